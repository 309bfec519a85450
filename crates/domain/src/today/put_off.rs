//! Putting off: another day, for a reason that is kept.

use chrono::NaiveDate;
use qiheng_archive::Transaction;
use qiheng_record::{Record, Ref};
use serde_json::{Map, json};
use uuid::Uuid;

use crate::DomainError;
use crate::actions::Action;
use crate::communication::Meeting;
use crate::contracts::{self, Obligation};
use crate::legal::LegalEvent;
use crate::projects::Milestone;

/// Kinds that can be put off, with the day that moves. An obligation keeps the day by its rule beside the new one.
pub const PUT_OFF: &[(&str, &str)] =
    &[(Obligation::NAME, "put_off_to"), (Action::NAME, "due_on"), (Milestone::NAME, "due_on"), (LegalEvent::NAME, "due_on"), (Meeting::NAME, "held_on")];

/// Puts a record off to another day. The reason stands with an obligation; of the others it stands in the history, in the name of the
/// operation. Without a day an obligation goes back to the day by its rule.
pub fn put_off(tx: &Transaction, kind: &str, id: Uuid, to: Option<NaiveDate>, reason: &str) -> Result<(), DomainError> {
    let not = || DomainError::NotPutOff { kind: kind.to_owned() };
    let &(name, field) = PUT_OFF.iter().find(|(name, _)| *name == kind).ok_or_else(not)?;
    if name == Obligation::NAME {
        return contracts::put_off(tx, Ref::new(id), to, reason);
    }
    let to = to.ok_or_else(not)?;
    if reason.trim().is_empty() {
        return Err(DomainError::PutOffWithoutReason);
    }
    crate::save(tx, tx.kind(kind)?, Some(id), &Map::from_iter([(field.to_owned(), json!(to))])).map(drop)
}
