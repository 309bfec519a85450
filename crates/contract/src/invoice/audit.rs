//! Whether an invoice agrees with itself.

use qiheng_record::credit_code::CreditCodeError;
use qiheng_record::{CreditCode, Message};
use rust_decimal::Decimal;

use super::{Invoice, InvoiceLine, InvoiceParty};
use crate::facts::numeral::sum_in_words;

/// Digits of a number of the national platform.
const NUMBER: usize = 20;
/// What rounding may take from or add to a line, in hundredths.
const ROUNDING: i64 = 1;
/// How far a line's tax may be from amount × rate, in hundredths: the platform itself allows this much.
const TAX_ROUNDING: i64 = 6;

impl Invoice {
    /// What in it does not agree with itself.
    pub fn remarks(&self) -> Vec<Message> {
        let mut remarks = Vec::new();
        self.number_agrees(&mut remarks);
        self.codes_agree(&mut remarks);
        self.lines_agree(&mut remarks);
        self.sums_agree(&mut remarks);
        self.words_agree(&mut remarks);
        remarks
    }

    fn number_agrees(&self, remarks: &mut Vec<Message>) {
        if self.number.is_empty() {
            remarks.push(Message::new("invoice-remark-no-number"));
        } else if self.number.len() != NUMBER || !self.number.bytes().all(|byte| byte.is_ascii_digit()) {
            remarks.push(Message::new("invoice-remark-number").with("number", &self.number));
        }
    }

    fn codes_agree(&self, remarks: &mut Vec<Message>) {
        for (id, InvoiceParty { name, code, .. }) in [("invoice-remark-seller-code", &self.seller), ("invoice-remark-buyer-code", &self.buyer)] {
            if let Err(CreditCodeError::CheckDigit(digit)) = CreditCode::parse(code) {
                remarks.push(Message::new(id).with("name", name).with("code", code).with("digit", digit));
            }
        }
    }

    fn lines_agree(&self, remarks: &mut Vec<Message>) {
        for (line, number) in self.lines.iter().zip(1..) {
            let (Some(amount), Some(rate), Some(tax)) = (line.amount, line.tax_rate, line.tax) else { continue };
            let Some(due) = amount.checked_mul(rate).map(|due| (due / Decimal::ONE_HUNDRED).round_dp(2)) else { continue };
            if is_apart(tax, due, Decimal::new(TAX_ROUNDING, 2)) {
                let remark = Message::new("invoice-remark-line-tax").with("line", number).with("item", &line.item);
                remarks.push(remark.with("tax", sum_of(tax)).with("rate", rate.normalize()).with("due", sum_of(due)));
            }
        }
        let rounding = Decimal::new(ROUNDING.saturating_mul(self.lines.len() as i64), 2);
        let sums: [(&str, Option<Decimal>, fn(&InvoiceLine) -> Option<Decimal>); 2] =
            [("invoice-remark-net-sum", self.net, |line| line.amount), ("invoice-remark-tax-sum", self.tax, |line| line.tax)];
        for (id, stated, of) in sums {
            let sum = self.lines.iter().try_fold(Decimal::ZERO, |sum, line| sum.checked_add(of(line)?));
            if let (Some(stated), Some(sum), false) = (stated, sum, self.lines.is_empty())
                && is_apart(stated, sum, rounding)
            {
                remarks.push(Message::new(id).with("stated", sum_of(stated)).with("sum", sum_of(sum)));
            }
        }
    }

    fn sums_agree(&self, remarks: &mut Vec<Message>) {
        let (Some(net), Some(tax), Some(total)) = (self.net, self.tax, self.total) else { return };
        let Some(sum) = net.checked_add(tax) else { return };
        if is_apart(total, sum, Decimal::new(ROUNDING, 2)) {
            let remark = Message::new("invoice-remark-total").with("net", sum_of(net)).with("tax", sum_of(tax));
            remarks.push(remark.with("sum", sum_of(sum)).with("total", sum_of(total)));
        }
    }

    fn words_agree(&self, remarks: &mut Vec<Message>) {
        let (Some(total), Some(words)) = (self.total, in_figures(&self.total_in_words)) else { return };
        if total != words {
            remarks
                .push(Message::new("invoice-remark-words").with("words", &self.total_in_words).with("in_figures", sum_of(words)).with("total", sum_of(total)));
        }
    }
}

/// A sum as messages name it.
fn sum_of(sum: Decimal) -> String {
    format!("{sum:.2}")
}

fn is_apart(one: Decimal, other: Decimal, by: Decimal) -> bool {
    one.checked_sub(other).is_none_or(|apart| apart.abs() > by)
}

/// What the words say: `（负数）壹仟圆整` is −1000. The sign ⊗ that old forms print before them says nothing.
fn in_figures(words: &str) -> Option<Decimal> {
    let bare: String = words.chars().filter(|c| !c.is_whitespace() && !matches!(c, 'ⓧ' | '⊗' | '（' | '）' | '(' | ')' | '数' | '¥' | '￥')).collect();
    let (bare, is_negative) = bare.strip_prefix('负').map_or((bare.as_str(), false), |rest| (rest, true));
    let sum = match bare {
        "" => return None,
        _ if bare.contains(['元', '圆', '圓']) => sum_in_words(bare)?,
        // less than one 元: 伍角整
        _ => sum_in_words(&format!("零元{bare}"))?,
    };
    Some(if is_negative { -sum } else { sum })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_with_their_sign() {
        for (words, sum) in [
            ("壹拾壹万叁仟圆整", Some("113000")),
            ("（负数）壹佰壹拾叁圆整", Some("-113")),
            ("(负数)伍角整", Some("-0.5")),
            ("ⓧ壹佰圆零伍分", Some("100.05")),
            ("", None),
            ("见附件", None),
        ] {
            assert_eq!(in_figures(words), sum.map(|sum| sum.parse().unwrap()), "{words}");
        }
    }
}
