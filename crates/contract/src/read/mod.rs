//! From a file's bytes to a [`Document`]: one text, every stretch of it traceable to its place in the file.
//!
//! The content decides what a file is, not its name. Files come from strangers: sizes are counted instead of believed, nesting is
//! bounded, and parsers of others run where a panic of theirs stays an error.

mod compound;
mod docx;
mod draft;
mod error;
mod invoice;
mod join;
mod language;
mod line;
mod ofd;
mod package;
mod pdf;
mod scan;
mod text;
mod xml;
mod xml_file;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub(crate) use docx::{Relations, in_han, is_space, shown, symbol};
pub use error::{Cause, Limit, ReadError};
pub use invoice::invoice;
pub use join::join;
pub(crate) use package::Package;
pub use scan::{Correction, CorrectionError, Recognise, ScannedCharacter, ScannedLine, ScannedPage};

use crate::model::Document;

/// Endings of the files that can be a contract's draft, in small letters. The content decides in the end; the endings say what is offered.
pub const DRAFT_FILES: [&str; 14] = ["docx", "pdf", "doc", "wps", "rtf", "odt", "ofd", "jpg", "jpeg", "png", "tif", "tiff", "txt", "md"];

/// Endings of the files that can be an electronic invoice, in small letters.
pub const INVOICE_FILES: [&str; 2] = ["xml", "ofd"];

const MB: usize = 1 << 20;
const MAX_FILE: usize = 100 * MB;

/// Reads a file. `name` is what it is called: messages name it, and `.md` asks for Markdown.
pub fn read(bytes: &[u8], name: &str) -> Result<Document, ReadError> {
    read_with(bytes, name, None)
}

/// Reads a file; pictures of pages through `eye`, where there is one.
pub fn read_with(bytes: &[u8], name: &str, eye: Option<&dyn Recognise>) -> Result<Document, ReadError> {
    // foreign parsers have panicked on hostile input before; none of them keeps state
    let read = catch_unwind(AssertUnwindSafe(|| read_by_content(bytes, name, eye)));
    read.unwrap_or_else(|_| Err(Cause::damaged(name, &"a parser gave up"))).map_err(|cause| cause.of(name))
}

fn read_by_content(bytes: &[u8], name: &str, eye: Option<&dyn Recognise>) -> Result<Document, Cause> {
    refuse_oversized(bytes)?;
    let is_markdown = [".md", ".markdown"].iter().any(|end| name.to_lowercase().ends_with(end));
    match kind_of(bytes) {
        Kind::Empty => Err(Cause::Empty),
        Kind::Package => read_package(bytes),
        Kind::Compound => Err(compound::cause(bytes)),
        Kind::Known(format) => Err(Cause::Unsupported { format }),
        Kind::Pdf => pdf::read(bytes, eye),
        Kind::Picture => scan::read(bytes, eye),
        Kind::Xml => invoice::read(bytes),
        Kind::Text => text::read(bytes, is_markdown),
    }
}

fn refuse_oversized(bytes: &[u8]) -> Result<(), Cause> {
    if bytes.len() > MAX_FILE { Err(Cause::TooLarge { limit: Limit::File, max: (MAX_FILE / MB) as u64 }) } else { Ok(()) }
}

/// What the first bytes say a file is.
enum Kind {
    Empty,
    Package,
    Compound,
    Pdf,
    Picture,
    Xml,
    /// A format that is not read.
    Known(&'static str),
    Text,
}

fn kind_of(bytes: &[u8]) -> Kind {
    const KNOWN: [(&[u8], &str); 7] = [
        (b"{\\rtf", "RTF"),
        (b"GIF8", "GIF"),
        (b"II+\0", "BigTIFF"),
        (b"MM\0+", "BigTIFF"),
        (b"Rar!", "RAR"),
        (b"7z\xBC\xAF\x27\x1C", "7z"),
        (b"\x1F\x8B", "gzip"),
    ];
    match bytes {
        [] => Kind::Empty,
        [b'P', b'K', 3 | 5 | 7, ..] => Kind::Package,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Kind::Compound,
        [0x89, b'P', b'N', b'G', ..] | [0xFF, 0xD8, 0xFF, ..] | [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => Kind::Picture,
        _ if is_pdf(bytes) => Kind::Pdf,
        _ if is_web_page(bytes) => Kind::Known("HTML"),
        _ if xml_file::is_xml(bytes) => Kind::Xml,
        _ => KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map_or(Kind::Text, |(_, format)| Kind::Known(format)),
    }
}

fn is_web_page(bytes: &[u8]) -> bool {
    let start: Vec<u8> = xml_file::behind_declaration(bytes)
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace() || !byte.is_ascii())
        .take(14)
        .map(u8::to_ascii_lowercase)
        .collect();
    start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
}

/// The header may stand within the first kilobyte, behind what a mail program or a server put before it.
fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|window| window == b"%PDF-")
}

/// A zip archive is what its main part says.
fn read_package(bytes: &[u8]) -> Result<Document, Cause> {
    let mut package = Package::open(bytes)?;
    for (part, format) in [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("content.xml", "OpenDocument")] {
        if package.has(part) {
            return Err(Cause::Unsupported { format });
        }
    }
    if ofd::is_ofd(&package) { ofd::read(&mut package) } else { docx::read(&mut package) }
}
