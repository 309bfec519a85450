//! Arithmetic in running text, and shares, caps and periods that are stated twice.

use std::ops::Range;

use rust_decimal::Decimal;

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::facts::quantity::figure;
use crate::model::{FactValue, Finding, Per, Role, Span};
use crate::pattern::re;
use crate::text::Sentence;

/// A figure of the text; 万 is counted.
fn number(words: &str) -> Option<Decimal> {
    figure(words.trim().trim_end_matches([',', '.']))
}

/// A product or a monthly sum that doesn't come to what is written.
struct Miscount {
    expected: Decimal,
    stated: Decimal,
    sum: String,
    range: Range<usize>,
}

/// `1,200元/月×12个月=14,400元`, `每月租金1,000元,租期12个月,合计12,000元`, 月租金 against 年租金.
pub(super) fn product_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let written = contract.sentences(re!(r"[×✕*xX]\s*[0-9][^。;\n]{0,24}=")).into_iter().flat_map(|sentence| written_out(&sentence));
    let monthly = contract
        .sentences(re!(r"月租|每月|元/月|(?i:monthly|per month)"))
        .into_iter()
        .filter(|sentence| {
            !re!(r"免租|免收|递增|优惠|折扣|折后|第[一二三四五]年|首年|次年|押金|不足|调整|(?i:abate|free|discount|increase)").is_match(sentence.text)
        })
        .filter_map(|sentence| by_months(&sentence).or_else(|| by_year(&sentence)));
    written
        .chain(monthly)
        .map(|miscount| {
            let spot = Spot::default().arg("expected", miscount.expected.normalize()).arg("stated", miscount.stated.normalize()).arg("sum", miscount.sum);
            params.finding(contract, &miscount.range, spot)
        })
        .collect()
}

/// Products that are written out with their result.
fn written_out(sentence: &Sentence<'_>) -> Vec<Miscount> {
    let product = re!(
        r"([0-9][0-9,]*(?:\.[0-9]+)?)\s*(?:元|%|台|套|人|个|天|日|月|年|间|亩|吨|m2|㎡|平方米)?(?:/[\p{Han}·.]{1,6}){0,2}\s*[×✕*xX]\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%)?[\p{Han}㎡]{0,4}(?:\s*[×✕*xX]\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%)?[\p{Han}㎡]{0,4})?\s*=\s*(?:人民币|¥)?\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(万)?"
    );
    let mut found = Vec::new();
    for hit in product.captures_iter(sentence.text) {
        let factor = |group: usize| hit.get(group).and_then(|words| number(words.as_str()));
        let (Some(first), Some(second), Some(stated)) = (factor(1), factor(2), factor(6)) else { continue };
        let third = factor(4).unwrap_or(Decimal::ONE);
        let shares = [3, 5].iter().filter(|group| hit.get(**group).is_some()).count();
        let mut expected = first * second * third;
        for _ in 0..shares {
            expected /= Decimal::ONE_HUNDRED;
        }
        let Some(all) = hit.get(0) else { continue };
        let off = [1, 100, 10_000].iter().all(|unit| {
            let stated = stated * Decimal::from(*unit);
            // A sum in cents or in 万, and one whose end a broken line took, is no miscount.
            (expected - stated).abs() > Decimal::from(*unit).max(stated.abs() * Decimal::new(1, 3))
        });
        let whole = !sentence.text[..all.start()].ends_with(['+', '-', '×', '*', '/', ')', '.', '万']) && hit.get(7).is_none() && !all.as_str().contains('万');
        if off && whole && stated > Decimal::ONE {
            let range = sentence.start + all.start()..sentence.start + all.end();
            found.push(Miscount { expected, stated, sum: all.as_str().split('=').next().unwrap_or_default().trim().to_owned(), range });
        }
    }
    found
}

/// A monthly sum, months and their total in one sentence.
fn by_months(sentence: &Sentence<'_>) -> Option<Miscount> {
    let words = sentence.text;
    let monthly = re!(r"(?:每月|月)(?:的)?(?:租金|服务费|费用|管理费|物业费|保洁费|运维费)[^。;0-9%,]{0,12}([0-9][0-9,]*(?:\.[0-9]+)?)\s*元|([0-9][0-9,]*(?:\.[0-9]+)?)\s*元\s*/\s*月|(?i:monthly (?:rent|fee|payments?|installments?)[^.0-9%]{0,24}([0-9][0-9,]*(?:\.[0-9]+)?))").captures(words)?;
    let months = re!(r"([0-9]{1,3})\s*个月|(?i:\(?([0-9]{1,3})\)? months)").captures(words)?;
    let total = re!(r"(?:合计|共计|总计|总租金|租金总额|总费用|费用总额|服务费总额)[^。;0-9%,]{0,12}([0-9][0-9,]*(?:\.[0-9]+)?)\s*元|(?i:total(?:l?ing)?[^.0-9%]{0,30}([0-9][0-9,]*(?:\.[0-9]+)?))").captures(words)?;
    let first = |hit: &regex::Captures<'_>| hit.iter().skip(1).flatten().next().and_then(|words| number(words.as_str()));
    let (sum, count, stated) = (first(&monthly)?, first(&months)?, first(&total)?);
    let expected = sum * count;
    let once = re!(r"[0-9]\s*个月|(?i:months)").find_iter(words).count() == 1;
    let off = (expected - stated).abs() > Decimal::from(12) && stated > sum;
    (once && off).then(|| Miscount { expected, stated, sum: format!("{} × {}", sum.normalize(), count.normalize()), range: sentence.range() })
}

/// A month's rent and a year's in one sentence.
fn by_year(sentence: &Sentence<'_>) -> Option<Miscount> {
    let words = sentence.text;
    let month = re!(r"(?:每月|月)租金[^。;0-9%,]{0,10}([0-9][0-9,]*(?:\.[0-9]+)?)\s*元|(?i:monthly installments of[^.0-9%]{0,20}([0-9][0-9,]*(?:\.[0-9]+)?))")
        .captures(words)?;
    let year =
        re!(r"(?:每年|年)租金[^。;0-9%,]{0,10}([0-9][0-9,]*(?:\.[0-9]+)?)\s*元|(?i:annual (?:base )?(?:rent|fee)[^.0-9%]{0,20}([0-9][0-9,]*(?:\.[0-9]+)?))")
            .captures(words)?;
    let first = |hit: &regex::Captures<'_>| hit.iter().skip(1).flatten().next().and_then(|words| number(words.as_str()));
    let (sum, stated) = (first(&month)?, first(&year)?);
    let expected = sum * Decimal::from(12);
    let off = (expected - stated).abs() > Decimal::from(12).max(stated * Decimal::new(5, 3));
    off.then(|| Miscount { expected, stated, sum: format!("{} × 12", sum.normalize()), range: sentence.range() })
}

/// The vendor's damages for delay are capped twice, at different shares of the same sum.
pub(super) fn cap_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let capped: Vec<(Decimal, &Range<usize>, &str)> = contract
        .gathered
        .penalties
        .iter()
        .filter(|penalty| penalty.by == Role::Vendor && penalty.per == Per::Day && penalty.for_delay)
        .filter_map(|penalty| Some((penalty.cap_percent?, penalty.cap_range.as_ref()?, penalty.base.as_deref()?)))
        .filter(|(_, range, base)| base.contains('总') && contract.in_body(range.start))
        .collect();
    let Some((first, place, base)) = capped.first() else { return Vec::new() };
    let differing = capped.iter().find(|(cap, _, other)| cap != first && other == base);
    differing
        .map(|(second, range, _)| {
            let whole = contract.body().sentence_at(range.start).map_or((*range).clone(), |sentence| part(&sentence, range));
            params.finding(contract, &whole, Spot::default().arg("first", first.normalize()).arg("second", second.normalize()).evidence((*place).clone()))
        })
        .into_iter()
        .collect()
}

/// The warranty of the whole is stated twice with different lengths.
pub(super) fn warranty_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let stated: Vec<(u32, Range<usize>)> = contract
        .facts
        .iter()
        .filter_map(|fact| match fact.value {
            FactValue::Warranty { months: Some(months) } => Some((months, contract.body().text.bytes(Span { start: fact.start, end: fact.end }))),
            _ => None,
        })
        .filter(|(_, range)| contract.in_body(range.start) && is_of_the_whole(contract, range.start))
        .collect();
    let Some((first, place)) = stated.first() else { return Vec::new() };
    let differing = stated.iter().find(|(months, _)| months != first);
    differing
        .map(|(second, range)| {
            let whole = contract.body().sentence_at(range.start).map_or(range.clone(), |sentence| part(&sentence, range));
            params.finding(contract, &whole, Spot::default().arg("first", first).arg("second", second).evidence(place.clone()))
        })
        .into_iter()
        .collect()
}

/// Does the sentence speak of the warranty of all that is delivered, not of a part's or a repair's?
fn is_of_the_whole(contract: &Contract<'_>, byte: usize) -> bool {
    contract.body().sentence_at(byte).is_some_and(|sentence| {
        let words = sentence.text;
        let count = re!(r"[0-9一二三四五六七八九十两]+\s*个?\s*(?:年|月)|(?i:years?|months?)").find_iter(words).count();
        count <= 1
            && !re!(r"部件|主机|配件|备件|零件|易损|耗材|电池|防水|电气|管道|结构|更换后|维修后|修复后|延长|重新|另行|再|除外|续|终身|额外|增加|人员|软件部分|硬件部分|(?i:parts?|component|extend|replace|repair|software|hardware|batter)").is_match(words)
    })
}
