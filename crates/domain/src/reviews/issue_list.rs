//! The list of issues that both sides talk through, and what of the review it holds.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_record::{Instant, Json, Record, Ref, Stored};
use serde::{Deserialize, Serialize};

use super::finding::FindingKey;
use super::{Finding, Review};
use crate::DomainError;
use crate::documents::{Document, DocumentRole};

/// A list of issues for negotiation (谈判问题清单): a table the other side fills in.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "issue_list", title = "number", icon = "list-checks", parent = "review")]
pub struct IssueList {
    /// The review.
    #[field(required, set_by = "send")]
    pub review: Ref<Review>,
    /// The number that stands in the file, by which it is known when it comes back.
    #[field(required, list, search = 8, set_by = "send")]
    pub number: String,
    /// The file that went out.
    #[field(required, list, set_by = "send")]
    pub document: Ref<Document>,
    /// In whose name.
    #[field(required, list, set_by = "send")]
    pub author: String,
    /// When it was written.
    #[field(list, set_by = "send")]
    pub written_at: Option<Instant>,
    /// What it holds, in the order of its rows, which count from 1.
    #[field(required, set_by = "send")]
    pub points: Json<Vec<IssuePoint>>,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuePoint {
    /// The finding.
    #[serde(flatten)]
    pub of: FindingKey,
    /// What it says to the other side.
    pub comment: String,
    /// The wording that we propose; empty if we only ask.
    pub wording: String,
}

/// What goes out as a list.
pub struct OutgoingList<'o> {
    /// What the file is called.
    pub name: String,
    /// Its bytes.
    pub bytes: &'o [u8],
    /// The number in it.
    pub number: String,
    /// In whose name.
    pub author: String,
    /// The findings in the order of its rows, with comment and wording.
    pub points: Vec<(Ref<Finding>, String, String)>,
}

impl IssueList {
    /// The number of the next list written on a day: `QH-20261126-1`.
    pub fn next_number(db: &Database, day: NaiveDate) -> Result<String, DomainError> {
        let day = format!("QH-{}-", day.format("%Y%m%d"));
        let counts = db.all::<Self>(&[])?.into_iter().filter_map(|list| list.body.number.strip_prefix(&day)?.parse::<u32>().ok());
        Ok(format!("{day}{}", counts.max().unwrap_or(0) + 1))
    }

    /// The list that went out under a number.
    pub fn numbered(db: &Database, number: &str) -> Result<Option<Stored<Self>>, DomainError> {
        Ok(db.all::<Self>(&[("number", qiheng_record::Value::Text(number.to_owned()))])?.into_iter().next_back())
    }
}

/// Keeps a list with the file that went out.
pub fn send_issue_list(tx: &Transaction, review: Ref<Review>, outgoing: OutgoingList<'_>) -> Result<Ref<IssueList>, DomainError> {
    let OutgoingList { name, bytes, number, author, points } = outgoing;
    if author.trim().is_empty() {
        return Err(DomainError::AnswerWithoutAuthor);
    }
    if points.is_empty() {
        return Err(DomainError::AnswerWithoutPoint);
    }
    let point = |(finding, comment, wording)| Ok(IssuePoint { of: super::answer::key_of_outgoing(tx, review, finding)?, comment, wording });
    let points = points.into_iter().map(point).collect::<Result<Vec<_>, DomainError>>()?;
    let reviewed = tx.get(review)?.body;
    let document = Document::keep(tx, name, bytes, DocumentRole::Outgoing)?.of(reviewed.contract, Some(reviewed.version));
    let document = tx.insert(document)?;
    Ok(tx.insert(IssueList { review, number, document, author, written_at: Some(Instant(tx.now)), points: Json(points) })?)
}
