//! What is not there, and the proof that it was looked for.

use super::standard::cites_standard;
use super::{Contract, Params, Spot};
use crate::model::{Article, Clause, ContractKind, FactValue, Finding, Message, Role, Severity};
use crate::pattern::re;
use crate::playbook::Playbook;
use crate::text::{first_chars, last_chars};
use crate::title;

/// What shows that a subject is dealt with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    /// Categories whose headings show it.
    pub(super) categories: &'static [&'static str],
    /// Words of which any shows it, in the text itself.
    pub(super) words: &'static [&'static str],
}

/// One finding unless the contract deals with what is wanted.
pub(super) fn unless_present(contract: &Contract<'_>, params: &Params, wanted: &Wanted) -> Vec<Finding> {
    if is_present(contract, wanted) {
        return Vec::new();
    }
    vec![absent(contract, params, wanted)]
}

/// Is a clause headed so, or does the text use one of the words?
pub(super) fn is_present(contract: &Contract<'_>, wanted: &Wanted) -> bool {
    is_headed(contract, wanted.categories) || says_one_of(&contract.body().agreed(), wanted.words)
}

fn is_headed(contract: &Contract<'_>, categories: &[&str]) -> bool {
    let shows = |category: &crate::Category| category.confidence >= 0.9 && categories.contains(&category.name.as_str());
    contract.clauses.iter().any(|clause| clause.categories.iter().any(shows))
}

fn says_one_of(text: &str, words: &[&str]) -> bool {
    if words.is_empty() {
        return false;
    }
    let automaton = aho_corasick::AhoCorasick::builder().ascii_case_insensitive(true).build(words);
    automaton.is_ok_and(|automaton| automaton.is_match(text))
}

/// The English words of a list whose Chinese ones only say what was looked for.
fn latin(words: &[&'static str]) -> Vec<&'static str> {
    words.iter().copied().filter(|word| word.is_ascii()).collect()
}

/// The finding of an absence with its proof: words looked for, clauses searched, nearest clause.
pub(super) fn absent(contract: &Contract<'_>, params: &Params, wanted: &Wanted) -> Finding {
    let nearest = nearest(contract, wanted.categories);
    let label = nearest.map_or_else(String::new, |clause| format!("{} {}", clause.label, clause.heading).trim().to_owned());
    let looked_for =
        wanted.words.iter().filter(|word| word.is_ascii() == contract.is_english()).take(8).copied().collect::<Vec<_>>().join(if contract.is_english() {
            ", "
        } else {
            "、"
        });
    let mut spot = Spot::default().arg("looked_for", looked_for).arg("clauses", contract.clauses.len()).arg("nearest", label);
    if let Some(nearest) = nearest {
        spot = spot.evidence(contract.draft.range_of(nearest));
    }
    params.absence(contract, nearest, spot)
}

/// The clause that comes nearest: one that touches the subject, else a neighbouring subject, else the last clause.
fn nearest<'c>(contract: &Contract<'c>, categories: &[&str]) -> Option<&'c Clause> {
    let body = || contract.clauses.iter().filter(|clause| !clause.path.starts_with('@'));
    let about = |names: &[&str]| {
        body()
            .filter_map(|clause| {
                clause
                    .categories
                    .iter()
                    .filter(|category| names.contains(&category.name.as_str()))
                    .map(|category| category.confidence)
                    .max_by(f32::total_cmp)
                    .map(|confidence| (clause, confidence))
            })
            .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.start.cmp(&a.0.start)))
            .map(|(clause, _)| clause)
    };
    about(categories).or_else(|| about(neighbours(categories.first().copied().unwrap_or_default()))).or_else(|| body().rfind(|clause| clause.level == 1))
}

/// Subjects that usually stand beside each other.
fn neighbours(category: &str) -> &'static [&'static str] {
    match category {
        "confidentiality" => &["ip", "data_protection", "breach"],
        "ip" => &["confidentiality", "warranty", "delivery"],
        "data_protection" => &["confidentiality", "ip"],
        "acceptance" => &["delivery", "quality", "warranty"],
        "quality" => &["subject", "acceptance", "warranty"],
        "delivery" => &["acceptance", "subject", "term"],
        "payment" | "price" => &["price", "payment", "invoice", "subject"],
        "invoice" => &["payment", "price"],
        "warranty" => &["quality", "acceptance"],
        "termination" => &["breach", "term", "change"],
        "breach" | "liability" => &["termination", "dispute", "rights_duties"],
        "dispute" => &["governing_law", "breach", "miscellaneous"],
        "force_majeure" => &["breach", "dispute"],
        "notice" => &["miscellaneous", "dispute"],
        "integrity" => &["rights_duties", "breach"],
        _ => &["miscellaneous", "effect_copies"],
    }
}

/// The company's own required clauses.
pub(super) fn required(contract: &Contract<'_>, playbook: &Playbook) -> Vec<Finding> {
    let missing = playbook.required.iter().filter(|clause| {
        (clause.kinds.is_empty() || clause.kinds.contains(&contract.kind))
            && !clause.look_for.iter().any(|word| contract.body().folded().contains(word.as_str()) || contract.body().document.text.contains(word.as_str()))
    });
    missing
        .map(|clause| {
            let mut message = Message { id: "check-playbook-required-reason".to_owned(), ..Message::default() };
            message.args.insert("title".to_owned(), clause.title.clone());
            message.args.insert("looked_for".to_owned(), clause.look_for.join(if contract.is_english() { ", " } else { "、" }));
            message.args.insert("clauses".to_owned(), contract.clauses.len().to_string());
            let mut suggestion = Message { id: "check-playbook-required-suggestion".to_owned(), args: message.args.clone() };
            suggestion.args.insert("wording".to_owned(), clause.wording.clone());
            Finding {
                rule: "playbook.required".to_owned(),
                severity: Severity::Major,
                clause: None,
                start: 0,
                end: 0,
                quote: String::new(),
                evidence: Vec::new(),
                law: Vec::<Article>::new(),
                reason: message,
                suggestion: Some(suggestion),
            }
        })
        .collect()
}

/// The wanted subjects.
#[rustfmt::skip]
pub(super) mod wanted {
    use super::Wanted;

    pub(in crate::check) const SUBJECT: Wanted = Wanted { categories: &["subject"], words: &["标的", "出售", "购买", "采购", "委托", "提供", "承包", "租赁", "代理", "开发", "定作", "定购", "订购", "出租", "联营", "合作", "承揽", "加工", "运输", "保管", "转让", "许可", "聘", "sell", "purchase", "services", "license", "engage", "appoint", "supply"] };
    pub(in crate::check) const PRICE: Wanted = Wanted { categories: &["price"], words: &["价款", "价格", "费用", "承包款", "利润", "总价", "租金", "报酬", "佣金", "金额", "单价", "费", "price", "fee", "compensation", "royalt", "rent", "consideration"] };
    pub(in crate::check) const PAYMENT: Wanted = Wanted { categories: &["payment"], words: &["付款", "结算", "缴纳", "上交", "上缴", "交款", "付清", "交纳", "付给", "缴付", "汇入", "pay"] };
    pub(in crate::check) const QUALITY: Wanted = Wanted { categories: &["quality"], words: &["质量标准", "质量要求", "技术标准", "技术规格", "技术要求", "技术参数", "国家标准", "行业标准", "服务标准", "质量保证", "符合标准", "标准执行", "验收标准", "质量等级", "合格标准", "规格说明书", "符合要求", "质量负责", "GB/T", "规格标准", "质量证书", "specifications", "standard of", "workmanlike", "quality", "service level", "warrants"] };
    pub(in crate::check) const DELIVERY: Wanted = Wanted { categories: &["delivery", "term"], words: &["交货", "交付", "运至", "工期", "提交", "履行期限", "服务期限", "进度", "完成时间", "交船", "开工", "竣工", "期限", "deliver", "ship", "commence", "schedule", "term of"] };
    pub(in crate::check) const ACCEPTANCE: Wanted = Wanted { categories: &["acceptance"], words: &["验收标准", "验收方法", "验收办法", "验收期", "组织验收", "进行验收", "验收申请", "验收报告", "验收证书", "验收程序", "验收流程", "验收单", "予以验收", "检验期", "检验标准", "负责验收", "复检", "验收:", "检查表", "试航", "acceptance test", "acceptance criteria", "acceptance certificate", "inspect", "acceptance of"] };
    // the Chinese words only say what was looked for: `termination` asks whether they stand for a way to end it
    pub(in crate::check) const TERMINATION: Wanted = Wanted { categories: &["termination"], words: &["解除", "终止", "退租", "取消", "terminat", "cancel"] };
    pub(in crate::check) const WARRANTY: Wanted = Wanted { categories: &["warranty"], words: &["质保期", "质保", "保修", "质量保证期", "三包", "售后", "免费维护", "缺陷责任", "维护期", "质量担保", "保质期", "维修服务", "warrant", "maintenance"] };
    pub(in crate::check) const INVOICE: Wanted = Wanted { categories: &["invoice"], words: &["发票", "开票", "收据", "invoice"] };
    pub(in crate::check) const FORCE_MAJEURE: Wanted = Wanted { categories: &["force_majeure"], words: &["不可抗", "force majeure", "act of god", "acts of god", "beyond the control", "beyond its reasonable control", "causes beyond its control", "cause beyond its control", "beyond the reasonable control", "beyond their reasonable control", "beyond such party's", "circumstances beyond", "无法控制的", "不能控制的", "人力不可抗", "不可预见的意外"] };
    pub(in crate::check) const NOTICE: Wanted = Wanted { categories: &["notice"], words: &["送达", "通知方式", "通知地址", "通知应以书面", "书面通知应", "通讯地址", "联系方式", "联系地址", "notices", "notice shall be", "any notice", "notice under this"] };
    pub(in crate::check) const INTEGRITY: Wanted = Wanted { categories: &["integrity"], words: &["廉洁", "贿赂", "不正当利益", "回扣", "反腐", "好处费", "礼金", "bribe", "corrupt", "improper benefit"] };
    // the Chinese words only say what was looked for, as above
    pub(in crate::check) const EFFECT: Wanted = Wanted { categories: &["effect_copies"], words: &["生效", "有效期", "一式", "正本", "副本", "counterpart", "effective", "take effect", "takes effect"] };
    pub(in crate::check) const BREACH: Wanted = Wanted { categories: &["breach", "liability", "indemnity"], words: &["违约责任", "经济责任", "违约金", "违约方", "赔偿", "罚款", "滞纳金", "承担责任", "liquidated damages", "in breach", "for breach", "breach of contract", "event of default", "material breach", "remedies", "indemnif", "liable for"] };
    pub(in crate::check) const LIABILITY: Wanted = Wanted { categories: &["breach", "liability", "indemnity"], words: &["赔偿", "违约金", "责任", "罚款", "罚金", "liable", "liability", "damages"] };
    pub(in crate::check) const DISPUTES: Wanted = Wanted { categories: &["dispute"], words: &["争议", "纠纷", "仲裁", "人民法院", "起诉", "arbitration", "jurisdiction", "court", "dispute"] };
    pub(in crate::check) const RIGHTS: Wanted = Wanted { categories: &["rights_duties"], words: &["权利", "义务", "应当", "应", "负责", "shall", "agrees to"] };
    pub(in crate::check) const CONFIDENTIALITY: Wanted = Wanted { categories: &["confidentiality"], words: &["保密", "商业秘密", "保守秘密", "泄密", "泄露", "机密", "confidential", "non-disclosure", "trade secret", "proprietary information"] };
    pub(in crate::check) const IP: Wanted = Wanted { categories: &["ip"], words: &["知识产权归", "著作权归", "所有权归", "版权归", "成果归", "归甲方所有", "归乙方所有", "归双方", "专利权", "intellectual property", "work product", "work made for hire", "ownership of", "inventions", "sole property"] };
    pub(in crate::check) const DATA: Wanted = Wanted { categories: &["data_protection"], words: &["个人信息", "数据安全", "数据保护", "信息安全", "数据保密", "隐私", "personal data", "privacy", "data protection"] };
    // the Chinese words only say what was looked for: `signature` asks for a place to sign, not for the word
    pub(in crate::check) const SIGNATURE: Wanted = Wanted { categories: &["signature"], words: &["盖章", "签字", "签章", "签名", "公章", "签署", "(章)", "IN WITNESS", "/s/", "By:", "signature"] };
}

/// Neither court nor arbitration nor any other way to settle disputes.
pub(super) fn dispute(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let headed = || contract.clauses.iter().any(|clause| clause.heading.contains("争议") || clause.heading.contains("纠纷"));
    let settled = contract.gathered.settlement.is_some() || headed() || is_present(contract, &Wanted { words: &[], ..wanted::DISPUTES });
    if settled { Vec::new() } else { vec![absent(contract, params, &wanted::DISPUTES)] }
}

/// Breach is dealt with, but nobody is made liable for losses.
pub(super) fn liability(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    if is_present(contract, &wanted::BREACH) { unless_present(contract, params, &wanted::LIABILITY) } else { Vec::new() }
}

/// How performance is accepted; English service contracts pay for time and have nothing to accept.
pub(super) fn acceptance(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let for_time = contract.is_english() && contract.kind == ContractKind::Service;
    let agreed = contract.facts.iter().any(|fact| matches!(fact.value, FactValue::Acceptance { .. }));
    if for_time || agreed || gives_no_performance(contract) { Vec::new() } else { unless_present(contract, params, &wanted::ACCEPTANCE) }
}

/// What the goods or services must be like: said in words, or by a standard's number.
pub(super) fn quality(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let said = cites_standard(contract.body().folded())
        || re!(r"质量[^。;\n]{0,16}(?:标准|规定|等级|要求)|保证[^。;\n]{0,20}质量(?:合格|良好)").is_match(contract.body().folded());
    if said || gives_no_performance(contract) { Vec::new() } else { unless_present(contract, params, &wanted::QUALITY) }
}

/// Work for wages, loans and securities have neither goods nor a service to look at.
fn gives_no_performance(contract: &Contract<'_>) -> bool {
    contract.kind == ContractKind::Other && re!(r"劳动合同|借款|贷款|担保|抵押|质押|保证合同|股权|赠与").is_match(&title::title("", contract.body().document))
}

/// What the price is paid by; a penalty to be paid (支付违约金) is none.
pub(super) fn payment(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let folded = contract.body().folded();
    let pays = !contract.gathered.stages.is_empty()
        || folded.match_indices("支付").any(|(at, word)| {
            let after = first_chars(&folded[at + word.len()..], 14);
            !re!(r"^[^,。;\n]{0,10}(?:违约|赔偿|滞纳|罚)").is_match(after)
        });
    if pays { Vec::new() } else { unless_present(contract, params, &wanted::PAYMENT) }
}

/// How the contract may end; a mere mention (合同终止后…, 无论合同是否解除) shows no way to do it, nor does its end by performance.
pub(super) fn termination(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let agreed = contract.body().agreed();
    let ends = re!(r"解除|终止|退租|中止[^。;]{0,10}服务|取消(?:合同|协议|订|本)|(?:合同|协议)的取消").find_iter(&agreed).any(|hit| {
        let (before, after) = (&agreed[..hit.start()], &agreed[hit.end()..]);
        let before = last_chars(before, 20);
        // 甲方有权书面通知解除本合同 is a way to end it, 收到通知终止 alone is none
        let may = re!(r"(?:有权|可以?)[^,。;]{0,8}通知$").is_match(before);
        !re!(r"^(?:[或、][^,。;]{0,6})?(?:之?后|之?日|时|之?前)|^[、或](?:解除|终止|到期)[^。;]{0,8},").is_match(after)
            && (may || !re!(r"通知$|后(?:自行|自动|即)?$|(?:无论|不论|不因|不以)[^。;]{0,16}$").is_match(before))
    });
    // a sentence that stands where a heading stands is none
    let headed = contract.clauses.iter().any(|clause| {
        clause.heading.chars().count() <= 16 && clause.categories.iter().any(|category| category.confidence >= 0.9 && category.name == "termination")
    });
    let mentioned = says_one_of(&agreed, &latin(wanted::TERMINATION.words));
    if ends || headed || mentioned { Vec::new() } else { vec![absent(contract, params, &wanted::TERMINATION)] }
}

/// When the contract takes effect and how many copies of it there are.
pub(super) fn effect(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let says = |words: &str| {
        re!(r"(?:自|经|于|从|待)[^。;\n]{0,60}生效|(?:后|时|即|起|字|章)(?:即|可|立即)?生效|生效(?:日|时间|条件)|(?:合同|协议)[^。;\n]{0,6}有效期[^。;\n]{0,8}自|一式[^。;,\n]{0,12}份[^。;\n]{0,20}(?:执|存|持|备案)|一式[^。;,\n]{0,12}份\s*(?:[,。;]|$)|(?:合同|协议)[^。;\n]{0,16}(?:正本|副本)|份[^。;\n]{0,20}(?:同等|同样)").is_match(words)
    };
    let said = contract.sentences(re!(r"生效|有效期|一式|正本|副本|份")).into_iter().any(|sentence| says(sentence.text));
    let mentioned = is_headed(contract, wanted::EFFECT.categories) || says_one_of(&contract.body().agreed(), &latin(wanted::EFFECT.words));
    if said || mentioned { Vec::new() } else { vec![absent(contract, params, &wanted::EFFECT)] }
}

/// Who owns what is made; asked of services only where something is made.
pub(super) fn ip(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let makes = contract.kind == ContractKind::Software
        || contract.is_english()
        || says_one_of(contract.body().folded(), &["成果", "开发", "设计", "软件", "咨询", "作品", "源代码", "创作", "研究", "策划"]);
    let said = || re!(r"(?:成果|软件|作品|资料|版权|著作权|专利)[^。;\n]{0,24}(?:归|属于?)[^。;\n]{0,40}(?:所有|共有|享有)").is_match(contract.body().folded());
    if makes && !said() { unless_present(contract, params, &wanted::IP) } else { Vec::new() }
}

/// Data of the buyer's customers or users are handled, and nothing protects them.
pub(super) fn data_protection(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let handles = says_one_of(
        contract.body().folded(),
        &[
            "用户数据",
            "客户数据",
            "客户信息",
            "用户信息",
            "会员信息",
            "学生信息",
            "员工信息",
            "患者信息",
            "人员信息",
            "居民信息",
            "客服系统",
            "训练数据",
            "clinical trial",
            "clinical study",
            "customer data",
            "user data",
            "customer information",
        ],
    );
    if handles { unless_present(contract, params, &wanted::DATA) } else { Vec::new() }
}

/// No words and no place for signatures. `本合同自签字盖章之日起生效` speaks of signatures and gives no place for any.
pub(super) fn signature(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let body = contract.body();
    let is_place = |words: &str| words.trim().chars().count() <= SIGNING_LINE && !re!(r"生效|之日|签署日期|签署时间|。").is_match(words);
    let signs = |words: &str| re!(r"签字|签章|签名|盖\s*章|公章|签署|\(章\)|代表(?:人)?\s*(?:\([^)]*\))?\s*[:_]").is_match(words);
    let asks = |words: &str| re!(r"(?:签\s*[字名章]|盖\s*章)\s*(?:\([^)]*\))?\s*(?::|_{2,})").is_match(words);
    let placed = || body.lines.iter().map(|line| body.line(line)).any(|words| asks(words) || signs(words) && (words.contains('\t') || is_place(words)));
    let headed = || is_present(contract, &Wanted { words: &[], ..wanted::SIGNATURE });
    let said = || if contract.is_english() { is_present(contract, &wanted::SIGNATURE) } else { headed() || placed() };
    if contract.gathered.signatures.is_empty() && !said() { vec![absent(contract, params, &wanted::SIGNATURE)] } else { Vec::new() }
}

/// The longest line, in characters, that is a place to sign rather than a sentence about signing.
const SIGNING_LINE: usize = 60;

/// The contract doesn't say who buys.
pub(super) fn buyer_identity(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    identity(contract, params, Role::Buyer)
}

/// The contract doesn't say who delivers.
pub(super) fn vendor_identity(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    identity(contract, params, Role::Vendor)
}

/// A party without a name, where no blank or placeholder asks for it either.
fn identity(contract: &Contract<'_>, params: &Params, role: Role) -> Vec<Finding> {
    let party = contract.draft.parties.of(role);
    // An English opening can name its parties in ways that no pattern foresees.
    if contract.is_english() && says_one_of(contract.body().folded(), &["between", "among", "party"]) {
        return Vec::new();
    }
    let asked = |label: &str| {
        contract.gathered.holes.iter().any(|hole| contract.body().folded()[hole.range.clone()].contains(label))
            || contract.gathered.signatures.iter().any(|block| block.party == label)
    };
    let known = party.is_some_and(|party| party.name.is_some() || asked(&party.label) || party.aliases.iter().any(|alias| asked(alias)));
    if known {
        return Vec::new();
    }
    let looked_for = party.map_or_else(|| contract.draft.parties.label(role), |party| party.label.clone());
    vec![params.absence(contract, None, Spot::default().arg("looked_for", looked_for).arg("clauses", contract.clauses.len()).arg("nearest", ""))]
}
