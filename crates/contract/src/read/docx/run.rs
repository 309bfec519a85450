//! Runs: characters and what counts as characters.

use std::borrow::Cow;

use super::body::{Body, anchor};
use super::field::Field;
use super::properties::RunProperties;
use super::story::Paragraph;
use super::symbols;
use super::xml::{Element, Xml};
use crate::model::{Region, Source};
use crate::read::error::Cause;
use crate::read::line::Look;

/// Fields inside each other; with more the file is broken, and fields are read as plain text.
const MOST_FIELDS: usize = 200;

impl Body<'_> {
    /// Reads one run.
    pub(super) fn run(&mut self, xml: &mut Xml<'_>, at: u32, inherited: RunProperties, paragraph: &mut Paragraph) -> Result<(), Cause> {
        let mut properties = inherited;
        let outer_hidden = self.is_hidden;
        self.is_hidden |= properties.vanish == Some(true);
        while let Some(element) = xml.child()? {
            if element.name() == "rPr" {
                let (own, style) = RunProperties::read_with_style(xml)?;
                if let Some(style) = style.and_then(|id| self.styles.find(&id)) {
                    properties.inherit_into(style.run);
                }
                properties.inherit_into(own);
                self.is_hidden = outer_hidden || properties.vanish == Some(true);
            } else {
                self.run_content(xml, &element, at, properties, paragraph)?;
            }
        }
        self.is_hidden = outer_hidden;
        Ok(())
    }

    fn run_content(&mut self, xml: &mut Xml<'_>, element: &Element<'_>, at: u32, properties: RunProperties, paragraph: &mut Paragraph) -> Result<(), Cause> {
        let look = Look {
            bold: properties.bold == Some(true),
            italic: properties.italic == Some(true),
            underline: properties.underline == Some(true),
            doubtful: false,
        };
        let fixed = match element.name() {
            "t" | "delText" => {
                let text = xml.text()?;
                let keeps_space = !text.starts_with(is_space) && !text.ends_with(is_space) || element.attr("space").as_deref() == Some("preserve");
                let text = if keeps_space { &*text } else { text.trim_matches(is_space) };
                self.push(&plain(text), look, at, paragraph);
                return Ok(());
            }
            "tab" | "ptab" => Some("\t"),
            "br" | "cr" => match element.attr("type").as_deref() {
                Some("page" | "column") if paragraph.line.text.is_empty() => None,
                _ => Some("\n"),
            },
            "noBreakHyphen" => Some("-"),
            "sym" | "symEx" => {
                let code = element.attr("char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or_default();
                let c = symbols::symbol(&element.attr("font").unwrap_or_default(), code);
                self.push(c.encode_utf8(&mut [0; 4]), look, at, paragraph);
                None
            }
            "fldChar" if self.reads_fields => {
                match element.attr("fldCharType").as_deref() {
                    Some("begin") => {
                        let field = Field::begin(xml)?;
                        self.fields.push(field);
                        self.reads_fields = self.fields.len() < MOST_FIELDS;
                        return Ok(());
                    }
                    Some("separate") => self.fields.last_mut().map(Field::separate).unwrap_or_default(),
                    Some("end") => {
                        let ended = self.fields.pop();
                        paragraph.is_contents |= ended.as_ref().is_some_and(|field| field.is_navigation);
                        if let Some(shown) = ended.and_then(Field::end) {
                            self.push(&shown, look, at, paragraph);
                        }
                    }
                    _ => {}
                }
                None
            }
            "instrText" => {
                let code = xml.text()?;
                if let Some(field) = self.fields.last_mut() {
                    field.add_code(&code);
                }
                return Ok(());
            }
            "footnoteReference" | "endnoteReference" => {
                let part = if element.name() == "footnoteReference" { 1 } else { 2 };
                if let (None, Some(id)) = (&self.deleted, element.number("id")) {
                    self.notes.push((part, id));
                }
                None
            }
            "drawing" | "pict" | "object" => return self.drawing(xml, paragraph),
            "AlternateContent" => {
                return self.alternatives(xml, |body, xml| {
                    while let Some(element) = xml.child()? {
                        body.run_content(xml, &element, at, properties, paragraph)?;
                    }
                    Ok(())
                });
            }
            "ruby" => {
                while let Some(part) = xml.child()? {
                    if part.name() != "rubyBase" {
                        xml.skip()?;
                        continue;
                    }
                    while let Some(element) = xml.child()? {
                        self.inline(xml, &element, properties, paragraph)?;
                    }
                }
                return Ok(());
            }
            name => {
                paragraph.line.anchors.extend(anchor(name, element, paragraph.line.chars));
                None
            }
        };
        xml.skip()?;
        if let Some(text) = fixed {
            self.push(text, look, at, paragraph);
        }
        Ok(())
    }

    /// Puts text where it belongs: into the paragraph, into the deletion going on, or nowhere.
    fn push(&mut self, text: &str, look: Look, at: u32, paragraph: &mut Paragraph) {
        if self.fields.iter().any(|field| !field.is_result) {
            return; // the code of a field
        }
        if self.fields.iter().any(|field| field.is_navigation) {
            paragraph.is_contents = true;
        } else if self.is_hidden {
            self.has_hidden_text |= !text.trim().is_empty();
        } else if let Some(deleted) = &mut self.deleted {
            deleted.push_str(text);
        } else {
            let is_first_of_note = paragraph.setting.region == Region::Footnote && paragraph.line.text.is_empty();
            let text = if is_first_of_note { text.trim_start() } else { text };
            paragraph.line.push(text, look, Source { file: 0, part: self.part, at });
        }
    }

    /// Looks through a drawing for text boxes and pictures.
    fn drawing(&mut self, xml: &mut Xml<'_>, paragraph: &mut Paragraph) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "txbxContent" => {
                    // a box is a story of its own: fields around it don't reach into it
                    let fields = std::mem::take(&mut self.fields);
                    let mut items = Vec::new();
                    self.blocks(xml, Region::TextBox, &mut items)?;
                    self.fields = fields;
                    paragraph.boxes.append(&mut items);
                }
                "AlternateContent" => self.alternatives(xml, |body, xml| body.drawing(xml, paragraph))?,
                "blip" | "imagedata" => {
                    self.pictures += 1;
                    xml.skip()?;
                }
                _ => self.drawing(xml, paragraph)?,
            }
        }
        Ok(())
    }

    /// Writes a formula in one line: `a/b` for fractions, the rest as it comes.
    pub(super) fn formula(&mut self, xml: &mut Xml<'_>, at: u32, paragraph: &mut Paragraph) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            match element.name() {
                "t" => {
                    let text = xml.text()?;
                    self.push(&plain(&text), Look::default(), at, paragraph);
                }
                "den" => {
                    self.push("/", Look::default(), at, paragraph);
                    self.formula(xml, at, paragraph)?;
                }
                name if name.ends_with("Pr") => xml.skip()?,
                _ => self.formula(xml, at, paragraph)?,
            }
        }
        Ok(())
    }
}

/// White space that XML takes for layout at the ends of a text.
pub(crate) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// Text as typed.
fn plain(text: &str) -> Cow<'_, str> {
    let is_odd = |byte: u8| byte < 0x20 && byte != b'\t' || byte == 0xEE || byte == 0xEF;
    if text.bytes().any(is_odd) { Cow::Owned(text.chars().filter_map(shown).collect()) } else { Cow::Borrowed(text) }
}

/// A character as typed: line ends of the XML are spaces, private-use signs of symbol fonts are what they show.
pub(crate) fn shown(c: char) -> Option<char> {
    match c {
        '\t' => Some(c),
        '\u{FEFF}' | '\0'..='\u{8}' => None,
        '\u{9}'..='\u{1F}' => Some(' '),
        _ => Some(symbols::private(c).unwrap_or(c)),
    }
}
