//! Defects found at an acceptance (验收缺陷): each is fixed, accepted as it is, or set off; then the acceptance is repeated.

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_record::{Choice, LongText, Money, Record, Ref, Value};

use super::{Acceptance, AcceptanceResult};
use crate::DomainError;

/// A defect (验收缺陷).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "defect", title = "what", icon = "triangle-alert", parent = "acceptance")]
pub struct Defect {
    /// The acceptance at which it was found.
    #[field(required, list, filter)]
    pub acceptance: Ref<Acceptance>,
    /// What is wrong.
    #[field(required, list, search = 5, pinyin)]
    pub what: String,
    /// What became of it.
    #[field(required, list, filter, default = "open")]
    pub state: DefectState,
    /// By when it is to be fixed.
    #[field(list, filter)]
    pub fix_by: Option<NaiveDate>,
    /// The day on which it was fixed.
    #[field(list)]
    pub fixed_on: Option<NaiveDate>,
    /// What is set off for it.
    #[field(list)]
    pub deduction: Option<Money>,
    /// How it was fixed, or why it is accepted.
    #[field(search = 2)]
    pub remedy: LongText,
}

/// What became of a defect.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefectState {
    /// Nothing yet.
    Open,
    /// It was set right.
    Fixed,
    /// It is taken as it is.
    Accepted,
    /// It stays, and less is paid.
    Deducted,
}

/// What was fixed has its day, what is set off its sum.
pub(crate) fn check_defect(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let defect = Defect::from_values(after.values.clone())?;
    match defect.state {
        DefectState::Fixed if defect.fixed_on.is_none() => Err(DomainError::FixedWithoutDay { what: defect.what }),
        DefectState::Deducted if defect.deduction.is_none() => Err(DomainError::DeductedWithoutSum { what: defect.what }),
        _ => Ok(()),
    }
}

/// Are all defects of an acceptance settled? None where none is written down one by one.
pub(super) fn all_settled(db: &Database, acceptance: Ref<Acceptance>) -> Result<Option<bool>, DomainError> {
    let defects = db.all::<Defect>(&[("acceptance", Value::Id(acceptance.0))])?;
    Ok((!defects.is_empty()).then(|| defects.iter().all(|defect| defect.body.state != DefectState::Open)))
}

/// An acceptance repeats an earlier one of the same contract; it passes only once the defects found then are settled.
pub(crate) fn check_acceptance(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let acceptance = Acceptance::from_values(after.values.clone())?;
    if let Some(earlier) = acceptance.repeats {
        let mut stored = tx.get(earlier)?;
        let is_before = stored.body.accepted_on <= acceptance.accepted_on && stored.head.id != after.head.id && stored.body.contract == acceptance.contract;
        if !is_before {
            return Err(DomainError::RepeatsLater { what: acceptance.what, earlier: stored.body.what, on: stored.body.accepted_on });
        }
        if acceptance.result == AcceptanceResult::Passed && all_settled(tx, earlier)? == Some(false) {
            let open = tx.all::<Defect>(&[("acceptance", Value::Id(earlier.0)), ("state", Value::Text(DefectState::Open.name().to_owned()))])?;
            return Err(DomainError::DefectsOpen { count: open.len(), first: open.first().map(|first| first.body.what.clone()).unwrap_or_default() });
        }
        if stored.body.repeated_on != Some(acceptance.accepted_on) {
            stored.body.repeated_on = Some(acceptance.accepted_on);
            tx.update(stored)?;
        }
    }
    super::check_event(tx, before, after)
}
