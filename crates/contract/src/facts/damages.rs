//! Liquidated damages (违约金): who pays how much per what, and the cap.

use std::ops::Range;

use rust_decimal::Decimal;

use super::numeral::han_integer;
use super::quantity::{Percent, figure, percents};
use super::{Draft, Said};
use crate::model::{FactValue, Per, Role};
use crate::pattern::re;
use crate::text::{Sentence, first_chars, last_chars};

/// One agreed penalty.
#[derive(Debug, Clone)]
pub(crate) struct Penalty {
    pub(crate) by: Role,
    pub(crate) percent: Decimal,
    pub(crate) per: Per,
    pub(crate) base: Option<String>,
    pub(crate) cap_percent: Option<Decimal>,
    /// The words of the rate.
    pub(crate) range: Range<usize>,
    /// The words of the cap.
    pub(crate) cap_range: Option<Range<usize>>,
    /// Is it owed for being late?
    pub(crate) for_delay: bool,
}

/// All penalties with a rate, in order.
pub(crate) fn penalties(draft: &Draft<'_>) -> Vec<Penalty> {
    let mut found: Vec<Penalty> = Vec::new();
    let cue = re!(
        r"违约金|滞纳金|赔偿金|罚金|罚款|每逾期|每延迟|每迟延|每延误|每推迟|每延期|每拖|每迟|每晚|每超|逾期违约|[%‰]\s*的违约责任|(?i:liquidated damages|penalty|late (?:fee|charge|payment)|per day|each day)"
    );
    let mut caps: Vec<(Decimal, Range<usize>)> = Vec::new();
    for sentence in draft.body.sentences_with(cue) {
        let here = in_sentence(draft, &sentence);
        if here.is_empty() {
            caps.extend(cap_alone(&sentence));
        }
        found.extend(here);
    }
    for (percent, range) in caps {
        beside(draft, &range, &mut found, percent);
    }
    found
}

/// `违约金总额不超过合同总价的5%`, in a sentence of its own.
fn cap_alone(sentence: &Sentence<'_>) -> Option<(Decimal, Range<usize>)> {
    let percent = percents(sentence.text).into_iter().next()?;
    let hit =
        re!(r"(?:违约金|赔偿金|滞纳金|罚款|罚金)[^。;]{0,12}(?:不(?:应|得|会)?超过|最高|上限|以)[^。;]{0,16}$").find(&sentence.text[..percent.range.start])?;
    Some((percent.value, sentence.start + hit.start()..sentence.start + percent.range.end))
}

/// Lays a cap to the rate that stands nearest to it in the same clause and has none.
fn beside(draft: &Draft<'_>, cap: &Range<usize>, found: &mut [Penalty], percent: Decimal) {
    let clause = draft.article_at(cap.start).map(|clause| &clause.path);
    let distance = |penalty: &Penalty| cap.start.abs_diff(penalty.range.start);
    let near = found
        .iter_mut()
        .filter(|penalty| penalty.cap_percent.is_none() && penalty.per != Per::Once && distance(penalty) < 600)
        .filter(|penalty| draft.article_at(penalty.range.start).map(|clause| &clause.path) == clause)
        .min_by_key(|penalty| distance(penalty));
    if let Some(penalty) = near {
        (penalty.cap_percent, penalty.cap_range) = (Some(percent), Some(cap.clone()));
    }
}

/// A sentence's penalties, each with the cap behind it.
fn in_sentence(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Vec<Penalty> {
    let words = sentence.text;
    let mut last_by = None;
    if !re!(r"违约金|违约责任|滞纳金|赔偿金|赔偿|罚金|罚款|扣除|扣减|支付|(?i:damages|penalty|fee|charge|pay)").is_match(words)
        || re!(r"保密期|税率").is_match(words)
    {
        return Vec::new();
    }
    let mut all = percents(words);
    all.extend(multiples(words));
    all.sort_by_key(|percent| percent.range.start);
    let mut found: Vec<Penalty> = Vec::new();
    let mut cap_ahead = None;
    for percent in &all {
        let before = &words[..percent.range.start];
        let near = last_chars(before, 16);
        let is_cap = re!(
            r"(不(?:应|得|会)?超过|最高|上限|以内|累计|总额不|为限|不高于|最多)[^,;]{0,16}$|(?i)(up to|not exceed|maximum|capped at|cap of|no more than)[^.]{0,24}$"
        )
        .is_match(near)
            || re!(r"^[^,;]{0,6}(为限|封顶|为上限)").is_match(&words[percent.range.end..]);
        let is_threshold = re!(r"(达到|达|超过|不足|低于|少于|以上|exceed(?:s|ing)?)[^,;]{0,12}$").is_match(near) && !is_cap
            || re!(r"^\s*(以上|以下|以内)").is_match(&words[percent.range.end..]);
        // （10%—30%幅度）: a hint how to fill the gap before it
        let is_hint = re!(r"\([0-9]*%?\s*[-~至]*\s*$").is_match(near) && re!(r"^[^)]{0,8}(?:幅度|范围)").is_match(&words[percent.range.end..])
            || re!(r"^\s*[-~至]+\s*[0-9]+\s*%\s*的?(?:幅度|范围)").is_match(&words[percent.range.end..]);
        if is_hint {
            continue;
        }
        if is_cap {
            let cap = (percent.value, sentence.start + before.len() - near.len()..sentence.start + percent.range.end);
            match found.last_mut() {
                Some(last) => (last.cap_percent, last.cap_range) = (Some(cap.0), Some(cap.1)),
                None => cap_ahead = Some(cap),
            }
            continue;
        }
        if is_threshold {
            continue;
        }
        let from = found.last().map_or(0, |last| last.range.end - sentence.start);
        if let Some(penalty) = one(draft, sentence, words, from, percent.range.clone(), percent.value, &mut last_by) {
            found.push(penalty);
        }
    }
    // 违约金总额不超过合同价款的5%,每迟延一日按0.1%计算: the cap stands before its rate
    if let ([only], Some((percent, range))) = (&mut found[..], cap_ahead)
        && only.cap_percent.is_none()
    {
        (only.cap_percent, only.cap_range) = (Some(percent), Some(range));
    }
    found
}

/// `按月租金的两倍支付违约金`: as percents of their base. Multiples of an interest rate are none.
fn multiples(words: &str) -> Vec<Percent> {
    if !words.contains('倍') || !re!(r"违约金|赔偿金|罚金|罚款").is_match(words) {
        return Vec::new();
    }
    let hits = re!(r"([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十壹贰叁肆伍])\s*倍").captures_iter(words);
    hits.filter_map(|hit| {
        let (all, number) = (hit.get(0)?.range(), hit.get(1)?.as_str());
        if re!(r"利率|利息|报价|贷款|LPR|[-~至到]\s*$").is_match(last_chars(&words[..all.start], 16)) {
            return None;
        }
        let count = figure(number).or_else(|| han_integer(number).map(Decimal::from))?;
        Some(Percent { value: count * Decimal::ONE_HUNDRED, range: all })
    })
    .collect()
}

#[allow(clippy::too_many_arguments, reason = "each is another place in the same sentence")]
fn one(draft: &Draft<'_>, sentence: &Sentence<'_>, words: &str, from: usize, at: Range<usize>, value: Decimal, last_by: &mut Option<Role>) -> Option<Penalty> {
    let before = &words[from.min(at.start)..at.start];
    let after = first_chars(&words[at.end..], if words.is_ascii() { 70 } else { 26 });
    let is_damages = re!(
        r"违约金|违约责任|滞纳金|赔偿金|罚金|罚款|逾期|延迟|迟延|延误|推迟|延期|拖期|赔偿|扣除|扣减|(?i:damages|penalty|late|delay|overdue|past due|interest)"
    )
    .is_match(words)
        && (re!(r"(?i)^[^,;。]{0,12}(违约金|违约责任|滞纳金|赔偿|罚金|罚款|的标准|作为|向|支付|给|计|/|per|for each|of|,|。|;|扣)").is_match(after)
            || after.trim().is_empty()
            || re!(r"违约金[^,;]{0,16}$|支付[^,;]{0,24}$|(?i:damages of\s*$)").is_match(before));
    if !is_damages || re!(r"税率|预付|首付|尾款|进度款").is_match(before) {
        return None;
    }
    let by = payer(draft, before)
        .or_else(|| payee(draft, after).map(Role::opposite))
        .or(*last_by)
        .or_else(|| payer(draft, &headline(draft, sentence.start)))
        .or_else(|| payer(draft, &words[..at.start]))
        .or_else(|| above(draft, sentence))
        .or_else(|| {
            re!(r"逾期(?:付款|支付)|延期付款|迟延付款|(?i:late payments?|payments? (?:is|are) late|overdue|past due)")
                .is_match(&words[..at.start])
                .then_some(Role::Buyer)
        })
        .unwrap_or(Role::Both);
    *last_by = Some(by);
    let unit = format!("{before}|{after}");
    let per = if re!(r"每[\p{Han}]{0,10}?\s*(?:一|1|壹)\s*[日天]|每(?:逾期|延迟|迟延|延误|推迟|拖延|延期)?[日天]|按[日天]|日[^,;]{0,4}(?:万|千|百)分之|/[日天]|(?i:per day|each day|every day|daily|for each day)").is_match(&unit) {
        Per::Day
    } else if re!(r"每(?:逾期|延迟|迟延|延误|拖延|延期|拖期)?(?:一|1)?(?:个)?(?:周|星期)|每(?:逾期|延迟|迟延|延误|拖延|延期|拖期)?\s*[7七]\s*[日天]|(?i:per week|each week)").is_match(&unit) {
        Per::Week
    } else if re!(r"每(?:逾期|延迟|迟延|延误)?(?:一|1)?个?月|按月|/月|(?i:per month|monthly|each month)").is_match(&unit) {
        Per::Month
    } else {
        Per::Once
    };
    if per != Per::Week && re!(r"每(?:逾期|延迟|延期|迟延)?[0-9二三四五六七八九十]{1,3}\s*[日天]").is_match(before) {
        return None;
    }
    let base = base(before, after);
    let lead = before.len() - before.trim_start_matches([' ', ',', ';', '、']).len();
    let start = sentence.start + from.min(at.start) + lead;
    let tail = after.find(['。', ';', ',']).or(after.find(". ")).unwrap_or(after.len());
    let for_delay = re!(r"逾期|延迟|迟延|延误|推迟|拖延|拖期|延期|(?i:late|delay|overdue|past due)").is_match(before);
    Some(Penalty { by, percent: value, per, base, cap_percent: None, range: start..sentence.start + at.end + tail, cap_range: None, for_delay })
}

/// Who is paid, where the words behind a rate say so: `每日万分之三偿付承包方赔偿金`.
fn payee(draft: &Draft<'_>, after: &str) -> Option<Role> {
    let paid = |role: Role| {
        draft.parties.words(role).iter().any(|word| ["向", "给", "偿付", "赔偿", "支付"].iter().any(|verb| after.contains(&format!("{verb}{word}"))))
    };
    match (paid(Role::Buyer), paid(Role::Vendor)) {
        (true, false) => Some(Role::Buyer),
        (false, true) => Some(Role::Vendor),
        _ => None,
    }
}

/// Whom the rest of the clause makes pay, for a sentence that names nobody: `罚款率每7天为0.5%` below `卖方不能按时交货的`.
fn above(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<Role> {
    let clause = draft.clause_at(sentence.start)?;
    let words = &draft.body.folded()[draft.range_of(clause).start..sentence.start];
    let late = re!(r"(?:如|若)[^。;,]{0,20}(?:不能|未能|未|延迟|迟延|逾期)[^。;,]{0,12}").find_iter(words).last()?;
    payer(draft, late.as_str())
}

/// The words of the clauses that a list item hangs below: `乙方违约责任:` over `(1)未按期完成的,…`.
fn headline(draft: &Draft<'_>, byte: usize) -> String {
    let heads = draft.around(byte).map(|clause| {
        let range = draft.range_of(clause);
        let line_end = draft.body.line_at(range.start).map_or(range.end, |line| line.range.end);
        &draft.body.folded()[range.start..line_end.min(range.end).max(range.start)]
    });
    heads.filter(|words| words.chars().count() <= 30).find(|words| payer(draft, words).is_some()).unwrap_or_default().to_owned()
}

/// Who pays: the party that is late or pays, named before the rate.
pub(crate) fn payer(draft: &Draft<'_>, before: &str) -> Option<Role> {
    if re!(r"任何一方|双方|违约方|一方|(?i:either party|a party|the party in breach|defaulting party)").is_match(before) {
        return Some(Role::Both);
    }
    // "甲方有权要求乙方支付…": whoever is asked pays.
    for role in [Role::Buyer, Role::Vendor] {
        if draft.parties.words(role).iter().any(|word| before.contains(&format!("要求{word}"))) {
            return Some(role);
        }
    }
    if let Some(role) = obliged(draft, before) {
        return Some(role);
    }
    let first = |role: Role| draft.parties.words(role).iter().filter_map(|word| before.find(word.as_str())).min();
    match (first(Role::Buyer), first(Role::Vendor)) {
        (Some(buyer), Some(vendor)) => {
            // "乙方应向甲方支付": whom it is paid to stands behind 向.
            let to_buyer = draft.parties.words(Role::Buyer).iter().any(|word| re_to(before, word));
            let to_vendor = draft.parties.words(Role::Vendor).iter().any(|word| re_to(before, word));
            match (to_buyer, to_vendor) {
                (true, false) => Some(Role::Vendor),
                (false, true) => Some(Role::Buyer),
                _ => Some(if buyer < vendor { Role::Buyer } else { Role::Vendor }),
            }
        }
        // "应向乙方支付": only the one who is paid is named.
        (Some(at), None) => Some(if is_paid(before, at) { Role::Vendor } else { Role::Buyer }),
        (None, Some(at)) => Some(if is_paid(before, at) { Role::Buyer } else { Role::Vendor }),
        (None, None) => None,
    }
}

/// "甲方有权解除合同,乙方应按总价的…": the party that the part with the rate obliges.
fn obliged(draft: &Draft<'_>, before: &str) -> Option<Role> {
    let part = before.rsplit([',', ';', '。', ':']).next().unwrap_or(before);
    let obliges = |role: Role| {
        draft
            .parties
            .words(role)
            .iter()
            .any(|word| part.find(word.as_str()).is_some_and(|at| re!(r"^(?:还|均|则|仍)?(?:应当?|须|需|必须)[^扣]*$").is_match(&part[at + word.len()..])))
    };
    match (obliges(Role::Buyer), obliges(Role::Vendor)) {
        (true, false) => Some(Role::Buyer),
        (false, true) => Some(Role::Vendor),
        _ => None,
    }
}

/// Does the party named at a byte stand behind 应向?
fn is_paid(words: &str, at: usize) -> bool {
    re!(r"(?:(?:^|[应须需当,])向|偿付|付给|偿还)\s*$").is_match(&words[..at])
}

fn re_to(words: &str, party: &str) -> bool {
    ["向", "给", "偿付给", "to the ", "to "].iter().any(|to| words.contains(&format!("{to}{party}")))
}

fn base(before: &str, after: &str) -> Option<String> {
    if let Some(hit) = re!(r"(?:按照?|以|支付|为|偿付|处以|扣除|应付|承担)\s*([^,;。按以]{2,20}?)(?:的|之)?\s*$").captures(before) {
        let said = hit.get(1)?.as_str();
        let base = re!(r"(?:偿付|付给|偿还)[\p{Han}]{2,4}$").find(said).map_or(said, |paid| &said[..paid.start()]);
        return Some(base.trim().trim_start_matches("每日").trim_end_matches("每日").trim_end_matches('的').trim().to_owned());
    }
    let hit = re!(r"^\s*of\s+(?:the\s+)?([^,;.]{3,60}?)(?:\s+(?:for|per|up)|[,;.]|$)").captures(after)?;
    Some(hit.get(1)?.as_str().to_owned())
}

/// The penalties as facts.
pub(crate) fn facts(penalties: &[Penalty]) -> Vec<Said> {
    penalties
        .iter()
        .map(|penalty| Said {
            value: FactValue::Damages {
                by: penalty.by,
                percent: Some(penalty.percent),
                per: Some(penalty.per),
                base: penalty.base.clone(),
                cap_percent: penalty.cap_percent,
            },
            range: penalty.range.clone(),
        })
        .collect()
}
