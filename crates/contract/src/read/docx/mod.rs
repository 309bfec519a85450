//! Office Open XML documents (ECMA-376), as Word, WPS and `LibreOffice` write them.
//!
//! The body is read in one pass into paragraphs and rows ([`body`], [`run`], [`table`]); each is then numbered and written to the draft
//! ([`story`]). Nothing is kept of the XML but byte offsets.

mod body;
mod comments;
mod field;
mod number_format;
mod number_words;
mod numbering;
mod properties;
mod relations;
mod run;
mod story;
mod styles;
mod symbols;
mod table;

use std::collections::HashMap;

use self::body::Body;
use self::numbering::Numbering;
use self::story::{Item, Story};
use self::styles::Styles;
use super::error::Cause;
use super::package::Package;
use super::xml::{self, Xml};
use crate::model::{Document, Format, Region};

pub(crate) use number_format::in_han;
pub(crate) use relations::Relations;
pub(crate) use run::{is_space, shown};
pub(crate) use symbols::symbol;

/// Reads a package that holds a Word document.
pub(super) fn read(package: &mut Package<'_>) -> Result<Document, Cause> {
    let relations = Relations::read(package)?;
    let Some(text) = package.text(&relations.document)? else { return Err(Cause::NotAContractFile) };
    let styles = match package.text(&relations.styles)? {
        Some(text) => Styles::read(&text)?,
        None => Styles::default(),
    };
    let numbering = match package.text(&relations.numbering)? {
        Some(text) => Numbering::read(&text, &styles)?,
        None => Numbering::default(),
    };

    let mut body = Body::new(&styles, &numbering);
    let mut story = Story::new(numbering.clone());
    read_body(&text, &relations.document, &mut body, &mut story)?;
    if body.is_field_open() {
        // a field that never ends would swallow what follows it
        body = Body::new(&styles, &numbering).without_fields();
        story = Story::new(numbering.clone());
        read_body(&text, &relations.document, &mut body, &mut story)?;
    }
    drop(text);

    for (part, name) in [(1, &relations.footnotes), (2, &relations.endnotes)] {
        let wanted: Vec<i32> = body.notes.iter().filter(|(of, _)| *of == part).map(|(_, id)| *id).collect();
        if wanted.is_empty() {
            continue;
        }
        let Some(text) = package.text(name)? else { continue };
        let mut notes = read_notes(&text, name, part, &mut body)?;
        for id in wanted {
            for item in notes.remove(&id).unwrap_or_default() {
                story.write(item)?;
            }
        }
    }

    if let Some(text) = package.text(&relations.comments)? {
        comments::read(&text, &relations.comments, &mut story.draft)?;
    }
    if body.has_hidden_text {
        story.draft.remark("read-remark-hidden-text", &[]);
    }
    if body.chunks > 0 {
        story.draft.remark("read-remark-embedded-document", &[("count", body.chunks.to_string())]);
    }
    match (story.draft.is_empty(), body.pictures) {
        (true, 0) => Err(Cause::Empty),
        (true, pages) => Err(Cause::NoTextLayer { pages }),
        (false, _) => Ok(story.draft.finish(Format::Docx)),
    }
}

fn read_body(text: &str, part: &str, body: &mut Body<'_>, story: &mut Story) -> Result<(), Cause> {
    let mut xml = Xml::new(text, part);
    if xml.child()?.is_none() {
        return Err(Cause::damaged(part, &"there is no root element"));
    }
    let mut items = Vec::new();
    while let Some(element) = xml.child()? {
        if element.name() != "body" {
            xml.skip()?;
            continue;
        }
        let mut carried = None;
        while let Some(element) = xml.child()? {
            body.block(&mut xml, &element, Region::Body, &mut carried, &mut items)?;
            for item in items.drain(..) {
                story.write(item)?;
            }
        }
        Body::end_blocks(carried, &mut items);
        for item in items.drain(..) {
            story.write(item)?;
        }
    }
    Ok(())
}

fn read_notes(text: &str, part: &str, number: u32, body: &mut Body<'_>) -> Result<HashMap<i32, Vec<Item>>, Cause> {
    body.part = number;
    let mut notes = HashMap::new();
    let mut xml = Xml::new(text, part);
    xml.child()?;
    while let Some(element) = xml.child()? {
        let is_note = element.attr("type").is_none_or(|kind| kind == "normal");
        match element.number("id") {
            Some(id) if is_note => {
                let mut items = Vec::new();
                body.blocks(&mut xml, Region::Footnote, &mut items)?;
                notes.insert(id, items);
            }
            _ => xml.skip()?,
        }
    }
    Ok(notes)
}
