//! Tables as .docx, for those who talk about them in Word.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Footer, LineSpacing, PageMargin, PageNum, PageOrientationType, Paragraph, Run, RunFonts, Shading, Table, TableCell, TableLayoutType,
    TableRow, WidthType,
};

use crate::{Cell, Column, ExchangeError, Sheet};

/// A4 lying, in twentieths of a point.
const PAGE: (u32, u32) = (16_838, 11_906);
const MARGIN: u32 = 850;

/// A table as a document on A4 lying: the title, the lines below it, the table whose head stands on every page.
pub fn docx(sheet: &Sheet) -> Result<Vec<u8>, ExchangeError> {
    let margin = MARGIN as i32;
    let fonts = RunFonts::new().ascii("Times New Roman").hi_ansi("Times New Roman").east_asia("宋体");
    let pages = Paragraph::new().align(AlignmentType::Center).add_page_num(PageNum::new());
    let mut document = Docx::new()
        .page_size(PAGE.0, PAGE.1)
        .page_orient(PageOrientationType::Landscape)
        .page_margin(PageMargin::new().top(margin).bottom(margin).left(margin).right(margin))
        .default_fonts(fonts)
        .default_size(18)
        .footer(Footer::new().add_paragraph(pages));
    for (at, line) in sheet.notes.iter().enumerate() {
        let run = Run::new().add_text(line);
        let run = if at == 0 { run.bold().size(28) } else { run.color("555B66") };
        document = document.add_paragraph(Paragraph::new().line_spacing(LineSpacing::new().after(80)).add_run(run));
    }
    let widths = widths(&sheet.columns);
    let head = row(sheet.columns.iter().zip(&widths).map(|(column, width)| {
        let ground = if column.is_asked { "F9E3A8" } else { "EEF1F5" };
        cell(&column.heading, *width, true, Some(ground))
    }));
    let rows = sheet.rows.iter().map(|cells| {
        row(cells.iter().zip(&sheet.columns).zip(&widths).map(|((words, column), width)| {
            let ground = column.is_asked.then_some("FFF7E0");
            // what may be written stands in the cell: Word has no list to pick from without a form
            match (words, column.choices.as_slice()) {
                (Cell::Empty, [_, ..]) => {
                    cell(&column.choices.iter().map(|choice| format!("□ {choice}")).collect::<Vec<_>>().join("\n"), *width, false, ground)
                }
                _ => cell(&shown(words), *width, false, ground),
            }
        }))
    });
    let table = Table::new(std::iter::once(head).chain(rows).collect())
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .set_grid(widths.clone());
    let mut parts = document.add_table(table).add_paragraph(Paragraph::new()).build();
    parts.document = with_repeated_head(parts.document);
    let mut bytes = Cursor::new(Vec::new());
    parts.pack(&mut bytes).map_err(|error| ExchangeError::Unwritable { detail: error.to_string() })?;
    Ok(bytes.into_inner())
}

/// The columns' share of the page.
fn widths(columns: &[Column]) -> Vec<usize> {
    let all: usize = columns.iter().map(|column| usize::from(column.width.max(1))).sum();
    let room = (PAGE.0 - 2 * MARGIN) as usize;
    columns.iter().map(|column| room * usize::from(column.width.max(1)) / all).collect()
}

fn row(cells: impl Iterator<Item = TableCell>) -> TableRow {
    TableRow::new(cells.collect()).cant_split()
}

fn cell(words: &str, width: usize, is_bold: bool, ground: Option<&str>) -> TableCell {
    let lines = words.split('\n').map(|line| {
        let run = Run::new().add_text(line);
        Paragraph::new().add_run(if is_bold { run.bold() } else { run })
    });
    let cell = lines.fold(TableCell::new().width(width, WidthType::Dxa), TableCell::add_paragraph);
    match ground {
        Some(ground) => cell.shading(Shading::new().fill(ground)),
        None => cell,
    }
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(words) => words.clone(),
        Cell::Number(number) => number.to_string(),
        Cell::Money(sum) => format!("{sum:.2}"),
        Cell::Date(date) => date.to_string(),
    }
}

/// The library has no words for a head that stands on every page: the first row is told so in its XML.
fn with_repeated_head(document: Vec<u8>) -> Vec<u8> {
    let mark = b"<w:cantSplit />".as_slice();
    let Some(at) = document.windows(mark.len()).position(|window| window == mark) else { return document };
    let behind = at + mark.len();
    [&document[..behind], b"<w:tblHeader/>", &document[behind..]].concat()
}
