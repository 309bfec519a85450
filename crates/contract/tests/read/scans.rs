//! Pages that are pictures, read by an eye that knows what stands on them.

use qiheng_contract::{Correction, CorrectionError, Document, Format, ReadCause, Recognise, ScannedCharacter, ScannedLine, ScannedPage, Span, read_with};

use crate::build::{check_laws, slice};
use crate::pdf::{at, pdf};

/// A picture's first bytes: the eye needs no more.
const PICTURE: &[u8] = b"\xFF\xD8\xFF\xE0";

/// An eye that sees the same page everywhere.
struct Eye(ScannedPage);

impl Recognise for Eye {
    fn page(&self, _: &[u8], _: u32) -> Result<ScannedPage, ReadCause> {
        Ok(self.0.clone())
    }
}

/// A line of 12 pt at a place, turned by an angle around the page's middle; characters in brackets `⟨⟩` are unsure.
fn line(left: f32, top: f32, degrees: f32, text: &str) -> ScannedLine {
    let mut is_sure = true;
    let mut characters = Vec::new();
    let mut x = 0.0;
    for c in text.chars() {
        match c {
            '⟨' => is_sure = false,
            '⟩' => is_sure = true,
            c => {
                let width = if c.is_ascii() { 6.0 } else { 12.0 };
                characters.push(ScannedCharacter { c, confidence: if is_sure { 0.99 } else { 0.5 }, at: x + width / 2.0 });
                x += width;
            }
        }
    }
    for character in &mut characters {
        character.at /= x;
    }
    let (sin, cos) = degrees.to_radians().sin_cos();
    let turn = |(x, y): (f32, f32)| {
        let (x, y) = (x - 297.5, y - 421.0);
        (297.5 + x * cos - y * sin, 421.0 + x * sin + y * cos)
    };
    ScannedLine { quad: [(left, top), (left + x, top), (left + x, top + 17.0), (left, top + 17.0)].map(turn), characters }
}

fn page(lines: Vec<ScannedLine>) -> ScannedPage {
    ScannedPage { width: 595.0, height: 842.0, turned: 0, lines, rules: Vec::new() }
}

fn seen(page: ScannedPage) -> Document {
    let document = read_with(PICTURE, "合同.jpg", Some(&Eye(page))).unwrap();
    check_laws(&document);
    document
}

#[test]
fn lines_become_paragraphs_however_the_page_is_turned() {
    let long = "甲乙双方根据《中华人民共和国民法典》就包装生产线的采购协商一致订立本合同";
    for degrees in [0.0, 0.7, -2.0] {
        let lines =
            vec![line(72.0, 130.0, degrees, "下列条款。"), line(72.0, 110.0, degrees, long), line(72.0, 150.0, degrees, "第一条 价款:合同总价(含税)为100元。")];
        let document = seen(page(lines));
        assert_eq!(document.format, Format::Picture);
        assert_eq!(document.text, format!("{long}下列条款。\n第一条 价款：合同总价（含税）为100元。\n"), "{degrees}");
    }
}

#[test]
fn doubtful_words_know_their_place() {
    let document = seen(page(vec![line(72.0, 100.0, 0.0, "合同总价为人民币6⟨4⟩0元。"), line(72.0, 140.0, 0.0, "第⟨二⟩条")]));
    let scan = document.sheets[0].scan.as_ref().unwrap();
    let doubts: Vec<_> = scan.places.iter().filter(|place| place.doubtful).collect();
    let words: Vec<String> = doubts.iter().map(|place| slice(&document.text, place.start, place.end)).collect();
    assert_eq!(words, ["640", "二"]);
    let [(left, top), (right, _), ..] = doubts[0].quad;
    assert!((left - 168.0).abs() < 2.0 && (right - 186.0).abs() < 2.0 && (top - 100.0).abs() < 0.1, "{:?}", doubts[0].quad);
    let all: String = scan.places.iter().map(|place| slice(&document.text, place.start, place.end)).collect();
    assert_eq!(all, document.text.replace('\n', ""));
}

#[test]
fn a_line_drawn_where_no_words_stand_is_a_blank() {
    let mut page = page(vec![line(72.0, 100.0, 0.0, "交货日期："), line(72.0, 130.0, 0.0, "付款方式为电汇，货到后付清全部货款")]);
    page.rules = vec![((134.0, 115.0), (206.0, 115.0)), ((132.0, 145.5), (156.0, 145.5))];
    assert_eq!(seen(page).text, "交货日期：____________\n付款方式为电汇，货到后付清全部货款\n");
}

#[test]
fn a_table_that_is_drawn_is_a_table() {
    let mut page =
        page(vec![line(80.0, 103.0, 0.0, "名称"), line(210.0, 103.0, 0.0, "金额"), line(80.0, 133.0, 0.0, "滤芯"), line(210.0, 133.0, 0.0, "600.00")]);
    page.rules = [95.0, 125.0, 155.0].map(|y| ((70.0, y), (330.0, y))).into();
    page.rules.extend([70.0, 200.0, 330.0].map(|x| ((x, 95.0), (x, 155.0))));
    assert_eq!(seen(page).text, "名称\t金额\n滤芯\t600.00\n");
}

#[test]
fn pages_with_text_keep_it_and_their_numbers_are_known() {
    let text = |page: u32, words: &str| at(72, 700, "F1", words) + &at(72, 60, "F1", &format!("Page {page} of 3"));
    let (first, second) = (text(1, "This agreement is made by the parties."), text(3, "The supplier delivers in thirty days."));
    let file = pdf(&[&first, &second]);
    let document = read_with(&file, "draft.pdf", Some(&Eye(page(vec![line(72.0, 100.0, 0.0, "不应读到")])))).unwrap();
    assert!(!document.text.contains("不应读到"));
    let printed: Vec<_> = document.sheets.iter().map(|sheet| (sheet.number, sheet.of)).collect();
    assert_eq!(printed, [(Some(1), Some(3)), (Some(3), Some(3))]);
}

#[test]
fn words_set_right_move_what_stands_behind_them() {
    let document = seen(page(vec![line(72.0, 100.0, 0.0, "合同总价为⟨64O⟩元。"), line(72.0, 140.0, 0.0, "第⟨二⟩条")]));
    let correction = Correction { span: Span { start: 5, end: 8 }, words: "64,000".into() };
    let corrected = correction.of(&document).unwrap();
    check_laws(&corrected);
    assert_eq!(corrected.text, "合同总价为64,000元。\n第二条\n");
    let scan = corrected.sheets[0].scan.as_ref().unwrap();
    let words = |doubtful| {
        scan.places.iter().filter(|place| place.doubtful == doubtful).map(|place| slice(&corrected.text, place.start, place.end)).collect::<Vec<_>>()
    };
    assert_eq!(words(true), ["二"]);
    assert!(words(false).contains(&"64,000".to_owned()));
    // the same words confirm what was read
    let confirmed = Correction { span: Span { start: 5, end: 8 }, words: "64O".into() }.of(&document).unwrap();
    assert_eq!(confirmed.text, document.text);
    assert_ne!(confirmed.sheets, document.sheets);
    for (span, words, error) in [
        (Span { start: 5, end: 12 }, "x", CorrectionError::AcrossBlocks),
        (Span { start: 5, end: 8 }, "6\n4", CorrectionError::NotOneLine),
        (Span { start: 5, end: 5 }, "6", CorrectionError::NotScanned),
        (Span { start: 90, end: 95 }, "6", CorrectionError::NotScanned),
    ] {
        assert_eq!(Correction { span, words: words.into() }.of(&document), Err(error));
    }
}

#[test]
fn a_reading_that_is_stopped_says_so() {
    struct Stopped;
    impl Recognise for Stopped {
        fn page(&self, _: &[u8], _: u32) -> Result<ScannedPage, ReadCause> {
            Err(ReadCause::Stopped)
        }
    }
    assert_eq!(read_with(PICTURE, "a.jpg", Some(&Stopped)).unwrap_err().cause, ReadCause::Stopped);
    assert_eq!(read_with(PICTURE, "a.jpg", None).unwrap_err().cause, ReadCause::NoTextLayer { pages: 1 });
    assert_eq!(read_with(PICTURE, "a.jpg", Some(&Eye(page(vec![])))).unwrap_err().cause, ReadCause::Empty);
}

/// A file of two pictures, the second on its head.
struct TwoPages;

impl Recognise for TwoPages {
    fn count(&self, _: &[u8]) -> Result<u32, ReadCause> {
        Ok(2)
    }

    fn page(&self, _: &[u8], number: u32) -> Result<ScannedPage, ReadCause> {
        let words = ["第一条 合同总价为100元。", "第二条 质保期为12个月。"][number as usize];
        Ok(ScannedPage { turned: number as u8 * 2, ..page(vec![line(72.0, 100.0, 0.0, words)]) })
    }
}

#[test]
fn each_picture_of_a_file_is_a_sheet_that_knows_how_it_was_turned() {
    let document = read_with(b"II*\0", "合同.tif", Some(&TwoPages)).unwrap();
    check_laws(&document);
    assert_eq!(document.text, "第一条 合同总价为100元。\n第二条 质保期为12个月。\n");
    let turned: Vec<_> = document.sheets.iter().map(|sheet| (sheet.page, sheet.scan.as_ref().unwrap().turned)).collect();
    assert_eq!(turned, [(0, 0), (1, 2)]);
}

#[test]
fn figures_have_places_of_their_own() {
    let document = seen(page(vec![line(72.0, 100.0, 0.0, "统一代码：9135 A")]));
    let places = &document.sheets[0].scan.as_ref().unwrap().places;
    let words: Vec<String> = places.iter().map(|place| slice(&document.text, place.start, place.end)).collect();
    assert_eq!(words, ["统一代码：", "9135 A"]);
    assert!((places[1].quad[0].0 - 132.0).abs() < 1.0, "{:?}", places[1].quad);
}
