//! Pages: the operators that place text and draw lines.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::{Dictionary, Document as Pdf, Object, ObjectId};

use super::content::{Content, Operand};
use super::font::{Font, Fonts};
use super::geometry::{IDENTITY, Matrix, Path, Rule};
use super::{MAX_STREAM, entry, number, stream, too_large};
use crate::read::error::{Cause, Limit};
use crate::read::line::Look;

/// What a page shows, in points, origin at the lower left as the page is read.
#[derive(Debug, Default)]
pub(in crate::read) struct Glyphs {
    pub(in crate::read) shown: Vec<Glyph>,
    pub(in crate::read) rules: Vec<Rule>,
    /// Characters that are known.
    pub(in crate::read) known: usize,
    /// Characters that nothing says what they are.
    pub(in crate::read) unknown: usize,
    /// Pictures shown.
    pictures: usize,
    /// Shapes drawn.
    shapes: usize,
}

/// A character, or several that one code stands for.
#[derive(Debug, Clone)]
pub(in crate::read) struct Glyph {
    pub(in crate::read) text: Rc<str>,
    /// Start of the glyph and its width along the line.
    pub(in crate::read) x: f32,
    pub(in crate::read) y: f32,
    pub(in crate::read) width: f32,
    pub(in crate::read) size: f32,
    pub(in crate::read) look: Look,
    /// Number on the page.
    pub(in crate::read) number: u32,
    /// It begins a line of its own in the picture that it was read from.
    pub(in crate::read) begins: bool,
}

/// What all pages together may take.
#[derive(Debug)]
pub(in crate::read) struct Budget {
    glyphs: usize,
    forms: usize,
    bytes: usize,
    /// Steps of looking for tables.
    pub(in crate::read) grids: usize,
}

/// Glyphs of one page.
const MOST_GLYPHS: usize = 300_000;

/// A page with fewer characters is a picture, if it shows one.
const FEWEST: usize = 12;
/// Letters drawn as shapes make so many of them.
const MANY_SHAPES: usize = 100;

impl Glyphs {
    /// Whether the page is a picture of its text, or names characters that nobody knows.
    pub(in crate::read) fn is_picture(&self) -> bool {
        let shows = self.pictures > 0 || self.shapes > MANY_SHAPES;
        self.known < FEWEST && shows || self.unknown > self.known
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self { glyphs: 8_000_000, forms: 50_000, bytes: 256 << 20, grids: 200_000_000 }
    }
}

#[derive(Clone)]
struct State {
    to_page: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    character_space: f32,
    word_space: f32,
    scale: f32,
    leading: f32,
    rise: f32,
}

struct Painter<'p> {
    pdf: &'p Pdf,
    fonts: &'p mut Fonts,
    budget: &'p mut Budget,
    /// What of the page is seen: left, lower, right, upper edge.
    sheet: [f32; 4],
    out: Glyphs,
    /// Text repeats; sharing it keeps glyphs small.
    texts: HashMap<String, Rc<str>>,
}

/// Reads a page.
pub(super) fn read(pdf: &Pdf, id: ObjectId, fonts: &mut Fonts, budget: &mut Budget) -> Result<Glyphs, Cause> {
    let Ok(page) = pdf.get_dictionary(id) else { return Ok(Glyphs::default()) };
    let content = pdf.get_page_content_with_limit(id, MAX_STREAM).map_err(|_| too_large())?;
    let resources = inherited(pdf, page, b"Resources").and_then(|object| object.as_dict().ok());
    let turn = inherited(pdf, page, b"Rotate").and_then(|object| object.as_i64().ok()).unwrap_or(0);
    let upright = Matrix::upright(turn);
    let state = State { to_page: upright, font: None, size: 1.0, character_space: 0.0, word_space: 0.0, scale: 1.0, leading: 0.0, rise: 0.0 };
    let sheet = sheet(pdf, page, upright);
    let mut painter = Painter { pdf, fonts, budget, sheet, out: Glyphs::default(), texts: HashMap::new() };
    painter.paint(&content, resources, state.clone(), 0)?;
    painter.fields(page, &state)?;
    Ok(painter.out)
}

/// The edges of what is seen of a page, with a little more around it.
fn sheet(pdf: &Pdf, page: &Dictionary, upright: Matrix) -> [f32; 4] {
    const MORE: f32 = 5.0;
    let edges = |key: &[u8]| {
        let list = inherited(pdf, page, key)?.as_array().ok()?;
        let edges: Vec<f32> = list.iter().filter_map(|edge| pdf.dereference(edge).ok().and_then(|(_, edge)| number(edge))).collect();
        <[f32; 4]>::try_from(edges).ok()
    };
    let [x1, y1, x2, y2] = edges(b"CropBox").or_else(|| edges(b"MediaBox")).unwrap_or([-14_400.0, -14_400.0, 14_400.0, 14_400.0]);
    let (a, b) = (upright.apply(x1, y1), upright.apply(x2, y2));
    [a.0.min(b.0) - MORE, a.1.min(b.1) - MORE, a.0.max(b.0) + MORE, a.1.max(b.1) + MORE]
}

/// An entry of a page, or of the nearest node above that has it.
fn inherited<'a>(pdf: &'a Pdf, page: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    let mut node = page;
    for _ in 0..64 {
        if let Some(object) = entry(pdf, node, key) {
            return Some(object);
        }
        node = entry(pdf, node, b"Parent")?.as_dict().ok()?;
    }
    None
}

fn matrix(operands: &[Operand<'_>]) -> Matrix {
    let number = |operand: &Operand<'_>| if let Operand::Number(number) = operand { Some(*number) } else { None };
    let numbers: Vec<f32> = operands.iter().filter_map(number).collect();
    numbers.try_into().map_or(IDENTITY, Matrix)
}

/// A list of numbers.
fn list<const N: usize>(pdf: &Pdf, dictionary: &Dictionary, key: &[u8]) -> Option<[f32; N]> {
    let list = entry(pdf, dictionary, key)?.as_array().ok()?;
    let numbers: Vec<f32> = list.iter().filter_map(|item| pdf.dereference(item).ok().and_then(|(_, item)| number(item))).collect();
    numbers.try_into().ok()
}

impl Painter<'_> {
    fn paint(&mut self, bytes: &[u8], resources: Option<&Dictionary>, mut state: State, depth: usize) -> Result<(), Cause> {
        self.budget.bytes = self.budget.bytes.checked_sub(bytes.len()).ok_or_else(too_large)?;
        let mut content = Content::new(bytes);
        let mut operands = Vec::new();
        let mut saved: Vec<State> = Vec::new();
        let (mut line, mut text) = (IDENTITY, IDENTITY);
        let mut path = Path::default();
        let base = state.clone();
        while let Some(operator) = content.next(&mut operands) {
            let n = |index: usize| if let Some(Operand::Number(number)) = operands.get(index) { *number } else { 0.0 };
            match operator {
                b"q" if saved.len() < 512 => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or_else(|| base.clone()),
                b"cm" => state.to_page = matrix(&operands).then(state.to_page),
                b"BT" => (line, text) = (IDENTITY, IDENTITY),
                b"Tc" => state.character_space = n(0),
                b"Tw" => state.word_space = n(0),
                b"Tz" => state.scale = n(0) / 100.0,
                b"TL" => state.leading = n(0),
                b"Ts" => state.rise = n(0),
                b"Tf" => {
                    if let Some(Operand::Name(name)) = operands.first() {
                        let font = resource(self.pdf, resources, b"Font", name);
                        state.font = match font {
                            Some(object) => self.fonts.get(self.pdf, object)?,
                            None => None,
                        };
                    }
                    state.size = n(1);
                }
                b"Td" | b"TD" => {
                    if operator == b"TD" {
                        state.leading = -n(1);
                    }
                    line = Matrix::shift(n(0), n(1)).then(line);
                    text = line;
                }
                b"Tm" => {
                    line = matrix(&operands);
                    text = line;
                }
                b"T*" => {
                    line = next_line(&state, line);
                    text = line;
                }
                b"Tj" => self.show(operands.first(), &state, &mut text)?,
                b"'" | b"\"" => {
                    if operator == b"\"" {
                        (state.word_space, state.character_space) = (n(0), n(1));
                    }
                    line = next_line(&state, line);
                    text = line;
                    self.show(operands.last(), &state, &mut text)?;
                }
                b"TJ" => {
                    if let Some(Operand::Array(items)) = operands.first() {
                        for item in items {
                            if let Operand::Number(shift) = item {
                                text = advance(text, -shift / 1000.0 * state.size * state.scale);
                            } else {
                                self.show(Some(item), &state, &mut text)?;
                            }
                        }
                    }
                }
                b"Do" => {
                    if let Some(Operand::Name(name)) = operands.first() {
                        self.form(resource(self.pdf, resources, b"XObject", name), resources, &state, depth)?;
                    }
                }
                b"m" => path.move_to(state.to_page.apply(n(0), n(1))),
                b"l" => path.line_to(state.to_page.apply(n(0), n(1))),
                b"re" => path.rectangle(state.to_page, n(0), n(1), n(2), n(3)),
                b"S" | b"s" | b"f" | b"F" | b"f*" | b"B" | b"B*" | b"b" | b"b*" => {
                    self.out.shapes += 1;
                    path.paint(operator, &mut self.out.rules);
                }
                b"n" => path.clear(),
                _ => {}
            }
        }
        Ok(())
    }

    fn form(&mut self, object: Option<&Object>, outer: Option<&Dictionary>, state: &State, depth: usize) -> Result<(), Cause> {
        let Some((_, object)) = object.and_then(|object| self.pdf.dereference(object).ok()) else { return Ok(()) };
        let Ok(form) = object.as_stream() else { return Ok(()) };
        let is_form = form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Form");
        self.out.pictures += usize::from(!is_form);
        if !is_form || depth >= 12 || self.budget.forms == 0 {
            return Ok(());
        }
        self.budget.forms -= 1;
        let Some(bytes) = stream(object)? else { return Ok(()) };
        let matrix = list(self.pdf, &form.dict, b"Matrix").map_or(IDENTITY, Matrix);
        let resources = entry(self.pdf, &form.dict, b"Resources").and_then(|object| object.as_dict().ok()).or(outer);
        let state = State { to_page: matrix.then(state.to_page), ..state.clone() };
        self.paint(&bytes, resources, state, depth + 1)
    }

    /// Filled-in form fields and typed remarks are drawn beside the content, each fitted into its frame.
    fn fields(&mut self, page: &Dictionary, state: &State) -> Result<(), Cause> {
        const MOST: usize = 2000;
        let pdf = self.pdf;
        let annotations = entry(pdf, page, b"Annots").and_then(|object| object.as_array().ok());
        for annotation in annotations.into_iter().flatten().take(MOST) {
            let Some(field) = pdf.dereference(annotation).ok().and_then(|(_, object)| object.as_dict().ok()) else { continue };
            let kind = entry(pdf, field, b"Subtype").and_then(|object| object.as_name().ok());
            let appearance = entry(pdf, field, b"AP").and_then(|object| object.as_dict().ok()).and_then(|shown| entry(pdf, shown, b"N"));
            if let (Some(b"Widget" | b"FreeText"), Some(Object::Stream(form)), Some(frame)) = (kind, appearance, list::<4>(pdf, field, b"Rect")) {
                let inner = list::<4>(pdf, &form.dict, b"BBox").unwrap_or(frame);
                let corner = |edges: [f32; 4]| (edges[0].min(edges[2]), edges[1].min(edges[3]));
                let (to, from) = (corner(frame), corner(inner));
                let state = State { to_page: Matrix::shift(to.0 - from.0, to.1 - from.1).then(state.to_page), ..state.clone() };
                self.form(appearance, None, &state, 0)?;
            }
        }
        Ok(())
    }

    fn show(&mut self, operand: Option<&Operand<'_>>, state: &State, text: &mut Matrix) -> Result<(), Cause> {
        let (Some(Operand::Text(bytes)), Some(font)) = (operand, state.font.clone()) else { return Ok(()) };
        let mut rest: &[u8] = bytes;
        while let Some(code) = font.next(&mut rest) {
            let width = code.width * font.unit * state.size * state.scale;
            let space = state.character_space + if code.is_space { state.word_space } else { 0.0 };
            match code.text {
                Some(shown) => self.put(&shown, width, state, *text, font.look)?,
                None => self.out.unknown += 1,
            }
            *text = advance(*text, width + space * state.scale);
        }
        Ok(())
    }

    fn put(&mut self, shown: &str, width: f32, state: &State, text: Matrix, look: Look) -> Result<(), Cause> {
        if self.out.shown.len() >= MOST_GLYPHS {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST_GLYPHS as u64 });
        }
        self.budget.glyphs = self.budget.glyphs.checked_sub(1).ok_or(Cause::TooLarge { limit: Limit::Blocks, max: 8_000_000 })?;
        let whole = text.then(state.to_page);
        let [scale, tilt, up_x, up_y, ..] = whole.0;
        let size = up_x.hypot(up_y) * state.size.abs();
        let is_upright = tilt.abs() <= 0.05 * scale.abs() && scale > 0.0 && size.is_finite() && size > 0.5;
        if !is_upright {
            return Ok(()); // watermarks and the like
        }
        let (x, y) = whole.apply(0.0, state.rise);
        let [left, lower, right, upper] = self.sheet;
        if !(left..=right).contains(&x) || !(lower..=upper).contains(&y) {
            return Ok(());
        }
        self.out.known += usize::from(!shown.trim().is_empty());
        let number = self.out.shown.len() as u32;
        let shared = if let Some(shared) = self.texts.get(shown) {
            Rc::clone(shared)
        } else {
            let shared: Rc<str> = shown.chars().map(compatible).collect::<String>().into();
            self.texts.insert(shown.to_owned(), Rc::clone(&shared));
            shared
        };
        self.out.shown.push(Glyph { text: shared, x, y, width: width * scale, size, look, number, begins: false });
        Ok(())
    }
}

/// Radicals that some fonts name instead of the characters, and spaces of all widths.
fn compatible(c: char) -> char {
    use unicode_normalization::UnicodeNormalization;
    match c {
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => std::iter::once(c).nfkc().next().unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

fn next_line(state: &State, line: Matrix) -> Matrix {
    Matrix::shift(0.0, -state.leading).then(line)
}

fn advance(text: Matrix, by: f32) -> Matrix {
    Matrix::shift(by, 0.0).then(text)
}

fn resource<'a>(pdf: &'a Pdf, resources: Option<&'a Dictionary>, kind: &[u8], name: &[u8]) -> Option<&'a Object> {
    entry(pdf, resources?, kind)?.as_dict().ok()?.get(name).ok()
}
