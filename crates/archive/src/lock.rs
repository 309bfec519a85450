//! One writer per archive: a lock held on a small file beside it. The system releases it when the program dies.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::ArchiveError;

/// How long a lock that is on its way out is waited for: a program started by this one (the converter of old Word files) holds what
/// was open here until it has begun to run.
const PATIENCE: Duration = Duration::from_millis(500);

/// Held as long as the archive is open.
#[derive(Debug)]
pub(crate) struct Lock {
    // Never removed: a program that waits at a removed file would hold a lock that the next one does not see.
    _file: File,
}

impl Lock {
    /// Takes the lock, or says that another program has it.
    pub(crate) fn take(archive: &Path) -> Result<Self, ArchiveError> {
        let mut name = archive.as_os_str().to_owned();
        name.push(".lock");
        let path = PathBuf::from(name);
        let io = |source| ArchiveError::Io { path: path.clone(), source };
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(|source| match source.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => ArchiveError::ReadOnly,
            _ => io(source),
        })?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => sleep(Duration::from_millis(10)),
                Err(TryLockError::WouldBlock) => return Err(ArchiveError::Locked { path: archive.to_owned() }),
                Err(TryLockError::Error(source)) => return Err(io(source)),
            }
        }
        file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id())).map_err(io)?;
        Ok(Self { _file: file })
    }
}
