//! What is asked of reviews.

use std::collections::HashMap;

use qiheng_archive::{ArchiveError, Database};
use qiheng_record::{Record, Ref, Stored, Value};
use uuid::Uuid;

use super::{Decision, Finding, Reading, Review, Severity};
use crate::DomainError;

/// What the engine read and understood, as it was kept.
pub struct Understood {
    /// The text with its structure.
    pub document: qiheng_contract::Document,
    /// Clauses, facts and findings as first found.
    pub reading: qiheng_contract::Reading,
}

/// The whole result of a reading.
pub fn understood(db: &Database, reading: Ref<Reading>) -> Result<Understood, DomainError> {
    let hash = db.get(reading)?.body.result.0;
    let bytes = db.original(&hash)?;
    let (document, reading) = serde_json::from_slice(&bytes).map_err(|_| ArchiveError::OriginalLost { sha256: hash })?;
    Ok(Understood { document, reading })
}

/// How far a review has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overview {
    /// Findings by severity: critical, major, minor, info.
    pub by_severity: [u32; 4],
    /// Findings decided.
    pub decided: u32,
    /// All findings.
    pub total: u32,
    /// Critical findings that nobody decided.
    pub open_critical: u32,
}

/// The overview of every review that has findings.
pub fn overviews(db: &Database) -> Result<HashMap<Uuid, Overview>, DomainError> {
    let mut overviews: HashMap<Uuid, Overview> = HashMap::new();
    for ([review, severity, decision], count) in db.tally(Finding::KIND, ["review", "severity", "decision"])? {
        let Value::Id(review) = review else { continue };
        let (overview, count) = (overviews.entry(review).or_default(), count as u32);
        const RANK: [Severity; 4] = [Severity::Critical, Severity::Major, Severity::Minor, Severity::Info];
        if let Some(at) = RANK.iter().position(|rank| severity.as_text() == Some(rank.name())) {
            overview.by_severity[at] += count;
        }
        overview.total += count;
        let is_open = decision.as_text() == Some(Decision::Open.name());
        overview.decided += if is_open { 0 } else { count };
        overview.open_critical += if is_open && severity.as_text() == Some(Severity::Critical.name()) { count } else { 0 };
    }
    Ok(overviews)
}

impl Review {
    /// A review's findings in order.
    pub fn findings(db: &Database, review: Ref<Self>) -> Result<Vec<Stored<Finding>>, DomainError> {
        let mut findings = db.all::<Finding>(&[("review", Value::Id(review.0))])?;
        findings.sort_by_key(|finding| finding.body.position);
        Ok(findings)
    }
}
