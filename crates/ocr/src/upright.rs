//! Which way up a page lies: the one in which its lines say something.

use crate::boxes::Quad;
use crate::detect;
use crate::models::{Models, ModelsError};
use crate::picture::Picture;
use crate::recognise::{self, Line};

/// Pages read this surely lie the right way up.
const SURE: f32 = 0.8;
/// Another way up is taken only where it is read this much more surely.
const CLEARLY: f32 = 0.1;
/// Lines read in all four ways.
const SAMPLE: usize = 6;
/// Boxes less long than this, in heights, do not tell how their text runs.
const LONG: f32 = 3.0;

/// Reads a picture; one that lies on its side or its head is turned first. Gives the picture as it was read, and by how many quarters
/// it was turned clockwise.
pub(crate) fn read(models: &Models, picture: Picture) -> Result<(Picture, u8, Vec<Line>), ModelsError> {
    let quads = detect::quads(&models.detection, &picture)?;
    let mut lines = Vec::new();
    if !lies_on_its_side(&quads) {
        lines = models.lines_at(&picture, &quads)?;
        if sureness(&lines, &quads) >= SURE {
            return Ok((picture, 0, lines));
        }
    }
    let turned = way_up(models, &picture, &quads)?;
    if turned != 0 {
        let picture = picture.turned(turned);
        let lines = models.lines(&picture)?;
        return Ok((picture, turned, lines));
    }
    if lines.is_empty() {
        lines = models.lines_at(&picture, &quads)?;
    }
    Ok((picture, 0, lines))
}

/// Whether most of the text runs up or down the page.
fn lies_on_its_side(quads: &[Quad]) -> bool {
    let upright: f32 = quads.iter().map(|quad| if quad.height() > LONG * quad.width() { quad.height() } else { 0.0 }).sum();
    let level: f32 = quads.iter().map(|quad| if quad.width() > LONG * quad.height() { quad.width() } else { 0.0 }).sum();
    upright > level
}

/// How surely the boxes were read, each by its length.
fn sureness(lines: &[Line], quads: &[Quad]) -> f32 {
    let found: f32 = quads.iter().map(Quad::width).sum();
    let read: f32 = lines.iter().map(|line| line.quad.width() * line.confidence()).sum();
    read / found.max(1.0)
}

/// By how many quarters a picture must be turned clockwise for its longest lines to be read most surely.
fn way_up(models: &Models, picture: &Picture, quads: &[Quad]) -> Result<u8, ModelsError> {
    let length = |quad: &Quad| quad.width().max(quad.height());
    let mut sample: Vec<Quad> = quads.iter().copied().filter(|quad| length(quad) > LONG * quad.width().min(quad.height())).collect();
    sample.sort_by(|a, b| length(b).total_cmp(&length(a)));
    sample.truncate(SAMPLE);
    let tries: Vec<(usize, Quad)> = (0..4).flat_map(|turned| sample.iter().map(move |quad| (turned, quad.turned(turned as u8)))).collect();
    let read = models.at_once(&tries, |(_, quad), pool| recognise::read(models, picture, *quad, pool))?;
    let mut sureness = [0.0; 4];
    for ((turned, _), line) in tries.iter().zip(read) {
        sureness[*turned] += line.confidence() / sample.len() as f32;
    }
    let best = (0..4).max_by(|a: &usize, b| sureness[*a].total_cmp(&sureness[*b])).unwrap_or(0);
    Ok(if sureness[best] > sureness[0] + CLEARLY { best as u8 } else { 0 })
}
