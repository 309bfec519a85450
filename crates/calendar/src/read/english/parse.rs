//! The grammar: a limit, a period, and behind it what it runs from.

use std::ops::Range;

use super::event::Pieces;
use crate::event::Event;
use crate::period::Period;
use crate::read::Doubt;
use crate::read::numeral::english as numeral;
use crate::read::outcome::{Defined, Found, Outcome, Which};
use crate::read::text::Text;
use crate::read::token::{Kind, Term, Token};
use crate::rule::DueRule;

/// Deeper than this no sentence nests: the end of a period from the end of a period …
pub(super) const DEEPEST: usize = 4;

/// The due times that the tokens of a sentence tell; `defined` is the term whose length an earlier sentence said.
pub(super) fn parse(text: &Text, tokens: &[Token], defined: &mut Option<Defined>) -> Outcome {
    let which = tokens.iter().find_map(|token| match token.kind {
        Kind::Earlier => Some((Which::Earlier, token.start)),
        Kind::Later => Some((Which::Later, token.start)),
        _ => None,
    });
    let places = |kind: Kind| tokens.iter().filter(|token| token.kind == kind).map(|token| token.start).collect();
    let (which, which_at) = which.map_or((None, 0), |(which, at)| (Some(which), at));
    let outcome = Outcome { which, which_at, ors: places(Kind::Or), ands: places(Kind::And), ..Outcome::default() };
    let mut parser =
        Parser { text, tokens, pieces: Pieces { text, tokens }, outcome, at: 0, lead: None, last: None, term: None, defined: defined.take(), open_term: None };
    while parser.at < tokens.len() {
        parser.step();
    }
    *defined = parser.defined.take();
    parser.finish()
}

/// What stands before a period or a day.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each of these words may stand there or not")]
pub(super) struct Limit {
    pub(super) is_within: bool,
    pub(super) is_at_least: bool,
    pub(super) is_by: bool,
    pub(super) is_on: bool,
    /// For so long: how long something lasts.
    pub(super) is_for: bool,
    /// Before the day itself: `before the 5th`.
    pub(super) is_before: bool,
}

/// A period as it is stated.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stated {
    /// The first token of its limit.
    pub(super) start: usize,
    /// The token of the period.
    pub(super) at: usize,
    pub(super) period: Period,
    pub(super) limit: Limit,
    /// Every so long.
    pub(super) is_each: bool,
}

pub(super) struct Parser<'a> {
    pub(super) text: &'a Text,
    pub(super) tokens: &'a [Token],
    pub(super) pieces: Pieces<'a>,
    pub(super) outcome: Outcome,
    pub(super) at: usize,
    /// What a condition in front told: upon receipt of …, .
    pub(super) lead: Option<(DueRule, usize)>,
    /// What the last period ran from.
    pub(super) last: Option<DueRule>,
    /// The term spoken of.
    pub(super) term: Option<Term>,
    /// A term whose length the sentence says.
    pub(super) defined: Option<Defined>,
    /// A term's length, before it is said from when it runs.
    pub(super) open_term: Option<(Period, usize)>,
}

impl Parser<'_> {
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Where tokens stand, in read characters.
    pub(super) fn place(&self, start: usize, end: usize) -> Range<usize> {
        self.tokens[start].start..self.tokens[end.clamp(start, self.tokens.len() - 1)].end
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

    /// Whether a token's words begin with some letters.
    pub(super) fn reads(&self, at: usize, letters: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| self.text.starts_with(token.start, letters))
    }

    /// Whether a token points back to what was spoken of: that date, such period.
    pub(super) fn points_back(&self, at: usize) -> bool {
        let (Some(token), before) = (self.tokens.get(at), at.checked_sub(1).map_or(0, |before| self.tokens[before].end)) else { return false };
        let between: String = self.text.chars[before.min(token.start)..token.start].iter().collect();
        between.split_whitespace().any(|word| ["that", "such", "said", "this"].contains(&word))
    }

    /// A token's words.
    pub(super) fn word(&self, at: usize) -> String {
        self.tokens.get(at).map(|token| self.text.chars[token.start..token.end].iter().collect()).unwrap_or_default()
    }

    /// Reads the next token with what belongs to it.
    pub(super) fn step(&mut self) {
        let at = self.at;
        self.at += 1;
        if matches!(self.tokens[at].kind, Kind::Period { period, .. } | Kind::Nth(period) if period.count == 0) {
            return self.doubt(Doubt::Inexact, at);
        }
        if self.due(at) {
            return;
        }
        match self.tokens[at].kind {
            Kind::Lead | Kind::After | Kind::DayOf => self.lead(at),
            Kind::From if self.reads(at, "on") && matches!(self.kind(at + 1), Some(Kind::Hand | Kind::Event(_) | Kind::Confirm | Kind::Done)) => self.lead(at),
            Kind::Begins => self.followed(at),
            Kind::Noise if self.word(at) == "having" => self.having(at),
            Kind::Term(term) if self.says_how_long(at + 1) => self.term = Some(term),
            Kind::EarlierOf => (self.outcome.which, self.outcome.which_at) = (Some(Which::Earlier), self.tokens[at].start),
            Kind::LaterOf => (self.outcome.which, self.outcome.which_at) = (Some(Which::Later), self.tokens[at].start),
            Kind::Blank => self.doubt(Doubt::Blank, at),
            Kind::NumbersDiffer => self.doubt(Doubt::NumbersDiffer, at),
            Kind::BadDate => self.doubt(Doubt::NoSuchDate, at),
            Kind::Inexact if self.tokens[at].end - self.tokens[at].start > 14 || self.is_number(at) => self.doubt(Doubt::Inexact, at),
            Kind::OddUnit if self.is_number(at) || self.is_part_of_odd_unit(at) => self.doubt(Doubt::OddUnit, at),
            Kind::OddUnit => self.weak_doubt(Doubt::OddUnit, at),
            Kind::Within if self.word(at) == "within" && self.says_number(at + 1) => self.doubt(Doubt::OddUnit, at + 1),
            Kind::Vague | Kind::NoDay | Kind::NoDayOf | Kind::Inexact => self.weak_doubt(Doubt::Vague, at),
            Kind::Stop => (self.lead, self.term) = (None, None),
            _ => {}
        }
    }

    /// Whether what stands behind a term may say how long it is: `is`, `shall be`, `of`, a bracket.
    fn says_how_long(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Modal | Kind::Of | Kind::TermEnds | Kind::Open | Kind::Period { .. } | Kind::Within | Kind::Comma | Kind::After))
            || ["is", "are", "runs", "lasts", "being", "begins", "starts", "commences", "for"].contains(&self.word(at).as_str())
            || matches!(self.kind(at), Some(Kind::Event(Event::Start)))
    }

    /// Whether a token is a number without a unit.
    fn says_number(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(self.kind(at), Some(Kind::Noise | Kind::DayNumber(_))) && numeral(&[word.as_str()]).is_some()
    }

    /// Whether an inexact piece is a number with its unit, not a word such as `approximately`.
    pub(super) fn is_number(&self, at: usize) -> bool {
        let word = self.word(at);
        word.chars().next().is_some_and(|first| first.is_ascii_digit())
            || word.contains(' ') && numeral(&[word.split(' ').next().unwrap_or_default()]).is_some()
    }

    /// Whether a day or end of an odd unit is meant (the end of each fiscal quarter), not only what happens in it.
    fn is_part_of_odd_unit(&self, at: usize) -> bool {
        let leads = |token: &Token| {
            matches!(
                token.kind,
                Kind::End
                    | Kind::TermEnds
                    | Kind::Nth(_)
                    | Kind::DayNumber(_)
                    | Kind::LastWorkingDay
                    | Kind::Before
                    | Kind::After
                    | Kind::NoDay
                    | Kind::By
                    | Kind::Event(Event::Start)
                    | Kind::Each(_)
                    | Kind::EachFull
                    | Kind::Period { .. }
            )
        };
        self.tokens[at.saturating_sub(3)..at].iter().any(leads) || matches!(self.kind(at + 1), Some(Kind::TermEnds))
    }

    /// A due time, or the end of a term.
    pub(super) fn found(&mut self, rule: DueRule, start: usize, end: usize, is_term: bool) {
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

    /// `the balance before shipment`, behind what was found: from what else the rest of what is paid comes due.
    fn rest_due_otherwise(&self) -> Option<usize> {
        let first = self.outcome.found.iter().map(|found| found.place.end).min()?;
        let rest =
            (0..self.tokens.len()).find(|at| self.tokens[*at].start >= first && ["balance", "remaining", "remainder"].contains(&self.word(*at).as_str()))?;
        let clause = (rest + 1..self.tokens.len().min(rest + 8)).take_while(|at| !matches!(self.tokens[*at].kind, Kind::Comma | Kind::Stop | Kind::Within));
        clause.into_iter().find(|at| {
            let is_read = self.outcome.found.iter().any(|found| found.place.contains(&self.tokens[*at].start));
            let happens = matches!(self.kind(at + 1), Some(Kind::Event(_) | Kind::Hand | Kind::Done | Kind::Confirm | Kind::TermEnds));
            !is_read && happens && matches!(self.tokens[*at].kind, Kind::Lead | Kind::Before | Kind::From)
        })
    }

    /// What is left open at the end.
    pub(super) fn finish(mut self) -> Outcome {
        if let Some((period, at)) = self.open_term.take() {
            match self.lead.clone().filter(|(_, lead)| *lead > at) {
                Some((of, lead)) => self.found(of.after(period), at, lead, true),
                None => self.doubt(Doubt::NoStart, at),
            }
        }
        let (first, last) = (self.tokens.first().map_or(0, |token| token.start), self.tokens.last().map_or(0, |token| token.end));
        let all: String = self.text.chars[first..last].iter().collect();
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
        if let Some(at) = self.rest_due_otherwise() {
            self.doubt(Doubt::Several, at);
        }
        self.outcome.give_back_terms();
        self.outcome.binds = binds.iter().any(|words| all.contains(words));
        self.outcome
    }
}
