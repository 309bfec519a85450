//! Taking operations back, and taking that back. Both are operations themselves: the journal only grows.

use std::collections::HashSet;
use std::sync::mpsc;

use qiheng_record::{AnyRef, Message};
use rusqlite::OptionalExtension;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};

use crate::schema::HEAD;
use crate::{Archive, ArchiveError, Changes, Database, FieldChange, Operation, Transaction, journal};

/// What could be taken back and what could be done again, by name.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UndoState {
    /// The operation that undo would take back.
    pub undo: Option<Message>,
    /// The operation that redo would do again.
    pub redo: Option<Message>,
}

/// The latest operation that stands.
const LAST_DONE: &str =
    "SELECT seq, payload, changeset FROM operation WHERE undoes IS NULL AND undone_by IS NULL AND changeset IS NOT NULL ORDER BY seq DESC LIMIT 1";
/// The latest undo that stands, unless something new was done after it.
const LAST_UNDONE: &str = "SELECT u.seq, n.payload, u.changeset FROM operation u JOIN operation n ON n.seq = u.undoes
    WHERE n.undoes IS NULL AND u.undone_by IS NULL AND u.seq > (SELECT max(seq) FROM operation WHERE undoes IS NULL) ORDER BY u.seq DESC LIMIT 1";

struct Candidate {
    seq: i64,
    name: Message,
    changeset: Vec<u8>,
}

impl Archive {
    /// What undo and redo would do.
    pub fn undo_state(&self) -> Result<UndoState, ArchiveError> {
        Ok(UndoState { undo: self.candidate(LAST_DONE)?.map(|c| c.name), redo: self.candidate(LAST_UNDONE)?.map(|c| c.name) })
    }

    /// The place of the operation that [`Archive::undo`] would take back.
    pub fn next_undo(&self) -> Result<Option<i64>, ArchiveError> {
        Ok(self.candidate(LAST_DONE)?.map(|candidate| candidate.seq))
    }

    /// Takes back the latest operation; tells which.
    pub fn undo(&mut self, actor: &str) -> Result<(Message, Changes), ArchiveError> {
        let candidate = self.candidate(LAST_DONE)?.ok_or(ArchiveError::NothingToUndo)?;
        self.take_back(candidate, "op-undo", actor)
    }

    /// Does again what was taken back last, unless something new was done since; tells which.
    pub fn redo(&mut self, actor: &str) -> Result<(Message, Changes), ArchiveError> {
        let candidate = self.candidate(LAST_UNDONE)?.ok_or(ArchiveError::NothingToRedo)?;
        self.take_back(candidate, "op-redo", actor)
    }

    /// Takes back an older operation, as long as nothing later touched the same fields; else the error names what stands in the way.
    pub fn undo_operation(&mut self, seq: i64, actor: &str) -> Result<(Message, Changes), ArchiveError> {
        let sql = format!("SELECT seq, payload, changeset FROM operation WHERE seq = {seq} AND undone_by IS NULL AND undoes IS NULL AND changeset IS NOT NULL");
        let candidate = self.candidate(&sql)?.ok_or(ArchiveError::NothingToUndo)?;
        match self.take_back(candidate, "op-undo", actor) {
            Err(ArchiveError::ChangedSince { .. }) => Err(ArchiveError::ChangedSince { by: self.read().built_on(seq)? }),
            done => done,
        }
    }

    fn candidate(&self, sql: &str) -> Result<Option<Candidate>, ArchiveError> {
        let row =
            self.conn.prepare_cached(sql)?.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, Vec<u8>>(2)?))).optional()?;
        let Some((seq, payload, changeset)) = row else { return Ok(None) };
        let damaged = |detail: String| ArchiveError::Damaged { path: self.path().to_owned(), detail };
        Ok(Some(Candidate { seq, name: journal::read(seq, &payload)?.operation, changeset: journal::unpack(&changeset).map_err(damaged)? }))
    }

    fn take_back(&mut self, candidate: Candidate, name: &str, actor: &str) -> Result<(Message, Changes), ArchiveError> {
        let Candidate { seq, name: taken, changeset } = candidate;
        // The inner operation's message id and arguments travel along, so that the entry can be worded in any language.
        let mut message = Message { id: name.to_owned(), args: taken.args.clone() };
        message.args.insert("operation".into(), taken.id.clone());
        let operation = Operation { name: message, actor: actor.to_owned() };
        let ((), changes) = self.transact_as(operation, Some(seq), |tx| apply_inverse(tx, &changeset))?;
        Ok((taken, changes))
    }
}

/// Column of `updated_at`: a later change of other fields moves it, and that stands in nobody's way.
const UPDATED_AT: usize = 2;

fn apply_inverse(tx: &Transaction, changeset: &[u8]) -> Result<(), ArchiveError> {
    let mut inverse = Vec::new();
    invert_strm(&mut &changeset[..], &mut inverse)?;
    let wanted = journal::rows_in(&inverse)?;
    let before = tx.conn.total_changes();
    let (report, conflicts) = mpsc::channel();
    let conflict = move |kind: ConflictType, item: &ChangesetItem| {
        if kind == ConflictType::SQLITE_CHANGESET_DATA && differs_in_time_only(item) {
            return ConflictAction::SQLITE_CHANGESET_REPLACE;
        }
        // The receiver lives until apply has returned.
        let _ = report.send(());
        ConflictAction::SQLITE_CHANGESET_ABORT
    };
    let applied = tx.conn.apply_strm(&mut &inverse[..], None::<fn(&str) -> bool>, conflict);
    // Across a dropped column SQLite applies nothing and says nothing.
    if conflicts.try_recv().is_ok() || (applied.is_ok() && tx.conn.total_changes() - before != wanted.len() as u64) {
        return Err(ArchiveError::ChangedSince { by: vec![] });
    }
    applied?;
    // SQLite watches references to a table of its own; those to records of any kind are ours to watch.
    for gone in wanted.iter().filter(|row| row.is_removed) {
        if let Ok(id) = gone.id.parse()
            && tx.is_referred_unwatched(&AnyRef::new(&gone.table, id))?
        {
            return Err(ArchiveError::ChangedSince { by: vec![] });
        }
    }
    Ok(())
}

fn differs_in_time_only(item: &ChangesetItem) -> bool {
    let Ok(operation) = item.op() else { return false };
    let columns = usize::try_from(operation.number_of_columns()).unwrap_or_default();
    let differs = |column: &usize| matches!((item.old_value(*column), item.conflict(*column)), (Ok(wanted), Ok(found)) if wanted != found);
    operation.code() == Action::SQLITE_UPDATE && (0..columns).filter(differs).all(|column| column == UPDATED_AT)
}

impl Database<'_> {
    /// The standing operations after `seq` that touched its fields, its new records, or made others refer to these.
    fn built_on(&self, seq: i64) -> Result<Vec<(i64, Message)>, ArchiveError> {
        let mut statement =
            self.conn.prepare_cached("SELECT seq, payload FROM operation WHERE seq >= ?1 AND undone_by IS NULL AND undoes IS NULL ORDER BY seq")?;
        let rows = statement.query_map([seq], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        let entries = rows.map(|row| row.map_err(ArchiveError::from).and_then(|(seq, payload)| journal::read(seq, &payload))).collect::<Result<Vec<_>, _>>()?;
        let Some((own, later)) = entries.split_first() else { return Ok(vec![]) };
        let fields: HashSet<(&str, &str)> = own.changes.iter().map(|change| (change.id.as_str(), change.field.as_str())).collect();
        let born: HashSet<&str> = own.changes.iter().filter(|change| change.field == HEAD[1]).map(|change| change.id.as_str()).collect();
        let is_built_on = |change: &FieldChange| {
            fields.contains(&(change.id.as_str(), change.field.as_str()))
                || born.contains(change.id.as_str())
                || change.new.as_str().is_some_and(|new| born.contains(new.rsplit(':').next().unwrap_or(new)))
        };
        Ok(later.iter().filter(|entry| entry.changes.iter().any(is_built_on)).map(|entry| (entry.seq, entry.operation.clone())).collect())
    }
}
