//! Sums as contracts write them: 300,000.00 and 叁拾万元整.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// In figures, with thousands and two places.
pub(crate) fn in_figures(amount: Decimal) -> String {
    let cents = cents(amount);
    let whole = (cents / 100).to_string();
    let mut figures = String::new();
    for (digit, left) in whole.chars().zip((0..whole.len()).rev()) {
        figures.push(digit);
        if left > 0 && left % 3 == 0 {
            figures.push(',');
        }
    }
    format!("{figures}.{:02}", cents % 100)
}

/// In capital words (金额大写), without the currency's name.
pub(crate) fn in_words(amount: Decimal) -> String {
    let cents = cents(amount);
    let mut words = whole_in_words(cents / 100);
    words.push('元');
    let (jiao, fen) = (cents / 10 % 10, cents % 10);
    match (jiao, fen) {
        (0, 0) => words.push('整'),
        (0, fen) => words.extend(['零', digit(fen), '分']),
        (jiao, 0) => words.extend([digit(jiao), '角', '整']),
        (jiao, fen) => words.extend([digit(jiao), '角', digit(fen), '分']),
    }
    words
}

fn cents(amount: Decimal) -> u64 {
    (amount * Decimal::ONE_HUNDRED).round().to_u64().expect("a price is no less than nothing")
}

fn digit(number: u64) -> char {
    ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'][(number % 10) as usize]
}

/// What a digit is called by its place, from the ones on.
const PLACES: [&str; 12] = ["", "拾", "佰", "仟", "万", "拾", "佰", "仟", "亿", "拾", "佰", "仟"];

fn whole_in_words(number: u64) -> String {
    if number == 0 {
        return "零".to_owned();
    }
    let figures: Vec<u64> = number.to_string().bytes().map(|byte| u64::from(byte - b'0')).collect();
    let (mut words, mut is_gap, mut group_has_digit) = (String::new(), false, false);
    for (at, figure) in figures.iter().enumerate() {
        let place = figures.len() - 1 - at;
        if *figure == 0 {
            is_gap = true;
        } else {
            if is_gap {
                words.push('零');
            }
            is_gap = false;
            group_has_digit = true;
            words.push(digit(*figure));
            words.push_str(if place.is_multiple_of(4) { "" } else { PLACES[place] });
        }
        if place.is_multiple_of(4) {
            if group_has_digit {
                words.push_str(PLACES[place]);
            }
            group_has_digit = false;
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_written_both_ways() {
        for (amount, figures, words) in [
            ("300000", "300,000.00", "叁拾万元整"),
            ("25600", "25,600.00", "贰万伍仟陆佰元整"),
            ("1050000", "1,050,000.00", "壹佰零伍万元整"),
            ("100500", "100,500.00", "壹拾万零伍佰元整"),
            ("12000000.5", "12,000,000.50", "壹仟贰佰万元伍角整"),
            ("200000003.07", "200,000,003.07", "贰亿零叁元零柒分"),
        ] {
            let amount: Decimal = amount.parse().unwrap();
            assert_eq!((in_figures(amount).as_str(), in_words(amount).as_str()), (figures, words));
        }
    }
}
