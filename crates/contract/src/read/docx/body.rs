//! Paragraphs and what holds them.

use super::field::Field;
use super::numbering::Numbering;
use super::properties::{Author, OwnProperties, RunProperties};
use super::story::{Item, Paragraph};
use super::styles::Styles;
use super::xml::{Element, Xml};
use crate::model::{Change, ChangeOp, Region, Source};
use crate::read::error::{Cause, Limit};
use crate::read::line::{Anchor, AnchorKind, Line};

/// The reader's state while it goes through a part.
pub(super) struct Body<'d> {
    pub(super) styles: &'d Styles,
    numbering: &'d Numbering,
    /// Number of the part, as in [`crate::Source::part`].
    pub(super) part: u32,
    /// Fields begun and not ended, which may reach over paragraphs.
    pub(super) fields: Vec<Field>,
    pub(super) reads_fields: bool,
    /// Text inside a deletion goes here.
    pub(super) deleted: Option<String>,
    /// Inside a run that is hidden.
    pub(super) is_hidden: bool,
    pub(super) has_hidden_text: bool,
    pub(super) tables: u32,
    pub(super) pictures: u32,
    pub(super) chunks: u32,
    /// Notes referred to: part and id.
    pub(super) notes: Vec<(u32, i32)>,
    /// Anchors that stand between paragraphs, for the next one.
    anchors: Vec<Anchor>,
    /// Paragraphs, cells and changes met so far.
    met: u64,
}

/// More paragraphs, cells and changes than this are no contract.
const MOST: u64 = 300_000;

/// A paragraph whose mark is gone, so that the next one runs on from it.
pub(super) struct Carried {
    paragraph: Paragraph,
    /// The next one takes its setting (its mark was hidden) instead of giving its own (its mark was deleted).
    leads: bool,
}

impl<'d> Body<'d> {
    pub(super) fn new(styles: &'d Styles, numbering: &'d Numbering) -> Self {
        Self {
            styles,
            numbering,
            part: 0,
            fields: Vec::new(),
            reads_fields: true,
            deleted: None,
            is_hidden: false,
            has_hidden_text: false,
            tables: 0,
            pictures: 0,
            chunks: 0,
            notes: Vec::new(),
            anchors: Vec::new(),
            met: 0,
        }
    }

    /// Counts one more paragraph, cell or change: each takes far more memory than it takes of the file.
    pub(super) fn meet(&mut self) -> Result<(), Cause> {
        self.met += 1;
        if self.met > MOST { Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST }) } else { Ok(()) }
    }

    /// The same, taking fields for plain text.
    pub(super) fn without_fields(self) -> Self {
        Self { reads_fields: false, ..self }
    }

    /// Whether a field was begun and never ended.
    pub(super) fn is_field_open(&self) -> bool {
        !self.fields.is_empty()
    }

    /// Reads all blocks of the current element.
    pub(super) fn blocks(&mut self, xml: &mut Xml<'_>, region: Region, out: &mut Vec<Item>) -> Result<(), Cause> {
        let mut carried = None;
        while let Some(element) = xml.child()? {
            self.block(xml, &element, region, &mut carried, out)?;
        }
        Self::end_blocks(carried, out);
        Ok(())
    }

    /// Reads one block: a paragraph, a table or what wraps them.
    pub(super) fn block(
        &mut self,
        xml: &mut Xml<'_>,
        element: &Element<'_>,
        region: Region,
        carried: &mut Option<Carried>,
        out: &mut Vec<Item>,
    ) -> Result<(), Cause> {
        match element.name() {
            "p" => self.paragraph(xml, element.at, region, carried, out),
            "tbl" => {
                Self::end_blocks(carried.take(), out);
                self.table(xml, region, out)
            }
            "sdt" => {
                let mut is_contents = false;
                while let Some(part) = xml.child()? {
                    match part.name() {
                        "sdtPr" => is_contents = is_contents_gallery(xml)?,
                        "sdtContent" if !is_contents => self.nested(xml, region, carried, out)?,
                        _ => xml.skip()?,
                    }
                }
                Ok(())
            }
            "customXml" | "smartTag" | "ins" | "moveTo" => self.nested(xml, region, carried, out),
            "del" | "moveFrom" => {
                let outer = self.deleted.replace(String::new());
                self.nested(xml, region, carried, out)?;
                self.deleted = outer;
                Ok(())
            }
            "AlternateContent" => self.alternatives(xml, |body, xml| body.nested(xml, region, carried, out)),
            "altChunk" => {
                self.chunks += 1;
                xml.skip()
            }
            name => {
                if let Some(anchor) = anchor(name, element, 0) {
                    self.anchors.push(anchor);
                }
                xml.skip()
            }
        }
    }

    fn nested(&mut self, xml: &mut Xml<'_>, region: Region, carried: &mut Option<Carried>, out: &mut Vec<Item>) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            self.block(xml, &element, region, carried, out)?;
        }
        Ok(())
    }

    /// Of the alternatives for programs of different age, reads the first only: the others hold the same once more.
    pub(super) fn alternatives<'x>(&mut self, xml: &mut Xml<'x>, mut read: impl FnMut(&mut Self, &mut Xml<'x>) -> Result<(), Cause>) -> Result<(), Cause> {
        let mut is_read = false;
        while let Some(branch) = xml.child()? {
            if !is_read && matches!(branch.name(), "Choice" | "Fallback") {
                is_read = true;
                read(self, xml)?;
            } else {
                xml.skip()?;
            }
        }
        Ok(())
    }

    /// Writes out a paragraph left without a mark at the end of its container.
    pub(super) fn end_blocks(carried: Option<Carried>, out: &mut Vec<Item>) {
        if let Some(Carried { mut paragraph, .. }) = carried {
            paragraph.is_contents |= paragraph.line.is_blank();
            out.push(Item::Paragraph(paragraph));
        }
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, at: u32, region: Region, carried: &mut Option<Carried>, out: &mut Vec<Item>) -> Result<(), Cause> {
        self.meet()?;
        let mut paragraph = Paragraph::in_region(region);
        let mut led_by = None;
        if let Some(Carried { paragraph: before, leads }) = carried.take() {
            if leads {
                led_by = Some((before.setting, before.position));
            }
            paragraph.line = before.line;
            paragraph.boxes = before.boxes;
        }
        paragraph.line.anchors.append(&mut self.anchors);
        let mut own = OwnProperties::default();
        let mut look = self.styles.of_paragraph(None).run;
        while let Some(element) = xml.child()? {
            if element.name() == "pPr" {
                own = OwnProperties::read(xml)?;
                look = self.styles.of_paragraph(own.style.as_deref()).run;
            } else {
                self.inline(xml, &element, look, &mut paragraph)?;
            }
        }
        self.settle(&own, &mut paragraph);
        if let Some((setting, position)) = led_by {
            paragraph.setting = setting;
            paragraph.position = position;
        }
        paragraph.setting.source = Source { file: 0, part: self.part, at };
        self.end_of_paragraph(own, paragraph, carried, out);
        Ok(())
    }

    /// Gives a paragraph what its properties and its style say.
    fn settle(&self, own: &OwnProperties, paragraph: &mut Paragraph) {
        let style = self.styles.of_paragraph(own.style.as_deref());
        let position = self.numbering.position(&own.properties, style);
        let mut indent = style.paragraph.indent;
        if let Some(at) = position {
            let by_level = self.numbering.indent(at);
            if own.properties.num_id.is_some() {
                indent.inherit_into(by_level);
            } else {
                let mut under = by_level;
                under.inherit_into(indent);
                indent = under;
            }
        }
        indent.inherit_into(own.properties.indent);
        paragraph.position = position;
        paragraph.is_contents |= style.is_contents;
        if style.is_contents {
            paragraph.line = Line::default();
            paragraph.position = None;
        }
        let setting = &mut paragraph.setting;
        setting.heading = match own.properties.outline {
            Some(level @ 0..=8) => Some(level + 1),
            Some(_) => None,
            None => style.heading,
        };
        setting.indent = indent.tenths();
        setting.align = own.properties.align.or(style.paragraph.align).unwrap_or_default();
    }

    /// A paragraph ends at its mark, unless the mark is gone: then the next one runs on.
    fn end_of_paragraph(&mut self, own: OwnProperties, mut paragraph: Paragraph, carried: &mut Option<Carried>, out: &mut Vec<Item>) {
        if let Some(buffer) = &mut self.deleted {
            buffer.push('\n');
        }
        let end = paragraph.line.chars;
        let touches_end = |line: &Line, wants_insert: bool| {
            line.changes.last().is_some_and(|change| match change.op {
                ChangeOp::Insert { end: last, .. } => wants_insert && last == end,
                ChangeOp::Delete { at, .. } => !wants_insert && at == end,
            })
        };
        if let Some(author) = own.mark.deleted {
            // where the words before it went too, the mark goes without saying
            if !touches_end(&paragraph.line, false) {
                paragraph.line.changes.push(change(ChangeOp::Delete { at: end, text: "\n".to_owned() }, author));
            }
            *carried = Some(Carried { paragraph, leads: false });
            return;
        }
        if own.mark.hidden {
            *carried = Some(Carried { paragraph, leads: true });
            return;
        }
        if let Some(author) = own.mark.inserted
            && end > 0
            && !touches_end(&paragraph.line, true)
        {
            paragraph.line.changes.push(change(ChangeOp::Insert { start: end, end: end + 1 }, author));
        }
        out.push(Item::Paragraph(paragraph));
    }

    /// Reads one thing inside a paragraph.
    pub(super) fn inline(&mut self, xml: &mut Xml<'_>, element: &Element<'_>, look: RunProperties, paragraph: &mut Paragraph) -> Result<(), Cause> {
        match element.name() {
            "r" => self.run(xml, element.at, look, paragraph),
            "ins" | "moveTo" => {
                self.meet()?;
                let start = paragraph.line.chars;
                self.inlines(xml, look, paragraph)?;
                let end = paragraph.line.chars;
                if end > start {
                    paragraph.line.note(change(ChangeOp::Insert { start, end }, Author::of(element)));
                }
                Ok(())
            }
            "del" | "moveFrom" => {
                self.meet()?;
                let outer = self.deleted.replace(String::new());
                self.inlines(xml, look, paragraph)?;
                let text = std::mem::replace(&mut self.deleted, outer).unwrap_or_default();
                match &mut self.deleted {
                    Some(outer) => outer.push_str(&text),
                    None if text.is_empty() => {}
                    None => paragraph.line.note(change(ChangeOp::Delete { at: paragraph.line.chars, text }, Author::of(element))),
                }
                Ok(())
            }
            "hyperlink" | "smartTag" | "customXml" | "dir" | "bdo" => self.inlines(xml, look, paragraph),
            "fldSimple" => {
                if self.reads_fields && Field::is_contents(&element.attr("instr").unwrap_or_default()) {
                    paragraph.is_contents = true;
                    return xml.skip();
                }
                self.inlines(xml, look, paragraph)
            }
            "sdt" => {
                while let Some(part) = xml.child()? {
                    if part.name() == "sdtContent" {
                        self.inlines(xml, look, paragraph)?;
                    } else {
                        xml.skip()?;
                    }
                }
                Ok(())
            }
            "oMath" | "oMathPara" => self.formula(xml, element.at, paragraph),
            "AlternateContent" => self.alternatives(xml, |body, xml| body.inlines(xml, look, paragraph)),
            name => {
                if let Some(anchor) = anchor(name, element, paragraph.line.chars) {
                    paragraph.line.anchors.push(anchor);
                }
                xml.skip()
            }
        }
    }

    fn inlines(&mut self, xml: &mut Xml<'_>, look: RunProperties, paragraph: &mut Paragraph) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            self.inline(xml, &element, look, paragraph)?;
        }
        Ok(())
    }
}

/// A change by an author.
pub(super) fn change(op: ChangeOp, author: Author) -> Change {
    Change { op, author: author.name, date: author.date }
}

/// The comment mark that an element is.
pub(super) fn anchor(name: &str, element: &Element<'_>, at: u32) -> Option<Anchor> {
    let kind = match name {
        "commentRangeStart" => AnchorKind::Start,
        "commentRangeEnd" => AnchorKind::End,
        "commentReference" => AnchorKind::Sign,
        _ => return None,
    };
    Some(Anchor { comment: element.number("id")?, kind, at })
}

/// Whether a content control is a table of contents.
fn is_contents_gallery(xml: &mut Xml<'_>) -> Result<bool, Cause> {
    let mut is_contents = false;
    while let Some(element) = xml.child()? {
        if element.name() == "docPartObj" {
            while let Some(part) = xml.child()? {
                is_contents |= part.name() == "docPartGallery" && part.val().as_deref() == Some("Table of Contents");
                xml.skip()?;
            }
        } else {
            xml.skip()?;
        }
    }
    Ok(is_contents)
}
