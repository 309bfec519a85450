//! A comparison as tracked changes (修订): what turns the older document into the newer one, in terms of its paragraphs and rows.

mod moved;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use crate::compare::{Comparison, TextOp};
use crate::markup::{Added, Edit, Origin};
use crate::model::{Block, BlockKind, Document, Span};
use crate::outline::label::leading;
use moved::Moved;

/// The edits that make `after` of `before`, in order of place. What moved goes where it was and comes where it is.
pub fn redline(before: &Document, after: &Document, comparison: &Comparison) -> Vec<Edit> {
    let (old, new) = (Text::of(before), Text::of(after));
    let pieces = kept(&old, &new, comparison);
    let pieces = with_rows(&old, &new, pieces);
    let moved = Moved::of(&old, &new, comparison);
    let mut writing = Writing { old: &old, new: &new, moved, tables: tables(&old, &new, &pieces), edits: Vec::new() };
    for gap in gaps(&old, &new, pieces) {
        writing.gap(&gap);
    }
    writing.edits
}

/// A document with what is asked of it again and again.
struct Text<'d> {
    document: &'d Document,
    chars: Vec<char>,
}

/// Characters that read the same in both, inside one block of each.
#[derive(Debug, Clone, Copy)]
struct Piece {
    old: u32,
    new: u32,
    length: u32,
    old_block: usize,
    new_block: usize,
}

/// What lies between two pieces.
#[derive(Debug, Clone)]
struct Gap {
    old: Range<u32>,
    new: Range<u32>,
}

impl<'d> Text<'d> {
    fn of(document: &'d Document) -> Self {
        Self { document, chars: document.text.chars().collect() }
    }

    fn end(&self) -> u32 {
        self.chars.len() as u32
    }

    /// The block that a character belongs to, its LF included; one past the last for the end.
    fn block_at(&self, at: u32) -> usize {
        self.document.blocks.partition_point(|block| block.span.end < at)
    }

    fn block(&self, index: usize) -> &'d Block {
        &self.document.blocks[index]
    }

    fn cells(&self, block: usize) -> Option<&'d [crate::model::Cell]> {
        match &self.document.blocks.get(block)?.kind {
            BlockKind::Row { cells, .. } => Some(cells),
            BlockKind::Paragraph { .. } => None,
        }
    }

    fn table(&self, block: usize) -> Option<u32> {
        match self.document.blocks.get(block)?.kind {
            BlockKind::Row { table, .. } => Some(table),
            BlockKind::Paragraph { .. } => None,
        }
    }

    fn is_block_start(&self, at: u32) -> bool {
        self.document.blocks.get(self.block_at(at)).is_none_or(|block| block.span.start == at)
    }

    fn ends_block(&self, at: u32) -> bool {
        self.chars.get(at as usize) == Some(&'\n')
    }

    fn text(&self, range: Range<u32>) -> String {
        self.chars[range.start as usize..range.end.max(range.start) as usize].iter().collect()
    }

    /// The first block that begins in a stretch so many lines on, or fewer if it has fewer.
    fn line_behind(&self, range: &Range<u32>, lines: usize) -> Option<usize> {
        let first = self.block_at(range.start);
        let starts = (first..=first + lines).take_while(|block| self.document.blocks.get(*block).map_or(self.end(), |block| block.span.start) <= range.end);
        starts.filter(|block| *block > first || self.is_block_start(range.start)).last()
    }

    /// Where a block's words begin behind its number, typed or counted.
    fn words_start(&self, block: usize) -> u32 {
        let (own, span) = (self.block(block).own_start(), self.block(block).span);
        let line = || self.chars[span.start as usize..span.end as usize].iter().copied();
        if own > span.start { own } else { span.start + leading(line(), false).map_or(0, |(_, length)| length) }
    }
}

/// What stays in its order, cut at the ends of blocks.
fn kept(old: &Text<'_>, new: &Text<'_>, comparison: &Comparison) -> Vec<Piece> {
    let mut moves: Vec<(Span, Span)> =
        comparison.changes.iter().filter(|change| change.op == TextOp::Move).map(|change| (change.before, change.after)).collect();
    moves.sort_by_key(|(before, _)| before.start);
    let moved = |at: u32| moves.partition_point(|(before, _)| before.start <= at).checked_sub(1).is_some_and(|index| at < moves[index].0.end);
    let mut pieces: Vec<Piece> = Vec::new();
    for stretch in comparison.kept.iter().filter(|stretch| !moved(stretch.before)) {
        let (mut at, mut place, end) = (stretch.before, stretch.after, stretch.before + stretch.length);
        let in_order = pieces.last().is_none_or(|last| last.old + last.length <= at && last.new + last.length <= place);
        while at < end && in_order {
            let (old_block, new_block) = (old.block_at(at), new.block_at(place));
            let (Some(one), Some(other)) = (old.document.blocks.get(old_block), new.document.blocks.get(new_block)) else { break };
            // up to and with the LF of whichever ends first
            let length = (end - at).min(one.span.end + 1 - at).min(other.span.end + 1 - place);
            pieces.push(Piece { old: at, new: place, length, old_block, new_block });
            at += length;
            place += length;
        }
    }
    pieces
}

/// The pieces with rows paired: cells answer to cells, and what can't be said cell by cell is taken for different.
fn with_rows(old: &Text<'_>, new: &Text<'_>, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut shared: HashMap<(usize, usize), u32> = HashMap::new();
    for piece in &pieces {
        *shared.entry((piece.old_block, piece.new_block)).or_default() += piece.length;
    }
    let mut of_old: HashMap<usize, (u32, usize)> = HashMap::new();
    let mut of_new: HashMap<usize, (u32, usize)> = HashMap::new();
    let mut votes: Vec<_> = shared.into_iter().collect();
    votes.sort_unstable();
    for ((one, other), length) in votes {
        if old.cells(one).zip(new.cells(other)).is_some_and(|(a, b)| a.len() == b.len()) {
            let best = of_old.entry(one).or_default();
            if length > best.0 {
                *best = (length, other);
            }
            let best = of_new.entry(other).or_default();
            if length > best.0 {
                *best = (length, one);
            }
        }
    }
    let mut pairs: BTreeMap<usize, usize> =
        of_old.into_iter().filter_map(|(one, (_, other))| of_new.get(&other).is_some_and(|best| best.1 == one).then_some((one, other))).collect();
    unpair_behind_paragraphs(old, new, &mut pairs);
    let mut out = Vec::with_capacity(pieces.len());
    for group in pieces.chunk_by(|a, b| (a.old_block, a.new_block) == (b.old_block, b.new_block)) {
        let (one, other) = (group[0].old_block, group[0].new_block);
        match (old.cells(one), new.cells(other)) {
            (None, None) => out.extend_from_slice(group),
            (Some(before), Some(after)) if pairs.get(&one) == Some(&other) => {
                let at = |old: u32, new: u32, length: u32| Piece { old, new, length, old_block: one, new_block: other };
                out.push(at(old.block(one).span.start, new.block(other).span.start, 0));
                for (cell, twin) in before.iter().zip(after) {
                    out.extend(group.iter().filter_map(|piece| within(piece, cell.span, twin.span)));
                    // the TAB or LF behind
                    out.push(at(cell.span.end, twin.span.end, 1));
                }
            }
            _ => {}
        }
    }
    out
}

/// A table can't be parted by a tracked change: where paragraphs come between its rows, those behind them go and come anew.
fn unpair_behind_paragraphs(old: &Text<'_>, new: &Text<'_>, pairs: &mut BTreeMap<usize, usize>) {
    let mut last: Option<(u32, usize)> = None;
    let mut parted = None;
    pairs.retain(|one, other| {
        let Some(table) = old.table(*one) else { return false };
        let comes_between = last.is_some_and(|(before, row)| before == table && (row + 1..*other).any(|block| new.table(block).is_none()));
        if comes_between {
            parted = Some(table);
        }
        last = Some((table, *other));
        parted != Some(table)
    });
}

/// The part of a piece that lies in a stretch of either text.
fn within(piece: &Piece, old: Span, new: Span) -> Option<Piece> {
    let lead = old.start.saturating_sub(piece.old).max(new.start.saturating_sub(piece.new));
    let length = piece.length.min(old.end.saturating_sub(piece.old)).min(new.end.saturating_sub(piece.new));
    (length > lead).then(|| Piece { old: piece.old + lead, new: piece.new + lead, length: length - lead, ..*piece })
}

/// Tables of the newer text that share rows with tables of the older one: a new row goes where its table goes on.
fn tables(old: &Text<'_>, new: &Text<'_>, pieces: &[Piece]) -> BTreeSet<(u32, u32)> {
    pieces.iter().filter_map(|piece| Some((new.table(piece.new_block)?, old.table(piece.old_block)?))).collect()
}

/// What lies between the pieces. Where a row comes or goes, a gap reaches from the beginning of a block to the end of one.
fn gaps(old: &Text<'_>, new: &Text<'_>, pieces: Vec<Piece>) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut taken: Vec<Piece> = Vec::new();
    let mut at = (0, 0);
    let end = Piece { old: old.end(), new: new.end(), length: 0, old_block: old.document.blocks.len(), new_block: new.document.blocks.len() };
    let mut pieces = pieces.into_iter().chain([end]).peekable();
    while let Some(piece) = pieces.next() {
        let mut gap = Gap { old: at.0..piece.old, new: at.1..piece.new };
        let mut next = Some(piece);
        if has_row(old, &gap.old) || has_row(new, &gap.new) {
            // back to the beginning of a block on both sides
            while !(old.is_block_start(gap.old.start) && new.is_block_start(gap.new.start)) {
                let Some(last) = taken.pop() else { break };
                (gap.old.start, gap.new.start) = (last.old, last.new);
                while gaps.last().is_some_and(|before| before.old.end >= gap.old.start && before.new.end >= gap.new.start) {
                    if let Some(before) = gaps.pop() {
                        (gap.old.start, gap.new.start) = (before.old.start, before.new.start);
                    }
                }
            }
            // and on to the end of one
            while !(old.is_block_start(gap.old.end) && new.is_block_start(gap.new.end)) {
                let Some(piece) = next.take().or_else(|| pieces.next()) else { break };
                // of a piece that reaches to the end of its block the rest is cut off with it
                (gap.old.end, gap.new.end) = (piece.old + piece.length, piece.new + piece.length);
                if !(old.is_block_start(gap.old.end) && new.is_block_start(gap.new.end))
                    && let Some(following) = pieces.peek()
                {
                    (gap.old.end, gap.new.end) = (following.old, following.new);
                }
            }
            if next.is_none() {
                at = (gap.old.end, gap.new.end);
                gaps.push(gap);
                continue;
            }
        }
        let Some(piece) = next else { continue };
        at = (piece.old + piece.length, piece.new + piece.length);
        taken.push(piece);
        if !gap.old.is_empty() || !gap.new.is_empty() {
            gaps.push(gap);
        }
    }
    gaps
}

fn has_row(text: &Text<'_>, range: &Range<u32>) -> bool {
    if range.is_empty() {
        return false;
    }
    // cells of a paired row are parted by pieces: a gap that reaches a row's end takes it whole
    (text.block_at(range.start)..=text.block_at(range.end - 1)).any(|block| text.cells(block).is_some() && range.contains(&text.block(block).span.end))
}

struct Writing<'t> {
    old: &'t Text<'t>,
    new: &'t Text<'t>,
    moved: Moved,
    /// Tables of the newer text with those of the older that they go on.
    tables: BTreeSet<(u32, u32)>,
    edits: Vec<Edit>,
}

impl Writing<'_> {
    fn gap(&mut self, gap: &Gap) {
        let Gap { old, new } = gap;
        if has_row(self.old, old) || has_row(self.new, new) {
            let (first, end) = (self.old.block_at(old.start), self.old.block_at(old.end));
            let come = self.new.block_at(new.start)..self.new.block_at(new.end);
            if let (Some(last), Some(twin)) = (last_paragraph(self.old, first..end), last_paragraph(self.new, come.clone())) {
                // the last paragraphs of both are one with other words: no mark goes that nothing could take up
                let (was, is) = (self.old.block(last).span, self.new.block(twin).span);
                self.blocks(first..last, come.start..twin);
                self.replace(was.start..was.end, is.start..is.end);
            } else {
                self.blocks(first..end, come);
            }
            return;
        }
        self.lines_and_moves(old.clone(), new.clone());
    }

    /// Words and ends of paragraphs. Paragraphs that moved go and come whole; what is beside them is told for itself.
    fn lines_and_moves(&mut self, mut old: Range<u32>, mut new: Range<u32>) {
        while let Some((gone, come)) = self.moves_in(&old, &new) {
            let start = |text: &Text<'_>, block: usize| text.document.blocks.get(block).map_or(text.end(), |block| block.span.start);
            self.lines(&(old.start..start(self.old, gone.start)), &(new.start..start(self.new, come.start)));
            (old.start, new.start) = (start(self.old, gone.end), start(self.new, come.end));
            self.remove(gone.clone());
            self.add(gone.end, come);
        }
        self.lines(&old, &new);
    }

    /// The first blocks that moved away from a stretch and those that moved to it, either of them perhaps none: then it is the
    /// place that answers to the other, as many lines on. None at all where nothing moved, or where no line begins there.
    fn moves_in(&self, old: &Range<u32>, new: &Range<u32>) -> Option<(Range<usize>, Range<usize>)> {
        let gone = stretch_of(self.old, old, |block| self.moved.goes(block));
        let come = stretch_of(self.new, new, |block| self.moved.comes(block));
        let (gone, come) = match (gone, come) {
            (None, None) => return None,
            (Some(gone), Some(come)) => (gone, come),
            (Some(gone), None) => {
                let place = self.new.line_behind(new, gone.start - self.old.block_at(old.start))?;
                (gone, place..place)
            }
            (None, Some(come)) => {
                let place = self.old.line_behind(old, come.start - self.new.block_at(new.start))?;
                (place..place, come)
            }
        };
        // before a table and at the end no paragraph comes for itself
        let is_paragraph = |block: usize| block < self.old.document.blocks.len() && self.old.table(block).is_none();
        is_paragraph(gone.end).then_some((gone, come))
    }

    /// Whole blocks for whole blocks.
    fn blocks(&mut self, gone: Range<usize>, come: Range<usize>) {
        let Range { start: first, end } = gone;
        let place = if come.clone().any(|block| self.new.table(block).is_none()) { self.front_of_table(first, end) } else { end };
        self.remove(first..place);
        self.add(place, come);
        self.remove(place..end);
    }

    /// Words and ends of paragraphs.
    fn lines(&mut self, old: &Range<u32>, new: &Range<u32>) {
        let (mut old, mut new) = (old.clone(), new.clone());
        if old.is_empty() && new.is_empty() {
            return;
        }
        if self.old.is_block_start(old.end) && self.new.is_block_start(new.end) && !old.is_empty() && !new.is_empty() {
            // the last LFs of both are one
            old.end -= 1;
            new.end -= 1;
        }
        let (gone, come) = (lines(self.old, &old), lines(self.new, &new));
        let (n, m) = (gone.len() - 1, come.len() - 1);
        let both = n.min(m);
        let (first, new_first) = (self.old.block_at(old.start), self.new.block_at(new.start));
        if n == m {
            self.pairs(&gone, &come);
        } else if self.old.ends_block(old.end) && self.new.ends_block(new.end) {
            // whole lines behind the last pair
            self.pairs(&gone[..=both], &come[..=both]);
            self.remove(first + both + 1..first + n + 1);
            self.add(first + n + 1, new_first + both + 1..new_first + m + 1);
        } else if self.old.is_block_start(old.start) {
            // whole lines before the last pair
            self.remove(first..first + n - both);
            self.add(first + n - both, new_first..new_first + m - both);
            self.pairs(&gone[n - both..], &come[m - both..]);
        } else if n > m {
            self.pairs(&gone[..=both], &come[..=both]);
            self.edits.push(Edit::Join { block: first + both });
            self.remove(first + both + 1..first + n);
            self.replace(gone[n].clone(), new.end..new.end);
        } else {
            self.pairs(&gone[..=both], &come[..=both]);
            let between = (new_first + both + 1..new_first + m).map(|block| self.line(block, 0)).collect();
            self.edits.push(Edit::Split { at: old.end, between });
            self.replace(old.end..old.end, come[m].clone());
        }
    }

    /// Where paragraphs can stand between rows that go and a row that stays: before the first row of its table.
    fn front_of_table(&self, first: usize, end: usize) -> usize {
        let Some(table) = self.old.table(end) else { return end };
        (first..end).rev().take_while(|block| self.old.table(*block) == Some(table)).last().unwrap_or(end)
    }

    fn pairs(&mut self, gone: &[Range<u32>], come: &[Range<u32>]) {
        for (gone, come) in gone.iter().zip(come) {
            self.replace(gone.clone(), come.clone());
        }
    }

    /// Other words in one line. Numbers that a word processor counts are nobody's words.
    fn replace(&mut self, mut gone: Range<u32>, mut come: Range<u32>) {
        let block = self.old.block_at(gone.start);
        if block < self.old.document.blocks.len() && self.old.block(block).own_start() > gone.start {
            let own = self.old.block(block).own_start();
            gone = own..gone.end.max(own);
            let other = self.new.block_at(come.start);
            if other < self.new.document.blocks.len() {
                let own = self.new.words_start(other);
                come = come.start.max(own)..come.end.max(own);
            }
        }
        if !gone.is_empty() || !come.is_empty() {
            self.edits.push(Edit::Replace { span: Span { start: gone.start, end: gone.end }, text: self.new.text(come) });
        }
    }

    fn remove(&mut self, blocks: Range<usize>) {
        match self.edits.last_mut() {
            _ if blocks.is_empty() => {}
            Some(Edit::Remove { end, .. }) if *end == blocks.start => *end = blocks.end,
            _ => self.edits.push(Edit::Remove { first: blocks.start, end: blocks.end }),
        }
    }

    fn add(&mut self, before: usize, blocks: Range<usize>) {
        if blocks.is_empty() {
            return;
        }
        if let Some(block) = before.checked_sub(1).filter(|block| self.is_stretch(*block, blocks.clone())) {
            // new words at the end of a paragraph and new paragraphs behind it are one stretch: LibreOffice takes the mark
            // between them for a new one too, so it is made one
            let (end, last) = (self.old.block(block).span.end, self.new.block(blocks.end - 1).span);
            let between = (blocks.start..blocks.end - 1).map(|block| self.line(block, 0)).collect();
            self.edits.push(Edit::Split { at: end, between });
            self.replace(end..end, last.start..last.end);
            return;
        }
        let mut new: Vec<Added> = blocks.map(|block| self.line(block, before)).collect();
        match self.edits.last_mut() {
            Some(Edit::Add { before: same, lines }) if *same == before => lines.append(&mut new),
            _ => self.edits.push(Edit::Add { before, lines: new }),
        }
    }

    /// Do new paragraphs run on from new words with which a block ends? Not those that begin with words that moved.
    fn is_stretch(&self, block: usize, blocks: Range<usize>) -> bool {
        let one = self.old.block(block);
        let ends_new = match self.edits.last() {
            Some(Edit::Replace { span, text }) => !text.is_empty() && span.end == one.span.end,
            Some(Edit::Split { at, .. }) => *at == one.span.end,
            Some(Edit::Add { before, .. }) => *before == block && one.span.start == one.span.end,
            _ => false,
        };
        let begins_moved = self.moved.origin(blocks.start).is_some_and(|(_, kept)| kept.iter().any(|kept| kept.after == 0 && kept.length > 0));
        let are_paragraphs = self.old.cells(block).is_none() && blocks.into_iter().all(|block| self.new.cells(block).is_none());
        ends_new && !begins_moved && are_paragraphs && one.own_start() == one.span.start
    }

    fn line(&self, block: usize, before: usize) -> Added {
        let one = self.new.block(block);
        match &one.kind {
            BlockKind::Row { table, cells, .. } => Added::Row {
                table: *table,
                of: [before.checked_sub(1), Some(before)]
                    .into_iter()
                    .flatten()
                    .filter_map(|beside| self.old.table(beside))
                    .find(|of| self.tables.contains(&(*table, *of))),
                cells: cells.iter().map(|cell| self.new.text(cell.span.start..cell.span.end)).collect(),
            },
            BlockKind::Paragraph { heading, .. } => Added::Paragraph {
                text: self.new.text(one.span.start..one.span.end),
                number: self.new.block(block).own_start() - one.span.start,
                heading: *heading,
                from: self.moved.origin(block).map(|(block, kept)| Origin { block, kept: kept.to_vec() }),
            },
        }
    }
}

/// The first blocks in a row of a kind that lie whole in a stretch, with their ends.
fn stretch_of(text: &Text<'_>, range: &Range<u32>, is_of: impl Fn(usize) -> bool) -> Option<Range<usize>> {
    let end = text.block_at(range.end);
    let is_of = |block: &usize| text.block(*block).span.start >= range.start && text.block(*block).span.end < range.end && is_of(*block);
    let first = (text.block_at(range.start)..end).find(is_of)?;
    let last = (first..end).take_while(is_of).last()?;
    Some(first..last + 1)
}

/// The last of some blocks, if it is a paragraph.
fn last_paragraph(text: &Text<'_>, blocks: Range<usize>) -> Option<usize> {
    blocks.last().filter(|block| text.table(*block).is_none())
}

/// A range cut at its LFs.
fn lines(text: &Text<'_>, range: &Range<u32>) -> Vec<Range<u32>> {
    let mut lines = Vec::new();
    let mut start = range.start;
    for at in range.clone() {
        if text.ends_block(at) {
            lines.push(start..at);
            start = at + 1;
        }
    }
    lines.push(start..range.end);
    lines
}
