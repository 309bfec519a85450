//! Markdown: headings, tables and emphasis are read, their marks taken out. Underscores stay: in contracts they are blanks to fill in.

use super::{COLUMN, Tables, Written, source, wrap};
use crate::read::draft::{Draft, Setting};
use crate::read::error::Cause;
use crate::read::line::{Line, Look};

/// Changes of look in one line, and cells in one row, that are still a text's.
const MOST_CHANGES: usize = 2000;

/// Writes all lines.
pub(super) fn write(lines: &[Written<'_>], draft: &mut Draft, tables: &mut Tables) -> Result<(), Cause> {
    let wrapping = wrap::Wrapping::of(lines);
    let mut index = 0;
    while index < lines.len() {
        let first = lines[index];
        index += 1;
        if first.text.is_empty() {
            tables.end();
            continue;
        }
        if is_rule(first.text) || is_fence(first.text) {
            continue;
        }
        if let Some(cells) = cells(first.text) {
            let is_border = cells.iter().all(|cell| !cell.is_empty() && cell.trim().chars().all(|c| matches!(c, '-' | ':')));
            if !is_border {
                tables.row(&cells, first, draft, |text, line, at| inline(text, at, line))?;
            }
            continue;
        }
        tables.end();
        let (text, heading, marker) = strip(first.text);
        let mut line = Line::default();
        line.push(marker, Look::default(), source(first.at));
        inline(text, first.at + (first.text.len() - text.len()) as u32, &mut line);
        while heading.is_none() && index < lines.len() && is_running(lines[index].text) && wrapping.continues(&lines[index - 1], &lines[index]) {
            let next = lines[index];
            line.push(wrap::joint(lines[index - 1].text, next.text), Look::default(), source(next.at));
            inline(next.text, next.at, &mut line);
            index += 1;
        }
        draft.paragraph("", 0, line, Setting { heading, indent: (first.indent * COLUMN).cast_signed(), ..Setting::default() })?;
    }
    Ok(())
}

/// Takes the marks off a line's start: the text, its heading level, what stands for a list mark.
fn strip(text: &str) -> (&str, Option<u8>, &'static str) {
    let text = text.trim_start_matches(['>', ' ']);
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&level) && text[level..].starts_with([' ', '\t']) {
        return (text[level..].trim().trim_end_matches('#').trim_end(), Some(level as u8), "");
    }
    for mark in ["- ", "* ", "+ "] {
        if let Some(item) = text.strip_prefix(mark) {
            let item = item.trim_start();
            for (box_mark, shown) in [("[ ] ", "☐ "), ("[x] ", "☑ "), ("[X] ", "☑ ")] {
                if let Some(task) = item.strip_prefix(box_mark) {
                    return (task, None, shown);
                }
            }
            return (item, None, "• ");
        }
    }
    (text, None, "")
}

fn is_running(text: &str) -> bool {
    !text.starts_with(['#', '>', '|']) && !is_rule(text) && !is_fence(text)
}

fn is_rule(text: &str) -> bool {
    let marks: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    marks.len() >= 3 && ["-", "*", "="].iter().any(|mark| marks.trim_matches(mark.chars().next().unwrap_or('-')).is_empty())
}

fn is_fence(text: &str) -> bool {
    text.starts_with("```") || text.starts_with("~~~")
}

/// The cells of a table row.
fn cells(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix('|')?;
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut cells = Vec::new();
    let mut start = 0;
    for (at, _) in inner.match_indices('|') {
        if !inner[..at].ends_with('\\') {
            cells.push(&inner[start..at]);
            start = at + 1;
        }
    }
    cells.push(&inner[start..]);
    (cells.len() <= MOST_CHANGES).then_some(cells)
}

/// Writes a line's text with its emphasis.
fn inline(text: &str, at: u32, line: &mut Line) {
    let mut look = Look::default();
    let mut rest = text;
    let mut plain = rest;
    let mut changes = 0;
    let flush = |line: &mut Line, plain: &str, rest: &str, look: Look| {
        let done = &plain[..plain.len() - rest.len()];
        line.push(done, look, source(at + (text.len() - plain.len()) as u32));
    };
    while let Some(c) = rest.chars().next() {
        let mut skipped = 0;
        let mut shown = None;
        match c {
            '*' => {
                let stars = rest.bytes().take_while(|byte| *byte == b'*').count().min(3);
                let after = &rest[stars..];
                let opens = after.starts_with(|c: char| !c.is_whitespace() && c != '*') && near(after).contains(&rest[..stars]);
                let is_open = if stars == 1 { look.italic } else { look.bold };
                if (opens || is_open) && changes < MOST_CHANGES {
                    changes += 1;
                    skipped = stars;
                    flush(line, plain, rest, look);
                    look.bold ^= stars >= 2;
                    look.italic ^= stars != 2;
                }
            }
            '`' => skipped = 1,
            '\\' if rest[1..].starts_with(|c: char| c.is_ascii_punctuation()) => {
                flush(line, plain, rest, look);
                rest = &rest[1..];
                plain = rest;
                rest = &rest[1..];
                continue;
            }
            '!' if rest.starts_with("![") => skipped = 1,
            '[' => {
                if let Some((label, length)) = link(rest) {
                    flush(line, plain, rest, look);
                    inline(label, at + (text.len() - rest.len()) as u32 + 1, line);
                    rest = &rest[length..];
                    plain = rest;
                    continue;
                }
            }
            '<' => {
                if let Some(length) = tag(rest) {
                    shown = rest[..length].to_ascii_lowercase().starts_with("<br").then_some(" ");
                    skipped = length;
                }
            }
            '&' => {
                for (entity, character) in [("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
                    if rest.starts_with(entity) {
                        (skipped, shown) = (entity.len(), Some(character));
                    }
                }
            }
            _ => {}
        }
        if skipped > 0 {
            if c != '*' {
                flush(line, plain, rest, look);
            }
            if let Some(shown) = shown {
                line.push(shown, look, source(at + (text.len() - rest.len()) as u32));
            }
            rest = &rest[skipped..];
            plain = rest;
        } else {
            rest = &rest[c.len_utf8()..];
        }
    }
    flush(line, plain, rest, look);
}

/// `[label](address)`: the label and the length of the whole.
fn link(text: &str) -> Option<(&str, usize)> {
    let text = near(text);
    let close = text[1..].find(['[', ']'])? + 1;
    let address = text[close..].strip_prefix("](")?;
    Some((&text[1..close], close + 2 + address.find(')')? + 1))
}

/// How far a mark is looked for: the end of a long line has nothing to do with its start.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(2000)]
}

/// The length of an HTML tag.
fn tag(text: &str) -> Option<usize> {
    let end = near(text)[1..].find(['<', '>']).map(|end| end + 1).filter(|end| text[*end..].starts_with('>'))?;
    let name = text[1..end].trim_start_matches('/');
    (name.starts_with(|c: char| c.is_ascii_alphabetic()) && end < 200).then_some(end + 1)
}
