//! The review of one version of a contract.

use chrono::NaiveDate;
use qiheng_record::{Choice, Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Reading;
use crate::contracts::{Contract, Version};
use crate::playbooks::PlaybookVersion;

/// A review (审查) of one version, from our side, as the law stands on a day.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "review", title = "reviewer", icon = "clipboard-check", parent = "contract")]
pub struct Review {
    /// The contract.
    #[field(required, list, set_by = "start")]
    pub contract: Ref<Contract>,
    /// The version reviewed.
    #[field(required, set_by = "start")]
    pub version: Ref<Version>,
    /// What it rests on.
    #[field(required, set_by = "start")]
    pub reading: Ref<Reading>,
    /// The version of the company's playbook that judged; none = every check with its default limits.
    #[field(set_by = "start")]
    pub playbook: Option<Ref<PlaybookVersion>>,
    /// Which party is ours, by the label the contract uses.
    #[field(list, set_by = "start")]
    pub side: String,
    /// The day whose law counts.
    #[field(list, set_by = "start")]
    pub as_of: Option<NaiveDate>,
    /// Who reviews.
    #[field(required, list, filter)]
    pub reviewer: String,
    /// Whether it is still worked on.
    #[field(required, list, filter, set_by = "conclude")]
    pub state: ReviewState,
}

/// Whether a review is still worked on.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum ReviewState {
    Open,
    Concluded,
}
