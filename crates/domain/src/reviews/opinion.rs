//! Opinions on a contract, by role.

use qiheng_archive::Transaction;
use qiheng_record::{Choice, Instant, LongText, Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Review;
use crate::DomainError;
use crate::our_side::Role;

/// What one role says about the contract (会签意见).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "opinion", title = "given_by", icon = "message-square-quote", parent = "review")]
pub struct Opinion {
    /// The review.
    #[field(required, set_by = "give")]
    pub review: Ref<Review>,
    /// In which role.
    #[field(required, list, filter)]
    pub role: Role,
    /// The verdict.
    #[field(required, list, filter)]
    pub verdict: Verdict,
    /// The words.
    #[field(list, search = 4)]
    pub text: LongText,
    /// Whose opinion it is.
    #[field(required, list, search = 5, pinyin)]
    pub given_by: String,
    /// When it was given.
    #[field(list)]
    pub given_at: Option<Instant>,
}

/// A verdict on a contract.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Verdict {
    Agree,
    AgreeWithChanges,
    Disagree,
}

/// Keeps an opinion, given now.
pub fn add_opinion(tx: &Transaction, mut opinion: Opinion) -> Result<Ref<Opinion>, DomainError> {
    tx.get(opinion.review)?;
    opinion.given_at = Some(Instant(tx.now));
    Ok(tx.insert(opinion)?)
}
