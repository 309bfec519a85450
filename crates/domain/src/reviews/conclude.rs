//! Ending a review, and taking it up again.

use qiheng_archive::Transaction;
use qiheng_record::Ref;

use super::{Decision, Review, ReviewState};
use crate::DomainError;

/// Ends a review once every finding is decided, or takes it up again.
pub fn set_state(tx: &Transaction, review: Ref<Review>, state: ReviewState) -> Result<(), DomainError> {
    let open = Review::findings(tx, review)?.iter().filter(|finding| finding.body.decision == Decision::Open).count();
    if state == ReviewState::Concluded && open > 0 {
        return Err(DomainError::StillUndecided { open });
    }
    let mut stored = tx.get(review)?;
    stored.body.state = state;
    Ok(tx.update(stored)?)
}
