//! Opinions on a contract, by role.

use qiheng_archive::Transaction;
use qiheng_record::{Choice, Instant, LongText, Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Review;
use crate::DomainError;
use crate::documents::{Document, DocumentRole};
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
    /// Who wrote it down, where it was given on paper or by mail.
    #[field(list, set_by = "give")]
    pub recorded_by: String,
    /// The signed scan or the mail that shows it.
    #[field(set_by = "give")]
    pub document: Option<Ref<Document>>,
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

/// Keeps an opinion, with the file that shows it where there is one.
pub fn add_opinion(tx: &Transaction, mut opinion: Opinion, shown_by: Option<(String, &[u8])>, actor: &str) -> Result<Ref<Opinion>, DomainError> {
    let review = tx.get(opinion.review)?.body;
    if opinion.given_by.trim() != actor {
        actor.clone_into(&mut opinion.recorded_by);
    }
    if let Some((name, bytes)) = shown_by {
        let document = Document::keep(tx, name, bytes, DocumentRole::Evidence)?.of(review.contract, Some(review.version));
        opinion.document = Some(tx.insert(document)?);
    }
    opinion.given_at.get_or_insert(Instant(tx.now));
    Ok(tx.insert(opinion)?)
}
