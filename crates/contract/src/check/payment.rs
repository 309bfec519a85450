//! Payment terms: when, after what, how much ahead.

use rust_decimal::Decimal;

use super::roles::{part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::calendar_dates;
use crate::facts::payment::Stage;
use crate::model::{Clause, ContractKind, Finding, Severity};
use crate::pattern::re;
use crate::review::BuyerClass;

/// The share of the price that a stage pays.
fn share(contract: &Contract<'_>, stage: &Stage) -> Option<Decimal> {
    let total = contract
        .gathered
        .totals
        .iter()
        .find(|total| !total.excludes_tax)
        .and_then(|total| total.amount.or(total.words_amount))
        .filter(|total| !total.is_zero());
    stage.percent.or_else(|| stage.amount.zip(total).map(|(amount, total)| (amount / total * Decimal::ONE_HUNDRED).round_dp(2)))
}

fn words<'c>(contract: &'c Contract<'_>, stage: &Stage) -> &'c str {
    &contract.body().folded()[stage.range.clone()]
}

/// The stages of the whole price that say what they pay, without what is held back twice.
fn known<'c>(contract: &'c Contract<'_>) -> Vec<(&'c Stage, Decimal)> {
    contract
        .gathered
        .stages
        .iter()
        .filter(|stage| stage.of_total && contract.in_body(stage.range.start))
        .filter_map(|stage| share(contract, stage).map(|share| (stage, share)))
        .collect()
}

/// Nearly everything is paid before acceptance.
pub(super) fn before_acceptance(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let stages = known(contract);
    if stages.is_empty() {
        return on_delivery(contract, params).or_else(|| cash_first(contract, params)).into_iter().collect();
    }
    let sum: Decimal = stages.iter().map(|(_, share)| *share).sum();
    if sum < Decimal::from(95) || sum > Decimal::from(105) {
        return Vec::new();
    }
    let accepted = |stage: &Stage| re!(r"验收|质保|保修|终验|质量保证|竣工|考核|检验合格|(?i:accept|warranty|complet)").is_match(words(contract, stage));
    let mut before = Decimal::ZERO;
    for (stage, share) in &stages {
        if accepted(stage) {
            break;
        }
        before += share;
        if before > params.limit {
            return vec![params.finding(contract, &stage.range, Spot::default().arg("percent", before.normalize()))];
        }
    }
    Vec::new()
}

/// The price of goods, paid whole on delivery: `甲方于设备交付后支付款项`.
fn on_delivery(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let [only] = &contract.gathered.unmeasured[..] else { return None };
    let goods = matches!(contract.kind, ContractKind::Purchase | ContractKind::Order) && contract.in_body(only.range.start);
    let delivered =
        only.trigger.as_deref().is_some_and(|trigger| re!(r"(?:交付|交货|到货|送达|收到(?:货物|设备|产品))(?:之?后|时|之日起)?$").is_match(trigger));
    let accepted = re!(r"验收|检验|合格|质保|试运行").is_match(words(contract, only));
    (goods && delivered && !accepted && contract.gathered.stages.is_empty()).then(|| params.finding(contract, &only.range, Spot::default().arg("percent", 100)))
}

/// No goods without the whole price: `款到发货`, `提货时付清全部货款`.
fn cash_first(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let goods = matches!(contract.kind, ContractKind::Purchase | ContractKind::Order) && contract.gathered.stages.is_empty();
    let sentences = if goods { contract.sentences(re!(r"款|付|现货")) } else { Vec::new() };
    sentences.into_iter().filter(|sentence| contract.in_body(sentence.start)).find_map(|sentence| {
        let hit = re!(r"款到(?:后|即|后即)?(?:发货|发车|发运|装运|装车|交货|供货|付货|提货)|先款后货|款清(?:后)?(?:发货|提货)|带款提货|现款(?:现货|提货)|货款两清|(?:取货|提货)(?:时|前)?,?[^。;,]{0,6}(?:全额即付|付清|全额付款)|付清[^。;,]{0,8}(?:货款|价款|款项)[^。;,]{0,4}(?:方可|方能|才能|后)(?:发货|提货|交货)")
            .find(sentence.text)?;
        let other = re!(r"%|不得|不采用|不能|验收|检验|其余|余款|尾款|定金|预付").is_match(sentence.text);
        let range = part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end()));
        (!other).then(|| params.finding(contract, &range, Spot::default().arg("percent", 100)))
    })
}

/// More than half is paid before anything is delivered.
pub(super) fn advance_high(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let early = |stage: &Stage| {
        re!(r"(?:合同|协议)[^,。;]{0,6}(?:签订|签署|生效|成立)|签订(?:本)?(?:合同|协议)?(?:后|之日|时)|签约|预付|定金|首付|下单|订立|(?i:execution|signing|signature|effective date|advance|down payment)").is_match(words(contract, stage)) && !re!(r"验收|交货|到货|交付|押金|保证金|(?i:deliver|accept|security deposit)").is_match(words(contract, stage))
    };
    let mut before = Decimal::ZERO;
    for (stage, share) in known(contract) {
        if early(stage) {
            before += share;
            if before > params.limit {
                return vec![params.finding(contract, &stage.range, Spot::default().arg("percent", before.normalize()))];
            }
        }
    }
    contract
        .sentences(re!(r"全部|全额|一次性|一次"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && contract.names_buyer(sentence.text))
        .find_map(|sentence| {
            let hit = re!(r"(?:签订|签署|生效|发货|交货|交付|供货|交运|装运)(?:之)?前[^。;]{0,24}(?:支付|付清|电汇|汇付|付)[^。;,]{0,6}(?:全部|全额)的?(?:合同)?(?:总?价款|货款|款项|[\p{Han}]{0,3}费用?|款)|(?:签订|签署|签约|生效)(?:之?后|时|之日)[^。;]{0,16}一次性?[^。;]{0,10}(?:支付|付清|交清|缴清)[^。;]{0,10}(?:全部|总)[^。;]{0,6}(?:租金|价款|货款|费用?|款)").find(sentence.text)?;
            Some(params.finding(contract, &part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end())), Spot::default().arg("percent", 100)))
        })
        .into_iter()
        .collect()
}

/// A payment that says neither day nor period.
pub(super) fn trigger_vague(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found: Vec<Finding> = contract
        .gathered.stages
        .iter()
        .chain(contract.gathered.unmeasured.iter().filter(|stage| stage.trigger.is_some() && !words(contract, stage).contains('%') && contract.draft.is_about(stage.range.start, &["payment", "price"])))
        .filter(|stage| stage.days.is_none() && contract.in_body(stage.range.start))
        .filter(|stage| {
            let words = words(contract, stage);
            let sentence = contract.body().sentence_at(stage.range.start).map_or(words, |sentence| sentence.text);
            calendar_dates(sentence).is_empty()
                && !re!(r"_{2,}|\[|【|当[日天]|同时|立即|一次性付清|之日|每月[0-9]|[0-9]+日|(?:日|天|月|周|季度?)(?:之?内|前)|保证金|质保金|押金|[0-9]\s*小时|当场|前支付|前付|时支付|(?i:within|upon|day|date|net|month|immediately)").is_match(sentence)
                && !sentence.ends_with(':')
        })
        .filter(|stage| (words(contract, stage).contains('后') || !times_elsewhere(contract, stage.range.start)) && !re!(r"利息|利率|水电|[水电]费|燃气|物业费|抵扣|提成").is_match(words(contract, stage)))
        .map(|stage| params.finding(contract, &stage.range, Spot::default()))
        .take(3)
        .collect();
    found.extend(sentences_that_say(
        contract,
        params,
        re!(r"缴纳|支付|付款|结算"),
        &[re!(r"按(?:季度?|月|年)(?:缴纳|支付|结算|付款)|每(?:季度?|月|半?年)(?:支付|结算|付款|缴纳)一次"), re!(r"(?:付款|承付|托收)[^。;,]{0,6}或(?:者)?[^。;,]{0,4}(?:付款|承付)"), re!(r"(?:条件成熟|资金(?:到位|允许|充裕)|适当(?:时候|时间)|合理(?:的)?(?:时间|期限)内?)[^。;]{0,12}(?:支付|付款)"), re!(r"Ⓑ[^。;]{0,20}(?:适时|尽快|及时)(?:向Ⓥ)?(?:支付|付款|结清)")],
        re!(r":$|[0-9一二三四五六七八九十]+\s*个?(?:工作)?(?:日|天)|每月|每季|次月|月底|季初|季末|月末|上月|之日|违约|逾期|_{2,}|工资|社会保险|劳务费|利息|利率|水电|租金"),
    ).into_iter().filter(|finding| !times_elsewhere(contract, contract.body().text.byte_at(finding.start))));
    found.extend(without_time(contract, params));
    found.extend(while_working(contract, params));
    if found.is_empty() && contract.gathered.stages.is_empty() {
        found.extend(way_alone(contract, params));
    }
    found
}

/// `结算方式:现金结算`: how it is paid, and in the whole clause not when.
fn way_alone(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let of_payment =
        |clause: &&Clause| clause.level == 1 && clause.categories.first().is_some_and(|category| category.name == "payment" && category.confidence >= 0.9);
    contract.clauses.iter().filter(of_payment).find_map(|clause| {
        let range = contract.draft.range_of(clause);
        let said = &contract.body().folded()[range.clone()];
        let hit = re!(r"[^。;,:\n]{0,8}:? *(?:以|用|采用|通过)?(?:现金|银行转账|转账|转帐|电汇|支票|银行承兑汇票|银行汇款|托收承付)(?:方式)?(?:结算|支付|付款)?(?:[,。;\n]|$)").find(said)?;
        let is_open = !re!(r"[日天月年]|内|前|后|时|期限|_{2,}|\[|【|\(\s*\)").is_match(&said[hit.start()..]) && said.chars().count() <= 120;
        is_open.then(|| params.finding(contract, &(range.start + hit.start()..range.start + hit.end()), Spot::default()))
    })
}

/// `在安装管路时,甲方支付20%`: work that goes on for weeks is no day.
fn while_working(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"支付|付给|付款"),
        &[re!(
            r"(?:在|于)[^。;,:]{0,10}(?:安装|施工|制作|加工|装修|开发|调试|建造|编制|设计|实施|履行|执行)[^。;,毕成始前后格]{0,8}(?:时|期间|过程中|阶段)(?:内)?,?Ⓑ[^。;,]{0,8}(?:付给|支付|付款|付)"
        )],
        re!(r"[0-9一二三四五六七八九十]+\s*个?(?:工作)?(?:日|天)(?:之?内|前)|每月|之日|利息|水电|违约|逾期|变更|增加|额外|费用由"),
    )
    .into_iter()
    .take(1)
    .collect()
}

/// A sum to be filled in, and no word of when it is due: `甲方应向乙方缴纳代理费__元`.
fn without_time(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"支付|缴纳|交付|付给"),
        &[re!(r"Ⓑ[^。;]{0,14}(?:支付|缴纳|交付|付给)[^。;,]{0,12}(?:费用?|款|报酬|酬金|租金)[^。;,]{0,6}(?:_{2,}|\s{3,})\s*(?:万|美)?元")],
        re!(r"[内前后时日月季]|年底|年初|每期|分期|一次|当场|同时|下列|以下|如下|定金|押金|保证金|违约|赔偿|按|:$"),
    )
    .into_iter()
    .filter(|finding| !times_elsewhere(contract, contract.body().text.byte_at(finding.start)))
    .take(2)
    .collect()
}

/// Does the clause around a payment say a day or a period elsewhere?
fn times_elsewhere(contract: &Contract<'_>, byte: usize) -> bool {
    let Some(clause) = contract.draft.clause_at(byte) else { return false };
    let range = contract.draft.range_of(clause);
    re!(r"[0-9一二三四五六七八九十]+\s*个?(?:工作|自然)?(?:日|天)(?:之?内|前)|每月[^。;]{0,8}[0-9]+\s*日|(?i:within [a-z (]*[0-9]+)")
        .is_match(&contract.body().folded()[range])
}

/// Payment waits until someone else has paid (背靠背).
pub(super) fn pay_when_paid(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = sentences_that_say(
        contract,
        params,
        re!(r"支付|付款|拨付|(?i:pay)"),
        &[
            re!(
                r"(?:收到|取得|获得|待)[^。;,]{0,8}(?:业主|总包|总承包|建设单位|发包人|第三方|最终用户|客户|上游|采购人|财政)[^。;]{0,20}(?:款|支付|付款|拨付|资金)[^。;]{0,24}(?:支付|付款)"
            ),
            re!(
                r"(?:业主|总包|总承包|建设单位|发包人|第三方|最终用户|上游|财政|发包方)[^。;,]{0,16}(?:支付|付款|拨付|到账|到位)[^。;]{0,6}(?:后|为前提|为条件|的前提)"
            ),
            re!(r"背靠背"),
            re!(
                r"(?i)pay[- ](?:when|if)[- ]paid|(?:upon|after|only (?:if|when))[^.]{0,40}receipt of (?:the corresponding )?payment from[^.]{0,40}(?:owner|customer|client|end user)"
            ),
        ],
        re!(r"违约金|罚款"),
    );
    let we_pay = contract.draft.parties.of(crate::model::Role::Buyer).is_some();
    found
        .into_iter()
        .map(|mut finding| {
            if we_pay && !params.severity_is_set {
                finding.severity = Severity::Minor;
            }
            finding
        })
        .collect()
}

/// Payment later than the law lets large enterprises and public bodies pay small vendors (保障中小企业款项支付条例 9).
pub(super) fn over_legal_term(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.vendor_is_small == Some(false) || matches!(contract.buyer_class, Some(BuyerClass::Medium | BuyerClass::Small)) {
        return Vec::new();
    }
    let sure = contract.vendor_is_small == Some(true) && contract.buyer_class.is_some();
    contract
        .gathered
        .stages
        .iter()
        .filter(|stage| {
            stage.days.is_some_and(|days| Decimal::from(days) > params.limit) && !re!(r"质保|保修|保证金|质量保证").is_match(words(contract, stage))
        })
        .map(|stage| {
            let mut spot = Spot::default().arg("days", stage.days.unwrap_or_default());
            if !sure {
                spot = spot.severity(Severity::Info);
            }
            let sentence = contract.body().sentence_at(stage.range.start);
            let range = sentence.map_or(stage.range.clone(), |sentence| part(&sentence, &stage.range));
            params.finding(contract, &range, spot)
        })
        .collect()
}

/// A VAT rate that doesn't exist on the contract's day.
pub(super) fn tax_rate_impossible(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"税率|增值税|(?i:\bVAT\b)"))
        .into_iter()
        .filter(|sentence| !re!(r"所得税|附加税|印花税|关税|消费税|(?i:withholding)").is_match(sentence.text))
        .flat_map(|sentence| {
            let hits: Vec<_> = re!(r"(?:税率|增值税)(?:税率)?(?:为|是|:|按|\()?\s*([0-9]+(?:\.[0-9]+)?)\s*%(?:的?增值税(?:专用|普通)?发票|的?[^,。;]{0,6}发票)?|(?:含|按)\s*([0-9]+(?:\.[0-9]+)?)\s*%\s*(?:的)?增值税|([0-9]+(?:\.[0-9]+)?)\s*%\s*(?:的)?增值税(?:专用)?发票|VAT (?:at )?(?:the |a )?(?:rate of )?([0-9]+(?:\.[0-9]+)?)\s*%").captures_iter(sentence.text).collect();
            hits.into_iter()
                .filter_map(|hit| {
                    let rate: Decimal = hit.iter().skip(1).flatten().next()?.as_str().parse().ok()?;
                    let all = hit.get(0)?.range();
                    (!exists(rate, contract.as_of)).then(|| params.finding(contract, &(sentence.start + all.start..sentence.start + all.end), Spot::default().arg("percent", rate.normalize())))
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Was it a rate or levy rate on that day?
fn exists(rate: Decimal, on: chrono::NaiveDate) -> bool {
    use chrono::Datelike;
    let always = ["0", "1", "3", "6", "13"];
    let of_their_time: &[&str] = match (on.year(), on.month()) {
        (2026.., _) => &["9"],
        (2020..=2025, _) | (2019, 4..) => &["9", "5", "1.5", "2"],
        (2019, _) | (2018, 5..) => &["10", "16", "5"],
        _ => &["11", "17", "5", "4", "2"],
    };
    always.iter().chain(of_their_time).any(|known| known.parse::<Decimal>().is_ok_and(|known| known == rate))
}
