//! What a project's log says: milestones, progress, quality.

use chrono::NaiveDate;
use qiheng_record::{Choice, LongText, Percent, Record, Ref};

use super::Project;
use crate::contracts::Contract;

/// A milestone of a project (里程碑).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "milestone", title = "name", icon = "flag", parent = "project")]
pub struct Milestone {
    /// The project.
    #[field(required, list, filter)]
    pub project: Ref<Project>,
    /// What is reached.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// By when.
    #[field(required, list, filter)]
    pub due_on: NaiveDate,
    /// When it was.
    #[field(list, filter)]
    pub done_on: Option<NaiveDate>,
}

/// An entry of a project's log (项目日志).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "log_entry", title = "title", icon = "notebook-pen", parent = "project")]
pub struct LogEntry {
    /// The project.
    #[field(required, list, filter)]
    pub project: Ref<Project>,
    /// What it is about.
    #[field(required, list, search = 6, pinyin)]
    pub title: String,
    /// What kind of entry.
    #[field(required, list, filter, default = "log")]
    pub kind: LogKind,
    /// The day.
    #[field(required, list, filter)]
    pub written_on: NaiveDate,
    /// Who wrote it.
    #[field(list, filter, search = 4, pinyin)]
    pub author: String,
    /// How much of the project is done.
    #[field(list)]
    pub percent_complete: Option<Percent>,
    /// The contract it is about.
    #[field(filter)]
    pub contract: Option<Ref<Contract>>,
    /// What happened.
    #[field(search = 3)]
    pub text: LongText,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// What kind of entry.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogKind {
    /// What happened on site.
    Log,
    /// How far it is.
    Progress,
    /// How good it is.
    Quality,
}
