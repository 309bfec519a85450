//! Money paid ahead or held as security, by its legal kind: 定金, 订金, 预付款, 保证金.

use super::payment::Stage;
use super::quantity::{money, percents};
use super::{Draft, Said};
use crate::model::{AdvanceKind, FactValue};
use crate::pattern::{Pattern, re};

/// A kind and how to find its words.
type Kind = (AdvanceKind, fn() -> &'static Pattern);

const KINDS: [Kind; 4] = [
    (AdvanceKind::Deposit, || re!(r"定金|(?i:\bearnest money\b)")),
    (AdvanceKind::Earnest, || re!(r"订金|诚意金|意向金")),
    (AdvanceKind::Advance, || re!(r"预付款|预付货款|预付金|首付款|(?i:\badvance payment\b(?: of)?|\bdown payment\b|\bprepayment\b)")),
    (AdvanceKind::Bond, || re!(r"保证金|质保金|押金|按金|(?i:\bsecurity deposit\b|\bretention\b|\bperformance bond\b)")),
];

/// The advances as facts.
pub(crate) fn facts(draft: &Draft<'_>, stages: &[Stage]) -> Vec<Said> {
    let mut found = Vec::new();
    let cue = re!(
        r"定金|订金|诚意金|意向金|预付款|预付货款|预付金|首付款|保证金|质保金|押金|按金|(?i:earnest money|advance payment|down payment|prepayment|security deposit|retention|performance bond)"
    );
    for sentence in draft.body.sentences_with(cue) {
        if re!(r"(?:押金|预付款|定金|保证金)[^。;,]{0,6}(?:共计|合计|总计)|(?:及|和)[^。;,]{0,8}预付款").is_match(sentence.text) {
            continue; // one sum for several things
        }
        if re!(r"双倍|没收|退还|返还|扣除|违约金|不予|抵作|保函|refund|guarantee").is_match(sentence.text)
            && !re!(r"支付|缴纳|交纳|作为").is_match(sentence.text)
        {
            continue;
        }
        let within: Vec<&Stage> = stages.iter().filter(|stage| stage.range.start >= sentence.start && stage.range.start < sentence.range().end).collect();
        for (kind, pattern) in KINDS {
            let Some(at) = pattern().find(sentence.text).map(|hit| hit.range()) else { continue };
            let place = sentence.start + at.start;
            let stage = within.iter().find(|stage| stage.range.contains(&place)).or(if within.len() == 1 { within.first() } else { None });
            if let Some(stage) = stage {
                let guarantee = re!(r"(预付款|advance payment) ?(保函|guarantee|bond)").is_match(sentence.text) && !sentence.text.contains("作为预付款");
                if !guarantee {
                    found.push(Said { value: FactValue::Advance { kind, percent: stage.percent, amount: stage.amount }, range: stage.range.clone() });
                }
                continue;
            }
            let after = &sentence.text[at.start..];
            let percent = percents(after).into_iter().find(|percent| percent.range.start < 90 && !after[..percent.range.start].contains("违约"));
            let sum = money(after).into_iter().find(|sum| !sum.in_words && sum.range.start < 60);
            if percent.is_some() || sum.is_some() {
                let end = percent.iter().map(|percent| percent.range.end).chain(sum.iter().map(|sum| sum.range.end)).max().unwrap_or(0);
                found.push(Said {
                    value: FactValue::Advance { kind, percent: percent.map(|percent| percent.value), amount: sum.map(|sum| sum.amount) },
                    range: place..place + end,
                });
            }
        }
    }
    found
}
