//! What a grammar found, weighed: one rule, or a doubt.

use std::ops::Range;

use super::text::Text;
use super::token::Term;
use super::{Doubt, Reading, Remark};
use crate::event::Event;
use crate::period::Unit;
use crate::rule::DueRule;

/// A due time that was found; places count read characters.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) rule: DueRule,
    pub(super) place: Range<usize>,
    /// A term that merely ends.
    pub(super) is_term: bool,
    /// Introduced as a limit on the one before: 且不晚于, but no later than.
    pub(super) is_limit: bool,
}

/// A term whose length a sentence says: its end.
#[derive(Debug, Clone)]
pub(super) struct Defined {
    /// Which term, if it has a name.
    pub(super) term: Option<Term>,
    pub(super) rule: DueRule,
}

impl Defined {
    /// Whether the end of a term spoken of may be the end of this one.
    pub(super) fn is(&self, term: Term) -> bool {
        self.term.is_none_or(|own| own == term)
    }
}

/// How several due times go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Earlier,
    Later,
}

/// All that a grammar found in a sentence.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a sentence says each of these or not")]
pub(super) struct Outcome {
    pub(super) found: Vec<Found>,
    /// Doubts that no due time outweighs.
    pub(super) doubts: Vec<(Doubt, Range<usize>)>,
    /// Doubts that count only when no due time is found.
    pub(super) weak_doubts: Vec<(Doubt, Range<usize>)>,
    pub(super) which: Option<Which>,
    /// Where the words stand that say which counts.
    pub(super) which_at: usize,
    /// Where words stand that tie alternatives: 或, or.
    pub(super) ors: Vec<usize>,
    /// Where words stand that tie the last of a list: the earlier of … and ….
    pub(super) ands: Vec<usize>,
    /// A day with 前 behind: 5日前.
    pub(super) is_before_a_day: bool,
    /// The end of a term from which something in this sentence runs.
    pub(super) taken: Option<DueRule>,
    /// What was found of that term in this sentence: told again at the end when nothing runs from it after all.
    pub(super) told: Option<Found>,
    /// Days of rest are said to move what falls on them: 遇节假日顺延.
    pub(super) moves: bool,
    /// Days of rest are said to bring forward what falls on them: 遇节假日提前.
    pub(super) moves_back: bool,
    /// The sentence excludes any move.
    pub(super) ends: bool,
    /// A long period binds until its end, without anything to be done by then: 三年内不得披露.
    pub(super) binds: bool,
}

/// The reading that the outcomes of all sentences amount to.
pub(super) fn weighed(mut sentences: Vec<Outcome>, text: &Text) -> Reading {
    for at in 1..sentences.len() {
        let Some(told) = sentences[at].taken.clone() else { continue };
        sentences[..at].iter_mut().for_each(|earlier| earlier.found.retain(|found| found.rule != told));
    }
    // 遇节假日不顺延, in a sentence of its own
    let never_moves = sentences.iter().any(|sentence| sentence.ends && sentence.found.is_empty());
    let always_moves = sentences.iter().any(|sentence| sentence.moves);
    let always_moves_back = sentences.iter().any(|sentence| sentence.moves_back);
    let is_before_a_day = sentences.iter().any(|sentence| sentence.is_before_a_day);
    let place = sentences.iter().flat_map(|sentence| &sentence.found).map(|found| found.place.clone());
    let place = place.reduce(|one, other| one.start.min(other.start)..one.end.max(other.end));
    let (mut doubts, mut weak_doubts, mut rules, mut several) = (Vec::new(), Vec::new(), Vec::new(), false);
    for mut sentence in sentences {
        sentence.ends |= never_moves;
        sentence.moves |= always_moves;
        sentence.moves_back |= always_moves_back;
        let (rule, is_first_of_several) = sentence.rule();
        several |= is_first_of_several;
        doubts.append(&mut sentence.doubts);
        weak_doubts.append(&mut sentence.weak_doubts);
        rules.extend(rule.filter(|rule| !rules.contains(rule)));
    }
    several |= rules.len() > 1;
    let guess = rules.into_iter().next();
    let whole = 0..text.chars.len();
    let doubt = doubts.into_iter().next().or_else(|| match (&guess, &place) {
        (Some(_), Some(place)) => several.then(|| (Doubt::Several, place.clone())),
        _ => Some(weak_doubts.into_iter().next().unwrap_or((Doubt::NoTime, whole.clone()))),
    });
    // a length of time beside a due time that is clear in itself
    let doubt = doubt.map(|(doubt, at)| match (doubt, &place) {
        (Doubt::NoStart, Some(place)) if at.start >= place.end || at.end <= place.start => (Doubt::LeftOver, at),
        other => (other.0, at),
    });
    match (doubt, guess) {
        (None, Some(rule)) => {
            let other = rule.events().contains(&Event::Other).then_some(Remark::OtherEvent);
            let remarks = other.into_iter().chain(is_before_a_day.then_some(Remark::DayIncluded)).collect();
            Reading::Clear { rule, place: text.place(place.unwrap_or(whole)), remarks }
        }
        (doubt, guess) => {
            let (reason, place) = doubt.unwrap_or((Doubt::NoTime, whole));
            Reading::Doubtful { reason, guess, place: text.place(place) }
        }
    }
}

impl Outcome {
    /// The end of a term that was told, from which something else now runs; of alternatives the one that counts.
    pub(super) fn take_terms(&mut self, told: DueRule) -> DueRule {
        self.join_alternatives();
        self.taken = Some(told.clone());
        let is_told = |rule: &DueRule| match rule {
            DueRule::Earliest(all) | DueRule::Latest(all) => all.contains(&told),
            rule => *rule == told,
        };
        match self.found.iter().position(|found| is_told(&found.rule)) {
            Some(at) => {
                let found = self.found.remove(at);
                self.told = Some(found.clone());
                found.rule
            }
            None => told,
        }
    }

    /// Tells again of a term from whose end nothing runs: 期满自行失效.
    pub(super) fn give_back_terms(&mut self) {
        let Some(told) = self.told.take() else { return };
        let mut is_used = false;
        for found in &self.found {
            found.rule.visit(&mut |rule| is_used |= *rule == told.rule);
        }
        if !is_used {
            self.taken = None;
            self.found.insert(0, told);
        }
    }

    /// The rule of all that was found, and whether it is only the first of several that differ.
    fn rule(&mut self) -> (Option<DueRule>, bool) {
        let ends = self.ends || (!self.found.is_empty() && self.found.iter().all(|found| found.is_term));
        self.join_alternatives();
        self.join_limits();
        let mut rules: Vec<DueRule> = Vec::new();
        for found in &self.found {
            if !rules.contains(&found.rule) {
                rules.push(found.rule.clone());
            }
        }
        // a choice is announced, but only one of its sides was read
        let is_half_read = self.which.is_some() && !rules.iter().any(chooses);
        let moves_both_ways = self.moves && self.moves_back;
        let several = rules.len() > 1 || is_half_read || moves_both_ways;
        let rule = rules.into_iter().next();
        let rule = rule.map(|rule| match rule {
            rule if self.moves => moved(rule),
            rule if self.moves_back => moved_back(rule),
            rule if (ends || self.binds && is_long(&rule)) && moves(&rule) => DueRule::Ends(Box::new(rule)),
            rule => rule,
        });
        (rule, several)
    }

    /// Makes one of the due times between which the sentence chooses: those tied by or, next to the words that say which.
    fn join_alternatives(&mut self) {
        let Some(which) = self.which else { return };
        let pivot = self.found.iter().take_while(|found| found.place.end <= self.which_at).count();
        let range = if pivot > 0 {
            let is_tied = |at: &usize| self.is_tied(*at, &self.ors);
            (1..pivot).rev().take_while(is_tied).last().map_or(pivot, |first| first - 1)..pivot
        } else {
            let last = (1..self.found.len()).find(|at| self.is_tied(*at, &self.ands) || !self.is_tied(*at, &self.ors));
            0..last.map_or(self.found.len(), |at| at + usize::from(self.is_tied(at, &self.ands)))
        };
        // within 30 days after delivery or, if later, within 10 days after the invoice
        let stands_between = range.len() <= 1 && pivot > 0 && pivot < self.found.len() && self.is_tied(pivot, &self.ors);
        let range = if stands_between { pivot - 1..pivot + 1 } else { range };
        if range.len() > 1 {
            let alternatives: Vec<Found> = self.found.splice(range.clone(), []).collect();
            self.found.insert(range.start, Found::joined(alternatives, which));
            self.which = None;
        }
    }

    /// Whether one of these words stands between a due time and the one before it; a place may begin or end with the word itself.
    fn is_tied(&self, at: usize, words: &[usize]) -> bool {
        let (one, other) = (&self.found[at - 1].place, &self.found[at].place);
        words.iter().any(|word| (one.end.saturating_sub(4)..=other.start).contains(word))
    }

    /// Makes one of a due time and a limit on it.
    fn join_limits(&mut self) {
        let mut joined: Vec<Found> = Vec::new();
        for found in std::mem::take(&mut self.found) {
            match joined.pop() {
                Some(limited) if found.is_limit => joined.push(Found::joined(vec![limited, found], Which::Earlier)),
                before => joined.extend(before.into_iter().chain([found])),
            }
        }
        self.found = joined;
    }
}

impl Found {
    fn joined(all: Vec<Self>, which: Which) -> Self {
        let place = all.iter().map(|found| found.place.start).min().unwrap_or(0)..all.iter().map(|found| found.place.end).max().unwrap_or(0);
        let (is_term, is_limit) = (all.iter().all(|found| found.is_term), all.first().is_some_and(|found| found.is_limit));
        let mut rules: Vec<DueRule> = all.into_iter().map(|found| found.rule).collect();
        rules.dedup();
        let rule = match (rules.len(), which) {
            (1, _) => rules.remove(0),
            (_, Which::Earlier) => DueRule::Earliest(rules),
            (_, Which::Later) => DueRule::Latest(rules),
        };
        Self { rule, place, is_term, is_limit }
    }
}

/// The rule with dates that move as periods do.
fn moved(rule: DueRule) -> DueRule {
    match rule {
        DueRule::Several(all) => DueRule::Several(all.into_iter().map(moved).collect()),
        DueRule::Earliest(all) => DueRule::Earliest(all.into_iter().map(moved).collect()),
        DueRule::Latest(all) => DueRule::Latest(all.into_iter().map(moved).collect()),
        rule if moves(&rule) => rule,
        rule => DueRule::Moves(Box::new(rule)),
    }
}

/// The rule with dates that a day of rest brings forward.
fn moved_back(rule: DueRule) -> DueRule {
    match rule {
        DueRule::Several(all) => DueRule::Several(all.into_iter().map(moved_back).collect()),
        DueRule::Earliest(all) => DueRule::Earliest(all.into_iter().map(moved_back).collect()),
        DueRule::Latest(all) => DueRule::Latest(all.into_iter().map(moved_back).collect()),
        rule => DueRule::MovesBack(Box::new(rule)),
    }
}

fn chooses(rule: &DueRule) -> bool {
    let mut chooses = false;
    rule.visit(&mut |rule| chooses |= matches!(rule, DueRule::Earliest(_) | DueRule::Latest(_)));
    chooses
}

/// Whether a period is so long that a duty may last for it, rather than have to be done by its end.
fn is_long(rule: &DueRule) -> bool {
    match rule {
        DueRule::After { period, .. } => matches!(period.unit, Unit::Months | Unit::Years) || period.unit == Unit::Days && period.count >= 60,
        DueRule::Earliest(all) | DueRule::Latest(all) => all.iter().all(is_long),
        _ => false,
    }
}

fn moves(rule: &DueRule) -> bool {
    match rule {
        DueRule::After { .. } | DueRule::Before { .. } | DueRule::EachSince { .. } => true,
        DueRule::Earliest(all) | DueRule::Latest(all) => all.iter().any(moves),
        _ => false,
    }
}
