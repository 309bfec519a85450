//! Due times that begin with a limit or a period: within thirty days after …, at least ten days before ….

use super::parse::{Limit, Parser, Stated};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::token::{Kind, Term};
use crate::rule::{DayOf, DueRule};

impl Parser<'_> {
    /// A due time that begins at a token, if one does.
    pub(super) fn due(&mut self, start: usize) -> bool {
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
                    limit.is_before = true;
                }
                _ => break,
            }
            at += 1;
        }
        if at > start && self.kind(at) == Some(Kind::Open) && self.is_left_out(at) {
            self.doubt(Doubt::Blank, at); // no later than [***] before
            return false;
        }
        match self.kind(at) {
            Some(Kind::Period { period, .. }) if period.count == 0 => false,
            Some(Kind::Period { period, .. }) => self.period(Stated { start, at, period, limit, is_each: false }),
            Some(Kind::EachFull) => match self.kind(at + 1) {
                Some(Kind::Period { period, .. }) => self.period(Stated { start, at: at + 1, period, limit, is_each: true }),
                _ => false,
            },
            Some(Kind::Nth(_)) if self.is_denied(at) => {
                self.at = at + 1; // not a business day
                true
            }
            Some(Kind::Nth(_)) if limit.is_before && self.speaks_of_rest(at) => {
                self.outcome.moves_back = true; // on the preceding business day
                self.at = at + 1;
                true
            }
            Some(Kind::Nth(_)) if self.says_move(at) => {
                self.outcome.moves = true;
                self.at = at + 1;
                true
            }
            Some(Kind::Nth(period)) if matches!(self.kind(at + 1), Some(Kind::After | Kind::Before)) => {
                self.period(Stated { start, at, period, limit: Limit { is_within: false, ..limit }, is_each: false })
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
            Some(Kind::Weekday(day)) => match (self.kind(at + 1), self.kind(at + 2)) {
                (Some(Kind::Date(date)), _) => self.date_of_weekday(start, at + 1, date, day, limit),
                (Some(Kind::Comma), Some(Kind::Date(date))) => self.date_of_weekday(start, at + 2, date, day, limit),
                _ => self.weekday(start, at, day),
            },
            Some(Kind::Date(date)) => self.date(start, at, date, limit),
            Some(Kind::MonthDay(..)) => self.month_days(start, at, limit),
            Some(Kind::DayOf) if limit.is_on || limit.is_by => self.own_day(start, at),
            Some(Kind::Event(_)) if (limit.is_on || limit.is_by) && self.names_a_day(at) => self.own_day(start, at),
            Some(Kind::DayAfter) if limit.is_on || limit.is_by || limit.is_within => self.day_after(start, at),
            _ => false,
        }
    }

    /// `if that day is not a business day, on the next business day`.
    fn says_move(&self, at: usize) -> bool {
        let says_next = ["next", "following", "immediately following", "first following"].iter().any(|word| self.reads(at, word));
        says_next && self.speaks_of_rest(at) && !matches!(self.kind(at + 1), Some(Kind::After | Kind::Before))
    }

    /// Whether the words before a token speak of a day that is no business day, or falls on one of rest.
    fn speaks_of_rest(&self, at: usize) -> bool {
        self.tokens[at.saturating_sub(14)..at].iter().any(|token| token.kind == Kind::Not)
            || self.tokens[..at].iter().any(|token| self.text.starts_with(token.start, "falls"))
    }

    /// `is not a business day`, `should that day not be a business day`.
    fn is_denied(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map(|at| (self.tokens[at].kind, self.word(at)));
        match before(1) {
            Some((Kind::Not, _)) => true,
            Some((_, word)) if word == "be" => before(2).is_some_and(|(kind, _)| kind == Kind::Not),
            _ => false,
        }
    }

    /// `the date of shipment`, `the Effective Date`: a word that means the day itself.
    fn names_a_day(&self, at: usize) -> bool {
        let word = self.word(at);
        word.starts_with("date of") || word.starts_with("day of") || word.ends_with(" date")
    }

    /// A period: what it runs from stands behind it, or in front with a condition.
    pub(super) fn period(&mut self, stated: Stated) -> bool {
        let Stated { start, at, limit, .. } = stated;
        if self.is_aside(start, at) {
            self.at = at + 1;
            return true;
        }
        if limit.is_within && self.is_narrowed(at + 1) {
            self.at = at + 1;
            return true;
        }
        let next = self.past_additions(at + 1);
        let is_other = self.kind(at + 1) == Some(Kind::Open) && self.kind(at + 2) == Some(Kind::Or);
        if is_other && self.tokens[at + 2..next.max(at + 2)].iter().any(|token| matches!(token.kind, Kind::Period { .. })) {
            self.doubt(Doubt::Several, at); // within 30 days (or 45 days for imported goods)
        }
        self.at = next;
        if self.kind(next) == Some(Kind::Of) && matches!(self.kind(next + 1), Some(Kind::Each(_))) && self.kind(next + 2) != Some(Kind::TermEnds) {
            self.doubt(Doubt::OddUnit, at);
            return true;
        }
        if let Some(before) = self.notice_before(next) {
            return self.before(stated, before);
        }
        let of = match self.kind(next) {
            Some(Kind::Of) if matches!(self.kind(next + 1), Some(Kind::Noise)) && !limit.is_within && !limit.is_by && self.term.is_none() => {
                return false; // ten days of storage
            }
            Some(Kind::After | Kind::Of | Kind::Inclusive | Kind::Lead) => self.base(next + 1, 0),
            Some(Kind::DayOf) => self.base(next, 0),
            Some(Kind::Comma) if self.kind(next + 1) == Some(Kind::After) && self.counts_from(next + 1) => self.base(next + 2, 0),
            Some(Kind::Thereof) => {
                self.at = next + 1;
                self.spoken_of(next).map(|of| (of, next + 1))
            }
            Some(Kind::Thing(Event::Notice) | Kind::Before) => None,
            Some(Kind::Term(_)) => {
                self.term_of(stated, next);
                return true;
            }
            _ => {
                self.without_base(stated);
                return true;
            }
        };
        match of {
            Some((of, end)) => self.counted(stated, of, end),
            None => self.doubt(Doubt::NoStart, at),
        }
        true
    }

    /// `not more than 12 months | and not less than 6 months before the end`: the second is the last day on which it can be done.
    fn is_narrowed(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::And | Kind::Comma | Kind::Or)) && {
            let next = at + 1 + usize::from(self.kind(at + 1) == Some(Kind::And));
            self.kind(next) == Some(Kind::AtLeast)
                && matches!(self.kind(next + 1), Some(Kind::Period { .. }))
                && (self.kind(next + 2) == Some(Kind::Before) || self.notice_before(next + 2).is_some())
        }
    }

    /// The token behind what may be added to a period: `or more`, `but not more than sixty days`, a bracket, `time`.
    fn past_additions(&self, from: usize) -> usize {
        let mut next = from;
        if self.kind(next) == Some(Kind::Or) && (self.word(next + 1).starts_with("more") || self.word(next + 1).starts_with("less")) {
            next += 2;
        }
        let is_other_limit = |at: usize| matches!(self.kind(at), Some(Kind::Late | Kind::Within)) && matches!(self.kind(at + 1), Some(Kind::Period { .. }));
        if self.kind(next) == Some(Kind::Late) && is_other_limit(next) {
            next += 2;
        } else if self.kind(next) == Some(Kind::And) && is_other_limit(next + 1) {
            next += 3;
        } else if self.kind(next) == Some(Kind::Comma) && is_other_limit(next + 1) && self.kind(next + 3) == Some(Kind::Comma) {
            next += 4;
        }
        next = self.past_brackets(next);
        next + usize::from(self.word(next) == "time")
    }

    /// `within the first ten days of each quarter`: no later than the last of them.
    pub(super) fn first_days(&mut self, start: usize, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Period { period: Period { count, unit: Unit::Days }, .. }) => self.day(start, at, DayOf::Number(count), Limit::default()),
            Some(Kind::Period { period: Period { count, unit: Unit::WorkingDays }, .. }) => self.day(start, at, DayOf::Working(count), Limit::default()),
            _ => false,
        }
    }

    /// `commencing on`, `counted from`: words that say from when a period just named runs.
    pub(super) fn counts_from(&self, at: usize) -> bool {
        ["comm", "coun", "calc", "meas", "start", "begin", "run", "reck", "comp", "from", "as fr"].iter().any(|letters| self.reads(at, letters))
    }

    /// A period that runs from something.
    pub(super) fn counted(&mut self, stated: Stated, of: DueRule, end: usize) {
        let Stated { start, at, period, limit, is_each } = stated;
        let first_day_counts = self.first_day_counts();
        self.at = end.max(at + 1);
        if self.kind(end) == Some(Kind::Lead) && self.tokens[at..end].iter().any(|token| token.kind == Kind::And) {
            self.doubt(Doubt::Several, end); // half after signing and the balance upon delivery
        }
        if limit.is_at_least && !limit.is_for && !limit.is_by && !limit.is_within && self.term.is_none() {
            return self.weak_doubt(Doubt::OnlyABeginning, at); // at least thirty days after
        }
        self.last = Some(of.clone());
        let rule = |of: DueRule| match of {
            of if is_each => DueRule::EachSince { of: Box::new(of), period },
            of => DueRule::After { of: Box::new(of), period, first_day_counts },
        };
        let rule = match of {
            DueRule::Several(all) => DueRule::Several(all.into_iter().map(rule).collect()),
            of => rule(of),
        };
        let names_term = self.reads(at, "term of");
        let is_term = (limit.is_for || names_term || self.term.is_some_and(|term| term != Term::Duty))
            && !limit.is_within
            && !limit.is_by
            && !is_each
            && self.outcome.found.iter().all(|found| found.is_term);
        if names_term {
            self.define(self.term.or(Some(Term::Contract)), rule.clone());
        } else if self.is_granted(start) && !is_term && !limit.is_by {
            self.define(Some(Term::Other), rule.clone());
        } else if is_term || self.term.is_some() && !limit.is_within && !limit.is_by {
            self.define(self.term, rule.clone());
        }
        self.found(rule, start, self.at - 1, is_term);
    }

    /// A period before something: `30 days prior to the expiry`, `three business days' notice before shipment`.
    pub(super) fn before(&mut self, stated: Stated, before: usize) -> bool {
        let Stated { start, at, period, limit, .. } = stated;
        let base = self.base(before + 1, 0);
        let Some((of, end)) = base.or_else(|| self.lead.clone().map(|(rule, _)| (rule, before + 1))) else {
            self.doubt(Doubt::NoStart, at);
            return true;
        };
        self.at = end.max(before + 1);
        if limit.is_within && !limit.is_at_least {
            self.doubt(Doubt::BeforeOrWithin, at);
        }
        let rule = match of {
            DueRule::Several(all) => DueRule::Several(all.into_iter().map(|of| of.before(period)).collect()),
            of => of.before(period),
        };
        self.found(rule, start, self.at - 1, false);
        true
    }

    /// The word `before` behind a period, perhaps with the notice in between.
    pub(super) fn notice_before(&self, from: usize) -> Option<usize> {
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
    pub(super) fn is_awaited(&self, at: usize) -> bool {
        const AWAITED: [Event; 6] = [Event::Shipment, Event::Delivery, Event::Inspection, Event::Hearing, Event::Start, Event::Installation];
        matches!(self.kind(at), Some(Kind::Event(event)) if AWAITED.contains(&event))
    }

    /// A period that names a term: a thirty-day trial run, a warranty of twelve months.
    pub(super) fn term_of(&mut self, stated: Stated, at: usize) {
        let Stated { start, period, limit, .. } = stated;
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
        let named = if let Some(Kind::Term(term)) = self.kind(at) { Some(term) } else { None };
        self.define(named, rule.clone());
        self.at = end.max(next);
        self.found(rule, start, self.at - 1, !limit.is_within && !limit.is_by);
    }

    /// A period with nothing behind it to run from.
    pub(super) fn without_base(&mut self, stated: Stated) {
        let Stated { start, at, period, limit, .. } = stated;
        if start >= 2 && self.tokens[start - 1].kind == Kind::Of && !self.measures_a_term(start) {
            return self.doubt(Doubt::NoStart, at); // a notice of five days
        }
        let is_granted = self.is_granted(start) || self.reads(at, "period") || self.measures_a_term(start);
        if let Some((of, lead)) = self.lead.clone().filter(|_| limit.is_within || limit.is_by || limit.is_for || is_granted) {
            return self.counted(Stated { start: lead.min(start), ..stated }, of, self.at);
        }
        if self.term.is_some_and(|term| term != Term::Duty) && !limit.is_within && !limit.is_by && self.open_term.is_none() {
            self.open_term = Some((period, at));
            return;
        }
        self.doubt(Doubt::NoStart, at);
    }

    /// Somebody has so long: `shall have ten days`.
    fn is_granted(&self, start: usize) -> bool {
        start > 0 && ["have", "has", "be", "with"].contains(&self.word(start - 1).as_str())
    }

    /// `a warranty of twenty-four months`.
    fn measures_a_term(&self, start: usize) -> bool {
        start >= 2 && self.tokens[start - 1].kind == Kind::Of && matches!(self.tokens[start - 2].kind, Kind::Term(_))
    }

    /// Whether a period states a threshold, a delay, a renewal or a tenor rather than a due time.
    pub(super) fn is_aside(&self, start: usize, at: usize) -> bool {
        let before = |at: usize| at.checked_sub(1).map(|at| self.tokens[at].kind);
        let says_so = |kind: Option<Kind>| matches!(kind, Some(Kind::Late | Kind::Renewal));
        if says_so(before(start)) || says_so(before(at)) {
            return true;
        }
        let next = self.word(at + 1 + usize::from(self.kind(at + 1) == Some(Kind::Of)));
        [
            "letter",
            "bill",
            "draft",
            "tenor",
            "promissory",
            "usance",
            "old",
            "late",
            "overdue",
            "experience",
            "supply",
            "interest",
            "bank acceptance",
            "rent",
            "salary",
            "inventory",
            "stock",
            "age",
        ]
        .iter()
        .any(|word| next.starts_with(word))
            || matches!(self.kind(at + 1), Some(Kind::Late)) && !self.reads(at + 1, "but")
    }

    /// Whether a bracket holds no letter or number.
    fn is_left_out(&self, open: usize) -> bool {
        let within = self.tokens[open + 1..].iter().take_while(|token| token.kind != Kind::Close);
        let mut chars = within.flat_map(|token| &self.text.chars[token.start..token.end]);
        chars.all(|character| !character.is_alphanumeric())
    }

    /// The token behind a bracket, if one opens here.
    pub(super) fn past_brackets(&self, at: usize) -> usize {
        if self.kind(at) != Some(Kind::Open) {
            return at;
        }
        (at..self.tokens.len().min(at + 12)).find(|at| self.tokens[*at].kind == Kind::Close).map_or(at, |close| close + 1)
    }

    /// Whether the sentence says that the day from which time runs counts: `from and including`.
    pub(super) fn first_day_counts(&self) -> bool {
        self.tokens.iter().enumerate().filter(|(_, token)| token.kind == Kind::Inclusive).any(|(at, _)| {
            let before = at.checked_sub(1).map(|before| self.tokens[before].kind);
            let is_set_off = before == Some(Kind::Comma) && at >= 2 && self.tokens[at - 2].kind == Kind::After;
            self.reads(at, "from") || before == Some(Kind::After) || is_set_off || self.reads(at, "inclusive") && matches!(before, Some(Kind::Date(_)))
        })
    }
}
