//! Periods with a meaning: the contract's term, warranty, renewal; with those of [`super::acceptance`] and [`super::confidentiality`].

use std::ops::Range;

use chrono::Datelike;
use rust_decimal::Decimal;

use super::date::calendar_dates;
use super::quantity::{Period, Unit, periods};
use super::{Draft, Said};
use crate::model::FactValue;
use crate::pattern::re;
use crate::text::{Sentence, first_chars, last_chars};

/// A statement of how long the contract runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StatedTerm {
    pub(crate) months: Option<u32>,
    pub(crate) days: Option<u32>,
    pub(crate) range: Range<usize>,
    /// Said as a length, or derived from two dates?
    pub(crate) from_dates: bool,
}

/// Every statement of the contract's term.
pub(crate) fn stated_terms(draft: &Draft<'_>) -> Vec<StatedTerm> {
    let mut found = Vec::new();
    let cue = re!(r"(?:有效期|期限|租期|租赁期|服务期|合作期|代理期|承包期|合同期)|(?i:\bterm\b|period of)");
    for sentence in draft.body.sentences_with(cue) {
        if sentence.start >= draft.attachments_start()
            || re!(r"质保|保修|质量保证|三包|包修|保用|试用|保密|付款期限|交货期限|验收期|异议期|诉讼时效|保函|缺陷责任|宽限|(?i:warranty|confidential|surviv)")
                .is_match(sentence.text)
        {
            continue;
        }
        let length = re!(
            r"(?:合同|协议|服务|租赁|代理|合作|承包|聘用|委托|外包|维护|顾问|许可|履行|本合同|有效)?(?:有效)?(?:期限?|租期|有效期限?)\s*(?:\([^)]{0,12}\))?\s*(?:共|为期|为|是|:|共计|暂定为?)*\s*$|(?i:(?:initial |the )?term (?:of (?:this|the) [A-Za-z ]{0,30})?\s*(?:shall|will)?\s*(?:be|is|continue|commence)?[^.]{0,60}?(?:for|of|be|is|period of)\s*(?:a (?:minimum )?(?:period|term) of\s*)?(?:an initial (?:period|term) of\s*)?$)|(?i:period of(?: not less than)?\s*$|for a minimum period of\s*$)"
        );
        for period in periods(sentence.text) {
            let before = &sentence.text[..period.range.start];
            let tail = last_chars(before, 120);
            let is_term = length.is_match(tail)
                && !re!(r"(?i)within|notice").is_match(&tail.chars().rev().take(20).collect::<String>())
                && !re!(r"超过[^,。;]{0,12}$|领取|履行期限届满").is_match(last_chars(before, 16));
            let english = sentence.text.is_ascii();
            let english_term = !english || re!(r"(?i)\bterm of (?:this|the) (?:\w+ )?(?:agreement|contract)|this (?:agreement|contract)[a-z ]{0,20} (?:shall|will|is)|initial term|minimum period|in effect").is_match(&sentence.text[..period.range.end]);
            let long = period.months().is_some() || matches!(period.unit, Unit::Day | Unit::WorkingDay) && period.count >= Decimal::from(28);
            // a renewal said before the length makes it the renewal's; one said behind it (…为一年,期满自动续展) does not
            let renews = re!(r"续[期约签租展订]|延续|顺延|(?i:renew|extend|notice)").is_match(before);
            let after_end =
                renews || re!(r"(?i)(?:term|termination|expiration)[^.]{0,30}and for (?:a|an additional)? ?(?:period of)?\s*$|thereafter").is_match(tail);
            if is_term && english_term && long && !after_end {
                let lead = before.len() - before.rsplit([',', '。', ':']).next().map_or(0, str::len);
                found.push(StatedTerm {
                    months: period.months(),
                    days: if period.months().is_none() { period.days() } else { None },
                    range: sentence.start + lead + (before[lead..].len() - before[lead..].trim_start().len())..sentence.start + period.range.end,
                    from_dates: false,
                });
            }
        }
        found.extend(from_dates(&sentence));
    }
    found
}

/// `自2026年4月1日起至2027年3月31日止`.
fn from_dates(sentence: &Sentence<'_>) -> Option<StatedTerm> {
    let all = calendar_dates(sentence.text);
    let [(start, from), (end, to), ..] = &all[..] else { return None };
    let between = &sentence.text[from.end..to.start];
    re!(r"^\s*(?:起)?\s*(?:,)?\s*(?:至|到|-|~|—)+\s*$|^[^.]{0,30}(?:to|until|through|expire|terminate|end)[^.]{0,20}$").is_match(between).then_some(())?;
    let count = |date: chrono::NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month());
    let after = end.succ_opt()?;
    let months = count(after) - count(*start);
    let whole = after.day() == start.day() || end.day() == start.day();
    let months = if end.day() == start.day() && after.day() != start.day() { count(*end) - count(*start) } else { months };
    let months = (whole && months > 0).then(|| u32::try_from(months).ok())?;
    Some(StatedTerm { months, days: None, range: sentence.start + from.start..sentence.start + to.end, from_dates: true })
}

/// Terms and other periods as facts.
pub(crate) fn facts(draft: &Draft<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let terms = stated_terms(draft);
    found.extend(terms.iter().map(|term| Said { value: FactValue::Term { months: term.months, days: term.days }, range: term.range.clone() }));
    if terms.is_empty() {
        found.extend(super::expiry::stated_length(draft));
    }
    found.extend(warranty(draft));
    found.extend(super::acceptance::facts(draft));
    found.extend(super::confidentiality::facts(draft));
    found.extend(renewal(draft));
    found
}

fn warranty(draft: &Draft<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    let cue = re!(
        r"质保期|保修期|保证期(?:限)?(?:[为是:]|自|从)|质量保证有效期|三包期|包修期|保用期|质量保证期|质量担保期|免费维护期|缺陷责任期|免费保修|质保服务|保质期|缺陷|免费|保证[^。;,]{0,14}质量|(?i:warranty period|warranty for|warrants[^.]{0,80}for a period|guarantee period|warranty)"
    );
    for sentence in draft.body.sentences_with(cue) {
        if sentence.start >= draft.attachments_start() {
            continue;
        }
        for period in periods(sentence.text) {
            let before = last_chars(&sentence.text[..period.range.start], 32);
            let after = first_chars(&sentence.text[period.range.end..], 14);
            let says = re!(r"(?:质保期|保修期|保证期|三包期|包修期|保用期|质量保证(?:有效)?期|质量担保期|维护期|缺陷责任期|保修|保质期|质保)(?:限)?\s*(?:\([^)]*\))?\s*(?:,)?\s*(?:[自从][^,。]{0,14})?(?:起)?(?:,)?(?:为|是|:|共|不少于|不低于|至少|满)*\s*(?:[^,。;年]{2,12}后的?|[^,。;年]{2,16}之?日起(?:计?算)?)?\s*$|(?i:warranty period (?:of|is|shall be)\s*$|period for (?:all |the )?\w+ (?:is|shall be|will be)\s*$|period of(?: the)?\s*$|warrant[^.]{0,20}(?:for|of)\s*(?:a period of)?\s*$)").is_match(before)
                || re!(r"保证[^。;,]{0,14}质量(?:良好|合格|无缺陷)\s*$").is_match(before)
                || re!(r"^\s*(?:的)?(?:免费)?(?:质保|保修|质量保证|免费维护|warranty)").is_match(after);
            let mends = || {
                draft.is_about(sentence.start, &["warranty"])
                    && re!(r"^\s*内[^。]{0,60}(?:缺陷|免费|修理|补救|质量问题)").is_match(&sentence.text[period.range.end..])
            };
            if (says || mends())
                && !re!(r"重新计算|延长|届满|之日起满|满$").is_match(before)
                && let Some(months) = period.months().or_else(|| whole_months(&period).filter(|_| sentence.text.is_ascii()))
                && !re!(r"^\s*届?满|^\s*后").is_match(after)
            {
                found.push(Said {
                    value: FactValue::Warranty { months: Some(months) },
                    range: sentence.start + period.range.start..sentence.start + period.range.end,
                });
            }
        }
    }
    found
}

/// `ninety (90) days` are three months of warranty.
fn whole_months(period: &Period) -> Option<u32> {
    let days = period.days().filter(|_| matches!(period.unit, Unit::Day))?;
    if days == 365 { Some(12) } else { (days >= 30 && days % 30 == 0).then_some(days / 30) }
}

fn renewal(draft: &Draft<'_>) -> Vec<Said> {
    let cue = re!(r"续展|续约|续签|续订|续租|续期|优先承租|继续承租|继续租[赁用]|自动延[长续]|自动顺延|自动续|延展|顺延一年|(?i:renew|automatically)");
    let mut auto: Option<Range<usize>> = None;
    let mut other: Option<Range<usize>> = None;
    let mut notice: Option<u32> = None;
    for sentence in draft.body.sentences_with(cue) {
        if sentence.start >= draft.attachments_start() {
            continue;
        }
        if renews_itself(sentence.text) {
            auto.get_or_insert_with(|| {
                notice = notice_days(sentence.text).or_else(|| notice_behind(draft, &sentence)).or(notice);
                sentence.range()
            });
        } else if re!(r"续(?:展|约|签|订|租|期)|优先承租|(?:愿意?|要求|需要?|希望|有意)[^。;,]{0,6}继续(?:承租|租[赁用])|(?i:renew(?:al|ed|able)?\b)")
            .is_match(sentence.text)
            && re!(r"期满|届满|到期|期限|优先|term|Term|period|expir|(?i:\b(?:agreement|contract) (?:may|can) be (?:extended|renewed))").is_match(sentence.text)
        {
            other.get_or_insert(sentence.range());
        }
        if let Some(days) = notice_days(sentence.text) {
            notice.get_or_insert(days);
        }
    }
    match (auto, other) {
        (Some(range), _) => vec![Said { value: FactValue::Renewal { auto: true, notice_days: notice }, range }],
        (None, Some(range)) => vec![Said { value: FactValue::Renewal { auto: false, notice_days: notice }, range }],
        _ => Vec::new(),
    }
}

/// The notice that the sentence behind a renewal asks for: `Such notice must be given sixty days before the term ends.`
fn notice_behind(draft: &Draft<'_>, renewal: &Sentence<'_>) -> Option<u32> {
    let asks = re!(
        r"^(?i:(?:any |the )?(?:such|said|that|this) (?:written )?(?:notice|notification|election|intention)|(?:written )?notice of (?:non-?renewal|termination at the end|(?:the |its |an )?(?:intent|election|intention))|(?:the |any )?(?:non-?renewal|non-?renewing|notice)[^.;]{0,60}(?:must|shall|is to|has to|will) be (?:given|sent|delivered|provided|received|served))"
    );
    let next = draft
        .body
        .sentence_at((renewal.range().end..=renewal.range().end + 3).find(|at| draft.body.sentence_at(*at).is_some_and(|next| next.start > renewal.start))?)?;
    asks.is_match(next.text).then(|| notice_days(next.text)).flatten()
}

/// Does the contract go on unless someone objects?
pub(crate) fn renews_itself(words: &str) -> bool {
    re!(r"自动(?:续|延|顺延|展期|延展)|自行(?:续|延)|(?:视为|视同)[^,。不]{0,10}(?:续约|续签|续租|续展|续订|延续|延长|继续承租)|(?:期满|届满|到期)[^。;]{0,40}(?:有效期|合同|协议)[^,。]{0,8}顺延|(?i:automatic(?:ally)?[^.]{0,40}(?:renew|extend)|(?:renew|extend)[^.]{0,30}automatically|shall (?:thereafter )?(?:be )?renew(?:ed)?\b[^.]{0,60}(?:successive|unless)|shall continue[^.]{0,60}successive)").is_match(words)
        && re!(r"合同|协议|期限|有效期|合作|服务|续|(?i:agreement|term|contract)").is_match(words)
        && !re!(r"不(?:再)?自动(?:续|延)|另行签[订署]|签[署订](?:书面)?的?续[期签约]|书面协议后|经双方(?:书面)?(?:同意|签署)|交船日|工期|进度|视为[^,。]{0,6}不再|(?i:not automatically|no automatic)").is_match(words)
}

/// The notice that stops a renewal: `届满前30日`, `at least ninety (90) days prior`.
pub(crate) fn notice_days(words: &str) -> Option<u32> {
    periods(words)
        .into_iter()
        .find(|period| {
            let before = last_chars(&words[..period.range.start], 18);
            let after = first_chars(&words[period.range.end..], 30);
            re!(r"(?:届满|期满|到期|终止|结束)(?:日)?(?:之)?前(?:至少)?\s*$|提前(?:至少)?\s*$|(?i:at least|not less than|no less than|less than|no later than|not later than|not fewer than|a minimum of)\s*$")
                .is_match(before)
                || re!(r"^\s*(?i:calendar |business )?(?:before|prior|in advance|written notice|prior written|advance (?:written )?notice|notice (?:of (?:termination|non-?renewal)|(?:to the other[^.;,]{0,20} )?(?:prior to|before)))|^[^,。]{0,4}前[^,。]{0,6}(?:通知|提出)").is_match(after)
        })
        .and_then(|period| period.days())
}
