//! Passages: what is aligned before words are. A paragraph, a row of a table, or a part of one that begins a clause.

use std::ops::Range;

use super::words::{self, Word, WordKind, key, plain};
use crate::model::{Block, BlockKind, Clause, Document, Span};

/// A stretch of words that stays together.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    /// First character of its first word.
    pub(super) start: u32,
    /// Its words, by place in [`Version::words`].
    pub(super) words: Range<usize>,
    /// Its words behind the number.
    pub(super) body: Range<usize>,
    /// The number before them: `第三条`, `3.2`.
    pub(super) label: Option<Span>,
    /// Did the word processor make the number?
    pub(super) is_automatic: bool,
    /// Equal for passages of equal words behind the number.
    pub(super) key: u64,
    pub(super) is_row: bool,
    /// The innermost clause it lies in.
    pub(super) clause: Option<usize>,
    /// The clause that begins with it.
    pub(super) begins: Option<usize>,
}

/// One version, cut for comparing.
#[derive(Debug)]
pub(super) struct Version<'a> {
    pub(super) text: Vec<char>,
    pub(super) words: Vec<Word>,
    pub(super) passages: Vec<Passage>,
    pub(super) clauses: &'a [Clause],
    /// For each clause the one it belongs to.
    pub(super) parents: Vec<Option<usize>>,
}

/// A place where a passage may begin.
#[derive(Debug, Clone, Copy)]
struct Cut {
    at: usize,
    block: Option<usize>,
    clause: Option<usize>,
}

impl<'a> Version<'a> {
    /// Cuts a document.
    pub(super) fn of(document: &Document, clauses: &'a [Clause]) -> Self {
        let text: Vec<char> = document.text.chars().collect();
        let cuts = cuts(&document.blocks, clauses, text.len());
        let mut version =
            Version { words: Vec::with_capacity(text.len()), passages: Vec::with_capacity(cuts.len()), parents: vec![None; clauses.len()], text, clauses };
        let mut order: Vec<usize> = (0..clauses.len()).collect();
        order.sort_by_key(|at| (clauses[*at].start, clauses[*at].level));
        let mut order = order.into_iter().peekable();
        let mut open: Vec<usize> = Vec::new();
        for (at, cut) in cuts.iter().enumerate() {
            while let Some(clause) = order.next_if(|clause| clauses[*clause].start as usize <= cut.at) {
                open.retain(|outer| clauses[*outer].end > clauses[clause].start && clauses[*outer].level < clauses[clause].level);
                version.parents[clause] = open.last().copied();
                open.push(clause);
            }
            open.retain(|clause| clauses[*clause].end as usize > cut.at);
            let end = cuts.get(at + 1).map_or(version.text.len(), |next| next.at);
            let block = cut.block.and_then(|block| document.blocks.get(block));
            version.passage(*cut, end, block, open.last().copied());
        }
        version
    }

    fn passage(&mut self, cut: Cut, end: usize, block: Option<&Block>, clause: Option<usize>) {
        let is_row = block.is_some_and(|block| matches!(block.kind, BlockKind::Row { .. }));
        let first = self.words.len();
        words::split(&self.text, cut.at, end, is_row, &mut self.words);
        if !self.words[first..].iter().any(|word| word.kind != WordKind::Cell) {
            self.words.truncate(first);
            return;
        }
        let number = block.and_then(|block| match block.kind {
            BlockKind::Paragraph { number, .. } => number.filter(|number| number.start as usize >= cut.at && number.end as usize <= end),
            BlockKind::Row { .. } => None,
        });
        let label = number.or_else(|| self.typed_label(cut.clause?, end));
        let words = first..self.words.len();
        let body = match label {
            Some(label) => first + self.words[words.clone()].partition_point(|word| word.start < label.end),
            None => first,
        };
        // a number that is a part of a longer word is none
        let is_whole = label.is_none_or(|label| body > first && self.words[body - 1].end <= label.end && self.words[first].start >= label.start);
        let (label, body) = if is_whole { (label, body) } else { (None, first) };
        let said = if body < words.end { body..words.end } else { words.clone() };
        let key = key(self.words[said].iter().map(|word| word.key));
        self.passages.push(Passage {
            start: self.words[first].start,
            body: body..words.end,
            words,
            label,
            is_automatic: number.is_some() && label.is_some(),
            key,
            is_row,
            clause,
            begins: cut.clause,
        });
    }

    /// The label of a clause, where it stands as the outline says.
    fn typed_label(&self, clause: usize, end: usize) -> Option<Span> {
        let clause = &self.clauses[clause];
        let start = clause.start as usize;
        let length = clause.label.chars().count();
        let reads = start + length <= end && length > 0 && clause.label.chars().eq(self.text[start..start + length].iter().copied());
        reads.then_some(Span { start: clause.start, end: (start + length) as u32 })
    }

    /// Where a passage begins; the text's end behind the last.
    pub(super) fn start_of(&self, passage: usize) -> u32 {
        self.passages.get(passage).map_or(self.text.len() as u32, |passage| passage.start)
    }

    /// The passage that a word lies in.
    pub(super) fn passage_at(&self, at: u32) -> usize {
        self.passages.partition_point(|passage| passage.start <= at).saturating_sub(1)
    }

    /// The words of a stretch.
    pub(super) fn quote(&self, span: Span) -> String {
        self.text[span.start as usize..span.end as usize].iter().collect()
    }

    /// A stretch as it reads.
    pub(super) fn original(&self, span: Span) -> String {
        self.text[span.start as usize..span.end as usize].iter().collect()
    }

    /// The plain form of a stretch.
    pub(super) fn plain(&self, span: Span) -> String {
        self.text[span.start as usize..span.end as usize].iter().map(|c| plain(*c)).collect()
    }

    /// The keys of a passage's words, number and signs left out, in order of size.
    pub(super) fn bag(&self, passage: usize) -> Vec<u64> {
        let mut bag: Vec<u64> = self.words[self.passages[passage].body.clone()].iter().filter(|word| word.counts()).map(|word| word.key).collect();
        bag.sort_unstable();
        bag
    }

    /// The keys of all runs of so many words through passages, in order of size. Long texts of one language share most of their
    /// words whatever they say, but few of their runs.
    pub(super) fn runs(&self, passages: &[usize], length: usize) -> Vec<u64> {
        let words: Vec<u64> =
            passages.iter().flat_map(|at| &self.words[self.passages[*at].body.clone()]).filter(|word| word.counts()).map(|word| word.key).collect();
        let mut runs: Vec<u64> = words.windows(length).map(|run| key(run.iter().copied())).collect();
        runs.sort_unstable();
        runs
    }

    /// How many words a passage says.
    pub(super) fn count(&self, passage: usize) -> usize {
        self.words[self.passages[passage].body.clone()].iter().filter(|word| word.counts()).count()
    }

    /// The clause and those it belongs to, inside out.
    pub(super) fn up_from(&self, clause: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(clause, |clause| self.parents[*clause])
    }
}

/// The beginnings of blocks and clauses in order, each place once.
fn cuts(blocks: &[Block], clauses: &[Clause], length: usize) -> Vec<Cut> {
    let of_blocks = blocks.iter().enumerate().map(|(at, block)| Cut { at: block.span.start as usize, block: Some(at), clause: None });
    let of_clauses = clauses.iter().enumerate().map(|(at, clause)| Cut { at: clause.start as usize, block: None, clause: Some(at) });
    let mut all: Vec<Cut> = of_blocks.chain(of_clauses).filter(|cut| cut.at <= length).collect();
    all.push(Cut { at: 0, block: None, clause: None });
    // a block before the clause that begins with it
    all.sort_unstable_by_key(|cut| (cut.at, cut.block.is_none(), cut.block, cut.clause));
    let mut cuts: Vec<Cut> = Vec::with_capacity(all.len());
    for cut in all {
        match cuts.last_mut() {
            Some(last) if last.at == cut.at => {
                last.block = last.block.or(cut.block);
                last.clause = last.clause.or(cut.clause);
            }
            Some(last) => {
                let block = cut.block.or(last.block);
                cuts.push(Cut { block, ..cut });
            }
            None => cuts.push(cut),
        }
    }
    cuts
}
