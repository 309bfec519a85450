//! One-sided powers: who may end, change, assign, interpret, raise prices; what the buyer may not do.

use super::english_powers::{buys_only_here, changed_by_vendor, changes_itself, is_bound, sells_nothing_else};
use super::roles::{Signed, part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::{notice_days, renews_itself};
use crate::model::{ContractKind, Finding};
use crate::pattern::{Pattern, re};

/// Consent or agreement of the buyer takes the sting out of a power.
fn consent() -> &'static Pattern {
    re!(
        r"向Ⓑ提出|Ⓑ要求|(?:服务费|价格|费用|单价|租金)(?:标准)?|(?:经|征得|取得|获得|获)[^。;,]{0,8}Ⓑ[^。;,]{0,10}(?:同意|确认|许可|批准)|Ⓑ(?:书面)?(?:同意|确认)|协商一致|双方(?:协商|另行|同意|书面)|Ⓥ[^。;,]{0,6}(?:不得|无权|不能|不可)|(?i:with the (?:prior )?(?:written )?consent|mutual(?:ly)? agree|Ⓑ's (?:prior )?(?:written )?(?:consent|approval)|may not|shall not|neither party)"
    )
}

/// The vendor may change the price alone.
pub(super) fn price(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"调整|变更|修改|上调|提高|[涨提调加]价|(?i:increase|adjust|change|modify|revise)"),
        &[
            re!(
                r"Ⓥ[^。;]{0,12}(?:有权|可以|可|保留|单方)[^。;]{0,24}(?:调整|变更|修改|上调|提高|增加)[^。;]{0,12}(?:价格|费用|服务费|单价|收费|总价|租金|报价|佣金|价款)"
            ),
            re!(r"Ⓥ[^。;]{0,12}(?:有权|可以|可|保留)[^。;]{0,30}(?:价格|费用|服务费|单价|收费|总价|租金|价款)[^。;]{0,6}(?:进行)?(?:调整|变更|上调)"),
            re!(r"Ⓥ(?:提价|涨价|调价|加价)(?:可|时|的)|Ⓥ(?:可以?|有权|可随时)(?:提价|涨价|调价|加价)"),
            re!(r"(?:价格|费用|服务费|单价|总价|租金)[^。;]{0,24}(?:以|按)Ⓥ[^。;]{0,12}(?:通知|公布|报价|确定)[^。;]{0,6}(?:为准|执行)"),
            re!(
                r"(?i)Ⓥ (?:expressly |hereby )?(?:may|reserves the right to|shall have the right to|has the right to|is entitled to)[^.]{0,60}(?:increase|adjust|change|modify|revise)[^.]{0,40}(?:price|fee|rate|charge)"
            ),
        ],
        re!(
            r"(?:经|征得|取得|获得|获)[^。;,]{0,8}Ⓑ[^。;,]{0,10}(?:同意|确认|许可|批准)|Ⓑ(?:书面)?(?:同意|确认)|协商一致|双方(?:协商|另行|同意|书面)|税率|意见|建议|重新签订|续租|(?i:with the (?:prior )?(?:written )?consent|mutual(?:ly)? agree|Ⓑ's (?:prior )?(?:written )?(?:consent|approval))"
        ),
    )
}

/// The vendor may change the contract or its performance alone.
pub(super) fn change(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = sentences_that_say(
        contract,
        params,
        re!(
            r"变更|修改|调整|更改|替换|(?i:amend|modif|change|substitut|alter|revis|updat|discontinu|replac|withdraw|delete|vary|from time to time|improvements)"
        ),
        &[
            re!(
                r"Ⓥ[^。;,]{0,10}(?:有权|可以|可|单方|保留)[^。;,]{0,20}(?:变更|修改|更改|调整|替换)[^。;,费价]{0,14}(?:合同|协议|条款|服务内容|服务范围|方案|规格|型号|配置|品牌|材料|数量|时间|地点|内容|标准|交货|进度|计划|图纸|设计|人员)"
            ),
            re!(r"(?:本合同|本协议|条款)[^。;,]{0,14}(?:由)?Ⓥ[^。;,]{0,8}(?:单方|自行)(?:变更|修改|解释)"),
            re!(
                r"(?i)Ⓥ (?:may|reserves the right to|shall have the right to)[^.]{0,40}(?:amend|modify|change|alter|substitute)[^.]{0,40}(?:agreement|terms|services|specification|products?|goods)"
            ),
            changes_itself(),
            changed_by_vendor(),
        ],
        consent(),
    )
    .into_iter()
    .filter(|finding| !contract.is_english() || !is_bound(&finding.quote))
    .collect::<Vec<_>>();
    found.extend(super::silence::changes(contract, params));
    found
}

/// The vendor may hand the contract on without consent (民法典 551, 555).
pub(super) fn assignment(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"转让|转移给|(?i:assign|transfer|delegate)"),
        &[
            re!(
                r"Ⓥ[^。;]{0,8}(?:可以|有权|可)[^。;]{0,40}(?:不经|无需|无须|未经|不需)[^。;]{0,30}(?:转让|转移)|Ⓥ[^。;]{0,8}(?:可以|有权|可)(?:自行|任意|自由|随时)?[^。;,]{0,24}(?:转让|转移)[^。;]{0,12}(?:权利|义务|合同|第三方|他人|第三人)"
            ),
            re!(r"Ⓥ[^。;]{0,8}(?:可以|有权|可)将[^。;]{0,24}(?:权利|义务|合同|协议)[^。;]{0,14}(?:转让|转移)"),
            // 甲方将房产所有权转移给第三方,不必征得乙方同意
            re!(
                r"Ⓥ[^。;Ⓑ]{0,24}(?:转让|转移|出让|转包|分包)[^。;Ⓑ]{0,16}(?:不必|无需|无须|不需要?|毋须|毋需|不须)(?:事先|另行|再)?(?:征得|取得|获得|经过?|征求)Ⓑ[^。;,]{0,6}(?:同意|许可|意见)"
            ),
            re!(r"(?i)(?:may not|shall not) be assigned by (?:the )?Ⓑ without [^.]{0,12}Ⓥ"),
            re!(
                r"(?i)Ⓥ may (?:freely )?(?:assign|transfer)[^.]{0,80}(?:without|agreement|rights|obligations)|Ⓥ[^.]{0,20}(?:right to|free to|entitled to) (?:assign|transfer)"
            ),
            re!(
                r"(?i)Ⓥ (?:may|(?:shall )?(?:have|has) the right|reserves the right|(?:is|shall be) (?:free|entitled|permitted))(?:,[^.;,Ⓑ]{0,80},| at any time| at its[^.;,]{0,30}| without[^.;]{0,60}?)*,? (?:to )?(?:freely )?(?:(?:sell|assign|transfer|delegate|sub-?license|pledge|encumber)(?:,|,? (?:and|or|and/or))? (?:to )?(?:otherwise )?){1,4}(?:all|any|this|its|the|in whole)[^.;]{0,60}(?:agreement|contract|rights|obligations|duties|interest)|\b(?:may|can) be (?:freely )?(?:assigned|transferred|delegated)(?:,? (?:in whole or in part|freely|without[^.;]{0,40}))? by (?:the )?Ⓥ[^.;]{0,40}(?:without|at any time|in its|to any)|freely (?:assign|transfer)able by (?:the )?Ⓥ"
            ),
        ],
        re!(
            r"(?:^|[^不未必需须]|[^不]必|[^不无毋]需|[^不无毋]须)(?:经|征得|取得|获得)[^。;,]{0,6}Ⓑ[^。;,]{0,8}(?:书面)?(?:同意|许可)后?[^。;,]{0,4}(?:,|可|方可|后)|Ⓥ[^。;,]{0,20}不得[^。;]{0,30}转让|技术转让|Ⓑ(?:可以|有权|可)|知识产权[^。;]{0,8}转让给Ⓑ|(?i:(?:may|shall) not (?:assign|transfer)|by either|neither|with the (?:prior )?(?:written )?consent|affiliate|wholly[- ]owned subsidiar)"
        ),
    )
}

/// The vendor alone interprets the contract.
pub(super) fn interpretation(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"解释|判定|认定|判断|裁定|(?i:interpret)"),
        &[
            // 乙方有权自行判定甲方是否违反本协议: judge in its own case
            re!(r"Ⓥ(?:有权|享有|拥有|有|保留|可以?)[^。;,]{0,8}(?:判定|认定|判断|裁定|决定)[^。;]{0,24}是否[^。;,]{0,20}(?:符合|违反|违约|构成|达到|属于)"),
            re!(r"是否[^。;,]{0,14}(?:符合|违反|违约|构成|达到|属于)[^。;]{0,16}(?:由Ⓥ[^。;,]{0,8}(?:判定|认定|判断|裁定|决定)|以Ⓥ的?[^。;,]{0,6}(?:判定|认定|判断|裁定|决定)[^。;,]{0,4}为准)"),
            re!(r"以Ⓥ的?(?:单方|独立|最终|书面)?(?:判定|认定|判断|裁定)[^。;,]{0,6}为(?:准|最终)"),
            re!(r"(?:解释权|由Ⓥ[^。;,]{0,8}解释|以Ⓥ[^。;,]{0,6}解释)[^。;]{0,16}Ⓥ?"), re!(r"(?i)(?:interpretation|interpreted)[^.]{0,40}(?:by (?:the )?Ⓥ|Ⓥ's sole)|Ⓥ[^.]{0,40}(?:right of|final|sole) (?:and (?:final|exclusive) )?interpretation")],
        re!(r"解释权[^。;]{0,8}(?:归|属|由)[^。;]{0,4}(?:双方|Ⓑ|甲乙)|Ⓑ[^。;]{0,6}(?:负责)?(?:解释|判定|认定|确认)|双方[^。;]{0,10}(?:解释|判定|认定)"),
    )
    .into_iter()
    .filter(|finding| contract.names_vendor(&finding.quote) || finding.quote.contains("最终解释权"))
    .collect()
}

/// The vendor may end the contract, the buyer may not.
pub(super) fn termination_vendor_only(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = sentences_that_say(
        contract,
        params,
        re!(r"解除|终止|(?i:terminat)"),
        &[
            re!(r"Ⓥ[^。;]{0,16}(?:可以|有权|可|随时)[^。;]{0,30}(?:解除|终止)[^。]{0,30}Ⓑ[^。;]{0,14}(?:不得|无权|不能|不可)[^。;]{0,12}(?:解除|终止)"),
            re!(r"Ⓑ[^。;]{0,14}(?:不得|无权|不能|不可)[^。;]{0,12}(?:解除|终止)[^。]{0,30}Ⓥ[^。;]{0,16}(?:可以|有权|可|随时)[^。;]{0,30}(?:解除|终止)"),
            re!(r"(?i)Ⓥ may terminate[^.]{0,100}Ⓑ (?:may|shall) not terminate"),
        ],
        re!(r"^$"),
    );
    if found.is_empty() && !buyer_may_end(contract) {
        let at_will = contract.sentences(re!(r"解除|终止|取消|撤销|收回|(?i:terminat)")).into_iter().find_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            let hit = signed.find(re!(r"Ⓥ[^。;]{0,12}(?:可以|有权|可|随时)[^。;,]{0,24}(?:解除|终止|取消|撤销)[^。;,]{0,6}(?:本)?(?:合同|协议|订单)|Ⓥ有权(?:随时|立即|提前)[^。;,]{0,6}收回[^。;,]{0,8}|(?i:Ⓥ (?:may|shall have the right to|has the right to) terminate)"))?;
            (!signed.says(re!(r"Ⓥ[^。;]{0,6}(?:不得|无权)|Ⓑ有权要求|双方|Ⓥ或Ⓑ|Ⓑ或Ⓥ|(?i:\band (?:the )?Ⓥ )"))).then(|| params.finding(contract, &part(&sentence, &hit), Spot::default()))
        });
        found.extend(at_will);
    }
    found
}

/// Does any sentence let the buyer, or either party, end the contract?
fn buyer_may_end(contract: &Contract<'_>) -> bool {
    contract.sentences(re!(r"解除|终止|取消|撤销|退货|退租|(?i:terminat|cancel)")).into_iter().any(|sentence| {
        let signed = Signed::of(contract, sentence);
        signed.says(re!(r"Ⓑ[^。;]{0,40}(?:有权|可以?|可|享有|能|均可|得)[^。;]{0,40}(?:解除|终止|退货|退租(?:[^金]|$)|退船|撤销|取消)|(?:任何?一方|一方|双方均|任一方|守约方|非违约方|无过错方|对方|另一方|各方|当事人|双方都|受害方|其他方)[^。;]{0,40}(?:解除|终止)|(?:解除|终止)[^。;]{0,8}(?:权|条件)|(?:有权|可以|可)[^。;]{0,10}(?:解除|终止)|有下列[^。;]{0,12}(?:解除|终止)|(?i:(?:Ⓑ|either party|a party|any party|each party|the other party|non-defaulting party|both parties|either of the parties)[^.]{0,140}(?:terminat|cancel)|may be (?:terminated|cancelled|canceled)|right to (?:terminate|cancel)|terminated by)"))
            && !signed.says(re!(r"协商一致[^。;]{0,20}(?:解除|终止)|协商[^。;]{0,10}(?:同意)?[^。;]{0,6}(?:解除|终止)|不得[^。;]{0,12}(?:解除|终止)|方可解除|^[^ⒷⓋ]{0,30}Ⓥ[^Ⓑ。;]{0,30}(?:有权|可以?)[^Ⓑ。;]{0,20}(?:解除|终止)[^Ⓑ]*$|^[^。;Ⓥ]{0,6}Ⓑ[^。;Ⓥ]{0,60},Ⓥ(?:有权|可以?)[^Ⓑ。;]{0,20}(?:解除|终止)[^Ⓑ]*$|无权[^。;]{0,8}(?:解除|终止)|擅自[^。;]{0,4}(?:解除|终止)|无故|无正当理由"))
    })
}

/// The buyer has no right to end the contract.
pub(super) fn termination_buyer_none(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let barred = sentences_that_say(
        contract,
        params,
        re!(r"解除|终止|(?i:terminat)"),
        &[
            re!(r"Ⓑ[^。;,]{0,16}(?:不得|无权|不能|不可|不享有)[^。;]{0,16}(?:解除|终止)"),
            re!(r"(?i)Ⓑ (?:may not|shall not|has no right to|shall have no right to) terminate"),
            re!(r"(?i)agreement (?:can|may) only be terminated (?:after|by|upon|with)[^.]{0,40}(?:negotiat|mutual|agree|consent)"),
        ],
        re!(r"Ⓥ[^。;]{0,16}(?:可以|有权|可|随时|may)[^。;]{0,30}(?:解除|终止|terminat)|双方|擅自|无故|无正当理由|随意|任何一方|without cause"),
    );
    if !barred.is_empty() || buyer_may_end(contract) || contract.is_english() {
        return barred;
    }
    // said already, and better, where the vendor alone may end it
    if !termination_vendor_only(contract, params).is_empty() {
        return barred;
    }
    contract
        .sentences(re!(r"解除|终止"))
        .into_iter()
        .filter(|sentence| {
            !sentence.has(&["退出", "履行完毕"])
                && !Signed::of(contract, *sentence).says(re!(r"Ⓥ[^。;,Ⓑ]{0,8}不得"))
                && !re!(r"除[^。;]{0,30}(?:解除|终止)[^。;]{0,12}外").is_match(sentence.text)
        })
        .find_map(|sentence| {
            let hit = re!(r"协商[^。;]{0,24}(?:解除|终止)|不得[^。;,]{0,16}(?:解除|终止)|(?:解除|终止)[^。;,]{0,10}(?:须|需|应)[^。;]{0,8}协商|方可解除")
                .find(sentence.text)?;
            let range = sentence.start + hit.start()..sentence.start + hit.end();
            Some(params.finding(contract, &part(&sentence, &range), Spot::default()))
        })
        .into_iter()
        .collect()
}

/// The contract goes on unless someone objects.
pub(super) fn renewal_automatic(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"续展|续约|续签|续订|续租|自动延[长续]|自动顺延|自动续|自动展期|(?i:renew|automatically)"))
        .into_iter()
        .filter(|sentence| renews_itself(sentence.text) && contract.in_body(sentence.start))
        .map(|sentence| {
            let hit = re!(r"自动|自行|视为|视同|顺延|续|(?i:automatic|renew|extend|successive)").find(sentence.text);
            let hit = hit.map_or(sentence.range(), |hit| sentence.start + hit.start()..sentence.start + hit.end());
            params.finding(contract, &part(&sentence, &hit), Spot::default())
        })
        .collect()
}

/// Stopping a renewal takes very long notice.
pub(super) fn renewal_notice_long(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"续展|续约|续签|续订|续租|自动延|顺延|(?i:renew)"))
        .into_iter()
        .filter_map(|sentence| {
            let days = notice_days(sentence.text)?;
            let limit = u32::try_from(params.limit).unwrap_or(u32::MAX);
            let hit = re!(r"提前|届满前|期满前|到期前|(?i:at least|not less than|no less than|prior|before|notice)").find(sentence.text);
            let hit = hit.map_or(sentence.range(), |hit| sentence.start + hit.start()..sentence.start + hit.end());
            (days > limit).then(|| params.finding(contract, &part(&sentence, &hit), Spot::default().arg("days", days)))
        })
        .collect()
}

/// The whole work may be handed to others.
pub(super) fn subcontracting_whole(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = sentences_that_say(
        contract,
        params,
        re!(r"转包|分包|转委托|(?i:subcontract)"),
        &[
            re!(r"Ⓥ[^。;]{0,12}(?:可以|有权|可)[^。;]{0,30}(?:全部|整体|主要|任何)[^。;]{0,24}(?:转包|分包|转委托|包)"),
            re!(r"Ⓥ[^。;]{0,12}(?:可以|有权|可)[^。;]{0,24}转包"),
            re!(r"(?i)Ⓥ may subcontract (?:all|any or all|any|the whole)"),
        ],
        re!(r"Ⓥ[^。;]{0,10}(?:不得|无权|不可|不能)[^。;]{0,24}(?:转包|分包|转委托)|(?i:consent)"),
    );
    if contract.kind == ContractKind::Construction {
        let by_consent = sentences_that_say(
            contract,
            params,
            re!(r"转包"),
            &[re!(r"(?:除非|未经|未取得|未得到|未征得)[^。;]{0,16}(?:同意|许可|批准)[^。;]{0,12}Ⓥ?[^。;]{0,6}不得[^。;]{0,8}转包[^。;]{0,20}")],
            re!(r"严禁转包|禁止转包|一律不得"),
        );
        found.extend(by_consent);
    }
    found
}

/// What was made for the buyer belongs to the vendor.
pub(super) fn ip_vendor_owns(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"著作权|知识产权|所有权|版权|成果|源代码|专利|(?i:intellectual property|title|ownership|work product|copyright)"),
        &[
            re!(r"(?:著作权|知识产权|所有权|版权|成果|源代码|源码|专利(?:申请)?权|软件)[^。;]{0,30}(?:归|属于?|归属于?|为)Ⓥ"),
            re!(r"Ⓥ(?:享有|拥有|保留)[^。;]{0,30}(?:著作权|知识产权|所有权|版权|专利)"),
            re!(
                r"(?i)(?:intellectual property|ownership|title|copyrights?|rights)[^.]{0,90}(?:belongs?|vests?|owned|remains?)[^.]{0,24}(?:to|in|by|of|with) (?:the )?Ⓥ"
            ),
            re!(r"(?i)\b(?:remains?|be) [^.]{0,12}(?:sole|exclusive)[^.]{0,16}property of (?:the )?Ⓥ"),
            re!(
                r"(?i)Ⓥ (?:shall |will )?(?:own|owns|retain|retains)[^.]{0,30}(?:all|sole|exclusive|entire)[^.]{0,20}(?:right|title|ownership)[^.]{0,80}(?:deliverables|work product|software|developed|results|developments)"
            ),
        ],
        re!(
            r"声明|(?:归|属于?|归属于?)Ⓑ|双方(?:共有|共同)|原有|既有|已有|通用|仍归|背景|此前|签订前|自有|提供的(?:资料|数据|素材)|货物[^。;]{0,6}所有权|付清|保证[^。;]{0,10}(?:拥有|享有)|Ⓥ保证|(?i:pre-existing|background|existing|prior to|Ⓑ shall own|warrants|does not|trademark|trade name|\bmarks?\b)"
        ),
    )
}

/// Only the buyer is bound to secrecy.
pub(super) fn confidentiality_one_sided(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let sentences = contract.sentences(re!(r"保密|泄密|泄露|商业秘密|披露|(?i:confidential)"));
    let binds_vendor = sentences.iter().any(|sentence| {
        let signed = Signed::of(contract, *sentence);
        signed.says(re!(r"(?:双方|任何一方|各方|一方|对方|接收方|甲、乙|甲乙|互相|彼此|任一方)[^。]{0,60}(?:保密|泄露|泄密|披露|透露|商业秘密|秘密)|Ⓥ[^。;Ⓑ]{0,20}(?:应|须|不得|负有|承诺|保证|有义务|对)[^。;]{0,60}(?:保密|泄露|泄密|披露|透露)|(?i:each party|both parties|either party|receiving party|neither party|the parties|mutual)|(?i:Ⓥ (?:shall|will|agrees|may not)[^.]{0,80}(?:confiden|disclose))"))
            && !signed.says(re!(r"^[^Ⓥ]{0,20}Ⓑ[^。;]{0,30}对?Ⓥ的?[^。;]{0,60}(?:保密|泄露|披露|泄密)"))
            || contract.draft.is_about(sentence.start, &["confidentiality"]) && !contract.names_buyer(sentence.text) && signed.says(re!(r"Ⓥ"))
    });
    if binds_vendor {
        return Vec::new();
    }
    sentences
        .into_iter()
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            // 乙方转让给甲方的技术,应对第三方保密: the buyer is named, the vendor is bound
            if signed.says(re!(r"Ⓥ[^。;,Ⓑ]{0,10}(?:给|向|对|为)Ⓑ(?:提供|披露|交付|转让)?的?[^。;,]{0,12},?(?:应|须|不得)")) {
                return None;
            }
            let hit = signed.find(re!(r"Ⓑ[^。;]{0,24}(?:应|须|不得|负有|承诺|保证|有义务|对)[^。;]{0,70}(?:保密|泄露|泄密|披露|透露)|(?i:Ⓑ (?:shall|will|agrees to)[^.]{0,80}confiden)"))?;
            Some(params.finding(contract, &part(&sentence, &hit), Spot::default()))
        })
        .take(1)
        .collect()
}

/// The buyer may not buy elsewhere, or sell itself.
pub(super) fn exclusivity(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(
            r"不得|只能|仅能|独家|排他|(?i:exclusiv|shall not|may not|will not|not to|requirements|solely from|only from|other than|sole (?:and exclusive )?(?:supplier|source|provider)|first refusal)"
        ),
        &[
            re!(
                r"Ⓑ[^。;]{0,12}(?:不得|不能|不可)[^。;]{0,20}(?:自行销售|自行经营|委托(?:任何)?(?:第三方|第三人|他人|其他)|(?:向|从)[^。;]{0,10}(?:第三方|第三人|他人|其他[^。;]{0,6})(?:采购|购买|订购)|另行(?:委托|聘请|采购|选择)|与[^。;]{0,8}(?:第三方|第三人|其他[^。;]{0,6}|他人)[^。;]{0,8}(?:合作|签订|签署|进行)|聘请其他|使用其他|采购同类|购买同类)"
            ),
            re!(r"Ⓑ[^。;]{0,12}(?:只能|仅能|仅可|必须)[^。;]{0,10}(?:向|从|由|委托)Ⓥ[^。;]{0,14}(?:采购|购买|独家|提供|供应)"),
            re!(r"Ⓥ[^。;]{0,10}(?:为|是|作为)Ⓑ[^。;]{0,14}(?:独家|唯一)[^。;]{0,10}(?:供应商|服务商|供货|提供|代理|承包)"),
            re!(
                r"(?i)Ⓑ (?:shall|will|agrees to) (?:purchase|obtain|buy)[^.]{0,60}exclusively|Ⓑ (?:shall|may|will) not[^.]{0,60}(?:purchase|obtain|buy|engage|appoint|license|promote|market)[^.]{0,100}(?:any other|from any|third party|another|compet)"
            ),
            buys_only_here(),
            sells_nothing_else(),
        ],
        re!(
            r"保密|泄露|披露|Ⓥ[^。;]{0,6}不得|工程款|Ⓥ(?:的)?(?:员工|人员)|转租|转借|转让|(?i:confiden|disclos|solicit|assign|Ⓑ (?:may|(?:shall|will) (?:be free|be entitled|have (?:the right|full discretion)))\b|not (?:be )?(?:required|obligated|obliged))"
        ),
    )
}
