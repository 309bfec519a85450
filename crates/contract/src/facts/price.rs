//! The contract's total (合同总价) wherever it is said.

use std::ops::Range;

use rust_decimal::Decimal;

use super::quantity::{Money, money, percents};
use super::{Draft, Said};
use crate::model::{FactValue, TaxTreatment};
use crate::pattern::re;
use crate::text::{Sentence, last_chars};

/// One place that says the total.
#[derive(Debug, Clone)]
pub(crate) struct Total {
    /// In figures.
    pub(crate) amount: Option<Decimal>,
    /// In words (大写).
    pub(crate) words_amount: Option<Decimal>,
    pub(crate) currency: Option<&'static str>,
    pub(crate) tax: TaxTreatment,
    pub(crate) tax_rate: Option<Decimal>,
    /// Figures and words together.
    pub(crate) range: Range<usize>,
    /// Is it the price without tax (不含税)?
    pub(crate) excludes_tax: bool,
}

/// Every statement of the total, in order.
pub(crate) fn totals(draft: &Draft<'_>) -> Vec<Total> {
    let cue = re!(
        r"(?i)合同(?:含税|不含税|暂定|固定)*(?:总价|总额|总金额|价款|金额|总价款|价格|总价格|造价|价)|(?:项目|工程|费用|货款|服务费用?|价税|价款|租金|设备|开发费用?|含税)(?:总价|总额|总金额|合计|总计|总造价)|总价款?|总金额|总费用|总造价|总货款|金额合计|费用合计|服务费总额|(?:经费|费用)(?:和|及|、|与)报酬(?:总额)?|开发费用(?:为|共|总)|total (?:contract )?(?:price|amount|fee|value|consideration|cost)|contract (?:price|sum|amount|value)|purchase price"
    );
    let mut found: Vec<Total> = Vec::new();
    for sentence in draft.body.sentences_with(cue) {
        let mut from = 0;
        while let Some(hit) = cue.find_at(sentence.text, from) {
            from = hit.end();
            if let Some(total) = stated(sentence.text, hit.range(), sentence.start)
                && found.last().is_none_or(|last| last.range.end <= total.range.start)
            {
                from = from.max(total.range.end - sentence.start);
                found.push(total);
            }
        }
        // 9.1 合同总价, and the sum on the line below
        if let Some(total) = below(draft, &sentence, from).filter(|total| found.last().is_none_or(|last| last.range.end <= total.range.start)) {
            found.push(total);
        }
    }
    found
}

/// The sum with which the line after a heading begins.
fn below(draft: &Draft<'_>, heading: &Sentence<'_>, cue_end: usize) -> Option<Total> {
    heading.text[cue_end..].trim_matches([' ', ':', '_']).is_empty().then_some(())?;
    let next = draft.body.sentence_at(heading.range().end + 1).filter(|next| next.start > heading.start)?;
    let begins = money(next.text).first().is_some_and(|sum| next.text[..sum.range.start].trim_matches([' ', ':']).chars().count() <= 4);
    if begins { stated(next.text, 0..0, next.start) } else { None }
}

fn stated(words: &str, cue: Range<usize>, offset: usize) -> Option<Total> {
    let after = &words[cue.end..];
    if re!(r"(?i)(?:%|percent)[^.,;]{0,12} of (?:the |total )*$").is_match(&words[..cue.start]) {
        return None;
    }
    let sums = money(after);
    // $5.00 per pound is no total
    let is_rate = |sum: &&Money| re!(r"(?i)^\s*(?:per|each|/)\b").is_match(&after[sum.range.end..]);
    let first = sums.iter().find(|sum| sum.range.start < 90 && !is_rate(sum))?;
    let between = &after[..first.range.start];
    // "合同总价的30%,即人民币…": a share of the total, not the total.
    if re!(r"(?i)^\s*的\s*(?:[0-9百千万]|[^,]{0,6}%)|%|分之|逾期|超过|低于|以上|不含|违约|扣除|percent|\bof the\b.*\bbeing\b|exceed|单价").is_match(between)
        || percents(between).iter().any(|_| true) && !between.contains("税")
    {
        return None;
    }
    if between.chars().count() > 45
        || words[..cue.start].ends_with("占")
        || words[cue.clone()].contains("租金") && words[..cue.start].ends_with(['月', '季'])
        || re!(r"不超过|按|从").is_match(&words[..cue.start].chars().rev().take(2).collect::<String>())
    {
        return None;
    }
    let pair = sums.iter().find(|other| other.in_words != first.in_words && near(after, first, other));
    let (figures, in_words): (Option<&Money>, Option<&Money>) = if first.in_words { (pair, Some(first)) } else { (Some(first), pair) };
    let end = first.range.end.max(pair.map_or(0, |pair| pair.range.end));
    let close = usize::from(after[end..].starts_with(')'));
    let context = &words[cue.start.saturating_sub(0)..];
    let before_cue = last_chars(&words[..cue.start], 6);
    let excludes_tax = words[cue.clone()].contains("不含税") || before_cue.ends_with("不含税");
    let tax = if excludes_tax || context.contains("不含税价格") {
        TaxTreatment::Excluded
    } else if re!(r"含税|含[^,。]{0,4}[0-9]+%[^,。]{0,4}税|含增值税|(?i)including VAT|inclusive of").is_match(words) {
        TaxTreatment::Included
    } else if re!(r"(?i)excluding VAT|exclusive of").is_match(words) {
        TaxTreatment::Excluded
    } else {
        TaxTreatment::Unknown
    };
    let tax_rate =
        re!(r"税率[^0-9。]{0,6}([0-9.]+)\s*%|含\s*([0-9.]+)\s*%\s*(?:的)?增值税|增值税[^0-9。]{0,6}([0-9.]+)\s*%|VAT (?:at (?:the|a) rate of )?([0-9.]+)\s*%")
            .captures(words)
            .and_then(|hit| hit.iter().skip(1).flatten().next().and_then(|rate| rate.as_str().parse().ok()));
    Some(Total {
        amount: figures.map(|sum| sum.amount),
        words_amount: in_words.map(|sum| sum.amount),
        currency: figures.and_then(|sum| sum.currency).or_else(|| (in_words.is_some() || after[..end].contains('元')).then_some("CNY")),
        tax,
        tax_rate,
        range: offset + cue.end + first.range.start.min(pair.map_or(usize::MAX, |pair| pair.range.start))..offset + cue.end + end + close,
        excludes_tax,
    })
}

/// Do the two stand side by side, as `2,806,000.00元(大写:贰佰捌拾万陆仟元整)` do?
pub(crate) fn near(words: &str, a: &Money, b: &Money) -> bool {
    let (first, second) = if a.range.start < b.range.start { (a, b) } else { (b, a) };
    if first.range.end > second.range.start {
        return false;
    }
    let gap = &words[first.range.end..second.range.start];
    gap.chars().count() <= 24
        && re!(r"^[\s:,、()/;]*(?:整|元)?[\s:,、()/]*(?:人民币|Renminbi|大写|小写|金额|RMB|CNY|¥|即|为|计|say|币|\s|[:,、()/;])*$").is_match(gap)
}

/// The total as a fact: the first place that gives it, with its tax.
pub(crate) fn facts(totals: &[Total]) -> Vec<Said> {
    let main = totals
        .iter()
        .find(|total| !total.excludes_tax && total.words_amount.is_some())
        .or_else(|| totals.iter().find(|total| !total.excludes_tax))
        .or(totals.first());
    let Some(main) = main else { return Vec::new() };
    let value = FactValue::TotalAmount {
        amount: main.amount.or(main.words_amount),
        currency: main.currency.map(str::to_owned),
        words_amount: main.words_amount,
        tax: main.tax,
        tax_rate: main.tax_rate,
    };
    let mut said = vec![Said { value: value.clone(), range: main.range.clone() }];
    for other in totals.iter().filter(|other| other.range != main.range && other.amount.is_some() && other.amount == main.amount) {
        said.push(Said { value: value.clone(), range: other.range.clone() });
    }
    said
}
