//! Commands on an archive. Each opens it, does one thing, and closes it.

use std::path::Path;
use std::process::ExitCode;

use qiheng_api::app::Nothing;
use qiheng_api::archive::{AtPath, CreateArchive, CreateSample, HistoryRequest, RestoreBackup, Setup, VerifyRequest, WhichOperation};
use qiheng_api::records::SearchRequest;
use qiheng_api::reports::{REPORTS, WhichReport, latest, preview, write_new};
use qiheng_api::sealing::{GoesTo, StampView, TakeStamp};
use qiheng_api::{ApiError, Locale, RecordRef, Session, archive, mail_drafts, records, sealing};
use serde_json::json;

use crate::arguments::{Backup, Head, History, New, Report, Restore, Search, Undo, Verify};

type Done = Result<ExitCode, ApiError>;

fn open(session: &Session, path: &Path) -> Result<(), ApiError> {
    archive::open(session, AtPath { path: path.display().to_string() }).map(drop)
}

pub(crate) fn new(session: &Session, request: New) -> Done {
    let path = request.archive.display().to_string();
    if request.sample {
        println!("{}", archive::create_sample(session, CreateSample { path, name: Some(request.name) })?.path);
        return Ok(ExitCode::SUCCESS);
    }
    let setup = Setup {
        actor_name: request.name,
        actor_role: qiheng_api::archive::Role::Business,
        company_name: request.company,
        company_credit_code: None,
        company_address: None,
    };
    let info = archive::create(session, CreateArchive { path, setup })?;
    println!("{}", info.path);
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn search(session: &Session, locale: Locale, request: Search) -> Done {
    open(session, &request.archive)?;
    let found = records::search(session, SearchRequest { query: request.query, limit: request.limit })?;
    if request.json {
        println!("{}", json!(found));
    } else {
        for hit in found.hits {
            println!("{}  {}  {}", session.catalogue(locale).plain(&hit.kind.replace('_', "-")), hit.title, hit.id);
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn history(session: &Session, locale: Locale, request: History) -> Done {
    open(session, &request.archive)?;
    let record = request.kind.zip(request.id).map(|(kind, id)| RecordRef { kind, id });
    let entries = archive::history(session, HistoryRequest { record, before: None, limit: request.limit })?;
    let catalogue = session.catalogue(locale);
    if request.json {
        let entries = entries.iter().map(|entry| {
            let operation = catalogue.text(&entry.operation.id, &entry.operation.args);
            json!({ "seq": entry.seq, "at": entry.at, "actor": entry.actor, "operation": operation, "undone": entry.undone, "changes": entry.changes })
        });
        println!("{}", json!(entries.collect::<Vec<_>>()));
    } else {
        for entry in entries {
            println!("{:>6}  {}  {}", entry.seq, entry.actor, catalogue.text(&entry.operation.id, &entry.operation.args));
        }
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn undo(session: &Session, locale: Locale, request: Undo) -> Done {
    open(session, &request.archive)?;
    let undone = match request.operation {
        Some(seq) => archive::undo_operation(session, WhichOperation { seq })?,
        None => archive::undo(session, Nothing {})?,
    };
    println!("{}", session.catalogue(locale).text(&undone.operation.id, &undone.operation.args));
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn verify(session: &Session, locale: Locale, request: Verify) -> Done {
    open(session, &request.archive)?;
    let found = archive::verify(session, VerifyRequest { expect: request.expect })?;
    if request.json {
        println!("{}", json!(found));
    } else {
        println!("{}", found.head);
        found.problems.iter().for_each(|problem| println!("{problem}"));
        found.stamps.iter().for_each(|stamp| println!("{}", stamp_line(session, locale, stamp)));
    }
    Ok(if found.ok { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The head, then what was asked for, in the order in which it makes sense: a reply before the next request.
pub(crate) fn head(session: &Session, locale: Locale, request: Head) -> Done {
    open(session, &request.archive)?;
    if let Some(path) = request.tsr {
        sealing::take(session, TakeStamp { path, roots: request.roots })?;
    }
    let view = sealing::view(session, Nothing {})?;
    if let Some(path) = request.eml {
        sealing::mail(session, GoesTo { path })?;
    }
    if let Some(path) = request.tsq {
        sealing::ask(session, GoesTo { path })?;
    }
    if request.json {
        println!("{}", json!(view));
    } else {
        println!("{}  {}", view.operations, view.head);
        view.stamps.iter().for_each(|stamp| println!("{}", stamp_line(session, locale, stamp)));
    }
    Ok(ExitCode::SUCCESS)
}

/// A time stamp in a line: since when, by whom, and whether that one is vouched for.
fn stamp_line(session: &Session, locale: Locale, stamp: &StampView) -> String {
    let catalogue = session.catalogue(locale);
    let outcome = match (&stamp.problem, &stamp.root) {
        (Some(problem), _) => problem.words(catalogue),
        (None, Some(root)) => catalogue.text("stamp-root", &[("root".to_owned(), root.clone())].into()),
        (None, None) => catalogue.plain("stamp-issuer-unchecked"),
    };
    format!("{}  {}  {}  {}  {outcome}", stamp.operations, stamp.at.as_deref().unwrap_or("-"), stamp.head, stamp.authority)
}

pub(crate) fn backup(session: &Session, request: Backup) -> Done {
    open(session, &request.archive)?;
    archive::backup(session, AtPath { path: request.file.display().to_string() })?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn restore(session: &Session, request: Restore) -> Done {
    archive::restore(session, RestoreBackup { backup: request.backup, to: request.archive })?;
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn report(session: &Session, locale: Locale, request: Report) -> Done {
    let (Some(name), Some(out)) = (request.name, request.out) else {
        REPORTS
            .iter()
            .for_each(|report| println!("{}  {}", report.name, session.catalogue(locale).plain(&format!("report-{}", report.name.replace('_', "-")))));
        return Ok(ExitCode::SUCCESS);
    };
    open(session, &request.archive)?;
    let id = request.id.map_or_else(|| latest(session, &name), Ok)?;
    let which = WhichReport { name, id, on: request.on };
    let is_mail = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("eml"));
    let bytes = if is_mail { mail_drafts::preview(session, &which)? } else { preview(session, which)? };
    write_new(&out, &bytes)?;
    Ok(ExitCode::SUCCESS)
}
