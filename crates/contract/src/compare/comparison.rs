//! What a comparison yields: plain values that can be kept and sent.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::Span;

/// How a newer version differs from the one before it. Spans named `before` lie in the older text, spans named `after` in the
/// newer one; all count Unicode scalar values.
///
/// Every character of either text lies in a change, in a renumbering or in a kept stretch, and in one of them only (what moved
/// lies in the move and in what became of it). So the newer text can be made from the older one and back.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Comparison {
    /// Which clause of the older version is which of the newer one: the newer one's clauses in order, then those removed.
    pub pairs: Vec<ClausePair>,
    /// The changes in order of the newer text.
    pub changes: Vec<TextChange>,
    /// Numbers that read otherwise only because something came, went or moved: those of clauses and lists, and in the text
    /// those that cite the same clause as before. One remark, however many.
    pub renumbering: Vec<Renumbered>,
    /// How many tracked changes the newer file carries that the older one did not. With none, nobody tracked anything, and that
    /// a change is unmarked tells nothing.
    pub tracked: u32,
    /// Stretches that read the same in both, in order of the older text.
    pub kept: Vec<Kept>,
}

/// One clause through two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClausePair {
    /// Its path in the older version; none when it was added.
    pub before: Option<String>,
    /// Its path in the newer version; none when it was removed.
    pub after: Option<String>,
    /// Where it stood, with its sub-clauses; `0..0` when it was added.
    pub before_span: Span,
    /// Where it stands, with its sub-clauses; `0..0` when it was removed.
    pub after_span: Span,
    /// What happened to it, in one word: the weightiest of the flags below.
    pub state: ClauseState,
    /// It bears another number.
    pub renumbered: bool,
    /// Its own words (not those of its sub-clauses) differ in more than form.
    pub changed: bool,
    /// It stands in another place, and not only because the clause it belongs to does.
    pub moved: bool,
}

/// What happened to a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClauseState {
    /// Nothing.
    Same,
    /// It bears another number, nothing else.
    Renumbered,
    /// Its words differ.
    Changed,
    /// It stands elsewhere, its words perhaps changed.
    Moved,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
}

/// One change of the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextChange {
    /// What was done.
    pub op: TextOp,
    /// What it meets in the older text; empty at the place of an insertion.
    pub before: Span,
    /// What it meets in the newer text; empty at the place of a deletion.
    pub after: Span,
    /// The words of `before`.
    pub old: String,
    /// The words of `after`.
    pub new: String,
    /// Path of the clause in the older version; none where that has none (new, or before the first clause).
    pub clause_before: Option<String>,
    /// Path of the clause in the newer version; none where that has none (gone, or before the first clause).
    pub clause_after: Option<String>,
    /// Does the newer file track it, with every word? A number made by the word processor needs no tracking; a change of white
    /// space alone counts as marked only where it is a tracked insertion.
    pub marked: bool,
    /// What of the contract it touches.
    pub meaning: Meaning,
}

/// What a change does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextOp {
    /// New words.
    Insert,
    /// Words gone.
    Delete,
    /// Words for other words.
    Replace,
    /// The same words in another place; what changed inside them follows as changes of their own.
    Move,
}

/// What a change touches, weightiest first: an order for showing what matters before what does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// Other characters where the eye sees the same: lookalikes, characters that nothing shows.
    Disguise,
    /// A sum of money.
    Amount,
    /// A period: 30日, 12个月, ten working days.
    Days,
    /// A calendar date.
    Date,
    /// Who: 甲方, 乙方, a company's name.
    Party,
    /// Whether one must, may or must not: 应, 可, 不得, shall, may.
    Duty,
    /// Any other number: a rate, a share, a count.
    Number,
    /// A reference to a clause or an attachment.
    Reference,
    /// Other words.
    Wording,
    /// Form only: white space, full and half width, breaks of paragraphs, the style of a number.
    Format,
}

/// A number that changed without a meaning of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Renumbered {
    /// The number before.
    pub before: Span,
    /// The number now.
    pub after: Span,
}

/// A stretch that reads the same in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Kept {
    /// First character in the older text.
    pub before: u32,
    /// First character in the newer text.
    pub after: u32,
    /// How many characters.
    pub length: u32,
}

/// Where a stretch of the older text is in the newer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "CarriedSpan")]
#[serde(tag = "how", content = "span", rename_all = "snake_case")]
pub enum Carried {
    /// There, every word of it and nothing between.
    Exact(Span),
    /// Its clause is still there, and so is at least half of it.
    Near(Span),
    /// Not there any more.
    Lost,
}

impl TextChange {
    /// Path of the clause it lies in: the newer version's, else the older one's.
    pub fn clause(&self) -> Option<&str> {
        self.clause_after.as_deref().or(self.clause_before.as_deref())
    }
}

impl Comparison {
    /// Nothing changed: no word, no number, no place.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.renumbering.is_empty()
    }

    /// The changes of words that the newer file does not track. Where the file tracks none at all ([`Comparison::tracked`]),
    /// these are all of them: it was simply not edited with tracking on.
    pub fn unmarked(&self) -> impl Iterator<Item = &TextChange> {
        self.changes.iter().filter(|change| !change.marked && change.meaning != Meaning::Format)
    }

    /// The pair of a clause of the older version.
    pub fn pair_of_old(&self, path: &str) -> Option<&ClausePair> {
        self.pairs.iter().find(|pair| pair.before.as_deref() == Some(path))
    }

    /// The pair of a clause of the newer version.
    pub fn pair_of_new(&self, path: &str) -> Option<&ClausePair> {
        self.pairs.iter().find(|pair| pair.after.as_deref() == Some(path))
    }
}
