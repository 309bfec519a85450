//! Properties of paragraphs and runs: those read here are those that carry meaning in a contract.

use std::borrow::Cow;

use super::xml::{Element, Xml};
use crate::model::Align;
use crate::read::error::Cause;

/// `w:rPr`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RunProperties {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) underline: Option<bool>,
    /// Hidden text.
    pub(super) vanish: Option<bool>,
}

/// `w:pPr`; lengths are in twentieths of a point.
#[derive(Debug, Clone, Default)]
pub(super) struct ParagraphProperties {
    pub(super) outline: Option<u8>,
    pub(super) num_id: Option<i32>,
    pub(super) level: Option<u8>,
    pub(super) indent: Indent,
    pub(super) align: Option<Align>,
}

/// `w:ind`.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Indent {
    pub(super) left: Option<i32>,
    pub(super) hanging: Option<i32>,
}

/// A paragraph's own properties with what only it can have.
#[derive(Debug, Default)]
pub(super) struct OwnProperties {
    pub(super) style: Option<String>,
    pub(super) properties: ParagraphProperties,
    pub(super) mark: Mark,
}

/// What became of a paragraph's mark (the character that ends it).
#[derive(Debug, Default)]
pub(super) struct Mark {
    /// Put in by this change.
    pub(super) inserted: Option<Author>,
    /// Taken out by this change.
    pub(super) deleted: Option<Author>,
    /// Hidden, so that the next paragraph runs on in the same line.
    pub(super) hidden: bool,
}

/// Who changed something, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Author {
    pub(super) name: String,
    pub(super) date: String,
}

impl Author {
    pub(super) fn of(element: &Element<'_>) -> Self {
        let attr = |name| element.attr(name).unwrap_or_default().into_owned();
        Self { name: attr("author"), date: attr("date") }
    }
}

impl RunProperties {
    /// Reads the children of `w:rPr`.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        Self::read_with_style(xml).map(|(own, _)| own)
    }

    /// The same, with the id of the character style.
    pub(super) fn read_with_style(xml: &mut Xml<'_>) -> Result<(Self, Option<String>), Cause> {
        let mut properties = Self::default();
        let mut style = None;
        while let Some(element) = xml.child()? {
            match element.name() {
                "rStyle" => style = element.val().map(Cow::into_owned),
                "b" => properties.bold = Some(element.is_on()),
                "i" => properties.italic = Some(element.is_on()),
                "u" => properties.underline = Some(element.is_on()),
                "vanish" => properties.vanish = Some(element.is_on()),
                _ => {}
            }
            xml.skip()?;
        }
        Ok((properties, style))
    }

    /// Lays `own` over what is inherited.
    pub(super) fn inherit_into(&mut self, own: Self) {
        self.bold = own.bold.or(self.bold);
        self.italic = own.italic.or(self.italic);
        self.underline = own.underline.or(self.underline);
        self.vanish = own.vanish.or(self.vanish);
    }
}

impl ParagraphProperties {
    /// Reads the children of `w:pPr`.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        OwnProperties::read(xml).map(|own| own.properties)
    }

    /// Lays `own` over what is inherited.
    pub(super) fn inherit_into(&mut self, own: &Self) {
        self.outline = own.outline.or(self.outline);
        self.num_id = own.num_id.or(self.num_id);
        self.level = own.level.or(self.level);
        self.indent.inherit_into(own.indent);
        self.align = own.align.or(self.align);
    }
}

impl Indent {
    /// Reads `w:ind`; lengths in characters count where there are no others, at 10.5 points a character.
    pub(super) fn of(element: &Element<'_>) -> Self {
        let length = |names: [&str; 2], chars: [&str; 2]| {
            let points = names.iter().find_map(|name| element.number(name));
            points.or_else(|| chars.iter().find_map(|name| element.number(name)).map(|hundredths| hundredths * 21 / 10))
        };
        Self { left: length(["left", "start"], ["leftChars", "startChars"]), hanging: length(["hanging", "hanging"], ["hangingChars", "hangingChars"]) }
    }

    /// Lays `own` over what is inherited.
    pub(super) fn inherit_into(&mut self, own: Self) {
        self.left = own.left.or(self.left);
        self.hanging = own.hanging.or(self.hanging);
    }

    /// Where the first line starts if it is hanging, in tenths of a point.
    pub(super) fn tenths(self) -> i32 {
        self.left.unwrap_or(0).saturating_sub(self.hanging.unwrap_or(0)) / 2
    }
}

impl OwnProperties {
    /// Reads the children of `w:pPr`; former properties (`pPrChange`) and sections don't count.
    pub(super) fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut own = Self::default();
        while let Some(element) = xml.child()? {
            match element.name() {
                "pStyle" => own.style = element.val().map(Cow::into_owned),
                "outlineLvl" => own.properties.outline = element.number("val").and_then(|level| u8::try_from(level).ok()),
                "ind" => own.properties.indent = Indent::of(&element),
                "jc" => own.properties.align = element.val().map(|v| align(&v)),
                "numPr" => {
                    while let Some(part) = xml.child()? {
                        match part.name() {
                            "numId" => own.properties.num_id = part.number("val"),
                            "ilvl" => own.properties.level = part.number("val").and_then(|level| u8::try_from(level).ok()),
                            _ => {}
                        }
                        xml.skip()?;
                    }
                    continue;
                }
                "rPr" => {
                    own.mark = Mark::read(xml)?;
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(own)
    }
}

impl Mark {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut mark = Self::default();
        while let Some(element) = xml.child()? {
            match element.name() {
                "ins" | "moveTo" => mark.inserted = Some(Author::of(&element)),
                "del" | "moveFrom" => mark.deleted = Some(Author::of(&element)),
                "vanish" | "specVanish" => mark.hidden = element.is_on(),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(mark)
    }
}

fn align(value: &str) -> Align {
    match value {
        "center" => Align::Center,
        "right" | "end" => Align::End,
        "both" | "distribute" | "mediumKashida" | "highKashida" | "lowKashida" | "thaiDistribute" => Align::Justify,
        _ => Align::Start,
    }
}
