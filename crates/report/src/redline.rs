//! The redline (修订对照稿): the newer text with what went and what came, on paper.

use serde::{Deserialize, Serialize};

use crate::packet::PacketChanges;

/// The redline's data, already worded in the reader's language. Same data, same bytes of PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Redline {
    /// `zh-CN` or `en`: the language of the words around the contract.
    pub language: String,
    /// `zh-CN` or `en`: the language the contract is set in.
    pub contract_language: String,
    /// The contract's title.
    pub title: String,
    /// The day printed, ISO.
    pub date: String,
    /// The company on the letterhead.
    pub company: String,
    /// Which two files are compared: label, value.
    pub data: Vec<(String, String)>,
    /// The changes in a table, those that matter first.
    pub changes: PacketChanges,
    /// The newer text with the changes in it.
    pub text: Vec<RedlineBlock>,
    /// The archive's seal; only an issued redline has one.
    pub seal: Option<crate::packet::Seal>,
    /// Words of the sheet itself.
    pub labels: RedlineLabels,
}

/// Words of the sheet itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is named for the place where it stands")]
pub struct RedlineLabels {
    pub document_kind: String,
    pub confidential: String,
    pub page: String,
    pub page_of: String,
    pub page_end: String,
    pub key: String,
    pub fresh: String,
    pub gone: String,
    pub moved: String,
    pub text: String,
}

/// A paragraph or a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RedlineBlock {
    /// A paragraph.
    Paragraph {
        /// 0 = title, 1–9 = headings, none = body text.
        heading: Option<u8>,
        /// Centred.
        center: bool,
        /// Its words.
        pieces: Vec<RedlinePiece>,
        /// Something in it changed.
        is_changed: bool,
    },
    /// Rows of one table that follow each other.
    Table {
        /// Columns.
        columns: u32,
        /// Cells in reading order.
        cells: Vec<RedlineCell>,
        /// Something in it changed.
        is_changed: bool,
    },
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RedlineCell {
    /// Columns it covers.
    pub columns: u32,
    /// Its words.
    pub pieces: Vec<RedlinePiece>,
}

/// Words of one fate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RedlinePiece {
    /// The words.
    pub text: String,
    /// `kept`, `gone`, `fresh` or `moved`.
    pub fate: Fate,
    /// Bold in the original.
    pub bold: bool,
}

/// What became of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Fate {
    Kept,
    Gone,
    Fresh,
    Moved,
}
