//! Calendar dates and what they mean: signing, effect, end, delivery.

use std::ops::Range;

use chrono::NaiveDate;

use super::numeral::han_integer;
use super::{Draft, Said};
use crate::model::{DateKind, FactValue, Language};
use crate::pattern::re;
use crate::text::last_chars;

/// A date in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Dated {
    /// What it means, where the words around it say so.
    pub(crate) which: Option<DateKind>,
    pub(crate) date: NaiveDate,
    pub(crate) range: Range<usize>,
}

/// Characters in which an English contract names its day.
const OPENING: u32 = 1200;

struct Written {
    parts: Option<(i32, u32, u32)>,
    range: Range<usize>,
}

fn written(words: &str) -> Vec<Written> {
    let mut found = Vec::new();
    if words.contains(['年', '-', '/', '.']) {
        let pattern = re!(
            r"([0-9]{4}|[一二〇零三四五六七八九○]{4})\s*(?:年|-|/|\.)\s*([0-9]{1,2}|[一二三四五六七八九十]{1,3})\s*(?:月|-|/|\.)\s*([0-9]{1,2}|[一二三四五六七八九十廿]{1,3})\s*(?:日|号|\b)"
        );
        for hit in pattern.captures_iter(words) {
            let part = |group: usize| {
                hit.get(group).and_then(|part| part.as_str().parse().ok().or_else(|| han_integer(part.as_str()).and_then(|n| u32::try_from(n).ok())))
            };
            let parts = part(1).zip(part(2)).zip(part(3)).and_then(|((y, m), d): ((u32, u32), u32)| i32::try_from(y).ok().map(|y| (y, m, d)));
            found.push(Written { parts: parts.filter(|(y, _, _)| (1900..2200).contains(y)), range: hit.get(0).expect("group 0 always is").range() });
        }
    }
    if words.contains(|c: char| c.is_ascii_uppercase()) {
        let pattern = re!(
            r"(?i)\b(?:(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?\s+([0-9]{1,2})(?:\s?(?:st|nd|rd|th|t h|s t|n d|r d))?\s*,?\s*([0-9]{4})|([0-9]{1,2})(?:\s?(?:st|nd|rd|th|t h|s t|n d|r d))?\s+(?:day\s+of\s+)?(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?,?\s+([0-9]{4}))"
        );
        for hit in pattern.captures_iter(words) {
            let month = hit.get(1).or(hit.get(5)).map(|m| month(m.as_str()));
            let day = hit.get(2).or(hit.get(4)).and_then(|d| d.as_str().parse().ok());
            let year = hit.get(3).or(hit.get(6)).and_then(|y| y.as_str().parse().ok());
            let parts = year.zip(month).zip(day).map(|((y, m), d)| (y, m, d));
            found.push(Written { parts, range: hit.get(0).expect("group 0 always is").range() });
        }
        found.sort_by_key(|one| one.range.start);
    }
    numeric(words, &mut found);
    found
}

/// `9/29/2004`, `13-07-05`: the American way or the European one, where only one of them gives a date.
fn numeric(words: &str, found: &mut Vec<Written>) {
    if words.is_ascii() && words.contains(['/', '-']) {
        for hit in re!(r"\b([0-9]{1,2})([/-])([0-9]{1,2})[/-]((?:19|20)?[0-9]{2})\b").captures_iter(words) {
            let part = |group: usize| hit.get(group).and_then(|part| part.as_str().parse::<u32>().ok()).unwrap_or_default();
            let (a, b, year) = (part(1), part(3), part(4));
            let year = if year >= 100 { year } else { year + if year < 50 { 2000 } else { 1900 } };
            let parts = match (a, b) {
                (13.., 1..=12) => (b, a),
                (1..=12, 13..) => (a, b),
                (1..=12, 1..=12) if a == b => (a, b),
                _ => continue,
            };
            let range = hit.get(0).expect("group 0 always is").range();
            let is_part = words[..range.start].ends_with(['/', '-', '.']) || words[range.end..].starts_with(['/', '-']);
            if !is_part && let Ok(year) = i32::try_from(year) {
                found.push(Written { parts: Some((year, parts.0, parts.1)), range });
            }
        }
        found.sort_by_key(|one| one.range.start);
    }
}

fn month(name: &str) -> u32 {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let name = name.to_ascii_lowercase();
    MONTHS.iter().position(|month| name.starts_with(month)).map_or(0, |at| at as u32 + 1)
}

/// The dates of folded words, valid ones only.
pub(crate) fn calendar_dates(words: &str) -> Vec<(NaiveDate, Range<usize>)> {
    written(words).into_iter().filter_map(|one| one.parts.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)).map(|date| (date, one.range))).collect()
}

/// Dates that the calendar doesn't have, such as 2月30日.
pub(crate) fn impossible_dates(draft: &Draft<'_>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sentence in draft.body.sentences_with(re!(r"[0-9]{4}\s*(?:年|-|/)|[二一][〇零○九][一二三四五六七八九〇零○]{2}年|(?i:january|february|march|april|june|july|august|september|october|november|december)")) {
        for one in written(sentence.text) {
            let text = &sentence.text[one.range.clone()];
            let dated = text.contains(['月', '-']) || text.contains(|c: char| c.is_ascii_alphabetic());
            let around_digits = sentence.text[..one.range.start].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-') || sentence.text[one.range.end..].starts_with(|c: char| c.is_ascii_digit() || c == '-');
            if dated && !around_digits && one.parts.is_some_and(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d).is_none() && (text.contains('月') || text.contains(|c: char| c.is_ascii_alphabetic()))) {
                found.push(sentence.start + one.range.start..sentence.start + one.range.end);
            }
        }
    }
    found
}

/// All dates of the document with their meaning.
pub(crate) fn dates(draft: &Draft<'_>) -> Vec<Dated> {
    let mut found = Vec::new();
    let body_end = draft.attachments_start();
    let last_clause_end =
        draft.clauses.iter().filter(|clause| !clause.path.starts_with('@')).map(|clause| draft.body.text.byte_at(clause.end)).max().unwrap_or(0);
    let english = draft.body.document.language == Language::English;
    let opening = draft.body.text.byte_at(OPENING);
    let first_clause = draft.clauses.first().map_or(usize::MAX, |clause| draft.body.text.byte_at(clause.start));
    for sentence in draft.body.sentences_with(re!(r"[0-9]{4}\s*(?:年|-|/|\.)|[二一][〇零○九][一二三四五六七八九〇零○]{2}年|(?:[Jj]anuary|[Ff]ebruary|[Mm]arch|[Aa]pril|May|[Jj]une|[Jj]uly|[Aa]ugust|[Ss]eptember|[Oo]ctober|[Nn]ovember|[Dd]ecember|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b|\b[0-9]{1,2}[/-][0-9]{1,2}[/-](?:19|20)?[0-9]{2}\b)")) {
        let all = calendar_dates(sentence.text);
        for (at, (date, range)) in all.iter().enumerate() {
            let before = &sentence.text[..range.start];
            let after = &sentence.text[range.end..];
            let place = sentence.start + range.start;
            let which = if place > body_end {
                None
            } else {
                meaning(before, after, at > 0 && re!(r"^\s*(起|至|-|~|—)").is_match(&sentence.text[all[at - 1].1.end..])).or_else(|| {
                    let signing = place >= last_clause_end && last_clause_end > 0 || place < first_clause && !published(&draft.body.folded()[..place], after);
                    let named = re!(r"(?i)^\s*(?:日期|签订|签约|签署|date|dated|时间|合同)|^\s*$").is_match(before) && before.chars().count() < 30;
                    let opens = english && (place < opening && re!(r"(?i)(?:\bagreement|\bcontract|\bas of(?:\s+the)?|\bthis)\s*[-,:]?\s*_?$").is_match(before) || re!(r"(?i)\bdated?\s*:\s*$").is_match(before) && !re!(r"(?i)\b(?:issue|delivery|effective|start|end|expiration|termination|closing|due|payment|birth|release|launch|commencement|completion)\s+date\s*:\s*$").is_match(before));
                    (signing && named || opens).then_some(DateKind::Signed)
                })
            };
            let which = which.filter(|which| *which != DateKind::Signed || !english || !dates_another(before));
            found.push(Dated { which, date: *date, range: place..sentence.start + range.end });
        }
    }
    found
}

/// A model form (示范文本) bears the day on which an office published it: `某某部 …示范文本》 一九九五年六月二十九日`, `2000年3月1日发布`.
fn published(before: &str, after: &str) -> bool {
    re!(r"^\s*[)）]?\s*(?:起)?(?:发布|颁布|公布|印发|颁发|制[定订]|修[订正改]|施行|实施|通过|监制)").is_match(after)
        || re!(r"(?:示范文本|格式文本|推荐文本|范本)[》)]?(?:\([^)]{0,20}\))?\s*$|(?:^|\n)[\p{Han}、]{2,30}(?:局|部|委员会|厅|办公室|总局|委|院|协会)(?:[^\n]{0,8}(?:发布|颁布|印发|制[定订]|监制))?\s*\n(?:[^\n]{0,40}\n)?\s*$")
            .is_match(last_chars(before, 90))
}

/// `that certain Confidentiality Agreement, dated`, `the Directive dated`: the day of another paper than this one.
fn dates_another(before: &str) -> bool {
    re!(r"\b(?:that certain|certain|previous|prior|earlier|original|existing|the (?:[A-Z][A-Za-z-]+ ){1,6}?)[^.;:]{0,60}?(?:Agreement|Contract|Letter|Plan|Lease|License|Directive|Order|Law|Act|Memorandum|Amendment|Prospectus|Statement|Note|Deed|Addendum)\b[^.;:]{0,30}\bdated(?: as of)?\s*(?:the\s*)?$|\b(?:Directive|letter|invoice|proposal|quotation|notice|e-?mail)s? dated\s*$").is_match(before)
}

fn meaning(before: &str, after: &str, is_range_end: bool) -> Option<DateKind> {
    let near = last_chars(before, 64);
    // made as of June 21, 1999 (the "Effective Date")
    if re!(r#"^[\s,]*\((?:hereinafter[\s,]*|the\s*)?["“']?\s*Effective\s+Date"#).is_match(after) {
        return Some(DateKind::Effective);
    }
    if re!(r"(签订|签约|签署|订立|立约)(日期|时间|日)?[^,。]{0,12}[:于]?\s*$|本合同(?:由[^。]{0,30})?于\s*$|(?i)execute[sd]? this agreement[^.]{0,20}$|(?:made|entered into|dated|executed|signed)(?:\s+and\s+(?:made|entered into|effective))?[^.]{0,30}(?:as of|on|this|effective)?\s*(?:the\s*)?$").is_match(near) && !is_range_end {
        return Some(DateKind::Signed);
    }
    if re!(r"(?i)(?:生效|起租|(?:租赁|服务|合同|合作|聘用)(?:开始|起始))(日期|日|时间)[^,。]{0,6}$|commencement date[^.]{0,50}$|effective date[^.]{0,44}$|effective date[^a-z]{0,3}(?:means|shall mean|shall be|is)[^.;]{0,60}$").is_match(near)
        || re!(r#"^\s*(起|之日起)?\s*生效|^[\s,]*\((?:hereinafter\s*|the\s*)?["“]?\s*Effective\s+Date"#).is_match(after)
    {
        return Some(DateKind::Effective);
    }
    let opens_range = re!(r"^\s*(?:起)?\s*,?\s*(?:至|到|-|~|—)").is_match(after);
    if opens_range
        && !is_range_end
        && re!(
            r"(?:(?:合同|协议|租赁|服务|合作|代理|聘用|委托|承包|合同有效)期限?|有效期限?|租期|(?:合同|协议)[^,。;]{0,4}期限)[^。;]{0,12}(?:自|从|由|为|:)\s*$"
        )
        .is_match(near)
    {
        return Some(DateKind::Effective);
    }
    if re!(r"(?:(?:租赁|服务|合同|合作|聘用)(?:结束|终止|截止|届满)|到期)(?:日期|日|时间)\s*[:为是]?\s*$").is_match(near) {
        return Some(DateKind::Ends);
    }
    if begins_term(before) {
        return Some(DateKind::Effective);
    }
    if is_range_end || !opens_range && re!(r"(有效期|期限|截止|终止|届满)[^,。]{0,10}(至|到|为|于)\s*$").is_match(near) || re!(r"^\s*(止|终止|届满|到期)").is_match(after) || re!(r"(?i)\b(?:expires?|terminates?|ends?|ending|expiring|terminating)\b[^.]{0,8}\b(?:on|at|as of|upon)[^.]{0,10}$|\b(?:this agreement|term|contract|promotion)\b[^.;]{0,80}\b(?:expires?|terminates?|ends?)\s*$|\b(?:termination|expiration|expiry|end) date\s*(?:means|is|shall be|:)?[^.]{0,10}$|\b(?:until|through|expiration date)\b[^.]{0,16}$").is_match(near) {
        // what lasts until a day in English may be anything: a hotline, a discount
        let english = before.is_ascii() && re!(r"(?i)\b(?:until|through)\b[^.]{0,16}$").is_match(near);
        let of_contract = !english || re!(r"(?i)\b(?:agreement|term|contract|lease|licen[sc]e|engagement|appointment|(?:service|contract|initial|subscription) period|in effect|in force|effective|expir\w*)\b").is_match(before);
        let ends = of_contract && re!(r"^\s*(止|终止|届满|到期|日?止)").is_match(after) || of_contract && re!(r"(?i)(expir|terminat|ends?|until|through|有效|期限|合作|租|服务|代理|(?:本|该)?(?:合同|协议)自)").is_match(before);
        // a trial period (试用期) ends without the contract
        let other = re!(r"(?:试用期|质保期|保修期|保密期|付款期)[^。;]{0,40}$").is_match(before);
        return (ends && !other).then_some(DateKind::Ends);
    }
    if re!(r"履行期限\s*[:为]\s*$").is_match(near) {
        return Some(DateKind::Ends);
    }
    let delivery = re!(r"(?:完成|完工)日期\s*[:为]\s*$|交货|交付|运至|送至|供货|到货|竣工|完工|交船|发货|(?i:shall deliver|delivery date|deliver the)")
        .is_match(before)
        || re!(r"^\s*(之?前|以前)[^,。]{0,12}(交货|交付|运至|送至|供货|到货|竣工|完工|将全部|送达|上线|完成(?:开发|安装|调试|交付|全部))").is_match(after);
    delivery.then_some(DateKind::Delivery)
}

/// `This Agreement is effective as of`, `The Term shall commence on`, `Effective Date:`.
fn begins_term(before: &str) -> bool {
    re!(r"(?i)\bthis (?:\w+ ){0,3}(?:agreement|amendment|contract)\b[^.;]{0,160}\beffective\s*(?:[^.;]{0,40}\b(?:as of|as from|on|from|upon))?\s*(?:the\s*|this\s*)?_?$|^\s*effective\s*(?:date)?\s*:?\s*(?:as of|on|from)?\s*(?:the\s*)?$|\beffective (?:as of|on)\s*(?:the\s*|this\s*)?_?$|\b(?:this agreement|(?:this|the) (?:\w+ ){0,2}(?:term|promotion|engagement|appointment|program|services))\b[^.;]{0,60}\b(?:shall|will|is to)\s+(?:\w+ ){0,4}(?:commenc|begin|start)\w*\s*(?:on|as of|from)?\s*(?:the\s*)?_?$").is_match(before)
        && !re!(r"(?i)\b(?:additional|renewal|second|third|supersed\w+|previous|prior|expires?|terminates?|ends?)\b[^.;]{0,80}$").is_match(before)
}

/// The dates with a meaning as facts.
pub(crate) fn facts(dates: Vec<Dated>) -> Vec<Said> {
    dates.into_iter().filter_map(|dated| dated.which.map(|which| Said { value: FactValue::Date { which, date: dated.date }, range: dated.range })).collect()
}
