//! Evidence packages (举证包): chosen entries of a timeline with their files, a directory for the court, what the journal says of them, and
//! the means to check all of it without the program.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use qiheng_archive::{Changes, Database, Row};
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::timeline::{self, Entry};
use qiheng_record::{Message, Record as _, Value};
use qiheng_report::exhibits::{Bound, BoundExhibit, BoundSheet, ExhibitLabels, ExhibitVolume, bindable, exhibit_volume};
use qiheng_report::sheet::{Column, Part, Section};
use qiheng_report::{PackedFile, evidence_package, safe_name};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as JsonValue, json};
use ts_rs::TS;
use uuid::Uuid;

use crate::reading::settings_on;
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
    let desk = Desk::issuing(session, db);
    let volume = Volume::bound(&desk, session, request, &exhibits, &files)?;
    let directory = directory(&desk, request, &exhibits, &volume.first_pages)?;
    let text = |value: &JsonValue| serde_json::to_vec_pretty(value).unwrap_or_default();
    let name = session.catalogue(session.locale()).plain("report-evidence-directory");
    let volume_name = session.catalogue(session.locale()).plain("report-evidence-volume");
    let mut packed = vec![
        PackedFile { path: format!("{}.pdf", safe_name(&name)), bytes: directory },
        PackedFile { path: format!("{}.pdf", safe_name(&volume_name)), bytes: volume.pdf },
    ];
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

/// The volume of exhibits (证据册) and the page on which each begins.
struct Volume {
    pdf: Vec<u8>,
    first_pages: Vec<u32>,
}

impl Volume {
    /// Binds what can be bound. A PDF that the binder doesn't take after all is told on its divider, as a damaged one is.
    fn bound(desk: &Desk, session: &Session, request: &MakeEvidence, exhibits: &[Exhibit], files: &BTreeMap<String, Vec<u8>>) -> Result<Self, ApiError> {
        let fonts = session.fonts()?;
        let mut looked: BTreeMap<&str, Bound> = files.iter().map(|(path, bytes)| (path.as_str(), bindable(bytes))).collect();
        let compose = |looked: &BTreeMap<&str, Bound>, exhibits: &[Exhibit]| {
            let volume = volume(desk, session, request, exhibits, looked);
            let sheets: BTreeSet<&String> = volume.exhibits.iter().flat_map(|exhibit| exhibit.sheets.iter().map(|sheet| &sheet.path)).collect();
            let given = sheets.into_iter().map(|path| (path.clone(), files[path.trim_start_matches('/')].clone())).collect();
            exhibit_volume(&volume, given, fonts).map(|pdf| (pdf, volume))
        };
        let composed = compose(&looked, exhibits).or_else(|_| {
            let refused: Vec<&str> = files
                .keys()
                .filter(|path| !matches!(looked[path.as_str()], Bound::Other | Bound::Unreadable))
                .filter(|path| {
                    exhibits
                        .iter()
                        .filter(|exhibit| exhibit.files.iter().any(|(_, _, of)| of == *path))
                        .any(|exhibit| compose(&looked, std::slice::from_ref(exhibit)).is_err())
                })
                .map(String::as_str)
                .collect();
            looked.extend(refused.into_iter().map(|path| (path, Bound::Unreadable)));
            compose(&looked, exhibits)
        });
        let (pdf, volume) = composed?;
        let mut page = 1;
        let mut first_pages = Vec::new();
        for exhibit in &volume.exhibits {
            first_pages.push(page);
            page += 1 + exhibit.sheets.len() as u32;
        }
        Ok(Self { pdf, first_pages })
    }
}

fn volume(desk: &Desk, session: &Session, request: &MakeEvidence, exhibits: &[Exhibit], looked: &BTreeMap<&str, Bound>) -> ExhibitVolume {
    let catalogue = session.catalogue(session.locale());
    let word = |id: &str| catalogue.plain(id);
    let bind = |(exhibit, number): (&Exhibit, u32)| {
        let mut rows = vec![(word("evidence-day"), exhibit.entry.on.to_string()), (word("evidence-source"), exhibit.source.clone())];
        if !exhibit.purpose.is_empty() {
            rows.push((word("evidence-purpose"), exhibit.purpose.clone()));
        }
        if exhibit.row.kind.name != Document::NAME {
            rows.extend(fields(desk, &exhibit.row, &["is_locked", "document"]));
        }
        let mut sheets = Vec::new();
        for (document, _, path) in &exhibit.files {
            let sheet = |page, wide| BoundSheet { path: format!("/{path}"), page, wide };
            let (note, bound) = match &looked[path.as_str()] {
                Bound::Pages(pages) => (None, pages.iter().zip(1..).map(|(wide, page)| sheet(Some(page), *wide)).collect()),
                Bound::Picture => (None, vec![sheet(None, false)]),
                Bound::Other => (Some("evidence-beside"), vec![]),
                Bound::Unreadable => (Some("evidence-unreadable"), vec![]),
            };
            sheets.extend(bound);
            let note = note.map(|note| catalogue.text(note, &[("path".to_owned(), path.clone())].into()));
            rows.push((word("evidence-files"), note.map_or_else(|| document.name.clone(), |note| format!("{}\n{note}", document.name))));
            rows.push(("SHA-256".to_owned(), document.sha256.0.clone()));
        }
        BoundExhibit { number, title: exhibit.entry.title.clone(), rows, sheets }
    };
    ExhibitVolume {
        language: catalogue.locale().tag().into(),
        title: request.subject.clone(),
        date: settings_on(session.now()).today.to_string(),
        company: String::new(),
        exhibits: exhibits.iter().zip(1..).map(bind).collect(),
        labels: ExhibitLabels {
            document_kind: word("report-evidence-volume"),
            exhibit: word("evidence-exhibit"),
            page: word("report-page"),
            page_of: word("report-page-of"),
            page_end: word("report-page-end"),
        },
    }
}

/// The directory of exhibits (证据目录) as PDF: number, name, source, purpose, files; then what each record says, and the hashes.
fn directory(desk: &Desk, request: &MakeEvidence, exhibits: &[Exhibit], first_pages: &[u32]) -> Result<Vec<u8>, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::figures(word("evidence-number"), 0.8),
        Column::words(word("evidence-name"), 3.0),
        Column::words(word("evidence-day"), 1.45),
        Column::words(word("evidence-source"), 1.3),
        Column::words(word("evidence-purpose"), 2.4),
        Column::words(word("evidence-files"), 2.2),
        Column::figures(word("evidence-page"), 0.8),
    ];
    let rows = exhibits.iter().zip(first_pages).zip(1..).map(|((exhibit, page), number)| {
        let names = exhibit.files.iter().map(|(document, _, _)| document.name.clone()).collect::<Vec<_>>().join("\n");
        let kind = word(&exhibit.row.kind.name.replace('_', "-"));
        let files = if names.is_empty() { word("evidence-record-only") } else { names };
        let name = format!("{kind} · {}", exhibit.entry.title);
        vec![number.to_string(), name, exhibit.entry.on.to_string(), exhibit.source.clone(), exhibit.purpose.clone(), files, page.to_string()]
    });
    let mut sections = vec![Section { heading: word("report-evidence-directory"), parts: vec![Part::Table { columns, rows: rows.collect(), totals: vec![] }] }];
    for (exhibit, number) in exhibits.iter().zip(1..) {
        let hashes = exhibit.files.iter().map(|(document, _, path)| (path.clone(), document.sha256.0.clone()));
        let rows: Vec<(String, String)> = fields(desk, &exhibit.row, &["is_locked", "document"]).into_iter().chain(hashes).collect();
        sections.push(Section { heading: format!("{number}. {}", exhibit.entry.title), parts: vec![Part::Rows { rows }] });
    }
    let subject = desk.row(&request.about)?;
    let data = vec![
        (word("evidence-subject"), request.subject.clone()),
        (word(&request.about.kind.replace('_', "-")), subject.title()),
        (word("evidence-count"), exhibits.len().to_string()),
    ];
    let vendor = subject.kind.field("vendor").map(|_| field_in_words(desk, &subject, "vendor")).filter(|vendor| !vendor.is_empty());
    let data = data.into_iter().chain(vendor.map(|vendor| (word("vendor"), vendor))).collect();
    compose(
        desk,
        Content {
            report: "report-evidence-directory",
            title: request.subject.clone(),
            data,
            sections,
            signatures: &["evidence-submitted-by"],
            is_internal: false,
            own_entity: None,
        },
    )
}
