//! The grammar: a limit, a period, and behind it what it runs from.

use std::ops::Range;

use super::event::{Pieces, end_of};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::outcome::{Found, Outcome, Which};
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};
use crate::rule::{DayOf, DueRule, Span};

/// Deeper than this no sentence nests: the end of a period from the end of a period …
const DEEPEST: usize = 4;

/// The due times that the tokens of a sentence tell.
pub(super) fn parse(text: &Text, tokens: &[Token]) -> Outcome {
    let which = tokens.iter().find_map(|token| match token.kind {
        Kind::Earlier => Some(Which::Earlier),
        Kind::Later => Some(Which::Later),
        _ => None,
    });
    let mut parser = Parser {
        text,
        tokens,
        pieces: Pieces { text, tokens },
        outcome: Outcome { which, ..Outcome::default() },
        at: 0,
        lead: None,
        last: None,
        term: None,
        defined: None,
        open_term: None,
    };
    while parser.at < tokens.len() {
        parser.step();
    }
    parser.finish()
}

/// What stands before a period or a day.
#[derive(Debug, Clone, Copy, Default)]
struct Limit {
    is_within: bool,
    is_at_least: bool,
    is_by: bool,
    is_on: bool,
    /// For so long: how long something lasts.
    is_for: bool,
    /// Before the day itself: `before the 5th`.
    is_before: bool,
}

struct Parser<'a> {
    text: &'a Text,
    tokens: &'a [Token],
    pieces: Pieces<'a>,
    outcome: Outcome,
    at: usize,
    /// What a condition in front told: upon receipt of …, .
    lead: Option<(DueRule, usize)>,
    /// What the last period ran from.
    last: Option<DueRule>,
    /// The term spoken of.
    term: Option<Term>,
    /// A term whose length the sentence says.
    defined: Option<DueRule>,
    /// A term's length, before it is said from when it runs.
    open_term: Option<(Period, usize)>,
}

impl Parser<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    fn place(&self, start: usize, end: usize) -> Range<usize> {
        self.tokens[start].start..self.tokens[end.clamp(start, self.tokens.len() - 1)].end
    }

    fn doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.doubts.push((doubt, place));
    }

    fn weak_doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.weak_doubts.push((doubt, place));
    }

    /// Whether a token's words begin with some letters.
    fn reads(&self, at: usize, letters: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| self.text.starts_with(token.start, letters))
    }

    fn word(&self, at: usize) -> String {
        self.tokens.get(at).map(|token| self.text.chars[token.start..token.end].iter().collect()).unwrap_or_default()
    }

    fn step(&mut self) {
        let at = self.at;
        self.at += 1;
        if self.due(at) {
            return;
        }
        match self.tokens[at].kind {
            Kind::Lead | Kind::After | Kind::DayOf => self.lead(at),
            Kind::Begins => self.followed(at),
            Kind::Term(term) => self.term = Some(term),
            Kind::EarlierOf => self.outcome.which = Some(Which::Earlier),
            Kind::LaterOf => self.outcome.which = Some(Which::Later),
            Kind::Blank => self.doubt(Doubt::Blank, at),
            Kind::NumbersDiffer => self.doubt(Doubt::NumbersDiffer, at),
            Kind::BadDate => self.doubt(Doubt::NoSuchDate, at),
            Kind::Inexact if self.tokens[at].end - self.tokens[at].start > 14 || self.is_number(at) => self.doubt(Doubt::Inexact, at),
            Kind::OddUnit => self.doubt(Doubt::OddUnit, at),
            Kind::Vague | Kind::NoDay | Kind::NoDayOf | Kind::Inexact => self.weak_doubt(Doubt::Vague, at),
            Kind::Stop => self.lead = None,
            _ => {}
        }
    }

    /// Whether an inexact piece is a number with its unit, not a word such as `approximately`.
    fn is_number(&self, at: usize) -> bool {
        let word = self.word(at);
        word.contains(' ') || word.chars().next().is_some_and(|first| first.is_ascii_digit())
    }

    // Conditions in front

    fn lead(&mut self, at: usize) {
        let Some((rule, end)) = self.base(at + 1, 0) else { return };
        if self.tokens[at].kind == Kind::Lead && self.lead.is_some() {
            return;
        }
        self.at = end.max(self.at);
        self.lead = Some((rule, at));
    }

    /// `Acceptance is followed by a warranty of twelve months`.
    fn followed(&mut self, at: usize) {
        let start = (0..at).rev().find(|at| matches!(self.tokens[*at].kind, Kind::Stop | Kind::Comma)).map_or(0, |mark| mark + 1);
        if let (Some(rule), _) = self.phrase(start, at, None) {
            self.lead = Some((rule, start));
        }
    }

    // Due times

    /// A due time that begins at a token, if one does.
    fn due(&mut self, start: usize) -> bool {
        let (mut at, mut limit) = (start, Limit::default());
        loop {
            match self.kind(at) {
                Some(Kind::Within) if self.word(at) == "for" => limit.is_for = true,
                Some(Kind::Within) if self.word(at) == "in" => {}
                Some(Kind::Within) => limit.is_within = true,
                Some(Kind::AtLeast) => limit.is_at_least = true,
                Some(Kind::By) => limit.is_by = true,
                Some(Kind::From) => limit.is_on = true,
                Some(Kind::Before)
                    if matches!(
                        self.kind(at + 1),
                        Some(Kind::Date(_) | Kind::Nth(_) | Kind::DayNumber(_) | Kind::MonthDay(..) | Kind::End | Kind::LastWorkingDay)
                    ) =>
                {
                    limit.is_before = true
                }
                _ => break,
            }
            at += 1;
        }
        match self.kind(at) {
            Some(Kind::Period { period, .. }) => self.period(start, at, period, limit, false),
            Some(Kind::EachFull) => match self.kind(at + 1) {
                Some(Kind::Period { period, .. }) => self.period(start, at + 1, period, limit, true),
                _ => false,
            },
            Some(Kind::Nth(period)) if matches!(self.kind(at + 1), Some(Kind::After | Kind::Before)) => {
                self.period(start, at, period, Limit { is_within: false, ..limit }, false)
            }
            Some(Kind::Nth(period)) => {
                self.day(start, at, if period.unit == Unit::Days { DayOf::Number(period.count) } else { DayOf::Working(period.count) }, limit)
            }
            Some(Kind::TermEnds) if self.kind(at + 1) == Some(Kind::Of) && matches!(self.kind(at + 2), Some(Kind::Nth(_))) => self.due(at + 2),
            Some(Kind::DayNumber(1)) if matches!(self.kind(at + 1), Some(Kind::Period { .. })) => self.first_days(start, at + 1),
            Some(Kind::DayNumber(day)) => self.day(start, at, DayOf::Number(day), limit),
            Some(Kind::LastWorkingDay) => self.day(start, at, DayOf::LastWorking, limit),
            Some(Kind::End) => self.day(start, at, DayOf::Last, limit),
            Some(Kind::TermEnds) if limit.is_by || limit.is_on || limit.is_within => self.day(start, at, DayOf::Last, limit),
            Some(Kind::Weekday(day)) => self.weekday(start, at, day),
            Some(Kind::Date(date)) => self.date(start, at, date, limit),
            Some(Kind::MonthDay(..)) => self.month_days(start, at, limit),
            Some(Kind::DayOf) if limit.is_on || limit.is_by => self.own_day(start, at),
            Some(Kind::DayAfter) if limit.is_on || limit.is_by || limit.is_within => self.day_after(start, at),
            _ => false,
        }
    }

    fn period(&mut self, start: usize, at: usize, period: Period, limit: Limit, is_each: bool) -> bool {
        if self.is_aside(start, at) {
            self.at = at + 1;
            return true;
        }
        let mut next = at + 1;
        if self.kind(next) == Some(Kind::Or) && (self.word(next + 1).starts_with("more") || self.word(next + 1).starts_with("less")) {
            next += 2;
        }
        if self.kind(next) == Some(Kind::Late) && matches!(self.kind(next + 1), Some(Kind::Period { .. })) {
            next += 2;
        }
        if self.kind(next) == Some(Kind::And)
            && matches!(self.kind(next + 1), Some(Kind::Late | Kind::Within))
            && matches!(self.kind(next + 2), Some(Kind::Period { .. }))
        {
            next += 3;
        }
        next = self.past_brackets(next);
        next += usize::from(self.word(next) == "time");
        self.at = next;
        if self.kind(next) == Some(Kind::Of) && matches!(self.kind(next + 1), Some(Kind::Each(_))) && self.kind(next + 2) != Some(Kind::TermEnds) {
            self.doubt(Doubt::OddUnit, at);
            return true;
        }
        let first_day_counts = self.first_day_counts();
        if let Some(before) = self.notice_before(next) {
            return self.before(start, at, before, period, limit);
        }
        match self.kind(next) {
            Some(Kind::After | Kind::Of | Kind::Inclusive | Kind::DayOf | Kind::Lead) => {
                if self.kind(next) == Some(Kind::Of)
                    && matches!(self.kind(next + 1), Some(Kind::Noise))
                    && !limit.is_within
                    && !limit.is_by
                    && self.term.is_none()
                {
                    return false;
                }
                let Some((of, end)) = self.base(next + usize::from(self.kind(next) != Some(Kind::DayOf)), 0) else {
                    self.doubt(Doubt::NoStart, at);
                    return true;
                };
                self.counted(start, at, end, of, period, limit, is_each, first_day_counts);
            }
            Some(Kind::Thereof) => {
                let of = self.spoken_of(next);
                self.at = next + 1;
                match of {
                    Some(of) => self.counted(start, at, next + 1, of, period, limit, is_each, first_day_counts),
                    None => self.doubt(Doubt::NoStart, at),
                }
            }
            Some(Kind::Term(_)) => self.term_of(start, next, period),
            Some(Kind::Comma) if self.kind(next + 1) == Some(Kind::After) && self.counts_from(next + 1) => match self.base(next + 2, 0) {
                Some((of, end)) => self.counted(start, at, end, of, period, limit, is_each, first_day_counts),
                None => self.doubt(Doubt::NoStart, at),
            },
            Some(Kind::Thing(Event::Notice) | Kind::Before) => self.doubt(Doubt::NoStart, at),
            _ => self.without_base(start, at, period, limit, is_each),
        }
        true
    }

    /// `within the first ten days of each quarter`: no later than the last of them.
    fn first_days(&mut self, start: usize, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Period { period: Period { count, unit: Unit::Days }, .. }) => self.day(start, at, DayOf::Number(count), Limit::default()),
            Some(Kind::Period { period: Period { count, unit: Unit::WorkingDays }, .. }) => self.day(start, at, DayOf::Working(count), Limit::default()),
            _ => false,
        }
    }

    /// `commencing on`, `counted from`: words that say from when a period just named runs.
    fn counts_from(&self, at: usize) -> bool {
        ["comm", "coun", "calc", "meas", "start", "begin", "run", "reck", "comp", "from", "as fr"].iter().any(|letters| self.reads(at, letters))
    }

    #[expect(clippy::too_many_arguments, reason = "one place where all that was read of a period comes together")]
    fn counted(&mut self, start: usize, at: usize, end: usize, of: DueRule, period: Period, limit: Limit, is_each: bool, first_day_counts: bool) {
        self.at = end.max(at + 1);
        self.last = Some(of.clone());
        let rule = if is_each { DueRule::EachSince { of: Box::new(of), period } } else { DueRule::After { of: Box::new(of), period, first_day_counts } };
        let is_term = (limit.is_for || self.term.is_some_and(|term| term != Term::Duty))
            && !limit.is_within
            && !limit.is_by
            && !is_each
            && self.outcome.found.iter().all(|found| found.is_term);
        if is_term || self.term.is_some() && !limit.is_within && !limit.is_by {
            self.defined = Some(rule.clone());
        }
        self.found(rule, start, self.at - 1, is_term);
    }

    /// A period before something: `30 days prior to the expiry`, `three business days' notice before shipment`.
    fn before(&mut self, start: usize, at: usize, before: usize, period: Period, limit: Limit) -> bool {
        let base = self.base(before + 1, 0);
        let Some((of, end)) = base.or_else(|| self.lead.clone().map(|(rule, _)| (rule, before + 1))) else {
            self.doubt(Doubt::NoStart, at);
            return true;
        };
        self.at = end.max(before + 1);
        if limit.is_within && !limit.is_at_least {
            self.doubt(Doubt::BeforeOrWithin, at);
        }
        self.found(of.before(period), start, self.at - 1, false);
        true
    }

    /// The word `before` behind a period, perhaps with the notice in between.
    fn notice_before(&self, from: usize) -> Option<usize> {
        let mut has_notice = false;
        for at in from..(from + 7).min(self.tokens.len()) {
            match self.tokens[at].kind {
                Kind::Before
                    if (at + 1..at + 4).any(|at| self.kind(at) == Some(Kind::Thing(Event::Notice)))
                        && self.word(at).starts_with("prior")
                        && self.word(at) != "prior to" => {}
                Kind::Before if at == from || has_notice => return Some(at),
                Kind::Of if has_notice && self.is_awaited(at + 1) => return Some(at),
                Kind::Thing(Event::Notice) => has_notice = true,
                Kind::Noise | Kind::Hand | Kind::Before | Kind::Open | Kind::Close => {}
                Kind::By if self.word(at) == "to" => {}
                Kind::Of if has_notice => return None,
                Kind::Event(_) | Kind::Thing(_) if has_notice => {}
                _ => return None,
            }
        }
        None
    }

    /// What one is told of before it happens: three days' notice of shipment.
    fn is_awaited(&self, at: usize) -> bool {
        const AWAITED: [Event; 6] = [Event::Shipment, Event::Delivery, Event::Inspection, Event::Hearing, Event::Start, Event::Installation];
        matches!(self.kind(at), Some(Kind::Event(event)) if AWAITED.contains(&event))
    }

    /// A period that names a term: a thirty-day trial run, a warranty of twelve months.
    fn term_of(&mut self, start: usize, at: usize, period: Period) {
        let next = at + 1;
        let run_from = matches!(self.kind(next), Some(Kind::After | Kind::Of)).then(|| self.base(next + 1, 0)).flatten();
        let (of, end) = match (run_from, &self.lead) {
            (Some((of, end)), _) => (of, end),
            (None, Some((of, _))) => (of.clone(), next),
            (None, None) => {
                self.open_term = Some((period, at));
                self.at = next;
                return;
            }
        };
        let rule = of.after(period);
        self.defined = Some(rule.clone());
        self.at = end.max(next);
        self.found(rule, start, self.at - 1, true);
    }

    fn without_base(&mut self, start: usize, at: usize, period: Period, limit: Limit, is_each: bool) {
        let measures_a_thing = start >= 2 && self.tokens[start - 1].kind == Kind::Of && !matches!(self.tokens[start - 2].kind, Kind::Term(_));
        if measures_a_thing {
            return self.doubt(Doubt::NoStart, at); // a notice of five days
        }
        if let Some((of, lead)) = self.lead.clone() {
            return self.counted(lead.min(start), at, self.at, of, period, limit, is_each, self.first_day_counts());
        }
        if self.term.is_some_and(|term| term != Term::Duty) && !limit.is_within && !limit.is_by && self.open_term.is_none() {
            self.open_term = Some((period, at));
            return;
        }
        self.doubt(Doubt::NoStart, at);
    }

    /// Whether a period states a threshold, a delay, a renewal or a tenor rather than a due time.
    fn is_aside(&self, start: usize, at: usize) -> bool {
        let before = |at: usize| at.checked_sub(1).map(|at| self.tokens[at].kind);
        let says_so = |kind: Option<Kind>| matches!(kind, Some(Kind::Late | Kind::Renewal));
        if says_so(before(start)) || says_so(before(at)) {
            return true;
        }
        let next = self.word(at + 1);
        ["letter", "bill", "draft", "tenor", "promissory", "usance", "old", "late", "overdue", "experience", "supply", "interest", "bank acceptance"]
            .iter()
            .any(|word| next.starts_with(word))
            || matches!(self.kind(at + 1), Some(Kind::Late)) && !self.reads(at + 1, "but")
    }

    fn past_brackets(&self, at: usize) -> usize {
        if self.kind(at) != Some(Kind::Open) {
            return at;
        }
        (at..self.tokens.len().min(at + 12)).find(|at| self.tokens[*at].kind == Kind::Close).map_or(at, |close| close + 1)
    }

    /// Whether the sentence says that the day from which time runs counts: `from and including`.
    fn first_day_counts(&self) -> bool {
        self.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Inclusive).any(|(at, _)| {
            let before = at.checked_sub(1).map(|before| self.tokens[before].kind);
            self.reads(at, "from") || before == Some(Kind::After) || self.reads(at, "inclusive") && matches!(before, Some(Kind::Date(_)))
        })
    }

    fn found(&mut self, rule: DueRule, start: usize, end: usize, is_term: bool) {
        let lead = start.saturating_sub(3)..=start;
        let is_limit = lead.into_iter().any(|at| {
            let word = self.word(at);
            self.tokens[at].kind == Kind::By
                && (word.starts_with("in ")
                    || word.contains("no event")
                    || at.checked_sub(1).is_some_and(|before| {
                        ["but", "and", "in any event", "in any case", "in no event", "in no case"].iter().any(|word| self.reads(before, word))
                    }))
        });
        let place = self.place(start, end);
        self.outcome.found.push(Found { rule, place, is_term, is_limit });
    }

    // Days and dates

    /// A day of a month, quarter or year: `the 10th day of each month`, `the end of the month following delivery`.
    fn day(&mut self, start: usize, at: usize, day: DayOf, limit: Limit) -> bool {
        let mut next = at + 1;
        while matches!(self.kind(next), Some(Kind::Of | Kind::Within | Kind::From | Kind::After)) {
            next += 1;
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
    fn span(&mut self, at: usize) -> Option<(DueRule, Span, i32, usize)> {
        match self.kind(at)? {
            Kind::Each(span) => Some((DueRule::Each(span), span, 0, at + 1)),
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
            Kind::Frequency(span) => Some((DueRule::Each(span), span, 0, at + 1)),
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

    fn says_each(&self, span: Span) -> bool {
        self.tokens.iter().any(|token| matches!(token.kind, Kind::Each(each) | Kind::Frequency(each) if each == span))
    }

    fn weekday(&mut self, start: usize, at: usize, day: u32) -> bool {
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

    fn date(&mut self, start: usize, at: usize, date: chrono::NaiveDate, limit: Limit) -> bool {
        self.at = at + 1;
        let before = start.checked_sub(1);
        if before.is_some_and(|before| {
            ["dated", "signed", "made", "entered", "executed", "as of", "issued", "effective", "concluded"].iter().any(|word| self.reads(before, word))
                || matches!(self.tokens[before].kind, Kind::Event(Event::Signing)) && !limit.is_by
        }) {
            return true;
        }
        if before.is_some_and(|before| self.tokens[before].kind == Kind::After) {
            self.lead = Some((DueRule::On(date), at));
            return true;
        }
        let (date, exists) = if limit.is_before { (date.pred_opt(), true) } else { (Some(date), true) };
        let Some(date) = date.filter(|_| exists) else { return true };
        let is_end = limit.is_by && matches!(self.lead, Some((DueRule::On(_), _)));
        let is_term = is_end && self.term.is_some_and(|term| term != Term::Duty);
        if is_term {
            self.defined = Some(DueRule::On(date));
        }
        self.found(DueRule::On(date), start, at, is_term);
        true
    }

    /// `June 30 and December 31 of every year`.
    fn month_days(&mut self, start: usize, at: usize, limit: Limit) -> bool {
        let (mut days, mut next) = (Vec::new(), at);
        while let Some(Kind::MonthDay(month, day)) = self.kind(next) {
            days.push((month, day));
            next += 1;
            while matches!(self.kind(next), Some(Kind::And | Kind::Comma))
                && matches!(self.kind(next + 1), Some(Kind::MonthDay(..) | Kind::And | Kind::From | Kind::Month(_)))
            {
                next += 1;
            }
            while let Some(Kind::Month(month)) = self.kind(next).filter(|_| day == 31) {
                days.push((month, 31));
                next += 1;
                while matches!(self.kind(next), Some(Kind::And | Kind::Comma)) && matches!(self.kind(next + 1), Some(Kind::And | Kind::Month(_))) {
                    next += 1;
                }
            }
            if self.kind(next) == Some(Kind::From) && matches!(self.kind(next + 1), Some(Kind::MonthDay(..))) {
                next += 1;
            }
        }
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
            _ if [Span::Year, Span::HalfYear, Span::Quarter].iter().any(|span| self.says_each(*span)) => (DueRule::Each(Span::Year), 0),
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
    fn own_day(&mut self, start: usize, at: usize) -> bool {
        let Some((rule, end)) = self.base(at, 0) else { return false };
        self.at = end.max(at + 1);
        self.found(rule, start, self.at - 1, false);
        true
    }

    /// `on the day following receipt of the notice`.
    fn day_after(&mut self, start: usize, at: usize) -> bool {
        let Some((of, end)) = self.base(at + 1, 0) else { return false };
        self.at = end.max(at + 1);
        self.found(of.after(Period::new(1, Unit::Days)), start, self.at - 1, false);
        true
    }

    // What time runs from

    /// What the words from a token on tell, and the token behind them.
    fn base(&mut self, from: usize, depth: usize) -> Option<(DueRule, usize)> {
        let mut at = from;
        let mut which = None;
        while let Some(kind) = self.kind(at) {
            match kind {
                Kind::Inclusive | Kind::DayOf | Kind::DayAfter => at += 1,
                Kind::Of if at > from => at += 1,
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
                return Some((self.term_end(term), at + 2));
            }
            Kind::Thereof => return self.spoken_of(at).map(|rule| (rule, at + 1)),
            Kind::TermEnds | Kind::Done | Kind::End | Kind::Event(Event::ContractEnd) => {
                if let Some(base) = self.end(at, depth) {
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
        let (rule, is_either) = self.phrase(at, end, which);
        if is_either {
            self.doubt(Doubt::EitherEvent, at);
        }
        rule.map(|rule| (rule, end))
    }

    /// `the end of each month`, `the expiry of twelve months from acceptance`, `the end of the trial run`.
    fn end(&mut self, at: usize, depth: usize) -> Option<(DueRule, usize)> {
        let mut next = at + 1;
        if self.kind(next) == Some(Kind::Or) && matches!(self.kind(next + 1), Some(Kind::TermEnds | Kind::Event(Event::ContractEnd) | Kind::Done)) {
            next += 2;
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
                Some((self.term_end(term), next + 1))
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
            Kind::OddUnit => {
                self.doubt(Doubt::OddUnit, next);
                None
            }
            _ => None,
        }
    }

    fn term_end(&mut self, term: Term) -> DueRule {
        match self.defined.clone() {
            Some(rule) => self.outcome.take_terms(rule),
            None => DueRule::Event(end_of(term)),
        }
    }

    /// The rule of a phrase, and whether it leaves open which of several events counts.
    fn phrase(&self, start: usize, end: usize, which: Option<Which>) -> (Option<DueRule>, bool) {
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
    fn spoken_of(&self, at: usize) -> Option<DueRule> {
        let thing = || self.pieces.antecedent(at).map(DueRule::Event);
        if self.word(at).contains("recei") {
            return thing();
        }
        self.lead.clone().map(|(rule, _)| rule).or_else(|| self.last.clone()).or_else(thing)
    }

    // The end

    fn finish(mut self) -> Outcome {
        if let Some((period, at)) = self.open_term.take() {
            match self.lead.clone().filter(|(_, lead)| *lead > at) {
                Some((of, lead)) => self.found(of.after(period), at, lead, true),
                None => self.doubt(Doubt::NoStart, at),
            }
        }
        let all: String = self.text.chars.iter().collect();
        let binds = [
            "remain in force",
            "remain in full force",
            "survive",
            "remain confidential",
            "keep confidential",
            "shall not disclose",
            "shall not solicit",
            "shall not compete",
            "remain in effect",
            "continue in force",
            "remain binding",
            "remain valid",
        ];
        if binds.iter().any(|words| all.contains(words)) {
            self.outcome.ends = true;
        }
        self.outcome
    }
}
