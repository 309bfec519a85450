//! PDF with a text layer: glyphs with their places ([`page`], [`font`]) become lines ([`lines`]), lines without those of the page's
//! margins ([`margins`]) become paragraphs and rows ([`paragraphs`]).

mod cmap;
mod columns;
mod content;
mod font;
pub(super) mod geometry;
mod lines;
mod margins;
pub(super) mod page;
mod paragraphs;
mod tables;

use lopdf::{Dictionary, Document as Pdf, LoadOptions, Object, ObjectId};

use self::font::Fonts;
use super::draft::Draft;
use super::error::{Cause, Limit};
use super::scan::{Recognise, Scans};
use crate::model::{Document, Format, Sheet};

const MB: usize = 1 << 20;
/// What one stream may inflate to.
const MAX_STREAM: usize = 16 * MB;
pub(super) const MAX_PAGES: usize = 5000;
const MAX_OBJECTS: usize = 400_000;
/// Fewer characters a page than this, on average, are a stamp on a scan and not a text layer.
const FEWEST: usize = 12;

/// Reads a PDF; pages that are pictures through `eye`, where there is one.
pub(super) fn read(file: &[u8], eye: Option<&dyn Recognise>) -> Result<Document, Cause> {
    let bytes = without_tail(file);
    if bytes.windows(4).filter(|window| window == b" obj").count() > MAX_OBJECTS {
        return Err(Cause::TooLarge { limit: Limit::Entries, max: MAX_OBJECTS as u64 });
    }
    let options = LoadOptions { filter: Some(without_pictures), max_decompressed_size: Some(MAX_STREAM), ..LoadOptions::default() };
    let pdf = Pdf::load_mem_with_options(bytes, options).map_err(|e| cause(&e))?;
    if pdf.is_encrypted() {
        return Err(Cause::Encrypted);
    }
    let pages: Vec<ObjectId> = pdf.page_iter().take(MAX_PAGES + 1).collect();
    if pages.is_empty() && names_encryption(bytes) {
        return Err(Cause::Encrypted);
    }
    if pages.is_empty() {
        return Err(Cause::damaged("PDF", &"there is no page"));
    }
    if pages.len() > MAX_PAGES {
        return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_PAGES as u64 });
    }
    let mut fonts = Fonts::default();
    let mut read = Vec::with_capacity(pages.len());
    let mut budget = page::Budget::default();
    let mut scans = Scans::default();
    let (mut known, mut unknown, mut unread) = (0, 0, Vec::new());
    for (number, id) in (0..).zip(&pages) {
        let mut glyphs = page::read(&pdf, *id, &mut fonts, &mut budget)?;
        if glyphs.is_picture() {
            match eye {
                Some(eye) => glyphs = scans.take(number, eye.page(file, number)?),
                None => unread.push(number + 1),
            }
        }
        known += glyphs.known;
        unknown += glyphs.unknown;
        read.push(glyphs);
    }
    if known < FEWEST * pages.len().min(20) && scans.is_empty() || unknown > known {
        return Err(Cause::NoTextLayer { pages: pages.len() as u32 });
    }
    let mut draft = Draft::default();
    let sheets = lay_out(read, &mut budget.grids, &mut draft)?;
    if unknown * 50 > known {
        draft.remark("read-remark-unknown-glyphs", &[("count", unknown.to_string())]);
    }
    if !unread.is_empty() {
        let pages = unread.iter().map(u32::to_string).collect::<Vec<_>>().join("、");
        draft.remark("read-remark-pictures-unread", &[("pages", pages)]);
    }
    if draft.is_empty() {
        return Err(Cause::NoTextLayer { pages: pages.len() as u32 });
    }
    Ok(scans.placed(Document { sheets, ..draft.finish(Format::Pdf) }))
}

/// Writes what stands on pages as paragraphs and rows, running heads and feet left out; gives the pages with the numbers on them.
pub(super) fn lay_out(pages: Vec<page::Glyphs>, grids: &mut usize, draft: &mut Draft) -> Result<Vec<Sheet>, Cause> {
    let mut read: Vec<lines::Page> = (0..).zip(pages).map(|(number, glyphs)| lines::of_page(number, glyphs, grids)).collect();
    let sheets = read.iter().map(margins::sheet).collect();
    margins::strip(&mut read);
    paragraphs::write(&columns::arranged(read), draft)?;
    Ok(sheets)
}

/// The file without what a server or a disk has put behind its end.
fn without_tail(bytes: &[u8]) -> &[u8] {
    const END: &[u8] = b"%%EOF";
    let Some(end) = bytes.windows(END.len()).rposition(|window| window == END) else { return bytes };
    let tail = &bytes[end + END.len()..];
    // an update of the file may have lost its own end mark
    if tail.windows(9).any(|window| window == b"startxref") { bytes } else { &bytes[..end + END.len()] }
}

/// Whether the file speaks of encryption: by a handler that the library doesn't know, its pages can't be found.
fn names_encryption(bytes: &[u8]) -> bool {
    bytes.windows(8).any(|window| window == b"/Encrypt")
}

/// Pictures and fonts' outlines are no text; they need not be kept.
#[allow(clippy::unnecessary_wraps, reason = "the library's type of filter")]
fn without_pictures(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    if let Object::Stream(stream) = object {
        let is_picture = stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Image");
        let is_outline = stream.dict.has(b"Length1")
            || stream.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"CIDFontType0C" || name == b"Type1C");
        if is_picture || is_outline {
            stream.content = Vec::new();
        }
    }
    Some((id, object.clone()))
}

fn cause(error: &lopdf::Error) -> Cause {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) | lopdf::Error::UnsupportedSecurityHandler(_) => Cause::Encrypted,
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => too_large(),
        other => Cause::damaged("PDF", other),
    }
}

fn too_large() -> Cause {
    Cause::TooLarge { limit: Limit::Part, max: (MAX_STREAM / MB) as u64 }
}

/// A dictionary's entry, its reference followed.
fn entry<'a>(pdf: &'a Pdf, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    dictionary.get(key).ok().and_then(|object| pdf.dereference(object).ok()).map(|(_, object)| object)
}

/// A number that counts: negative ones are none, fractions are cut off.
#[allow(clippy::cast_sign_loss, reason = "clamped first")]
fn natural(number: f32) -> u32 {
    number.max(0.0) as u32
}

/// A number of either kind.
fn number(object: &Object) -> Option<f32> {
    object.as_float().ok()
}

/// What a stream holds, inflated.
fn stream(object: &Object) -> Result<Option<Vec<u8>>, Cause> {
    let Ok(stream) = object.as_stream() else { return Ok(None) };
    match stream.get_plain_content_with_limit(MAX_STREAM) {
        Ok(content) => Ok(Some(content)),
        Err(lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. })) => Err(too_large()),
        Err(_) => Ok(None),
    }
}
