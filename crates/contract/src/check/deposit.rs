//! 定金: its limit, and the choice between it and liquidated damages.

use rust_decimal::Decimal;

use super::{Contract, Params, Spot};
use crate::facts::quantity::{money, percents};
use crate::model::Finding;
use crate::pattern::re;

/// 定金 above 20 % of the contract amount has no deposit effect for the excess (民法典 586).
pub(super) fn over_limit(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let total = contract.gathered.totals.iter().find(|total| !total.excludes_tax).and_then(|total| total.amount.or(total.words_amount));
    let mut found: Vec<Finding> = Vec::new();
    for sentence in contract.sentences(re!(r"定金|(?i:\bdeposit\b)")) {
        if re!(r"(?i)security deposit|deposits? (?:with|into|account)|deposit(?:ed|ary)|escrow").is_match(sentence.text) {
            continue;
        }
        if re!(r"双倍|没收|无权要求返还|不予退还|返还定金|扣除定金|抵作|违约金").is_match(sentence.text)
            && !re!(r"支付|交付|缴纳|作为定金").is_match(sentence.text)
        {
            continue;
        }
        let word = re!(r"定金|(?i:\bdeposit\b)").find(sentence.text).map_or(0..0, |hit| hit.range());
        let at = word.start;
        // What is paid as 定金 stands behind the word, or before it ("…的30%,作为定金").
        let as_deposit = re!(r"作为(?:合同)?(?:履约)?定金|(?:的|支付)定金$|(?i:as (?:a |the )?(?:[a-z]+ )?deposit$)").is_match(&sentence.text[..word.end]);
        let place = |range: &std::ops::Range<usize>| if range.start > at { range.start - at < 60 } else { as_deposit || at - range.end < 24 };
        let percent = percents(sentence.text).into_iter().filter(|percent| place(&percent.range)).min_by_key(|percent| distance(&percent.range, at));
        let sum = money(sentence.text).into_iter().filter(|sum| !sum.in_words && place(&sum.range)).min_by_key(|sum| distance(&sum.range, at));
        let share = percent.as_ref().map(|percent| percent.value).or_else(|| {
            sum.as_ref().zip(total).filter(|(_, total)| !total.is_zero()).map(|(sum, total)| (sum.amount / total * Decimal::ONE_HUNDRED).round_dp(2))
        });
        let Some(share) = share.filter(|share| *share > params.limit) else { continue };
        let ranges = percent.iter().map(|percent| percent.range.clone()).chain(sum.iter().map(|sum| sum.range.clone()));
        let (mut start, mut end) = (word.start, word.end);
        for range in ranges {
            start = start.min(range.start);
            end = end.max(range.end);
        }
        start = sentence.text[..start]
            .rfind([',', ':', ';'])
            .filter(|_| !sentence.text.is_ascii())
            .map_or(if sentence.text.is_ascii() { start } else { 0 }, |comma| comma + 1);
        let range = sentence.start + start..sentence.start + end;
        if found.iter().any(|other| other.reason.args.get("percent") == Some(&share.normalize().to_string())) {
            continue;
        }
        let mut spot = Spot::default().arg("percent", share.normalize());
        let cap = total.map(|total| (total * params.limit / Decimal::ONE_HUNDRED).round_dp(2));
        spot = spot.arg("cap", cap.map_or_else(String::new, |cap| cap.to_string()));
        found.push(params.finding(contract, &range, spot));
    }
    found
}

fn distance(range: &std::ops::Range<usize>, at: usize) -> usize {
    if range.start > at { range.start - at } else { at - range.end }
}

/// Deposit and liquidated damages for the same breach: only one may be claimed (民法典 588).
pub(super) fn with_penalty(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"定金"))
        .into_iter()
        .filter(|sentence| {
            re!(r"没收|不予?退还|无权要求返还|双倍返还|不予返还").is_match(sentence.text)
                && re!(r"(并|同时|且|另|还)[^。;]{0,24}违约金|违约金[^。;]{0,20}(并|同时|且)").is_match(sentence.text)
        })
        .map(|sentence| params.finding(contract, &sentence.range(), Spot::default()))
        .collect()
}
