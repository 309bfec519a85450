//! An XML file that stands alone: known by its beginning, decoded as it declares.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::error::{Cause, Limit};
use super::xml::Xml;

const MB: usize = 1 << 20;
/// In MB.
const MAX_FILE: usize = 16;
/// Bytes within which the declaration ends.
const DECLARATION: usize = 200;
/// What messages call it.
pub(super) const PART: &str = "XML";

/// Whether a file says that it is XML; an invoice may leave that out.
pub(super) fn is_xml(bytes: &[u8]) -> bool {
    let wide: [&[u8]; 2] = [b"\xFF\xFE<\0?\0", b"\xFE\xFF\0<\0?"];
    let plain = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    wide.iter().any(|start| bytes.starts_with(start)) || [&b"<?xml"[..], b"<EInvoice", b"<eInvoice"].iter().any(|start| plain.starts_with(start))
}

/// What stands behind the declaration, where there is one.
pub(super) fn behind_declaration(bytes: &[u8]) -> &[u8] {
    let end = if is_xml(bytes) { bytes.windows(2).take(DECLARATION).position(|two| two == b"?>") } else { None };
    end.map_or(bytes, |end| &bytes[end + 2..])
}

/// The text, decoded by the byte order mark, else as declared, else as UTF-8.
pub(super) fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Cause> {
    if bytes.len() > MAX_FILE * MB {
        return Err(Cause::TooLarge { limit: Limit::File, max: MAX_FILE as u64 });
    }
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        // Who reads a declaration byte by byte knows that it is not in UTF-16, whatever it says.
        None => (declared(bytes).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding)).unwrap_or(UTF_8), bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.ok_or_else(|| Cause::damaged(PART, &format!("the text is not {}", encoding.name())))
}

/// The name of the first element.
pub(super) fn root(text: &str) -> Result<String, Cause> {
    let root = Xml::new(text, PART).child()?.map(|element| element.name().to_owned());
    root.ok_or_else(|| Cause::damaged(PART, &"there is no element"))
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION)]);
    let (declaration, _) = start.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let label = after.trim_start().strip_prefix('=')?.trim_start();
    let label = label.strip_prefix(['"', '\''])?.split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes())
}
