//! The journal: what each operation changed, chained by hashes.
//!
//! An entry's payload is canonical JSON: a first leaf (moment, actor, operation, what it takes back) and one leaf per changed
//! field. Each leaf is hashed with a salt of its own, the *commitment* covers the leaves' hashes, and the header
//! `{commitment, origin, parents, seq}` is hashed into the chain. So a leaf can be shown or erased later while the chain stays true.

use std::collections::BTreeMap;

use qiheng_record::{FieldType, Kind, Message};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value as JsonValue, json};
use sha2::{Digest, Sha256};

use crate::originals::{hex, sha256};
use crate::schema::{HEAD, columns as column_names};
use crate::{ArchiveError, Database, Operation, Schema, columns};

/// One operation, readable.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Place in the journal, from 1.
    pub seq: i64,
    /// UTC milliseconds.
    pub at: i64,
    /// Who did it.
    pub actor: String,
    /// Its name.
    pub operation: Message,
    /// The entry that it takes back (an undo, or a redo of an undo).
    pub undoes: Option<i64>,
    /// It has been taken back.
    pub undone: bool,
    /// Field by field.
    pub changes: Vec<FieldChange>,
}

/// One field's change. A record's birth shows as `created_at` from nothing, its end as `created_at` to nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldChange {
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub id: String,
    /// Field name.
    pub field: String,
    /// Value before.
    pub old: JsonValue,
    /// Value after.
    pub new: JsonValue,
}

/// The payload as stored.
#[derive(Serialize, Deserialize)]
struct Payload {
    salt: String,
    entry: JsonValue,
    changes: Vec<FieldChange>,
}

/// Adds an entry; returns its place and the records it touched.
pub(crate) fn append(
    tx: &Connection,
    schema: &Schema,
    operation: &Operation,
    at: i64,
    undoes: Option<i64>,
    changeset: &[u8],
) -> Result<(i64, Vec<(&'static str, String)>), ArchiveError> {
    let changes = changes(tx, schema, changeset)?;
    let origin: String = tx.query_row("SELECT value FROM property WHERE name = 'origin'", [], |row| row.get(0))?;
    let last: Option<(i64, String)> =
        tx.query_row("SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1", [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let (seq, parents) = last.map_or((1, vec![]), |(seq, hash)| (seq + 1, vec![hash]));
    let entry = json!({ "actor": operation.actor, "at": at, "operation": operation.name, "schema": schema.version(), "undoes": undoes });
    let payload = Payload { salt: random_hex::<32>(), entry, changes };
    let header = canonical(&json!({ "commitment": commitment(&payload), "origin": origin, "parents": parents, "seq": seq }));
    let packed = pack(canonical(&serde_json::to_value(&payload).unwrap_or_default()).as_bytes());
    tx.prepare_cached("INSERT INTO operation (seq, hash, header, payload, changeset, undoes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute(params![
        seq,
        sha256(header.as_bytes()),
        header,
        packed,
        pack(changeset),
        undoes
    ])?;
    if let Some(taken) = undoes {
        tx.execute("UPDATE operation SET undone_by = ?2 WHERE seq = ?1", params![taken, seq])?;
        // A redo takes back an undo: what that had taken back stands again.
        tx.execute("UPDATE operation SET undone_by = NULL WHERE seq = (SELECT undoes FROM operation WHERE seq = ?1)", [taken])?;
    }
    let touched: BTreeMap<&str, &'static str> =
        payload.changes.iter().filter_map(|change| Some((change.id.as_str(), schema.kind(&change.kind)?.name))).collect();
    let mut statement = tx.prepare_cached("INSERT INTO touched (id, seq, kind) VALUES (?1, ?2, ?3)")?;
    for (id, kind) in &touched {
        statement.execute(params![id, seq, kind])?;
    }
    Ok((seq, touched.into_iter().map(|(id, kind)| (kind, id.to_owned())).collect()))
}

/// SQLite's record of the change, field by field.
fn changes(tx: &Connection, schema: &Schema, changeset: &[u8]) -> Result<Vec<FieldChange>, ArchiveError> {
    let mut changes = Vec::new();
    let mut input = changeset;
    let mut input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&mut input)?;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let Some(kind) = schema.kind(operation.table_name()) else { continue };
        let action = operation.code();
        let side = |new: bool, at: usize| if new { item.new_value(at).ok() } else { item.old_value(at).ok() };
        let (has_old, has_new) = (action != Action::SQLITE_INSERT, action != Action::SQLITE_DELETE);
        let id = if has_old { item.old_value(0)? } else { item.new_value(0)? }.as_str().unwrap_or_default().to_owned();
        let mut push = |field: &str, old: JsonValue, new: JsonValue| {
            if old != new {
                changes.push(FieldChange { kind: kind.name.to_owned(), id: id.clone(), field: field.to_owned(), old, new });
            }
        };
        let head = |new: bool, at: usize| if (new && has_new) || (!new && has_old) { side(new, at).map_or(JsonValue::Null, plain) } else { JsonValue::Null };
        // created_at only tells birth and end; updated_at says nothing that the entry doesn't.
        if has_old != has_new {
            push(HEAD[1], head(false, 1), head(true, 1));
        }
        push(HEAD[3], head(false, 3), head(true, 3));
        let tags = |json: JsonValue| json.as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
        push(HEAD[4], tags(head(false, 4)), tags(head(true, 4)));
        let mut at = HEAD.len();
        for field in kind.fields {
            let width = column_names(field).len();
            let is_changed = |new: bool| (at..at + width).any(|column| side(new, column).is_some());
            let value = |new: bool, present: bool| {
                if !present || !is_changed(new) {
                    return Ok(JsonValue::Null);
                }
                let rest = if width > 1 { current(tx, kind, &id, field.name)? } else { None };
                let column = |column: usize| {
                    side(new, column).or_else(|| {
                        rest.as_ref().map(|(units, currency)| if column == at { ValueRef::Integer(*units) } else { ValueRef::Text(currency.as_bytes()) })
                    })
                };
                Ok::<_, ArchiveError>(columns::from_sql(field, at, &column).to_json())
            };
            push(field.name, value(false, has_old)?, value(true, has_new)?);
            at += width;
        }
    }
    Ok(changes)
}

/// The present sum and currency, for a change that touched only one of the two.
fn current(tx: &Connection, kind: &Kind, id: &str, field: &str) -> Result<Option<(i64, String)>, ArchiveError> {
    debug_assert!(kind.field(field).is_some_and(|f| f.ty == FieldType::Money), "only money has two columns");
    let sql = format!("SELECT {field}, {field}_currency FROM {} WHERE id = ?1", kind.name);
    let row: Option<(Option<i64>, Option<String>)> = tx.prepare_cached(&sql)?.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(row.and_then(|(units, currency)| units.zip(currency)))
}

fn plain(value: ValueRef) -> JsonValue {
    match value {
        ValueRef::Integer(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        _ => JsonValue::Null,
    }
}

/// A row that a changeset touches.
pub(crate) struct TouchedRow {
    pub(crate) table: String,
    pub(crate) id: String,
    /// Does it go?
    pub(crate) is_removed: bool,
}

/// The rows that a changeset touches.
pub(crate) fn rows_in(changeset: &[u8]) -> Result<Vec<TouchedRow>, ArchiveError> {
    let mut input = changeset;
    let mut input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&mut input)?;
    let mut rows = Vec::new();
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let is_removed = operation.code() == Action::SQLITE_DELETE;
        let id = if operation.code() == Action::SQLITE_INSERT { item.new_value(0)? } else { item.old_value(0)? };
        rows.push(TouchedRow { table: operation.table_name().to_owned(), id: id.as_str().unwrap_or_default().to_owned(), is_removed });
    }
    Ok(rows)
}

/// A leaf of an entry.
pub(crate) struct Leaf {
    /// Its salt.
    pub(crate) salt: String,
    /// Its canonical JSON.
    pub(crate) words: String,
    /// The record that it is about; none for the entry itself.
    pub(crate) record: Option<String>,
}

impl Leaf {
    /// What the commitment covers of it.
    pub(crate) fn digest(&self) -> impl AsRef<[u8]> + use<> {
        Sha256::digest(format!("{}{}", self.salt, self.words).as_bytes())
    }
}

/// The leaves of a payload: the entry, then each change.
fn leaves_of(payload: &Payload) -> impl Iterator<Item = Leaf> {
    let changes = payload.changes.iter().map(|change| (serde_json::to_value(change).unwrap_or_default(), Some(change.id.clone())));
    std::iter::once((payload.entry.clone(), None)).chain(changes).zip(0_u64..).map(|((value, record), number)| Leaf {
        salt: sha256(format!("{}:{number}", payload.salt).as_bytes()),
        words: canonical(&value),
        record,
    })
}

/// SHA-256 over the salted hashes of the entry and of each change.
fn commitment(payload: &Payload) -> String {
    let mut all = Sha256::new();
    for leaf in leaves_of(payload) {
        all.update(leaf.digest());
    }
    hex(&all.finalize())
}

/// The leaves of a stored entry.
pub(crate) fn leaves(seq: i64, payload: &[u8]) -> Result<Vec<Leaf>, ArchiveError> {
    Ok(leaves_of(&unpacked(seq, payload)?).collect())
}

/// JSON with sorted keys and no white space: the same text for the same value, everywhere.
pub(crate) fn canonical(value: &JsonValue) -> String {
    match value {
        JsonValue::Object(map) => {
            let sorted: BTreeMap<_, _> = map.iter().collect();
            let members: Vec<_> = sorted.into_iter().map(|(key, value)| format!("{}:{}", JsonValue::from(key.as_str()), canonical(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        JsonValue::Array(items) => format!("[{}]", items.iter().map(canonical).collect::<Vec<_>>().join(",")),
        other => other.to_string(),
    }
}

/// `N` random bytes in hexadecimal digits.
pub(crate) fn random_hex<const N: usize>() -> String {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    hex(&bytes)
}

pub(crate) fn pack(bytes: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(bytes, 3).unwrap_or_default()
}

pub(crate) fn unpack(bytes: &[u8]) -> Result<Vec<u8>, String> {
    zstd::decode_all(bytes).map_err(|error| error.to_string())
}

/// The last entry's hash: the chain's head. Empty before the first operation.
pub(crate) fn head(conn: &Connection) -> Result<String, ArchiveError> {
    let hash = conn.query_row("SELECT hash FROM operation ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    Ok(hash.unwrap_or_default())
}

/// What stands wrong in the entry `seq`, held against its predecessor's hash; its own hash comes back.
pub(crate) fn audit(seq: i64, hash: &str, header: &str, payload: &[u8], before: &str) -> Result<(), String> {
    if sha256(header.as_bytes()) != hash {
        return Err(format!("operation {seq}: the header does not match its hash"));
    }
    let header: JsonValue = serde_json::from_str(header).map_err(|error| format!("operation {seq}: {error}"))?;
    let parents: Vec<&str> = header["parents"].as_array().into_iter().flatten().filter_map(JsonValue::as_str).collect();
    let wanted: Vec<&str> = if before.is_empty() { vec![] } else { vec![before] };
    if parents != wanted || header["seq"] != seq {
        return Err(format!("operation {seq}: it does not follow operation {}", seq - 1));
    }
    let payload = unpack(payload).map_err(|error| format!("operation {seq}: {error}"))?;
    let payload: Payload = serde_json::from_slice(&payload).map_err(|error| format!("operation {seq}: {error}"))?;
    if header["commitment"] != commitment(&payload) {
        return Err(format!("operation {seq}: its content does not match its seal"));
    }
    Ok(())
}

impl Database<'_> {
    /// The chain's head: the hash of the last operation; empty before the first.
    pub fn head(&self) -> Result<String, ArchiveError> {
        head(self.conn)
    }

    /// Whether a head, printed, mailed or stamped earlier, is one of this chain.
    pub fn is_in_chain(&self, head: &str) -> Result<bool, ArchiveError> {
        let mut statement = self.conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM operation WHERE hash = ?1)")?;
        Ok(statement.query_row(params![head], |row| row.get(0))?)
    }

    /// The latest operations, newest first: of one record, or of all; only those before `before`.
    pub fn history(&self, record: Option<&str>, before: Option<i64>, limit: u32) -> Result<Vec<Entry>, ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT seq, payload, undoes, undone_by FROM operation
             WHERE seq < ?1 AND (?2 IS NULL OR seq IN (SELECT seq FROM touched WHERE id = ?2)) ORDER BY seq DESC LIMIT ?3",
        )?;
        let rows = statement.query_map(params![before.unwrap_or(i64::MAX), record, limit], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, Option<i64>>(2)?, row.get::<_, Option<i64>>(3)?))
        })?;
        let mut entries = Vec::new();
        for row in rows {
            let (seq, payload, undoes, undone_by) = row?;
            let mut entry = read(seq, &payload)?;
            entry.undoes = undoes;
            entry.undone = undone_by.is_some();
            if let Some(record) = record {
                entry.changes.retain(|change| change.id == record);
            }
            entries.push(entry);
        }
        Ok(entries)
    }
}

fn unpacked(seq: i64, payload: &[u8]) -> Result<Payload, ArchiveError> {
    let damaged = |detail: String| ArchiveError::Damaged { path: "journal".into(), detail: format!("operation {seq}: {detail}") };
    let bytes = unpack(payload).map_err(damaged)?;
    serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))
}

/// An entry from its payload.
pub(crate) fn read(seq: i64, payload: &[u8]) -> Result<Entry, ArchiveError> {
    let damaged = |detail: String| ArchiveError::Damaged { path: "journal".into(), detail: format!("operation {seq}: {detail}") };
    let payload = unpacked(seq, payload)?;
    let operation = serde_json::from_value(payload.entry["operation"].clone()).map_err(|error| damaged(error.to_string()))?;
    Ok(Entry {
        seq,
        at: payload.entry["at"].as_i64().unwrap_or_default(),
        actor: payload.entry["actor"].as_str().unwrap_or_default().to_owned(),
        operation,
        undoes: None,
        undone: false,
        changes: payload.changes,
    })
}
