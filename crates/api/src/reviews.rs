//! Reviews: list, start, workspace, decide, add a finding, add an opinion.

use std::collections::HashMap;
use std::path::PathBuf;

use chrono::{Local, NaiveDate};
use qiheng_archive::Changes;
use qiheng_contract::{Correction, Span};
use qiheng_domain::contracts::{Contract, Version};
use qiheng_domain::documents::Document;
use qiheng_domain::our_side::{OwnEntity, Role};
use qiheng_domain::reviews::{self, Decision, Draft, Fact, Finding, Opinion, OwnFinding, Review, ReviewState, Severity, Verdict};
use qiheng_domain::vendors::Vendor;
use qiheng_record::{Instant, LongText, Message, Ref, Stored, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::Nothing;
use crate::playbooks::policy_in_force;
use crate::reading::{Input, judge_for_us, settings_of};
use crate::records::{Saved, id_of};
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
    File {
        path: PathBuf,
    },
    /// One that is kept already, such as what came with a mail.
    Kept {
        document: String,
    },
    Text {
        text: String,
        name: String,
    },
}

/// A draft to be reviewed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StartReview {
    /// The draft.
    pub draft: DraftSource,
    /// Its attachments, in order.
    #[serde(default)]
    pub attachments: Vec<PathBuf>,
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

/// A review to be judged again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JudgeAgain {
    /// The review.
    pub review: String,
    /// Which party is ours, by label or name; none = as before.
    #[serde(default)]
    pub side: Option<String>,
    /// The day whose law counts; none = as before.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
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
pub struct AddOpinion {
    /// The review.
    pub review: String,
    /// In which role.
    pub role: Role,
    /// The verdict.
    pub verdict: Verdict,
    /// The words.
    pub text: String,
    /// Whose opinion it is: the user's own, or someone's who gave it elsewhere.
    pub given_by: String,
    /// The day it was given, if not today.
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
    /// The signed scan or the mail that shows it.
    #[serde(default)]
    pub file: Option<PathBuf>,
}

/// A fact to be set right.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CorrectFact {
    /// The fact, or its correction.
    pub fact: String,
    /// Its value, shaped by its kind; null = the contract does not say this.
    #[ts(type = "Json")]
    pub value: JsonValue,
}

/// All reviews, latest first.
pub fn list(session: &Session, _: Nothing) -> Result<Vec<ReviewRow>, ApiError> {
    session.read(|db| {
        let overviews = reviews::overviews(&db)?;
        let contracts = by_id(db.all::<Contract>(&[])?);
        let vendors = by_id(db.all::<Vendor>(&[])?);
        let versions = by_id(db.all::<Version>(&[])?);
        let rows = db.all::<Review>(&[])?.into_iter().rev().map(|review| {
            let overview = overviews.get(&review.head.id).copied().unwrap_or_default();
            let [critical, major, minor, info] = overview.by_severity;
            let contract = &contracts[&review.body.contract.0];
            ReviewRow {
                review: review.head.id.to_string(),
                contract: review.body.contract.to_string(),
                title: contract.title.clone(),
                number: Some(contract.number.clone()).filter(|number| !number.is_empty()),
                vendor: contract.vendor.map(|vendor| vendors[&vendor.0].name.clone()),
                kind: contract.kind.name().to_owned(),
                state: review.body.state,
                version: versions[&review.body.version.0].number,
                started_at: review.head.created_at,
                critical,
                major,
                minor,
                info,
                decided: overview.decided,
                total: overview.total,
            }
        });
        Ok(rows.collect())
    })
}

fn by_id<R>(records: Vec<Stored<R>>) -> HashMap<Uuid, R> {
    records.into_iter().map(|record| (record.head.id, record.body)).collect()
}

/// Reads a draft and makes contract, version, reading, review and findings in one operation.
pub fn start(session: &Session, request: StartReview) -> Result<Started, ApiError> {
    let input = match request.draft {
        DraftSource::File { path } => Input::open(&path)?,
        DraftSource::Kept { document } => {
            let id = typed::<Document>("document", document)?;
            session.read(|db| {
                let document = db.get(id)?.body;
                Ok(Input { bytes: db.original(&document.sha256)?, name: document.name })
            })?
        }
        DraftSource::Text { text, name } => Input::pasted(&name, text),
    };
    let own_names = own_names(session)?;
    let contract = request.contract.map(|id| typed::<Contract>("contract", id)).transpose()?;
    let mut settings = settings_of(session)?;
    settings.side = request.side.or(contract.map(|contract| side_before(session, contract)).transpose()?.flatten());
    let (playbook, policy) = session.read(|db| policy_in_force(&db))?;
    settings.playbook = policy;
    // Reading is slow and touches nothing: it happens before the operation.
    let mut judged = judge_for_us(session, input, &request.attachments, &settings, &own_names)?;
    // what stands beside the draft is known once its parties are
    settings.beside = session.read(|db| Ok(reviews::beside(&db, &judged.document, &judged.reading, contract)?))?;
    if !settings.beside.is_empty() {
        settings.side = Some(judged.reading.side.clone()).filter(|side| !side.is_empty());
        judged.reading = qiheng_contract::review(&judged.document, &settings);
    }
    let files = std::iter::once(&judged.main).chain(&judged.attachments).map(|file| (file.name.as_str(), file.bytes.as_slice())).collect();
    let draft = Draft { files, document: &judged.document, reading: &judged.reading, playbook };
    let operation = Message::new("op-review-start").with("name", &judged.main.name);
    let (review, changes) = session.write(operation, |tx, actor| reviews::start(tx, &draft, contract, actor))?;
    Ok(Started { review: review.to_string(), changes })
}

/// What our companies are called.
pub(crate) fn own_names(session: &Session) -> Result<Vec<String>, ApiError> {
    session.read(|db| Ok(db.all::<OwnEntity>(&[])?.into_iter().map(|own| own.body.name).collect()))
}

/// Whose side the contract's version before was reviewed for.
pub(crate) fn side_before(session: &Session, contract: Ref<Contract>) -> Result<Option<String>, ApiError> {
    session.read(|db| {
        let latest = db.all::<Review>(&[("contract", Value::Id(contract.0))])?.into_iter().next_back();
        Ok(latest.map(|review| review.body.side).filter(|side| !side.is_empty()))
    })
}

/// Judges a review's version again, for another side, on another day, by the playbook now in force.
pub fn judge_again(session: &Session, request: JudgeAgain) -> Result<Changes, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    let (review, document, beside) = session.read(|db| {
        let review = db.get(id)?.body;
        let reviews::Understood { document, reading } = reviews::understood(&db, review.reading)?;
        let beside = reviews::beside(&db, &document, &reading, Some(review.contract))?;
        Ok((review, document, beside))
    })?;
    let mut settings = settings_of(session)?;
    settings.side = request.side.or(Some(review.side)).filter(|side| !side.is_empty());
    settings.as_of = request.as_of.or(review.as_of);
    let (playbook, policy) = session.read(|db| policy_in_force(&db))?;
    settings.playbook = policy;
    settings.beside = beside;
    let reading = qiheng_contract::review(&document, &settings);
    let draft = Draft { files: vec![], document: &document, reading: &reading, playbook };
    let operation = Message::new("op-review-judge-again").with("side", &reading.side).with("date", reading.as_of);
    Ok(session.write(operation, |tx, _| reviews::judge_again(tx, id, &draft))?.1)
}

/// Words of a scan to be set right.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CorrectWords {
    /// The review.
    pub review: String,
    /// First character.
    pub start: u32,
    /// One past the last character.
    pub end: u32,
    /// What stands there; the same words confirm what was read.
    pub words: String,
}

/// Sets words of a scan right and judges the text again. The reading before stays as it was.
pub fn correct_words(session: &Session, request: CorrectWords) -> Result<Changes, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    let (review, document, beside) = session.read(|db| {
        let review = db.get(id)?.body;
        let reviews::Understood { document, reading } = reviews::understood(&db, review.reading)?;
        let beside = reviews::beside(&db, &document, &reading, Some(review.contract))?;
        Ok((review, document, beside))
    })?;
    let CorrectWords { start, end, words, .. } = request;
    let correction = Correction { span: Span { start, end }, words };
    let corrected = correction.of(&document)?;
    let mut settings = settings_of(session)?;
    settings.side = Some(review.side).filter(|side| !side.is_empty());
    settings.as_of = review.as_of;
    let (playbook, policy) = session.read(|db| policy_in_force(&db))?;
    settings.playbook = policy;
    settings.beside = beside;
    let reading = qiheng_contract::review(&corrected, &settings);
    let draft = Draft { files: vec![], document: &corrected, reading: &reading, playbook };
    let was: String = document.text.chars().skip(start as usize).take((end - start) as usize).collect();
    let operation = if was == correction.words {
        Message::new("op-words-confirm").with("words", was)
    } else {
        Message::new("op-words-correct").with("was", was).with("words", &correction.words)
    };
    Ok(session.write(operation, |tx, _| reviews::correct_words(tx, id, &draft, &correction))?.1)
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
pub fn add_finding(session: &Session, request: AddFinding) -> Result<Saved, ApiError> {
    let review = typed("review", request.review)?;
    let span = Span { start: request.start, end: request.end };
    let operation = Message::new("op-finding-add").with("title", &request.title);
    let own = OwnFinding { span, severity: request.severity, title: request.title, reason: request.reason, suggestion: request.suggestion };
    let (finding, changes) = session.write(operation, |tx, _| reviews::add_finding(tx, review, own))?;
    Ok(Saved { id: finding.to_string(), changes })
}

/// Adds an opinion.
pub fn add_opinion(session: &Session, request: AddOpinion) -> Result<Saved, ApiError> {
    let review = typed("review", request.review)?;
    let file = request.file.as_deref().map(Input::open).transpose()?;
    let noon =
        |day: NaiveDate| day.and_hms_opt(12, 0, 0).and_then(|noon| noon.and_local_timezone(Local).earliest()).map(|noon| Instant(noon.timestamp_millis()));
    let operation = Message::new("op-opinion-add").with("name", &request.given_by);
    let opinion = Opinion {
        review,
        role: request.role,
        verdict: request.verdict,
        text: LongText(request.text),
        given_by: request.given_by,
        given_at: request.given_on.and_then(noon),
        recorded_by: String::new(),
        document: None,
    };
    let shown_by = file.as_ref().map(|file| (file.name.clone(), file.bytes.as_slice()));
    let (opinion, changes) = session.write(operation, |tx, actor| reviews::add_opinion(tx, opinion, shown_by, actor))?;
    Ok(Saved { id: opinion.to_string(), changes })
}

/// Sets a fact right.
pub fn correct_fact(session: &Session, request: CorrectFact) -> Result<Saved, ApiError> {
    let fact = typed::<Fact>("fact", request.fact)?;
    let kind = session.read(|db| Ok(db.get(fact)?.body.kind))?;
    let operation = Message::new("op-fact-correct").with("fact", format!("fact-{}", kind.replace('_', "-")));
    let value = Some(request.value).filter(|value| !value.is_null());
    let (fact, changes) = session.write(operation, |tx, _| reviews::correct_fact(tx, fact, value))?;
    Ok(Saved { id: fact.to_string(), changes })
}

/// A reference of a known kind from an id that came from outside.
pub(crate) fn typed<K>(kind: &str, id: String) -> Result<Ref<K>, ApiError> {
    Ok(Ref::new(id_of(&RecordRef { kind: kind.to_owned(), id })?))
}
