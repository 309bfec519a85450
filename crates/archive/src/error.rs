//! What can go wrong with an archive.

use std::collections::BTreeMap;
use std::path::PathBuf;

use qiheng_record::{Coded, FieldError, Message};

/// An archive that can't be opened, read or written. Nothing has been changed when one of these is returned.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum ArchiveError {
    #[error("{path}: there is a file already", path = path.display())]
    Exists { path: PathBuf },
    #[error("{path}: no such file", path = path.display())]
    NotFound { path: PathBuf },
    #[error("{path}: not an archive", path = path.display())]
    NotAnArchive { path: PathBuf },
    #[error("{path}: open in another program", path = path.display())]
    Locked { path: PathBuf },
    #[error("{path}: written by a newer version ({found} > {known})", path = path.display())]
    Newer { path: PathBuf, found: u32, known: u32 },
    #[error("{path}: damaged: {detail}", path = path.display())]
    Damaged { path: PathBuf, detail: String },
    #[error("{path}: {source}", path = path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("the disk is full")]
    DiskFull,
    #[error("the archive can't be written")]
    ReadOnly,
    #[error("no {kind} {id}")]
    NoSuchRecord { kind: String, id: String },
    #[error("{kind} {id} is referred to by {count} records")]
    StillReferred { kind: String, id: String, count: usize, by: String },
    #[error("no kind {kind}")]
    NoSuchKind { kind: String },
    #[error("original {sha256} is missing or changed")]
    OriginalLost { sha256: String },
    #[error("nothing to undo")]
    NothingToUndo,
    #[error("nothing to redo")]
    NothingToRedo,
    /// With the operations that stand in the way, oldest first.
    #[error("changed since: {by:?}")]
    ChangedSince { by: Vec<(i64, Message)> },
    #[error(transparent)]
    Field(#[from] FieldError),
    #[error(transparent)]
    Sql(rusqlite::Error),
}

impl Coded for ArchiveError {
    fn code(&self) -> &'static str {
        match self {
            Self::Exists { .. } => "archive.exists",
            Self::NotFound { .. } => "archive.not_found",
            Self::NotAnArchive { .. } => "archive.not_an_archive",
            Self::Locked { .. } => "archive.locked",
            Self::Newer { .. } => "archive.newer",
            Self::Damaged { .. } => "archive.damaged",
            Self::Io { .. } => "archive.io",
            Self::DiskFull => "archive.disk_full",
            Self::ReadOnly => "archive.read_only",
            Self::NoSuchRecord { .. } => "archive.no_such_record",
            Self::StillReferred { .. } => "archive.still_referred",
            Self::NoSuchKind { .. } => "archive.no_such_kind",
            Self::OriginalLost { .. } => "archive.original_lost",
            Self::NothingToUndo => "archive.nothing_to_undo",
            Self::NothingToRedo => "archive.nothing_to_redo",
            Self::ChangedSince { .. } => "archive.changed_since",
            Self::Field(error) => error.code(),
            Self::Sql(_) => "archive.sql",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Exists { path } | Self::NotFound { path } | Self::NotAnArchive { path } | Self::Locked { path } => vec![("path", path.display().to_string())],
            Self::Newer { path, found, known } => vec![("path", path.display().to_string()), ("found", found.to_string()), ("known", known.to_string())],
            Self::Damaged { path, detail } => vec![("path", path.display().to_string()), ("detail", detail.clone())],
            Self::Io { path, source } => vec![("path", path.display().to_string()), ("detail", source.to_string())],
            Self::NoSuchRecord { kind, id } => vec![("kind", kind.clone()), ("id", id.clone())],
            Self::StillReferred { kind, id, count, by } => vec![("kind", kind.clone()), ("id", id.clone()), ("count", count.to_string()), ("by", by.clone())],
            Self::NoSuchKind { kind } => vec![("kind", kind.clone())],
            Self::OriginalLost { sha256 } => vec![("sha256", sha256.clone())],
            Self::ChangedSince { by } => {
                // The first one's message and its arguments travel along, so that the sentence can name it in any language.
                let Some((seq, operation)) = by.first() else { return BTreeMap::new() };
                let mut args = operation.args.clone();
                args.extend([("operation".into(), operation.id.clone()), ("seq".into(), seq.to_string()), ("count".into(), by.len().to_string())]);
                return args;
            }
            Self::Field(error) => return error.args(),
            Self::Sql(error) => vec![("detail", error.to_string())],
            Self::DiskFull | Self::ReadOnly | Self::NothingToUndo | Self::NothingToRedo => vec![],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl From<rusqlite::Error> for ArchiveError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::PermissionDenied) => Self::ReadOnly,
            _ => Self::Sql(error),
        }
    }
}
