//! Periods with a meaning: the contract's term, warranty, acceptance, confidentiality, renewal.

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
    found.extend(acceptance(draft));
    found.extend(confidentiality(draft));
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
            let says = re!(r"(?:质保期|保修期|保证期|三包期|包修期|保用期|质量保证(?:有效)?期|质量担保期|维护期|缺陷责任期|保修|保质期|质保)(?:限)?\s*(?:\([^)]*\))?\s*(?:,)?\s*(?:[自从][^,。]{0,14})?(?:起)?(?:,)?(?:为|是|:|共|不少于|不低于|至少|满)*\s*(?:[^,。;年]{2,12}后的?)?\s*$|(?i:warranty period (?:of|is|shall be)\s*$|period for (?:all |the )?\w+ (?:is|shall be|will be)\s*$|period of(?: the)?\s*$|warrant[^.]{0,20}(?:for|of)\s*(?:a period of)?\s*$)").is_match(before)
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

fn acceptance(draft: &Draft<'_>) -> Vec<Said> {
    let mut found = Vec::new();
    let cue = re!(r"验收|检验|复检|质量[^。;,]{0,4}异议|(?i:acceptance test|deemed|inspect|\baccept)");
    let mut days: Option<(Period, Range<usize>)> = None;
    let mut later: Vec<(Period, Range<usize>)> = Vec::new();
    let mut deemed: Option<Range<usize>> = None;
    for sentence in draft.body.sentences_with(cue) {
        if sentence.start >= draft.attachments_start() {
            continue;
        }
        if deems(sentence.text) {
            deemed.get_or_insert(sentence.range());
        }
        if let Some((first, _)) = &days {
            // a second stage with a time of its own: 阶段验收, 最终验收
            let is_stage = |period: &Period| re!(r"^\s*(?:之?内|以内)[^。;,]{0,8}(?:验收|检验)").is_match(&sentence.text[period.range.end..]);
            let other = periods(sentence.text).into_iter().find(|period| is_stage(period) && period.days().is_some() && period.days() != first.days());
            later.extend(other.map(|period| (period.clone(), sentence.start + period.range.start..sentence.start + period.range.end)));
            continue;
        }
        // …shall be deemed to have occurred: (a) fifteen days after receipt
        if sentence.text.ends_with(':')
            && deems(sentence.text)
            && let Some(item) = draft.body.sentence_at(sentence.range().end + 2)
            && let Some(period) =
                periods(item.text).into_iter().find(|period| re!(r"(?i)^\s*(?:after|of|from|following)").is_match(&item.text[period.range.end..]))
        {
            days = Some((period.clone(), item.start + period.range.start..item.start + period.range.end));
            continue;
        }
        for period in periods(sentence.text).into_iter().map(in_days) {
            let before = &sentence.text[..period.range.start];
            let after = &sentence.text[period.range.end..];
            let within = if sentence.text.is_ascii() { sentence.text } else { before };
            let by_buyer = draft.parties.words(crate::model::Role::Buyer).iter().any(|word| within.contains(word.as_str()))
                || re!(r"双方|验收期").is_match(before)
                || re!(r"^[^,]{0,4}内[^。]{0,10}(甲方|双方)").is_match(after);
            let does = re!(r"^\s*(?:之?内|以内|前)[^。;]{0,24}(?:验收|检验|测试|审核|确认|出具|异议)|^\s*(?:after|of|from)[^.]{0,170}(?:accept|inspect|test)")
                .is_match(after)
                || re!(r"验收期(?:限)?(?:为|:)?\s*$").is_match(before);
            // 若有质量异议,应在3个工作日内通知: only the buyer has any
            let objects = re!(r"异议[^。;]{0,12}$").is_match(before) && re!(r"^\s*(?:之?内|以内)[^。;]{0,16}(?:通知|提出|告知)").is_match(after);
            // within fifteen days after receipt; 收到后15日内不提出索赔的,视为接收
            let silent = deems(sentence.text) && re!(r"(?i)^\s*(?:after|of|from|following)|^\s*(?:之?内|以内)[^。;,]{0,16}[不未]").is_match(after);
            if (objects || silent || does && by_buyer)
                && period.days().is_some()
                && (objects || !re!(r"付款|支付|修复|整改|更换").is_match(&after.chars().take(24).collect::<String>()))
            {
                days = Some((period.clone(), sentence.start + period.range.start..sentence.start + period.range.end));
                break;
            }
        }
    }
    match (days, deemed.clone()) {
        (Some((period, range)), deemed) => {
            found.push(Said { value: FactValue::Acceptance { days: period.days(), working_days: period.working_days(), deemed: deemed.is_some() }, range });
        }
        (None, Some(range)) => found.push(Said { value: FactValue::Acceptance { days: None, working_days: None, deemed: true }, range }),
        (None, None) => {}
    }
    found.extend(later.into_iter().map(|(period, range)| Said {
        value: FactValue::Acceptance { days: period.days(), working_days: period.working_days(), deemed: deemed.is_some() },
        range,
    }));
    found
}

/// 24小时 are a day.
fn in_days(period: Period) -> Period {
    let days = period.count / Decimal::from(24);
    if period.unit == Unit::Hour && days.fract().is_zero() { Period { count: days, unit: Unit::Day, ..period } } else { period }
}

/// Does silence count as acceptance?
pub(crate) fn deems(words: &str) -> bool {
    re!(r"视为[^,。;]{0,16}(?:验收|合格|接受|接收|认可|通过|无异议|批准|完好|完整|无误|相符|符合(?:约定|要求|合同)|满意|确认(?:收货|交付))|视为[^,。;]{0,4}同意(?:验收|接受)|(?:视同|推定)[^,。;]{0,10}(?:验收|合格|接受|接收|认可|无异议|无误)|(?:视作|认为)[^,。;]{0,10}(?:已?接受|验收|合格|批准)|即为验收合格|默认[^,。;]{0,6}(?:合格|验收|接受)|(?i:deemed (?:to (?:be|have been) )?(?:finally )?accept|deemed acceptance|acceptance[^.]{0,40}deemed (?:to have occurred|given|complete)|deemed to have accepted|shall constitute acceptance)").is_match(words)
        && re!(r"未|没有|逾期|不[^,]{0,8}(?:提出|提交|答复|验收)|过期|超过|届满|否则|(?i:fails?|failure|not|unless|within)|[a-z]:$").is_match(words)
        && !re!(r"不(?:应)?(?:得)?视为[^,。;]{0,16}(?:验收|合格|接受)|(?i:not be deemed)").is_match(words)
}

fn confidentiality(draft: &Draft<'_>) -> Vec<Said> {
    // 终止后五年内不得向第三方透露: the duty without its name
    let cue = re!(
        r"保密|泄密|商业秘密|保守[^,。;]{0,10}[秘机]密|(?:终止|解除|期满|届满|结束|离职|完成)[^。;,]{0,16}内[^。;]{0,16}(?:不得|不能|不可|不应)[^。;]{0,20}(?:泄露|透露|披露|公开)|(?i:confidential)"
    );
    let sentences = draft.body.sentences_with(cue);
    let mut found = Vec::new();
    'sentences: for sentence in &sentences {
        if sentence.start >= draft.attachments_start() {
            break;
        }
        let next = draft.body.sentence_at(sentence.range().end + 3).filter(|next| next.has(&["有效", "持续", "surviv", "continues"]));
        for part in std::iter::once(*sentence).chain(next) {
            for period in periods(part.text) {
                let around = re!(
                    r"终止后|解除后|期满|届满|保密期|有效|结束后|知悉|完成后|为期|期限|满|签订|(?i:after|for a period|survive|continue|following|expiration)"
                )
                .is_match(part.text);
                if around && matches!(period.unit, Unit::Year) || period.unit == Unit::Month && part.text.contains("保密期") {
                    let years = if period.unit == Unit::Month { period.count / Decimal::from(12) } else { period.count };
                    let value = FactValue::Confidentiality { years: Some(years.normalize()) };
                    if !found.iter().any(|said: &Said| said.value == value) {
                        found.push(Said { value, range: part.start + period.range.start..part.start + period.range.end });
                    }
                    continue 'sentences;
                }
            }
        }
    }
    if !found.is_empty() {
        return found;
    }
    // 本条规定在终止后六年内继续有效, in the clause about secrets
    for sentence in draft.body.sentences_with(re!(r"(?:继续|持续|仍然?)有效")) {
        let period = periods(sentence.text).into_iter().find(|period| period.unit == Unit::Year);
        if let Some(period) = period.filter(|_| sentence.start < draft.attachments_start() && draft.is_about(sentence.start, &["confidentiality"])) {
            let range = sentence.start + period.range.start..sentence.start + period.range.end;
            return vec![Said { value: FactValue::Confidentiality { years: Some(period.count.normalize()) }, range }];
        }
    }
    let binds = sentences.iter().find(|sentence| {
        sentence.start < draft.attachments_start() && re!(r"保密(?:义务|责任|信息)|保守[^,。;]{0,10}[秘机]密|(?:予以|严格|应当?|负责|承担|进行|要)[^,。]{0,10}保密|不得[^。]{0,24}(?:泄露|披露|透露|公开)|不能[^。]{0,30}(?:泄露|透露)|(?i:confidential information|keep confidential|in confidence)").is_match(sentence.text)
    });
    let clause =
        draft.clauses.iter().find(|clause| clause.categories.first().is_some_and(|category| category.name == "confidentiality" && category.confidence > 0.9));
    match (binds, clause) {
        (Some(sentence), _) => vec![Said { value: FactValue::Confidentiality { years: None }, range: sentence.range() }],
        (None, Some(clause)) => {
            let range = draft.range_of(clause);
            vec![Said {
                value: FactValue::Confidentiality { years: None },
                range: range.start..range.end.min(draft.body.line_at(range.start).map_or(range.end, |line| line.range.end)),
            }]
        }
        (None, None) => Vec::new(),
    }
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
