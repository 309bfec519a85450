//! A contract and its attachments as one document.

use super::language;
use super::line::count;
use crate::model::{BlockKind, Document, Span};

/// One document: the main file, then each attachment on a new line. [`crate::Source::file`] tells which file a run comes from.
pub fn join(main: Document, attachments: Vec<Document>) -> Document {
    let mut whole = main;
    let mut tables = table_count(&whole);
    for (index, attachment) in attachments.into_iter().enumerate() {
        if !whole.text.is_empty() && !whole.text.ends_with('\n') {
            whole.text.push('\n');
        }
        let added = table_count(&attachment);
        append(&mut whole, attachment, index as u32 + 1, tables);
        tables += added;
    }
    whole.language = language::of(&whole.text);
    whole
}

fn append(whole: &mut Document, mut part: Document, file: u32, tables: u32) {
    let by = count(&whole.text);
    whole.text.push_str(&part.text);
    for block in &mut part.blocks {
        block.span = block.span.shifted(by);
        block.source.file = file;
        for run in &mut block.runs {
            run.span = run.span.shifted(by);
            run.source.file = file;
        }
        match &mut block.kind {
            BlockKind::Paragraph { number, .. } => *number = number.map(|span| span.shifted(by)),
            BlockKind::Row { table, cells, .. } => {
                *table += tables;
                for cell in cells {
                    cell.span = cell.span.shifted(by);
                }
            }
        }
    }
    for change in &mut part.changes {
        change.shift(by);
    }
    for comment in &mut part.comments {
        let Span { start, end } = Span { start: comment.start, end: comment.end }.shifted(by);
        (comment.start, comment.end) = (start, end);
    }
    for sheet in &mut part.sheets {
        sheet.file = file;
        for place in sheet.scan.iter_mut().flat_map(|scan| &mut scan.places) {
            (place.start, place.end) = (place.start + by, place.end + by);
        }
    }
    whole.sheets.append(&mut part.sheets);
    whole.blocks.append(&mut part.blocks);
    whole.changes.append(&mut part.changes);
    whole.comments.append(&mut part.comments);
    for remark in part.remarks {
        if !whole.remarks.contains(&remark) {
            whole.remarks.push(remark);
        }
    }
}

/// One more than the highest table number.
fn table_count(document: &Document) -> u32 {
    let numbers = document.blocks.iter().filter_map(|block| match block.kind {
        BlockKind::Row { table, .. } => Some(table + 1),
        BlockKind::Paragraph { .. } => None,
    });
    numbers.max().unwrap_or(0)
}
