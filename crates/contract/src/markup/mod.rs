//! Writing into a vendor's own .docx: tracked insertions and deletions on the right words, comments beside them, and every other
//! byte of the package as it was.
//!
//! The way: each part is scanned into byte ranges (`part`); characters of the [`Document`] are laid to the letters of its runs
//! (`places`, `letters`); edits are gathered (`writer`) and written by splicing (`runs`, `look`, `new_lines`). The XML is never
//! taken apart and written anew: what isn't touched can't change. Changes and comments of others stay as they are; ours go
//! around and into them.
//!
//! An edit that can't be placed safely is left alone, and the reason said ([`Left`]).

mod comments;
mod edit;
mod fresh;
mod letters;
mod look;
mod moves;
mod new_lines;
mod package;
mod part;
mod places;
mod runs;
mod tracked;
mod writer;

use std::collections::BTreeMap;

pub use edit::{Added, Edit, Hand, Left, Marked, Note, Origin, Why};
pub use fresh::plain_docx;

use qiheng_record::Coded;
use quick_xml::events::Event;

use crate::model::{Document, Format};
use crate::read::{Cause, Package, Relations};
use moves::Moves;
use part::Part;
use places::Places;
use tracked::Tracked;
use writer::Writer;

/// Why a file can't be marked up at all.
#[derive(Debug, thiserror::Error)]
pub enum MarkupError {
    /// It is no .docx, or the document was read from another file.
    #[error("only a .docx can be marked up")]
    NotDocx,
    /// The package can't be read (any more).
    #[error("the package can't be read: {0:?}")]
    Read(Cause),
    /// The XML is written in a way that isn't changed safely (no namespace prefix, UTF-16).
    #[error("the file's XML can't be changed safely")]
    Unsafe,
    /// The package can't be written.
    #[error("the package can't be written: {0}")]
    Package(#[from] zip::result::ZipError),
}

impl Coded for MarkupError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotDocx => "markup.not_docx",
            Self::Read(_) => "markup.unreadable",
            Self::Unsafe => "markup.unsafe",
            Self::Package(_) => "markup.package",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let why = match self {
            Self::NotDocx | Self::Unsafe => return BTreeMap::new(),
            Self::Read(cause) => format!("{cause:?}"),
            Self::Package(error) => error.to_string(),
        };
        BTreeMap::from([("why".to_owned(), why)])
    }
}

/// Writes edits as tracked changes and notes as comments into the file that `document` was read from. `edits` are in order of
/// place; what can't be placed is left alone and named in [`Marked::left`].
pub fn mark_up(bytes: &[u8], document: &Document, edits: &[Edit], notes: &[Note], hand: &Hand) -> Result<Marked, MarkupError> {
    if document.format != Format::Docx {
        return Err(MarkupError::NotDocx);
    }
    let mut package = Package::open(bytes).map_err(MarkupError::Read)?;
    let relations = Relations::read(&mut package).map_err(MarkupError::Read)?;
    let names = [&relations.document, &relations.footnotes, &relations.endnotes];
    let mut parts = Vec::new();
    for (number, name) in names.into_iter().enumerate() {
        let is_used = number == 0 || document.blocks.iter().any(|block| block.source.part as usize == number);
        let text = if is_used { package.text(name).map_err(MarkupError::Read)? } else { None };
        parts.push(text.filter(|text| !is_utf16(text)).and_then(Part::scan));
    }
    let Some(main) = &parts[0] else { return Err(MarkupError::Unsafe) };
    let old_comments = package.text(&relations.comments).map_err(MarkupError::Read)?;
    let comments_part = old_comments.clone().and_then(Part::scan);
    let highest = parts.iter().flatten().chain(&comments_part).map(|part| part.highest_id).max().unwrap_or(0);

    let places = Places::of(document, &parts);
    let tracked = || Tracked::new(&main.prefix, hand, highest);
    let mut ids = tracked();
    let moves = Moves::of(edits, &places, &mut ids);
    let ends_of_moves = moves.edits.clone();
    let mut writer = Writer::new(&places, ids, moves);
    let mut left = writer.edits(edits);
    if left.iter().any(|left| ends_of_moves.contains(&left.index)) {
        // half a move is none: all is told as gone and come
        writer = Writer::new(&places, tracked(), Moves::default());
        left = writer.edits(edits);
    }
    let mut written_notes = Vec::new();
    for (index, note) in notes.iter().enumerate() {
        let id = writer.tracked.id();
        let (start, end) = comments::marks(&main.prefix, id);
        match writer.around(note.span, start, end) {
            Ok(()) => written_notes.push((id, note)),
            Err(why) => left.push(Left { index: edits.len() + index, why }),
        }
    }

    let mut changed: BTreeMap<String, String> =
        writer.finish().ok_or(MarkupError::Unsafe)?.into_iter().map(|(part, text)| (names[part as usize].clone(), text)).collect();
    if !written_notes.is_empty() {
        let new = comments::part_with(old_comments.as_deref(), &written_notes, &hand.author, hand.date.as_deref()).ok_or(MarkupError::Unsafe)?;
        changed.insert(relations.comments.clone(), new);
        if old_comments.is_none() {
            let (folder, file) = relations.document.rsplit_once('/').unwrap_or(("", &relations.document));
            let name = format!("{folder}/_rels/{file}.rels").trim_start_matches('/').to_owned();
            let old = package.text(&name).map_err(MarkupError::Read)?;
            if !old.as_deref().is_some_and(comments::has_relation) {
                let target = relations.comments.strip_prefix(&format!("{folder}/")).unwrap_or(&relations.comments);
                changed.insert(name, comments::relations_with(old.as_deref(), target).ok_or(MarkupError::Unsafe)?);
            }
            let types = package.text("[Content_Types].xml").map_err(MarkupError::Read)?.ok_or(MarkupError::Unsafe)?;
            changed.insert("[Content_Types].xml".to_owned(), comments::types_with(&types, &relations.comments).ok_or(MarkupError::Unsafe)?);
        }
    }
    // a part that was broken before is left alone: what is written must be read by every program
    if !changed.values().all(|part| is_well_formed(part)) {
        return Err(MarkupError::Unsafe);
    }
    let bytes = if changed.is_empty() { bytes.to_vec() } else { package::with_parts(bytes, changed)? };
    Ok(Marked { bytes, left })
}

/// One element around all others, each closed by its own name.
fn is_well_formed(xml: &str) -> bool {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut depth, mut roots) = (0usize, 0usize);
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) => {
                roots += usize::from(depth == 0);
                depth += 1;
            }
            Ok(Event::Empty(_)) => roots += usize::from(depth == 0),
            Ok(Event::End(_)) => depth = depth.saturating_sub(1),
            Ok(Event::Eof) => return depth == 0 && roots == 1,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
}

/// Does the part say of itself that it is UTF-16? It was decoded to be read; written back it would have to be encoded again.
fn is_utf16(xml: &str) -> bool {
    xml.get(..xml.find("?>").unwrap_or(0)).is_some_and(|declaration| declaration.to_ascii_lowercase().contains("utf-16"))
}
