//! What makes up the contract: which papers and in which order, from when on, between whom.

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::model::Finding;
use crate::pattern::re;

/// Several papers make up the contract, and nothing says which of them goes first.
pub(super) fn precedence_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let ordered = re!(
        r"为准|优先|解释顺序|效力(?:高于|大于|顺序)|先后顺序|(?i:prevail|order of precedence|shall control|shall govern|supersede|takes? precedence|in the event of (?:any |a )?(?:conflict|inconsistenc|discrepanc))"
    );
    let several = contract.sentences(re!(r"组成部分|构成本?合同|合同文件|(?i:integral part|form part of|forms? a part)")).into_iter().find(|sentence| {
        contract.in_body(sentence.start)
            && re!(r"(?:招标|投标|响应|中标|谈判|磋商|报价|技术协议|技术文件|订单)[^。;]{0,40}(?:、|和|及|与)[^。;]{0,60}(?:组成部分|合同文件|构成)|(?:组成部分|合同文件|构成)[^。;]{0,60}(?:招标|投标|中标|报价|技术协议)[^。;]{0,30}(?:、|和|及|与)|(?i:(?:exhibits|schedules|annexes|appendices|purchase orders?|statements? of work|proposal)[^.]{0,80}(?:and|,)[^.]{0,80}(?:integral part|form part|forms? a part))").is_match(sentence.text)
    });
    let Some(sentence) = several.filter(|_| !ordered.is_match(contract.body().folded())) else { return Vec::new() };
    vec![params.finding(contract, &part(&sentence, &sentence.range()), Spot::default())]
}

/// The contract takes effect on two different events (民法典 502).
pub(super) fn effect_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut stated: Vec<(&str, std::ops::Range<usize>)> = Vec::new();
    for sentence in contract.sentences(re!(r"生效")) {
        let whole = re!(r"(?:本合同|本协议)(?:书)?[^。;,]{0,6}(?:自|于|经|在)[^。;]{0,60}(?:起|后|时|日|方)?[^。;,]{0,4}生效");
        let Some(hit) = whole.find(sentence.text).filter(|_| contract.in_body(sentence.start)) else { continue };
        if re!(r"补充|变更|修改|解除|终止|附件|失效").is_match(sentence.text) {
            continue;
        }
        let event = if re!(r"支付|付款|到账|定金|预付款|保证金|交纳").is_match(hit.as_str()) {
            "paid"
        } else if re!(r"批准|审批|核准|备案|登记|公证").is_match(hit.as_str()) {
            "approved"
        } else if re!(r"签|章").is_match(hit.as_str()) {
            "signed"
        } else if re!(r"[0-9]{4}\s*年").is_match(hit.as_str()) {
            "dated"
        } else {
            continue;
        };
        stated.push((event, part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end()))));
    }
    let Some((first, _)) = stated.first() else { return Vec::new() };
    let Some((_, other)) = stated.iter().find(|(event, _)| event != first) else { return Vec::new() };
    // Signing is what is usual: the other event is told.
    let (place, range) = if *first == "signed" { (&stated[0].1, other) } else { (other, &stated[0].1) };
    vec![params.finding(contract, range, Spot::default().arg("first", contract.quote(place)).evidence(place.clone()))]
}

/// A duty is given to a label that nobody bears: the remains of another contract.
pub(super) fn label_unknown(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let list = &contract.draft.parties.list;
    if contract.is_english() || list.len() < 2 || !list.iter().all(|party| party.label.ends_with('方')) {
        return Vec::new();
    }
    let declared = |label: &str| {
        list.iter().any(|party| {
            party.label.contains(label)
                || party.aliases.iter().any(|alias| alias.contains(label))
                || contract.body().folded()[party.range.clone()].contains(label)
        })
    };
    let opening = contract.clauses.iter().find(|clause| !clause.path.starts_with('@')).map_or(0, |clause| contract.draft.range_of(clause).start);
    contract
        .sentences(re!(r"买方|卖方|需方|供方|委托方|受托方|发包方|承包方|出租方|承租方|出租人|承租人|供应方|定作方|承揽方|丙方|丁方"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && sentence.start >= opening && !re!(r"合同中|外贸合同|买卖合同|主合同|总包").is_match(sentence.text))
        .find_map(|sentence| {
            let hit = re!(r"(买方|卖方|需方|供方|委托方|受托方|发包方|承包方|出租方|承租方|出租人|承租人|供应方|定作方|承揽方|丙方|丁方)(?:应|须|有权|不得|负责|承担|支付|保证|可以|违约|未|逾期|向|按|同意)").captures(sentence.text)?;
            let label = hit.get(1).map(|label| label.as_str()).filter(|label| !declared(label))?;
            let named = contract.body().folded()[..opening].contains(label);
            let all = hit.get(0).map_or(0..0, |all| sentence.start + all.start()..sentence.start + all.end());
            (!named).then(|| params.finding(contract, &part(&sentence, &all), Spot::default().arg("label", label)))
        })
        .into_iter()
        .collect()
}
