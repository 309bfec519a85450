//! Finding records by their words.
//!
//! The index holds NFKC, case-folded text in which every Han character and every digit is a word of its own, so that a phrase finds
//! any part of a word. For queries with such characters the answer is exactly what a substring search over the folded text
//! gives: the index proposes, the text decides. Purely Latin queries match the beginnings of words.

use std::collections::HashSet;

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
    /// Found by the sound of a name, not by its characters.
    pub by_pinyin: bool,
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
    let own = fields.filter_map(|(_, value)| value.as_text());
    own.chain(row.head.note.as_deref()).chain(row.head.tags.iter().map(String::as_str)).collect::<Vec<_>>().join("\n")
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
    c.is_numeric() || (c.is_alphabetic() && (('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{F900}'..='\u{FAFF}').contains(&c) || c >= '\u{20000}'))
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

/// A query made ready.
struct Wanted {
    folded: String,
    /// For the index: what each record found must at least match.
    expression: String,
    /// The text must hold the query as it stands: it has characters that are words of their own.
    is_exact: bool,
}

impl Wanted {
    /// None if there is nothing to look for.
    fn new(query: &str) -> Option<Self> {
        let folded = fold(query.trim());
        let is_exact = folded.chars().any(stands_alone);
        let expression = if is_exact { phrase(&folded) } else { prefixes(&folded) };
        (!expression.is_empty()).then_some(Self { folded, expression, is_exact })
    }
}

/// The words of the query as one phrase, the last one perhaps only begun. A first word that isn't a lone character may be the end
/// of a longer one in the text, which no index of words can find: it is left to the text.
fn phrase(folded: &str) -> String {
    let from = folded.find(stands_alone).unwrap_or(0);
    let words: Vec<String> = spaced(&folded[from..]).split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    let is_last_begun = folded.chars().next_back().is_some_and(|c| is_of_word(c) && !stands_alone(c));
    format!("\"{}\"{}", words.join(" "), if is_last_begun { "*" } else { "" })
}

fn prefixes(folded: &str) -> String {
    let words = folded.split(|c| !is_of_word(c)).filter(|word| !word.is_empty());
    words.map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" AND ")
}

/// What the index's tokenizer takes for a part of a word.
fn is_of_word(c: char) -> bool {
    c.is_alphanumeric()
}

impl Database<'_> {
    /// Records that contain the query: those whose title does, then those whose text does, the latest first; then names found by
    /// their pinyin, marked as such.
    pub fn search(&self, query: &str, limit: usize) -> Result<Vec<Hit>, ArchiveError> {
        let Some(wanted) = Wanted::new(query) else { return Ok(vec![]) };
        let mut found = Found { hits: Vec::new(), seen: HashSet::new(), limit };
        let in_titles = |title: &str, _: &str| !wanted.is_exact || fold(title).contains(&wanted.folded);
        let anywhere = |title: &str, body: &str| !wanted.is_exact || fold(body).contains(&wanted.folded) || fold(title).contains(&wanted.folded);
        self.find(&wanted, "title", in_titles, &mut found)?;
        self.find(&wanted, "title body", anywhere, &mut found)?;
        if !wanted.is_exact {
            self.find(&wanted, "pinyin", |_, _| true, &mut found)?;
        }
        Ok(found.hits)
    }

    /// Takes hits from some columns of the index, until there are enough. Rows are written anew with each change of their record, so
    /// the highest is the latest, and the index gives them in this order without sorting.
    fn find(&self, wanted: &Wanted, columns: &str, holds: impl Fn(&str, &str) -> bool, found: &mut Found) -> Result<(), ArchiveError> {
        let mut statement = self.conn.prepare_cached(
            "SELECT e.rowid, e.kind, e.id, e.title, e.body FROM search_index i JOIN search_entry e ON e.rowid = i.rowid
             WHERE search_index MATCH ?1 ORDER BY i.rowid DESC",
        )?;
        let mut rows = statement.query([format!("{{{columns}}} : ({})", wanted.expression)])?;
        while found.hits.len() < found.limit
            && let Some(row) = rows.next()?
        {
            let (title, body) = (row.get_ref(3)?.as_str().unwrap_or_default(), row.get_ref(4)?.as_str().unwrap_or_default());
            if holds(title, body) && found.seen.insert(row.get(0)?) {
                let snippet = snippet(body, &wanted.folded);
                found.hits.push(Hit { kind: row.get(1)?, id: row.get(2)?, title: title.to_owned(), snippet, by_pinyin: columns == "pinyin" });
            }
        }
        Ok(())
    }
}

struct Found {
    hits: Vec<Hit>,
    seen: HashSet<i64>,
    limit: usize,
}

/// Some forty characters around the first place.
fn snippet(body: &str, folded: &str) -> String {
    const BEFORE: usize = 12;
    const LENGTH: usize = 48;
    let text = fold(body);
    let place = text.find(folded).map_or(0, |byte| text[..byte].chars().count());
    body.chars().skip(place.saturating_sub(BEFORE)).take(LENGTH).map(|c| if c == '\n' { ' ' } else { c }).collect()
}
