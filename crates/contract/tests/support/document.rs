//! Documents from plain lines.

use qiheng_contract::{Align, Block, BlockKind, Cell, Document, Format, Language, Region, Run, Source, Span};

/// A document with one paragraph per line; lines with TABs are rows of one table.
pub(crate) fn document(text: &str) -> Document {
    let mut blocks = Vec::new();
    let mut at = 0u32;
    let (mut table, mut row) = (0, 0);
    let mut in_table = false;
    for line in text.lines() {
        let len = line.chars().count() as u32;
        let span = Span { start: at, end: at + len };
        let kind = if line.contains('\t') {
            if !in_table {
                table += u32::from(row > 0);
                row = 0;
            }
            row += 1;
            BlockKind::Row { table, row: row - 1, cells: cells(line, at) }
        } else {
            BlockKind::Paragraph { heading: None, number: None, number_level: None, indent: 0, align: Align::Start, region: Region::Body }
        };
        in_table = line.contains('\t');
        blocks.push(Block {
            span,
            kind,
            runs: vec![Run { span, bold: false, italic: false, underline: false, source: Source::default() }],
            source: Source::default(),
        });
        at += len + 1;
    }
    let text: String = text.lines().flat_map(|line| [line, "\n"]).collect();
    let han = text.chars().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count();
    let language = if han * 4 > text.chars().count() { Language::Chinese } else { Language::English };
    Document { format: Format::Txt, language, text, blocks, changes: Vec::new(), comments: Vec::new(), remarks: Vec::new(), sheets: Vec::new() }
}

fn cells(line: &str, start: u32) -> Vec<Cell> {
    let mut at = start;
    line.split('\t')
        .map(|words| {
            let end = at + words.chars().count() as u32;
            let cell = Cell { span: Span { start: at, end }, columns: 1, continued: false };
            at = end + 1;
            cell
        })
        .collect()
}
