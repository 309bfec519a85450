//! `qiheng due` and `qiheng duties`.

use std::process::ExitCode;

use qiheng_api::obligations::duties_of;
use qiheng_api::reading::{Input, judge, settings_on};
use qiheng_api::today::{due_as_ics, due_between};
use qiheng_api::{ApiError, Locale, Session, archive};
use serde_json::json;

use crate::arguments::{Due, Duties};

pub(crate) fn due(session: &Session, locale: Locale, request: Due) -> Result<ExitCode, ApiError> {
    archive::open(session, archive::AtPath { path: request.archive.display().to_string() })?;
    if let Some(path) = &request.ics {
        let entries = due_as_ics(session, request.from, request.to, request.owner.as_deref(), path)?;
        if request.json {
            println!("{}", json!({ "file": path, "entries": entries }));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut due = due_between(session, request.from, request.to)?;
    due.retain(|one| request.owner.as_ref().is_none_or(|owner| one.owner == *owner));
    if request.json {
        println!("{}", json!({ "due": due }));
        return Ok(ExitCode::SUCCESS);
    }
    let catalogue = session.catalogue(locale);
    for one in due {
        let why = serde_json::to_value(one.why).ok().and_then(|why| why.as_str().map(|why| why.replace('_', "-"))).unwrap_or_default();
        let parts = [
            one.on,
            catalogue.plain(&format!("due-why-{why}")),
            one.title.clone(),
            one.by_rule.map(|day| catalogue.text("due-by-rule", &[("day".to_owned(), day)].into())).unwrap_or_default(),
            one.unknown_year.map(|year| catalogue.text("due-unknown-year", &[("year".to_owned(), year.to_string())].into())).unwrap_or_default(),
            one.contract_title.filter(|title| *title != one.title).unwrap_or_default(),
            one.owner,
        ];
        println!("{}", parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("  "));
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn duties(session: &Session, locale: Locale, request: Duties) -> Result<ExitCode, ApiError> {
    let judged = judge(session, Input::open(&request.file)?, &[], &settings_on(session.now()))?;
    let duties = duties_of(session, &judged, &request.events.into_iter().collect());
    if request.json {
        println!("{}", json!({ "file": request.file, "duties": duties }));
        return Ok(ExitCode::SUCCESS);
    }
    let catalogue = session.catalogue(locale);
    for duty in duties {
        let name = |field: &str, value: serde_json::Value| catalogue.plain(&format!("obligation-{field}-{}", value.as_str().unwrap_or_default()));
        let (by, kind) = (name("owed-by", json!(duty.owed_by)), name("kind", json!(duty.kind)));
        println!("{}  {by} · {kind}  {}", duty.clause_label.unwrap_or_default(), duty.what);
        let due = &duty.due;
        for line in [&due.rule, &due.doubt, &due.on, &due.waits].into_iter().flatten() {
            println!("    {line}");
        }
    }
    Ok(ExitCode::SUCCESS)
}
