//! What elements hold: words, numbers, rates, days; each in all the ways that it is written.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::invoice::{InvoiceKind, InvoiceLine};
use crate::read::error::{Cause, Limit};
use crate::read::xml::Xml;

/// A real one has 2000 at most.
const MAX_LINES: usize = 20_000;
/// No sum on an invoice has more digits before the point.
const MAX_WHOLE: i64 = 1_000_000_000_000_000;

/// Adds a line that says something.
pub(super) fn one_more(line: InvoiceLine, lines: &mut Vec<InvoiceLine>) -> Result<(), Cause> {
    if lines.len() >= MAX_LINES {
        return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_LINES as u64 });
    }
    if line != InvoiceLine::default() {
        lines.push(line);
    }
    Ok(())
}

/// A text without any white space.
pub(super) fn word(xml: &mut Xml<'_>) -> Result<String, Cause> {
    Ok(xml.text()?.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect())
}

/// A text on one line.
pub(super) fn words(xml: &mut Xml<'_>) -> Result<String, Cause> {
    Ok(xml.text()?.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The kind by its Chinese name.
pub(super) fn kind_named(name: &str) -> InvoiceKind {
    if name.contains("专用发票") {
        InvoiceKind::Special
    } else if name.contains("普通发票") {
        InvoiceKind::Ordinary
    } else {
        InvoiceKind::Other
    }
}

/// A number: `1,000.00`, `-12.5`, `¥3`.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let bare: String = text.chars().filter(|c| !matches!(c, ',' | '，' | '¥' | '￥') && !c.is_whitespace()).collect();
    let number = bare.parse::<Decimal>().or_else(|_| Decimal::from_scientific(&bare)).ok()?;
    (number.abs() < Decimal::from(MAX_WHOLE)).then_some(number)
}

/// A rate in percent (`0.13`, `13%` and `13` are 13), or what stands in its place.
pub(super) fn rate(said: String) -> (Option<Decimal>, String) {
    match percent(&said) {
        Some(rate) => (Some(rate), String::new()),
        None => (None, said),
    }
}

fn percent(text: &str) -> Option<Decimal> {
    let hundred = Decimal::ONE_HUNDRED;
    let rate = match text.strip_suffix(['%', '％']) {
        Some(percent) => number(percent)?,
        None => number(text).map(|rate| if rate < Decimal::ONE { rate * hundred } else { rate })?,
    };
    (Decimal::ZERO..=hundred).contains(&rate).then(|| rate.normalize())
}

/// A day: `2026-03-05 10:20:30`, `2026年03月05日`, `20260305`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let first = numbers.next()?;
    if first.len() >= 8 {
        return NaiveDate::parse_from_str(&first[..8], "%Y%m%d").ok();
    }
    let (month, day) = (numbers.next()?, numbers.next()?);
    NaiveDate::from_ymd_opt(first.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rates_and_days_in_all_their_ways() {
        let decimal = |text: &str| text.parse::<Decimal>().ok();
        for (text, is) in [("1,000.00", "1000.00"), ("￥-3", "-3"), ("1E3", "1000"), ("", "x"), ("——", "x"), ("9999999999999999", "x")] {
            assert_eq!(number(text), decimal(is), "{text}");
        }
        for (text, is) in [("0.13", "13"), ("13%", "13"), ("13", "13"), ("0.015", "1.5"), ("0", "0"), ("1%", "1"), ("免税", "x"), ("***", "x"), ("-1", "x")] {
            assert_eq!(percent(text), decimal(is), "{text}");
        }
        for text in ["2026-03-05 10:20:30", "2026-03-05T10:20:30", "2026-3-5", "2026年03月05日", "20260305", "20260305102030"] {
            assert_eq!(day(text), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["", "2026", "2026-13-01", "20261301", "昨天"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
