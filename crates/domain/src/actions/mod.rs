//! Action items (待办): what somebody has to do by a day.

use chrono::NaiveDate;
use qiheng_archive::{Row, Transaction};
use qiheng_record::{AnyRef, Choice, LongText, Record, Ref};

use crate::DomainError;
use crate::belonging::Belonging;
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
    /// The record that it came from, where that is another.
    pub about: Option<AnyRef>,
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

/// An action item that came from a record is found with the contract, the vendor and the project too that this record is about.
pub(crate) fn check_action(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let mut stored = tx.get(Ref::<Action>::new(after.head.id))?;
    let Some(about) = stored.body.about.clone().filter(|_| before.is_none_or(|before| before.value("about") != after.value("about"))) else {
        return Ok(());
    };
    let whose = Belonging::of(tx, &about)?;
    let Action { contract, vendor, project, .. } = &mut stored.body;
    *contract = contract.or(whose.contract);
    *vendor = vendor.or(whose.vendor);
    *project = project.or(whose.project);
    Ok(tx.update(stored)?)
}
