//! Late interest by reference to a published rate (`按同期LPR的1.5倍`): the words of a contract that agree on it.

use rust_decimal::Decimal;

use crate::facts::numeral::han_integer;
use crate::facts::quantity::{figure, percents};
use crate::pattern::re;
use crate::text::fold;

/// A loan prime rate as a contract refers to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LprClause {
    /// By how much it is multiplied: `1.5倍`, `加计50%` → 1.5.
    pub factor: Decimal,
    /// That over five years; else that of one year.
    pub is_over_five_years: bool,
    /// The sentence.
    pub quote: String,
}

/// The sentences that make somebody who is late pay interest by the loan prime rate, in order.
pub fn lpr_clauses(text: &str) -> Vec<LprClause> {
    let sentences = text.split_inclusive(['。', '；', ';', '\n']).flat_map(|part| part.split_inclusive(". "));
    sentences.filter_map(|sentence| clause(sentence.trim())).collect()
}

fn clause(sentence: &str) -> Option<LprClause> {
    let words: String = sentence.chars().map(fold).collect();
    let rate = re!(r"(?i)LPR|贷款市场报价利率|loan prime rate").find(&words)?;
    if !re!(r"(?i)逾期|迟延|延迟|延期|拖欠|未按|overdue|late|delay|past due|unpaid").is_match(&words) {
        return None;
    }
    Some(LprClause {
        factor: factor(&words, rate.start()),
        is_over_five_years: re!(r"(?i)(?:5|五)年(?:期)?(?:以上)|over[- ]five[- ]years?|(?:5|five)[- ]year").is_match(&words),
        quote: sentence.to_owned(),
    })
}

/// `的1.5倍`, `四倍`, `加计50%`, `上浮30%`, `plus 50%`, `1.5 times`; the rate itself where nothing of the kind stands there.
fn factor(words: &str, rate: usize) -> Decimal {
    let behind = &words[rate..];
    let times = re!(r"([0-9]+(?:\.[0-9]+)?|[一二两三四五六七八九十])\s*倍").captures(behind).or_else(|| {
        let all = re!(r"(?i)([0-9]+(?:\.[0-9]+)?)\s*times");
        all.captures(words)
    });
    if let Some(number) = times.and_then(|hit| hit.get(1)).map(|number| number.as_str())
        && let Some(factor) = figure(number).or_else(|| han_integer(number).map(Decimal::from))
    {
        return factor;
    }
    if let Some(lead) = re!(r"(?i)加计|加收|上浮|上调|加(?:点|成)?|plus|increased by").find(behind)
        && let Some(percent) = percents(&behind[lead.end()..]).into_iter().next().filter(|percent| percent.range.start <= 8)
    {
        return Decimal::ONE + percent.value / Decimal::ONE_HUNDRED;
    }
    Decimal::ONE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_give_the_factor() {
        for (text, factor, over) in [
            ("甲方逾期付款的，按逾期金额以同期一年期贷款市场报价利率（LPR）的1.5倍支付利息。", "1.5", false),
            ("逾期付款的，按同期LPR四倍计收违约金。", "4", false),
            ("迟延付款超过30日的，以违约行为发生时的一年期LPR为基础加计30%计算损失。", "1.3", false),
            ("任何一方逾期支付的，按五年期以上LPR计付利息；", "1", true),
            ("Overdue amounts bear interest at the one-year Loan Prime Rate (LPR) plus 50% until paid.", "1.5", false),
            ("Late payments bear interest at 2 times the LPR.", "2", false),
        ] {
            let found = lpr_clauses(text);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!((found[0].factor.normalize().to_string().as_str(), found[0].is_over_five_years), (factor, over), "{text}");
        }
    }

    #[test]
    fn a_rate_without_delay_is_none() {
        assert_eq!(lpr_clauses("预付款保函的费率参照LPR。乙方逾期交货的，每日支付0.1%违约金。"), []);
    }
}
