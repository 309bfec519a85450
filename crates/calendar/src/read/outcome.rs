//! What a grammar found, weighed: one rule, or a doubt.

use std::ops::Range;

use super::text::Text;
use super::{Doubt, Reading, Remark};
use crate::event::Event;
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

/// How several due times go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    Earlier,
    Later,
}

/// All that a grammar found in a sentence.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) found: Vec<Found>,
    /// Doubts that no due time outweighs.
    pub(super) doubts: Vec<(Doubt, Range<usize>)>,
    /// Doubts that count only when no due time is found.
    pub(super) weak_doubts: Vec<(Doubt, Range<usize>)>,
    pub(super) which: Option<Which>,
    /// A day with 前 behind: 5日前.
    pub(super) is_before_a_day: bool,
    /// The sentence excludes any move, or binds until the end without anything to be done by then.
    pub(super) ends: bool,
}

impl Outcome {
    /// The reading this amounts to.
    pub(super) fn reading(mut self, text: &Text) -> Reading {
        let place = self.found.iter().map(|found| found.place.clone()).reduce(|one, other| one.start.min(other.start)..one.end.max(other.end));
        let (guess, several) = self.rule();
        let is_before_a_day = self.is_before_a_day;
        let doubt = self.doubts.into_iter().next().or_else(|| match (&guess, &place) {
            (Some(_), Some(place)) => several.then(|| (Doubt::Several, place.clone())),
            _ => Some(self.weak_doubts.into_iter().next().unwrap_or((Doubt::NoTime, 0..text.chars.len()))),
        });
        match (doubt, guess) {
            (None, Some(rule)) => {
                let place = text.place(place.unwrap_or(0..0));
                let other = rule.events().contains(&Event::Other).then_some(Remark::OtherEvent);
                let remarks = other.into_iter().chain(is_before_a_day.then_some(Remark::DayIncluded)).collect();
                Reading::Clear { rule, place, remarks }
            }
            (doubt, guess) => {
                let (reason, place) = doubt.unwrap_or((Doubt::NoTime, 0..text.chars.len()));
                Reading::Doubtful { reason, guess, place: text.place(place) }
            }
        }
    }

    /// The end of a term that was told, from which something else now runs: several terms count as the sentence says which.
    pub(super) fn take_terms(&mut self, told: DueRule) -> DueRule {
        let (terms, others): (Vec<Found>, Vec<Found>) = std::mem::take(&mut self.found).into_iter().partition(|found| found.is_term || found.rule == told);
        self.found = others;
        let mut rules: Vec<DueRule> = terms.into_iter().map(|found| found.rule).collect();
        rules.dedup();
        match self.which {
            Some(which) if rules.len() > 1 => {
                self.which = None;
                if which == Which::Earlier { DueRule::Earliest(rules) } else { DueRule::Latest(rules) }
            }
            _ => told,
        }
    }

    /// The rule of all that was found, and whether it is only the first of several that differ.
    fn rule(&mut self) -> (Option<DueRule>, bool) {
        let ends = self.ends || (!self.found.is_empty() && self.found.iter().all(|found| found.is_term));
        if self.found.iter().any(|found| !found.is_term) && self.which.is_none() {
            self.found.retain(|found| !found.is_term);
        }
        let is_limited = self.found.iter().skip(1).any(|found| found.is_limit);
        let mut rules: Vec<DueRule> = Vec::new();
        for found in &self.found {
            if !rules.contains(&found.rule) {
                rules.push(found.rule.clone());
            }
        }
        let (rule, several) = match (self.which, rules.len()) {
            (_, 0) => return (None, false),
            (_, 1) => (rules.remove(0), false),
            (Some(Which::Later), _) => (DueRule::Latest(rules), false),
            (Some(Which::Earlier), _) => (DueRule::Earliest(rules), false),
            (None, _) if is_limited => (DueRule::Earliest(rules), false),
            (None, _) => (rules.remove(0), true),
        };
        (Some(if ends && moves(&rule) { DueRule::Ends(Box::new(rule)) } else { rule }), several)
    }
}

fn moves(rule: &DueRule) -> bool {
    match rule {
        DueRule::After { .. } | DueRule::Before { .. } | DueRule::EachSince { .. } => true,
        DueRule::Earliest(all) | DueRule::Latest(all) => all.iter().any(moves),
        _ => false,
    }
}
