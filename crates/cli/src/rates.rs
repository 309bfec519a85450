//! `qiheng interest` and `qiheng rates`.

use std::process::ExitCode;

use qiheng_api::app::Nothing;
use qiheng_api::archive::{self, AtPath};
use qiheng_api::claims::{ReckonSum, reckon_sum};
use qiheng_api::rates::{RatesFile, export, take, view};
use qiheng_api::{ApiError, Locale, Session};
use serde_json::json;

use crate::arguments::{Interest, Rates};

pub(crate) fn interest(session: &Session, request: Interest) -> Result<ExitCode, ApiError> {
    if let Some(path) = &request.archive {
        archive::open(session, AtPath { path: path.display().to_string() })?;
    }
    let asked = ReckonSum {
        sum: request.sum,
        from: request.from,
        until: request.until,
        basis: request.basis,
        factor: request.factor,
        is_over_five_years: request.over_five_years,
        percent: request.percent,
        per: request.per,
        is_year_of_360: request.year_of_360,
    };
    let reckoned = reckon_sum(session, &asked)?;
    if request.json {
        println!("{}", json!(reckoned));
        return Ok(ExitCode::SUCCESS);
    }
    reckoned.steps.iter().for_each(|step| println!("{}", step.formula));
    for line in [Some(reckoned.amount), reckoned.capitals, reckoned.gap].into_iter().flatten() {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn rates(session: &Session, locale: Locale, request: Rates) -> Result<ExitCode, ApiError> {
    if let Some(path) = &request.archive {
        archive::open(session, AtPath { path: path.display().to_string() })?;
    }
    if let Some(path) = request.take {
        take(session, RatesFile { path })?;
    }
    if let Some(path) = request.out {
        export(session, RatesFile { path })?;
        return Ok(ExitCode::SUCCESS);
    }
    let table = view(session, Nothing {})?;
    if request.json {
        println!("{}", json!(table));
        return Ok(ExitCode::SUCCESS);
    }
    for one in table.publications.iter().rev() {
        println!("{}\t{}\t{}", one.published_on, one.one_year, one.over_five_years);
    }
    if !table.covers_today {
        println!("{}", session.catalogue(locale).text("ui-rates-stale", &[("day".to_owned(), table.until)].into()));
    }
    Ok(ExitCode::SUCCESS)
}
