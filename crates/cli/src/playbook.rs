//! `qiheng playbook`: a playbook tried before anybody follows it.

use std::process::ExitCode;

use qiheng_api::playbooks::{DifferenceView, differences_in_words, open, samples_of};
use qiheng_api::reading::{Input, judge, settings_on};
use qiheng_api::{ApiError, Catalogue, Locale, Session};
use qiheng_contract::{Effect, differences, title_of};
use serde_json::json;

use crate::arguments::{TestPlaybook, TryPlaybook};
use crate::{UNREADABLE, complain};

pub(crate) fn test(session: &Session, locale: Locale, request: &TestPlaybook) -> Result<ExitCode, ApiError> {
    let playbook = open(&request.file)?;
    let outcomes = samples_of(session, &playbook, None);
    let failed = outcomes.iter().filter(|outcome| !outcome.holds).count();
    if request.json {
        println!("{}", json!({ "ok": failed == 0, "samples": outcomes }));
    } else {
        let catalogue = session.catalogue(locale);
        for outcome in &outcomes {
            let title = playbook.own_check(&outcome.rule).map_or_else(|| catalogue.plain(&title_of(&outcome.rule)), |own| own.title.clone());
            let id = format!("playbook-sample-{}", if outcome.must { "must" } else { "must-not" });
            let number = [("number".to_owned(), (outcome.index + 1).to_string())].into();
            let sign = if outcome.holds { "ok  " } else { "FAIL" };
            println!("{sign} {}  {title}  {}", outcome.rule, catalogue.text(&id, &number));
        }
        let counts = [("count", outcomes.len()), ("failed", failed)].map(|(name, count)| (name.to_owned(), count.to_string()));
        println!("{}", catalogue.text("playbook-samples-outcome", &counts.into()));
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

pub(crate) fn try_on(session: &Session, locale: Locale, request: &TryPlaybook) -> ExitCode {
    let both = open(&request.file).and_then(|after| Ok((request.against.as_deref().map(open).transpose()?.unwrap_or_default(), after)));
    let (before, after) = match both {
        Ok(both) => both,
        Err(error) => {
            complain(session, locale, &error, None);
            return ExitCode::FAILURE;
        }
    };
    let catalogue = session.catalogue(locale);
    let mut settings = settings_on(session.now());
    settings.side.clone_from(&request.side);
    let mut code = ExitCode::SUCCESS;
    for draft in &request.drafts {
        let name = draft.display().to_string();
        match Input::open(draft).and_then(|input| judge(input, &[], &settings)) {
            Ok(judged) => {
                let found = differences(&judged.document, &settings, &before, &after);
                let found = differences_in_words(catalogue, &judged.reading.clauses, found);
                if request.json {
                    println!("{}", json!({ "file": name, "differences": found }));
                } else {
                    println!("{name}");
                    found.iter().for_each(|difference| print(catalogue, difference));
                }
            }
            Err(error) => {
                complain(session, locale, &error, Some(&name));
                code = ExitCode::from(UNREADABLE);
            }
        }
    }
    code
}

fn print(catalogue: &Catalogue, difference: &DifferenceView) {
    let severity = |name: &str| catalogue.plain(&format!("finding-severity-{name}"));
    let now = severity(difference.severity.name());
    let (sign, weight) = match difference.effect {
        Effect::Appears => ("+", now),
        Effect::Vanishes => ("-", now),
        Effect::Weighs { before } => ("~", format!("{} → {now}", severity(before.name()))),
    };
    println!("  {sign} [{weight}] {} {}", difference.clause_label.as_deref().unwrap_or("-"), difference.title);
    if !difference.quote.is_empty() {
        println!("      “{}”", difference.quote.replace('\n', " "));
    }
}
