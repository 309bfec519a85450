//! One XML part of a package as byte ranges: where paragraphs, rows and runs begin and end. Nothing is kept of what it says, and
//! nothing is written anew that isn't changed.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// What a paragraph may hold that can't be written anew in another place.
const MORE_THAN_WORDS: [&str; 14] = [
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "sectPr",
    "fldChar",
    "fldSimple",
    "drawing",
    "pict",
    "object",
    "footnoteReference",
    "endnoteReference",
    "sdt",
    "commentReference",
];

/// A part with the places of its elements, each list in order of place.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) text: String,
    /// The prefix of Word's own elements with its colon, such as `w:`.
    pub(super) prefix: String,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) runs: Vec<Run>,
    pub(super) rows: Vec<Row>,
    pub(super) tables: Vec<Range<usize>>,
    wrappers: Vec<Wrapper>,
    /// The highest id of anything in the part.
    pub(super) highest_id: u32,
}

/// `w:p`.
#[derive(Debug, Clone)]
pub(super) struct Paragraph {
    /// From its first tag to its last.
    pub(super) range: Range<usize>,
    /// The first tag.
    pub(super) open: Range<usize>,
    /// `w:pPr`.
    pub(super) props: Option<Range<usize>>,
    /// Where its last tag begins; none for `<w:p/>`.
    pub(super) close: Option<usize>,
    /// Where the story (body, cell, box, note) begins that it stands in.
    pub(super) story: usize,
}

/// `w:r`.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) range: Range<usize>,
    pub(super) open: Range<usize>,
    /// `w:rPr`.
    pub(super) props: Option<Range<usize>>,
    /// Number of the paragraph it stands in.
    pub(super) paragraph: usize,
    wrapper: Option<usize>,
    /// What is in it, in order, but for the properties.
    pub(super) pieces: Vec<Piece>,
}

/// A child of a run.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) range: Range<usize>,
    /// What is between its tags; empty for `<w:tab/>`.
    pub(super) inner: Range<usize>,
    pub(super) kind: PieceKind,
}

/// What a piece shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PieceKind {
    /// `w:t`, with whether it keeps white space at its ends.
    Text { keeps_space: bool },
    /// One character, whatever it is called.
    Sign(char),
    /// Nothing that is text, or nothing that can be changed as text.
    Other,
}

/// `w:tr`.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) range: Range<usize>,
    pub(super) open: Range<usize>,
    /// `w:trPr`.
    pub(super) props: Option<Range<usize>>,
    /// Number of its table.
    pub(super) table: usize,
    pub(super) cells: Vec<Cell>,
}

/// `w:tc`.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) range: Range<usize>,
    /// `w:tcPr`.
    pub(super) props: Option<Range<usize>>,
    /// Its first paragraph.
    pub(super) paragraph: Option<usize>,
}

/// An element between a paragraph and a run.
#[derive(Debug, Clone)]
struct Wrapper {
    open: Range<usize>,
    /// A tracked insertion of somebody, which may be ended and begun again.
    is_insertion: bool,
    name: String,
    around: Option<usize>,
}

/// The wrappers of a run, from the inside out.
pub(super) struct Wrappers<'p> {
    part: &'p Part,
    next: Option<usize>,
}

enum Frame {
    Paragraph(usize),
    Run(usize),
    Piece(usize, usize),
    RunProps(usize),
    ParagraphProps(usize),
    Table(usize),
    Row(usize),
    RowProps(usize),
    Cell(usize, usize),
    CellProps(usize, usize),
    Story(usize),
    Wrapper(usize),
    Other,
}

impl Part {
    /// Finds the elements of a part; none when it isn't what was read before.
    pub(super) fn scan(text: String) -> Option<Self> {
        let mut part = Self {
            prefix: String::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            rows: Vec::new(),
            tables: Vec::new(),
            wrappers: Vec::new(),
            highest_id: 0,
            text: String::new(),
        };
        let lead = text.len() - text.trim_start_matches('\u{FEFF}').len();
        let mut reader = Reader::from_str(&text[lead..]);
        let mut frames: Vec<Frame> = Vec::new();
        loop {
            let at = reader.buffer_position() as usize + lead;
            let event = reader.read_event().ok()?;
            let end = reader.buffer_position() as usize + lead;
            match event {
                Event::Start(start) => {
                    let frame = part.open(&start, at..end, &frames)?;
                    frames.push(frame);
                }
                Event::Empty(start) => {
                    let frame = part.open(&start, at..end, &frames)?;
                    part.close(&frame, end..end, end);
                }
                Event::End(_) => {
                    let frame = frames.pop()?;
                    part.close(&frame, at..end, end);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        part.text = text;
        Some(part)
    }

    /// The paragraph whose element begins at a byte.
    pub(super) fn paragraph_at(&self, at: u32) -> Option<usize> {
        self.paragraphs.binary_search_by_key(&(at as usize), |paragraph| paragraph.range.start).ok()
    }

    /// The row whose element begins at a byte.
    pub(super) fn row_at(&self, at: u32) -> Option<usize> {
        self.rows.binary_search_by_key(&(at as usize), |row| row.range.start).ok()
    }

    /// The run whose element begins at a byte.
    pub(super) fn run_at(&self, at: u32) -> Option<usize> {
        self.runs.binary_search_by_key(&(at as usize), |run| run.range.start).ok()
    }

    /// Is a paragraph words and nothing else: no picture, note or field, no change of others, no end of a section?
    pub(super) fn holds_words_only(&self, paragraph: usize) -> bool {
        let Paragraph { range, open, .. } = &self.paragraphs[paragraph];
        let inside = &self.text[open.end..range.end];
        let name_end = |c: char| !c.is_ascii_alphanumeric();
        let mut names = inside.split('<').filter_map(|rest| rest.strip_prefix(self.prefix.as_str())?.split(name_end).next());
        names.all(|name| !MORE_THAN_WORDS.contains(&name)) && !inside.contains("AlternateContent") && !self.has_paragraph_in(&(open.end..range.end))
    }

    /// Have two paragraphs the same properties?
    pub(super) fn look_alike(&self, one: usize, other: usize) -> bool {
        let props = |index: usize| self.paragraphs[index].props.clone().map_or("", |range| &self.text[range]);
        props(one) == props(other)
    }

    /// Does a stretch hold a paragraph?
    pub(super) fn has_paragraph_in(&self, range: &Range<usize>) -> bool {
        let next = self.paragraphs.partition_point(|paragraph| paragraph.range.start < range.start);
        self.paragraphs.get(next).is_some_and(|paragraph| paragraph.range.start < range.end)
    }

    /// The wrappers of a run, from the inside out.
    pub(super) fn wrappers(&self, run: &Run) -> Wrappers<'_> {
        Wrappers { part: self, next: run.wrapper }
    }

    /// What ends the insertions right around a run, and what begins them again. With `all`, none if anything else is around it.
    pub(super) fn reopening(&self, run: &Run, all: bool) -> Option<(String, String)> {
        let (mut close, mut open) = (String::new(), String::new());
        for (tag, name, is_insertion) in self.wrappers(run) {
            if !is_insertion {
                return if all { None } else { Some((close, open)) };
            }
            close.push_str(&format!("</{name}>"));
            open.insert_str(0, tag);
        }
        Some((close, open))
    }

    fn open(&mut self, start: &BytesStart<'_>, range: Range<usize>, frames: &[Frame]) -> Option<Frame> {
        let name = start.name();
        let full = name.into_inner();
        if frames.is_empty() {
            let colon = full.find(':')?;
            self.prefix = full[..=colon].to_owned();
            return Some(Frame::Story(range.start));
        }
        let local = full.strip_prefix(self.prefix.as_str()).unwrap_or("");
        self.note_id(start);
        let last = frames.last();
        if let Some(Frame::Run(run)) = last {
            let piece = Piece { range: range.clone(), inner: range.end..range.end, kind: kind_of(start, local) };
            if local == "rPr" {
                self.runs[*run].props = Some(range);
                return Some(Frame::RunProps(*run));
            }
            self.runs[*run].pieces.push(piece);
            return Some(Frame::Piece(*run, self.runs[*run].pieces.len() - 1));
        }
        Some(match (local, last) {
            ("p", _) => {
                let story = frames.iter().rev().find_map(|frame| match frame {
                    Frame::Story(at) => Some(*at),
                    Frame::Cell(row, cell) => Some(self.rows[*row].cells[*cell].range.start),
                    _ => None,
                });
                let paragraph = Paragraph { range: range.clone(), open: range, props: None, close: None, story: story.unwrap_or_default() };
                self.paragraphs.push(paragraph);
                let index = self.paragraphs.len() - 1;
                if let Some(Frame::Cell(row, cell)) = frames.iter().rev().find(|frame| matches!(frame, Frame::Cell(..) | Frame::Story(_))) {
                    self.rows[*row].cells[*cell].paragraph.get_or_insert(index);
                }
                Frame::Paragraph(index)
            }
            ("pPr", Some(Frame::Paragraph(paragraph))) => {
                self.paragraphs[*paragraph].props = Some(range);
                Frame::ParagraphProps(*paragraph)
            }
            ("r", _) => {
                let mut paragraph = None;
                let mut wrapper = None;
                for frame in frames.iter().rev() {
                    match frame {
                        Frame::Paragraph(index) => {
                            paragraph = Some(*index);
                            break;
                        }
                        Frame::Wrapper(index) if wrapper.is_none() => wrapper = Some(*index),
                        _ => {}
                    }
                }
                let Some(paragraph) = paragraph else { return Some(Frame::Other) };
                self.runs.push(Run { range: range.clone(), open: range, props: None, paragraph, wrapper, pieces: Vec::new() });
                Frame::Run(self.runs.len() - 1)
            }
            ("tbl", _) => {
                self.tables.push(range);
                Frame::Table(self.tables.len() - 1)
            }
            ("tr", _) => {
                let table = frames.iter().rev().find_map(|frame| if let Frame::Table(index) = frame { Some(*index) } else { None })?;
                self.rows.push(Row { range: range.clone(), open: range, props: None, table, cells: Vec::new() });
                Frame::Row(self.rows.len() - 1)
            }
            ("trPr", Some(Frame::Row(row))) => {
                self.rows[*row].props = Some(range);
                Frame::RowProps(*row)
            }
            ("tc", _) => {
                let row = frames.iter().rev().find_map(|frame| if let Frame::Row(index) = frame { Some(*index) } else { None })?;
                self.rows[row].cells.push(Cell { range, props: None, paragraph: None });
                Frame::Cell(row, self.rows[row].cells.len() - 1)
            }
            ("tcPr", Some(Frame::Cell(row, cell))) => {
                self.rows[*row].cells[*cell].props = Some(range);
                Frame::CellProps(*row, *cell)
            }
            ("body" | "txbxContent" | "footnote" | "endnote", _) => Frame::Story(range.start),
            (_, Some(Frame::Paragraph(_) | Frame::Wrapper(_) | Frame::Piece(..))) => {
                let around = if let Some(Frame::Wrapper(around)) = last { Some(*around) } else { None };
                self.wrappers.push(Wrapper { open: range, is_insertion: matches!(local, "ins" | "moveTo"), name: full.to_owned(), around });
                Frame::Wrapper(self.wrappers.len() - 1)
            }
            _ => Frame::Other,
        })
    }

    /// `tag` is the last tag, or empty behind an element without content.
    fn close(&mut self, frame: &Frame, tag: Range<usize>, end: usize) {
        match *frame {
            Frame::Paragraph(index) => {
                self.paragraphs[index].range.end = end;
                self.paragraphs[index].close = (!tag.is_empty()).then_some(tag.start);
            }
            Frame::Run(index) => self.runs[index].range.end = end,
            Frame::Piece(run, piece) => {
                let piece = &mut self.runs[run].pieces[piece];
                piece.inner = if tag.is_empty() { end..end } else { piece.range.end..tag.start };
                piece.range.end = end;
            }
            Frame::RunProps(run) => self.runs[run].props.as_mut().into_iter().for_each(|range| range.end = end),
            Frame::ParagraphProps(index) => self.paragraphs[index].props.as_mut().into_iter().for_each(|range| range.end = end),
            Frame::Table(index) => self.tables[index].end = end,
            Frame::Row(index) => self.rows[index].range.end = end,
            Frame::RowProps(row) => self.rows[row].props.as_mut().into_iter().for_each(|range| range.end = end),
            Frame::Cell(row, cell) => self.rows[row].cells[cell].range.end = end,
            Frame::CellProps(row, cell) => self.rows[row].cells[cell].props.as_mut().into_iter().for_each(|range| range.end = end),
            Frame::Story(_) | Frame::Wrapper(_) | Frame::Other => {}
        }
    }

    fn note_id(&mut self, start: &BytesStart<'_>) {
        for attribute in start.attributes().with_checks(false).flatten() {
            if attribute.key.local_name().into_inner() == "id"
                && let Ok(id) = attribute.value.parse::<u32>()
                && id < i32::MAX as u32 / 2
            {
                self.highest_id = self.highest_id.max(id);
            }
        }
    }
}

impl<'p> Iterator for Wrappers<'p> {
    /// The first tag, the name, and whether it is a tracked insertion.
    type Item = (&'p str, &'p str, bool);

    fn next(&mut self) -> Option<Self::Item> {
        let wrapper = &self.part.wrappers[self.next?];
        self.next = wrapper.around;
        Some((&self.part.text[wrapper.open.clone()], &wrapper.name, wrapper.is_insertion))
    }
}

/// A child element of something, by its name without the prefix.
#[derive(Debug)]
pub(super) struct Child {
    pub(super) name: String,
    pub(super) range: Range<usize>,
}

/// The children of the element that fills `xml`, with their places in it; and where its first tag ends and its last begins.
pub(super) fn children(xml: &str) -> Option<(Vec<Child>, Range<usize>)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let mut depth = 0;
    let mut inner = 0..0;
    loop {
        let at = reader.buffer_position() as usize;
        let event = reader.read_event().ok()?;
        let end = reader.buffer_position() as usize;
        match event {
            Event::Start(start) => {
                depth += 1;
                match depth {
                    1 => inner.start = end,
                    2 => found.push(Child { name: start.local_name().into_inner().to_owned(), range: at..end }),
                    _ => {}
                }
            }
            Event::Empty(_) if depth == 0 => return Some((found, end..end)),
            Event::Empty(start) if depth == 1 => found.push(Child { name: start.local_name().into_inner().to_owned(), range: at..end }),
            Event::End(_) => {
                match depth {
                    1 => {
                        inner.end = at;
                        return Some((found, inner));
                    }
                    2 => found.last_mut()?.range.end = end,
                    _ => {}
                }
                depth -= 1;
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn kind_of(start: &BytesStart<'_>, local: &str) -> PieceKind {
    let attribute = |name: &str| {
        let found = start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().into_inner() == name);
        found.map(|attribute| attribute.value.into_owned())
    };
    match local {
        "t" => PieceKind::Text { keeps_space: attribute("space").as_deref() == Some("preserve") },
        "tab" | "ptab" => PieceKind::Sign('\t'),
        "br" | "cr" => PieceKind::Sign('\n'),
        "noBreakHyphen" => PieceKind::Sign('-'),
        "sym" => {
            let code = attribute("char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or_default();
            PieceKind::Sign(crate::read::symbol(&attribute("font").unwrap_or_default(), code))
        }
        _ => PieceKind::Other,
    }
}
