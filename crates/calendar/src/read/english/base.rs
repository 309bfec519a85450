//! What time runs from: events, dates, ends of terms and of months, and what was spoken of before.

use super::event::end_of;
use super::parse::{DEEPEST, Parser};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::outcome::{Defined, Which};
use crate::read::token::{Kind, Term};
use crate::rule::{DayOf, DueRule, Span};

impl Parser<'_> {
    /// A condition in front: upon receipt of the invoice, … .
    pub(super) fn lead(&mut self, at: usize) {
        let Some((rule, end)) = self.base(at + 1, 0) else { return };
        let is_aside = matches!(self.tokens[at].kind, Kind::Lead | Kind::From) || self.reads(at, "from") || self.reads(at, "since");
        if is_aside && self.lead.is_some() {
            return;
        }
        self.at = end.max(self.at);
        self.lead = Some((rule, at));
    }

    /// `Acceptance is followed by a warranty of twelve months`.
    pub(super) fn followed(&mut self, at: usize) {
        let start = (0..at).rev().find(|at| matches!(self.tokens[*at].kind, Kind::Stop | Kind::Comma)).map_or(0, |mark| mark + 1);
        if let (Some(rule), _) = self.phrase(start, at, None) {
            self.lead = Some((rule, start));
        }
    }

    /// `Installation having been completed, …`
    pub(super) fn having(&mut self, at: usize) {
        let is_mark = |at: &usize| matches!(self.tokens[*at].kind, Kind::Stop | Kind::Comma);
        let start = (0..at).rev().find(is_mark).map_or(0, |mark| mark + 1);
        let Some(end) = (at..self.tokens.len()).find(is_mark) else { return };
        if let (Some(rule), false) = self.phrase(start, end, None) {
            self.lead = Some((rule, start));
            self.at = end;
        }
    }

    /// What the words from a token on tell, and the token behind them.
    pub(super) fn base(&mut self, from: usize, depth: usize) -> Option<(DueRule, usize)> {
        let mut at = from;
        let mut which = None;
        while let Some(kind) = self.kind(at) {
            match kind {
                Kind::Inclusive | Kind::DayOf | Kind::DayAfter => at += 1,
                Kind::Of if at > from => at += 1,
                // from, and including, the date
                Kind::Comma if self.kind(at + 1) == Some(Kind::Inclusive) || at > from && self.tokens[at - 1].kind == Kind::Inclusive => at += 1,
                Kind::EarlierOf => {
                    which = Some(Which::Earlier);
                    at += 1;
                }
                Kind::LaterOf => {
                    which = Some(Which::Later);
                    at += 1;
                }
                _ => break,
            }
        }
        if at > from && matches!(self.kind(at), None | Some(Kind::Comma | Kind::Stop | Kind::Modal)) {
            if self.reads(from, "date")
                && let Some(DueRule::On(date)) = self.outcome.found.last().map(|found| &found.rule)
                && self.defined.as_ref().is_none_or(|defined| defined.rule != DueRule::On(*date))
            {
                return Some((DueRule::On(*date), at)); // by 30 June 2025 … before that date
            }
            if self.points_back(from)
                && let Some(told) = self.defined.clone().filter(|defined| self.outcome.found.last().is_some_and(|found| found.rule == defined.rule))
            {
                return Some((self.ended(told.rule), at)); // ends on 30 June 2025 … before that date
            }
            return self.spoken_of(from).map(|rule| (rule, at));
        }
        match self.kind(at)? {
            Kind::Date(date) => return Some((DueRule::On(date), at + 1)),
            Kind::Each(span) => {
                let end = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::TermEnds));
                return Some((DueRule::Each(span).day_in(span, 0, None, DayOf::Last), end));
            }
            Kind::OddUnit => {
                self.doubt(Doubt::OddUnit, at);
                return None;
            }
            Kind::Span(span) if self.kind(at + 1) == Some(Kind::TermEnds) => return Some((DueRule::Each(span).day_in(span, 0, None, DayOf::Last), at + 2)),
            Kind::Term(term) if matches!(self.kind(at + 1), Some(Kind::TermEnds | Kind::Event(Event::ContractEnd))) => {
                return Some((self.term_end(term, at), at + 2));
            }
            Kind::Term(term) if matches!(self.kind(at + 1), Some(Kind::Of | Kind::Open)) && matches!(self.kind(at + 2), Some(Kind::Period { .. })) => {
                // after a probation of 60 days from the start
                let (rule, end) = self.end(at, depth)?;
                self.define(Some(term), rule.clone());
                return Some((rule, end));
            }
            Kind::Noise | Kind::EachFull if ["each", "every"].contains(&self.word(at).as_str()) && matches!(self.kind(at + 1), Some(Kind::MonthDay(..))) => {
                let (days, end) = self.listed_month_days(at + 1);
                let day = |(month, day)| DueRule::Each(Span::Year).day_in(Span::Year, 0, Some(month), DayOf::Number(day));
                let mut rules: Vec<DueRule> = days.into_iter().map(day).collect();
                return Some((if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) }, end));
            }
            Kind::Thereof => return self.spoken_of(at).map(|rule| (rule, at + 1)),
            Kind::TermEnds | Kind::Done | Kind::End | Kind::Event(Event::ContractEnd) => {
                if let Some(base) = self.end(at, depth) {
                    return Some(base);
                }
            }
            Kind::Nth(_) | Kind::DayNumber(_) | Kind::LastWorkingDay | Kind::MonthDay(..) => {
                if let Some(base) = self.day_of_span(at) {
                    return Some(base);
                }
            }
            Kind::Event(Event::Start) | Kind::NoDay => {
                let next = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::Of));
                if let Some(Kind::Each(span)) = self.kind(next) {
                    return Some((DueRule::Each(span), next + 1));
                }
            }
            _ => {}
        }
        let end = self.pieces.end(at);
        if end == at {
            return None;
        }
        let (rule, is_either) = self.phrase(at, end, which);
        if is_either {
            self.doubt(Doubt::EitherEvent, at);
        }
        rule.map(|rule| (rule, end))
    }

    /// `the 5th day of each month`, `31 December of each year`: a day that recurs, and the token behind it.
    fn day_of_span(&mut self, at: usize) -> Option<(DueRule, usize)> {
        let next = at + 1 + usize::from(matches!(self.kind(at + 1), Some(Kind::Of | Kind::Within)));
        let Some(Kind::Each(each)) = self.kind(next) else { return None };
        let (month, day) = match self.kind(at)? {
            Kind::Nth(Period { count, unit: Unit::WorkingDays }) => (None, DayOf::Working(count)),
            Kind::Nth(Period { count, .. }) | Kind::DayNumber(count) => (None, DayOf::Number(count)),
            Kind::LastWorkingDay => (None, DayOf::LastWorking),
            Kind::MonthDay(month, day) if each == Span::Year => (Some(month), DayOf::Number(day)),
            _ => return None,
        };
        Some((DueRule::Each(each).day_in(each, 0, month, day), next + 1))
    }

    /// `the end of each month`, `the expiry of twelve months from acceptance`, `the end of the trial run`.
    pub(super) fn end(&mut self, at: usize, depth: usize) -> Option<(DueRule, usize)> {
        let mut next = at + 1;
        if self.kind(next) == Some(Kind::Or) && matches!(self.kind(next + 1), Some(Kind::TermEnds | Kind::Event(Event::ContractEnd) | Kind::Done)) {
            next += 2;
        }
        if self.kind(at) == Some(Kind::TermEnds) && self.is_end_of_condition(next) {
            let told = self.defined.clone()?; // after its expiry
            return Some((self.ended(told.rule), next));
        }
        if self.kind(next) == Some(Kind::Of) {
            next += 1;
        }
        match self.kind(next)? {
            Kind::Each(span) => Some((DueRule::Each(span).day_in(span, 0, None, DayOf::Last), next + 1)),
            Kind::Span(span) => {
                let of = self.lead.clone().filter(|_| !self.says_each(span)).map_or(DueRule::Each(span), |(of, _)| of);
                Some((of.day_in(span, 0, None, DayOf::Last), next + 1))
            }
            Kind::Ahead(..) => {
                let (of, span, ahead, end) = self.span(next)?;
                Some((of.day_in(span, ahead, None, DayOf::Last), end))
            }
            Kind::Term(term) => {
                let of_length = self.kind(next + 1) == Some(Kind::Of) || self.kind(next + 1) == Some(Kind::Open);
                if of_length && matches!(self.kind(next + 2), Some(Kind::Period { .. })) {
                    return self.end(next + 1, depth);
                }
                Some((self.term_end(term, next), next + 1))
            }
            Kind::Period { period, .. } if depth < DEEPEST => {
                let mut behind = next + 1;
                while matches!(self.kind(behind), Some(Kind::Term(_) | Kind::Comma | Kind::Hand)) {
                    behind += 1;
                }
                let (of, end) = match self.kind(behind) {
                    Some(Kind::After | Kind::Of) => self.base(behind + 1, depth + 1)?,
                    _ => (self.lead.clone()?.0, next + 1),
                };
                let end = end + usize::from(self.kind(end) == Some(Kind::Close) && self.kind(at) == Some(Kind::Open));
                Some((of.after(period), end))
            }
            Kind::Contract => {
                let told = self.defined.clone().filter(|defined| defined.term == Some(Term::Contract))?;
                Some((self.ended(told.rule), next + 1))
            }
            Kind::OddUnit => {
                self.doubt(Doubt::OddUnit, next);
                None
            }
            _ => None,
        }
    }

    /// Whether a condition ends here: at a comma, or where who has to do something is named (its end | the Customer shall).
    fn is_end_of_condition(&self, mut at: usize) -> bool {
        let from = at;
        while self.kind(at) == Some(Kind::Noise) && at < from + 4 {
            at += 1;
        }
        match self.kind(at) {
            Some(Kind::Modal) => true,
            None | Some(Kind::Comma | Kind::Stop) => at == from,
            _ => false,
        }
    }

    /// The end of a term: of the one that was told, else the event.
    pub(super) fn term_end(&mut self, term: Term, at: usize) -> DueRule {
        let points_back = self.points_back(at);
        let is_any = match self.word(at).as_str() {
            "period" => true,
            "term" => points_back || self.defined.as_ref().is_some_and(|defined| defined.term != Some(Term::Other)),
            _ => false,
        };
        match self.defined.clone().filter(|defined| is_any || defined.is(term)) {
            Some(defined) => self.ended(defined.rule),
            None => DueRule::Event(end_of(term)),
        }
    }

    /// The end of a term that was told: what comes next is no length of a term any more.
    fn ended(&mut self, told: DueRule) -> DueRule {
        self.term = None;
        self.outcome.take_terms(told)
    }

    /// Keeps the end of a term, for what runs from it.
    pub(super) fn define(&mut self, term: Option<Term>, rule: DueRule) {
        self.defined = Some(Defined { term, rule });
    }

    /// The rule of a phrase, and whether it leaves open which of several events counts.
    pub(super) fn phrase(&self, start: usize, end: usize, which: Option<Which>) -> (Option<DueRule>, bool) {
        let (events, is_or) = self.pieces.events(start, end);
        let which = which.or(self.outcome.which.filter(|_| is_or));
        let is_either = is_or && events.len() > 1 && which.is_none();
        let mut rules: Vec<DueRule> = events.into_iter().map(DueRule::Event).collect();
        let rule = match (rules.len(), which) {
            (0, _) => None,
            (1, _) => Some(rules.remove(0)),
            (_, Some(Which::Earlier)) => Some(DueRule::Earliest(rules)),
            _ => Some(DueRule::Latest(rules)),
        };
        (rule, is_either)
    }

    /// What `thereof` points back to.
    pub(super) fn spoken_of(&self, at: usize) -> Option<DueRule> {
        let thing = || self.pieces.antecedent(at).map(DueRule::Event);
        if self.word(at).contains("recei") {
            return thing();
        }
        let told = self.lead.clone().map(|(rule, _)| rule).or_else(|| self.last.clone());
        told.or_else(|| if self.reads(at, "thereaf") || self.reads(at, "afterw") { None } else { thing() })
    }
}
