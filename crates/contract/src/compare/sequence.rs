//! Comparing two sequences: the longest parts in common first, by those that occur least (histogram difference).

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};

/// A stretch of the older sequence that became a stretch of the newer one; one of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
}

/// What differs between two sequences of keys, in order.
pub(super) fn hunks(before: impl Iterator<Item = u64>, after: impl Iterator<Item = u64>) -> Vec<Hunk> {
    let mut known: HashMap<u64, u32> = HashMap::new();
    let mut token = |key: u64| {
        let next = known.len() as u32;
        Token(*known.entry(key).or_insert(next))
    };
    let before: Vec<Token> = before.map(&mut token).collect();
    let after: Vec<Token> = after.map(&mut token).collect();
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Histogram, &before, &after, known.len() as u32);
    diff.hunks()
        .map(|hunk| Hunk { before: hunk.before.start as usize..hunk.before.end as usize, after: hunk.after.start as usize..hunk.after.end as usize })
        .collect()
}

/// The pairs of equal members between the hunks.
pub(super) fn common(hunks: &[Hunk], length: usize) -> impl Iterator<Item = (usize, usize)> {
    let mut at = (0, 0);
    let ends = hunks.iter().cloned().chain([Hunk { before: length..length, after: 0..0 }]);
    ends.flat_map(move |hunk| {
        let (before, after) = at;
        at = (hunk.before.end, hunk.after.end);
        (before..hunk.before.start).enumerate().map(move |(offset, before)| (before, after + offset))
    })
}

/// The heaviest chain of pairs that goes forward on both sides. Takes and gives pairs in order.
pub(super) fn chain(mut pairs: Vec<(usize, usize, u64)>) -> Vec<(usize, usize)> {
    // of equal beginnings the later end comes first, so that none follows another
    pairs.sort_unstable_by_key(|(before, after, _)| (*before, std::cmp::Reverse(*after)));
    let width = pairs.iter().map(|(_, after, _)| after + 1).max().unwrap_or(0);
    let mut best: Vec<(u64, usize)> = vec![(0, usize::MAX); width + 1];
    let mut links = vec![usize::MAX; pairs.len()];
    for (at, (_, after, weight)) in pairs.iter().enumerate() {
        let mut top = (0, usize::MAX);
        let mut place = *after;
        while place > 0 {
            if best[place].0 > top.0 {
                top = best[place];
            }
            place &= place - 1;
        }
        links[at] = top.1;
        let reached = top.0 + weight;
        let mut place = after + 1;
        while place <= width {
            if reached > best[place].0 {
                best[place] = (reached, at);
            }
            place += place & place.wrapping_neg();
        }
    }
    let end = best.iter().filter(|(weight, _)| *weight > 0).max_by_key(|(weight, at)| (*weight, std::cmp::Reverse(*at))).map_or(usize::MAX, |(_, at)| *at);
    let mut found: Vec<(usize, usize)> =
        std::iter::successors(Some(end), |at| links.get(*at).copied()).take_while(|at| *at < pairs.len()).map(|at| (pairs[at].0, pairs[at].1)).collect();
    found.reverse();
    found
}
