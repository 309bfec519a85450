//! Sums of money, percents and periods as contracts write them, in figures and in words.

use std::ops::Range;

use rust_decimal::Decimal;

use super::numeral::{han_digit, han_integer, sum_in_words};
use crate::pattern::re;

/// A sum of money.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Money {
    pub(crate) amount: Decimal,
    /// ISO 4217; none when only 元 or nothing is said.
    pub(crate) currency: Option<&'static str>,
    /// Written in Chinese or English words (大写)?
    pub(crate) in_words: bool,
    /// Where it stands, from the beginning of the words looked at.
    pub(crate) range: Range<usize>,
}

/// The unit of a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Hour,
    Day,
    WorkingDay,
    Week,
    Month,
    Year,
}

/// A period of time.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Period {
    pub(crate) count: Decimal,
    pub(crate) unit: Unit,
    pub(crate) range: Range<usize>,
}

impl Period {
    /// The period in days; months as 30 days, hours none.
    pub(crate) fn days(&self) -> Option<u32> {
        let factor = match self.unit {
            Unit::Hour => return None,
            Unit::Day | Unit::WorkingDay => 1,
            Unit::Week => 7,
            Unit::Month => 30,
            Unit::Year => 365,
        };
        whole(self.count * Decimal::from(factor))
    }

    /// The period in months, when it is one of months or years.
    pub(crate) fn months(&self) -> Option<u32> {
        match self.unit {
            Unit::Month => whole(self.count),
            Unit::Year => whole(self.count * Decimal::from(12)),
            _ => None,
        }
    }

    /// Does it count working days (工作日)?
    pub(crate) fn working_days(&self) -> Option<bool> {
        match self.unit {
            Unit::WorkingDay => Some(true),
            Unit::Day | Unit::Week => Some(false),
            _ => None,
        }
    }
}

fn whole(value: Decimal) -> Option<u32> {
    value.is_integer().then(|| u32::try_from(value).ok())?
}

/// A number in figures: `2,860,000.00`.
pub(crate) fn figure(words: &str) -> Option<Decimal> {
    words.chars().filter(|c| *c != ',' && *c != ' ').collect::<String>().parse().ok()
}

/// All sums of money in folded words, in order.
pub(crate) fn money(words: &str) -> Vec<Money> {
    let mut found = Vec::new();
    if words.contains(|c: char| c.is_ascii_digit()) {
        figures(words, &mut found);
    }
    if words.contains(['元', '圆', '圓']) {
        for hit in re!(r"[零〇一二三四五六七八九十百千壹贰貳叁參肆伍陆陸柒捌玖拾佰仟两万萬亿億\s]+[元圆圓](?:\s*[零壹贰叁肆伍陆柒捌玖一二三四五六七八九]\s*[角分]){0,3}(?:\s*零?[壹贰叁肆伍陆柒捌玖]分)?\s*[整正]?").find_iter(words) {
            let lead = hit.as_str().len() - hit.as_str().trim_start().len();
            // 30万元 is a figure with a unit, not a sum in words.
            let goes_on_from_figure = words[..hit.start() + lead].ends_with(|c: char| c.is_ascii_digit());
            // 佰 拾 万 仟 佰 拾 元: units printed for figures to come
            let is_form = hit.as_str().trim().contains(' ') && !hit.as_str().contains(|c: char| han_digit(c).is_some());
            if let Some(amount) = sum_in_words(hit.as_str()).filter(|_| !goes_on_from_figure && !is_form) {
                found.push(Money { amount, currency: None, in_words: true, range: hit.start() + lead..hit.end() });
            }
        }
    }
    if let Some(hit) = re!(r"(?i)\bsay:?\s+(?:renminbi|rmb|us dollars|usd)?\s*([a-z][a-z\s-]+?)\s+(?:yuan|dollars|euros|renminbi)").captures(words) {
        let inner = hit.get(1).expect("the pattern has one group");
        if let Some(amount) = english_number(inner.as_str()) {
            found.push(Money { amount: Decimal::from(amount), currency: None, in_words: true, range: inner.range() });
        }
    }
    found.sort_by_key(|money| money.range.start);
    found
}

fn figures(words: &str, found: &mut Vec<Money>) {
    let pattern = re!(
        r"(?i)(?:(人民币|RMB|CNY|USD|US\$|U\.S\.\s?\$|HK\$|HKD|EUR|GBP|JPY|美元|欧元|港币|港元|日元|¥|\$|€|£)\s*[:(]?\s*(?:¥|\$)?\s*)?([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)\s*(亿|百万|万|million|billion|千|佰|仟)?\s*(元|圆|美元|欧元|港元|港币|日元|英镑|美金|U\.S\. dollars|US dollars|dollars|yuan|euros|\((?:人民币|CNY|RMB|USD|EUR)\))?"
    );
    for hit in pattern.captures_iter(words) {
        let (prefix, suffix) = (hit.get(1), hit.get(4));
        if prefix.is_none() && suffix.is_none() {
            continue;
        }
        let number = hit.get(2).expect("the number is no option");
        let Some(mut amount) = figure(number.as_str()) else { continue };
        if let Some(unit) = hit.get(3) {
            let factor: i64 = match unit.as_str().to_ascii_lowercase().as_str() {
                "亿" => 100_000_000,
                "百万" | "million" => 1_000_000,
                "万" => 10_000,
                "billion" => 1_000_000_000,
                "佰" => 100,
                _ => 1000,
            };
            amount *= Decimal::from(factor);
        }
        let currency = suffix.and_then(|word| currency(word.as_str())).or_else(|| prefix.and_then(|word| currency(word.as_str())));
        let range = hit.get(0).expect("group 0 always is").range();
        let end = range.start + words[range.clone()].trim_end().len();
        found.push(Money { amount, currency, in_words: false, range: range.start..end });
    }
}

fn currency(word: &str) -> Option<&'static str> {
    Some(match word.trim_matches(['(', ')']).to_ascii_uppercase().as_str() {
        "人民币" | "RMB" | "CNY" | "¥" | "YUAN" => "CNY",
        "USD" | "US$" | "$" | "美元" | "美金" | "DOLLARS" | "US DOLLARS" | "U.S. DOLLARS" | "U.S.$" | "U.S. $" => "USD",
        "HK$" | "HKD" | "港币" | "港元" => "HKD",
        "EUR" | "€" | "欧元" | "EUROS" => "EUR",
        "GBP" | "£" | "英镑" => "GBP",
        "JPY" | "日元" => "JPY",
        _ => return None,
    })
}

/// A percent and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Percent {
    pub(crate) value: Decimal,
    pub(crate) range: Range<usize>,
}

/// All percents in folded words: `30%`, `3‰`, `百分之三十`, `万分之五`, `two percent`.
pub(crate) fn percents(words: &str) -> Vec<Percent> {
    let pattern =
        re!(r"(?i)([0-9]+(?:\.[0-9]+)?)\s*(%|‰|‱|percent\b|per cent\b)|([百千万])\s*分之\s*([零〇一二三四五六七八九十百两壹贰叁肆伍陆柒捌玖拾点0-9.]+)");
    if !words.contains(['%', '‰', '‱', '之']) && !words.contains("per") {
        return Vec::new();
    }
    let in_words = re!(
        r"(?i)\b((?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|twenty[- ]five|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:\s+(?:and\s+)?one[- ]half)?)\s+per\s?cent\b(?:\s*\([^)]{1,8}\))?"
    );
    let said =
        in_words.captures_iter(words).filter(|hit| !hit.get(0).is_some_and(|all| all.as_str().contains(|c: char| c.is_ascii_digit()))).filter_map(|hit| {
            let number = hit.get(1)?.as_str().to_ascii_lowercase();
            let half = number.contains("half");
            let whole = english_number(number.split(" and").next().unwrap_or(&number).split(" one").next().unwrap_or(&number))?;
            let value = Decimal::from(whole) + if half { Decimal::new(5, 1) } else { Decimal::ZERO };
            Some(Percent { value, range: hit.get(0)?.range() })
        });
    let mut found: Vec<Percent> = said.collect();
    found.extend(pattern.captures_iter(words).filter_map(|hit| {
        let range = hit.get(0)?.range();
        let value = if let (Some(number), Some(sign)) = (hit.get(1), hit.get(2)) {
            let value = figure(number.as_str())?;
            match sign.as_str() {
                "‰" => value / Decimal::TEN,
                "‱" => value / Decimal::ONE_HUNDRED,
                _ => value,
            }
        } else {
            let value = decimal_words(hit.get(4)?.as_str())?;
            match hit.get(3)?.as_str() {
                "百" => value,
                "千" => value / Decimal::TEN,
                _ => value / Decimal::ONE_HUNDRED,
            }
        };
        Some(Percent { value: value.normalize(), range })
    }));
    found.sort_by_key(|percent| percent.range.start);
    found
}

fn decimal_words(words: &str) -> Option<Decimal> {
    if let Some(value) = figure(words) {
        return Some(value);
    }
    let (whole, part) = words.split_once('点').unwrap_or((words, ""));
    let mut value = Decimal::from(han_integer(whole)?);
    let mut scale = Decimal::ONE;
    for c in part.chars() {
        scale /= Decimal::TEN;
        value += Decimal::from(han_digit(c)?) * scale;
    }
    Some(value)
}

/// All periods in folded words: `十个工作日`, `30日`, `二十四个月`, `thirty (30) days`.
pub(crate) fn periods(words: &str) -> Vec<Period> {
    let mut found = Vec::new();
    if words.contains(['日', '天', '月', '年', '周', '时']) {
        let pattern = re!(
            r"([0-9]+(?:\.[0-9]+)?|[零〇一二三四五六七八九十百两半壹贰叁肆伍陆柒捌玖拾廿]+)\s*(?:\(([0-9]+)\))?\s*\)?\s*(?:个)?\s*(工作日|工作天|营业日|银行工作日|银行日|日历日|日历天|自然日|日|天|月|周年|年|周|星期|小时)"
        );
        for hit in pattern.captures_iter(words) {
            let range = hit.get(0).expect("group 0 always is").range();
            let number = hit.get(1).expect("the number is no option").as_str();
            let unit = hit.get(3).expect("the unit is no option").as_str();
            if calendar_part(words, &range, unit, hit.get(0).is_some_and(|all| all.as_str().contains('个'))) {
                continue;
            }
            let count = if number == "半" { Some(Decimal::new(5, 1)) } else { figure(number).or_else(|| han_integer(number).map(Decimal::from)) };
            if let Some(count) = count {
                let unit = match unit {
                    "工作日" | "工作天" | "营业日" | "银行工作日" | "银行日" => Unit::WorkingDay,
                    "月" => Unit::Month,
                    "年" | "周年" => Unit::Year,
                    "周" | "星期" => Unit::Week,
                    "小时" => Unit::Hour,
                    _ => Unit::Day,
                };
                found.push(Period { count, unit, range });
            }
        }
    }
    if words.contains("day") || words.contains("month") || words.contains("year") || words.contains("week") || words.contains("hour") {
        english_periods(words, &mut found);
    }
    found
}

/// Is this part of a calendar date (`2026年3月16日`) or an ordinal (`每月25日`) and no period?
fn calendar_part(words: &str, range: &Range<usize>, unit: &str, counted: bool) -> bool {
    if counted
        || matches!(unit, "工作日" | "天" | "日历天" | "日历日" | "自然日" | "小时" | "周年" | "周" | "星期" | "工作天" | "营业日" | "银行工作日" | "银行日")
    {
        return false;
    }
    let before = words[..range.start].trim_end();
    let after = words[range.end..].trim_start();
    match unit {
        "年" => {
            after.starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十_".contains(c)) && words[range.clone()].chars().count() >= 4
                || words[range.clone()].trim_end_matches('年').len() == 4 && words[range.start..].starts_with(['1', '2'])
        }
        "月" => true,
        _ => before.ends_with('月') || before.ends_with("每月"),
    }
}

fn english_periods(words: &str, found: &mut Vec<Period>) {
    let pattern = re!(
        r"(?i)(?:\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|eighteen|twenty|twenty-one|twenty-four|thirty|thirty-six|forty|forty-five|forty-eight|sixty|ninety|one hundred eighty|one hundred twenty)\b\s*)?(?:\(?\s*([0-9]+)\s*\)?)?[\s-]*(?:(working|business|calendar|consecutive)\s+)?(days?|months?|years?|weeks?|hours?)\b"
    );
    for hit in pattern.captures_iter(words) {
        let count = hit.get(2).and_then(|n| figure(n.as_str())).or_else(|| hit.get(1).and_then(|n| english_number(n.as_str())).map(Decimal::from));
        let Some(count) = count else { continue };
        let unit = hit.get(4).expect("the unit is no option").as_str().to_ascii_lowercase();
        let working = hit.get(3).is_some_and(|word| word.as_str().eq_ignore_ascii_case("working") || word.as_str().eq_ignore_ascii_case("business"));
        let unit = match unit.trim_end_matches('s') {
            "day" if working => Unit::WorkingDay,
            "day" => Unit::Day,
            "month" => Unit::Month,
            "year" => Unit::Year,
            "week" => Unit::Week,
            _ => Unit::Hour,
        };
        found.push(Period { count, unit, range: hit.get(0).expect("group 0 always is").range() });
    }
}

/// `four hundred seventy-four thousand six hundred` → 474600.
pub(crate) fn english_number(words: &str) -> Option<u64> {
    const UNITS: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let (mut total, mut section, mut seen) = (0u64, 0u64, false);
    for word in words.to_ascii_lowercase().split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty() && *word != "and") {
        if let Some(value) = UNITS.iter().position(|unit| *unit == word) {
            section = section.checked_add(value as u64)?;
        } else if let Some(value) = TENS.iter().position(|ten| *ten == word) {
            section = section.checked_add(value as u64 * 10)?;
        } else {
            match word {
                "hundred" => section = section.max(1).checked_mul(100)?,
                "thousand" | "million" | "billion" => {
                    let factor = if word == "thousand" {
                        1000
                    } else if word == "million" {
                        1_000_000
                    } else {
                        1_000_000_000
                    };
                    total = total.checked_add(section.max(1).checked_mul(factor)?)?;
                    section = 0;
                }
                _ => return None,
            }
        }
        seen = true;
    }
    seen.then(|| total.checked_add(section))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(words: &str) -> Decimal {
        words.parse().unwrap()
    }

    #[test]
    fn sums_of_money() {
        for (words, amount, currency, in_words) in [
            ("人民币2,860,000.00元", "2860000.00", Some("CNY"), false),
            ("¥56500.00", "56500.00", Some("CNY"), false),
            ("50,000.00美元", "50000.00", Some("USD"), false),
            ("CNY 474,600.00", "474600.00", Some("CNY"), false),
            ("30万元", "300000", None, false),
            ("贰佰捌拾万陆仟元整", "2806000", None, true),
            ("(say: Renminbi four hundred seventy-four thousand six hundred yuan only)", "474600", None, true),
        ] {
            let found = money(words);
            assert_eq!(found.len(), 1, "{words}: {found:?}");
            assert_eq!((found[0].amount, found[0].currency, found[0].in_words), (dec(amount), currency, in_words), "{words}");
        }
        assert!(money("第3条 2026年").is_empty());
    }

    #[test]
    fn percents_in_all_ways() {
        for (words, value) in [
            ("30%", "30"),
            ("3‰", "0.3"),
            ("百分之三十", "30"),
            ("万分之五", "0.05"),
            ("千分之三", "0.3"),
            ("百分之零点五", "0.5"),
            ("万分之3.5", "0.035"),
            ("20 %", "20"),
        ] {
            assert_eq!(percents(words).first().map(|p| p.value), Some(dec(value)), "{words}");
        }
    }

    #[test]
    fn periods_in_all_ways() {
        for (words, count, unit) in [
            ("十个工作日", 10, Unit::WorkingDay),
            ("30日内", 30, Unit::Day),
            ("二十四个月", 24, Unit::Month),
            ("一年", 1, Unit::Year),
            ("2年", 2, Unit::Year),
            ("thirty (30) days", 30, Unit::Day),
            ("ten (10) working days", 10, Unit::WorkingDay),
            ("五天", 5, Unit::Day),
        ] {
            let found = periods(words);
            assert_eq!(found.len(), 1, "{words}: {found:?}");
            assert_eq!((found[0].count, found[0].unit), (Decimal::from(count), unit), "{words}");
        }
        assert!(periods("2026年3月16日").is_empty(), "{:?}", periods("2026年3月16日"));
    }
}
