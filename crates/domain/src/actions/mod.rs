//! Action items (待办): what somebody has to do by a day.

use chrono::NaiveDate;
use qiheng_record::{Choice, LongText, Record, Ref};

use crate::communication::Meeting;
use crate::contracts::Contract;
use crate::projects::Project;
use crate::vendors::Vendor;

/// An action item (待办).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "action", title = "what", icon = "circle-check-big")]
pub struct Action {
    /// What is to be done.
    #[field(required, list, search = 6, pinyin)]
    pub what: String,
    /// Who does it.
    #[field(list, filter, search = 4, pinyin)]
    pub owner: String,
    /// By when.
    #[field(list)]
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    #[field(required, list, filter, default = "open")]
    pub state: ActionState,
    /// The contract it serves.
    #[field(filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor it is about.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The project it serves.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// What came of it.
    pub result: LongText,
    /// The meeting that it comes from.
    #[field(filter)]
    pub meeting: Option<Ref<Meeting>>,
}

/// Where an action item stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum ActionState {
    Open,
    Done,
    Dropped,
}

impl Action {
    /// Still open after its day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == ActionState::Open && self.due_on.is_some_and(|due| due < today)
    }
}
