//! The ways in which a TIFF packs a stretch of rows. Each fills rows of a known size: what is missing stays 0.

use std::io::Read;

use hayro_ccitt::{DecodeSettings, Decoder, DecoderContext, EncodingMode};

/// A way of packing, by its number in the format.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    Plain,
    /// Fax, a row for itself, without marks between them.
    Rows,
    /// Fax, group 3; rows that refer to the one before.
    Group3 {
        two_dimensional: bool,
    },
    /// Fax, group 4.
    Group4,
    Lzw,
    Deflate,
    PackBits,
}

impl Packing {
    /// None for those that are not read; JPEG is none of rows.
    pub(super) fn of(number: u32, t4_options: u32) -> Option<Self> {
        Some(match number {
            1 => Self::Plain,
            2 => Self::Rows,
            3 => Self::Group3 { two_dimensional: t4_options & 1 == 1 },
            4 => Self::Group4,
            5 => Self::Lzw,
            8 | 32_946 => Self::Deflate,
            32_773 => Self::PackBits,
            _ => return None,
        })
    }

    /// Unpacks rows of so many bytes each, `columns` pixels of one bit where it is a fax. Scans break off: what is there is given.
    pub(super) fn unpack(self, packed: &[u8], row: usize, rows: usize, columns: u32) -> Vec<u8> {
        let mut bytes = vec![0; row * rows];
        match self {
            Self::Plain => copy(packed, &mut bytes),
            Self::Lzw => lzw(packed, &mut bytes),
            Self::Deflate => inflate(packed, &mut bytes),
            Self::PackBits => pack_bits(packed, &mut bytes),
            Self::Rows => fax(packed, &mut bytes, row, columns, EncodingMode::Group3_1D, true),
            Self::Group3 { two_dimensional: false } => fax(packed, &mut bytes, row, columns, EncodingMode::Group3_1D, false),
            Self::Group3 { two_dimensional: true } => fax(packed, &mut bytes, row, columns, EncodingMode::Group3_2D { k: 4 }, false),
            Self::Group4 => fax(packed, &mut bytes, row, columns, EncodingMode::Group4, false),
        }
        bytes
    }
}

fn copy(from: &[u8], to: &mut [u8]) {
    let length = from.len().min(to.len());
    to[..length].copy_from_slice(&from[..length]);
}

fn lzw(packed: &[u8], bytes: &mut [u8]) {
    let mut decoder = weezl::decode::Decoder::with_tiff_size_switch(weezl::BitOrder::Msb, 8);
    let (mut from, mut to) = (0, 0);
    while to < bytes.len() {
        let step = decoder.decode_bytes(&packed[from..], &mut bytes[to..]);
        (from, to) = (from + step.consumed_in, to + step.consumed_out);
        if step.consumed_in + step.consumed_out == 0 || !matches!(step.status, Ok(weezl::LzwStatus::Ok)) {
            return;
        }
    }
}

fn inflate(packed: &[u8], bytes: &mut [u8]) {
    let mut stream = flate2::read::ZlibDecoder::new(packed);
    let mut to = 0;
    while let Ok(count @ 1..) = stream.read(&mut bytes[to..]) {
        to += count;
    }
}

fn pack_bits(packed: &[u8], bytes: &mut [u8]) {
    let (mut from, mut to) = (0, 0);
    while let Some(&mark) = packed.get(from) {
        from += 1;
        let (count, step) = match mark {
            0..=127 => (usize::from(mark) + 1, usize::from(mark) + 1),
            128 => continue,
            129.. => (257 - usize::from(mark), 1),
        };
        let Some(given) = packed.get(from..from + step) else { return };
        let Some(room) = bytes.get_mut(to..) else { return };
        let length = count.min(room.len());
        if step == 1 {
            room[..length].fill(given[0])
        } else {
            copy(given, &mut room[..length])
        }
        (from, to) = (from + step, to + length);
    }
}

/// Runs of white and black as bits, white 0.
struct Bits<'b> {
    bytes: &'b mut [u8],
    /// Bytes of a row.
    row: usize,
    line: usize,
    x: usize,
}

impl Decoder for Bits<'_> {
    fn push_pixels(&mut self, white: bool, count: u32) {
        let end = (self.x + count as usize).min(self.row * 8);
        let start = self.line * self.row;
        let line = self.bytes.get_mut(start..start + self.row).unwrap_or_default();
        if !white && !line.is_empty() {
            (self.x..end).for_each(|x| line[x / 8] |= 0x80 >> (x % 8));
        }
        self.x = end;
    }

    fn next_line(&mut self) {
        (self.line, self.x) = (self.line + 1, 0);
    }
}

fn fax(packed: &[u8], bytes: &mut [u8], row: usize, columns: u32, encoding: EncodingMode, rows_are_byte_aligned: bool) {
    let settings = DecodeSettings {
        columns,
        rows: (bytes.len() / row) as u32,
        end_of_block: true,
        end_of_line: encoding != EncodingMode::Group4,
        rows_are_byte_aligned,
        encoding,
        invert_black: false,
    };
    // a fax that breaks off keeps the rows that came
    let _ = hayro_ccitt::decode(packed, &mut Bits { bytes, row, line: 0, x: 0 }, &mut DecoderContext::new(settings));
}
