//! What a grammar found, weighed: one rule, or a doubt.

use std::ops::Range;

use super::text::Text;
use super::token::Term;
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
pub(super) struct Outcome {
    pub(super) found: Vec<Found>,
    /// Doubts that no due time outweighs.
    pub(super) doubts: Vec<(Doubt, Range<usize>)>,
    /// Doubts that count only when no due time is found.
    pub(super) weak_doubts: Vec<(Doubt, Range<usize>)>,
    pub(super) which: Option<Which>,
    /// A day with 前 behind: 5日前.
    pub(super) is_before_a_day: bool,
    /// The end of a term from which something in this sentence runs.
    pub(super) taken: Option<DueRule>,
    /// The sentence excludes any move, or binds until the end without anything to be done by then.
    pub(super) ends: bool,
}

/// The reading that the outcomes of all sentences amount to.
pub(super) fn weighed(mut sentences: Vec<Outcome>, text: &Text) -> Reading {
    for at in 1..sentences.len() {
        let Some(told) = sentences[at].taken.clone() else { continue };
        sentences[..at].iter_mut().for_each(|earlier| earlier.found.retain(|found| found.rule != told));
    }
    // 遇节假日不顺延, in a sentence of its own
    let never_moves = sentences.iter().any(|sentence| sentence.ends && sentence.found.is_empty());
    let is_before_a_day = sentences.iter().any(|sentence| sentence.is_before_a_day);
    let place = sentences.iter().flat_map(|sentence| &sentence.found).map(|found| found.place.clone());
    let place = place.reduce(|one, other| one.start.min(other.start)..one.end.max(other.end));
    let (mut doubts, mut weak_doubts, mut rules, mut several) = (Vec::new(), Vec::new(), Vec::new(), false);
    for mut sentence in sentences {
        sentence.ends |= never_moves;
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
    /// The end of a term that was told, from which something else now runs: several terms count as the sentence says which.
    pub(super) fn take_terms(&mut self, told: DueRule) -> DueRule {
        let (terms, others): (Vec<Found>, Vec<Found>) = std::mem::take(&mut self.found).into_iter().partition(|found| found.is_term || found.rule == told);
        self.found = others;
        self.taken = Some(told.clone());
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
