//! A newer version of a draft beside the one before: which clause is which, what changed, what of it matters, what the file
//! keeps quiet about.
//!
//! The way: each version is cut into [passages] (a paragraph, a row, a clause's beginning) and these into [words]; passages
//! are [aligned](align), equal ones first; linked passages are compared word by word ([wording], [edits]); one walk along
//! both versions yields the [changes], each with its [meaning] and whether the file [marks] it. All of it takes time in
//! proportion to the length of the texts, however much they differ.

mod align;
mod carry;
mod changes;
mod clauses;
mod comparison;
mod edits;
mod marks;
mod meaning;
mod passages;
mod sequence;
mod similar;
mod wording;
mod words;

pub use comparison::{Carried, ClausePair, ClauseState, Comparison, Kept, Meaning, Renumbered, TextChange, TextOp};

use crate::model::{Clause, Document};
use clauses::Clauses;
use marks::Marks;
use passages::Version;

/// One version of a draft with its clauses, as [`crate::outline()`] gives them.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What was read.
    pub document: &'a Document,
    /// Its clauses.
    pub clauses: &'a [Clause],
}

/// Compares a newer version with the one before it. The same two give the same answer, on every machine.
pub fn compare(before: &Side<'_>, after: &Side<'_>) -> Comparison {
    let old = Version::of(before.document, before.clauses);
    let new = Version::of(after.document, after.clauses);
    let marks = Marks::of(after.document);
    let links = align::align(&old, &new);
    let clauses = Clauses::of(&old, &new, &links);
    let found = changes::changes(&old, &new, &links, &clauses, &marks);
    let pairs = clauses.pairs(&old, &new, &found.touched);
    Comparison { pairs, changes: found.changes, renumbering: found.renumbering, tracked: after.document.changes.len() as u32, kept: found.kept }
}
