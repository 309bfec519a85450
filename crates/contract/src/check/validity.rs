//! What the law doesn't let the parties agree, or reads otherwise than they mean it.

use super::roles::{Signed, part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::model::Finding;
use crate::pattern::{Pattern, re};
use crate::text::Sentence;

/// The time to sue is agreed: void (民法典 197); under other laws it takes the claim away early.
pub(super) fn limitation(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"诉讼时效|时效期间|(?i:cause of action|legal action|no action)"),
        &[
            re!(
                r"(?:诉讼时效|时效期间)(?:期间)?[^。;,]{0,6}(?:约定为|为|缩短|延长|不超过|以)[^。;,]{0,4}(?:[0-9一二三四五六七八九十半]+\s*(?:个?月|年|日|天))"
            ),
            re!(r"(?:放弃|不受|不适用|不得主张|排除)[^。;,]{0,12}(?:诉讼时效|时效)"),
            re!(
                r"(?i)\b(?:no|any) (?:legal )?(?:action|claim|suit|cause of action)[^.]{0,80}(?:brought|commenced|instituted|made|filed)[^.]{0,40}(?:more than|later than|after|within)[^.]{0,30}\b(?:year|month)s?\b[^.]{0,60}(?:accru|aris|arose|event|date|deliver|expir|terminat)"
            ),
        ],
        re!(r"中断|重新计算|起算|届满之日|仍在|(?i:insurance|indemnified|audit|\b(?:three|four|five|six|seven|ten) ?(?:\([0-9]+\) )?years?)"),
    )
}

/// 订金 and the like with the effects of 定金: they have none unless 定金 is agreed (合同编通则解释 67).
pub(super) fn deposit_kind(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"订金|诚意金|意向金|预付款"),
        &[
            re!(r"(?:订金|诚意金|意向金|预付款)[^。;]{0,40}(?:双倍返还|没收|不予退还|不予返还)"),
            re!(r"(?:双倍返还|没收)[^。;]{0,20}(?:订金|诚意金|意向金|预付款)"),
        ],
        re!(r"定金"),
    )
}

/// The sentences in which someone stands surety for a debt.
fn sureties<'c>(contract: &'c Contract<'_>) -> Vec<(Sentence<'c>, std::ops::Range<usize>)> {
    if contract.is_english() {
        return Vec::new();
    }
    contract
        .sentences(re!(r"保证人|担保人|保证担保|提供担保|责任保证|提供保证"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start))
        .filter_map(|sentence| {
            let hit = re!(r"(?:保证人|担保人|[丙丁]方|第三方|母公司|股东|法定代表人)[^。;]{0,16}(?:为|对|就)[^。;]{0,40}(?:债务|义务|责任|履行|款项|付款)[^。;]{0,16}(?:提供|承担)[^。;]{0,10}(?:保证|担保)")
                .find(sentence.text)?;
            let other = re!(r"抵押|质押|保函|银行|留置|反担保|不得|未经|履约保证金").is_match(sentence.text);
            (!other).then(|| (sentence, sentence.start + hit.start()..sentence.start + hit.end()))
        })
        .collect()
}

/// Surety without a word on its kind: a general one only (民法典 686).
pub(super) fn guarantee_mode(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let said = || re!(r"连带责任|连带保证|连带清偿|一般保证|一般责任").is_match(contract.body().folded());
    sureties(contract)
        .into_iter()
        .take(1)
        .filter(|_| !said())
        .map(|(sentence, hit)| params.finding(contract, &part(&sentence, &hit), Spot::default()))
        .collect()
}

/// Surety without a period, or until all is paid: six months after the debt falls due (民法典 692).
pub(super) fn guarantee_period(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let said = || re!(r"(?:保证|担保)(?:期间|期限|期)[^。;]{0,20}(?:为|自|至|:|[0-9一二三四五六七八九十])").is_match(contract.body().folded());
    sureties(contract)
        .into_iter()
        .take(1)
        .filter(|_| !said())
        .map(|(sentence, hit)| params.finding(contract, &part(&sentence, &hit), Spot::default()))
        .collect()
}

/// The vendor may keep the buyer's things or data until it is paid (民法典 783 lets the parties exclude it).
pub(super) fn lien(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"留置|扣留|(?i:\blien\b|retain possession)"),
        &[re!(r"Ⓥ[^。;]{0,12}(?:有权|可以|可)[^。;]{0,16}(?:留置|扣留)"), re!(r"(?i)Ⓥ (?:shall have|has|may exercise|retains)[^.]{0,30}\blien\b[^.]{0,80}")],
        re!(r"不得|无权|放弃|投标|保证金|(?i:no lien|free (?:and clear|of|from)|without|shall not|waive)"),
    )
}

/// The place that the words name in the pattern's first group.
fn place<'t>(words: &'t str, named: &Pattern) -> Option<&'t str> {
    named.captures(words)?.get(1).map(|name| name.as_str())
}

/// One place's law before another place's courts.
pub(super) fn law_and_forum(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if !contract.is_english() {
        return Vec::new();
    }
    let name = |words: &str| words.trim_start_matches("the ").trim_start_matches("The ").to_ascii_lowercase();
    let law = contract.sentences(re!(r"[Gg]overned by|[Cc]onstrued")).into_iter().find_map(|sentence| {
        let law = place(sentence.text, re!(r"(?:laws?|Laws?) of (?:the )?(?:State of |Commonwealth of |Province of )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)"))?;
        Some((name(law), sentence))
    });
    let Some((law, spoken)) = law else { return Vec::new() };
    if ["united", "people", "republic"].iter().any(|wide| law.starts_with(wide)) {
        return Vec::new();
    }
    contract
        .sentences(re!(r"[Jj]urisdiction|[Vv]enue"))
        .into_iter()
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            if !signed.says(re!(r"(?i)exclusive (?:jurisdiction|venue)|exclusively|sole (?:jurisdiction|venue)"))
                || signed.says(re!(r"(?i)arbitrat|nonexclusive|non-exclusive|either"))
            {
                return None;
            }
            let forum = place(
                sentence.text,
                re!(
                    r"(?:[Cc]ourts?|[Vv]enue)[^.]{0,60}?\b(?:of|in|within) (?:the )?(?:State of |Commonwealth of |Province of )?([A-Z][a-z]+(?: [A-Z][a-z]+)?)"
                ),
            )?;
            let apart = name(forum) != law && !sentence.text.to_ascii_lowercase().contains(&law);
            let named = PLACES.contains(&name(forum).as_str()) && PLACES.contains(&law.as_str());
            (apart && named).then(|| {
                let spot = Spot::default().arg("law", &law).arg("forum", name(forum)).evidence(spoken.range());
                params.finding(contract, &part(&sentence, &sentence.range()), spot)
            })
        })
        .take(1)
        .collect()
}

/// Places whose law and whose courts are told apart by their plain names.
#[rustfmt::skip]
const PLACES: &[&str] = &["alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "england", "singapore", "hong kong", "ontario", "israel", "ireland", "germany", "switzerland"];
