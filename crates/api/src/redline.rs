//! Two files compared, and what differs written as tracked changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qiheng_archive::Database;
use qiheng_contract::compare::{ClauseState, Meaning, TextOp};
use qiheng_contract::markup::{Hand, Marked, Note, mark_up, plain_docx};
use qiheng_contract::{Clause, Comparison, Document, Format, Side, Span, compare, outline, redline};
use qiheng_domain::documents;
use qiheng_domain::reviews::{self, Review};
use qiheng_record::Ref;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::answer::hand;
use crate::reading::{Input, read};
use crate::reports::write_new;
use crate::reviews::typed;
use crate::{ApiError, Catalogue, Session};

/// Two versions of a contract, read and compared.
pub struct Compared {
    /// The older file.
    pub before: Input,
    /// The newer file.
    pub after: Input,
    /// How the older file reads.
    pub old: Document,
    /// How the newer file reads.
    pub new: Document,
    /// The clauses of the older file.
    pub old_clauses: Vec<Clause>,
    /// The clauses of the newer file.
    pub new_clauses: Vec<Clause>,
    /// How they differ.
    pub comparison: Comparison,
}

impl Compared {
    /// Reads and compares two files.
    pub fn of(session: &Session, before: &Path, after: &Path) -> Result<Self, ApiError> {
        let (before, after) = (Input::open(before)?, Input::open(after)?);
        let (old, new) = (read(session, &before, &[])?, read(session, &after, &[])?);
        let (old_clauses, new_clauses) = (outline(&old), outline(&new));
        let comparison = compare(&Side { document: &old, clauses: &old_clauses }, &Side { document: &new, clauses: &new_clauses });
        Ok(Self { before, after, old, new, old_clauses, new_clauses, comparison })
    }

    /// A review's version against the one before it, as the archive keeps both; the older file is the answer that we sent, where there
    /// is one. Fails with `review.no_earlier_version` for the first.
    pub(crate) fn kept(db: &Database, review: Ref<Review>) -> Result<Self, ApiError> {
        let Some(compared) = reviews::compared(db, review)? else { return Err(ApiError::new("review.no_earlier_version", &[])) };
        let input = |document: Ref<documents::Document>| -> Result<Input, ApiError> {
            let file = db.get(document)?.body;
            Ok(Input { bytes: db.original(&file.sha256.0)?, name: file.name })
        };
        let read_in = |review: &Review| -> Result<_, ApiError> { Ok(db.get(review.reading)?.body.document) };
        let before = match &compared.answer {
            Some(answer) => answer.body.document,
            None => read_in(&compared.earlier.body)?,
        };
        let after = read_in(&db.get(review)?.body)?;
        let reviews::Compared { before: old, after: new, comparison, .. } = compared;
        Ok(Self {
            before: input(before)?,
            after: input(after)?,
            old: old.document,
            new: new.document,
            old_clauses: old.reading.clauses,
            new_clauses: new.reading.clauses,
            comparison,
        })
    }

    /// The changes as the command line gives them. Characters count but white space; what moved and numbers that only follow
    /// others count for nothing.
    pub fn as_json(&self) -> Value {
        let mut changes = Vec::new();
        let (mut inserted, mut deleted) = (0, 0);
        let count = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        for change in &self.comparison.changes {
            let mut push = |op: &str, text: &str| {
                let clause = if op == "delete" { change.clause_before.as_deref() } else { change.clause() };
                changes.push(json!({ "op": op, "text": text, "clause": clause, "marked": change.marked, "meaning": change.meaning }));
            };
            if change.op == TextOp::Move {
                push("move", &change.new);
                continue;
            }
            if !change.old.is_empty() {
                push("delete", &change.old);
                deleted += count(&change.old);
            }
            if !change.new.is_empty() {
                push("insert", &change.new);
                inserted += count(&change.new);
            }
        }
        if let Some(text) = self.renumbered() {
            changes.push(json!({ "op": "renumber", "text": text, "clause": null, "marked": true, "meaning": Meaning::Format }));
        }
        let pairs = self.comparison.pairs.iter().filter(|pair| pair.state != ClauseState::Same);
        let clauses: Vec<Value> = pairs.map(|pair| json!({ "before": pair.before, "after": pair.after, "state": pair.state })).collect();
        json!({ "changes": changes, "inserted": inserted, "deleted": deleted, "tracked": self.comparison.tracked, "clauses": clauses })
    }

    /// Numbers that only follow others, in one line: `第五条 → 第六条; 5.1 → 6.1`.
    pub fn renumbered(&self) -> Option<String> {
        let text =
            |document: &Document, span: Span| -> String { document.text.chars().skip(span.start as usize).take((span.end - span.start) as usize).collect() };
        let numbers: Vec<String> = self
            .comparison
            .renumbering
            .iter()
            .take(SHOWN)
            .map(|number| format!("{} → {}", text(&self.old, number.before).trim(), text(&self.new, number.after).trim()))
            .collect();
        let more = if self.comparison.renumbering.len() > SHOWN { "; …" } else { "" };
        (!numbers.is_empty()).then(|| format!("{}{more}", numbers.join("; ")))
    }

    /// The older file with what differs as tracked changes; a plain copy of it, where it is no .docx. Numbers that only follow
    /// others are tracked too, so that taking all in gives the newer text; one comment says that they mean nothing.
    pub fn docx(&self, hand: &Hand, catalogue: &Catalogue) -> Result<Marked, ApiError> {
        let edits = redline(&self.old, &self.new, &self.comparison);
        let note = self.comparison.renumbering.first().map(|first| {
            let args = BTreeMap::from([
                ("count".to_owned(), self.comparison.renumbering.len().to_string()),
                ("numbers".to_owned(), self.renumbered().unwrap_or_default()),
            ]);
            Note { span: first.before, text: catalogue.text("changes-renumbered-note", &args) }
        });
        let notes: Vec<Note> = note.into_iter().collect();
        if self.old.format == Format::Docx
            && let Ok(marked) = mark_up(&self.before.bytes, &self.old, &edits, &notes, hand)
        {
            return Ok(marked);
        }
        let plain = plain_docx(&self.old)?;
        let base = qiheng_contract::read(&plain, &self.before.name)?;
        Ok(mark_up(&plain, &base, &edits, &notes, hand)?)
    }
}

/// Where the redline of a review goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteRedline {
    /// The review of the newer version.
    pub review: String,
    /// A new .docx.
    pub path: PathBuf,
}

/// A redline that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RedlineWritten {
    /// Differences that tracked changes can't hold; the printed redline shows them.
    pub left: u32,
}

/// Writes the older version with what differs in the newer one as tracked changes, in the reviewer's name.
pub fn write(session: &Session, request: WriteRedline) -> Result<RedlineWritten, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    let marked = session.read(|db| {
        let hand = hand(session, &db.get(id)?.body.reviewer);
        Compared::kept(&db, id)?.docx(&hand, session.catalogue(session.locale()))
    })?;
    write_new(&request.path, &marked.bytes)?;
    Ok(RedlineWritten { left: marked.left.len() as u32 })
}

/// How many numbers a remark names.
const SHOWN: usize = 12;
