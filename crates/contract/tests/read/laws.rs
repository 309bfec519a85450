//! What holds for every file, however broken.

use crate::build::{Docx, check_laws, p, p_with, r};
use proptest::prelude::*;
use qiheng_contract::{join, read};

/// A document with a bit of everything.
fn sample() -> Docx {
    let numbered = p_with(r#"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#, "标的");
    let changed = format!(
        r#"<w:p>{}<w:del w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:author="x">{}</w:ins><w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="1"/></w:r></w:p>"#,
        r("甲"),
        r("新"),
        r("乙")
    );
    let table = format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}{}</w:tc></w:tr></w:tbl>", p("a"), p("b"), p("c"));
    Docx::body(&(numbered + &changed + &table))
        .styles(r#"<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>"#)
        .numbering(r#"<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#)
        .notes("footnotes", &format!(r#"<w:footnote w:id="1">{}</w:footnote>"#, p("注")))
        .notes("comments", &format!(r#"<w:comment w:id="0" w:author="y">{}</w:comment>"#, p("评")))
}

fn markup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[甲乙a-c %&]{0,4}".prop_map(|text| r(&text.replace('&', "&amp;"))),
        Just("<w:r><w:br/><w:tab/></w:r>".to_owned()),
        Just(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#.to_owned()),
        Just(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#.to_owned()),
        Just(r#"<w:del w:author="x"><w:r><w:delText>d</w:delText></w:r></w:del>"#.to_owned()),
        Just(r#"<w:ins w:author="x"><w:r><w:t>i</w:t><w:br/></w:r></w:ins>"#.to_owned()),
        Just(r#"<w:commentRangeStart w:id="0"/>"#.to_owned()),
        Just(r#"<w:commentRangeEnd w:id="0"/>"#.to_owned()),
    ];
    let mark = prop_oneof![
        Just(""),
        Just(r#"<w:pPr><w:rPr><w:del w:author="x"/></w:rPr></w:pPr>"#),
        Just(r#"<w:pPr><w:rPr><w:ins w:author="x"/></w:rPr></w:pPr>"#),
        Just("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"),
        Just(r#"<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>"#),
    ];
    let paragraph = (mark, prop::collection::vec(piece, 0..5)).prop_map(|(mark, pieces)| format!("<w:p>{mark}{}</w:p>", pieces.concat()));
    let cell = prop::collection::vec(paragraph.clone(), 1..3).prop_map(|inside| format!("<w:tc>{}</w:tc>", inside.concat()));
    let row = prop::collection::vec(cell, 1..4).prop_map(|cells| format!("<w:tr>{}</w:tr>", cells.concat()));
    let table = prop::collection::vec(row, 1..3).prop_map(|rows| format!("<w:tbl>{}</w:tbl>", rows.concat()));
    prop::collection::vec(prop_oneof![3 => paragraph, 1 => table], 1..8).prop_map(|blocks| blocks.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_keeps_the_laws(body in markup()) {
        if let Ok(document) = read(&Docx::body(&body).notes("comments", r#"<w:comment w:id="0"/>"#).bytes(), "x.docx") {
            check_laws(&document);
            check_laws(&join(document.clone(), vec![document]));
        }
    }

    #[test]
    fn any_text_keeps_the_laws(text in r"([a-z甲乙、。 \t|*#\\\[\]()<>&`-]{0,40}\n?){0,12}", is_markdown in any::<bool>()) {
        if let Ok(document) = read(text.as_bytes(), if is_markdown { "x.md" } else { "x.txt" }) {
            check_laws(&document);
        }
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(document) = read(&bytes, "x") {
            check_laws(&document);
        }
    }

    #[test]
    fn damaged_packages_do_no_harm(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..4000) {
        let mut bytes = sample().bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - (cut % length) / 4);
        if let Ok(document) = read(&bytes, "x.docx") {
            check_laws(&document);
        }
    }

    #[test]
    fn damaged_markup_does_no_harm(at in 0_usize..4000, text in "[<>/&a-z\"=:甲]{1,6}") {
        let mut body = sample_body();
        let mut place = at % body.len();
        while !body.is_char_boundary(place) {
            place -= 1;
        }
        body.insert_str(place, &text);
        if let Ok(document) = read(&Docx::default().part("word/document.xml", &body).bytes(), "x.docx") {
            check_laws(&document);
        }
    }
}

fn sample_body() -> String {
    crate::build::wrap("document", &format!("<w:body>{}{}</w:body>", p("甲方"), p_with("<w:jc w:val=\"center\"/>", "乙方")))
}

#[test]
fn the_sample_reads_whole() {
    let document = sample().read();
    assert_eq!(document.text, "第一条 标的\n甲新乙\na\tb c\n注\n");
    assert_eq!((document.changes.len(), document.comments.len()), (2, 1));
}
