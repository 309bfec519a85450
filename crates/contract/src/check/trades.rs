//! What only one kind of contract needs: works, leases, agency, outsourced staff, software.

use rust_decimal::Decimal;

use super::roles::{Signed, part, sentences_that_say};
use super::{Contract, Params, Spot};
use crate::facts::quantity::{Unit, periods};
use crate::model::Finding;
use crate::pattern::{Pattern, re};

/// An absence unless the words are found.
fn unless_said(contract: &Contract<'_>, params: &Params, said: &Pattern) -> Vec<Finding> {
    if said.is_match(contract.body().folded()) { Vec::new() } else { vec![params.absence(contract, contract.clauses.last(), Spot::default())] }
}

/// The same in a contract in Chinese; English ones of the kind say it in too many ways.
fn unless_said_in_chinese(contract: &Contract<'_>, params: &Params, said: &Pattern) -> Vec<Finding> {
    if contract.is_english() { Vec::new() } else { unless_said(contract, params, said) }
}

/// The contractor's qualification (资质), without which the contract is void (施工合同解释 1).
pub(super) fn qualification(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    unless_said(contract, params, re!(r"资质|资格证|建造师|许可证|营业执照|(?i:licensed|qualified|licen[cs]e)"))
}

/// Wages of the workers on the site (保障农民工工资支付条例 24).
pub(super) fn wages(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() { Vec::new() } else { unless_said(contract, params, re!(r"农民工|工资|薪酬|劳务费|人工费")) }
}

/// A warranty for works below the legal least (建设工程质量管理条例 40).
pub(super) fn works_warranty(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .sentences(re!(r"防水|防渗漏|渗漏|电气|给排水|管道|设备安装|装修|供热|供冷|采暖"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start) && re!(r"保修|质保|质量保证").is_match(sentence.text))
        .filter_map(|sentence| {
            periods(sentence.text).into_iter().filter(|period| period.unit == Unit::Year).find_map(|period| {
                let before = sentence.text[..period.range.start].rsplit([',', '、', ':', ';']).next().unwrap_or_default();
                let least = if re!(r"防水|防渗漏|渗漏").is_match(before) {
                    5
                } else if re!(r"电气|给排水|管道|设备安装|装修").is_match(before) {
                    2
                } else {
                    return None;
                };
                (period.count < Decimal::from(least)).then(|| {
                    let range = sentence.start + period.range.start..sentence.start + period.range.end;
                    params.finding(contract, &part(&sentence, &range), Spot::default().arg("years", period.count.normalize()).arg("least", least))
                })
            })
        })
        .take(1)
        .collect()
}

/// The buyer's silence makes the contractor's account final (施工合同解释 21).
pub(super) fn settlement_deemed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    sentences_that_say(
        contract,
        params,
        re!(r"结算"),
        &[re!(
            r"(?:逾期|未|不)[^。;]{0,24}(?:答复|审核|审定|提出|确认|回复|审批|完成)[^。;]{0,16}(?:视为|视同|即为)[^。;]{0,16}(?:认可|同意|确认|接受)[^。;]{0,24}结算|结算[^。]{0,60}(?:逾期|未|不)[^。;]{0,24}(?:答复|审核|审定|提出|确认|回复|审批|完成)[^。;]{0,16}(?:视为|视同|即为)[^。;]{0,10}(?:认可|同意|确认|接受)"
        )],
        re!(r"Ⓥ(?:在收到[^。;,]{0,24})?(?:逾期|未)[^。;]{0,24}(?:答复|提交|提出|确认|异议)[^。;]{0,16}视为|Ⓥ应在|视为Ⓥ|认可Ⓑ"),
    )
}

/// A deposit for the lease without a word on its return.
pub(super) fn lease_deposit(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let sentences = contract.sentences(re!(r"押金|保证金|(?i:security deposit)"));
    let paid = sentences.iter().find(|sentence| {
        contract.in_body(sentence.start)
            && re!(r"(?:支付|交纳|缴纳|交付|交|付|收取|押)[^。;]{0,20}(?:押金|保证金)|(?:押金|保证金)[^。;]{0,12}(?:元|为|_)|(?i:shall (?:pay|deposit)[^.]{0,40}security deposit)").is_match(sentence.text)
    });
    let Some(paid) = paid else { return Vec::new() };
    let returned = sentences.iter().any(|sentence| re!(r"退|返还|归还|抵|(?i:return|refund)").is_match(sentence.text))
        || re!(r"(?:退还|返还|归还|无息退)[^。;\n]{0,20}(?:押金|保证金)").is_match(contract.body().folded());
    if returned { Vec::new() } else { vec![params.finding(contract, &paid.range(), Spot::default())] }
}

/// Who repairs the leased thing (民法典 712, 713).
pub(super) fn lease_repairs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    unless_said(contract, params, re!(r"维修|修缮|修理|维护|保养|修复|报修|修好|(?i:repair|maintain|maintenance)"))
}

/// The lessor's right to let the premises isn't shown (民法典 723).
pub(super) fn lease_title(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() || !re!(r"房屋|商铺|厂房|写字楼|办公室|门面|仓库|公寓").is_match(contract.body().folded()) {
        return Vec::new();
    }
    unless_said(contract, params, re!(r"产权|房产证|所有权|不动产权|权属|有权出租|合法拥有|房地产证|使用权证|土地证|房屋所有人|抵押|转租"))
}

/// The agent doesn't report (民法典 924).
pub(super) fn agency_report(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    unless_said_in_chinese(contract, params, re!(r"报告|汇报|通报|报表|月报|周报|台账|反馈"))
}

/// What becomes of goods, materials and customers when the agency ends.
pub(super) fn agency_end(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    unless_said_in_chinese(
        contract,
        params,
        re!(
            r"(?:终止|解除|期满|届满|到期)[^。\n]{0,60}(?:库存|存货|资料|样品|客户|交接|移交|退还|返还|结算|清算|停止使用)|(?:库存|存货)[^。\n]{0,40}(?:退|回购|处理)"
        ),
    )
}

/// The buyer leads the vendor's staff as its own: dispatch in disguise (劳动合同法 57, 59, 66).
pub(super) fn disguised_dispatch(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if contract.is_english() || re!(r"劳务派遣").is_match(contract.body().folded()) {
        return Vec::new();
    }
    contract
        .sentences(re!(r"考勤|排班|请假|加班|奖惩|辞退|日常管理|规章制度"))
        .into_iter()
        .filter(|sentence| contract.in_body(sentence.start))
        .filter_map(|sentence| {
            let signed = Signed::of(contract, sentence);
            let hit = signed.find(re!(r"Ⓑ[^。;,Ⓥ]{0,16}(?:负责|有权|进行|对|统一)[^。;]{0,24}(?:考勤|排班|请假|加班|奖惩|辞退|日常管理)|(?:人员|员工|工作人员)[^。;,]{0,16}(?:由Ⓑ|服从Ⓑ|接受Ⓑ|遵守Ⓑ)[^。;]{0,16}(?:考勤|排班|工作安排|日常管理)"))?;
            (!signed.says(re!(r"由Ⓥ[^。;]{0,16}(?:考勤|排班|管理)|Ⓥ负责[^。;]{0,16}(?:考勤|排班|管理)|建议"))).then(|| params.finding(contract, &signed.quote(&hit), Spot::default()))
        })
        .take(1)
        .collect()
}

/// People work at the buyer's place, and nobody is named for their injuries.
pub(super) fn staff_injury(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let on_site = re!(r"驻场|派驻|保洁员|保安员|现场(?:工作|服务|作业)?人员|派出人员|派遣|员工").is_match(contract.body().folded());
    if contract.is_english() || !on_site {
        return Vec::new();
    }
    unless_said(contract, params, re!(r"工伤|伤亡|人身(?:伤害|损害|安全|意外)|意外(?:伤害)?(?:险|保险)|雇主责任|社会保险|社保|安全事故|安全责任"))
}

/// Is software made for the buyer?
fn software_is_made(contract: &Contract<'_>) -> bool {
    re!(r"(?:委托|负责|进行|完成|承担|定制)[^。;\n]{0,24}(?:软件|系统|平台|程序|网站|APP)[^。;\n]{0,12}(?:开发|研发|建设)|(?:软件|系统|网站|平台|程序|APP)(?:的)?(?:定制)?开发(?:合同|协议|服务|项目|工作|费用)|(?:开发|研发)[^。;,、\n]{0,16}(?:软件|系统|平台|程序|网站|APP)").is_match(contract.body().folded())
}

/// Software is made for the buyer, and no word is lost on its source code (计算机软件保护条例 11).
pub(super) fn source_code(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if software_is_made(contract) { unless_said_in_chinese(contract, params, re!(r"源代码|源码|源程序|代码")) } else { Vec::new() }
}

/// Nobody promises that the software infringes no right of others (民法典 612, 614).
pub(super) fn infringement(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if !software_is_made(contract) && !re!(r"许可使用|授权使用|使用许可|软件许可").is_match(contract.body().folded()) {
        return Vec::new();
    }
    unless_said_in_chinese(contract, params, re!(r"侵权|侵犯|侵害|第三[方人][^。;\n]{0,30}(?:知识产权|权利|索赔|主张)|权利瑕疵"))
}
