//! Words of a scan set right by a person.

use qiheng_record::Coded;

use crate::model::{Block, BlockKind, Change, ChangeOp, Document, Span};

/// Why words can't be set right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionError {
    /// They were not read from a picture.
    #[error("these words were not read from a picture")]
    NotScanned,
    /// They do not stand within one paragraph or cell.
    #[error("the words reach over more than one paragraph or cell")]
    AcrossBlocks,
    /// The new words hold a line break or a TAB.
    #[error("the words hold a line break")]
    NotOneLine,
}

impl Coded for CorrectionError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotScanned => "scan.not_scanned",
            Self::AcrossBlocks => "scan.across_paragraphs",
            Self::NotOneLine => "scan.not_one_line",
        }
    }

    fn args(&self) -> std::collections::BTreeMap<String, String> {
        std::collections::BTreeMap::new()
    }
}

/// Words put in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// What they replace.
    pub span: Span,
    /// What is right; the same words confirm what was read.
    pub words: String,
}

impl Correction {
    /// Where an offset comes to lie.
    pub fn moved(&self, offset: u32) -> u32 {
        let Span { start, end } = self.span;
        let new_end = start + self.words.chars().count() as u32;
        if offset >= end.max(start + 1) { offset - end + new_end } else { offset.min(new_end.max(start)) }
    }

    fn moved_span(&self, span: Span) -> Span {
        Span { start: self.moved(span.start), end: self.moved(span.end) }
    }

    /// The document with the right words; what stands on them is no longer doubtful.
    pub fn of(&self, document: &Document) -> Result<Document, CorrectionError> {
        let Span { start, end } = self.span;
        if self.words.contains(['\n', '\r', '\t']) {
            return Err(CorrectionError::NotOneLine);
        }
        let places = document.sheets.iter().filter_map(|sheet| sheet.scan.as_ref()).flat_map(|scan| &scan.places);
        if start >= end || !places.clone().any(|place| place.start < end && place.end > start) {
            return Err(CorrectionError::NotScanned);
        }
        if !document.blocks.iter().any(|block| holds(block, self.span)) {
            return Err(CorrectionError::AcrossBlocks);
        }
        let mut corrected = document.clone();
        let before = document.text.chars().take(start as usize);
        corrected.text = before.chain(self.words.chars()).chain(document.text.chars().skip(end as usize)).collect();
        for block in &mut corrected.blocks {
            block.span = self.moved_span(block.span);
            for run in &mut block.runs {
                run.span = self.moved_span(run.span);
            }
            block.runs.retain(|run| run.span.end > run.span.start);
            match &mut block.kind {
                BlockKind::Paragraph { number, .. } => *number = number.map(|span| self.moved_span(span)),
                BlockKind::Row { cells, .. } => cells.iter_mut().for_each(|cell| cell.span = self.moved_span(cell.span)),
            }
        }
        for Change { op, .. } in &mut corrected.changes {
            match op {
                ChangeOp::Insert { start, end } => (*start, *end) = (self.moved(*start), self.moved(*end)),
                ChangeOp::Delete { at, .. } => *at = self.moved(*at),
            }
        }
        for comment in &mut corrected.comments {
            (comment.start, comment.end) = (self.moved(comment.start), self.moved(comment.end));
        }
        for scan in corrected.sheets.iter_mut().filter_map(|sheet| sheet.scan.as_mut()) {
            for place in &mut scan.places {
                if place.start < end && place.end > start {
                    (place.confidence, place.doubtful) = (1.0, false);
                }
                (place.start, place.end) = (self.moved(place.start), self.moved(place.end));
            }
            scan.places.retain(|place| place.end > place.start);
        }
        Ok(corrected)
    }
}

/// Whether a stretch stands within a paragraph, or within a cell.
fn holds(block: &Block, span: Span) -> bool {
    let within = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    match &block.kind {
        BlockKind::Paragraph { .. } => within(block.span),
        BlockKind::Row { cells, .. } => cells.iter().any(|cell| within(cell.span)),
    }
}
