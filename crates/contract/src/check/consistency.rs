//! A contract against itself: totals, dates, terms, names, roles, definitions, currencies.

use std::collections::HashMap;
use std::ops::Range;

use rust_decimal::Decimal;

use super::roles::{Signed, part, sentences_that_say};
use super::{Contract, Params, Spot, defined};
use crate::facts::quantity::{money, percents, periods};
use crate::facts::{dates, impossible_dates, stated_terms};
use crate::model::{DateKind, Finding};
use crate::pattern::{Pattern, re};

/// The total is stated twice with different sums.
pub(super) fn totals_differ(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let stated: Vec<_> = contract
        .gathered
        .totals
        .iter()
        .filter(|total| !total.excludes_tax && is_whole(contract, total.range.start))
        .filter_map(|total| total.amount.or(total.words_amount).map(|amount| (amount, total)))
        .collect();
    let Some((first, place)) = stated.first() else { return Vec::new() };
    let parts: Vec<Decimal> = contract.gathered.totals.iter().filter_map(|total| total.amount).collect();
    stated
        .iter()
        .skip(1)
        // A net price stands beside its gross one; a yearly one beside the whole.
        .filter(|(amount, _)| amount != first && !related(*amount, *first, &parts))
        .take(2)
        .map(|(amount, total)| {
            let sentence = contract.body().sentence_at(total.range.start);
            let range = sentence.map_or(total.range.clone(), |sentence| part(&sentence, &total.range));
            params.finding(contract, &range, Spot::default().arg("first", first).arg("second", amount).evidence(place.range.clone()))
        })
        .collect()
}

fn is_whole(contract: &Contract<'_>, at: usize) -> bool {
    contract.body().sentence_at(at).is_some_and(|sentence| {
        let before = &sentence.text[..at - sentence.start];
        re!(r"(?:合同|项目|工程)(?:含税|暂定|固定)*(?:总价|总额|总金额|金额|价款|造价|总造价)[^。;]{0,30}$|^[^。;]{0,16}总价款?[^。;]{0,20}$|总金额[^。;]{0,16}$|(?i:(?:contract|total) (?:price|amount|sum)[^.]{0,30}$)").is_match(before) && !re!(r"每年|年度|每月|季度|单项|分项|第[一二三]年|预算|结算|调整后|增加|减少|注册").is_match(sentence.text)
    })
}

fn related(a: Decimal, b: Decimal, parts: &[Decimal]) -> bool {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    let taxed = [1, 3, 6, 9, 13, 10, 11, 16, 17].iter().any(|rate| (small * Decimal::from(100 + rate) / Decimal::ONE_HUNDRED - large).abs() < Decimal::ONE);
    let multiple = !small.is_zero() && (large / small).is_integer() && large / small <= Decimal::from(12) && large != small;
    taxed || multiple || parts.iter().any(|part| *part != small && *part != large && *part + small == large)
}

/// Something is due before the contract is signed, or ends before it begins.
pub(super) fn out_of_order(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let all = dates(contract.draft);
    let signed = all.iter().filter(|dated| dated.which == Some(DateKind::Signed)).map(|dated| dated.date).max();
    let mut found = Vec::new();
    if let Some(signed) = signed {
        for dated in all
            .iter()
            .filter(|dated| matches!(dated.which, Some(DateKind::Delivery | DateKind::Ends)) && dated.date < signed && contract.in_body(dated.range.start))
        {
            let range = contract.body().sentence_at(dated.range.start).map_or(dated.range.clone(), |sentence| part(&sentence, &dated.range));
            found.push(params.finding(contract, &range, Spot::default().arg("date", dated.date).arg("other", signed)));
        }
    }
    for sentence in contract.sentences(re!(r"自[^。;]{0,30}[0-9]{4}|(?i:from|commenc)")) {
        let dates = crate::facts::calendar_dates(sentence.text);
        for pair in dates.windows(2) {
            let between = &sentence.text[pair[0].1.end..pair[1].1.start];
            if re!(r"^\s*(?:起)?\s*,?\s*(?:至|到)\s*$|^\s*(?:to|until|through)\s*$").is_match(between) && pair[1].0 < pair[0].0 {
                let range = sentence.start + pair[0].1.start..sentence.start + pair[1].1.end;
                found.push(params.finding(contract, &range, Spot::default().arg("date", pair[1].0).arg("other", pair[0].0)));
            }
        }
    }
    found
}

/// A date that the calendar doesn't have.
pub(super) fn date_impossible(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    impossible_dates(contract.draft).into_iter().map(|range| params.finding(contract, &range, Spot::default())).collect()
}

/// The contract's term, or the time after which something is accepted, is stated twice with different lengths.
pub(super) fn term_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let terms: Vec<(u32, Range<usize>)> = stated_terms(contract.draft).into_iter().filter_map(|term| Some((term.months?, term.range))).collect();
    let mut found: Vec<Finding> = differing(contract, params, &terms).into_iter().collect();
    found.extend(differing(contract, params, &accepted_after(contract)));
    found.extend(ended_after(contract, params));
    found
}

/// After how many days of late payment the contract may be ended, where two clauses say it differently.
fn ended_after(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let late = re!(r"(?:逾期|迟延|拖欠|延迟)[^。;,]{0,12}(?:支付|付款|租金|费用|价款)?[^。;,]{0,10}(?:超过|达到?|满)\s*$");
    let mut stated: Vec<(u32, Range<usize>, bool)> = Vec::new();
    let by_vendor = re!(r"Ⓥ[^。;Ⓑ]{0,6}(?:有权|可以?|得)[^。;]{0,12}(?:解除|终止)");
    let by_buyer = re!(r"Ⓑ[^。;Ⓥ]{0,6}(?:有权|可以?|得)[^。;]{0,12}(?:解除|终止)");
    for sentence in contract.sentences(re!(r"逾期|迟延|拖欠|延迟")).into_iter().filter(|sentence| contract.in_body(sentence.start)) {
        let folded = contract.body().folded();
        // 乙方有下列情形之一的,甲方有权解除合同: over (1)逾期支付租金超过10日的
        let mut above = contract.draft.around(sentence.start).map(|clause| contract.draft.range_of(clause).start).filter_map(|at| contract.body().line_at(at));
        let lead = above.find(|line| re!(r"(?:解除|终止)[^:]{0,24}:\s*$").is_match(&folded[line.range.clone()]));
        let listed = lead.is_some();
        let head = lead.and_then(|line| contract.body().sentence_at(line.range.start)).map(|head| Signed::of(contract, head));
        let own = Signed::of(contract, sentence);
        let says = |pattern: &'static Pattern| own.says(pattern) || head.as_ref().is_some_and(|head| head.says(pattern));
        let vendor_ends = says(by_vendor);
        if !vendor_ends && !says(by_buyer) {
            continue;
        }
        let begun = contract.body().line_at(sentence.start).map_or(sentence.start, |line| line.range.start);
        let about_pay = |to: usize| re!(r"支付|付款|租金|价款|费用|欠").is_match(&folded[begun..sentence.start + to]);
        for period in periods(sentence.text).into_iter().filter(|period| period.days().is_some() && late.is_match(&sentence.text[..period.range.start])) {
            let after = &sentence.text[period.range.end..];
            let ends = re!(r"^[^。;]{0,3}[^。;,]{0,4},?[^。;]{0,12}(?:解除|终止)").is_match(after) || listed && !re!(r"解除|终止").is_match(after);
            if let (true, true, Some(days)) = (ends, about_pay(period.range.start), period.days()) {
                let from = sentence.text[..period.range.start].rfind([',', ';', '。', ')']).map_or(0, |at| at + 1);
                let to = after.find([';', '。']).map_or(sentence.text.len(), |at| period.range.end + at);
                stated.push((days, sentence.start + from..sentence.start + to, vendor_ends));
            }
        }
    }
    let differs = |one: &&(u32, Range<usize>, bool)| stated.iter().find(|other| other.0 != one.0 && other.2 == one.2);
    let one = stated.iter().find(|one| differs(one).is_some())?;
    let (first, place, _) = one.clone();
    let (second, other, _) = differs(&one)?.clone();
    Some(params.finding(contract, &place, Spot::default().arg("first", first).arg("second", second).arg("unit", "days").evidence(other)))
}

/// The first of several lengths in months that isn't the same as the one before all others.
fn differing(contract: &Contract<'_>, params: &Params, stated: &[(u32, Range<usize>)]) -> Option<Finding> {
    let (first, place) = stated.first()?;
    let (second, other) = stated.iter().find(|(months, range)| months != first && range.start > place.start)?;
    let range = contract.body().sentence_at(other.start).map_or(other.clone(), |sentence| part(&sentence, other));
    Some(params.finding(contract, &range, Spot::default().arg("first", first).arg("second", second).arg("unit", "months").evidence(place.clone())))
}

/// After how many months of running (上线, 试运行) the system or plant is accepted, wherever that is said of the one acceptance.
fn accepted_after(contract: &Contract<'_>) -> Vec<(u32, Range<usize>)> {
    contract
        .sentences(re!(r"验收"))
        .into_iter()
        .filter(|sentence| {
            contract.in_body(sentence.start)
                && !re!(r"初验|终验|初步验收|最终验收|阶段(?:性)?验收|[分各]阶段|分期|质保期|质量保证期|违约|维护期").is_match(sentence.text)
        })
        .filter_map(|sentence| {
            let period = periods(sentence.text).into_iter().find(|period| {
                let runs = re!(r"(?:上线|试?运行)(?:\([^)]{0,60}\))?[^,。;]{0,8}$").is_match(&sentence.text[..period.range.start]);
                runs && re!(r"^\s*(?:之?内|之?后|期?满)[^。;]{0,30}验收").is_match(&sentence.text[period.range.end..])
            })?;
            Some((period.months()?, sentence.start + period.range.start..sentence.start + period.range.end))
        })
        .collect()
}

/// The name where a party signs isn't the one at the top.
pub(super) fn name_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = Vec::new();
    let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    for party in &contract.draft.parties.list {
        let Some(name) = &party.name else { continue };
        for block in contract.gathered.signatures.iter().filter(|block| block.party == party.label) {
            if let Some((signed, range)) = block.name.as_ref().filter(|(signed, _)| {
                plain(signed) != plain(name) && signed.chars().count() > 4 && re!(r"公司|厂|院|中心|所|局|学|社|店|部|(?i:inc|ltd|llc|co)").is_match(signed)
            }) {
                found.push(params.finding(contract, range, Spot::default().arg("party", &party.label).arg("first", name).arg("second", signed)));
            }
        }
        if let (Some(first), 6..) = (party.name_range.as_ref(), name.chars().count()) {
            found.extend(similar_names(contract, params, party, first.end));
        }
    }
    found
}

/// Company names in the text that share beginning and end with a party's but aren't the same.
fn similar_names(contract: &Contract<'_>, params: &Params, party: &crate::facts::parties::Party, from: usize) -> Vec<Finding> {
    let Some(name) = party.name.as_deref().filter(|name| name.ends_with("公司")) else { return Vec::new() };
    let chars: Vec<char> = name.chars().collect();
    let head: String = chars[..2].iter().collect();
    let folded = contract.body().folded();
    let mut found = Vec::new();
    let mut at = from;
    while let Some(hit) = folded[at..].find(&head) {
        let start = at + hit;
        at = start + head.len();
        let Some(end) = folded[start..].find("公司").map(|end| start + end + "公司".len()) else { break };
        let other = &folded[start..end];
        let count = other.chars().count();
        let same_kind =
            other.chars().all(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c) || "()".contains(c)) && count + 4 >= chars.len() && count <= chars.len() + 4;
        let known = contract.draft.parties.list.iter().any(|party| party.name.as_deref() == Some(other));
        let signed = contract.gathered.signatures.iter().any(|block| block.name.as_ref().is_some_and(|(_, range)| range.start == start));
        if same_kind
            && (1..=3).contains(&distance(&chars, &other.chars().collect::<Vec<_>>()))
            && !name.starts_with(other)
            && !other.starts_with(name)
            && !known
            && !signed
        {
            found.push(params.finding(contract, &(start..end), Spot::default().arg("party", &party.label).arg("first", name).arg("second", other)));
        }
    }
    found.truncate(2);
    found
}

/// How many characters must be put in, left out or replaced (Levenshtein).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let next = (corner + usize::from(from != to)).min(row[j] + 1).min(row[j + 1] + 1);
            corner = row[j + 1];
            row[j + 1] = next;
        }
    }
    row[b.len()]
}

/// A duty of one party stands with the other's name.
pub(super) fn roles_swapped(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let normal = contract
        .sentences(re!(r"支付|付款|发票|交付|交货|(?i:shall pay)"))
        .into_iter()
        .filter(|sentence| {
            Signed::of(contract, *sentence)
                .says(re!(
                    r"(?i:Ⓑ shall pay)|Ⓑ[^。;,]{0,16}向Ⓥ[^。;,]{0,10}(?:支付|付款)|Ⓥ[^。;,]{0,16}(?:向Ⓑ)?[^。;,]{0,6}(?:开具|交付|交货|提供)|Ⓑ[^。;]{0,10}收到Ⓥ"
                ))
                .then_some(())
                .is_some()
        })
        .count();
    let found = sentences_that_say(
        contract,
        params,
        re!(r"支付|付款|开具|交货|(?i:shall pay)"),
        &[
            re!(r"Ⓥ[^。;]{0,16}收到Ⓑ[^。;]{0,6}(?:开具|提供|出具)[^。;]{0,30}发票"),
            re!(
                r"Ⓥ[^。;,]{0,16}向Ⓑ(?:一次性|分期)?(?:支付|付清)(?:合同|服务|货|本合同)?[^。;,]{0,6}(?:货款|服务费|合同款|价款|佣金|报酬|租金|总价|首付款|尾款|进度款)"
            ),
            re!(r"(?i)Ⓥ shall pay[^.]{0,60}(?:price|fees?|charges?)[^.]{0,40}to (?:the )?Ⓑ"),
            re!(r"Ⓑ[^。;,]{0,12}向Ⓥ(?:(?:交付|供应)(?:货物|产品|设备|成果|工程)|交货|供货|开具[^。;,]{0,12}发票)"),
        ],
        re!(
            r"(?i:refund|damages|penalt|commission|royalt)|违约|赔偿|退还|返还|保证金|逾期|代为|代收|押金|样品|图纸|资料|数据|定金|场地|否则|不按|Ⓥ[^。;]{0,4}客户"
        ),
    );
    if found.len() * 2 > normal + 1 { Vec::new() } else { found }
}

/// A defined term that is never used.
pub(super) fn definition_unused(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .definitions
        .iter()
        .filter(|definition| definition.explains && definition.term.chars().count() >= 2)
        .filter(|definition| {
            let folded = contract.body().folded();
            let uses = folded.match_indices(definition.term.as_str()).filter(|(at, _)| !definition.range.contains(at)).take(1).count();
            let lower = || folded.to_lowercase().matches(&definition.term.to_lowercase()).count() > 1;
            uses == 0 && !(definition.term.is_ascii() && lower())
        })
        .map(|definition| params.finding(contract, &definition.range, Spot::default().arg("term", &definition.term)))
        .collect()
}

/// A term that is defined twice.
pub(super) fn definition_duplicate(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut found = Vec::new();
    for definition in contract.gathered.definitions.iter().filter(|definition| definition.explains && contract.in_body(definition.range.start)) {
        if let Some(first) = seen.get(definition.term.as_str()) {
            found.push(params.finding(
                contract,
                &definition.range,
                Spot::default().arg("term", &definition.term).evidence(contract.gathered.definitions[*first].range.clone()),
            ));
        } else if let Some(at) = contract.gathered.definitions.iter().position(|other| other.range == definition.range) {
            seen.insert(&definition.term, at);
        }
    }
    found
}

/// A term that is said to be defined and isn't.
pub(super) fn definition_undefined(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let pattern = re!(r#"[“"]([^“”"\n]{2,20})[”"]\s*(?:\((?:定义|释义)?见|的定义见|定义见)|本合同(?:所称|所指|中)的?[“"]([^“”"\n]{2,20})[”"](?:具有|按)"#);
    let mut found: Vec<Finding> = pattern
        .captures_iter(contract.body().folded())
        .filter_map(|hit| {
            let term = hit.get(1).or(hit.get(2))?;
            let known = contract.gathered.definitions.iter().any(|definition| definition.term == term.as_str());
            (!known).then(|| params.finding(contract, &hit.get(0).map_or(term.range(), |all| all.range()), Spot::default().arg("term", term.as_str())))
        })
        .collect();
    found.extend(defined::promised(contract).map(|(term, range)| params.finding(contract, &range, Spot::default().arg("term", term))));
    // Where a contract defines its terms in quotes, a quoted term without a definition is a slip.
    let explained = contract.gathered.definitions.iter().filter(|definition| definition.explains).count();
    if explained >= 2 && contract.body().folded().len() < 90_000 {
        let quoted = re!(r"(?:在|自|于|按照?|依据|达到|通过|签署|支付|进入)“([\p{Han}]{2,8})”|“([\p{Han}]{2,8})”(?:之?后|之?前|之日|起|期间|内)");
        let limit = contract.draft.attachments_start();
        found.extend(
            quoted
                .captures_iter(contract.body().folded())
                .filter_map(|hit| hit.get(1).or(hit.get(2)))
                .filter(|term| {
                    term.start() < limit
                        && !contract.gathered.definitions.iter().any(|definition| definition.term == term.as_str() || definition.range.contains(&term.start()))
                })
                .take(1)
                .map(|term| params.finding(contract, &term.range(), Spot::default().arg("term", term.as_str()))),
        );
    }
    found
}

/// More than one currency without a rate between them.
pub(super) fn currency_mixed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut sums = Vec::new();
    for sentence in contract
        .sentences(re!(r"[0-9]\s*(?:亿|百万|万|千)?\s*(?:元|美元|欧元|港元|港币|日元|英镑|dollars|yuan)|人民币|¥|\$|€|£|\b(?:CNY|RMB|USD|EUR|HKD|GBP|JPY)\b"))
    {
        if re!(r"注册资本|汇率|折合|等值|(?i:exchange rate|equivalent)").is_match(sentence.text) {
            continue;
        }
        for sum in money(sentence.text).into_iter().filter(|sum| !sum.in_words) {
            let plain_yuan = sum.currency.is_none() && sentence.text[sum.range.clone()].contains(['元', '圆']);
            if let Some(currency) = sum.currency.or(plain_yuan.then_some("CNY")) {
                sums.push((currency, sentence, sum));
            }
        }
    }
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for (currency, _, _) in &sums {
        *counts.entry(currency).or_default() += 1;
    }
    let Some((main, _)) = counts.iter().max_by_key(|(currency, count)| (**count, **currency == "CNY", **currency)) else { return Vec::new() };
    let others: Vec<_> = sums.iter().filter(|(currency, _, _)| currency != main).collect();
    if others.len() * 2 > sums.len() || others.len() > 3 {
        return Vec::new();
    }
    others
        .iter()
        .map(|(currency, sentence, sum)| {
            let before = &sentence.text[..sum.range.start];
            let words = before.char_indices().rev().take(8).take_while(|(_, c)| !",。;:".contains(*c)).last().map_or(sum.range.start, |(at, _)| at);
            let range = sentence.start + words..sentence.start + sum.range.end;
            params.finding(contract, &range, Spot::default().arg("main", main).arg("other", currency))
        })
        .collect()
}

/// A share above 100 %.
pub(super) fn percent_out_of_range(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"1[0-9]{2}(?:\.[0-9]+)?\s*%|[2-9][0-9]{2}\s*%|百分之[一二三四五六七八九]百"))
        .into_iter()
        .filter(|sentence| {
            re!(r"支付|付款|佣金|比例|折扣|提成|分成|税率|(?i:pay|commission|rate)").is_match(sentence.text)
                && !re!(r"违约|赔偿|罚|责任|加班|不低于|不少于|超过|以上|双倍|(?i:liab|exceed|at least|damages|breach)").is_match(sentence.text)
        })
        .filter_map(|sentence| {
            let percent = percents(sentence.text).into_iter().find(|percent| percent.value > params.limit)?;
            let range = sentence.start + percent.range.start..sentence.start + percent.range.end;
            let range = part(&sentence, &range);
            Some(params.finding(contract, &range, Spot::default().arg("percent", percent.value.normalize())))
        })
        .collect()
}
