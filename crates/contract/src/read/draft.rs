//! A document while it is being put together: text grows at the end only, blocks follow it.

use super::error::{Cause, Limit};
use super::language;
use super::line::{Anchor, Line, count};
use crate::model::{Align, Block, BlockKind, Cell, Change, Comment, Document, Format, Message, Region, Run, Source, Span};

const MAX_BLOCKS: usize = 300_000;
const MAX_CHANGES: usize = 200_000;

/// The document so far.
#[derive(Debug, Default)]
pub(super) struct Draft {
    text: String,
    chars: u32,
    blocks: Vec<Block>,
    pub(super) changes: Vec<Change>,
    pub(super) anchors: Vec<Anchor>,
    pub(super) comments: Vec<Comment>,
    pub(super) remarks: Vec<Message>,
}

/// How a paragraph stands in the document.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    pub(super) heading: Option<u8>,
    pub(super) indent: i32,
    pub(super) align: Align,
    pub(super) region: Region,
    pub(super) source: Source,
}

/// A numbered line of a cell.
#[derive(Debug, Default)]
pub(super) struct CellLine {
    pub(super) number: String,
    pub(super) line: Line,
}

/// A cell to be written.
#[derive(Debug, Default)]
pub(super) struct CellDraft {
    pub(super) lines: Vec<CellLine>,
    pub(super) columns: u32,
    pub(super) continued: bool,
}

impl Draft {
    /// Writes a paragraph; a line break inside begins a new block of the same setting.
    pub(super) fn paragraph(&mut self, number: &str, level: u8, mut line: Line, setting: Setting) -> Result<(), Cause> {
        let mut start = self.chars;
        let mut numbered = None;
        if !number.is_empty() {
            self.put(number);
            numbered = Some(Span { start, end: self.chars });
            self.put(" ");
        }
        line.shift(self.chars);
        let mut runs = std::mem::take(&mut line.runs).into_iter().peekable();
        for piece in line.text.split('\n') {
            self.put(piece);
            let end = self.chars;
            let mut own: Vec<Run> = Vec::new();
            while let Some(run) = runs.next_if(|run| run.span.end <= end) {
                own.push(run);
            }
            let number = numbered.take();
            let Setting { heading, indent, align, region, source } = setting;
            let kind = BlockKind::Paragraph { heading, number_level: number.map(|_| level), number, indent, align, region };
            self.block(Block { span: Span { start, end }, kind, runs: own, source })?;
            self.put("\n");
            start = self.chars;
        }
        self.keep_marks(line)
    }

    /// Writes a row of a table.
    pub(super) fn row(&mut self, table: u32, row: u32, source: Source, cells: Vec<CellDraft>) -> Result<(), Cause> {
        let start = self.chars;
        let mut runs = Vec::new();
        let mut written = Vec::with_capacity(cells.len());
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                self.put("\t");
            }
            let cell_start = self.chars;
            for CellLine { number, mut line } in cell.lines {
                if line.is_blank() && number.is_empty() {
                    self.absorb(line)?;
                    continue;
                }
                if self.chars > cell_start {
                    self.put(" ");
                }
                if !number.is_empty() {
                    self.put(&number);
                    self.put(" ");
                }
                line.shift(self.chars);
                self.put(&line.text.replace(['\n', '\t'], " "));
                runs.append(&mut line.runs);
                self.keep_marks(line)?;
            }
            written.push(Cell { span: Span { start: cell_start, end: self.chars }, columns: cell.columns, continued: cell.continued });
        }
        let span = Span { start, end: self.chars };
        self.block(Block { span, kind: BlockKind::Row { table, row, cells: written }, runs, source })?;
        self.put("\n");
        Ok(())
    }

    /// Keeps the changes and anchors of a line that leaves no block, at the place reached.
    pub(super) fn absorb(&mut self, mut line: Line) -> Result<(), Cause> {
        line.squash(self.chars);
        self.keep_marks(line)
    }

    /// Notes something that the user should know, once.
    pub(super) fn remark(&mut self, id: &str, args: &[(&str, String)]) {
        let args = args.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect();
        let remark = Message { id: id.to_owned(), args };
        if !self.remarks.contains(&remark) {
            self.remarks.push(remark);
        }
    }

    /// Whether no block holds a word.
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The finished document.
    pub(super) fn finish(mut self, format: Format) -> Document {
        self.changes.sort_by_key(Change::place);
        self.comments.sort_by_key(|comment| (comment.start, comment.end));
        let language = language::of(&self.text);
        let Self { text, blocks, changes, comments, remarks, .. } = self;
        Document { format, language, text, blocks, changes, comments, remarks, sheets: Vec::new() }
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
        self.chars += count(text);
    }

    fn block(&mut self, block: Block) -> Result<(), Cause> {
        if self.blocks.len() >= MAX_BLOCKS {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_BLOCKS as u64 });
        }
        self.blocks.push(block);
        Ok(())
    }

    fn keep_marks(&mut self, mut line: Line) -> Result<(), Cause> {
        if self.changes.len() + line.changes.len() > MAX_CHANGES {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_CHANGES as u64 });
        }
        self.changes.append(&mut line.changes);
        self.anchors.append(&mut line.anchors);
        Ok(())
    }
}
