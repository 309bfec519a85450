//! Builds .docx packages from XML strings.

use std::io::{Cursor, Write};

use qiheng_contract::{Document, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub(crate) use crate::fuzz::check_document as check_laws;

const NAMESPACES: &str = concat!(
    r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
    r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
    r#" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#,
    r#" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape""#,
    r#" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math""#,
    r#" xmlns:v="urn:schemas-microsoft-com:vml""#,
);

/// A package in the making.
#[derive(Default)]
pub(crate) struct Docx {
    parts: Vec<(String, Vec<u8>)>,
}

impl Docx {
    /// A document with this body.
    pub(crate) fn body(body: &str) -> Self {
        Self::default().part("word/document.xml", &wrap("document", &format!("<w:body>{body}</w:body>")))
    }

    /// Adds a part as it is.
    pub(crate) fn part(mut self, name: &str, content: &str) -> Self {
        self.parts.push((name.to_owned(), content.as_bytes().to_vec()));
        self
    }

    /// Adds `styles.xml`.
    pub(crate) fn styles(self, content: &str) -> Self {
        self.part("word/styles.xml", &wrap("styles", content))
    }

    /// Adds `numbering.xml`.
    pub(crate) fn numbering(self, content: &str) -> Self {
        self.part("word/numbering.xml", &wrap("numbering", content))
    }

    /// Adds footnotes, endnotes or comments.
    pub(crate) fn notes(self, kind: &str, content: &str) -> Self {
        self.part(&format!("word/{kind}.xml"), &wrap(kind, content))
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    /// The file, read.
    pub(crate) fn read(&self) -> Document {
        let document = read(&self.bytes(), "test.docx").unwrap();
        check_laws(&document);
        document
    }

    /// The text of the file.
    pub(crate) fn text(&self) -> String {
        self.read().text
    }
}

/// A root element around content.
pub(crate) fn wrap(root: &str, content: &str) -> String {
    format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{root}{NAMESPACES}>{content}</w:{root}>"#)
}

/// A paragraph of one run.
pub(crate) fn p(text: &str) -> String {
    format!("<w:p>{}</w:p>", r(text))
}

/// A paragraph with properties.
pub(crate) fn p_with(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r(text))
}

/// A run.
pub(crate) fn r(text: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#)
}

/// A stretch of a text by Unicode scalar values.
pub(crate) fn slice(text: &str, start: u32, end: u32) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}
