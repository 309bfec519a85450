//! From paragraphs and rows to the draft: numbers are counted here, in the order in which the document reads.

use super::numbering::{Numbering, Position};
use crate::model::{Region, Source};
use crate::read::draft::{CellDraft, CellLine, Draft, Setting};
use crate::read::error::Cause;
use crate::read::line::Line;

/// A piece of the body.
#[derive(Debug)]
pub(super) enum Item {
    Paragraph(Paragraph),
    Row(Row),
}

/// A paragraph as gathered.
#[derive(Debug, Default)]
pub(super) struct Paragraph {
    pub(super) line: Line,
    pub(super) position: Option<Position>,
    pub(super) setting: Setting,
    /// What its text boxes hold.
    pub(super) boxes: Vec<Item>,
    /// An entry of a table of contents: navigation, not text.
    pub(super) is_contents: bool,
}

/// A row of a table as gathered.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) table: u32,
    pub(super) index: u32,
    pub(super) source: Source,
    pub(super) cells: Vec<CellItems>,
}

/// A cell as gathered.
#[derive(Debug, Default)]
pub(super) struct CellItems {
    pub(super) items: Vec<Item>,
    pub(super) columns: u32,
    pub(super) continued: bool,
}

/// Writes items to the draft.
pub(super) struct Story {
    pub(super) draft: Draft,
    numbering: Numbering,
}

impl Story {
    pub(super) fn new(numbering: Numbering) -> Self {
        Self { draft: Draft::default(), numbering }
    }

    /// Numbers and writes one item, what it holds and its text boxes.
    pub(super) fn write(&mut self, item: Item) -> Result<(), Cause> {
        match item {
            Item::Paragraph(paragraph) => self.write_paragraph(paragraph),
            Item::Row(row) if is_frame(&row.cells) => row.cells.into_iter().flat_map(|cell| cell.items).try_for_each(|item| self.write(item)),
            Item::Row(row) => {
                let mut boxes = Vec::new();
                let cells = row.cells.into_iter().map(|cell| {
                    let mut lines = Vec::new();
                    self.flatten(cell.items, &mut lines, &mut boxes);
                    CellDraft { lines, columns: cell.columns, continued: cell.continued }
                });
                let cells = cells.collect();
                self.draft.row(row.table, row.index, row.source, cells)?;
                boxes.into_iter().try_for_each(|item| self.write(item))
            }
        }
    }

    fn write_paragraph(&mut self, paragraph: Paragraph) -> Result<(), Cause> {
        let Paragraph { line, position, setting, boxes, is_contents } = paragraph;
        if is_contents && line.is_blank() {
            self.draft.absorb(line)?;
        } else {
            let number = position.map(|at| self.numbering.count(at)).unwrap_or_default();
            self.draft.paragraph(&number, position.map_or(0, Position::level), line, setting)?;
        }
        boxes.into_iter().try_for_each(|item| self.write(item))
    }

    /// The lines of a cell; tables inside it give theirs cell by cell.
    fn flatten(&mut self, items: Vec<Item>, lines: &mut Vec<CellLine>, boxes: &mut Vec<Item>) {
        for item in items {
            match item {
                Item::Paragraph(mut paragraph) => {
                    boxes.append(&mut paragraph.boxes);
                    let number = paragraph.position.map(|at| self.numbering.count(at)).unwrap_or_default();
                    lines.push(CellLine { number, line: paragraph.line });
                }
                Item::Row(row) => {
                    for cell in row.cells {
                        self.flatten(cell.items, lines, boxes);
                    }
                }
            }
        }
    }
}

/// A row of one cell that holds several paragraphs or a table frames them; it does not tabulate.
fn is_frame(cells: &[CellItems]) -> bool {
    let [cell] = cells else { return false };
    let is_table = cell.items.iter().any(|item| matches!(item, Item::Row(_)));
    let has_text = |item: &&Item| matches!(item, Item::Paragraph(paragraph) if !paragraph.line.is_blank());
    is_table || cell.items.iter().filter(has_text).count() > 1
}

impl Paragraph {
    pub(super) fn in_region(region: Region) -> Self {
        Self { setting: Setting { region, ..Setting::default() }, ..Self::default() }
    }
}
