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
    let words: String = words.chars().filter(|c| !c.is_whitespace() && !matches!(c, '整' | '正' | '圆' | '元' | '圓') || matches!(c, '圆' | '元' | '圓')).collect();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers() {
        for (words, value) in [
            ("十", 10), ("十二", 12), ("二十一", 21), ("一百零五", 105), ("两万", 20_000), ("廿三", 23), ("二〇二六", 2026), ("3万", 30_000),
            ("一亿二千万", 120_000_000), ("壹拾陆万捌仟", 168_000), ("三千五百", 3500),
        ] {
            assert_eq!(han_integer(words), Some(value), "{words}");
        }
        assert_eq!(han_integer("甲"), None);
        assert_eq!(han_integer(""), None);
    }

    #[test]
    fn sums() {
        for (words, value) in [
            ("贰佰捌拾万陆仟元整", "2806000"), ("玖拾陆万元整", "960000"), ("壹佰元零伍角叁分", "100.53"), ("壹仟贰佰万圆正", "12000000"), ("伍角", "0"),
        ] {
            let expected = value.parse().ok().filter(|v: &Decimal| !v.is_zero());
            assert_eq!(sum_in_words(words), expected, "{words}");
        }
    }
}
