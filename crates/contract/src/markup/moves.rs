//! Paragraphs that move: which can be told as moves, and the marks around them.
//!
//! A move has two ends of one name: paragraphs that go (`w:moveFrom`) and the same ones that come (`w:moveTo`). It is told only
//! where both are whole paragraphs of words with a paragraph of the same story behind them; a mark before a table or at the end of
//! a story has to be put together otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Added, Edit, Origin};
use super::places::Places;
use super::tracked::Tracked;
use crate::model::{BlockKind, Region, Span};

/// The moves of a file, by the blocks that go.
#[derive(Debug, Default)]
pub(super) struct Moves {
    ends: BTreeMap<usize, Ends>,
    /// The edits, by number, that write an end of a move.
    pub(super) edits: BTreeSet<usize>,
}

/// Both ends of what happens to one paragraph.
#[derive(Debug, Default)]
pub(super) struct Ends {
    pub(super) gone: Marks,
    pub(super) come: Marks,
}

/// Elements before the words of the first paragraph of a move, and behind the last paragraph.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// A paragraph that may be told as moved.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    block: usize,
    /// The edit that takes it away, the edit that brings it, and its number among the lines of that.
    gone: usize,
    come: usize,
    line: usize,
}

impl Moves {
    pub(super) fn of(edits: &[Edit], places: &Places<'_>, tracked: &mut Tracked) -> Self {
        let removed: BTreeMap<usize, (usize, usize)> = edits
            .iter()
            .enumerate()
            .filter_map(|(index, edit)| if let Edit::Remove { first, end } = edit { Some((*first, (index, *end))) } else { None })
            .collect();
        let mut candidates: Vec<Candidate> = Vec::new();
        for (come, edit) in edits.iter().enumerate() {
            let Edit::Add { before, lines } = edit else { continue };
            for (line, added) in lines.iter().enumerate() {
                let Added::Paragraph { from: Some(Origin { block, .. }), .. } = added else { continue };
                let Some((_, (gone, end))) = removed.range(..=block).next_back().filter(|(_, (_, end))| block < end) else { continue };
                if may_go(places, *block) && runs_into(places, *block, *end) && runs_into(places, *block, *before) {
                    candidates.push(Candidate { block: *block, gone: *gone, come, line });
                }
            }
        }
        let mut moves = Self::default();
        for together in candidates.chunk_by(|one, next| (one.block + 1, one.gone, one.come, one.line + 1) == (next.block, next.gone, next.come, next.line)) {
            moves.tell(together, places, tracked);
        }
        moves
    }

    /// What is to be marked at both ends of a block that moves.
    pub(super) fn of_block(&self, block: usize) -> Option<&Ends> {
        self.ends.get(&block)
    }

    fn tell(&mut self, together: &[Candidate], places: &Places<'_>, tracked: &mut Tracked) {
        let (Some(first), Some(last)) = (together.first(), together.last()) else { return };
        let name = free_name(places, tracked);
        for moved in together {
            self.ends.entry(moved.block).or_default();
            self.edits.extend([moved.gone, moved.come]);
        }
        let (from_start, from_end) = tracked.range("moveFrom", &name);
        let (to_start, to_end) = tracked.range("moveTo", &name);
        if let Some(ends) = self.ends.get_mut(&first.block) {
            (ends.gone.start, ends.come.start) = (Some(from_start), Some(to_start));
        }
        if let Some(ends) = self.ends.get_mut(&last.block) {
            (ends.gone.end, ends.come.end) = (Some(from_end), Some(to_end));
        }
    }
}

/// A name that no move of others bears.
fn free_name(places: &Places<'_>, tracked: &mut Tracked) -> String {
    loop {
        let name = format!("move{}", tracked.id());
        let quoted = format!("\"{name}\"");
        if !places.parts.iter().flatten().any(|part| part.text.contains(&quoted)) {
            return name;
        }
    }
}

/// Is a block a whole paragraph of words, all of which are known by place?
fn may_go(places: &Places<'_>, block: usize) -> bool {
    let one = places.block(block);
    let Some((_, part)) = places.part_of(block) else { return false };
    !places.is_row(block)
        && places.group(block).len() == 1
        && part.paragraph_at(one.source.at).is_some_and(|paragraph| part.holds_words_only(paragraph))
        && places.stretch(block, Span { start: one.own_start(), end: one.span.end }).is_some()
}

/// Does a paragraph of the same story as a block begin with another?
fn runs_into(places: &Places<'_>, block: usize, next: usize) -> bool {
    let story = |block: usize| {
        let (number, part) = places.part_of(block)?;
        let paragraph = part.paragraph_at(places.block(block).source.at)?;
        Some((number, part.paragraphs[paragraph].story))
    };
    next < places.document.blocks.len()
        && matches!(places.block(next).kind, BlockKind::Paragraph { region: Region::Body, .. })
        && places.group(next).start == next
        && story(block).is_some_and(|of| story(next) == Some(of))
}
