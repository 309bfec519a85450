//! A table as plain values.

use chrono::NaiveDate;
use rust_decimal::Decimal;

/// One table with what stands above it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The name of the sheet; what a sheet's name can't hold is left out.
    pub name: String,
    /// Lines above the table: the first is the title.
    pub notes: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// What stands at its head.
    pub heading: String,
    /// Its width in Latin letters; a Chinese character takes two.
    pub width: u16,
    /// The words that may stand in it; empty = any.
    pub choices: Vec<String>,
    /// The reader fills it in: it is tinted.
    pub is_asked: bool,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words, with line feeds.
    Text(String),
    /// A number, shown with as many places as it has.
    Number(Decimal),
    /// A sum, shown with thousands and two places.
    Money(Decimal),
    /// A calendar date.
    Date(NaiveDate),
}
