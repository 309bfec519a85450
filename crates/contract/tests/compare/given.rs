//! Drafts from plain text, and what holds for every comparison.

use qiheng_contract::{Comparison, Document, Side, Span, TextOp, compare, outline, read};

/// A text file, read.
pub(crate) fn draft(text: &str) -> Document {
    read(text.as_bytes(), "draft.txt").unwrap()
}

/// Two versions compared, the laws checked.
pub(crate) fn compared(before: &Document, after: &Document) -> Comparison {
    let (old, new) = (outline(before), outline(after));
    let comparison = compare(&Side { document: before, clauses: &old }, &Side { document: after, clauses: &new });
    check_laws(before, after, &comparison);
    assert_eq!(serde_json::from_str::<Comparison>(&serde_json::to_string(&comparison).unwrap()).unwrap(), comparison);
    comparison
}

/// What holds for every comparison: the changes are what they say, and either text can be made from the other.
pub(crate) fn check_laws(before: &Document, after: &Document, comparison: &Comparison) {
    let (old, new): (Vec<char>, Vec<char>) = (before.text.chars().collect(), after.text.chars().collect());
    let quote = |text: &[char], span: Span| text[span.start as usize..span.end as usize].iter().collect::<String>();
    // a stretch of either text with what stands there in the other
    let mut forth: Vec<(Span, String)> = Vec::new();
    let mut back: Vec<(Span, String)> = Vec::new();
    for change in &comparison.changes {
        assert_eq!((quote(&old, change.before), quote(&new, change.after)), (change.old.clone(), change.new.clone()));
        let is_sound = match change.op {
            TextOp::Insert => change.old.is_empty() && !change.new.is_empty(),
            TextOp::Delete => change.new.is_empty() && !change.old.is_empty(),
            TextOp::Replace => change.old != change.new && !change.old.is_empty() && !change.new.is_empty(),
            TextOp::Move => !change.old.is_empty() && !change.new.is_empty(),
        };
        assert!(is_sound, "{change:?}");
        if change.op != TextOp::Move {
            forth.push((change.after, change.new.clone()));
            back.push((change.before, change.old.clone()));
        }
    }
    for number in &comparison.renumbering {
        assert_ne!(quote(&old, number.before), quote(&new, number.after));
        forth.push((number.after, quote(&new, number.after)));
        back.push((number.before, quote(&old, number.before)));
    }
    for kept in &comparison.kept {
        let (was, is) = (Span { start: kept.before, end: kept.before + kept.length }, Span { start: kept.after, end: kept.after + kept.length });
        forth.push((is, quote(&old, was)));
        back.push((was, quote(&new, is)));
    }
    assert_eq!(joined(forth), after.text, "{comparison:#?}");
    assert_eq!(joined(back), before.text, "{comparison:#?}");
    assert!(comparison.changes.windows(2).all(|pair| pair[0].after.start <= pair[1].after.start), "in order of the newer text");
    check_pairs(before, after, comparison);
}

/// The stretches in order, without a gap or an overlap.
fn joined(mut stretches: Vec<(Span, String)>) -> String {
    stretches.sort();
    let mut at = 0;
    for (span, _) in &stretches {
        assert!(span.start == at || span.start == span.end, "a gap at {at}");
        at = at.max(span.end);
    }
    stretches.into_iter().map(|(_, words)| words).collect()
}

/// Every clause of either version is in one pair.
fn check_pairs(before: &Document, after: &Document, comparison: &Comparison) {
    let paths = |document: &Document| {
        let mut paths: Vec<String> = outline(document).into_iter().map(|clause| clause.path).collect();
        paths.sort();
        paths
    };
    let sorted = |paths: Vec<&String>| {
        let mut paths: Vec<String> = paths.into_iter().cloned().collect();
        paths.sort();
        paths
    };
    assert_eq!(sorted(comparison.pairs.iter().filter_map(|pair| pair.before.as_ref()).collect()), paths(before));
    assert_eq!(sorted(comparison.pairs.iter().filter_map(|pair| pair.after.as_ref()).collect()), paths(after));
}
