//! What a hostile text costs: each clause of the checks' own tests, over and over in one contract. Work that grows with the square of
//! what is repeated shows here, and nowhere else.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use chrono::NaiveDate;
use qiheng_contract::{Settings, read, review};

use crate::Arguments;
use crate::measure::{Figure, timed};

/// The texts of the checks' tests, from the root of the workspace.
const CLAUSES: &str = "crates/contract/tests/checks";
/// Characters of the smaller contract.
const SMALL: usize = 6_000;
/// How many times longer the other one is.
const TIMES: u32 = 8;
/// How many of the worst clauses are shown.
const SHOWN: usize = 5;

pub(crate) fn measure(_: &Arguments) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for clause in clauses()? {
        for form in [Form::Articles, Form::Lines, Form::OneLine] {
            let taken = |length: usize| timed_review(&contract(&clause, length, form)?);
            let (small, large) = (taken(SMALL)?, taken(SMALL * TIMES as usize)?);
            let name = format!("{form:?}: {}", clause.chars().take(40).collect::<String>());
            figures.push(Figure::against(&name, large / TIMES, "an eighth of the text", Some(small), 1.6));
        }
    }
    figures.sort_by(|one: &Figure, other| other.ratio().partial_cmp(&one.ratio()).unwrap_or(Ordering::Equal));
    figures.truncate(SHOWN);
    Ok(figures)
}

fn timed_review(text: &str) -> Result<Duration> {
    let document = read(text.as_bytes(), "growth.txt")?;
    let settings = Settings::on(NaiveDate::default());
    let runs = (0..2).map(|_| timed(|| Ok(review(&document, &settings)))).collect::<Result<Vec<_>>>()?;
    runs.into_iter().min().context("two runs")
}

/// How a clause is repeated.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// Each time as an article with its own number.
    Articles,
    /// Always the same line.
    Lines,
    /// In one line that never ends its sentence.
    OneLine,
}

/// The clause as often as fits.
fn contract(clause: &str, length: usize, form: Form) -> Result<String> {
    let is_latin = clause.is_ascii();
    let mut text = String::from(if is_latin { "SUPPLY AGREEMENT\n" } else { "采购合同\n" });
    let endless = clause.replace(['。', '；', ';', '.'], if is_latin { "," } else { "，" });
    for number in 1..=length / clause.chars().count().max(1) {
        match form {
            Form::Articles if is_latin => writeln!(text, "{number}. {clause}")?,
            Form::Articles => writeln!(text, "第{number}条 {clause}")?,
            Form::Lines => writeln!(text, "{clause}")?,
            Form::OneLine => text.push_str(&endless),
        }
    }
    Ok(text)
}

/// Clauses of the tests, each once, without the marks of what is to be found.
fn clauses() -> Result<Vec<String>> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(Path::new(CLAUSES)).with_context(|| format!("{CLAUSES}: run from the root of the workspace"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "md") {
            let text = std::fs::read_to_string(&path)?;
            found.extend(text.lines().filter(|line| !line.starts_with(['#', '>', '|']) && line.chars().count() > 8).map(|line| line.replace('^', "")));
        }
    }
    Ok(found.into_iter().collect())
}
