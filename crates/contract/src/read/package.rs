//! The zip package around an Office document, opened with suspicion: nothing that the file says of itself is believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::error::{Cause, Limit};

const MB: u64 = 1 << 20;
const MAX_ENTRIES: usize = 10_000;
const MAX_PART: u64 = 48 * MB;
/// A part may grow this many times when inflated, once it is larger than [`RATIO_FROM`]; real ones stay under 40.
const MAX_RATIO: u64 = 150;
const RATIO_FROM: u64 = 4 * MB;

/// An opened package.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Reads the list of entries.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Cause> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|e| Cause::damaged("zip", &e))?;
        if zip.len() > MAX_ENTRIES {
            return Err(Cause::TooLarge { limit: Limit::Entries, max: MAX_ENTRIES as u64 });
        }
        if zip.has_duplicate_names() {
            // programs differ in which of the two they take: what is reviewed might not be what is signed
            return Err(Cause::damaged("zip", &"two parts bear the same name"));
        }
        Ok(Self { zip })
    }

    /// Whether there is a part of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The names of all parts, sorted.
    pub(crate) fn names(&self) -> impl Iterator<Item = String> {
        let mut names: Vec<String> = self.zip.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
        names.sort_unstable();
        names.into_iter()
    }

    /// A part as text, none if it is missing.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Cause> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        decode(bytes).map(Some).ok_or_else(|| Cause::damaged(name, &"the text is not UTF-8"))
    }

    /// A part's bytes, none if it is missing. Counts what comes out while inflating, so that a bomb stops early.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Cause> {
        let entry = match self.zip.by_name(name) {
            Ok(entry) => entry,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => return Err(Cause::Encrypted),
            Err(e) => return Err(Cause::damaged(name, &e)),
        };
        let allowed = entry.compressed_size().saturating_mul(MAX_RATIO).max(RATIO_FROM);
        let mut bytes = Vec::new();
        entry.take(allowed.min(MAX_PART) + 1).read_to_end(&mut bytes).map_err(|e| Cause::damaged(name, &e))?;
        if bytes.len() as u64 > MAX_PART {
            return Err(Cause::TooLarge { limit: Limit::Part, max: MAX_PART / MB });
        }
        if bytes.len() as u64 > allowed {
            return Err(Cause::TooLarge { limit: Limit::Ratio, max: MAX_RATIO });
        }
        Ok(Some(bytes))
    }
}

/// XML parts are UTF-8, rarely UTF-16 with a byte order mark.
fn decode(bytes: Vec<u8>) -> Option<String> {
    match bytes.as_slice() {
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE.decode_without_bom_handling_and_without_replacement(&bytes[2..]).map(Into::into),
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE.decode_without_bom_handling_and_without_replacement(&bytes[2..]).map(Into::into),
        _ => String::from_utf8(bytes).ok(),
    }
}
