//! A company's review policy (审查规则手册): which checks apply, their limits, its own checks and its positions.

mod changes;
mod expression;
mod facts_offered;
mod names;
mod own;
mod problems;
mod trial;

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use changes::{PlaybookChange, changes};
pub use expression::ExpressionError;
pub use names::{FUNCTIONS, Function, GROUPS, Group, Member, MemberType};
pub(crate) use own::own;
pub use own::{COMPANY, OwnCheck};
pub use problems::{PlaybookProblem, problems};
pub use trial::{Difference, Effect, SampleOutcome, differences, try_samples};

use crate::check::check_of;
use crate::model::{ContractKind, Severity};

/// What a company checks and how strictly. The default has every check on, with the limits of the law or the trade.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Playbook {
    /// What the company calls it.
    pub name: String,
    /// Rules that are switched off for every kind of contract.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub off: BTreeSet<String>,
    /// Rules that are switched off for one kind of contract.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(type = "{ [key in ContractKind]?: Array<string> }")]
    pub off_for: BTreeMap<ContractKind, BTreeSet<String>>,
    /// Limits that differ from the default, by rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(type = "Record<string, string>")]
    pub limits: BTreeMap<String, Decimal>,
    /// Severities that differ from the default, by rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub severities: BTreeMap<String, Severity>,
    /// The company's own wording for a rule's suggestion, by rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(type = "Record<string, string>")]
    pub wordings: BTreeMap<String, String>,
    /// What the company wants, can live with and won't sign, by rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub positions: BTreeMap<String, Positions>,
    /// Clauses that a rule must find or must leave alone, by rule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub samples: BTreeMap<String, Samples>,
    /// Clauses that the company wants in its contracts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub required: Vec<RequiredClause>,
    /// The company's own checks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnCheck>,
}

/// A clause that the company wants to see in a contract.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct RequiredClause {
    /// What it is called.
    pub title: String,
    /// Words of which one shows that the clause is there.
    pub look_for: Vec<String>,
    /// What to put in where it is missing.
    pub wording: String,
    /// The kinds of contract that need it; empty = all.
    pub kinds: Vec<ContractKind>,
}

/// How far the company goes on a point (谈判立场). Each is empty where nothing was said.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Positions {
    /// The wording that is asked for first (首选).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub preferred: String,
    /// The wording that will do, the fallback (可接受).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub acceptable: String,
    /// What isn't signed (底线).
    #[serde(skip_serializing_if = "String::is_empty")]
    pub walk_away: String,
}

impl Positions {
    /// Was nothing said?
    pub fn is_empty(&self) -> bool {
        self.preferred.is_empty() && self.acceptable.is_empty() && self.walk_away.is_empty()
    }
}

/// Clauses that show what a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Samples {
    /// The rule finds something in each of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub must: Vec<String>,
    /// The rule finds nothing in any of these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub must_not: Vec<String>,
}

impl Playbook {
    /// Is a rule in force for this kind of contract?
    pub fn is_on(&self, rule: &str, kind: ContractKind) -> bool {
        !self.off.contains(rule) && !self.off_for.get(&kind).is_some_and(|off| off.contains(rule))
    }

    /// The company's own check that a rule stands for.
    pub fn own_check(&self, rule: &str) -> Option<&OwnCheck> {
        self.own.iter().find(|own| own.rule() == rule)
    }

    /// Is this a rule of the program's or of the company's own?
    pub fn knows(&self, rule: &str) -> bool {
        check_of(rule).is_some() || self.own_check(rule).is_some()
    }

    /// What is written in place of a rule's suggestion: the company's wording, else what it prefers.
    pub fn wording(&self, rule: &str) -> Option<&str> {
        let preferred = || self.positions.get(rule).map(|positions| &positions.preferred);
        self.wordings.get(rule).or_else(preferred).map(String::as_str).filter(|wording| !wording.trim().is_empty())
    }

    /// Rules with samples: those of the program in order of name, then the company's own.
    pub fn sampled(&self) -> Vec<(String, Samples)> {
        let of_program = self.samples.iter().map(|(rule, samples)| (rule.clone(), samples.clone()));
        let of_company = self.own.iter().map(|own| (own.rule(), own.samples()));
        of_program.chain(of_company).filter(|(_, samples)| !samples.must.is_empty() || !samples.must_not.is_empty()).collect()
    }
}
