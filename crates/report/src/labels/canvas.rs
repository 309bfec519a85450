//! An A4 page to draw on, in millimetres from the lower left corner. Text is fitted to its width, never cut.

use printpdf::{
    Codepoint, Color, FontId, Greyscale, Line, LinePoint, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt,
    TextItem, TextMatrix,
};

use typst::layout::Abs;
use typst::text::{FontVariant, FontVariations};

use crate::{Fonts, ReportError};

/// A4 in millimetres.
pub(super) const PAGE_WIDTH: f32 = 210.0;
pub(super) const PAGE_HEIGHT: f32 = 297.0;
/// Millimetres of a point.
const POINT: f32 = 25.4 / 72.0;
/// How far a cut mark stands off its corner, and its length.
const CUT: (f32, f32) = (1.0, 3.5);

/// The faces, in the order in which [`Fonts`] holds them.
#[derive(Debug, Clone, Copy)]
pub(super) enum Face {
    Serif,
    SerifBold,
    Sans,
    SansBold,
}

const FACES: [Face; 4] = [Face::Serif, Face::SerifBold, Face::Sans, Face::SansBold];

impl Face {
    fn id(self) -> FontId {
        FontId(format!("F{}", self as u8))
    }
}

pub(super) struct Canvas<'f> {
    fonts: &'f Fonts,
    ops: Vec<Op>,
}

struct Glyph {
    id: u16,
    character: char,
    /// In em.
    advance: f32,
}

impl<'f> Canvas<'f> {
    pub(super) fn new(fonts: &'f Fonts) -> Self {
        let black = Color::Greyscale(Greyscale { percent: 0.0, icc_profile: None });
        Self { fonts, ops: vec![Op::SetFillColor { col: black.clone() }, Op::SetOutlineColor { col: black }] }
    }

    pub(super) fn line(&mut self, from: (f32, f32), to: (f32, f32), points: f32) {
        let point = |(x, y): (f32, f32)| LinePoint { p: Point::new(Mm(x), Mm(y)), bezier: false };
        self.ops.push(Op::SetOutlineThickness { pt: Pt(points) });
        self.ops.push(Op::DrawLine { line: Line { points: vec![point(from), point(to)], is_closed: false } });
    }

    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.line((x, y), (x + width, y), 0.4);
    }

    pub(super) fn frame(&mut self, x: f32, y: f32, width: f32, height: f32, points: f32) {
        let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
        for (at, corner) in corners.iter().enumerate() {
            self.line(*corner, corners[(at + 1) % 4], points);
        }
    }

    /// Marks outside the corners, to cut along.
    pub(super) fn cut_marks(&mut self, x: f32, y: f32, width: f32, height: f32) {
        let (off, length) = CUT;
        for (corner_x, away_x) in [(x, -1.0), (x + width, 1.0)] {
            for (corner_y, away_y) in [(y, -1.0), (y + height, 1.0)] {
                self.line((corner_x, corner_y + away_y * off), (corner_x, corner_y + away_y * (off + length)), 0.25);
                self.line((corner_x + away_x * off, corner_y), (corner_x + away_x * (off + length), corner_y), 0.25);
            }
        }
    }

    /// Words from a point on; smaller where they would be wider than `width`.
    pub(super) fn text(&mut self, face: Face, text: &str, x: f32, y: f32, width: f32, size: f32) -> Result<(), ReportError> {
        let glyphs = self.glyphs(face, text)?;
        let size = fitted(&glyphs, width, size);
        self.show(face, glyphs, TextMatrix::Translate(pt(x), pt(y)), size);
        Ok(())
    }

    /// Words about a middle; smaller where they would be wider than `width`.
    pub(super) fn centred(&mut self, face: Face, text: &str, middle: f32, y: f32, width: f32, size: f32) -> Result<(), ReportError> {
        let glyphs = self.glyphs(face, text)?;
        let size = fitted(&glyphs, width, size);
        let x = middle - length(&glyphs, size) / 2.0;
        self.show(face, glyphs, TextMatrix::Translate(pt(x), pt(y)), size);
        Ok(())
    }

    /// Words downwards about a middle: Han characters upright one below the other, all else turned to the right; smaller where
    /// they would be longer than `height`.
    pub(super) fn downwards(&mut self, face: Face, text: &str, middle: f32, top: f32, height: f32, size: f32) -> Result<(), ReportError> {
        let glyphs = self.glyphs(face, text)?;
        let em = |glyph: &Glyph| if is_upright(glyph.character) { 1.0 } else { glyph.advance };
        let whole: f32 = glyphs.iter().map(em).sum();
        let size = size.min(height / (whole.max(1.0) * POINT));
        let mut y = top;
        for glyph in glyphs {
            let (tall, step) = (size * POINT, em(&glyph) * size * POINT);
            let matrix = if is_upright(glyph.character) {
                TextMatrix::Translate(pt(middle - tall / 2.0), pt(y - tall * 0.88))
            } else {
                TextMatrix::Raw([0.0, -1.0, 1.0, 0.0, pt(middle - tall * 0.34).0, pt(y).0])
            };
            self.show(face, vec![glyph], matrix, size);
            y -= step;
        }
        Ok(())
    }

    fn glyphs(&self, face: Face, text: &str) -> Result<Vec<Glyph>, ReportError> {
        let font = self.fonts.faces[face as usize].clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
        let glyph = |character: char| {
            let id = font.ttf().glyph_index(character).ok_or_else(|| ReportError::MissingGlyph { character: character.to_string() })?.0;
            #[allow(clippy::cast_possible_truncation, reason = "an advance of a glyph")]
            let advance = font.x_advance(id).map_or(1.0, |em| em.get() as f32);
            Ok(Glyph { id, character, advance })
        };
        text.chars().filter(|c| !c.is_control()).map(glyph).collect()
    }

    fn show(&mut self, face: Face, glyphs: Vec<Glyph>, matrix: TextMatrix, size: f32) {
        if glyphs.is_empty() {
            return;
        }
        let codepoints = glyphs.into_iter().map(|glyph| Codepoint::with_cid(glyph.id, 0.0, glyph.character.to_string())).collect();
        self.ops.extend([
            Op::StartTextSection,
            Op::SetFont { font: PdfFontHandle::External(face.id()), size: Pt(size) },
            Op::SetTextMatrix { matrix },
            Op::ShowText { items: vec![TextItem::GlyphIds(codepoints)] },
            Op::EndTextSection,
        ]);
    }
}

/// Han characters and full-width signs that stand upright in vertical text; brackets and dashes turn.
fn is_upright(c: char) -> bool {
    !"（）《》〈〉【】「」『』—…～".contains(c)
        && (('\u{2E80}'..='\u{9FFF}').contains(&c) || ('\u{F900}'..='\u{FAFF}').contains(&c) || ('\u{FF00}'..='\u{FF60}').contains(&c))
}

fn pt(millimetres: f32) -> Pt {
    Pt(millimetres / POINT)
}

/// Length in millimetres at a size in points.
fn length(glyphs: &[Glyph], size: f32) -> f32 {
    glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size * POINT
}

fn fitted(glyphs: &[Glyph], width: f32, size: f32) -> f32 {
    let length = length(glyphs, size);
    if length > width { size * width / length } else { size }
}

/// The pages as PDF, the same bytes for the same pages.
pub(super) fn pdf(title: &str, pages: Vec<Canvas>, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let mut document = PdfDocument::new(title);
    for face in FACES {
        let font = &fonts.faces[face as usize];
        let broken = || ReportError::Template { detail: format!("the face {face:?} can't be embedded") };
        let parsed = ParsedFont::from_bytes(font.data(), 0, &mut Vec::new()).ok_or_else(broken)?;
        document.resources.fonts.map.insert(face.id(), PdfFont::new(parsed));
    }
    document.pages = pages.into_iter().map(|page| PdfPage::new(Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT), page.ops)).collect();
    let mut warnings = Vec::new();
    let mut raw = document.to_lopdf_document(&PdfSaveOptions::default(), &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(ReportError::Template { detail: format!("{warning:?}") });
    }
    // Its identity is drawn by chance otherwise.
    raw.trailer.remove(b"ID");
    let mut bytes = Vec::new();
    raw.save_to(&mut bytes).map_err(|error| ReportError::Template { detail: error.to_string() })?;
    Ok(bytes)
}
