//! Reports: list, preview, issue.

mod amended_contract;
mod claim_sheet;
mod contract_sheet;
mod evaluation_sheet;
pub mod evidence;
mod file_labels;
mod legal_file;
mod letters;
mod negotiation_record;
mod packet;
mod project_summary;
mod redline;
mod settlement_sheet;
mod sheet;

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use qiheng_archive::{Archive, Changes, Database, Query, Row};
use qiheng_domain::communication::{Meeting, Notice};
use qiheng_domain::contracts::{Contract, Settlement};
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::legal::Dispute;
use qiheng_domain::our_side::OwnEntity;
use qiheng_domain::performance::Evaluation;
use qiheng_domain::projects::Project;
use qiheng_domain::reviews::Review;
use qiheng_locales::{Catalogue, Locale};
use qiheng_record::{AnyRef, Message, Record, Ref};
use qiheng_report::packet::Seal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::app::Nothing;
use crate::reading::{Judged, settings_on};
use crate::records::id_of;
use crate::workspace::{self, DocumentInfo, FactView, Progress, Workspace, findings_in_words};
use crate::{ApiError, RecordRef, Session, comparison};
use packet::{Frame, assemble};
pub use redline::redline_of;

/// A report that can be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportInfo {
    /// Its name.
    pub name: &'static str,
    /// The kind of record that it is about.
    pub kind: &'static str,
    /// It can be issued: labels for a binder, for one, are only printed.
    pub is_issued: bool,
    #[serde(skip)]
    #[ts(skip)]
    compose: fn(&Desk, Uuid) -> Result<Vec<u8>, ApiError>,
}

/// Every report.
pub const REPORTS: &[ReportInfo] = &[
    ReportInfo { name: "review_packet", kind: Review::NAME, is_issued: true, compose: review_packet },
    ReportInfo { name: "redline", kind: Review::NAME, is_issued: true, compose: redline::compose },
    ReportInfo { name: "negotiation_record", kind: Review::NAME, is_issued: true, compose: negotiation_record::compose },
    ReportInfo { name: "contract_sheet", kind: Contract::NAME, is_issued: true, compose: contract_sheet::compose },
    ReportInfo { name: "amended_contract", kind: Contract::NAME, is_issued: true, compose: amended_contract::compose },
    ReportInfo { name: "settlement_sheet", kind: Settlement::NAME, is_issued: true, compose: settlement_sheet::compose },
    ReportInfo { name: "formal_notice", kind: Notice::NAME, is_issued: true, compose: letters::notice },
    ReportInfo { name: "claim_sheet", kind: Dispute::NAME, is_issued: true, compose: claim_sheet::compose },
    ReportInfo { name: "meeting_minutes", kind: Meeting::NAME, is_issued: true, compose: letters::minutes },
    ReportInfo { name: "project_summary", kind: Project::NAME, is_issued: true, compose: project_summary::compose },
    ReportInfo { name: "evaluation_sheet", kind: Evaluation::NAME, is_issued: true, compose: evaluation_sheet::compose },
    ReportInfo { name: "legal_file", kind: Dispute::NAME, is_issued: true, compose: legal_file::compose },
    ReportInfo { name: "file_labels", kind: Contract::NAME, is_issued: false, compose: file_labels::compose },
];

/// Which report of which record.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichReport {
    pub name: String,
    pub id: String,
    /// The day that it tells of, for reports that tell of any; none = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// A report to be issued.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct IssueReport {
    pub name: String,
    pub id: String,
    /// The day that it tells of, for reports that tell of any; none = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Where a copy goes.
    pub path: PathBuf,
}

/// A report that was issued.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Issued {
    pub document: String,
    pub changes: Changes,
}

/// Every report, by the kind of record that it is about.
pub fn list(_: &Session, _: Nothing) -> Result<Vec<ReportInfo>, ApiError> {
    Ok(REPORTS.to_vec())
}

/// The report as PDF, without seal.
pub fn preview(session: &Session, request: WhichReport) -> Result<Vec<u8>, ApiError> {
    composed(session, &request, false)
}

/// The report as PDF; with a seal if it is issued.
pub(crate) fn composed(session: &Session, request: &WhichReport, is_issued: bool) -> Result<Vec<u8>, ApiError> {
    let (report, id) = which(&request.name, request.id.clone())?;
    session.read_apart(|db| (report.compose)(&Desk { session, db, is_issued: is_issued && report.is_issued, on: request.on }, id))
}

/// The record that a report is about.
pub(crate) fn kind_of(request: &WhichReport) -> Result<(&'static str, Uuid), ApiError> {
    which(&request.name, request.id.clone()).map(|(report, id)| (report.kind, id))
}

/// Issues a report: it carries the chain's head, its PDF is kept as a document of what it is about, and a copy goes to `path`.
pub fn issue(session: &Session, request: IssueReport) -> Result<Issued, ApiError> {
    let (report, id) = which(&request.name, request.id)?;
    let pdf = session.read_apart(|db| (report.compose)(&Desk { session, db, is_issued: report.is_issued, on: request.on }, id))?;
    // Beside its place first: what can fail fails before the archive knows, and an older file there stays until then.
    let copy = Beside::write(&request.path, &pdf)?;
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let operation = Message::new("op-report-issue").with("name", &name);
    let (document, changes) = session.write(operation, |tx, _| {
        let document = Document::keep(tx, name, &pdf, DocumentRole::Report)?;
        Ok(tx.insert(document.filed_with(tx, AnyRef::new(report.kind, id))?)?)
    })?;
    copy.put()?;
    Ok(Issued { document: document.to_string(), changes })
}

/// The record of the report's kind that was made last.
pub fn latest(session: &Session, name: &str) -> Result<String, ApiError> {
    let report = named(name)?;
    session.read(|db| {
        let page = db.list(db.kind(report.kind)?, &Query { limit: 1, ..Query::default() })?;
        page.rows.first().map(|row| row.head.id.to_string()).ok_or_else(|| ApiError::new("report.nothing_to_report", &[("name", name)]))
    })
}

fn named(name: &str) -> Result<&'static ReportInfo, ApiError> {
    REPORTS.iter().find(|report| report.name == name).ok_or_else(|| ApiError::new("report.no_such_report", &[("name", name)]))
}

fn which(name: &str, id: String) -> Result<(&'static ReportInfo, Uuid), ApiError> {
    let report = named(name)?;
    Ok((report, id_of(&RecordRef { kind: report.kind.to_owned(), id })?))
}

/// Where a report is put together: the archive as it is now, the reader's words, the seal if it is issued.
pub(crate) struct Desk<'a> {
    session: &'a Session,
    pub(crate) db: Database<'a>,
    is_issued: bool,
    /// The day that the report tells of; none = today.
    on: Option<NaiveDate>,
}

impl<'a> Desk<'a> {
    /// For what goes out with the chain's head on it.
    pub(crate) fn issuing(session: &'a Session, db: Database<'a>) -> Self {
        Self { session, db, is_issued: true, on: None }
    }
}

impl Desk<'_> {
    /// A record as generic code sees it.
    pub(crate) fn row(&self, record: &RecordRef) -> Result<Row, ApiError> {
        Ok(self.db.row(self.db.kind(&record.kind)?, id_of(record)?)?)
    }

    pub(crate) fn catalogue(&self) -> &Catalogue {
        self.session.catalogue(self.session.locale())
    }

    pub(crate) fn today(&self) -> NaiveDate {
        settings_on(self.session.now()).today
    }

    /// The day that the report tells of.
    pub(crate) fn on(&self) -> NaiveDate {
        self.on.unwrap_or_else(|| self.today())
    }

    /// Our company on the letterhead: the contract's, else the first one.
    fn company(&self, own: Option<Ref<OwnEntity>>) -> Result<(String, Vec<String>), ApiError> {
        let own = match own {
            Some(own) => Some(self.db.get(own)?.body),
            None => self.db.all::<OwnEntity>(&[])?.into_iter().next().map(|own| own.body),
        };
        let Some(own) = own else { return Ok((String::new(), vec![])) };
        // A letterhead that names the address itself is left as it is.
        let address = Some(own.address.as_str()).filter(|address| !own.letterhead.0.contains(address));
        let lines = address.into_iter().chain(own.letterhead.lines());
        let lines = lines.filter(|line| !line.is_empty()).map(str::to_owned).collect();
        Ok((own.name, lines))
    }

    fn seal(&self) -> Result<Option<Seal>, ApiError> {
        let head = self.db.head()?;
        Ok(self.is_issued.then(|| Seal { code: code(&head), head }))
    }
}

fn review_packet(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let (session, db, id) = (desk.session, desk.db, Ref::<Review>::new(id));
    let reader = session.locale();
    let workspace = workspace::kept(&db, id, |locale| session.catalogue(locale), reader)?;
    let review = db.get(id)?.body;
    let (company, letterhead) = desk.company(db.get(review.contract)?.body.own_entity)?;
    let seal = desk.seal()?;
    let rules = db.get(review.reading)?.body.rules;
    let comparison = comparison::kept(&db, id, |locale| session.catalogue(locale), reader)?;
    let frame = Frame { company, letterhead, date: desk.today().to_string(), reviewer: review.reviewer, rules, seal, comparison };
    Ok(qiheng_report::review_packet(&assemble(&workspace, frame, desk.catalogue()), session.fonts()?)?)
}

/// The packet of a contract that no archive keeps, as `qiheng review --out` writes it.
pub fn packet_of(session: &Session, judged: &Judged, reader: Locale) -> Result<Vec<u8>, ApiError> {
    let Judged { main, document, reading, .. } = judged;
    let catalogue = session.catalogue(reader);
    let title = qiheng_contract::title(&main.name, document);
    let workspace = Workspace {
        review: String::new(),
        contract: crate::records::RecordView::unkept("contract", &title),
        version: 1,
        document: DocumentInfo {
            id: String::new(),
            name: main.name.clone(),
            sha256: Archive::hash_of(&main.bytes),
            format: document.format,
            bytes: main.bytes.len() as i64,
        },
        attachments: vec![],
        versions: vec![],
        state: qiheng_domain::reviews::ReviewState::Open,
        side: reading.side.clone(),
        as_of: reading.as_of.to_string(),
        law_as_of: qiheng_contract::LawBase::built_in().as_of.to_string(),
        kind: reading.kind.name().to_owned(),
        language: document.language,
        text: document.text.clone(),
        blocks: document.blocks.clone(),
        changes: document.changes.clone(),
        comments: document.comments.clone(),
        sheets: document.sheets.clone(),
        facts: reading.facts.iter().map(|fact| FactView::unkept(catalogue, fact)).collect(),
        findings: findings_in_words(session, document, reading, reader),
        clauses: reading.clauses.clone(),
        opinions: vec![],
        progress: Progress { decided: 0, total: reading.findings.len() as u32 },
    };
    let date = reading.as_of.to_string();
    let frame = Frame {
        company: String::new(),
        letterhead: vec![],
        date,
        reviewer: String::new(),
        rules: qiheng_contract::RULES_VERSION.into(),
        seal: None,
        comparison: None,
    };
    Ok(qiheng_report::review_packet(&assemble(&workspace, frame, catalogue), session.fonts()?)?)
}

/// Writes a file beside its place and moves it there: never half a file.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    Beside::write(path, bytes)?.put()
}

/// A file written beside its place; gone again unless it is put there.
pub(crate) struct Beside<'p> {
    path: &'p Path,
    beside: PathBuf,
}

impl<'p> Beside<'p> {
    pub(crate) fn write(path: &'p Path, bytes: &[u8]) -> Result<Self, ApiError> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".part");
        let file = Self { path, beside: beside.into() };
        fs::write(&file.beside, bytes).map_err(|error| file.unwritable(&error))?;
        Ok(file)
    }

    pub(crate) fn put(self) -> Result<(), ApiError> {
        fs::rename(&self.beside, self.path).map_err(|error| self.unwritable(&error))
    }

    fn unwritable(&self, error: &std::io::Error) -> ApiError {
        ApiError::new("file.unwritable", &[("path", &self.path.display().to_string()), ("detail", &error.to_string())])
    }
}

impl Drop for Beside<'_> {
    fn drop(&mut self) {
        // After `put` there is nothing left to remove.
        let _ = fs::remove_file(&self.beside);
    }
}

/// Three groups of four digits of the head, to be read aloud.
pub(crate) fn code(head: &str) -> String {
    let digits: Vec<char> = head.to_uppercase().chars().take(12).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
