//! The grammar: what time runs from, then periods, then how it ends.

use std::ops::Range;

use super::event::{Phrase, Phrases};
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::outcome::{Found, Outcome, Which};
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};
use crate::rule::{DayOf, DueRule, Span};

/// The due times that the tokens of a sentence tell.
pub(super) fn parse(text: &Text, tokens: &[Token]) -> Outcome {
    let which = tokens.iter().find_map(|token| match token.kind {
        Kind::Earlier => Some(Which::Earlier),
        Kind::Later => Some(Which::Later),
        _ => None,
    });
    let phrases = Phrases { text, tokens, which };
    let outcome = Outcome { which, ..Outcome::default() };
    let mut parser = Parser { text, tokens, phrases, outcome, at: 0, base: None, each: None, term: None, defined: None, open_term: None, advance: None };
    while parser.at < tokens.len() {
        parser.step();
    }
    parser.finish()
}

/// How what time runs from is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// 后, 起.
    After,
    /// 前.
    Before,
    /// No word behind it: 验收合格10日内, 合同期满.
    Bare,
}

/// What time runs from.
#[derive(Debug, Clone)]
struct Base {
    rule: DueRule,
    mark: Mark,
    start: usize,
    end: usize,
    is_used: bool,
    /// A period with 后 behind: on its own it only says when something begins.
    is_period: bool,
    is_either: bool,
}

struct Parser<'a> {
    text: &'a Text,
    tokens: &'a [Token],
    phrases: Phrases<'a>,
    outcome: Outcome,
    at: usize,
    base: Option<Base>,
    /// 每月 …, with its token.
    each: Option<(Span, usize)>,
    /// The term spoken of, with its token.
    term: Option<(Term, usize)>,
    /// A term whose length the sentence says.
    defined: Option<DueRule>,
    /// A term's length, before it is said from when it runs.
    open_term: Option<(Period, usize)>,
    /// 提前 so long, before it is said what.
    advance: Option<(Period, usize)>,
}

impl Parser<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The first token from here on that has weight.
    fn skip(&self, mut at: usize) -> usize {
        while matches!(self.kind(at), Some(Kind::Of)) {
            at += 1;
        }
        at
    }

    fn place(&self, start: usize, end: usize) -> Range<usize> {
        self.tokens[start].start..self.tokens[end.min(self.tokens.len() - 1)].end
    }

    fn doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.doubts.push((doubt, place));
    }

    fn weak_doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.weak_doubts.push((doubt, place));
    }

    fn step(&mut self) {
        let at = self.at;
        self.at += 1;
        match self.tokens[at].kind {
            Kind::Period { period, is_day } => self.period(at, period, is_day, false),
            Kind::Nth(period) => self.period(at, period, false, true),
            Kind::Date(date) => self.date(at, DueRule::On(date)),
            Kind::Each(span) => self.each(at, span),
            Kind::Ahead(span, ahead) => self.ahead(at, span, ahead),
            Kind::MonthDay(..) | Kind::Month(_) | Kind::DayNumber(_) => self.day_of_each(at),
            Kind::End | Kind::TenDays(_) | Kind::LastWorkingDay => self.day_of_each(at),
            Kind::MonthIn(month) => self.month_after_span(at, month),
            Kind::Term(term) => self.term = Some((term, at)),
            Kind::TermEnds => self.term_ends(at),
            Kind::Full | Kind::Done if matches!(self.before(at), Some(Kind::Term(_))) => self.term_ends(at),
            Kind::After => self.mark(at, Mark::After),
            Kind::Before => self.mark(at, Mark::Before),
            Kind::NextDay => self.next_day(at),
            Kind::TheDay => self.the_day(at),
            Kind::InAdvance => self.in_advance(at),
            Kind::Stop => {
                self.settle_advance();
                self.leave_base();
                self.each = None;
            }
            Kind::Blank => self.doubt(Doubt::Blank, at),
            Kind::NumbersDiffer => self.doubt(Doubt::NumbersDiffer, at),
            Kind::BadDate => self.doubt(Doubt::NoSuchDate, at),
            Kind::Inexact => self.doubt(Doubt::Inexact, at),
            Kind::OddUnit => self.doubt(Doubt::OddUnit, at),
            Kind::Contradiction => self.doubt(Doubt::Contradiction, at),
            Kind::Vague => self.weak_doubt(Doubt::Vague, at),
            Kind::NoDay | Kind::NoDayOf => self.weak_doubt(Doubt::Vague, at),
            Kind::Ends => self.outcome.ends = true,
            _ => {}
        }
    }

    /// The token before, but for words without weight and brackets.
    fn before(&self, mut at: usize) -> Option<Kind> {
        while at > 0 {
            at -= 1;
            match self.tokens[at].kind {
                Kind::Of => {}
                Kind::Close => at = self.phrases.opening(at),
                kind => return Some(kind),
            }
        }
        None
    }

    // What time runs from

    fn mark(&mut self, at: usize, mark: Mark) {
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        self.set_base(Base { rule, mark, start, end: at, is_used: false, is_period: false, is_either });
    }

    fn set_base(&mut self, base: Base) {
        if let Some((period, term_at)) = self.open_term.take()
            && base.mark == Mark::After
        {
            let rule = after(base.rule.clone(), period, false);
            self.defined = Some(rule.clone());
            let is_term = self.term.is_some_and(|(term, _)| term != Term::Duty);
            self.found(rule, term_at.min(base.start), base.end, is_term);
        }
        self.leave_base();
        self.base = Some(base);
    }

    /// A period with 后 that nothing followed only says when something begins.
    fn leave_base(&mut self) {
        if let Some(base) = self.base.take()
            && base.is_period
            && !base.is_used
        {
            let place = self.place(base.start, base.end);
            self.outcome.weak_doubts.push((Doubt::OnlyABeginning, place));
        }
    }

    /// 收到通知次日: on its own the day after; with a period behind, the period's first day.
    fn next_day(&mut self, at: usize) {
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        let next = self.skip(at + 1);
        let runs_on = (next..next + 4).any(|at| matches!(self.kind(at), Some(Kind::Period { .. } | Kind::Nth(_))));
        let base = Base { rule: rule.clone(), mark: Mark::After, start, end: at, is_used: !runs_on, is_period: false, is_either };
        self.set_base(base);
        if !runs_on {
            self.found(after(rule, Period::new(1, Unit::Days), false), start, at, false);
        }
    }

    /// 当日: the event's own day, unless a period follows at once.
    fn the_day(&mut self, at: usize) {
        let word: String = self.text.chars[self.tokens[at].start..self.tokens[at].end].iter().collect();
        let Some(Phrase { rule, start, is_either }) = self.phrases.before(at) else { return };
        let next = self.skip(at + 1);
        let follows = matches!(self.kind(next), Some(Kind::Period { .. } | Kind::Nth(_) | Kind::Full | Kind::Ahead(..) | Kind::Before | Kind::TermEnds));
        let is_condition = matches!(self.kind(at + 1), Some(Kind::Of)) && matches!(self.kind(at + 2), Some(Kind::Comma));
        let is_own_day = !word.contains("之日") || word.starts_with("同");
        self.set_base(Base { rule: rule.clone(), mark: Mark::Bare, start, end: at, is_used: true, is_period: false, is_either });
        if is_own_day && !follows && !is_condition {
            self.found(rule, start, at, false);
        } else if self.kind(next) == Some(Kind::Before) {
            self.at = next + 1;
            if let Some(base) = &mut self.base {
                (base.mark, base.end) = (Mark::Before, next);
            }
        }
    }

    /// 质保期满, 合同届满, 期满: the end of a term that the sentence tells, else the event.
    fn term_ends(&mut self, at: usize) {
        let before = self.before(at);
        let start = at.saturating_sub(1);
        let rule = match (before, self.defined.clone()) {
            (Some(Kind::Period { .. } | Kind::Aside), _) => DueRule::Event(Event::Other),
            (_, Some(rule)) => self.outcome.take_terms(rule),
            (Some(Kind::Term(Term::Warranty)), None) => DueRule::Event(Event::WarrantyEnd),
            (Some(Kind::Term(Term::Other | Term::Duty) | Kind::Thing(_) | Kind::Event(_)), None) => DueRule::Event(Event::Other),
            (Some(Kind::Noise), None) if !self.is_the_contract(at) => DueRule::Event(Event::Other),
            _ => DueRule::Event(Event::ContractEnd),
        };
        self.term = None;
        let mut next = self.skip(at + 1);
        while matches!(self.kind(next), Some(Kind::TheDay | Kind::Of)) {
            next += 1;
        }
        let mark = match self.kind(next) {
            Some(Kind::After | Kind::NextDay) => Mark::After,
            Some(Kind::Before) => Mark::Before,
            _ => Mark::Bare,
        };
        if mark != Mark::Bare {
            self.at = next + 1;
        }
        let end = self.at - 1;
        self.set_base(Base { rule, mark, start, end, is_used: false, is_period: false, is_either: false });
    }

    /// Words that mean the contract when they end: 服务到期, 租赁到期.
    fn is_the_contract(&self, at: usize) -> bool {
        const WORDS: [&str; 10] = ["服务", "租赁", "合作", "项目", "许可", "授权", "委托", "代理", "订阅", "承包"];
        let end = self.tokens[at].start;
        WORDS.iter().any(|word| end >= 2 && self.text.starts_with(end - 2, word))
    }

    fn date(&mut self, at: usize, rule: DueRule) {
        let next = self.skip_brackets(self.skip(at + 1));
        let contract_of_that_day =
            matches!(self.kind(next), Some(Kind::Event(Event::Signing | Event::Effect))) || self.text.starts_with(self.tokens[at].end, "《");
        if contract_of_that_day {
            return;
        }
        match self.kind(next) {
            Some(Kind::After | Kind::TheDay) if !matches!(self.kind(next), Some(Kind::TheDay)) || self.kind(next + 1) == Some(Kind::After) => {
                self.at = next + 1;
                self.set_base(Base { rule, mark: Mark::After, start: at, end: next, is_used: false, is_period: false, is_either: false });
            }
            Some(Kind::Until) if matches!(self.kind(next + 1), Some(Kind::Date(_))) => {
                self.at = next + 1;
                self.set_base(Base { rule, mark: Mark::After, start: at, end: next, is_used: true, is_period: false, is_either: false });
            }
            _ => {
                let is_end_of_term =
                    at > 0 && self.tokens[at - 1].kind == Kind::Until && self.base.as_ref().is_some_and(|base| matches!(base.rule, DueRule::On(_)));
                let is_term = is_end_of_term && self.term.is_some_and(|(term, _)| term != Term::Duty);
                if is_term {
                    self.defined = Some(rule.clone());
                }
                let end = if matches!(self.kind(next), Some(Kind::Before | Kind::Within)) { next } else { at };
                self.at = end + 1;
                self.found(rule, at, end, is_term);
                self.base = None;
            }
        }
    }

    // Periods

    fn period(&mut self, at: usize, period: Period, is_day: bool, is_nth: bool) {
        if self.is_aside(at) {
            return;
        }
        let each_full = matches!(self.before(at), Some(Kind::EachFull));
        if let Some(Kind::Full) = self.before(at).filter(|_| at > 0)
            && self.kind(at - 1) == Some(Kind::Full)
            && at >= 2
            && self.phrases.happens_before(at - 1)
        {
            self.bare_base(at - 1);
        } else if at > 0 && self.phrases.happens_before(at) && self.is_word_right_before(at) {
            self.bare_base(at);
        }
        let next = self.skip(at + 1);
        let tail = self.kind(next);
        if is_day
            && tail != Some(Kind::Within)
            && self.base.as_ref().is_none_or(|base| self.each.is_some_and(|(_, each)| each > base.end))
            && self.each.is_some()
        {
            return self.day_of_each(at);
        }
        if let (Some(Kind::Full | Kind::Done | Kind::TermEnds | Kind::TheDay), _) | (Some(Kind::Term(_)), Some(Kind::Full | Kind::TermEnds | Kind::Done)) =
            (tail, self.kind(next + 1))
        {
            return self.period_ends(at, period, each_full);
        }
        let Some(base) = self.base.clone().filter(|base| self.reaches(base, at)) else { return self.without_base(at, period, is_day, tail) };
        if base.is_either || self.is_either_between(base.end + 1, at) {
            self.doubt(Doubt::EitherEvent, base.start);
        }
        if base.mark == Mark::Bare
            && matches!(self.tokens[at - 1].kind, Kind::Full | Kind::TermEnds)
            && base.end == at - 1
            && !is_nth
            && !matches!(tail, Some(Kind::Before))
        {
            self.doubt(Doubt::NoStart, at); // 服务期满6个月
        }
        let has_passed = self.tokens[at - 1].kind == Kind::Full && self.term.is_none() && !is_nth;
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
            (_, Some(Kind::Within | Kind::Before)) => {
                if tail == Some(Kind::Before) && !is_nth {
                    self.doubt(Doubt::BeforeOrWithin, at);
                }
                if self.before(at) == Some(Kind::AtLeast) {
                    self.doubt(Doubt::OnlyABeginning, at);
                }
                self.take(after_or_each(base.rule, period, each_full, self.first_day_counts()), base.start, next);
            }
            _ => {
                let rule = after_or_each(base.rule, period, each_full, self.first_day_counts());
                let is_term =
                    self.term.is_some_and(|(term, _)| term != Term::Duty) && !each_full && !is_nth && self.outcome.found.iter().all(|found| found.is_term);
                if self.term.is_some() && !each_full {
                    self.defined = Some(rule.clone());
                }
                if is_term {
                    self.use_base();
                    self.found(rule, base.start, at, true);
                } else {
                    self.take(rule, base.start, at);
                }
            }
        }
    }

    /// A period whose end something else runs from, or which only makes a beginning: 满12个月后.
    fn continue_from(&mut self, base: Base, at: usize, period: Period, end: usize, each_full: bool, mark: Mark) {
        let rule = after_or_each(base.rule, period, each_full, self.first_day_counts());
        self.use_base();
        self.at = end + 1;
        self.base = Some(Base { rule, mark, start: base.start, end: end.max(at), is_used: false, is_period: true, is_either: false });
    }

    /// 12个月届满, 满三个月之日起: the words behind the period say that it has passed.
    fn period_ends(&mut self, at: usize, period: Period, each_full: bool) {
        let mut next = at + 1;
        while matches!(self.kind(next), Some(Kind::Full | Kind::Done | Kind::TermEnds | Kind::TheDay | Kind::Of | Kind::Term(_))) {
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
        match self.base.clone().filter(|base| base.mark != Mark::Before && self.reaches(base, at)) {
            Some(base) => self.continue_from(base, at, period, next, each_full, mark),
            None => {
                self.at = next + 1;
                self.weak_doubt(Doubt::NoStart, at);
                self.open_term = Some((period, at));
            }
        }
    }

    /// A period with nothing before it to run from.
    fn without_base(&mut self, at: usize, period: Period, is_day: bool, tail: Option<Kind>) {
        if let Some((span, each)) = self.each
            && tail == Some(Kind::Within)
            && self.tokens[each..at].iter().all(|token| !matches!(token.kind, Kind::Comma))
        {
            return self.first_days(at, span, period);
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
    fn first_days(&mut self, at: usize, span: Span, period: Period) {
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
    fn is_aside(&self, at: usize) -> bool {
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

    fn is_word_right_before(&self, at: usize) -> bool {
        at > 0 && !matches!(self.tokens[at - 1].kind, Kind::After | Kind::Before | Kind::From | Kind::Comma | Kind::Within | Kind::NextDay | Kind::All)
            || at > 0 && self.tokens[at - 1].kind == Kind::All
    }

    fn bare_base(&mut self, end: usize) {
        if let Some(Phrase { rule, start, is_either }) = self.phrases.before(end) {
            self.set_base(Base { rule, mark: Mark::Bare, start, end: end - 1, is_used: false, is_period: false, is_either });
        }
    }

    /// Whether a base still holds at a token: nothing stands in between that time might run from instead.
    fn reaches(&self, base: &Base, at: usize) -> bool {
        base.end < at
    }

    /// Whether something else than what was told may have to happen: 合同到期后或内容变更时，七天之内.
    fn is_either_between(&self, from: usize, to: usize) -> bool {
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

    fn first_day_counts(&self) -> bool {
        self.tokens.iter().any(|token| token.kind == Kind::Inclusive)
    }

    fn use_base(&mut self) {
        if let Some(base) = &mut self.base {
            base.is_used = true;
        }
    }

    fn take(&mut self, rule: DueRule, start: usize, end: usize) {
        self.use_base();
        self.at = self.at.max(end + 1);
        self.found(rule, start, end, false);
    }

    fn found(&mut self, rule: DueRule, start: usize, end: usize, is_term: bool) {
        let is_limit = self.tokens[start.saturating_sub(5)..start].iter().any(|token| token.kind == Kind::By);
        let place = self.place(start, end);
        self.outcome.found.push(Found { rule, place, is_term, is_limit });
    }

    // In advance

    fn in_advance(&mut self, at: usize) {
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

    // Days of recurring spans

    fn each(&mut self, at: usize, span: Span) {
        self.each = Some((span, at));
        let mut next = self.skip(at + 1);
        match self.kind(next) {
            Some(Kind::Done | Kind::TermEnds | Kind::Full | Kind::End)
                if matches!(self.kind(self.after_day_words(next + 1)), Some(Kind::After | Kind::NextDay)) =>
            {
                next = self.after_day_words(next + 1);
                self.at = next + 1;
                let rule = DueRule::Each(span).day_in(span, 0, None, DayOf::Last);
                self.set_base(Base { rule, mark: Mark::After, start: at, end: next, is_used: false, is_period: false, is_either: false });
            }
            Some(Kind::Begins) => {
                let mark = match self.kind(next + 1) {
                    Some(Kind::Before) => Mark::Before,
                    Some(Kind::After) => Mark::After,
                    _ => return,
                };
                self.at = next + 2;
                self.set_base(Base { rule: DueRule::Each(span), mark, start: at, end: next + 1, is_used: false, is_period: false, is_either: false });
            }
            _ => {
                self.at = next;
                if self.days(DueRule::Each(span), span, 0, next, at) {
                    return;
                }
                self.at = at + 1;
            }
        }
    }

    fn after_day_words(&self, mut at: usize) -> usize {
        while matches!(self.kind(at), Some(Kind::TheDay | Kind::Of)) {
            at += 1;
        }
        at
    }

    /// 次月15日, 当月月底: of the month after the event, or, without an event, of each month.
    fn ahead(&mut self, at: usize, span: Span, ahead: i32) {
        if self.phrases.says_something_before(at) {
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
        let is_own_cycle = of.0 == DueRule::Each(span) && of.1 == at;
        if self.days(of.0, span, if is_own_cycle { 0 } else { ahead }, next, of.1) {
            self.use_base();
        }
    }

    /// 每季度结束后首月20日: a day of the so manieth month after the quarter.
    fn month_after_span(&mut self, at: usize, month: u32) {
        let Some(base) = self.base.clone().filter(|base| base.mark == Mark::After && matches!(base.rule, DueRule::In { day: DayOf::Last, .. })) else { return };
        let ahead = i32::try_from(month).unwrap_or_default();
        if ahead > 0 && self.days(base.rule, Span::Month, ahead, at + 1, base.start) {
            self.use_base();
        }
    }

    /// A day that is told away from its 每月: 乙方每月应在5日前.
    fn day_of_each(&mut self, at: usize) {
        let Some((span, each)) = self.each else {
            if matches!(self.kind(at), Some(Kind::MonthDay(..))) {
                self.doubt(Doubt::NoYear, at);
            }
            return;
        };
        if !self.days(DueRule::Each(span), span, 0, at, each) && matches!(self.kind(at), Some(Kind::MonthDay(..))) {
            self.doubt(Doubt::NoYear, at);
        }
    }

    /// Days of a span from a token on, one or a list; whether there are any.
    fn days(&mut self, of: DueRule, span: Span, ahead: i32, from: usize, start: usize) -> bool {
        let (mut at, mut days, mut months) = (from, Vec::new(), Vec::new());
        let mut day_span = span;
        let mut month = None;
        let mut ahead = ahead;
        loop {
            at = self.skip(at);
            let day = match self.kind(at) {
                Some(Kind::MonthIn(number)) if days.is_empty() => {
                    month = Some(if number == 0 { months_of(span) } else { number });
                    if span == Span::Month {
                        return false;
                    }
                    at += 1;
                    continue;
                }
                Some(Kind::Month(number)) if span == Span::Year => {
                    months.push(number);
                    at += 1;
                    if matches!(self.kind(at), Some(Kind::And)) {
                        at += 1;
                    }
                    continue;
                }
                Some(Kind::Ahead(Span::Month, next)) if days.is_empty() && span != Span::Month && ahead == 0 => {
                    // 每季度次月15日: the month after the quarter
                    let last = of.clone().day_in(span, 0, None, DayOf::Last);
                    return self.days(last, Span::Month, next, at + 1, start);
                }
                Some(Kind::MonthDay(month, day)) if span == Span::Year => Some((Some(month), DayOf::Number(day))),
                Some(Kind::Period { period: Period { count, unit: Unit::Days }, is_day: true } | Kind::DayNumber(count))
                    if self.may_be_day(at, span, month, &months) =>
                {
                    Some((month, DayOf::Number(count)))
                }
                Some(Kind::TenDays(day)) if span == Span::Month || month.is_some() => Some((month, DayOf::Number(day))),
                Some(Kind::End) => Some((month, DayOf::Last)),
                Some(Kind::LastWorkingDay) => Some((month, DayOf::LastWorking)),
                Some(Kind::Nth(Period { count, unit: Unit::WorkingDays })) => Some((month, DayOf::Working(count))),
                Some(Kind::Nth(Period { count, unit: Unit::Days })) => Some((month, DayOf::Number(count))),
                Some(Kind::Weekday(day)) if span == Span::Week => Some((None, DayOf::Number(day))),
                Some(Kind::Before) if days.is_empty() => {
                    // 每月前5个工作日内
                    let period_at = self.skip(at + 1);
                    let within = self.skip(period_at + 1);
                    match (self.kind(period_at), self.kind(within)) {
                        (Some(Kind::Period { period: Period { count, unit }, .. }), Some(Kind::Within)) if matches!(unit, Unit::WorkingDays | Unit::Days) => {
                            at = within;
                            Some((month, if unit == Unit::Days { DayOf::Number(count) } else { DayOf::Working(count) }))
                        }
                        _ => None,
                    }
                }
                Some(Kind::Period { period: Period { count, unit }, .. })
                    if days.is_empty()
                        && matches!(unit, Unit::WorkingDays | Unit::Days)
                        && self.kind(self.skip(at + 1)) == Some(Kind::Within)
                        && of_is_span(&of, ahead) =>
                {
                    // 次月10日内
                    at = self.skip(at + 1);
                    Some((month, if unit == Unit::Days { DayOf::Number(count) } else { DayOf::Working(count) }))
                }
                _ => None,
            };
            let Some(day) = day else { break };
            if months.is_empty() {
                days.push(day);
            } else {
                days.extend(months.drain(..).map(|month| (Some(month), day.1)));
            }
            at += 1;
            at = self.skip_brackets(at);
            if matches!(self.kind(at), Some(Kind::And | Kind::AndThen)) {
                at += 1;
                if let Some(Kind::Ahead(span, next)) = self.kind(at)
                    && span == day_span
                {
                    ahead = next;
                    at += 1;
                }
                continue;
            }
            break;
        }
        if days.is_empty() {
            return false;
        }
        if matches!(day_span, Span::Week) && days.iter().any(|(month, _)| month.is_some()) {
            day_span = Span::Month;
        }
        while matches!(self.kind(at), Some(Kind::Before | Kind::Within | Kind::Of)) {
            at += 1;
        }
        let mut rules: Vec<DueRule> = days.into_iter().map(|(month, day)| of.clone().day_in(day_span, ahead, month, day)).collect();
        let rule = if rules.len() == 1 { rules.remove(0) } else { DueRule::Several(rules) };
        self.found(rule, start, at - 1, false);
        self.at = at;
        true
    }

    fn skip_brackets(&self, at: usize) -> usize {
        if self.kind(at) != Some(Kind::Open) {
            return at;
        }
        (at..self.tokens.len().min(at + 8)).find(|at| self.tokens[*at].kind == Kind::Close).map_or(at, |close| close + 1)
    }

    /// Whether `5日` here is a day of the month, not five days: no 内 behind, and a month to belong to.
    fn may_be_day(&self, at: usize, span: Span, month: Option<u32>, months: &[u32]) -> bool {
        let is_of_month = span == Span::Month || month.is_some() || !months.is_empty();
        is_of_month && !matches!(self.kind(self.skip(at + 1)), Some(Kind::Within))
    }

    // The end

    fn finish(mut self) -> Outcome {
        self.settle_advance();
        self.leave_base();
        if let Some((_, at)) = self.open_term {
            self.doubt(Doubt::NoStart, at);
        }
        if self.binds_until_the_end() {
            self.outcome.ends = true;
        }
        self.outcome
    }

    /// 提前30日, when what it is before was said later or long before.
    fn settle_advance(&mut self) {
        let Some((period, at)) = self.advance.take() else { return };
        match self.base.clone() {
            Some(base) => self.take(base.rule.before(period), base.start.min(at), base.end.max(at)),
            None => self.doubt(Doubt::NoStart, at),
        }
    }

    /// Whether the duty goes on until the end of the period, so that nothing has to be done by its last day.
    fn binds_until_the_end(&self) -> bool {
        const WORDS: [&str; 12] =
            ["仍应", "仍须", "仍需", "仍负", "仍然有效", "仍有约束力", "继续承担", "继续负有", "持续有效", "继续有效", "保密义务", "保密责任"];
        WORDS.iter().any(|words| contains(self.text, words)) || contains(self.text, "竞业") || self.is_forbidden_within()
    }
}

impl Parser<'_> {
    /// `三年内，乙方不得披露`: what is forbidden for a period, not `三日内答复，不得拖延`.
    fn is_forbidden_within(&self) -> bool {
        self.tokens.iter().filter(|token| token.kind == Kind::Within).any(|within| {
            let rest = &self.text.chars[within.end..];
            let clause = usize::from(rest.first() == Some(&','));
            let reach = rest.iter().skip(clause).take(12).take_while(|character| !",。;".contains(**character)).count() + clause;
            (0..reach).any(|at| self.text.starts_with(within.end + at, "不得"))
        })
    }
}

fn contains(text: &Text, words: &str) -> bool {
    let words: Vec<char> = words.chars().collect();
    text.chars.windows(words.len()).any(|window| window == words)
}

fn of_is_span(of: &DueRule, ahead: i32) -> bool {
    ahead != 0 || matches!(of, DueRule::Each(_))
}

fn months_of(span: Span) -> u32 {
    match span {
        Span::Week | Span::Month => 1,
        Span::Quarter => 3,
        Span::HalfYear => 6,
        Span::Year => 12,
    }
}

fn after(of: DueRule, period: Period, first_day_counts: bool) -> DueRule {
    DueRule::After { of: Box::new(of), period, first_day_counts }
}

fn after_or_each(of: DueRule, period: Period, each_full: bool, first_day_counts: bool) -> DueRule {
    if each_full { DueRule::EachSince { of: Box::new(of), period } } else { after(of, period, first_day_counts) }
}
