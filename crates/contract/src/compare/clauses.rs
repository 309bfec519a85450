//! Which clause of the older version is which of the newer one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::align::Link;
use super::comparison::{ClausePair, ClauseState};
use super::passages::Version;
use super::words::plain;
use crate::model::{Clause, Span};

/// The clauses of two versions, paired by number in their lists.
#[derive(Debug)]
pub(super) struct Clauses {
    pub(super) forward: Vec<Option<usize>>,
    pub(super) backward: Vec<Option<usize>>,
    moved: BTreeSet<usize>,
    split: BTreeSet<usize>,
}

impl Clauses {
    /// Pairs clauses whose first passages are linked, then those most of whose words are.
    pub(super) fn of(old: &Version<'_>, new: &Version<'_>, links: &[Link]) -> Self {
        let mut clauses =
            Clauses { forward: vec![None; old.clauses.len()], backward: vec![None; new.clauses.len()], moved: BTreeSet::new(), split: BTreeSet::new() };
        for link in links {
            let heads =
                |version: &Version<'_>, passages: std::ops::Range<usize>| -> Vec<usize> { passages.filter_map(|at| version.passages[at].begins).collect() };
            let (b, a) = (old.passages[link.before.start].begins, new.passages[link.after.start].begins);
            if let Some((before, after)) = b.zip(a) {
                clauses.pair(before, after);
                if link.moved {
                    clauses.moved.insert(before);
                }
                if heads(old, link.before.clone()).len() + heads(new, link.after.clone()).len() > 2 {
                    clauses.split.insert(before);
                }
            }
        }
        clauses.by_content(old, new, links);
        // what moved with the clause it belongs to stayed where it was in it
        let along = |before: &usize| old.parents[*before].is_some_and(|parent| clauses.moved.contains(&parent));
        let own: BTreeSet<usize> = clauses.moved.iter().copied().filter(|before| !along(before)).collect();
        clauses.moved = own;
        clauses
    }

    fn pair(&mut self, before: usize, after: usize) {
        self.forward[before] = Some(after);
        self.backward[after] = Some(before);
    }

    /// A clause whose first words were rewritten is known by the rest of its words: half of them must lie in the other.
    fn by_content(&mut self, old: &Version<'_>, new: &Version<'_>, links: &[Link]) {
        let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut sizes: HashMap<usize, usize> = HashMap::new();
        for (at, passage) in old.passages.iter().enumerate() {
            for clause in old.up_from(passage.clause).filter(|clause| self.forward[*clause].is_none()) {
                *sizes.entry(clause).or_default() += old.count(at);
            }
        }
        for link in links {
            let count = old.count(link.before.start);
            for before in old.up_from(old.passages[link.before.start].clause).filter(|clause| self.forward[*clause].is_none()) {
                for after in new.up_from(new.passages[link.after.start].clause).filter(|clause| self.backward[*clause].is_none()) {
                    if old.clauses[before].level == new.clauses[after].level {
                        *shared.entry((before, after)).or_default() += count;
                    }
                }
            }
        }
        let mut found: Vec<((usize, usize), usize)> = shared.into_iter().collect();
        found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for ((before, after), count) in found {
            let is_most = count > 0 && count * 2 >= sizes.get(&before).copied().unwrap_or_default();
            if is_most && self.forward[before].is_none() && self.backward[after].is_none() {
                self.pair(before, after);
            }
        }
    }

    /// The outermost new clause that a passage of the newer version begins or lies in.
    pub(super) fn added_around(&self, new: &Version<'_>, passage: usize) -> Option<usize> {
        new.up_from(new.passages[passage].clause).take_while(|clause| self.backward[*clause].is_none()).last()
    }

    /// The outermost clause gone that a passage of the older version began or lay in.
    pub(super) fn removed_around(&self, old: &Version<'_>, passage: usize) -> Option<usize> {
        old.up_from(old.passages[passage].clause).take_while(|clause| self.forward[*clause].is_none()).last()
    }

    /// The pairs: the newer version's clauses in order, then those removed. `touched` are the newer clauses whose own words changed.
    pub(super) fn pairs(&self, old: &Version<'_>, new: &Version<'_>, touched: &BTreeSet<usize>) -> Vec<ClausePair> {
        let span = |clause: &Clause| Span { start: clause.start, end: clause.end };
        let pair = |before: Option<&Clause>, after: Option<&Clause>, flags: [bool; 3]| {
            let [renumbered, changed, moved] = flags;
            let state = match (before, after) {
                (None, _) => ClauseState::Added,
                (_, None) => ClauseState::Removed,
                _ if moved => ClauseState::Moved,
                _ if changed => ClauseState::Changed,
                _ if renumbered => ClauseState::Renumbered,
                _ => ClauseState::Same,
            };
            ClausePair {
                before: before.map(|clause| clause.path.clone()),
                after: after.map(|clause| clause.path.clone()),
                before_span: before.map(span).unwrap_or_default(),
                after_span: after.map(span).unwrap_or_default(),
                state,
                renumbered,
                changed,
                moved,
            }
        };
        let kept = new.clauses.iter().enumerate().map(|(at, clause)| {
            let Some(before) = self.backward[at] else { return pair(None, Some(clause), [false; 3]) };
            let was = &old.clauses[before];
            let changed = touched.contains(&at) || self.split.contains(&before);
            let renumbered = !was.label.chars().map(plain).eq(clause.label.chars().map(plain));
            pair(Some(was), Some(clause), [renumbered, changed, self.moved.contains(&before)])
        });
        let gone = old.clauses.iter().enumerate().filter(|(at, _)| self.forward[*at].is_none());
        kept.chain(gone.map(|(_, clause)| pair(Some(clause), None, [false; 3]))).collect()
    }
}
