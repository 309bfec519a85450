//! Proposing words for a finding.

use qiheng_archive::Transaction;
use qiheng_record::{LongText, Ref};

use super::{Finding, ReviewState};
use crate::DomainError;

/// Keeps what we propose to write for a finding; nothing = the suggestion again.
pub fn propose(tx: &Transaction, finding: Ref<Finding>, wording: Option<String>) -> Result<(), DomainError> {
    let mut stored = tx.get(finding)?;
    if tx.get(stored.body.review)?.body.state == ReviewState::Concluded {
        return Err(DomainError::ReviewConcluded { review: stored.body.review.to_string() });
    }
    stored.body.proposal = wording.map(|wording| wording.trim().to_owned()).filter(|wording| !wording.is_empty()).map(LongText);
    Ok(tx.update(stored)?)
}
