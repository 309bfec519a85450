//! What the other side says to our points, in a list that it filled in or at the table.

use std::collections::HashMap;

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::Response;
use qiheng_record::{Json, LongText, Message, Record, Ref, Stored, Value};
use uuid::Uuid;

use super::finding::FindingKey;
use super::{Finding, IssueList, Review};
use crate::DomainError;
use crate::documents::{Document, DocumentRole};

/// The other side's reply to a finding (对方答复).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "reply", title = "given_by", icon = "reply", parent = "review")]
pub struct Reply {
    /// The review.
    #[field(required, set_by = "reply")]
    pub review: Ref<Review>,
    /// The finding's rule; with its place it is known again when the version is judged anew.
    #[field(required, set_by = "reply")]
    pub rule: String,
    /// First character of what the finding stands on.
    #[field(set_by = "reply")]
    pub start: u32,
    /// One past the last.
    #[field(set_by = "reply")]
    pub end: u32,
    /// What the finding is called.
    #[field(required, set_by = "reply")]
    pub title: Json<Message>,
    /// What they say.
    #[field(required, list, filter)]
    pub response: Response,
    /// The words they propose.
    #[field(list, search = 3)]
    pub wording: LongText,
    /// What they say about it.
    #[field(list, search = 3)]
    pub remark: LongText,
    /// Who says so.
    #[field(required, list, search = 5, pinyin)]
    pub given_by: String,
    /// On which day.
    #[field(list, filter)]
    pub given_on: Option<NaiveDate>,
    /// Who wrote it down.
    #[field(set_by = "reply")]
    pub recorded_by: String,
    /// The list it stood in.
    #[field(set_by = "reply")]
    pub issue_list: Option<Ref<IssueList>>,
    /// The file that came back.
    #[field(set_by = "reply")]
    pub document: Option<Ref<Document>>,
}

impl Reply {
    /// Is it a reply to this finding?
    pub fn is_to(&self, finding: &Finding) -> bool {
        FindingKey { rule: self.rule.clone(), start: self.start, end: self.end, title: self.title.0.clone() }.is_of(finding)
    }

    fn says(&self, said: &Said) -> bool {
        (self.response, self.wording.0.trim(), self.remark.0.trim()) == (said.response, said.wording.trim(), said.remark.trim())
    }
}

/// What is said to one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The finding.
    pub finding: Ref<Finding>,
    /// Agreed, refused, or other words proposed.
    pub response: Response,
    /// The words they propose.
    pub wording: String,
    /// What they say about it.
    pub remark: String,
}

/// How replies came.
#[derive(Debug, Clone, Default)]
pub struct Heard<'h> {
    /// Who says so.
    pub given_by: String,
    /// On which day.
    pub given_on: Option<NaiveDate>,
    /// The list that was filled in, and the file that came back.
    pub returned: Option<(Ref<IssueList>, String, &'h [u8])>,
}

/// Keeps replies to findings of a review, with the file that they came in; how many are new. Saying the same again is no new reply.
pub fn take_replies(tx: &Transaction, review: Ref<Review>, said: &[Said], heard: &Heard<'_>, actor: &str) -> Result<usize, DomainError> {
    if heard.given_by.trim().is_empty() {
        return Err(DomainError::ReplyWithoutName);
    }
    let before = tx.all::<Reply>(&[("review", Value::Id(review.0))])?;
    let mut fresh = Vec::new();
    for one in said {
        let finding = tx.get(one.finding)?.body;
        if one.response == Response::Changed && one.wording.trim().is_empty() && one.remark.trim().is_empty() {
            return Err(DomainError::ReplyWithoutWording { title: finding.title.0 });
        }
        let latest = before.iter().rev().find(|reply| reply.body.is_to(&finding));
        if !latest.is_some_and(|reply| reply.body.says(one)) {
            fresh.push((one, finding));
        }
    }
    let document = match &heard.returned {
        Some((_, name, bytes)) if !fresh.is_empty() => {
            let reviewed = tx.get(review)?.body;
            let document = Document::keep(tx, name.clone(), bytes, DocumentRole::Incoming)?.of(reviewed.contract, Some(reviewed.version));
            Some(tx.insert(document)?)
        }
        _ => None,
    };
    for (one, finding) in &fresh {
        tx.insert(Reply {
            review: finding.review,
            rule: finding.rule.clone(),
            start: finding.start,
            end: finding.end,
            title: finding.title.clone(),
            response: one.response,
            wording: LongText(one.wording.trim().to_owned()),
            remark: LongText(one.remark.trim().to_owned()),
            given_by: heard.given_by.trim().to_owned(),
            given_on: heard.given_on,
            recorded_by: actor.to_owned(),
            issue_list: heard.returned.as_ref().map(|(list, ..)| *list),
            document,
        })?;
    }
    Ok(fresh.len())
}

/// Edited afterwards, a reply still says who and what.
pub(crate) fn check_reply(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let reply = Reply::from_values(after.values.clone())?;
    if reply.response == Response::Changed && reply.wording.0.trim().is_empty() && reply.remark.0.trim().is_empty() {
        return Err(DomainError::ReplyWithoutWording { title: reply.title.0 });
    }
    Ok(())
}

/// The latest reply to each finding of a review, by finding; one given to the version before counts where the finding is the same.
pub fn latest_replies(db: &Database, review: Ref<Review>) -> Result<HashMap<Uuid, Stored<Reply>>, DomainError> {
    let findings = Review::findings(db, review)?;
    let Some(first) = findings.first() else { return Ok(HashMap::new()) };
    let contract = db.get(first.body.review)?.body.contract;
    let mut replies: Vec<Stored<Reply>> = Vec::new();
    for review in db.all::<Review>(&[("contract", Value::Id(contract.0))])? {
        replies.extend(db.all::<Reply>(&[("review", Value::Id(review.head.id))])?);
    }
    if replies.is_empty() {
        return Ok(HashMap::new());
    }
    let mut latest = HashMap::new();
    for finding in findings {
        let mut this = finding.clone();
        loop {
            let of = |reply: &&Stored<Reply>| reply.body.review == this.body.review && reply.body.is_to(&this.body);
            if let Some(reply) = replies.iter().rev().find(of) {
                latest.insert(finding.head.id, reply.clone());
                break;
            }
            let Some(earlier) = this.body.earlier else { break };
            this = db.get(earlier)?;
        }
    }
    Ok(latest)
}
