//! One page: characters and lines by their places, in points from the lower left as for a PDF.

use std::rc::Rc;

use super::parts::{numbers, steps};
use crate::read::error::{Cause, Limit};
use crate::read::line::Look;
use crate::read::pdf::geometry::Rule;
use crate::read::pdf::page::{Glyph, Glyphs};
use crate::read::text::wrap::is_wide;
use crate::read::xml::{Element, Xml};

/// Points per millimetre.
const POINTS: f32 = 72.0 / 25.4;
const A4: [f32; 4] = [0.0, 0.0, 210.0, 297.0];
const MOST_GLYPHS: usize = 300_000;
const MOST_RULES: usize = 20_000;
/// Weight from which type is bold.
const BOLD: f32 = 600.0;

/// A page while it is being read.
pub(super) struct Layout {
    /// Left, upper edge, width, height, in millimetres.
    sheet: [f32; 4],
    glyphs: Glyphs,
}

/// An object's place: millimetres of the page of a point of its own.
#[derive(Clone, Copy)]
struct Frame {
    origin: (f32, f32),
    matrix: [f32; 6],
}

impl Frame {
    fn of(element: &Element<'_>) -> Self {
        let [left, top, ..] = element.attr("Boundary").and_then(|text| numbers::<4>(&text)).unwrap_or_default();
        let matrix = element.attr("CTM").and_then(|text| numbers::<6>(&text)).unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
        Self { origin: (left, top), matrix }
    }

    fn apply(&self, x: f32, y: f32) -> (f32, f32) {
        let [a, b, c, d, e, f] = self.matrix;
        (self.origin.0 + a * x + c * y + e, self.origin.1 + b * x + d * y + f)
    }
}

impl Layout {
    /// A page of the document's size.
    pub(super) fn new(sheet: Option<[f32; 4]>) -> Self {
        Self { sheet: sheet.unwrap_or(A4), glyphs: Glyphs::default() }
    }

    /// Takes the page's own size, where it has one.
    pub(super) fn area(&mut self, content: &str, part: &str) -> Result<(), Cause> {
        if let Some(sheet) = super::inner(content, part, "PhysicalBox")?.first().and_then(|text| numbers(text)) {
            self.sheet = sheet;
        }
        Ok(())
    }

    /// The templates that the page stands on.
    pub(super) fn templates(&self, content: &str, part: &str) -> Result<Vec<String>, Cause> {
        const MOST: usize = 16;
        let mut xml = Xml::new(content, part);
        let mut ids = Vec::new();
        let Some(_) = xml.child()? else { return Ok(ids) };
        while let Some(element) = xml.child()? {
            if element.name() == "Template" && ids.len() < MOST {
                ids.extend(element.attr("TemplateID").map(std::borrow::Cow::into_owned));
            }
            xml.skip()?;
        }
        Ok(ids)
    }

    /// Takes what a page or a template shows.
    pub(super) fn content(&mut self, content: &str, part: &str) -> Result<(), Cause> {
        self.objects(&mut Xml::new(content, part))
    }

    /// The page, read.
    pub(super) fn finished(self) -> Glyphs {
        self.glyphs
    }

    fn objects(&mut self, xml: &mut Xml<'_>) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            let is_shown = element.attr("Visible").as_deref() != Some("false");
            match element.name() {
                "TextObject" if is_shown => self.text(xml, &element)?,
                "PathObject" if is_shown => self.path(xml, Frame::of(&element))?,
                "Annots" | "Actions" | "Area" => xml.skip()?,
                _ if is_shown => self.objects(xml)?,
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn text(&mut self, xml: &mut Xml<'_>, object: &Element<'_>) -> Result<(), Cause> {
        let decimal = |name: &str| object.attr(name).and_then(|text| text.trim().parse::<f32>().ok()).filter(|number| number.is_finite());
        let frame = Frame::of(object);
        let [a, b, c, d, ..] = frame.matrix;
        let own = decimal("Size").unwrap_or(3.5);
        let size = own * c.hypot(d) * POINTS;
        let is_upright = b.abs() <= 0.05 * a.abs() && a > 0.0 && size > 0.5;
        let look = Look { bold: decimal("Weight").unwrap_or(400.0) >= BOLD, ..Look::default() };
        let (mut x, mut y) = (0.0, 0.0);
        while let Some(code) = xml.child()? {
            if code.name() != "TextCode" {
                xml.skip()?;
                continue;
            }
            let place = |name: &str| code.attr(name).and_then(|text| text.trim().parse::<f32>().ok());
            (x, y) = (place("X").unwrap_or(x), place("Y").unwrap_or(y));
            let (across, down) = (code.attr("DeltaX").unwrap_or_default().into_owned(), code.attr("DeltaY").unwrap_or_default().into_owned());
            let text = xml.text()?;
            let text = text.trim_matches(['\n', '\r', '\t']);
            let count = text.chars().count();
            let (across, down) = (steps(&across, count), steps(&down, count));
            let (mut own_x, mut own_y) = (x, y);
            for (index, c) in text.chars().enumerate() {
                let natural = own * if is_wide(c) { 1.0 } else { 0.5 };
                // without steps characters follow each other by their widths
                let step = across.get(index).copied().unwrap_or(if across.is_empty() && down.is_empty() { natural } else { 0.0 });
                if is_upright {
                    self.put(c, frame.apply(own_x, own_y), natural.min(if step > 0.0 { step } else { natural }) * a * POINTS, size, look)?;
                }
                own_x += step;
                own_y += down.get(index).copied().unwrap_or(0.0);
            }
        }
        Ok(())
    }

    fn put(&mut self, c: char, (x, y): (f32, f32), width: f32, size: f32, look: Look) -> Result<(), Cause> {
        let number = self.glyphs.shown.len();
        if number >= MOST_GLYPHS {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST_GLYPHS as u64 });
        }
        let (x, y) = self.point((x, y));
        if !x.is_finite() || !y.is_finite() {
            return Ok(());
        }
        self.glyphs.known += usize::from(!c.is_whitespace());
        let text = Rc::from(if c.is_whitespace() { " ".to_owned() } else { c.to_string() });
        self.glyphs.shown.push(Glyph { text, x, y, width, size, look, number: number as u32, begins: false });
        Ok(())
    }

    /// A place in millimetres from the upper left, in points from the lower left.
    fn point(&self, (x, y): (f32, f32)) -> (f32, f32) {
        let [left, top, _, height] = self.sheet;
        ((x - left) * POINTS, (top + height - y) * POINTS)
    }

    /// Straight lines of a path: `M x y L x y … C`. They make tables.
    fn path(&mut self, xml: &mut Xml<'_>, frame: Frame) -> Result<(), Cause> {
        while let Some(element) = xml.child()? {
            if element.name() != "AbbreviatedData" {
                xml.skip()?;
                continue;
            }
            let data = xml.text()?;
            let mut words = data.split_whitespace();
            let (mut at, mut start) = ((0.0, 0.0), (0.0, 0.0));
            while let Some(word) = words.next() {
                let mut pair = || Some((words.next()?.parse::<f32>().ok()?, words.next()?.parse::<f32>().ok()?));
                match word {
                    "M" | "S" => {
                        at = pair().unwrap_or(at);
                        start = at;
                    }
                    "L" => {
                        let to = pair().unwrap_or(at);
                        self.rule(&frame, at, to);
                        at = to;
                    }
                    "C" => {
                        self.rule(&frame, at, start);
                        at = start;
                    }
                    _ => {}
                }
            }
        }
        Ok(())
    }

    fn rule(&mut self, frame: &Frame, from: (f32, f32), to: (f32, f32)) {
        let place = |(x, y): (f32, f32)| self.point(frame.apply(x, y));
        let (from, to) = (place(from), place(to));
        if self.glyphs.rules.len() < MOST_RULES && [from.0, from.1, to.0, to.1].iter().all(|number| number.is_finite()) {
            self.glyphs.rules.push(Rule { from, to });
        }
    }
}
