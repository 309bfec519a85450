//! The table over all contracts: its columns in words, questions and answers, and the answer as a file.

mod export;
mod words;

pub use export::{ExportLedger, export};
pub use words::{LedgerChoice, LedgerColumn, LedgerGroup};

use qiheng_domain::ledger::{self, Cell, Column, Condition, Ledger, PRESETS, city_of};
use qiheng_domain::our_side::OwnEntity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::settings_on;
use crate::{ApiError, Session};

/// What can be asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerInfo {
    /// Every column, in groups.
    pub columns: Vec<LedgerColumn>,
    /// Questions that are asked again and again.
    pub presets: Vec<LedgerPreset>,
}

/// A question that is asked again and again.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::ledger::Preset")]
pub struct LedgerPreset {
    pub name: String,
    /// In words of the reader's language.
    pub label: String,
    pub columns: Vec<String>,
    pub conditions: Vec<String>,
    pub sort: Option<String>,
}

/// A question to all contracts.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct AskLedger {
    /// Names of the columns wanted, in order.
    pub columns: Vec<String>,
    /// Conditions as they are written: `advance.percent > 20`. All must be met.
    #[serde(default)]
    pub conditions: Vec<String>,
    /// Only contracts whose title holds these words.
    #[serde(default)]
    pub text: Option<String>,
    /// The column to sort by.
    #[serde(default)]
    pub sort: Option<String>,
    /// Downwards.
    #[serde(default)]
    pub descending: bool,
}

/// A window of the answer.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LedgerWindow {
    pub ask: AskLedger,
    pub offset: u32,
    pub limit: u32,
}

/// The contracts that meet the conditions.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LedgerPage {
    pub total: u32,
    pub rows: Vec<LedgerRow>,
}

/// A contract of the answer.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LedgerRow {
    pub id: String,
    pub title: String,
    pub review: Option<String>,
    pub cells: Vec<LedgerCell>,
}

/// What stands in a cell, in words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerCell {
    /// The words; several values are set apart.
    pub text: String,
    /// The finding that it tells of.
    pub finding: Option<String>,
}

/// Columns and questions, in words of the reader's language.
pub fn info(session: &Session, _: Nothing) -> Result<LedgerInfo, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let addresses = session.read(|db| Ok(db.all::<OwnEntity>(&[])?.into_iter().map(|own| own.body.address).collect::<Vec<_>>()))?;
    let city = addresses.iter().find_map(|address| city_of(address));
    let presets = PRESETS.iter().map(|preset| LedgerPreset {
        name: preset.name.to_owned(),
        label: catalogue.plain(&format!("ledger-preset-{}", preset.name.replace('_', "-"))),
        columns: preset.columns.iter().map(|name| (*name).to_owned()).collect(),
        conditions: preset.conditions.iter().filter_map(|words| placed(words, city)).collect(),
        sort: preset.sort.map(str::to_owned),
    });
    Ok(LedgerInfo { columns: columns(session), presets: presets.collect() })
}

/// Every column, in words of the reader's language.
pub fn columns(session: &Session) -> Vec<LedgerColumn> {
    let catalogue = session.catalogue(session.locale());
    ledger::columns().map(|column| words::column(catalogue, &column)).collect()
}

/// A condition with our city in its place; none where it asks for a city that is not known.
fn placed(words: &str, city: Option<&str>) -> Option<String> {
    if words.contains("{city}") { Some(words.replace("{city}", city?)) } else { Some(words.to_owned()) }
}

/// A window of the contracts that meet the conditions.
pub fn list(session: &Session, request: LedgerWindow) -> Result<LedgerPage, ApiError> {
    let catalogue = session.catalogue(session.locale());
    let question = question(&request.ask)?;
    let today = settings_on(session.now()).today;
    session.read(|db| {
        let found = ledger::ledger(&db, &question, today)?;
        let worded = |column: &Column, cell: &Cell| words::cell(&db, catalogue, column, cell);
        let window = found.iter().skip(request.offset as usize).take(request.limit as usize).map(|row| LedgerRow {
            id: row.contract.to_string(),
            title: row.title.clone(),
            review: row.review.map(|id| id.to_string()),
            cells: question
                .columns
                .iter()
                .zip(&row.cells)
                .map(|(column, cell)| LedgerCell { text: worded(column, cell), finding: cell.finding.map(|id| id.to_string()) })
                .collect(),
        });
        Ok(LedgerPage { total: found.len() as u32, rows: window.collect() })
    })
}

/// A question from its words.
fn question(ask: &AskLedger) -> Result<Ledger, ApiError> {
    let columns = ask.columns.iter().map(|name| ledger::column(name)).collect::<Result<_, _>>()?;
    let conditions: Vec<(Column, Condition)> = ask.conditions.iter().map(|words| ledger::condition(words)).collect::<Result<_, _>>()?;
    let sort = ask.sort.as_ref().map(|name| Ok::<_, ApiError>((ledger::column(name)?, ask.descending))).transpose()?;
    Ok(Ledger { columns, conditions, sort, text: ask.text.clone() })
}
