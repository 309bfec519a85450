//! From glyphs to lines of text and ruled tables, top to bottom.

use super::columns::{self, Column};
use super::geometry::Rule;
use super::page::{Glyph, Glyphs};
use super::tables::{self, Table};
use crate::read::line::Look;
use crate::read::text::wrap::is_wide;

/// A page's content in reading order.
#[derive(Debug, Default)]
pub(in crate::read) struct Page {
    pub(super) number: u32,
    /// Where all its lines stand, once pages are taken apart.
    pub(super) column: Column,
    pub(super) items: Vec<Item>,
}

/// A line of text or a table.
#[derive(Debug)]
pub(super) enum Item {
    Line(TextLine),
    Table(Table),
}

/// Text on one baseline.
#[derive(Debug, Clone, Default)]
pub(super) struct TextLine {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) pieces: Vec<Piece>,
    /// Where the line resumes after wide gaps: index of the piece and its x. The first piece counts.
    pub(super) segments: Vec<(usize, f32)>,
    pub(super) column: Column,
}

/// Text of one look, spaces included.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) look: Look,
    /// Number of the first glyph on the page.
    pub(super) glyph: u32,
}

/// Gap, in sizes, from which a line is taken for several.
const WIDE_GAP: f32 = 2.0;

/// Lines and tables of a page.
pub(super) fn of_page(number: u32, page: Glyphs, budget: &mut usize) -> Page {
    let Glyphs { shown, rules, .. } = page;
    let (tables, rest) = tables::ruled(&rules, shown, budget);
    let mut items: Vec<Item> = columns::lines(rest).into_iter().map(Item::Line).collect();
    if !tables.is_empty() {
        items.extend(tables.into_iter().map(Item::Table));
        items.sort_by(|a, b| b.top().total_cmp(&a.top()));
    }
    Page { number, column: Column::Whole, items }
}

/// Groups glyphs into lines.
pub(super) fn of_glyphs(mut glyphs: Vec<Glyph>) -> Vec<TextLine> {
    glyphs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut lines = Vec::new();
    let mut line: Vec<Glyph> = Vec::new();
    let (mut y, mut size) = (0.0_f32, 0.0_f32);
    for glyph in glyphs {
        let reach = 0.4 * size.max(glyph.size);
        if !line.is_empty() && (y - glyph.y).abs() > reach {
            lines.extend(TextLine::of(std::mem::take(&mut line)));
        }
        if line.is_empty() || glyph.size > size {
            (y, size) = (glyph.y, glyph.size);
        }
        line.push(glyph);
    }
    lines.extend(TextLine::of(line));
    lines
}

impl Item {
    /// Its upper edge.
    pub(super) fn top(&self) -> f32 {
        match self {
            Self::Line(line) => line.y + line.size * 0.8,
            Self::Table(table) => table.top,
        }
    }
}

impl TextLine {
    /// Glyphs of one baseline, in any order; none where they say nothing.
    fn of(mut glyphs: Vec<Glyph>) -> Option<Self> {
        glyphs.sort_by(|a, b| a.x.total_cmp(&b.x));
        let first = glyphs.iter().position(|glyph| !is_blank(glyph))?;
        let mut line = Self { left: glyphs[first].x, ..Self::default() };
        let mut before: Option<Glyph> = None;
        let mut has_space = false;
        for glyph in glyphs.into_iter().skip(first) {
            if is_blank(&glyph) {
                has_space = true;
                continue;
            }
            let Some(last) = &before else {
                line.take(&glyph, "", true);
                before = Some(glyph);
                continue;
            };
            let gap = glyph.x - (last.x + last.width);
            let size = last.size.max(glyph.size);
            let is_shadow = last.text == glyph.text && (glyph.x - last.x).abs() < 0.15 * size && glyph.width > 0.3 * size;
            if !is_shadow {
                let joint = if has_space && gap > 0.05 * size || is_gap(last, &glyph, gap / size) { " " } else { "" };
                line.take(&glyph, joint, gap > WIDE_GAP * size);
                before = Some(glyph);
            }
            has_space = false;
        }
        Some(line)
    }

    fn take(&mut self, glyph: &Glyph, joint: &str, begins_segment: bool) {
        self.right = glyph.x + glyph.width;
        if glyph.size >= self.size {
            (self.size, self.y) = (glyph.size, glyph.y);
        }
        if begins_segment {
            self.segments.push((self.pieces.len(), glyph.x));
        }
        if let Some(piece) = self.pieces.last_mut() {
            piece.text.push_str(joint);
            if piece.look == glyph.look && !begins_segment && !glyph.begins {
                piece.text.push_str(&glyph.text);
                return;
            }
        }
        self.pieces.push(Piece { text: glyph.text.to_string(), look: glyph.look, glyph: glyph.number });
    }

    /// All its text.
    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// Whether all of it is bold.
    pub(super) fn is_bold(&self) -> bool {
        self.pieces.iter().all(|piece| piece.look.bold)
    }
}

fn is_blank(glyph: &Glyph) -> bool {
    glyph.text.chars().all(char::is_whitespace)
}

/// Whether a gap, in sizes, stands for a space: none is written between Chinese characters unless it is wide.
fn is_gap(last: &Glyph, next: &Glyph, gap: f32) -> bool {
    let wide = |c: Option<char>| c.is_some_and(is_wide);
    match (wide(last.text.chars().next_back()), wide(next.text.chars().next())) {
        (true, true) => gap > 0.8,
        (true, false) | (false, true) => gap > 0.5,
        (false, false) => gap > 0.15,
    }
}

/// Rules that run along the page, as `(from, to, at)`: horizontal ones first.
pub(super) fn axes(rules: &[Rule]) -> [Vec<(f32, f32, f32)>; 2] {
    const SHORTEST: f32 = 4.0;
    let mut axes = [Vec::new(), Vec::new()];
    for Rule { from, to } in rules {
        let (dx, dy) = ((to.0 - from.0).abs(), (to.1 - from.1).abs());
        if dy < 1.0 && dx > SHORTEST {
            axes[0].push((from.0.min(to.0), from.0.max(to.0), f32::midpoint(from.1, to.1)));
        } else if dx < 1.0 && dy > SHORTEST {
            axes[1].push((from.1.min(to.1), from.1.max(to.1), f32::midpoint(from.0, to.0)));
        }
    }
    axes
}
