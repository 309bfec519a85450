//! Projects (项目) that contracts serve.

mod log;

pub use log::{LogEntry, LogKind, Milestone};

use chrono::NaiveDate;
use qiheng_record::{Choice, Money, Record};

/// A project (项目).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "project", title = "name", icon = "folder-kanban")]
pub struct Project {
    /// Short code.
    #[field(list, search = 9)]
    pub code: String,
    /// Name.
    #[field(required, list, search = 10, pinyin)]
    pub name: String,
    /// For whom it is done.
    #[field(list, search = 5, pinyin)]
    pub client: String,
    /// Who leads it.
    #[field(list, filter, search = 5, pinyin)]
    pub manager: String,
    /// First day.
    #[field(list)]
    pub starts_on: Option<NaiveDate>,
    /// Last day planned.
    #[field(list)]
    pub ends_on: Option<NaiveDate>,
    /// Where it stands.
    #[field(required, list, filter, default = "planned")]
    pub status: ProjectStatus,
    /// What it may cost.
    #[field(list)]
    pub budget: Option<Money>,
}

/// Where a project stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum ProjectStatus {
    Planned,
    Running,
    Closed,
    Cancelled,
}
