//! Evidence packages (举证包): chosen entries of a timeline with their files, a directory for the court, what the journal says of them, and
//! the means to check all of it without the program.

mod directory;
mod volume;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use qiheng_archive::{Changes, Row};
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::stamps;
use qiheng_domain::timeline::{self, Entry, Shown};
use qiheng_record::{AnyRef, Message, Ref, Value};
use qiheng_report::{PackedFile, evidence_package, safe_name};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as JsonValue, json};
use ts_rs::TS;
use uuid::Uuid;

use self::volume::Volume;
use super::{Beside, Desk};
use crate::job::Running;
use crate::records::id_of;
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
    let running = session.job().begin(request.exhibits.len())?;
    let (files, head) = session.read_apart(|db| packed(&Desk::issuing(session, db), &request, &running))?;
    let package = evidence_package(&files)?;
    running.go_on()?;
    let copy = Beside::write(&request.path, &package)?;
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (exhibits, about) = (request.exhibits.len() as u32, id_of(&request.about)?);
    let operation = Message::new("op-evidence-make").with("name", &name).with("count", exhibits);
    let (_, changes) = session.write(operation, |tx, _| {
        let document = Document::keep(tx, name, &package, DocumentRole::Report)?;
        Ok(tx.insert(document.filed_with(tx, AnyRef::new(&request.about.kind, about))?)?)
    })?;
    copy.put()?;
    Ok(EvidenceMade { exhibits, files: files.len() as u32, bytes: package.len() as u64, head, changes })
}

/// The package's files, and the chain's head that they rest on.
fn packed(desk: &Desk, request: &MakeEvidence, running: &Running) -> Result<(Vec<PackedFile>, String), ApiError> {
    let exhibits = exhibits(desk, request, running)?;
    let documents = || exhibits.iter().flat_map(|exhibit| &exhibit.files);
    let ids: BTreeSet<Uuid> = exhibits.iter().map(|exhibit| exhibit.row.head.id).chain(documents().map(|(_, id, _)| *id)).collect();
    let excerpt = desk.db.excerpt(&ids.into_iter().collect::<Vec<_>>())?;
    let files: BTreeMap<String, Vec<u8>> =
        documents().map(|(document, _, path)| Ok((path.clone(), desk.db.original(&document.sha256.0)?))).collect::<Result<_, ApiError>>()?;
    let records = json!({
        "subject": request.subject,
        "head": excerpt.head,
        "exhibits": exhibits.iter().zip(1..).map(|(exhibit, number)| in_json(number, exhibit)).collect::<Vec<_>>(),
    });
    let volume = Volume::bound(desk, request, &exhibits, &files, running)?;
    running.go_on()?;
    let directory = directory::compose(desk, request, &exhibits, &volume.first_pages)?;
    let pdf = |name: &str, bytes| PackedFile { path: format!("{}.pdf", safe_name(&desk.catalogue().plain(name))), bytes };
    let json = |path: &str, value: &JsonValue| PackedFile { path: path.to_owned(), bytes: serde_json::to_vec_pretty(value).expect("plain data becomes JSON") };
    let mut packed = vec![pdf("report-evidence-directory", directory), pdf("report-evidence-volume", volume.pdf)];
    packed.extend(files.into_iter().map(|(path, bytes)| PackedFile { path, bytes }));
    packed.push(json("records.json", &records));
    packed.push(json("chain.json", &json!(excerpt)));
    packed.extend(stamped(desk)?);
    Ok((packed, excerpt.head))
}

/// The time stamps over heads of the chain: what the authority answered, the head that it stamped, and the roots that were given.
fn stamped(desk: &Desk) -> Result<Vec<PackedFile>, ApiError> {
    let mut packed = Vec::new();
    for checked in stamps::check_all(&desk.db)?.into_iter().filter(|checked| checked.at.is_some()) {
        let stamp = checked.stored.body;
        let place = format!("stamps/{:06}-{}", stamp.operations, &stamp.head.0[..stamp.head.0.len().min(12)]);
        let mut file = |ending: &str, bytes: Vec<u8>| packed.push(PackedFile { path: format!("{place}.{ending}"), bytes });
        let kept = |document: Ref<Document>| Ok::<_, ApiError>(desk.db.original(&desk.db.get(document)?.body.sha256.0)?);
        // As `openssl ts -verify -data` takes it: the digits and nothing else.
        file("head.txt", stamp.head.0.clone().into_bytes());
        for (ending, document) in [("tsr", stamp.document), ("roots.pem", stamp.roots)] {
            if let Some(document) = document {
                file(ending, kept(document)?);
            }
        }
    }
    Ok(packed)
}

fn exhibits(desk: &Desk, request: &MakeEvidence, running: &Running) -> Result<Vec<Exhibit>, ApiError> {
    // the earliest day of a record stands for it
    let timeline: BTreeMap<Uuid, Entry> = timeline::timeline(&desk.db, about(&request.about)?)?.into_iter().rev().map(|entry| (entry.id, entry)).collect();
    let mut found = Vec::new();
    for (choice, number) in request.exhibits.iter().zip(1..) {
        running.go_on()?;
        let id = id_of(&RecordRef { kind: choice.kind.clone(), id: choice.id.clone() })?;
        let entry = timeline.get(&id).filter(|entry| entry.kind.name == choice.kind);
        let entry = entry.ok_or_else(|| ApiError::new("evidence.not_on_timeline", &[("number", &number.to_string())]))?.clone();
        let row = desk.db.row(entry.kind, id)?;
        let mut files = Vec::new();
        for document in &Shown::with_files(&desk.db, &row)?.documents {
            let kept = desk.db.get(*document)?;
            let place = format!("exhibits/{number:03}/{}", safe_name(&kept.body.name));
            files.push((kept.body, kept.head.id, place));
        }
        let source = choice.source.clone().filter(|source| !source.trim().is_empty());
        let source = source.unwrap_or_else(|| desk.catalogue().plain(&format!("evidence-source-{}", entry.origin.name())));
        running.done(&entry.title);
        found.push(Exhibit { row, entry, source, purpose: choice.purpose.clone(), files });
    }
    Ok(found)
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
