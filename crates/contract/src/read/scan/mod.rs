//! Pages that are pictures: somebody else reads them ([`Recognise`]), here their characters become glyphs on a page ([`glyphs`]) and go
//! the way of a PDF's; behind it each word is told its place on the picture ([`Scans::placed`]).

mod blanks;
mod correct;
mod doubt;
mod glyphs;
mod marks;

pub use correct::{Correction, CorrectionError};

use super::draft::Draft;
use super::error::{Cause, Limit};
use super::pdf::page::{Budget, Glyphs};
use super::pdf::{MAX_PAGES, lay_out};
use crate::model::{Document, Format, Place, Scan};
use glyphs::Laid;

/// Reads pictures of pages. The one part of reading that needs models, and may be missing.
pub trait Recognise {
    /// How many pages a file of pictures has.
    fn count(&self, _file: &[u8]) -> Result<u32, Cause> {
        Ok(1)
    }

    /// Reads a page (from 0) of a PDF or of a file of pictures. Errors: damaged, too large, stopped by the user.
    fn page(&self, file: &[u8], page: u32) -> Result<ScannedPage, Cause>;
}

/// What was read on the picture of a page, upright.
#[derive(Debug, Clone, Default)]
pub struct ScannedPage {
    /// Width of the page, in points.
    pub width: f32,
    /// Height of the page, in points.
    pub height: f32,
    /// By how many quarters the file's page was turned clockwise to stand upright.
    pub turned: u8,
    /// Its lines in any order.
    pub lines: Vec<ScannedLine>,
    /// Lines drawn on it, such as a table's, as (from, to) in points from the upper left.
    pub rules: Vec<((f32, f32), (f32, f32))>,
}

/// A line of text on a picture.
#[derive(Debug, Clone)]
pub struct ScannedLine {
    /// Corners clockwise from where the text begins, in points from the page's upper left.
    pub quad: [(f32, f32); 4],
    /// Its characters in order, spaces included.
    pub characters: Vec<ScannedCharacter>,
}

/// A character on a picture.
#[derive(Debug, Clone, Copy)]
pub struct ScannedCharacter {
    /// What it is.
    pub c: char,
    /// How sure that is, 0–1.
    pub confidence: f32,
    /// Its middle along the line, 0–1.
    pub at: f32,
}

/// Reads a file of pictures, each of a page.
pub(super) fn read(bytes: &[u8], eye: Option<&dyn Recognise>) -> Result<Document, Cause> {
    let eye = eye.ok_or(Cause::NoTextLayer { pages: 1 })?;
    let count = eye.count(bytes)?;
    if count as usize > MAX_PAGES {
        return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_PAGES as u64 });
    }
    let mut scans = Scans::default();
    let pages = (0..count).map(|page| Ok(scans.take(page, eye.page(bytes, page)?))).collect::<Result<_, Cause>>()?;
    let mut draft = Draft::default();
    let sheets = lay_out(pages, &mut Budget::default().grids, &mut draft)?;
    if draft.is_empty() {
        return Err(Cause::Empty);
    }
    Ok(scans.placed(Document { sheets, ..draft.finish(Format::Picture) }))
}

/// The pages of a file that were read from pictures.
#[derive(Default)]
pub(super) struct Scans(Vec<(u32, Laid)>);

impl Scans {
    /// Whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes a page; gives it as glyphs.
    pub(super) fn take(&mut self, page: u32, scanned: ScannedPage) -> Glyphs {
        let (glyphs, laid) = glyphs::of(scanned);
        self.0.push((page, laid));
        glyphs
    }

    /// Tells the words of a finished document their places.
    pub(super) fn placed(self, mut document: Document) -> Document {
        let Document { text, blocks, sheets, .. } = &mut document;
        for (page, laid) in self.0 {
            let mut places: Vec<Place> = Vec::new();
            let mut rest = text.chars();
            let mut at = 0;
            for run in blocks.iter().flat_map(|block| &block.runs).filter(|run| run.source.part == page) {
                // runs are in order of the text
                let words: String = rest.by_ref().skip((run.span.start - at) as usize).take((run.span.end - run.span.start) as usize).collect();
                at = run.span.end;
                places.extend(laid.places(run.source.at, run.span.start, &words));
            }
            if let Some(sheet) = sheets.iter_mut().find(|sheet| sheet.page == page) {
                sheet.scan = Some(Scan { width: laid.width, height: laid.height, turned: laid.turned, places });
            }
        }
        document
    }
}
