//! The outer form: parties, codes, numbering, copies, signatures.

use std::collections::HashSet;
use std::ops::Range;

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::facts::numeral::han_integer;
use crate::model::{Clause, Finding, Role};
use crate::outline::category;
use crate::outline::label::{self, Form, Label};
use crate::outline::parts;
use crate::pattern::re;

/// A unified social credit code whose check character is wrong (GB 32100).
pub(super) fn credit_code_invalid(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .draft
        .parties
        .list
        .iter()
        .filter_map(|party| party.credit_code.as_ref().map(|(code, range)| (party, code, range)))
        .filter(|(_, code, _)| code.len() != 15 && !is_credit_code(code))
        .map(|(party, code, range)| {
            params.finding(contract, range, Spot::default().arg("code", code).arg("party", &party.label).arg("length", code.chars().count()))
        })
        .collect()
}

/// Has the code 18 characters of the alphabet and the right check character (GB 32100-2015)?
pub(crate) fn is_credit_code(code: &str) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    let values: Option<Vec<u32>> = code.chars().map(|c| ALPHABET.find(c.to_ascii_uppercase()).map(|at| at as u32)).collect();
    let Some(values) = values.filter(|values| values.len() == 18) else { return false };
    let mut weight = 1;
    let mut sum = 0;
    for value in &values[..17] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31 == values[17]
}

/// A step in the numbering of siblings: the clause, its number, the one before.
struct Step<'c> {
    clause: &'c Clause,
    number: u32,
    before: u32,
    /// A written-out label (第十三条) that one of them bears already.
    again: bool,
}

/// Each clause with the sibling of the same form before it.
fn steps<'c>(contract: &Contract<'c>) -> Vec<Step<'c>> {
    let parents = category::parents(contract.clauses);
    let mut last: std::collections::HashMap<(Option<usize>, Form, bool), u32> = std::collections::HashMap::new();
    let mut seen: HashSet<(Option<usize>, Form, bool, u32)> = HashSet::new();
    let mut found = Vec::new();
    for (clause, parent) in contract.clauses.iter().zip(parents) {
        let is_attachment_root = clause.path.starts_with('@') && !clause.path.contains('.');
        let Some(Label { form, numbers, .. }) = read(clause).filter(|_| !is_attachment_root) else { continue };
        let number = numbers.last().copied().unwrap_or_default();
        let key = (parent, form, clause.path.starts_with('@'));
        let again = !seen.insert((key.0, key.1, key.2, number)) && matches!(form, Form::Article | Form::Han | Form::EnArticle);
        if let Some(before) = last.insert(key, number) {
            found.push(Step { clause, number, before, again });
        }
    }
    found
}

fn read(clause: &Clause) -> Option<Label> {
    let plain: String = crate::text::Text::of(&clause.label).folded().to_owned();
    label::label(&plain, true)
}

/// The label with the heading, or with the first words.
fn head(contract: &Contract<'_>, clause: &Clause) -> Range<usize> {
    let range = contract.draft.range_of(clause);
    let line = contract.body().line_at(range.start).map_or(range.clone(), |line| range.start..line.range.end.min(range.end));
    let words = &contract.body().folded()[line.clone()];
    let cut = words.char_indices().nth(40).map_or(words.len(), |(at, _)| at);
    let cut = words[..cut].find(['。', ',', ';']).unwrap_or(cut);
    line.start..line.start + cut
}

/// A number is left out (第六条, 第八条).
pub(super) fn numbering_gap(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    steps(contract)
        .into_iter()
        .filter(|step| step.number > step.before + 1 && !is_in_special_terms(contract, step.clause))
        .map(|step| params.finding(contract, &head(contract, step.clause), Spot::default().arg("expected", step.before + 1).arg("label", &step.clause.label)))
        .collect()
}

/// Special terms skip the numbers of the general ones that they leave as they are.
fn is_in_special_terms(contract: &Contract<'_>, clause: &Clause) -> bool {
    let part = clause.path.split('.').next();
    contract.clauses.iter().any(|other| Some(other.path.as_str()) == part && parts::is_special(&other.heading))
}

/// A number is used twice, or a clause of the top level bears a number of the lists below.
pub(super) fn numbering_duplicate(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let twice = steps(contract).into_iter().filter(|step| step.number == step.before || step.again && step.number > 1).map(|step| step.clause);
    let mut top = contract.clauses.iter().filter(|clause| clause.level == 1 && !clause.path.starts_with('@') && !clause.label.is_empty());
    let form = top.next().and_then(read).map(|label| label.form).filter(|form| matches!(form, Form::Article | Form::Han | Form::EnArticle));
    let astray = top.filter(|clause| form.is_some() && read(clause).is_some_and(|label| Some(label.form) != form && matches!(label.form, Form::Dotted(1))));
    twice.chain(astray).map(|clause| params.finding(contract, &head(contract, clause), Spot::default().arg("label", &clause.label))).collect()
}

/// The copies that the parties keep don't add up to the copies made.
pub(super) fn copies_differ(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    for sentence in contract.sentences(re!(r"一式|(?i:originals|counterparts|copies)")) {
        let Some((made, at)) = copies_made(sentence.text) else { continue };
        let rest = sentence.text[at..].split("副本").next().unwrap_or_default();
        let mut kept = 0;
        let mut end = at;
        for hit in re!(r"(各自?)?\s*(?:执|持|存|留|保存|保管|备案)有?\s*([0-9]+|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+)\s*[份分]|([0-9]+|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+)\s*份[^,。;0-9一二三四五六七八九十]{0,8}(?:备案|存档|留存)|\(?([0-9])\)? (?:for|held by|to be held by|kept by)").captures_iter(rest) {
            let Some(count) = hit.get(2).or(hit.get(3)).or(hit.get(4)).and_then(|n| n.as_str().parse().ok().or_else(|| han_integer(n.as_str()))) else { continue };
            let each = hit.get(1).is_some();
            kept += if each { count * parties_before(contract, &rest[..hit.get(0).map_or(0, |all| all.start())]) } else { count };
            end = at + hit.get(0).map_or(0, |all| all.end());
        }
        if kept > 0 && kept != made {
            if sentence.text.is_ascii() {
                end = sentence.text.len();
            }
            let hit = sentence.start + at..sentence.start + end;
            let start = re!(r"本合同|本协议|合同|协议|一式|(?i:this agreement)").find(sentence.text).map_or(0, |found| found.start());
            let range = part(&sentence, &hit);
            let range = range.start.min(sentence.start + start)..(sentence.start + end).max(hit.end);
            found.push(params.finding(contract, &range, Spot::default().arg("made", made).arg("kept", kept)));
        }
    }
    found
}

fn copies_made(words: &str) -> Option<(u64, usize)> {
    let hit =
        re!(r"一式\s*([0-9]+|[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]+)\s*[份分]|(?i:(?:in|made in) [a-z]+ \(([0-9])\) (?:originals|copies|counterparts))")
            .captures(words)?;
    let number = hit.get(1).or(hit.get(2))?;
    let count = number.as_str().parse().ok().or_else(|| han_integer(number.as_str()))?;
    Some((count, hit.get(0)?.end()))
}

/// Of how many parties does "each" speak?
fn parties_before(contract: &Contract<'_>, words: &str) -> u64 {
    let last = words.rsplit([',', '。', ';']).find(|part| !part.trim().is_empty()).unwrap_or(words);
    let named = last.split(['、', '和', '与', '及']).filter(|name| !name.trim().is_empty()).count() as u64;
    if named > 2 || named == 2 && !last.contains("甲乙") && !last.contains("甲、乙") {
        named
    } else if re!(r"三方|甲、?乙、?丙").is_match(last) {
        3
    } else if contract.draft.parties.list.len() > 2 && re!(r"各方").is_match(last) {
        contract.draft.parties.list.len() as u64
    } else {
        2
    }
}

/// A party has no place to sign.
pub(super) fn signature_party_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.gathered.signatures.is_empty() {
        return Vec::new();
    }
    [Role::Buyer, Role::Vendor]
        .into_iter()
        .filter_map(|role| contract.draft.parties.of(role))
        .filter(|party| !contract.gathered.signatures.iter().any(|block| block.party == party.label))
        .map(|party| params.absence(contract, contract.clauses.last(), Spot::default().arg("party", &party.label)))
        .collect()
}

/// When the contract takes effect isn't clear.
pub(super) fn effect_unclear(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"生效|(?i:takes? effect|become effective)"))
        .into_iter()
        .filter(|sentence| {
            re!(r"(?:本|该)?(?:合同|协议)[^。;]{0,40}生效|(?i:this (?:agreement|contract)[^.]{0,60}(?:takes? effect|becomes? effective))")
                .is_match(sentence.text)
                && !re!(r"生效(?:后|前|判决|期间|法律)|未生效|补充|修改|变更|不影响|送达|通知").is_match(sentence.text)
                && (contract.is_english() || !is_heading(sentence.text))
                && contract.in_body(sentence.start)
        })
        .filter_map(|sentence| {
            let clear =
                re!(r"签字|签署|签名|盖章|签章|签订|批准|[0-9]{4}\s*年|公章|签约|订立|_{2,}|成立|登记|(?i:sign|execut|seal|approv|registr|\bdate\b|[0-9]{4})")
                    .is_match(sentence.text);
            let ambiguous = re!(r"(?:签字盖章|签字、盖章|盖章签字|签章)(?:之日|后|即|时|起|并)?").is_match(sentence.text)
                && !re!(r"签字(?:并|且|和|及|或)(?:加盖|盖)|并加盖").is_match(sentence.text);
            let hit = re!(r"(?:本|该)?(?:合同|协议)[^。;]{0,40}生效|(?i:this (?:agreement|contract)[^.]*)").find(sentence.text)?;
            // 本合同生效之日起五日内…: the effect only dates something else
            let after = &sentence.text[hit.end()..];
            let states = contract.is_english()
                || re!(r"^\s*(?:[,。;)]|$)").is_match(after) && !re!(r"(?:仍然?|停止|未?曾|开始|使之无效[^。;]*)生效$").is_match(hit.as_str());
            (!clear && states || ambiguous).then(|| {
                let range = sentence.start + hit.start()..sentence.start + hit.end();
                params.finding(contract, &range, Spot::default().arg("kind", if clear { "sign_or_seal" } else { "condition" }))
            })
        })
        .take(2)
        .collect()
}

/// 合同生效与签章: words that only name the subject.
fn is_heading(words: &str) -> bool {
    words.chars().count() <= 20 && !words.ends_with('。') && !re!(r"自|经|于|后|时|即|起|之日").is_match(words)
}

#[cfg(test)]
mod tests {
    use super::is_credit_code;

    #[test]
    fn check_characters() {
        for code in ["91330100799655058B", "9144030071526726XG", "914403001922038216", "91110000802100433B"] {
            assert!(is_credit_code(code), "{code}");
        }
        for code in ["91110000100011667W", "911101081019734670", "91440101MA5AXXXX01", "123", ""] {
            assert!(!is_credit_code(code), "{code}");
        }
    }
}
