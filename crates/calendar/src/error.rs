//! Why no date can be named.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_record::Coded;

use crate::event::Event;

/// Why a rule gives no date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DueError {
    /// An event that the rule runs from has not happened.
    #[error("no day is known of the event {}", event.name())]
    NotHappened {
        /// The event.
        event: Event,
    },
    /// Whether a day is worked cannot be told: the table does not hold its year.
    #[error("the table of holidays does not hold {year}")]
    NoTable {
        /// The year.
        year: i32,
        /// The last day before any move off days of rest, when only the move is in doubt.
        unmoved: Option<NaiveDate>,
    },
    /// The date lies outside the years 1 to 9999.
    #[error("the date lies outside the years 1 to 9999")]
    TooFar,
    /// A rule that recurs was asked for its one date.
    #[error("the rule recurs")]
    Recurs,
    /// A rule that does not recur, or recurs in two ways at once, was asked for its dates.
    #[error("the rule does not recur")]
    DoesNotRecur,
    /// A choice between no dates at all.
    #[error("a choice between no dates")]
    NothingToChooseFrom,
    /// A day that no such week, month or year has: a month 13, a 32nd day, a period of no length that recurs.
    #[error("a day that does not exist")]
    NoSuchDay,
    /// The rule is nested too deeply to be one that a contract states.
    #[error("the rule is nested too deeply")]
    TooDeep,
}

impl Coded for DueError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotHappened { .. } => "calendar.due.not_happened",
            Self::NoTable { .. } => "calendar.due.no_table",
            Self::TooFar => "calendar.due.too_far",
            Self::Recurs => "calendar.due.recurs",
            Self::DoesNotRecur => "calendar.due.does_not_recur",
            Self::NothingToChooseFrom => "calendar.due.nothing_to_choose_from",
            Self::NoSuchDay => "calendar.due.no_such_day",
            Self::TooDeep => "calendar.due.too_deep",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs = match self {
            Self::NotHappened { event } => vec![("event", event.name().to_owned())],
            Self::NoTable { year, unmoved } => {
                let unmoved = unmoved.map(|date| ("unmoved", date.to_string()));
                [("year", year.to_string())].into_iter().chain(unmoved).collect()
            }
            _ => vec![],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
