//! Due rules: when something is due, as a contract states it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::event::Event;
use crate::period::Period;

/// When something is due (到期规则): a small tree. As JSON it reads like
/// `{"after":{"of":{"event":"invoice"},"period":{"count":30,"unit":"days"}}}`.
///
/// Only the outermost period's last day moves off a day of rest (民法典 203); dates, days of a month and events stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DueRule {
    /// A date that stands in the contract.
    On(NaiveDate),
    /// The day of an event itself (当日).
    Event(Event),
    /// A period after a day: 收到发票后30日内, or its end.
    After {
        /// The day from which it runs.
        of: Box<DueRule>,
        /// How long.
        period: Period,
        /// Whether the day from which it runs counts as the first (含当日).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        first_day_counts: bool,
    },
    /// A period before a day: 期满前30日. Its last day moves to the working day before.
    Before {
        /// The day to which it runs.
        of: Box<DueRule>,
        /// How long.
        period: Period,
    },
    /// A day of the week, month, quarter or year in which another day lies, or of a later one: 次月15日.
    In {
        /// The other day.
        of: Box<DueRule>,
        /// Of what it is a day.
        span: Span,
        /// How many spans later; negative for earlier.
        #[serde(default)]
        ahead: i32,
        /// Which month of the span, from 1; the first, or for the last day the last, when not said.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        month: Option<u32>,
        /// Which day.
        day: DayOf,
    },
    /// Each week, month, quarter or year: the first day of each. Somewhere inside a rule, it makes the rule recur.
    Each(Span),
    /// Again and again a period after a day: 自签订之日起每三个月.
    EachSince {
        /// The day from which the first period runs.
        of: Box<DueRule>,
        /// How long each is.
        period: Period,
    },
    /// The end of a term at which nothing has to be done: its last day does not move.
    Ends(Box<DueRule>),
    /// A date that moves off a day of rest to the next working day, since the contract says so (遇节假日顺延).
    Moves(Box<DueRule>),
    /// A date that moves off a day of rest to the working day before, since the contract says so (遇节假日提前).
    MovesBack(Box<DueRule>),
    /// The earliest of several (以较早者为准).
    Earliest(Vec<DueRule>),
    /// The latest of several (以较晚者为准).
    Latest(Vec<DueRule>),
    /// Several recurring rules, the dates of all of which are due: 每年3月20日、9月20日. Only the outermost rule can be this.
    Several(Vec<DueRule>),
}

/// What divides the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Span {
    /// Monday to Sunday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar quarter (季度).
    Quarter,
    /// A half of a calendar year (半年).
    HalfYear,
    /// A calendar year.
    Year,
}

/// A day of a [`Span`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOf {
    /// The day of the month, 1 to 31, or the month's last if it has no such day; of a week 1 (Monday) to 7.
    Number(u32),
    /// The last day (月底, 季末, 年底).
    Last,
    /// The so manieth working day, from 1.
    Working(u32),
    /// The last working day.
    LastWorking,
}

impl DueRule {
    /// A period after a day.
    #[must_use]
    pub fn after(self, period: Period) -> Self {
        Self::After { of: Box::new(self), period, first_day_counts: false }
    }

    /// A period before a day.
    #[must_use]
    pub fn before(self, period: Period) -> Self {
        Self::Before { of: Box::new(self), period }
    }

    /// A day of the span that lies so many spans after the one in which this day lies.
    #[must_use]
    pub fn day_in(self, span: Span, ahead: i32, month: Option<u32>, day: DayOf) -> Self {
        Self::In { of: Box::new(self), span, ahead, month, day }
    }

    /// The events it runs from.
    pub fn events(&self) -> BTreeSet<Event> {
        let mut events = BTreeSet::new();
        self.visit(&mut |rule| {
            if let Self::Event(event) = rule {
                events.insert(*event);
            }
        });
        events
    }

    /// Whether it gives a date again and again.
    pub fn recurs(&self) -> bool {
        let mut recurs = false;
        self.visit(&mut |rule| recurs |= matches!(rule, Self::Each(_) | Self::EachSince { .. }));
        recurs
    }

    /// Shows each part of the tree to `see`, this one first.
    pub(crate) fn visit(&self, see: &mut impl FnMut(&Self)) {
        see(self);
        match self {
            Self::On(_) | Self::Event(_) | Self::Each(_) => {}
            Self::After { of, .. }
            | Self::Before { of, .. }
            | Self::In { of, .. }
            | Self::EachSince { of, .. }
            | Self::Ends(of)
            | Self::Moves(of)
            | Self::MovesBack(of) => {
                of.visit(see);
            }
            Self::Earliest(all) | Self::Latest(all) | Self::Several(all) => all.iter().for_each(|rule| rule.visit(see)),
        }
    }
}
