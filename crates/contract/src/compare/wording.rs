//! What differs between the words of linked passages, made readable.

use std::ops::Range;

use super::marks::Marks;
use super::passages::Version;
use super::sequence::{self, Hunk};
use super::words::{Word, WordKind};

/// The words of both sides that are compared.
pub(super) struct Pair<'v> {
    pub(super) old: &'v Version<'v>,
    pub(super) new: &'v Version<'v>,
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
}

impl Pair<'_> {
    fn old_words(&self) -> &[Word] {
        &self.old.words[self.before.clone()]
    }

    fn new_words(&self) -> &[Word] {
        &self.new.words[self.after.clone()]
    }

    /// The differing stretches of words, by place in the two versions.
    pub(super) fn hunks(&self, marks: &Marks) -> Vec<Hunk> {
        let keys = |words: &[Word]| words.iter().map(|word| word.key).collect::<Vec<_>>();
        let (old, new) = (keys(self.old_words()), keys(self.new_words()));
        if old == new {
            return Vec::new();
        }
        let hunks = sequence::hunks(&old, &new);
        let mut hunks = self.without_crumbs(hunks);
        for at in 0..hunks.len() {
            self.settle(&mut hunks, at, marks);
        }
        for hunk in &mut hunks {
            hunk.before = hunk.before.start + self.before.start..hunk.before.end + self.before.start;
            hunk.after = hunk.after.start + self.after.start..hunk.after.end + self.after.start;
        }
        hunks
    }

    /// Joins hunks that only a crumb keeps apart: a word or few in common by chance between larger changes.
    fn without_crumbs(&self, hunks: Vec<Hunk>) -> Vec<Hunk> {
        let mut joined: Vec<Hunk> = Vec::with_capacity(hunks.len());
        for hunk in hunks {
            let mut hunk = hunk;
            while let Some(last) = joined.last()
                && self.is_crumb(last, &hunk)
            {
                hunk = Hunk { before: last.before.start..hunk.before.end, after: last.after.start..hunk.after.end };
                joined.pop();
            }
            joined.push(hunk);
        }
        joined
    }

    fn is_crumb(&self, left: &Hunk, right: &Hunk) -> bool {
        let between = &self.old_words()[left.before.end..right.before.start];
        let size = |hunk: &Hunk| hunk.before.len().max(hunk.after.len());
        let least = size(left).min(size(right));
        let replaces = |hunk: &Hunk| !hunk.before.is_empty() && !hunk.after.is_empty();
        between.len() <= 4
            && between.len() * 2 <= least
            && (replaces(left) || replaces(right))
            && between.iter().all(|word| !matches!(word.kind, WordKind::Cell | WordKind::Number))
    }

    /// Moves an insertion or a deletion, which may often stand in several places with the same effect, to the place where the
    /// file marks it, else to where a sentence or a part of one begins.
    fn settle(&self, hunks: &mut [Hunk], at: usize, marks: &Marks) {
        let hunk = hunks[at].clone();
        let is_insertion = hunk.before.is_empty();
        if is_insertion == hunk.after.is_empty() {
            return;
        }
        let words = if is_insertion { self.new_words() } else { self.old_words() };
        let range = if is_insertion { hunk.after.clone() } else { hunk.before.clone() };
        let floor = at.checked_sub(1).map_or((0, 0), |last| (hunks[last].before.end, hunks[last].after.end));
        let ceiling = hunks.get(at + 1).map_or((self.before.len(), self.after.len()), |next| (next.before.start, next.after.start));
        let back = if is_insertion { range.start - floor.1 } else { range.start - floor.0 };
        let forth = if is_insertion { ceiling.1 - range.end } else { ceiling.0 - range.end };
        let length = range.len();
        let left = (1..=back).take_while(|by| words[range.start - by].key == words[range.end - by].key).count();
        let right = (0..forth).take_while(|by| words[range.start + by].key == words[range.end + by].key).count();
        let shifted = |offset: usize| {
            let by = |start: usize| start + offset - left;
            Hunk { before: by(hunk.before.start)..by(hunk.before.end), after: by(hunk.after.start)..by(hunk.after.end) }
        };
        let score = |offset: usize| {
            let start = range.start + offset - left;
            let hunk = shifted(offset);
            let is_marked = if is_insertion {
                marks.inserts(&self.new_words()[hunk.after])
            } else {
                let place = hunk.after.start;
                let from = place.checked_sub(1).map_or(self.new.words.get(self.after.start).map_or(0, |word| word.start), |last| self.new_words()[last].end);
                let to = self.new_words().get(place).map_or(from, |next| next.start);
                marks.deletes_near(from, to.max(from))
            };
            let edge = |at: usize| if at == 0 { 3 } else { rank(self.sign(&words[at - 1], is_insertion)) };
            (is_marked, edge(start) + edge(start + length))
        };
        // the first of the best
        let best = (0..=left + right).max_by_key(|offset| (score(*offset), std::cmp::Reverse(*offset)));
        if let Some(best) = best {
            hunks[at] = shifted(best);
        }
    }

    fn sign(&self, word: &Word, is_insertion: bool) -> char {
        let text = if is_insertion { &self.new.text } else { &self.old.text };
        text[word.start as usize]
    }
}

/// How good a place behind a sign is for a change to begin or end.
fn rank(sign: char) -> u8 {
    match sign {
        '。' | '；' | ';' | '！' | '？' | '.' | '\t' => 3,
        '，' | ',' | '、' | '：' | ':' => 2,
        _ => 0,
    }
}
