//! Dispute resolution: one way, clearly named, at a place that suits the buyer.

use super::roles::{part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::Settlement;
use crate::model::{ContractKind, DisputeMethod, Finding, Role};
use crate::pattern::re;
use crate::text::{Sentence, first_chars};
use crate::title;

/// "Arbitration or court": the arbitration agreement is void (仲裁法解释 7).
pub(super) fn arbitration_and_court(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .settlement
        .iter()
        .filter(|chosen| chosen.method == DisputeMethod::Both)
        .map(|chosen| {
            let body = chosen.body.as_ref().map_or_else(String::new, |(name, _)| name.clone());
            params.finding(contract, &chosen.range, Spot::default().arg("body", body))
        })
        .collect()
}

/// Nothing but talk: neither court nor arbitration.
pub(super) fn consultation_only(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .settlement
        .iter()
        .filter(|chosen| chosen.method == DisputeMethod::Consultation)
        .map(|chosen| params.finding(contract, &chosen.range, Spot::default()))
        .collect()
}

/// Arbitration without a named institution is void (仲裁法 29), and so is one that a form leaves to be chosen.
pub(super) fn body_unclear(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .settlement
        .iter()
        .filter(|chosen| {
            let words = &contract.body().folded()[chosen.range.clone()];
            let names_none = chosen.method == DisputeMethod::Arbitration
                && (chosen.body.is_none() || names_two(words))
                && !re!(r"_{2,}|(?i:American Arbitration|AAA|ICC|JAMS|LCIA|rules)").is_match(words);
            (names_none || chosen.method == DisputeMethod::Unclear) && !contract.is_english()
        })
        .map(|chosen| {
            params.finding(
                contract,
                &chosen.range,
                Spot::default().arg(
                    "kind",
                    match (chosen.is_open, chosen.method) {
                        (true, _) => "open",
                        (_, DisputeMethod::Unclear) => "means",
                        _ => "unnamed",
                    },
                ),
            )
        })
        .collect()
}

/// Two institutions to choose from are none.
fn names_two(words: &str) -> bool {
    let mut names: Vec<&str> = re!(r"[\p{Han}]{2,10}仲裁(?:委员会|院|机构)").find_iter(words).map(|hit| hit.as_str()).collect();
    names.dedup();
    names.len() > 1 && (words.contains('或') || words.contains("也可"))
}

/// Works and real estate leases belong to the court of the place (民事诉讼法 34).
pub(super) fn exclusive_jurisdiction(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let real_estate = contract.kind == ContractKind::Construction || lets_premises(contract);
    contract
        .gathered
        .settlement
        .iter()
        .filter(|chosen| real_estate && chosen.method == DisputeMethod::Litigation)
        .filter_map(|chosen| chosen.body.as_ref())
        .filter(|(court, _)| {
            !re!(r"工程|项目|房屋|不动产|租赁物|标的物|建设地|施工|物业|场地|写字楼|办公楼|楼宇|厂房|库房|商铺|店面|铺位|仓库|冷库|土地|公寓|车位|有管辖权的人民法院$|^人民法院$|^当地").is_match(court)
                || re!(r"(?:方|人)(?:所在地|住所地)").is_match(court)
        })
        .filter(|(court, _)| !is_of_the_place(contract, court))
        .map(|(court, range)| params.finding(contract, range, Spot::default().arg("court", court)))
        .collect()
}

/// Is the court that of the district in which the works or the premises lie, as the contract says elsewhere?
fn is_of_the_place(contract: &Contract<'_>, court: &str) -> bool {
    let Some(district) = re!(r"([\p{Han}]{2,3}[市区县旗])(?:基层|初级|中级)?人民法院").captures(court).and_then(|hit| hit.get(1)) else {
        return false;
    };
    let district = district.as_str().rsplit(['省', '市']).find(|part| !part.is_empty()).unwrap_or_default();
    contract
        .sentences(re!(r"(?:建设|工程|项目|施工|房屋|租赁|物业)(?:地点|地址|坐落|座落|位置)|坐落|座落|位于"))
        .iter()
        .any(|sentence| sentence.text.contains(district))
}

/// Is what is let land, a building or a part of one? A warehouse in which a leased car is parked is not.
fn lets_premises(contract: &Contract<'_>) -> bool {
    let title = title::title("", contract.body().document);
    if re!(r"车辆|汽车|设备|机械|机器|仪器|船|飞机|融资|周转|器具").is_match(&title) {
        return false;
    }
    re!(r"房|场地|商铺|土地|写字楼|办公楼|楼宇|门面|店面|铺位|摊位|公寓|仓库|冷库|车库|车位|停车场").is_match(&title)
        || re!(r"(?:出租|承租|租赁|租用|租给|租入)[^。;\n]{0,40}(?:房屋|房产|住房|用房|厂房|库房|营业房|门面|店面|商铺|铺位|摊位|写字楼|办公楼|办公室|楼宇|公寓|仓库|冷库|车库|车位|场地|土地)|(?:房屋|房产|住房|用房|厂房|库房|营业房|门面|店面|商铺|铺位|摊位|写字楼|办公楼|办公室|楼宇|公寓|仓库|冷库|车库|车位|场地|土地)[^。;\n]{0,40}(?:出租|租赁|租用|租给)")
            .is_match(contract.body().folded())
}

/// Disputes go to the vendor's place.
pub(super) fn vendor_place(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = sentences_that_say(
        contract,
        params,
        re!(r"法院|仲裁|诉讼|(?i:court|arbitrat|venue|jurisdiction)"),
        &[
            re!(r"Ⓥ(?:的)?(?:所在地|住所地|地区|当地|注册地|所在|住所|公司所在地|经营地|所在市)[^。;]{0,24}(?:法院|仲裁|诉讼|起诉)"),
            re!(r"(?i)courts?[^.]{0,40}(?:at|of|in) (?:the )?(?:place of )?(?:the )?Ⓥ's"),
            re!(r"(?i)(?:courts?|arbitration)[^.]{0,40} where (?:the )?Ⓥ (?:is|are|has)"),
            re!(
                r"(?i)\b(?:courts?|venue|jurisdiction|arbitrat\w+)\b[^.;]{0,100}(?:Ⓥ's (?:then |principal |home |head |corporate |registered |main |local )*(?:place|domicile|headquarters|offices?|country|state|county|city|location|jurisdiction)|\b(?:where|in which) (?:the )?(?:Ⓥ (?:then )?(?:is|has|maintains|resides)|(?:principal|head|registered|main|corporate|home) (?:offices?|place of business|headquarters) of (?:the )?Ⓥ|Ⓥ's (?:principal |head |registered |main |corporate |home )*(?:offices?|place|headquarters)))"
            ),
        ],
        re!(r"(?:或|或者)Ⓑ|Ⓑ(?:或|和|与)Ⓥ|被告|原告|Ⓑ[^。;]{0,6}(?:所在地|住所地)"),
    );
    found.extend(vendor_city(contract).filter(|_| found.is_empty()).map(|range| params.finding(contract, &range, Spot::default())));
    found
}

/// The court or institution chosen lies in the vendor's city and not in the buyer's.
fn vendor_city(contract: &Contract<'_>) -> Option<std::ops::Range<usize>> {
    let chosen = contract.gathered.settlement.as_ref()?;
    if contract.is_english() {
        return vendor_state(contract, chosen);
    }
    let (vendor, buyer) = (city(contract, Role::Vendor)?, city(contract, Role::Buyer)?);
    let words = &contract.body().folded()[chosen.range.clone()];
    let there = words.contains(&format!("{vendor}仲裁"))
        || words.contains(&format!("{vendor}市"))
        || chosen.body.as_ref().is_some_and(|(body, _)| body.starts_with(vendor));
    (vendor != buyer && there && !words.contains(buyer)).then(|| chosen.range.clone())
}

/// The same for a state or province of North America, by the addresses at the head of an English contract.
fn vendor_state(contract: &Contract<'_>, chosen: &Settlement) -> Option<std::ops::Range<usize>> {
    let vendor = state(contract, Role::Vendor)?;
    let elsewhere = state(contract, Role::Buyer)? != vendor;
    let (buyers, vendors) = (address(contract, Role::Buyer)?, address(contract, Role::Vendor)?);
    // within one state, the city tells
    let in_city = |words: &str| {
        let city = re!(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}?)(?: County)?, [A-Z]").captures(words).and_then(|hit| hit.get(1)).map(|city| city.as_str());
        city.is_some_and(|city| vendors.contains(city) && !buyers.contains(city))
    };
    let venue = re!(r"(?i)\b(?:courts?|venue|jurisdiction)\b");
    let chosen = contract.body().sentence_at(chosen.range.start);
    let is_there = |sentence: &Sentence<'_>| {
        contract.in_body(sentence.start)
            && sentence.text.contains(vendor)
            && (elsewhere || in_city(sentence.text))
            && !re!(r"(?i)governed by[^.]{0,80}$").is_match(sentence.text)
    };
    let there = chosen.into_iter().chain(contract.sentences(venue)).find(is_there)?;
    let hit = venue.find(there.text)?;
    Some(part(&there, &(there.start + hit.start()..there.start + hit.end())))
}

/// The state in which a party has its address.
fn state(contract: &Contract<'_>, role: Role) -> Option<&'static str> {
    let address = address(contract, role)?;
    STATES.iter().filter_map(|(name, short)| place_of(address, name, short).map(|at| (at, *name))).max_by_key(|(at, _)| *at).map(|(_, name)| name)
}

/// The address with which the head of an English contract introduces a party.
fn address<'c>(contract: &'c Contract<'_>, role: Role) -> Option<&'c str> {
    let party = contract.draft.parties.of(role)?;
    let folded = contract.body().folded();
    let from = party.name_range.as_ref().map_or(party.range.end, |name| name.end);
    let after = first_chars(&folded[from..], 260);
    // an address ends before the other party is named
    let end = re!(r"\band\s+[A-Z0-9]").find(after).map_or(after.len(), |hit| hit.start());
    let address = re!(r"(?i)\b(?:located|offices?|place of business|address|residing|business at)\b").find(&after[..end])?;
    Some(&after[address.end()..end])
}

fn place_of(address: &str, name: &str, short: &str) -> Option<usize> {
    let as_word = |word: &str| {
        address.match_indices(word).map(|(at, _)| at).find(|at| {
            let (before, after) = (&address[..*at], &address[at + word.len()..]);
            before.ends_with([' ', ',']) && !after.starts_with(|c: char| c.is_alphanumeric())
        })
    };
    as_word(name).or_else(|| {
        as_word(short)
            .filter(|at| address[..*at].trim_end().ends_with(',') || address[at + short.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// States and provinces with their postal codes (ISO 3166-2 US, CA).
#[rustfmt::skip]
const STATES: &[(&str, &str)] = &[
    ("Alabama", "AL"), ("Alaska", "AK"), ("Arizona", "AZ"), ("Arkansas", "AR"), ("California", "CA"), ("Colorado", "CO"), ("Connecticut", "CT"),
    ("Delaware", "DE"), ("Florida", "FL"), ("Georgia", "GA"), ("Hawaii", "HI"), ("Idaho", "ID"), ("Illinois", "IL"), ("Indiana", "IN"), ("Iowa", "IA"),
    ("Kansas", "KS"), ("Kentucky", "KY"), ("Louisiana", "LA"), ("Maine", "ME"), ("Maryland", "MD"), ("Massachusetts", "MA"), ("Michigan", "MI"),
    ("Minnesota", "MN"), ("Mississippi", "MS"), ("Missouri", "MO"), ("Montana", "MT"), ("Nebraska", "NE"), ("Nevada", "NV"), ("New Hampshire", "NH"),
    ("New Jersey", "NJ"), ("New Mexico", "NM"), ("New York", "NY"), ("North Carolina", "NC"), ("North Dakota", "ND"), ("Ohio", "OH"), ("Oklahoma", "OK"),
    ("Oregon", "OR"), ("Pennsylvania", "PA"), ("Rhode Island", "RI"), ("South Carolina", "SC"), ("South Dakota", "SD"), ("Tennessee", "TN"), ("Texas", "TX"),
    ("Utah", "UT"), ("Vermont", "VT"), ("Virginia", "VA"), ("Washington", "WA"), ("West Virginia", "WV"), ("Wisconsin", "WI"), ("Wyoming", "WY"),
    ("Alberta", "AB"), ("British Columbia", "BC"), ("Manitoba", "MB"), ("Ontario", "ON"), ("Quebec", "QC"), ("Saskatchewan", "SK"),
];

/// The city of a party's address as the head of the contract gives it.
fn city<'c>(contract: &'c Contract<'_>, role: Role) -> Option<&'c str> {
    let party = contract.draft.parties.of(role)?;
    let folded = contract.body().folded();
    let after = &folded[party.range.end..];
    let end = after.char_indices().nth(200).map_or(after.len(), |(at, _)| at);
    let hit = re!(r"(?:住所地?|地址|注册地)[^:\n]{0,4}:\s*(?:[\p{Han}]{2,3}(?:省|自治区))?([\p{Han}]{2,4}?)市").captures(&after[..end])?;
    Some(hit.get(1)?.as_str())
}
