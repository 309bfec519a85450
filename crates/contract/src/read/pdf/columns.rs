//! Pages that say the same twice, Chinese on one side and English on the other: each side is read through before the other.
//!
//! Only columns of two languages are taken apart: columns of one language are as often a table without rules.

use std::collections::HashSet;

use super::lines::{Item, Page, TextLine, of_glyphs};
use super::natural;
use super::page::Glyph;
use crate::read::text::wrap::is_wide;

/// Where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Column {
    /// Over the whole page.
    #[default]
    Whole,
    /// On the left of a gutter.
    Left,
    /// On the right of one.
    Right,
}

/// Fewer lines on both sides than this are no columns.
const FEWEST: usize = 6;
/// A gutter is this wide at least, in points.
const NARROWEST: f32 = 8.0;
/// Steps in which the page is looked through.
const STEP: f32 = 2.0;
/// Steps that one glyph covers, at most: none is wider, but in a file made to be slow.
const WIDEST: usize = 40;

/// Lines of a page, top to bottom; between the first and the last that stand on both sides of a gutter, left ones first.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<TextLine> {
    let may_be_two = chinese(&glyphs).is_some_and(|share| (5..95).contains(&share));
    let Some(gutter) = may_be_two.then(|| gutter(&glyphs)).flatten() else { return of_glyphs(glyphs) };
    let is_left = |glyph: &Glyph| glyph.x + glyph.width / 2.0 < gutter;
    let (left, right): (Vec<Glyph>, Vec<Glyph>) = glyphs.iter().filter(|glyph| !is_blank(glyph)).cloned().partition(is_left);
    if !are_two_languages(&left, &right) {
        return of_glyphs(glyphs);
    }
    let whole = of_glyphs(glyphs.clone());
    let sides = |line: &TextLine| line.left < gutter && line.right > gutter;
    let crosses = |y: f32| glyphs.iter().any(|glyph| !is_blank(glyph) && (glyph.y - y).abs() < 1.0 && glyph.x < gutter && glyph.x + glyph.width > gutter);
    let paired: Vec<f32> = whole.iter().filter(|line| sides(line) && !crosses(line.y)).map(|line| line.y).collect();
    let (Some(top), Some(low)) = (paired.first().copied(), paired.last().copied()) else { return whole };
    let (inside, outside): (Vec<Glyph>, Vec<Glyph>) = glyphs.into_iter().partition(|glyph| {
        let reach = glyph.size * 0.6;
        (low - reach..=top + reach).contains(&glyph.y)
    });
    let (left, right): (Vec<Glyph>, Vec<Glyph>) = inside.into_iter().partition(is_left);
    let of_column = |glyphs: Vec<Glyph>, column: Column| of_glyphs(glyphs).into_iter().map(move |line| TextLine { column, ..line });
    let (above, below): (Vec<TextLine>, Vec<TextLine>) = of_glyphs(outside).into_iter().partition(|line| line.y > top);
    above.into_iter().chain(of_column(left, Column::Left)).chain(of_column(right, Column::Right)).chain(below).collect()
}

/// The middle of a strip near the page's middle that most lines leave free.
fn gutter(glyphs: &[Glyph]) -> Option<f32> {
    let shown = || glyphs.iter().filter(|glyph| !is_blank(glyph) && glyph.x.is_finite() && glyph.width.is_finite());
    let left = shown().map(|glyph| glyph.x).reduce(f32::min)?;
    let right = shown().map(|glyph| glyph.x + glyph.width).reduce(f32::max)?;
    let width = right - left;
    let lines = shown().map(baseline).collect::<HashSet<u32>>().len();
    if !(100.0..5000.0).contains(&width) || lines < FEWEST {
        return None;
    }
    let (from, to) = (left + width * 0.35, left + width * 0.65);
    let step = |x: f32| natural((x - from) / STEP) as usize;
    let mut crossing: Vec<HashSet<u32>> = vec![HashSet::new(); step(to) + 1];
    for glyph in shown().filter(|glyph| glyph.x < to && glyph.x + glyph.width > from) {
        for lines in crossing[step(glyph.x)..].iter_mut().take(step(glyph.x + glyph.width).saturating_sub(step(glyph.x)) + 1).take(WIDEST) {
            lines.insert(baseline(glyph));
        }
    }
    let mut at = from;
    let mut strips: Vec<(f32, f32)> = Vec::new();
    for strip in crossing.chunk_by(|a, b| (a.len() * 7 <= lines) == (b.len() * 7 <= lines)) {
        let start = at;
        at = strip.iter().fold(at, |at, _| at + STEP);
        if strip[0].len() * 7 <= lines {
            strips.push((start, at));
        }
    }
    let (start, end) = strips.into_iter().max_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)))?;
    (end - start >= NARROWEST).then(|| f32::midpoint(start, end))
}

/// The line that a glyph stands on, roughly.
fn baseline(glyph: &Glyph) -> u32 {
    natural(glyph.y / 2.0)
}

/// How many of a hundred letters are Chinese; none where there are few letters.
fn chinese(glyphs: &[Glyph]) -> Option<usize> {
    const ENOUGH: usize = 60;
    let letters = || glyphs.iter().flat_map(|glyph| glyph.text.chars()).filter(|c| c.is_alphabetic());
    let (all, wide) = (letters().count(), letters().filter(|c| is_wide(*c)).count());
    (all >= ENOUGH).then(|| wide * 100 / all)
}

/// Whether one side is Chinese and the other is not, both with enough words.
fn are_two_languages(left: &[Glyph], right: &[Glyph]) -> bool {
    matches!((chinese(left), chinese(right)), (Some(60..), Some(..=10)) | (Some(..=10), Some(60..)))
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text.chars().all(char::is_whitespace)
}

/// Puts the columns of pages that follow each other together: one side of all of them, then the other.
pub(super) fn arranged(pages: Vec<Page>) -> Vec<Page> {
    let mut out: Vec<Page> = Vec::with_capacity(pages.len());
    let (mut left, mut right): (Vec<Page>, Vec<Page>) = (Vec::new(), Vec::new());
    for page in pages {
        let number = page.number;
        for item in page.items {
            let column = if let Item::Line(line) = &item { line.column } else { Column::Whole };
            let pages = match column {
                Column::Whole => {
                    out.append(&mut left);
                    out.append(&mut right);
                    &mut out
                }
                Column::Left => &mut left,
                Column::Right => &mut right,
            };
            match pages.last_mut() {
                Some(last) if last.number == number && last.column == column => last.items.push(item),
                _ => pages.push(Page { number, column, items: vec![item] }),
            }
        }
    }
    out.append(&mut left);
    out.append(&mut right);
    out
}
