//! Periods, and what the words around them make of them.

use super::base::agrees;
use super::parse::{Base, Mark, Parser, after_or_each};
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::token::{Kind, Term};
use crate::rule::{DayOf, DueRule, Span};

impl Parser<'_> {
    /// A period: from what it runs stands before it, and the words behind say what it is.
    pub(super) fn period(&mut self, at: usize, period: Period, is_day: bool, is_nth: bool) {
        if self.is_aside(at) {
            return;
        }
        let each_full = self.before(at) == Some(Kind::EachFull);
        self.look_for_event(at);
        let next = self.skip(at + 1);
        let tail = self.kind(next);
        if is_day && tail != Some(Kind::Within) && self.is_day_of_each() {
            return self.day_of_each(at);
        }
        if self.says_passed(next) {
            return self.period_ends(at, period, each_full);
        }
        let Some(base) = self.base.clone().filter(|base| !base.is_near || self.is_right_behind(base.end, at)) else {
            return self.without_base(at, period, is_day, tail);
        };
        if self.is_not_before(base.start) {
            return self.weak_doubt(Doubt::OnlyABeginning, at); // 不早于期满前90日
        }
        if base.is_either || self.is_either_between(base.end + 1, at) {
            self.doubt(Doubt::EitherEvent, base.start);
        }
        let is_full = self.tokens[at - 1].kind == Kind::Full && !is_nth;
        let is_valid_for = self.is_valid_for(at);
        if is_valid_for && self.term.is_none() {
            let is_contract = self.tokens[..at].iter().any(|token| token.kind == Kind::Contract);
            self.term = Some((if is_contract { Term::Contract } else { Term::Other }, at));
        }
        if base.mark == Mark::Bare && base.end == at - 1 && (is_full || self.tokens[at - 1].kind == Kind::TermEnds) && !is_nth && tail != Some(Kind::Before) {
            self.doubt(Doubt::NoStart, at); // 服务期满6个月
        }
        let has_passed = is_full && self.term.is_none();
        match (base.mark, tail) {
            (Mark::After | Mark::Bare, None | Some(Kind::Comma | Kind::And | Kind::AndThen | Kind::Noise | Kind::Party | Kind::Not)) if has_passed => {
                self.continue_from(base, at, period, at, each_full, Mark::Bare);
            }
            (Mark::Before, Some(Kind::Within)) => {
                self.doubt(Doubt::BeforeOrWithin, at);
                self.take(base.rule.before(period), base.start, next);
            }
            (Mark::Before, _) => self.take(base.rule.before(period), base.start, at),
            (Mark::Bare, Some(Kind::Before)) if !is_nth => self.take(base.rule.before(period), base.start, next),
            (_, Some(Kind::After | Kind::NextDay)) => self.continue_from(base, at, period, next, each_full, Mark::After),
            (_, Some(Kind::Within | Kind::Before)) if !is_valid_for => {
                if tail == Some(Kind::Before) && !is_nth && !is_full {
                    self.doubt(Doubt::BeforeOrWithin, at);
                }
                if self.before(at) == Some(Kind::AtLeast) {
                    self.doubt(Doubt::OnlyABeginning, at);
                }
                self.take(after_or_each(base.rule, period, each_full, self.first_day_counts()), base.start, next);
            }
            _ => self.period_alone(&base, at, period, each_full, is_nth),
        }
    }

    /// A period with no word behind it: a term's length, or simply when something is due.
    fn period_alone(&mut self, base: &Base, at: usize, period: Period, each_full: bool, is_nth: bool) {
        let rule = after_or_each(base.rule.clone(), period, each_full, self.first_day_counts());
        let mut behind = at + 1;
        while matches!(self.kind(behind), Some(Kind::Of | Kind::Party)) {
            behind += 1;
        }
        let named = self.kind(behind).and_then(|kind| if let Kind::Term(term) = kind { Some(term) } else { None });
        if let Some(named) = named {
            self.term = Some((named, behind)); // 12个月为质保期
        }
        let is_named_behind = named.is_some_and(|term| term != Term::Duty);
        let is_term = (is_named_behind || self.term.is_some_and(|(term, _)| term != Term::Duty))
            && !each_full
            && !is_nth
            && self.outcome.found.iter().all(|found| found.is_term);
        if self.term.is_some() && !each_full {
            self.define(rule.clone());
        }
        if is_term {
            // what else is due must say from what: the term's beginning, or its end?
            self.base = None;
            self.found(rule, base.start, at, true);
        } else {
            self.take(rule, base.start, at);
        }
    }

    /// 一年有效, 30日内有效: how long the contract or an offer is in force.
    fn is_valid_for(&self, at: usize) -> bool {
        let mut next = self.skip(at + 1);
        next += usize::from(self.kind(next) == Some(Kind::Within));
        self.tokens.get(next).is_some_and(|token| self.text.starts_with(token.start, "有效") && !matches!(token.kind, Kind::Thing(_)))
    }

    /// Takes the event right before a period (验收合格10日内, 交付满90日) for what it runs from.
    fn look_for_event(&mut self, at: usize) {
        let Some(before) = at.checked_sub(1) else { return };
        if self.tokens[before].kind == Kind::Full && before > 0 && self.phrases.happens_before(before) {
            self.bare_base(before);
        } else if self.phrases.happens_before(at) && self.is_word_right_before(at) {
            self.bare_base(at);
        }
    }

    /// Whether a 每月 stands nearer than anything a period could run from, so that 5日 is a day of it.
    fn is_day_of_each(&self) -> bool {
        self.each.is_some_and(|(_, each)| self.base.as_ref().is_none_or(|base| each > base.end))
    }

    /// Whether the words behind a period say that it has passed: 届满, 满, 之日, 质保期满.
    fn says_passed(&self, next: usize) -> bool {
        match self.kind(next) {
            Some(Kind::Full | Kind::Over | Kind::TermEnds | Kind::TheDay) => true,
            Some(Kind::Term(_)) => matches!(self.kind(next + 1), Some(Kind::Full | Kind::TermEnds | Kind::Over)),
            _ => false,
        }
    }

    /// A period whose end something else runs from, or which only makes a beginning: 满12个月后.
    pub(super) fn continue_from(&mut self, base: Base, at: usize, period: Period, end: usize, each_full: bool, mark: Mark) {
        let rule = after_or_each(base.rule, period, each_full, self.first_day_counts());
        self.use_base();
        self.at = end + 1;
        self.base = Some(Base { is_open: true, ..Base::new(rule, mark, base.start, end.max(at)) });
    }

    /// 12个月届满, 满三个月之日起: the words behind the period say that it has passed.
    pub(super) fn period_ends(&mut self, at: usize, period: Period, each_full: bool) {
        let mut next = at + 1;
        while matches!(self.kind(next), Some(Kind::Full | Kind::Over | Kind::TermEnds | Kind::TheDay | Kind::Of | Kind::Term(_))) {
            next += 1;
        }
        let mark = match self.kind(next) {
            Some(Kind::Before) => Mark::Before,
            Some(Kind::After | Kind::NextDay) => Mark::After,
            _ => {
                next -= 1;
                Mark::Bare
            }
        };
        if let Some(base) = self.base.clone().filter(|base| base.mark != Mark::Before) {
            return self.continue_from(base, at, period, next, each_full, mark);
        }
        self.at = next + 1;
        self.weak_doubt(Doubt::NoStart, at);
        self.open_term = Some((period, at));
    }

    /// A period with nothing before it to run from.
    pub(super) fn without_base(&mut self, at: usize, period: Period, is_day: bool, tail: Option<Kind>) {
        if let Some((span, each)) = self.each
            && tail == Some(Kind::Within)
            && self.tokens[each..at].iter().all(|token| !matches!(token.kind, Kind::Comma))
        {
            return self.first_days(at, span, period);
        }
        if self.dated.is_some_and(|(first, last)| agrees(period, first, last)) {
            return;
        }
        if is_day && tail == Some(Kind::Before) {
            return self.doubt(Doubt::NoStart, at);
        }
        if self.term.is_some() && !matches!(tail, Some(Kind::Within | Kind::After | Kind::Before)) && self.open_term.is_none() {
            self.open_term = Some((period, at));
            return;
        }
        self.doubt(Doubt::NoStart, at);
    }

    /// 每月前5个工作日内: no later than the last of the first so many days.
    pub(super) fn first_days(&mut self, at: usize, span: Span, period: Period) {
        let day = match period.unit {
            Unit::WorkingDays => DayOf::Working(period.count),
            Unit::Days => DayOf::Number(period.count),
            _ => return self.doubt(Doubt::OddUnit, at),
        };
        let start = self.each.map_or(at, |(_, start)| start);
        let end = self.skip(at + 1);
        self.take(DueRule::Each(span).day_in(span, 0, None, day), start, end);
    }

    /// Whether a period states a threshold, a delay or a renewal rather than a due time.
    pub(super) fn is_aside(&self, at: usize) -> bool {
        let mut back = at;
        for _ in 0..3 {
            let Some(earlier) = back.checked_sub(1) else { break };
            match self.tokens[earlier].kind {
                Kind::Late | Kind::Renewal => return true,
                Kind::Of | Kind::Full | Kind::AtLeast | Kind::By | Kind::EachFull | Kind::Until | Kind::Event(_) | Kind::Hand => back = earlier,
                Kind::Noise if self.tokens[earlier].end - self.tokens[earlier].start == 1 => back = earlier,
                _ => break,
            }
        }
        matches!(self.kind(self.skip(at + 1)), Some(Kind::Late | Kind::Renewal))
    }

    /// 不早于: what follows is the first day on which something may be done, not the last.
    fn is_not_before(&self, start: usize) -> bool {
        self.before(start) == Some(Kind::Late)
            && (0..start).rev().find(|at| self.tokens[*at].kind == Kind::Late).is_some_and(|late| {
                let token = self.tokens[late];
                self.text.chars[token.start..token.end].ends_with(&['早', '于'])
            })
    }

    /// Whether only words without weight stand between an event and its period.
    fn is_right_behind(&self, end: usize, at: usize) -> bool {
        self.tokens[(end + 1).min(at)..at].iter().all(|token| !matches!(token.kind, Kind::Noise | Kind::Comma | Kind::Party | Kind::Thing(_)))
    }

    /// Whether the word that tells an event stands right before a token, with no 后 or comma between.
    pub(super) fn is_word_right_before(&self, at: usize) -> bool {
        at > 0 && !matches!(self.tokens[at - 1].kind, Kind::After | Kind::Before | Kind::From | Kind::Comma | Kind::Within | Kind::NextDay)
    }

    /// Whether something else than what was told may have to happen: 合同到期后或内容变更时，七天之内.
    pub(super) fn is_either_between(&self, from: usize, to: usize) -> bool {
        let mut depth = 0_u32;
        self.outcome.which.is_none()
            && self.tokens.get(from..to).is_some_and(|between| {
                between.iter().any(|token| {
                    match token.kind {
                        Kind::Open => depth += 1,
                        Kind::Close => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    token.kind == Kind::Or && depth == 0
                })
            })
    }

    /// Whether the sentence says that the day from which time runs counts (含当日).
    pub(super) fn first_day_counts(&self) -> bool {
        self.tokens.iter().any(|token| token.kind == Kind::Inclusive)
    }

    /// 提前30日: before what stands in front, or is told later.
    pub(super) fn in_advance(&mut self, at: usize) {
        let mut next = self.skip(at + 1);
        while matches!(self.kind(next), Some(Kind::AtLeast | Kind::By | Kind::Of)) {
            next += 1;
        }
        let (Some(Kind::Period { period, .. }), false) = (self.kind(next), self.is_aside(next)) else { return };
        self.at = next + 1;
        if self.kind(self.at) == Some(Kind::Within) {
            self.doubt(Doubt::BeforeOrWithin, next);
        }
        match self.base.clone().filter(|base| base.mark != Mark::After) {
            Some(base) => self.take(base.rule.before(period), base.start, next),
            None => {
                if let Some((_, earlier)) = self.advance.replace((period, next)) {
                    self.doubt(Doubt::NoStart, earlier);
                }
            }
        }
    }

    /// 提前30日, when what it is before was said later or long before.
    pub(super) fn settle_advance(&mut self) {
        let Some((period, at)) = self.advance.take() else { return };
        match self.base.clone().filter(|base| base.mark != Mark::After) {
            Some(base) => self.take(base.rule.before(period), base.start.min(at), base.end.max(at)),
            None => match self.defined.clone().filter(|defined| defined.is(Term::Contract) && self.speaks_of_renewal(at)) {
                Some(defined) => {
                    let rule = self.outcome.take_terms(defined.rule).before(period);
                    self.found(rule, at, at, false);
                }
                None => self.doubt(Doubt::NoStart, at),
            },
        }
    }

    /// 如不续签，应提前60日通知: before the end of the term that was told.
    fn speaks_of_renewal(&self, at: usize) -> bool {
        let clauses = self.tokens[..at].iter().rev().take(16).take_while(|token| token.kind != Kind::Stop);
        let rest = self.tokens[at..].iter().take_while(|token| !matches!(token.kind, Kind::Stop | Kind::Comma));
        let words: Vec<String> = clauses.chain(rest).map(|token| self.text.chars[token.start..token.end].iter().collect()).collect();
        let says = |letters: &[&str]| words.iter().any(|word| letters.iter().any(|letters| word.contains(letters)));
        says(&["续"]) && !says(&["提前终止", "提前解", "提前退", "解除", "退租", "解约"])
    }
}
