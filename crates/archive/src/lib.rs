//! The archive file (`*.qiheng`): one SQLite database that holds records, the journal of every change, and the originals.
//!
//! Every write is an [`Operation`] that goes through [`Archive::transact`]: one SQLite transaction, one entry of the journal, one
//! step of undo. Reading goes through [`Archive::read`]. What kinds of record there are is told by the caller in a [`Schema`];
//! this crate knows none by name.
//!
//! Deliberately absent: rules about records (they live in `domain`), and any way to write around `transact`.

mod backup;
mod columns;
mod database;
mod error;
mod excerpt;
mod file;
mod journal;
mod lock;
mod originals;
mod query;
mod schema;
mod search;
mod transaction;
mod undo;
mod verify;

pub use backup::{BackupPlace, KeptBackup};
pub use database::{Database, Page, Row};
pub use error::ArchiveError;
pub use excerpt::{Excerpt, Leaf};
pub use file::{Archive, Changes, Clock, Operation, Snapshot, system_clock};
pub use journal::{Entry, FieldChange};
pub use query::{Query, Test};
pub use schema::Schema;
pub use search::Hit;
pub use transaction::Transaction;
pub use undo::UndoState;
pub use verify::Verification;
