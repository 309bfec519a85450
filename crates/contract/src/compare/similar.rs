//! How much two passages have in common, and which pairs are worth asking.

use super::passages::Version;
use super::words::{Word, key};

/// Likeness of equal passages; of passages without a word in common it is 0.
pub(super) const SCALE: u64 = 1000;

/// How many words in a row make a trace.
const RUN: usize = 3;
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
        likeness(b, a)
    }
}

/// How much two sorted lists have in common, 0 to [`SCALE`].
pub(super) fn likeness(left: &[u64], right: &[u64]) -> u64 {
    let total = (left.len() + right.len()) as u64;
    (2 * in_common(left, right) as u64 * SCALE).checked_div(total).unwrap_or(0)
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

/// Pairs that share rare runs of words, whole sentences or a number: the closest few for each older passage, in order. Near
/// linear however much there is.
pub(super) fn by_rare_words(old: &Version<'_>, new: &Version<'_>, from: &[usize], to: &[usize]) -> Vec<(usize, usize)> {
    let (olds, news) = (traces(old, from), traces(new, to));
    let mut hits: Vec<(usize, usize, u32)> = Vec::new();
    let mut news = news.chunk_by(|a, b| a.key == b.key).peekable();
    for run in olds.chunk_by(|a, b| a.key == b.key) {
        while news.next_if(|other| other[0].key < run[0].key).is_some() {}
        let Some(found) = news.next_if(|other| other[0].key == run[0].key) else { continue };
        if run.len() <= COMMON && found.len() <= COMMON {
            hits.extend(run.iter().flat_map(|before| found.iter().map(move |after| (before.passage, after.passage, before.weight))));
        }
    }
    hits.sort_unstable();
    let mut pairs = Vec::new();
    for of_one in hits.chunk_by(|a, b| a.0 == b.0) {
        let weight = |run: &[(usize, usize, u32)]| (run.iter().map(|hit| hit.2).sum::<u32>(), run[0].1);
        let mut weighed: Vec<(u32, usize)> = of_one.chunk_by(|a, b| a.1 == b.1).map(weight).collect();
        weighed.sort_unstable_by_key(|(weight, after)| (std::cmp::Reverse(*weight), *after));
        weighed.truncate(CLOSEST);
        pairs.extend(weighed.into_iter().map(|(_, after)| (of_one[0].0, after)));
    }
    pairs.sort_unstable();
    pairs
}

/// Something by which a passage is found again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Trace {
    key: u64,
    passage: usize,
    weight: u32,
}

/// The traces of passages, each once a passage, in order of their keys.
fn traces(version: &Version<'_>, passages: &[usize]) -> Vec<Trace> {
    let mut traces = Vec::new();
    for passage in passages.iter().copied() {
        let words = &version.words[version.passages[passage].body.clone()];
        let mut leave =
            |weight: u32, words: &[Word]| traces.push(Trace { key: key(words.iter().map(|word| word.key).chain([u64::from(weight)])), passage, weight });
        words.windows(RUN).for_each(|run| leave(1, run));
        let is_end = |word: &Word| matches!(version.text[word.start as usize], '。' | '；' | ';' | '.' | '，' | ',');
        words.split(is_end).filter(|sentence| sentence.len() > RUN).for_each(|sentence| leave(8, sentence));
        let number = &version.words[version.passages[passage].words.start..version.passages[passage].body.start];
        if !number.is_empty() {
            leave(4, number);
        }
    }
    traces.sort_unstable();
    traces.dedup();
    traces
}
