//! PDF with a text layer: glyphs with their places ([`page`], [`font`]) become lines ([`lines`]), lines without those of the page's
//! margins ([`margins`]) become paragraphs and rows ([`paragraphs`]).

mod cmap;
mod columns;
mod content;
mod font;
mod geometry;
mod lines;
mod margins;
mod page;
mod paragraphs;
mod tables;

use lopdf::{Dictionary, Document as Pdf, LoadOptions, Object, ObjectId};

use self::font::Fonts;
use super::draft::Draft;
use super::error::{Cause, Limit};
use crate::model::{Document, Format};

const MB: usize = 1 << 20;
/// What one stream may inflate to.
const MAX_STREAM: usize = 16 * MB;
const MAX_PAGES: usize = 5000;
const MAX_OBJECTS: usize = 400_000;
/// Fewer characters a page than this, on average, are a stamp on a scan and not a text layer.
const FEWEST: usize = 12;

/// Reads a PDF.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Cause> {
    let bytes = without_tail(bytes);
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
    let (mut known, mut unknown) = (0, 0);
    for (number, id) in pages.iter().enumerate() {
        let glyphs = page::read(&pdf, *id, &mut fonts, &mut budget)?;
        known += glyphs.known;
        unknown += glyphs.unknown;
        read.push(lines::of_page(number as u32, glyphs, &mut budget.grids));
    }
    if known < FEWEST * pages.len().min(20) || unknown > known {
        return Err(Cause::NoTextLayer { pages: pages.len() as u32 });
    }
    margins::strip(&mut read);
    let mut draft = Draft::default();
    paragraphs::write(&columns::arranged(read), &mut draft)?;
    if unknown * 50 > known {
        draft.remark("read-remark-unknown-glyphs", &[("count", unknown.to_string())]);
    }
    if draft.is_empty() { Err(Cause::NoTextLayer { pages: pages.len() as u32 }) } else { Ok(draft.finish(Format::Pdf)) }
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
