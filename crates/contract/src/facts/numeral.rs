//! Chinese numerals and sums in words (大写).

use rust_decimal::Decimal;

/// The value of a digit in any Chinese way of writing.
pub(crate) fn han_digit(c: char) -> Option<u64> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' | '弌' => 1,
        '二' | '贰' | '貳' | '两' | '貮' => 2,
        '三' | '叁' | '參' | '叄' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

/// The value of a unit such as 拾 or 万.
pub(crate) fn han_unit(c: char) -> Option<u64> {
    Some(match c {
        '十' | '拾' => 10,
        '百' | '佰' => 100,
        '千' | '仟' => 1000,
        '万' | '萬' => 10_000,
        '亿' | '億' => 100_000_000,
        _ => return None,
    })
}

/// An integer in Chinese numerals: `二十一`, `一百零五`, `两万`, `廿三`, also digit by digit (`二〇二六`) and with Arabic digits
/// before a unit (`3万`).
pub(crate) fn han_integer(words: &str) -> Option<u64> {
    if words.is_empty() {
        return None;
    }
    let digits: Option<Vec<u64>> = words.chars().map(han_digit).collect();
    if let Some(digits) = digits {
        return (digits.len() <= 12).then(|| digits.iter().fold(0, |sum, digit| sum * 10 + digit));
    }
    let (mut total, mut section, mut digit, mut seen) = (0u64, 0u64, None::<u64>, false);
    for c in words.chars() {
        if let Some(value) = c.to_digit(10) {
            digit = Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(u64::from(value))?);
        } else if let Some(value) = han_digit(c) {
            digit = Some(value);
        } else if matches!(c, '廿' | '卅') {
            section += if c == '廿' { 20 } else { 30 };
            seen = true;
        } else {
            let unit = han_unit(c)?;
            seen = true;
            if unit < 10_000 {
                section = section.checked_add(digit.take().filter(|d| *d > 0).unwrap_or(1).checked_mul(unit)?)?;
            } else {
                section = section.checked_add(digit.take().unwrap_or(0))?;
                if unit == 100_000_000 {
                    total = total.checked_add(section)?.max(1).checked_mul(unit)?;
                } else {
                    total = total.checked_add(section.max(1).checked_mul(unit)?)?;
                }
                section = 0;
            }
        }
    }
    (seen || digit.is_some()).then(|| total.checked_add(section)?.checked_add(digit.unwrap_or(0)))?
}

/// A sum in words (大写), such as `贰佰捌拾万陆仟元整` or `壹佰元零伍角叁分`.
pub(crate) fn sum_in_words(words: &str) -> Option<Decimal> {
    let words: String =
        words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '整' | '正' | '圆' | '元' | '圓') || matches!(c, '圆' | '元' | '圓')).collect();
    let split = words.find(['元', '圆', '圓']);
    let (yuan, cents) = match split {
        Some(at) => (&words[..at], words[at..].trim_start_matches(['元', '圆', '圓'])),
        None => (words.as_str(), ""),
    };
    let mut sum = Decimal::from(han_integer(yuan)?);
    let mut digit = 0;
    for c in cents.chars() {
        match c {
            '角' => sum += Decimal::new(i64::try_from(digit).ok()?, 1),
            '分' => sum += Decimal::new(i64::try_from(digit).ok()?, 2),
            _ => digit = han_digit(c)?,
        }
    }
    Some(sum)
}

/// A sum in capitals (金额大写), as 支付结算办法 (银发〔1997〕393号) annex 1 wants it: `陆拾肆万元整`, `壹佰元零伍分`.
/// None for what has no such form: negative sums, parts of a 分, a hundred thousand 亿 and more.
pub fn in_capitals(sum: Decimal) -> Option<String> {
    const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
    let cents = sum.checked_mul(Decimal::ONE_HUNDRED).filter(|cents| cents.is_integer() && !cents.is_sign_negative())?;
    let cents = u64::try_from(cents).ok().filter(|cents| *cents < 1_000_000_000_000_000)?;
    let digit = |n: u64| DIGITS[(n % 10) as usize];
    let (mut yuan, jiao, fen) = (cents / 100, cents / 10 % 10, cents % 10);
    let mut words = String::new();
    let mut sections = Vec::new();
    while yuan > 0 {
        sections.push(yuan % 10_000);
        yuan /= 10_000;
    }
    let mut is_gap = false;
    for (rank, section) in sections.iter().enumerate().rev() {
        // A section that does not fill its four places is told apart by one 零.
        is_gap |= !words.is_empty() && *section < 1_000;
        for (place, unit) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
            let n = section / place % 10;
            if n == 0 {
                is_gap |= !words.is_empty() && place < 1_000 && section % place > 0;
                continue;
            }
            if is_gap {
                words.push('零');
                is_gap = false;
            }
            words.push(digit(n));
            words.push_str(unit);
        }
        if *section > 0 {
            words.push_str(["", "万", "亿", "万亿"].get(rank)?);
        }
    }
    if !words.is_empty() {
        words.push('元');
    }
    match (jiao, fen) {
        (0, 0) if words.is_empty() => words.push_str("零元整"),
        (0, 0) => words.push('整'),
        _ => {
            if jiao > 0 {
                words.extend([digit(jiao), '角']);
            } else if !words.is_empty() {
                words.push('零');
            }
            if fen > 0 {
                words.extend([digit(fen), '分']);
            }
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_written_as_banks_want_them_and_read_back() {
        for (sum, words) in [
            ("640000", "陆拾肆万元整"),
            ("2860000", "贰佰捌拾陆万元整"),
            ("1409.5", "壹仟肆佰零玖元伍角"),
            ("6007.14", "陆仟零柒元壹角肆分"),
            ("107000.53", "壹拾万柒仟元伍角叁分"),
            ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
            ("325.04", "叁佰贰拾伍元零肆分"),
            ("100000001", "壹亿零壹元整"),
            ("10050", "壹万零伍拾元整"),
            ("0", "零元整"),
        ] {
            let sum: Decimal = sum.parse().expect("a number");
            assert_eq!(in_capitals(sum).as_deref(), Some(words), "{sum}");
            assert_eq!(sum_in_words(words), Some(sum), "{words}");
        }
        assert_eq!(in_capitals(Decimal::new(1, 3)), None);
        assert_eq!(in_capitals(Decimal::NEGATIVE_ONE), None);
        for cents in (0..2_000_000_i64).step_by(37).chain((0..90_000_000_000_000).step_by(999_999_937)) {
            let sum = Decimal::new(cents, 2);
            let words = in_capitals(sum).expect("a sum");
            if cents >= 100 {
                assert_eq!(sum_in_words(&words), Some(sum), "{words}");
            }
        }
    }

    #[test]
    fn integers() {
        for (words, value) in [
            ("十", 10),
            ("十二", 12),
            ("二十一", 21),
            ("一百零五", 105),
            ("两万", 20_000),
            ("廿三", 23),
            ("二〇二六", 2026),
            ("3万", 30_000),
            ("一亿二千万", 120_000_000),
            ("壹拾陆万捌仟", 168_000),
            ("三千五百", 3500),
        ] {
            assert_eq!(han_integer(words), Some(value), "{words}");
        }
        assert_eq!(han_integer("甲"), None);
        assert_eq!(han_integer(""), None);
    }

    #[test]
    fn sums() {
        for (words, value) in
            [("贰佰捌拾万陆仟元整", "2806000"), ("玖拾陆万元整", "960000"), ("壹佰元零伍角叁分", "100.53"), ("壹仟贰佰万圆正", "12000000"), ("伍角", "0")]
        {
            let expected = value.parse().ok().filter(|v: &Decimal| !v.is_zero());
            assert_eq!(sum_in_words(words), expected, "{words}");
        }
    }
}
