//! Sentences of contracts and the dates they mean, read from files of cases.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use chrono::NaiveDate;
use qiheng_calendar::{Calendar, Event, Events, Reading, due_on, occurrences, read};

#[derive(serde::Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(serde::Deserialize)]
struct Case {
    id: String,
    words: String,
    events: BTreeMap<Event, NaiveDate>,
    from: Option<NaiveDate>,
    due: toml::Value,
}

#[derive(Debug, PartialEq, Eq)]
enum Answer {
    Check(String),
    Dates(Vec<String>),
}

fn answer(case: &Case) -> Answer {
    let rule = match read(&case.words) {
        Reading::Clear { rule, .. } => rule,
        Reading::Doubtful { reason, guess, .. } => return Answer::Check(format!("{reason:?}, perhaps {guess:?}")),
    };
    let events: Events = case.events.clone();
    if rule.recurs() {
        let Some(from) = case.from else { return Answer::Check(format!("recurs: {rule:?}")) };
        let dates = occurrences(&rule, &events, Calendar::shipped(), from).and_then(|dates| dates.take(3).collect::<Result<Vec<_>, _>>());
        return match dates {
            Ok(dates) => Answer::Dates(dates.iter().map(|due| due.date.to_string()).collect()),
            Err(error) => Answer::Check(format!("{error}: {rule:?}")),
        };
    }
    match due_on(&rule, &events, Calendar::shipped()) {
        Ok(due) => Answer::Dates(vec![due.date.to_string()]),
        Err(error) => Answer::Check(format!("{error}: {rule:?}")),
    }
}

#[expect(clippy::print_stdout, reason = "the table is what one runs it for")]
fn run(name: &str, cases: &str) {
    let cases: Cases = toml::from_str(cases).expect("a file of cases");
    let (mut right, mut shy, mut bold, mut wrong) = (0, 0, 0, 0);
    let mut report = String::new();
    for case in &cases.case {
        let expected = match &case.due {
            toml::Value::String(text) if text == "check" => None,
            toml::Value::Array(dates) => Some(dates.iter().map(|date| date.as_str().unwrap_or_default().to_owned()).collect::<Vec<_>>()),
            other => Some(vec![other.as_str().unwrap_or_default().to_owned()]),
        };
        let found = answer(case);
        let count = match (&expected, &found) {
            (None, Answer::Check(_)) => &mut right,
            (Some(dates), Answer::Dates(found)) if dates == found => &mut right,
            (Some(_), Answer::Check(_)) => &mut shy,
            (None, Answer::Dates(_)) => &mut bold,
            (Some(_), Answer::Dates(_)) => &mut wrong,
        };
        *count += 1;
        if !matches!((&expected, &found), (None, Answer::Check(_))) && expected.as_ref() != dates_of(&found) {
            let _ =
                writeln!(report, "{} {}\n  expected {}, found {found:?}", case.id, case.words, expected.map_or("check".to_owned(), |dates| dates.join(" ")));
        }
    }
    println!(
        "{report}\n{name}: {} cases\n  right                        {right}\n  doubtful, a date expected    {shy}\n  dated, a doubt expected      {bold}\n  wrong                        {wrong}",
        cases.case.len()
    );
    assert!(bold + wrong == 0 && right * 100 >= cases.case.len() * 98, "{name}: not right enough");
}

fn dates_of(answer: &Answer) -> Option<&Vec<String>> {
    match answer {
        Answer::Dates(dates) => Some(dates),
        Answer::Check(_) => None,
    }
}

#[test]
fn seen_phrasings() {
    run("seen", include_str!("phrasings/seen.toml"));
}
