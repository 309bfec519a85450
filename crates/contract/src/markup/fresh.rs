//! A plain .docx of a document that was read from another format, so that changes of it can be tracked in Word.

use super::package::of_parts;
use super::tracked::{Tracked, escaped};
use super::{Hand, MarkupError};
use crate::model::{Align, BlockKind, Document};

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The package; its text reads as the document's does.
pub fn plain_docx(document: &Document) -> Result<Vec<u8>, MarkupError> {
    let words = Tracked::new("w:", &Hand { author: String::new(), date: None }, 0);
    let text: Vec<char> = document.text.chars().collect();
    let slice = |start: u32, end: u32| -> String { text[start as usize..end as usize].iter().collect() };
    let mut body = String::new();
    let mut table = None;
    for block in &document.blocks {
        let this = if let BlockKind::Row { table, .. } = block.kind { Some(table) } else { None };
        if this != table {
            body.push_str(if table.is_some() { "</w:tbl>" } else { "" });
            if this.is_some() {
                let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
                    .iter()
                    .map(|edge| format!("<w:{edge} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"))
                    .collect();
                body.push_str(&format!("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblGrid/>"));
            }
            table = this;
        }
        match &block.kind {
            BlockKind::Row { cells, .. } => {
                body.push_str("<w:tr>");
                for cell in cells {
                    let span = if cell.columns > 1 { format!("<w:gridSpan w:val=\"{}\"/>", cell.columns) } else { String::new() };
                    let content = slice(cell.span.start, cell.span.end);
                    body.push_str(&format!(
                        "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{span}</w:tcPr><w:p><w:r>{}</w:r></w:p></w:tc>",
                        words.words(&content)
                    ));
                }
                body.push_str("</w:tr>");
            }
            BlockKind::Paragraph { heading, align, .. } => {
                let bold = block.runs.first().is_some_and(|run| run.bold) || heading.is_some();
                let align = match align {
                    Align::Center => "<w:jc w:val=\"center\"/>",
                    Align::End => "<w:jc w:val=\"right\"/>",
                    Align::Start | Align::Justify => "",
                };
                let level = heading.and_then(|level| level.checked_sub(1)).map_or_else(String::new, |level| format!("<w:outlineLvl w:val=\"{level}\"/>"));
                let bold = if bold { "<w:rPr><w:b/></w:rPr>" } else { "" };
                let content = words.words(&slice(block.span.start, block.span.end));
                body.push_str(&format!("<w:p><w:pPr>{align}{level}</w:pPr><w:r>{bold}{content}</w:r></w:p>"));
            }
        }
    }
    if table.is_some() {
        // Word wants a paragraph behind the last table; an empty one whose mark is hidden reads as none
        body.push_str("</w:tbl><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr></w:p>");
    }
    let xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "{xml}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{xml}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "{xml}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
        ),
        (
            "word/styles.xml",
            format!(
                "{xml}<w:styles xmlns:w=\"{WORD}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{}\"/><w:sz w:val=\"21\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"360\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults></w:styles>",
                escaped("宋体")
            ),
        ),
        ("word/document.xml", format!("{xml}<w:document xmlns:w=\"{WORD}\"><w:body>{body}</w:body></w:document>")),
    ];
    of_parts(&parts).map_err(MarkupError::Package)
}
