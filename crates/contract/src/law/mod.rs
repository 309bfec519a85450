//! The law base (法规库): the articles that checks cite, each with a sentence of our own and the time it is in force, as a dated file.
//!
//! Law is judged on the contract's date. An article that was not in force then is answered with what stood in its place, as far as
//! the base knows; what it doesn't hold is said, never guessed.

mod base;
mod cited;
mod official;
mod standing;
mod update;

pub use base::{Before, Law, LawArticle, LawBase, LawBaseError, Rank};
pub use cited::{LawCited, laws_cited};
pub use official::{OfficialArticle, OfficialText, official_text};
pub use standing::{Cited, Standing};
pub use update::{LawChange, law_changes};
