//! Tables as .xlsx.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, Xlsx};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Color, DataValidation, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::{Cell, Column, ExchangeError, Sheet};

/// No list that a person fills in is larger.
const MOST_ROWS: u32 = 100_000;
const MOST_COLUMNS: u32 = 256;

/// The most characters that a cell holds.
const MOST_LETTERS: usize = 32_767;

/// Columns up to this width together stand upright on paper.
const UPRIGHT: u16 = 90;

/// A table as a workbook: head frozen and repeated on paper, filter, wrapped cells, choices as a list to pick from.
pub fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, ExchangeError> {
    written(sheet).map_err(|error| ExchangeError::Unwritable { detail: error.to_string() })
}

fn written(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date").and_hms_opt(0, 0, 0).expect("a time");
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let page = book.add_worksheet();
    page.set_name(sheet_name(&sheet.name))?;
    page.set_paper_size(9).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
    if sheet.columns.iter().map(|column| column.width).sum::<u16>() > UPRIGHT {
        page.set_landscape();
    }
    let title = Format::new().set_bold().set_font_size(14);
    let note = Format::new().set_font_color(Color::RGB(0x55_5B_66));
    for (row, line) in (0..).zip(&sheet.notes) {
        page.write_string_with_format(row, 0, line, if row == 0 { &title } else { &note })?;
    }
    let head = sheet.notes.len() as u32 + u32::from(!sheet.notes.is_empty());
    let looks = Looks::new();
    for (at, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, f64::from(column.width.max(4)))?;
        page.write_string_with_format(head, at, &column.heading, if column.is_asked { &looks.asked_head } else { &looks.head })?;
    }
    for (row, cells) in (head + 1..).zip(&sheet.rows) {
        for (at, (cell, column)) in (0..).zip(cells.iter().zip(&sheet.columns)) {
            put(page, row, at, cell, column, &looks)?;
        }
    }
    let last = head + sheet.rows.len() as u32;
    if let Some(right) = (sheet.columns.len() as u16).checked_sub(1) {
        page.autofilter(head, 0, last, right)?.set_freeze_panes(head + 1, 0)?.set_repeat_rows(head, head)?;
        for (at, column) in (0..).zip(&sheet.columns) {
            if !column.choices.is_empty() && last > head {
                page.add_data_validation(head + 1, at, last, at, &DataValidation::new().allow_list_strings(&column.choices)?)?;
            }
        }
    }
    book.save_to_buffer()
}

/// How cells look.
struct Looks {
    head: Format,
    asked_head: Format,
    plain: Format,
    asked: Format,
    number: Format,
    money: Format,
    date: Format,
}

impl Looks {
    fn new() -> Self {
        let line = Color::RGB(0xC9_CE_D6);
        let framed = || Format::new().set_border(FormatBorder::Thin).set_border_color(line).set_align(FormatAlign::Top);
        let wrapped = || framed().set_text_wrap();
        let tint = Color::RGB(0xFF_F7_E0);
        Looks {
            head: wrapped().set_bold().set_background_color(Color::RGB(0xEE_F1_F5)),
            asked_head: wrapped().set_bold().set_background_color(Color::RGB(0xF9_E3_A8)),
            plain: wrapped(),
            asked: wrapped().set_background_color(tint),
            number: framed().set_num_format("General"),
            money: framed().set_num_format("#,##0.00"),
            date: framed().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn put(page: &mut Worksheet, row: u32, at: u16, cell: &Cell, column: &Column, looks: &Looks) -> Result<(), XlsxError> {
    let plain = if column.is_asked { &looks.asked } else { &looks.plain };
    match cell {
        Cell::Empty => page.write_blank(row, at, plain)?,
        // words are never taken for a formula
        Cell::Text(words) => page.write_string_with_format(row, at, words.chars().take(MOST_LETTERS).collect::<String>(), plain)?,
        Cell::Number(number) => page.write_number_with_format(row, at, float(*number), &looks.number)?,
        Cell::Money(sum) => page.write_number_with_format(row, at, float(*sum), &looks.money)?,
        Cell::Date(date) => page.write_datetime_with_format(row, at, date, &looks.date)?,
    };
    Ok(())
}

fn float(number: Decimal) -> f64 {
    number.to_f64().unwrap_or(f64::NAN)
}

/// At most 31 characters, without those that a formula would read.
fn sheet_name(name: &str) -> String {
    let name: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect();
    if name.trim().is_empty() { "1".to_owned() } else { name }
}

/// The rows of a workbook's first sheet as words, without empty ones behind; cells keep their columns.
pub fn read_xlsx(bytes: &[u8]) -> Result<Vec<Vec<String>>, ExchangeError> {
    // the library has panicked on damaged files before
    catch_unwind(AssertUnwindSafe(|| rows(bytes))).unwrap_or_else(|_| Err(ExchangeError::Unreadable { detail: "damaged".to_owned() }))
}

fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, ExchangeError> {
    let unreadable = |error: calamine::XlsxError| ExchangeError::Unreadable { detail: error.to_string() };
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let first = book.sheet_names().first().cloned().ok_or(ExchangeError::Unreadable { detail: "no sheet".to_owned() })?;
    // cell by cell: a sheet with one cell in its last corner must not become a table of that size
    let mut cells = book.worksheet_cells_reader(&first).map_err(unreadable)?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let words = words(cell.get_value());
        if words.is_empty() {
            continue;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(ExchangeError::TooLarge { rows: MOST_ROWS, columns: MOST_COLUMNS });
        }
        let (row, column) = (row as usize, column as usize);
        rows.resize_with(rows.len().max(row + 1), Vec::new);
        let cells = &mut rows[row];
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = words;
    }
    rows.retain(|row| !row.is_empty());
    Ok(rows)
}

fn words(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) | DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words.trim().to_owned(),
        DataRef::SharedString(words) => words.trim().to_owned(),
        DataRef::Bool(is) => is.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
