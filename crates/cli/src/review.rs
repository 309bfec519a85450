//! `qiheng review` and `qiheng read`.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::ExitCode;

use qiheng_api::reading::{Input, Judged, judge, read as read_files, settings_on, sha256};
use qiheng_api::reports::{packet_of, write_new};
use qiheng_api::workspace::{FindingView, findings_in_words};
use qiheng_api::{ApiError, Locale, Session};
use qiheng_api::{in_order, playbooks};
use qiheng_contract::{Beside, BuyerClass, Relation, Settings, Severity};
use serde_json::{Value, json};

use crate::arguments::{BuyerClass as BuyerClassArgument, Read, Review, Threshold};
use crate::{UNREADABLE, complain};

/// Some finding is as severe as `--fail-on` says.
const FAIL_ON_MET: u8 = 3;

pub(crate) fn review(session: &Session, locale: Locale, request: Review) -> ExitCode {
    if request.out.is_some() && request.files.len() > 1 {
        complain(session, locale, &ApiError::new("cli.one_packet_a_contract", &[]), None);
        return ExitCode::FAILURE;
    }
    let (mut code, mut is_met) = (ExitCode::SUCCESS, false);
    let playbook = match request.playbook.as_deref().map(playbooks::open).transpose() {
        Ok(playbook) => playbook.unwrap_or_default(),
        Err(error) => {
            complain(session, locale, &error, None);
            return ExitCode::FAILURE;
        }
    };
    let mut settings = settings_on(session.now());
    settings.side.clone_from(&request.side);
    settings.as_of = request.as_of;
    settings.buyer_class = request.buyer_class.map(BuyerClass::from);
    settings.playbook = playbook;
    settings.beside = match beside(&request, &settings) {
        Ok(beside) => beside,
        Err(error) => {
            complain(session, locale, &error, None);
            return ExitCode::from(UNREADABLE);
        }
    };
    let judged = |file: &PathBuf| Input::open(file).and_then(|input| judge(input, &request.attach, &settings));
    in_order(&request.files, judged, |file, judged| {
        let name = file.display().to_string();
        match judged {
            Ok(judged) => {
                is_met |= request.fail_on.is_some_and(|threshold| judged.reading.findings.iter().any(|finding| finding.severity <= Severity::from(threshold)));
                print(session, locale, &name, &judged, request.json);
                if let Some(out) = &request.out
                    && let Err(error) = packet_of(session, &judged, locale).and_then(|pdf| write_new(out, &pdf))
                {
                    complain(session, locale, &error, Some(&name));
                    code = ExitCode::FAILURE;
                }
            }
            Err(error) => {
                complain(session, locale, &error, Some(&name));
                code = ExitCode::from(UNREADABLE);
            }
        }
        ControlFlow::Continue(())
    });
    if code == ExitCode::SUCCESS && is_met { ExitCode::from(FAIL_ON_MET) } else { code }
}

pub(crate) fn read(session: &Session, locale: Locale, request: &Read) -> ExitCode {
    let document = match Input::open(&request.file).and_then(|input| read_files(&input, &[])) {
        Ok(document) => document,
        Err(error) => {
            complain(session, locale, &error, Some(&request.file.display().to_string()));
            return ExitCode::from(UNREADABLE);
        }
    };
    if request.json {
        println!("{}", json!({ "text": document.text, "changes": document.changes, "comments": document.comments }));
    } else {
        print!("{}", document.text);
    }
    ExitCode::SUCCESS
}

/// The contracts that stand beside the drafts, read.
fn beside(request: &Review, settings: &Settings) -> Result<Vec<Beside>, ApiError> {
    let named = [(Relation::Framework, &request.framework), (Relation::Amended, &request.amends), (Relation::Earlier, &request.earlier)];
    let read = |(relation, path): (Relation, &Option<PathBuf>)| {
        let Some(path) = path else { return Ok(None) };
        let judged = judge(Input::open(path)?, &[], settings)?;
        let title = qiheng_contract::title(&judged.main.name, &judged.document);
        Ok(Some(Beside::of(relation, title, &judged.reading.clauses, &judged.reading.facts)))
    };
    named.into_iter().filter_map(|one| read(one).transpose()).collect()
}

fn print(session: &Session, locale: Locale, file: &str, judged: &Judged, is_json: bool) {
    let findings = findings_in_words(session, &judged.document, &judged.reading, locale);
    if is_json {
        println!("{}", as_json(file, judged, &findings));
        return;
    }
    let catalogue = session.catalogue(locale);
    println!("{file}");
    for finding in &findings {
        let severity = catalogue.plain(&format!("finding-severity-{}", finding.severity.name()));
        println!("\n  [{severity}] {} {}", finding.clause_label.as_deref().unwrap_or("-"), finding.title);
        if !finding.quote.is_empty() {
            println!("      “{}”", finding.quote.replace('\n', " "));
        }
        println!("      {}", finding.reason);
        if let Some(suggestion) = &finding.suggestion {
            println!("      → {suggestion}");
        }
    }
}

fn as_json(file: &str, judged: &Judged, findings: &[FindingView]) -> Value {
    let Judged { main, document, reading, .. } = judged;
    json!({
        "file": file,
        "sha256": sha256(&main.bytes),
        "format": document.format,
        "language": document.language,
        "kind": reading.kind,
        "side": reading.side,
        "as_of": reading.as_of,
        "text": document.text,
        "clauses": reading.clauses,
        "facts": reading.facts,
        "findings": findings,
        "changes": document.changes,
        "comments": document.comments,
    })
}

impl From<BuyerClassArgument> for BuyerClass {
    fn from(class: BuyerClassArgument) -> Self {
        match class {
            BuyerClassArgument::Public => Self::Public,
            BuyerClassArgument::Large => Self::Large,
            BuyerClassArgument::Medium => Self::Medium,
            BuyerClassArgument::Small => Self::Small,
        }
    }
}

impl From<Threshold> for Severity {
    fn from(threshold: Threshold) -> Self {
        match threshold {
            Threshold::Critical => Self::Critical,
            Threshold::Major => Self::Major,
            Threshold::Minor => Self::Minor,
        }
    }
}
