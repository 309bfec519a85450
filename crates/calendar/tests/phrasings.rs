//! Sentences of contracts and the dates they mean: every file of cases in `phrasings/` and `unseen/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use qiheng_calendar::{Calendar, DueError, DueRule, Event, Events, Reading, due_on, occurrences, read};
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    words: String,
    events: BTreeMap<Event, NaiveDate>,
    /// First day for which dates of a recurring rule are asked.
    from: Option<NaiveDate>,
    due: Expected,
}

#[derive(Deserialize, Debug)]
#[serde(untagged)]
enum Expected {
    One(NaiveDate),
    First(Vec<NaiveDate>),
    /// `check`: no honest program can name a date.
    Doubt(String),
}

impl Expected {
    fn dates(&self) -> Option<Vec<NaiveDate>> {
        match self {
            Self::One(date) => Some(vec![*date]),
            Self::First(dates) => Some(dates.clone()),
            Self::Doubt(word) => {
                assert_eq!(word, "check");
                None
            }
        }
    }
}

/// The dates of a case, or why there are none.
fn dates(case: &Case) -> Result<Vec<NaiveDate>, String> {
    let reading = read(&case.words);
    let Reading::Clear { rule, .. } = &reading else { return Err(format!("{reading:?}")) };
    evaluated(rule, &case.events, case.from).map_err(|error| format!("{error}: {rule:?}"))
}

fn evaluated(rule: &DueRule, events: &Events, from: Option<NaiveDate>) -> Result<Vec<NaiveDate>, DueError> {
    match from.filter(|_| rule.recurs()) {
        Some(from) => occurrences(rule, events, Calendar::shipped(), from)?.take(3).map(|due| due.map(|due| due.date)).collect(),
        None => due_on(rule, events, Calendar::shipped()).map(|due| vec![due.date]),
    }
}

/// How a file of cases went.
#[derive(Debug, Default)]
struct Tally {
    right: usize,
    doubtful_though_dated: usize,
    dated_though_doubtful: usize,
    wrong: usize,
    /// Each case that went otherwise than expected.
    misses: Vec<String>,
}

impl Tally {
    fn of(cases: &Cases) -> Self {
        let mut tally = Self::default();
        for case in &cases.case {
            let (expected, found) = (case.due.dates(), dates(case));
            let count = match (&expected, &found) {
                (None, Err(_)) => &mut tally.right,
                (Some(expected), Ok(found)) if expected == found => &mut tally.right,
                (Some(_), Err(_)) => &mut tally.doubtful_though_dated,
                (None, Ok(_)) => &mut tally.dated_though_doubtful,
                (Some(_), Ok(_)) => &mut tally.wrong,
            };
            *count += 1;
            if expected != found.as_ref().ok().cloned() {
                tally.misses.push(format!("{} {}\n  expected {:?}\n  found {found:?}", case.id, case.words, case.due));
            }
        }
        tally
    }
}

/// How each file of a folder went, printed with its misses.
fn tallies(folder: &str) -> Vec<(PathBuf, usize, Tally)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(&folder).expect("the folder of cases").map(|entry| entry.expect("a file of cases").path()).collect();
    paths.sort();
    let tally = |path: PathBuf| {
        let cases: Cases = toml::from_str(&std::fs::read_to_string(&path).expect("a file of cases")).expect("cases");
        let (all, tally) = (cases.case.len(), Tally::of(&cases));
        let Tally { right, doubtful_though_dated, dated_though_doubtful, wrong, misses } = &tally;
        println!("{}\n{}: {all} cases", misses.join("\n"), path.display());
        println!("  right                      {right}\n  doubtful, a date expected  {doubtful_though_dated}");
        println!("  dated, a doubt expected    {dated_though_doubtful}\n  wrong                      {wrong}");
        (path, all, tally)
    };
    paths.into_iter().map(tally).collect()
}

#[test]
fn phrasings_are_read_right() {
    let bad = |(_, all, tally): &(PathBuf, usize, Tally)| tally.dated_though_doubtful + tally.wrong > 0 || tally.right * 100 < all * 98;
    let failed: Vec<_> = tallies("phrasings").into_iter().filter(bad).map(|(path, ..)| path).collect();
    assert!(failed.is_empty(), "not right enough: {failed:?}");
}

/// Sentences that the grammar was not made with: many may ask for a person, hardly any may be silently wrong.
#[test]
fn unseen_phrasings_are_hardly_ever_silently_wrong() {
    for (path, all, tally) in tallies("unseen") {
        assert!((tally.dated_though_doubtful + tally.wrong) * 100 <= all, "{} silently wrong", path.display());
        assert!(tally.right * 100 >= all * 80, "{}: {} right of {all}", path.display(), tally.right);
    }
}
