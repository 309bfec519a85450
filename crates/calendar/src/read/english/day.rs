//! Dates, and days of weeks, months, quarters and years.

use chrono::Datelike;

use super::parse::{Limit, Parser};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::token::{Kind, Term};
use crate::rule::{DayOf, DueRule, Span};

impl Parser<'_> {
    /// A day of a month, quarter or year: `the 10th day of each month`, `the end of the month following delivery`.
    pub(super) fn day(&mut self, start: usize, at: usize, day: DayOf, limit: Limit) -> bool {
        let mut next = at + 1;
        while matches!(self.kind(next), Some(Kind::Of | Kind::Within | Kind::From | Kind::After)) {
            next += 1;
        }
        let is_limited = limit.is_by || limit.is_on || limit.is_within || limit.is_before;
        let names_span = matches!(self.kind(next), Some(Kind::Each(_) | Kind::Frequency(_) | Kind::Ahead(..) | Kind::Span(_)));
        if !is_limited && !names_span && !self.word(at).starts_with(|first: char| first.is_ascii_digit()) {
            return false; // the first fee
        }
        let Some((of, span, ahead, end)) = self.span(next) else { return false };
        let (day, ahead) = match (limit.is_before, day) {
            (false, day) => (day, ahead),
            (true, DayOf::Number(1)) => (DayOf::Last, ahead - 1),
            (true, DayOf::Number(day)) => (DayOf::Number(day - 1), ahead),
            (true, DayOf::Working(day)) if day > 1 => (DayOf::Working(day - 1), ahead),
            (true, day) => {
                self.doubt(Doubt::BeforeOrWithin, at);
                (day, ahead)
            }
        };
        self.at = end;
        let mut days = vec![day];
        // the 5th and the 20th day of each month
        if let Some(earlier) = at.checked_sub(2)
            && self.kind(at - 1) == Some(Kind::And)
            && let Some(Kind::DayNumber(number) | Kind::Nth(Period { count: number, unit: Unit::Days })) = self.kind(earlier)
        {
            days.insert(0, DayOf::Number(number));
        }
        let mut rules: Vec<DueRule> = days.into_iter().map(|day| of.clone().day_in(span, ahead, None, day)).collect();
        let rule = if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) };
        self.found(rule, start, end - 1, false);
        true
    }

    /// The month, quarter … named at a token: from what, which span, how many later, and the token behind.
    pub(super) fn span(&mut self, at: usize) -> Option<(DueRule, Span, i32, usize)> {
        match self.kind(at)? {
            Kind::Each(span) | Kind::Frequency(span) => Some((DueRule::Each(span), span, 0, at + 1)),
            Kind::Ahead(span, ahead) => {
                let mut next = at + 1;
                while matches!(self.kind(next), Some(Kind::Of | Kind::After)) || matches!(self.kind(next), Some(Kind::Ahead(_, 0))) {
                    next += 1;
                }
                if let Some(Kind::Each(each)) = self.kind(next) {
                    let of = if each == span { DueRule::Each(each) } else { DueRule::Each(each).day_in(each, 0, None, DayOf::Last) };
                    return Some((of, span, ahead, next + 1));
                }
                let names_event = matches!(
                    self.kind(next),
                    Some(Kind::Event(_) | Kind::Hand | Kind::Thing(_) | Kind::Confirm | Kind::Done | Kind::DayOf | Kind::Contract | Kind::Noise)
                );
                let base = if names_event { self.base(next, 0) } else { None };
                let (of, end) = match (base, &self.lead) {
                    (Some(base), _) => base,
                    (None, Some((of, _))) => (of.clone(), at + 1),
                    (None, None) => return Some((DueRule::Each(span), span, 0, at + 1)),
                };
                Some((of, span, ahead, end))
            }
            Kind::Span(span) if self.says_each(span) || self.lead.is_none() => Some((DueRule::Each(span), span, 0, at + 1)),
            Kind::Span(span) => self.lead.clone().map(|(of, _)| (of, span, 0, at + 1)),
            _ => {
                let span = self.tokens[..at].iter().rev().find_map(|token| match token.kind {
                    Kind::Each(span) | Kind::Frequency(span) => Some(span),
                    _ => None,
                })?;
                Some((DueRule::Each(span), span, 0, at))
            }
        }
        .filter(|(_, _, _, end)| *end > 0)
    }

    /// Whether the sentence says every week, month ….
    pub(super) fn says_each(&self, span: Span) -> bool {
        self.tokens.iter().any(|token| matches!(token.kind, Kind::Each(each) | Kind::Frequency(each) if each == span))
    }

    /// `every Friday`, `Monday of each week`.
    pub(super) fn weekday(&mut self, start: usize, at: usize, day: u32) -> bool {
        let is_each = at > 0 && self.tokens[at - 1].kind == Kind::Each(Span::Week)
            || self.tokens.iter().any(|token| matches!(token.kind, Kind::Each(Span::Week) | Kind::Frequency(Span::Week)))
            || self.word(at).ends_with('s');
        if !is_each {
            self.doubt(Doubt::NoYear, at);
            return false;
        }
        let (mut days, mut next) = (vec![day], at + 1);
        while let (Some(Kind::And), Some(Kind::Weekday(day))) = (self.kind(next), self.kind(next + 1)) {
            days.push(day);
            next += 2;
        }
        while matches!(self.kind(next), Some(Kind::Of | Kind::Each(Span::Week))) {
            next += 1;
        }
        let mut rules: Vec<DueRule> = days.into_iter().map(|day| DueRule::Each(Span::Week).day_in(Span::Week, 0, None, DayOf::Number(day))).collect();
        let rule = if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) };
        self.at = next;
        self.found(rule, start, next - 1, false);
        true
    }

    /// `Friday, 13 March 2026`, if that day is one.
    pub(super) fn date_of_weekday(&mut self, start: usize, at: usize, date: chrono::NaiveDate, day: u32, limit: Limit) -> bool {
        if date.weekday().number_from_monday() != day {
            self.doubt(Doubt::NoSuchDate, at);
        }
        self.date(start, at, date, limit)
    }

    /// Whether the word before a day says that a document was made out then: dated, signed on.
    fn dates_a_document(&self, start: usize) -> bool {
        const WORDS: [&str; 9] = ["dated", "signed", "made", "entered", "executed", "as of", "issued", "effective", "concluded"];
        let Some(before) = start.checked_sub(1) else { return false };
        let will_be = before > 0 && self.word(before - 1) == "be"; // payment shall be made on
        !will_be && (WORDS.iter().any(|word| self.reads(before, word)) || self.tokens[before].kind == Kind::Event(Event::Signing))
    }

    /// A date: by which something is due, from which a term runs, or on which it ends; not that of a document.
    pub(super) fn date(&mut self, start: usize, at: usize, date: chrono::NaiveDate, limit: Limit) -> bool {
        self.at = at + 1;
        let before = start.checked_sub(1);
        if start == at && before.is_none_or(|before| self.tokens[before].kind == Kind::Stop) {
            return true; // the day of a letter, at its head
        }
        if self.dates_a_document(start) && !limit.is_by {
            return true;
        }
        if before.is_some_and(|before| self.tokens[before].kind == Kind::Late) {
            self.doubt(Doubt::OnlyABeginning, at); // no earlier than 1 June 2025
            return true;
        }
        let starts = |before: usize| self.tokens[before].kind == Kind::After || ["start", "commenc", "beginn"].iter().any(|word| self.reads(before, word));
        if before.is_some_and(starts) {
            self.lead = Some((DueRule::On(date), at));
            if let Some((period, term)) = self.open_term.take() {
                let rule = DueRule::On(date).after(period);
                self.define(self.term, rule.clone());
                self.found(rule, term, at, true);
            }
            return true;
        }
        let is_rough = |before: usize| {
            self.tokens[before].kind == Kind::Inexact || self.tokens[before].kind == Kind::NoDay && ["about", "around"].contains(&self.word(before).as_str())
        };
        if before.is_some_and(is_rough) {
            self.doubt(Doubt::Inexact, at); // on or about 15 May, expected by 15 May
        }
        let Some(date) = (if limit.is_before { date.pred_opt() } else { Some(date) }) else { return true };
        let ends = before.is_some_and(|before| self.reads(before, "ending") || self.reads(before, "expiring"));
        let is_end = (limit.is_by || ends) && matches!(self.lead, Some((DueRule::On(_), _)));
        let ended = if is_end { None } else { self.term_that_ends_on(start) };
        let is_term = is_end && self.term != Some(Term::Duty) || ended.is_some();
        if is_term {
            self.define(ended.or(self.term), DueRule::On(date));
        }
        self.found(DueRule::On(date), start, at, is_term);
        true
    }

    /// `the Initial Term ends on`, `this Agreement shall remain in force until`: which term a date ends.
    fn term_that_ends_on(&self, start: usize) -> Option<Term> {
        let clause = self.tokens[..start].iter().rposition(|token| matches!(token.kind, Kind::Comma | Kind::Stop)).map_or(0, |mark| mark + 1);
        let before = &self.tokens[clause..start];
        let term = before.iter().find_map(|token| match token.kind {
            Kind::Term(term) if term != Term::Duty => Some(term),
            Kind::Contract => Some(Term::Contract),
            _ => None,
        })?;
        let says_end = before.last().is_some_and(|token| matches!(token.kind, Kind::TermEnds | Kind::Event(Event::ContractEnd)))
            || ["ends on", "ending on", "expiring on"].contains(&self.word(start).as_str());
        let lasts = ["until", "up to", "through"].contains(&self.word(start).as_str())
            && (clause..start).any(|at| ["force", "effect", "in force", "in full force", "continue", "continues", "valid"].contains(&self.word(at).as_str()));
        (says_end || lasts).then_some(term)
    }

    /// Days and months named from a token on, and the token behind them.
    pub(super) fn listed_month_days(&self, at: usize) -> (Vec<(u32, u32)>, usize) {
        let (mut days, mut next) = (Vec::new(), at);
        while let Some(Kind::MonthDay(month, day)) = self.kind(next) {
            days.push((month, day));
            next += 1;
            while matches!(self.kind(next), Some(Kind::And | Kind::Comma))
                && matches!(self.kind(next + 1), Some(Kind::MonthDay(..) | Kind::And | Kind::From | Kind::Month(_)))
            {
                next += 1;
            }
            while let Some(Kind::Month(month)) = self.kind(next) {
                days.push((month, day));
                next += 1;
                while matches!(self.kind(next), Some(Kind::And | Kind::Comma)) && matches!(self.kind(next + 1), Some(Kind::And | Kind::Month(_))) {
                    next += 1;
                }
            }
            if self.kind(next) == Some(Kind::From) && matches!(self.kind(next + 1), Some(Kind::MonthDay(..))) {
                next += 1;
            }
        }
        (days, next)
    }

    /// `June 30 and December 31 of every year`.
    pub(super) fn month_days(&mut self, start: usize, at: usize, limit: Limit) -> bool {
        let (days, mut next) = self.listed_month_days(at);
        while matches!(self.kind(next), Some(Kind::Of | Kind::Within)) {
            next += 1;
        }
        self.at = next;
        let (of, ahead) = match self.kind(next) {
            Some(Kind::Each(Span::Year)) => {
                self.at = next + 1;
                (DueRule::Each(Span::Year), 0)
            }
            Some(Kind::Ahead(Span::Year, _)) => match self.span(next) {
                Some((of, _, ahead, end)) => {
                    self.at = end;
                    (of, ahead)
                }
                None => return true,
            },
            _ if days.len() > 1 || [Span::Year, Span::HalfYear, Span::Quarter].iter().any(|span| self.says_each(*span)) => (DueRule::Each(Span::Year), 0),
            _ => {
                self.doubt(Doubt::NoYear, at);
                return true;
            }
        };
        if limit.is_before {
            self.doubt(Doubt::BeforeOrWithin, at);
        }
        let mut rules: Vec<DueRule> = days.into_iter().map(|(month, day)| of.clone().day_in(Span::Year, ahead, Some(month), DayOf::Number(day))).collect();
        let rule = if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) };
        self.found(rule, start, self.at - 1, false);
        true
    }

    /// `on the date of approval`.
    pub(super) fn own_day(&mut self, start: usize, at: usize) -> bool {
        if matches!(self.kind(at + 1), Some(Kind::Each(_) | Kind::Span(_) | Kind::Ahead(..))) {
            return false; // on the day of each month: which?
        }
        if (at + 1..at + 4).any(|at| self.kind(at) == Some(Kind::Not)) {
            return false; // on a day that is not a business day
        }
        if self.dates_a_document(start) && self.reads(start, "on") {
            return false; // made on the Effective Date
        }
        let Some((rule, end)) = self.base(at, 0) else { return false };
        self.at = end.max(at + 1);
        self.found(rule, start, self.at - 1, false);
        true
    }

    /// `on the day following receipt of the notice`.
    pub(super) fn day_after(&mut self, start: usize, at: usize) -> bool {
        let Some((of, end)) = self.base(at + 1, 0) else { return false };
        self.at = end.max(at + 1);
        self.found(of.after(Period::new(1, Unit::Days)), start, self.at - 1, false);
        true
    }
}
