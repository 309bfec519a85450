//! PDF files, written in code.

use crate::build::check_laws;
use lopdf::{Dictionary, Document as Pdf, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use qiheng_contract::{BlockKind, Document, Format, ReadCause, read};

/// A PDF of these content streams, one a page, with fonts F1 (Helvetica, 500 wide), F2 (bold) and C1 (Chinese by UTF-16 codes).
pub(crate) fn pdf(pages: &[&str]) -> Vec<u8> {
    pdf_with(pages, &dictionary! {})
}

fn pdf_with(pages: &[&str], page_entries: &Dictionary) -> Vec<u8> {
    let mut pdf = Pdf::with_version("1.7");
    let widths: Vec<Object> = (32..127).map(|_| 500.into()).collect();
    let mut simple = |base: &str| {
        pdf.add_object(dictionary! {
            "Type" => "Font", "Subtype" => "TrueType", "BaseFont" => base, "FirstChar" => 32, "LastChar" => 126, "Widths" => widths.clone(),
            "Encoding" => dictionary! { "Type" => "Encoding", "BaseEncoding" => "WinAnsiEncoding", "Differences" => vec![1.into(), "uni7532".into(), "fi".into()] },
        })
    };
    let (regular, bold) = (simple("Helvetica"), simple("Helvetica-Bold"));
    let descendant = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "SimSun", "DW" => 1000 });
    let chinese = pdf.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "SimSun", "Encoding" => "UniGB-UCS2-H", "DescendantFonts" => vec![descendant.into()],
    });
    let map = b"1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <01> <4E59> <02> <65B9> endbfchar 1 beginbfrange <10> <12> <0041> endbfrange";
    let map = pdf.add_object(Stream::new(dictionary! {}, map.to_vec()));
    let mapped = pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "X", "ToUnicode" => map });
    let resources = pdf.add_object(dictionary! { "Font" => dictionary! { "F1" => regular, "F2" => bold, "C1" => chinese, "M1" => mapped } });
    let tree = pdf.new_object_id();
    let kids: Vec<Object> = pages
        .iter()
        .map(|content| {
            let content = pdf.add_object(Stream::new(dictionary! {}, content.as_bytes().to_vec()));
            let mut page = dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources };
            page.extend(page_entries);
            pdf.add_object(page).into()
        })
        .collect();
    let count = u32::try_from(kids.len()).unwrap();
    pdf.set_object(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()] });
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// A line of text at a place.
pub(crate) fn at(x: i32, y: i32, font: &str, text: &str) -> String {
    let text = if font == "C1" {
        let codes: Vec<String> = text.encode_utf16().map(|unit| format!("{unit:04X}")).collect();
        format!("<{}>", codes.concat())
    } else {
        format!("({text})")
    };
    format!("BT /{font} 10 Tf 1 0 0 1 {x} {y} Tm {text} Tj ET\n")
}

fn document(bytes: &[u8]) -> Document {
    let document = read(bytes, "x.pdf").unwrap();
    assert_eq!(document.format, Format::Pdf);
    check_laws(&document);
    document
}

fn text(page: &str) -> String {
    document(&pdf(&[page])).text
}

#[test]
fn words_and_codes() {
    let filler = at(72, 300, "F1", "Enough words to make a layer of text.");
    let cases = [
        (at(72, 700, "F1", "Supply Agreement"), "Supply Agreement"),
        (at(72, 700, "C1", "甲方应支付价款。"), "甲方应支付价款。"),
        ("BT /F1 10 Tf 72 700 Td [(Sup) 20 (ply) -600 (it)] TJ ET\n".to_owned(), "Supply it"),
        ("BT /F1 10 Tf 72 700 Td (a\\(b\\)\\053\\\n c) Tj ET\n".to_owned(), "a(b)+ c"),
        ("BT /F1 10 Tf 72 700 Td (\\001\\002x) Tj ET\n".to_owned(), "甲fix"),
        ("BT /M1 10 Tf 72 700 Td <0102101112> Tj ET\n".to_owned(), "乙方ABC"),
        ("q 2 0 0 2 0 0 cm BT /F1 10 Tf 36 350 Td (Scaled) Tj ET Q\n".to_owned(), "Scaled"),
        ("BT /F1 10 Tf 72 700 Td (Bold) Tj ET BT /F1 10 Tf 72.3 700 Td (Bold) Tj ET\n".to_owned(), "Bold"),
        ("q 0.7 0.7 -0.7 0.7 100 100 cm BT /F1 60 Tf 0 0 Td (DRAFT) Tj ET Q\n".to_owned() + &at(72, 700, "F1", "Upright"), "Upright"),
        ("BI /W 1 /H 1 ID (((EI Q\nEI\n".to_owned() + &at(72, 700, "F1", "Behind a picture"), "Behind a picture"),
        (at(72, 700, "F1", "Inside") + &at(72, 2000, "F1", "Outside the page"), "Inside"),
    ];
    for (content, expected) in cases {
        let text = text(&(content.clone() + &filler));
        assert_eq!(text.lines().next(), Some(expected), "{content}");
        assert!(!text.contains("Outside"));
    }
}

#[test]
fn lines_become_paragraphs() {
    let english = at(72, 700, "F1", "1. The Supplier shall deliver the goods within thirty days of the order and bear the con-")
        + &at(90, 686, "F1", "sequences of delay until they have been handed over to the Buyer at the place of delivery")
        + &at(90, 672, "F1", "named there.")
        + &at(72, 658, "F1", "2. The Buyer shall pay.");
    assert_eq!(
        text(&english),
        "1. The Supplier shall deliver the goods within thirty days of the order and bear the consequences of delay until they have been handed over to the Buyer at the place of delivery named there.\n2. The Buyer shall pay.\n"
    );
    let full = "甲方应当在验收合格之后按照合同约定的期限和方式向乙方支付全部合同价款并承担相应";
    let chinese = at(72, 700, "C1", full) + &at(72, 684, "C1", "的税费。") + &at(92, 668, "C1", "乙方应当开具发票。");
    assert_eq!(text(&chinese), format!("{full}的税费。\n乙方应当开具发票。\n"));
    let cut = at(72, 700, "C1", full)
        + &at(72 + 10 * i32::try_from(full.chars().count()).unwrap(), 700, "F1", "12")
        + &at(72, 684, "F1", "34")
        + &at(82, 684, "C1", "元整。");
    assert_eq!(text(&cut), format!("{full}1234元整。\n"));
}

#[test]
fn paragraphs_go_on_over_pages_without_their_margins() {
    let long = "The Supplier shall deliver the goods to the Buyer at the place and on the date named in";
    let page = |number: usize, first: &str, last: &str| {
        at(72, 800, "F1", "Supply Agreement") + &at(72, 760, "F1", first) + &at(72, 740, "F1", last) + &at(290, 40, "F1", &number.to_string())
    };
    let pages = [page(1, "Article 1 Delivery", long), page(2, "the order.", long), page(3, "the order.", "Article 9 Signed by both parties.")];
    let document = document(&pdf(&pages.each_ref().map(String::as_str)));
    assert_eq!(document.text, format!("Article 1 Delivery\n{long} the order.\n{long} the order.\nArticle 9 Signed by both parties.\n"));
    let pages: Vec<u32> = document.blocks[1].runs.iter().map(|run| run.source.part).collect();
    assert_eq!((pages.first(), pages.last()), (Some(&0), Some(&1)));
}

#[test]
fn ruled_tables_are_rows() {
    let mut page = at(72, 750, "F1", "The parties agree on these goods:");
    page += "72 600 m 372 600 l S 72 640 m 372 640 l S 72 680 m 372 680 l S 72 720 m 372 720 l S\n";
    page += "72 600 1 120 re f\n222 640 1 80 re f\n372 600 1 120 re f\n";
    page += &(at(80, 700, "F1", "Name")
        + &at(230, 700, "F1", "Quantity")
        + &at(80, 665, "F1", "Milling")
        + &at(80, 652, "F1", "machine")
        + &at(230, 660, "F1", "4")
        + &at(80, 615, "F1", "Total: four"));
    let document = document(&pdf(&[&page]));
    assert_eq!(document.text, "The parties agree on these goods:\nName\tQuantity\nMilling machine\t4\nTotal: four\n");
    let BlockKind::Row { cells, .. } = &document.blocks[3].kind else { panic!() };
    assert_eq!(cells[0].columns, 2);
}

#[test]
fn evident_columns_are_rows() {
    let page = at(72, 760, "F1", "Signed by the parties:")
        + &at(72, 700, "C1", "甲方（盖章）：")
        + &at(320, 700, "C1", "乙方（盖章）：")
        + &at(72, 680, "C1", "日期：")
        + &at(320, 680, "C1", "日期：");
    assert_eq!(text(&page), "Signed by the parties:\n甲方（盖章）：\t乙方（盖章）：\n日期：\t日期：\n");
}

/// Two pages with Chinese on the left and English on the right of a gutter.
pub(crate) fn bilingual() -> [String; 2] {
    let zh = ["甲方应当在验收合格之后按照合同约定的", "期限向乙方支付价款。"];
    let en = ["The Buyer shall pay the price after the goods", "have passed the acceptance test."];
    let rows = |from: i32, articles: std::ops::Range<i32>| -> String {
        articles
            .zip(0..)
            .map(|(article, row)| {
                let y = from - 60 * row;
                at(72, y, "F1", &format!("{article}.1"))
                    + &at(90, y, "C1", zh[0])
                    + &at(72, y - 16, "C1", zh[1])
                    + &at(310, y, "F1", &format!("{article}.1 {}", en[0]))
                    + &at(310, y - 16, "F1", en[1])
            })
            .collect()
    };
    let title = at(200, 780, "C1", "采购合同") + &at(250, 780, "F1", "Supply Agreement of both parties");
    [title + &rows(720, 1..6), rows(760, 6..10) + &at(72, 300, "F1", "Signed by both parties on the day on which the last of them has signed it here.")]
}

#[test]
fn two_languages_side_by_side_are_read_one_after_the_other() {
    let pages = bilingual();
    let text = document(&pdf(&pages.each_ref().map(String::as_str))).text;
    let lines: Vec<&str> = text.lines().collect();
    let zh = |article: usize| format!("{article}.1甲方应当在验收合格之后按照合同约定的期限向乙方支付价款。");
    let en = |article: usize| format!("{article}.1 The Buyer shall pay the price after the goods have passed the acceptance test.");
    let squeezed: Vec<String> = lines.iter().map(|line| if line.is_ascii() { (*line).to_owned() } else { line.replace(' ', "") }).collect();
    assert_eq!(squeezed[1..10], (1..10).map(zh).collect::<Vec<_>>(), "{text}");
    assert_eq!(squeezed[10..19], (1..10).map(en).collect::<Vec<_>>(), "{text}");
    assert!(squeezed[0].contains("SupplyAgreement") && squeezed[19].starts_with("Signed by"), "{text}");
}

#[test]
fn columns_of_one_language_are_rows() {
    let page: String = (0..10)
        .map(|row| at(72, 740 - 20 * row, "F1", "Milling machine of the first class") + &at(330, 740 - 20 * row, "F1", "Price of each machine in yuan"))
        .collect();
    assert!(text(&page).starts_with("Milling machine of the first class\tPrice of each machine in yuan\n"));
}

#[test]
fn looks_and_turned_pages() {
    let page = at(72, 700, "F2", "Bold heading of it") + &at(72, 600, "F1", "Plain text");
    let upright = document(&pdf(&[&page]));
    assert!(upright.blocks[0].runs[0].bold && !upright.blocks[1].runs[0].bold);
    let turned = "BT /F1 10 Tf 0 1 -1 0 100 72 Tm (Along the long edge) Tj ET\n";
    assert_eq!(document(&pdf_with(&[turned], &dictionary! { "Rotate" => 90 })).text, "Along the long edge\n");
}

#[test]
fn filled_in_fields_are_text() {
    let mut file = Pdf::load_mem(&pdf(&[&at(72, 700, "F1", "Name of the Supplier as registered:")])).unwrap();
    let page = file.page_iter().next().unwrap();
    let resources = file.get_dictionary(page).unwrap().get(b"Resources").unwrap().clone();
    let shown = Stream::new(
        dictionary! { "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 200.into(), 20.into()], "Resources" => resources },
        b"BT /F1 10 Tf 2 4 Td (Acme Ltd) Tj ET".to_vec(),
    );
    let shown = file.add_object(shown);
    let field = file.add_object(dictionary! {
        "Subtype" => "Widget", "Rect" => vec![260.into(), 696.into(), 460.into(), 716.into()], "AP" => dictionary! { "N" => shown },
    });
    file.get_dictionary_mut(page).unwrap().set("Annots", vec![field.into()]);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).unwrap();
    assert_eq!(document(&bytes).text, "Name of the Supplier as registered: Acme Ltd\n");
}

/// The same file behind passwords.
fn locked(bytes: &[u8], user_password: &str) -> Vec<u8> {
    let mut pdf = Pdf::load_mem(bytes).unwrap();
    pdf.trailer.set("ID", vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")]);
    let version = EncryptionVersion::V2 { document: &pdf, owner_password: "owner", user_password, key_length: 128, permissions: Permissions::all() };
    let state = EncryptionState::try_from(version).unwrap();
    pdf.encrypt(&state).unwrap();
    let mut out = Vec::new();
    pdf.save_to(&mut out).unwrap();
    out
}

#[test]
fn passwords() {
    let open = pdf(&[&at(72, 700, "F1", "Enough words to make a layer of text.")]);
    assert_eq!(document(&locked(&open, "")).text, "Enough words to make a layer of text.\n");
    assert_eq!(read(&locked(&open, "secret"), "x.pdf").unwrap_err().cause, ReadCause::Encrypted);
}

#[test]
fn scans_say_so() {
    let cause = |bytes: &[u8]| read(bytes, "x.pdf").unwrap_err().cause;
    assert_eq!(cause(&pdf(&["", "", "q 500 0 0 700 0 0 cm /Im1 Do Q"])), ReadCause::NoTextLayer { pages: 3 });
    assert_eq!(cause(&pdf(&[&at(72, 40, "F1", "1")])), ReadCause::NoTextLayer { pages: 1 });
}

#[test]
fn hostile_pdfs() {
    let good = pdf(&[&at(72, 700, "F1", "Enough words to make a layer of text.")]);
    for end in (0..good.len()).step_by(37) {
        if let Ok(document) = read(&good[..end], "cut.pdf") {
            check_laws(&document);
        }
    }
    for place in (0..good.len()).step_by(11) {
        let mut bytes = good.clone();
        bytes[place] ^= 0x15;
        if let Ok(document) = read(&bytes, "flipped.pdf") {
            check_laws(&document);
        }
    }
    let odd = [
        "BT /F1 1e9 Tf 1 0 0 1 99999999 72 Tm (x) Tj ET",
        "Tj TJ Tf Td Tm cm Do ' \" Q Q Q",
        "[[[[[[[[[[[[[[[[[[[[(x)] TJ",
        "<< << << (x",
        "(((((",
        "<zz",
        "/F1 10 Tf BT [(a) (b) -1e30 (c)] TJ ET",
        "0 0 0 0 0 0 cm BT /F1 10 Tf (zero) Tj ET",
    ];
    for content in odd {
        let page = at(72, 700, "F1", "Enough words to make a layer of text.") + content;
        if let Ok(document) = read(&pdf(&[&page]), "odd.pdf") {
            check_laws(&document);
        }
    }
}

#[test]
fn bombs_stop_early() {
    let mut stream = Stream::new(dictionary! {}, vec![b' '; 40_000_000]);
    stream.compress().unwrap();
    let mut bomb = Pdf::load_mem(&pdf(&["x"])).unwrap();
    let page = bomb.page_iter().next().unwrap();
    let content = bomb.get_page_contents(page)[0];
    bomb.set_object(content, stream);
    let mut bytes = Vec::new();
    bomb.save_to(&mut bytes).unwrap();
    assert!(bytes.len() < 200_000);
    assert!(matches!(read(&bytes, "bomb.pdf").unwrap_err().cause, ReadCause::TooLarge { .. }));
}
