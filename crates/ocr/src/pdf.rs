//! Pages of a PDF as pictures.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use crate::picture::{Picture, PictureError};

/// Dots per inch that pages are drawn with: what the models read best on contracts set in 10.5 pt.
const DPI: f32 = 200.0;

/// Paper with a shorter side than this, in points, is what it says (A3 has 842); behind larger ones stands a scanner that makes a point
/// of each pixel.
const WIDEST: f32 = 1000.0;

/// An opened PDF.
pub struct PdfPages(Pdf);

impl PdfPages {
    /// Opens a PDF that no password protects.
    pub fn open(bytes: &[u8]) -> Result<Self, PictureError> {
        Pdf::new(bytes.to_vec()).map(Self).map_err(|error| PictureError::Damaged(format!("{error:?}")))
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// Draws a page, counted from 0; gives pixels per point of its paper as well.
    pub fn draw(&self, page: usize) -> Result<(Picture, f32), PictureError> {
        let page = self.0.pages().get(page).ok_or(PictureError::Empty)?;
        let (width, height) = page.render_dimensions();
        let (shorter, side) = (width.min(height), width.max(height));
        if !(side.is_finite() && shorter >= 1.0) {
            return Err(PictureError::Empty);
        }
        // posters are drawn smaller
        let scale = (DPI / 72.0).min(5000.0 / side);
        let settings = RenderSettings { x_scale: scale, y_scale: scale, bg_color: WHITE, ..RenderSettings::default() };
        let drawn = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
        let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
        let picture = Picture::of_rgba(width, height, drawn.data_as_u8_slice().to_vec())?;
        let scale = if shorter > WIDEST { picture.scale_of_a4() } else { scale };
        Ok((picture, scale))
    }
}
