//! Tables: rows and cells, with what wraps them.

use super::body::{Body, change};
use super::properties::Author;
use super::story::{CellItems, Item, Paragraph, Row};
use super::xml::{Element, Xml};
use crate::model::{ChangeOp, Region, Source};
use crate::read::error::Cause;

/// The table being read.
struct Place {
    table: u32,
    row: u32,
    region: Region,
}

impl Body<'_> {
    /// Reads a table into rows.
    pub(super) fn table(&mut self, xml: &mut Xml<'_>, region: Region, out: &mut Vec<Item>) -> Result<(), Cause> {
        let mut place = Place { table: self.tables, row: 0, region };
        self.tables += 1;
        self.rows(xml, &mut place, out)
    }

    fn rows(&mut self, xml: &mut Xml<'_>, place: &mut Place, out: &mut Vec<Item>) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "tr" => self.row(xml, element.at, place, out)?,
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.rows(xml, place, out)?,
                "AlternateContent" => self.alternatives(xml, |body, xml| body.rows(xml, place, out))?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn row(&mut self, xml: &mut Xml<'_>, at: u32, place: &mut Place, out: &mut Vec<Item>) -> Result<(), Cause> {
        let mut cells = Vec::new();
        let mut deleted_by = None;
        let outer = self.deleted.take();
        self.cells(xml, place.region, &mut cells, &mut deleted_by, outer.is_some())?;
        let text = std::mem::replace(&mut self.deleted, outer).unwrap_or_default();
        if let Some(author) = deleted_by {
            let mut paragraph = Paragraph { is_contents: true, ..Paragraph::in_region(place.region) };
            let text = text.trim_end().to_owned();
            paragraph.line.note(change(ChangeOp::Delete { at: 0, text }, author));
            out.push(Item::Paragraph(paragraph));
            return Ok(());
        }
        if let Some(outer) = &mut self.deleted {
            outer.push_str(&text);
            return Ok(());
        }
        out.push(Item::Row(Row { table: place.table, index: place.row, source: Source { file: 0, part: self.part, at }, cells }));
        place.row += 1;
        Ok(())
    }

    fn cells(&mut self, xml: &mut Xml<'_>, region: Region, cells: &mut Vec<CellItems>, deleted_by: &mut Option<Author>, is_deleted: bool) -> Result<(), Cause> {
        if is_deleted {
            self.deleted.get_or_insert_default();
        }
        while let Some(element) = xml.child()? {
            match element.name() {
                "trPr" => {
                    while let Some(property) = xml.child()? {
                        if property.name() == "del" {
                            *deleted_by = Some(Author::of(&property));
                            self.deleted.get_or_insert_default();
                        }
                        xml.skip()?;
                    }
                }
                "tc" => self.cell(xml, region, cells)?,
                "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => self.cells(xml, region, cells, deleted_by, is_deleted)?,
                "AlternateContent" => self.alternatives(xml, |body, xml| body.cells(xml, region, cells, deleted_by, is_deleted))?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn cell(&mut self, xml: &mut Xml<'_>, region: Region, cells: &mut Vec<CellItems>) -> Result<(), Cause> {
        self.meet()?;
        let mut cell = CellItems { columns: 1, ..CellItems::default() };
        let mut is_joined = false;
        let mut carried = None;
        while let Some(element) = xml.child()? {
            if element.name() == "tcPr" {
                while let Some(property) = xml.child()? {
                    match property.name() {
                        "gridSpan" => cell.columns = property.number("val").and_then(|n| u32::try_from(n).ok()).unwrap_or(1).clamp(1, 1000),
                        "vMerge" => cell.continued = continues(&property),
                        "hMerge" => is_joined = continues(&property),
                        _ => {}
                    }
                    xml.skip()?;
                }
            } else {
                self.block(xml, &element, region, &mut carried, &mut cell.items)?;
            }
        }
        Self::end_blocks(carried, &mut cell.items);
        if cell.continued {
            cell.items.clear();
        }
        match cells.last_mut().filter(|_| is_joined) {
            Some(before) => before.columns += cell.columns,
            None => cells.push(cell),
        }
        Ok(())
    }
}

fn continues(property: &Element<'_>) -> bool {
    property.val().is_none_or(|value| value != "restart")
}
