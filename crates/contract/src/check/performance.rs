//! Delivery, acceptance, warranty and risk.

use rust_decimal::Decimal;

use super::roles::{BUYER, Signed, VENDOR, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::quantity::periods;
use crate::facts::stated_terms;
use crate::model::{FactValue, Finding, Span};
use crate::pattern::re;

/// Silence that counts as acceptance (民法典 621).
pub(super) fn deemed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let cue = re!(r"视为|视同|视作|推定|认为买方|认为甲方|默认|即为验收合格|(?i:deemed|constitute acceptance)");
    contract
        .sentences(cue)
        .into_iter()
        .filter(|sentence| {
            crate::facts::deems_acceptance(sentence.text) && about_acceptance(contract, sentence.text, sentence.start) && !vendor_is_silent(contract, *sentence)
        })
        .map(|sentence| {
            let days = periods(sentence.text).first().map_or_else(String::new, |period| sentence.text[period.range.clone()].to_owned());
            params.finding(contract, &deeming_part(sentence.text, sentence.start), Spot::default().arg("period", days))
        })
        .collect()
}

/// Is it the vendor whose silence the words speak of?
pub(super) fn vendor_is_silent(contract: &Contract<'_>, sentence: crate::text::Sentence<'_>) -> bool {
    let signed = Signed::of(contract, sentence);
    let Some(silence) = re!(r"未|没有|逾期|不予?[^,]{0,4}(?:提出|答复)|(?i:fails?|not)").find(&signed.text) else { return false };
    // Whoever the nearest part of the sentence begins with: 乙方收到甲方的异议后三日内未答复的.
    signed.text[..silence.start()]
        .rsplit([',', ':', '。'])
        .find_map(|part| part.find([BUYER, VENDOR]).map(|at| part[at..].starts_with(VENDOR)))
        .unwrap_or(false)
}

fn about_acceptance(contract: &Contract<'_>, words: &str, at: usize) -> bool {
    re!(r"验收|合格|接受|批准|检验|收货|货物|商品|设备|成果|产品|交付|工程|质量|(?i:accept|goods|deliverable|service)").is_match(words)
        || contract.draft.is_about(at, &["acceptance", "delivery", "quality"])
}

/// The sentence from the clause of silence on.
fn deeming_part(words: &str, offset: usize) -> std::ops::Range<usize> {
    let at = re!(r"视为|视同|视作|推定|认为|默认|即为验收合格|(?i:deemed|constitute)").find(words).map_or(0, |hit| hit.start());
    let silence = re!(r"[^,。;]*(?:未|没有|逾期|不[^,]{0,8}(?:提出|提交)|过期|超过|届满|否则|(?i:fails?|unless|not))[^。;]*$")
        .find(&words[..at])
        .map_or(0, |hit| hit.start());
    let start = if words.chars().count() > 120 { silence } else { 0 };
    offset + start..offset + words.len()
}

/// The vendor itself decides whether its work is accepted.
pub(super) fn by_vendor(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"验收|检验|(?i:accept|inspect)"),
        &[
            re!(r"由Ⓥ(?:自行|单方|负责|独立)?[^。;,]{0,6}(?:组织|进行)?(?:验收|检验)(?:并|,|。|;|合格|$)"),
            re!(r"验收[^。;,]{0,12}由Ⓥ[^。;,]{0,8}(?:确定|制定|决定|认定|判定)"),
            re!(r"验收[^。;,]{0,12}以Ⓥ[^。;,]{0,16}(?:为准|为依据|确定)"),
            re!(r"Ⓥ(?:自行|单方)[^。;,]{0,6}验收"),
            re!(r"以Ⓥ[^。;,]{0,4}(?:检验|验收)[^。;,]{0,4}为(?:主|准)"),
            re!(r"(?i)acceptance[^.]{0,40}determined by (?:the )?Ⓥ|Ⓥ[^.]{0,30}sole(?:ly)? determine[^.]{0,30}accept"),
        ],
        re!(r"双方|Ⓑ[^。;]{0,16}(?:验收|[^抽]检验|确认|签署|复验|派)|供应商|出厂|自检"),
    )
}

/// A warranty period below what is usual.
pub(super) fn warranty_short(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let stated: Vec<_> = contract
        .facts
        .iter()
        .filter_map(|fact| match fact.value {
            FactValue::Warranty { months: Some(months) } => Some((months, contract.body().text.bytes(Span { start: fact.start, end: fact.end }))),
            _ => None,
        })
        .collect();
    let longest = stated.iter().max_by_key(|(months, _)| *months);
    longest
        .filter(|(months, _)| Decimal::from(*months) < params.limit)
        .map(|(months, range)| params.finding(contract, range, Spot::default().arg("months", months)))
        .into_iter()
        .collect()
}

/// The risk passes before delivery (民法典 604).
pub(super) fn risk_early(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"风险|(?i:risk of loss|\brisk\b|\bloss\b)"),
        &[
            re!(
                r"(?:自|从|于|在)?[^。;,]{0,20}(?:出厂|离厂|合同生效|合同签订|签订之日|生效之日|发货|发运|起运|装运|装车|交(?:付|给)?(?:第一)?承运|付款)(?:之日|之时|时|后|起|人)*[^。;]{0,30}风险[^。;]{0,30}(?:由Ⓑ|转移|Ⓑ承担)"
            ),
            re!(
                r"风险[^。;]{0,16}(?:自|从|于|在)[^。;,]{0,16}(?:出厂|离厂|合同生效|合同签订|签订之日|生效之日|发货|发运|起运|装运|装车|交(?:付|给)?(?:第一)?承运|付款)[^。;]{0,24}(?:由Ⓑ|转移|Ⓑ承担)"
            ),
            re!(r"(?i)risk[^.]{0,60}pass(?:es)?[^.]{0,60}(?:ex works|leav|left|EXW|FCA|upon (?:shipment|signature|dispatch|leaving)|carrier)"),
            re!(
                r"(?i)\brisk\b[^.;]{0,100}(?:pass(?:es)?|transfer(?:s|red)?|shift(?:s)?|vests?|borne by (?:the )?Ⓑ)[^.;]{0,100}(?:f\.?o\.?b\.?,? (?:the )?(?:Ⓥ|origin|point of shipment|shipping point|factory)|(?:delivery|delivered|tender(?:ed)?|presented) (?:of[^.;,]{0,30} )?to (?:the|a|any) (?:common |first |freight )?(?:carrier|forwarder)|(?:leav\w+|at) (?:the )?Ⓥ's (?:\w+ )?(?:dock|factory|warehouse|premises|plant|facility|shipping)|shipment|point of origin)|(?:presented|delivered|tendered|given)[^.;]{0,40}to (?:the|a|any) (?:common |first |freight )?(?:carrier|forwarder)[^.;]{0,80}\brisk\b|Ⓑ (?:shall |will )?(?:assumes?|bears?)[^.;]{0,30}\brisk\b[^.;]{0,60}(?:upon|from|after|once)[^.;]{0,40}(?:ship|carrier|leav)"
            ),
        ],
        re!(
            r"保险|(?:发货|装运|装船|发运)(?:之)?前[^。]{0,20}Ⓥ|由Ⓥ承担[^Ⓑ]*$|验收合格后[^。;]{0,10}风险|(?i:(?:until|upon|after) (?:\w+ ){0,4}(?:acceptance|received by|receipt by)|Ⓥ (?:shall|will) (?:bear|assume|retain|be responsible for)[^.]{0,30}risk)"
        ),
    )
}

/// A lease for more than twenty years is void for the excess (民法典 705).
pub(super) fn lease_over_twenty_years(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    stated_terms(contract.draft)
        .into_iter()
        .filter(|term| term.months.is_some_and(|months| Decimal::from(months) > params.limit * Decimal::from(12)))
        .map(|term| params.finding(contract, &term.range, Spot::default().arg("months", term.months.unwrap_or_default())))
        .collect()
}

/// Personal data are handled and nothing says how (个人信息保护法 21).
pub(super) fn personal_data(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let protects =
        contract.clauses.iter().any(|clause| {
            clause.categories.first().is_some_and(|category| {
                category.name == "data_protection" && category.confidence >= 0.9 && clause.heading.contains("信息")
                    || category.name == "data_protection" && category.confidence >= 0.95
            })
        }) || re!(r"个人信息(?:保护|安全|处理者|权益)|处理(?:目的|方式|期限)|脱敏|匿名化|委托处理|数据处理协议|(?i:data processing agreement|data protection)")
            .is_match(contract.body().folded());
    if protects {
        return Vec::new();
    }
    contract
        .sentences(re!(r"个人信息|手机号|身份证|姓名|住址|收货地址|人脸|(?i:personal (?:data|information))"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && re!(r"个人信息|(?:姓名|手机号码?|身份证号?码?|住址|收货地址|人脸)[^。;]{0,20}(?:、|和|等)[^。;]{0,20}(?:信息|数据|资料|号码|地址)|(?i:personal (?:data|information))").is_match(sentence.text) && re!(r"处理|收集|存储|采集|使用|系统|录入|分析|导入|(?i:process|collect|store)").is_match(sentence.text) && !re!(r"联系人:|法定代表人").is_match(sentence.text))
        .map(|sentence| params.finding(contract, &sentence.range(), Spot::default()))
        .take(1)
        .collect()
}
