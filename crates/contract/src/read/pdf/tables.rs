//! Tables drawn with rules: the rules make a grid, missing pieces of rule merge its cells.

use super::geometry::Rule;
use super::lines::{TextLine, axes, of_glyphs};
use super::page::Glyph;

/// A table.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub(super) top: f32,
    pub(super) columns: usize,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) lines: Vec<TextLine>,
    pub(super) columns: u32,
    /// Part of a cell that began above.
    pub(super) continued: bool,
}

/// Rules this near to each other touch.
const NEAR: f32 = 3.0;
const MOST_RULES: usize = 4000;

/// Takes the glyphs that stand in ruled tables out of the page; gives the tables and the other glyphs.
pub(super) fn ruled(rules: &[Rule], glyphs: Vec<Glyph>, budget: &mut usize) -> (Vec<Table>, Vec<Glyph>) {
    let [across, down] = axes(rules);
    if across.len() < 2 || down.len() < 2 || across.len() + down.len() > MOST_RULES {
        return (Vec::new(), glyphs);
    }
    let Some(left) = budget.checked_sub(across.len() * down.len()) else { return (Vec::new(), glyphs) };
    *budget = left;
    let mut rest = glyphs;
    let mut tables = Vec::new();
    for grid in grids(&across, &down) {
        let Some(left) = budget.checked_sub(grid.cost(rest.len())) else { continue };
        *budget = left;
        let (inside, outside) = rest.into_iter().partition(|glyph| grid.holds(glyph));
        rest = outside;
        let table = grid.fill(inside);
        if !table.rows.is_empty() {
            tables.push(table);
        }
    }
    (tables, rest)
}

/// Positions of the rules of one table, with the rules themselves.
struct Grid {
    /// Left to right.
    xs: Vec<f32>,
    /// Top to bottom.
    ys: Vec<f32>,
    across: Vec<(f32, f32, f32)>,
    down: Vec<(f32, f32, f32)>,
}

/// Groups of rules that touch each other and make at least two columns.
fn grids(across: &[(f32, f32, f32)], down: &[(f32, f32, f32)]) -> Vec<Grid> {
    let mut groups: Vec<usize> = (0..across.len() + down.len()).collect();
    for (h, (left, right, y)) in across.iter().enumerate() {
        for (v, (low, high, x)) in down.iter().enumerate() {
            if (left - NEAR..=right + NEAR).contains(x) && (low - NEAR..=high + NEAR).contains(y) {
                let (a, b) = (root(&mut groups, h), root(&mut groups, across.len() + v));
                groups[a.max(b)] = a.min(b);
            }
        }
    }
    let mut grids: Vec<(usize, Grid)> = Vec::new();
    for index in 0..groups.len() {
        let group = root(&mut groups, index);
        let at = grids.iter().position(|(of, _)| *of == group).unwrap_or_else(|| {
            grids.push((group, Grid { xs: Vec::new(), ys: Vec::new(), across: Vec::new(), down: Vec::new() }));
            grids.len() - 1
        });
        let grid = &mut grids[at].1;
        match index.checked_sub(across.len()) {
            None => grid.across.push(across[index]),
            Some(v) => grid.down.push(down[v]),
        }
    }
    grids.into_iter().filter_map(|(_, grid)| grid.finished()).collect()
}

fn root(groups: &mut [usize], mut index: usize) -> usize {
    while groups[index] != index {
        groups[index] = groups[groups[index]];
        index = groups[index];
    }
    index
}

impl Grid {
    fn finished(mut self) -> Option<Self> {
        self.xs = distinct(self.down.iter().map(|rule| rule.2));
        self.ys = distinct(self.across.iter().map(|rule| rule.2));
        self.ys.reverse();
        let is_table = (3..=60).contains(&self.xs.len()) && (2..=400).contains(&self.ys.len());
        is_table.then_some(self)
    }

    /// Steps that filling it takes, at most.
    fn cost(&self, glyphs: usize) -> usize {
        let (rows, columns) = (self.ys.len(), self.xs.len());
        rows * columns * (self.across.len() + self.down.len()) + glyphs * (rows + columns)
    }

    fn holds(&self, glyph: &Glyph) -> bool {
        self.place(glyph).is_some()
    }

    /// Row and column of a glyph.
    fn place(&self, glyph: &Glyph) -> Option<(usize, usize)> {
        let (x, y) = (glyph.x + glyph.width / 2.0, glyph.y + glyph.size * 0.3);
        let column = self.xs.windows(2).position(|pair| (pair[0]..pair[1]).contains(&x))?;
        let row = self.ys.windows(2).position(|pair| pair[1] <= y && y < pair[0])?;
        Some((row, column))
    }

    fn fill(&self, glyphs: Vec<Glyph>) -> Table {
        let (rows, columns) = (self.ys.len() - 1, self.xs.len() - 1);
        let mut owner: Vec<(usize, usize)> = Vec::with_capacity(rows * columns);
        for row in 0..rows {
            for column in 0..columns {
                let mut own = (row, column);
                if column > 0 && !self.has_upright(row, column) {
                    own = owner[row * columns + column - 1];
                } else if row > 0 && !self.has_level(row, column) {
                    own = owner[(row - 1) * columns + column];
                }
                owner.push(own);
            }
        }
        let mut contents: Vec<Vec<Glyph>> = vec![Vec::new(); rows * columns];
        for glyph in glyphs {
            if let Some((row, column)) = self.place(&glyph) {
                let (row, column) = owner[row * columns + column];
                contents[row * columns + column].push(glyph);
            }
        }
        let mut table = Table { top: self.ys[0], columns, rows: Vec::with_capacity(rows) };
        for row in 0..rows {
            let mut cells: Vec<Cell> = Vec::new();
            let mut last = None;
            for column in 0..columns {
                let own = owner[row * columns + column];
                if last == Some(own) {
                    if let Some(cell) = cells.last_mut() {
                        cell.columns += 1;
                    }
                    continue;
                }
                last = Some(own);
                let lines = if own == (row, column) { of_glyphs(std::mem::take(&mut contents[row * columns + column])) } else { Vec::new() };
                cells.push(Cell { lines, columns: 1, continued: own.0 < row });
            }
            table.rows.push(cells);
        }
        // rules drawn double leave rows without height
        table.rows.retain(|cells| cells.iter().any(|cell| !cell.lines.is_empty()));
        table
    }

    /// Whether a rule parts a cell from its left neighbour.
    fn has_upright(&self, row: usize, column: usize) -> bool {
        let (x, y) = (self.xs[column], f32::midpoint(self.ys[row], self.ys[row + 1]));
        self.down.iter().any(|(low, high, at)| (at - x).abs() < NEAR && (low - NEAR..=high + NEAR).contains(&y))
    }

    /// Whether a rule parts a cell from the one above.
    fn has_level(&self, row: usize, column: usize) -> bool {
        let (x, y) = (f32::midpoint(self.xs[column], self.xs[column + 1]), self.ys[row]);
        self.across.iter().any(|(left, right, at)| (at - y).abs() < NEAR && (left - NEAR..=right + NEAR).contains(&x))
    }
}

/// Positions in ascending order, those next to each other as one.
fn distinct(positions: impl Iterator<Item = f32>) -> Vec<f32> {
    let mut all: Vec<f32> = positions.collect();
    all.sort_by(f32::total_cmp);
    all.dedup_by(|a, b| (*a - *b).abs() < NEAR * 1.5);
    all
}
