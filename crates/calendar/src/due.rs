//! From a rule to a date.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::count::Counted;
use crate::error::DueError;
use crate::event::{Event, Events};
use crate::period::{Direction, Period, Unit};
use crate::rule::{DayOf, DueRule, Span};
use crate::step::Step;

/// A contract's sentence is never nested as deeply.
const DEEPEST: usize = 32;

/// The last day on which something is in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The day.
    pub date: NaiveDate,
    /// How it was reached, in order.
    pub steps: Vec<Step>,
    /// The events whose days it rests on.
    pub events: BTreeSet<Event>,
}

/// The date on which something is due, once its events have happened. The day of an event is not counted (民法典 201), a period of months
/// ends on the corresponding day (202), a last day that is a day of rest moves (203).
pub fn due_on(rule: &DueRule, events: &Events, calendar: &Calendar) -> Result<Due, DueError> {
    Evaluation { events, calendar, turn: None, steps: Vec::new(), used: BTreeSet::new() }.due(rule)
}

/// One calculation on its way.
pub(crate) struct Evaluation<'a> {
    pub(crate) events: &'a Events,
    pub(crate) calendar: &'a Calendar,
    /// Which turn of a recurring rule is asked for.
    pub(crate) turn: Option<Turn>,
    pub(crate) steps: Vec<Step>,
    pub(crate) used: BTreeSet<Event>,
}

/// One turn of a recurring rule.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Turn {
    /// The span that begins on a day.
    Span(NaiveDate),
    /// The so manieth period since a day, from 1.
    Period(u32),
}

impl Evaluation<'_> {
    pub(crate) fn due(mut self, rule: &DueRule) -> Result<Due, DueError> {
        let date = self.last_day(rule, 0)?;
        Ok(Due { date, steps: self.steps, events: self.used })
    }

    /// The date of a rule whose last day may move.
    fn last_day(&mut self, rule: &DueRule, depth: usize) -> Result<NaiveDate, DueError> {
        match rule {
            DueRule::Earliest(_) | DueRule::Latest(_) => self.choice(rule, depth, Self::last_day),
            _ => {
                let date = self.date(rule, depth)?;
                let (direction, unit) = match rule {
                    DueRule::Moves(_) => (Direction::Forward, Unit::Days),
                    DueRule::MovesBack(_) => (Direction::Back, Unit::Days),
                    DueRule::After { period, .. } | DueRule::EachSince { period, .. } => (Direction::Forward, period.unit),
                    DueRule::Before { period, .. } => (Direction::Back, period.unit),
                    _ => return Ok(date),
                };
                if unit.moves() {
                    let moved = self.calendar.moved(date, direction)?;
                    Ok(self.take(moved))
                } else {
                    Ok(date)
                }
            }
        }
    }

    /// The date of a rule from which something else is counted: nothing moves.
    fn date(&mut self, rule: &DueRule, depth: usize) -> Result<NaiveDate, DueError> {
        if depth > DEEPEST {
            return Err(DueError::TooDeep);
        }
        match rule {
            DueRule::On(date) => {
                self.steps.push(Step::Fixed { date: *date });
                crate::count::within(Some(*date))
            }
            DueRule::Event(event) => self.event(*event),
            DueRule::After { of, period, first_day_counts } => {
                let start = self.date(of, depth + 1)?;
                self.after(start, *period, *first_day_counts)
            }
            DueRule::Before { of, period } => {
                let start = self.date(of, depth + 1)?;
                let counted = self.count(start, *period, Direction::Back)?;
                Ok(self.take(counted))
            }
            DueRule::In { of, span, ahead, month, day } => {
                let start = self.date(of, depth + 1)?;
                self.day_in(span.first_day(start, *ahead)?, *span, *month, *day)
            }
            DueRule::Each(span) => self.each(*span),
            DueRule::EachSince { of, period } => {
                let Some(Turn::Period(turn)) = self.turn else { return Err(DueError::Recurs) };
                let start = self.date(of, depth + 1)?;
                let count = period.count.checked_mul(turn).ok_or(DueError::TooFar)?;
                self.after(start, Period { count, ..*period }, false)
            }
            DueRule::Ends(rule) | DueRule::Moves(rule) | DueRule::MovesBack(rule) => self.date(rule, depth + 1),
            DueRule::Earliest(_) | DueRule::Latest(_) => self.choice(rule, depth, Self::date),
            DueRule::Several(_) => Err(DueError::Recurs),
        }
    }

    fn choice(&mut self, rule: &DueRule, depth: usize, of: fn(&mut Self, &DueRule, usize) -> Result<NaiveDate, DueError>) -> Result<NaiveDate, DueError> {
        if depth > DEEPEST {
            return Err(DueError::TooDeep);
        }
        let (DueRule::Earliest(all) | DueRule::Latest(all)) = rule else { return of(self, rule, depth) };
        let dates = all.iter().map(|rule| of(self, rule, depth + 1)).collect::<Result<Vec<_>, _>>()?;
        let is_earliest = matches!(rule, DueRule::Earliest(_));
        let to = if is_earliest { dates.iter().min() } else { dates.iter().max() };
        let to = *to.ok_or(DueError::NothingToChooseFrom)?;
        self.steps.push(if is_earliest { Step::EarliestOf { dates, to } } else { Step::LatestOf { dates, to } });
        Ok(to)
    }

    fn event(&mut self, event: Event) -> Result<NaiveDate, DueError> {
        let date = *self.events.get(&event).ok_or(DueError::NotHappened { event })?;
        self.used.insert(event);
        self.steps.push(Step::Happened { event, date });
        crate::count::within(Some(date))
    }

    fn each(&mut self, span: Span) -> Result<NaiveDate, DueError> {
        let Some(Turn::Span(first)) = self.turn else { return Err(DueError::Recurs) };
        self.steps.push(Step::Cycle { first, last: span.last_day(first)? });
        Ok(first)
    }

    fn day_in(&mut self, first: NaiveDate, span: Span, month: Option<u32>, day: DayOf) -> Result<NaiveDate, DueError> {
        let (date, steps) = span.day(first, month, day, self.calendar)?;
        self.steps.extend(steps);
        Ok(date)
    }

    fn after(&mut self, start: NaiveDate, period: Period, first_day_counts: bool) -> Result<NaiveDate, DueError> {
        if !first_day_counts {
            let counted = self.count(start, period, Direction::Forward)?;
            return Ok(self.take(counted));
        }
        let before = crate::count::within(start.pred_opt())?;
        let mut counted = self.count(before, period, Direction::Forward)?;
        if matches!(period.unit, Unit::Months | Unit::Years) {
            // The day before that on which the period would end if the first day did not count: 1 January, 12 months → 31 December.
            let whole = self.count(start, period, Direction::Forward)?;
            counted.date = crate::count::within(whole.date.pred_opt())?;
            counted.steps = vec![Step::Counted { period, direction: Direction::Forward, to: counted.date }];
        }
        counted.steps.retain(|step| !matches!(step, Step::StartNotCounted { .. }));
        self.steps.push(Step::StartCounted { date: start });
        Ok(self.take(counted))
    }

    fn count(&self, start: NaiveDate, period: Period, direction: Direction) -> Result<Counted, DueError> {
        let calendar = self.calendar;
        let Period { count, unit } = period;
        let many = |times: u32| count.checked_mul(times).ok_or(DueError::TooFar);
        let counted = match unit {
            Unit::WorkingDays => return calendar.add_working_days(start, count, direction),
            Unit::Days => return calendar.add_days(start, count, direction),
            Unit::Months => return calendar.add_months(start, count, direction),
            Unit::Weeks => calendar.add_days(start, many(7)?, direction)?,
            Unit::Years => calendar.add_months(start, many(12)?, direction)?,
            Unit::Hours => calendar.add_days(start, count.div_ceil(24), direction)?,
        };
        Ok(stated(counted, period, direction))
    }

    fn take(&mut self, counted: Counted) -> NaiveDate {
        self.steps.extend(counted.steps);
        counted.date
    }
}

/// The same count told in the unit that the contract states.
fn stated(mut counted: Counted, period: Period, direction: Direction) -> Counted {
    let to = counted.date;
    for step in &mut counted.steps {
        if let Step::Counted { to, .. } = *step {
            *step = Step::Counted { period, direction, to };
        }
    }
    if period.unit == Unit::Hours {
        counted.steps.insert(1, Step::HoursAsDays { hours: period.count, days: period.count.div_ceil(24) });
    }
    Counted { date: to, ..counted }
}
