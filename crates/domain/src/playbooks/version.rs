//! Versions of a playbook. Each stays as it came into force.

use qiheng_archive::Database;
use qiheng_contract::PlaybookChange;
use qiheng_record::{Instant, Json, LongText, Record, Ref, Stored, Value};

use super::Playbook;
use super::playbook::policy;
use crate::DomainError;

/// A version of a playbook (规则手册版本), as reviews name it.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "playbook_version", title = "name", icon = "book-marked", parent = "playbook")]
pub struct PlaybookVersion {
    /// The playbook.
    #[field(required, set_by = "put_in_force")]
    pub playbook: Ref<Playbook>,
    /// Counted from 1.
    #[field(required, list, set_by = "put_in_force")]
    pub number: u32,
    /// The playbook's name then.
    #[field(required, list, set_by = "put_in_force")]
    pub name: String,
    /// The rules.
    #[field(set_by = "put_in_force")]
    pub rules: LongText,
    /// What differs from the version before.
    #[field(set_by = "put_in_force")]
    pub changes: Json<Vec<PlaybookChange>>,
    /// Who put it in force.
    #[field(list, set_by = "put_in_force")]
    pub author: String,
    /// Since when it is, or was, in force.
    #[field(list, set_by = "put_in_force")]
    pub in_force_from: Option<Instant>,
    /// New reviews follow it.
    #[field(list, filter, set_by = "put_in_force")]
    pub is_in_force: Option<bool>,
    /// Why it came into force although samples failed.
    #[field(set_by = "put_in_force")]
    pub override_reason: Option<LongText>,
}

impl PlaybookVersion {
    /// The rules as the checks take them.
    pub fn policy(&self) -> Result<qiheng_contract::Playbook, DomainError> {
        policy(&self.name, &self.rules)
    }

    /// A playbook's versions, the latest first.
    pub fn of(db: &Database, playbook: Ref<Playbook>) -> Result<Vec<Stored<Self>>, DomainError> {
        let mut versions = db.all::<Self>(&[("playbook", Value::Id(playbook.0))])?;
        versions.sort_by_key(|version| std::cmp::Reverse(version.body.number));
        Ok(versions)
    }
}

/// The version that new reviews follow; none = every check with its default limits.
pub fn in_force(db: &Database) -> Result<Option<Stored<PlaybookVersion>>, DomainError> {
    Ok(db.all::<PlaybookVersion>(&[("is_in_force", Value::Flag(true))])?.into_iter().next_back())
}
