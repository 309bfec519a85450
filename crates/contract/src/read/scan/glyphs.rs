//! From lines of a picture to glyphs on a page that lies straight, and from glyphs back to places on the picture.

use std::ops::RangeInclusive;
use std::rc::Rc;

use super::blanks;
use super::doubt::doubtful;
use super::marks::widened;
use super::{ScannedCharacter, ScannedLine, ScannedPage};
use crate::model::Place;
use crate::read::line::Look;
use crate::read::pdf::geometry::Rule;
use crate::read::pdf::page::{Glyph, Glyphs};
use crate::read::text::wrap::is_wide;

/// Letters are this high, as a share of the rectangle around their line.
const LETTER: f32 = 0.7;
/// Sizes this near to the page's are the page's: the rectangles are not exact.
const NEAR: f32 = 0.25;
/// Characters further apart than this, in sizes, have a gap between them.
const GAP: f32 = 2.2;

/// A page as it was laid: which glyph stands where on the picture.
pub(super) struct Laid {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) turned: u8,
    lines: Vec<LaidLine>,
}

struct LaidLine {
    /// Number of its first glyph.
    first: u32,
    quad: [(f32, f32); 4],
    characters: Vec<ScannedCharacter>,
    /// Left and right edge of each character along the line, 0–1.
    edges: Vec<(f32, f32)>,
    doubtful: Vec<bool>,
}

/// Lays a page straight.
pub(super) fn of(page: ScannedPage) -> (Glyphs, Laid) {
    let mut page = page;
    page.lines.retain(|line| line.quad.iter().all(|(x, y)| x.is_finite() && y.is_finite()) && length(line) > 0.0);
    let straight = Straight::of(&page.lines, page.width, page.height);
    let usual = median(page.lines.iter().map(|line| (size(line), line.characters.len())).collect());
    blanks::added(&mut page, usual);
    let ScannedPage { width, height, turned, lines, rules } = page;
    let sizes: Vec<f32> = lines.iter().map(size).collect();
    let mut glyphs = Glyphs::default();
    let mut laid = Laid { width, height, turned, lines: Vec::with_capacity(lines.len()) };
    for (mut line, size) in lines.into_iter().zip(sizes) {
        let size = if (size - usual).abs() < NEAR * usual { usual } else { size };
        widened(&mut line.characters);
        let edges = edges(&line, size);
        let doubtful = doubtful(&line.characters);
        let first = glyphs.shown.len() as u32;
        let (left, middle) = straight.apply(midpoint(line.quad[0], line.quad[3]));
        let along = length(&line);
        for (index, character) in line.characters.iter().enumerate() {
            let (from, to) = edges[index];
            glyphs.shown.push(Glyph {
                text: Rc::from(character.c.to_string()),
                x: left + from * along,
                y: height - middle - 0.35 * size,
                width: (to - from) * along,
                size,
                look: Look { doubtful: doubtful[index], ..Look::default() },
                number: first + index as u32,
                begins: index == 0,
            });
            glyphs.known += usize::from(!character.c.is_whitespace());
        }
        laid.lines.push(LaidLine { first, quad: line.quad, characters: line.characters, edges, doubtful });
    }
    let upwards = |point: (f32, f32)| {
        let (x, y) = straight.apply(point);
        (x, height - y)
    };
    glyphs.rules = rules.into_iter().map(|(from, to)| leveled(Rule { from: upwards(from), to: upwards(to) })).collect();
    (glyphs, laid)
}

/// A rule that runs nearly along the page runs along it.
fn leveled(rule: Rule) -> Rule {
    let (dx, dy) = ((rule.to.0 - rule.from.0).abs(), (rule.to.1 - rule.from.1).abs());
    let (x, y) = midpoint(rule.from, rule.to);
    if dx > dy { Rule { from: (rule.from.0, y), to: (rule.to.0, y) } } else { Rule { from: (x, rule.from.1), to: (x, rule.to.1) } }
}

/// Turns a page's content straight.
struct Straight {
    sin: f32,
    cos: f32,
    centre: (f32, f32),
}

impl Straight {
    /// By the angle of most of its text.
    fn of(lines: &[ScannedLine], width: f32, height: f32) -> Self {
        let angle = |line: &ScannedLine| (line.quad[1].1 - line.quad[0].1).atan2(line.quad[1].0 - line.quad[0].0);
        let long = lines.iter().filter(|line| length(line) > 2.0 * across(line));
        let angle = median(long.map(|line| (angle(line), line.characters.len())).collect());
        let (sin, cos) = angle.sin_cos();
        Self { sin, cos, centre: (width / 2.0, height / 2.0) }
    }

    fn apply(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let (x, y) = (x - self.centre.0, y - self.centre.1);
        (x * self.cos + y * self.sin + self.centre.0, y * self.cos - x * self.sin + self.centre.1)
    }
}

/// The middle of weighted values, 0 of none.
fn median(mut values: Vec<(f32, usize)>) -> f32 {
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = values.iter().map(|(_, weight)| weight).sum::<usize>() / 2;
    let mut sum = 0;
    let middle = values.iter().find(|(_, weight)| {
        sum += weight;
        sum > half
    });
    middle.map_or(0.0, |(value, _)| *value)
}

fn length(line: &ScannedLine) -> f32 {
    (line.quad[1].0 - line.quad[0].0).hypot(line.quad[1].1 - line.quad[0].1)
}

fn across(line: &ScannedLine) -> f32 {
    (line.quad[3].0 - line.quad[0].0).hypot(line.quad[3].1 - line.quad[0].1)
}

fn midpoint(a: (f32, f32), b: (f32, f32)) -> (f32, f32) {
    (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1))
}

/// The size of a line's letters: Chinese ones are as wide as they are high.
fn size(line: &ScannedLine) -> f32 {
    const ENOUGH: usize = 4;
    let along = length(line);
    let pairs = line.characters.windows(2).filter(|pair| is_wide(pair[0].c) && is_wide(pair[1].c));
    let steps: Vec<(f32, usize)> = pairs.map(|pair| ((pair[1].at - pair[0].at) * along, 1)).collect();
    let by_height = across(line) * LETTER;
    if steps.len() < ENOUGH { by_height } else { median(steps).clamp(by_height * 0.6, by_height * 1.4) }
}

/// Where characters begin and end along their line: they touch, unless they are far apart.
fn edges(line: &ScannedLine, size: f32) -> Vec<(f32, f32)> {
    let unit = size / length(line);
    let half = |c: char| if is_wide(c) { unit * 0.5 } else { unit * 0.28 };
    let characters = &line.characters;
    let between = |a: &ScannedCharacter, b: &ScannedCharacter| {
        let middle = f32::midpoint(a.at + half(a.c), b.at - half(b.c));
        if b.at - a.at > GAP * unit { None } else { Some(middle) }
    };
    let edge = |index: usize, character: &ScannedCharacter| {
        let before = index.checked_sub(1).and_then(|before| between(&characters[before], character));
        let after = characters.get(index + 1).and_then(|after| between(character, after));
        let left = before.unwrap_or(character.at - half(character.c)).max(0.0);
        (left, after.unwrap_or(character.at + half(character.c)).clamp(left, 1.0_f32.max(left)))
    };
    characters.iter().enumerate().map(|(index, character)| edge(index, character)).collect()
}

impl Laid {
    /// Where words that begin with a glyph stand on the picture. Within a place all characters are about as wide: Chinese ones and
    /// others have places of their own.
    pub(super) fn places(&self, glyph: u32, start: u32, words: &str) -> Vec<Place> {
        let Some(line) = self.lines.partition_point(|line| line.first <= glyph).checked_sub(1).map(|index| &self.lines[index]) else { return Vec::new() };
        let from = (glyph - line.first) as usize;
        let indices = (from..line.characters.len()).filter(|index| !line.characters[*index].c.is_whitespace());
        let offsets = (start..).zip(words.chars()).filter(|(_, c)| !c.is_whitespace());
        let taken: Vec<_> = indices.zip(offsets).map(|(index, (offset, c))| (index, offset, is_wide(c))).collect();
        taken.chunk_by(|a, b| a.2 == b.2).map(|same| line.place(same[0].0..=same[same.len() - 1].0, same[0].1, same[same.len() - 1].1 + 1)).collect()
    }
}

impl LaidLine {
    /// The place of some of its characters, which stand in the text from `start` to `end`.
    fn place(&self, characters: RangeInclusive<usize>, start: u32, end: u32) -> Place {
        let [a, b, c, d] = self.quad;
        let on = |p: (f32, f32), q: (f32, f32), at: f32| (p.0 + (q.0 - p.0) * at, p.1 + (q.1 - p.1) * at);
        let (left, right) = (self.edges[*characters.start()].0, self.edges[*characters.end()].1);
        let doubtful = self.doubtful[*characters.start()];
        let confidence = self.characters[characters].iter().filter(|character| !character.c.is_whitespace()).map(|character| character.confidence);
        Place { start, end, quad: [on(a, b, left), on(a, b, right), on(d, c, right), on(d, c, left)], confidence: confidence.fold(1.0, f32::min), doubtful }
    }
}
