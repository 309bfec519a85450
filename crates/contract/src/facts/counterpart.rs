//! Parties that no line introduces: known only by the other labels that a contract uses for them.

use super::parties::{BUYERS, LETTERS, Party, VENDORS, read_label, role_word};
use crate::model::Role;
use crate::pattern::re;
use crate::text::{Body, first_chars, last_chars};

/// The label in brackets at the beginning of a line (`（甲方）`, `（甲方） 某某公司`), which belongs to the party introduced above
/// it, and the bytes it takes.
pub(super) fn bracketed(words: &str) -> Option<(String, usize)> {
    let (inner, rest) = words.strip_prefix('(')?.split_once(')')?;
    let (label, len) = read_label(inner.trim())?;
    (len == inner.trim().len()).then(|| (label, words.len() - rest.len()))
}

/// Roles that letters are given anywhere: `出 租 方（甲方）` below the signatures.
pub(super) fn letter_roles(body: &Body<'_>, list: &mut [Party]) {
    for party in list.iter_mut().filter(|party| party.role == Role::Other && LETTERS.contains(&party.label.as_str())) {
        let named = body.folded().match_indices(party.label.as_str()).find_map(|(at, letter)| {
            let (before, after) = (&body.folded()[..at], &body.folded()[at + letter.len()..]);
            let word = match before.trim_end().strip_suffix('(') {
                Some(before) if after.trim_start().starts_with(')') => last_chars(before, 12).rsplit(['\n', '\t']).next()?,
                _ => first_chars(after, 14).trim_start().strip_prefix('(')?.split_once(')')?.0,
            };
            let word: String = word.chars().filter(|c| *c != ' ').collect();
            role_word(&word)
        });
        party.role = named.unwrap_or(Role::Other);
    }
}

/// Adds the other side of the only party found, when the contract goes on to speak of it: `供货人:…` is introduced, 收货人 is
/// not.
pub(super) fn add(body: &Body<'_>, list: &mut Vec<Party>) {
    let [known] = &list[..] else { return };
    let is_letter = LETTERS.contains(&known.label.as_str());
    let others: &[&str] = match role_word(&known.label) {
        _ if is_letter => LETTERS,
        Some(Role::Buyer) => VENDORS,
        Some(_) => BUYERS,
        None => return,
    };
    let used = |label: &str| body.folded().matches(label).count();
    let candidates = others.iter().chain(if is_letter { [].iter() } else { ["收货人", "收货方"].iter() }).filter(|label| **label != known.label);
    let Some((times, label)) = candidates.map(|label| (used(label), *label)).max_by_key(|(times, _)| *times) else { return };
    let Some(at) = body.folded().find(label).filter(|_| times >= 2) else { return };
    let role = if is_letter { Role::Other } else { role_word(label).unwrap_or(Role::Buyer) };
    let range = at..at + label.len();
    let place = usize::from(label != "甲方");
    list.insert(place, Party { role, label: label.to_owned(), aliases: Vec::new(), name: None, name_range: None, credit_code: None, range });
}

/// `____为卖方和____为买方`: both sides in the first sentence, their names still open.
pub(super) fn opened(words: &str) -> Vec<(String, std::ops::Range<usize>)> {
    if !words.contains("__") {
        return Vec::new();
    }
    re!(r"_{2,}\s*为\s*([\p{Han}]{2,4}?方)(?:和|与|及|,|。|;|$)")
        .captures_iter(words)
        .filter_map(|hit| {
            let (label, _) = read_label(hit.get(1)?.as_str())?;
            Some((label, hit.get(0)?.range()))
        })
        .collect()
}

/// `预约方:` and `承约方:`: labels of no list, which the head of the contract introduces and its clauses go on to use.
pub(super) fn unlisted(body: &Body<'_>, pieces: &[std::ops::Range<usize>]) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    for piece in pieces {
        let words = &body.folded()[piece.clone()];
        let Some(hit) = re!(r"^([\p{Han}]{2,4}方)\s*(?:\([^)]{1,12}\))?\s*:").captures(words) else { continue };
        let label = hit.get(1).map_or("", |label| label.as_str());
        let is_used = body.folded().matches(label).count() >= 4;
        if is_used && found.len() < 2 && found.iter().all(|party| party.label != label) {
            let lead = hit.get(0).map_or(0, |all| all.end());
            let (name, name_range) = super::parties::name(body, piece.start + lead..piece.end).unzip();
            let range = piece.start..piece.start + lead;
            found.push(Party { role: Role::Other, label: label.to_owned(), aliases: Vec::new(), name, name_range, credit_code: None, range });
        }
    }
    if found.len() == 2 { found } else { Vec::new() }
}

/// A form of which the head says 甲方 and 乙方 while its clauses speak of 委托方 and 顾问方 throughout: those are the labels.
pub(super) fn relabel(body: &Body<'_>, list: &mut [Party]) {
    let uses = |label: &str| body.folded().matches(label).count();
    let lettered = |party: &Party| LETTERS.contains(&party.label.as_str()) && party.aliases.is_empty() && uses(&party.label) <= 2;
    let [first, second] = list else { return };
    if !(lettered(first) && lettered(second)) {
        return;
    }
    let most = |labels: &[&'static str]| labels.iter().copied().filter(|label| uses(label) >= 3).max_by_key(|label| uses(label));
    let Some((vendor, buyer)) = most(VENDORS).zip(most(BUYERS)) else { return };
    let buyer_first = body.folded().find(buyer) < body.folded().find(vendor);
    let labels = if buyer_first { [buyer, vendor] } else { [vendor, buyer] };
    for (party, label) in [first, second].into_iter().zip(labels) {
        party.aliases.push(std::mem::replace(&mut party.label, label.to_owned()));
        party.role = role_word(label).unwrap_or(party.role);
    }
}
