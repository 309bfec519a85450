//! Pages that say the same twice, Chinese on one side and English on the other: each side is read through before the other.
//!
//! Only columns of two languages are taken apart: columns of one language are as often a table without rules.

use super::lines::{Item, Page, TextLine, of_glyphs};
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

/// Lines of a page, top to bottom; between the first and the last that stand on both sides of a gutter, left ones first.
pub(super) fn lines(glyphs: Vec<Glyph>) -> Vec<TextLine> {
    let Some(gutter) = gutter(&glyphs) else { return of_glyphs(glyphs) };
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
    if !(100.0..5000.0).contains(&width) {
        return None;
    }
    let (from, to) = (left + width * 0.35, left + width * 0.65);
    let steps = ((to - from) / STEP) as usize;
    let mut baselines: Vec<f32> = shown().map(|glyph| (glyph.y / 2.0).round()).filter(|y| y.is_finite()).collect();
    baselines.sort_by(f32::total_cmp);
    baselines.dedup();
    if baselines.len() < FEWEST {
        return None;
    }
    let mut covered = vec![std::collections::HashSet::new(); steps + 1];
    for glyph in shown().filter(|glyph| glyph.x < to && glyph.x + glyph.width > from) {
        let first = ((glyph.x - from).max(0.0) / STEP) as usize;
        let last = (((glyph.x + glyph.width - from) / STEP) as usize).min(steps);
        for step in first..=last {
            covered[step].insert((glyph.y / 2.0).round() as i64);
        }
    }
    let is_free = |step: usize| covered[step].len() * 7 <= baselines.len();
    let mut widest: Option<(usize, usize)> = None;
    let mut start = None;
    for step in 0..=steps + 1 {
        if step <= steps && is_free(step) {
            start.get_or_insert(step);
        } else if let Some(begun) = start.take()
            && widest.is_none_or(|(from, to)| step - begun > to - from)
        {
            widest = Some((begun, step));
        }
    }
    let (begun, end) = widest?;
    ((end - begun) as f32 * STEP >= NARROWEST).then(|| from + (begun + end) as f32 * STEP / 2.0)
}

/// Whether one side is Chinese and the other is not, both with enough words.
fn are_two_languages(left: &[Glyph], right: &[Glyph]) -> bool {
    const ENOUGH: usize = 60;
    let share = |glyphs: &[Glyph]| {
        let letters = || glyphs.iter().flat_map(|glyph| glyph.text.chars()).filter(|c| c.is_alphabetic());
        let (all, wide) = (letters().count(), letters().filter(|c| is_wide(*c)).count());
        (all >= ENOUGH).then(|| wide * 100 / all)
    };
    matches!((share(left), share(right)), (Some(60..,), Some(..=10)) | (Some(..=10), Some(60..)))
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
