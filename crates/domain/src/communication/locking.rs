//! Entries that serve as evidence: once locked they stay as they are, and what was wrong is said beside them.

use std::collections::HashSet;

use qiheng_archive::{Database, Row};
use qiheng_record::Value;

use crate::DomainError;

/// The field that locks an entry.
const LOCKED: &str = "is_locked";

/// Is an entry locked as evidence?
pub(crate) fn is_locked(row: &Row) -> bool {
    row.kind.field(LOCKED).is_some() && *row.value(LOCKED) == Value::Flag(true)
}

/// A locked entry keeps every field.
pub(crate) fn may_change(before: &Row, after: &Row) -> Result<(), DomainError> {
    if is_locked(before) && before.values != after.values {
        return Err(DomainError::Locked { title: before.title() });
    }
    Ok(())
}

/// What has touched a locked entry is not taken back, except that it was locked just now.
pub fn may_take_back(db: &Database, seq: i64) -> Result<(), DomainError> {
    let Some(entry) = db.history(None, Some(seq.saturating_add(1)), 1)?.pop().filter(|entry| entry.seq == seq) else { return Ok(()) };
    let is_last = db.history(None, None, 1)?.first().is_some_and(|last| last.seq == seq);
    let mut looked = HashSet::new();
    for change in &entry.changes {
        let Ok(kind) = db.kind(&change.kind) else { continue };
        if kind.field(LOCKED).is_none() || !looked.insert(&change.id) {
            continue;
        }
        let Some(row) = change.id.parse().ok().and_then(|id| db.row(kind, id).ok()) else { continue };
        let locks = entry.changes.iter().any(|other| other.id == change.id && other.field == LOCKED);
        if is_locked(&row) && !(locks && is_last) {
            return Err(DomainError::Locked { title: row.title() });
        }
    }
    Ok(())
}

/// A locked entry is not removed.
pub(crate) fn may_remove(row: &Row) -> Result<(), DomainError> {
    if is_locked(row) { Err(DomainError::Locked { title: row.title() }) } else { Ok(()) }
}
