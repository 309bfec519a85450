//! Due times in Chinese sentences: what time runs from comes first, the period behind it, and what is left open at the end.

mod base;
mod date;
mod day;
mod event;
mod lex;
mod parse;
mod period;
mod words;

use super::outcome::Outcome;
use super::text::Text;
use super::token::sentences;

/// What each sentence of a text tells. A term that one tells may end in a later one.
pub(super) fn read(text: &Text) -> Vec<Outcome> {
    let tokens = lex::tokens(text);
    let mut defined = None;
    sentences(text, &tokens).map(|sentence| parse::parse(text, sentence, &mut defined)).collect()
}
