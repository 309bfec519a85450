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
    /// For each letter, whether it goes.
    pub(super) fates: Vec<Fate>,
    /// What comes before a letter, in order; one past the last letter stands for the end.
    pub(super) puts: Vec<(usize, Put)>,
}

/// What becomes of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Fate {
    /// It stays.
    #[default]
    Kept,
    /// It goes.
    Cut,
    /// It goes and comes elsewhere.
    Moved,
}

impl Fate {
    /// The element around what goes.
    fn element(self) -> Option<&'static str> {
        match self {
            Self::Kept => None,
            Self::Cut => Some("del"),
            Self::Moved => Some("moveFrom"),
        }
    }
}

struct Rewriting<'p> {
    part: &'p Part,
    run: &'p Run,
    tracked: &'p mut Tracked,
    open: Option<Fate>,
    out: String,
}

/// The run with what happens to it. `copied` gives what shows nothing as it is to be: a text box may have changed inside.
pub(super) fn rewritten(part: &Part, run: &Run, letters: &[Letter], edit: &RunEdit, tracked: &mut Tracked, copied: impl Fn(Range<usize>) -> String) -> String {
    let mut writing = Rewriting { part, run, tracked, open: None, out: String::new() };
    let fate_of = |letter: usize| edit.fates.get(letter).copied().unwrap_or_default();
    let mut puts = edit.puts.iter().peekable();
    let mut next = 0;
    for (index, piece) in run.pieces.iter().enumerate() {
        let first = next;
        while letters.get(next).is_some_and(|letter| letter.piece == index) {
            next += 1;
        }
        if first == next {
            // what shows nothing stays, whatever happens around it
            writing.piece(Fate::Kept, &copied(piece.range.clone()));
            continue;
        }
        let mut from = first;
        while from < next {
            while let Some((_, put)) = puts.next_if(|(at, _)| *at <= from) {
                writing.put(put);
            }
            let fate = fate_of(from);
            let ends = |letter: &usize| fate_of(*letter) != fate || puts.peek().is_some_and(|(at, _)| at == letter);
            let to = (from + 1..next).find(ends).unwrap_or(next);
            // words that go are named otherwise, those that move are not
            if from == first && to == next && (fate != Fate::Cut || !matches!(piece.kind, PieceKind::Text { .. })) {
                writing.piece(fate, &part.text[piece.range.clone()]);
            } else {
                writing.words(fate, &part.text[letters[from].raw.start..letters[to - 1].raw.end]);
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
    fn piece(&mut self, fate: Fate, xml: &str) {
        self.ensure(fate);
        self.out.push_str(xml);
    }

    fn words(&mut self, fate: Fate, raw: &str) {
        self.ensure(fate);
        let name = if fate == Fate::Cut { "delText" } else { "t" };
        let w = &self.part.prefix;
        self.out.push_str(&format!("<{w}{name} xml:space=\"preserve\">{raw}</{w}{name}>"));
    }

    fn ensure(&mut self, fate: Fate) {
        if self.open == Some(fate) {
            return;
        }
        self.end();
        if let Some(element) = fate.element() {
            let attributes = self.tracked.attributes();
            self.out.push_str(&format!("<{}{element}{attributes}>", self.part.prefix));
        }
        self.out.push_str(&self.part.text[self.run.open.clone()]);
        if let Some(props) = self.run.props.clone() {
            self.out.push_str(&self.part.text[props]);
        }
        self.open = Some(fate);
    }

    fn end(&mut self) {
        let w = &self.part.prefix;
        if let Some(fate) = self.open.take() {
            self.out.push_str(&format!("</{w}r>"));
            self.out.push_str(&fate.element().map_or_else(String::new, |element| format!("</{w}{element}>")));
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
