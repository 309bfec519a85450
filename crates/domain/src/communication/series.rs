//! Series of meetings: each proposes the next, by its rule and the calendar.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};
use qiheng_archive::{Database, Transaction};
use qiheng_calendar::{Calendar, Direction, DueError, Step};
use qiheng_record::{Choice, LongText, Record, Ref, Stored, Value};

use super::agenda::write_agenda;
use super::meeting::{Meeting, MeetingKind, MeetingState};
use crate::DomainError;
use crate::contracts::Contract;
use crate::projects::Project;
use crate::vendors::Vendor;

/// A meeting that is held again and again (例会).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "meeting_series", title = "title", icon = "calendar-sync")]
pub struct MeetingSeries {
    /// What it is called.
    #[field(required, list, search = 8, pinyin)]
    pub title: String,
    /// What kind of meeting.
    #[field(required, list, filter, default = "weekly")]
    pub kind: MeetingKind,
    /// How often.
    #[field(required, list, filter, default = "weekly")]
    pub every: Every,
    /// The first day; weekday or day of the month follow from it.
    #[field(required, list)]
    pub starts_on: NaiveDate,
    /// The last day on which one may be held.
    pub ends_on: Option<NaiveDate>,
    /// Where, or by what means.
    pub place: String,
    /// The contract it is about.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor that takes part.
    #[field(list, filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The project it serves.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// Who is asked to take part, a line each.
    #[field(search = 3, pinyin)]
    pub attendees: LongText,
    /// Who calls it.
    #[field(list, filter, search = 4, pinyin)]
    pub owner: String,
    /// Whether it goes on.
    #[field(required, list, filter, default = "running")]
    pub state: SeriesState,
}

/// How often a series meets.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// On the weekday of its first day.
    Weekly,
    /// The same every second week.
    Biweekly,
    /// On the day of the month of its first day, or the month's last.
    Monthly,
    /// On the same weekday of the month: the second Tuesday.
    MonthlyWeekday,
}

/// Whether a series goes on.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum SeriesState {
    Running,
    Stopped,
}

/// The next meeting of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextMeeting {
    /// The day.
    pub on: NaiveDate,
    /// The day by the rule, before a move off a day of rest.
    pub by_rule: NaiveDate,
    /// Why it moved.
    pub steps: Vec<Step>,
    /// The year whose holidays nobody knows yet, where it may still move.
    pub unknown_year: Option<i32>,
}

impl MeetingSeries {
    /// Its days by the rule, before any move, ascending.
    pub fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        (0..).map_while(|turn| self.day(turn))
    }

    fn day(&self, turn: u32) -> Option<NaiveDate> {
        let weeks = |each: i64| self.starts_on.checked_add_signed(TimeDelta::try_weeks(each * i64::from(turn))?);
        match self.every {
            Every::Weekly => weeks(1),
            Every::Biweekly => weeks(2),
            Every::Monthly => self.starts_on.checked_add_months(Months::new(turn)),
            Every::MonthlyWeekday => {
                let first = self.starts_on.with_day(1)?.checked_add_months(Months::new(turn))?;
                let nth = (self.starts_on.day0() / 7 + 1) as u8;
                // a fifth one that the month has not: its last
                NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), self.starts_on.weekday(), nth)
                    .or_else(|| NaiveDate::from_weekday_of_month_opt(first.year(), first.month(), self.starts_on.weekday(), nth - 1))
            }
        }
    }
}

/// The next meeting of a series: the first day by its rule after the last meeting, and not before today. None while one is arranged
/// and still to come, when the series has stopped, and beyond its end.
pub fn next_of(db: &Database, series: &Stored<MeetingSeries>, calendar: &Calendar, today: NaiveDate) -> Result<Option<NextMeeting>, DomainError> {
    let body = &series.body;
    if body.state == SeriesState::Stopped {
        return Ok(None);
    }
    let held = db.all::<Meeting>(&[("series", Value::Id(series.head.id))])?;
    if held.iter().any(|meeting| meeting.body.state.is_to_come() && meeting.body.held_on >= today) {
        return Ok(None);
    }
    let last_slot = held.iter().map(|meeting| meeting.body.slot_on.unwrap_or(meeting.body.held_on)).max();
    let last_held = held.iter().filter(|meeting| meeting.body.state != MeetingState::Cancelled).map(|meeting| meeting.body.held_on).max();
    let last_day = body.ends_on.unwrap_or(NaiveDate::MAX);
    let to_come = body.days().take_while(|day| *day <= last_day).filter(|day| last_slot.is_none_or(|last| *day > last));
    Ok(to_come.map(|by_rule| moved(by_rule, calendar)).find(|next| next.on >= today && last_held.is_none_or(|last| next.on > last)))
}

fn moved(by_rule: NaiveDate, calendar: &Calendar) -> NextMeeting {
    match calendar.moved(by_rule, Direction::Forward) {
        Ok(counted) => NextMeeting { on: counted.date, by_rule, steps: counted.steps, unknown_year: None },
        Err(DueError::NoTable { year, .. }) => NextMeeting { on: by_rule, by_rule, steps: vec![], unknown_year: Some(year) },
        Err(_) => NextMeeting { on: by_rule, by_rule, steps: vec![], unknown_year: None },
    }
}

/// Arranges the next meeting of a series, with an agenda. `on` none = the day that is proposed.
pub fn arrange(tx: &Transaction, series: Ref<MeetingSeries>, on: Option<NaiveDate>, today: NaiveDate) -> Result<Ref<Meeting>, DomainError> {
    let stored = tx.get(series)?;
    let calendar = crate::holidays::in_force(tx)?;
    let next = next_of(tx, &stored, &calendar, today)?;
    let body = stored.body;
    let Some(held_on) = on.or(next.as_ref().map(|next| next.on)) else { return Err(DomainError::NothingToArrange { title: body.title }) };
    let meeting = tx.insert(Meeting {
        title: body.title,
        kind: body.kind,
        state: MeetingState::Planned,
        held_on,
        place: body.place,
        contract: body.contract,
        vendor: body.vendor,
        project: body.project,
        attendees: body.attendees,
        present: LongText::default(),
        agenda: LongText::default(),
        minutes: LongText::default(),
        document: None,
        is_locked: None,
        series: Some(series),
        slot_on: next.map(|next| next.by_rule),
        uid: None,
    })?;
    write_agenda(tx, meeting, today)?;
    Ok(meeting)
}
