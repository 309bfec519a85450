//! Reviews: list, start, workspace, decide, add a finding, add an opinion.

use std::path::PathBuf;

use qiheng_archive::Changes;
use qiheng_contract::Span;
use qiheng_domain::contracts::{Contract, Version};
use qiheng_domain::our_side::{OwnEntity, Role};
use qiheng_domain::reviews::{self, Decision, Draft, Finding, Opinion, OwnFinding, Review, ReviewState, Severity, Verdict};
use qiheng_domain::vendors::Vendor;
use qiheng_record::{LongText, Message, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::{Input, judge, settings_on};
use crate::records::id_of;
use crate::workspace::{self, Workspace};
use crate::{ApiError, RecordRef, Session};

/// One row of the list of reviews.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ReviewRow {
    pub review: String,
    pub contract: String,
    pub title: String,
    pub number: Option<String>,
    pub vendor: Option<String>,
    pub kind: String,
    pub state: ReviewState,
    pub version: u32,
    #[ts(type = "number")]
    pub started_at: i64,
    pub critical: u32,
    pub major: u32,
    pub minor: u32,
    pub info: u32,
    pub decided: u32,
    pub total: u32,
}

/// A draft: a file, or pasted text with a name.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(untagged)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DraftSource {
    File { path: PathBuf },
    Text { text: String, name: String },
}

/// A draft to be reviewed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StartReview {
    /// The draft.
    pub draft: DraftSource,
    /// The contract whose next version it is; none for a new contract.
    pub contract: Option<String>,
    /// Which party is ours, by label or name; none = told from the text and our company's name.
    pub side: Option<String>,
}

/// A review that was started.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Started {
    pub review: String,
    pub changes: Changes,
}

/// Which review.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichReview {
    pub review: String,
}

/// A decision on a finding.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Decide {
    pub finding: String,
    pub decision: Decision,
    pub reason: Option<String>,
}

/// Ending a review, or taking it up again.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SetReviewState {
    pub review: String,
    pub state: ReviewState,
}

/// A finding of one's own.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AddFinding {
    pub review: String,
    pub start: u32,
    pub end: u32,
    pub severity: Severity,
    pub title: String,
    pub reason: String,
    pub suggestion: Option<String>,
}

/// An opinion of one role.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AddOpinion {
    pub review: String,
    pub role: Role,
    pub verdict: Verdict,
    pub text: String,
    pub given_by: String,
}

/// All reviews, latest first.
pub fn list(session: &Session, _: Nothing) -> Result<Vec<ReviewRow>, ApiError> {
    session.read(|db| {
        let mut rows = Vec::new();
        for review in db.all::<Review>(&[])?.into_iter().rev() {
            let id = Ref::<Review>::new(review.head.id);
            let contract = db.get(review.body.contract)?.body;
            let overview = reviews::overview(&Review::findings(&db, id)?);
            let [critical, major, minor, info] = overview.by_severity;
            rows.push(ReviewRow {
                review: id.to_string(),
                contract: review.body.contract.to_string(),
                title: contract.title,
                number: Some(contract.number).filter(|number| !number.is_empty()),
                vendor: contract.vendor.map(|vendor| db.get::<Vendor>(vendor)).transpose()?.map(|vendor| vendor.body.name),
                kind: contract.kind.name().to_owned(),
                state: review.body.state,
                version: db.get::<Version>(review.body.version)?.body.number,
                started_at: review.head.created_at,
                critical,
                major,
                minor,
                info,
                decided: overview.decided,
                total: overview.total,
            });
        }
        Ok(rows)
    })
}

/// Reads a draft and makes contract, version, reading, review and findings in one operation.
pub fn start(session: &Session, request: StartReview) -> Result<Started, ApiError> {
    let input = match request.draft {
        DraftSource::File { path } => Input::open(&path)?,
        DraftSource::Text { text, name } => Input::pasted(&name, text),
    };
    let own_names = session.read(|db| Ok(db.all::<OwnEntity>(&[])?.into_iter().map(|own| own.body.name).collect::<Vec<_>>()))?;
    let contract = request.contract.map(|id| typed::<Contract>("contract", id)).transpose()?;
    let mut settings = settings_on(session.now());
    settings.side = request.side;
    settings.playbook = playbook_in_force(session)?;
    // Reading is slow and touches nothing: it happens before the operation.
    let mut judged = judge(input, &[], &settings)?;
    if settings.side.is_none()
        && let Some(ours) = own_names.iter().find(|name| judged.document.text.contains(name.as_str()))
    {
        settings.side = Some(ours.clone());
        judged.reading = qiheng_contract::review(&judged.document, &settings);
    }
    let draft = Draft { name: &judged.main.name, bytes: &judged.main.bytes, document: &judged.document, reading: &judged.reading };
    let operation = Message::new("op-review-start").with("name", &judged.main.name);
    let (review, changes) = session.write(operation, |tx, actor| reviews::start(tx, &draft, contract, actor))?;
    Ok(Started { review: review.to_string(), changes })
}

/// The company's policy: the playbook in force, else every check with its default limits.
fn playbook_in_force(session: &Session) -> Result<qiheng_contract::Playbook, ApiError> {
    session.read(|db| {
        let in_force = db.all::<reviews::Playbook>(&[("is_in_force", Value::Flag(true))])?.into_iter().next_back();
        Ok(in_force.map(|playbook| playbook.body.policy()).transpose()?.unwrap_or_default())
    })
}

/// Everything the workspace shows.
pub fn workspace(session: &Session, request: WhichReview) -> Result<Workspace, ApiError> {
    let (id, reader) = (typed("review", request.review)?, session.locale());
    session.read(|db| workspace::kept(&db, id, |locale| session.catalogue(locale), reader))
}

/// Decides a finding.
pub fn decide(session: &Session, request: Decide) -> Result<Changes, ApiError> {
    let finding = typed::<Finding>("finding", request.finding)?;
    let catalogue = session.catalogue(session.locale());
    let title = session.read(|db| Ok(crate::words::worded(catalogue, &db.get(finding)?.body.title.0)))?;
    let operation = Message::new("op-finding-decide").with("title", title).with("decision", request.decision.name());
    let ((), changes) = session.write(operation, |tx, actor| reviews::decide(tx, finding, request.decision, request.reason, actor))?;
    Ok(changes)
}

/// Ends a review once every finding is decided, or takes it up again.
pub fn set_state(session: &Session, request: SetReviewState) -> Result<Changes, ApiError> {
    let review = typed("review", request.review)?;
    let operation = Message::new("op-review-state").with("state", request.state.name());
    let ((), changes) = session.write(operation, |tx, _| reviews::set_state(tx, review, request.state))?;
    Ok(changes)
}

/// Adds a finding of one's own.
pub fn add_finding(session: &Session, request: AddFinding) -> Result<crate::records::Saved, ApiError> {
    let review = typed("review", request.review)?;
    let span = Span { start: request.start, end: request.end };
    let operation = Message::new("op-finding-add").with("title", &request.title);
    let own = OwnFinding { span, severity: request.severity, title: request.title, reason: request.reason, suggestion: request.suggestion };
    let (finding, changes) = session.write(operation, |tx, _| reviews::add_finding(tx, review, own))?;
    Ok(crate::records::Saved { id: finding.to_string(), changes })
}

/// Adds an opinion.
pub fn add_opinion(session: &Session, request: AddOpinion) -> Result<crate::records::Saved, ApiError> {
    let review = typed("review", request.review)?;
    let operation = Message::new("op-opinion-add").with("name", &request.given_by);
    let opinion = Opinion { review, role: request.role, verdict: request.verdict, text: LongText(request.text), given_by: request.given_by, given_at: None };
    let (opinion, changes) = session.write(operation, |tx, _| reviews::add_opinion(tx, opinion))?;
    Ok(crate::records::Saved { id: opinion.to_string(), changes })
}

/// A reference of a known kind from an id that came from outside.
pub(crate) fn typed<K>(kind: &str, id: String) -> Result<Ref<K>, ApiError> {
    Ok(Ref::new(id_of(&RecordRef { kind: kind.to_owned(), id })?))
}
