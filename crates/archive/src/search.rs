//! Finding records by their words.
//!
//! The index holds NFKC, case-folded text in which every Han character and every digit is a word of its own, so that a phrase finds
//! any part of a word. For queries with such characters the answer is exactly what a substring search over the folded text
//! gives: the index proposes, the text decides. Purely Latin queries match the beginnings of words.

use qiheng_record::Kind;
use rusqlite::{OptionalExtension, params};
use unicode_normalization::UnicodeNormalization;

use crate::{ArchiveError, Database, Row};

/// A record that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// Kind of record.
    pub kind: String,
    /// The record.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The words around the first place, in the text's own form.
    pub snippet: String,
}

/// Brings the index up to date with a record that was made, changed or removed.
pub(crate) fn index(db: Database, kind_name: &str, id: &str) -> Result<(), ArchiveError> {
    let kind = db.kind(kind_name)?;
    if kind.fields.iter().all(|field| field.search == 0) {
        return Ok(());
    }
    let old: Option<i64> = db.conn.prepare_cached("SELECT rowid FROM search_entry WHERE id = ?1")?.query_row([id], |row| row.get(0)).optional()?;
    if let Some(rowid) = old {
        db.conn.prepare_cached("DELETE FROM search_index WHERE rowid = ?1")?.execute([rowid])?;
        db.conn.prepare_cached("DELETE FROM search_entry WHERE rowid = ?1")?.execute([rowid])?;
    }
    let row = match id.parse().map(|id| db.row(kind, id)) {
        Ok(Ok(row)) => row,
        Ok(Err(ArchiveError::NoSuchRecord { .. })) | Err(_) => return Ok(()),
        Ok(Err(error)) => return Err(error),
    };
    let (title, body) = (row.title(), body(kind, &row));
    db.conn.prepare_cached("INSERT INTO search_entry (id, kind, title, body, updated_at) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
        id,
        kind.name,
        title,
        body,
        row.head.updated_at
    ])?;
    let rowid = db.conn.last_insert_rowid();
    db.conn.prepare_cached("INSERT INTO search_index (rowid, title, body, pinyin) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        rowid,
        spaced(&fold(&title)),
        spaced(&fold(&body)),
        pinyin(kind, &row)
    ])?;
    Ok(())
}

/// The searched fields, one a line.
fn body(kind: &Kind, row: &Row) -> String {
    let fields = kind.fields.iter().zip(&row.values).filter(|(field, _)| field.search > 0);
    fields.filter_map(|(_, value)| value.as_text()).collect::<Vec<_>>().join("\n")
}

/// Syllables and initials of the fields that are found by pinyin: `hengyue hy`.
fn pinyin(kind: &Kind, row: &Row) -> String {
    use pinyin::ToPinyin;
    let mut words = String::new();
    for (_, value) in kind.fields.iter().zip(&row.values).filter(|(field, _)| field.pinyin) {
        let syllables: Vec<_> = value.as_text().unwrap_or_default().to_pinyin().flatten().map(|p| p.plain()).collect();
        let initials: String = syllables.iter().filter_map(|s| s.chars().next()).collect();
        words.push_str(&format!("{} {} {initials} ", syllables.join(" "), syllables.concat()));
    }
    words
}

/// NFKC and lower case: what a search compares.
pub(crate) fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// Characters that are words of their own in the index.
fn stands_alone(c: char) -> bool {
    c.is_numeric() || ('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{F900}'..='\u{FAFF}').contains(&c) || c >= '\u{20000}'
}

fn spaced(folded: &str) -> String {
    let mut text = String::with_capacity(folded.len() * 4 / 3);
    for c in folded.chars() {
        if stands_alone(c) {
            text.extend([' ', c, ' ']);
        } else {
            text.push(c);
        }
    }
    text
}

/// The query for the index: phrases of lone characters, or beginnings of Latin words. None if there is nothing to look for.
fn expression(folded: &str) -> Option<(String, bool)> {
    let is_exact = folded.chars().any(stands_alone);
    let mut terms: Vec<String> = Vec::new();
    if is_exact {
        for piece in folded.split(|c| !stands_alone(c)).filter(|piece| !piece.is_empty()) {
            terms.push(format!("{{title body}} : \"{}\"", spaced(piece).trim()));
        }
    } else {
        for word in folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            terms.push(format!("\"{word}\"*"));
        }
    }
    (!terms.is_empty()).then(|| (terms.join(" AND "), is_exact))
}

impl Database<'_> {
    /// Records that contain the query, titles first, then the latest.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Hit>, ArchiveError> {
        let folded = fold(query.trim());
        let Some((expression, is_exact)) = expression(&folded) else { return Ok(vec![]) };
        let mut statement = self.conn.prepare_cached(
            "SELECT e.kind, e.id, e.title, e.body FROM search_index i JOIN search_entry e ON e.rowid = i.rowid
             WHERE search_index MATCH ?1 ORDER BY instr(lower(e.title), ?2) = 0, e.updated_at DESC, e.id",
        )?;
        let mut rows = statement.query(params![expression, folded])?;
        let mut hits = Vec::new();
        while let Some(row) = rows.next()? {
            let (title, body): (String, String) = (row.get(2)?, row.get(3)?);
            if is_exact && !fold(&title).contains(&folded) && !fold(&body).contains(&folded) {
                continue;
            }
            hits.push(Hit { kind: row.get(0)?, id: row.get(1)?, snippet: snippet(&body, &folded), title });
            if hits.len() == limit {
                break;
            }
        }
        Ok(hits)
    }
}

/// Some forty characters around the first place.
fn snippet(body: &str, folded: &str) -> String {
    const BEFORE: usize = 12;
    const LENGTH: usize = 48;
    let place = fold(body).find(folded).map_or(0, |byte| fold(body)[..byte].chars().count());
    body.chars().skip(place.saturating_sub(BEFORE)).take(LENGTH).map(|c| if c == '\n' { ' ' } else { c }).collect()
}
