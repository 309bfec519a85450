//! What a draft leaves open: blanks, placeholders, comments, tracked changes.

use std::collections::HashSet;

use super::{Contract, Params, Spot};
use crate::facts::Hole;
use crate::facts::parties::Party;
use crate::model::{ChangeOp, Finding, Severity, Span};
use crate::pattern::{Pattern, re};

/// A blank that is still to be filled in. Where the parties sign, a draft is blank by nature.
pub(super) fn unfilled(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    contract
        .gathered
        .holes
        .iter()
        .filter(|hole| !hole.is_placeholder && (!hole.in_signature || sets_term(contract, hole) || names_party(contract, hole)))
        .map(|hole| finding(contract, params, hole))
        .collect()
}

/// The party may be named where it signs, and nowhere else.
fn names_party(contract: &Contract<'_>, hole: &Hole) -> bool {
    let words = &contract.body().folded()[hole.range.clone()];
    let open = |party: &Party| {
        // 甲方:____ and 出租方(以下简称甲方):____ ask for a name; 应偿付甲方____ does not
        let asks = |words: &str| {
            let behind = words.split_once(party.label.as_str()).map(|(_, behind)| behind);
            behind.is_some_and(|behind| re!(r"^\s*\)?\s*(?:\([^)]*\))?\s*:").is_match(behind))
        };
        let elsewhere = |other: &Hole| !other.in_signature && asks(&contract.body().folded()[other.range.clone()]);
        party.name.is_none() && words.starts_with(&party.label) && !contract.gathered.holes.iter().any(elsewhere)
    };
    contract.draft.parties.list.iter().any(open)
}

/// The term may stand below the clauses, where forms sign.
fn sets_term(contract: &Contract<'_>, hole: &Hole) -> bool {
    contract.body().line_at(hole.range.start).is_some_and(|line| re!(r"^\s*(?:合同|协议)?有效期限?").is_match(contract.body().line(line)))
}

fn finding(contract: &Contract<'_>, params: &Params, hole: &Hole) -> Finding {
    let mut spot = Spot::default().arg("around", &hole.around);
    if is_essential(contract, hole) {
        spot = spot.severity(Severity::Major);
    }
    params.finding(contract, &hole.range, spot)
}

/// Is a party's name, the amount or the term left open?
fn is_essential(contract: &Contract<'_>, hole: &Hole) -> bool {
    let words = &contract.body().folded()[hole.range.clone()];
    !hole.in_signature
        && (re!(r"总价|总额|合同金额|合同价|服务费|租金|价款|合计|期限|有效期|自_|至_|元|(?i:fee|price|amount|USD|CNY|\$|\bterm\b)").is_match(words)
            || contract.names_buyer(words)
            || contract.names_vendor(words))
}

/// Alternatives of which none is chosen: `(是/否)`, `(每月/每季度)`.
fn options() -> &'static Pattern {
    re!(
        r"\p{Han}{0,4}\(\s*(?:每\p{Han}{1,3}|是|含税?|有|同意|日|月|工作日|自然日|天|季度?|年|人民币|书面|线上)\s*/\s*(?:每\p{Han}{1,3}|否|不含税?|无|不同意|日|月|工作日|自然日|日历日|天|季度?|年|美元|口头|线下)(?:\s*/\s*[^()/\n]{1,6})*\)"
    )
}

/// What a form says to who fills it in: `(如无,请划掉)`, `(如:甲省/乙省)`, `下列商品:(略)`, and what the fields of a word processor show
/// until they are filled in.
fn form_words() -> &'static Pattern {
    re!(
        r"\([^()\n]{0,40}请(?:双方)?(?:自行)?(?:划掉|划去|删除|删去|勾选|选择|择一|填入|补充|另附|打\s*[√✓])[^()\n]{0,40}\)|\((?:例?如|示例|例):[^()\n]{0,30}(?:/|[Xx×]{2,})[^()\n]{0,40}\)|\((?:根据|按照?|视)[^()\n]{0,30}(?:填写|选择|调整|增减|约定[^()\n,]{0,12},如)[^()\n]{0,50}\)|[^。;,:\n]{0,12}:\s*\((?:此处|以下)?(?:从略|略)\)|\p{Han}{0,6}(?:为|:|是)?\s*(?:选择一项。|(?:单击|点击|单击或点击)此处(?:输入|键入|添加|选择)[^。;\n]{0,12})|(?i:choose an item\.|(?:click or tap|click) here to enter [a-z ]{3,20}\.?)"
    )
}

/// A placeholder or a drafting note that is still there; each wording once.
pub(super) fn placeholder_left(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let mut told = HashSet::new();
    let folded = contract.body().folded();
    let mut found: Vec<Finding> = contract
        .gathered
        .holes
        .iter()
        .filter(|hole| hole.is_placeholder && told.insert(&folded[hole.range.clone()]))
        .map(|hole| finding(contract, params, hole))
        .collect();
    let notes = [
        re!(
            r"以上(?:是|为|仅为)[^。\n]{0,24}(?:内容|条款|示例|范本|参考)[^。\n]{0,60}|(?:具体(?:条款|内容)|以上(?:内容|条款))[^。\n]{0,16}(?:可|应)?根据(?:实际|具体)?(?:情况|需要)[^。\n]{0,12}(?:调整|修改|填写)|(?:采用|按照?|选择)[\p{Han}_\s]{0,8}\([^()\n]{2,10}(?:/[^()/\n]{2,10}){1,4}\)\s*(?:方式|计算|执行)|\((?:[高中低]风险[^)\n]{0,8}|(?:需|须|应)(?:明确|写明|注明|填写|约定)[^)\n]{0,60}|如双方(?:商定|约定)[^)\n]{0,50}|(?:上述|以上)(?:内容|条款|格式)[^)\n]{0,60}|此处|注:|请(?:填写|根据|注意)|如(?:不)?适用|填写说明|根据实际情况|可根据)[^)\n]{0,60}\)|(?:示范文本|范本|样本)仅供参考|注\s*[0-9一二三]{0,2}\s*:\s*(?:本(?:参考)?(?:格式|范本|合同(?:范本|文本|格式))|当事人(?:各方|双方)?(?:可|应))[^\n]{0,60}|(?i:\[note to draft[^\]]*\]|drafting note)"
        ),
        options(),
        form_words(),
    ];
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    for hit in notes.iter().flat_map(|notes| notes.find_iter(folded)) {
        if !taken.iter().any(|other| other.start < hit.end() && hit.start() < other.end) {
            taken.push(hit.range());
            found.push(params.finding(contract, &hit.range(), Spot::default().arg("around", "")));
        }
    }
    found.extend(
        contract
            .body()
            .lines
            .iter()
            .filter_map(|line| {
                gibberish(contract.body().line(line))
                    .or_else(|| trial_value(contract.body().line(line)))
                    .map(|range| line.range.start + range.start..line.range.start + range.end)
            })
            .map(|range| params.finding(contract, &range, Spot::default().arg("around", ""))),
    );
    found
}

/// `法定代表人:测试`, `Name: test`: what someone typed to try the form.
fn trial_value(words: &str) -> Option<std::ops::Range<usize>> {
    let hit = re!(r"(?i)[\p{Han}A-Za-z/]{2,16}\s*:[\s_]*(测试[0-9]{0,3}|test(?:ing)?[0-9]{0,3}|asdf\w{0,6}|qwer\w{0,6}|123456)[\s_]*$").captures(words)?;
    Some(hit.get(0)?.start()..hit.get(1)?.end())
}

/// One Latin letter five times and more, which no word and no mask is.
fn gibberish(words: &str) -> Option<std::ops::Range<usize>> {
    let bytes = words.as_bytes();
    let mut start = 0;
    for at in 1..=bytes.len() {
        if at == bytes.len() || bytes[at] != bytes[start] {
            if at - start >= 5 && bytes[start].is_ascii_lowercase() && bytes[start] != b'x' {
                return Some(start..at);
            }
            start = at;
        }
    }
    None
}

/// A comment of the file that nobody has settled.
pub(super) fn comment_unresolved(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let body = contract.body();
    body.document
        .comments
        .iter()
        .map(|comment| {
            let mut range = body.text.bytes(Span { start: comment.start, end: comment.end });
            if range.is_empty() {
                range = body.sentence_at(range.start).map_or(range, |sentence| sentence.range());
            }
            params.finding(contract, &range, Spot::default().arg("author", &comment.author).arg("comment", &comment.text))
        })
        .collect()
}

/// A tracked change that nobody has accepted or rejected; changes side by side are told as one.
pub(super) fn tracked_change(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let body = contract.body();
    let mut found: Vec<(std::ops::Range<usize>, String, bool)> = Vec::new();
    for change in &body.document.changes {
        let (range, is_insert) = match change.op {
            ChangeOp::Insert { start, end } => (body.text.bytes(Span { start, end }), true),
            ChangeOp::Delete { at, .. } => {
                let at = body.text.byte_at(at);
                (at..at, false)
            }
        };
        match found.last_mut() {
            Some((last, author, inserts)) if *author == change.author && range.start <= last.end + 4 => {
                last.end = last.end.max(range.end);
                *inserts |= is_insert;
            }
            _ => found.push((range, change.author.clone(), is_insert)),
        }
    }
    found
        .into_iter()
        .filter_map(|(range, author, is_insert)| {
            let range = if is_insert && !body.folded()[range.clone()].trim().is_empty() {
                range
            } else {
                body.sentence_at(range.start).map(|sentence| sentence.range())?
            };
            Some(params.finding(contract, &range, Spot::default().arg("author", author)))
        })
        .collect()
}

/// Words that older contracts use for a tax or a law that ended, with what took its place and since when. Titles of laws are in
/// the law base.
const ENDED: &[(&str, &str, (i32, u32, u32))] = &[("营业税", "增值税法", (2017, 11, 19))];

/// A law that is no longer in force on the contract's day; each law once.
pub(super) fn law_repealed(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let folded = contract.body().folded();
    let mut found: Vec<Finding> = Vec::new();
    let mut covered: Vec<std::ops::Range<usize>> = Vec::new();
    let day = |(year, month, day)| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let words = ENDED.iter().map(|(words, now, ended)| (*words, *now, day(*ended)));
    // longer titles first: 合同法 stands inside 技术合同法
    let mut ended: Vec<(&str, &str, chrono::NaiveDate)> = contract.law.ended_titles().chain(words).filter(|(_, _, ended)| *ended <= contract.as_of).collect();
    ended.sort_by_key(|(title, ..)| std::cmp::Reverse(title.len()));
    for (title, now, _) in ended {
        let Some(at) = folded.find(title) else { continue };
        let range = at..at + title.len();
        if covered.iter().any(|other| other.start < range.end && range.start < other.end) {
            continue;
        }
        covered.push(range.clone());
        found.push(params.finding(contract, &range, Spot::default().arg("law", title.trim_matches(['《', '》'])).arg("now", now)));
    }
    found
}
