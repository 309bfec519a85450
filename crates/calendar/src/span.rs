//! Weeks, months, quarters and years as pieces of the calendar.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::calendar::Calendar;
use crate::count::within;
use crate::error::DueError;
use crate::period::Direction;
use crate::rule::{DayOf, Span};
use crate::step::Step;

impl Span {
    /// The first day of the span in which a day lies, `ahead` spans later.
    pub(crate) fn first_day(self, date: NaiveDate, ahead: i32) -> Result<NaiveDate, DueError> {
        let Some(months) = self.months() else {
            let monday = date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday())));
            let days = Days::new(7 * u64::from(ahead.unsigned_abs()));
            return within(monday.and_then(|monday| if ahead < 0 { monday.checked_sub_days(days) } else { monday.checked_add_days(days) }));
        };
        let into = date.month0() % months;
        let first = date.with_day(1).and_then(|first| first.checked_sub_months(Months::new(into)));
        let apart = months.checked_mul(ahead.unsigned_abs()).map(Months::new).ok_or(DueError::TooFar)?;
        within(first.and_then(|first| if ahead < 0 { first.checked_sub_months(apart) } else { first.checked_add_months(apart) }))
    }

    /// The last day of the span that begins on a day.
    pub(crate) fn last_day(self, first: NaiveDate) -> Result<NaiveDate, DueError> {
        within(self.first_day(first, 1)?.pred_opt())
    }

    /// How many months it has; a week has none.
    fn months(self) -> Option<u32> {
        match self {
            Self::Week => None,
            Self::Month => Some(1),
            Self::Quarter => Some(3),
            Self::HalfYear => Some(6),
            Self::Year => Some(12),
        }
    }

    /// The day of the span that begins on `first`; `month` counts from 1.
    pub(crate) fn day(self, first: NaiveDate, month: Option<u32>, day: DayOf, calendar: &Calendar) -> Result<(NaiveDate, Vec<Step>), DueError> {
        let (first, last) = match (self.months(), month) {
            (None, None) => (first, self.last_day(first)?),
            (Some(_), None) if !matches!(day, DayOf::Number(_)) => (first, self.last_day(first)?),
            (Some(months), month) => {
                let month = month.unwrap_or(1);
                if month < 1 || month > months {
                    return Err(DueError::NoSuchDay);
                }
                let first = within(first.checked_add_months(Months::new(month - 1)))?;
                (first, Self::Month.last_day(first)?)
            }
            (None, Some(_)) => return Err(DueError::NoSuchDay),
        };
        let reached = |date: NaiveDate| vec![Step::DayOfCycle { first, to: date }];
        match day {
            DayOf::Number(number) => {
                let most = if self == Self::Week { 7 } else { 31 };
                if number < 1 || number > most {
                    return Err(DueError::NoSuchDay);
                }
                let date = within(first.checked_add_days(Days::new(u64::from(number - 1))))?;
                if date > last { Ok((last, vec![Step::MonthIsShorter { day: number, to: last }])) } else { Ok((date, reached(date))) }
            }
            DayOf::Last => Ok((last, reached(last))),
            DayOf::Working(number) => {
                let date = calendar.add_working_days(within(first.pred_opt())?, number, Direction::Forward)?.date;
                if number < 1 || date > last { Err(DueError::NoSuchDay) } else { Ok((date, reached(date))) }
            }
            DayOf::LastWorking => {
                let date = calendar.add_working_days(within(last.succ_opt())?, 1, Direction::Back)?.date;
                if date < first { Err(DueError::NoSuchDay) } else { Ok((date, reached(date))) }
            }
        }
    }
}
