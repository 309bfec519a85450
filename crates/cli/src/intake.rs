//! `qiheng intake`.

use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use qiheng_api::app::Nothing;
use qiheng_api::archive::{self, AtPath};
use qiheng_api::intake::{IntakeKind, IntakePlan, IntakeRow, IntakeTarget, PlanIntake, VendorMatchBy, plan, run};
use qiheng_api::{ApiError, Locale, Session, job};
use serde_json::json;

use crate::arguments::Intake;
use crate::{UNREADABLE, complain};

pub(crate) fn intake(session: &Session, locale: Locale, request: Intake) -> Result<ExitCode, ApiError> {
    archive::open(session, AtPath { path: request.archive.display().to_string() })?;
    let kind = if request.signed { IntakeKind::Signed } else { IntakeKind::Drafts };
    let planned = with_progress(session, || plan(session, PlanIntake { paths: request.paths, kind }))?;
    if request.dry_run {
        print_plan(session, locale, &planned, request.json);
        return Ok(ExitCode::SUCCESS);
    }
    let unreadable: Vec<(String, ApiError)> = planned.rows.iter().filter_map(|row| Some((row.name.clone(), row.error.clone()?))).collect();
    let copies = planned.rows.iter().filter(|row| matches!(row.target, Some(IntakeTarget::CopyOf { .. } | IntakeTarget::CopyOfFile { .. }))).count();
    let done = with_progress(session, || run(session, planned.as_proposed()))?;
    let failed: Vec<&(String, ApiError)> = unreadable.iter().chain(&done.failed).collect();
    for (name, error) in &failed {
        complain(session, locale, error, Some(name));
    }
    if request.json {
        let failed: Vec<_> = failed.iter().map(|(name, error)| json!({ "file": name, "code": error.code })).collect();
        println!("{}", json!({ "intake": done.intake, "taken": done.taken, "copies": copies, "failed": failed }));
    } else {
        let counts = [("taken", done.taken.len()), ("copies", copies), ("failed", failed.len())];
        let args = counts.map(|(name, count)| (name.to_owned(), count.to_string())).into();
        println!("{}", session.catalogue(locale).text("intake-summary", &args));
    }
    Ok(if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(UNREADABLE) })
}

/// Shows on a terminal how far a job is.
fn with_progress<T>(session: &Session, job: impl FnOnce() -> T) -> T {
    if !std::io::stderr().is_terminal() {
        return job();
    }
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_over.load(Ordering::Acquire) {
                std::thread::sleep(Duration::from_millis(200));
                if let Ok(Some(at)) = job::progress(session, Nothing {}) {
                    eprint!("\r\u{1b}[2K{} / {}  {}", at.done, at.total, at.file);
                }
            }
            eprint!("\r\u{1b}[2K");
        });
        let done = job();
        is_over.store(true, Ordering::Release);
        done
    })
}

fn print_plan(session: &Session, locale: Locale, plan: &IntakePlan, is_json: bool) {
    if is_json {
        println!("{}", json!(plan));
        return;
    }
    for row in &plan.rows {
        println!("{}\n    {}", row.name, taken_for(session, locale, row));
    }
}

/// What a file is taken for, in words: title, what it is, vendor, findings.
fn taken_for(session: &Session, locale: Locale, row: &IntakeRow) -> String {
    let catalogue = session.catalogue(locale);
    if let Some(error) = &row.error {
        return error.words(catalogue);
    }
    let likeness = row.likeness.unwrap_or_default().to_string();
    let with = |id: &str, args: &[(&str, &str)]| {
        let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        catalogue.text(id, &args)
    };
    let target = row.target.as_ref().map(|target| match target {
        IntakeTarget::NewContract => catalogue.plain("intake-as-new-contract"),
        IntakeTarget::VersionOf { title, .. } => with("intake-as-version-of", &[("title", title), ("likeness", &likeness)]),
        IntakeTarget::VersionOfFile { file } => with("intake-as-version-of-file", &[("file", file), ("likeness", &likeness)]),
        IntakeTarget::CopyOf { title, .. } => with("intake-as-copy-of", &[("title", title)]),
        IntakeTarget::CopyOfFile { file } => with("intake-as-copy-of-file", &[("file", file)]),
    });
    let vendor = row.vendor.as_ref().map(|vendor| match vendor.by {
        VendorMatchBy::New => with("intake-vendor-new", &[("name", &vendor.name)]),
        _ => vendor.name.clone(),
    });
    let findings = row.findings.iter().any(|count| *count > 0).then(|| row.findings.map(|count| count.to_string()).join("/"));
    [Some(row.title.clone()), target, vendor, findings].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
