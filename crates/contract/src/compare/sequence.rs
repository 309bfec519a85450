//! Comparing two sequences: long ones are cut where runs that occur once agree (patience), the pieces by their rarest members
//! in common (histogram).

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};

/// A stretch of the older sequence that became a stretch of the newer one; one of them may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hunk {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
}

/// Runs of so many members are sought, if they occur once on either side, to cut long sequences where they surely agree.
const RUNS: [usize; 4] = [32, 12, 4, 1];
/// Sequences up to this length are compared without cutting: the difference may take the square of it.
const SHORT: usize = 4096;
/// Against so few members any length may be compared without cutting.
const FEW: usize = 63;

/// What differs between two sequences of keys, in order. Takes near linear time for any input: long stretches without a
/// single run that occurs once on both sides are not looked into.
pub(super) fn hunks(before: &[u64], after: &[u64]) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    cut(before, after, (0, 0), &RUNS, &mut hunks);
    hunks
}

/// Compares two stretches that begin at a place of their sequences, cutting them at runs of the given lengths.
fn cut(before: &[u64], after: &[u64], at: (usize, usize), runs: &[usize], hunks: &mut Vec<Hunk>) {
    let lead = before.iter().zip(after).take_while(|(b, a)| b == a).count();
    let (before, after, at) = (&before[lead..], &after[lead..], (at.0 + lead, at.1 + lead));
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(|(b, a)| b == a).count();
    let (before, after) = (&before[..before.len() - tail], &after[..after.len() - tail]);
    let whole = || Hunk { before: at.0..at.0 + before.len(), after: at.1..at.1 + after.len() };
    if before.is_empty() || after.is_empty() {
        if before.len() + after.len() > 0 {
            hunks.push(whole());
        }
        return;
    }
    if before.len().max(after.len()) <= SHORT || before.len().min(after.len()) <= FEW {
        histogram(before, after, at, hunks);
        return;
    }
    let Some((run, shorter)) = runs.split_first() else {
        hunks.push(whole());
        return;
    };
    let (mut b, mut a) = (0, 0);
    for (before_start, after_start, length) in anchors(before, after, *run) {
        cut(&before[b..before_start], &after[a..after_start], (at.0 + b, at.1 + a), shorter, hunks);
        (b, a) = (before_start + length, after_start + length);
    }
    cut(&before[b..], &after[a..], (at.0 + b, at.1 + a), shorter, hunks);
}

/// Stretches in common that hold a run which occurs once on either side, in order, as widely as they agree.
fn anchors(before: &[u64], after: &[u64], run: usize) -> Vec<(usize, usize, usize)> {
    let mut places: HashMap<u64, [(usize, usize); 2]> = HashMap::new();
    for (side, sequence) in [before, after].into_iter().enumerate() {
        for (at, hash) in rolling(sequence, run).enumerate() {
            let (times, place) = &mut places.entry(hash).or_default()[side];
            (*times, *place) = (*times + 1, at);
        }
    }
    let pairs = rolling(before, run).enumerate().filter_map(|(at, hash)| match places[&hash] {
        [(1, _), (1, after_at)] => Some((at, after_at, 1)),
        _ => None,
    });
    let mut found: Vec<(usize, usize, usize)> = Vec::new();
    for (b, a) in chain(pairs.collect()) {
        let end = found.last().map_or((0, 0), |(b, a, length)| (b + length, a + length));
        if b < end.0 || a < end.1 || before[b..b + run] != after[a..a + run] {
            continue;
        }
        let back = before[end.0..b].iter().rev().zip(after[end.1..a].iter().rev()).take_while(|(b, a)| b == a).count();
        let forth = before[b..].iter().zip(&after[a..]).take_while(|(b, a)| b == a).count();
        found.push((b - back, a - back, back + forth));
    }
    found
}

/// One number for each run of a sequence, equal for equal runs.
fn rolling(sequence: &[u64], run: usize) -> impl Iterator<Item = u64> {
    const BASE: u64 = 0x9E37_79B9_7F4A_7C15;
    let top = (0..run).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut hash = 0_u64;
    sequence.iter().enumerate().filter_map(move |(at, key)| {
        hash = hash.wrapping_mul(BASE).wrapping_add(*key);
        if at >= run {
            hash = hash.wrapping_sub(sequence[at - run].wrapping_mul(top));
        }
        (at + 1 >= run).then_some(hash)
    })
}

fn histogram(before: &[u64], after: &[u64], at: (usize, usize), hunks: &mut Vec<Hunk>) {
    let mut known: HashMap<u64, u32> = HashMap::new();
    let mut token = |key: &u64| {
        let next = known.len() as u32;
        Token(*known.entry(*key).or_insert(next))
    };
    let before: Vec<Token> = before.iter().map(&mut token).collect();
    let after: Vec<Token> = after.iter().map(&mut token).collect();
    let mut diff = Diff::default();
    diff.compute_with(Algorithm::Histogram, &before, &after, known.len() as u32);
    let range = |range: Range<u32>, at: usize| range.start as usize + at..range.end as usize + at;
    hunks.extend(diff.hunks().map(|hunk| Hunk { before: range(hunk.before, at.0), after: range(hunk.after, at.1) }));
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
