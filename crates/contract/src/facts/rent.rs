//! What a lease pays (租金、押金) where it only names the sums: `月租金:2,800元`, `押金:5,600元`.

use rust_decimal::Decimal;

use super::Draft;
use super::payment::Stage;
use super::quantity::{Money, money};
use crate::pattern::re;
use crate::text::Sentence;

/// The rent of one month, as stated.
pub(super) fn monthly(draft: &Draft<'_>) -> Option<Decimal> {
    sums(draft, re!(r"月租金?(?:标准)?[^。;,]{0,12}$")).into_iter().next().map(|(_, sum)| sum.amount)
}

/// The deposit, as stated without a verb.
pub(super) fn deposit(draft: &Draft<'_>, stages: &[Stage]) -> Option<Stage> {
    let known = |sentence: &Sentence<'_>| stages.iter().any(|stage| stage.range.start < sentence.range().end && sentence.start < stage.range.end);
    let (sentence, sum) = sums(draft, re!(r"押金\s*(?:\([^)]{0,12}\))?\s*(?:为|是|:)[^。;,]{0,8}$")).into_iter().find(|(sentence, _)| !known(sentence))?;
    Some(Stage {
        percent: None,
        amount: Some(sum.amount),
        trigger: None,
        days: None,
        working_days: None,
        range: sentence.start..sentence.start + sum.range.end,
        of_total: false,
        by_vendor: false,
    })
}

/// The first sum in figures of each sentence in which the words before it match.
fn sums<'d>(draft: &'d Draft<'_>, before: &'static crate::pattern::Pattern) -> Vec<(Sentence<'d>, Money)> {
    let sentences = draft.body.sentences_with(re!(r"月租|押金"));
    let of = |sentence: Sentence<'d>| {
        let sum = money(sentence.text).into_iter().find(|sum| !sum.in_words && before.is_match(&sentence.text[..sum.range.start]))?;
        Some((sentence, sum))
    };
    sentences.into_iter().filter(|sentence| sentence.start < draft.attachments_start()).filter_map(of).collect()
}
