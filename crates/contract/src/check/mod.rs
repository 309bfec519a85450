//! Checks: each looks at one point of a contract and says what is wrong there.
//!
//! [`CHECKS`] is the one list of all of them. A check sees the whole [`Contract`] and returns findings; severity, law and the
//! ids of its wordings come from its entry.

mod absence;
mod amending;
mod arithmetic;
mod beside;
mod bilingual;
mod consequence;
mod consistency;
mod contract;
mod control;
mod defined;
mod deposit;
mod dispute;
mod english_powers;
mod family;
mod figures;
mod form;
mod leeway;
mod liability;
mod list;
mod makeup;
mod mirror;
mod paging;
mod payment;
mod performance;
mod pointing;
mod reference;
mod remains;
mod remedy;
mod roles;
mod silence;
mod stages;
mod standard;
mod tables;
mod trades;
mod unfair;
mod vague;
mod validity;
mod vendor_terms;
mod wording;

use rust_decimal::Decimal;

pub use contract::{Contract, title_of};
pub(crate) use contract::{Known, Spot};
pub use family::{FAMILIES, Family, family_of};
pub use list::CHECKS;
pub use remedy::{Remedy, remedy_of};

use crate::model::{ContractKind, Finding, Severity};
use crate::playbook::{Playbook, own};

/// A limit that a check measures against.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limit {
    /// The default, in the unit of `unit`.
    pub default: Decimal,
    /// `%`, `days`, `months`, `years`, `times`.
    pub unit: &'static str,
}

/// One check with everything that is fixed about it.
#[derive(Debug)]
pub struct Check {
    /// The rule's id, such as `deposit.over_limit`.
    pub id: &'static str,
    /// How much its findings matter by default.
    pub severity: Severity,
    /// The kinds of contract that it applies to; empty = all.
    pub kinds: &'static [ContractKind],
    /// The articles that it stands on: short title of the law, number.
    pub law: &'static [(&'static str, &'static str)],
    /// The limit that it measures against.
    pub limit: Option<Limit>,
    /// How its wording is laid to the draft.
    pub remedy: Remedy,
    /// Looks at a contract.
    pub run: fn(&Contract<'_>, &Params) -> Vec<Finding>,
}

/// What a playbook makes of a check.
#[derive(Debug, Clone, Copy)]
pub struct Params {
    /// The check.
    pub check: &'static Check,
    /// The limit in force; zero where the check has none.
    pub limit: Decimal,
    /// The severity in force.
    pub severity: Severity,
    /// Has the playbook changed the severity? Then no note of the rule changes it again.
    pub severity_is_set: bool,
}

/// The check with an id.
pub fn check_of(id: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.id == id)
}

/// Runs every check that the playbook puts in force; findings in order of place, absences last.
pub(crate) fn check(contract: &Contract<'_>, playbook: &Playbook) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS.iter().filter(|check| (check.kinds.is_empty() || check.kinds.contains(&contract.kind)) && playbook.is_on(check.id, contract.kind)) {
        let set = playbook.severities.get(check.id);
        let params = Params {
            check,
            limit: playbook.limits.get(check.id).copied().or(check.limit.map(|limit| limit.default)).unwrap_or_default(),
            severity: set.copied().unwrap_or(check.severity),
            severity_is_set: set.is_some(),
        };
        findings.extend((check.run)(contract, &params));
    }
    findings.extend(absence::required(contract, playbook));
    findings.extend(own(contract, playbook));
    for finding in &mut findings {
        if let (Some(wording), Some(suggestion)) = (playbook.wording(&finding.rule), &mut finding.suggestion) {
            suggestion.args.insert("wording".to_owned(), wording.to_owned());
        }
    }
    findings.sort_by(|a, b| (a.end == 0, a.start, a.end, &a.rule).cmp(&(b.end == 0, b.start, b.end, &b.rule)));
    findings.dedup_by(|a, b| a.rule == b.rule && a.start == b.start && a.end == b.end && a.end != 0);
    findings
}
