//! Duties of the vendor that nothing follows from when they aren't kept, and promises that lack what makes them work.

use super::{Contract, Params, Spot};
use crate::model::{Clause, ContractKind, FactValue, Finding, Span};
use crate::pattern::{Pattern, re};

/// The first clause of the body that is headed by the subject.
fn headed<'c>(contract: &Contract<'c>, category: &str) -> Option<&'c Clause> {
    contract
        .clauses
        .iter()
        .find(|clause| !clause.path.starts_with('@') && clause.categories.first().is_some_and(|first| first.name == category && first.confidence >= 0.9))
}

fn words<'c>(contract: &'c Contract<'_>, clause: &Clause) -> &'c str {
    &contract.body().folded()[contract.draft.range_of(clause)]
}

/// A finding at a clause's heading line.
fn at_clause(contract: &Contract<'_>, params: &Params, clause: &Clause, spot: Spot) -> Finding {
    let range = contract.draft.range_of(clause);
    let line = contract.body().line_at(range.start).map_or(range.end, |line| line.range.end);
    params.finding(contract, &(range.start..line.min(range.end)), spot)
}

/// Is a breach of any duty answered for in general words?
fn general_remedy(contract: &Contract<'_>) -> bool {
    re!(r"(?:违约方|任何?一方|双方)[^。;]{0,60}(?:赔偿|违约金|违约责任)|违反本(?:合同|协议)[^。]{0,60}(?:赔偿|违约金|责任)|(?i:(?:defaulting|breaching) party|party in breach|breach of this agreement[^.]{0,80}(?:damages|liable|remed)|injunct|equitable relief)")
        .is_match(contract.body().folded())
}

/// Delivery has a day, and being late costs the vendor nothing (民法典 585).
pub(super) fn late_delivery(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(clause) = headed(contract, "delivery").filter(|clause| re!(r"交货|交付|送货|供货|工期|(?i:deliver|shipment)").is_match(&clause.heading))
    else {
        return Vec::new();
    };
    let sanctioned = || {
        contract.sentences(re!(r"逾期|迟延|延迟|延误|延期|拖延|按时|按期|迟交|误期|(?i:\bdelay|\blate\b|fails? to deliver|on time)")).into_iter().any(
            |sentence| {
                re!(r"违约金|赔偿|支付|扣|罚|解除|终止|责任|损失|%|(?i:damages|penalt|liable|terminat|cancel|credit|compensat)").is_match(sentence.text)
                    && (contract.names_vendor(sentence.text) || !contract.names_buyer(sentence.text))
            },
        )
    };
    let due = !crate::facts::calendar_dates(words(contract, clause)).is_empty() || !crate::facts::quantity::periods(words(contract, clause)).is_empty();
    (due && !sanctioned() && !general_remedy(contract)).then(|| at_clause(contract, params, clause, Spot::default())).into_iter().collect()
}

/// Secrecy is promised, and breaking it costs nothing.
pub(super) fn secrecy(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    // In English-law contracts damages follow from the breach itself.
    let Some(clause) = headed(contract, "confidentiality").filter(|_| !contract.is_english()) else { return Vec::new() };
    let answers: &Pattern = re!(r"违约|赔偿|责任|损失|(?i:damages|injunct|indemnif|liable|equitable|remed)");
    let elsewhere = || {
        contract
            .sentences(re!(r"保密|泄密|泄露|秘密|(?i:confidential)"))
            .into_iter()
            .any(|sentence| re!(r"违约金|赔偿|违约责任|法律责任|损失|(?i:damages|injunct|indemnif|liable|equitable)").is_match(sentence.text))
    };
    (!answers.is_match(words(contract, clause)) && !general_remedy(contract) && !elsewhere())
        .then(|| at_clause(contract, params, clause, Spot::default()))
        .into_iter()
        .collect()
}

/// A warranty that doesn't say how soon the vendor comes.
pub(super) fn response_time(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if !matches!(contract.kind, ContractKind::Purchase | ContractKind::Software | ContractKind::Order) {
        return Vec::new();
    }
    let Some(clause) = headed(contract, "warranty") else { return Vec::new() };
    let promised = contract.facts.iter().find(|fact| matches!(fact.value, FactValue::Warranty { months: Some(_) }));
    let Some(fact) = promised else { return Vec::new() };
    let said = contract.sentences(re!(r"维修|修理|响应|到场|到达|派员|派人|故障|上门|售后|(?i:repair|respond|response)")).into_iter().any(|sentence| {
        re!(r"[0-9一二三四五六七八九十两]+\s*\)?\s*(?:个)?(?:小时|工作日|日|天|分钟)|当[日天]|立即|随时|_{1,}|(?i:hours?|days?|immediately)")
            .is_match(sentence.text)
    });
    let place = contract.body().text.bytes(Span { start: fact.start, end: fact.end });
    let by_vendor = re!(r"维修|修理|更换|保修|维护|(?i:repair|replace|correct)").is_match(words(contract, clause));
    (!said && by_vendor).then(|| params.finding(contract, &place, Spot::default())).into_iter().collect()
}

/// A warranty without the day from which it runs.
pub(super) fn warranty_start(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let begins = re!(
        r"自|从|之日|起算|计算|起\s*[0-9一二三四五六七八九十]|起至|开始|后[^。;]{0,6}(?:[0-9一二三四五六七八九十]+\s*个?(?:年|月|日))|至[^。;]{0,12}止|(?i:from|after|following|commenc|begin|start|date of|upon)"
    );
    let Some(fact) = contract.facts.iter().find(|fact| matches!(fact.value, FactValue::Warranty { months: Some(_) })) else { return Vec::new() };
    let range = contract.body().text.bytes(Span { start: fact.start, end: fact.end });
    let sentences = contract.sentences(re!(r"质保|保修|质量保证|三包|维护|(?i:warrant)"));
    if sentences.iter().any(|sentence| {
        begins.is_match(sentence.text)
            && re!(r"期|(?i:period|month|year)").is_match(sentence.text)
            && !re!(r"支付|付款|退还|(?i:\bpay)").is_match(sentence.text)
    }) {
        return Vec::new();
    }
    vec![params.finding(contract, &range, Spot::default())]
}

/// Acceptance that says nothing about failing it.
pub(super) fn acceptance_failed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(clause) = headed(contract, "acceptance").filter(|clause| {
        clause.level == 1
            && (!contract.is_english()
                || re!(r"^(?i)(?:inspection and )?acceptance(?: (?:tests?|testing|procedures?|criteria|of (?:goods|products|deliverables)))?\.?$")
                    .is_match(clause.heading.trim()))
    }) else {
        return Vec::new();
    };
    let answered = re!(
        r"不合格|未通过|不能通过|未能通过|没有通过|不符|拒收|整改|返工|重做|更换|退货|修复|异议|缺陷|问题|瑕疵|返修|(?i:fail|reject|non-?conform|defect|correct|deficien)"
    );
    let written = words(contract, clause).chars().count() > 40 && !re!(r"_{2,}|\[|【").is_match(words(contract, clause));
    let elsewhere = || contract.sentences(re!(r"验收|检验|(?i:acceptance)")).into_iter().any(|sentence| answered.is_match(sentence.text));
    (written && !answered.is_match(words(contract, clause)) && !elsewhere()).then(|| at_clause(contract, params, clause, Spot::default())).into_iter().collect()
}

/// Others may do the vendor's work, and nothing says that the vendor answers for them (民法典 772).
pub(super) fn subcontractors(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let allowed = contract.sentences(re!(r"分包|转委托|(?i:subcontract)")).into_iter().filter(|sentence| contract.in_body(sentence.start)).find_map(|sentence| {
        let hit = re!(r"(?:同意|许可|批准)(?:后)?[^。;]{0,16}(?:可以?|方可|才能|有权)[^。;]{0,24}(?:分包|转委托)|(?:可以?|有权|允许)[^。;不]{0,24}(?:分包|转委托)给?|(?i:may (?:use |engage |employ |retain )?subcontract)").find(sentence.text)?;
        let barred = re!(r"不得|禁止|严禁|不允许|未经|(?i:may not|shall not|without)").is_match(sentence.text);
        let ours = contract.names_buyer(&sentence.text[..hit.start()]) && !contract.names_vendor(&sentence.text[..hit.start()]);
        (!barred && !ours && contract.names_vendor(sentence.text)).then(|| super::roles::part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end())))
    });
    let Some(range) = allowed else { return Vec::new() };
    let answered = contract
        .sentences(re!(r"分包|转委托|第三[方人]|(?i:subcontract)"))
        .into_iter()
        .any(|sentence| re!(r"连带|负责|责任|承担|视为|(?i:responsib|liab|remain|obligat|indemnif)").is_match(sentence.text));
    (!answered).then(|| params.finding(contract, &range, Spot::default())).into_iter().collect()
}
