//! The kind of contract, from its title first, then from its words.

use crate::facts::Draft;
use crate::model::ContractKind;
use crate::pattern::re;

/// Title words, the more telling kinds first.
#[rustfmt::skip]
const TITLES: &[(ContractKind, &[&str])] = &[
    (ContractKind::Nda, &["保密协议", "保密合同", "non-disclosure", "nondisclosure", "confidentiality agreement"]),
    (ContractKind::Amendment, &["补充协议", "变更协议", "补充合同", "amendment", "addendum"]),
    (ContractKind::SalesAgency, &["代理", "经销", "分销", "居间", "distributor", "distribution", "reseller", "agency agreement", "sales agent", "franchise", "affiliate agreement"]),
    (ContractKind::Construction, &["施工", "建设工程", "建筑", "工程承包", "装修", "装饰", "分包合同", "安装工程", "监理", "勘察", "工程", "construction"]),
    (ContractKind::Lease, &["租赁", "租房", "合租", "租用", "出租", "承租", "lease agreement", "lease", "rental"]),
    (ContractKind::Software, &["软件", "系统开发", "信息系统", "管理系统", "网站", "小程序", "app开发", "平台开发", "计费系统", "系统合同", "许可", "software", "license", "hosting", "development agreement", "web site", "co-branding"]),
    (ContractKind::Outsourcing, &["外包", "物业", "保洁", "劳务派遣", "outsourcing"]),
    (ContractKind::Framework, &["框架", "framework", "master"]),
    (ContractKind::Order, &["订单", "采购单", "purchase order"]),
    (ContractKind::Purchase, &["采购", "买卖", "购销", "定购", "订购", "售购", "供需", "进口", "贸易", "供货", "购买", "订货", "设备采购", "设备买卖", "购货", "供应", "purchase", "supply", "sale", "manufacturing", "procurement"]),
    (ContractKind::Service, &["服务", "咨询", "顾问", "委托", "承揽", "加工", "维修", "代办", "聘用", "技术开发", "技术转让", "技术引进", "装配", "维护", "运维", "培训", "广告", "运输", "设计", "service", "consulting", "maintenance", "consultant", "endorsement", "marketing", "sponsorship", "promotion", "transportation", "collaboration", "cooperation"]),
];

/// The kind that the title names, else the one whose words are used most.
pub(crate) fn of(draft: &Draft<'_>) -> ContractKind {
    let first = draft.clauses.first().map_or(usize::MAX, |clause| draft.body.text.byte_at(clause.start));
    let titles = draft
        .body
        .lines
        .iter()
        .take_while(|line| line.range.start < first.max(1))
        .take(14)
        .map(|line| draft.body.line(line).trim())
        .filter(|line| !line.is_empty() && line.chars().count() <= 60);
    for title in titles {
        let title = title.split("编号").next().unwrap_or(title).trim();
        let lower = title.to_ascii_lowercase().replace(' ', "");
        let spaced = title.to_ascii_lowercase();
        if !re!(r"合\s*同|协\s*议|订单|(?i:agreement|contract|order|amendment|lease)").is_match(title) || title.contains([':', '。']) {
            continue;
        }
        if lower.contains("技术开发") && re!(r"软件|信息系统|系统平台|采集系统").is_match(draft.body.folded()) {
            return ContractKind::Software;
        }
        if let Some((kind, _)) = TITLES.iter().find(|(_, words)| words.iter().any(|word| lower.contains(word) || spaced.contains(word))) {
            return *kind;
        }
    }
    by_words(draft)
}

/// Words that each kind's text repeats.
#[rustfmt::skip]
const WORDS: &[(ContractKind, &[&str])] = &[
    (ContractKind::Software, &["软件", "系统", "源代码", "上线", "接口", "software"]),
    (ContractKind::Construction, &["施工", "工程", "竣工"]),
    (ContractKind::Lease, &["租金", "承租", "出租", "租赁"]),
    (ContractKind::SalesAgency, &["代理", "佣金", "经销", "distributor"]),
    (ContractKind::Purchase, &["货物", "设备", "产品", "供货", "交货", "goods", "products"]),
    (ContractKind::Service, &["服务", "咨询", "委托", "services", "consultant"]),
];

fn by_words(draft: &Draft<'_>) -> ContractKind {
    let head_end = draft.body.folded().char_indices().nth(6000).map_or(draft.body.folded().len(), |(at, _)| at);
    let head = draft.body.folded()[..head_end].to_ascii_lowercase();
    let best = WORDS
        .iter()
        .map(|(kind, words)| (*kind, words.iter().map(|word| head.matches(word).count()).sum::<usize>()))
        .max_by_key(|(kind, count)| (*count, std::cmp::Reverse(*kind)));
    best.filter(|(_, count)| *count >= 3).map_or(ContractKind::Other, |(kind, _)| kind)
}
