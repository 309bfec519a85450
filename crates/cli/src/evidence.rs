//! `qiheng timeline` and `qiheng evidence`.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

use qiheng_api::reports::evidence::{ExhibitChoice, MakeEvidence, make};
use qiheng_api::timeline::{AskTimeline, view};
use qiheng_api::{ApiError, Locale, RecordRef, Session, archive};
use serde_json::json;

use crate::arguments::{Evidence, Timeline};

type Done = Result<ExitCode, ApiError>;

fn open(session: &Session, path: &Path) -> Result<(), ApiError> {
    archive::open(session, archive::AtPath { path: path.display().to_string() }).map(drop)
}

fn whole(about: RecordRef) -> AskTimeline {
    AskTimeline { about, kinds: vec![], words: String::new(), offset: 0, limit: u32::MAX }
}

pub(crate) fn timeline(session: &Session, locale: Locale, request: &Timeline) -> Done {
    open(session, &request.archive)?;
    let timeline = view(session, whole(RecordRef { kind: request.kind.clone(), id: request.id.clone() }))?;
    if request.json {
        println!("{}", json!(timeline));
        return Ok(ExitCode::SUCCESS);
    }
    let catalogue = session.catalogue(locale);
    for entry in timeline.entries.iter().rev() {
        let kind = catalogue.plain(&entry.kind.replace('_', "-"));
        let field = catalogue.plain(&format!("{}-{}", entry.kind, entry.field).replace('_', "-"));
        let field = if entry.field == "created_at" { String::new() } else { format!(" · {field}") };
        println!("{}  {}  {kind}{field}  {}", entry.number, entry.on, entry.title);
    }
    Ok(ExitCode::SUCCESS)
}

pub(crate) fn evidence(session: &Session, request: Evidence) -> Done {
    open(session, &request.archive)?;
    let chosen = match std::fs::read(&request.selection) {
        Ok(bytes) => {
            let malformed = |error: serde_json::Error| ApiError::new("api.malformed_request", &[("name", &request.selection), ("detail", &error.to_string())]);
            let mut chosen: serde_json::Value = serde_json::from_slice(&bytes).map_err(malformed)?;
            chosen["path"] = json!(request.out);
            serde_json::from_value(chosen).map_err(malformed)?
        }
        Err(_) => of_contract(session, request)?,
    };
    let made = make(session, chosen)?;
    println!("{}", json!({ "exhibits": made.exhibits, "files": made.files, "bytes": made.bytes, "head": made.head }));
    Ok(ExitCode::SUCCESS)
}

/// Every record of a contract's timeline, the oldest first.
fn of_contract(session: &Session, request: Evidence) -> Result<MakeEvidence, ApiError> {
    let about = RecordRef { kind: "contract".into(), id: request.selection };
    let timeline = view(session, whole(about.clone()))?;
    let mut seen = BTreeSet::new();
    let entries = timeline.entries.into_iter().rev().filter(|entry| seen.insert(entry.id.clone()));
    let exhibits = entries.map(|entry| ExhibitChoice { kind: entry.kind, id: entry.id, source: None, purpose: String::new() }).collect();
    Ok(MakeEvidence { about, subject: timeline.title, exhibits, path: request.out })
}
