//! What leads through the pages of a text that was printed once: page numbers, tables of contents.

use std::sync::LazyLock;

use regex::Regex;

use super::Written;

/// Leaves out tables of contents, and lines that hold nothing but page numbers where at least three of them count upwards.
pub(super) fn without_numbers(lines: Vec<Written<'_>>) -> Vec<Written<'_>> {
    let entries = lines.iter().filter(|line| is_contents_entry(line.text)).count();
    let lines: Vec<_> = lines.into_iter().filter(|line| entries < FEWEST_ENTRIES || !is_contents_entry(line.text)).collect();
    let numbers: Vec<u32> = lines.iter().filter_map(|line| page_number(line.text)).collect();
    let rising = numbers.windows(2).filter(|pair| pair[0] < pair[1]).count();
    if numbers.len() < 3 || rising * 10 < (numbers.len() - 1) * 9 {
        return lines;
    }
    lines.into_iter().filter(|line| page_number(line.text).is_none()).collect()
}

/// Entries of a table of contents that make one; a single line with leaders may be a blank to fill in.
pub(in crate::read) const FEWEST_ENTRIES: usize = 3;

/// Whether a line leads to a page by leaders: `第一条 总则……3`. A table of contents is navigation, not text.
pub(in crate::read) fn is_contents_entry(text: &str) -> bool {
    let words = text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit());
    if words.len() == text.trim_end().len() {
        return false;
    }
    let words = words.trim_end();
    let leaders = words.chars().rev().take_while(|c| matches!(c, '.' | '…' | '·' | '‥' | '⋯' | ' ')).filter(|c| *c != ' ').count();
    let weight = if words.ends_with('…') || words.ends_with('⋯') { 3 } else { 1 };
    leaders * weight >= 5 && words.chars().any(char::is_alphabetic)
}

/// `3`, `- 3 -`, `Page 3 of 9`, `第3页`, `第 3 页 共 9 页`.
pub(in crate::read) fn page_number(text: &str) -> Option<u32> {
    if text.is_empty() || text.len() > 40 {
        return None;
    }
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    if let Some((first, second)) = compact.trim_matches('-').split_once('-') {
        // printed twice: `3 - 3 -`
        let (first, second): (u32, u32) = (first.parse().ok()?, second.parse().ok()?);
        return (first.abs_diff(second) <= 1 && first < 1000).then_some(second);
    }
    let bare = compact.trim_matches(|c| matches!(c, '-' | '–' | '—' | '－' | '~' | '·' | '/' | '|'));
    let bare = bare.strip_prefix('第').or_else(|| bare.strip_prefix("page")).unwrap_or(bare);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = bare.split_at(digits);
    let rest = rest.strip_prefix('页').unwrap_or(rest);
    let rest = rest.trim_start_matches([',', '，', '/']);
    let rest = rest.strip_prefix("of").or_else(|| rest.strip_prefix('共')).unwrap_or(rest);
    let is_rest_count = rest.trim_end_matches('页').bytes().all(|byte| byte.is_ascii_digit());
    (digits <= 4 && is_rest_count).then(|| number.parse().ok()).flatten()
}

/// Number and total of a page where a line says them, among other words as well: `第 3 页 共 12 页`, `3/12`, `采购合同 Page 3 of 12`.
/// A bare number has no total.
pub(in crate::read) fn page_of(text: &str) -> Option<(u32, Option<u32>)> {
    static OF: LazyLock<Regex> = LazyLock::new(|| {
        let forms = [
            r"第\s*(\d{1,4})\s*页\s*[,，/（(]?\s*(?:总|共|/)\s*(?:计\s*)?(\d{1,4})\s*页",
            r"(?:总|共)\s*(?:计\s*)?(\d{1,4})\s*页\s*[,，/（(]?\s*第\s*(\d{1,4})\s*页",
            r"(?i)\bpage\s*(\d{1,4})\s*(?:of|/)\s*(\d{1,4})\b",
            r"^\W*(?:第\s*)?(\d{1,4})\s*(?:页)?\s*/\s*(?:共\s*)?(\d{1,4})\s*(?:页)?\W*$",
        ];
        Regex::new(&forms.join("|")).expect("the forms are well-formed")
    });
    if let Some(found) = OF.captures(text) {
        let number = |group: usize| found.get(group).and_then(|digits| digits.as_str().parse::<u32>().ok());
        let pairs = [(1, 2), (4, 3), (5, 6), (7, 8)];
        let (number, of) = pairs.into_iter().find_map(|(a, b)| Some((number(a)?, number(b)?)))?;
        return (1..=of).contains(&number).then_some((number, Some(of)));
    }
    page_number(text).map(|number| (number, None))
}

#[cfg(test)]
mod tests {
    use super::page_of;

    #[test]
    fn pages_say_their_number_and_how_many_there_are() {
        for (text, said) in [
            ("第 3 页 共 12 页", Some((3, Some(12)))),
            ("第3页/共12页", Some((3, Some(12)))),
            ("第 3 页，总 12 页", Some((3, Some(12)))),
            ("共 12 页 第 3 页", Some((3, Some(12)))),
            ("设备采购合同 第3页 共12页", Some((3, Some(12)))),
            ("Supply Agreement Page 3 of 12", Some((3, Some(12)))),
            ("3/12", Some((3, Some(12)))),
            ("- 3 -", Some((3, None))),
            ("本合同共12页", None),
            ("2026/11/24", None),
            ("交货日期 3/12", None),
            ("13/12", None),
        ] {
            assert_eq!(page_of(text), said, "{text}");
        }
    }
}
