//! Reading pictures of pages offline (OCR): a picture in, lines of text out, each with its place and how sure each character is.
//!
//! Two models do it, one finds lines ([`detect`]), one reads them ([`recognise`]); they lie in a folder of their own and may be missing
//! ([`Models::find`]). [`Pages`] gives what `qiheng_contract::read_with` takes of a page, so that it stays free of models. Nothing here goes to the network.

mod boxes;
mod crop;
mod detect;
mod models;
mod pdf;
mod picture;
mod reader;
mod recognise;
mod rules;
mod tiff;
mod upright;

pub use boxes::Quad;
pub use models::{DETECTION, LICENCE, Models, ModelsError, RECOGNITION};
pub use pdf::PdfPages;
pub use picture::{Picture, PictureError};
pub use reader::Pages;
pub use recognise::{Character, Line};
pub use tiff::Tiff;

impl Models {
    /// Reads all lines of a picture, in no particular order.
    pub fn lines(&self, picture: &Picture) -> Result<Vec<Line>, ModelsError> {
        self.lines_at(picture, &detect::quads(&self.detection, picture)?)
    }

    fn lines_at(&self, picture: &Picture, quads: &[Quad]) -> Result<Vec<Line>, ModelsError> {
        let lines = self.at_once(quads, |quad, pool| recognise::line(self, picture, *quad, pool))?;
        Ok(lines.into_iter().flatten().collect())
    }
}
