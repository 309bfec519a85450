//! Paragraphs that moved whole (移动): which one became which, and what of it stayed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Text;
use crate::compare::{Comparison, Kept, TextOp};
use crate::model::Span;

/// The paragraphs that moved, both ways.
pub(super) struct Moved {
    /// By block of the newer text: the older block and what stayed of it, counted from the beginning of the newer one.
    origins: BTreeMap<usize, (usize, Vec<Kept>)>,
    gone: BTreeSet<usize>,
}

impl Moved {
    pub(super) fn of(old: &Text<'_>, new: &Text<'_>, comparison: &Comparison) -> Self {
        let mut moves: Vec<(Span, Span)> =
            comparison.changes.iter().filter(|change| change.op == TextOp::Move).map(|change| (change.before, change.after)).collect();
        moves.sort_by_key(|(before, _)| before.start);
        let around = |at: u32| moves[..moves.partition_point(|(before, _)| before.start <= at)].last().filter(|(before, _)| at < before.end).copied();
        let mut pairs: BTreeMap<(usize, usize), Vec<Kept>> = BTreeMap::new();
        for stretch in &comparison.kept {
            if around(stretch.before).is_some() {
                lines(old, new, *stretch, &mut pairs);
            }
        }
        let (mut of_old, mut of_new): (HashMap<usize, u32>, HashMap<usize, u32>) = (HashMap::new(), HashMap::new());
        for (one, other) in pairs.keys() {
            *of_old.entry(*one).or_default() += 1;
            *of_new.entry(*other).or_default() += 1;
        }
        let mut moved = Self { origins: BTreeMap::new(), gone: BTreeSet::new() };
        for ((one, other), kept) in pairs {
            let (was, is) = (old.block(one).span, new.block(other).span);
            let is_whole = around(was.start).is_some_and(|(before, after)| was.end < before.end && is.start >= after.start && is.end < after.end);
            let is_alone = of_old[&one] == 1 && of_new[&other] == 1;
            // an empty line moves with what stands before it
            let is_led = was.start < was.end || one > 0 && other > 0 && moved.origin(other - 1).is_some_and(|(block, _)| block + 1 == one);
            if is_whole && is_alone && is_led && says_the_same(was, is, &kept) && has_paragraph_behind(old, one) && has_paragraph_behind(new, other) {
                moved.gone.insert(one);
                moved.origins.insert(other, (one, kept));
            }
        }
        moved
    }

    /// Did a block of the older text move?
    pub(super) fn goes(&self, block: usize) -> bool {
        self.gone.contains(&block)
    }

    /// Did a block of the newer text move?
    pub(super) fn comes(&self, block: usize) -> bool {
        self.origins.contains_key(&block)
    }

    /// Where a block of the newer text was, and what stayed of it.
    pub(super) fn origin(&self, block: usize) -> Option<(usize, &[Kept])> {
        self.origins.get(&block).map(|(block, kept)| (*block, kept.as_slice()))
    }
}

/// A kept stretch cut at the ends of blocks, by the blocks it lies in.
fn lines(old: &Text<'_>, new: &Text<'_>, stretch: Kept, pairs: &mut BTreeMap<(usize, usize), Vec<Kept>>) {
    let Kept { before: mut at, after: mut place, length } = stretch;
    let end = at + length;
    while at < end {
        let (one, other) = (old.block_at(at), new.block_at(place));
        let (Some(was), Some(is)) = (old.document.blocks.get(one), new.document.blocks.get(other)) else { return };
        let words = (end - at).min(was.span.end - at).min(is.span.end - place);
        pairs.entry((one, other)).or_default().push(Kept { before: at, after: place - is.span.start, length: words });
        // the LF behind
        (at, place) = if words == 0 || at + words < end { (at + words + 1, place + words + 1) } else { (end, place + words) };
    }
}

/// Did at least half of the words stay?
fn says_the_same(was: Span, is: Span, kept: &[Kept]) -> bool {
    let same: u32 = kept.iter().map(|kept| kept.length).sum();
    2 * same >= (was.end - was.start).max(is.end - is.start)
}

/// At the end of a text and before a table, the ends of paragraphs are told otherwise.
fn has_paragraph_behind(text: &Text<'_>, block: usize) -> bool {
    text.cells(block).is_none() && block + 1 < text.document.blocks.len() && text.cells(block + 1).is_none()
}
