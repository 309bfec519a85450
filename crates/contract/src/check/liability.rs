//! Liability and damages: exclusions, caps, one-sided penalties.

use rust_decimal::Decimal;

use super::roles::{Signed, part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::Penalty;
use crate::facts::numeral::han_integer;
use crate::facts::quantity::percents;
use crate::model::{ContractKind, Finding, Per, Role};
use crate::pattern::re;
use crate::text::Sentence;

/// Exemption for personal injury, intent or gross negligence: void (民法典 506).
pub(super) fn excludes_injury_or_gross_fault(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let cue = re!(
        r"(?:任何|何种|一切)(?:情况|情形|原因|条件|事由)|直接|人身|伤亡|伤害|工伤|死亡|重大过失|重大过错|故意|极大疏忽|(?i:personal injury|bodily injury|gross negligence|wil[l]?ful|death)"
    );
    sentences_that_say(
        contract,
        params,
        cue,
        &[
            re!(
                r"(人身|伤亡|伤害|工伤|死亡|重大过失|重大过错|故意|极大疏忽)[^。;]{0,50}Ⓥ?[^。;]{0,12}(不承担|概不负责|概不承担|不负(?:任何|赔偿)?责|免除|免责|不予赔偿|无须承担|无需承担)"
            ),
            re!(r"(?:任何情况|任何原因|何种原因)[^。;]{0,40}(?:损失|损害|责任)[^。;]{0,10}由Ⓑ[^。;]{0,8}承担[^。;]{0,6}与Ⓥ无关"),
            // 乙方在任何情况下不对直接或间接损失承担责任: intent and gross negligence are not carved out
            re!(
                r"Ⓥ[^。;Ⓑ]{0,16}(?:任何|何种|一切)(?:情况|情形|原因|条件|事由)[^。;Ⓑ]{0,10}(?:不对|不就|不承担|不负|无需|无须|概不)[^。;间预可]{0,16}(?:直接|任何|一切|全部|所有|责任|损失)[^。;]{0,40}"
            ),
            re!(
                r"(?:任何|何种|一切)(?:情况|情形|原因|条件|事由)[^。;Ⓑ]{0,30}Ⓥ[^。;Ⓑ]{0,8}(?:不对|不就|不承担|不负|无需|无须|概不)[^。;间预可]{0,16}(?:直接|任何|一切|全部|所有|责任|损失)[^。;]{0,40}"
            ),
            re!(r"Ⓥ[^。;Ⓑ]{0,6}(?:对|就)[^。;Ⓑ]{0,8}直接[^。;Ⓑ]{0,24}(?:损害|损失)[^。;]{0,8}(?:不负|不承担|概不|无需承担|无须承担)[^。;]{0,10}"),
            re!(r"(不承担|概不负责|免除Ⓥ)[^。;]{0,30}(人身|伤亡|伤害|工伤|死亡|重大过失|故意)"),
            re!(r"(?i)(not be (?:liable|responsible)|no liability|disclaims?)[^.]{0,120}(personal injury|bodily injury|death|gross negligence|wil[l]?ful)"),
            re!(r"(?i)(?:regardless of|whether or not)[^.]{0,60}(gross negligence|wil[l]?ful)"),
        ],
        re!(
            r"不(?:得)?免除|不(?:能|因此)?(?:减轻|免除)Ⓥ|除外|除非|除[^,。]{0,30}外|但[^。]{0,20}(造成|故意|重大过失)|Ⓑ[^。;,]{0,6}不承担|Ⓑ概不|Ⓑ不负|与Ⓑ无关|(?i:except|other than|unless|nothing in this|shall not (?:exclude|limit)|does not (?:exclude|limit)|excluding|caused by Ⓑ)"
        ),
    )
}

/// Damages above the usual bounds: a court may cut them (民法典 585).
pub(super) fn excessive(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let cap_limit = Decimal::from(30);
    let mut found = Vec::new();
    for penalty in &contract.gathered.penalties {
        let base = penalty.base.as_deref().unwrap_or_default();
        let of_part = re!(r"月|季|当期|当次|该批|次|日租").is_match(base) && !(contract.kind == ContractKind::Lease && base.contains("月租"));
        let daily = penalty.per == Per::Day && penalty.percent > params.limit && !of_part && penalty.percent < Decimal::ONE_HUNDRED;
        let once = penalty.per == Per::Once && penalty.percent > cap_limit && re!(r"总|合同|价款|金额|(?i:price|fee)").is_match(base);
        let cap = penalty.cap_percent.filter(|cap| *cap > cap_limit && !of_part && !base.contains("逾期") && !base.contains("未付"));
        if daily || once {
            found.push(params.finding(
                contract,
                &penalty.range,
                Spot::default().arg("percent", penalty.percent.normalize()).arg("per", if daily { "day" } else { "once" }).arg("base", base),
            ));
        } else if let (Some(cap), Some(range)) = (cap, &penalty.cap_range) {
            found.push(params.finding(contract, range, Spot::default().arg("percent", cap.normalize()).arg("per", "cap").arg("base", base)));
        }
    }
    found.extend(times_the_loss(contract, params));
    found
}

/// `按实际损失的两倍赔偿`: more than the loss and thirty percent of it (民法典合同编通则解释 65). What statutes double is left out.
fn times_the_loss(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"损失[^。;,]{0,12}(?:倍|%)"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && !re!(r"消费者|假货|假冒|侵权|故意|商业贿赂|惩罚性").is_match(sentence.text))
        .filter_map(|sentence| {
            let hit = re!(r"损失(?:金额|数额|额|总额|价值)?的?\s*(?:([0-9]+|[二两三四五六七八九十贰叁肆伍])\s*倍|([0-9]{3,4})\s*%)").captures(sentence.text)?;
            let number = |group: usize| hit.get(group).map(|group| group.as_str()).and_then(|words| words.parse().ok().or_else(|| han_integer(words)));
            let percent = number(2).or(number(1).map(|times| times * 100))?;
            let all = hit.get(0)?.range();
            let range = part(&sentence, &(sentence.start + all.start..sentence.start + all.end));
            let pays = re!(r"赔偿|违约金|支付|补偿|罚").is_match(sentence.text);
            (pays && percent > 130).then(|| params.finding(contract, &range, Spot::default().arg("percent", percent).arg("per", "once").arg("base", "损失")))
        })
        .collect()
}

/// Only the buyer pays penalties.
pub(super) fn buyer_only(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let by = |role: Role| contract.gathered.penalties.iter().find(|penalty| penalty.by == role);
    let vendor_pays = by(Role::Vendor).is_some() || by(Role::Both).is_some() || vendor_owes(contract);
    match by(Role::Buyer) {
        Some(penalty) if !vendor_pays => vec![params.finding(contract, &penalty.range, Spot::default().arg("percent", penalty.percent.normalize()))],
        None if !vendor_pays && !contract.is_english() => forfeited(contract, params).into_iter().collect(),
        _ => Vec::new(),
    }
}

/// Only the buyer's money is kept: `甲方违约的,乙方有权没收履约保证金`.
fn forfeited(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    contract.sentences(re!(r"没收")).into_iter().filter(|sentence| contract.in_body(sentence.start)).find_map(|sentence| {
        let signed = Signed::of(contract, sentence);
        let hit = signed.find(re!(r"Ⓥ[^。;Ⓑ]{0,30}没收[^。;,]{0,12}(?:按金|押金|保证金|履约金|预付款|款项)"))?;
        (!signed.says(re!(r"不得|无权|Ⓥ违约"))).then(|| params.finding(contract, &signed.quote(&hit), Spot::default().arg("percent", "none")))
    })
}

/// Does any sentence make the vendor (or whoever is in breach) pay a penalty or damages?
fn vendor_owes(contract: &Contract<'_>) -> bool {
    contract.sentences(re!(r"违约金|扣减|扣除|罚款|双倍返还|(?i:damages|penalt)")).into_iter().any(|sentence| {
        let signed = Signed::of(contract, sentence);
        signed.says(re!(r"Ⓥ[^。;]{0,60}(违约金|扣减|扣除|罚款|双倍返还)|(违约方|一方)[^。;]{0,40}违约金|(?i:Ⓥ[^.]{0,80}(?:damages|penalt)|(?:party in breach|defaulting party|breaching party)[^.]{0,60}(?:damages|penalt|compensat))"))
            && !signed.says(re!(r"(?i:in no event|not be liable|no liability)|^[^Ⓥ]{0,20}Ⓑ[^。]{0,30}(?:向|给)Ⓥ[^。;Ⓑ]{0,30}(违约金|赔偿)|Ⓥ有权要求Ⓑ"))
    })
}

/// The buyer's daily rate is at least twice the vendor's, or only the buyer loses its deposit and pays a penalty besides.
pub(super) fn asymmetric(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let daily = |role: Role| contract.gathered.penalties.iter().filter(move |penalty| penalty.by == role && penalty.per == Per::Day && penalty.for_delay);
    let buyer = daily(Role::Buyer).max_by_key(|penalty| penalty.percent);
    let vendor = daily(Role::Vendor).max_by_key(|penalty| penalty.percent);
    let mut found = Vec::new();
    if let (Some(buyer), Some(vendor)) = (buyer, vendor)
        && vendor.percent > Decimal::ZERO
        && buyer.percent >= vendor.percent * params.limit
        && comparable(buyer, vendor)
    {
        let together = buyer.range.start.min(vendor.range.start)..buyer.range.end.max(vendor.range.end);
        let range = if together.len() <= 450 { together } else { buyer.range.clone() };
        let spot = Spot::default()
            .arg("kind", "rates")
            .arg("buyer_rate", buyer.percent.normalize())
            .arg("vendor_rate", vendor.percent.normalize())
            .evidence(vendor.range.clone());
        found.push(params.finding(contract, &range, spot));
    }
    found.extend(early_end(contract, params));
    if !contract.body().folded().contains("双倍返还") {
        for sentence in contract.sentences(re!(r"没收")) {
            let signed = Signed::of(contract, sentence);
            if let Some(hit) = signed.find(re!(r"Ⓑ[^。;]{0,20}违约[^。;]{0,20}Ⓥ[^。;]{0,10}没收[^。;]{0,20}定金[^。]{0,40}违约金")) {
                found.push(params.finding(
                    contract,
                    &part(&sentence, &hit),
                    Spot::default().arg("kind", "deposit").arg("buyer_rate", "").arg("vendor_rate", ""),
                ));
            }
        }
    }
    found
}

/// Only the buyer pays for ending the contract early.
fn early_end(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let early = |penalty: &&Penalty| {
        let sentence = contract.body().sentence_at(penalty.range.start);
        sentence.is_some_and(|sentence| re!(r"提前[^。;,]{0,4}(?:解除|终止|退租|解约)").is_match(sentence.text))
    };
    let by = |role: Role| contract.gathered.penalties.iter().filter(early).find(move |penalty| penalty.by == role);
    let buyer = by(Role::Buyer)?;
    let mirrored = by(Role::Vendor).is_some() || by(Role::Both).is_some();
    let vendor_may =
        contract.sentences(re!(r"提前")).iter().any(|sentence| re!(r"(?:一方|双方)[^。;]{0,8}提前[^。;,]{0,4}(?:解除|终止|解约)").is_match(sentence.text));
    let spot = Spot::default().arg("kind", "early").arg("buyer_rate", buyer.percent.normalize()).arg("vendor_rate", "");
    (!mirrored && vendor_may).then(|| params.finding(contract, &buyer.range, spot))
}

/// Rates of the price and of the late amount are compared as they stand; of a month's fee they aren't.
fn comparable(a: &Penalty, b: &Penalty) -> bool {
    let monthly = |penalty: &Penalty| penalty.base.as_deref().is_some_and(|base| base.contains('月') || base.contains('季'));
    monthly(a) == monthly(b)
}

/// The vendor's liability is capped below the price.
pub(super) fn vendor_capped_low(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let cue = re!(r"赔偿|索赔|责任|(?i:liability|liable)");
    let cap = re!(
        r"(赔偿(?:责任|金额|总额|限额|额|总金额|上限)?|责任(?:总额|限额|上限)?)[^。;]{0,24}(?:不超过|不得超过|以[^。;,]{0,30}为(?:限|上限)|上限为|最高不|最高为|仅限于)|(?:索赔|赔偿)[^。;]{0,40}(?:数额|金额|总额)[^。;,]{0,6}(?:不超过|不得超过|不高于|以[^。;,]{0,30}为限)|(?:全部|唯一)[^。;,]{0,6}唯一的?(?:补偿|救济|补救)[^。;,]{0,6}(?:是|为|仅)|唯一的?(?:补偿|救济|补救)(?:措施|方式|办法)?(?:是|为|仅)|(?i:(?:aggregate |total |entire |maximum |cumulative )?liability[^.]{0,160}(?:not exceed|limited to|exceed the)|in no event[^.]{0,100}liability[^.]{0,120}exceed|liability[^.]{0,240}(?:will|shall|may|can) (?:in no event|under no circumstances|never|not) exceed|liability[^.]{0,160}\b(?:be greater than|be more than|in excess of|capped at|extend only to)\b|liable (?:to (?:the )?Ⓑ )?for (?:any )?(?:amounts?|damages|sums?|losses)[^.]{0,60}(?:in excess of|exceeding|greater than|more than))"
    );
    contract
        .sentences(cue)
        .into_iter()
        .filter_map(|sentence| {
            if !contract.in_body(sentence.start) {
                return None;
            }
            let signed = Signed::of(contract, sentence);
            let hit = signed.find(cap)?;
            let after = &contract.body().folded()[hit.start..sentence.range().end];
            let vendor = signed.says(re!(r"^[^Ⓑ]*Ⓥ|Ⓑ[^。;,]{0,10}索赔|(?i)(?:either|each|neither) part(?:y|ies)"));
            let buyer_only = signed.says(re!(r"^[^Ⓥ]{0,30}Ⓑ[^Ⓥ]*(赔偿|责任)")) || signed.says(re!(r"(?i)Ⓑ's (?:aggregate |total )?liability"));
            let unnamed = !contract.names_vendor(sentence.text) && !contract.names_buyer(sentence.text);
            if buyer_only || !(vendor || unnamed) || signed.says(re!(r"保险|违约金[^,。;]{0,10}(?:不超过|累计|总额)|逾期违约金|不受[^。]{0,12}限制"))
            {
                return None;
            }
            let low = low_until(after)?;
            let end = hit.end.max(hit.start + low);
            Some(params.finding(contract, &part(&sentence, &(capping(contract, &sentence, hit.start, end)..end)), Spot::default()))
        })
        .collect()
}

/// Where a long English sentence comes to the cap: `… will in no event exceed`. A short one speaks for itself from its beginning.
fn capping(contract: &Contract<'_>, sentence: &Sentence<'_>, start: usize, end: usize) -> usize {
    let words = &contract.body().folded()[start..end];
    let caps = re!(r"(?i)\b(?:will|shall|may|can|is|be)\b[^.,;]{0,40}\b(?:exceed|limited to|in excess of|greater than|more than)\b").find_iter(words).last();
    caps.filter(|_| contract.is_english() && sentence.text.len() > 240).map_or(start, |caps| start + caps.start())
}

/// Up to where the words say that the cap is below the price: a share of it, one month's fee, what was paid.
fn low_until(words: &str) -> Option<usize> {
    if let Some(percent) = percents(words).first() {
        let whole = re!(r"总价|合同(?:总)?金额|合同价款|总额|(?i:contract price|total)").is_match(&words[..percent.range.start]);
        return (percent.value < Decimal::ONE_HUNDRED || !whole).then_some(percent.range.end);
    }
    re!(r"(?:不超过|不得超过|不高于|为限|上限|仅限于|最高|唯一)[^。;]{0,30}(?:\[|【|_{2,}|已(?:经)?(?:收|付|支付)|当月|一个月|一个季度|该批|当期|单价|直接损失|维修|更换|索赔物|(?:瑕疵|缺陷|不合格|涉及|对应|相应|该批|该次|该部分|该项)[^。;,]{0,6}(?:产品|货物|服务|部分|订单|商品)[^。;,]{0,4}(?:买价|价款|价格|货款|金额|费用)|\s{2,})|(?i:(?:fees?|amounts?|compensation) (?:actually )?(?:paid|received|payable)[^.]{0,60}(?:month|preceding|prior)|(?:fees?|compensation) (?:actually )?(?:paid|received)|purchase price of the (?:defective )?product|(?:purchase )?price (?:actually )?(?:paid |payable |charged |invoiced )?(?:by[^.,;]{0,20} )?(?:of|for) (?:the|such|that|those|any) (?:\w+[ -]){0,4}(?:products?|goods|units?|items?|orders?|shipments?|services?|equipment|materials?)|(?:amounts?|sums|payments|fees?)[^.,;]{0,20} (?:actually )?(?:paid|received|owed|due|payable|invoiced) (?:by|to|from|hereunder|under|for)|(?:lesser|lower) of|cost of (?:repair|replac|re-?perform)|refund of the (?:purchase )?price)|以[^。;,]{0,12}(?:已收|已付|当月|该批)").find(words).map(|hit| hit.end())
}

/// The buyer's liability is expressly unlimited or covers indirect loss.
pub(super) fn buyer_uncapped(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut found = sentences_that_say(
        contract,
        params,
        re!(r"赔偿|责任|损失|(?i:liab|indemnif|compensat|limitation|\blimits?\b)"),
        &[
            re!(r"Ⓑ[^。;]{0,60}(不设上限|无上限|不受[^。;]{0,6}限制|无限责任|无限额|没有上限)"),
            re!(r"Ⓑ[^。;]{0,24}(?:应|须|需|负责)[^。;]{0,8}(?:赔偿|承担)[^。;]{0,20}(?:全部|一切|所有)[^。;]{0,40}(?:间接|预期|可得利益|商誉)"),
            // 甲方应保障乙方免受任何第三方索赔: an indemnity of one side
            re!(
                r"Ⓑ(?:应|须|需|将|同意|保证|负责)[^。;Ⓥ]{0,10}(?:保障|保护|使|确保|保证)Ⓥ[^。;]{0,20}(?:免受|免于|不受|免遭|不因)[^。;]{0,40}(?:损失|损害|索赔|责任|影响|追究)"
            ),
            re!(r"(?i)Ⓑ[^.]{0,40}(?:compensate|indemnify)[^.]{0,120}(?:without limit\b|consequential loss)"),
            re!(
                r"(?i)\b(?:limitations?|limits?|caps?|exclusions?)\b[^.]{0,80}(?:shall|will|do(?:es)?) not (?:apply to|limit)[^.]{0,140}(?:\bclaims? (?:by|of) (?:the )?Ⓥ|Ⓑ's (?:\w+ ){0,2}(?:obligations?|liabilit|breach|indemni|payment|infring|misuse|violation))|nothing[^.]{0,60}limits?[^.]{0,40}Ⓑ's (?:liabilit|obligations?)"
            ),
            re!(r"(?i)Ⓑ[^.]{0,80}unlimited liability|Ⓑ[^.]{0,60}liab[^.]{0,40}(?:without limit|not be limited|unlimited)"),
        ],
        re!(
            r"^[^Ⓑ]*Ⓥ[^Ⓑ]*(赔偿|责任)[^。]*Ⓑ|双方|任何一方|(?i:(?:claims? by|obligations? of) (?:either|each) party['’]?s? (?:breach|indemn|obligation)|each party's (?:\w+ ){0,2}(?:indemn|obligation|breach)|Ⓥ's (?:\w+ ){0,2}(?:indemn|obligations? (?:under|to))|in no event)"
        ),
    );
    found.extend(indemnity_without_mirror(contract, params).filter(|_| found.is_empty()));
    found
}

/// Only the buyer of an English contract indemnifies, for whatever it costs.
fn indemnity_without_mirror(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    if !contract.is_english() {
        return None;
    }
    let sentences: Vec<Signed<'_>> = contract.sentences(re!(r"(?i)indemnif")).into_iter().map(|sentence| Signed::of(contract, sentence)).collect();
    let mutual =
        re!(r"(?i)Ⓥ[^.]{0,80}(?:shall|will|agrees? to|hereby)[^.]{0,40}indemnif|(?:each|either|indemnifying) party|parties (?:shall|will|agree)|mutual");
    let only = re!(r"(?i)Ⓑ[^.Ⓥ]{0,60}(?:shall|will|agrees? to|hereby)[^.Ⓥ]{0,40}indemnif[^.]{0,80}Ⓥ");
    let mirrored = sentences.iter().any(|sentence| sentence.says(mutual));
    let (sentence, hit) = sentences.iter().find_map(|sentence| Some((sentence, sentence.find(only)?))).filter(|_| !mirrored)?;
    Some(params.finding(contract, &sentence.quote(&hit), Spot::default()))
}
