//! What is not there, and the proof that it was looked for.

use super::{Contract, Params, Spot};
use crate::model::{Article, Clause, Finding, Message, Severity};
use crate::outline::category;
use crate::playbook::Playbook;

/// What shows that a subject is dealt with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// Categories whose headings show it.
    pub(super) categories: &'static [&'static str],
    /// Words of which any shows it, in the text itself.
    pub(super) words: &'static [&'static str],
}

/// One finding unless the contract deals with what is wanted.
pub(super) fn unless_present(contract: &Contract<'_>, params: &Params, wanted: &Wanted) -> Vec<Finding> {
    if is_present(contract, wanted) {
        return Vec::new();
    }
    vec![absent(contract, params, wanted)]
}

/// Is a clause headed so, or does the text use one of the words?
pub(super) fn is_present(contract: &Contract<'_>, wanted: &Wanted) -> bool {
    let headed = contract.clauses.iter().any(|clause| clause.categories.iter().any(|category| category.confidence >= 0.9 && wanted.categories.contains(&category.name.as_str())));
    headed || says_one_of(contract.body().folded(), wanted.words)
}

fn says_one_of(text: &str, words: &[&str]) -> bool {
    if words.is_empty() {
        return false;
    }
    let automaton = aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(words);
    automaton.is_ok_and(|automaton| automaton.is_match(text))
}

/// The finding of an absence with its proof: words looked for, clauses searched, nearest clause.
pub(super) fn absent(contract: &Contract<'_>, params: &Params, wanted: &Wanted) -> Finding {
    let nearest = nearest(contract, wanted.categories);
    let label = nearest.map_or_else(String::new, |clause| format!("{} {}", clause.label, clause.heading).trim().to_owned());
    let looked_for = wanted.words.iter().filter(|word| word.is_ascii() == contract.is_english()).take(8).copied().collect::<Vec<_>>().join(if contract.is_english() { ", " } else { "、" });
    let mut spot = Spot::default().arg("looked_for", looked_for).arg("clauses", contract.clauses.len()).arg("nearest", label);
    if let Some(nearest) = nearest {
        spot = spot.evidence(contract.draft.range_of(nearest));
    }
    params.absence(contract, nearest, spot)
}

/// The clause that comes nearest: one that touches the subject, else a neighbouring subject, else the last clause.
fn nearest<'c>(contract: &Contract<'c>, categories: &[&str]) -> Option<&'c Clause> {
    let body = || contract.clauses.iter().filter(|clause| !clause.path.starts_with('@'));
    let about = |names: &[&str]| body().filter_map(|clause| clause.categories.iter().filter(|category| names.contains(&category.name.as_str())).map(|category| category.confidence).max_by(f32::total_cmp).map(|confidence| (clause, confidence))).max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.start.cmp(&a.0.start))).map(|(clause, _)| clause);
    about(categories).or_else(|| about(neighbours(categories.first().copied().unwrap_or_default()))).or_else(|| body().rfind(|clause| clause.level == 1))
}

/// Subjects that usually stand beside each other.
fn neighbours(category: &str) -> &'static [&'static str] {
    match category {
        "confidentiality" => &["ip", "data_protection", "breach"],
        "ip" => &["confidentiality", "warranty", "delivery"],
        "data_protection" => &["confidentiality", "ip"],
        "acceptance" => &["delivery", "quality", "warranty"],
        "quality" => &["subject", "acceptance", "warranty"],
        "delivery" => &["acceptance", "subject", "term"],
        "payment" | "price" => &["price", "payment", "invoice", "subject"],
        "invoice" => &["payment", "price"],
        "warranty" => &["quality", "acceptance"],
        "termination" => &["breach", "term", "change"],
        "breach" | "liability" => &["termination", "dispute", "rights_duties"],
        "dispute" => &["governing_law", "breach", "miscellaneous"],
        "force_majeure" => &["breach", "dispute"],
        "notice" => &["miscellaneous", "dispute"],
        "integrity" => &["rights_duties", "breach"],
        _ => &["miscellaneous", "effect_copies"],
    }
}

/// The company's own required clauses.
pub(super) fn required(contract: &Contract<'_>, playbook: &Playbook) -> Vec<Finding> {
    let missing = playbook.required.iter().filter(|clause| (clause.kinds.is_empty() || clause.kinds.contains(&contract.kind)) && !clause.look_for.iter().any(|word| contract.body().folded().contains(word.as_str()) || contract.body().document.text.contains(word.as_str())));
    missing
        .map(|clause| {
            let mut message = Message { id: "check-playbook-required-reason".to_owned(), ..Message::default() };
            message.args.insert("title".to_owned(), clause.title.clone());
            message.args.insert("looked_for".to_owned(), clause.look_for.join(if contract.is_english() { ", " } else { "、" }));
            message.args.insert("clauses".to_owned(), contract.clauses.len().to_string());
            let mut suggestion = Message { id: "check-playbook-required-suggestion".to_owned(), args: message.args.clone() };
            suggestion.args.insert("wording".to_owned(), clause.wording.clone());
            Finding {
                rule: "playbook.required".to_owned(),
                severity: Severity::Major,
                clause: None,
                start: 0,
                end: 0,
                quote: String::new(),
                evidence: Vec::new(),
                law: Vec::<Article>::new(),
                reason: message,
                suggestion: Some(suggestion),
            }
        })
        .collect()
}

/// A clause on confidentiality.
pub(super) fn confidentiality(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    unless_present(contract, params, &Wanted { categories: &["confidentiality"], words: &["保密", "商业秘密", "泄密", "泄露", "机密", "披露", "confidential", "non-disclosure", "trade secret", "proprietary information"] })
}

/// For each clause the one that it lies in (re-exported for the checks on numbering).
pub(super) fn parents(contract: &Contract<'_>) -> Vec<Option<usize>> {
    category::parents(contract.clauses)
}
