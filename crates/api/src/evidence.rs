//! Evidence packages (举证包): chosen entries of a timeline with their files, a directory for the court, what the journal says of them, and
//! the means to check all of it without the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use qiheng_archive::{Changes, Database, Row};
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::timeline::{self, Entry};
use qiheng_record::{Message, Value};
use qiheng_report::sheet::{Column, Part, Section};
use qiheng_report::{PackedFile, evidence_package, safe_name};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as JsonValue, json};
use ts_rs::TS;
use uuid::Uuid;

use crate::records::id_of;
use crate::reports::{Beside, Content, Desk, compose, field_in_words, fields};
use crate::timeline::about;
use crate::{ApiError, RecordRef, Session};

/// An evidence package to be made.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MakeEvidence {
    /// The contract, vendor or project whose timeline is chosen from.
    pub about: RecordRef,
    /// What is to be proved: 逾期交付.
    pub subject: String,
    /// The exhibits, in the order of the directory.
    pub exhibits: Vec<ExhibitChoice>,
    /// Where the .zip goes.
    pub path: PathBuf,
}

/// An entry of the timeline that is put in evidence.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExhibitChoice {
    /// Kind of the record.
    pub kind: String,
    /// The record.
    pub id: String,
    /// Where it comes from (来源); none = as its kind has it.
    #[serde(default)]
    pub source: Option<String>,
    /// What it proves (证明目的).
    #[serde(default)]
    pub purpose: String,
}

/// A package that was made.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct EvidenceMade {
    pub exhibits: u32,
    pub files: u32,
    #[ts(type = "number")]
    pub bytes: u64,
    /// The chain's head that the package rests on.
    pub head: String,
    pub changes: Changes,
}

/// An exhibit with its files.
struct Exhibit {
    row: Row,
    entry: Entry,
    source: String,
    purpose: String,
    files: Vec<(Document, Uuid, String)>,
}

/// The longest list of exhibits.
const MOST: usize = 1_000;

/// Makes a package: writes it to its place and keeps it with the record.
pub fn make(session: &Session, request: MakeEvidence) -> Result<EvidenceMade, ApiError> {
    if request.exhibits.is_empty() {
        return Err(ApiError::new("evidence.nothing_chosen", &[]));
    }
    if request.exhibits.len() > MOST {
        return Err(ApiError::new("evidence.too_many", &[("most", &MOST.to_string())]));
    }
    let (files, count, head) = session.read(|db| packed(session, db, &request))?;
    let package = evidence_package(&files)?;
    let copy = Beside::write(&request.path, &package)?;
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let operation = Message::new("op-evidence-make").with("name", &name).with("count", count);
    let (_, changes) = session.write(operation, |tx, _| {
        let document = Document::keep(tx, name, &package, DocumentRole::Report)?;
        Ok(tx.insert(document.filed_with(tx, &request.about.kind, id_of(&request.about).unwrap_or_default())?)?)
    })?;
    copy.put()?;
    Ok(EvidenceMade { exhibits: count, files: files.len() as u32, bytes: package.len() as u64, head, changes })
}

fn packed(session: &Session, db: Database, request: &MakeEvidence) -> Result<(Vec<PackedFile>, u32, String), ApiError> {
    let exhibits = exhibits(session, &db, request)?;
    let mut ids: BTreeSet<Uuid> = exhibits.iter().map(|exhibit| exhibit.row.head.id).collect();
    ids.extend(exhibits.iter().flat_map(|exhibit| exhibit.files.iter().map(|(_, id, _)| *id)));
    let excerpt = db.excerpt(&ids.into_iter().collect::<Vec<_>>())?;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (document, _, path) in exhibits.iter().flat_map(|exhibit| &exhibit.files) {
        files.insert(path.clone(), db.original(&document.sha256.0)?);
    }
    let records = json!({
        "subject": request.subject,
        "head": excerpt.head,
        "exhibits": exhibits.iter().enumerate().map(|(at, exhibit)| in_json(at + 1, exhibit)).collect::<Vec<_>>(),
    });
    let head = excerpt.head.clone();
    let directory = directory(session, db, request, &exhibits)?;
    let text = |value: &JsonValue| serde_json::to_vec_pretty(value).unwrap_or_default();
    let name = session.catalogue(session.locale()).plain("report-evidence-directory");
    let mut packed = vec![PackedFile { path: format!("{}.pdf", safe_name(&name)), bytes: directory }];
    packed.extend(files.into_iter().map(|(path, bytes)| PackedFile { path, bytes }));
    packed.push(PackedFile { path: "records.json".into(), bytes: text(&records) });
    packed.push(PackedFile { path: "chain.json".into(), bytes: text(&serde_json::to_value(&excerpt).unwrap_or_default()) });
    Ok((packed, exhibits.len() as u32, head))
}

fn exhibits(session: &Session, db: &Database, request: &MakeEvidence) -> Result<Vec<Exhibit>, ApiError> {
    let timeline = timeline::timeline(db, about(&request.about)?)?;
    let mut found = Vec::new();
    for (choice, number) in request.exhibits.iter().zip(1..) {
        let id = id_of(&RecordRef { kind: choice.kind.clone(), id: choice.id.clone() })?;
        let entry = timeline.iter().find(|entry| entry.id == id && entry.kind == choice.kind);
        let entry = entry.ok_or_else(|| ApiError::new("evidence.not_on_timeline", &[("number", &number.to_string())]))?.clone();
        let mut files = Vec::new();
        for document in &entry.documents {
            let kept = db.get(*document)?;
            let place = format!("exhibits/{number:03}/{}", safe_name(&kept.body.name));
            files.push((kept.body, kept.head.id, place));
        }
        let source = choice.source.clone().filter(|source| !source.trim().is_empty());
        let source = source.unwrap_or_else(|| session.catalogue(session.locale()).plain(source_of(&choice.kind)));
        found.push(Exhibit { row: db.row(db.kind(&choice.kind)?, id)?, entry, source, purpose: choice.purpose.clone(), files });
    }
    Ok(found)
}

/// Whose paper a record is, unless somebody says otherwise.
fn source_of(kind: &str) -> &'static str {
    match kind {
        "vendor_report" | "invoice" => "evidence-source-vendor",
        "contract" | "version" | "amendment" | "acceptance" | "meeting" => "evidence-source-both",
        _ => "evidence-source-own",
    }
}

/// An exhibit as the verifier reads it: its fields as the journal has them. A sum is one value there as here.
fn in_json(number: usize, exhibit: &Exhibit) -> JsonValue {
    let given = |(field, value): (&qiheng_record::Field, &Value)| (*value != Value::Null).then(|| (field.name.to_owned(), value.to_json()));
    let fields: Map<String, JsonValue> = exhibit.row.kind.fields.iter().zip(&exhibit.row.values).filter_map(given).collect();
    let files = exhibit.files.iter().map(|(_, id, path)| json!({ "document": id, "path": path })).collect::<Vec<_>>();
    json!({
        "number": number.to_string(),
        "citation": exhibit.entry.number,
        "kind": exhibit.row.kind.name,
        "id": exhibit.row.head.id,
        "title": exhibit.entry.title,
        "on": exhibit.entry.on,
        "source": exhibit.source,
        "purpose": exhibit.purpose,
        "fields": fields,
        "files": files,
    })
}

/// The directory of exhibits (证据目录) as PDF: number, name, source, purpose, files; then what each record says, and the hashes.
fn directory(session: &Session, db: Database, request: &MakeEvidence, exhibits: &[Exhibit]) -> Result<Vec<u8>, ApiError> {
    let desk = Desk::issuing(session, db);
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::figures(word("evidence-number"), 0.6),
        Column::words(word("evidence-name"), 3.2),
        Column::words(word("evidence-day"), 1.2),
        Column::words(word("evidence-source"), 1.3),
        Column::words(word("evidence-purpose"), 2.6),
        Column::words(word("evidence-files"), 2.4),
    ];
    let rows = exhibits.iter().zip(1..).map(|(exhibit, number)| {
        let names = exhibit.files.iter().map(|(document, _, _)| document.name.clone()).collect::<Vec<_>>().join("\n");
        let kind = word(&exhibit.row.kind.name.replace('_', "-"));
        let files = if names.is_empty() { word("evidence-record-only") } else { names };
        vec![
            number.to_string(),
            format!("{kind}：{}", exhibit.entry.title),
            exhibit.entry.on.to_string(),
            exhibit.source.clone(),
            exhibit.purpose.clone(),
            files,
        ]
    });
    let mut sections = vec![Section { heading: word("report-evidence-directory"), parts: vec![Part::Table { columns, rows: rows.collect(), totals: vec![] }] }];
    for (exhibit, number) in exhibits.iter().zip(1..) {
        let hashes = exhibit.files.iter().map(|(document, _, path)| (path.clone(), document.sha256.0.clone()));
        let rows: Vec<(String, String)> = fields(&desk, &exhibit.row, &["is_locked", "document"]).into_iter().chain(hashes).collect();
        sections.push(Section { heading: format!("{number}. {}", exhibit.entry.title), parts: vec![Part::Rows { rows }] });
    }
    let subject = desk.row(&request.about)?;
    let data = vec![
        (word("evidence-subject"), request.subject.clone()),
        (word(&request.about.kind.replace('_', "-")), subject.title()),
        (word("evidence-count"), exhibits.len().to_string()),
    ];
    let vendor = subject.kind.field("vendor").map(|_| field_in_words(&desk, &subject, "vendor")).filter(|vendor| !vendor.is_empty());
    let data = data.into_iter().chain(vendor.map(|vendor| (word("vendor"), vendor))).collect();
    compose(
        &desk,
        Content {
            report: "report-evidence-directory",
            title: request.subject.clone(),
            data,
            sections,
            signatures: &["evidence-submitted-by"],
            own_entity: None,
        },
    )
}
