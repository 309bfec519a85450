//! The kind of contract, from its title first, then from its words.

use crate::facts::Draft;
use crate::model::ContractKind;
use crate::pattern::re;

/// Title words of each kind.
#[rustfmt::skip]
const TITLES: &[(ContractKind, &[&str])] = &[
    (ContractKind::Nda, &["保密协议", "保密合同", "non-disclosure", "nondisclosure", "confidentiality agreement"]),
    (ContractKind::Amendment, &["补充协议", "变更协议", "补充合同", "amendment", "addendum"]),
    (ContractKind::SalesAgency, &["代理", "经销", "分销", "居间", "distributor", "distribution", "reseller", "agency agreement", "sales agent", "franchise", "affiliate agreement"]),
    (ContractKind::Construction, &["施工", "建设工程", "建筑", "工程承包", "装修", "装饰", "分包合同", "安装工程", "工程设计", "监理", "勘察", "工程", "construction"]),
    (ContractKind::Lease, &["租赁", "租房", "合租", "租用", "出租", "承租", "lease agreement", "lease", "rental"]),
    (ContractKind::Software, &["软件", "软件采购", "软件购销", "软件技术支持", "软件技术服务", "软件维护", "软件运维", "系统开发", "信息系统", "管理系统", "系统维护", "网站", "小程序", "app开发", "平台开发", "计费系统", "系统合同", "许可", "software", "license", "hosting", "development agreement", "web site", "co-branding"]),
    (ContractKind::Outsourcing, &["外包", "物业", "保洁", "劳务派遣", "outsourcing"]),
    (ContractKind::Framework, &["框架", "framework", "master"]),
    (ContractKind::Order, &["订单", "采购单", "purchase order"]),
    (ContractKind::Purchase, &["采购", "买卖", "购销", "定购", "订购", "售购", "供需", "进口", "贸易", "供货", "购买", "订货", "设备采购", "设备买卖", "购货", "供应", "purchase", "supply", "sale", "manufacturing", "procurement"]),
    (ContractKind::Service, &["服务", "咨询", "顾问", "委托", "承揽", "加工", "维修", "代办", "聘用", "技术开发", "技术转让", "技术引进", "装配", "维护", "运维", "培训", "广告", "运输", "设计", "service", "consulting", "maintenance", "consultant", "endorsement", "marketing", "sponsorship", "promotion", "transportation", "collaboration", "cooperation"]),
];

/// Words that many titles bear before 合同 and that say little: others decide where there are any.
const GENERIC: &[&str] = &["服务", "委托", "工程", "设计", "培训", "贸易"];

/// What a title names, by the word nearest to its head: in 供应链咨询服务合同 it is 咨询, in 经销商门户软件开发合同 it is 软件.
fn named(title: &str) -> Option<ContractKind> {
    let lower = title.to_ascii_lowercase();
    let whole = |kind: ContractKind| TITLES.iter().any(|(other, words)| *other == kind && words.iter().any(|word| lower.contains(word)));
    if let Some(kind) = [ContractKind::Nda, ContractKind::Amendment].into_iter().find(|kind| whole(*kind)) {
        return Some(kind);
    }
    let kind = nearest_to_head(&lower)?;
    let is_framework = matches!(kind, ContractKind::Purchase | ContractKind::Service) && whole(ContractKind::Framework);
    Some(if is_framework { ContractKind::Framework } else { kind })
}

fn nearest_to_head(title: &str) -> Option<ContractKind> {
    let found = TITLES
        .iter()
        .enumerate()
        .flat_map(|(order, (kind, words))| words.iter().flat_map(move |word| title.match_indices(word).map(move |(at, _)| (order, *kind, *word, at))));
    found
        .filter(|(_, _, word, at)| !names_somebody(&title[at + word.len()..]))
        .max_by_key(|(order, _, word, at)| {
            // Latin titles set their kinds side by side; the more telling one is listed first.
            let end = if word.is_ascii() { 0 } else { at + word.len() };
            (!GENERIC.contains(word), end, if word.is_ascii() { 0 } else { word.len() }, std::cmp::Reverse(*order))
        })
        .map(|(_, kind, _, _)| kind)
}

/// 经销|商, 供应|链, 施工|单位, software for distributor|s: what follows makes the word somebody or something the contract is not about.
fn names_somebody(after: &str) -> bool {
    re!(r"^(?:商|链|单位|企业|公司|人员|管理(?:系统|平台|软件)|系统|平台|\s*chain)").is_match(after)
}

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
        if !re!(r"合\s*同|协\s*议|订单|(?i:agreement|contract|order|amendment|lease)").is_match(title) || title.contains([':', '。']) {
            continue;
        }
        if lower.contains("技术开发") && re!(r"软件|信息系统|系统平台|采集系统").is_match(draft.body.folded()) {
            return ContractKind::Software;
        }
        if let Some(kind) = named(&spaceless(title)) {
            return kind;
        }
    }
    by_words(draft)
}

/// A title set wide (房 屋 租 赁 合 同) without its gaps; Latin words keep theirs.
fn spaceless(title: &str) -> String {
    let mut plain = String::with_capacity(title.len());
    for (at, c) in title.char_indices() {
        let latin_before = plain.ends_with(|c: char| c.is_ascii_alphabetic());
        let latin_after = title[at..].trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
        if c != ' ' || latin_before && latin_after {
            plain.push(c);
        }
    }
    plain
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

#[cfg(test)]
mod tests {
    use super::{named, spaceless};
    use crate::model::ContractKind::{self, Amendment, Construction, Framework, Lease, Nda, Outsourcing, Purchase, SalesAgency, Service, Software};

    #[test]
    fn the_head_of_a_title_decides() {
        let cases: &[(&str, ContractKind)] = &[
            ("供应链管理咨询服务合同", Service),
            ("供应商培训服务合同", Service),
            ("经销商门户软件开发合同", Software),
            ("经销管理系统开发合同", Software),
            ("工程设备采购合同", Purchase),
            ("软件采购合同", Software),
            ("软件维护服务合同", Software),
            ("施工图设计合同", Construction),
            ("施工单位食堂服务合同", Service),
            ("物业服务合同", Outsourcing),
            ("产品代理服务合同", SalesAgency),
            ("房 屋 租 赁 合 同", Lease),
            ("租赁委托合同", Lease),
            ("年度物资采购框架协议", Framework),
            ("框架采购协议", Framework),
            ("采购合同补充协议", Amendment),
            ("软件开发项目保密协议", Nda),
            ("建筑安装工程承包合同", Construction),
            ("Supply Chain Consulting Agreement", Service),
            ("Distributor Agreement", SalesAgency),
            ("MASTER SERVICES AGREEMENT", Framework),
            ("License and Hosting Agreement", Software),
        ];
        for (title, kind) in cases {
            assert_eq!(named(&spaceless(title)), Some(*kind), "{title}");
        }
        assert_eq!(named("借款合同"), None);
    }
}
