//! Words that decide nothing: subjects, standards, dates and duties left open.

use std::collections::HashSet;
use std::ops::Range;

use super::roles::{Signed, part, sentences_that_say};
use super::standard::cites_standard;
use super::{Contract, Params, Spot};
use crate::facts::{calendar_dates, quantity::periods};
use crate::model::{ContractKind, FactValue, Finding};
use crate::pattern::re;
use crate::text::{Sentence, last_chars};

/// Goods without model, specification or list.
pub(super) fn subject(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let goods = matches!(contract.kind, ContractKind::Purchase | ContractKind::Order);
    let specified = re!(r"型号|规格|参数|品牌|技术要求|清单|附件|技术协议|等级|(?i:specification|model|annex|exhibit|schedule)")
        .is_match(contract.body().folded())
        || contract.body().lines.iter().any(|line| line.is_row);
    let mut found = sentences_that_say(
        contract,
        params,
        re!(r"一批|若干|相关|有关|内容|范围|包括但不限于|包含但不限于"),
        &[
            re!(r"(?:设备|货物|产品|物资|材料|商品)(?:一批|若干)"),
            re!(r"(?:提供|出售|交付|完成)(?:相关|有关|必要)的?(?:服务|设备|产品|工作)(?:[,。;]|等|$)"),
            re!(r"(?:服务|工作|产品|项目)(?:内容|范围)[^。;,]{0,8}(?:以Ⓥ[^。;,]{0,10}为准|由Ⓥ[^。;,]{0,6}确定|(?:由)?(?:双方)?另行(?:协商|约定|商定|确定))"),
            // 具体服务内容包括但不限于: what belongs to the work stays open
            re!(r"(?:服务|工作|承包|施工|外包|委托|开发|咨询|培训|工程|项目|业务)(?:的)?(?:内容|范围|事项)[^。;:]{0,6}(?:包括|包含)但不限于[^。;,、]{0,20}"),
            re!(
                r"(?:服务|工作|开发|施工)(?:的)?(?:具体)?(?:内容|范围|事项)[^。;,]{0,6}(?:根据|依据|视|按)[^。;,]{0,16}(?:需要|情况|类型|进展|要求)[^。;,]{0,6}(?:确定|而定|调整|为准)"
            ),
        ],
        re!(r"附件|清单|违约|通知|费用|保密|型号"),
    );
    found.retain(|finding| {
        finding.quote.contains("但不限于") || contract.draft.is_about(contract.body().text.byte_at(finding.start), &["subject", "quantity", "delivery"])
    });
    found.truncate(1);
    if goods && !specified {
        let hit = re!(r"[\p{Han}A-Za-z]{2,12}\s*(?:共计?)?[0-9一二三四五六七八九十百]+\s*(?:台|套|件|批|辆|吨|箱)").find(contract.body().folded());
        found.extend(hit.map(|hit| params.finding(contract, &hit.range(), Spot::default())));
    }
    found
}

/// A standard that nobody can measure.
pub(super) fn quality(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"质量|标准|水平|满意|品质|优质|一流|指标|(?i:quality|standards?)"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && !cites_standard(sentence.text) && !re!(r"《|附件|附录|详见|技术协议|合格率|[0-9]+\s*%|_{2,}|违约|税|收费标准|付款|支付|追加|写明|优势互补|本着|宗旨|共同为|[无没]有?国家标准|良好\s*[0-9一二两三]+\s*年").is_match(sentence.text))
        .filter_map(|sentence| {
            let hit = re!(r"(?:质量|品质|服务|标准|成果)[^。;,]{0,16}(?:(?:同)?行业(?:内|的)?(?:较高|先进|一流|通行|平均|领先|优秀)[^。;,]{0,4}(?:水平|标准)?|优质|良好|优良|一流|上乘)|提供[^。;]{0,10}(?:优质|高质量|高品质|一流|高水平|高标准)[^。;,]{0,12}(?:服务|产品|成果)|(?:标准|指标)[^。;,]{0,8}(?:双方)?另行(?:约定|协商|商定|确定|制定)|(?:按照?|符合|合乎|依据|执行|达到)[^。;,]{0,4}?(?:部颁|厂颁|厂定|出厂|企业内部|地方|地区)标准(?:执行)?|质量[^。;,]{0,8}[和与同](?:[^。;,]{0,10}(?:类似|同类|同种|其他|自有|自产)|[^。;,]{2,10}(?:自己|自用))[^。;,]{0,4}(?:产品|商品|货物|设备)[^。;,]{0,6}(?:相同|一致|相当|同等|相仿)|(?:装运|发货|出厂|生产|出库)时的?[^。;,]{0,4}(?:规格|质量)?标准(?:为准)?|令[^。;,]{0,10}满意|达到[^。;,]{0,6}(?:较高|先进|一流|满意|良好|优良|较好)[^。;,]{0,6}(?:水平|程度)?|(?:按照?|符合|合乎|依据|执行)[^。;,]{0,4}?(?:国家|行业|国家或行业|国家有关|国家相关|相关|有关)(?:的)?(?:有关|相关|规定|现行)?(?:的)?(?:规定|质量|规格|技术|产品|行业)*标准(?:执行|要求|的要求|生产|制造|[及和](?:双方|合同)?约定的?(?:技术)?要求(?:为准)?)?\s*(?:[,。;]|$)|(?i:(?:of|in) (?:a )?(?:good|high|satisfactory|first-class) quality|(?:meet|meets|comply with|in accordance with) (?:general(?:ly accepted)? )?industry standards?\b)").find(sentence.text)?;
            let about = contract.draft.is_about(sentence.start, &["quality", "subject", "warranty"]) || re!(r"质量|品质|优质|一流|考核[^。;,]{0,10}标准[^。;,]{0,8}另行|(?i:quality|standards?)").is_match(sentence.text);
            about.then(|| params.finding(contract, &part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end())), Spot::default().arg("words", hit.as_str())))
        })
        .take(2)
        .collect()
}

/// No day on which delivery is due.
pub(super) fn delivery(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"交货|交付|完成|开发|提供|工作时间|供货|周期|工期|交给|(?i:deliver)"),
        &[
            re!(r"(?:在|按|按照|于)Ⓑ(?:所)?(?:规定|要求|指定|通知)的?(?:时间|期限|日期)(?:内|前)?[^。;]{0,30}(?:交货|交付|开发|供货|完成(?:交付|开发|工作|服务|项目|安装))"),
            re!(r"合理(?:的)?(?:期限|时间)(?:之?内)?[^。;,]{0,12}(?:交货|交付|供货)"),
            re!(r"(?:交货|交付|供货|完工)(?:时间|日期|期限)?[^。;,]{0,8}以Ⓥ[^。;,]{0,10}为准"),
            re!(r"(?:尽快|及时|尽早|适时)(?:地)?(?:交货|交付|完成开发|供货|完成交付|发货|交给Ⓑ)"),
            re!(r"(?:交货|交付|供货)(?:时间|日期|期限)[^。;,]{0,8}(?:另行|双方|协商|待定|另议|根据Ⓑ|以Ⓑ)"),
            re!(r"(?:项目|开发|建设|施工|交货)?(?:周期|工期|交货期)[^。;,]{0,6}(?:预计|约[0-9一二三四五六七八九十为]|大约|暂定)[^。;,]{0,10}(?:月|日|天|周)"),
            re!(r"(?:工作时间|服务时间)[^。;]{0,20}(?:随时|根据[^。;]{0,8}提议)"),
            re!(r"(?i)(?:deliver|delivery)[^.]{0,40}(?:as soon as (?:possible|practicable)|commercially reasonable|reasonable time|estimated)"),
        ],
        re!(r"[0-9]{4}年|[0-9一二三四五六七八九十]+\s*个?(?:工作)?(?:日|天)(?:之)?内|提前或(?:推迟|延迟)|发票|附件|通知[^。;,]{0,4}(?:Ⓑ|Ⓥ|对方|双方)|资料[^。;]{0,6}(?:给Ⓥ|Ⓥ)|Ⓑ[^。;]{0,10}(?:应|须)[^。;]{0,4}(?:及时|尽快)|如[^。;]{0,20}(?:未|不)|未(?:能)?(?:按照?|及时)|违约"),
    )
    .into_iter()
    .take(2)
    .collect()
}

/// Acceptance without period or standard.
pub(super) fn acceptance(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let has_period = contract.facts.iter().any(|fact| matches!(fact.value, FactValue::Acceptance { days: Some(_), .. }));
    if has_period || contract.is_english() {
        return Vec::new();
    }
    let standard = re!(r"验收(?:标准|办法|方法|规范|程序|流程|报告|单|证书|文件)|GB|按照?附件").is_match(contract.body().folded());
    contract
        .sentences(re!(r"验收|检验|质量问题"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && periods(sentence.text).is_empty())
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            let vague =
                signed.find(re!(r"(?:收到|收货|到货)[^。;]{0,16}(?:如|若)?[^。;]{0,8}(?:质量)?问题[^。;]{0,10}(?:应|须)?[^。;]{0,4}(?:及时|尽快)[^。;]{0,40}"));
            let open = signed.find(re!(
                r"Ⓑ[^。;]{0,10}(?:应|须)[^。;]{0,4}(?:及时|尽快)[^。;,]{0,4}(?:组织)?(?:进行)?(?:验收|检验)|验收[^。;,]{0,10}(?:另行|协商|双方商定)"
            ));
            vague.or(open.filter(|_| !standard)).map(|hit| params.finding(contract, &signed.quote(&hit), Spot::default()))
        })
        .chain(bare_clause(contract, params))
        .take(1)
        .collect()
}

/// An acceptance clause that names neither period nor standard anywhere.
fn bare_clause(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let clause = contract.clauses.iter().find(|clause| {
        clause.level == 1
            && !clause.path.starts_with('@')
            && clause.categories.first().is_some_and(|category| category.name == "acceptance" && category.confidence >= 0.9)
    })?;
    let range = contract.draft.range_of(clause);
    let words = &contract.body().folded()[range.clone()];
    // software is accepted within some time, or never
    let timeless = contract.kind == ContractKind::Software && !contract.facts.iter().any(|fact| matches!(fact.value, FactValue::Acceptance { .. }));
    if timeless && !re!(r"附件|_{2,}|\[|【|[期日天]内|期限").is_match(words) {
        let hit = re!(r"[^。;\n]*(?:验收|符合|达到)[^。;\n]*").find_at(words, words.find('\n').unwrap_or(0))?;
        return Some(params.finding(contract, &(range.start + hit.start()..range.start + hit.end()), Spot::default()));
    }
    if re!(r"标准|办法|附件|指标|参数|规格|GB|图纸|_{2,}|\[|【|检查表|方法").is_match(words) || !periods(words).is_empty() {
        return None;
    }
    let hit = re!(r"[^。;\n]*验收[^。;\n]*").find_at(words, words.find('\n').unwrap_or(0))?;
    Some(params.finding(contract, &(range.start + hit.start()..range.start + hit.end()), Spot::default()))
}

/// Liability for breach without measure.
pub(super) fn damages(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let article = |at: usize| contract.draft.article_at(at).map(|clause| clause.start);
    let measured: HashSet<Option<u32>> = contract.gathered.penalties.iter().map(|penalty| article(penalty.range.start)).collect();
    let unmeasured = |sentence: &Sentence<'_>| unmeasured_penalty(sentence).filter(|_| !measured.contains(&article(sentence.start)));
    contract
        .sentences(re!(r"责任|违约金|赔偿金|扣减|扣除|扣付|核减|酌情|视情节"))
        .into_iter()
        .filter(|sentence| {
            contract.in_body(sentence.start)
                && (unmeasured(sentence).is_some() || !re!(r"违约金|%|分之|损失|不承担|免除|保密责任|连带|_{2,}").is_match(sentence.text))
        })
        .filter_map(|sentence| {
            if let Some(range) = unmeasured(&sentence) {
                return Some(params.finding(contract, &part(&sentence, &range), Spot::default()));
            }
            // 甲方有权扣减相应服务费用: by how much?
            let hit = re!(r"有权[^。;,]{0,6}(?:扣减|扣除|减付|扣付|核减)[^。;,]{0,4}(?:相应|部分|一定|适当)[^。;,0-9%]{0,10}(?:费|款|报酬|酬金)[^。;,]{0,2}|(?:酌情|视情节(?:轻重)?|适当)[^。;,0-9]{0,6}(?:扣减|扣除|扣款|罚款|处罚|赔偿|补偿)|(?:应|须|将|要|依法)?(?:承担|负)(?:相应|一切|全部|有关)?的?(?:法律|违约|赔偿|经济)?(?:上的)?责任").find(sentence.text)?;
            let cuts_fees = hit.as_str().starts_with("有权");
            if cuts_fees && !contract.buyer.iter().any(|name| sentence.text[..hit.start()].ends_with(name.as_str())) {
                return None;
            }
            let about = contract.draft.is_about(sentence.start, &["breach", "liability"]) || sentence.text.contains("违约") || cuts_fees;
            about.then(|| params.finding(contract, &part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end())), Spot::default()))
        })
        .take(3)
        .collect()
}

/// `乙方逾期交货的,需向甲方支付违约金`: a penalty, but how much?
fn unmeasured_penalty(sentence: &Sentence<'_>) -> Option<Range<usize>> {
    let hit = re!(r"(?:应|须|需|将|要|按规定)[^。;,]{0,14}(?:支付|偿付|承担|赔付|缴纳|赔偿)[^。;,]{0,8}(?:违约金|赔偿金)|(?:逾期|延期|违约)[^。;]{0,12}(?:支付|偿付|偿还)[^。;,]{0,6}违约金").find(sentence.text)?;
    let words = re!(r"^[0-9.]+\s*").trim_start(sentence.text);
    let measured = re!(r"%|分之|[0-9]|[一二三四五六七八九十百千万]+\s*(?:元|倍)|_{2,}|\s{3,}|标准|计算|约定的|前款|上述|第[^,。;]{1,4}[条款项]|该违约金|违约金(?:不足|低于|过高|的)|同等|等额|损失").is_match(words);
    (!measured).then(|| sentence.start + hit.start()..sentence.start + hit.end())
}

/// A duty of the vendor without a deadline. At once (立即) and on demand (随时) are deadlines; so is the law's own 及时通知 after
/// force majeure (民法典 590).
pub(super) fn no_deadline(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"尽快|及时|合理期限|合理时间|适时|迅速|从速|尽早|抓紧|定期|时[效限]|(?i:as soon as (?:possible|practicable|reasonably)|promptly|reasonable time|reasonable efforts)"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && calendar_dates(sentence.text).is_empty())
        .filter(|sentence| !re!(r"不可抗|(?i:force majeure)").is_match(sentence.text) && !contract.draft.is_about(sentence.start, &["force_majeure"]))
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            // 甲方在接到通知时及时进行维修: a duty without 应
            let hit = signed.find(re!(r"Ⓥ[^。;,Ⓑ]{0,4}(?:接到|收到|获悉|得知)[^。;]{0,16}(?:后|时)?,?[^。;,]{0,4}(?:及时|尽快|适时|迅速|从速|尽早)(?:地)?(?:予以|进行|安排|派人|给予|负责)*[^。;,]{0,4}(?:维修|修理|修复|修缮|检修|处理|解决|更换|整改|答复|回复|到场|排除)")).or_else(|| signed.find(re!(r"(?:Ⓥ|双方|任何一方|一方|对方|^)[^。;]{0,40}(?:应|须|要|需|将|必须|负责)[^。;]{0,16}(?:尽快|及时|合理(?:的)?(?:期限|时间)|适时|迅速|从速|尽早|抓紧|定期(?:向|对|进行|开展|提交|提供|报送|汇报|检查|维护|巡检|更新)|(?:约定|规定|要求)的?时[效限](?:内|要求)?[^。;,]{0,6}(?:完成|提供|提交|答复|处理|更换))|(?i:Ⓥ (?:shall|will)[^.]{0,80}(?:as soon as (?:possible|practicable|reasonably)|promptly|reasonable time|reasonable efforts))")))?;
            let words = &contract.body().folded()[hit.clone()];
            let denied = re!(r"(?:未|未能|不|不能|没有|无法)(?:够)?(?:尽快|及时|适时|在合理(?:的)?(?:期限|时间))$").is_match(words);
            let after = &contract.body().folded()[hit.start..sentence.range().end];
            let at_once = re!(r"立即|随时|即刻|当[日天]|每(?:半?年|季|月|周|[日天])").is_match(after);
            let open = periods(after).is_empty() && !signed.says(re!(r"^[^Ⓥ]{0,12}Ⓑ[^。;]{0,20}(?:应|须)[^Ⓥ]*$"));
            (open && !denied && !at_once).then(|| params.finding(contract, &signed.quote(&hit), Spot::default()))
        })
        .chain(deposit_back(contract, params))
        .collect()
}

/// `甲方返还乙方交付的押金`: but when?
fn deposit_back(contract: &Contract<'_>, params: &Params) -> Option<Finding> {
    let sentences = contract.sentences(re!(r"(?:押金|履约金|保证金)[^。;]{0,40}[返退]|[返退][^。;]{0,30}(?:押金|履约金|保证金)"));
    let timed = |sentence: &Sentence<'_>| {
        !periods(sentence.text).is_empty() || re!(r"时|当[日天场]|立即|之日|_{2,}|\s{2,}|即[返退]|[日天月]内|一次性|次日").is_match(sentence.text)
    };
    if sentences.iter().any(timed) {
        return None;
    }
    sentences.into_iter().filter(|sentence| contract.in_body(sentence.start)).find_map(|sentence| {
        let signed = Signed::of(contract, sentence);
        let hit = signed.find(re!(
            r"Ⓥ(?:应|须|将|需)?[^。;,ⒷⓋ]{0,10}(?:返还|退还|退回)[^。;,]{0,14}(?:押金|履约金|保证金)|(?:押金|履约金|保证金)[^。;Ⓑ]{0,24}(?:返还|退还|退回)(?:给)?Ⓑ"
        ))?;
        (!signed.says(re!(r"不予|不退|不得|不再|违约|双倍|有权|无权|没收"))).then(|| params.finding(contract, &signed.quote(&hit), Spot::default()))
    })
}

/// Force majeure that takes in ordinary business risk (民法典 180, 590).
pub(super) fn force_majeure(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"不可抗|特殊(?:情况|原因)|(?i:force majeure|be excused|acts? of (?:god|nature)|beyond (?:its|the|their|such|his|that))"))
        .into_iter()
        .flat_map(|sentence| [Some(sentence), contract.body().sentence_at(sentence.range().end + 3)])
        .flatten()
        .filter(|sentence| !re!(r"不(?:包括|属于|构成|视为)|(?i:shall not include|do(?:es)? not include|not (?:be (?:deemed|considered) )?(?:constitute )?(?:a |an )?(?:event of )?[^a-z]{0,3}force majeure|could not have been prevented|in no event shall[^.]{0,80}force majeure)").is_match(sentence.text))
        .filter_map(|sentence| {
            let strikes = re!(r"(?:包括|如|例如|指|等)[^。;]{0,60}(?:罢工|工潮|停工)").find(sentence.text).filter(|_| !re!(r"不能预见|不可预见|无法预见|不能避免|无法避免").is_match(sentence.text));
            let special = || Signed::of(contract, sentence).says(re!(r"特殊(?:情况|原因)[^。;]{0,60}Ⓥ[^。;,]{0,10}(?:无任何|不承担|概不|不负)")).then(|| re!(r"特殊(?:情况|原因)[^。;]{0,60}").find(sentence.text)).flatten();
            // TrueLink will be excused from delays: the vendor alone
            let one_sided = Signed::of(contract, sentence).find(re!(r"(?i)Ⓥ (?:will|shall) be excused[^.]{0,60}(?:delay|fail)|Ⓥ (?:will|shall) not be (?:liable|responsible) for[^.]{0,40}(?:delay|fail)[^.]{0,140}(?:beyond its|act of god)"));
            if let Some(range) = one_sided {
                return Some(params.finding(contract, &part(&sentence, &range), Spot::default().arg("words", "")));
            }
            let hit = strikes.or_else(special).or_else(|| re!(r"(?:运输|供电|停电|停水|原料|原材料|材料|用工|设备|市场|货源)[^。;,]{0,4}等[^。;,]{0,4}(?:不可抗|人力不可抗)\p{Han}{0,4}").find(sentence.text)).or_else(|| re!(r"(?:包括|如|例如|指|等)[^。;]{0,120}(?:市场(?:价格)?(?:波动|变化|行情)|行业政策|政策调整|黑客|价格(?:波动|上涨)|(?:供应商|供货商|上游|第三方)(?:的)?(?:原因|违约|延误)|成本(?:上涨|上升)|物流|用工|(?:员工|人员)(?:离职|流失|罢工)|原材料(?:短缺|涨价)|网络故障|设备故障|停电|劳资纠纷|劳力(?:缺乏|短缺)|劳动力(?:缺乏|短缺)|资金(?:困难|短缺)|技术(?:困难|故障)|经营困难|人手不足|缺货|汇率(?:波动|变动|变化)|运输(?:延误|困难|紧张)|交通(?:拥堵|堵塞)|(?:系统|服务器)(?:故障|崩溃|维护|升级)|(?:计算机|电脑)?病毒|(?:电信|通信|网络)(?:运营商|部门|线路)|限电|(?:原材料|材料|货源|电力)(?:供应)?(?:不足|紧张|紧缺)|生产(?:设备|线)(?:故障|检修))|(?i:(?:includ(?:es|ing)|such as|means)[^.]{0,200}(?:market (?:fluctuation|condition|change|price)|supplier|subcontractor|labor shortage|shortage of (?:labor|materials)|price))").find(sentence.text)).or_else(|| business_risk(sentence.text))?;
            Some(params.finding(contract, &part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end())), Spot::default().arg("words", last_chars(hit.as_str(), 20))))
        })
        .take(1)
        .collect()
}

/// `due to strikes, shortages of labor or materials, failure of suppliers`: what a vendor can provide against.
fn business_risk(words: &str) -> Option<regex::Match<'_>> {
    if !re!(r"(?i)force majeure|(?:beyond|outside|not within)[^.;]{0,60}control\b|acts? of (?:god|nature)|be excused").is_match(words) {
        return None;
    }
    re!(r"(?i)(?:\bshortages?\b(?: (?:of|in) (?:\w+,? (?:or |and )?){0,3}(?:labou?r|materials?|supplies|components?|fuel|energy|transport\w*|equipment|parts|goods|products?|personnel|facilities))|\b(?:labou?r|materials?|energy|component|fuel|supply|parts|transportation) shortages?|\b(?:inability|failure) (?:of[^.,;]{0,20} )?to (?:obtain|procure|secure|acquire)[^.;]{0,40}(?:suppl(?:y|ies)|materials?|labou?r|fuel|power|transport\w*|equipment|components?|energy|parts|products?|financing)|\b(?:failures?|defaults?|delays?|non-?performance) (?:of|by|in)[^.,;]{0,30}(?:suppliers?|sub-?contractors?|vendors?)\b|\b(?:suppliers?|sub-?contractors?|vendors?)(?:'s?)? (?:failures?|defaults?|delays?)|\bchanges? in (?:market|economic|business) conditions?|\black of (?:funds|financing|raw materials?|materials?|labou?r|transport\w*|supplies)|\b(?:increase|rise)s? in (?:the )?(?:costs?|prices?))")
        .find(words)
}

/// How long the contract runs stays open.
pub(super) fn term(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"期限|有效期|长期|(?i:\bterm\b)"),
        &[
            re!(r"(?:合同|协议|合作|服务)?(?:期限|有效期)[^。;,]{0,8}(?:长期|永久|不限|无固定|另行(?:协商|约定|商定)|待定|双方协商)|本(?:合同|协议)长期有效"),
            re!(r"期限[^。;]{0,30}至[^。;]{0,30}(?:完成|收到|实现|办妥)[^。;]{0,20}之日(?:止|为止)"),
            re!(r"(?i)thereafter upon (?:the )?mutual agreement|term[^.]{0,40}(?:as agreed|to be agreed|indefinite)"),
        ],
        re!(r"保密|质保|许可|使用权|质量|付款|保修"),
    )
}
