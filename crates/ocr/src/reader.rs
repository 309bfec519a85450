//! From a file to what `qiheng_contract::read` takes of each of its pages.

use qiheng_contract::{ReadCause, ReadLimit, ScannedCharacter, ScannedLine, ScannedPage};

use crate::boxes::Quad;
use crate::models::Models;
use crate::pdf::PdfPages;
use crate::picture::{Picture, PictureError};
use crate::recognise::Line;
use crate::rules;
use crate::tiff::Tiff;
use crate::upright;

/// The pages of one file: a PDF, a TIFF, or the picture of one page.
pub enum Pages {
    /// Pages of a PDF.
    Pdf(PdfPages),
    /// Pages of a TIFF.
    Tiff(Tiff),
    /// One picture.
    Picture(Box<Picture>),
}

impl Pages {
    /// Opens a file by its first bytes.
    pub fn open(file: &[u8]) -> Result<Self, ReadCause> {
        let is_pdf = file[..file.len().min(1024)].windows(5).any(|window| window == b"%PDF-");
        let opened = match file {
            _ if is_pdf => PdfPages::open(file).map(Self::Pdf),
            _ if Tiff::is(file) => Tiff::open(file).map(Self::Tiff),
            _ => Picture::decode(file).map(|picture| Self::Picture(Box::new(picture))),
        };
        opened.map_err(|error| damaged(0, &error))
    }

    /// How many there are.
    pub fn count(&self) -> u32 {
        match self {
            Self::Pdf(pages) => pages.count() as u32,
            Self::Tiff(pages) => pages.count() as u32,
            Self::Picture(_) => 1,
        }
    }

    /// The picture of a page (from 0), with its pixels per point.
    pub fn picture(&self, page: u32) -> Result<(Picture, f32), PictureError> {
        match self {
            Self::Pdf(pages) => pages.draw(page as usize),
            Self::Tiff(pages) => {
                let (picture, dots) = pages.page(page as usize)?;
                let scale = dots.map_or_else(|| picture.scale_of_a4(), |dots| dots / 72.0);
                Ok((picture, scale))
            }
            Self::Picture(picture) => Ok((picture.as_ref().clone(), picture.scale_of_a4())),
        }
    }

    /// Reads the picture of a page (from 0).
    pub fn read(&self, models: &Models, page: u32) -> Result<ScannedPage, ReadCause> {
        let (picture, scale) = self.picture(page).map_err(|error| damaged(page, &error))?;
        let (picture, turned, lines) =
            upright::read(models, picture).map_err(|error| ReadCause::Damaged { part: format!("page {}", page + 1), why: error.to_string() })?;
        let point = |(x, y): (f32, f32)| (x / scale, y / scale);
        let words: Vec<Quad> = lines.iter().map(|line| line.quad).collect();
        let rules = rules::of(&picture, &words, angle(&lines), scale).into_iter().map(|(from, to)| (point(from), point(to))).collect();
        let lines = lines.into_iter().map(|Line { quad: Quad(quad), characters }| ScannedLine {
            quad: quad.map(point),
            characters: characters
                .into_iter()
                .map(|character| ScannedCharacter { c: character.c, confidence: character.confidence, at: character.at })
                .collect(),
        });
        Ok(ScannedPage { width: picture.width() as f32 / scale, height: picture.height() as f32 / scale, turned, lines: lines.collect(), rules })
    }
}

/// The angle of most of the text.
fn angle(lines: &[Line]) -> f32 {
    let mut angles: Vec<f32> = lines.iter().filter(|line| line.characters.len() > 4).map(|line| line.quad.angle()).collect();
    angles.sort_by(f32::total_cmp);
    angles.get(angles.len() / 2).copied().unwrap_or(0.0)
}

fn damaged(page: u32, error: &PictureError) -> ReadCause {
    match error {
        PictureError::TooLarge => ReadCause::TooLarge { limit: ReadLimit::Pixels, max: Picture::MAX_PIXELS / 1_000_000 },
        PictureError::Empty | PictureError::Damaged(_) => ReadCause::Damaged { part: format!("page {}", page + 1), why: error.to_string() },
    }
}
