//! Paragraphs that move: which can be told as moves, and the marks around them.
//!
//! A move has two ends of one name: paragraphs that go (`w:moveFrom`) and the same ones that come (`w:moveTo`). It is told only
//! where both are whole paragraphs of words with a paragraph of the same story behind them; a mark before a table or at the end of
//! a story has to be put together otherwise.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Added, Edit, Origin};
use super::places::{Placed, Places};
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
#[derive(Debug)]
pub(super) struct Ends {
    /// The letters that move; what else the paragraph shows goes.
    pub(super) letters: Vec<Placed>,
    pub(super) gone: Marks,
    pub(super) come: Marks,
}

/// What marks a paragraph at one end.
#[derive(Debug)]
pub(super) struct Marks {
    /// What is done to the mark of the paragraph: the same as to its last word, or LibreOffice leaves an empty line.
    pub(super) mark: &'static str,
    /// Elements before the words of the first paragraph of a move, and behind the last paragraph.
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// A paragraph that may be told as moved.
#[derive(Debug)]
struct Candidate {
    block: usize,
    ends: Ends,
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
                let Added::Paragraph { text, from: Some(origin), .. } = added else { continue };
                let block = &origin.block;
                let length = text.chars().count() as u32;
                let Some((_, (gone, end))) = removed.range(..=block).next_back().filter(|(_, (_, end))| block < end) else { continue };
                if runs_into(places, *block, *end)
                    && runs_into(places, *block, *before)
                    && let Some(letters) = letters(places, origin, length)
                {
                    let last = origin.kept.iter().rfind(|kept| kept.length > 0);
                    let at_end = last.is_some_and(|kept| kept.before + kept.length == places.block(*block).span.end);
                    let marks = |mark| Marks { mark, start: None, end: None };
                    let gone_with = marks(if at_end { "moveFrom" } else { "del" });
                    let come_with = marks(if last.is_some_and(|kept| kept.after + kept.length == length) { "moveTo" } else { "ins" });
                    let ends = Ends { letters, gone: gone_with, come: come_with };
                    candidates.push(Candidate { block: *block, ends, gone: *gone, come, line });
                }
            }
        }
        let follows = |one: &Candidate, next: &Candidate| (one.block + 1, one.gone, one.come, one.line + 1) == (next.block, next.gone, next.come, next.line);
        for together in candidates.chunk_by_mut(follows) {
            let name = free_name(places, tracked);
            let (from, to) = (tracked.range("moveFrom", &name), tracked.range("moveTo", &name));
            if let Some(Candidate { ends, .. }) = together.first_mut() {
                (ends.gone.start, ends.come.start) = (Some(from.0), Some(to.0));
            }
            if let Some(Candidate { ends, .. }) = together.last_mut() {
                (ends.gone.end, ends.come.end) = (Some(from.1), Some(to.1));
            }
        }
        let edits = candidates.iter().flat_map(|moved| [moved.gone, moved.come]).collect();
        Self { ends: candidates.into_iter().map(|moved| (moved.block, moved.ends)).collect(), edits }
    }

    /// What is to be marked at both ends of a block that moves.
    pub(super) fn of_block(&self, block: usize) -> Option<&Ends> {
        self.ends.get(&block)
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

/// The letters of a whole paragraph that stayed in one of `length` characters; none if it holds more than words or they can't
/// all be placed.
fn letters(places: &Places<'_>, Origin { block, kept }: &Origin, length: u32) -> Option<Vec<Placed>> {
    let one = places.block(*block);
    let (_, part) = places.part_of(*block)?;
    let is_whole = !places.is_row(*block) && places.group(*block).len() == 1;
    if !is_whole || !part.paragraph_at(one.source.at).is_some_and(|paragraph| part.holds_words_only(paragraph)) {
        return None;
    }
    let in_order = kept.is_sorted_by(|one, next| one.before + one.length <= next.before && one.after + one.length <= next.after);
    let inside = kept.iter().all(|kept| kept.before >= one.span.start && kept.before + kept.length <= one.span.end && kept.after + kept.length <= length);
    let own = places.stretch(*block, Span { start: one.own_start(), end: one.span.end }).filter(|_| in_order && inside)?;
    let stays = |at: u32| kept.iter().any(|kept| (kept.before..kept.before + kept.length).contains(&at));
    Some(own.into_iter().filter(|letter| stays(letter.at)).collect())
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
