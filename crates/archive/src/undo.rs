//! Taking operations back, and taking that back. Both are operations themselves: the journal only grows.

use std::sync::mpsc;

use qiheng_record::Message;
use rusqlite::OptionalExtension;
use rusqlite::session::{ChangesetItem, ConflictAction, ConflictType, invert_strm};

use crate::{Archive, ArchiveError, Changes, Operation, Transaction, journal};

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

fn apply_inverse(tx: &Transaction, changeset: &[u8]) -> Result<(), ArchiveError> {
    let mut inverse = Vec::new();
    invert_strm(&mut &changeset[..], &mut inverse)?;
    let wanted = journal::rows_in(&inverse)?;
    let before = tx.conn.total_changes();
    let (report, conflicts) = mpsc::channel();
    let conflict = move |kind: ConflictType, item: &ChangesetItem| {
        let id = item.old_value(0).or_else(|_| item.new_value(0)).ok().and_then(|id| id.as_str().ok().map(str::to_owned));
        // The receiver lives until apply has returned.
        let _ = report.send((kind, id));
        ConflictAction::SQLITE_CHANGESET_ABORT
    };
    let applied = tx.conn.apply_strm(&mut &inverse[..], None::<fn(&str) -> bool>, conflict);
    if let Ok((_, id)) = conflicts.try_recv() {
        return Err(ArchiveError::ChangedSince { by: id.unwrap_or_default() });
    }
    applied?;
    // Across a dropped column SQLite applies nothing and says nothing.
    if tx.conn.total_changes() - before != wanted {
        return Err(ArchiveError::ChangedSince { by: "schema".into() });
    }
    Ok(())
}
