//! Entries that serve as evidence: once locked they stay as they are, and what was wrong is said beside them.

use qiheng_archive::Row;
use qiheng_record::Value;

use crate::DomainError;

/// The field that locks an entry.
const LOCKED: &str = "is_locked";

fn is_locked(row: &Row) -> bool {
    row.kind.field(LOCKED).is_some() && *row.value(LOCKED) == Value::Flag(true)
}

/// A locked entry keeps every field; the remark beside it stays free.
pub(crate) fn may_change(before: &Row, after: &Row) -> Result<(), DomainError> {
    if is_locked(before) && before.values != after.values {
        return Err(DomainError::Locked { title: before.title() });
    }
    Ok(())
}

/// A locked entry is not removed.
pub(crate) fn may_remove(row: &Row) -> Result<(), DomainError> {
    if is_locked(row) { Err(DomainError::Locked { title: row.title() }) } else { Ok(()) }
}
