//! Filled-in forms: `甲方:__某某公司____`, `自_2026__年_7__月`. The underscores that underline a value are white space; those that
//! stand alone are still a place to be filled in.

use std::ops::Range;

use crate::pattern::re;
use crate::text::{first_chars, last_chars};

/// Characters around a gap that tell whether it underlines a value: a value isn't longer.
const NEAR: usize = 120;

/// Turns the underscores around values into spaces; every other character stays where it is.
pub(crate) fn without_underlines(folded: String) -> String {
    if !folded.contains('_') {
        return folded;
    }
    let mut spaces: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    for line in folded.split('\n') {
        if line.contains('_') {
            spaces.extend(underlines(line).into_iter().map(|run| from + run.start..from + run.end));
        }
        from += line.len() + 1;
    }
    let mut plain = String::with_capacity(folded.len());
    let mut at = 0;
    for run in spaces {
        plain.push_str(&folded[at..run.start]);
        plain.extend(std::iter::repeat_n(' ', run.len()));
        at = run.end;
    }
    plain.push_str(&folded[at..]);
    plain
}

/// The runs of underscores in a line that touch a value, in order.
fn underlines(line: &str) -> Vec<Range<usize>> {
    let runs: Vec<Range<usize>> = re!(r"_+").find_iter(line).map(|hit| hit.range()).collect();
    let mut touched = vec![false; runs.len()];
    for (at, run) in runs.iter().enumerate() {
        let (before, next) = (last_chars(&line[..run.start], NEAR), runs.get(at + 1));
        let after = first_chars(&line[run.end..], NEAR);
        let value = line[run.end..next.map_or(line.len(), |next| next.start)].trim();
        let is_filled = match next {
            Some(next) => {
                is_figure(value) && !is_century(value, first_chars(&line[next.end..], NEAR))
                    || is_named(before.trim_end()) && is_words(value) && re!(r"^\s*(?:$|[,。;、()\t])|^\s{2,}").is_match(first_chars(&line[next.end..], NEAR))
            }
            None => is_figure(value) && is_named(before.trim_end()),
        };
        touched[at] |= is_behind_figure(before, after) || is_behind_value(before, after);
        if is_filled {
            touched[at] = true;
            if at + 1 < runs.len() {
                touched[at + 1] = true;
            }
        }
    }
    runs.into_iter().zip(touched).filter_map(|(run, touched)| touched.then_some(run)).collect()
}

/// `2027___年`: the underline goes on behind the figure.
fn is_behind_figure(before: &str, after: &str) -> bool {
    let figure = &before[before.trim_end_matches(|c: char| c.is_ascii_digit()).len()..];
    let is_year = after.starts_with('年');
    !figure.is_empty() && (is_year && figure.len() == 4 || !is_year && after.starts_with(['月', '日', '天', '个', '元', '%']))
}

/// `注册地址: 江州市__`: the underline goes on behind the value, to the end of the line or to the next field.
pub(crate) fn is_behind_value(before: &str, after: &str) -> bool {
    let (before, after) = (last_chars(before, NEAR), first_chars(after, NEAR));
    let value = before.rsplit([':', '\t']).next().unwrap_or_default();
    let is_value = before.contains(':') && !value.contains("  ") | value.starts_with(' ') && !value.contains('_') && is_words(value.trim());
    let ends = after.trim_matches([' ', '_']).is_empty() || re!(r"^[ _]{2,}[\p{Han}/()]{2,12}:").is_match(after);
    is_value && ends
}

/// Does a field's name, or a verb that wants an object, stand before the underscores?
fn is_named(before: &str) -> bool {
    before.ends_with([':', '为', '是']) || before.ends_with("包括")
}

/// `20__年`, `19__`: the year is still open.
fn is_century(value: &str, after: &str) -> bool {
    let open = after.is_empty() || after.starts_with(['年', ',', ' ']) || after.starts_with(|c: char| c.is_ascii_alphabetic());
    open && value.len() <= 3 && (value.starts_with("19") || value.starts_with("20"))
}

/// `2026`, `15000.00`, `91440101…`, `壹万伍仟`.
fn is_figure(value: &str) -> bool {
    value.contains(|c: char| c.is_ascii_digit() || "壹贰叁肆伍陆柒捌玖".contains(c))
        && !value.starts_with([',', '.', '-', '/', ':'])
        && value.chars().all(|c| c.is_ascii_alphanumeric() || " .,-/:@%".contains(c) || "壹贰叁肆伍陆柒捌玖拾佰仟万亿零元圆整角分".contains(c))
}

/// Words that someone wrote in, not the unit printed between two gaps.
fn is_words(value: &str) -> bool {
    value.chars().count() >= 2
        && !value.contains([':', ',', '。', ';', '\t'])
        && !value.starts_with(['、', '(', ')', '元', '%', '年', '月', '日'])
        && !re!(r"^(?:(?:有限|股份|责任)*公司|街道|小区|元整|万元|个月|[工作]*日|平方米|日历天|省市?|[盖签]章|签字|公章|月份?|之日|至|止)$").is_match(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lose_their_underlines_and_gaps_keep_them() {
        for (form, plain) in [
            ("甲方:__青禾公司____", "甲方:  青禾公司    "),
            ("甲方:________(以下简称甲方)", "甲方:________(以下简称甲方)"),
            ("自_2027__年_1_月_01_日起", "自 2027  年 1 月 01 日起"),
            ("自____年__月__日起", "自____年__月__日起"),
            ("月租金为_1500___元(大写:_壹仟伍佰__元整)", "月租金为 1500   元(大写: 壹仟伍佰  元整)"),
            ("地址:____省____市", "地址:____省____市"),
            ("代码:_91330000XXXXXXXXXX", "代码: 91330000XXXXXXXXXX"),
            ("甲方:______ 乙方:______", "甲方:______ 乙方:______"),
            ("至2027___年_7_月_31_日止", "至2027   年 7 月 31 日止"),
            ("dated ________, 19__ by", "dated ________, 19__ by"),
            ("自__20__年__月__日起", "自__20__年__月__日起"),
            ("注册地址: 江州市南浦__", "注册地址: 江州市南浦  "),
            ("地址:江州市____区", "地址:江州市____区"),
            ("负责人:______公司______", "负责人:______公司______"),
        ] {
            assert_eq!(without_underlines(form.to_owned()), plain);
        }
    }
}
