//! Files kept byte for byte under their SHA-256, each once. They are no part of any changeset: only the record that names them is.

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::ArchiveError;

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Keeps the bytes, unless they are kept already; returns their hash.
pub(crate) fn keep(db: &Connection, bytes: &[u8]) -> Result<String, ArchiveError> {
    let hash = sha256(bytes);
    db.prepare_cached("INSERT OR IGNORE INTO original (sha256, size, bytes) VALUES (?1, ?2, ?3)")?.execute(params![hash, bytes.len() as i64, bytes])?;
    Ok(hash)
}

/// The bytes under a hash, checked against it.
pub(crate) fn fetch(db: &Connection, hash: &str) -> Result<Vec<u8>, ArchiveError> {
    let bytes: Option<Vec<u8>> = db.prepare_cached("SELECT bytes FROM original WHERE sha256 = ?1")?.query_row([hash], |row| row.get(0)).optional()?;
    bytes.filter(|bytes| sha256(bytes) == hash).ok_or_else(|| ArchiveError::OriginalLost { sha256: hash.to_owned() })
}
