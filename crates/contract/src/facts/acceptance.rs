//! Acceptance (验收): how soon the buyer must inspect, and whether its silence accepts.

use std::ops::Range;

use rust_decimal::Decimal;

use super::quantity::{Period, Unit, periods};
use super::{Draft, Said};
use crate::model::{FactValue, Role};
use crate::pattern::re;
use crate::text::{Sentence, first_chars};

/// A period of acceptance and where it stands.
type Timed = (Period, Range<usize>);

/// The first period, those of later stages (阶段验收, 最终验收) that differ from it, and silence that accepts.
pub(super) fn facts(draft: &Draft<'_>) -> Vec<Said> {
    let cue = re!(r"验收|检验|复检|质量[^。;,]{0,4}异议|(?i:acceptance test|deemed|inspect|\baccept)");
    let mut first: Option<Timed> = None;
    let mut later: Vec<Timed> = Vec::new();
    let mut deemed: Option<Range<usize>> = None;
    for sentence in draft.body.sentences_with(cue).into_iter().take_while(|sentence| sentence.start < draft.attachments_start()) {
        if deems(sentence.text) {
            deemed.get_or_insert(sentence.range());
        }
        match &first {
            None => first = listed(draft, &sentence).or_else(|| said(draft, &sentence)),
            Some((first, _)) => later.extend(of_stage(&sentence, first)),
        }
    }
    let is_deemed = deemed.is_some();
    let fact =
        |(period, range): Timed| Said { value: FactValue::Acceptance { days: period.days(), working_days: period.working_days(), deemed: is_deemed }, range };
    let silence = deemed.filter(|_| first.is_none()).map(|range| Said { value: FactValue::Acceptance { days: None, working_days: None, deemed: true }, range });
    first.map(fact).into_iter().chain(silence).chain(later.into_iter().map(fact)).collect()
}

fn placed(sentence: &Sentence<'_>, period: Period) -> Timed {
    let range = sentence.start + period.range.start..sentence.start + period.range.end;
    (period, range)
}

/// A second stage with a time of its own.
fn of_stage(sentence: &Sentence<'_>, first: &Period) -> Option<Timed> {
    let is_stage = |period: &Period| re!(r"^\s*(?:之?内|以内)[^。;,]{0,8}(?:验收|检验)").is_match(&sentence.text[period.range.end..]);
    let other = periods(sentence.text).into_iter().find(|period| is_stage(period) && period.days().is_some() && period.days() != first.days())?;
    Some(placed(sentence, other))
}

/// `…shall be deemed to have occurred: (a) fifteen days after receipt`
fn listed(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<Timed> {
    (sentence.text.ends_with(':') && deems(sentence.text)).then_some(())?;
    let item = draft.body.sentence_at(sentence.range().end + 2)?;
    let runs = |period: &Period| re!(r"(?i)^\s*(?:after|of|from|following)").is_match(&item.text[period.range.end..]);
    Some(placed(&item, periods(item.text).into_iter().find(runs)?))
}

/// The period within which the buyer inspects, objects, or accepts by silence.
fn said(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<Timed> {
    let buyer = draft.parties.words(Role::Buyer);
    let is_silent = deems(sentence.text);
    let fits = |period: &Period| {
        let before = &sentence.text[..period.range.start];
        let after = &sentence.text[period.range.end..];
        let within = if sentence.text.is_ascii() { sentence.text } else { before };
        let by_buyer = buyer.iter().any(|word| within.contains(word.as_str()))
            || re!(r"双方|验收期").is_match(before)
            || re!(r"^[^,]{0,4}内[^。]{0,10}(甲方|双方)").is_match(after);
        let does = re!(r"^\s*(?:之?内|以内|前)[^。;]{0,24}(?:验收|检验|测试|审核|确认|出具|异议)|^\s*(?:after|of|from)[^.]{0,170}(?:accept|inspect|test)")
            .is_match(after)
            || re!(r"验收期(?:限)?(?:为|:)?\s*$").is_match(before);
        // 若有质量异议,应在3个工作日内通知: only the buyer has any
        let objects = re!(r"异议[^。;]{0,12}$").is_match(before) && re!(r"^\s*(?:之?内|以内)[^。;]{0,16}(?:通知|提出|告知)").is_match(after);
        // within fifteen days after receipt; 收到后15日内不提出索赔的,视为接收
        let silent = is_silent && re!(r"(?i)^\s*(?:after|of|from|following)|^\s*(?:之?内|以内)[^。;,]{0,16}[不未]").is_match(after);
        // the price is due within thirty days after acceptance
        let pays = || re!(r"(?i)\b(?:shall|will) pay\b|\bpayable\b").is_match(sentence.text) && !re!(r"(?i)inspect|\btests?\b|reject").is_match(sentence.text);
        let mends = || re!(r"付款|支付|修复|整改|更换").is_match(first_chars(after, 24));
        (objects || silent || does && by_buyer && !pays()) && period.days().is_some() && (objects || !mends())
    };
    Some(placed(sentence, periods(sentence.text).into_iter().map(in_days).find(fits)?))
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
