//! What was sent back to the vendor: our changes and comments in its own file.

use qiheng_archive::{Database, Transaction};
use qiheng_contract::markup::Hand;
use qiheng_contract::{Rewording, Sent, Written};
use qiheng_record::{Instant, Json, Record, Ref, Stored, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Review;
use crate::DomainError;
use crate::contracts::Contract;
use crate::documents::{Document, DocumentRole};

/// Our answer to a version (回复): the file that went out, and what of the review it holds.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "answer", title = "author", icon = "file-diff", parent = "review")]
pub struct Answer {
    /// The review.
    #[field(required, set_by = "send")]
    pub review: Ref<Review>,
    /// The file that went out.
    #[field(required, list, set_by = "send")]
    pub document: Ref<Document>,
    /// In whose name.
    #[field(required, list, set_by = "send")]
    pub author: String,
    /// When it was written.
    #[field(list, set_by = "send")]
    pub written_at: Option<Instant>,
    /// What it holds, finding by finding.
    #[field(required, set_by = "send")]
    pub points: Json<Vec<AnswerPoint>>,
}

/// A finding as it went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnswerPoint {
    /// The finding's place in the review's list.
    pub position: u32,
    /// Whether its wording was written or only said.
    pub sent: Sent,
    /// The words that went and those that came, with their places in the file that went out.
    pub changes: Vec<Rewording>,
    /// The comment.
    pub comment: String,
}

/// What goes out.
pub struct Outgoing<'o> {
    /// What the file is called.
    pub name: String,
    /// Its bytes.
    pub bytes: &'o [u8],
    /// In whose name.
    pub hand: &'o Hand,
    /// The findings in it by their places in the review's list, each as it was written.
    pub points: Vec<(u32, Written)>,
}

/// Keeps an answer with the file that went out.
pub fn send_answer(tx: &Transaction, review: Ref<Review>, outgoing: Outgoing<'_>) -> Result<Ref<Answer>, DomainError> {
    let Outgoing { name, bytes, hand, points } = outgoing;
    let reviewed = tx.get(review)?.body;
    let document = Document::keep(tx, name, bytes, DocumentRole::Outgoing)?.of(reviewed.contract, Some(reviewed.version));
    let document = tx.insert(document)?;
    let points = points.into_iter().map(|(position, Written { sent, changes, comment })| AnswerPoint { position, sent, changes, comment });
    let answer = Answer { review, document, author: hand.author.clone(), written_at: Some(Instant(tx.now)), points: Json(points.collect()) };
    Ok(tx.insert(answer)?)
}

/// The latest answer to the version of a review.
pub fn answer_to(db: &Database, review: Ref<Review>) -> Result<Option<Stored<Answer>>, DomainError> {
    Ok(db.all::<Answer>(&[("review", Value::Id(review.0))])?.into_iter().next_back())
}

/// Takes out of a reading what is said of changes and comments that we wrote into the contract's file ourselves: they wait for
/// the other side's answer, which the comparison tells.
pub fn leave_out_our_marks(db: &Database, contract: Ref<Contract>, reading: &mut qiheng_contract::Reading) -> Result<(), DomainError> {
    let mut ours = Vec::new();
    for review in db.all::<Review>(&[("contract", Value::Id(contract.0))])? {
        ours.extend(db.all::<Answer>(&[("review", Value::Id(review.head.id))])?.into_iter().map(|answer| answer.body.author));
    }
    let is_ours = |finding: &qiheng_contract::Finding| {
        matches!(finding.rule.as_str(), "comment.unresolved" | "tracked_change.unaccepted")
            && finding.reason.args.get("author").is_some_and(|author| ours.contains(author))
    };
    reading.findings.retain(|finding| !is_ours(finding));
    Ok(())
}
