//! `qiheng calendar`.

use std::process::ExitCode;

use qiheng_api::app::Nothing;
use qiheng_api::calendar::{HolidayFile, coverage, preview, take};
use qiheng_api::{ApiError, Locale, Session, archive};
use serde_json::json;

use crate::arguments::Calendar;

pub(crate) fn calendar(session: &Session, locale: Locale, request: Calendar) -> Result<ExitCode, ApiError> {
    archive::open(session, archive::AtPath { path: request.archive.display().to_string() })?;
    let catalogue = session.catalogue(locale);
    let mut changes = None;
    if let Some(path) = request.holidays {
        let file = HolidayFile { path };
        let previewed = preview(session, file.clone())?;
        if !request.json {
            for due in &previewed.dues {
                let [was, is] = [&due.was, &due.is].map(|day| day.clone().unwrap_or_else(|| "—".to_owned()));
                println!("{was} → {is}  {}  {}", due.what, due.contract_title);
            }
        }
        changes = Some(previewed);
        if !request.dry_run {
            take(session, file)?;
        }
    }
    let covered = coverage(session, Nothing {})?;
    if request.json {
        println!("{}", json!({ "years": covered, "changes": changes }));
        return Ok(ExitCode::SUCCESS);
    }
    for year in covered {
        println!("{}  {}", year.year, year.table_name.unwrap_or_else(|| catalogue.plain("calendar-built-in")));
    }
    Ok(ExitCode::SUCCESS)
}
