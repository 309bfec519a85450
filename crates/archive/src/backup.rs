//! Copies of the whole archive, checked before they count.

use std::fs;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::{Archive, ArchiveError};

/// Pages copied between two looks at other work.
const PAGES_AT_ONCE: i32 = 4_096;

impl Archive {
    /// Copies the archive to a new file while it stays in use, and reads the copy back. A copy that fails leaves no file.
    pub fn backup(&self, path: &Path) -> Result<(), ArchiveError> {
        if path.exists() {
            return Err(ArchiveError::Exists { path: path.to_owned() });
        }
        let copied = self.copy_to(path);
        if copied.is_err() {
            let _ = fs::remove_file(path);
        }
        copied
    }

    fn copy_to(&self, path: &Path) -> Result<(), ArchiveError> {
        let mut copy = Connection::open(path)?;
        Backup::new(&self.conn, &mut copy)?.run_to_completion(PAGES_AT_ONCE, Duration::ZERO, None)?;
        let answer: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
        if answer == "ok" { Ok(()) } else { Err(ArchiveError::Damaged { path: path.to_owned(), detail: answer }) }
    }
}
