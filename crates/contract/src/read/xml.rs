//! A pull reader over one XML part: elements by local name (strict and transitional files differ only in namespaces), no DTD, bounded depth.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::{Cause, Limit};

const MAX_DEPTH: usize = 200;
const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// A part being read.
pub(in crate::read) struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    part: &'a str,
    shift: u32,
    depth: usize,
}

/// An element just entered.
pub(in crate::read) struct Element<'a> {
    start: BytesStart<'a>,
    /// Byte offset of its tag in the part.
    pub(in crate::read) at: u32,
}

/// What stands inside an element.
pub(in crate::read) enum Node<'a> {
    /// An element, entered.
    Open(Element<'a>),
    /// Text between tags.
    Text(Cow<'a, str>),
    /// The end of the element (or of the part).
    Close,
}

impl<'a> Xml<'a> {
    pub(in crate::read) fn new(text: &'a str, part: &'a str) -> Self {
        let body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        let mut reader = Reader::from_str(body);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part, shift: (text.len() - body.len()) as u32, depth: 0 }
    }

    /// The next thing inside the current element.
    pub(in crate::read) fn next(&mut self) -> Result<Node<'a>, Cause> {
        loop {
            let at = self.reader.buffer_position() as u32 + self.shift;
            match self.reader.read_event().map_err(|e| self.damage(at, &e))? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > MAX_DEPTH {
                        return Err(Cause::TooLarge { limit: Limit::Depth, max: MAX_DEPTH as u64 });
                    }
                    return Ok(Node::Open(Element { start, at }));
                }
                Event::End(_) => {
                    self.depth -= 1;
                    return Ok(Node::Close);
                }
                Event::Text(text) => return Ok(Node::Text(text.into_inner())),
                Event::CData(text) => return Ok(Node::Text(text.into_inner())),
                Event::GeneralRef(name) => {
                    let resolved = match &*name {
                        "amp" => Some('&'),
                        "lt" => Some('<'),
                        "gt" => Some('>'),
                        "quot" => Some('"'),
                        "apos" => Some('\''),
                        _ => name.resolve_char_ref().ok().flatten(),
                    };
                    let c = resolved.ok_or_else(|| self.damage(at, &format!("unknown entity {}", &*name)))?;
                    return Ok(Node::Text(Cow::Owned(c.to_string())));
                }
                Event::DocType(_) => return Err(self.damage(at, &"a document type declaration is not allowed")),
                Event::Eof if self.depth > 0 => return Err(self.damage(at, &"the part breaks off")),
                Event::Eof => return Ok(Node::Close),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// The next element inside the current one, none at its end.
    pub(in crate::read) fn child(&mut self) -> Result<Option<Element<'a>>, Cause> {
        loop {
            match self.next()? {
                Node::Open(element) => return Ok(Some(element)),
                Node::Close => return Ok(None),
                Node::Text(_) => {}
            }
        }
    }

    /// Leaves the element just entered.
    pub(in crate::read) fn skip(&mut self) -> Result<(), Cause> {
        let outside = self.depth - 1;
        while self.depth > outside {
            self.next()?;
        }
        Ok(())
    }

    /// The text of the element just entered, without that of elements inside.
    pub(in crate::read) fn text(&mut self) -> Result<Cow<'a, str>, Cause> {
        let mut whole = Cow::Borrowed("");
        loop {
            match self.next()? {
                Node::Text(text) if whole.is_empty() => whole = text,
                Node::Text(text) => whole.to_mut().push_str(&text),
                Node::Open(_) => self.skip()?,
                Node::Close => return Ok(whole),
            }
        }
    }

    fn damage(&self, at: u32, why: &dyn ToString) -> Cause {
        Cause::damaged(&format!("{} @ {at}", self.part), why)
    }
}

impl Element<'_> {
    /// Its name without the prefix.
    pub(in crate::read) fn name(&self) -> &str {
        self.start.local_name().into_inner()
    }

    /// An attribute by its name without the prefix.
    pub(in crate::read) fn attr(&self, name: &str) -> Option<Cow<'_, str>> {
        self.start.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().into_inner() == name).map(|attribute| {
            attribute.normalized_value(XmlVersion::Explicit1_0).map_or_else(|_| attribute.value.clone(), |value| Cow::Owned(value.into_owned()))
        })
    }

    /// `w:val`.
    pub(in crate::read) fn val(&self) -> Option<Cow<'_, str>> {
        self.attr("val")
    }

    /// An attribute as a number; a decimal fraction (as some writers give for lengths) is cut off.
    pub(in crate::read) fn number(&self, name: &str) -> Option<i32> {
        let text = self.attr(name)?;
        let text = text.trim().trim_end_matches("pt");
        text.parse().ok().or_else(|| text.split('.').next()?.parse().ok())
    }

    /// An on-off property: on unless it says otherwise.
    pub(in crate::read) fn is_on(&self) -> bool {
        !matches!(self.val().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}
