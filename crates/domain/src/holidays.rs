//! The table of holidays (放假安排): that of the program, and later years that a user took in from a file.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use qiheng_archive::{Database, Row, Transaction};
use qiheng_calendar::{Calendar, Day};
use qiheng_record::{LongText, Record, Ref, Value};

use crate::DomainError;
use crate::contracts::{self, Contract, Obligation, ObligationState};

/// A table of days of rest and make-up working days that a user took in from a file (放假安排). It is laid over the program's own.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "holiday_table", title = "name", icon = "calendar-days")]
pub struct HolidayTable {
    /// Name.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// The years that it holds.
    #[field(list, set_by = "take")]
    pub years: String,
    /// Its rows, as the file has them.
    #[field(required, set_by = "take")]
    pub text: LongText,
}

impl HolidayTable {
    /// The table in a file's words. Refused when they are none.
    pub fn of(name: String, text: String) -> Result<Self, DomainError> {
        let years = read(&name, &text)?.years().map(|year| year.to_string()).collect::<Vec<_>>().join(" ");
        Ok(Self { name, years, text: LongText(text) })
    }

    /// What it says.
    pub fn calendar(&self) -> Result<Calendar, DomainError> {
        read(&self.name, &self.text)
    }
}

fn read(name: &str, text: &str) -> Result<Calendar, DomainError> {
    Calendar::parse(text).map_err(|cause| DomainError::HolidayTable { path: name.to_owned(), cause })
}

/// The calendar that days are counted by: the program's table with those of the archive over it, the one taken in last on top.
pub fn in_force(db: &Database) -> Result<Cow<'static, Calendar>, DomainError> {
    db.all::<HolidayTable>(&[])?
        .into_iter()
        .try_fold(Cow::Borrowed(Calendar::shipped()), |calendar, table| Ok(Cow::Owned(calendar.merged(&table.body.calendar()?))))
}

/// Where a year's table comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoveredYear {
    /// The year.
    pub year: i32,
    /// The archive's table; none = the program's own.
    pub table: Option<(Ref<HolidayTable>, String)>,
}

/// The years that are held, ascending, each with its source.
pub fn coverage(db: &Database) -> Result<Vec<CoveredYear>, DomainError> {
    let mut covered: BTreeMap<i32, Option<(Ref<HolidayTable>, String)>> = Calendar::shipped().years().map(|year| (year, None)).collect();
    for table in db.all::<HolidayTable>(&[])? {
        let source = (Ref::new(table.head.id), table.body.name.clone());
        covered.extend(table.body.calendar()?.years().map(|year| (year, Some(source.clone()))));
    }
    Ok(covered.into_iter().map(|(year, table)| CoveredYear { year, table }).collect())
}

/// A day that one calendar takes for something else than another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedDay {
    /// The day.
    pub date: NaiveDate,
    /// What it was.
    pub was: Day,
    /// What it is.
    pub is: Day,
}

/// A due day that moves with the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDue {
    /// The obligation.
    pub obligation: Ref<Obligation>,
    /// What is owed.
    pub what: String,
    /// Its contract.
    pub contract: Ref<Contract>,
    /// The day before; none = it waited.
    pub was: Option<NaiveDate>,
    /// The day it gets.
    pub is: Option<NaiveDate>,
}

/// What a table would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableChanges {
    /// The years that it holds, and whether each was held before.
    pub years: Vec<(i32, bool)>,
    /// Days of rest and make-up days that differ; of a year that was not held, all of them.
    pub days: Vec<ChangedDay>,
    /// Due days that move.
    pub dues: Vec<MovedDue>,
}

/// What a table would change, before it is taken in.
pub fn preview(db: &Database, table: &HolidayTable) -> Result<TableChanges, DomainError> {
    let now = in_force(db)?;
    let then = now.merged(&table.calendar()?);
    let held: Vec<i32> = table.calendar()?.years().collect();
    let (first, last) = (held.first().copied().unwrap_or_default() - 1, held.last().copied().unwrap_or_default() + 1);
    let mut days = Vec::new();
    for year in first..=last {
        let Some(start) = NaiveDate::from_ymd_opt(year, 1, 1) else { continue };
        for date in start.iter_days().take_while(|date| date.year() == year) {
            let (was, is) = (now.day(date), then.day(date));
            if was != is && !(was == Day::UnknownYear && matches!(is, Day::Working | Day::Weekend)) {
                days.push(ChangedDay { date, was, is });
            }
        }
    }
    let years = held.into_iter().map(|year| (year, now.holds(year))).collect();
    Ok(TableChanges { years, days, dues: moved(db, &then)? })
}

/// Open obligations that another calendar would give another day.
fn moved(db: &Database, calendar: &Calendar) -> Result<Vec<MovedDue>, DomainError> {
    let mut found = Vec::new();
    let mut happened = BTreeMap::new();
    for stored in db.all::<Obligation>(&[("state", Value::Text(ObligationState::Open.name().to_owned()))])? {
        if stored.body.due_rule.is_none() {
            continue;
        }
        let contract = stored.body.contract;
        if !happened.contains_key(&contract.0) {
            happened.insert(contract.0, contracts::Happened::under(db, contract)?);
        }
        let is = contracts::due(&stored, &happened[&contract.0], calendar).as_ref().and_then(contracts::day_of);
        if is != stored.body.due_on {
            found.push(MovedDue { obligation: Ref::new(stored.head.id), what: stored.body.what, contract, was: stored.body.due_on, is });
        }
    }
    found.sort_by_key(|moved| (moved.is, moved.obligation.0));
    Ok(found)
}

/// Keeps a table. Every day that is counted by it follows in the same operation.
pub fn take(tx: &Transaction, table: HolidayTable) -> Result<Ref<HolidayTable>, DomainError> {
    let kept = tx.insert(table)?;
    refresh_all(tx)?;
    Ok(kept)
}

/// The rows must be readable before they are kept.
pub(crate) fn check_table(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    HolidayTable::from_values(after.values.clone())?.calendar()?;
    if before.is_some_and(|before| before.value("text") == after.value("text")) { Ok(()) } else { refresh_all(tx) }
}

/// What was counted by a removed table is counted without it.
pub(crate) fn forget(tx: &Transaction, removed: &Row) -> Result<(), DomainError> {
    if removed.kind.name == HolidayTable::NAME { refresh_all(tx) } else { Ok(()) }
}

fn refresh_all(tx: &Transaction) -> Result<(), DomainError> {
    let contracts: std::collections::BTreeSet<_> = tx
        .all::<Obligation>(&[("state", Value::Text(ObligationState::Open.name().to_owned()))])?
        .into_iter()
        .filter(|stored| stored.body.due_rule.is_some())
        .map(|stored| stored.body.contract.0)
        .collect();
    contracts.into_iter().try_for_each(|contract| contracts::refresh(tx, Ref::new(contract)))
}
