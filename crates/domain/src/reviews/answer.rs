//! What was sent back to the vendor: our changes and comments in its own file.

use qiheng_archive::{Database, Transaction};
use qiheng_contract::markup::Hand;
use qiheng_contract::{Rewording, Sent, Written};
use qiheng_record::{Instant, Json, Record, Ref, Stored, Value};
use serde::{Deserialize, Serialize};

use super::finding::FindingKey;
use super::{Decision, Finding, Review};
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPoint {
    /// The finding.
    #[serde(flatten)]
    pub of: FindingKey,
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
    /// The findings in it, each as it was written.
    pub points: Vec<(Ref<Finding>, Written)>,
}

/// The findings of a review that may go out, in order of place: what is waived or settled stays here.
pub fn outgoing(db: &Database, review: Ref<Review>) -> Result<Vec<Stored<Finding>>, DomainError> {
    let mut outgoing: Vec<_> = Review::findings(db, review)?.into_iter().filter(|finding| may_go_out(&finding.body)).collect();
    outgoing.sort_by_key(|finding| (finding.body.end == 0, finding.body.start, finding.body.position));
    Ok(outgoing)
}

fn may_go_out(finding: &Finding) -> bool {
    !matches!(finding.decision, Decision::Waived | Decision::Fixed)
}

/// The key of a finding that goes out; refused where it is internal.
pub(super) fn key_of_outgoing(tx: &Transaction, review: Ref<Review>, finding: Ref<Finding>) -> Result<FindingKey, DomainError> {
    let finding = tx.get(finding)?.body;
    if finding.review != review || !may_go_out(&finding) {
        return Err(DomainError::AnswerHoldsInternal { title: finding.title.0 });
    }
    Ok(FindingKey::of(&finding))
}

/// Keeps an answer with the file that went out.
pub fn send_answer(tx: &Transaction, review: Ref<Review>, outgoing: Outgoing<'_>) -> Result<Ref<Answer>, DomainError> {
    let Outgoing { name, bytes, hand, points } = outgoing;
    if hand.author.trim().is_empty() {
        return Err(DomainError::AnswerWithoutAuthor);
    }
    if points.is_empty() {
        return Err(DomainError::AnswerWithoutPoint);
    }
    let point = |(finding, written): (Ref<Finding>, Written)| {
        let Written { sent, changes, comment, .. } = written;
        Ok(AnswerPoint { of: key_of_outgoing(tx, review, finding)?, sent, changes, comment })
    };
    let points = points.into_iter().map(point).collect::<Result<Vec<_>, DomainError>>()?;
    let reviewed = tx.get(review)?.body;
    let document = Document::keep(tx, name, bytes, DocumentRole::Outgoing)?.of(reviewed.contract, Some(reviewed.version));
    let document = tx.insert(document)?;
    Ok(tx.insert(Answer { review, document, author: hand.author.clone(), written_at: Some(Instant(tx.now)), points: Json(points) })?)
}

/// The latest answer to the version of a review.
pub fn answer_to(db: &Database, review: Ref<Review>) -> Result<Option<Stored<Answer>>, DomainError> {
    Ok(db.all::<Answer>(&[("review", Value::Id(review.0))])?.into_iter().next_back())
}

/// What the engine found in a version of a contract, but for the changes and comments that we wrote into its file ourselves: those
/// wait for the other side's answer, which the comparison tells.
pub(super) fn findings_of_theirs(
    db: &Database,
    contract: Ref<Contract>,
    reading: &qiheng_contract::Reading,
) -> Result<Vec<qiheng_contract::Finding>, DomainError> {
    let mut ours = Vec::new();
    for review in db.all::<Review>(&[("contract", Value::Id(contract.0))])? {
        ours.extend(db.all::<Answer>(&[("review", Value::Id(review.head.id))])?.into_iter().map(|answer| answer.body.author));
    }
    let is_ours = |finding: &&qiheng_contract::Finding| {
        matches!(finding.rule.as_str(), "comment.unresolved" | "tracked_change.unaccepted")
            && finding.reason.args.get("author").is_some_and(|author| ours.contains(author))
    };
    Ok(reading.findings.iter().filter(|finding| !is_ours(finding)).cloned().collect())
}
