//! An excerpt of the journal: what it says of some records, so that whoever has the chain's head can check it without the archive, and
//! without seeing anything else.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::journal::leaves;
use crate::originals::hex;
use crate::{ArchiveError, Database};

/// What the journal says of some records. An entry's hash is SHA-256 over its header's text; each header names the hash of the one
/// before, the last hash is the chain's head. A header's `commitment` is SHA-256 over the digests of its leaves, a leaf's digest
/// SHA-256 over its salt and its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The chain's head.
    pub head: String,
    /// The texts of the headers, from the first entry that is shown to the last of the journal.
    pub headers: Vec<String>,
    /// The entries that are shown, by their places in the journal.
    pub entries: BTreeMap<i64, Vec<Leaf>>,
}

/// One leaf of an entry: the entry itself comes first, then one a changed field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Leaf {
    /// A leaf that is shown.
    Shown {
        /// Its salt, in hexadecimal digits.
        salt: String,
        /// Canonical JSON.
        leaf: String,
    },
    /// A leaf of which only the digest is told.
    Hidden {
        /// SHA-256 in hexadecimal digits.
        digest: String,
    },
}

impl Database<'_> {
    /// What the journal says of these records: every operation that touched one of them with who did it and when, and the fields of
    /// these records alone.
    pub fn excerpt(&self, records: &[Uuid]) -> Result<Excerpt, ArchiveError> {
        let wanted: BTreeSet<String> = records.iter().map(Uuid::to_string).collect();
        let mut places = BTreeSet::new();
        let mut touched = self.conn.prepare_cached("SELECT seq FROM touched WHERE id = ?1")?;
        for record in &wanted {
            for seq in touched.query_map([record], |row| row.get::<_, i64>(0))? {
                places.insert(seq?);
            }
        }
        let mut entries = BTreeMap::new();
        let mut payload = self.conn.prepare_cached("SELECT payload FROM operation WHERE seq = ?1")?;
        for seq in &places {
            let bytes: Vec<u8> = payload.query_row([seq], |row| row.get(0))?;
            let told = leaves(*seq, &bytes)?.into_iter().enumerate().map(|(number, leaf)| {
                if number == 0 || leaf.record.as_ref().is_some_and(|record| wanted.contains(record)) {
                    Leaf::Shown { salt: leaf.salt, leaf: leaf.words }
                } else {
                    Leaf::Hidden { digest: hex(leaf.digest().as_ref()) }
                }
            });
            entries.insert(*seq, told.collect());
        }
        let first = places.first().copied().unwrap_or(i64::MAX);
        let mut statement = self.conn.prepare_cached("SELECT header FROM operation WHERE seq >= ?1 ORDER BY seq")?;
        let headers = statement.query_map(params![first], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(Excerpt { head: self.head()?, headers, entries })
    }
}
