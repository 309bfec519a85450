//! Writing a draft as a Word document: styles, automatic numbers, tables, tracked changes and comments, as vendors send it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::write::{SimpleFileOptions, ZipWriter};

use super::marks::{Stretch, stretches};
use super::template::{Block, Numbers, Text};

/// The parts that are the same in every document.
const FIXED: &[(&str, &str)] = &[
    ("[Content_Types].xml", include_str!("../../docx/content_types.xml")),
    ("_rels/.rels", include_str!("../../docx/package.rels")),
    ("word/_rels/document.xml.rels", include_str!("../../docx/document.rels")),
    ("word/styles.xml", include_str!("../../docx/styles.xml")),
    ("word/numbering.xml", include_str!("../../docx/numbering.xml")),
];

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const NAMESPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;
/// A4 with room for binding.
const PAGE: &str = concat!(
    r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>"#,
    r#"<w:pgMar w:top="1440" w:right="1418" w:bottom="1440" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>"#
);

/// The document's bytes; the same text gives the same bytes.
pub(crate) fn write(text: &Text) -> Vec<u8> {
    let mut parts = Parts { text, document: String::new(), comments: String::new(), marks: 0 };
    text.blocks.iter().for_each(|block| parts.block(block));
    let document = format!("{DECLARATION}<w:document {NAMESPACE}><w:body>{}{PAGE}</w:body></w:document>", parts.document);
    let comments = format!("{DECLARATION}<w:comments {NAMESPACE}>{}</w:comments>", parts.comments);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in FIXED.iter().copied().chain([("word/document.xml", document.as_str()), ("word/comments.xml", comments.as_str())]) {
        archive.start_file(name, SimpleFileOptions::default()).expect("every part has a name of its own");
        archive.write_all(content.as_bytes()).expect("memory takes every byte");
    }
    archive.finish().expect("memory takes every byte").into_inner()
}

/// The parts that differ from document to document, as they are written.
struct Parts<'t> {
    text: &'t Text,
    document: String,
    comments: String,
    /// Tracked changes and comments so far; each needs a number of its own.
    marks: u32,
}

impl Parts<'_> {
    fn block(&mut self, block: &Block) {
        let instance = match self.text.numbers {
            Numbers::Articles => 1,
            Numbers::Chinese => 2,
            Numbers::English => 3,
        };
        let numbered = |level: u8| format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>"#);
        let style = |name: &str| format!(r#"<w:pStyle w:val="{name}"/>"#);
        match block {
            Block::Title(words) => self.paragraph(&style("Title"), words),
            Block::Heading(words) => self.paragraph(&(style("Heading1") + &numbered(0)), words),
            Block::Item(level, words) => self.paragraph(&numbered(*level), words),
            Block::Paragraph(words) => self.paragraph("", words),
            Block::Annex(words) => self.paragraph(&style("Annex"), words),
            Block::Table(rows) => self.table(rows),
        }
    }

    fn paragraph(&mut self, properties: &str, words: &str) {
        self.document.push_str("<w:p>");
        if !properties.is_empty() {
            let _ = write!(self.document, "<w:pPr>{properties}</w:pPr>");
        }
        for stretch in stretches(words) {
            self.stretch(stretch);
        }
        self.document.push_str("</w:p>");
    }

    fn stretch(&mut self, stretch: Stretch) {
        let run = |tag: &str, words: &str| format!(r#"<w:r><w:{tag} xml:space="preserve">{}</w:{tag}></w:r>"#, escaped(words));
        if let Stretch::Plain(words) = stretch {
            self.document.push_str(&run("t", words));
            return;
        }
        let id = self.marks;
        self.marks += 1;
        let by = format!(r#"w:id="{id}" w:author="{}" w:date="{}T09:00:00Z""#, escaped(&self.text.author), self.text.written_on);
        let _ = match stretch {
            Stretch::Plain(_) => Ok(()),
            Stretch::Inserted(words) => write!(self.document, "<w:ins {by}>{}</w:ins>", run("t", words)),
            Stretch::Deleted(words) => write!(self.document, "<w:del {by}>{}</w:del>", run("delText", words)),
            Stretch::Remarked(words, remark) => {
                let _ = write!(self.comments, "<w:comment {by}><w:p>{}</w:p></w:comment>", run("t", remark));
                let (begin, end) = (format!(r#"<w:commentRangeStart w:id="{id}"/>"#), format!(r#"<w:commentRangeEnd w:id="{id}"/>"#));
                write!(self.document, r#"{begin}{}{end}<w:r><w:commentReference w:id="{id}"/></w:r>"#, run("t", words))
            }
        };
    }

    fn table(&mut self, rows: &[Vec<String>]) {
        const WIDTH: usize = 8900;
        let columns = rows.first().map_or(1, Vec::len);
        self.document.push_str(r#"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>"#);
        self.document.push_str(&format!(r#"<w:gridCol w:w="{}"/>"#, WIDTH / columns).repeat(columns));
        self.document.push_str("</w:tblGrid>");
        for row in rows {
            self.document.push_str("<w:tr>");
            for cell in row {
                let _ = write!(self.document, r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/></w:tcPr>"#, WIDTH / columns);
                self.paragraph("", cell);
                self.document.push_str("</w:tc>");
            }
            self.document.push_str("</w:tr>");
        }
        self.document.push_str("</w:tbl>");
    }
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
