//! Pictures of pages, upright, in three colours.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits, RgbImage};

/// A picture: rows from the top, each pixel red, green, blue.
#[derive(Debug, Clone)]
pub struct Picture {
    pub(crate) rgb: RgbImage,
}

/// Why a picture can't be taken.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// More pixels along a side or in all than a page has.
    #[error("larger than {} x {} pixels or {} million", Picture::MAX_SIDE, Picture::MAX_SIDE, Picture::MAX_PIXELS / 1_000_000)]
    TooLarge,
    /// Nothing to be seen.
    #[error("no pixel")]
    Empty,
    /// It breaks off or breaks the rules of its format.
    #[error("{0}")]
    Damaged(String),
}

impl Picture {
    /// Pixels along a side, at most: A3 at 1000 dpi.
    pub const MAX_SIDE: u32 = 16_500;
    /// Pixels in all, at most: A4 at 600 dpi is 35 million.
    pub const MAX_PIXELS: u64 = 60_000_000;

    /// Decodes a JPEG or PNG file and turns it as its camera says.
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        Self::decode_within(bytes, (Self::MAX_SIDE, Self::MAX_SIDE))
    }

    /// The same where at most so many pixels across and down are expected.
    pub(crate) fn decode_within(bytes: &[u8], (width, height): (u32, u32)) -> Result<Self, PictureError> {
        let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().map_err(|error| PictureError::Damaged(error.to_string()))?;
        let mut limits = Limits::default();
        limits.max_image_width = Some(width);
        limits.max_image_height = Some(height);
        reader.limits(limits);
        let mut decoder = reader.into_decoder().map_err(|error| cause(&error))?;
        let (width, height) = decoder.dimensions();
        Self::allow(width, height)?;
        let orientation = decoder.orientation().map_err(|error| cause(&error))?;
        let image = DynamicImage::from_decoder(decoder).map_err(|error| cause(&error))?;
        Ok(Self { rgb: on_white(image) }.oriented(orientation))
    }

    /// Takes pixels as they are: `rgba` row by row, laid on white.
    pub fn of_rgba(width: u32, height: u32, rgba: Vec<u8>) -> Result<Self, PictureError> {
        Self::allow(width, height)?;
        let image = image::RgbaImage::from_raw(width, height, rgba).ok_or(PictureError::Empty)?;
        Ok(Self { rgb: on_white(image.into()) })
    }

    /// Refuses sizes that no page has.
    pub fn allow(width: u32, height: u32) -> Result<(), PictureError> {
        if width == 0 || height == 0 {
            return Err(PictureError::Empty);
        }
        let is_large = width.max(height) > Self::MAX_SIDE || u64::from(width) * u64::from(height) > Self::MAX_PIXELS;
        if is_large { Err(PictureError::TooLarge) } else { Ok(()) }
    }

    /// Pixels across.
    pub fn width(&self) -> u32 {
        self.rgb.width()
    }

    /// Pixels down.
    pub fn height(&self) -> u32 {
        self.rgb.height()
    }

    /// Pixels a point, were it of an A4 sheet: a photo says nothing of the paper, and most are.
    pub(crate) fn scale_of_a4(&self) -> f32 {
        const WIDTH: f32 = 595.0;
        self.width().min(self.height()) as f32 / WIDTH
    }

    /// Its pixels row by row, each red, green, blue.
    pub fn pixels(&self) -> &[u8] {
        self.rgb.as_raw()
    }

    /// The same picture with pixels as wide as they are high, where it has so many of them an inch across and down.
    pub(crate) fn with_square_pixels(self, across: f32, down: f32) -> Result<Self, PictureError> {
        let ratio = across / down;
        if !ratio.is_finite() || (ratio - 1.0).abs() < 0.02 {
            return Ok(self);
        }
        #[allow(clippy::cast_sign_loss, reason = "a side times a positive ratio")]
        let times = |side: u32, ratio: f32| (side as f32 * ratio.max(1.0)).round() as u32;
        let (width, height) = (times(self.width(), 1.0 / ratio), times(self.height(), ratio));
        Self::allow(width, height)?;
        Ok(Self { rgb: image::imageops::resize(&self.rgb, width, height, image::imageops::FilterType::Triangle) })
    }

    /// The same picture, turned and mirrored as its camera or scanner says.
    pub(crate) fn oriented(self, orientation: Orientation) -> Self {
        let mut image = DynamicImage::from(self.rgb);
        image.apply_orientation(orientation);
        Self { rgb: image.into_rgb8() }
    }

    /// The same picture, turned clockwise by so many quarters.
    pub fn turned(self, quarters: u8) -> Self {
        let rgb = match quarters % 4 {
            1 => image::imageops::rotate90(&self.rgb),
            2 => image::imageops::rotate180(&self.rgb),
            3 => image::imageops::rotate270(&self.rgb),
            _ => self.rgb,
        };
        Self { rgb }
    }

    /// The same picture with at most so many pixels a point, where it has `scale` of them.
    pub fn reduced(self, scale: f32, most: f32) -> Self {
        if scale <= most {
            return self;
        }
        #[allow(clippy::cast_sign_loss, reason = "a side times a positive ratio")]
        let times = |side: u32| ((side as f32 * most / scale).round() as u32).max(1);
        let (width, height) = (times(self.width()), times(self.height()));
        Self { rgb: image::imageops::resize(&self.rgb, width, height, image::imageops::FilterType::Triangle) }
    }

    /// All of it as JPEG.
    pub fn jpeg(&self) -> Result<Vec<u8>, PictureError> {
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, 88).encode_image(&self.rgb).map_err(|error| cause(&error))?;
        Ok(jpeg)
    }

    /// A part of it as PNG: left, upper edge, width, height in pixels, cut to what there is.
    pub fn part(&self, left: u32, top: u32, width: u32, height: u32) -> Result<Vec<u8>, PictureError> {
        let (left, top) = (left.min(self.width() - 1), top.min(self.height() - 1));
        let view = image::imageops::crop_imm(&self.rgb, left, top, width.clamp(1, self.width() - left), height.clamp(1, self.height() - top));
        let mut png = Cursor::new(Vec::new());
        view.to_image().write_to(&mut png, image::ImageFormat::Png).map_err(|error| cause(&error))?;
        Ok(png.into_inner())
    }
}

fn cause(error: &ImageError) -> PictureError {
    match error {
        ImageError::Limits(_) => PictureError::TooLarge,
        other => PictureError::Damaged(other.to_string()),
    }
}

/// What is transparent shows the paper.
fn on_white(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    let mut rgb = RgbImage::new(image.width(), image.height());
    for (to, from) in rgb.pixels_mut().zip(image.pixels()) {
        let [r, g, b, a] = from.0.map(u16::from);
        to.0 = [r, g, b].map(|c| ((c * a + 255 * (255 - a)) / 255) as u8);
    }
    rgb
}
