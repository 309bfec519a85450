//! What differs between a sentence and the wording that takes its place.

use std::ops::Range;

use crate::compare::{Side, TextOp, compare};
use crate::model::Span;
use crate::outline::outline;
use crate::read::read;

/// What differs between two sentences, in characters of the old one: word by word where most words stay, else the whole.
pub(super) fn differences(old: &str, new: &str) -> Vec<(Range<u32>, String)> {
    let whole = || vec![(0..old.chars().count() as u32, new.to_owned())];
    let (Ok(before), Ok(after)) = (read(old.as_bytes(), "old.txt"), read(new.as_bytes(), "new.txt")) else { return whole() };
    if before.text.trim_end() != old || after.text.trim_end() != new {
        return whole();
    }
    let (one, other) = (outline(&before), outline(&after));
    let comparison = compare(&Side { document: &before, clauses: &one }, &Side { document: &after, clauses: &other });
    let kept: u32 = comparison.kept.iter().map(|kept| kept.length).sum();
    let length = before.text.chars().count().min(after.text.chars().count()) as u32;
    let renumbered = comparison.renumbering.iter().map(|number| (number.before, number.after));
    let changed = comparison.changes.iter().map(|change| (change.before, change.after));
    let mut edits: Vec<(Span, Span)> = changed.chain(renumbered).collect();
    edits.sort_by_key(|(before, _)| before.start);
    if kept * 2 < length || edits.len() > 6 || comparison.changes.iter().any(|change| change.op == TextOp::Move) {
        return whole();
    }
    let newer: Vec<char> = after.text.chars().collect();
    edits.into_iter().map(|(before, after)| (before.start..before.end, newer[after.start as usize..after.end as usize].iter().collect())).collect()
}
