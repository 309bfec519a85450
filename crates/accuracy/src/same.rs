//! When a finding or a fact that was given is the one that was wanted.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::scores::{Given, Wanted};

/// Rules that two careful readers use for one and the same thing.
const SAME: [&[&str]; 7] = [
    &["placeholder.left", "blank.unfilled"],
    &["damages.buyer_only", "damages.asymmetric"],
    &["absent.breach", "absent.liability"],
    &["amount.totals_differ", "amount.items_do_not_sum"],
    &["dispute.body_unclear", "dispute.arbitration_and_court", "dispute.consultation_only"],
    &["term.differs", "date.out_of_order"],
    &["interpretation.vendor_only", "standard_terms.unfair"],
];

/// Values compared as words, either inside the other.
const WORDS: [&str; 10] = ["name", "label", "trigger", "base", "body", "law", "around", "to", "term", "party"];

/// A text without blanks and lines to write on.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !['_', '＿', '﹍'].contains(c)).collect()
}

/// The same rule, or one of the same family.
pub(crate) fn same_rule(a: &str, b: &str) -> bool {
    a == b || SAME.iter().any(|family| family.contains(&a) && family.contains(&b))
}

/// Do two quotes show the same place? The given one may not be much longer.
pub(crate) fn overlap(wanted: &str, given: &str) -> bool {
    let (a, b) = (squeezed(wanted), squeezed(given));
    if a.is_empty() || b.is_empty() {
        return wanted.is_empty() && given.is_empty();
    }
    let (long, short) = (a.chars().count(), b.chars().count());
    if short > 200.max(3 * long) {
        return false;
    }
    if a.contains(&b) || b.contains(&a) {
        return long.min(short) >= long.min(4);
    }
    let (grams, others) = (fours(&a), fours(&b));
    grams.intersection(&others).count() * 2 >= grams.len().min(others.len())
}

fn fours(text: &str) -> BTreeSet<Vec<char>> {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() < 4 { BTreeSet::from([characters]) } else { characters.windows(4).map(<[char]>::to_vec).collect() }
}

/// The same rule at the same place.
pub(crate) fn same_finding(wanted: &Wanted, given: &Given) -> bool {
    if !same_rule(&wanted.rule, &given.rule) {
        return false;
    }
    let also: Vec<&str> = match &wanted.also {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    ["absent.", "signature."].iter().any(|start| wanted.rule.starts_with(start))
        || std::iter::once(wanted.quote.as_str()).chain(also).any(|quote| overlap(quote, &given.quote))
}

/// Does a given value say all that is wanted?
pub(crate) fn same_value(wanted: &Value, given: &Value) -> bool {
    let Value::Object(fields) = wanted else { return wanted == given };
    fields.iter().all(|(key, want)| {
        let got = given.get(key).unwrap_or(&Value::Null);
        if want.is_null() || got.is_null() {
            return want.is_null() && got.is_null();
        }
        let (a, b) = (plain(want), plain(got));
        if WORDS.contains(&key.as_str()) {
            let (a, b) = (squeezed(&a), squeezed(&b));
            return !a.is_empty() && !b.is_empty() && (a.contains(&b) || b.contains(&a));
        }
        match (a.parse::<f64>(), b.parse::<f64>()) {
            (Ok(a), Ok(b)) => (a - b).abs() <= 1e-6,
            _ => a == b,
        }
    })
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A largest matching: for each wanted one the given one that answers it.
pub(crate) fn matching(wanted: usize, given: usize, same: impl Fn(usize, usize) -> bool) -> Vec<Option<usize>> {
    let mut owner: Vec<Option<usize>> = vec![None; given];
    for want in 0..wanted {
        place(want, &mut owner, &mut vec![false; given], &same);
    }
    let mut answers = vec![None; wanted];
    for (got, want) in owner.iter().enumerate() {
        if let Some(want) = want {
            answers[*want] = Some(got);
        }
    }
    answers
}

fn place(want: usize, owner: &mut [Option<usize>], seen: &mut [bool], same: &impl Fn(usize, usize) -> bool) -> bool {
    for got in 0..owner.len() {
        if !seen[got] && same(want, got) {
            seen[got] = true;
            if owner[got].is_none_or(|other| place(other, owner, seen, same)) {
                owner[got] = Some(want);
                return true;
            }
        }
    }
    false
}
