//! A company's review policy (审查规则手册): which checks apply, their limits, and its own required clauses.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::model::{ContractKind, Severity};

/// What a company checks and how strictly. The default has every check on, with the limits of the law or the trade.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Playbook {
    /// What the company calls it.
    pub name: String,
    /// Rules that are switched off for every kind of contract.
    pub off: BTreeSet<String>,
    /// Rules that are switched off for one kind of contract.
    pub off_for: BTreeMap<ContractKind, BTreeSet<String>>,
    /// Limits that differ from the default, by rule.
    #[ts(type = "Record<string, string>")]
    pub limits: BTreeMap<String, Decimal>,
    /// Severities that differ from the default, by rule.
    pub severities: BTreeMap<String, Severity>,
    /// Clauses that the company wants in its contracts.
    pub required: Vec<RequiredClause>,
    /// The company's own wording for a rule's suggestion, by rule.
    pub wordings: BTreeMap<String, String>,
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

impl Playbook {
    /// Is a rule in force for this kind of contract?
    pub fn is_on(&self, rule: &str, kind: ContractKind) -> bool {
        !self.off.contains(rule) && !self.off_for.get(&kind).is_some_and(|off| off.contains(rule))
    }
}
