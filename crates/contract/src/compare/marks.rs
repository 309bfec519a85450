//! Which changes the newer file tracks.

use std::collections::HashMap;

use super::passages::Version;
use super::words::{self, Word, WordKind};
use crate::model::{ChangeOp, Document, Span};

/// At most so many tracked words are looked at for one change: a hostile file puts them all in one place.
const MOST: usize = 20_000;

/// The tracked changes of the newer document.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// Tracked insertions, joined and in order.
    inserted: Vec<Span>,
    /// Words of tracked deletions with their places, in order.
    deleted: Vec<(u32, u64)>,
}

impl Marks {
    pub(super) fn of(document: &Document) -> Self {
        let mut marks = Marks::default();
        let mut inserted: Vec<Span> = Vec::new();
        for change in &document.changes {
            match &change.op {
                ChangeOp::Insert { start, end } => inserted.push(Span { start: *start, end: *end }),
                ChangeOp::Delete { at, text } => {
                    let text: Vec<char> = text.chars().collect();
                    let mut words = Vec::new();
                    words::split(&text, 0, text.len(), true, &mut words);
                    marks.deleted.extend(words.iter().filter(|word| word.kind != WordKind::Cell).map(|word| (*at, word.key)));
                }
            }
        }
        inserted.sort_unstable();
        for span in inserted {
            match marks.inserted.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => marks.inserted.push(span),
            }
        }
        marks.deleted.sort_by_key(|(at, _)| *at);
        marks
    }

    /// Is every one of these words a tracked insertion?
    pub(super) fn inserts(&self, words: &[Word]) -> bool {
        words.iter().filter(|word| word.kind != WordKind::Cell).all(|word| self.insertion_at(word.start).is_some_and(|span| word.end <= span.end))
    }

    /// Does a tracked deletion stand between two places?
    pub(super) fn deletes_near(&self, from: u32, to: u32) -> bool {
        let first = self.deleted.partition_point(|(at, _)| *at < from);
        self.deleted.get(first).is_some_and(|(at, _)| *at <= to)
    }

    /// Are all of these words of the older text tracked as deleted around a stretch of the newer one?
    pub(super) fn deletes(&self, words: &[Word], place: Span, new: &Version<'_>) -> bool {
        let needed = || words.iter().filter(|word| word.kind != WordKind::Cell);
        if needed().next().is_none() {
            return true;
        }
        let Span { start, end } = self.widened(place, new);
        let first = self.deleted.partition_point(|(at, _)| *at < start);
        let last = self.deleted.partition_point(|(at, _)| *at <= end).min(first + MOST);
        let mut there: HashMap<u64, u32> = HashMap::new();
        for (_, key) in &self.deleted[first..last.max(first)] {
            *there.entry(*key).or_default() += 1;
        }
        needed().all(|word| there.get_mut(&word.key).filter(|left| **left > 0).map(|left| *left -= 1).is_some())
    }

    /// The stretch with the tracked insertions that it touches and the white space around: a deletion stands before, behind or
    /// in the midst of the insertion that goes with it.
    fn widened(&self, place: Span, new: &Version<'_>) -> Span {
        let Span { mut start, mut end } = place;
        let is_space = |at: u32| new.text.get(at as usize).is_some_and(|c| c.is_whitespace());
        for _ in 0..2 {
            while start > 0 && is_space(start - 1) {
                start -= 1;
            }
            while is_space(end) {
                end += 1;
            }
            start = start.checked_sub(1).and_then(|last| self.insertion_at(last)).map_or(start, |span| span.start);
            end = self.insertion_at(end).map_or(end, |span| span.end);
        }
        Span { start, end }
    }

    fn insertion_at(&self, at: u32) -> Option<Span> {
        let next = self.inserted.partition_point(|span| span.end <= at);
        self.inserted.get(next).copied().filter(|span| span.start <= at)
    }
}
