//! How much two passages have in common, and which pairs are worth asking.

use std::collections::HashMap;

use super::passages::Version;
use super::words::key;

/// Likeness of equal passages; of passages without a word in common it is 0.
pub(super) const SCALE: u64 = 1000;

/// How many words in a row make a trace by which passages are found again.
const TRACE: usize = 3;
/// A trace found in more passages says nothing.
const COMMON: usize = 8;
/// How many passages are looked at for each one sought.
const CLOSEST: usize = 4;

/// The words of passages in order of size, each made once.
pub(super) struct Bags<'v> {
    versions: [&'v Version<'v>; 2],
    made: [Vec<Option<Vec<u64>>>; 2],
}

impl<'v> Bags<'v> {
    pub(super) fn new(old: &'v Version<'v>, new: &'v Version<'v>) -> Self {
        Bags { versions: [old, new], made: [vec![None; old.passages.len()], vec![None; new.passages.len()]] }
    }

    pub(super) fn of_old(&mut self, passage: usize) -> &[u64] {
        self.bag(0, passage)
    }

    pub(super) fn of_new(&mut self, passage: usize) -> &[u64] {
        self.bag(1, passage)
    }

    fn bag(&mut self, side: usize, passage: usize) -> &[u64] {
        let version = self.versions[side];
        self.made[side][passage].get_or_insert_with(|| version.bag(passage))
    }

    /// How much two passages have in common, 0 to [`SCALE`].
    pub(super) fn likeness(&mut self, before: usize, after: usize) -> u64 {
        let equal = self.versions[0].passages[before].key == self.versions[1].passages[after].key;
        if equal {
            return SCALE;
        }
        self.bag(0, before);
        self.bag(1, after);
        let (Some(b), Some(a)) = (&self.made[0][before], &self.made[1][after]) else { return 0 };
        let total = (b.len() + a.len()) as u64;
        if total == 0 { 0 } else { 2 * in_common(b, a) as u64 * SCALE / total }
    }
}

/// How many members two sorted lists share.
pub(super) fn in_common(left: &[u64], right: &[u64]) -> usize {
    let (mut l, mut r, mut count) = (0, 0, 0);
    while l < left.len() && r < right.len() {
        match left[l].cmp(&right[r]) {
            std::cmp::Ordering::Less => l += 1,
            std::cmp::Ordering::Greater => r += 1,
            std::cmp::Ordering::Equal => (l, r, count) = (l + 1, r + 1, count + 1),
        }
    }
    count
}

/// The members of a sorted list that another lacks.
pub(super) fn without(list: &[u64], other: &[u64]) -> Vec<u64> {
    let mut other = other.iter().peekable();
    let is_left = |member: &&u64| {
        while other.next_if(|next| next < member).is_some() {}
        other.next_if(|next| next == member).is_none()
    };
    list.iter().filter(is_left).copied().collect()
}

/// Pairs that share rare runs of words: the closest few for each older passage. Near linear however much there is.
pub(super) fn by_rare_words(old: &Version<'_>, new: &Version<'_>, from: &[usize], to: &[usize]) -> Vec<(usize, usize)> {
    let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
    for after in to {
        for trace in traces(new, *after) {
            let found = places.entry(trace).or_default();
            if found.last() != Some(after) && found.len() <= COMMON {
                found.push(*after);
            }
        }
    }
    let mut pairs = Vec::new();
    let mut hits: Vec<usize> = Vec::new();
    for before in from {
        hits.clear();
        for trace in traces(old, *before) {
            hits.extend(places.get(&trace).filter(|found| found.len() <= COMMON).into_iter().flatten());
        }
        hits.sort_unstable();
        let mut counted: Vec<(usize, usize)> = hits.chunk_by(|a, b| a == b).map(|run| (run.len(), run[0])).collect();
        counted.sort_unstable_by_key(|(count, after)| (std::cmp::Reverse(*count), *after));
        pairs.extend(counted.iter().take(CLOSEST).map(|(_, after)| (*before, *after)));
    }
    pairs
}

fn traces(version: &Version<'_>, passage: usize) -> Vec<u64> {
    let words = &version.words[version.passages[passage].body.clone()];
    words.windows(TRACE).map(|run| key(run.iter().map(|word| word.key))).collect()
}
