//! TIFF as scanners and fax machines write it: one or several pages, black and white, grey or in colours.
//!
//! Its packed stretches are unpacked by what unpacks those of PDFs: no crate comes in for it, and fax group 3 is read too.

mod directory;
mod packed;

use image::RgbImage;
use image::metadata::Orientation;

use crate::picture::{Picture, PictureError};
use directory::{Directory, Numbers, tag};
use packed::Packing;

/// An opened TIFF.
pub struct Tiff {
    bytes: Vec<u8>,
    /// Where each page's directory begins.
    pages: Vec<usize>,
}

/// What a stretch of rows may hold once unpacked.
const MAX_STRETCH: u64 = 256 << 20;
/// Dots per inch that scanners have; others are mistakes.
const SCANNED: std::ops::RangeInclusive<f32> = 50.0..=2400.0;
const JPEG: u32 = 7;

impl Tiff {
    /// Whether a file begins as a TIFF does.
    pub fn is(bytes: &[u8]) -> bool {
        Numbers::of(bytes).is_some()
    }

    /// Opens a file; refuses it where one of its pages is larger than pages are.
    pub fn open(bytes: &[u8]) -> Result<Self, PictureError> {
        let numbers = Numbers::of(bytes).ok_or(PictureError::Empty)?;
        let pages = Directory::all(numbers)?;
        for at in &pages {
            if let Some(directory) = Directory::at(numbers, *at) {
                size(&directory)?;
            }
        }
        Ok(Self { bytes: bytes.to_vec(), pages })
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// A page, counted from 0, turned as its directory says; gives its dots per inch where they are told.
    pub fn page(&self, page: usize) -> Result<(Picture, Option<f32>), PictureError> {
        let directory = self.pages.get(page).and_then(|at| Directory::at(Numbers::of(&self.bytes)?, *at)).ok_or(PictureError::Empty)?;
        let layout = Layout::of(&directory)?;
        let mut rgb = RgbImage::from_pixel(layout.width, layout.height, image::Rgb([255; 3]));
        layout.paint(&directory, &mut rgb)?;
        let (across, down) = resolution(&directory);
        let picture = Picture { rgb }.with_square_pixels(across, down)?;
        let orientation = directory.number(tag::ORIENTATION).and_then(|number| Orientation::from_exif(u8::try_from(number).ok()?));
        Ok((picture.oriented(orientation.unwrap_or(Orientation::NoTransforms)), (across > 0.0).then_some(across.max(down))))
    }
}

fn size(directory: &Directory) -> Result<(u32, u32), PictureError> {
    let (width, height) = (directory.number(tag::WIDTH).unwrap_or(0), directory.number(tag::HEIGHT).unwrap_or(0));
    Picture::allow(width, height)?;
    Ok((width, height))
}

/// Dots per inch across and down; 0 where they are not told.
fn resolution(directory: &Directory) -> (f32, f32) {
    let inches = match directory.number(tag::RESOLUTION_UNIT).unwrap_or(2) {
        2 => 1.0,
        3 => 2.54,
        _ => 0.0,
    };
    let dots = |tag: u16| directory.fraction(tag).map(|dots| dots * inches).filter(|dots| SCANNED.contains(dots));
    dots(tag::X_RESOLUTION).zip(dots(tag::Y_RESOLUTION)).unwrap_or((0.0, 0.0))
}

/// How the pixels of a page are laid down.
struct Layout {
    width: u32,
    height: u32,
    /// Size of a stretch: a strip is as wide as the page.
    stretch: (u32, u32),
    is_tiled: bool,
    compression: u32,
    photometric: u32,
    bits: u32,
    samples: u32,
}

impl Layout {
    fn of(directory: &Directory) -> Result<Self, PictureError> {
        let (width, height) = size(directory)?;
        let number = |tag: u16, else_: u32| directory.number(tag).unwrap_or(else_);
        let is_tiled = directory.number(tag::TILE_WIDTH).is_some();
        let stretch =
            if is_tiled { (number(tag::TILE_WIDTH, 0), number(tag::TILE_HEIGHT, 0)) } else { (width, number(tag::ROWS_PER_STRIP, height).min(height)) };
        Picture::allow(stretch.0, stretch.1)?;
        let layout = Self {
            width,
            height,
            stretch,
            is_tiled,
            compression: number(tag::COMPRESSION, 1),
            photometric: number(tag::PHOTOMETRIC, 0),
            bits: number(tag::BITS, 1),
            samples: number(tag::SAMPLES, 1),
        };
        let is_read = matches!(layout.bits, 1 | 2 | 4 | 8 | 16)
            && matches!((layout.photometric, layout.samples), (0 | 1 | 3, 1..=4) | (2 | 6, 3..=5) | (5, 4..=5))
            && (layout.photometric != 6 || layout.compression == JPEG)
            && (layout.samples == 1 || number(tag::PLANES, 1) == 1);
        if !is_read {
            return Err(PictureError::Damaged("its colours are laid down in a way that is not read".into()));
        }
        Ok(layout)
    }

    /// Bytes of a row of a stretch.
    fn row(&self) -> usize {
        (u64::from(self.stretch.0) * u64::from(self.samples * self.bits)).div_ceil(8) as usize
    }

    fn paint(&self, directory: &Directory, rgb: &mut RgbImage) -> Result<(), PictureError> {
        let (offsets, lengths) = if self.is_tiled { (tag::TILE_OFFSETS, tag::TILE_LENGTHS) } else { (tag::STRIP_OFFSETS, tag::STRIP_LENGTHS) };
        let (offsets, lengths) = (directory.list(offsets), directory.list(lengths));
        let columns = self.width.div_ceil(self.stretch.0);
        if self.row() as u64 * u64::from(self.stretch.1) > MAX_STRETCH {
            return Err(PictureError::TooLarge);
        }
        let colours = Colours::of(self, directory);
        let packing = Packing::of(self.compression, directory.number(tag::T4_OPTIONS).unwrap_or(0));
        let is_reversed = directory.number(tag::FILL_ORDER) == Some(2);
        let is_differences = directory.number(tag::PREDICTOR) == Some(2);
        for (index, at) in (0..).zip(offsets) {
            let (left, top) = (index % columns * self.stretch.0, index / columns * self.stretch.1);
            if top >= self.height {
                break;
            }
            let rows = if self.is_tiled { self.stretch.1 } else { self.stretch.1.min(self.height - top) };
            // a writer of one strip may leave its length out
            let part = directory.part(at, lengths.get(index as usize).copied().unwrap_or(u32::MAX));
            if self.compression == JPEG {
                let picture = self.jpeg(directory, part)?;
                image::imageops::replace(rgb, &picture.rgb, i64::from(left), i64::from(top));
                continue;
            }
            let packing = packing.ok_or_else(|| PictureError::Damaged(format!("packed in a way that is not read ({})", self.compression)))?;
            let turned: Vec<u8>;
            let part = if is_reversed {
                turned = part.iter().map(|byte| byte.reverse_bits()).collect();
                &turned
            } else {
                part
            };
            let mut bytes = packing.unpack(part, self.row(), rows as usize, self.stretch.0);
            for (y, row) in (top..self.height).zip(bytes.chunks_exact_mut(self.row())) {
                if is_differences {
                    self.add_up(row, directory.is_big_endian());
                }
                for x in left..self.width.min(left + self.stretch.0) {
                    let sample = |number: u32| self.sample(directory, row, (x - left) * self.samples + number);
                    rgb.put_pixel(x, y, image::Rgb(colours.of_pixel(sample)));
                }
            }
        }
        Ok(())
    }

    /// Makes samples of a row that holds their differences.
    fn add_up(&self, row: &mut [u8], is_big_endian: bool) {
        let step = self.samples as usize;
        match self.bits {
            8 => (step..row.len()).for_each(|at| row[at] = row[at].wrapping_add(row[at - step])),
            16 => {
                let (high, low) = if is_big_endian { (0, 1) } else { (1, 0) };
                for at in (2 * step..row.len() - row.len() % 2).step_by(2) {
                    let value = |row: &[u8], at: usize| u16::from_be_bytes([row[at + high], row[at + low]]);
                    let [h, l] = value(row, at).wrapping_add(value(row, at - 2 * step)).to_be_bytes();
                    (row[at + high], row[at + low]) = (h, l);
                }
            }
            _ => {}
        }
    }

    /// A sample of a row, as it stands there; of 16 bits the higher byte.
    fn sample(&self, directory: &Directory, row: &[u8], number: u32) -> u8 {
        let number = number as usize;
        match self.bits {
            8 => row[number],
            16 => row[number * 2 + usize::from(!directory.is_big_endian())],
            bits => {
                let bits = bits as usize;
                let shift = 8 - bits - number * bits % 8;
                row[number * bits / 8] >> shift & ((1 << bits) - 1)
            }
        }
    }

    /// A stretch that is a JPEG; what its stretches have in common stands in the directory.
    fn jpeg(&self, directory: &Directory, part: &[u8]) -> Result<Picture, PictureError> {
        let common = directory.bytes(tag::JPEG_TABLES).unwrap_or_default();
        let mut bytes = common.strip_suffix(b"\xFF\xD9").unwrap_or(common).to_vec();
        let is_first = bytes.is_empty();
        bytes.extend(if is_first { part } else { part.strip_prefix(b"\xFF\xD8").unwrap_or(part) });
        if self.photometric == 2 && bytes.len() > 2 {
            // says that the three planes are red, green and blue
            bytes.splice(2..2, *b"\xFF\xEE\0\x0EAdobe\0\x64\0\0\0\0\0");
        }
        Picture::decode_within(&bytes, self.stretch)
    }
}

/// From the samples of a pixel to its colours.
enum Colours {
    Grey {
        /// The sample that is white.
        scale: u16,
        is_white_zero: bool,
    },
    Palette(Vec<[u8; 3]>),
    Rgb(u16),
    Cmyk(u16),
}

impl Colours {
    fn of(layout: &Layout, directory: &Directory) -> Self {
        let scale = if layout.bits < 8 { (1 << layout.bits) - 1 } else { 255 };
        match layout.photometric {
            3 => {
                let map = directory.list(tag::COLOURS);
                let third = map.len() / 3;
                Self::Palette((0..third).map(|index| [0, 1, 2].map(|plane| (map[plane * third + index] >> 8) as u8)).collect())
            }
            2 | 6 => Self::Rgb(scale),
            5 => Self::Cmyk(scale),
            zero => Self::Grey { scale, is_white_zero: zero == 0 },
        }
    }

    fn of_pixel(&self, sample: impl Fn(u32) -> u8) -> [u8; 3] {
        let full = |number: u32, scale: u16| u16::from(sample(number)) * 255 / scale;
        match self {
            Self::Grey { scale, is_white_zero } => {
                let grey = full(0, *scale) as u8;
                [if *is_white_zero { 255 - grey } else { grey }; 3]
            }
            Self::Palette(colours) => colours.get(usize::from(sample(0))).copied().unwrap_or([255; 3]),
            Self::Rgb(scale) => [0, 1, 2].map(|number| full(number, *scale) as u8),
            Self::Cmyk(scale) => [0, 1, 2].map(|number| ((255 - full(number, *scale)) * (255 - full(3, *scale)) / 255) as u8),
        }
    }
}
