//! The parties (当事人): their labels, names, codes, and who of them buys.

use std::ops::Range;

use super::{Said, counterpart};
use crate::model::{Clause, FactValue, Role};
use crate::pattern::re;
use crate::text::{Body, first_chars};

/// One party of the contract.
#[derive(Debug, Clone)]
pub(crate) struct Party {
    pub(crate) role: Role,
    /// The label that the contract uses most: 甲方, Buyer.
    pub(crate) label: String,
    /// Other labels for the same party: 买方, Party A.
    pub(crate) aliases: Vec<String>,
    pub(crate) name: Option<String>,
    pub(crate) name_range: Option<Range<usize>>,
    pub(crate) credit_code: Option<(String, Range<usize>)>,
    /// The words that introduce it.
    pub(crate) range: Range<usize>,
}

/// The parties of a contract and how it speaks of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parties {
    pub(crate) list: Vec<Party>,
}

impl Parties {
    /// The first party of a role.
    pub(crate) fn of(&self, role: Role) -> Option<&Party> {
        self.list.iter().find(|party| party.role == role)
    }

    /// Everything that the contract calls a role by.
    pub(crate) fn words(&self, role: Role) -> Vec<String> {
        let mut words: Vec<String> =
            self.list.iter().filter(|party| party.role == role).flat_map(|party| std::iter::once(&party.label).chain(&party.aliases).cloned()).collect();
        words.extend(self.list.iter().filter(|party| party.role == role).filter_map(|party| party.name.clone()));
        words
    }

    /// The label for a role, or the usual one when the contract has none.
    pub(crate) fn label(&self, role: Role) -> String {
        self.of(role).map_or_else(|| if role == Role::Vendor { "乙方" } else { "甲方" }.to_owned(), |party| party.label.clone())
    }
}

/// Labels that say who buys.
#[rustfmt::skip]
pub(super) const BUYERS: &[&str] = &["买方", "采购方", "采购人", "需方", "委托方", "委托人", "发包方", "发包人", "承租方", "承租人", "定作方", "定作人", "买受人", "买受方", "购买方", "购货方", "订货方", "订购方", "收购方", "招标人", "招标方", "业主", "业主方", "建设单位", "使用方", "用户方", "总承包方", "总包方", "客户方", "购方", "被许可方", "受让方", "受让人", "托运方", "托运人", "存货方", "存货人", "用电方", "用水方", "用气方", "投保人", "委托单位", "聘方", "聘用方", "聘请方", "订货单位", "购货单位", "托修方", "定制方", "订购单位", "预约方", "租船人", "租用方", "租用人", "引进方", "被转让方", "总包人"];
/// Labels that say who delivers or serves.
#[rustfmt::skip]
pub(super) const VENDORS: &[&str] = &["卖方", "供方", "供货方", "供应方", "供货人", "供应商", "出卖人", "出卖方", "受托方", "受托人", "承包方", "承包人", "分包方", "分包人", "出租方", "出租人", "承揽方", "承揽人", "代理方", "服务方", "开发方", "销售方", "售方", "施工方", "施工单位", "设计方", "设计人", "咨询方", "供货商", "承办方", "中标人", "监理人", "监理方", "顾问方", "被委托方", "加工方", "外包方", "建造方", "卖出方", "许可方", "让与方", "让与人", "承运方", "承运人", "保管方", "保管人", "供电方", "供水方", "供气方", "受聘方", "承担单位", "供货单位", "供应单位", "承修方", "承制方", "承建方", "维修方", "修理方", "研究开发方", "研究开发人", "承约方", "船东", "转让方", "转让人", "出让方", "出让人", "造船方", "承包商", "咨询工程师", "咨询人"];
pub(super) const LETTERS: &[&str] = &["甲方", "乙方", "丙方", "丁方"];

pub(crate) fn role_word(word: &str) -> Option<Role> {
    if BUYERS.contains(&word) {
        Some(Role::Buyer)
    } else if VENDORS.contains(&word) {
        Some(Role::Vendor)
    } else {
        None
    }
}

/// Finds the parties. `side` is the label or name that the user gives as ours: that party buys.
pub(crate) fn find(body: &Body<'_>, clauses: &[Clause], side: Option<&str>) -> Parties {
    let mut list = chinese(body, clauses);
    counterpart::add(body, &mut list);
    super::party_table::fill(body, &mut list);
    if list.len() < 2 {
        let english = super::parties_en::find(body, clauses);
        if english.len() > list.len() {
            list = english;
        }
    }
    counterpart::relabel(body, &mut list);
    settle_roles(body, &mut list, side);
    drop_extras(&mut list);
    Parties { list }
}

/// Pieces of the lines before the first clause in which parties are introduced: cells of rows, and what wide gaps separate.
fn opening(body: &Body<'_>, clauses: &[Clause]) -> Vec<Range<usize>> {
    let first = clauses.iter().find(|clause| !clause.path.starts_with('@')).map_or(usize::MAX, |clause| body.text.byte_at(clause.start));
    // a clause of its own may introduce them: 三、签订单位
    let introduces: Vec<Range<usize>> = clauses
        .iter()
        .filter(|clause| clause.level == 1 && !clause.path.starts_with('@'))
        .take(4)
        .filter(|clause| re!(r"^(?:合同)?(?:签[订约]|当事|双方|各方)*(?:单位|当事人|双方|各方|主体)(?:信息|情况|名称)?$").is_match(&clause.heading))
        .map(|clause| body.text.byte_at(clause.start)..body.text.byte_at(clause.end))
        .collect();
    let mut pieces = Vec::new();
    for (at, line) in body.lines.iter().enumerate() {
        if line.range.start >= first && at > 8 && !introduces.iter().any(|clause| clause.contains(&line.range.start)) || at > 120 {
            if introduces.iter().any(|clause| clause.start > line.range.start) && at <= 120 {
                continue;
            }
            break;
        }
        pieces.extend(pieces_of(body, &line.range));
    }
    pieces
}

/// Characters behind a gap that tell whether a field begins there.
const FIELD: usize = 40;

/// Cuts a line at TABs and at gaps of three spaces and more that a new label follows.
pub(crate) fn pieces_of(body: &Body<'_>, line: &Range<usize>) -> Vec<Range<usize>> {
    let words = &body.folded()[line.clone()];
    let mut pieces = Vec::new();
    let mut from = 0;
    for gap in re!(r"\t+|\s+|_{3,}").find_iter(words) {
        let after = first_chars(&words[gap.end()..], FIELD);
        let tab = gap.as_str().contains('\t');
        let wide = gap.as_str().len() >= 3;
        let named = || {
            starts_label(after)
                || re!(r"^[\p{Han}]{2,6}\([甲乙丙]方\)|^(地址|电话|法定代表人|代表|签字|日期|签订|签约|合同编号|编号|开户|帐号|账号|授权|委托代理|传真|邮编|\(?(盖章|签章|公章))")
                    .is_match(after)
        };
        if tab || starts_field(after) || wide && named() {
            pieces.push(from..gap.start());
            from = gap.end();
        }
    }
    pieces.push(from..words.len());
    pieces
        .into_iter()
        .filter_map(|piece| {
            let text = &words[piece.clone()];
            let start = line.start + piece.start + (text.len() - text.trim_start().len());
            let end = start + text.trim().len();
            (start < end).then_some(start..end)
        })
        .collect()
}

/// `乙方(盖章)`, `乙方:`: a label that begins a field.
fn starts_field(words: &str) -> bool {
    read_label(words).is_some_and(|(_, len)| re!(r"^\s*(?:\(|:|代表\s*[(:])").is_match(&words[len..]))
}

fn starts_label(words: &str) -> bool {
    re!(r"^(甲|乙|丙|丁|买|卖|供|需)\s*方").is_match(words) || read_label(words).is_some()
}

/// A party's label at the beginning of folded words, and the bytes it takes.
pub(crate) fn read_label(words: &str) -> Option<(String, usize)> {
    let mut label = String::new();
    for (at, c) in words.char_indices().take(24) {
        if c == ' ' {
            continue;
        }
        label.push(c);
        let known = |label: &str| LETTERS.contains(&label) || role_word(label).is_some();
        if label.chars().count() > 5 {
            return None;
        }
        let end = at + c.len_utf8();
        if known(&label)
            && !BUYERS
                .iter()
                .chain(VENDORS)
                .any(|longer| longer.len() > label.len() && longer.starts_with(&label) && words[end..].starts_with(&longer[label.len()..]))
        {
            return Some((label, end));
        }
    }
    None
}

fn chinese(body: &Body<'_>, clauses: &[Clause]) -> Vec<Party> {
    let mut list: Vec<Party> = Vec::new();
    let pieces = opening(body, clauses);
    for (at, piece) in pieces.iter().enumerate() {
        let words = &body.folded()[piece.clone()];
        if let Some(party) = introduced(body, piece, words).or_else(|| called(body, piece, words)) {
            let mut party = party;
            if party.name.is_none() {
                named_below(body, &pieces[at + 1..], &mut party);
            }
            code_below(body, &pieces[at..], &mut party);
            let same =
                |known: &&mut Party| std::iter::once(&party.label).chain(&party.aliases).any(|label| *label == known.label || known.aliases.contains(label));
            if let Some(known) = list.iter_mut().find(same) {
                if known.label != party.label && party.aliases.contains(&known.label) {
                    // the cover says only 建设单位:, the head of the contract also what it is called from there on
                    known.aliases.push(std::mem::replace(&mut known.label, party.label.clone()));
                    known.range = party.range.clone();
                }
                if known.name.is_none() && party.name.is_some() {
                    known.name = party.name;
                    known.name_range = party.name_range;
                }
                known.credit_code = known.credit_code.take().or(party.credit_code);
            } else {
                list.push(party);
            }
        }
        if let Some((label, len)) = counterpart::bracketed(words)
            && let Some(above) = list.last_mut().filter(|above| at > 0 && above.range.end >= pieces[at - 1].start && above.label != label)
        {
            let label = if body.mentions(&label) > body.mentions(&above.label) { std::mem::replace(&mut above.label, label) } else { label };
            above.aliases.push(label);
            if above.name.is_none() {
                (above.name, above.name_range) = name(body, piece.start + len..piece.end).unzip();
            }
        }
        let opened =
            counterpart::opened(words).into_iter().map(|(label, range)| party(body, vec![label], None, piece.start + range.start..piece.start + range.end));
        for second in called_later(body, piece, words).into_iter().chain(opened) {
            let named = |party: &Party, label: &String| party.label == *label || party.aliases.contains(label);
            match list.iter_mut().find(|known| named(known, &second.label) || second.aliases.iter().any(|alias| named(known, alias))) {
                Some(known) if !named(known, &second.label) => {
                    known.aliases.push(std::mem::replace(&mut known.label, second.label));
                    known.name = known.name.take().or(second.name);
                    known.name_range = known.name_range.take().or(second.name_range);
                }
                Some(_) => {}
                None => list.push(second),
            }
        }
    }
    if list.is_empty() {
        list = counterpart::unlisted(body, &pieces);
    }
    if list.is_empty() {
        list = spoken_of(body);
    }
    if list.is_empty() {
        for label in ["甲方", "乙方"] {
            if let Some(at) = body.folded().find(label) {
                list.push(Party {
                    role: Role::Other,
                    label: label.to_owned(),
                    aliases: Vec::new(),
                    name: None,
                    name_range: None,
                    credit_code: None,
                    range: at..at + label.len(),
                });
            }
        }
    }
    list
}

/// A contract that introduces nobody but speaks of 买方 and 卖方 throughout.
fn spoken_of(body: &Body<'_>) -> Vec<Party> {
    let uses = |label: &&str| body.folded().matches(*label).count();
    let most = |labels: &[&'static str]| labels.iter().copied().filter(|label| uses(label) >= 3).max_by_key(uses);
    // terms of a site or a platform have users
    let site = || Some((most(&["本站", "本网站", "本平台"])?, most(&["用户", "会员"])?));
    let Some((vendor, buyer)) = most(VENDORS).zip(most(BUYERS)).or_else(site) else { return Vec::new() };
    if body.folded().matches("甲方").count() >= uses(&buyer) {
        return Vec::new();
    }
    let found = |label: &str, role: Role| {
        let at = body.folded().find(label)?;
        Some(Party { role, label: label.to_owned(), aliases: Vec::new(), name: None, name_range: None, credit_code: None, range: at..at + label.len() })
    };
    found(vendor, Role::Vendor).into_iter().chain(found(buyer, Role::Buyer)).collect()
}

/// `甲方(买方):苏州……公司`, `供方:____以下简称甲方`.
fn introduced(body: &Body<'_>, piece: &Range<usize>, words: &str) -> Option<Party> {
    let trimmed = re!(r"^[-•●·*]?\s*[0-9一二三]{0,2}[.、]?\s*(?:立合同[人方单位]*:?\s*)?").find(words).map_or(0, |lead| lead.end());
    // 出借人(甲方): a word of its own, and the letter that the contract goes on with
    let lettered = re!(r"^([\p{Han}]{2,8})\s*\(([甲乙丙丁])方\)\s*:").captures(&words[trimmed..]);
    let (first, len) = read_label(&words[trimmed..]).or_else(|| lettered.and_then(|hit| Some((hit.get(1)?.as_str().to_owned(), hit.get(1)?.end()))))?;
    let mut labels = vec![first];
    let mut at = trimmed + len;
    while let Some(group) = re!(r"^\s*[(\[]([^)\]]{1,30})[)\]]").captures(&words[at..]) {
        let inner = group.get(1).expect("the pattern has one group").as_str();
        let inner = re!(r#"^(?:以下)?(?:简称|称)?(?:为)?["“”'《]?"#).trim_start(inner);
        labels.extend(read_label(inner.trim()).map(|(label, _)| label));
        at += group.get(0).expect("group 0 always is").end();
    }
    let rest = &words[at..];
    let lead = re!(r"^\s*(?:\(?(?:盖章|公章|签章)\)?)?\s*(?:名称|全称|单位名称|为)?\s*:\s*|^\s{2,}|^\s*_{3,}|^\s*$").find(rest)?;
    let after = &rest[lead.end()..];
    if let Some(called) = re!(r#"(?:以下)?(?:简称|称)(?:为)?:?["“”'「]?\s*([^"”)」,。\s]{2,5})"#).captures(after) {
        labels.extend(read_label(called.get(1).expect("the pattern has one group").as_str()).map(|(label, _)| label));
    }
    let mut lead_end = lead.end();
    if let Some(bracketed) = re!(r"^\(([\p{Han} ]{2,8})\)").captures(after) {
        // 出租方:(甲方)
        let inner = bracketed.get(1).expect("the pattern has one group").as_str().trim();
        if let Some((label, _)) = read_label(inner) {
            labels.push(label);
            lead_end += bracketed.get(0).expect("group 0 always is").end();
        }
    }
    let name_at = piece.start + at + lead_end;
    let name = name(body, name_at..piece.end);
    let end = name.as_ref().map_or(name_at, |(_, range)| range.end);
    Some(party(body, labels, name, piece.start..end.max(piece.start + at)))
}

/// `……公司(以下简称甲方)`.
fn called(body: &Body<'_>, piece: &Range<usize>, words: &str) -> Option<Party> {
    called_at(body, piece, words, 0).map(|(party, _)| party)
}

fn called_later(body: &Body<'_>, piece: &Range<usize>, words: &str) -> Vec<Party> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some((party, end)) = called_at(body, piece, words, from) {
        found.push(party);
        from = end;
    }
    found
}

fn called_at(body: &Body<'_>, piece: &Range<usize>, words: &str, from: usize) -> Option<(Party, usize)> {
    let hit = re!(r#"(?:\((?:简称|称)|\(?(?:以下|下)(?:简称|称))(?:为)?:?\s*["“”'「]?\s*([^"”)」,。\s]{2,5})["”'」]?\)?"#).captures_at(words, from)?;
    let all = hit.get(0).expect("group 0 always is").range();
    let (label, _) = read_label(hit.get(1).expect("the pattern has one group").as_str())?;
    let before = words[from..all.start].trim_end_matches([',', ' ', '(']);
    let begin =
        before.rfind([',', '。', ':', '、', '\t', ' ', '与', '和']).map_or(from, |at| from + at + before[at..].chars().next().map_or(1, char::len_utf8));
    // 委托单位____,以下简称甲方: the blank stands behind a label of its own
    let own = read_label(&words[begin..from + before.len()]);
    let begin = own.as_ref().map_or(begin, |(_, len)| begin + len);
    let name = name(body, piece.start + begin..piece.start + from + before.len());
    let range = name.as_ref().map_or(piece.start + all.start, |(_, range)| range.start)..piece.start + all.end;
    Some((party(body, own.map(|(label, _)| label).into_iter().chain([label]).collect(), name, range), all.end))
}

fn party(body: &Body<'_>, mut labels: Vec<String>, name: Option<(String, Range<usize>)>, range: Range<usize>) -> Party {
    labels.dedup();
    let role = labels.iter().find_map(|label| role_word(label)).unwrap_or(Role::Other);
    // The label is the one that the contract goes on to use.
    let best = labels.iter().enumerate().max_by_key(|(at, label)| (body.mentions(label), std::cmp::Reverse(*at))).map_or(0, |(at, _)| at);
    let label = labels.remove(best);
    let (name, name_range) = name.unzip();
    Party { role, label, aliases: labels, name, name_range, credit_code: None, range }
}

/// A name in a range of the folded text: no blank, no placeholder.
pub(crate) fn name(body: &Body<'_>, range: Range<usize>) -> Option<(String, Range<usize>)> {
    let words = &body.folded()[range.clone()];
    let cut = re!(
        r"\s{2,}|\t|[,;。:]|\(?身份证|\((?:以下|盖章|公章|签|下称|单位|印)|以下简?称|统一社会|授权代表|签字|联系|电话|传真|开户|住所|税号|邮编|地址|法定代表"
    )
    .find(words)
    .map_or(words.len(), |hit| hit.start());
    let found = words[..cut].trim().trim_end_matches(['(', '_']);
    let lead = words.len() - words.trim_start().len();
    let count = found.chars().count();
    let blank = found.contains(['_', '[', '【', '{', '*', '×', '<'])
        || re!(r"(?i)x{2,}|某|填写|\.{3}|…|^(?:单位|企业|公司)?(?:名称|全称)|\(章\)|^公司$|^(?:主要|法定)?(?:办公|注册|营业)|^(?:地址|住所)|^\(|合同|协议|甲方|乙方|约定|^[或等及]|^(?:保证|担保|建设|咨询|委托|承担|施工|监理|使用)(?:单位|[方人])$").is_match(found);
    let range = range.start + lead..range.start + lead + found.len();
    ((2..=60).contains(&count) && !blank && found.chars().any(char::is_alphabetic)).then(|| (body.text.quote(&range).to_owned(), range))
}

fn named_below(body: &Body<'_>, following: &[Range<usize>], party: &mut Party) {
    for piece in following.iter().take(2) {
        let words = &body.folded()[piece.clone()];
        if let Some(lead) = re!(r"^(?:(?:公司|单位|企业|法人)?(?:名称|全称)|单位|公司|姓名)\s*:\s*").find(words) {
            if let Some((text, range)) = name(body, piece.start + lead.end()..piece.end) {
                party.name = Some(text);
                party.name_range = Some(range);
            }
            return;
        }
    }
}

fn code_below(body: &Body<'_>, pieces: &[Range<usize>], party: &mut Party) {
    for (at, piece) in pieces.iter().enumerate().take(12) {
        let words = &body.folded()[piece.clone()];
        if at > 0 && starts_label(words) && !says_code_of(words, party) {
            return;
        }
        let of_usual_length = re!(r"(?:信用代码|纳税人识别号|税号|组织机构代码)[^0-9A-Za-z_]{0,8}_*\s*([0-9A-Za-z*]{15,20})");
        // too short or too long for a code, but written where one belongs
        let of_any_length = re!(r"信用代码(?:号码?)?[\s:_]*([0-9A-Za-z]{8,24})(?:[^0-9A-Za-z]|$)");
        if let Some(hit) = of_usual_length.captures(words).or_else(|| of_any_length.captures(words)) {
            let code = hit.get(1).expect("the pattern has one group").range();
            let range = piece.start + code.start..piece.start + code.end;
            party.credit_code = Some((body.folded()[range.clone()].to_owned(), range));
            return;
        }
    }
}

/// `甲方统一社会信用代码:`: the label stands before the code once more.
fn says_code_of(words: &str, party: &Party) -> bool {
    read_label(words).is_some_and(|(label, len)| {
        (label == party.label || party.aliases.contains(&label))
            && re!(r"^\s*(?:的|之)?(?:统一社会信用代码|信用代码|纳税人识别号|税号|组织机构代码)").is_match(&words[len..])
    })
}

/// Decides who buys: what the user says, then labels that say so, then who pays whom, then 甲方.
fn settle_roles(body: &Body<'_>, list: &mut [Party], side: Option<&str>) {
    if list.iter().any(|party| std::iter::once(&party.label).chain(&party.aliases).any(|label| label.starts_with("分包"))) {
        for party in
            list.iter_mut().filter(|party| std::iter::once(&party.label).chain(&party.aliases).any(|label| matches!(label.as_str(), "承包方" | "承包人")))
        {
            party.role = Role::Buyer;
        }
    }
    if let Some(side) = side {
        let ours = list.iter().position(|party| {
            party.label.eq_ignore_ascii_case(side)
                || party.aliases.iter().any(|alias| alias.eq_ignore_ascii_case(side))
                || party.name.as_deref().is_some_and(|name| name.eq_ignore_ascii_case(side))
        });
        let ours = ours.or_else(|| list.iter().position(|party| party.name.as_deref().is_some_and(|name| name.contains(side)) || side.contains(&party.label)));
        if let Some(ours) = ours {
            for (at, party) in list.iter_mut().enumerate() {
                party.role = if at == ours {
                    Role::Buyer
                } else if at < 2 || ours >= 2 && at == 0 || list_is_vendor(party) {
                    Role::Vendor
                } else {
                    Role::Other
                };
            }
            return;
        }
    }
    counterpart::letter_roles(body, list);
    let buyers = list.iter().filter(|party| party.role == Role::Buyer).count();
    let vendors = list.iter().filter(|party| party.role == Role::Vendor).count();
    match (buyers, vendors) {
        (0, 0) => {
            let payer = payer(body, list).unwrap_or(0);
            for (at, party) in list.iter_mut().take(2).enumerate() {
                party.role = if at == payer { Role::Buyer } else { Role::Vendor };
            }
        }
        (0, _) => list.iter_mut().find(|party| party.role == Role::Other).into_iter().for_each(|party| party.role = Role::Buyer),
        (_, 0) => list.iter_mut().find(|party| party.role == Role::Other).into_iter().for_each(|party| party.role = Role::Vendor),
        _ => {}
    }
    list.sort_by_key(|party| matches!(party.role, Role::Other));
}

/// A third label without a name, for a role that a party has already, introduces nobody.
fn drop_extras(list: &mut Vec<Party>) {
    let mut at = 0;
    while at < list.len() {
        let same_role = list.iter().enumerate().any(|(other, party)| other != at && party.role == list[at].role && party.name.is_some());
        if list.len() > 2 && list[at].name.is_none() && list[at].role != Role::Other && same_role {
            list.remove(at);
        } else {
            at += 1;
        }
    }
}

fn list_is_vendor(party: &Party) -> bool {
    party.role == Role::Vendor
}

/// Which of the first two parties pays the price.
fn payer(body: &Body<'_>, list: &[Party]) -> Option<usize> {
    let [first, second, ..] = list else { return None };
    let mut votes = [0i32; 2];
    for sentence in
        body.sentences_with(re!(r"支付|付款|付清|缴纳|shall pay|will pay|agrees to pay|交付|交货|提供|加工|承租|shall provide|shall deliver|shall supply"))
    {
        if sentence.has(&["违约金", "赔偿", "保证金", "退还", "返还", "逾期", "refund", "indemn", "damages"]) {
            continue;
        }
        for (at, party) in [first, second].into_iter().enumerate() {
            let other = if at == 0 { &second.label } else { &first.label };
            let after = |words: &str| sentence.text.find(words).map(|found| &sentence.text[found + words.len()..]);
            // 甲方为乙方加工…, 由乙方给甲方开出付款信用证
            let works =
                after(&format!("{}为{other}", party.label)).is_some_and(|rest| re!(r"^(?:进行|提供|加工|制作|维修|设计|承担|完成|开发)").is_match(rest));
            let hands_over = after(&format!("由{}", party.label)).is_some_and(|rest| re!(r"^[给向付][^,。]{0,24}付").is_match(rest));
            votes[1 - at] += if works { 3 } else { 0 };
            votes[at] += if hands_over { 4 } else { 0 };
        }
        for (at, party) in [first, second].into_iter().enumerate() {
            let Some(label) = sentence.text.find(party.label.as_str()) else { continue };
            let after = &sentence.text[label + party.label.len()..];
            let next = first_chars(after, 24);
            let other = if at == 0 { &second.label } else { &first.label };
            if re!(r"^[^,。]{0,12}(支付|付款|付清|缴纳|shall pay|will pay|agrees to pay)|^\s+(shall|will|agrees to) pay").is_match(next)
                && !next.starts_with("向")
                || next.starts_with(&format!("向{other}支付"))
            {
                votes[at] += 2;
            }
            let pays_other = after.find(other.as_str()).is_some_and(|to| {
                to < 120
                    && after[..to].ends_with('向')
                    && re!(r"^\s*(?:一次性)?(?:支付|交纳|缴纳)[^。;,]{0,14}(?:租金|货款|价款|费|款|酬)").is_match(&after[to + other.len()..])
            });
            if pays_other || sentence.text.contains(&format!("{}承租", party.label)) {
                votes[at] += 3;
            }
            if re!(r"^[^,。]{0,10}(交付|交货|供应|提供(?:服务|产品|货物))|^\s+(shall|will|agrees to) (provide|deliver|supply|perform)").is_match(next)
            {
                votes[1 - at] += 1;
            }
            break;
        }
    }
    match votes[0] - votes[1] {
        0 => None,
        lead if lead > 0 => Some(0),
        // Against the usual letters only on clear evidence.
        lead if first.label == "甲方" && lead > -4 => None,
        _ => Some(1),
    }
}

/// The parties as facts.
pub(crate) fn facts(parties: &Parties) -> Vec<Said> {
    parties
        .list
        .iter()
        .map(|party| Said {
            value: FactValue::Party {
                role: party.role,
                label: party.label.clone(),
                name: party.name.clone(),
                credit_code: party.credit_code.as_ref().map(|(code, _)| code.clone()),
            },
            range: party.name_range.clone().unwrap_or(party.range.clone()),
        })
        .collect()
}
