//! Character by character: what became of linked passages, their numbers and the white space behind them.

use std::ops::Range;

use super::align::Link;
use super::marks::Marks;
use super::passages::Version;
use super::sequence::Hunk;
use super::wording::Pair;
use super::words::is_numeral;
use crate::model::Span;

/// A stretch of the older text that reads otherwise in the newer one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) before: Span,
    pub(super) after: Span,
    pub(super) kind: EditKind,
}

/// What sort of difference it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EditKind {
    /// Other words.
    Words,
    /// The same words otherwise set.
    Form,
    /// Another number in the same style.
    Number,
}

/// Everything that differs from the first passage of a link up to the passage behind it.
pub(super) fn edits(old: &Version<'_>, new: &Version<'_>, link: &Link, marks: &Marks) -> Vec<Edit> {
    let (b, a) = (&old.passages[link.before.start], &new.passages[link.after.start]);
    let mut walk = Walk { old, new, before: b.start, after: a.start, edits: Vec::new() };
    let mut at = (b.words.start, a.words.start);
    if let Some((before, after)) = b.label.zip(a.label) {
        walk.number(before, after);
        at = (b.body.start, a.body.start);
    }
    let last = |version: &Version<'_>, passages: &Range<usize>| version.passages[passages.end - 1].words.end;
    let pair = Pair { old, new, before: at.0..last(old, &link.before), after: at.1..last(new, &link.after) };
    for hunk in pair.hunks(marks) {
        walk.same(at.0..hunk.before.start, at.1);
        walk.hunk(&hunk);
        at = (hunk.before.end, hunk.after.end);
    }
    walk.same(at.0..pair.before.end, at.1);
    walk.reach(old.start_of(link.before.end), new.start_of(link.after.end), EditKind::Form);
    walk.edits
}

/// The way through both texts; everything before the places reached is accounted for.
struct Walk<'v> {
    old: &'v Version<'v>,
    new: &'v Version<'v>,
    before: u32,
    after: u32,
    edits: Vec<Edit>,
}

impl Walk<'_> {
    /// Goes on to these places; where the stretches differ, they are an edit but for the white space that they share.
    fn reach(&mut self, before: u32, after: u32, kind: EditKind) {
        let (old, new) = (&self.old.text[self.before as usize..before as usize], &self.new.text[self.after as usize..after as usize]);
        if old != new {
            let shortest = old.len().min(new.len());
            let is_same_space = |(b, a): &(&char, &char)| b == a && b.is_whitespace();
            let lead = old.iter().zip(new).take_while(is_same_space).count();
            let tail = old.iter().rev().zip(new.iter().rev()).take_while(is_same_space).count().min(shortest - lead);
            let (lead, tail) = (lead as u32, tail as u32);
            let before = Span { start: self.before + lead, end: before - tail };
            let after = Span { start: self.after + lead, end: after - tail };
            match self.edits.last_mut() {
                Some(last) if last.kind == kind && last.before.end == before.start && last.after.end == after.start => {
                    (last.before.end, last.after.end) = (before.end, after.end);
                }
                _ => self.edits.push(Edit { before, after, kind }),
            }
        }
        (self.before, self.after) = (before, after);
    }

    /// Words that are equal but perhaps for their width and the white space between them.
    fn same(&mut self, old: Range<usize>, new: usize) {
        for (b, a) in self.old.words[old].iter().zip(&self.new.words[new..]) {
            self.reach(b.start, a.start, EditKind::Form);
            self.word(Span { start: b.start, end: b.end }, Span { start: a.start, end: a.end });
        }
    }

    fn word(&mut self, before: Span, after: Span) {
        // equal keys are no proof: two words may be made to share one
        let kind = if self.old.plain(before) == self.new.plain(after) { EditKind::Form } else { EditKind::Words };
        self.reach(before.end, after.end, kind);
    }

    fn hunk(&mut self, hunk: &Hunk) {
        let old = &self.old.words[hunk.before.clone()];
        let new = &self.new.words[hunk.after.clone()];
        if let ([b, ..], [a, ..]) = (old, new) {
            self.reach(b.start, a.start, EditKind::Form);
            self.reach(old[old.len() - 1].end, new[new.len() - 1].end, EditKind::Words);
            return;
        }
        // the white space around what is new or gone belongs to it, as far as the other side lacks it
        let next = |version: &Version<'_>, at: usize, from: u32| version.words.get(at).map_or(version.text.len() as u32, |word| word.start).max(from);
        let before = next(self.old, hunk.before.end, self.before);
        let after = next(self.new, hunk.after.end, self.after);
        self.reach(before, after, EditKind::Words);
    }

    fn number(&mut self, before: Span, after: Span) {
        self.reach(before.start, after.start, EditKind::Form);
        let (old, new) = (self.old.plain(before), self.new.plain(after));
        let kind = if old != new && style(&old) == style(&new) { EditKind::Number } else { EditKind::Form };
        self.reach(before.end, after.end, kind);
    }
}

/// A number with its digits, numerals and counting letters made one: `第#条`, `#.#`, `(#)`.
fn style(label: &str) -> String {
    let mut style = String::new();
    let mut letters = String::new();
    for c in label.chars().chain(['\0']) {
        if c.is_ascii_alphabetic() {
            letters.push(c);
            continue;
        }
        let counts = letters.len() == 1 || !letters.is_empty() && letters.chars().all(|c| "ivxlcIVXLC".contains(c));
        match (counts, style.ends_with('#')) {
            (true, false) => style.push('#'),
            (true, true) => {}
            (false, _) => style.push_str(&letters),
        }
        letters.clear();
        if c.is_numeric() || is_numeral(c) {
            if !style.ends_with('#') {
                style.push('#');
            }
        } else if c != '\0' {
            style.push(c);
        }
    }
    style
}
