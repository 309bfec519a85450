//! Signature blocks (签署栏).

use std::ops::Range;

use super::{Draft, Said, parties};
use crate::model::FactValue;
use crate::pattern::re;

/// The place where one party signs.
#[derive(Debug, Clone)]
pub(crate) struct SignatureBlock {
    /// The party's label, or its name in English contracts.
    pub(crate) party: String,
    /// The name written there.
    pub(crate) name: Option<(String, Range<usize>)>,
    /// Has someone signed, as far as words can tell?
    pub(crate) signed: bool,
    pub(crate) range: Range<usize>,
}

/// The signature blocks of the contract, behind its last clause.
pub(crate) fn signatures(draft: &Draft<'_>) -> Vec<SignatureBlock> {
    let from = draft.clauses.iter().filter(|clause| !clause.path.starts_with('@')).map(|clause| draft.body.text.byte_at(clause.end)).max().unwrap_or(0);
    let mut found: Vec<SignatureBlock> = Vec::new();
    for line in draft.body.lines.iter().filter(|line| line.range.end > from) {
        for piece in parties::pieces_of(&draft.body, &line.range) {
            if let Some(block) = chinese(draft, &piece).filter(|block| !found.iter().any(|other| other.party == block.party)) {
                found.push(block);
            }
        }
    }
    if found.len() == 1 {
        sealed_above(draft, from, &mut found);
    }
    if found.is_empty() {
        found = english(draft, from);
    }
    let signed =
        re!(r"/s/|/S/|(?:签字|签名|签章)\)?\s*[):]\s*[\p{Han}]{2,4}(?:\s|$)|授权代表[^:]{0,8}:\s*[\p{Han}]{2,4}(?:\s|$)|(?i:signature\)?:\s*[A-Z][a-z]+)")
            .is_match(&draft.body.folded()[from..]);
    for block in &mut found {
        block.signed |= signed;
    }
    found
}

/// Where something follows the signatures (an extension slip, a receipt), the places to seal stand above the last label.
fn sealed_above(draft: &Draft<'_>, from: usize, found: &mut Vec<SignatureBlock>) {
    for line in draft.body.lines.iter().filter(|line| line.range.end <= from) {
        for piece in parties::pieces_of(&draft.body, &line.range) {
            let sealed = re!(r"^[\p{Han} ]{2,8}\((?:盖章|签章|公章|签字|印章|签名|章)\)").is_match(&draft.body.folded()[piece.clone()]);
            if let Some(block) = chinese(draft, &piece).filter(|block| sealed && !found.iter().any(|other| other.party == block.party)) {
                found.push(block);
            }
        }
    }
}

fn chinese(draft: &Draft<'_>, piece: &Range<usize>) -> Option<SignatureBlock> {
    let words = &draft.body.folded()[piece.clone()];
    let (label, len) = parties::read_label(words).or_else(|| {
        // 拆迁户(乙方)代表人: only the bracket is known
        let hit = re!(r"^[\p{Han}]{2,6}\(([甲乙丙]方)\)").captures(words)?;
        Some((hit.get(1)?.as_str().to_owned(), hit.get(0)?.end()))
    })?;
    let rest = &words[len..];
    let lead = re!(r"^\s*(?:\([^)]{1,16}\)\s*){0,2}(?:名称|代表人?|签字|盖章|签章|公章|法定代表人|授权代表|委托代理人|单位名称|代表签字|\s)*(?:\([^)]{1,16}\))?\s*(?::|$|\s{2,})|^\s*\((?:盖章|签章|公章|签字|印章|签名|盖公章|章|签字盖章|签字或盖章|盖公司章)[^)]*\)|^(?:代表)?(?:签字|盖章|签章|签名)").find(rest)?;
    let bracketed = re!(r"^\s*\(([\p{Han} ]{2,8})\)").captures(rest).and_then(|hit| parties::read_label(hit.get(1)?.as_str().trim())).map(|(label, _)| label);
    let called = |party: &&parties::Party, label: &String| party.label == *label || party.aliases.contains(label);
    let known = |label: &String| draft.parties.list.iter().find(|party| called(party, label));
    let of_role = || parties::role_word(&label).and_then(|role| draft.parties.of(role));
    let party = known(&label).or_else(|| known(bracketed.as_ref()?)).or_else(of_role);
    let person = rest[..lead.end()].contains("代表") || rest[..lead.end()].contains("代理");
    let name = if person { None } else { parties::name(&draft.body, piece.start + len + lead.end()..piece.end) };
    let range = piece.start..name.as_ref().map_or(piece.start + len + lead.end(), |(_, range)| range.end);
    Some(SignatureBlock { party: party.map_or(label, |party| party.label.clone()), name, signed: false, range })
}

fn english(draft: &Draft<'_>, from: usize) -> Vec<SignatureBlock> {
    let folded = draft.body.folded();
    let from = folded.rfind("IN WITNESS WHEREOF").map_or(from, |at| at.min(from));
    let start = re!(r"(?i)in witness whereof|executed (?:as of|by)|/s/|\bBy:|Party [AB] \(seal\)").find(&folded[from..]).map_or(from, |hit| from + hit.start());
    let tail = &folded[start..];
    let shows = re!(r"(?i)\bby:?\s|/s/|signature|signed|name:|title:|\(seal\)").is_match(tail);
    if !shows {
        return Vec::new();
    }
    draft
        .parties
        .list
        .iter()
        .filter_map(|party| {
            let lower = tail.to_ascii_lowercase();
            let first = party.name.as_deref().and_then(|name| name.split_whitespace().find(|word| word.len() >= 4)).map(str::to_owned);
            let names = party.name.iter().chain(std::iter::once(&party.label)).chain(&party.aliases).chain(&first);
            let at = names
                .filter(|name| name.len() > 2)
                .filter_map(|name| lower.find(&name.to_ascii_lowercase()).map(|at| at..at + name.len()))
                .min_by_key(|range| range.start)?;
            Some(SignatureBlock { party: party.label.clone(), name: None, signed: false, range: start + at.start..start + at.end })
        })
        .collect()
}

/// The signature blocks as facts.
pub(crate) fn facts(signatures: &[SignatureBlock]) -> Vec<Said> {
    signatures
        .iter()
        .map(|block| Said { value: FactValue::Signature { party: block.party.clone(), signed: block.signed }, range: block.range.clone() })
        .collect()
}
