//! The answer as a file: .xlsx with typed cells, or .csv.

use std::path::PathBuf;

use qiheng_archive::Database;
use qiheng_domain::ledger::{self, Cell, Column};
use qiheng_exchange::{Cell as SheetCell, Column as SheetColumn, Sheet, xlsx};
use qiheng_locales::Catalogue;
use qiheng_record::{FieldType, Value};
use serde::Deserialize;
use ts_rs::TS;

use super::{AskLedger, question, words};
use crate::app::Nothing;
use crate::reading::settings_on;
use crate::reports::write_new;
use crate::{ApiError, Session};

/// Widths of columns in Latin letters.
const TITLE_WIDTH: u16 = 36;
const WIDEST: u16 = 40;
const NARROWEST: u16 = 10;

/// A question whose answer goes to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportLedger {
    /// The question.
    pub ask: AskLedger,
    /// Where the answer goes: a file that ends in .xlsx or .csv.
    pub path: PathBuf,
}

/// Writes all contracts that meet the conditions to a file.
pub fn export(session: &Session, request: ExportLedger) -> Result<Nothing, ApiError> {
    let ending = request.path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
    let sheet = sheet(session, &request.ask)?;
    let bytes = match ending.as_str() {
        "xlsx" => xlsx(&sheet)?,
        "csv" => csv(&sheet),
        _ => return Err(ApiError::new("ledger.xlsx_or_csv", &[("path", &request.path.display().to_string())])),
    };
    write_new(&request.path, &bytes)?;
    Ok(Nothing {})
}

fn sheet(session: &Session, ask: &AskLedger) -> Result<Sheet, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let question = question(ask)?;
    let today = settings_on(session.now()).today;
    session.read(|db| {
        let found = ledger::ledger(&db, &question, today)?;
        let title = SheetColumn { heading: catalogue.plain("contract-title"), width: TITLE_WIDTH, ..SheetColumn::default() };
        let shown: Vec<(usize, &Column)> = question.columns.iter().enumerate().filter(|(_, column)| column.name() != "title").collect();
        let rows: Vec<Vec<SheetCell>> = found
            .iter()
            .map(|row| {
                let cells = shown.iter().map(|(at, column)| typed(&db, catalogue, column, &row.cells[*at]));
                std::iter::once(SheetCell::Text(row.title.clone())).chain(cells).collect()
            })
            .collect();
        let heads = shown.iter().enumerate().map(|(at, (_, column))| {
            let heading = words::label(catalogue, column);
            let widest = rows.iter().map(|row| width(&written(&row[at + 1]))).max().unwrap_or(0).max(width(&heading));
            SheetColumn { width: (widest + 2).clamp(NARROWEST, WIDEST), heading, ..SheetColumn::default() }
        });
        let columns = std::iter::once(title).chain(heads).collect();
        Ok(Sheet { name: catalogue.plain("ledger-name"), notes: vec![], columns, rows })
    })
}

/// A single number, sum or date as such; all else in words.
fn typed(db: &Database, catalogue: &Catalogue, column: &Column, cell: &Cell) -> SheetCell {
    match (cell.values.as_slice(), column.ty) {
        ([Value::Decimal(number)], FieldType::Decimal) => SheetCell::Number(*number),
        ([Value::Integer(number)], _) => SheetCell::Number((*number).into()),
        ([Value::Date(date)], _) => SheetCell::Date(*date),
        ([Value::Money(sum)], _) if sum.currency == "CNY" => SheetCell::Money(sum.amount),
        _ => match words::cell(db, catalogue, column, cell) {
            words if words.is_empty() => SheetCell::Empty,
            words => SheetCell::Text(words),
        },
    }
}

/// The width of words in Latin letters; a Chinese character takes two.
fn width(words: &str) -> u16 {
    words.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

fn written(cell: &SheetCell) -> String {
    match cell {
        SheetCell::Empty => String::new(),
        SheetCell::Text(words) => words.clone(),
        SheetCell::Number(number) => number.to_string(),
        SheetCell::Money(sum) => format!("{sum:.2}"),
        SheetCell::Date(date) => date.to_string(),
    }
}

/// As .csv in UTF-8 with its mark, which spreadsheets need for Chinese. What a spreadsheet would take for a formula is kept from it.
fn csv(sheet: &Sheet) -> Vec<u8> {
    let harmless =
        |words: String| if words.starts_with(['=', '+', '-', '@', '\t', '\r']) && words.parse::<f64>().is_err() { format!("'{words}") } else { words };
    let quoted = |words: String| {
        let words = harmless(words);
        if words.contains([',', '"', '\n', '\r']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
    };
    let line = |cells: &mut dyn Iterator<Item = String>| cells.map(quoted).collect::<Vec<_>>().join(",") + "\r\n";
    let mut text = String::from("\u{feff}");
    text.push_str(&line(&mut sheet.columns.iter().map(|column| column.heading.clone())));
    for row in &sheet.rows {
        text.push_str(&line(&mut row.iter().map(written)));
    }
    text.into_bytes()
}
