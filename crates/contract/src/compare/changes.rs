//! From links to changes: one walk along both versions.

use std::collections::BTreeSet;
use std::ops::Range;

use super::align::Link;
use super::clauses::Clauses;
use super::comparison::{Kept, Meaning, Renumbered, TextChange, TextOp};
use super::disguise::is_disguise;
use super::edits::{Edit, EditKind, edits};
use super::marks::Marks;
use super::meaning::Meanings;
use super::passages::Version;
use super::references::References;
use super::words::{Word, WordKind};
use crate::model::Span;

/// In characters.
const LONGEST_DISGUISE: u32 = 200;

/// What the walk gathers.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) changes: Vec<TextChange>,
    pub(super) renumbering: Vec<Renumbered>,
    pub(super) kept: Vec<Kept>,
    /// Newer clauses whose own words changed.
    pub(super) touched: BTreeSet<usize>,
}

/// All changes between two versions.
pub(super) fn changes(old: &Version<'_>, new: &Version<'_>, links: &[Link], clauses: &Clauses, marks: &Marks) -> Found {
    let mut walk = Walk { old, new, clauses, marks, references: References::of(old, new, clauses), meanings: Meanings::default(), found: Found::default() };
    walk.lead();
    let (mut before, mut after) = (0, 0);
    let end = Link { before: old.passages.len()..old.passages.len(), after: new.passages.len()..new.passages.len(), moved: false };
    let moves = Moves::of(links);
    for link in links.iter().filter(|link| !link.moved).chain([&end]) {
        walk.gone(before..link.before.start, after, &moves);
        walk.came(after..link.after.start, link.before.start, &moves);
        if !link.before.is_empty() {
            walk.linked(link);
        }
        (before, after) = (link.before.end, link.after.end);
    }
    for (run, place) in moves.runs.iter().zip(walk.places_left(links, &moves)) {
        walk.moved(run, place);
    }
    walk.found.changes.sort_by_key(|change| (change.after.start, change.op != TextOp::Move, change.after.end, change.before.start));
    walk.found.kept.sort_unstable_by_key(|kept| kept.before);
    walk.found.renumbering.sort_unstable_by_key(|number| number.after.start);
    walk.found
}

/// Passages that moved, in runs that stayed together.
struct Moves {
    runs: Vec<Link>,
    old: BTreeSet<usize>,
    new: BTreeSet<usize>,
}

impl Moves {
    fn of(links: &[Link]) -> Self {
        let mut moves = Moves { runs: Vec::new(), old: BTreeSet::new(), new: BTreeSet::new() };
        for link in links.iter().filter(|link| link.moved) {
            moves.old.insert(link.before.start);
            moves.new.insert(link.after.start);
            match moves.runs.last_mut() {
                Some(last) if last.before.end == link.before.start && last.after.end == link.after.start => {
                    (last.before.end, last.after.end) = (link.before.end, link.after.end);
                }
                _ => moves.runs.push(link.clone()),
            }
        }
        moves
    }
}

struct Walk<'v> {
    old: &'v Version<'v>,
    new: &'v Version<'v>,
    clauses: &'v Clauses,
    marks: &'v Marks,
    references: References,
    meanings: Meanings,
    found: Found,
}

impl Walk<'_> {
    /// White space before the first passage.
    fn lead(&mut self) {
        let (before, after) = (Span { start: 0, end: self.old.start_of(0) }, Span { start: 0, end: self.new.start_of(0) });
        let same = self.old.text[..before.end as usize] == self.new.text[..after.end as usize];
        let edit = Edit { before, after, kind: EditKind::Form };
        self.stretch(before, after, if same { &[] } else { std::slice::from_ref(&edit) }, |_| (None, None));
    }

    /// Passages of the older version that have no counterpart; those that moved are skipped.
    fn gone(&mut self, passages: Range<usize>, at: usize, moves: &Moves) {
        let place = self.new.start_of(at);
        let stays = |passage: &usize| !moves.old.contains(passage);
        let around = |passage: usize| self.clauses.removed_around(self.old, passage);
        for run in runs(passages.filter(stays), around) {
            let before = Span { start: self.old.start_of(run.start), end: self.old.start_of(run.end) };
            let clause = around(run.start).or(self.old.passages[run.start].clause);
            let counterpart = clause.and_then(|clause| self.clauses.forward[clause]);
            self.change(before, Span { start: place, end: place }, false, clause, counterpart);
        }
    }

    /// Passages of the newer version that have no counterpart; those that moved are skipped.
    fn came(&mut self, passages: Range<usize>, at: usize, moves: &Moves) {
        let place = self.old.start_of(at);
        let stays = |passage: &usize| !moves.new.contains(passage);
        let around = |passage: usize| self.clauses.added_around(self.new, passage);
        for run in runs(passages.filter(stays), around) {
            let after = Span { start: self.new.start_of(run.start), end: self.new.start_of(run.end) };
            let clause = around(run.start).or(self.new.passages[run.start].clause);
            let counterpart = clause.and_then(|clause| self.clauses.backward[clause]);
            self.change(Span { start: place, end: place }, after, false, counterpart, clause);
        }
    }

    /// What changed inside linked passages.
    fn linked(&mut self, link: &Link) {
        let (old, new) = (self.old, self.new);
        let edits = edits(old, new, link, self.marks);
        let before = Span { start: old.start_of(link.before.start), end: old.start_of(link.before.end) };
        let after = Span { start: new.start_of(link.after.start), end: new.start_of(link.after.end) };
        let clause =
            |version: &Version<'_>, passages: &Range<usize>, at: u32| version.passages[version.passage_at(at).clamp(passages.start, passages.end - 1)].clause;
        let place = |edit: &Edit| (clause(old, &link.before, edit.before.start), clause(new, &link.after, edit.after.start));
        self.stretch(before, after, &edits, place);
    }

    /// Keeps the edits of a stretch as changes, and what is between them as kept.
    fn stretch(&mut self, before: Span, after: Span, edits: &[Edit], place: impl Fn(&Edit) -> (Option<usize>, Option<usize>)) {
        let mut at = (before.start, after.start);
        for edit in edits {
            self.keep(at, edit.before.start);
            match edit.kind {
                EditKind::Number => self.found.renumbering.push(Renumbered { before: edit.before, after: edit.after }),
                kind => {
                    let (clause_before, clause_after) = place(edit);
                    self.change(edit.before, edit.after, kind == EditKind::Form, clause_before, clause_after);
                }
            }
            at = (edit.before.end, edit.after.end);
        }
        self.keep(at, before.end);
    }

    fn keep(&mut self, (before, after): (u32, u32), end: u32) {
        if end > before {
            self.found.kept.push(Kept { before, after, length: end - before });
        }
    }

    fn change(&mut self, before: Span, after: Span, is_form: bool, clause_before: Option<usize>, clause_after: Option<usize>) {
        let op = match (before.start == before.end, after.start == after.end) {
            (true, true) => return,
            (true, false) => TextOp::Insert,
            (false, true) => TextOp::Delete,
            (false, false) => TextOp::Replace,
        };
        let meaning = if is_form || !self.says(before, after) {
            Meaning::Format
        } else if self.hides(before, after) {
            Meaning::Disguise
        } else {
            self.meanings.of(self.old, before, self.new, after)
        };
        if meaning == Meaning::Reference && self.references.follow(self.old, before, self.new, after) {
            self.found.renumbering.push(Renumbered { before, after });
            return;
        }
        let marked = self.is_marked(before, after, after);
        if meaning != Meaning::Format {
            self.found.touched.extend(clause_after);
        }
        self.push(op, before, after, (clause_before, clause_after), marked, meaning);
    }

    /// Does the eye see the same before and after? What is long is no disguise.
    fn hides(&self, before: Span, after: Span) -> bool {
        let is_short = |span: Span| span.end - span.start <= LONGEST_DISGUISE;
        is_short(before) && is_short(after) && is_disguise(&self.old.original(before), &self.new.original(after))
    }

    /// Does the newer file track what came at `after` and what went from `before`, the latter around a place of its own?
    fn is_marked(&self, before: Span, after: Span, gone_around: Span) -> bool {
        let (old, new) = (written(self.old, before), written(self.new, after));
        let says = |words: &[Word]| words.iter().any(|word| word.kind != WordKind::Cell);
        if !says(&old) && !says(&new) {
            return after.start < after.end && self.marks.inserts_space(after);
        }
        self.marks.inserts(&new) && self.marks.deletes(&old, gone_around, self.new)
    }

    /// Is there more in a change than white space and numbers of clauses?
    fn says(&self, before: Span, after: Span) -> bool {
        let says = |version: &Version<'_>, span: Span| {
            words_in(version, span).iter().any(|word| version.passages[version.passage_at(word.start)].label.is_none_or(|label| word.start >= label.end))
        };
        says(self.old, before) || says(self.new, after)
    }

    /// For each run the place in the newer text where it would stand had it not moved.
    fn places_left(&self, links: &[Link], moves: &Moves) -> Vec<u32> {
        let in_order: Vec<&Link> = links.iter().filter(|link| !link.moved).collect();
        let place = |run: &Link| {
            in_order
                .get(in_order.partition_point(|link| link.before.start < run.before.start))
                .map_or(self.new.text.len() as u32, |link| self.new.start_of(link.after.start))
        };
        moves.runs.iter().map(place).collect()
    }

    /// A run of passages that moved, and what changed inside them.
    fn moved(&mut self, run: &Link, left: u32) {
        let before = Span { start: self.old.start_of(run.before.start), end: self.old.start_of(run.before.end) };
        let after = Span { start: self.new.start_of(run.after.start), end: self.new.start_of(run.after.end) };
        let left = Span { start: left, end: left };
        let marked = self.is_marked(before, after, left);
        let clauses = (self.old.passages[run.before.start].clause, self.new.passages[run.after.start].clause);
        self.push(TextOp::Move, before, after, clauses, marked, Meaning::Wording);
        for (before, after) in run.before.clone().zip(run.after.clone()) {
            self.linked(&Link { before: before..before + 1, after: after..after + 1, moved: true });
        }
    }

    fn push(&mut self, op: TextOp, before: Span, after: Span, clauses: (Option<usize>, Option<usize>), marked: bool, meaning: Meaning) {
        self.found.changes.push(TextChange {
            op,
            before,
            after,
            old: self.old.quote(before),
            new: self.new.quote(after),
            clause_before: clauses.0.map(|clause| self.old.clauses[clause].path.clone()),
            clause_after: clauses.1.map(|clause| self.new.clauses[clause].path.clone()),
            marked,
            meaning,
        });
    }
}

/// Passages that follow each other inside one clause that came or went whole, else each for itself.
fn runs(passages: impl Iterator<Item = usize>, around: impl Fn(usize) -> Option<usize>) -> Vec<Range<usize>> {
    let mut runs: Vec<(Range<usize>, Option<usize>)> = Vec::new();
    for passage in passages {
        let clause = around(passage);
        match runs.last_mut() {
            Some((run, last)) if run.end == passage && clause.is_some() && *last == clause => run.end += 1,
            _ => runs.push((passage..passage + 1, clause)),
        }
    }
    runs.into_iter().map(|(run, _)| run).collect()
}

fn words_in<'v>(version: &'v Version<'_>, span: Span) -> &'v [Word] {
    let from = version.words.partition_point(|word| word.start < span.start);
    let to = version.words.partition_point(|word| word.start < span.end);
    &version.words[from..to.max(from)]
}

/// The words of a stretch that somebody wrote: automatic numbers are nobody's.
fn written(version: &Version<'_>, span: Span) -> Vec<Word> {
    let is_written = |word: &&Word| {
        let passage = &version.passages[version.passage_at(word.start)];
        !passage.is_automatic || passage.label.is_none_or(|label| word.start >= label.end)
    };
    words_in(version, span).iter().filter(is_written).copied().collect()
}
