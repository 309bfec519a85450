//! Where a contract points to: clauses named for what they don't hold, addresses, accounts and places that aren't there.

use std::ops::Range;

use super::roles::part;
use super::{Contract, Params, Spot};
use crate::facts::numeral::han_integer;
use crate::facts::reference::Reference;
use crate::model::{Clause, Finding};
use crate::pattern::{Pattern, re};
use crate::text::first_chars;

/// The clause that a reference leads to, where exactly one bears its number.
fn target<'c>(contract: &Contract<'c>, reference: &Reference) -> Option<&'c Clause> {
    let number = re!(r"[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百零〇]+").find(&reference.to)?.as_str();
    let path = if number.starts_with(|c: char| c.is_ascii_digit()) { number.to_owned() } else { han_integer(number)?.to_string() };
    let mut fitting = contract.clauses.iter().filter(|clause| clause.path == path && reads_as(&clause.label, &path));
    fitting.next().filter(|_| fitting.next().is_none())
}

/// Does the label bear the number, in figures or in Han?
fn reads_as(label: &str, path: &str) -> bool {
    let last = path.rsplit('.').next().unwrap_or(path);
    let number = re!(r"[0-9]+(?:\.[0-9]+)*|[一二三四五六七八九十百]+").find(label).map(|hit| hit.as_str());
    number.is_some_and(|number| number == path || number == last || han_integer(number).is_some_and(|n| n.to_string() == last))
}

/// Words that name a subject beside a reference, each with the words of which a clause on it uses at least one.
const SUBJECTS: &[(&str, &[&str])] = &[
    ("保密", &["保密", "秘密", "披露", "泄露"]),
    ("付款", &["付款", "支付", "结算", "款"]),
    ("支付", &["付款", "支付", "结算", "款"]),
    ("验收", &["验收", "检验", "合格"]),
    ("交付", &["交付", "交货", "提交", "移交"]),
    ("交货", &["交付", "交货", "送货", "运"]),
    ("违约", &["违约", "赔偿", "违反", "责任", "逾期"]),
    ("争议", &["争议", "纠纷", "仲裁", "诉讼", "法院"]),
    ("知识产权", &["知识产权", "著作权", "专利", "版权"]),
    ("质保", &["质保", "质量保证", "保修", "售后", "质量"]),
    ("保修", &["质保", "质量保证", "保修", "维修", "质量"]),
    ("解除", &["解除", "终止"]),
    ("终止", &["解除", "终止", "届满"]),
    ("不可抗力", &["不可抗力"]),
    ("通知", &["通知", "送达", "告知"]),
];

/// A reference that names a subject which the clause it leads to doesn't deal with: the number is one of an earlier draft.
pub(super) fn topic_differs(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let named = |reference: &Reference| if contract.is_english() { english_topic(contract, reference) } else { chinese_topic(contract, reference) };
    contract
        .gathered
        .references
        .iter()
        .filter(|reference| !reference.is_attachment && reference.resolved)
        .filter_map(|reference| {
            let (topic, range) = named(reference)?;
            let clause = target(contract, reference)?;
            let heading = format!("{} {}", clause.label, clause.heading).trim().to_owned();
            let spot = Spot::default().arg("to", &reference.to).arg("topic", topic).arg("heading", heading).evidence(contract.draft.range_of(clause));
            Some(params.finding(contract, &range, spot))
        })
        .collect()
}

/// `第8.2条约定的保密义务`, where 8.2 says nothing of it and bears another heading.
fn chinese_topic(contract: &Contract<'_>, reference: &Reference) -> Option<(String, Range<usize>)> {
    let after = &contract.body().folded()[reference.range.end..];
    let after = first_chars(after, 16);
    let named = re!(r#"^(?:[约规]定|所述|所列|项下|载明)?(?:的|中的|之)?[("“《【]?(保密|付款|支付|验收|交付|交货|违约|争议|知识产权|质保|保修|解除|终止|不可抗力|通知)(?:义务|条款|责任|标准|方式|条件|期限|程序|期|金|解决)?"#)
        .captures(after)?;
    let topic = named.get(1)?;
    let clause = target(contract, reference)?;
    let (_, words) = SUBJECTS.iter().find(|(name, _)| *name == topic.as_str())?;
    let range = contract.draft.range_of(clause);
    let above = contract.draft.around(range.start).map(|clause| clause.heading.as_str()).collect::<String>();
    let deals = words.iter().any(|word| contract.body().folded()[range.clone()].contains(word) || above.contains(word));
    let headed = !above.trim().is_empty();
    let end = reference.range.end + named.get(0)?.end();
    (headed && !deals).then(|| (topic.as_str().to_owned(), reference.range.start..end))
}

/// `Section 8.2 (Confidentiality)`, where 8.2 is headed otherwise and doesn't use the word.
fn english_topic(contract: &Contract<'_>, reference: &Reference) -> Option<(String, Range<usize>)> {
    let after = first_chars(&contract.body().folded()[reference.range.end..], 60);
    let named = re!(r#"^\s?\(?["“]?\s?\(([A-Z][A-Za-z]+(?:[ &,;/-]+[A-Za-z]+){0,5})\)"#).captures(after)?;
    let topic = named.get(1)?;
    let clause = target(contract, reference)?;
    let range = contract.draft.range_of(clause);
    let words = contract.body().folded()[range.clone()].to_ascii_lowercase();
    let above = contract.draft.around(range.start).map(|clause| clause.heading.to_ascii_lowercase()).collect::<Vec<_>>().join(" ");
    let stem = |word: &str| word.to_ascii_lowercase().chars().take(6).collect::<String>();
    let deals = topic.as_str().split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).any(|word| {
        let stem = stem(word);
        words.contains(&stem) || above.contains(&stem)
    });
    let headed = clause.heading.chars().filter(|c| c.is_alphabetic()).count() > 3;
    let end = reference.range.end + named.get(0).map_or(0, |all| all.end());
    // Of which agreement it is a section may come behind further ones: Sections 4 (…) and 6 (…) of the Master Agreement.
    let elsewhere = re!(r"^[^.;]{0,80}\b(?:of|to|under) (?:the|that|such) [A-Z]").is_match(first_chars(&contract.body().folded()[end..], 120));
    (headed && !deals && !elsewhere).then(|| (topic.as_str().to_owned(), reference.range.start..end))
}

/// An attachment that the body never speaks of: what it is for isn't agreed.
pub(super) fn attachment_unnamed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let limit = contract.draft.attachments_start();
    let body = &contract.body().folded()[..limit];
    let named: Vec<&str> = contract.gathered.references.iter().filter(|reference| reference.is_attachment).map(|reference| reference.key.as_str()).collect();
    contract
        .clauses
        .iter()
        .filter(|clause| clause.path.starts_with('@') && !clause.path.contains('.') && !clause.heading.trim().is_empty())
        .filter_map(|clause| {
            let range = contract.draft.range_of(clause);
            let label = crate::outline::label::attachment(&contract.body().folded()[range.start..])?;
            let words: String = clause.heading.chars().map(crate::text::fold).filter(|c| !"《》:".contains(*c) && !c.is_whitespace()).collect();
            let spoken = named.contains(&label.key.as_str()) || words.chars().count() > 2 && body.contains(&words);
            let all =
                || re!(r"附件[^0-9一二三四五六七八九十A-Z《: ]|附[表录图]|(?i:annexes|exhibits|schedules|appendices|attachments|attached)").is_match(body);
            (!spoken && !all()).then(|| {
                let end = contract.body().line_at(range.start).map_or(range.end, |line| line.range.end);
                params.finding(contract, &(range.start..end), Spot::default().arg("to", format!("{} {}", clause.label, clause.heading).trim()))
            })
        })
        .take(3)
        .collect()
}

/// The first sentence in the body with what points elsewhere, unless what it points to is found anywhere.
fn points_nowhere(contract: &Contract<'_>, params: &Params, cue: &'static Pattern, points: &Pattern, there: &Pattern) -> Vec<Finding> {
    let mut pointing = contract.sentences(cue).into_iter().filter(|sentence| contract.in_body(sentence.start));
    let found =
        pointing.find_map(|sentence| points.find(sentence.text).map(|hit| part(&sentence, &(sentence.start + hit.start()..sentence.start + hit.end()))));
    found.filter(|_| !there.is_match(contract.body().folded())).map(|range| params.finding(contract, &range, Spot::default())).into_iter().collect()
}

/// Notices go to addresses that the contract says it gives, and doesn't give.
pub(super) fn address_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    points_nowhere(
        contract,
        params,
        re!(r"地址|联系方式|[Aa]ddress"),
        re!(
            r"(?:首部|本合同|本协议|合同中|合同|协议|下列|以下|上述|文首|签署页)[^。;,]{0,10}(?:载明|列明|约定|记载|所列|写明|列|所载|确认)?的?(?:通讯|联系|送达|通信|邮寄)?(?:地址|联系方式)|(?i:address(?:es)? (?:set forth|specified|stated|listed|given|indicated|first written|shown)[^.]{0,20}(?:above|below|herein|in this agreement|on the (?:first|signature) page))"
        ),
        re!(
            r"(?:地\s*址|住\s*所(?:地)?|邮\s*箱|电子邮件|营业场所|[Ee]-?mail|注册地)\s*(?:\([^)\n]{0,16}\))?\s*[:：\t|]|(?:地址|住所地?|邮箱)\s*(?:为|是|_)|(?i:street|avenue|\broad\b|boulevard|suite|p\.?o\.? box|attention|attn|facsimile|fax|\baddress:|floor|drive|parkway|plaza|\bst\.|ave\.|\b[A-Z]{2} [0-9]{5})|[0-9]号|(?:地址|住所|邮箱|[Aa]ddress|[Ee]-?mail)[^\n]{0,12}_{2,}"
        ),
    )
}

/// Payment goes to an account that the contract says it gives, and doesn't give.
pub(super) fn account_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    points_nowhere(
        contract,
        params,
        re!(r"账户|帐户|账号|帐号|(?i:bank account|account (?:set forth|specified|listed|stated|indicated|designated))"),
        re!(
            r"(?:本合同|本协议|下列|以下|下述|首部|上述|合同)[^。;,]{0,12}(?:账户|帐户|账号|帐号)|Ⓥ?[^。;,]{0,4}(?:指定|下列|以下|下述)的?(?:银行|收款|对公)?(?:账户|帐户|账号|帐号)|(?i:(?:bank )?account (?:set forth|specified|listed|stated|indicated|designated) (?:below|above|herein|in this agreement))"
        ),
        re!(
            r"(?:账\s*号|帐\s*号|账\s*户|帐\s*户|开\s*户\s*(?:银\s*)?行|开户账号|收款人|户\s*名)\s*(?:名称)?\s*(?:\([^)\n]{0,12}\))?\s*[:：\t|_]|(?:账号|帐号|开户行|开户银行)(?:为|是|\s*[0-9])|书面(?:通知|指定|告知)[^。;]{0,10}(?:账户|帐户|账号)|[0-9]{12,}(?:[^0-9A-Z]|$)|(?i:account (?:no|number)|swift|iban|routing)"
        ),
    )
}

/// The court is that of the place of signing, and no place is written in (民法典 493).
pub(super) fn signing_place_missing(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    points_nowhere(
        contract,
        params,
        re!(r"签订地|签约地|签署地"),
        re!(r"(?:向|由|提交|交|在|至|到)[^。;,]{0,14}(?:合同|协议)?(?:签订地|签约地|签署地)(?:点)?[^。;,]{0,20}(?:法院|仲裁)"),
        re!(
            r"(?:签\s*[订约署]\s*地\s*点?|签字地点|签订地址)\s*(?:\([^)\n]{0,12}\))?\s*(?:[:：\t|_]|为|是|在|即)|(?:于|在)[^。;,\n0-9年]{2,20}(?:签订|签署|订立)(?:本|了|如下|此|[。,;]|$)"
        ),
    )
}
