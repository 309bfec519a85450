//! Reports about one record: rows of data, tables, scores and words under headings, in the house style.

use serde::{Deserialize, Serialize};

use crate::packet::Seal;

/// A report's data, already worded in the reader's language. Same data, same bytes of PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// `zh-CN` or `en`.
    pub language: String,
    /// What it is about.
    pub title: String,
    /// The day printed on it, ISO.
    pub date: String,
    /// The company on the letterhead.
    pub company: String,
    /// Lines below it.
    pub letterhead: Vec<String>,
    /// What is known of the record: label, value.
    pub data: Vec<(String, String)>,
    /// Its parts, in order.
    pub sections: Vec<Section>,
    /// Who signs by hand; none where nobody does.
    pub signatures: Vec<String>,
    /// What it rests on: label, value.
    pub basis: Vec<(String, String)>,
    /// The archive's seal; only an issued report has one.
    pub seal: Option<Seal>,
    /// Words of the sheet itself.
    pub labels: SheetLabels,
}

/// Words of the sheet itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is named for the place where it stands")]
pub struct SheetLabels {
    pub document_kind: String,
    pub confidential: String,
    pub page: String,
    pub page_of: String,
    pub page_end: String,
    pub basis: String,
    pub signature: String,
    pub date: String,
    pub seal: String,
    pub disclaimer: String,
}

/// A part under a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// What stands under it.
    pub parts: Vec<Part>,
}

/// What can stand under a heading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Part {
    /// Running text, a paragraph a line.
    Text {
        /// The words.
        text: String,
    },
    /// Label and value, one a row.
    Rows {
        /// The rows.
        rows: Vec<(String, String)>,
    },
    /// A table whose head repeats on each page.
    Table {
        /// The columns.
        columns: Vec<Column>,
        /// The cells, row by row; as many as columns.
        rows: Vec<Vec<String>>,
        /// Rows of totals, such as one a currency; none where there is nothing to add up.
        totals: Vec<Vec<String>>,
    },
    /// Scores of a hundred, drawn as bars; one that was not given says so.
    Scores {
        /// The scores.
        scores: Vec<Score>,
    },
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub label: String,
    /// Its share of the width.
    pub share: f32,
    /// Figures stand at the end.
    pub figures: bool,
}

/// A score of a hundred.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// What was scored.
    pub label: String,
    /// 0 to 100; none = not scored.
    pub value: Option<f32>,
    /// As it reads: `86`, `not scored`.
    pub text: String,
}

impl Column {
    /// A column of words.
    pub fn words(label: String, share: f32) -> Self {
        Self { label, share, figures: false }
    }

    /// A column of figures.
    pub fn figures(label: String, share: f32) -> Self {
        Self { label, share, figures: true }
    }
}
