//! Payment against performance: events that never come, money kept back too long, too much or not long enough.

use rust_decimal::Decimal;

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::facts::payment::Stage;
use crate::facts::quantity::{percents, periods};
use crate::model::{FactValue, Finding};
use crate::pattern::{Pattern, re};

fn words<'c>(contract: &'c Contract<'_>, stage: &Stage) -> &'c str {
    &contract.body().folded()[stage.range.clone()]
}

/// Events that a payment may wait for, each with the words by which the rest of a contract provides it.
const EVENTS: &[(&str, &[&str])] = &[
    ("初验", &["初验", "初步验收", "预验收"]),
    ("初步验收", &["初验", "初步验收", "预验收"]),
    ("终验", &["终验", "最终验收", "验收"]),
    ("最终验收", &["终验", "最终验收", "验收"]),
    ("试运行", &["试运行", "试用", "试车", "运行"]),
    ("上线", &["上线", "部署", "投入使用", "运行"]),
    ("培训", &["培训"]),
    ("调试", &["调试", "试车"]),
    ("审计", &["审计", "审核", "审价", "审定"]),
    ("中期检查", &["中期"]),
    ("阶段验收", &["阶段"]),
    ("第三方检测", &["检测"]),
];

/// A payment waits for an event that the rest of the contract doesn't provide.
pub(super) fn event_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let folded = contract.body().folded();
    contract
        .gathered
        .stages
        .iter()
        .filter(|stage| stage.of_total && !stage.by_vendor && contract.in_body(stage.range.start))
        .filter_map(|stage| {
            let said = words(contract, stage);
            let (event, provided) = EVENTS.iter().find(|(event, _)| waits_for(event, said))?;
            let article = contract.draft.article_at(stage.range.start)?;
            let own = contract.draft.range_of(article);
            let elsewhere = [&folded[..own.start], &folded[own.end..]];
            let missing = !provided.iter().any(|word| elsewhere.iter().any(|text| text.contains(word)));
            missing.then(|| params.finding(contract, &stage.range, Spot::default().arg("event", event)))
        })
        .take(2)
        .collect()
}

/// Does the stage wait for the event, rather than mention it?
fn waits_for(event: &str, words: &str) -> bool {
    words.find(event).is_some_and(|at| re!(r"^[^,。;]{0,8}(?:合格|通过|完成|结束|成功|完毕)?(?:后|之日|起|时|且)").is_match(&words[at + event.len()..]))
}

/// Nearly everything is paid before the final acceptance that the contract provides.
pub(super) fn before_final_acceptance(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if !re!(r"终验|最终验收|(?i:final acceptance)").is_match(contract.body().folded()) {
        return Vec::new();
    }
    let total: Decimal = contract.gathered.stages.iter().filter(|stage| stage.of_total && !stage.by_vendor).filter_map(|stage| stage.percent).sum();
    if total > Decimal::from(105) {
        return Vec::new();
    }
    // 到货验收 and 初步验收 are not the last; an acceptance without such a word may be.
    let last = re!(r"终验|最终|竣工|质保|保修|质量保证|缺陷责任|[^初货预箱步段]验收(?:合格|通过)|(?i:final|warranty|retention)");
    let early = re!(
        r"到货|货到|初验|初步验收|预验收|开箱|签订|签署|生效|预付|发货|安装|进度|试运行|上线|(?i:signature|signing|delivery|shipment|installation|provisional|preliminary)"
    );
    let (mut before, mut count) = (Decimal::ZERO, 0);
    for stage in contract.gathered.stages.iter().filter(|stage| stage.of_total && !stage.by_vendor && contract.in_body(stage.range.start)) {
        let said = contract.body().sentence_at(stage.range.start).map_or(words(contract, stage), |sentence| sentence.text);
        let Some(percent) = stage.percent.filter(|_| early.is_match(words(contract, stage)) && !last.is_match(said)) else { continue };
        before += percent;
        count += 1;
        if before > params.limit && count > 1 {
            return vec![params.finding(contract, &stage.range, Spot::default().arg("percent", before.normalize()))];
        }
    }
    Vec::new()
}

/// The words of money kept back until the warranty ends.
fn kept_back() -> &'static Pattern {
    re!(r"质保金|质量保证金|保修金|质量保修金|缺陷责任保证金|质量保留金|尾款保证金|(?i:retention money|retained amount|retention)")
}

/// A share of the price that is kept back.
fn share_kept_back() -> &'static Pattern {
    re!(
        r"[0-9.]+\s*%\s*(?:[^。;,%]{0,10}(?:作为|为|留作|转为|系)[^。;,%]{0,8}|的)?(?:质保金|质量保证金|保修金|保留金)|(?:质保金|质量保证金|保修金|质量保修金|保留金)(?:为|按|:|是|的比例为|金额为)?[^。;,%]{0,16}[0-9.]+\s*%"
    )
}

/// Retained money goes back before the warranty has ended: it secures nothing in between.
pub(super) fn retention_early(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let warranty = contract.facts.iter().filter_map(|fact| match fact.value {
        FactValue::Warranty { months } => months,
        _ => None,
    });
    let Some(warranty) = warranty.min() else { return Vec::new() };
    contract
        .sentences(kept_back())
        .into_iter()
        .filter(|sentence| {
            contract.in_body(sentence.start)
                && !re!(r"(?:质保|保修|质量保证|缺陷责任)期[^。;,]{0,6}(?:满|届满|结束|到期|期满)|期满|届满|(?i:warranty period)").is_match(sentence.text)
        })
        .filter_map(|sentence| {
            let paid = re!(r"退还|返还|支付|付清|无息|结清|(?i:released?|paid|returned?)").find(sentence.text)?;
            let after =
                re!(r"(?:验收合格|交付|到货|竣工|安装|调试)[^。;,]{0,10}(?:满|之日起|后)|(?i:after (?:acceptance|delivery|completion))").find(sentence.text)?;
            let period =
                periods(sentence.text).into_iter().find(|period| period.range.end <= sentence.text.len() && period.months().or(period.days()).is_some())?;
            let months = period.months().or_else(|| period.days().map(|days| days / 30))?;
            (months > 0 && months < warranty).then(|| {
                let range = sentence.start + after.start().min(paid.start())..sentence.start + after.end().max(paid.end());
                params.finding(contract, &part(&sentence, &range), Spot::default().arg("months", months).arg("warranty", warranty))
            })
        })
        .take(1)
        .collect()
}

/// The shares that sentences with the cue name, with their places; a share that damages take is none.
fn shares(contract: &Contract<'_>, cue: &'static Pattern, beside: &'static Pattern) -> Vec<(Decimal, std::ops::Range<usize>)> {
    contract
        .sentences(cue)
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && !re!(r"违约金|逾期|利率|罚款|赔偿").is_match(sentence.text))
        .filter_map(|sentence| {
            let hit = beside.find(sentence.text)?;
            let percent = percents(hit.as_str()).into_iter().next_back()?;
            Some((percent.value, part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end()))))
        })
        .collect()
}

/// More than 3 % of construction works is kept back (建设工程质量保证金管理办法 7).
pub(super) fn retention_high(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    shares(contract, kept_back(), share_kept_back())
        .into_iter()
        .filter(|(percent, _)| *percent > params.limit && *percent <= Decimal::from(30))
        .map(|(percent, range)| params.finding(contract, &range, Spot::default().arg("percent", percent.normalize())))
        .take(1)
        .collect()
}

/// A performance bond above 10 % of the price (招标投标法实施条例 58).
pub(super) fn bond_high(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let beside = re!(
        r"[0-9.]+\s*%[^。;,%]{0,10}(?:作为|为|的)[^。;,%]{0,6}(?:履约保证金|履约担保|履约保函)|(?:履约保证金|履约担保|履约保函)(?:为|按|:|是|金额为)?[^。;,%]{0,20}[0-9.]+\s*%"
    );
    shares(contract, re!(r"履约保证金|履约担保|履约保函"), beside)
        .into_iter()
        .filter(|(percent, _)| *percent > params.limit && *percent <= Decimal::ONE_HUNDRED)
        .map(|(percent, range)| params.finding(contract, &range, Spot::default().arg("percent", percent.normalize())))
        .take(1)
        .collect()
}

/// The share kept back is stated twice and differs.
pub(super) fn retention_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let all = shares(contract, kept_back(), share_kept_back());
    let Some((first, place)) = all.first() else { return Vec::new() };
    let differing = all.iter().find(|(percent, range)| percent != first && range.start > place.end);
    differing
        .map(|(second, range)| {
            params.finding(contract, range, Spot::default().arg("first", first.normalize()).arg("second", second.normalize()).evidence(place.clone()))
        })
        .into_iter()
        .collect()
}
