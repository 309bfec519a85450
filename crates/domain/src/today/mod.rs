//! Today (今日): what is due, overdue, expiring or ending, over all slices, by the dates that their records hold; and the same for any
//! span of days, with what is done.

mod put_off;
mod reminder;

pub use put_off::{PUT_OFF, put_off};
pub use reminder::{Occasion, REMINDERS, Reminder, SILENT, While};

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use qiheng_archive::{Database, Query, Row, Test};
use qiheng_calendar::{Calendar, Direction, DueError};
use qiheng_record::{FieldType, Record, Ref, Value};
use uuid::Uuid;

use crate::communication::{MeetingSeries, SeriesState, next_of};
use crate::contracts::{self, Contract, Happened, Lifecycle, Obligation, ObligationState};
use crate::legal::{Dispute, DisputeState, limitation};
use crate::{DomainError, SCHEMA, holidays};

/// Something that has a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Dated {
    /// The day.
    pub on: NaiveDate,
    /// What happens on it.
    pub occasion: Occasion,
    /// Kind of the record.
    pub kind: &'static str,
    /// The record.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// The contract that it belongs to, or is.
    pub contract: Option<Ref<Contract>>,
    /// What it belongs to, by kind and id: a contract, else what it is part of, else a vendor or project.
    pub of: Option<(&'static str, Uuid)>,
    /// Who looks after it.
    pub owner: String,
    /// It reminds no more: done, held, dropped.
    pub is_over: bool,
    /// The day by the rule, where it was put off to another.
    pub by_rule: Option<NaiveDate>,
    /// The year whose holidays nobody knows yet, where the day may move with them.
    pub unknown_year: Option<i32>,
    /// When what gives the day changed last: UTC milliseconds.
    pub changed_at: i64,
    /// When the record was made: UTC milliseconds.
    pub made_at: i64,
}

/// Records of one kind at most: what is due first comes first.
const OF_EACH: u32 = 1_000;

/// Days before its end within which limitation reminds, however near one looks: half a year, a quarter, a month.
pub const LIMITATION_WARNS: [u64; 3] = [180, 90, 30];

/// What reminds in a span of time, both ends included, earliest first. `from` none = all that is overdue too.
pub fn dated(db: &Database, today: NaiveDate, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = Vec::new();
    for reminder in REMINDERS {
        found.extend(rows(db, reminder, from, to, reminder.while_.tests())?.iter().filter_map(|row| of_row(reminder, row)));
    }
    found.extend(reckoned(db, today, from, to)?);
    finish(db, found)
}

/// The same with what is over: what a calendar shows of days.
pub fn in_span(db: &Database, today: NaiveDate, from: NaiveDate, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = Vec::new();
    for reminder in REMINDERS {
        let rows = rows(db, reminder, Some(from), to, reminder.while_.tests_when_over())?;
        found.extend(rows.iter().filter(|row| has_begun(row)).filter_map(|row| of_row(reminder, row)));
    }
    found.extend(reckoned(db, today, Some(from), to)?);
    finish(db, found)
}

/// Limitation of open disputes that ends later than one looks, but soon enough to act on.
pub fn warned(db: &Database, today: NaiveDate, beyond: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let last = today.checked_add_days(Days::new(LIMITATION_WARNS[0])).unwrap_or(NaiveDate::MAX);
    let Some(first) = beyond.succ_opt().filter(|first| *first <= last) else { return Ok(vec![]) };
    limitations(db, Some(first), last)
}

/// A contract that nobody has signed ends on no day yet.
fn has_begun(row: &Row) -> bool {
    let lifecycle = row.value("lifecycle").as_text().and_then(Lifecycle::from_name);
    row.kind.name != Contract::NAME || lifecycle.is_some_and(Lifecycle::is_signed)
}

fn rows(db: &Database, reminder: &Reminder, from: Option<NaiveDate>, to: NaiveDate, tests: Vec<(&'static str, Test)>) -> Result<Vec<Row>, DomainError> {
    let mut filter: Vec<(&str, Test)> = vec![(reminder.field, Test::AtMost(Value::Date(to)))];
    filter.extend(from.map(|from| (reminder.field, Test::AtLeast(Value::Date(from)))));
    filter.extend(tests);
    Ok(db.rows(reminder.kind, &Query { filter, sort: Some((reminder.field, false)), limit: OF_EACH, ..Query::default() })?)
}

/// Days that no field holds: they follow from others.
fn reckoned(db: &Database, today: NaiveDate, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = notices(db, from, to)?;
    found.extend(limitations(db, from, to)?);
    found.extend(proposed(db, today, from, to)?);
    Ok(found)
}

fn finish(db: &Database, mut found: Vec<Dated>) -> Result<Vec<Dated>, DomainError> {
    found.sort_by(|one, other| (one.on, one.kind, one.id).cmp(&(other.on, other.kind, other.id)));
    let calendar = holidays::in_force(db)?;
    let mut happened = BTreeMap::new();
    for one in &mut found {
        if one.kind == Obligation::NAME && !one.is_over && one.by_rule.is_none() && !calendar.holds(one.on.year()) {
            one.unknown_year = unknown_year(db, one.id, &calendar, &mut happened)?;
        }
    }
    Ok(found)
}

/// The year that must be known for an obligation's day to be certain.
fn unknown_year(db: &Database, id: Uuid, calendar: &Calendar, happened: &mut BTreeMap<Uuid, Happened>) -> Result<Option<i32>, DomainError> {
    let stored = db.get(Ref::<Obligation>::new(id))?;
    let contract = stored.body.contract;
    if !happened.contains_key(&contract.0) {
        happened.insert(contract.0, Happened::under(db, contract)?);
    }
    Ok(match contracts::due(&stored, &happened[&contract.0], calendar) {
        Some(Err(DueError::NoTable { year, .. })) => Some(year),
        _ => None,
    })
}

fn of_row(reminder: &Reminder, row: &Row) -> Option<Dated> {
    let Value::Date(on) = *row.value(reminder.field) else { return None };
    let kind = reminder.kind;
    let owner = kind.field("owner").and_then(|_| row.value("owner").as_text()).unwrap_or_default().to_owned();
    let silence_accepts = kind.field("silence_accepts").is_some_and(|_| *row.value("silence_accepts") == Value::Flag(true));
    let by_rule = match row.value("due_on") {
        Value::Date(day) if reminder.field == "put_off_to" => Some(*day),
        _ => None,
    };
    Some(Dated {
        on,
        occasion: if silence_accepts { Occasion::Deemed } else { reminder.occasion },
        kind: kind.name,
        id: row.head.id,
        title: row.title(),
        contract: contract_of(row),
        of: belongs_to(row),
        owner,
        is_over: !reminder.while_.holds(row),
        by_rule,
        unknown_year: None,
        changed_at: row.head.updated_at,
        made_at: row.head.created_at,
    })
}

fn contract_of(row: &Row) -> Option<Ref<Contract>> {
    match row.kind.field("contract").map(|_| row.value("contract")) {
        Some(Value::Id(contract)) => Some(Ref::new(*contract)),
        _ if row.kind.name == Contract::NAME => Some(Ref::new(row.head.id)),
        _ => None,
    }
}

fn belongs_to(row: &Row) -> Option<(&'static str, Uuid)> {
    let names = [Some("contract"), row.kind.parent, Some("vendor"), Some("project"), Some("about")];
    names.into_iter().flatten().find_map(|name| {
        let reference = row.kind.field(name).and_then(|field| row.value(name).referred(field.ty))?;
        Some((SCHEMA.kind(&reference.kind)?.name, reference.id))
    })
}

/// Does it concern a record: is it, belongs to it, or belongs to what belongs to it?
pub fn concerns(db: &Database, one: &Dated, about: (&str, Uuid)) -> Result<bool, DomainError> {
    let mut near = vec![(one.kind, one.id)];
    let mut seen = 0;
    while let Some((kind, id)) = near.get(seen).copied() {
        seen += 1;
        if (kind, id) == about {
            return Ok(true);
        }
        let Some(kind) = SCHEMA.kind(kind) else { continue };
        let row = db.row(kind, id)?;
        for name in ["contract", "vendor", "project"].into_iter().chain(kind.parent) {
            if let (Some(FieldType::Ref { kind }), Value::Id(id)) = (kind.field(name).map(|field| field.ty), row.value(name))
                && !near.contains(&(kind, *id))
            {
                near.push((kind, *id));
            }
        }
    }
    Ok(false)
}

/// The last days on which notice stops a contract from going on by itself: days before its end, moved to the working day before where
/// that is a day of rest. Where no table of holidays knows the year, the day itself.
fn notices(db: &Database, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let states = ["signed", "performing"].map(|state| Value::Text(state.to_owned()));
    let filter = vec![
        ("auto_renewal", Test::Is(Value::Flag(true))),
        ("notice_days", Test::Given),
        ("ends_on", Test::Given),
        ("lifecycle", Test::OneOf(states.to_vec())),
    ];
    let rows = db.rows(Contract::KIND, &Query { filter, sort: Some(("ends_on", false)), limit: OF_EACH, ..Query::default() })?;
    let calendar = holidays::in_force(db)?;
    let found = rows.into_iter().filter_map(|row| {
        let contract = Contract::from_values(row.values.clone()).ok()?;
        let on = last_day_to_give_notice(&calendar, contract.ends_on?, contract.notice_days?)?;
        (on <= to && from.is_none_or(|from| on >= from)).then(|| Dated {
            on,
            occasion: Occasion::NoticeBy,
            kind: Contract::NAME,
            id: row.head.id,
            title: contract.title,
            contract: Some(Ref::new(row.head.id)),
            of: None,
            owner: String::new(),
            is_over: false,
            by_rule: None,
            unknown_year: (!calendar.holds(on.year())).then(|| on.year()),
            changed_at: row.head.updated_at,
            made_at: row.head.created_at,
        })
    });
    Ok(found.collect())
}

/// The last day on which a notice so many days before an end is in time (民法典 203 the other way round: never later than agreed).
pub fn last_day_to_give_notice(calendar: &Calendar, ends_on: NaiveDate, notice_days: u32) -> Option<NaiveDate> {
    let day = ends_on.checked_sub_days(Days::new(notice_days.into()))?;
    Some(calendar.moved(day, Direction::Back).map_or(day, |counted| counted.date))
}

/// The last days of limitation of open disputes.
fn limitations(db: &Database, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = Vec::new();
    for dispute in db.all::<Dispute>(&[("state", Value::Text(DisputeState::Open.name().to_owned()))])? {
        let Some(limitation) = limitation(db, Ref::new(dispute.head.id))? else { continue };
        if limitation.ends_on <= to && from.is_none_or(|from| limitation.ends_on >= from) {
            found.push(Dated {
                on: limitation.ends_on,
                occasion: Occasion::Limitation,
                kind: Dispute::NAME,
                id: dispute.head.id,
                title: dispute.body.subject,
                contract: dispute.body.contract,
                of: dispute.body.contract.map(|contract| (Contract::NAME, contract.0)),
                owner: String::new(),
                is_over: false,
                by_rule: None,
                unknown_year: None,
                changed_at: dispute.head.updated_at.max(limitation.changed_at),
                made_at: dispute.head.created_at,
            });
        }
    }
    Ok(found)
}

/// The next meeting of each running series, unless it was arranged.
fn proposed(db: &Database, today: NaiveDate, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = Vec::new();
    let calendar = holidays::in_force(db)?;
    for series in db.all::<MeetingSeries>(&[("state", Value::Text(SeriesState::Running.name().to_owned()))])? {
        let Some(next) = next_of(db, &series, &calendar, today)? else { continue };
        if next.on <= to && from.is_none_or(|from| next.on >= from) {
            let body = series.body;
            found.push(Dated {
                on: next.on,
                occasion: Occasion::Proposed,
                kind: MeetingSeries::NAME,
                id: series.head.id,
                title: body.title,
                contract: body.contract,
                of: body
                    .contract
                    .map(|one| (Contract::NAME, one.0))
                    .or(body.vendor.map(|one| ("vendor", one.0)))
                    .or(body.project.map(|one| ("project", one.0))),
                owner: body.owner,
                is_over: false,
                by_rule: (next.by_rule != next.on).then_some(next.by_rule),
                unknown_year: next.unknown_year,
                changed_at: series.head.updated_at,
                made_at: series.head.created_at,
            });
        }
    }
    Ok(found)
}

/// Open obligations whose event has not happened yet, in the order in which they were taken over.
pub fn waiting(db: &Database) -> Result<Vec<Ref<Obligation>>, DomainError> {
    let open = Value::Text(ObligationState::Open.name().to_owned());
    let filter = vec![("state", Test::Is(open)), ("due_on", Test::Is(Value::Null)), ("put_off_to", Test::Is(Value::Null)), ("due_rule", Test::Given)];
    let rows = db.rows(Obligation::KIND, &Query { filter, sort: Some(("created_at", false)), limit: OF_EACH, ..Query::default() })?;
    Ok(rows.into_iter().map(|row| Ref::new(row.head.id)).collect())
}
