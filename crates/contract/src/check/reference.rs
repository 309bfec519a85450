//! References and attachments that lead nowhere.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Contract, Params, Spot};
use crate::facts::reference::Reference;
use crate::model::Finding;

/// A reference to a clause that the contract doesn't have.
pub(super) fn broken(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .references
        .iter()
        .filter(|reference| !reference.is_attachment && !reference.resolved)
        .map(|reference| {
            let last = contract
                .clauses
                .iter()
                .rfind(|clause| clause.level == 1 && !clause.path.starts_with('@'))
                .map_or_else(String::new, |clause| clause.label.clone());
            params.finding(contract, &reference.range, Spot::default().arg("to", &reference.to).arg("last", last))
        })
        .chain(unnamed(contract, params))
        .collect()
}

/// Clauses that are spoken of by their subject, with the category that one of them must have.
const BY_SUBJECT: &[(&str, &str)] = &[
    ("知识产权条款", "ip"),
    ("保密条款", "confidentiality"),
    ("不可抗力条款", "force_majeure"),
    ("反商业贿赂条款", "integrity"),
    ("廉洁条款", "integrity"),
    ("数据安全条款", "data_protection"),
];

/// `违反知识产权条款` where no clause deals with intellectual property.
fn unnamed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let folded = contract.body().folded();
    let is_there = |subject: &str, category: &str| {
        let word = subject.trim_end_matches("条款");
        contract
            .clauses
            .iter()
            .any(|clause| clause.heading.contains(word) || clause.categories.iter().any(|found| found.name == category && found.confidence >= 0.5))
    };
    BY_SUBJECT
        .iter()
        .filter(|(subject, category)| folded.contains(subject) && !is_there(subject, category))
        .filter_map(|(subject, _)| {
            let at = folded.find(subject).filter(|at| contract.in_body(*at))?;
            let last = contract
                .clauses
                .iter()
                .rfind(|clause| clause.level == 1 && !clause.path.starts_with('@'))
                .map_or_else(String::new, |clause| clause.label.clone());
            Some(params.finding(contract, &(at..at + subject.len()), Spot::default().arg("to", subject).arg("last", last)))
        })
        .collect()
}

/// How many attachments a line names that lists them.
const DIRECTORY: usize = 3;
/// The longest title, in bytes, between two attachments of a list.
const BETWEEN: usize = 120;

/// An attachment that the contract speaks of and that isn't there; one finding per attachment, or per list.
pub(super) fn attachment_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let line_of = |reference: &Reference| contract.body().line_at(reference.range.start).map(|line| line.range.start);
    let all: Vec<&Reference> = contract.gathered.references.iter().filter(|reference| reference.is_attachment).collect();
    let mut by_key: HashMap<&str, Vec<&Reference>> = HashMap::new();
    let mut named: HashMap<usize, HashSet<&str>> = HashMap::new();
    for reference in all.iter().copied() {
        by_key.entry(&reference.key).or_default().push(reference);
        if let Some(line) = line_of(reference) {
            named.entry(line).or_default().insert(&reference.key);
        }
    }
    let is_list = |line: Option<usize>| line.and_then(|line| named.get(&line)).is_some_and(|keys| keys.len() >= DIRECTORY);
    let follows = |last: &[&Reference], next: &Reference| {
        line_of(last[0]) == line_of(next) && last.last().is_some_and(|last| next.range.start.saturating_sub(last.range.end) <= BETWEEN)
    };
    let mut told = HashSet::new();
    let mut groups: Vec<Vec<&Reference>> = Vec::new();
    // told where the attachment is listed, else where the contract first speaks of it, not where a foreword does
    let opens = contract.clauses.first().map_or(0, |first| contract.draft.range_of(first).start);
    let first_of_each = all.iter().copied().filter(|reference| !reference.resolved && told.insert(&reference.key));
    let mut missing: Vec<&Reference> = first_of_each
        .map(|first| {
            let same = || by_key[first.key.as_str()].iter().copied();
            same().find(|other| in_list(contract, other).is_some()).or_else(|| same().find(|other| other.range.start >= opens)).unwrap_or(first)
        })
        .collect();
    missing.sort_by_key(|reference| reference.range.start);
    for reference in missing {
        match groups.last_mut() {
            Some(last) if follows(last, reference) && is_list(line_of(reference)) => last.push(reference),
            _ => groups.push(vec![reference]),
        }
    }
    groups
        .iter()
        .map(|group| {
            let to = group.iter().map(|reference| reference.to.as_str()).collect::<Vec<_>>().join(if contract.is_english() { ", " } else { "、" });
            params.finding(contract, &readable(contract, group[0]), Spot::default().arg("to", to))
        })
        .collect()
}

/// The line of a list that names the attachment: `附件2 工程范围`.
fn in_list(contract: &Contract<'_>, reference: &Reference) -> Option<Range<usize>> {
    let folded = contract.body().folded();
    let line = contract.body().line_at(reference.range.start)?.range.clone();
    let title = folded.get(reference.range.end..line.end)?.trim();
    let is_list = folded[line.start..reference.range.start].trim().is_empty() && (2..40).contains(&title.chars().count());
    is_list.then_some(reference.range.start..line.end)
}

/// A bare `附件2` with the words around it, so that the quote can be found again.
fn readable(contract: &Contract<'_>, reference: &Reference) -> Range<usize> {
    let folded = contract.body().folded();
    if let Some(line) = in_list(contract, reference) {
        return line;
    }
    if folded[reference.range.clone()].chars().count() > 4 {
        return reference.range.clone();
    }
    let Some(sentence) = contract.body().sentence_at(reference.range.start) else { return reference.range.clone() };
    let before = &sentence.text[..reference.range.start - sentence.start];
    let lead = before.char_indices().rev().take(4).take_while(|(_, c)| !",。;:(".contains(*c)).last().map_or(before.len(), |(at, _)| at);
    let after = &sentence.text[reference.range.end - sentence.start..];
    let trail = after.char_indices().take(6).take_while(|(_, c)| !",。;:)".contains(*c)).last().map_or(0, |(at, c)| at + c.len_utf8());
    sentence.start + lead..reference.range.end + trail
}
