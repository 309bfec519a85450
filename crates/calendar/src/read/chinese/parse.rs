//! The grammar: what time runs from, then periods, then how it ends.

use std::ops::Range;

use chrono::NaiveDate;

use super::event::Phrases;
use crate::event::Event;
use crate::period::{Period, Unit};
use crate::read::Doubt;
use crate::read::outcome::{Defined, Found, Outcome, Which};
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};
use crate::rule::{DueRule, Span};

/// The due times that the tokens of a sentence tell; `defined` is the term whose length an earlier sentence said.
pub(super) fn parse(text: &Text, tokens: &[Token], defined: &mut Option<Defined>) -> Outcome {
    let which = tokens.iter().find_map(|token| match token.kind {
        Kind::Earlier => Some((Which::Earlier, token.start)),
        Kind::Later => Some((Which::Later, token.start)),
        _ => None,
    });
    let ors = tokens.iter().filter(|token| matches!(token.kind, Kind::Or | Kind::And)).map(|token| token.start).collect();
    let outcome = Outcome { which: which.map(|(which, _)| which), which_at: which.map_or(0, |(_, at)| at), ors, ..Outcome::default() };
    let phrases = Phrases { text, tokens, which: outcome.which };
    let mut parser = Parser {
        text,
        tokens,
        phrases,
        outcome,
        at: 0,
        base: None,
        each: None,
        term: None,
        defined: defined.take(),
        open_term: None,
        advance: None,
        dated: None,
    };
    while parser.at < tokens.len() {
        parser.step();
    }
    *defined = parser.defined.take();
    parser.finish()
}

/// How what time runs from is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// 后, 起.
    After,
    /// 前.
    Before,
    /// No word behind it: 验收合格10日内, 合同期满.
    Bare,
}

/// What time runs from.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each of these may hold or not")]
pub(super) struct Base {
    pub(super) rule: DueRule,
    pub(super) mark: Mark,
    pub(super) start: usize,
    pub(super) end: usize,
    /// A period with 后 behind that nothing has followed yet: on its own it only says when something begins.
    pub(super) is_open: bool,
    pub(super) is_either: bool,
    /// Something has run from it.
    pub(super) is_used: bool,
    /// An event without 后: only a period right behind runs from it.
    pub(super) is_near: bool,
}

impl Base {
    /// A single event, date or term that nothing has run from yet.
    pub(super) fn new(rule: DueRule, mark: Mark, start: usize, end: usize) -> Self {
        Self { rule, mark, start, end, is_open: false, is_either: false, is_used: false, is_near: false }
    }
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a Text,
    pub(super) tokens: &'a [Token],
    pub(super) phrases: Phrases<'a>,
    pub(super) outcome: Outcome,
    pub(super) at: usize,
    pub(super) base: Option<Base>,
    /// 每月 …, with its token.
    pub(super) each: Option<(Span, usize)>,
    /// The term spoken of, with its token.
    pub(super) term: Option<(Term, usize)>,
    /// A term whose length the sentence says.
    pub(super) defined: Option<Defined>,
    /// A term's length, before it is said from when it runs.
    pub(super) open_term: Option<(Period, usize)>,
    /// A term's first and last day, when both are dates.
    pub(super) dated: Option<(NaiveDate, NaiveDate)>,
    /// 提前 so long, before it is said what.
    pub(super) advance: Option<(Period, usize)>,
}

impl Parser<'_> {
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// The first token from here on that has weight.
    pub(super) fn skip(&self, mut at: usize) -> usize {
        while matches!(self.kind(at), Some(Kind::Of)) {
            at += 1;
        }
        at
    }

    /// Where tokens stand, in read characters.
    pub(super) fn place(&self, start: usize, end: usize) -> Range<usize> {
        self.tokens[start].start..self.tokens[end.min(self.tokens.len() - 1)].end
    }

    /// A doubt that no due time outweighs.
    pub(super) fn doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.doubts.push((doubt, place));
    }

    /// A doubt that counts only when no due time is found.
    pub(super) fn weak_doubt(&mut self, doubt: Doubt, at: usize) {
        let place = self.place(at, at);
        self.outcome.weak_doubts.push((doubt, place));
    }

    /// Reads the next token with what belongs to it.
    pub(super) fn step(&mut self) {
        let at = self.at;
        self.at += 1;
        match self.tokens[at].kind {
            Kind::Period { period, .. } | Kind::Nth(period) if period.count == 0 => self.doubt(Doubt::Inexact, at),
            Kind::Period { period, is_day } => self.period(at, period, is_day, false),
            Kind::Nth(period) => self.period(at, period, false, true),
            Kind::Date(date) => self.date(at, DueRule::On(date)),
            Kind::Each(span) => self.each(at, span),
            Kind::Span(span) if matches!(self.kind(at + 1), Some(Kind::Over | Kind::TermEnds)) => self.each(at, span),
            Kind::Ahead(span, ahead) => self.ahead(at, span, ahead),
            Kind::MonthDay(..) | Kind::Month(_) | Kind::DayNumber(_) | Kind::End | Kind::TenDays(_) | Kind::LastWorkingDay => self.day_of_each(at),
            Kind::MonthIn(month) => self.month_after_span(at, month),
            Kind::Term(Term::Duty) if self.term.is_some() && self.is_generic_term(at) => {}
            Kind::Term(term) => self.term = Some((term, at)),
            Kind::TermEnds => self.term_ends(at),
            Kind::Full | Kind::Over if matches!(self.before(at), Some(Kind::Term(_))) => self.term_ends(at),
            Kind::Event(Event::ContractEnd) if at > 0 && matches!(self.tokens[at - 1].kind, Kind::Term(_)) => self.term_ends(at),
            Kind::After => self.mark(at, Mark::After),
            Kind::Before => self.mark(at, Mark::Before),
            Kind::NextDay => self.next_day(at),
            Kind::TheDay => self.the_day(at),
            Kind::InAdvance if self.is_move_back(at) => {
                self.outcome.moves_back = true;
                self.skip_clause();
            }
            Kind::InAdvance => self.in_advance(at),
            Kind::AlternateMonths(_) => self.alternate_months(at),
            Kind::Stop => {
                self.settle_advance();
                self.leave_base();
                (self.each, self.term) = (None, None);
            }
            Kind::Blank if self.is_aside(at) => self.weak_doubt(Doubt::Blank, at),
            Kind::Blank => self.doubt(Doubt::Blank, at),
            Kind::NumbersDiffer => self.doubt(Doubt::NumbersDiffer, at),
            Kind::BadDate => self.doubt(Doubt::NoSuchDate, at),
            Kind::Inexact => self.doubt(Doubt::Inexact, at),
            Kind::OddUnit => self.doubt(Doubt::OddUnit, at),
            Kind::Contradiction => self.doubt(Doubt::Contradiction, at),
            Kind::NoDayOf if self.is_limiting(at) => self.doubt(Doubt::Vague, at),
            // 月结60天: from the month's end
            Kind::Vague if self.text.starts_with(self.tokens[at].start, "月结") && self.is_period(at + 1) => self.doubt(Doubt::Vague, at),
            Kind::Vague if self.is_alternative(at) => self.doubt(Doubt::Vague, at),
            Kind::Vague | Kind::NoDay | Kind::NoDayOf => self.weak_doubt(Doubt::Vague, at),
            Kind::Ends if self.speaks_of_rest(self.tokens[at].end) => self.outcome.ends = true,
            Kind::Renewal if self.is_move(at) => {
                self.outcome.moves = true;
                self.skip_clause();
            }
            _ => {}
        }
    }

    /// Passes over the rest of the clause.
    fn skip_clause(&mut self) {
        while !matches!(self.kind(self.at), None | Some(Kind::Comma | Kind::Stop | Kind::Close)) {
            self.at += 1;
        }
    }

    /// 期限, 期间 without a name: the term spoken of before.
    fn is_generic_term(&self, at: usize) -> bool {
        let Token { start, end, .. } = self.tokens[at];
        end - start == 2 && ["期限", "期间"].iter().any(|word| self.text.starts_with(start, word))
    }

    /// 或合理时间, 或双方另行约定: a time that names no day beside one that does.
    fn is_alternative(&self, at: usize) -> bool {
        let before = self.tokens[..at].iter().rev().find(|token| !matches!(token.kind, Kind::Of | Kind::Party | Kind::From));
        before.is_some_and(|token| token.kind == Kind::Or)
    }

    /// Whether a month or year without a day is meant as a limit: 不晚于2024年5月, not 2024年5月的服务费.
    fn is_limiting(&self, at: usize) -> bool {
        matches!(self.kind(at + 1), Some(Kind::Before | Kind::Within)) || matches!(self.before(at), Some(Kind::By))
    }

    /// The token before, but for words without weight and brackets.
    pub(super) fn before(&self, mut at: usize) -> Option<Kind> {
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

    /// A due time from what was kept.
    pub(super) fn take(&mut self, rule: DueRule, start: usize, end: usize) {
        self.use_base();
        self.at = self.at.max(end + 1);
        self.found(rule, start, end, false);
    }

    /// A due time, or the end of a term.
    pub(super) fn found(&mut self, rule: DueRule, start: usize, end: usize, is_term: bool) {
        let is_limit = self.is_limit(start);
        let place = self.place(start, end);
        self.outcome.found.push(Found { rule, place, is_term, is_limit });
    }

    /// Whether what is put off is a day of rest: 遇节假日顺延, not 工期顺延.
    pub(super) fn is_move(&self, at: usize) -> bool {
        let end = self.tokens[at].start;
        ["顺延", "相应顺延", "自动顺延"].iter().any(|words| self.text.starts_with(end, words)) && self.speaks_of_rest(end)
    }

    /// Whether a day of rest brings forward what falls on it: 遇节假日提前, not 提前3日.
    pub(super) fn is_move_back(&self, at: usize) -> bool {
        !self.is_period(at + 1) && self.speaks_of_rest(self.tokens[at].start)
    }

    /// Whether days of rest are named shortly before a place.
    fn speaks_of_rest(&self, end: usize) -> bool {
        const REST: [&str; 8] = ["节假日", "休息日", "公休", "周末", "双休日", "法定假日", "休假日", "非工作日"];
        let start = (0..end).rev().take(24).take_while(|at| !"。;(".contains(self.text.chars[*at])).last().unwrap_or(end);
        (start..end).any(|at| REST.iter().any(|words| self.text.starts_with(at, words)))
    }

    /// Whether a due time is a limit on the one before: 且不晚于, 但最迟不得晚于, with no new subject between.
    fn is_limit(&self, start: usize) -> bool {
        let weightless = |at: &usize| matches!(self.tokens[*at].kind, Kind::Of | Kind::From);
        let by = (start.saturating_sub(5)..start).rev().find(|at| !weightless(at));
        let Some(by) = by.filter(|by| self.tokens[*by].kind == Kind::By) else { return false };
        let is_link = |token: &Token| match token.kind {
            Kind::By | Kind::Of | Kind::AndThen | Kind::From => true,
            Kind::Noise => self.text.chars[token.start..token.end].iter().all(|character| "但而无论如何最".contains(*character)),
            _ => false,
        };
        let earlier = self.outcome.found.last().map_or(0, |found| found.place.end);
        let is_own_clause = self.tokens[..by]
            .iter()
            .rev()
            .take_while(|token| token.start >= earlier)
            .any(|token| token.kind == Kind::Party || token.kind == Kind::Noise && "如若拟凡".contains(self.text.chars[token.start]));
        let before = self.tokens[..by].iter().rev().find(|token| !is_link(token));
        !is_own_clause && before.is_some_and(|token| matches!(token.kind, Kind::Comma | Kind::Within | Kind::Before | Kind::Period { .. } | Kind::Date(_)))
    }

    /// What is left open at the end.
    pub(super) fn finish(mut self) -> Outcome {
        self.settle_advance();
        self.leave_base();
        if let Some((_, at)) = self.open_term {
            self.doubt(Doubt::NoStart, at);
        }
        self.outcome.give_back_terms();
        self.outcome.binds = self.binds_until_the_end();
        self.outcome
    }

    /// Whether the duty goes on until the end of the period, so that nothing has to be done by its last day.
    pub(super) fn binds_until_the_end(&self) -> bool {
        const WORDS: [&str; 12] =
            ["仍应", "仍须", "仍需", "仍负", "仍然有效", "仍有约束力", "继续承担", "继续负有", "持续有效", "继续有效", "保密义务", "保密责任"];
        WORDS.iter().any(|words| self.says(words)) || self.says("竞业") || self.is_forbidden_within() || self.outcome.taken.is_none() && self.is_free_service()
    }
}

impl Parser<'_> {
    /// `24个月内，乙方免费保修`: a service over months or years, not `一周内免费更换`.
    fn is_free_service(&self) -> bool {
        let is_long = |token: &Token| matches!(token.kind, Kind::Period { period: Period { unit: Unit::Months | Unit::Years, .. }, .. });
        let is_free = |at: usize| self.text.starts_with(at, "免费") || self.text.starts_with(at, "的免费");
        let lasts = self.tokens.windows(2).any(|pair| is_long(&pair[0]) && (pair[1].kind == Kind::Within || is_free(pair[0].end)));
        lasts
            && [
                "免费保修",
                "免费维修",
                "免费维护",
                "免费质保",
                "免费升级",
                "免费服务",
                "免费技术",
                "免费提供",
                "提供免费",
                "保修服务",
                "质保服务",
                "负责保修",
                "承担保修",
            ]
            .iter()
            .any(|words| self.says(words))
    }

    /// Whether the sentence holds some words.
    fn says(&self, words: &str) -> bool {
        let (Some(first), Some(last)) = (self.tokens.first(), self.tokens.last()) else { return false };
        (first.start..last.end).any(|at| self.text.starts_with(at, words))
    }

    /// `三年内，乙方不得披露`: what is forbidden for a period, not `三日内答复，不得拖延`.
    pub(super) fn is_forbidden_within(&self) -> bool {
        self.tokens.iter().filter(|token| token.kind == Kind::Within).any(|within| {
            let rest = &self.text.chars[within.end..];
            let clause = usize::from(rest.first() == Some(&','));
            let reach = rest.iter().skip(clause).take(12).take_while(|character| !",。;".contains(**character)).count() + clause;
            (0..reach).any(|at| self.text.starts_with(within.end + at, "不得"))
        })
    }
}

/// A period after something.
pub(super) fn after(of: DueRule, period: Period, first_day_counts: bool) -> DueRule {
    DueRule::After { of: Box::new(of), period, first_day_counts }
}

/// A period after something, once or again and again.
pub(super) fn after_or_each(of: DueRule, period: Period, each_full: bool, first_day_counts: bool) -> DueRule {
    if each_full { DueRule::EachSince { of: Box::new(of), period } } else { after(of, period, first_day_counts) }
}
