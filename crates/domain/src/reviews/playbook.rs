//! The company's policy on contracts, as a record edited in the window.

use qiheng_archive::{Row, Transaction};
use qiheng_record::{LongText, Record};

use crate::DomainError;

/// A playbook (审查规则手册): which checks apply to which kind of contract, with limits, required clauses and wordings, in TOML.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "playbook", title = "name", icon = "book-open-check")]
pub struct Playbook {
    /// Name.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// In force for new reviews.
    #[field(list, filter)]
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
        toml::from_str(&self.rules).map_err(|error| DomainError::PlaybookMalformed { path: self.name.clone(), detail: error.message().to_owned() })
    }
}
