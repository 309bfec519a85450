//! Today (今日): what is due, overdue, expiring or ending, over all slices, by the dates that their records hold.

mod reminder;

pub use reminder::{Occasion, REMINDERS, Reminder, SILENT, While};

use chrono::NaiveDate;
use qiheng_archive::{Database, Query, Row, Test};
use qiheng_calendar::{Calendar, Direction};
use qiheng_record::{FieldType, Record, Ref, Value};
use uuid::Uuid;

use crate::DomainError;
use crate::contracts::{Contract, Obligation, ObligationState};
use crate::legal::{Dispute, DisputeState, limitation};

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
}

/// Records of one kind at most: what is due first comes first.
const OF_EACH: u32 = 1_000;

/// What has a day in a span of time, both ends included, earliest first. `from` none = all that is overdue too.
pub fn dated(db: &Database, from: Option<NaiveDate>, to: NaiveDate) -> Result<Vec<Dated>, DomainError> {
    let mut found = Vec::new();
    for reminder in REMINDERS {
        let mut filter: Vec<(&str, Test)> = vec![(reminder.field, Test::AtMost(Value::Date(to)))];
        filter.extend(from.map(|from| (reminder.field, Test::AtLeast(Value::Date(from)))));
        filter.extend(reminder.while_.test());
        let rows = db.rows(reminder.kind, &Query { filter, sort: Some((reminder.field, false)), limit: OF_EACH, ..Query::default() })?;
        found.extend(rows.iter().filter_map(|row| of_row(reminder, row)));
    }
    found.extend(notices(db, from, to)?);
    found.extend(limitations(db, from, to)?);
    found.sort_by(|one, other| (one.on, one.kind, one.id).cmp(&(other.on, other.kind, other.id)));
    Ok(found)
}

fn of_row(reminder: &Reminder, row: &Row) -> Option<Dated> {
    let Value::Date(on) = *row.value(reminder.field) else { return None };
    let kind = reminder.kind;
    let contract = match kind.field("contract").map(|_| row.value("contract")) {
        Some(Value::Id(contract)) => Some(Ref::new(*contract)),
        _ if kind.name == Contract::NAME => Some(Ref::new(row.head.id)),
        _ => None,
    };
    let owner = kind.field("owner").and_then(|_| row.value("owner").as_text()).unwrap_or_default().to_owned();
    let silence_accepts = kind.field("silence_accepts").is_some_and(|_| *row.value("silence_accepts") == Value::Flag(true));
    Some(Dated {
        on,
        occasion: if silence_accepts { Occasion::Deemed } else { reminder.occasion },
        kind: kind.name,
        id: row.head.id,
        title: row.title(),
        contract,
        of: belongs_to(row),
        owner,
    })
}

fn belongs_to(row: &Row) -> Option<(&'static str, Uuid)> {
    let names = [Some("contract"), row.kind.parent, Some("vendor"), Some("project")];
    names.into_iter().flatten().find_map(|name| match (row.kind.field(name)?.ty, row.value(name)) {
        (FieldType::Ref { kind }, Value::Id(id)) => Some((kind, *id)),
        _ => None,
    })
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
    let found = rows.into_iter().filter_map(|row| {
        let contract = Contract::from_values(row.values.clone()).ok()?;
        let on = last_day_to_give_notice(contract.ends_on?, contract.notice_days?)?;
        (on <= to && from.is_none_or(|from| on >= from)).then(|| Dated {
            on,
            occasion: Occasion::NoticeBy,
            kind: Contract::NAME,
            id: row.head.id,
            title: contract.title,
            contract: Some(Ref::new(row.head.id)),
            of: None,
            owner: String::new(),
        })
    });
    Ok(found.collect())
}

/// The last day on which a notice so many days before an end is in time (民法典 203 the other way round: never later than agreed).
pub fn last_day_to_give_notice(ends_on: NaiveDate, notice_days: u32) -> Option<NaiveDate> {
    let day = ends_on.checked_sub_days(chrono::Days::new(notice_days.into()))?;
    Some(Calendar::shipped().moved(day, Direction::Back).map_or(day, |counted| counted.date))
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
            });
        }
    }
    Ok(found)
}

/// Open obligations whose event has not happened yet, in the order in which they were taken over.
pub fn waiting(db: &Database) -> Result<Vec<Ref<Obligation>>, DomainError> {
    let open = Value::Text(ObligationState::Open.name().to_owned());
    let filter = vec![("state", Test::Is(open)), ("due_on", Test::Is(Value::Null)), ("due_rule", Test::Given)];
    let rows = db.rows(Obligation::KIND, &Query { filter, sort: Some(("created_at", false)), limit: OF_EACH, ..Query::default() })?;
    Ok(rows.into_iter().map(|row| Ref::new(row.head.id)).collect())
}
