//! Tables written are read back as they were; damaged and hostile files end in an error.

use chrono::NaiveDate;
use qiheng_exchange::{Cell, Column, ExchangeError, Sheet, docx, read_xlsx, xlsx};
use rust_decimal::Decimal;

fn list() -> Sheet {
    let column = |heading: &str, width, is_asked| Column { heading: heading.to_owned(), width, is_asked, ..Column::default() };
    Sheet {
        name: "谈判[清单]".to_owned(),
        notes: vec!["谈判问题清单".to_owned(), "编号 20261126-1".to_owned()],
        columns: vec![
            column("序号", 6, false),
            column("条款", 30, false),
            column("金额", 14, false),
            column("日期", 12, false),
            Column { choices: vec!["同意".to_owned(), "不同意".to_owned()], ..column("答复", 12, true) },
        ],
        rows: (1..=60)
            .map(|number| {
                let date = NaiveDate::from_ymd_opt(2026, 11, 26).map_or(Cell::Empty, Cell::Date);
                vec![Cell::Number(Decimal::from(number)), Cell::Text("=1+1\n第三条".to_owned()), Cell::Money(Decimal::new(1_234_550, 2)), date, Cell::Empty]
            })
            .collect(),
    }
}

#[test]
fn a_workbook_reads_back_as_it_was_written() {
    let rows = read_xlsx(&xlsx(&list()).expect("written")).expect("read");
    assert_eq!(rows.len(), 2 + 1 + 60);
    assert_eq!(rows[2], ["序号", "条款", "金额", "日期", "答复"]);
    assert_eq!(rows[3], ["1", "=1+1\n第三条", "12345.5", "2026-11-26"]);
}

#[test]
fn the_same_table_gives_the_same_bytes() {
    assert_eq!(xlsx(&list()).expect("written"), xlsx(&list()).expect("written"));
    assert_eq!(docx(&list()).expect("written"), docx(&list()).expect("written"));
}

#[test]
fn the_head_of_a_document_s_table_stands_on_every_page() {
    let bytes = docx(&list()).expect("written");
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut package.by_name("word/document.xml").expect("there"), &mut xml).expect("text");
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 1);
    assert!(xml.contains("□ 同意"), "{xml}");
}

#[test]
fn damaged_files_are_refused() {
    let good = xlsx(&list()).expect("written");
    for bytes in [&b""[..], b"PK", &good[..good.len() / 2], b"<xml/>"] {
        assert!(matches!(read_xlsx(bytes), Err(ExchangeError::Unreadable { .. })));
    }
    for at in (0..good.len()).step_by(97) {
        let mut bad = good.clone();
        bad[at] ^= 0x5A;
        // an error or a table, never a panic
        let _ = read_xlsx(&bad);
    }
}
