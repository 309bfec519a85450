//! A run's letters: what it shows, character by character, with the bytes that say so.

use std::ops::Range;

use super::part::{Part, PieceKind, Run};
use crate::read::{is_space, shown};

/// A character that a run shows.
#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub(super) shown: char,
    /// Number of the piece that shows it.
    pub(super) piece: usize,
    /// Its bytes in the part: for text those between the tags, else the whole piece.
    pub(super) raw: Range<usize>,
}

/// The letters of a run; none if its XML is written in a way that isn't taken apart.
pub(super) fn letters(part: &Part, run: &Run) -> Option<Vec<Letter>> {
    let mut letters = Vec::new();
    for (index, piece) in run.pieces.iter().enumerate() {
        match piece.kind {
            PieceKind::Text { keeps_space } => text(&part.text, &piece.inner, keeps_space, index, &mut letters)?,
            PieceKind::Sign(shown) => letters.push(Letter { shown, piece: index, raw: piece.range.clone() }),
            PieceKind::Other => {}
        }
    }
    Some(letters)
}

fn text(xml: &str, inner: &Range<usize>, keeps_space: bool, piece: usize, letters: &mut Vec<Letter>) -> Option<()> {
    let first = letters.len();
    let raw = &xml[inner.clone()];
    let mut at = 0;
    while let Some(c) = raw[at..].chars().next() {
        let (c, len) = match c {
            '<' => return None,
            '&' => {
                let end = raw[at..].find(';')?;
                (entity(&raw[at + 1..at + end])?, end + 1)
            }
            c => (c, c.len_utf8()),
        };
        if let Some(shown) = shown(c) {
            letters.push(Letter { shown, piece, raw: inner.start + at..inner.start + at + len });
        }
        at += len;
    }
    if !keeps_space {
        while letters.len() > first && letters.last().is_some_and(|letter| is_space(letter.shown)) {
            letters.pop();
        }
        let lead = letters[first..].iter().take_while(|letter| is_space(letter.shown)).count();
        letters.drain(first..first + lead);
    }
    Some(())
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let code = name.strip_prefix('#')?;
            let code = code.strip_prefix(['x', 'X']).map_or_else(|| code.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok())?;
            char::from_u32(code)
        }
    }
}
