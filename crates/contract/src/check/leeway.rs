//! Leeway that vendors keep for themselves: counts of their own, delivery put off, money due at once, prices left open.

use super::roles::sentences_that_say;
use super::{Contract, Params};
use crate::model::Finding;
use crate::pattern::re;

/// What is owed follows from the vendor's own records.
pub(super) fn own_records(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"为准|为依据|(?i:'s (?:own )?(?:books and )?(?:records|measurements|calculations))"),
        &[
            re!(r"以Ⓥ[^。;,]{0,12}(?:记录|统计|系统数据|后台数据|台账|称重|计量|核算)[^。;,]{0,10}为(?:准|依据)"),
            re!(r"(?i)Ⓥ's (?:own )?(?:books and )?(?:records|measurements|calculations)[^.]{0,40}(?:conclusive|final|prevail|binding)"),
        ],
        re!(r"双方|Ⓑ[^。;,]{0,10}(?:确认|核对|签字|复核)|经Ⓑ|(?i:absent manifest error|both parties|the parties)"),
    )
}

/// The vendor may put off delivery as it sees fit.
pub(super) fn delivery_put_off(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"顺延|延长|推迟|延期|(?:may|to) (?:extend|postpone|delay|defer)"),
        &[
            re!(r"Ⓥ[^。;,]{0,6}(?:有权|可以?|可自行)[^。;,Ⓑ]{0,10}(?:顺延|延长|推迟|延期)[^。;,]{0,6}(?:交货|交付|供货|工期|完成|发货)"),
            re!(
                r"(?i)Ⓥ (?:may|reserves the right to|shall have the right to|shall be entitled to) (?:extend|postpone|delay|defer)[^.]{0,40}(?:delivery|shipment|completion|performance)"
            ),
        ],
        re!(
            r"上[列述]|下列|以下|耽误|遇|一则|不可抗|因Ⓑ|由于Ⓑ|Ⓑ[^。;]{0,24}(?:未|逾期|延误|迟延|原因|变更|要求|同意|确认)|双方|(?i:force majeure|caused by Ⓑ|Ⓑ(?:'s)? (?:fail|delay|default|request|consent)|late payment)"
        ),
    )
}

/// One late payment makes everything due at once (民法典 634).
pub(super) fn acceleration(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"(?:立即|提前|视为)到期|(?:一次性|一并)(?:付清|支付)|(?i:immediately due|become due|accelerat)"),
        &[
            re!(
                r"Ⓑ[^。;]{0,24}(?:逾期|未按[期时]|未能按[期时]|迟延|任何一期)[^。;]{0,30}(?:全部|剩余|未付|未到期)[^。;]{0,12}(?:款|价款|租金|费用)[^。;]{0,10}(?:立即到期|提前到期|视为到期|一次性(?:付清|支付)|一并(?:付清|支付))"
            ),
            re!(
                r"(?i)(?:Ⓑ[^.]{0,80}(?:fail|default|late|not paid|delinquent)|overdue|past due|payment is late)[^.]{0,160}(?:all|entire|remaining|outstanding)[^.]{0,80}(?:immediately due|becomes? due and payable|accelerat)"
            ),
        ],
        re!(r"五分之一|20\s*%|双方|解除|终止|Ⓥ[^。;]{0,12}违约|(?i:terminat|expir|either party|insolven|bankrupt|Ⓥ shall pay|change of control|bear interest)"),
    )
}

/// The invoice comes only after the money (合同编通则解释 26 lets the parties agree otherwise).
pub(super) fn invoice_after_payment(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() {
        return Vec::new();
    }
    sentences_that_say(
        contract,
        params,
        re!(r"发票"),
        &[
            re!(r"Ⓥ[^。;,]{0,6}(?:在|于)?收到[^。;,]{0,16}(?:款|费|租金|价)[^。;,]{0,6}后[^。;]{0,16}(?:开具|出具|提供|开出)[^。;]{0,12}发票"),
            re!(r"Ⓑ[^。;,]{0,12}(?:支付|付款|付清)[^。;,]{0,16}后[^。;]{0,12}Ⓥ[^。;,]{0,14}(?:开具|出具|提供|开出)[^。;]{0,12}发票"),
        ],
        re!(r"(?:收到|见|凭|提供|开具)[^。;,]{0,8}发票[^。;,]{0,8}(?:后|之日|支付|付款)|定金|预付|保证金|押金|先开"),
    )
}

/// A provisional price, and no word on how the final one is found.
pub(super) fn price_provisional(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let settled = re!(r"据实|按实|结算|审定|决算|实际(?:数量|用量|发生|完成|工程量|供货)|最终(?:价|金额)|核算|固定(?:总价|单价)");
    let found = sentences_that_say(
        contract,
        params,
        re!(r"暂定"),
        &[re!(r"(?:总价|合同价|价款|金额|费用|总额)[^。;,]{0,6}暂定|暂定[^。;,]{0,6}(?:总价|合同价|价款|金额|费用|总额|人民币)")],
        re!(r"暂定金额?项"),
    );
    found.into_iter().take(1).filter(|_| !settled.is_match(contract.body().folded())).collect()
}
