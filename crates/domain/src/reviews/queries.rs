//! What is asked of reviews.

use std::collections::HashMap;

use qiheng_archive::{ArchiveError, Database, Test};
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
    for ([review, severity, decision], count) in db.tally(Finding::KIND, ["review", "severity", "decision"], &[])? {
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

/// A review with findings that nobody decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undecided {
    /// The review.
    pub review: Ref<Review>,
    /// Findings that are open.
    pub open: u32,
    /// The critical ones among them.
    pub critical: u32,
}

/// Reviews with open findings, those with the most critical ones first.
pub fn undecided(db: &Database) -> Result<Vec<Undecided>, DomainError> {
    let open = [("decision", Test::Is(Value::Text(Decision::Open.name().to_owned())))];
    let mut found: HashMap<Uuid, Undecided> = HashMap::new();
    for ([review, severity], count) in db.tally(Finding::KIND, ["review", "severity"], &open)? {
        let Value::Id(id) = review else { continue };
        let undecided = found.entry(id).or_insert(Undecided { review: Ref::new(id), open: 0, critical: 0 });
        undecided.open += count as u32;
        undecided.critical += if severity.as_text() == Some(Severity::Critical.name()) { count as u32 } else { 0 };
    }
    let mut found: Vec<_> = found.into_values().collect();
    found.sort_by_key(|undecided| (std::cmp::Reverse(undecided.critical), undecided.review.0));
    Ok(found)
}

impl Review {
    /// A review's findings in order.
    pub fn findings(db: &Database, review: Ref<Self>) -> Result<Vec<Stored<Finding>>, DomainError> {
        let mut findings = db.all::<Finding>(&[("review", Value::Id(review.0))])?;
        findings.sort_by_key(|finding| finding.body.position);
        Ok(findings)
    }
}
