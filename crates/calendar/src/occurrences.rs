//! The dates of a rule that recurs.

use std::collections::BTreeSet;
use std::iter::Peekable;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::calendar::Calendar;
use crate::count::within;
use crate::due::{Due, Evaluation, Turn};
use crate::error::DueError;
use crate::event::Events;
use crate::period::Unit;
use crate::rule::{DueRule, Span};

/// The dates of a recurring rule on or after a day, ascending. Ends after the first error, such as a year that the table does not hold.
#[derive(Debug)]
pub struct Occurrences<'a> {
    turns: Vec<Peekable<Turns<'a>>>,
}

/// The dates of a recurring rule on or after `from`. An error when the rule does not recur, or recurs in two ways at once.
pub fn occurrences<'a>(rule: &'a DueRule, events: &'a Events, calendar: &'a Calendar, from: NaiveDate) -> Result<Occurrences<'a>, DueError> {
    let rules = if let DueRule::Several(rules) = rule { &rules[..] } else { std::slice::from_ref(rule) };
    if rules.is_empty() {
        return Err(DueError::NothingToChooseFrom);
    }
    let turns = rules.iter().map(|rule| Turns::of(rule, events, calendar, from).map(Iterator::peekable));
    Ok(Occurrences { turns: turns.collect::<Result<_, _>>()? })
}

impl Iterator for Occurrences<'_> {
    type Item = Result<Due, DueError>;

    fn next(&mut self) -> Option<Self::Item> {
        let dates = self.turns.iter_mut().map(|turns| turns.peek().map(|due| due.as_ref().map_or(NaiveDate::MIN, |due| due.date)));
        let (at, _) = dates.enumerate().filter_map(|(at, date)| Some((at, date?))).min_by_key(|(_, date)| *date)?;
        let next = self.turns[at].next();
        if matches!(next, Some(Err(_))) {
            self.turns.clear();
        }
        next
    }
}

/// The turns of one rule.
#[derive(Debug)]
struct Turns<'a> {
    rule: &'a DueRule,
    events: &'a Events,
    calendar: &'a Calendar,
    from: NaiveDate,
    next: Option<Turn>,
    span: Option<Span>,
}

impl<'a> Turns<'a> {
    fn of(rule: &'a DueRule, events: &'a Events, calendar: &'a Calendar, from: NaiveDate) -> Result<Self, DueError> {
        let span = recurrence(rule)?;
        let next = match span {
            None => Turn::Period(1),
            Some(span) => {
                let early_enough = TimeDelta::try_days(reach(rule)).and_then(|reach| from.checked_sub_signed(reach));
                Turn::Span(span.first_day(within(early_enough)?, 0)?)
            }
        };
        Ok(Self { rule, events, calendar, from, next: Some(next), span })
    }

    fn after(&self, turn: Turn) -> Result<Turn, DueError> {
        match (turn, self.span) {
            (Turn::Span(first), Some(span)) => Ok(Turn::Span(span.first_day(first, 1)?)),
            (Turn::Period(turn), _) => Ok(Turn::Period(turn.checked_add(1).ok_or(DueError::TooFar)?)),
            (turn @ Turn::Span(_), None) => Ok(turn),
        }
    }

    /// The date of a turn; nothing when it lies before the first day asked for, whether or not the table holds its year.
    fn due(&self, turn: Turn) -> Result<Option<Due>, DueError> {
        let evaluation = Evaluation { events: self.events, calendar: self.calendar, turn: Some(turn), steps: Vec::new(), used: BTreeSet::new() };
        match evaluation.due(self.rule) {
            Ok(due) => Ok((due.date >= self.from).then_some(due)),
            Err(DueError::NoTable { year, .. }) if year < self.from.year() => Ok(None),
            // whether it would move to the first day asked for or beyond nobody knows; as it was counted it is over
            Err(DueError::NoTable { unmoved: Some(unmoved), .. }) if unmoved < self.from => Ok(None),
            Err(error) => Err(error),
        }
    }
}

impl Iterator for Turns<'_> {
    type Item = Result<Due, DueError>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(turn) = self.next.take() {
            let due = match self.due(turn) {
                Ok(due) => due,
                Err(error) => return Some(Err(error)),
            };
            self.next = self.after(turn).ok();
            if let Some(due) = due {
                return Some(Ok(due));
            }
        }
        None
    }
}

/// How a rule recurs: with a span of the calendar, or (nothing) with periods since a day.
fn recurrence(rule: &DueRule) -> Result<Option<Span>, DueError> {
    let mut found = Vec::new();
    rule.visit(&mut |rule| match rule {
        DueRule::Each(span) => found.push(Ok(Some(*span))),
        DueRule::EachSince { period, .. } if period.count == 0 => found.push(Err(DueError::NoSuchDay)),
        DueRule::EachSince { .. } => found.push(Ok(None)),
        DueRule::Several(_) => found.push(Err(DueError::DoesNotRecur)),
        _ => {}
    });
    if found.len() == 1 { found.remove(0) } else { Err(DueError::DoesNotRecur) }
}

/// How many days a rule's date can lie from the first day of its span, at most.
fn reach(rule: &DueRule) -> i64 {
    let mut reach = 62;
    rule.visit(&mut |rule| {
        let days = match rule {
            DueRule::After { period, .. } | DueRule::Before { period, .. } => days_at_most(period.unit) * i64::from(period.count),
            DueRule::In { span, ahead, .. } => span.days_at_most() * (i64::from(*ahead).abs() + 1),
            _ => 0,
        };
        reach += days;
    });
    reach
}

fn days_at_most(unit: Unit) -> i64 {
    match unit {
        Unit::Hours | Unit::Days => 1,
        Unit::WorkingDays => 3,
        Unit::Weeks => 7,
        Unit::Months => 31,
        Unit::Years => 366,
    }
}

impl Span {
    fn days_at_most(self) -> i64 {
        match self {
            Self::Week => 7,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::HalfYear => 184,
            Self::Year => 366,
        }
    }
}
