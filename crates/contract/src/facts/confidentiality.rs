//! Confidentiality (保密): that secrets are kept, and for how many years.

use rust_decimal::Decimal;

use super::quantity::{Period, Unit, periods};
use super::{Draft, Said};
use crate::model::FactValue;
use crate::pattern::re;
use crate::text::Sentence;

/// Each length that is said; else that there is a duty, without its length.
pub(super) fn facts(draft: &Draft<'_>) -> Vec<Said> {
    // 终止后五年内不得向第三方透露: the duty without its name
    let cue = re!(
        r"保密|泄密|商业秘密|保守[^,。;]{0,10}[秘机]密|(?:终止|解除|期满|届满|结束|离职|完成)[^。;,]{0,16}内[^。;]{0,16}(?:不得|不能|不可|不应)[^。;]{0,20}(?:泄露|透露|披露|公开)|(?i:confidential)"
    );
    let mut sentences = draft.body.sentences_with(cue);
    sentences.retain(|sentence| sentence.start < draft.attachments_start());
    let mut found: Vec<Said> = Vec::new();
    for said in sentences.iter().filter_map(|sentence| lasting(draft, sentence)) {
        if !found.iter().any(|known| known.value == said.value) {
            found.push(said);
        }
    }
    if found.is_empty() {
        found.extend(surviving(draft).or_else(|| undated(draft, &sentences)));
    }
    found
}

fn years(sentence: &Sentence<'_>, period: &Period) -> Said {
    let years = if period.unit == Unit::Month { period.count / Decimal::from(12) } else { period.count };
    Said { value: FactValue::Confidentiality { years: Some(years.normalize()) }, range: sentence.start + period.range.start..sentence.start + period.range.end }
}

/// How long, in the sentence about secrets or in the one behind it that says how long it goes on.
fn lasting(draft: &Draft<'_>, sentence: &Sentence<'_>) -> Option<Said> {
    let lasts = re!(r"终止后|解除后|期满|届满|保密期|有效|结束后|知悉|完成后|为期|期限|满|签订|(?i:after|for a period|survive|continue|following|expiration)");
    let next = draft.body.sentence_at(sentence.range().end + 3).filter(|next| next.has(&["有效", "持续", "surviv", "continues"]));
    std::iter::once(*sentence).chain(next).find_map(|part| {
        let (years_count, months_count) = (lasts.is_match(part.text), part.text.contains("保密期"));
        let counts = |period: &Period| years_count && period.unit == Unit::Year || months_count && period.unit == Unit::Month;
        periods(part.text).iter().find(|period| counts(period)).map(|period| years(&part, period))
    })
}

/// `本条规定在终止后六年内继续有效`, in the clause about secrets.
fn surviving(draft: &Draft<'_>) -> Option<Said> {
    let sentences = draft.body.sentences_with(re!(r"(?:继续|持续|仍然?)有效"));
    sentences
        .iter()
        .filter(|sentence| sentence.start < draft.attachments_start() && draft.is_about(sentence.start, &["confidentiality"]))
        .find_map(|sentence| periods(sentence.text).iter().find(|period| period.unit == Unit::Year).map(|period| years(sentence, period)))
}

/// The duty without its length: the sentence that binds, else the first line of the clause about it.
fn undated(draft: &Draft<'_>, sentences: &[Sentence<'_>]) -> Option<Said> {
    let binds = re!(
        r"保密(?:义务|责任|信息)|保守[^,。;]{0,10}[秘机]密|(?:予以|严格|应当?|负责|承担|进行|要)[^,。]{0,10}保密|不得[^。]{0,24}(?:泄露|披露|透露|公开)|不能[^。]{0,30}(?:泄露|透露)|(?i:confidential information|keep confidential|in confidence)"
    );
    let headed = || {
        let is_about = |name: &str, confidence: f32| name == "confidentiality" && confidence > 0.9;
        let clause = draft.clauses.iter().find(|clause| clause.categories.first().is_some_and(|first| is_about(&first.name, first.confidence)))?;
        let range = draft.range_of(clause);
        let line_end = draft.body.line_at(range.start).map_or(range.end, |line| line.range.end);
        Some(range.start..range.end.min(line_end))
    };
    let range = sentences.iter().find(|sentence| binds.is_match(sentence.text)).map(Sentence::range).or_else(headed)?;
    Some(Said { value: FactValue::Confidentiality { years: None }, range })
}
