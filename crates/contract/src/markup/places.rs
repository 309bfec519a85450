//! From characters of the document to letters of its runs, and to the places between them.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use super::letters::{Letter, letters};
use super::part::Part;
use crate::model::{Block, BlockKind, Document, Span};

/// The document beside the parts that it was read from.
pub(super) struct Places<'d> {
    pub(super) document: &'d Document,
    pub(super) parts: &'d [Option<Part>],
    pub(super) text: Vec<char>,
    groups: RefCell<HashMap<usize, Rc<Vec<Placed>>>>,
    runs: RefCell<HashMap<(u32, usize), Rc<Vec<Letter>>>>,
}

/// A character of the document that is a letter of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    pub(super) at: u32,
    pub(super) run: usize,
    pub(super) letter: usize,
}

/// A place between letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    /// In a run, before the letter of this number (or behind the last).
    Run { run: usize, letter: usize },
    /// Before all that a paragraph holds.
    Start { paragraph: usize },
    /// Behind all that a paragraph holds.
    End { paragraph: usize },
}

impl<'d> Places<'d> {
    pub(super) fn of(document: &'d Document, parts: &'d [Option<Part>]) -> Self {
        Self { document, parts, text: document.text.chars().collect(), groups: RefCell::default(), runs: RefCell::default() }
    }

    pub(super) fn block(&self, index: usize) -> &'d Block {
        &self.document.blocks[index]
    }

    /// The part of the package that a block stands in; none for attachments and for what no part is known of.
    pub(super) fn part_of(&self, block: usize) -> Option<(u32, &'d Part)> {
        let source = self.block(block).source;
        if source.file > 0 {
            return None;
        }
        self.parts.get(source.part as usize)?.as_ref().map(|part| (source.part, part))
    }

    /// The block that a character lies in or ends (its LF).
    pub(super) fn block_at(&self, at: u32) -> Option<usize> {
        let index = self.document.blocks.partition_point(|block| block.span.end < at);
        (index < self.document.blocks.len()).then_some(index)
    }

    /// The blocks of one paragraph: those parted by line breaks stay together. A row is alone.
    pub(super) fn group(&self, block: usize) -> Range<usize> {
        let source = self.block(block).source;
        if self.is_row(block) {
            return block..block + 1;
        }
        let same = |index: &usize| self.block(*index).source == source && !self.is_row(*index);
        let first = (0..block).rev().take_while(same).last().unwrap_or(block);
        let end = (block + 1..self.document.blocks.len()).take_while(same).last().map_or(block + 1, |last| last + 1);
        first..end
    }

    pub(super) fn is_row(&self, block: usize) -> bool {
        matches!(self.block(block).kind, BlockKind::Row { .. })
    }

    /// The letters of a run; empty if they can't be told.
    pub(super) fn letters(&self, part: (u32, &Part), run: usize) -> Rc<Vec<Letter>> {
        let mut known = self.runs.borrow_mut();
        known.entry((part.0, run)).or_insert_with(|| Rc::new(letters(part.1, &part.1.runs[run]).unwrap_or_default())).clone()
    }

    /// All letters of a block's paragraph or row that are characters of the document, in order.
    pub(super) fn placed(&self, block: usize) -> Rc<Vec<Placed>> {
        let group = self.group(block);
        if let Some(placed) = self.groups.borrow().get(&group.start) {
            return placed.clone();
        }
        let placed = Rc::new(self.place(&group).unwrap_or_default());
        self.groups.borrow_mut().insert(group.start, placed.clone());
        placed
    }

    fn place(&self, group: &Range<usize>) -> Option<Vec<Placed>> {
        let part = self.part_of(group.start)?;
        let mut placed: Vec<Placed> = Vec::new();
        let runs: Vec<_> = self.document.blocks[group.clone()].iter().flat_map(|block| &block.runs).collect();
        for same in runs.chunk_by(|a, b| a.source == b.source) {
            let source = same[0].source;
            if source.file != self.block(group.start).source.file || source.part != part.0 {
                continue;
            }
            let Some(run) = part.1.run_at(source.at) else { continue };
            let shown: Vec<u32> = same.iter().flat_map(|run| run.span.start..run.span.end).collect();
            self.place_run(part, run, &shown, &mut placed);
        }
        self.place_breaks(part, group, &mut placed);
        Some(placed)
    }

    /// Lays the letters of a run to the characters it was read as; where they don't agree, none is placed.
    fn place_run(&self, part: (u32, &Part), run: usize, shown: &[u32], placed: &mut Vec<Placed>) {
        let letters = self.letters(part, run);
        let own = letters.iter().filter(|letter| letter.shown != '\n').count();
        // the first words of a note lose the space before them
        let Some(unseen) = own.checked_sub(shown.len()) else { return };
        let mut pairs = Vec::with_capacity(letters.len());
        let mut next = 0_usize;
        let mut passed = 0;
        for (index, letter) in letters.iter().enumerate() {
            if letter.shown == '\n' {
                let before = next.checked_sub(1).map(|last| shown[last] + 1);
                let behind = shown.get(next).and_then(|at| at.checked_sub(1));
                if let Some(at) = before.or(behind).filter(|at| self.text.get(*at as usize).is_some_and(|c| matches!(c, '\n' | ' '))) {
                    pairs.push(Placed { at, run, letter: index });
                }
                continue;
            }
            if passed < unseen {
                if !letter.shown.is_whitespace() {
                    return;
                }
                passed += 1;
                continue;
            }
            let at = shown[next];
            let c = self.text[at as usize];
            if c != letter.shown && !(letter.shown == '\t' && c == ' ') {
                return;
            }
            pairs.push(Placed { at, run, letter: index });
            next += 1;
        }
        placed.append(&mut pairs);
    }

    /// Line breaks in runs of their own.
    fn place_breaks(&self, part: (u32, &Part), group: &Range<usize>, placed: &mut Vec<Placed>) {
        if group.len() < 2 {
            return;
        }
        let Some(paragraph) = part.1.paragraph_at(self.block(group.start).source.at) else { return };
        let range = &part.1.paragraphs[paragraph].range;
        let first = part.1.runs.partition_point(|run| run.range.start < range.start);
        let inside = part.1.runs[first..].iter().take_while(|run| run.range.start < range.end).enumerate();
        let mut found = Vec::new();
        let mut reached = self.block(group.start).span.start;
        let known: HashMap<usize, u32> = placed.iter().map(|letter| (letter.run, letter.at)).collect();
        for (offset, run) in inside {
            let index = first + offset;
            if let Some(last) = known.get(&index) {
                reached = last + 1;
            } else if run.paragraph == paragraph {
                let letters = self.letters(part, index);
                if !letters.is_empty() && letters.iter().all(|letter| letter.shown == '\n') {
                    for letter in 0..letters.len() {
                        if self.text.get(reached as usize) == Some(&'\n') {
                            found.push(Placed { at: reached, run: index, letter });
                            reached += 1;
                        }
                    }
                }
            }
        }
        placed.append(&mut found);
        placed.sort_by_key(|letter| letter.at);
    }

    /// The letters at a stretch of a block's paragraph or row; none if one of its characters can't be placed.
    pub(super) fn stretch(&self, block: usize, span: Span) -> Option<Vec<Placed>> {
        let placed = self.placed(block);
        let from = placed.partition_point(|letter| letter.at < span.start);
        let to = placed.partition_point(|letter| letter.at < span.end);
        let found = placed.get(from..to)?.to_vec();
        (found.len() == (span.end - span.start) as usize).then_some(found)
    }

    /// The places at which something may be put before a character of a block, likeliest first. `cell` is the cell's number in a row.
    pub(super) fn anchors(&self, block: usize, at: u32) -> Vec<Anchor> {
        let Some((_, part)) = self.part_of(block) else { return Vec::new() };
        let placed = self.placed(block);
        let letter = |at: u32| placed.binary_search_by_key(&at, |letter| letter.at).ok().map(|index| placed[index]);
        let (bounds, paragraph) = match &self.block(block).kind {
            BlockKind::Paragraph { .. } => {
                let group = self.group(block);
                let bounds = Span { start: self.block(group.start).own_start(), end: self.block(group.end - 1).span.end };
                (bounds, part.paragraph_at(self.block(block).source.at))
            }
            BlockKind::Row { cells, .. } => {
                let Some(index) = cells.iter().position(|cell| cell.span.start <= at && at <= cell.span.end) else { return Vec::new() };
                let row = part.row_at(self.block(block).source.at).map(|row| &part.rows[row]);
                let cell = row.filter(|row| row.cells.len() == cells.len()).and_then(|row| row.cells[index].paragraph);
                (cells[index].span, cell)
            }
        };
        let mut anchors = Vec::new();
        if at > bounds.start
            && let Some(before) = letter(at - 1)
        {
            anchors.push(Anchor::Run { run: before.run, letter: before.letter + 1 });
        }
        if at < bounds.end
            && let Some(behind) = letter(at)
        {
            anchors.push(Anchor::Run { run: behind.run, letter: behind.letter });
        }
        if let Some(paragraph) = paragraph {
            let is_row = self.is_row(block);
            if at == bounds.end && (!is_row || bounds.start == bounds.end) {
                anchors.push(Anchor::End { paragraph });
            }
            if at == bounds.start {
                anchors.push(Anchor::Start { paragraph });
            }
        }
        anchors
    }
}
