//! What is written into a draft, and what came of it.

use serde::{Deserialize, Serialize};

use crate::compare::Kept;
use crate::model::Span;

/// In whose name changes are tracked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    /// The name that Word shows beside every change and comment.
    pub author: String,
    /// When, as ISO 8601 with time (`2026-11-26T09:00:00Z`); without one the file says nothing of it.
    pub date: Option<String>,
}

/// One change to be tracked, in terms of the document as it was read. Several are given in order of place and don't overlap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Other words within one paragraph line or one cell; either side may be empty. LF in `text` is a line break.
    Replace {
        /// What goes.
        span: Span,
        /// What comes in its place.
        text: String,
    },
    /// Whole paragraphs and rows go.
    Remove {
        /// The first block.
        first: usize,
        /// One past the last.
        end: usize,
    },
    /// New paragraphs and rows come.
    Add {
        /// The block that they stand before; the number of blocks stands for the end.
        before: usize,
        /// What comes, in order.
        lines: Vec<Added>,
    },
    /// A paragraph is parted in two, with whole paragraphs between if need be.
    Split {
        /// The character that begins the second part.
        at: u32,
        /// Paragraphs between the two.
        between: Vec<Added>,
    },
    /// A paragraph loses its mark: the next one runs on from it.
    Join {
        /// The paragraph.
        block: usize,
    },
}

/// A new paragraph or row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// A paragraph; it looks like the nearest one of its rank.
    Paragraph {
        /// Its text with its number.
        text: String,
        /// How many characters of it are a number that a word processor would count by itself, with the space behind.
        number: u32,
        /// Outline level of its style, as in [`crate::BlockKind::Paragraph`].
        heading: Option<u8>,
        /// Where it was before, if it moved.
        from: Option<Origin>,
    },
    /// A table row.
    Row {
        /// What tells its table from others among the added ones.
        table: u32,
        /// The table of the document that it belongs to; none for a new one.
        of: Option<u32>,
        /// The texts of its cells.
        cells: Vec<String>,
    },
}

/// Where a paragraph was before it moved (移动). It is told as a move where both ends allow it, else as gone and come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The block, which goes with an edit of its own.
    pub block: usize,
    /// What of it stayed, in order: `before` in the document, `after` counted from the beginning of the new paragraph.
    pub kept: Vec<Kept>,
}

/// A comment beside the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it speaks of; an empty stretch is a place.
    pub span: Span,
    /// What it says; LF parts paragraphs.
    pub text: String,
}

/// A marked-up file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The package.
    pub bytes: Vec<u8>,
    /// What could not be written, by its number among the edits and then the notes.
    pub left: Vec<Left>,
}

/// Something left undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// Number of the edit; notes are counted on after the edits.
    pub index: usize,
    /// Why.
    pub why: Why,
}

/// Why something could not be written safely.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The words are made by a field, a formula or a form, or stand in an attachment: there is no text of their own to change.
    Place,
    /// The paragraph can't be parted or joined here: it lies inside a link, a content control or a box.
    Structure,
    /// It overlaps with another one.
    Overlap,
}
