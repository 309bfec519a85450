//! Days of weeks, months, quarters and years: 每月5日, 次月底, 每季度首月10日.

use super::parse::{Base, Mark, Parser};
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::token::Kind;
use crate::rule::{DayOf, DueRule, Span};

impl Parser<'_> {
    pub(super) fn each(&mut self, at: usize, span: Span) {
        self.each = Some((span, at));
        let mut next = self.skip(at + 1);
        match self.kind(next) {
            Some(Kind::After) => {
                self.at = next + 1; // 每季后10日内
                let rule = DueRule::Each(span).day_in(span, 0, None, DayOf::Last);
                self.set_base(Base::new(rule, Mark::After, at, next));
            }
            Some(Kind::Over | Kind::TermEnds | Kind::Full | Kind::End)
                if matches!(self.kind(self.after_day_words(next + 1)), Some(Kind::After | Kind::NextDay)) =>
            {
                next = self.after_day_words(next + 1);
                self.at = next + 1;
                let rule = DueRule::Each(span).day_in(span, 0, None, DayOf::Last);
                self.set_base(Base::new(rule, Mark::After, at, next));
            }
            Some(Kind::Over | Kind::TermEnds) if self.kind(self.after_day_words(next + 1)) == Some(Kind::Before) => {
                let before = self.after_day_words(next + 1);
                let rule = DueRule::Each(span).day_in(span, 0, None, DayOf::Last);
                self.at = before + 1;
                if self.is_period(self.at) {
                    self.set_base(Base::new(rule, Mark::Before, at, before)); // 每季度结束前15日
                } else {
                    self.found(rule, at, before, false);
                }
            }
            Some(Kind::Begins) => {
                let mark = match self.kind(next + 1) {
                    Some(Kind::Before) => Mark::Before,
                    Some(Kind::After) => Mark::After,
                    Some(Kind::Period { .. }) if self.kind(next + 2) == Some(Kind::Before) => {
                        self.at = next + 1; // 每季度开始5日前
                        return self.set_base(Base::new(DueRule::Each(span), Mark::Before, at, next));
                    }
                    _ => return,
                };
                self.at = next + 2;
                self.set_base(Base::new(DueRule::Each(span), mark, at, next + 1));
            }
            _ => {
                self.at = next;
                if self.days(&DueRule::Each(span), span, 0, next, at) {
                    return;
                }
                self.at = at + 1;
            }
        }
    }

    /// 每双月10日前: that day of every second month.
    pub(super) fn alternate_months(&mut self, at: usize) {
        self.each = Some((Span::Year, at));
        if !self.days(&DueRule::Each(Span::Year), Span::Year, 0, at, at) {
            self.at = at + 1;
        }
    }

    /// The token behind 之日 and 的.
    pub(super) fn after_day_words(&self, mut at: usize) -> usize {
        while matches!(self.kind(at), Some(Kind::TheDay | Kind::Of)) {
            at += 1;
        }
        at
    }

    /// 次月15日, 当月月底: of the month after the event, or, without an event, of each month.
    pub(super) fn ahead(&mut self, at: usize, span: Span, ahead: i32) {
        // 付款日为次月5日: a label, not what it runs from
        let is_labelled = self.tokens[at].start.checked_sub(1).is_some_and(|before| "为是:".contains(self.text.chars[before]));
        if !is_labelled && self.phrases.says_something_before(at) {
            self.bare_base(at);
        }
        let next = self.skip(at + 1);
        let of = match (self.base.clone(), self.each) {
            (Some(base), Some((_, each))) if each > base.end => (DueRule::Each(self.each.map_or(span, |(span, _)| span)), each),
            (Some(base), _) => {
                if base.is_either {
                    self.doubt(Doubt::EitherEvent, base.start);
                }
                (base.rule, base.start)
            }
            (None, Some((each_span, each))) => (DueRule::Each(each_span), each),
            (None, None) => (DueRule::Each(span), at),
        };
        let behind = self.after_day_words(next + 1);
        if matches!(self.kind(next), Some(Kind::Over | Kind::TermEnds)) && self.kind(behind) == Some(Kind::After) {
            // 当季度结束后
            self.at = behind + 1;
            let ahead = if of.1 == at { 0 } else { ahead };
            let rule = of.0.day_in(span, ahead, None, DayOf::Last);
            self.set_base(Base::new(rule, Mark::After, of.1, behind));
            return;
        }
        let is_own_cycle = of.0 == DueRule::Each(span) && of.1 == at;
        if self.days(&of.0, span, if is_own_cycle { 0 } else { ahead }, next, of.1) {
            self.use_base();
        }
    }

    /// 每季度结束后首月20日: a day of the so manieth month after the quarter.
    pub(super) fn month_after_span(&mut self, at: usize, month: u32) {
        let base = self.base.clone().filter(|base| base.mark == Mark::After && matches!(base.rule, DueRule::In { day: DayOf::Last, .. }));
        let Some(base) = base else {
            if let Some((span, each)) = self.each {
                self.days(&DueRule::Each(span), span, 0, at, each);
            }
            return;
        };
        let ahead = i32::try_from(month).unwrap_or_default();
        if ahead > 0 && self.days(&base.rule, Span::Month, ahead, at + 1, base.start) {
            self.use_base();
        }
    }

    /// A day that is told away from its 每月: 乙方每月应在5日前.
    pub(super) fn day_of_each(&mut self, at: usize) {
        let Some((span, each)) = self.each else {
            if matches!(self.kind(at), Some(Kind::MonthDay(..))) {
                self.doubt(Doubt::NoYear, at);
            }
            return;
        };
        if !self.days(&DueRule::Each(span), span, 0, at, each) {
            match self.kind(at) {
                Some(Kind::MonthDay(..)) => self.doubt(Doubt::NoYear, at),
                Some(Kind::Period { .. } | Kind::DayNumber(_)) => self.doubt(Doubt::NoStart, at),
                _ => {}
            }
        }
    }

    /// Days of a span from a token on, one or a list; whether there are any.
    pub(super) fn days(&mut self, of: &DueRule, span: Span, ahead: i32, from: usize, start: usize) -> bool {
        let (mut at, mut days, mut ahead) = (from, Vec::new(), ahead);
        if let Some(Kind::Ahead(Span::Month, next)) = self.kind(self.skip(at))
            && span != Span::Month
            && ahead == 0
        {
            // 每季度次月15日: the month after the quarter
            let last = of.clone().day_in(span, 0, None, DayOf::Last);
            return self.days(&last, Span::Month, next, self.skip(at) + 1, start);
        }
        let may_be_first_days = ahead != 0 || matches!(of, DueRule::Each(_));
        let mut months = Vec::new();
        loop {
            let (named, next) = self.months_at(self.skip(at), span);
            if !named.is_empty() {
                months = named;
            }
            let next = self.skip(next);
            let first_days = if days.is_empty() { self.first_days_at(next, may_be_first_days) } else { None };
            let Some((month, day, next)) = first_days.or_else(|| self.day_at(next, span, !months.is_empty())) else { break };
            let of_months = if month.is_some() || months.is_empty() { vec![month] } else { months.iter().copied().map(Some).collect() };
            days.extend(of_months.into_iter().map(|month| (month, day)));
            if self.kind(next) == Some(Kind::Open) && self.says_move(next) {
                self.outcome.moves = true; // 每月10日(遇节假日顺延)前
            }
            if self.kind(next) == Some(Kind::Open) && self.says_move_back(next) {
                self.outcome.moves_back = true;
            }
            at = self.skip_brackets(next);
            if self.kind(at) == Some(Kind::Until) {
                self.doubt(Doubt::Inexact, at); // 每周一至周五
            }
            if self.kind(at) == Some(Kind::Before) && self.kind(at + 1) == Some(Kind::And) && self.day_at(at + 2, span, !months.is_empty()).is_some() {
                at += 1; // 1月31日前、7月31日前
                self.outcome.is_before_a_day = true;
            }
            if !matches!(self.kind(at), Some(Kind::And | Kind::AndThen)) {
                break;
            }
            if let Some(Kind::Ahead(again, next)) = self.kind(at + 1)
                && again == span
            {
                (ahead, at) = (next, at + 1);
            }
            at += 1;
        }
        if days.is_empty() || (span == Span::Month && !months.is_empty()) {
            return false;
        }
        while matches!(self.kind(at), Some(Kind::Before | Kind::Within | Kind::Of)) {
            self.outcome.is_before_a_day |= self.kind(at) == Some(Kind::Before);
            at += 1;
        }
        let mut rules: Vec<DueRule> = days.into_iter().map(|(month, day)| of.clone().day_in(span, ahead, month, day)).collect();
        let rule = if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) };
        if self.kind(at - 1) == Some(Kind::Before) && self.is_period(at) {
            self.at = at;
            self.set_base(Base::new(rule, Mark::Before, start, at - 1)); // 每月5日前3个工作日
            return true;
        }
        if self.kind(at) == Some(Kind::After) && !matches!(rule, DueRule::Several(_)) {
            self.at = at + 1;
            self.set_base(Base { is_open: true, ..Base::new(rule, Mark::After, start, at) }); // 每年12月31日起15天内
            return true;
        }
        self.found(rule, start, at - 1, false);
        self.at = at;
        true
    }

    /// Months named from a token on (首月; 3月、9月), and the token behind.
    fn months_at(&self, from: usize, span: Span) -> (Vec<u32>, usize) {
        let (mut months, mut at) = (Vec::new(), from);
        loop {
            match self.kind(at) {
                Some(Kind::MonthIn(0)) => months.push(months_of(span)),
                Some(Kind::MonthIn(month)) => months.push(month),
                Some(Kind::Month(month)) if span == Span::Year => months.push(month),
                Some(Kind::AlternateMonths(first)) => months.extend((first..=12).step_by(2)),
                _ => return (months, at),
            }
            at += 1;
            if self.kind(at) == Some(Kind::And) && matches!(self.kind(at + 1), Some(Kind::MonthIn(_) | Kind::Month(_))) {
                at += 1;
            }
        }
    }

    /// The day named at a token, with its month if it is named with it, and the token behind.
    fn day_at(&self, at: usize, span: Span, has_month: bool) -> Option<(Option<u32>, DayOf, usize)> {
        let is_of_month = span == Span::Month || has_month;
        let day = match self.kind(at)? {
            Kind::MonthDay(month, day) if span == Span::Year => return Some((Some(month), DayOf::Number(day), at + 1)),
            // 5日 is a day of the month unless 内 makes it five days
            Kind::Period { period: Period { count, unit: Unit::Days }, is_day: true } | Kind::DayNumber(count)
                if is_of_month && self.kind(self.skip(at + 1)) != Some(Kind::Within) =>
            {
                DayOf::Number(count)
            }
            Kind::TenDays(day) if is_of_month => DayOf::Number(day),
            Kind::End => DayOf::Last,
            Kind::LastWorkingDay => DayOf::LastWorking,
            Kind::Nth(Period { count, unit: Unit::WorkingDays }) => DayOf::Working(count),
            Kind::Nth(Period { count, unit: Unit::Days }) => DayOf::Number(count),
            Kind::Weekday(day) if span == Span::Week => DayOf::Number(day),
            _ => return None,
        };
        Some((None, day, at + 1))
    }

    /// 每月前5个工作日内, 次月10日内: no later than the last of the first so many days.
    fn first_days_at(&self, from: usize, without_before: bool) -> Option<(Option<u32>, DayOf, usize)> {
        let at = if self.kind(from) == Some(Kind::Before) { self.skip(from + 1) } else { from };
        if at == from && !without_before {
            return None;
        }
        let within = self.skip(at + 1);
        let (Some(Kind::Period { period: Period { count, unit }, .. }), Some(Kind::Within)) = (self.kind(at), self.kind(within)) else { return None };
        let day = match unit {
            Unit::Days => DayOf::Number(count),
            Unit::WorkingDays => DayOf::Working(count),
            _ => return None,
        };
        Some((None, day, within + 1))
    }

    /// Whether a bracket says that days of rest move what falls on them.
    fn says_move(&self, open: usize) -> bool {
        let close = self.skip_brackets(open);
        (open..close).any(|at| self.tokens[at].kind == Kind::Renewal && self.is_move(at))
    }

    /// Whether a bracket says that days of rest bring forward what falls on them.
    fn says_move_back(&self, open: usize) -> bool {
        let close = self.skip_brackets(open);
        (open..close).any(|at| self.tokens[at].kind == Kind::InAdvance && self.is_move_back(at))
    }

    /// Whether a period stands at a token, perhaps with 提前 or 至少 before it.
    pub(super) fn is_period(&self, mut at: usize) -> bool {
        while matches!(self.kind(at), Some(Kind::Of | Kind::AtLeast | Kind::InAdvance)) {
            at += 1;
        }
        matches!(self.kind(at), Some(Kind::Period { .. } | Kind::Nth(_)))
    }

    /// The token behind a bracket, if one opens here.
    pub(super) fn skip_brackets(&self, at: usize) -> usize {
        if self.kind(at) != Some(Kind::Open) {
            return at;
        }
        (at..self.tokens.len().min(at + 16)).find(|at| self.tokens[*at].kind == Kind::Close).map_or(at, |close| close + 1)
    }
}

fn months_of(span: Span) -> u32 {
    match span {
        Span::Week | Span::Month => 1,
        Span::Quarter => 3,
        Span::HalfYear => 6,
        Span::Year => 12,
    }
}
