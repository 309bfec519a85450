//! What the archive keeps of every contract, gathered once for a question.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use qiheng_archive::{Database, Test};
use qiheng_record::{Record, Value};
use serde_json::Value as JsonValue;
use uuid::Uuid;

use super::column::{Column, Of};
use crate::DomainError;
use crate::contracts::{Account, Version, accounts};
use crate::reviews::{Decision, Fact, Finding, Reading, Review, Severity, stands_against_signing};

/// The latest state of each contract that was read.
#[derive(Default)]
pub(super) struct Kept {
    /// By contract: the review of its latest version, if it was reviewed.
    pub(super) reviews: HashMap<Uuid, Uuid>,
    /// By contract and kind: the values of its facts.
    pub(super) facts: HashMap<Uuid, HashMap<String, Vec<JsonValue>>>,
    /// By contract and rule: the finding that counts most, and what it has come to.
    pub(super) findings: HashMap<Uuid, HashMap<String, (Option<Uuid>, &'static str)>>,
    /// By contract: critical findings that stand.
    pub(super) open_critical: HashMap<Uuid, u32>,
    /// By contract: its account.
    pub(super) accounts: HashMap<Uuid, Account>,
}

impl Kept {
    /// Gathers what some columns need, and nothing else.
    pub(super) fn of(db: &Database, columns: &[&Column], today: NaiveDate) -> Result<Self, DomainError> {
        let mut kinds: HashSet<&'static str> =
            columns.iter().filter_map(|column| if let Of::Fact(shape, _) = column.of { Some(shape.kind) } else { None }).collect();
        if columns.iter().any(|column| matches!(column.of, Of::NoticeBy)) {
            kinds.insert("renewal");
        }
        let rules: HashSet<&'static str> = columns.iter().filter_map(|column| if let Of::Rule(rule) = column.of { Some(rule) } else { None }).collect();
        let wants_critical = columns.iter().any(|column| matches!(column.of, Of::OpenCritical));
        let mut kept = Self::default();
        let latest = latest_versions(db)?;
        let (readings, reviewed) = kept.latest_readings(db, &latest)?;
        if !kinds.is_empty() {
            kept.gather_facts(db, &kinds, &readings)?;
        }
        if !rules.is_empty() {
            kept.gather_findings(db, &rules, &reviewed)?;
            kept.gather_found(db, &rules, &readings)?;
        }
        if wants_critical {
            kept.count_critical(db, &reviewed)?;
        }
        if columns.iter().any(|column| matches!(column.of, Of::Account(_))) {
            kept.accounts = accounts(db, today)?;
        }
        Ok(kept)
    }

    /// The reading that counts, and the review, of each contract's latest version: contract by reading, contract by review.
    fn latest_readings(&mut self, db: &Database, latest: &HashMap<Uuid, Uuid>) -> Result<(HashMap<Uuid, Uuid>, HashMap<Uuid, Uuid>), DomainError> {
        let (mut of_contract, mut reviewed) = (HashMap::new(), HashMap::new());
        // Oldest first: the latest reading of a version stands.
        for (reading, [version]) in db.cells(Reading::KIND, ["version"], &[])? {
            if let Some(contract) = version.as_id().and_then(|version| latest.get(&version)) {
                of_contract.insert(*contract, reading);
            }
        }
        for (review, [version, reading]) in db.cells(Review::KIND, ["version", "reading"], &[])? {
            if let (Some(contract), Some(reading)) = (version.as_id().and_then(|version| latest.get(&version)), reading.as_id()) {
                of_contract.insert(*contract, reading);
                self.reviews.insert(*contract, review);
            }
        }
        reviewed.extend(self.reviews.iter().map(|(contract, review)| (*review, *contract)));
        Ok((of_contract.into_iter().map(|(contract, reading)| (reading, contract)).collect(), reviewed))
    }

    fn gather_facts(&mut self, db: &Database, kinds: &HashSet<&'static str>, readings: &HashMap<Uuid, Uuid>) -> Result<(), DomainError> {
        let wanted = [("kind", Test::OneOf(kinds.iter().map(|kind| Value::Text((*kind).to_owned())).collect()))];
        let rows = db.cells(Fact::KIND, ["reading", "kind", "value", "corrects"], &wanted)?;
        let corrected: HashSet<Uuid> = rows.iter().filter_map(|(_, [_, _, _, corrects])| corrects.as_id()).collect();
        for (fact, [reading, kind, value, _]) in rows {
            let Some(contract) = reading.as_id().and_then(|reading| readings.get(&reading)) else { continue };
            // A correction to nothing says that the contract does not state this.
            if let (false, Value::Text(kind), Value::Json(value @ JsonValue::Object(_))) = (corrected.contains(&fact), kind, value) {
                self.facts.entry(*contract).or_default().entry(kind).or_default().push(value);
            }
        }
        Ok(())
    }

    fn gather_findings(&mut self, db: &Database, rules: &HashSet<&'static str>, reviewed: &HashMap<Uuid, Uuid>) -> Result<(), DomainError> {
        let wanted = [("rule", Test::OneOf(rules.iter().map(|rule| Value::Text((*rule).to_owned())).collect()))];
        for (finding, [review, rule, decision]) in db.cells(Finding::KIND, ["review", "rule", "decision"], &wanted)? {
            let (Some(contract), Value::Text(rule)) = (review.as_id().and_then(|review| reviewed.get(&review)), rule) else { continue };
            let is_settled = [Decision::Waived, Decision::Fixed].iter().any(|settled| decision.as_text() == Some(settled.name()));
            let of_rule = self.findings.entry(*contract).or_default().entry(rule).or_insert((Some(finding), "settled"));
            if !is_settled {
                *of_rule = (Some(finding), "found");
            }
        }
        let of_reviewed = |contract: &Uuid, findings: &mut HashMap<Uuid, HashMap<String, (Option<Uuid>, &'static str)>>| {
            let of_contract = findings.entry(*contract).or_default();
            for rule in rules {
                of_contract.entry((*rule).to_owned()).or_insert((None, "not_found"));
            }
        };
        reviewed.values().for_each(|contract| of_reviewed(contract, &mut self.findings));
        Ok(())
    }

    /// What the engine found in contracts that are not reviewed.
    fn gather_found(&mut self, db: &Database, rules: &HashSet<&'static str>, readings: &HashMap<Uuid, Uuid>) -> Result<(), DomainError> {
        for (reading, [found]) in db.cells(Reading::KIND, ["found"], &[])? {
            let Some(contract) = readings.get(&reading).filter(|contract| !self.reviews.contains_key(contract)) else { continue };
            let Value::Json(found) = found else { continue };
            let is_found = |rule: &str| found.as_array().is_some_and(|found| found.iter().any(|one| one == rule));
            let of_contract = rules.iter().map(|rule| ((*rule).to_owned(), (None, if is_found(rule) { "found" } else { "not_found" })));
            self.findings.insert(*contract, of_contract.collect());
        }
        Ok(())
    }

    fn count_critical(&mut self, db: &Database, reviewed: &HashMap<Uuid, Uuid>) -> Result<(), DomainError> {
        self.open_critical.extend(reviewed.values().map(|contract| (*contract, 0)));
        let critical = [("severity", Test::Is(Value::Text(Severity::Critical.name().to_owned())))];
        for (_, [review, decision]) in db.cells(Finding::KIND, ["review", "decision"], &critical)? {
            let decision = decision.as_text().and_then(Decision::from_name).unwrap_or(Decision::Open);
            if let Some(contract) = review.as_id().and_then(|review| reviewed.get(&review))
                && stands_against_signing(Severity::Critical, decision)
            {
                *self.open_critical.entry(*contract).or_default() += 1;
            }
        }
        Ok(())
    }
}

/// The contract of each contract's latest version.
fn latest_versions(db: &Database) -> Result<HashMap<Uuid, Uuid>, DomainError> {
    let mut latest: HashMap<Uuid, (i64, Uuid)> = HashMap::new();
    for (version, [contract, number]) in db.cells(Version::KIND, ["contract", "number"], &[])? {
        let (Some(contract), Value::Integer(number)) = (contract.as_id(), number) else { continue };
        if latest.get(&contract).is_none_or(|(known, _)| *known < number) {
            latest.insert(contract, (number, version));
        }
    }
    Ok(latest.into_iter().map(|(contract, (_, version))| (version, contract)).collect())
}
