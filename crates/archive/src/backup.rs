//! Copies of the whole archive, checked before they count: one file made by hand, or the automatic ones.
//!
//! The automatic ones lie in a folder beside the archive: a small file for each moment that holds all but the originals, and each
//! original once under its hash. A contract's scans would else be written anew every half hour.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};

use crate::originals::sha256;
use crate::{Archive, ArchiveError, journal};

/// Pages copied between two looks at other work.
const PAGES_AT_ONCE: i32 = 4_096;
const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;
/// How often an archive that changes is copied.
const EVERY: i64 = 30 * MINUTE;
const EXTENSION: &str = "qiheng-backup";
const TIME: &str = "%Y%m%dT%H%M%S%3fZ";

/// The folder of an archive's automatic backups.
#[derive(Debug, Clone)]
pub struct BackupPlace {
    folder: PathBuf,
}

/// One automatic backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBackup {
    /// The file.
    pub path: PathBuf,
    /// When it was taken: UTC milliseconds.
    pub taken_at: i64,
    /// Its size, without the originals that it shares with others.
    pub size: u64,
    /// Taken before the archive was brought to a newer version.
    pub is_before_migration: bool,
}

impl Archive {
    /// Copies the archive with everything in it to a new file while it stays in use, and reads the copy back. A copy that fails
    /// leaves no file.
    pub fn backup(&self, path: &Path) -> Result<(), ArchiveError> {
        if path.exists() {
            return Err(ArchiveError::Exists { path: path.to_owned() });
        }
        let copied = copy(&self.conn, path).and_then(|conn| check(&conn, path));
        if copied.is_err() {
            let _ = fs::remove_file(path);
        }
        copied
    }

    /// Makes a new archive file from an automatic backup and the originals beside it, each checked against its hash.
    pub fn restore(backup: &Path, to: &Path) -> Result<(), ArchiveError> {
        if to.exists() {
            return Err(ArchiveError::Exists { path: to.to_owned() });
        }
        if !backup.is_file() {
            return Err(ArchiveError::NotFound { path: backup.to_owned() });
        }
        let beside = with_suffix(to, ".part");
        let restored = refill(backup, &beside).and_then(|()| fs::rename(&beside, to).map_err(|error| io(to, error)));
        if restored.is_err() {
            let _ = fs::remove_file(&beside);
        }
        restored
    }
}

impl BackupPlace {
    /// The place of an archive.
    pub fn of(archive: &Path) -> Self {
        Self { folder: with_suffix(archive, ".backups") }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The backups, newest first.
    pub fn list(&self) -> Vec<KeptBackup> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let mut kept: Vec<_> = entries.filter_map(|entry| KeptBackup::at(entry.path())).collect();
        kept.sort_by_key(|backup| std::cmp::Reverse(backup.taken_at));
        kept
    }

    /// Takes a backup if the last one is older than half an hour and the archive has changed since; then lets go of those that
    /// are no longer wanted. Runs on any thread, beside the open archive.
    pub fn keep_if_due(&self, archive: &Path, now: i64) -> Result<Option<KeptBackup>, ArchiveError> {
        if let Some(last) = self.list().first() {
            if now - last.taken_at < EVERY || head_of(&last.path).ok() == Some(head_of(archive)?) {
                return Ok(None);
            }
        }
        let kept = self.keep(&read_only(archive)?, now, false)?;
        self.thin(now)?;
        Ok(Some(kept))
    }

    /// Takes a backup now. One that fails leaves no file.
    pub(crate) fn keep(&self, archive: &Connection, now: i64, is_before_migration: bool) -> Result<KeptBackup, ArchiveError> {
        fs::create_dir_all(&self.folder).map_err(|error| io(&self.folder, error))?;
        let time = DateTime::<Utc>::from_timestamp_millis(now).unwrap_or_default().format(TIME);
        let purpose = if is_before_migration { "-before-migration" } else { "" };
        let path = self.folder.join(format!("{time}{purpose}.{EXTENSION}"));
        let beside = with_suffix(&path, ".part");
        let _ = fs::remove_file(&beside);
        let kept = self.copy_without_originals(archive, &beside).and_then(|()| fs::rename(&beside, &path).map_err(|error| io(&path, error)));
        if let Err(error) = kept {
            let _ = fs::remove_file(&beside);
            return Err(error);
        }
        KeptBackup::at(path.clone()).ok_or(ArchiveError::NotFound { path })
    }

    fn copy_without_originals(&self, archive: &Connection, path: &Path) -> Result<(), ArchiveError> {
        let conn = copy(archive, path)?;
        let mut statement = conn.prepare("SELECT sha256 FROM original")?;
        let hashes: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for hash in hashes {
            let place = self.original(&hash);
            if !place.exists() {
                let bytes: Vec<u8> = conn.query_row("SELECT bytes FROM original WHERE sha256 = ?1", [&hash], |row| row.get(0))?;
                write_whole(&place, &bytes)?;
            }
        }
        drop(statement);
        conn.execute("UPDATE original SET bytes = x''", [])?;
        conn.execute_batch("VACUUM")?;
        check(&conn, path)
    }

    /// Keeps all of the last 24 hours, the last of each of 30 days, the last of each of 12 months; then the originals that none of
    /// these names any longer go too.
    fn thin(&self, now: i64) -> Result<(), ArchiveError> {
        let (mut days, mut months) = (HashSet::new(), HashSet::new());
        let mut gone = false;
        for backup in self.list() {
            let age = now - backup.taken_at;
            let time = DateTime::<Utc>::from_timestamp_millis(backup.taken_at).unwrap_or_default();
            let is_last_of_day = days.insert(time.format("%Y%m%d").to_string());
            let is_last_of_month = months.insert(time.format("%Y%m").to_string());
            let is_wanted = age < DAY || (age < 30 * DAY && is_last_of_day) || (age < 366 * DAY && (is_last_of_month || backup.is_before_migration));
            if !is_wanted {
                fs::remove_file(&backup.path).map_err(|error| io(&backup.path, error))?;
                gone = true;
            }
        }
        if gone { self.purge_originals() } else { Ok(()) }
    }

    fn purge_originals(&self) -> Result<(), ArchiveError> {
        let mut named = HashSet::new();
        for backup in self.list() {
            let conn = read_only(&backup.path)?;
            let mut statement = conn.prepare("SELECT sha256 FROM original")?;
            for hash in statement.query_map([], |row| row.get::<_, String>(0))? {
                named.insert(hash?);
            }
        }
        for entry in fs::read_dir(self.folder.join("originals")).into_iter().flatten().flatten() {
            if !named.contains(entry.file_name().to_string_lossy().as_ref()) {
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(())
    }

    fn original(&self, hash: &str) -> PathBuf {
        self.folder.join("originals").join(hash)
    }
}

impl KeptBackup {
    fn at(path: PathBuf) -> Option<Self> {
        if path.extension()? != EXTENSION {
            return None;
        }
        let stem = path.file_stem()?.to_str()?;
        let (time, is_before_migration) = stem.strip_suffix("-before-migration").map_or((stem, false), |time| (time, true));
        let taken_at = NaiveDateTime::parse_from_str(time, TIME).ok()?.and_utc().timestamp_millis();
        let size = fs::metadata(&path).ok()?.len();
        Some(Self { path, taken_at, size, is_before_migration })
    }
}

fn copy(from: &Connection, path: &Path) -> Result<Connection, ArchiveError> {
    let mut conn = Connection::open(path)?;
    Backup::new(from, &mut conn)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
    // One file, without companions.
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    Ok(conn)
}

fn check(conn: &Connection, path: &Path) -> Result<(), ArchiveError> {
    let answer: String = conn.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if answer == "ok" { Ok(()) } else { Err(ArchiveError::Damaged { path: path.to_owned(), detail: answer }) }
}

fn refill(backup: &Path, beside: &Path) -> Result<(), ArchiveError> {
    fs::copy(backup, beside).map_err(|error| io(beside, error))?;
    let place = BackupPlace { folder: backup.parent().unwrap_or(Path::new("")).to_owned() };
    let mut conn = Connection::open(beside)?;
    let tx = conn.transaction()?;
    let hashes: Vec<String> = tx.prepare("SELECT sha256 FROM original")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for hash in hashes {
        let bytes = fs::read(place.original(&hash)).ok().filter(|bytes| sha256(bytes) == hash);
        let bytes = bytes.ok_or_else(|| ArchiveError::OriginalLost { sha256: hash.clone() })?;
        tx.execute("UPDATE original SET bytes = ?2 WHERE sha256 = ?1", rusqlite::params![hash, bytes])?;
    }
    tx.commit()?;
    check(&conn, beside)
}

/// The head of a file that may be open elsewhere.
fn head_of(path: &Path) -> Result<String, ArchiveError> {
    journal::head(&read_only(path)?)
}

fn read_only(path: &Path) -> Result<Connection, ArchiveError> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?)
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), ArchiveError> {
    let beside = with_suffix(path, ".part");
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(Path::new("")))?;
        let mut file = fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    write().map_err(|error| {
        let _ = fs::remove_file(&beside);
        io(path, error)
    })
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

fn io(path: &Path, source: std::io::Error) -> ArchiveError {
    match source.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => ArchiveError::DiskFull,
        _ => ArchiveError::Io { path: path.to_owned(), source },
    }
}
