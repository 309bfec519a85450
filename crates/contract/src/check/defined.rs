//! Terms of which an English contract says that it defines them, and that it doesn't define.

use std::collections::HashSet;
use std::ops::Range;

use super::Contract;
use crate::pattern::re;

/// How many promised terms are looked up: more stand in no contract, and each costs a walk through the text.
const LOOKED_UP: usize = 60;

/// `Net Profit (as defined below)` where nothing below says what net profit is.
pub(super) fn promised(contract: &Contract<'_>) -> Option<(String, Range<usize>)> {
    if !contract.is_english() {
        return None;
    }
    let folded = contract.body().folded();
    let said = re!(
        r#"([A-Z][A-Za-z-]+(?:\s+(?:(?:of|and|the|for|in)\s+){0,2}[A-Z][A-Za-z-]+){0,4})["”]?\s+\((?:as|each as|all as|as such term is)?\s*(?:hereinafter |hereafter |further |more fully )?defined\s+(?:below|herein|hereinafter|hereafter|above|hereunder|in this Agreement|elsewhere in this Agreement)\)"#
    );
    let lower = folded.to_ascii_lowercase();
    let mut seen = HashSet::new();
    let of_each = said.captures_iter(folded).filter(|hit| seen.insert(hit.get(1).map(|term| term.as_str())));
    of_each.take(LOOKED_UP).find_map(|hit| {
        let term = hit.get(1)?;
        let words: Vec<String> = term.as_str().split_whitespace().map(str::to_ascii_lowercase).collect();
        // the sentence's first words may stand before the term: "Any Net Profit"
        let is_known = (0..words.len()).any(|from| is_explained(contract, &lower, singular(&words[from..].join(" "))));
        let whole = hit.get(0)?.range();
        (!is_known && contract.in_body(whole.start)).then(|| (term.as_str().to_owned(), whole))
    })
}

/// Is the term in quotation marks anywhere, the heading of a clause, or followed by words that explain it?
fn is_explained(contract: &Contract<'_>, lower: &str, term: &str) -> bool {
    let explains = re!(
        r#"^[a-z]{0,3}["”')]*\s*(?:\([^)]{0,40}\))?\s*[:,-]?\s*(?:shall\s+|will\s+)?(?:means?\b|refers?\b|includes?\b|(?:is|are|be)\s+(?:defined|described|listed|those|the\s+following|any|all|each)\b|has the meaning|:)|^[a-z]{0,3}\s*:"#
    );
    let opens = re!(r#"["“”'‘`(]\s*(?:the\s+)?$|\bdefin(?:ed|es|ing)\s+(?:as\s+)?(?:the\s+|an?\s+)?$|\b(?:called|termed)\s+(?:the\s+)?$"#);
    let is_quoted = |(at, _): (usize, &str)| {
        let lead = (at.saturating_sub(24)..=at).find(|from| lower.is_char_boundary(*from)).unwrap_or(at);
        opens.is_match(&lower[lead..at]) || explains.is_match(&lower[at + term.len()..])
    };
    term.len() > 1 && (lower.match_indices(term).any(is_quoted) || contract.clauses.iter().any(|clause| clause.heading.to_ascii_lowercase().contains(term)))
}

/// `warranties` and `warranty` begin alike.
fn singular(term: &str) -> &str {
    term.strip_suffix("ies").or_else(|| term.strip_suffix('s')).or_else(|| term.strip_suffix('y')).unwrap_or(term)
}
