//! New paragraphs and rows, in the look of their nearest kin.

use std::collections::HashMap;
use std::ops::Range;

use super::edit::{Added, Origin};
use super::letters::letters;
use super::look::{Copy, paragraph_props, row_props, run_props, without};
use super::moves::Moves;
use super::part::{Part, Row, children};
use super::places::{Placed, Places};
use super::tracked::Tracked;
use crate::compare::Kept;
use crate::model::{Block, BlockKind, Region, Span};
use crate::outline::label::{Form, leading};

/// How far kin is looked for, in blocks.
const REACH: usize = 400;

/// Writes new lines.
pub(super) struct NewLines<'w, 'd> {
    pub(super) places: &'w Places<'d>,
    pub(super) moves: &'w Moves,
    pub(super) tracked: &'w mut Tracked,
    /// What paragraphs that were looked at are: many new ones look at the same.
    pub(super) ranks: &'w mut HashMap<usize, Rank>,
}

/// What a paragraph is among its neighbours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rank {
    heading: Option<u8>,
    form: Option<Form>,
}

impl NewLines<'_, '_> {
    /// New paragraphs near a block; none if one of the lines is a row.
    pub(super) fn paragraphs(&mut self, near: usize, lines: &[Added]) -> Option<String> {
        lines.iter().map(|line| self.paragraph(near, line)).collect()
    }

    /// New paragraphs and tables near a block.
    pub(super) fn elements(&mut self, near: usize, lines: &[Added]) -> Option<String> {
        let mut out = String::new();
        for same in lines.chunk_by(|a, b| table_of(a).is_some() && table_of(a) == table_of(b)) {
            match &same[0] {
                Added::Paragraph { .. } => out.push_str(&self.paragraph(near, &same[0])?),
                Added::Row { .. } => out.push_str(&self.table(near, same)),
            }
        }
        Some(out)
    }

    /// New rows of a table that stands right before or behind, with the byte where they go.
    pub(super) fn rows_of_table(&mut self, before: usize, lines: &[Added]) -> Option<(usize, String)> {
        let Some(Added::Row { of: Some(table), .. }) = lines.first() else { return None };
        if lines.iter().any(|line| !matches!(line, Added::Row { of: Some(other), .. } if other == table)) {
            return None;
        }
        let is_of = |block: &usize| matches!(self.places.block(*block).kind, BlockKind::Row { table: of, .. } if of == *table);
        let above = before.checked_sub(1).filter(is_of);
        let below = Some(before).filter(|before| *before < self.places.document.blocks.len()).filter(is_of);
        let beside = above.or(below)?;
        let (_, part) = self.places.part_of(beside)?;
        let row = &part.rows[part.row_at(self.places.block(beside).source.at)?];
        let at = if above.is_some() { row.range.end } else { row.range.start };
        let rows = lines.iter().map(|line| self.row(part, row, line)).collect();
        Some((at, rows))
    }

    fn paragraph(&mut self, near: usize, line: &Added) -> Option<String> {
        let Added::Paragraph { text, number, heading, from } = line else { return None };
        let moved = from.as_ref().and_then(|from| Some((from, self.moves.of_block(from.block)?)));
        let own = leading(text.chars(), *number > 0);
        let rank = Rank { heading: *heading, form: own.map(|(form, _)| form) };
        let kin = moved.map_or_else(|| self.kin(near, rank), |(from, _)| Some(from.block));
        let mark = self.tracked.mark(moved.map_or("ins", |(_, ends)| ends.come.mark));
        let w = self.tracked.prefix().to_owned();
        let Some((kin, (_, part))) = kin.and_then(|kin| Some((kin, self.places.part_of(kin)?))) else {
            let run = if text.is_empty() { String::new() } else { self.tracked.inserted("", text) };
            return Some(format!("<{w}p><{w}pPr><{w}rPr>{mark}</{w}rPr></{w}pPr>{run}</{w}p>"));
        };
        let block = self.places.block(kin);
        let paragraph = part.paragraph_at(block.source.at)?;
        let props = part.paragraphs[paragraph].props.clone().map_or("", |range| &part.text[range]);
        let counted = if *number > 0 { *number as usize } else { own.map_or(0, |(_, length)| length as usize) };
        let is_counted = is_numbered(block) && counted > 0 && rank_of(self.places, kin) == rank;
        let copy = if is_numbered(block) && !is_counted { Copy::Unnumbered } else { Copy::Look };
        let skipped = if is_counted { counted } else { 0 };
        if let Some((from, ends)) = moved {
            let props = paragraph_props(&w, props, copy, &mark)?;
            let (start, end) = (ends.come.start.as_deref().unwrap_or_default(), ends.come.end.as_deref().unwrap_or_default());
            let words = self.moved(part, from, &text.chars().collect::<Vec<_>>(), skipped);
            return Some(format!("<{w}p>{props}{start}{words}</{w}p>{end}"));
        }
        let text: String = text.chars().skip(skipped).collect();
        let look = block.runs.first().and_then(|run| part.run_at(run.source.at)).map_or_else(String::new, |run| run_props(part, &part.runs[run]));
        let props = paragraph_props(&w, props, copy, &mark)?;
        let run = if text.is_empty() { String::new() } else { self.tracked.inserted(&look, &text) };
        Some(format!("<{w}p>{props}{run}</{w}p>"))
    }

    /// The words of a paragraph that moved, from a character on: those that stayed in their own look, and new ones among them.
    /// Those that went go where they were: word processors differ on what goes inside of what comes.
    fn moved(&mut self, part: &Part, from: &Origin, text: &[char], skipped: usize) -> String {
        let block = self.places.block(from.block);
        let mut place = skipped as u32;
        let mut look = block.runs.first().and_then(|run| part.run_at(run.source.at)).map_or_else(String::new, |run| run_props(part, &part.runs[run]));
        let mut out = String::new();
        let end = Kept { before: block.span.end, after: text.len() as u32, length: 0 };
        for kept in from.kept.iter().chain([&end]) {
            let lead = block.own_start().saturating_sub(kept.before).max(place.saturating_sub(kept.after)).min(kept.length);
            let (before, after, length) = (kept.before + lead, kept.after + lead, kept.length - lead);
            if after > place {
                out.push_str(&self.tracked.inserted(&look, &text[place as usize..after as usize].iter().collect::<String>()));
            }
            for (props, words) in self.runs_of(part, from.block, before..before + length) {
                let run = self.tracked.run(&props, &words);
                out.push_str(&self.tracked.around("moveTo", &run));
                look = props;
            }
            place = place.max(after + length);
        }
        out
    }

    /// A stretch of a block by its runs: their look and their words.
    fn runs_of(&self, part: &Part, block: usize, range: Range<u32>) -> Vec<(String, String)> {
        let placed = self.places.stretch(block, Span { start: range.start, end: range.end }).unwrap_or_default();
        let words = |letters: &[Placed]| letters.iter().map(|letter| self.places.text[letter.at as usize]).collect();
        placed.chunk_by(|one, next| one.run == next.run).map(|same| (run_props(part, &part.runs[same[0].run]), words(same))).collect()
    }

    /// The nearest paragraph of a rank, else the nearest of running text.
    fn kin(&mut self, near: usize, rank: Rank) -> Option<usize> {
        let count = self.places.document.blocks.len();
        let outward = || (0..REACH).flat_map(move |far| [near.checked_sub(far + 1), Some(near + far)]).flatten().filter(move |block| *block < count);
        let places = self.places;
        let is_body = |block: &usize| {
            let one = places.block(*block);
            matches!(one.kind, BlockKind::Paragraph { region: Region::Body, .. }) && !one.runs.is_empty() && places.part_of(*block).is_some()
        };
        let ranks = &mut *self.ranks;
        outward().filter(is_body).find(|block| *ranks.entry(*block).or_insert_with(|| rank_of(places, *block)) == rank).or_else(|| {
            let plain = |block: &usize| matches!(places.block(*block).kind, BlockKind::Paragraph { heading: None, .. });
            outward().filter(is_body).find(plain).or_else(|| outward().find(is_body))
        })
    }

    fn table(&mut self, near: usize, rows: &[Added]) -> String {
        let w = self.tracked.prefix().to_owned();
        let columns = rows.iter().map(|row| if let Added::Row { cells, .. } = row { cells.len() } else { 0 }).max().unwrap_or(0);
        let edges: String = ["top", "left", "bottom", "right", "insideH", "insideV"]
            .iter()
            .map(|edge| format!("<{w}{edge} {w}val=\"single\" {w}sz=\"4\" {w}space=\"0\" {w}color=\"auto\"/>"))
            .collect();
        let grid = format!("<{w}gridCol/>").repeat(columns);
        let look = near.checked_sub(1).and_then(|block| Some((self.places.block(block).runs.first()?, self.places.part_of(block)?.1)));
        let look = look.and_then(|(run, part)| Some(run_props(part, &part.runs[part.run_at(run.source.at)?]))).unwrap_or_default();
        let rows: String = rows
            .iter()
            .map(|row| {
                let Added::Row { cells, .. } = row else { return String::new() };
                let mark = self.tracked.mark("ins");
                let cells: String = cells
                    .iter()
                    .map(|text| {
                        let run = if text.is_empty() { String::new() } else { self.tracked.inserted(&look, text) };
                        format!("<{w}tc><{w}tcPr><{w}tcW {w}w=\"0\" {w}type=\"auto\"/></{w}tcPr><{w}p>{run}</{w}p></{w}tc>")
                    })
                    .collect();
                format!("<{w}tr><{w}trPr>{mark}</{w}trPr>{cells}</{w}tr>")
            })
            .collect();
        format!(
            "<{w}tbl><{w}tblPr><{w}tblW {w}w=\"0\" {w}type=\"auto\"/><{w}tblBorders>{edges}</{w}tblBorders></{w}tblPr><{w}tblGrid>{grid}</{w}tblGrid>{rows}</{w}tbl>"
        )
    }

    /// A row like one beside it, if that has as many cells.
    fn row(&mut self, part: &Part, kin: &Row, line: &Added) -> String {
        let Added::Row { cells, .. } = line else { return String::new() };
        let w = self.tracked.prefix().to_owned();
        let rows = part.rows.iter().filter(|row| row.table == kin.table);
        let kin = if kin.cells.len() == cells.len() { Some(kin) } else { rows.into_iter().find(|row| row.cells.len() == cells.len()) };
        let mark = self.tracked.mark("ins");
        let props = kin.and_then(|row| row.props.clone()).map_or("", |range| &part.text[range]);
        let props = row_props(&w, props, false, &mark).unwrap_or_default();
        let mut out = format!("<{w}tr>{props}");
        for (index, text) in cells.iter().enumerate() {
            let cell = kin.map(|row| &row.cells[index]);
            let cell_props = cell.and_then(|cell| cell.props.clone()).map_or("", |range| &part.text[range]);
            let cell_props = match children(cell_props) {
                Some((kids, _)) => without(cell_props, kids.iter().filter(|kid| kid.name == "vMerge").map(|kid| kid.range.clone())),
                None => String::new(),
            };
            let paragraph = cell.and_then(|cell| cell.paragraph);
            let paragraph_look = paragraph.and_then(|index| part.paragraphs[index].props.clone()).map_or("", |range| &part.text[range]);
            let paragraph_look = paragraph_props(&w, paragraph_look, Copy::Unnumbered, "").unwrap_or_default();
            let first_run = paragraph.and_then(|index| {
                let start = part.runs.partition_point(|run| run.range.start < part.paragraphs[index].range.start);
                part.runs.get(start).filter(|run| run.paragraph == index && letters(part, run).is_some_and(|letters| !letters.is_empty()))
            });
            let look = first_run.map_or_else(String::new, |run| run_props(part, run));
            let run = if text.is_empty() { String::new() } else { self.tracked.inserted(&look, text) };
            out.push_str(&format!("<{w}tc>{cell_props}<{w}p>{paragraph_look}{run}</{w}p></{w}tc>"));
        }
        out.push_str(&format!("</{w}tr>"));
        out
    }
}

/// Is a new paragraph of the rank of one that is there?
pub(super) fn is_of_rank(places: &Places<'_>, block: usize, line: &Added) -> bool {
    let Added::Paragraph { text, number, heading, .. } = line else { return false };
    rank_of(places, block) == Rank { heading: *heading, form: leading(text.chars(), *number > 0).map(|(form, _)| form) }
}

fn rank_of(places: &Places<'_>, block: usize) -> Rank {
    let one = places.block(block);
    let heading = if let BlockKind::Paragraph { heading, .. } = one.kind { heading } else { None };
    let line = places.text[one.span.start as usize..one.span.end as usize].iter().copied();
    Rank { heading, form: leading(line, is_numbered(one)).map(|(form, _)| form) }
}

fn is_numbered(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph { number: Some(_), .. })
}

fn table_of(line: &Added) -> Option<u32> {
    if let Added::Row { table, .. } = line { Some(*table) } else { None }
}
