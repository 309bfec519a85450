//! Which passage of the older version is which of the newer one.
//!
//! First the equal ones in order, then those that moved unchanged, then what was only broken into paragraphs anew, then the
//! similar ones between what is settled, then those that moved with changes, last the weakly similar ones, each with the
//! passages it was split into or merged from.

use std::collections::HashMap;
use std::ops::Range;

use super::passages::Version;
use super::sequence::{chain, common, hunks};
use super::similar::{self, Bags, SCALE};

/// Passages of the older version that became passages of the newer one: one by one, or one split, or several merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) before: Range<usize>,
    pub(super) after: Range<usize>,
    /// It stands out of order.
    pub(super) moved: bool,
}

/// How similar passages in one place must be to be the same passage.
const SAME_PLACE: [u64; 2] = [SCALE * 7 / 10, SCALE * 35 / 100];
/// How similar a passage elsewhere must be to have moved there.
const ELSEWHERE: u64 = SCALE * 7 / 10;
/// What a neighbour of a moved passage must have in common to have moved with it.
const ALONG: u64 = SCALE / 2;
/// Fewer words are found in many places: they don't move alone.
const LEAST_MOVED: usize = 8;
/// How similar passages together must be to those that stand in their place to say the same in other paragraphs: where the
/// numbers agree, before single passages are looked at, and where they don't, after.
const TOGETHER: [u64; 2] = [SCALE * 8 / 10, SCALE * 6 / 10];
/// How many words in a row they must share for that.
const RUN: usize = 3;
/// Of weakly similar passages of some length, how many of their pairs of words must be the same.
const IN_PAIRS: u64 = SCALE * 2 / 10;
/// What the number in common adds to the likeness of two passages.
const SAME_LABEL: u64 = SCALE * 15 / 100;
/// Regions of more passages than this on both sides are looked through by rare words instead of all pairs.
const SMALL: usize = 64;

/// Links in order of the older version.
pub(super) fn align(old: &Version<'_>, new: &Version<'_>) -> Vec<Link> {
    let mut matching = Matching {
        old,
        new,
        forward: vec![None; old.passages.len()],
        backward: vec![None; new.passages.len()],
        moved: vec![false; old.passages.len()],
        bags: Bags::new(old, new),
        traced: Vec::new(),
        groups: Vec::new(),
    };
    matching.equal();
    matching.moved_unchanged();
    matching.find_traces();
    matching.in_other_paragraphs(TOGETHER[0], true);
    matching.similar(SAME_PLACE[0]);
    matching.moved_with_changes();
    matching.in_other_paragraphs(TOGETHER[1], false);
    matching.similar(SAME_PLACE[1]);
    matching.drop_short_moves();
    matching.links()
}

struct Matching<'v> {
    old: &'v Version<'v>,
    new: &'v Version<'v>,
    forward: Vec<Option<usize>>,
    backward: Vec<Option<usize>>,
    moved: Vec<bool>,
    bags: Bags<'v>,
    /// Pairs that rare words point to, in order of the older version.
    traced: Vec<(usize, usize)>,
    /// Passages split or merged whole, in no order.
    groups: Vec<Link>,
}

/// Unlinked passages between two linked ones.
struct Region {
    old: Vec<usize>,
    new: Vec<usize>,
}

impl Matching<'_> {
    fn link(&mut self, before: usize, after: usize, moved: bool) {
        self.forward[before] = Some(after);
        self.backward[after] = Some(before);
        self.moved[before] = moved;
    }

    fn is_free(&self, before: usize, after: usize) -> bool {
        self.forward.get(before).is_some_and(Option::is_none) && self.backward.get(after).is_some_and(Option::is_none)
    }

    fn equal(&mut self) {
        let keys = |version: &Version<'_>| version.passages.iter().map(|passage| passage.key).collect::<Vec<_>>();
        let hunks = hunks(&keys(self.old), &keys(self.new));
        let pairs: Vec<(usize, usize)> = common(&hunks, self.old.passages.len()).collect();
        for (before, after) in pairs {
            self.link(before, after, false);
        }
    }

    fn moved_unchanged(&mut self) {
        let mut places: HashMap<u64, (usize, usize)> = HashMap::new();
        for (at, passage) in self.new.passages.iter().enumerate() {
            if self.backward[at].is_none() && self.new.count(at) >= LEAST_MOVED {
                places.entry(passage.key).and_modify(|(_, times)| *times += 1).or_insert((at, 1));
            }
        }
        for at in 0..self.old.passages.len() {
            let Some((after, 1)) = places.get(&self.old.passages[at].key).copied() else { continue };
            if self.is_free(at, after) {
                self.move_run(at, after);
            }
        }
    }

    fn find_traces(&mut self) {
        let free = |links: &[Option<usize>]| (0..links.len()).filter(|at| links[*at].is_none()).collect::<Vec<_>>();
        self.traced = similar::by_rare_words(self.old, self.new, &free(&self.forward), &free(&self.backward));
    }

    fn moved_with_changes(&mut self) {
        let mut found: Vec<(u64, usize, usize)> = Vec::new();
        for at in 0..self.traced.len() {
            let (before, after) = self.traced[at];
            let says_enough = self.old.count(before) >= LEAST_MOVED && self.new.count(after) >= LEAST_MOVED;
            if self.is_free(before, after) && says_enough {
                found.push((self.bags.likeness(before, after), before, after));
            }
        }
        found.retain(|(likeness, _, _)| *likeness >= ELSEWHERE);
        found.sort_unstable_by_key(|(likeness, before, after)| (std::cmp::Reverse(*likeness), *before, *after));
        for (_, before, after) in found {
            if self.is_free(before, after) {
                self.move_run(before, after);
            }
        }
    }

    /// Links a moved passage and the neighbours that moved with it.
    fn move_run(&mut self, before: usize, after: usize) {
        self.link(before, after, true);
        let (mut b, mut a) = (before + 1, after + 1);
        while self.is_free(b, a) && self.bags.likeness(b, a) >= ALONG {
            self.link(b, a, true);
            (b, a) = (b + 1, a + 1);
        }
        let (mut b, mut a) = (before, after);
        while b > 0 && a > 0 && self.is_free(b - 1, a - 1) && self.bags.likeness(b - 1, a - 1) >= ALONG {
            (b, a) = (b - 1, a - 1);
            self.link(b, a, true);
        }
    }

    /// Links similar passages between those already linked in order.
    fn similar(&mut self, least: u64) {
        for region in self.regions() {
            let pairs: Vec<(usize, usize, u64)> = self
                .candidates(&region)
                .into_iter()
                .filter_map(|(before, after)| {
                    let likeness = self.likeness_in_place(before, after);
                    (likeness >= least && (likeness >= SAME_PLACE[0] || self.share_pairs(before, after))).then_some((before, after, likeness * likeness))
                })
                .collect();
            for (before, after) in chain(pairs) {
                self.link(before, after, false);
            }
        }
    }

    /// Links passages with those that stand in their place and say together what they said: one was split, several were merged,
    /// or a text was broken into paragraphs anew.
    fn in_other_paragraphs(&mut self, least: u64, same_numbers: bool) {
        for Region { old, new } in self.regions() {
            let follow = |passages: &[usize]| passages.windows(2).all(|pair| pair[0] + 1 == pair[1]);
            let has_row = old.iter().any(|at| self.old.passages[*at].is_row) || new.iter().any(|at| self.new.passages[*at].is_row);
            if old.len() + new.len() == 2
                || has_row
                || same_numbers && (old.len() == new.len() || !self.same_numbers(&old, &new))
                || !follow(&old)
                || !follow(&new)
            {
                continue;
            }
            if similar::likeness(&self.old.runs(&old, RUN), &self.new.runs(&new, RUN)) >= least {
                for at in &old {
                    self.forward[*at] = Some(new[0]);
                }
                for at in &new {
                    self.backward[*at] = Some(old[0]);
                }
                self.groups.push(Link { before: old[0]..old[0] + old.len(), after: new[0]..new[0] + new.len(), moved: false });
            }
        }
    }

    fn same_numbers(&self, old: &[usize], new: &[usize]) -> bool {
        let numbers = |version: &Version<'_>, passages: &[usize]| {
            passages.iter().filter_map(|at| version.passages[*at].label).map(|label| version.plain(label)).collect::<Vec<_>>()
        };
        numbers(self.old, old) == numbers(self.new, new)
    }

    fn candidates(&self, region: &Region) -> Vec<(usize, usize)> {
        let (old, new) = (&region.old, &region.new);
        let is_small = old.len().min(new.len()) <= 2 || (old.len() <= SMALL && new.len() <= SMALL);
        if is_small {
            return old.iter().flat_map(|before| new.iter().map(move |after| (*before, *after))).collect();
        }
        let (Some(first), Some(last)) = (old.first(), old.last()) else { return Vec::new() };
        let from = self.traced.partition_point(|(before, _)| before < first);
        let within = |(before, after): &(usize, usize)| self.is_free(*before, *after) && new.first() <= Some(after) && Some(after) <= new.last();
        self.traced[from..].iter().take_while(|(before, _)| before <= last).filter(|pair| within(pair)).copied().collect()
    }

    fn likeness_in_place(&mut self, before: usize, after: usize) -> u64 {
        let (b, a) = (&self.old.passages[before], &self.new.passages[after]);
        if b.is_row != a.is_row {
            return 0;
        }
        let same_label = b.label.zip(a.label).is_some_and(|(b, a)| self.old.plain(b) == self.new.plain(a));
        let likeness = self.bags.likeness(before, after);
        // the weight of a pair is its square: equal likeness goes to the equal number
        likeness + if same_label { SAME_LABEL } else { 0 }
    }

    fn share_pairs(&self, before: usize, after: usize) -> bool {
        let is_short = self.old.count(before).min(self.new.count(after)) <= LEAST_MOVED;
        is_short || similar::likeness(&self.old.runs(&[before], 2), &self.new.runs(&[after], 2)) >= IN_PAIRS
    }

    fn regions(&self) -> Vec<Region> {
        let mut regions = Vec::new();
        let (mut b, mut a) = (0, 0);
        let in_order = self.forward.iter().enumerate().filter(|(at, _)| !self.moved[*at]).filter_map(|(at, after)| after.map(|after| (at, after)));
        for (before, after) in in_order.chain([(self.old.passages.len(), self.new.passages.len())]) {
            let old: Vec<usize> = (b..before).filter(|at| self.forward[*at].is_none()).collect();
            let new: Vec<usize> = (a..after).filter(|at| self.backward[*at].is_none()).collect();
            if !old.is_empty() && !new.is_empty() {
                regions.push(Region { old, new });
            }
            (b, a) = (before + 1, after + 1);
        }
        regions
    }

    /// Runs of moved passages that say too little to be called moved.
    fn drop_short_moves(&mut self) {
        let runs = self.moved_runs();
        for (before, after, length) in runs {
            let says: usize = (before..before + length).map(|at| self.old.count(at)).sum();
            if says < LEAST_MOVED {
                for at in 0..length {
                    self.forward[before + at] = None;
                    self.backward[after + at] = None;
                    self.moved[before + at] = false;
                }
            }
        }
    }

    fn moved_runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        for before in (0..self.forward.len()).filter(|at| self.moved[*at]) {
            let Some(after) = self.forward[before] else { continue };
            match runs.last_mut() {
                Some((b, a, length)) if *b + *length == before && *a + *length == after => *length += 1,
                _ => runs.push((before, after, 1)),
            }
        }
        runs
    }

    /// The links, each widened to the free neighbours that its passage was split into or merged from.
    fn links(mut self) -> Vec<Link> {
        let mut links = Vec::new();
        let mut taken = (vec![false; self.forward.len()], vec![false; self.backward.len()]);
        let groups: HashMap<usize, Link> = std::mem::take(&mut self.groups).into_iter().map(|group| (group.before.start, group)).collect();
        let mut next = 0;
        for before in 0..self.forward.len() {
            let Some(after) = self.forward[before].filter(|_| before >= next) else { continue };
            if let Some(group) = groups.get(&before) {
                next = group.before.end;
                links.push(group.clone());
                continue;
            }
            if self.moved[before] {
                links.push(Link { before: before..before + 1, after: after..after + 1, moved: true });
                continue;
            }
            let link = self.widened(before, after, &taken);
            link.before.clone().for_each(|at| taken.0[at] = true);
            link.after.clone().for_each(|at| taken.1[at] = true);
            links.push(link);
        }
        links
    }

    fn widened(&mut self, before: usize, after: usize, taken: &(Vec<bool>, Vec<bool>)) -> Link {
        let is_row = self.old.passages[before].is_row || self.new.passages[after].is_row;
        let mut link = Link { before: before..before + 1, after: after..after + 1, moved: false };
        if is_row || self.old.passages[before].key == self.new.passages[after].key {
            return link;
        }
        let free = |links: &[Option<usize>], taken: &[bool], at: usize| links.get(at).is_some_and(Option::is_none) && !taken[at];
        let (was, is) = (self.bags.of_old(before).to_vec(), self.bags.of_new(after).to_vec());
        let mut rest = similar::without(&was, &is);
        while free(&self.backward, &taken.1, link.after.end) && takes_part(&mut rest, self.bags.of_new(link.after.end)) {
            link.after.end += 1;
        }
        while link.after.start > 0 && free(&self.backward, &taken.1, link.after.start - 1) && takes_part(&mut rest, self.bags.of_new(link.after.start - 1)) {
            link.after.start -= 1;
        }
        if link.after.len() > 1 {
            return link;
        }
        let mut rest = similar::without(&is, &was);
        while free(&self.forward, &taken.0, link.before.end) && takes_part(&mut rest, self.bags.of_old(link.before.end)) {
            link.before.end += 1;
        }
        while link.before.start > 0 && free(&self.forward, &taken.0, link.before.start - 1) && takes_part(&mut rest, self.bags.of_old(link.before.start - 1)) {
            link.before.start -= 1;
        }
        link
    }
}

/// Is most of the passage in what is left over? Then it is taken out of it.
fn takes_part(rest: &mut Vec<u64>, part: &[u64]) -> bool {
    let common = similar::in_common(rest, part);
    let takes = part.len() >= 2 && common * 10 >= part.len() * 6;
    if takes {
        *rest = similar::without(rest, part);
    }
    takes
}
