//! A run written anew where something in it goes or comes; every byte that stays is copied.

use std::ops::Range;

use super::letters::Letter;
use super::look::run_props;
use super::part::{Part, PieceKind, Run};
use super::tracked::Tracked;

/// What is put between letters.
#[derive(Debug, Clone)]
pub(super) enum Put {
    /// New words.
    Words(String),
    /// Elements that stand beside runs: the marks of a comment.
    Beside(String),
    /// The end of the paragraph, what follows it, and the beginning of the next.
    Break(String),
}

/// What happens to a run.
#[derive(Debug, Default)]
pub(super) struct RunEdit {
    /// For each letter: does it go?
    pub(super) cut: Vec<bool>,
    /// What comes before a letter, in order; one past the last letter stands for the end.
    pub(super) puts: Vec<(usize, Put)>,
    /// Does what goes come elsewhere?
    pub(super) moves: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    Kept,
    Cut,
}

struct Rewriting<'p> {
    part: &'p Part,
    run: &'p Run,
    tracked: &'p mut Tracked,
    moves: bool,
    open: Option<Mode>,
    out: String,
}

/// The run with what happens to it. `copied` gives what shows nothing as it is to be: a text box may have changed inside.
pub(super) fn rewritten(part: &Part, run: &Run, letters: &[Letter], edit: &RunEdit, tracked: &mut Tracked, copied: impl Fn(Range<usize>) -> String) -> String {
    let mut writing = Rewriting { part, run, tracked, moves: edit.moves, open: None, out: String::new() };
    let is_cut = |letter: usize| edit.cut.get(letter).copied().unwrap_or_default();
    let mut puts = edit.puts.iter().peekable();
    let mut next = 0;
    for (index, piece) in run.pieces.iter().enumerate() {
        let first = next;
        while letters.get(next).is_some_and(|letter| letter.piece == index) {
            next += 1;
        }
        if first == next {
            // what shows nothing stays, whatever happens around it
            writing.piece(Mode::Kept, &copied(piece.range.clone()));
            continue;
        }
        let mut from = first;
        while from < next {
            while let Some((_, put)) = puts.next_if(|(at, _)| *at <= from) {
                writing.put(put);
            }
            let cut = is_cut(from);
            let ends = |letter: &usize| is_cut(*letter) != cut || puts.peek().is_some_and(|(at, _)| at == letter);
            let to = (from + 1..next).find(ends).unwrap_or(next);
            let mode = if cut { Mode::Cut } else { Mode::Kept };
            // words that go are named otherwise, those that move are not
            if from == first && to == next && (!cut || edit.moves || !matches!(piece.kind, PieceKind::Text { .. })) {
                writing.piece(mode, &part.text[piece.range.clone()]);
            } else {
                writing.words(mode, &part.text[letters[from].raw.start..letters[to - 1].raw.end]);
            }
            from = to;
        }
        // behind the last letter of a piece at once: what comes there belongs to the words, not to what follows
        while let Some((_, put)) = puts.next_if(|(at, _)| *at <= next) {
            writing.put(put);
        }
    }
    for (_, put) in puts {
        writing.put(put);
    }
    writing.end();
    writing.out
}

impl Rewriting<'_> {
    fn piece(&mut self, mode: Mode, xml: &str) {
        self.ensure(mode);
        self.out.push_str(xml);
    }

    fn words(&mut self, mode: Mode, raw: &str) {
        self.ensure(mode);
        let name = if mode == Mode::Cut && !self.moves { "delText" } else { "t" };
        let w = &self.part.prefix;
        self.out.push_str(&format!("<{w}{name} xml:space=\"preserve\">{raw}</{w}{name}>"));
    }

    fn ensure(&mut self, mode: Mode) {
        if self.open == Some(mode) {
            return;
        }
        self.end();
        if mode == Mode::Cut {
            let attributes = self.tracked.attributes();
            self.out.push_str(&format!("<{}{}{attributes}>", self.part.prefix, self.gone()));
        }
        self.out.push_str(&self.part.text[self.run.open.clone()]);
        if let Some(props) = self.run.props.clone() {
            self.out.push_str(&self.part.text[props]);
        }
        self.open = Some(mode);
    }

    fn gone(&self) -> &'static str {
        if self.moves { "moveFrom" } else { "del" }
    }

    fn end(&mut self) {
        let w = &self.part.prefix;
        match self.open.take() {
            Some(Mode::Kept) => self.out.push_str(&format!("</{w}r>")),
            Some(Mode::Cut) => self.out.push_str(&format!("</{w}r></{w}{}>", self.gone())),
            None => {}
        }
    }

    fn put(&mut self, put: &Put) {
        self.end();
        let (xml, all) = match put {
            Put::Words(text) => (self.tracked.inserted(&run_props(self.part, self.run), text), false),
            Put::Beside(xml) => (xml.clone(), false),
            Put::Break(xml) => (xml.clone(), true),
        };
        let (close, open) = self.part.reopening(self.run, all).unwrap_or_default();
        self.out.push_str(&close);
        self.out.push_str(&xml);
        self.out.push_str(&open);
    }
}
