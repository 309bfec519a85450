//! One paragraph's worth of text while it is being gathered; offsets count from its own start.

use crate::model::{Change, ChangeOp, Run, Source, Span};

/// Text with its runs, changes and comment anchors.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) text: String,
    /// Length of `text` in Unicode scalar values.
    pub(super) chars: u32,
    pub(super) runs: Vec<Run>,
    pub(super) changes: Vec<Change>,
    pub(super) anchors: Vec<Anchor>,
}

/// A comment's mark in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Anchor {
    pub(super) comment: i32,
    pub(super) kind: AnchorKind,
    pub(super) at: u32,
}

/// Which of a comment's marks it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AnchorKind {
    Start,
    End,
    /// The place of the comment's sign, for comments without a range.
    Sign,
}

/// How a stretch of text looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) underline: bool,
    /// Read from a picture, and not surely.
    pub(super) doubtful: bool,
}

impl Line {
    /// Adds text of one look from one place; what continues the last run lengthens it. A line break (LF) stays outside of runs.
    pub(super) fn push(&mut self, text: &str, look: Look, source: Source) {
        for (index, piece) in text.split('\n').enumerate() {
            if index > 0 {
                self.text.push('\n');
                self.chars += 1;
            }
            let start = self.chars;
            self.text.push_str(piece);
            self.chars += count(piece);
            let continues = |run: &&mut Run| run.span.end == start && run.source == source && Look::of(run) == look;
            if let Some(run) = self.runs.last_mut().filter(continues) {
                run.span.end = self.chars;
            } else if self.chars > start {
                let span = Span { start, end: self.chars };
                self.runs.push(Run { span, bold: look.bold, italic: look.italic, underline: look.underline, source });
            }
        }
    }

    /// Notes a change; one that goes on where the last one of the same author and date ended lengthens it.
    pub(super) fn note(&mut self, change: Change) {
        if let Some(last) = self.changes.last_mut().filter(|last| last.author == change.author && last.date == change.date) {
            match (&mut last.op, &change.op) {
                (ChangeOp::Insert { end, .. }, ChangeOp::Insert { start, end: further }) if end == start => {
                    *end = *further;
                    return;
                }
                (ChangeOp::Delete { at, text }, ChangeOp::Delete { at: same, text: more }) if at == same => {
                    text.push_str(more);
                    return;
                }
                _ => {}
            }
        }
        self.changes.push(change);
    }

    /// Takes the last character away.
    pub(super) fn cut_last(&mut self) {
        if self.text.pop().is_some() {
            self.chars -= 1;
            while let Some(run) = self.runs.last_mut().filter(|run| run.span.end > self.chars) {
                run.span.end = self.chars;
                if run.span.start >= self.chars {
                    self.runs.pop();
                }
            }
        }
    }

    /// The same without white space at its end.
    pub(super) fn trimmed(mut self) -> Self {
        while self.text.ends_with(char::is_whitespace) {
            self.cut_last();
        }
        self
    }

    /// Moves all offsets but the length.
    pub(super) fn shift(&mut self, by: u32) {
        for run in &mut self.runs {
            run.span = run.span.shifted(by);
        }
        for change in &mut self.changes {
            change.shift(by);
        }
        for anchor in &mut self.anchors {
            anchor.at += by;
        }
    }

    /// Draws everything to one place, for a line whose text isn't written. What was put in and isn't there leaves no change.
    pub(super) fn squash(&mut self, place: u32) {
        self.changes.retain(|change| matches!(change.op, ChangeOp::Delete { .. }));
        for change in &mut self.changes {
            if let ChangeOp::Delete { at, .. } = &mut change.op {
                *at = place;
            }
        }
        for anchor in &mut self.anchors {
            anchor.at = place;
        }
    }

    /// Whether it leaves nothing at all to the document.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Look {
    fn of(run: &Run) -> Self {
        Self { bold: run.bold, italic: run.italic, underline: run.underline, doubtful: false }
    }
}

impl Span {
    /// The same stretch, further on.
    pub(super) fn shifted(self, by: u32) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

impl Change {
    /// Moves it further on.
    pub(super) fn shift(&mut self, by: u32) {
        match &mut self.op {
            ChangeOp::Insert { start, end } => {
                *start += by;
                *end += by;
            }
            ChangeOp::Delete { at, .. } => *at += by,
        }
    }

    /// Where it stands.
    pub(super) fn place(&self) -> u32 {
        match self.op {
            ChangeOp::Insert { start, .. } => start,
            ChangeOp::Delete { at, .. } => at,
        }
    }
}

/// Unicode scalar values; ASCII and short pieces are frequent, so bytes that begin a character are counted.
pub(super) fn count(text: &str) -> u32 {
    text.as_bytes().iter().filter(|byte| (byte.cast_signed()) >= -0x40).count() as u32
}
