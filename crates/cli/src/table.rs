//! `qiheng table`.

use std::process::ExitCode;

use qiheng_api::app::Nothing;
use qiheng_api::archive::{self, AtPath};
use qiheng_api::ledger::{AskLedger, ExportLedger, LedgerWindow, columns, export, info, list};
use qiheng_api::{ApiError, Session};
use serde_json::json;

use crate::arguments::Table;

pub(crate) fn table(session: &Session, request: Table) -> Result<ExitCode, ApiError> {
    let Some(path) = &request.archive else {
        columns(session).iter().for_each(|column| println!("{}  {}", column.name, column.label));
        return Ok(ExitCode::SUCCESS);
    };
    archive::open(session, AtPath { path: path.display().to_string() })?;
    let ask = asked(session, &request)?;
    if let Some(path) = request.out {
        export(session, ExportLedger { ask, path })?;
        return Ok(ExitCode::SUCCESS);
    }
    let page = list(session, LedgerWindow { ask, offset: 0, limit: u32::MAX })?;
    if request.json {
        println!("{}", json!(page));
    } else {
        for row in page.rows {
            let cells = std::iter::once(row.title).chain(row.cells.into_iter().map(|cell| cell.text));
            println!("{}", cells.collect::<Vec<_>>().join("\t").replace('\n', " "));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The question: one that is asked often, or the columns and conditions given.
fn asked(session: &Session, request: &Table) -> Result<AskLedger, ApiError> {
    let (sort, descending) = match request.sort.as_deref() {
        Some(name) => (Some(name.trim_start_matches('-').to_owned()), name.starts_with('-')),
        None => (None, false),
    };
    let Some(name) = &request.ask else {
        return Ok(AskLedger { columns: request.columns.clone(), conditions: request.r#where.clone(), text: None, sort, descending });
    };
    let known = info(session, Nothing {})?.presets.into_iter().find(|preset| preset.name == *name);
    let preset = known.ok_or_else(|| ApiError::new("ledger.no_such_question", &[("name", name)]))?;
    Ok(AskLedger { columns: preset.columns, conditions: preset.conditions, text: None, sort: sort.or(preset.sort), descending })
}
