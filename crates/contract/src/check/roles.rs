//! Sentences in which the parties bear one sign each, so that a pattern needs no names: `Ⓑ` the buyer, `Ⓥ` the vendor.

use std::ops::Range;

use super::{Contract, Params, Spot};
use crate::model::Finding;
use crate::pattern::Pattern;
use crate::text::{Sentence, first_chars, last_chars};

/// The buyer's sign.
pub(super) const BUYER: char = 'Ⓑ';
/// The vendor's sign.
pub(super) const VENDOR: char = 'Ⓥ';

/// A sentence with signs for names, and the way back.
#[derive(Debug)]
pub(super) struct Signed<'t> {
    sentence: Sentence<'t>,
    /// The sentence with signs.
    pub(super) text: String,
    /// Where each stretch begins: in `text`, in the sentence.
    steps: Vec<(usize, usize)>,
}

impl<'t> Signed<'t> {
    /// Puts signs for the names in a sentence.
    pub(super) fn of(contract: &Contract<'_>, sentence: Sentence<'t>) -> Self {
        let mut names: Vec<(&str, char)> =
            contract.buyer.iter().map(|name| (name.as_str(), BUYER)).chain(contract.vendor.iter().map(|name| (name.as_str(), VENDOR))).collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut text = String::with_capacity(sentence.text.len());
        let mut steps = vec![(0, 0)];
        let mut from = 0;
        while let Some((at, len, sign)) = next_name(sentence.text, from, &names) {
            text.push_str(&sentence.text[from..at]);
            steps.push((text.len(), at));
            text.push(sign);
            from = at + len;
            steps.push((text.len(), from));
        }
        text.push_str(&sentence.text[from..]);
        Signed { sentence, text, steps }
    }

    /// Where the words that match stand in the folded text.
    pub(super) fn find(&self, pattern: &Pattern) -> Option<Range<usize>> {
        pattern.find(&self.text).map(|hit| self.back(hit.start())..self.back(hit.end()))
    }

    /// Does the pattern match?
    pub(super) fn says(&self, pattern: &Pattern) -> bool {
        pattern.is_match(&self.text)
    }

    fn back(&self, at: usize) -> usize {
        let step = self.steps.partition_point(|(signed, _)| *signed <= at).saturating_sub(1);
        let (signed, plain) = self.steps[step];
        let next = self.steps.get(step + 1).map_or(self.sentence.text.len(), |(_, plain)| *plain);
        self.sentence.start + (plain + (at - signed)).min(next.max(plain))
    }

    /// The words around a match that make a quote: the sentence when it is short, else the parts that the match touches.
    pub(super) fn quote(&self, hit: &Range<usize>) -> Range<usize> {
        part(&self.sentence, hit)
    }
}

/// The sentence when it is short, else its parts between commas that `hit` touches.
pub(super) fn part(sentence: &Sentence<'_>, hit: &Range<usize>) -> Range<usize> {
    let whole = sentence.range();
    if sentence.text.chars().count() <= 70 || sentence.text.is_ascii() && sentence.text.len() <= 240 {
        return whole;
    }
    let (from, to) = (hit.start - whole.start, hit.end - whole.start);
    let start = from - sentence.text[..from].rsplit([',', ':', '。', ';']).next().map_or(0, str::len);
    let end = sentence.text[to..].find([',', '。', ';']).map_or(sentence.text.len(), |at| to + at);
    let (start, end) = shortened(sentence.text, start..end, from..to);
    whole.start + start..whole.start + end
}

/// How many characters of a quote stand on either side of what shows the point.
const BESIDE: usize = 90;

/// Of a part that runs on without a comma, what stands around the point.
fn shortened(words: &str, part: Range<usize>, point: Range<usize>) -> (usize, usize) {
    if words[part.clone()].chars().count() <= 200 {
        return (part.start, part.end);
    }
    let lead = last_chars(&words[part.start..point.start], BESIDE);
    let start = point.start - lead.len();
    let start = if start > part.start { start + lead.find(' ').map_or(0, |space| space + 1) } else { start };
    let trail = first_chars(&words[point.end..part.end.max(point.end)], BESIDE);
    let end = point.end + if point.end + trail.len() < part.end { trail.rfind(' ').unwrap_or(trail.len()) } else { trail.len() };
    (start, end)
}

fn next_name(words: &str, from: usize, names: &[(&str, char)]) -> Option<(usize, usize, char)> {
    names
        .iter()
        .filter_map(|(name, sign)| {
            words[from..].match_indices(name).map(|(at, _)| from + at).find(|at| begins_word(words, *at)).map(|at| (at, name.len(), *sign))
        })
        .min_by_key(|(at, len, _)| (*at, std::cmp::Reverse(*len)))
}

/// `SELLER` doesn't stand in `RESELLER`.
fn begins_word(words: &str, at: usize) -> bool {
    let is_latin = |c: char| c.is_ascii_alphanumeric();
    !(words[at..].starts_with(is_latin) && words[..at].ends_with(is_latin))
}

/// A finding for each sentence with the cue that says one of the things, unless it also says the other.
pub(super) fn sentences_that_say(
    contract: &Contract<'_>,
    params: &Params,
    cue: &'static Pattern,
    says: &[&'static Pattern],
    unless: &'static Pattern,
) -> Vec<Finding> {
    contract
        .sentences(cue)
        .into_iter()
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            if signed.says(unless) {
                return None;
            }
            let hit = says.iter().find_map(|pattern| signed.find(pattern))?;
            Some(params.finding(contract, &signed.quote(&hit), Spot::default()))
        })
        .collect()
}
