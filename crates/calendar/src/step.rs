//! How a date was reached, step by step, unworded.

use chrono::NaiveDate;
use qiheng_record::Message;
use serde::{Deserialize, Serialize};

use crate::calendar::Day;
use crate::event::Event;
use crate::period::{Direction, Period};

/// One step of a calculation. Together, in order, they explain a date to whoever checks it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    /// A date that stands in the contract.
    Fixed {
        /// The date.
        date: NaiveDate,
    },
    /// An event and the day it happened.
    Happened {
        /// The event.
        event: Event,
        /// Its day.
        date: NaiveDate,
    },
    /// A period of time (week, month, quarter …) of a recurring duty, by its days.
    Cycle {
        /// Its first day.
        first: NaiveDate,
        /// Its last day.
        last: NaiveDate,
    },
    /// The day from which a period runs is not counted (民法典 201).
    StartNotCounted {
        /// That day.
        date: NaiveDate,
    },
    /// The day from which a period runs is counted, since the contract says so (民法典 204).
    StartCounted {
        /// That day.
        date: NaiveDate,
    },
    /// A period was counted.
    Counted {
        /// The period.
        period: Period,
        /// Forward or back.
        direction: Direction,
        /// The day it leads to.
        to: NaiveDate,
    },
    /// Hours were counted as whole days, rounded up.
    HoursAsDays {
        /// The hours.
        hours: u32,
        /// The days.
        days: u32,
    },
    /// Days of rest that fell into a count of working days.
    RestLeftOut {
        /// The festival.
        name: String,
        /// First day left out.
        first: NaiveDate,
        /// Last day left out.
        last: NaiveDate,
    },
    /// Ordinary Saturdays and Sundays that fell into a count of working days.
    WeekendsLeftOut {
        /// How many days.
        days: u32,
    },
    /// A make-up working day (调休) that was counted.
    MakeUpCounted {
        /// The day.
        date: NaiveDate,
        /// The festival it makes up for.
        name: String,
    },
    /// The month has no such day, so its last day counts (民法典 202).
    MonthIsShorter {
        /// The day asked for.
        day: u32,
        /// The month's last day.
        to: NaiveDate,
    },
    /// A day of a week, month, quarter or year.
    DayOfCycle {
        /// First day of the week, month, quarter or year.
        first: NaiveDate,
        /// The day.
        to: NaiveDate,
    },
    /// The last day is a day of rest and moved to a working day (民法典 203).
    Moved {
        /// The day of rest.
        from: NaiveDate,
        /// What it is.
        because: Day,
        /// The working day.
        to: NaiveDate,
        /// To the day after, or, for something to be done some time before an end, to the day before.
        direction: Direction,
    },
    /// The earliest of several dates counts.
    EarliestOf {
        /// All of them.
        dates: Vec<NaiveDate>,
        /// The earliest.
        to: NaiveDate,
    },
    /// The latest of several dates counts.
    LatestOf {
        /// All of them.
        dates: Vec<NaiveDate>,
        /// The latest.
        to: NaiveDate,
    },
}

impl Step {
    /// Its sentence in the catalogue; dates are ISO.
    pub fn message(&self) -> Message {
        match self {
            Self::Fixed { date } => Message::new("due-step-fixed").with("date", date),
            Self::Happened { event, date } => Message::new("due-step-happened").with("event", event.name()).with("date", date),
            Self::Cycle { first, last } => Message::new("due-step-cycle").with("first", first).with("last", last),
            Self::StartNotCounted { date } => Message::new("due-step-start-not-counted").with("date", date),
            Self::StartCounted { date } => Message::new("due-step-start-counted").with("date", date),
            Self::Counted { period, direction, to } => {
                let id = match direction {
                    Direction::Forward => "due-step-counted",
                    Direction::Back => "due-step-counted-back",
                };
                Message::new(id).with("count", period.count).with("unit", period.unit.name()).with("to", to)
            }
            Self::HoursAsDays { hours, days } => Message::new("due-step-hours-as-days").with("hours", hours).with("days", days),
            Self::RestLeftOut { name, first, last } => Message::new("due-step-rest-left-out").with("name", name).with("first", first).with("last", last),
            Self::WeekendsLeftOut { days } => Message::new("due-step-weekends-left-out").with("days", days),
            Self::MakeUpCounted { date, name } => Message::new("due-step-make-up-counted").with("date", date).with("name", name),
            Self::MonthIsShorter { day, to } => Message::new("due-step-month-is-shorter").with("day", day).with("to", to),
            Self::DayOfCycle { first, to } => Message::new("due-step-day-of-cycle").with("first", first).with("to", to),
            Self::Moved { from, because, to, direction } => moved(*from, because, *to, *direction),
            Self::EarliestOf { dates, to } => Message::new("due-step-earliest-of").with("dates", listed(dates)).with("to", to),
            Self::LatestOf { dates, to } => Message::new("due-step-latest-of").with("dates", listed(dates)).with("to", to),
        }
    }
}

fn moved(from: NaiveDate, because: &Day, to: NaiveDate, direction: Direction) -> Message {
    let id = match (because, direction) {
        (Day::Holiday(_), Direction::Forward) => "due-step-moved-holiday",
        (Day::Holiday(_), Direction::Back) => "due-step-moved-back-holiday",
        (_, Direction::Forward) => "due-step-moved-weekend",
        (_, Direction::Back) => "due-step-moved-back-weekend",
    };
    let message = Message::new(id).with("from", from).with("to", to);
    if let Day::Holiday(name) = because { message.with("name", name) } else { message }
}

fn listed(dates: &[NaiveDate]) -> String {
    dates.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
