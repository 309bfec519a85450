//! The law that governs the contract (适用法律).

use std::ops::Range;

use super::{Draft, Said};
use crate::model::FactValue;
use crate::pattern::re;
use crate::text::Sentence;

/// Every law that the contract says governs it.
pub(super) fn facts(draft: &Draft<'_>) -> Vec<Said> {
    let cue = re!(
        r"适用[^,。]{0,6}中华人民共和国|中华人民共和国[^。;,]{0,10}法律[^。;]{0,16}(?:执行|解释|管辖|办理|处理|解决|为准)|(?:遵守|服从|遵循|遵照|与)中华人民共和国[^,。;]{0,10}法律|受[^,。;]{2,16}法律|法律为[^,。;]{0,6}适用法律|(?i:\bgovern(?:ed|s|ing law)?\b|construed|interpret(?:ed|ation)|enforced|controlled by|laws? shall apply)"
    );
    let mut seen: Vec<String> = Vec::new();
    let mut found = Vec::new();
    for sentence in draft.body.sentences_with(cue) {
        let Some(name) = chinese(&sentence).or_else(|| english(&sentence)) else { continue };
        let words = sentence.text[name.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        if !seen.contains(&words) {
            seen.push(words.clone());
            found.push(Said { value: FactValue::GoverningLaw { law: words }, range: sentence.start + name.start..sentence.start + name.end });
        }
    }
    found
}

/// `本合同受中华人民共和国法律管辖`.
fn chinese(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let law = re!(
        r"([\p{Han}]{2,14}?法律)为(?:本)?(?:合同|协议)的?适用法律|受\s*([\p{Han}]{2,10}?法律)(?:的)?(?:管辖|约束|调整)|(?:适用|依据|受|按照|遵守)\s*(中华人民共和国(?:大陆地区|大陆|内地)?(?:现行)?(?:的)?(?:有关|相关)?法律(?:法规)?)[^,。]{0,10}(?:管辖|解释|约束|调整|并|,|。|;|$|\()|(?:遵照|按照?|依照|依据|根据)\s*(中华人民共和国(?:大陆地区|大陆|内地)?(?:现行)?(?:的)?(?:有关|相关)?(?:的)?法律)[^。;成设]{0,16}(?:执行|解释|管辖|办理|处理|解决|为准)|(?:合同|协议)[^。;]{0,24}(?:遵守|服从|遵循|遵照)\s*(中华人民共和国(?:大陆地区|大陆|内地)?(?:现行)?(?:的)?(?:有关|相关)?(?:的)?法律)|条款[^。;,]{0,4}与(中华人民共和国(?:的)?(?:有关|相关|现行)?法律)(?:法规)?(?:的)?(?:解释)?(?:相)?一致"
    );
    first_name(&law.captures(sentence.text)?)
}

/// `governed by the laws of the State of Ohio`, also in capitals; `Ohio law shall govern`; `made in the State of Ohio and governed by
/// the laws thereof`.
fn english(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let governed = re!(
        r"(?i:\bgoverned\b|\bgoverning law\b|\bconstrued\b|\binterpret(?:ed|ation)\b|\benforced\b|\bcontrolled by\b|\bsubject to\b)[^;]{0,240}?(?i:\blaws?|\blegislation)(?i:,? (?:other than|excluding|without)[^.;]{3,70}?,|\s*\([^)]{3,80}\))?(?i:\s+(?:then\s+)?(?:in force|in effect|prevailing|applicable))?(?i:\s+(?:of|in)|\s+for)?\s+(?i:the\s+)?(?:(?i:united states(?: of america)?,?\s+and\s+(?:of\s+)?(?:the\s+)?))?((?i:state|commonwealth|province|republic|kingdom|people's republic|district)\s+(?i:of)\s+(?i:the\s+)?[A-Z][A-Za-z' ]+?|(?i:england)\s+(?i:and)\s+(?i:wales)|[A-Z][A-Za-z' ]+?)(?i:\s*[,.;()\[]|\s+(?:without|applicable|and|as|excluding|regardless|irrespective|exclusive|except|exclusively|other|notwithstanding|in|for|to|which|that|then|shall|will|but|or|govern|with|\(u\.?s\.?a)\b|\s*$)"
    );
    let by_name = re!(
        r"(?i:\bgoverned (?:exclusively |solely )?by|\b(?:governed|construed|interpreted|enforced)\b[^.;]{0,60}(?:in accordance with|under|according to))\s+(?i:the\s+)?(?i:substantive\s+|internal\s+)?([A-Z][A-Za-z]+(?:\s+[A-Z][a-z]+){0,2})\s+(?i:laws?)\b"
    );
    let governs = re!(
        r"(?i:\blaws?\s+of\s+)(?i:the\s+)?((?i:(?:state|commonwealth|province|republic)\s+of\s+)?[A-Z][A-Za-z' ]+?)(?i:,[^.;]{0,40})?\s+(?i:shall\s+|will\s+)?(?i:governs?|controls?|apply to)\s+(?i:this|the (?:agreement|contract|validity|interpretation|construction))"
    );
    let of_place = re!(
        r"(?i:\b(?:in|of|under)\s+(?:the\s+)?)((?i:state|commonwealth|province)\s+(?i:of)\s+[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+)?)\b[^.;]{0,160}(?i:governed|construed|interpreted)[^.;]{0,80}(?i:\blaws?\s+(?:thereof|of\s+(?:such|said|that)\s+(?:state|commonwealth|province|jurisdiction)))"
    );
    [governed, by_name, governs, of_place]
        .iter()
        .flat_map(|pattern| pattern.captures_iter(sentence.text))
        .filter_map(|hit| first_name(&hit))
        .find(|name| is_a_place(&sentence.text[name.clone()]))
}

fn first_name(hit: &regex::Captures<'_>) -> Option<Range<usize>> {
    hit.iter().skip(1).flatten().next().map(|name| name.range())
}

/// `Applicable Law`, `ANY STATE`, `the State in which …`: words before or behind "law" that name no country.
fn is_a_place(name: &str) -> bool {
    let of = re!(r"(?i)^(?:state|commonwealth|province|republic|kingdom|people's republic|district)\s+of\s+(?:the\s+)?([a-z]+)");
    let other = re!(
        r"(?i)^(?:any|such|said|that|its|this|each|all|another|either|both|whose|where|which|applicable|relevant|governing|states?|provinces?|countr|jurisdiction|federal|local|common|civil|contract|copyright|patent|bankruptcy|securities|tax|antitrust|trademark|privacy|environmental|corporat|business|international|forum|place|part(?:y|ies)|sections?|articles?|agreement|conflicts?|choice|data|labor|employment|insurance|public|anti|health|case|statut|descent|principal|rules?|the|funds?|trial|courts?|company|nations|equity)\b"
    );
    let word = of.captures(name).and_then(|hit| hit.get(1)).map_or(name, |word| word.as_str());
    name.trim().len() > 1 && !other.is_match(word)
}
