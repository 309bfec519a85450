//! What is asked of reviews.

use qiheng_archive::{ArchiveError, Database};
use qiheng_record::{Ref, Stored, Value};

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
pub struct Overview {
    /// Findings by severity: critical, major, minor, info.
    pub by_severity: [u32; 4],
    /// Findings decided.
    pub decided: u32,
    /// All findings.
    pub total: u32,
}

/// Counts a review's findings.
pub fn overview(findings: &[Stored<Finding>]) -> Overview {
    let count = |wanted: Severity| findings.iter().filter(|f| f.body.severity == wanted).count() as u32;
    Overview {
        by_severity: [Severity::Critical, Severity::Major, Severity::Minor, Severity::Info].map(count),
        decided: findings.iter().filter(|f| f.body.decision != Decision::Open).count() as u32,
        total: findings.len() as u32,
    }
}

impl Review {
    /// A review's findings in order.
    pub fn findings(db: &Database, review: Ref<Self>) -> Result<Vec<Stored<Finding>>, DomainError> {
        let mut findings = db.all::<Finding>(&[("review", Value::Id(review.0))])?;
        findings.sort_by_key(|finding| finding.body.position);
        Ok(findings)
    }
}
