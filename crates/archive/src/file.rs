//! The open archive: creating, opening, and the one door for writes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use qiheng_record::Message;
use rusqlite::session::Session;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use serde::Serialize;
use ts_rs::TS;

use crate::lock::Lock;
use crate::schema::{APPLICATION_ID, OWN_TABLES};
use crate::{ArchiveError, BackupPlace, Database, Schema, Transaction, journal, originals, search};

/// Tells the present moment in UTC milliseconds; handed in, so that tests can hold it still.
pub type Clock = fn() -> i64;

/// The computer's clock.
pub fn system_clock() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_millis() as i64)
}

/// An open archive. While it is open no other program can open it.
pub struct Archive {
    pub(crate) conn: Connection,
    pub(crate) schema: Schema,
    pub(crate) clock: Clock,
    path: PathBuf,
    // Dropped after the connection is closed.
    _lock: Lock,
}

/// The archive as it stood at one moment: read while others go on reading and writing.
pub struct Snapshot {
    conn: Connection,
    schema: Schema,
}

impl Snapshot {
    /// The archive as it stood.
    pub fn read(&self) -> Database<'_> {
        Database { conn: &self.conn, schema: &self.schema }
    }
}

/// What is about to be done, by whom. The name is a message of the catalogue (`op-…`), so that undo can say it in words.
#[derive(Debug, Clone)]
pub struct Operation {
    /// Its name, with what it names.
    pub name: Message,
    /// Who does it.
    pub actor: String,
}

/// What an operation changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Changes {
    /// Its place in the journal; 0 when nothing changed.
    #[ts(type = "number")]
    pub operation: i64,
    /// The kinds of record it touched.
    pub kinds: Vec<String>,
    /// The records it touched; empty when more than a thousand: then take the whole kinds.
    pub ids: Vec<String>,
}

/// Above this number of records only kinds are told.
const MANY: usize = 1_000;

impl Archive {
    /// Makes a new archive; never over an existing file.
    pub fn create(path: &Path, schema: Schema, clock: Clock) -> Result<Self, ArchiveError> {
        if path.exists() {
            return Err(ArchiveError::Exists { path: path.to_owned() });
        }
        let lock = Lock::take(path)?;
        let made = Self::make(path, schema, clock, lock);
        if made.is_err() {
            // Nothing half made stays behind.
            remove_files(path);
        }
        made
    }

    fn make(path: &Path, schema: Schema, clock: Clock, lock: Lock) -> Result<Self, ArchiveError> {
        let mut conn = Connection::open(path).map_err(|error| unopenable(path, &error))?;
        configure(&conn)?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(OWN_TABLES)?;
        for migration in schema.migrations {
            tx.execute_batch(migration)?;
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", schema.version())?;
        let origin = journal::random_hex::<16>();
        tx.execute("INSERT INTO property (name, value) VALUES ('origin', ?1)", [origin])?;
        tx.commit()?;
        Ok(Self { conn, schema, clock, path: path.to_owned(), _lock: lock })
    }

    /// Opens an archive for reading and writing.
    pub fn open(path: &Path, schema: Schema, clock: Clock) -> Result<Self, ArchiveError> {
        if !path.is_file() {
            return Err(ArchiveError::NotFound { path: path.to_owned() });
        }
        let lock = Lock::take(path)?;
        let conn =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(|error| unopenable(path, &error))?;
        let number = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).map_err(|error| unopenable(path, &error));
        if number("application_id")? != i64::from(APPLICATION_ID) {
            return Err(ArchiveError::NotAnArchive { path: path.to_owned() });
        }
        let (found, known) = (number("user_version")? as u32, schema.version());
        if found > known {
            return Err(ArchiveError::Newer { path: path.to_owned(), found, known });
        }
        configure(&conn)?;
        let mut archive = Self { conn, schema, clock, path: path.to_owned(), _lock: lock };
        if found < known {
            archive.migrate(found)?;
        }
        Ok(archive)
    }

    /// Brings an older archive up to date, all of it or nothing, after a backup.
    fn migrate(&mut self, found: u32) -> Result<(), ArchiveError> {
        BackupPlace::of(&self.path).keep(&self.conn, (self.clock)(), true)?;
        // References are checked as a whole at the end: a migration may rebuild tables.
        self.conn.pragma_update(None, "foreign_keys", false)?;
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for migration in &self.schema.migrations[found as usize..] {
            tx.execute_batch(migration)?;
        }
        let broken: Option<String> = tx.query_row("PRAGMA foreign_key_check", [], |row| row.get(0)).optional()?;
        if let Some(table) = broken {
            return Err(ArchiveError::Damaged { path: self.path.clone(), detail: format!("{table}: a reference leads nowhere") });
        }
        tx.pragma_update(None, "user_version", self.schema.version())?;
        tx.commit()?;
        self.conn.pragma_update(None, "foreign_keys", true)?;
        Ok(())
    }

    /// Closes the archive and takes its file away: for one that could not be filled. Whoever calls has just made it.
    pub fn discard(self) {
        let path = self.path.clone();
        drop(self);
        remove_files(&path);
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The archive as it can be read.
    pub fn read(&self) -> Database<'_> {
        Database { conn: &self.conn, schema: &self.schema }
    }

    /// The archive as it stands now, on a connection of its own: for what takes long.
    pub fn snapshot(&self) -> Result<Snapshot, ArchiveError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(&self.path, flags).map_err(|error| unopenable(&self.path, &error))?;
        conn.set_prepared_statement_cache_capacity(256);
        // one transaction: every question is answered from the same moment
        conn.execute_batch("BEGIN")?;
        Ok(Snapshot { conn, schema: self.schema })
    }

    /// The one door for writes: runs `work` in one transaction and keeps what it changed as one entry of the journal.
    /// When it fails, nothing has happened.
    pub fn transact<T, E: From<ArchiveError>>(&mut self, operation: Operation, work: impl FnOnce(&Transaction) -> Result<T, E>) -> Result<(T, Changes), E> {
        self.transact_as(operation, None, work)
    }

    /// The same, for an operation that takes back another.
    pub(crate) fn transact_as<T, E: From<ArchiveError>>(
        &mut self,
        operation: Operation,
        undoes: Option<i64>,
        work: impl FnOnce(&Transaction) -> Result<T, E>,
    ) -> Result<(T, Changes), E> {
        let now = (self.clock)();
        let sql = |error: rusqlite::Error| E::from(ArchiveError::from(error));
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(sql)?;
        let mut changeset = Vec::new();
        let result = {
            let mut session = Session::new(&tx).map_err(sql)?;
            for kind in self.schema.kinds {
                session.attach(Some(kind.name)).map_err(sql)?;
            }
            let result = work(&Transaction { database: Database { conn: &tx, schema: &self.schema }, now })?;
            session.changeset_strm(&mut changeset).map_err(sql)?;
            result
        };
        if changeset.is_empty() {
            tx.commit().map_err(sql)?;
            return Ok((result, Changes::default()));
        }
        let (seq, touched) = journal::append(&tx, &self.schema, &operation, now, undoes, &changeset)?;
        for (kind, id) in &touched {
            search::index(Database { conn: &tx, schema: &self.schema }, kind, id)?;
        }
        tx.commit().map_err(sql)?;
        let kinds: BTreeSet<_> = touched.iter().map(|(kind, _)| (*kind).to_owned()).collect();
        let ids = if touched.len() > MANY { Vec::new() } else { touched.into_iter().map(|(_, id)| id).collect() };
        Ok((result, Changes { operation: seq, kinds: kinds.into_iter().collect(), ids }))
    }

    /// The SHA-256 that bytes would be kept under.
    pub fn hash_of(bytes: &[u8]) -> String {
        originals::sha256(bytes)
    }
}

/// Durable writes, references enforced, nothing spilled to temporary files.
fn configure(conn: &Connection) -> Result<(), ArchiveError> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(())
}

fn unopenable(path: &Path, error: &rusqlite::Error) -> ArchiveError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) => ArchiveError::NotAnArchive { path: path.to_owned() },
        Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied | rusqlite::ErrorCode::CannotOpen) => ArchiveError::ReadOnly,
        Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => ArchiveError::Locked { path: path.to_owned() },
        Some(rusqlite::ErrorCode::DiskFull) => ArchiveError::DiskFull,
        // Nothing is wrong with the archive: the disk is full or gone.
        Some(rusqlite::ErrorCode::SystemIoFailure) => ArchiveError::Io { path: path.to_owned(), source: std::io::Error::other(error.to_string()) },
        _ => ArchiveError::Damaged { path: path.to_owned(), detail: error.to_string() },
    }
}

/// Takes away an archive's file and what SQLite keeps beside it; what is not there is as wanted.
fn remove_files(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let _ = fs::remove_file(name);
    }
}
