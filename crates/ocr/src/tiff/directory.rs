//! The directories of a TIFF: one of tags for each page, chained through the file.

use std::collections::HashSet;

use crate::picture::PictureError;

/// Names of tags, as the format numbers them.
pub(super) mod tag {
    pub(crate) const SUBFILE_TYPE: u16 = 254;
    pub(crate) const WIDTH: u16 = 256;
    pub(crate) const HEIGHT: u16 = 257;
    pub(crate) const BITS: u16 = 258;
    pub(crate) const COMPRESSION: u16 = 259;
    pub(crate) const PHOTOMETRIC: u16 = 262;
    pub(crate) const FILL_ORDER: u16 = 266;
    pub(crate) const STRIP_OFFSETS: u16 = 273;
    pub(crate) const ORIENTATION: u16 = 274;
    pub(crate) const SAMPLES: u16 = 277;
    pub(crate) const ROWS_PER_STRIP: u16 = 278;
    pub(crate) const STRIP_LENGTHS: u16 = 279;
    pub(crate) const X_RESOLUTION: u16 = 282;
    pub(crate) const Y_RESOLUTION: u16 = 283;
    pub(crate) const PLANES: u16 = 284;
    pub(crate) const T4_OPTIONS: u16 = 292;
    pub(crate) const RESOLUTION_UNIT: u16 = 296;
    pub(crate) const PREDICTOR: u16 = 317;
    pub(crate) const COLOURS: u16 = 320;
    pub(crate) const TILE_WIDTH: u16 = 322;
    pub(crate) const TILE_HEIGHT: u16 = 323;
    pub(crate) const TILE_OFFSETS: u16 = 324;
    pub(crate) const TILE_LENGTHS: u16 = 325;
    pub(crate) const JPEG_TABLES: u16 = 347;
}

/// More pages than this are no contract.
const MOST: usize = 5000;

/// The numbers of a file in its own order of bytes.
#[derive(Clone, Copy)]
pub(super) struct Numbers<'a> {
    bytes: &'a [u8],
    is_big_endian: bool,
}

impl<'a> Numbers<'a> {
    /// None where the file does not begin as a TIFF does.
    pub(super) fn of(bytes: &'a [u8]) -> Option<Self> {
        let is_big_endian = match bytes.get(..4)? {
            b"II*\0" => false,
            b"MM\0*" => true,
            _ => return None,
        };
        Some(Self { bytes, is_big_endian })
    }

    fn u16(self, at: usize) -> Option<u16> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.is_big_endian { u16::from_be_bytes(two) } else { u16::from_le_bytes(two) })
    }

    fn u32(self, at: usize) -> Option<u32> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.is_big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    }
}

/// The directory of one page.
pub(super) struct Directory<'a> {
    numbers: Numbers<'a>,
    /// Where its entries begin, and how many there are.
    entries: (usize, usize),
}

impl<'a> Directory<'a> {
    /// Where the directories of a file's pages begin. Thumbnails are no pages.
    pub(super) fn all(numbers: Numbers) -> Result<Vec<usize>, PictureError> {
        let broken = || PictureError::Damaged("a directory of pages breaks off".into());
        let mut seen = HashSet::new();
        let mut pages = Vec::new();
        let mut at = numbers.u32(4).ok_or_else(broken)? as usize;
        while at != 0 && seen.len() < MOST && seen.insert(at) {
            let directory = Directory::at(numbers, at).ok_or_else(broken)?;
            if directory.number(tag::SUBFILE_TYPE).unwrap_or(0) & 1 == 0 {
                pages.push(at);
            }
            let (first, count) = directory.entries;
            at = numbers.u32(first + count * 12).unwrap_or(0) as usize;
        }
        if pages.is_empty() { Err(PictureError::Empty) } else { Ok(pages) }
    }

    pub(super) fn at(numbers: Numbers<'a>, at: usize) -> Option<Self> {
        let count = usize::from(numbers.u16(at)?);
        numbers.bytes.get(at..at + 2 + count * 12)?;
        Some(Self { numbers, entries: (at + 2, count) })
    }

    /// The type of a tag's values, how many there are, where they begin.
    fn find(&self, tag: u16) -> Option<(u16, usize, usize)> {
        let (first, count) = self.entries;
        let entry = (0..count).map(|index| first + index * 12).find(|entry| self.numbers.u16(*entry) == Some(tag))?;
        let kind = self.numbers.u16(entry + 2)?;
        let count = self.numbers.u32(entry + 4)? as usize;
        let size = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 => 4,
            5 | 10 => 8,
            _ => return None,
        };
        let length = count.checked_mul(size)?;
        let at = if length <= 4 { entry + 8 } else { self.numbers.u32(entry + 8)? as usize };
        self.numbers.bytes.get(at..at.checked_add(length)?)?;
        Some((kind, count, at))
    }

    /// A tag's values; none where it is missing.
    pub(super) fn list(&self, tag: u16) -> Vec<u32> {
        let Some((kind, count, at)) = self.find(tag) else { return Vec::new() };
        let value = |index: usize| match kind {
            3 => self.numbers.u16(at + index * 2).map(u32::from),
            4 => self.numbers.u32(at + index * 4),
            _ => self.numbers.bytes.get(at + index).copied().map(u32::from),
        };
        (0..count).map_while(value).collect()
    }

    /// A tag's first value.
    pub(super) fn number(&self, tag: u16) -> Option<u32> {
        let (kind, count, at) = self.find(tag)?;
        match kind {
            _ if count == 0 => None,
            3 => self.numbers.u16(at).map(u32::from),
            4 => self.numbers.u32(at),
            _ => self.numbers.bytes.get(at).copied().map(u32::from),
        }
    }

    /// A tag's first value, where it is a fraction.
    pub(super) fn fraction(&self, tag: u16) -> Option<f32> {
        let (5, 1.., at) = self.find(tag)? else { return None };
        Some(self.numbers.u32(at)? as f32 / self.numbers.u32(at + 4)? as f32)
    }

    /// A tag's bytes.
    pub(super) fn bytes(&self, tag: u16) -> Option<&'a [u8]> {
        let (1 | 7, count, at) = self.find(tag)? else { return None };
        self.numbers.bytes.get(at..at + count)
    }

    /// Whether the higher byte of a number comes first.
    pub(super) fn is_big_endian(&self) -> bool {
        self.numbers.is_big_endian
    }

    /// Bytes of the file.
    pub(super) fn part(&self, at: u32, length: u32) -> &'a [u8] {
        let at = (at as usize).min(self.numbers.bytes.len());
        &self.numbers.bytes[at..at.saturating_add(length as usize).min(self.numbers.bytes.len())]
    }
}
