//! Facts, findings, outlines and absences against annotated contracts: `gold/` (read by people) and `seeded/` (defects put in on
//! purpose).

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use chrono::NaiveDate;
use qiheng_contract::{Document, Reading, Settings, review};
use serde::Deserialize;
use serde_json::Value;

use crate::corpus::Corpus;
use crate::same::{matching, overlap, same_finding, same_rule, same_value, squeezed};
use crate::share::{Count, Tally};

/// A contract as people read it.
#[derive(Deserialize)]
struct Gold {
    doc: String,
    side: Option<String>,
    outline: Option<Vec<String>>,
    #[serde(default)]
    facts: BTreeMap<String, Vec<Value>>,
    findings: Option<Vec<Wanted>>,
    #[serde(default)]
    incomplete: bool,
    absent: Option<Vec<String>>,
    absent_considered: Option<Vec<String>>,
}

/// A contract with defects put in; `clean` has none.
#[derive(Deserialize)]
struct Seeded {
    doc: String,
    side: Option<String>,
    defects: Vec<Wanted>,
    #[serde(default)]
    clean: bool,
}

/// A finding that is wanted.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    /// The rule.
    pub(crate) rule: String,
    /// The words; empty when something is missing.
    #[serde(default)]
    pub(crate) quote: String,
    /// The other place of a contradiction: one or several.
    #[serde(default)]
    pub(crate) also: Value,
    /// Counts neither way.
    #[serde(default)]
    pub(crate) optional: bool,
}

/// A finding that was given.
pub(crate) struct Given {
    /// The rule.
    pub(crate) rule: String,
    /// The words.
    pub(crate) quote: String,
    heavy: bool,
}

/// All that was compared.
#[derive(Default)]
pub(crate) struct Scores {
    /// Contracts in `gold/`.
    pub(crate) gold: usize,
    /// Contracts in `seeded/` with defects, and without.
    pub(crate) seeded: (usize, usize),
    /// Outlines, and those that were right.
    pub(crate) outlines: Count,
    /// Facts by kind.
    pub(crate) facts: BTreeMap<String, Tally>,
    /// Facts of all kinds.
    pub(crate) all_facts: Tally,
    /// Findings but absences, in gold.
    pub(crate) findings: Tally,
    /// Absences, in gold.
    pub(crate) absences: Tally,
    /// Defects of seeded contracts; `given` counts the hits only.
    pub(crate) defects: Tally,
    /// Heavy findings on contracts without defects.
    pub(crate) alarms: usize,
    /// Each check, over gold and seeded contracts.
    pub(crate) checks: BTreeMap<String, Count>,
}

/// Reviews and compares.
pub(crate) fn scores(corpus: &Corpus) -> Result<Scores> {
    let mut scores = Scores::default();
    for gold in corpus.cases::<Gold>("gold")? {
        let (document, reading) = read(corpus, &gold.doc, gold.side.clone())?;
        scores.gold += 1;
        if let Some(outline) = &gold.outline {
            scores.outlines.wanted += 1;
            scores.outlines.hit += usize::from(is_outline(&document, &reading, outline));
        }
        for (kind, wanted) in &gold.facts {
            let count = facts(&reading, kind, wanted);
            scores.facts.entry(kind.clone()).or_default().0.push(count);
            scores.all_facts.0.push(count);
        }
        if let Some(wanted) = &gold.findings {
            scores.findings(wanted, given(&document, &reading), gold.incomplete);
        }
        if let Some(absent) = &gold.absent {
            scores.absences(absent, gold.absent_considered.as_deref().unwrap_or(absent), &reading);
        }
    }
    for seeded in corpus.cases::<Seeded>("seeded")? {
        let (document, reading) = read(corpus, &seeded.doc, seeded.side.clone())?;
        let given = given(&document, &reading);
        let hits = matching(seeded.defects.len(), given.len(), |want, got| same_finding(&seeded.defects[want], &given[got]));
        let hit = hits.iter().flatten().count();
        if seeded.clean {
            scores.seeded.1 += 1;
            scores.alarms += given.iter().filter(|given| given.heavy).count();
            for alarm in given.iter().filter(|given| given.heavy) {
                scores.checks.entry(alarm.rule.clone()).or_default().given += 1;
            }
        } else {
            scores.seeded.0 += 1;
            scores.defects.0.push(Count { hit, wanted: seeded.defects.len(), given: hit });
            scores.by_check(&seeded.defects.iter().collect::<Vec<_>>(), &hits);
        }
    }
    Ok(scores)
}

impl Scores {
    fn by_check(&mut self, wanted: &[&Wanted], hits: &[Option<usize>]) {
        for (wanted, hit) in wanted.iter().zip(hits) {
            let hit = usize::from(hit.is_some());
            self.checks.entry(wanted.rule.clone()).or_default().add(Count { hit, wanted: 1, given: hit });
        }
    }

    fn findings(&mut self, wanted: &[Wanted], given: Vec<Given>, incomplete: bool) {
        let given: Vec<Given> = given.into_iter().filter(|given| !given.rule.starts_with("absent.")).collect();
        let must: Vec<&Wanted> = wanted.iter().filter(|wanted| !wanted.optional).collect();
        let hits = matching(must.len(), given.len(), |want, got| same_finding(must[want], &given[got]));
        let taken: BTreeSet<usize> = hits.iter().flatten().copied().collect();
        let settled = |extra: &Given| {
            wanted.iter().any(|wanted| same_finding(wanted, extra) || wanted.rule.starts_with("other.") && overlap(&wanted.quote, &extra.quote))
        };
        let wrong: Vec<&Given> = given
            .iter()
            .enumerate()
            .filter(|(at, extra)| !incomplete && !taken.contains(at) && extra.heavy && !settled(extra))
            .map(|(_, extra)| extra)
            .collect();
        self.findings.0.push(Count { hit: taken.len(), wanted: must.len(), given: taken.len() + wrong.len() });
        self.by_check(&must, &hits);
        for extra in wrong {
            self.checks.entry(extra.rule.clone()).or_default().given += 1;
        }
    }

    fn absences(&mut self, wanted: &[String], considered: &[String], reading: &Reading) {
        let rules: BTreeSet<&str> = reading.findings.iter().map(|finding| finding.rule.as_str()).filter(|rule| rule.starts_with("absent.")).collect();
        let given: Vec<&str> = rules.into_iter().filter(|rule| considered.iter().any(|known| same_rule(rule, known))).collect();
        let hits = matching(wanted.len(), given.len(), |want, got| same_rule(&wanted[want], given[got]));
        self.absences.0.push(Count { hit: hits.iter().flatten().count(), wanted: wanted.len(), given: given.len() });
        for (rule, hit) in wanted.iter().zip(&hits) {
            let hit = usize::from(hit.is_some());
            self.checks.entry(rule.clone()).or_default().add(Count { hit, wanted: 1, given: hit });
        }
        for (_, rule) in given.iter().enumerate().filter(|(at, _)| !hits.contains(&Some(*at))) {
            self.checks.entry((*rule).to_owned()).or_default().given += 1;
        }
    }
}

fn read(corpus: &Corpus, path: &str, side: Option<String>) -> Result<(Document, Reading)> {
    let document = corpus.document(path)?.with_context(|| format!("{path} is no contract that can be read"))?;
    // a fixed day, so that two runs can be compared
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).context("a day")?;
    let reading = review(&document, &Settings { side, ..Settings::on(day) });
    Ok((document, reading))
}

fn given(document: &Document, reading: &Reading) -> Vec<Given> {
    let characters: Vec<char> = document.text.chars().collect();
    reading
        .findings
        .iter()
        .map(|finding| Given {
            rule: finding.rule.clone(),
            quote: characters[finding.start as usize..finding.end as usize].iter().collect(),
            heavy: serde_json::to_value(finding.severity).is_ok_and(|severity| severity == "critical" || severity == "major"),
        })
        .collect()
}

fn is_outline(document: &Document, reading: &Reading, wanted: &[String]) -> bool {
    let first_words = |start: u32| squeezed(&document.text.chars().skip(start as usize).take(60).collect::<String>());
    let top = reading.clauses.iter().filter(|clause| clause.level == 1 && !clause.path.starts_with('@'));
    let found: Vec<String> = top
        .map(|clause| {
            let heading = squeezed(&clause.heading);
            if heading.is_empty() { first_words(clause.start) } else { heading }
        })
        .collect();
    let same = |(wanted, found): (&String, &String)| {
        let wanted = squeezed(wanted);
        !wanted.is_empty() && !found.is_empty() && (found.contains(&wanted) || wanted.contains(found.as_str()))
    };
    found.len() == wanted.len() && wanted.iter().zip(&found).all(same)
}

fn facts(reading: &Reading, kind: &str, wanted: &[Value]) -> Count {
    let given =
        distinct(reading.facts.iter().filter_map(|fact| serde_json::to_value(fact).ok()).filter(|fact| fact["kind"] == kind).map(|fact| fact["value"].clone()));
    let wanted = distinct(wanted.iter().cloned());
    let hits = matching(wanted.len(), given.len(), |want, got| same_value(&wanted[want], &given[got]));
    Count { hit: hits.iter().flatten().count(), wanted: wanted.len(), given: given.len() }
}

fn distinct(values: impl Iterator<Item = Value>) -> Vec<Value> {
    let mut kept: Vec<Value> = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}
