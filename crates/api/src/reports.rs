//! Reports: preview, issue.

use std::fs;
use std::path::{Path, PathBuf};

use qiheng_archive::{Archive, Changes};
use qiheng_domain::contracts::Contract;
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::our_side::OwnEntity;
use qiheng_domain::reviews::Review;
use qiheng_locales::Locale;
use qiheng_record::{Message, Ref};
use qiheng_report::packet::Seal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::packet::{Frame, assemble};
use crate::reading::{Judged, settings_on};
use crate::reviews::typed;
use crate::workspace::{self, DocumentInfo, FactView, Progress, Workspace, findings_in_words};
use crate::{ApiError, Session};

/// A report that can be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportInfo {
    /// Its name.
    pub name: &'static str,
    /// The kind of record that it is about.
    pub kind: &'static str,
}

/// Every report.
pub const REPORTS: &[ReportInfo] = &[ReportInfo { name: "review_packet", kind: "review" }];

/// Which report of which record.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichReport {
    pub name: String,
    pub id: String,
}

/// A report to be issued.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct IssueReport {
    pub name: String,
    pub id: String,
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

/// Which document.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichDocument {
    pub document: String,
}

/// The report as PDF, without seal.
pub fn preview(session: &Session, request: WhichReport) -> Result<Vec<u8>, ApiError> {
    Ok(compose(session, &request.name, request.id, false)?.0)
}

/// Issues a report: it carries the chain's head, its PDF is kept as a document of the contract, and a copy goes to `path`.
pub fn issue(session: &Session, request: IssueReport) -> Result<Issued, ApiError> {
    let (pdf, review) = compose(session, &request.name, request.id, true)?;
    // Beside its place first: what can fail fails before the archive knows, and an older file there stays until then.
    let copy = Beside::write(&request.path, &pdf)?;
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let operation = Message::new("op-report-issue").with("name", &name);
    let (document, changes) = session.write(operation, |tx, _| {
        let review = tx.get(review)?.body;
        let document = Document::keep(tx, name, &pdf, DocumentRole::Report)?.of(review.contract, Some(review.version));
        Ok(tx.insert(document)?)
    })?;
    copy.put()?;
    Ok(Issued { document: document.to_string(), changes })
}

fn compose(session: &Session, name: &str, id: String, is_issued: bool) -> Result<(Vec<u8>, Ref<Review>), ApiError> {
    if !REPORTS.iter().any(|report| report.name == name) {
        return Err(ApiError::new("report.no_such_report", &[("name", name)]));
    }
    let id = typed("review", id)?;
    let reader = session.locale();
    let (workspace, frame) = session.read(|db| {
        let workspace = workspace::kept(&db, id, |locale| session.catalogue(locale), reader)?;
        let review = db.get(id)?.body;
        let own = db.get::<Contract>(review.contract)?.body.own_entity.map(|own| db.get::<OwnEntity>(own)).transpose()?.map(|own| own.body);
        let letterhead = own
            .iter()
            .flat_map(|own| std::iter::once(own.address.as_str()).chain(own.letterhead.lines()))
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect();
        let head = db.head()?;
        let seal = is_issued.then(|| Seal { code: code(&head), document_sha256: workspace.document.sha256.clone(), head });
        let rules = db.get(review.reading)?.body.rules;
        let date = settings_on(session.now()).today.to_string();
        Ok((workspace, Frame { company: own.map(|own| own.name).unwrap_or_default(), letterhead, date, reviewer: review.reviewer, rules, seal }))
    })?;
    let packet = assemble(&workspace, frame, session.catalogue(reader));
    Ok((qiheng_report::review_packet(&packet, session.fonts()?)?, id))
}

/// The packet of a contract that no archive keeps, as `qiheng review --out` writes it.
pub fn packet_of(session: &Session, judged: &Judged, reader: Locale) -> Result<Vec<u8>, ApiError> {
    let Judged { main, document, reading, .. } = judged;
    let catalogue = session.catalogue(reader);
    let title = qiheng_domain::reviews::title(&main.name, document);
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
        kind: reading.kind.name().to_owned(),
        language: document.language,
        text: document.text.clone(),
        blocks: document.blocks.clone(),
        changes: document.changes.clone(),
        comments: document.comments.clone(),
        facts: reading.facts.iter().map(|fact| FactView::unkept(catalogue, fact)).collect(),
        findings: findings_in_words(session, document, reading, reader),
        clauses: reading.clauses.clone(),
        opinions: vec![],
        progress: Progress { decided: 0, total: reading.findings.len() as u32 },
    };
    let date = reading.as_of.to_string();
    let frame = Frame { company: String::new(), letterhead: vec![], date, reviewer: String::new(), rules: qiheng_contract::RULES_VERSION.into(), seal: None };
    Ok(qiheng_report::review_packet(&assemble(&workspace, frame, catalogue), session.fonts()?)?)
}

/// A document's bytes as they were kept.
pub fn document_bytes(session: &Session, request: WhichDocument) -> Result<Vec<u8>, ApiError> {
    let id = typed::<Document>("document", request.document)?;
    session.read(|db| Ok(db.original(&db.get(id)?.body.sha256)?))
}

/// Writes a file beside its place and moves it there: never half a file.
pub fn write_new(path: &Path, bytes: &[u8]) -> Result<(), ApiError> {
    Beside::write(path, bytes)?.put()
}

/// A file written beside its place; gone again unless it is put there.
struct Beside<'p> {
    path: &'p Path,
    beside: PathBuf,
}

impl<'p> Beside<'p> {
    fn write(path: &'p Path, bytes: &[u8]) -> Result<Self, ApiError> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".part");
        let file = Self { path, beside: beside.into() };
        fs::write(&file.beside, bytes).map_err(|error| file.unwritable(&error))?;
        Ok(file)
    }

    fn put(self) -> Result<(), ApiError> {
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
fn code(head: &str) -> String {
    let digits: Vec<char> = head.to_uppercase().chars().take(12).collect();
    digits.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
