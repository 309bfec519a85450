//! From lines to paragraphs: a line goes on in the next unless something between them says otherwise.

use super::columns::Column;
use super::lines::{Item, Page, TextLine};
use super::tables::{Cell, Table};
use crate::model::{Align, Source};
use crate::read::draft::{CellDraft, CellLine, Draft, Setting};
use crate::read::error::Cause;
use crate::read::line::Line;
use crate::read::text::wrap::{begins_item, is_wide, joint};

/// Where the text of a page stands.
#[derive(Debug, Clone, Copy)]
struct Measure {
    left: f32,
    right: f32,
    /// Distance between lines.
    spacing: f32,
}

/// A paragraph being gathered.
struct Open {
    line: Line,
    last: TextLine,
    first_left: f32,
    is_first_line: bool,
    page: u32,
    measure: Measure,
}

struct Writer<'d> {
    draft: &'d mut Draft,
    open: Option<Open>,
    table: u32,
    row: u32,
    columns: usize,
}

/// Writes all pages.
pub(super) fn write(pages: &[Page], draft: &mut Draft) -> Result<(), Cause> {
    let mut writer = Writer { draft, open: None, table: 0, row: 0, columns: 0 };
    let mut column = Column::Whole;
    for page in pages {
        if page.column != column {
            writer.close()?;
            column = page.column;
        }
        let measure = Measure::of(page);
        let mut rest = page.items.as_slice();
        while let Some((item, after)) = rest.split_first() {
            rest = after;
            match item {
                Item::Table(table) => writer.table(table, page.number)?,
                Item::Line(line) => {
                    let rows = tabular(item, after);
                    if rows > 1 {
                        writer.close()?;
                        for item in std::iter::once(item).chain(&after[..rows - 1]) {
                            if let Item::Line(line) = item {
                                writer.segments(line, page.number)?;
                            }
                        }
                        writer.end_table();
                        rest = &after[rows - 1..];
                    } else {
                        writer.line(line, page.number, measure)?;
                    }
                }
            }
        }
    }
    writer.close()
}

impl Measure {
    fn of(page: &Page) -> Self {
        let lines: Vec<&TextLine> = page.items.iter().filter_map(|item| if let Item::Line(line) = item { Some(line) } else { None }).collect();
        let rank = |mut values: Vec<f32>, percent: usize| {
            values.sort_by(f32::total_cmp);
            values.get((values.len().saturating_sub(1) * percent + 50) / 100).copied().unwrap_or_default()
        };
        let gaps = lines.windows(2).map(|pair| pair[0].y - pair[1].y).filter(|gap| *gap > 1.0).collect();
        Self {
            left: rank(lines.iter().map(|line| line.left).collect(), 10),
            right: rank(lines.iter().map(|line| line.right).collect(), 90),
            spacing: rank(gaps, 30),
        }
    }
}

/// How many lines from here on stand in the same columns.
fn tabular(first: &Item, after: &[Item]) -> usize {
    let mut count = 1;
    let mut last = first;
    for next in after {
        let (Item::Line(a), Item::Line(b)) = (last, next) else { break };
        let is_next = (a.y - b.y) < 3.0 * a.size.max(b.size);
        let shared = b.segments.iter().filter(|(_, x)| a.segments.iter().any(|(_, other)| (x - other).abs() < a.size)).count();
        if !is_columnar(a) || !is_columnar(b) || shared < 2 || !is_next {
            break;
        }
        count += 1;
        last = next;
    }
    count
}

/// Whether a line stands in columns; a label and its text, set apart, are not two of them.
fn is_columnar(line: &TextLine) -> bool {
    line.segments.len() > 2 || line.segments.len() == 2 && !begins_item(&line.text())
}

impl Writer<'_> {
    fn line(&mut self, next: &TextLine, page: u32, measure: Measure) -> Result<(), Cause> {
        self.end_table();
        match &mut self.open {
            Some(open) if open.continues(next, page) => {
                open.add(next, page);
                Ok(())
            }
            _ => {
                self.close()?;
                let mut line = Line::default();
                put(next, page, &mut line);
                self.open = Some(Open { line, last: next.clone(), first_left: next.left, is_first_line: true, page, measure });
                Ok(())
            }
        }
    }

    fn close(&mut self) -> Result<(), Cause> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let Measure { left, right, .. } = open.measure;
        let (before, behind) = (open.first_left - left, right - open.last.right);
        let is_centred = before > 2.0 * open.last.size && (before - behind).abs() < 0.2 * (right - left) && open.line.text.chars().count() < 60;
        let align = if is_centred { Align::Center } else { Align::Start };
        let setting = Setting { indent: (before.max(0.0) * 10.0) as i32, align, ..Setting::default() };
        self.draft.paragraph("", 0, open.line, setting)
    }

    fn table(&mut self, table: &Table, page: u32) -> Result<(), Cause> {
        self.close()?;
        if self.columns != table.columns {
            self.end_table();
        }
        self.columns = table.columns;
        for row in &table.rows {
            let cells = row.iter().map(|cell| {
                let lines = vec![CellLine { number: String::new(), line: cell_text(cell, page) }];
                CellDraft { lines, columns: cell.columns, continued: cell.continued }
            });
            self.draft.row(self.table, self.row, Source::default(), cells.collect())?;
            self.row += 1;
        }
        Ok(())
    }

    /// Writes a line of several columns as a row.
    fn segments(&mut self, line: &TextLine, page: u32) -> Result<(), Cause> {
        let ends = line.segments.iter().skip(1).map(|(index, _)| *index).chain([line.pieces.len()]);
        let cells = line.segments.iter().map(|(start, _)| *start).zip(ends).map(|(start, end)| {
            let mut text = Line::default();
            for piece in &line.pieces[start..end] {
                text.push(&piece.text, piece.look, Source { file: 0, part: page, at: piece.glyph });
            }
            CellDraft { lines: vec![CellLine { number: String::new(), line: text.trimmed() }], columns: 1, continued: false }
        });
        self.draft.row(self.table, self.row, Source::default(), cells.collect())?;
        self.row += 1;
        Ok(())
    }

    /// What follows belongs to no table.
    fn end_table(&mut self) {
        if self.row > 0 {
            (self.table, self.row, self.columns) = (self.table + 1, 0, 0);
        }
    }
}

impl Open {
    /// Whether the next line goes on with this paragraph.
    fn continues(&self, next: &TextLine, page: u32) -> bool {
        let (last, size) = (&self.last, self.last.size.max(next.size));
        let Some(end) = self.line.text.chars().next_back() else { return false };
        let text = next.text();
        let Some(start) = text.chars().next() else { return false };
        let is_same_size = (last.size - next.size).abs() < 0.12 * size;
        // a full line reaches the right edge, but for a word or a mark that did not fit
        let first_word = if is_wide(start) { size * 2.0 } else { letters(text.split(' ').next().unwrap_or_default()) * size * 0.55 + size };
        let is_full = self.measure.right - last.right < first_word.max(2.0 * size);
        // behind a label the next line hangs, elsewhere an indent begins a paragraph
        let hangs = self.is_first_line && begins_item(&self.line.text);
        let is_indented = !hangs && next.left - last.left > 1.2 * size && last.left - self.measure.left < 1.2 * size;
        let is_near = self.page != page || last.y - next.y < self.measure.spacing.clamp(size, 2.2 * size) * 1.45;
        let changes_weight = last.is_bold() != next.is_bold() && matches!(end, '。' | '.' | ':' | '：' | ';' | '；');
        is_same_size && is_full && is_near && !is_indented && !changes_weight && !begins_item(&text)
    }

    fn add(&mut self, next: &TextLine, page: u32) {
        let text = next.text();
        if is_hyphenated(&self.line.text, &text) {
            self.line.cut_last();
        } else {
            let between = joint(&self.line.text, &text);
            let look = next.pieces.first().map(|piece| piece.look).unwrap_or_default();
            self.line.push(between, look, Source { file: 0, part: page, at: next.pieces.first().map_or(0, |piece| piece.glyph) });
        }
        put(next, page, &mut self.line);
        self.last = next.clone();
        self.is_first_line = false;
        self.page = page;
    }
}

/// How many characters a word has, as a factor.
fn letters(word: &str) -> f32 {
    f32::from(u16::try_from(word.chars().count()).unwrap_or(u16::MAX))
}

/// Whether a word was broken between two lines.
fn is_hyphenated(before: &str, after: &str) -> bool {
    let mut ends = before.chars().rev();
    matches!(ends.next(), Some('-' | '\u{AD}' | '\u{2010}')) && ends.next().is_some_and(char::is_lowercase) && after.starts_with(char::is_lowercase)
}

fn put(from: &TextLine, page: u32, line: &mut Line) {
    for piece in &from.pieces {
        line.push(&piece.text, piece.look, Source { file: 0, part: page, at: piece.glyph });
    }
}

fn cell_text(cell: &Cell, page: u32) -> Line {
    let mut line = Line::default();
    for next in &cell.lines {
        if !line.text.is_empty() {
            let text = next.text();
            let source = Source { file: 0, part: page, at: next.pieces.first().map_or(0, |piece| piece.glyph) };
            let between = joint(&line.text, &text);
            line.push(between, next.pieces.first().map(|piece| piece.look).unwrap_or_default(), source);
        }
        put(next, page, &mut line);
    }
    line
}
