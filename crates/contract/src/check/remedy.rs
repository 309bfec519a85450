//! What is done about a finding in the draft itself.

use super::check_of;
use crate::playbook::COMPANY;

/// How the wording of a finding is laid to the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The number that the argument of this name holds becomes the limit.
    Number(&'static str),
    /// The words that the argument of this name holds become other words.
    Words(&'static str),
    /// The words that a finding stands on become the wording.
    Quote,
    /// The sentence becomes the wording.
    Sentence,
    /// The wording follows the sentence.
    Behind,
    /// The wording becomes a clause.
    Clause,
    /// Nobody but the parties knows what is right: it is said, not written.
    Say,
}

/// How a rule's wording is laid to the draft. A person's own finding stands on the words that it means; a clause that the playbook
/// requires is one; one of the company's own checks stands in the sentence that says it.
pub fn remedy_of(rule: &str) -> Remedy {
    match rule {
        "own" => Remedy::Quote,
        "playbook.required" => Remedy::Clause,
        _ if rule.starts_with(COMPANY) => Remedy::Sentence,
        _ => check_of(rule).map_or(Remedy::Say, |check| check.remedy),
    }
}
