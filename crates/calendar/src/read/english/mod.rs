//! Due times in English sentences: the period comes first, what it runs from behind it.

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

/// All due times of a sentence.
pub(super) fn read(text: &Text) -> Outcome {
    parse::parse(text, &lex::tokens(text))
}
