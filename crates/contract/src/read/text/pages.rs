//! What leads through the pages of a text that was printed once: page numbers, tables of contents.

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
