//! Lines that were broken at a fixed width, put together again.

use super::Written;

/// Widest line, in columns, that still counts as broken by width.
const WIDEST: u32 = 120;
const NARROWEST: u32 = 40;

/// Whether and where a file breaks its lines.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wrapping {
    /// Lines at least this wide may go on in the next; none where the file doesn't break lines.
    from: Option<u32>,
}

impl Wrapping {
    /// Looks at the widths: a file that breaks lines has many nearly as wide as its widest, and none far wider.
    pub(super) fn of(lines: &[Written<'_>]) -> Self {
        let mut widths: Vec<u32> = lines.iter().filter(|line| !line.text.is_empty()).map(width).collect();
        widths.sort_unstable();
        let Some(widest) = widths.get(widths.len().saturating_sub(1 + widths.len() / 50)).copied() else { return Self { from: None } };
        let from = widest * 4 / 5;
        let near = widths.iter().filter(|width| **width >= from).count();
        let is_broken = (NARROWEST..=WIDEST).contains(&widest) && near * 4 >= widths.len() && widths.len() >= 8;
        Self { from: is_broken.then_some(from) }
    }

    /// Whether `next` carries on the sentence of `line`.
    pub(super) fn continues(self, line: &Written<'_>, next: &Written<'_>) -> bool {
        let is_full = self.from.is_some_and(|from| width(line) >= from);
        is_full
            && !next.text.is_empty()
            && next.indent <= line.indent + 1
            && !begins_item(next.text)
            && !super::is_drawn_border(next.text)
            && super::drawn_cells(next.text).is_none()
    }
}

/// What goes between two lines drawn together: nothing between Chinese characters, nor within a number of a Chinese text, else a space.
pub(in crate::read) fn joint(before: &str, after: &str) -> &'static str {
    match (before.chars().next_back(), after.chars().next()) {
        (Some(a), Some(b)) if is_wide(a) || is_wide(b) => "",
        (Some(a), Some(b)) if a.is_ascii_digit() && b.is_ascii_digit() && before.chars().rev().take(30).any(is_wide) => "",
        _ => " ",
    }
}

/// Cuts a line at runs of three blanks and more: former line breaks. Gives offset, text and what goes before it.
pub(super) fn pieces(text: &str) -> Vec<(u32, &str, &'static str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut joint = "";
    while !rest.is_empty() {
        let end = rest.find("   ").unwrap_or(rest.len());
        pieces.push(((text.len() - rest.len()) as u32, &rest[..end], joint));
        rest = rest[end..].trim_start_matches(' ');
        joint = if begins_item(rest) && end > 12 { "\n" } else { " " };
    }
    pieces
}

/// Whether a line begins with a label: it starts something of its own.
pub(in crate::read) fn begins_item(text: &str) -> bool {
    let mut chars = text.chars().peekable();
    let Some(first) = chars.next() else { return true };
    if matches!(first, '•' | '·' | '●' | '■' | '□' | '◆' | '①'..='⑳' | '-' | '*' | '§') {
        return true;
    }
    if matches!(first, '第') {
        return is_ordinal_label(text);
    }
    if matches!(first, '(' | '（') {
        let label: String = chars.by_ref().take_while(|c| !matches!(c, ')' | '）')).take(6).collect();
        return !label.is_empty() && label.chars().count() < 6 && label.chars().all(char::is_alphanumeric);
    }
    let label = text.split(|c: char| c.is_whitespace() || matches!(c, '、' | '．' | '.' | ')' | '）' | '：' | ':')).next().unwrap_or_default();
    let after = text[label.len()..].chars().next();
    let is_number = !label.is_empty() && label.len() <= 12 && label.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十百零〇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ".contains(c));
    let is_letter = label.len() == 1 && label.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_roman = label.len() <= 5 && !label.is_empty() && label.bytes().all(|byte| b"ivxIVX".contains(&byte));
    match after {
        Some('、' | '．' | ')' | '）') => is_number || is_letter || is_roman,
        Some('.') if is_number => !is_amount(text),
        Some('.') => (is_letter || is_roman) && text[label.len() + 1..].starts_with(char::is_whitespace),
        _ => {
            matches!(label.to_ascii_uppercase().as_str(), "ARTICLE" | "SECTION" | "EXHIBIT" | "SCHEDULE" | "WHEREAS" | "RECITALS" | "NOW")
                && label.chars().next().is_some_and(char::is_uppercase)
        }
    }
}

/// `第三条` that begins a clause, not one that a sentence speaks of.
fn is_ordinal_label(text: &str) -> bool {
    let Some(end) = text.char_indices().take(8).find(|(_, c)| matches!(c, '条' | '章' | '节' | '款' | '项' | '编')) else {
        return false;
    };
    let rest = &text[end.0 + end.1.len_utf8()..];
    match rest.chars().next() {
        None => true,
        Some(c) if c.is_whitespace() || matches!(c, '：' | ':' | '、' | '.' | '（' | '(' | '【') => true,
        Some(c) => !matches!(c, '第' | '的' | '约' | '规' | '之' | '所' | '和' | '及' | '与' | '中' | '项' | '，' | '或') && rest.chars().count() <= 15,
    }
}

/// A number with decimals that counts something: `2.5%`, `12.5万元`.
fn is_amount(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    rest.starts_with(['%', '％', '‰', '元', '万', '亿', '倍'])
}

fn width(line: &Written<'_>) -> u32 {
    line.indent + line.text.chars().map(columns).sum::<u32>()
}

/// Columns a character takes.
pub(super) fn columns(c: char) -> u32 {
    if is_wide(c) || c == '\u{3000}' { 2 } else { 1 }
}

/// Characters of full width, which no spaces separate.
pub(in crate::read) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FFF}' | '\u{3001}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFF}')
        || matches!(c, '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}
