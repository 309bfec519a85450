//! A playbook as it is worked on.

use qiheng_archive::{Row, Transaction};
use qiheng_record::{LongText, Record, Ref};

use crate::DomainError;

/// A playbook (审查规则手册): which checks apply to which kind of contract, with limits, the company's own checks, required clauses,
/// positions and samples, in TOML. This is the working copy: reviews follow the version in force.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "playbook", title = "name", icon = "book-open-check")]
pub struct Playbook {
    /// Name.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// One of its versions is in force for new reviews.
    #[field(list, filter, set_by = "put_in_force")]
    pub is_in_force: Option<bool>,
    /// The rules, as `qiheng review --playbook` reads them.
    pub rules: LongText,
}

/// The rules must be readable before they are kept.
pub(crate) fn check_playbook(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    Playbook::from_values(after.values.clone())?.policy().map(drop)
}

impl Playbook {
    /// The rules as the checks take them.
    pub fn policy(&self) -> Result<qiheng_contract::Playbook, DomainError> {
        policy(&self.name, &self.rules)
    }
}

/// Rules in TOML as the checks take them; `name` is told where they can't be read.
pub(super) fn policy(name: &str, rules: &str) -> Result<qiheng_contract::Playbook, DomainError> {
    toml::from_str(rules).map_err(|error| DomainError::PlaybookMalformed { path: name.to_owned(), detail: error.message().to_owned() })
}

/// A policy as a file has it.
pub fn in_words(policy: &qiheng_contract::Playbook) -> String {
    toml::to_string_pretty(policy).expect("a policy is plain data")
}

/// Gives the working copy other rules. It bears the name that they bear.
pub fn change(tx: &Transaction, playbook: Ref<Playbook>, rules: String) -> Result<(), DomainError> {
    let mut stored = tx.get(playbook)?;
    let policy = policy(&stored.body.name, &rules)?;
    if !policy.name.trim().is_empty() {
        stored.body.name = policy.name;
    }
    stored.body.rules = LongText(rules);
    Ok(tx.update(stored)?)
}
