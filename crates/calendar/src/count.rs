//! Counting days, working days and months (民法典 200-204).

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::calendar::Calendar;
use crate::error::DueError;
use crate::period::{Direction, Period, Unit};
use crate::step::Step;
use crate::table::{Row, is_weekend};

/// A date and how it was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The date.
    pub date: NaiveDate,
    /// The steps, in order.
    pub steps: Vec<Step>,
}

impl Calendar {
    /// So many calendar days after or before a day, which itself is not counted (民法典 201). Nothing is moved.
    pub fn add_days(&self, start: NaiveDate, days: u32, direction: Direction) -> Result<Counted, DueError> {
        let span = Days::new(u64::from(days));
        let date = match direction {
            Direction::Forward => start.checked_add_days(span),
            Direction::Back => start.checked_sub_days(span),
        };
        Ok(counted(start, within(date)?, Period::new(days, Unit::Days), direction))
    }

    /// So many months after or before a day: the corresponding day, else the month's last (民法典 202). Nothing is moved.
    pub fn add_months(&self, start: NaiveDate, months: u32, direction: Direction) -> Result<Counted, DueError> {
        let span = Months::new(months);
        let date = within(match direction {
            Direction::Forward => start.checked_add_months(span),
            Direction::Back => start.checked_sub_months(span),
        })?;
        let mut counted = counted(start, date, Period::new(months, Unit::Months), direction);
        if date.day() != start.day() {
            counted.steps.push(Step::MonthIsShorter { day: start.day(), to: date });
        }
        Ok(counted)
    }

    /// So many working days after or before a day, which itself is not counted. Days of rest in between are left out, make-up working
    /// days count. An error when a year on the way is not in the table.
    pub fn add_working_days(&self, start: NaiveDate, days: u32, direction: Direction) -> Result<Counted, DueError> {
        if days == 0 {
            return Ok(Counted { date: start, steps: Vec::new() });
        }
        let working = self.working();
        let next = match direction {
            Direction::Forward => start.succ_opt(),
            Direction::Back => start.pred_opt(),
        };
        let next = within(next)?;
        let far = days as usize;
        let place = match direction {
            Direction::Forward => working.partition_point(|day| *day <= start).checked_add(far - 1),
            Direction::Back => working.partition_point(|day| *day < start).checked_sub(far),
        };
        let date = place.and_then(|place| working.get(place)).copied();
        let missing = self.first_year_not_held(next.year(), date.map(|date| date.year()), direction);
        let (Some(date), None) = (date, missing) else {
            return Err(DueError::NoTable { year: missing.unwrap_or(next.year()), unmoved: None });
        };
        let mut counted = counted(start, date, Period::new(days, Unit::WorkingDays), direction);
        counted.steps.splice(1..1, self.left_out(next.min(date), next.max(date)));
        Ok(counted)
    }

    /// A last day, moved off a day of rest: to the working day after (民法典 203), or, for what must be done some time before an end, to
    /// the working day before. Tells that it is a working day, or is moved, only when the table holds the year.
    pub fn moved(&self, date: NaiveDate, direction: Direction) -> Result<Counted, DueError> {
        let because = self.day(date);
        let stays = because.is_worked().ok_or(DueError::NoTable { year: date.year(), unmoved: Some(date) })?;
        if stays {
            return Ok(Counted { date, steps: Vec::new() });
        }
        let to = self.add_working_days(date, 1, direction).map_err(|error| match error {
            DueError::NoTable { year, .. } => DueError::NoTable { year, unmoved: Some(date) },
            error => error,
        })?;
        Ok(Counted { date: to.date, steps: vec![Step::Moved { from: date, because, to: to.date, direction }] })
    }

    /// The number of working days after `from` up to and with `until`; nothing when a year on the way is not held or `until` is earlier.
    pub fn working_days(&self, from: NaiveDate, until: NaiveDate) -> Option<usize> {
        let first = from.succ_opt()?;
        let held = until < first || (first.year()..=until.year()).all(|year| self.holds(year));
        let before = |day: NaiveDate| self.working().partition_point(|working| *working <= day);
        if held { before(until).checked_sub(before(from)) } else { None }
    }

    /// The first year on the way that the table does not hold; without an end, the way leads out of the table.
    fn first_year_not_held(&self, from: i32, to: Option<i32>, direction: Direction) -> Option<i32> {
        let mut year = from;
        while self.holds(year) {
            if Some(year) == to {
                return None;
            }
            year += if direction == Direction::Forward { 1 } else { -1 };
        }
        Some(year)
    }

    /// What was left out and what counted though it is a weekend, from the first to the last day.
    fn left_out(&self, first: NaiveDate, last: NaiveDate) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let (mut weekend_rows, mut blocks) = (0_u32, Vec::<Step>::new());
        for (date, row) in self.rows_between(first, last) {
            weekend_rows += u32::from(is_weekend(date));
            match row {
                Row::MakeUp(name) => blocks.push(Step::MakeUpCounted { date, name: name.clone() }),
                Row::Holiday(name) => match blocks.last_mut() {
                    Some(Step::RestLeftOut { name: before, last, .. }) if before == name && last.succ_opt() == Some(date) => *last = date,
                    _ => blocks.push(Step::RestLeftOut { name: name.clone(), first: date, last: date }),
                },
            }
        }
        let weekends = weekend_days(first, last).saturating_sub(weekend_rows);
        if weekends > 0 {
            steps.push(Step::WeekendsLeftOut { days: weekends });
        }
        steps.extend(blocks);
        steps
    }
}

/// Saturdays and Sundays from the first to the last day.
fn weekend_days(first: NaiveDate, last: NaiveDate) -> u32 {
    let days = (last - first).num_days() + 1;
    let into_week = i64::from(first.weekday().num_days_from_monday());
    let rest = (0..days % 7).filter(|day| (into_week + day) % 7 >= 5).count();
    u32::try_from(days / 7 * 2).unwrap_or(u32::MAX).saturating_add(rest as u32)
}

fn counted(start: NaiveDate, to: NaiveDate, period: Period, direction: Direction) -> Counted {
    Counted { date: to, steps: vec![Step::StartNotCounted { date: start }, Step::Counted { period, direction, to }] }
}

/// A date in the years 1 to 9999.
pub(crate) fn within(date: Option<NaiveDate>) -> Result<NaiveDate, DueError> {
    date.filter(|date| (1..=9999).contains(&date.year())).ok_or(DueError::TooFar)
}
