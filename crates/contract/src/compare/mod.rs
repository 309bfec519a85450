//! A newer version of a draft beside the one before: which clause is which, what changed, what of it matters, what the file
//! keeps quiet about.
//!
//! The way: each version is cut into `passages` (a paragraph, a row, a clause's beginning) and these into `words`. Passages are
//! linked (`align`: equal ones first, then moved, then similar, then split and merged ones, with `similar` and `sequence`).
//! From the links follow which clause is which (`clauses`) and, word by word (`wording`) and character by character (`edits`),
//! what changed inside. One walk along both versions (`changes`) yields the changes, each with its `meaning` and whether the
//! file `marks` it, and sets apart numbers that only follow others (`references`). `carry` follows places of the older text.
//!
//! All of it takes time nearly in proportion to the length of the texts, however much they differ. Not here: what a change
//! means for either party, and anything about the look of the text.
//!
//! ```
//! use qiheng_contract::{Carried, Meaning, Side, Span, compare, outline, read};
//!
//! let before = read("第一条 付款\n甲方应于30日内付款。".as_bytes(), "v1.txt")?;
//! let after = read("第一条 付款\n甲方应于90日内付款。".as_bytes(), "v2.txt")?;
//! let (old, new) = (outline(&before), outline(&after));
//! let comparison = compare(&Side { document: &before, clauses: &old }, &Side { document: &after, clauses: &new });
//! assert_eq!((comparison.changes[0].old.as_str(), comparison.changes[0].new.as_str()), ("30", "90"));
//! assert_eq!(comparison.changes[0].meaning, Meaning::Days);
//! // 付款。
//! assert_eq!(comparison.carry(Span { start: 15, end: 18 }), Carried::Exact(Span { start: 15, end: 18 }));
//! # Ok::<(), qiheng_contract::ReadError>(())
//! ```

mod align;
mod carry;
mod changes;
mod clauses;
mod comparison;
mod disguise;
mod edits;
mod marks;
mod meaning;
mod passages;
mod references;
mod sequence;
mod similar;
mod wording;
mod words;

pub use comparison::{Carried, ClausePair, ClauseState, Comparison, Kept, Meaning, Renumbered, TextChange, TextOp};
pub use disguise::visible;

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
    let marks = Marks::of(before.document, after.document);
    let links = align::align(&old, &new);
    let clauses = Clauses::of(&old, &new, &links);
    let found = changes::changes(&old, &new, &links, &clauses, &marks);
    let pairs = clauses.pairs(&old, &new, &found.touched);
    Comparison { pairs, changes: found.changes, renumbering: found.renumbering, tracked: marks.count, kept: found.kept }
}
