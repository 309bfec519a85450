//! Plain text and Markdown. Offsets of sources count bytes of the text as decoded.

mod encoding;
mod markdown;
pub(super) mod pages;
pub(super) mod wrap;

use super::draft::{CellDraft, CellLine, Draft, Setting};
use super::error::{Cause, Limit};
use super::line::{Line, Look};
use crate::model::{Document, Format, Source};

const MB: usize = 1 << 20;
/// In MB.
const MAX_FILE: usize = 16;
const MAX_LINES: usize = 600_000;

/// Cells that a drawn row may have.
const MOST_CELLS: usize = 500;

/// One line of the file, without the white space around it.
#[derive(Debug, Clone, Copy)]
struct Written<'a> {
    text: &'a str,
    /// Byte offset of `text`.
    at: u32,
    /// Columns of white space before it.
    indent: u32,
}

/// A column of indentation, in tenths of a point.
const COLUMN: u32 = 52;

/// Reads text of any usual encoding.
pub(super) fn read(bytes: &[u8], is_markdown: bool) -> Result<Document, Cause> {
    if bytes.len() > MAX_FILE * MB {
        return Err(Cause::TooLarge { limit: Limit::File, max: MAX_FILE as u64 });
    }
    let text = encoding::decode(bytes)?;
    if text.bytes().filter(|byte| matches!(byte, b'\n' | b'\r')).count() > MAX_LINES {
        return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_LINES as u64 });
    }
    let lines = pages::without_numbers(lines(&text));
    let mut draft = Draft::default();
    let mut tables = Tables::default();
    if is_markdown {
        markdown::write(&lines, &mut draft, &mut tables)?;
    } else {
        write_plain(&lines, &mut draft, &mut tables)?;
    }
    if draft.is_empty() {
        return Err(Cause::Empty);
    }
    Ok(draft.finish(if is_markdown { Format::Md } else { Format::Txt }))
}

fn write_plain(lines: &[Written<'_>], draft: &mut Draft, tables: &mut Tables) -> Result<(), Cause> {
    let wrapping = wrap::Wrapping::of(lines);
    let close = without_double_spacing(lines);
    let lines = close.as_slice();
    let mut index = 0;
    while index < lines.len() {
        let first = lines[index];
        index += 1;
        if first.text.is_empty() {
            tables.end();
            continue;
        }
        if is_drawn_border(first.text) {
            continue;
        }
        if let Some(cells) = drawn_cells(first.text) {
            tables.row(&cells, first, draft, |text, line, at| line.push(text, Look::default(), source(at)))?;
            continue;
        }
        tables.end();
        let mut line = Line::default();
        put(&mut line, first);
        while index < lines.len() && wrapping.continues(&lines[index - 1], &lines[index]) {
            line.push(wrap::joint(lines[index - 1].text, lines[index].text), Look::default(), source(lines[index].at));
            put(&mut line, lines[index]);
            index += 1;
        }
        draft.paragraph("", 0, line, Setting { indent: (first.indent * COLUMN).cast_signed(), ..Setting::default() })?;
    }
    Ok(())
}

/// Where nearly every line is followed by a blank one, blank lines part nothing.
fn without_double_spacing<'a>(lines: &[Written<'a>]) -> Vec<Written<'a>> {
    let (mut written, mut spaced) = (0, 0);
    for pair in lines.windows(2).filter(|pair| !pair[0].text.is_empty()) {
        written += 1;
        spaced += usize::from(pair[1].text.is_empty());
    }
    let is_double = written >= 8 && spaced * 10 >= written * 9;
    lines.iter().filter(|line| !is_double || !line.text.is_empty()).copied().collect()
}

/// Adds a line, its runs of blanks drawn together and broken before labels that stood on a line of their own once.
fn put(line: &mut Line, written: Written<'_>) {
    for (offset, piece, joint) in wrap::pieces(written.text) {
        line.push(joint, Look::default(), source(written.at + offset));
        line.push(piece, Look::default(), source(written.at + offset));
    }
}

fn source(at: u32) -> Source {
    Source { file: 0, part: 0, at }
}

/// The lines of a text; LF, CR LF, CR, form feed and the Unicode separators end them.
fn lines(text: &str) -> Vec<Written<'_>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for piece in text.split_inclusive(is_end) {
        let body = piece.trim_end();
        let inner = body.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}' || c == '\0');
        let blank = &body[..body.len() - inner.len()];
        let indent = blank.chars().map(|c| if c == '\t' { 4 } else { wrap::columns(c) }).sum();
        let is_half_of_end = piece == "\n" && text[..start].ends_with('\r');
        if !is_half_of_end {
            lines.push(Written { text: inner, at: (start + blank.len()) as u32, indent });
        }
        start += piece.len();
    }
    lines
}

/// Counts tables and their rows while they are written.
#[derive(Debug, Default)]
struct Tables {
    table: u32,
    row: u32,
}

impl Tables {
    /// Writes a row; `fill` puts a cell's text into its line.
    fn row(&mut self, cells: &[&str], written: Written<'_>, draft: &mut Draft, fill: impl Fn(&str, &mut Line, u32)) -> Result<(), Cause> {
        let start = written.text.as_ptr() as usize;
        let cells = cells.iter().map(|cell| {
            let text = cell.trim();
            let mut line = Line::default();
            fill(text, &mut line, written.at + (text.as_ptr() as usize).saturating_sub(start) as u32);
            CellDraft { lines: vec![CellLine { number: String::new(), line }], columns: 1, continued: false }
        });
        draft.row(self.table, self.row, Source::default(), cells.collect())?;
        self.row += 1;
        Ok(())
    }

    /// The table, if there was one, is over.
    fn end(&mut self) {
        if self.row > 0 {
            self.table += 1;
            self.row = 0;
        }
    }
}

/// Whether a line only draws the border of a table.
fn is_drawn_border(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\u{2500}'..='\u{257F}' | ' ' | '\u{3000}' | '+' | '-' | '=')) && text.chars().any(is_box)
}

/// The cells of a row drawn with box characters.
fn drawn_cells(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix(is_upright)?;
    let inner = inner.strip_suffix(is_upright).unwrap_or(inner);
    let cells: Vec<&str> = inner.split(is_upright).take(MOST_CELLS + 1).map(|cell| cell.trim_matches(is_box)).collect();
    (cells.len() <= MOST_CELLS).then_some(cells)
}

fn is_upright(c: char) -> bool {
    matches!(c, '│' | '┃' | '║' | '├' | '┤' | '┼' | '┠' | '┨')
}

fn is_box(c: char) -> bool {
    matches!(c, '\u{2500}'..='\u{257F}')
}
