//! Rights of the vendor that the buyer doesn't have as well, and burdens of the buyer that the vendor doesn't share.

use rust_decimal::Decimal;

use super::roles::{Signed, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::model::{Finding, Per, Role};
use crate::pattern::{Pattern, re};

/// The words that bind or free both sides alike.
fn mutual() -> &'static Pattern {
    re!(r"双方|任何?一方|各方|对方|守约方|另一方|(?i:neither|either party|each party|both parties|the other party|the parties)")
}

/// Does any sentence with the cue say this?
fn says_anywhere(contract: &Contract<'_>, cue: &'static Pattern, says: &Pattern) -> bool {
    contract.sentences(cue).into_iter().any(|sentence| Signed::of(contract, sentence).says(says))
}

/// The first of some findings, unless the buyer has the same right.
fn unless_mirrored(contract: &Contract<'_>, found: Vec<Finding>, cue: &'static Pattern, mirrored: &Pattern) -> Vec<Finding> {
    if found.is_empty() || says_anywhere(contract, cue, mirrored) { Vec::new() } else { found.into_iter().take(1).collect() }
}

/// The vendor may stop working when it isn't paid, the buyer may not hold back payment when nothing comes (民法典 525, 526).
pub(super) fn suspension(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = sentences_that_say(
        contract,
        params,
        re!(r"暂停|中止|停止|(?i:suspend)"),
        &[
            re!(r"Ⓥ[^。;]{0,8}(?:有权|可以|可)[^。;]{0,12}(?:暂停|中止|停止)[^。;]{0,12}(?:服务|供货|供应|履行|交货|发货|施工|提供|工作|交付|使用)"),
            re!(
                r"(?i)Ⓥ (?:may|shall have the right to|has the right to|shall be entitled to|is entitled to)[^.]{0,60}suspend[^.]{0,60}(?:service|deliver|performance|shipment|work|access|obligations)"
            ),
        ],
        mutual(),
    );
    unless_mirrored(
        contract,
        found,
        re!(r"暂停|中止|停止|拒付|拒绝|暂缓|顺延|扣|抗辩|(?i:withhold|suspend|set[- ]?off|deduct)"),
        re!(
            r"Ⓑ[^。;]{0,40}(?:暂停|中止|停止|拒绝|暂缓|顺延|延期|推迟|拒付|扣除|扣减|扣留|不予)[^。;]{0,12}(?:付款|支付|款|履行|费|结算|价)|拒付|(?:双方|任何?一方|各方|对方|守约方)[^。;]{0,40}(?:暂停|中止)|(?i:(?:Ⓑ|either party|each party)[^.]{0,60}(?:withhold|suspend|set[- ]?off|deduct))"
        ),
    )
}

/// The buyer must pay without set-off or deduction (民法典 568).
pub(super) fn set_off_excluded(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"抵销|抵消|扣减|抵扣|(?i:set-?off|set off|counterclaim)"),
        &[
            re!(r"Ⓑ[^。;Ⓥ]{0,20}(?:不得|不可|无权|不能)[^。;]{0,16}(?:抵消|扣减|抵扣|主张抵销)"),
            re!(
                r"(?i)(?:Ⓑ|payments?|amounts?|fees|sums)[^.]{0,120}without (?:any |right of |regard to any )*(?:deductions?,? (?:or|and) )?(?:set-?offs?|setoff|set off|counterclaim)"
            ),
            re!(r"(?i)Ⓑ (?:shall|may|will) not[^.]{0,60}(?:set-?off|set off)"),
        ],
        re!(r"双方|任何?一方|工资|(?i:neither|either party|each party|each of the|Ⓥ shall pay|Ⓥ will pay|withholding tax|taxes|required by law|except)"),
    )
}

/// Whoever ends early pays for the rest: the buyer loses what termination is for.
pub(super) fn pays_the_rest(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"提前|单方|中途|(?i:remaining|unexpired|balance of the|remainder of)"),
        &[
            re!(
                r"Ⓑ[^。;]{0,24}(?:提前|单方|中途)[^。;]{0,6}(?:解除|终止|退租|撤租|解约)[^。;]{0,40}(?:剩余|未到期|未履行|余下|尚未履行)[^。;]{0,14}(?:费|租金|款|价款|金额)"
            ),
            re!(
                r"Ⓑ[^。;]{0,24}(?:提前|单方|中途)[^。;]{0,6}(?:解除|终止|退租|撤租|解约)[^。;]{0,30}(?:已(?:支付|付|交|缴|收取?)[^。;]{0,14}(?:不予?退|不再退|概不))"
            ),
            re!(
                r"Ⓑ[^。;]{0,24}(?:提前|单方|中途)[^。;]{0,6}(?:解除|终止|退租|解约)[^。;]{0,30}(?:合同总(?:价|额|金额)|全部(?:合同)?(?:价款|费用|款项))的?(?:100%|全部|全额)?[^。;]{0,6}(?:支付|付清|赔偿)"
            ),
            re!(
                r"(?i)(?:terminat|cancel)[^.]{0,40} by (?:the )?Ⓑ[^.]{0,100}(?:remaining|balance of the|unexpired|remainder of the) (?:term|fees|payments|contract)"
            ),
            re!(
                r"(?i)if (?:the )?Ⓑ (?:terminates|cancels)[^.]{0,120}(?:remaining|balance of the|unexpired|remainder of the)[^.]{0,40}(?:term|fees|payments|contract)"
            ),
        ],
        re!(r"双方|任何?一方|Ⓥ(?:应|须)?[^。;]{0,10}(?:退还|返还)|[0-9_]\s*%|(?i:neither|either party|each party|refund)"),
    )
}

/// Only the buyer may not take on the other side's staff.
pub(super) fn non_solicit(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = sentences_that_say(
        contract,
        params,
        re!(r"聘用|雇用|雇佣|招聘|录用|招揽|挖|[Ss]olicit|\bhire\b|[Rr]ecruit"),
        &[
            re!(r"Ⓑ[^。;]{0,24}(?:不得|不能|不可)[^。;]{0,20}(?:聘用|雇用|雇佣|招聘|录用|招揽|挖)[^。;]{0,14}Ⓥ"),
            re!(
                r"(?i)Ⓑ (?:shall|will|may|agrees)[^.]{0,20} not[^.]{0,60}(?:solicit|hire|employ|recruit)[^.]{0,60}(?:employees?|personnel|staff)[^.]{0,30}Ⓥ|Ⓑ (?:shall|will|may) not[^.]{0,60}(?:solicit|hire|recruit)[^.]{0,30}Ⓥ(?:'s)? (?:employees|personnel|staff)"
            ),
        ],
        mutual(),
    );
    unless_mirrored(
        contract,
        found,
        re!(r"聘用|雇用|雇佣|招聘|录用|招揽|挖|[Ss]olicit|\bhire\b|[Rr]ecruit"),
        re!(
            r"Ⓥ[^。;]{0,24}(?:不得|不能|不可)[^。;]{0,20}(?:聘用|雇用|雇佣|招聘|录用|招揽|挖)[^。;]{0,14}Ⓑ|(?i:Ⓥ (?:shall|will|may|agrees)[^.]{0,20} not[^.]{0,60}(?:solicit|hire|employ|recruit))"
        ),
    )
}

/// The vendor looks into the buyer's books, the buyer not into the vendor's.
pub(super) fn audit(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let found = sentences_that_say(
        contract,
        params,
        re!(r"查阅|审计|核查|稽核|查账|(?i:audit|inspect|examine)"),
        &[
            re!(r"Ⓥ[^。;]{0,8}(?:有权|可以|可)[^。;]{0,20}(?:查阅|审计|核查|检查|稽核)[^。;]{0,10}Ⓑ[^。;]{0,16}(?:账|帐|财务|记录|场所|系统|使用情况)"),
            re!(
                r"(?i)Ⓥ (?:may|shall have the right|has the right|shall be entitled|is entitled)[^.]{0,80}(?:audit|inspect|examine)[^.]{0,60}(?:books|records|premises|accounts)"
            ),
        ],
        re!(r"双方|任何?一方|Ⓑ有权|(?i:neither|either party|each party|the other party|Ⓥ's (?:own )?(?:books|records))"),
    );
    unless_mirrored(
        contract,
        found,
        re!(r"查阅|审计|核查|稽核|检查|监督|(?i:audit|inspect|examine)"),
        re!(
            r"Ⓑ[^。;]{0,10}(?:有权|可以|可)[^。;]{0,24}(?:查阅|审计|核查|检查|稽核|监督)|双方[^。;]{0,20}(?:查阅|审计|核查)|(?i:(?:Ⓑ|either party|each party) (?:may|shall have the right|has the right|shall be entitled)[^.]{0,80}(?:audit|inspect|examine))"
        ),
    )
}

/// The buyer's interest for late payment is far above what the vendor's loss of money costs.
pub(super) fn late_interest(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let a_year = |percent: Decimal, per: Per| match per {
        Per::Day => percent * Decimal::from(365),
        Per::Week => percent * Decimal::from(52),
        Per::Month => percent * Decimal::from(12),
        Per::Once => Decimal::ZERO,
    };
    contract
        .gathered
        .penalties
        .iter()
        .filter(|penalty| penalty.by == Role::Buyer && penalty.for_delay)
        // What the cap on damages holds back, or damages.excessive tells, needs no second word.
        .filter(|penalty| penalty.cap_percent.is_none() && !(penalty.per == Per::Day && penalty.percent > Decimal::new(3, 1)))
        .filter(|penalty| a_year(penalty.percent, penalty.per) > params.limit && is_for_money(contract, penalty.range.start))
        .map(|penalty| {
            let spot = Spot::default().arg("percent", penalty.percent.normalize()).arg("year", a_year(penalty.percent, penalty.per).round_dp(1).normalize());
            params.finding(contract, &penalty.range, spot)
        })
        .take(1)
        .collect()
}

/// Is it money that comes late, not goods?
fn is_for_money(contract: &Contract<'_>, byte: usize) -> bool {
    contract.body().sentence_at(byte).is_some_and(|sentence| {
        re!(r"(?:逾期|拖欠|拖延|迟延|延期|延迟|未)[^。;,]{0,12}(?:付|款|租金|费)|延付|(?i:late payment|overdue|past due|unpaid|not paid)")
            .is_match(sentence.text)
            && !re!(r"交货|[逾延]期交付|迟延交付|交工|(?i:deliver)").is_match(sentence.text)
    })
}

/// Only the buyer holds the other side harmless.
pub(super) fn indemnity_buyer_only(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if !contract.is_english() {
        return Vec::new();
    }
    let found = sentences_that_say(
        contract,
        params,
        re!(r"[Ii]ndemnif|INDEMNIF"),
        &[re!(r"Ⓑ (?:shall|will|agrees to|hereby agrees to)[^.]{0,40}indemnify[^.]{0,60}Ⓥ")],
        re!(r"(?i:each party|either party|the parties|other party|mutual)|Ⓥ (?:shall|will|agrees to|hereby agrees to)"),
    );
    unless_mirrored(
        contract,
        found,
        re!(r"[Ii]ndemnif|INDEMNIF|[Hh]old harmless|harmless"),
        re!(
            r"Ⓥ[^.]{0,80}(?i:indemnif|hold harmless|harmless)|(?i:(?:each|either|such|indemnifying|other|a) party[^.]{0,80}(?:indemnif|harmless))|(?i:mutual(?:ly)? indemnif|parties (?:shall|agree to|will) indemnify)"
        ),
    )
}
