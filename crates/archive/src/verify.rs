//! Checking an archive from end to end.

use rusqlite::params;

use crate::{Archive, ArchiveError, journal, originals};

/// What `verify` found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verification {
    /// The chain's head.
    pub head: String,
    /// Operations in the journal.
    pub operations: u64,
    /// Originals kept.
    pub documents: u64,
    /// What is wrong; empty for a sound archive.
    pub problems: Vec<String>,
}

impl Archive {
    /// Walks everything: SQLite's own integrity, references, the chain of the journal, the hash of every original.
    /// An expected head, printed or mailed earlier, must be one of the chain.
    pub fn verify(&self, expect: Option<&str>) -> Result<Verification, ArchiveError> {
        let mut problems = Vec::new();
        let mut statement = self.conn.prepare("PRAGMA integrity_check")?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            problems.extend(Some(line?).filter(|line| line != "ok"));
        }
        let mut statement = self.conn.prepare("PRAGMA foreign_key_check")?;
        for table in statement.query_map([], |row| row.get::<_, String>(0))? {
            problems.push(format!("{}: a reference leads nowhere", table?));
        }
        let (operations, head, is_known) = self.verify_chain(expect, &mut problems)?;
        if !is_known {
            problems.push("the expected head is not in this archive's history".into());
        }
        let documents = self.verify_originals(&mut problems)?;
        Ok(Verification { head, operations, documents, problems })
    }

    fn verify_chain(&self, expect: Option<&str>, problems: &mut Vec<String>) -> Result<(u64, String, bool), ArchiveError> {
        let mut statement = self.conn.prepare("SELECT seq, hash, header, payload FROM operation ORDER BY seq")?;
        let mut rows = statement.query([])?;
        let (mut count, mut head, mut is_known) = (0, String::new(), expect.is_none());
        while let Some(row) = rows.next()? {
            let (seq, hash): (i64, String) = (row.get(0)?, row.get(1)?);
            let (header, payload): (String, Vec<u8>) = (row.get(2)?, row.get(3)?);
            problems.extend(journal::audit(seq, &hash, &header, &payload, &head).err());
            count += 1;
            is_known |= expect == Some(hash.as_str());
            head = hash;
        }
        Ok((count, head, is_known))
    }

    fn verify_originals(&self, problems: &mut Vec<String>) -> Result<u64, ArchiveError> {
        let mut statement = self.conn.prepare("SELECT sha256 FROM original ORDER BY sha256")?;
        let hashes: Vec<String> = statement.query_map(params![], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for hash in &hashes {
            if let Err(ArchiveError::OriginalLost { sha256 }) = originals::fetch(&self.conn, hash) {
                problems.push(format!("original {sha256}: its bytes have changed"));
            }
        }
        Ok(hashes.len() as u64)
    }
}
