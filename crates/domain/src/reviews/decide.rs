//! Deciding a finding.

use qiheng_archive::Transaction;
use qiheng_record::{Instant, LongText, Ref};

use super::{Decision, Finding, ReviewState};
use crate::DomainError;

/// Keeps the decision on a finding. Waiving needs a reason; `Fixed` is for the next version's review alone.
pub fn decide(tx: &Transaction, finding: Ref<Finding>, decision: Decision, reason: Option<String>, actor: &str) -> Result<(), DomainError> {
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    match decision {
        Decision::Waived if reason.is_none() => return Err(DomainError::WaiveWithoutReason),
        Decision::Fixed => return Err(DomainError::FixedByHand),
        _ => {}
    }
    let mut stored = tx.get(finding)?;
    if tx.get(stored.body.review)?.body.state == ReviewState::Concluded {
        return Err(DomainError::ReviewConcluded { review: stored.body.review.to_string() });
    }
    let is_open = decision == Decision::Open;
    stored.body.decision = decision;
    stored.body.decision_reason = reason.map(LongText);
    stored.body.decided_by = if is_open { String::new() } else { actor.to_owned() };
    stored.body.decided_at = (!is_open).then_some(Instant(tx.now));
    Ok(tx.update(stored)?)
}
