//! Archives: making, opening, undo, history, verification.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

use qiheng_archive::{Archive, ArchiveError, Changes, Operation};
use qiheng_domain::communication::may_take_back;
use qiheng_domain::contracts::Contract;
pub use qiheng_domain::our_side::Role;
use qiheng_domain::our_side::{Actor, OwnEntity};
use qiheng_domain::{DomainError, SCHEMA};
use qiheng_record::{CreditCode, Kind, LongText, Message, Problem, Record, Value};
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::settings_on;
use crate::sealing::{StampView, checked};
use crate::session::{State, none_open};
use crate::words::flattened;
use crate::{ApiError, RecordRef, Session};

/// The open archive.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ArchiveInfo {
    pub path: String,
    pub name: String,
    pub company: String,
    pub actor: String,
    #[ts(type = "number")]
    pub contracts: u64,
    #[ts(type = "number")]
    pub operations: i64,
}

/// What the first start asks.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Setup {
    pub actor_name: String,
    pub actor_role: Role,
    pub company_name: String,
    pub company_credit_code: Option<String>,
    pub company_address: Option<String>,
}

/// A new archive.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct CreateArchive {
    pub path: String,
    pub setup: Setup,
}

/// A new archive with the sample in it.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CreateSample {
    /// Where it goes.
    pub path: String,
    /// Who works with it; a name from the sample's texts if left out.
    #[serde(default)]
    pub name: Option<String>,
}

/// A file by path.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AtPath {
    pub path: String,
}

/// What undo and redo would do.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct UndoState {
    pub undo: Option<Message>,
    pub redo: Option<Message>,
}

/// What was taken back or done again.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Undone {
    pub operation: Message,
    pub changes: Changes,
}

/// Which part of the history.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HistoryRequest {
    /// Of one record only.
    pub record: Option<RecordRef>,
    /// Only operations before this one.
    #[ts(type = "number | null")]
    pub before: Option<i64>,
    /// How many.
    pub limit: u32,
}

/// One operation, readable.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_archive::Entry")]
pub struct HistoryEntry {
    #[ts(type = "number")]
    pub seq: i64,
    #[ts(type = "number")]
    pub at: i64,
    pub actor: String,
    pub operation: Message,
    pub undone: bool,
    pub changes: Vec<FieldChange>,
}

/// One field's change.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_archive::FieldChange")]
pub struct FieldChange {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub field: String,
    #[ts(type = "Json")]
    pub old: JsonValue,
    #[ts(type = "Json")]
    pub new: JsonValue,
    /// Title of the record that `old` refers to, where it still is.
    pub old_title: Option<String>,
    /// Title of the record that `new` refers to, where it still is.
    pub new_title: Option<String>,
}

/// A head to hold the archive against.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct VerifyRequest {
    pub expect: Option<String>,
}

/// What verification found.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_archive::Verification")]
pub struct Verified {
    pub ok: bool,
    pub head: String,
    #[ts(type = "number")]
    pub operations: u64,
    #[ts(type = "number")]
    pub documents: u64,
    pub problems: Vec<String>,
    /// The time stamps over earlier heads, newest first, each checked anew.
    pub stamps: Vec<StampView>,
}

/// Makes an archive with its first user and our company, and opens it.
pub fn create(session: &Session, request: CreateArchive) -> Result<ArchiveInfo, ApiError> {
    let Setup { actor_name, actor_role, company_name, company_credit_code, company_address } = request.setup;
    let company = OwnEntity {
        name: company_name.trim().to_owned(),
        credit_code: credit_code(company_credit_code)?,
        address: company_address.unwrap_or_default().trim().to_owned(),
        email: String::new(),
        letterhead: LongText::default(),
        seal_name: String::new(),
        number_scheme: String::new(),
        size_class: None,
    };
    let actor = Actor { name: actor_name.trim().to_owned(), role: actor_role };
    // Checked before the file comes into being.
    required(OwnEntity::KIND, company.clone())?;
    required(Actor::KIND, actor.clone())?;
    let path = PathBuf::from(&request.path);
    let mut archive = Archive::create(&path, SCHEMA, session.clock())?;
    let name = actor.name.clone();
    let operation = Operation { name: Message::new("op-archive-create").with("company", &company.name), actor: name.clone() };
    archive.transact::<_, DomainError>(operation, |tx| {
        tx.insert(company)?;
        Ok(tx.insert(actor)?)
    })?;
    opened(session, archive, &path, name)
}

/// Creates an archive that holds a believable sample, to try the program with.
pub fn create_sample(session: &Session, request: CreateSample) -> Result<ArchiveInfo, ApiError> {
    let path = PathBuf::from(&request.path);
    let catalogue = session.catalogue(session.locale());
    let name = request.name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| catalogue.plain("sample-actor"));
    let mut archive = Archive::create(&path, SCHEMA, session.clock())?;
    let filled = qiheng_sample::fill(&mut archive, &name, settings_on(session.now()).today, catalogue);
    if let Err(error) = filled {
        // Half a sample is of no use to anyone.
        archive.discard();
        return Err(error.into());
    }
    opened(session, archive, &path, name)
}

/// Opens an archive.
pub fn open(session: &Session, request: AtPath) -> Result<ArchiveInfo, ApiError> {
    let path = PathBuf::from(&request.path);
    // The one that is open is closed first, so that it can be opened again.
    session.state().archive = None;
    let archive = Archive::open(&path, SCHEMA, session.clock())?;
    let names: Vec<String> = archive.read().all::<Actor>(&[])?.into_iter().map(|actor| actor.body.name).collect();
    let last = session.state().preferences.actor.clone();
    // Whoever worked with the program last, if the archive knows them; else its first actor.
    let actor = if names.contains(&last) { last } else { names.into_iter().next().unwrap_or_default() };
    opened(session, archive, &path, actor)
}

fn opened(session: &Session, archive: Archive, path: &Path, actor: String) -> Result<ArchiveInfo, ApiError> {
    let mut state = session.state();
    state.archive = Some(archive);
    state.preferences.actor = actor;
    state.preferences.remember(path, session.now());
    session.save_preferences(&state);
    info(&state)?.ok_or_else(none_open)
}

/// Closes the open archive.
pub fn close(session: &Session, _: Nothing) -> Result<Nothing, ApiError> {
    session.state().archive = None;
    Ok(Nothing {})
}

pub(crate) fn info(state: &State) -> Result<Option<ArchiveInfo>, ApiError> {
    let Some(archive) = &state.archive else { return Ok(None) };
    let db = archive.read();
    let company = db.all::<OwnEntity>(&[])?.into_iter().next().map(|own| own.body.name).unwrap_or_default();
    Ok(Some(ArchiveInfo {
        path: archive.path().display().to_string(),
        name: archive.path().file_stem().unwrap_or_default().to_string_lossy().into_owned(),
        company,
        actor: state.preferences.actor.clone(),
        contracts: db.count(Contract::KIND)?,
        operations: db.history(None, None, 1)?.first().map_or(0, |entry| entry.seq),
    }))
}

/// What undo and redo would do.
pub fn undo_state(session: &Session, _: Nothing) -> Result<UndoState, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let state = session.state();
    let undo = state.archive.as_ref().ok_or_else(none_open)?.undo_state()?;
    let words = |message| flattened(catalogue, message);
    Ok(UndoState { undo: undo.undo.map(words), redo: undo.redo.map(words) })
}

/// Takes back the latest operation.
pub fn undo(session: &Session, _: Nothing) -> Result<Undone, ApiError> {
    let next = session.state().archive.as_ref().ok_or_else(none_open)?.next_undo()?;
    refuse_locked(session, next)?;
    take_back(session, Archive::undo)
}

/// Which operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WhichOperation {
    /// Its place in the journal.
    #[ts(type = "number")]
    pub seq: i64,
}

/// Takes back an older operation, as long as nothing later touched the same fields.
pub fn undo_operation(session: &Session, request: WhichOperation) -> Result<Undone, ApiError> {
    refuse_locked(session, Some(request.seq))?;
    take_back(session, |archive, actor| archive.undo_operation(request.seq, actor))
}

/// Does again what was taken back last.
pub fn redo(session: &Session, _: Nothing) -> Result<Undone, ApiError> {
    take_back(session, Archive::redo)
}

fn refuse_locked(session: &Session, seq: Option<i64>) -> Result<(), ApiError> {
    let Some(seq) = seq else { return Ok(()) };
    session.read(|db| Ok(may_take_back(&db, seq)?))
}

fn take_back(session: &Session, what: impl FnOnce(&mut Archive, &str) -> Result<(Message, Changes), ArchiveError>) -> Result<Undone, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let mut state = session.state();
    let actor = state.preferences.actor.clone();
    let (operation, changes) = what(state.archive.as_mut().ok_or_else(none_open)?, &actor).map_err(|error| ApiError::from(error).worded(catalogue))?;
    Ok(Undone { operation: flattened(catalogue, operation), changes })
}

/// The latest operations, newest first.
pub fn history(session: &Session, request: HistoryRequest) -> Result<Vec<HistoryEntry>, ApiError> {
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let entries = db.history(request.record.as_ref().map(|record| record.id.as_str()), request.before, request.limit)?;
        // a record is asked for once, however many of its fields changed
        let titles = RefCell::new(HashMap::<String, String>::new());
        let title = |kind: &str, id: &str| {
            let ask = || db.kind(kind).ok().zip(id.parse().ok()).and_then(|(kind, id)| db.row(kind, id).ok()).map(|row| row.title()).unwrap_or_default();
            titles.borrow_mut().entry(id.to_owned()).or_insert_with(ask).clone()
        };
        let entries = entries.into_iter().map(|entry| HistoryEntry {
            seq: entry.seq,
            at: entry.at,
            actor: entry.actor,
            operation: flattened(catalogue, entry.operation),
            undone: entry.undone,
            changes: entry.changes.into_iter().map(|c| named(&title, c)).collect(),
        });
        Ok(entries.collect())
    })
}

/// A change with the titles of its record and of what it refers to, where they still are.
fn named(title: &impl Fn(&str, &str) -> String, change: qiheng_archive::FieldChange) -> FieldChange {
    let qiheng_archive::FieldChange { kind, id, field, old, new } = change;
    let ty = SCHEMA.kind(&kind).and_then(|kind| kind.field(&field)).map(|field| field.ty);
    let title_of = |value: &JsonValue| {
        let reference = ty?.parse(value).ok()?.referred(ty?)?;
        Some(title(&reference.kind, &reference.id.to_string())).filter(|title| !title.is_empty())
    };
    FieldChange { title: title(&kind, &id), old_title: title_of(&old), new_title: title_of(&new), kind, id, field, old, new }
}

/// Checks the archive from end to end.
pub fn verify(session: &Session, request: VerifyRequest) -> Result<Verified, ApiError> {
    let found = session.state().archive.as_ref().ok_or_else(none_open)?.verify(request.expect.as_deref())?;
    let mut problems = found.problems;
    let stamps = checked(session)?;
    for stamp in &stamps {
        let is_in_chain = || Ok::<_, ApiError>(session.read(|db| Ok(db.is_in_chain(&stamp.head)?))?);
        if let Some(problem) = &stamp.problem {
            problems.push(problem.words(session.catalogue(session.locale())));
        } else if !is_in_chain()? {
            problems.push(format!("the head that {} stamped is not in this archive's history", stamp.authority));
        }
    }
    Ok(Verified { ok: problems.is_empty(), head: found.head, operations: found.operations, documents: found.documents, problems, stamps })
}

/// Copies the archive to a new file and reads the copy back.
pub fn backup(session: &Session, request: AtPath) -> Result<Nothing, ApiError> {
    let state = session.state();
    state.archive.as_ref().ok_or_else(none_open)?.backup(Path::new(&request.path))?;
    Ok(Nothing {})
}

/// An automatic backup.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_archive::KeptBackup")]
pub struct BackupInfo {
    pub path: String,
    #[ts(type = "number")]
    pub taken_at: i64,
    #[ts(type = "number")]
    pub size: u64,
    pub is_before_migration: bool,
}

/// A backup to be made an archive again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RestoreBackup {
    /// The backup.
    pub backup: PathBuf,
    /// The new archive; never over an existing file.
    pub to: PathBuf,
}

/// The automatic backups of the open archive, newest first.
pub fn backups(session: &Session, _: Nothing) -> Result<Vec<BackupInfo>, ApiError> {
    let place = session.backup_place().ok_or_else(none_open)?.1;
    let backups = place.list().into_iter().map(|backup| BackupInfo {
        path: backup.path.display().to_string(),
        taken_at: backup.taken_at,
        size: backup.size,
        is_before_migration: backup.is_before_migration,
    });
    Ok(backups.collect())
}

/// Backs the open archive up if it has changed since the last backup and this is half an hour old. Called again and again from a
/// thread of its own: the archive stays in use.
pub fn keep_backup(session: &Session) -> Result<(), ApiError> {
    if let Some((archive, place)) = session.backup_place() {
        place.keep_if_due(&archive, session.now())?;
    }
    Ok(())
}

/// Makes a new archive from an automatic backup.
pub fn restore(_: &Session, request: RestoreBackup) -> Result<Nothing, ApiError> {
    Archive::restore(&request.backup, &request.to)?;
    Ok(Nothing {})
}

fn credit_code(text: Option<String>) -> Result<Option<CreditCode>, ApiError> {
    let Some(text) = text.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    let code = CreditCode::parse(&text).map_err(|error| OwnEntity::KIND.error("credit_code", Problem::CreditCode(error)))?;
    Ok(Some(code))
}

fn required(kind: &'static Kind, record: impl Record) -> Result<(), ApiError> {
    let values: Vec<Value> = record.into_values();
    Ok(kind.check_required(&values)?)
}
