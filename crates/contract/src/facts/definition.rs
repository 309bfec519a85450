//! Defined terms (定义).

use std::ops::Range;

use super::{Draft, Said};
use crate::model::FactValue;
use crate::pattern::re;

/// A term and where it is defined.
#[derive(Debug, Clone)]
pub(crate) struct Definition {
    pub(crate) term: String,
    /// The defining words.
    pub(crate) range: Range<usize>,
    /// `“X”是指…` rather than `（以下简称“X”）`.
    pub(crate) explains: bool,
}

/// All definitions in order.
pub(crate) fn definitions(draft: &Draft<'_>) -> Vec<Definition> {
    let folded = draft.body.folded();
    let mut found = Vec::new();
    let explained = re!(
        r#"[“"《「']([^“”"《》「」'\n]{1,30}|[A-Z][A-Za-z'/ -]{29,70})[”"》」']\s*(?:\([^)]{1,30}\))?[\s-]*(?:是指|系指|指的是|指:?|means?\b|(?:shall|will) mean\b|is defined as|has the meaning|shall have the meaning|refers to)"#
    );
    for hit in explained.captures_iter(folded) {
        let term = hit.get(1).expect("the pattern has one group");
        let start = hit.get(0).expect("group 0 always is").start();
        // Employer's Interest: an apostrophe opens nothing
        if folded[start..].starts_with('\'') && folded[..start].ends_with(|c: char| c.is_alphanumeric()) {
            continue;
        }
        let end = draft.body.sentence_at(term.start()).map_or(term.end(), |sentence| sentence.range().end);
        let end = start + folded[start..end].trim_end_matches([';', '。', '.']).len();
        found.push(Definition { term: term.as_str().trim().to_owned(), range: start..end, explains: true });
    }
    let called = re!(
        r#"\((?:以下|下)(?:统?简称|称)(?:为)?:?\s*[“"「']([^“”"「」'\n]{1,20})[”"」']\)|\((?:the|each,? an?|an?|this|collectively,? the|hereinafter(?: referred to as)?(?: the)?)\s+["“]([^"”\n]{2,40})["”]\)"#
    );
    for hit in called.captures_iter(folded) {
        let term = hit.get(1).or(hit.get(2)).expect("one of the groups matched");
        found.push(Definition { term: term.as_str().trim().to_owned(), range: hit.get(0).expect("group 0 always is").range(), explains: false });
    }
    found.sort_by_key(|definition| definition.range.start);
    found
}

/// The definitions as facts.
pub(crate) fn facts(definitions: &[Definition]) -> Vec<Said> {
    definitions.iter().map(|definition| Said { value: FactValue::Definition { term: definition.term.clone() }, range: definition.range.clone() }).collect()
}
