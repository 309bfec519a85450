//! Everything the contract workspace shows, worded; also the source of the packet.

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_contract::{Article, Block, Change, Clause, Comment, Document, Format, Language, LawBase, Playbook, Positions, Reading, Response, Sheet, Span};
use qiheng_domain::contracts::{Contract, Version};
use qiheng_domain::documents::DocumentRole;
use qiheng_domain::law;
use qiheng_domain::our_side::Role;
use qiheng_domain::reviews::{self, Carried, Decision, Fact, Finding, Opinion, Reply, Review, ReviewState, Severity, Source, Verdict};
use qiheng_locales::Catalogue;
use qiheng_record::{Record, Ref, Stored, Value};
use serde::Serialize;
use serde_json::Value as JsonValue;
use ts_rs::TS;

use crate::facts_in_words::summary;
use crate::law::CitationView;
use crate::records::{RecordView, view};
use crate::words::{suggested, worded};
use crate::{ApiError, Locale, Session};

/// A review with all that it rests on. Offsets count Unicode scalar values of `text`.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Workspace {
    pub review: String,
    pub contract: RecordView,
    pub version: u32,
    pub document: DocumentInfo,
    pub attachments: Vec<AttachmentInfo>,
    /// All reviewed versions of the contract, the first one first.
    pub versions: Vec<VersionInfo>,
    pub state: ReviewState,
    pub side: String,
    pub as_of: String,
    /// The day until which the law base was looked up.
    pub law_as_of: String,
    pub kind: String,
    pub language: Language,
    pub text: String,
    pub blocks: Vec<Block>,
    pub changes: Vec<Change>,
    pub comments: Vec<Comment>,
    /// The pages, where the file has pages.
    pub sheets: Vec<Sheet>,
    pub clauses: Vec<Clause>,
    pub facts: Vec<FactView>,
    pub findings: Vec<FindingView>,
    pub opinions: Vec<OpinionView>,
    pub progress: Progress,
}

/// The file under review.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DocumentInfo {
    pub id: String,
    pub name: String,
    pub sha256: String,
    pub format: Format,
    #[ts(type = "number")]
    pub bytes: i64,
}

/// A file beside the main one.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AttachmentInfo {
    pub id: String,
    pub name: String,
}

/// A reviewed version of the contract.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct VersionInfo {
    pub review: String,
    pub version: u32,
    #[ts(type = "number")]
    pub started_at: i64,
}

/// How much is decided.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Progress {
    pub decided: u32,
    pub total: u32,
}

/// A fact; `summary` is its value in words of the window's language.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct FactView {
    pub id: String,
    pub kind: String,
    #[ts(type = "Json")]
    pub value: JsonValue,
    pub summary: String,
    /// What the engine had read, where a person set it right.
    pub engine_summary: Option<String>,
    pub clause: Option<String>,
    pub start: u32,
    pub end: u32,
    pub quote: String,
    pub also: Vec<(u32, u32)>,
    pub source: Source,
}

/// A finding: title and reason in the window's language, suggestion in the contract's.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct FindingView {
    pub id: String,
    pub rule: String,
    pub severity: Severity,
    pub source: Source,
    pub clause: Option<String>,
    pub clause_label: Option<String>,
    pub start: u32,
    pub end: u32,
    pub quote: String,
    pub evidence: Vec<Span>,
    /// The law that it stands on, as of the contract's day.
    pub citations: Vec<CitationView>,
    pub title: String,
    pub reason: String,
    pub suggestion: Option<String>,
    /// What we propose to write in its place, in words of our own.
    pub proposal: Option<String>,
    /// How far the company goes on this point.
    pub positions: Option<Positions>,
    pub decision: Decision,
    pub decision_reason: Option<String>,
    pub decided_by: Option<String>,
    #[ts(type = "number | null")]
    pub decided_at: Option<i64>,
    /// How the decision came over from the version before.
    pub carried: Option<Carried>,
    /// What the other side said to it last.
    pub reply: Option<ReplyView>,
}

/// What the other side says to a finding.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ReplyView {
    pub id: String,
    pub response: Response,
    pub wording: String,
    pub remark: String,
    pub given_by: String,
    pub given_on: Option<String>,
}

/// An opinion.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct OpinionView {
    pub id: String,
    pub role: Role,
    pub verdict: Verdict,
    pub text: String,
    pub given_by: String,
    #[ts(type = "number")]
    pub given_at: i64,
    /// Who wrote it down, where it was given elsewhere.
    pub recorded_by: Option<String>,
    /// The scan or mail that shows it.
    pub document: Option<AttachmentInfo>,
}

/// The two languages that a review is worded in, and the law of its day.
#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    /// The reader's.
    pub(crate) reader: &'a Catalogue,
    /// The contract's.
    pub(crate) contract: &'a Catalogue,
    /// The law base.
    pub(crate) law: &'a LawBase,
    /// The day on which law is judged.
    pub(crate) as_of: NaiveDate,
}

impl Wording<'_> {
    fn citations(&self, law: &[Article]) -> Vec<CitationView> {
        law.iter().map(|article| CitationView::on(self.reader, self.law, article, self.as_of)).collect()
    }
}

/// The language suggestions are written in: a bilingual contract's is Chinese.
pub(crate) fn contract_locale(language: Language) -> Locale {
    match language {
        Language::English => Locale::English,
        Language::Chinese | Language::Bilingual => Locale::Chinese,
    }
}

impl ReplyView {
    fn of(reply: Stored<Reply>) -> Self {
        let Stored { head, body } = reply;
        Self {
            id: head.id.to_string(),
            response: body.response,
            wording: body.wording.0,
            remark: body.remark.0,
            given_by: body.given_by,
            given_on: body.given_on.map(|date| date.to_string()),
        }
    }
}

impl FindingView {
    /// A finding of the engine that no archive keeps.
    pub(crate) fn unkept(wording: Wording, clauses: &[Clause], finding: &qiheng_contract::Finding) -> Self {
        Self {
            id: String::new(),
            rule: finding.rule.clone(),
            severity: finding.severity,
            source: Source::Engine,
            clause_label: label_of(clauses, finding.clause.as_deref()),
            clause: finding.clause.clone(),
            start: finding.start,
            end: finding.end,
            quote: finding.quote.clone(),
            evidence: finding.evidence.clone(),
            citations: wording.citations(&finding.law),
            title: worded(wording.reader, &finding.title()),
            reason: worded(wording.reader, &finding.reason),
            suggestion: finding.suggestion.as_ref().map(|message| suggested(wording.contract, message)),
            proposal: None,
            positions: None,
            decision: Decision::Open,
            decision_reason: None,
            decided_by: None,
            decided_at: None,
            carried: None,
            reply: None,
        }
    }

    pub(crate) fn kept(wording: Wording, clauses: &[Clause], policy: Option<&Playbook>, stored: Stored<Finding>) -> Self {
        let Stored { head, body } = stored;
        let positions = policy.and_then(|policy| policy.positions.get(&body.rule)).filter(|positions| !positions.is_empty());
        let clause = Some(body.clause).filter(|path| !path.is_empty());
        Self {
            id: head.id.to_string(),
            rule: body.rule,
            severity: body.severity,
            source: body.source,
            clause_label: label_of(clauses, clause.as_deref()),
            clause,
            start: body.start,
            end: body.end,
            quote: body.quote,
            evidence: body.evidence.0,
            citations: wording.citations(&body.law.0),
            title: worded(wording.reader, &body.title.0),
            reason: worded(wording.reader, &body.reason.0),
            suggestion: body.suggestion.map(|message| suggested(wording.contract, &message.0)),
            proposal: body.proposal.map(|proposal| proposal.0),
            positions: positions.cloned(),
            decision: body.decision,
            decision_reason: body.decision_reason.map(|reason| reason.0),
            decided_by: Some(body.decided_by).filter(|name| !name.is_empty()),
            decided_at: body.decided_at.map(|at| at.0),
            carried: body.carried,
            reply: None,
        }
    }
}

/// The findings of a contract that no archive keeps, in words of the reader's language.
pub fn findings_in_words(session: &Session, document: &Document, reading: &Reading, reader: Locale) -> Vec<FindingView> {
    let law = LawBase::built_in();
    let contract = session.catalogue(contract_locale(document.language));
    let wording = Wording { reader: session.catalogue(reader), contract, law: &law, as_of: reading.as_of };
    reading.findings.iter().map(|finding| FindingView::unkept(wording, &reading.clauses, finding)).collect()
}

/// How a clause is cited: its label, or its path where it has none.
pub(crate) fn label_of(clauses: &[Clause], path: Option<&str>) -> Option<String> {
    let clause = clauses.iter().find(|clause| Some(clause.path.as_str()) == path)?;
    Some(if clause.label.is_empty() { clause.path.clone() } else { clause.label.clone() })
}

impl FactView {
    /// A fact of the engine that no archive keeps.
    pub(crate) fn unkept(catalogue: &Catalogue, fact: &qiheng_contract::Fact) -> Self {
        let mut json = serde_json::to_value(&fact.value).unwrap_or_default();
        let kind = json["kind"].as_str().unwrap_or_default().to_owned();
        let value = json["value"].take();
        Self {
            id: String::new(),
            summary: summary(catalogue, &kind, &value),
            engine_summary: None,
            kind,
            value,
            clause: fact.clause.clone(),
            start: fact.start,
            end: fact.end,
            quote: fact.quote.clone(),
            also: fact.also.clone(),
            source: Source::Engine,
        }
    }

    /// As the engine read it, with a person's correction laid over it.
    fn kept(catalogue: &Catalogue, stored: Stored<Fact>, correction: Option<Stored<Fact>>) -> Self {
        let engine_summary = correction.as_ref().map(|_| summary(catalogue, &stored.body.kind, &stored.body.value.0));
        let Stored { head, body } = correction.unwrap_or(stored);
        Self {
            id: head.id.to_string(),
            summary: summary(catalogue, &body.kind, &body.value.0),
            engine_summary,
            kind: body.kind,
            value: body.value.0,
            clause: Some(body.clause).filter(|path| !path.is_empty()),
            start: body.start,
            end: body.end,
            quote: body.quote,
            also: body.also.0,
            source: body.source,
        }
    }
}

/// A review as the archive keeps it.
pub(crate) fn kept<'c>(db: &Database, id: Ref<Review>, catalogue_of: impl Fn(Locale) -> &'c Catalogue, reader: Locale) -> Result<Workspace, ApiError> {
    let review = db.get(id)?.body;
    let reviews::Understood { document, reading } = reviews::understood(db, review.reading)?;
    let law = law::in_force(db)?;
    let contract_words = catalogue_of(contract_locale(document.language));
    let wording = Wording { reader: catalogue_of(reader), contract: contract_words, law: &law, as_of: review.as_of.unwrap_or(law.as_of) };
    let file = db.get(db.get(review.reading)?.body.document)?;
    let decided = |findings: &[Stored<Finding>]| findings.iter().filter(|finding| finding.body.decision != Decision::Open).count() as u32;
    let findings = in_place(Review::findings(db, id)?);
    let mut replies = reviews::latest_replies(db, id)?;
    let by_review = [("review", Value::Id(id.0))];
    let (mut corrections, facts): (Vec<_>, Vec<_>) =
        db.all::<Fact>(&[("reading", Value::Id(review.reading.0))])?.into_iter().partition(|fact| fact.body.corrects.is_some());
    let mut correction = |of: &Stored<Fact>| {
        let at = corrections.iter().position(|fact| fact.body.corrects.is_some_and(|corrected| corrected.0 == of.head.id))?;
        Some(corrections.swap_remove(at))
    };
    let policy = review.playbook.map(|version| db.get(version)?.body.policy()).transpose()?;
    let Document { format, language, text, blocks, changes, comments, sheets, .. } = document;
    let Reading { kind, clauses, .. } = reading;
    Ok(Workspace {
        review: id.to_string(),
        contract: view(db, db.row(Contract::KIND, review.contract.0)?),
        version: db.get(review.version)?.body.number,
        document: DocumentInfo { id: file.head.id.to_string(), name: file.body.name, sha256: file.body.sha256.0, format, bytes: file.body.size },
        state: review.state,
        side: review.side,
        as_of: review.as_of.map(|date| date.to_string()).unwrap_or_default(),
        law_as_of: law.as_of.to_string(),
        kind: kind.name().to_owned(),
        language,
        attachments: attachments(db, review.version)?,
        versions: versions(db, review.contract)?,
        facts: facts.into_iter().map(|fact| (correction(&fact), fact)).map(|(over, fact)| FactView::kept(wording.reader, fact, over)).collect(),
        progress: Progress { decided: decided(&findings), total: findings.len() as u32 },
        findings: findings
            .into_iter()
            .map(|finding| {
                let reply = replies.remove(&finding.head.id).map(ReplyView::of);
                FindingView { reply, ..FindingView::kept(wording, &clauses, policy.as_ref(), finding) }
            })
            .collect(),
        opinions: db.all::<Opinion>(&by_review)?.into_iter().map(|given| opinion(db, given)).collect::<Result<_, _>>()?,
        text,
        blocks,
        changes,
        comments,
        sheets,
        clauses,
    })
}

/// A person's findings among the others where the contract has them, not behind them all.
fn in_place(findings: Vec<Stored<Finding>>) -> Vec<Stored<Finding>> {
    let stands = |finding: &Stored<Finding>| finding.body.start < finding.body.end;
    let (own, mut all): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| finding.body.source == Source::Person && stands(finding));
    for finding in own {
        let at = all.iter().position(|other| stands(other) && other.body.start > finding.body.start).unwrap_or(all.len());
        all.insert(at, finding);
    }
    all
}

fn attachments(db: &Database, version: Ref<Version>) -> Result<Vec<AttachmentInfo>, ApiError> {
    let documents = db.all::<qiheng_domain::documents::Document>(&[("version", Value::Id(version.0))])?;
    let attached = documents.into_iter().filter(|document| document.body.role == DocumentRole::Attachment);
    Ok(attached.map(|document| AttachmentInfo { id: document.head.id.to_string(), name: document.body.name }).collect())
}

fn versions(db: &Database, contract: Ref<Contract>) -> Result<Vec<VersionInfo>, ApiError> {
    let reviews = db.all::<Review>(&[("contract", Value::Id(contract.0))])?;
    let version = |review: Stored<Review>| {
        Ok(VersionInfo { review: review.head.id.to_string(), version: db.get(review.body.version)?.body.number, started_at: review.head.created_at })
    };
    reviews.into_iter().map(version).collect()
}

fn opinion(db: &Database, stored: Stored<Opinion>) -> Result<OpinionView, ApiError> {
    let Stored { head, body } = stored;
    let document = body.document.map(|document| db.get(document)).transpose()?;
    Ok(OpinionView {
        id: head.id.to_string(),
        role: body.role,
        verdict: body.verdict,
        text: body.text.0,
        given_by: body.given_by,
        given_at: body.given_at.map_or(head.created_at, |at| at.0),
        recorded_by: Some(body.recorded_by).filter(|name| !name.is_empty()),
        document: document.map(|document| AttachmentInfo { id: document.head.id.to_string(), name: document.body.name }),
    })
}
