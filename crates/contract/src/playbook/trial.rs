//! Trying a playbook before it comes into force: on its samples, and on contracts that were reviewed before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Playbook;
use crate::check::check_of;
use crate::model::{ContractKind, Document, Finding, Severity};
use crate::read::read;
use crate::review::{Settings, findings_by, review};

/// What became of one sample.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SampleOutcome {
    /// The rule.
    pub rule: String,
    /// Is it one that the rule must find something in?
    pub must: bool,
    /// Its place among these, from 0.
    pub index: u32,
    /// Did the rule do as it must?
    pub holds: bool,
    /// The words that the rule found; an absence is found without any.
    pub found: Vec<String>,
}

/// Runs the rules with samples, or one of them, on these. A sample is read as a contract of its own, of a kind that the rule is for,
/// with the limits and severities of the playbook and the rule switched on.
pub fn try_samples(playbook: &Playbook, only: Option<&str>, today: NaiveDate) -> Vec<SampleOutcome> {
    let mut outcomes = Vec::new();
    for (rule, samples) in playbook.sampled().into_iter().filter(|(rule, _)| only.is_none_or(|only| only == rule)) {
        let settings = settings_for(playbook, &rule, today);
        for (must, texts) in [(true, &samples.must), (false, &samples.must_not)] {
            for (text, index) in texts.iter().zip(0..) {
                let found = quotes(text, &rule, &settings);
                let holds = found.as_ref().is_some_and(|found| found.is_empty() != must);
                outcomes.push(SampleOutcome { rule: rule.clone(), must, index, holds, found: found.unwrap_or_default() });
            }
        }
    }
    outcomes
}

/// Only the rule counts: the other checks needn't run.
fn settings_for(playbook: &Playbook, rule: &str, today: NaiveDate) -> Settings {
    let of_company = playbook.own_check(rule).and_then(|own| own.kinds.first());
    let kind = check_of(rule).and_then(|check| check.kinds.first()).or(of_company).copied().unwrap_or(ContractKind::Purchase);
    let mut playbook = playbook.clone();
    playbook.off = crate::check::CHECKS.iter().map(|check| check.id.to_owned()).filter(|id| id != rule).collect();
    playbook.off_for.clear();
    playbook.own.retain(|own| own.rule() == rule);
    Settings { kind: Some(kind), playbook, ..Settings::on(today) }
}

/// What a rule finds in a text; none where it can't be read.
fn quotes(text: &str, rule: &str, settings: &Settings) -> Option<Vec<String>> {
    let document = read(text.as_bytes(), "sample.txt").ok()?;
    let findings = review(&document, settings).findings;
    Some(findings.into_iter().filter(|finding| finding.rule == rule).map(|finding| finding.quote).collect())
}

/// A finding that two playbooks don't agree on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// The finding, as the newer playbook gives it; as the older one where it vanishes.
    pub finding: Finding,
    /// What becomes of it.
    pub effect: Effect,
}

/// What a change of the playbook does to a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[ts(rename = "PlaybookEffect")]
pub enum Effect {
    /// It is new.
    Appears,
    /// It is gone.
    Vanishes,
    /// It matters more or less than before.
    Weighs {
        /// How much it mattered.
        before: Severity,
    },
}

/// What two playbooks find differently in a document, in order of place.
pub fn differences(document: &Document, settings: &Settings, before: &Playbook, after: &Playbook) -> Vec<Difference> {
    let mut both = findings_by(document, settings, &[before, after]).into_iter();
    let (mut old, new) = (both.next().unwrap_or_default(), both.next().unwrap_or_default());
    let mut found = Vec::new();
    for finding in new {
        let is_same = |old: &Finding| {
            (&old.rule, &old.clause, old.start, old.end) == (&finding.rule, &finding.clause, finding.start, finding.end) && old.title() == finding.title()
                || (old.rule == finding.rule && old.start < old.end && (old.start, old.end) == (finding.start, finding.end))
        };
        match old.iter().position(is_same).map(|at| old.remove(at)) {
            Some(same) if same.severity == finding.severity => {}
            Some(same) => found.push(Difference { finding, effect: Effect::Weighs { before: same.severity } }),
            None => found.push(Difference { finding, effect: Effect::Appears }),
        }
    }
    found.extend(old.into_iter().map(|finding| Difference { finding, effect: Effect::Vanishes }));
    found.sort_by_key(|difference| (difference.finding.end == 0, difference.finding.start));
    found
}
