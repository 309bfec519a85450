//! Writing a draft as a Word document: styles, automatic numbers and tables, as vendors send it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::template::{Block, Numbers, Text};

/// The parts that are the same in every document.
const FIXED: &[(&str, &str)] = &[
    ("[Content_Types].xml", include_str!("../../docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../docx/package.rels")),
    ("word/_rels/document.xml.rels", include_str!("../../docx/document.rels")),
    ("word/styles.xml", include_str!("../../docx/styles.xml")),
    ("word/numbering.xml", include_str!("../../docx/numbering.xml")),
];

/// The document's bytes; the same text gives the same bytes.
pub(crate) fn write(text: &Text) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let document = document(text);
    for (name, content) in FIXED.iter().copied().chain([("word/document.xml", document.as_str())]) {
        archive.start_file(name, SimpleFileOptions::default()).expect("every part has a name of its own");
        archive.write_all(content.as_bytes()).expect("memory takes every byte");
    }
    archive.finish().expect("memory takes every byte").into_inner()
}

fn document(text: &Text) -> String {
    let mut xml = String::from(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#);
    xml.push_str(r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#);
    let numbered = |level: u8| format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{}"/></w:numPr>"#, instance(text.numbers));
    let style = |name: &str| format!(r#"<w:pStyle w:val="{name}"/>"#);
    for block in &text.blocks {
        match block {
            Block::Title(words) => paragraph(&mut xml, &style("Title"), words),
            Block::Heading(words) => paragraph(&mut xml, &(style("Heading1") + &numbered(0)), words),
            Block::Item(level, words) => paragraph(&mut xml, &numbered(*level), words),
            Block::Paragraph(words) => paragraph(&mut xml, "", words),
            Block::Annex(words) => paragraph(&mut xml, &style("Annex"), words),
            Block::Table(rows) => table(&mut xml, rows),
        }
    }
    xml.push_str(r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1418" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>"#);
    xml.push_str("</w:body></w:document>");
    xml
}

/// The numbering of `numbering.xml` that numbers are counted by.
fn instance(numbers: Numbers) -> u8 {
    match numbers {
        Numbers::Articles => 1,
        Numbers::Chinese => 2,
        Numbers::English => 3,
    }
}

fn paragraph(xml: &mut String, properties: &str, words: &str) {
    let properties = if properties.is_empty() { String::new() } else { format!("<w:pPr>{properties}</w:pPr>") };
    let _ = write!(xml, r#"<w:p>{properties}<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p>"#, escaped(words));
}

fn table(xml: &mut String, rows: &[Vec<String>]) {
    const WIDTH: usize = 8900;
    let columns = rows.first().map_or(1, Vec::len);
    xml.push_str(r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>"#);
    xml.push_str(&format!(r#"<w:gridCol w:w="{}"/>"#, WIDTH / columns).repeat(columns));
    xml.push_str("</w:tblGrid>");
    for row in rows {
        xml.push_str("<w:tr>");
        for cell in row {
            let _ = write!(xml, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>"#, WIDTH / columns);
            paragraph(xml, "", cell);
            xml.push_str("</w:tc>");
        }
        xml.push_str("</w:tr>");
    }
    xml.push_str("</w:tbl>");
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
