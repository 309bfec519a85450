//! Dispute resolution: one way, clearly named, at a place that suits the buyer.

use super::roles::sentences_that_say;
use super::{Contract, Params, Spot};
use crate::model::{ContractKind, DisputeMethod, Finding};
use crate::text::re;

/// "Arbitration or court": the arbitration agreement is void (仲裁法解释 7).
pub(super) fn arbitration_and_court(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered.settlement
        .iter()
        .filter(|chosen| chosen.method == DisputeMethod::Both && !chosen.is_form)
        .map(|chosen| {
            let body = chosen.body.as_ref().map_or_else(String::new, |(name, _)| name.clone());
            params.finding(contract, &chosen.range, Spot::default().arg("body", body))
        })
        .collect()
}

/// Nothing but talk: neither court nor arbitration.
pub(super) fn consultation_only(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract.gathered.settlement.iter().filter(|chosen| chosen.method == DisputeMethod::Consultation).map(|chosen| params.finding(contract, &chosen.range, Spot::default())).collect()
}

/// Arbitration without a named institution is void (仲裁法 29).
pub(super) fn body_unclear(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered.settlement
        .iter()
        .filter(|chosen| chosen.method == DisputeMethod::Arbitration && chosen.body.is_none() && !chosen.is_form)
        .filter(|chosen| {
            let words = &contract.body().folded()[chosen.range.clone()];
            !re!(r"_{2,}|(?i:American Arbitration|AAA|ICC|JAMS|LCIA|rules)").is_match(words) && !contract.is_english()
        })
        .map(|chosen| params.finding(contract, &chosen.range, Spot::default()))
        .collect()
}

/// Works and real estate leases belong to the court of the place (民事诉讼法 34).
pub(super) fn exclusive_jurisdiction(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let real_estate = contract.kind == ContractKind::Construction || re!(r"房屋|场地|商铺|土地|厂房|写字楼|门面|店面|公寓").is_match(contract.body().folded());
    contract
        .gathered.settlement
        .iter()
        .filter(|chosen| real_estate && chosen.method == DisputeMethod::Litigation)
        .filter_map(|chosen| chosen.body.as_ref())
        .filter(|(court, _)| !re!(r"工程|项目|房屋|不动产|租赁物|标的物|建设地|施工|物业|场地|有管辖权的人民法院$|^人民法院$|^当地").is_match(court) || re!(r"(?:方|人)(?:所在地|住所地)").is_match(court))
        .map(|(court, range)| params.finding(contract, range, Spot::default().arg("court", court)))
        .collect()
}

/// Disputes go to the vendor's place.
pub(super) fn vendor_place(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"法院|仲裁|诉讼|(?i:court|arbitrat)"),
        &[re!(r"Ⓥ(?:的)?(?:所在地|住所地|注册地|所在|住所|公司所在地|经营地|所在市)[^。;]{0,24}(?:法院|仲裁|诉讼|起诉)"), re!(r"(?i)courts?[^.]{0,40}(?:at|of|in) (?:the )?(?:place of )?(?:the )?Ⓥ's")],
        re!(r"(?:或|或者)Ⓑ|Ⓑ(?:或|和|与)Ⓥ|被告|原告|Ⓑ[^。;]{0,6}(?:所在地|住所地)"),
    )
}
