//! Fonts: what their codes say and how wide they are.

use std::collections::HashMap;
use std::rc::Rc;

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE};
use lopdf::{Dictionary, Document as Pdf, Object, ObjectId};

use super::cmap::CharacterMap;
use super::{entry, natural, number, stream};
use crate::read::error::Cause;
use crate::read::line::Look;

/// Width of a glyph, in thousandths, where the font doesn't say.
const USUAL_WIDTH: f32 = 550.0;

/// Fonts read so far.
#[derive(Default)]
pub(super) struct Fonts {
    by_id: HashMap<ObjectId, Rc<Font>>,
}

/// A font.
#[derive(Debug, Default)]
pub(super) struct Font {
    /// Text by code; missing where nothing says what a code is.
    texts: HashMap<u32, String>,
    /// Texts of the codes of one byte, which most are.
    short: Vec<Option<Rc<str>>>,
    codes: Codes,
    widths: HashMap<u32, f32>,
    default_width: f32,
    glyphs: Vec<(u32, u32, u32)>,
    pub(super) look: Look,
    /// Size of a unit of width: 1/1000, but for fonts drawn by procedures.
    pub(super) unit: f32,
}

/// How a text string is cut into codes.
#[derive(Debug, Default)]
enum Codes {
    #[default]
    OneByte,
    TwoBytes,
    /// By the ranges of a character map.
    Ranges(Vec<(usize, u32, u32)>),
    /// A national or Unicode encoding, which says the text by itself.
    Known(&'static Encoding),
}

/// One code, decoded.
pub(super) struct Code<'f> {
    pub(super) text: Option<std::borrow::Cow<'f, str>>,
    /// In units of the font.
    pub(super) width: f32,
    /// The single byte 32, to which word spacing applies.
    pub(super) is_space: bool,
}

impl Fonts {
    /// The font of an object, read once.
    pub(super) fn get(&mut self, pdf: &Pdf, object: &Object) -> Result<Option<Rc<Font>>, Cause> {
        let id = object.as_reference().ok();
        if let Some(font) = id.and_then(|id| self.by_id.get(&id)) {
            return Ok(Some(Rc::clone(font)));
        }
        let Some(dictionary) = pdf.dereference(object).ok().and_then(|(_, object)| object.as_dict().ok()) else { return Ok(None) };
        let font = Rc::new(Font::read(pdf, dictionary)?);
        if let Some(id) = id {
            self.by_id.insert(id, Rc::clone(&font));
        }
        Ok(Some(font))
    }
}

impl Font {
    fn read(pdf: &Pdf, dictionary: &Dictionary) -> Result<Self, Cause> {
        let mut font = Self { default_width: USUAL_WIDTH, unit: 0.001, ..Self::default() };
        let name = |dictionary: &Dictionary, key: &[u8]| entry(pdf, dictionary, key).and_then(|object| object.as_name().ok()).map(<[u8]>::to_vec);
        let base = name(dictionary, b"BaseFont").unwrap_or_default();
        font.look = look(&String::from_utf8_lossy(&base));
        let to_unicode = match entry(pdf, dictionary, b"ToUnicode") {
            Some(object) => stream(object)?.map(|bytes| CharacterMap::read(&bytes)),
            None => None,
        };
        if name(dictionary, b"Subtype").as_deref() == Some(b"Type0") {
            font.read_composite(pdf, dictionary)?;
        } else {
            font.read_simple(pdf, dictionary);
        }
        if let Some(map) = to_unicode {
            font.texts.extend(map.texts);
        }
        font.texts.retain(|_, text| !text.chars().all(|c| c == char::REPLACEMENT_CHARACTER || is_unnamed(c)));
        font.short = (0..256).map(|code| font.texts.get(&code).map(|text| Rc::from(text.as_str()))).collect();
        Ok(font)
    }

    fn read_simple(&mut self, pdf: &Pdf, dictionary: &Dictionary) {
        self.read_encoding(pdf, dictionary);
        if let Some(matrix) = entry(pdf, dictionary, b"FontMatrix").and_then(|object| object.as_array().ok()) {
            self.unit = matrix.first().and_then(number).unwrap_or(0.001);
        }
        if let Some(descriptor) = entry(pdf, dictionary, b"FontDescriptor").and_then(|object| object.as_dict().ok()) {
            self.read_descriptor(pdf, descriptor);
        }
        let first = entry(pdf, dictionary, b"FirstChar").and_then(|object| object.as_i64().ok()).unwrap_or(0);
        if let Some(widths) = entry(pdf, dictionary, b"Widths").and_then(|object| object.as_array().ok()) {
            for (code, width) in (u32::try_from(first).unwrap_or(0)..256).zip(widths) {
                let width = pdf.dereference(width).ok().and_then(|(_, width)| number(width));
                self.widths.extend(width.map(|width| (code, width)));
            }
        }
    }

    /// Texts of the codes by the encoding's name and its differences.
    fn read_encoding(&mut self, pdf: &Pdf, dictionary: &Dictionary) {
        let encoding = entry(pdf, dictionary, b"Encoding");
        let differences = encoding.and_then(|object| object.as_dict().ok());
        let base = match differences {
            Some(differences) => entry(pdf, differences, b"BaseEncoding"),
            None => encoding,
        };
        let base = base.and_then(|object| object.as_name().ok()).unwrap_or(b"WinAnsiEncoding");
        for code in 0..=255_u8 {
            self.texts.extend(named_encoding(base, code).map(|text| (u32::from(code), text)));
        }
        let list = differences.and_then(|differences| entry(pdf, differences, b"Differences")).and_then(|object| object.as_array().ok());
        let mut code = 0;
        for item in list.into_iter().flatten() {
            if let Ok(start) = item.as_i64() {
                code = u32::try_from(start).unwrap_or(0);
            } else if let Ok(name) = item.as_name() {
                match glyph_name(name) {
                    Some(text) => self.texts.insert(code, text),
                    None => self.texts.remove(&code),
                };
                code = code.saturating_add(1);
            }
        }
    }

    fn read_composite(&mut self, pdf: &Pdf, dictionary: &Dictionary) -> Result<(), Cause> {
        self.codes = Codes::TwoBytes;
        self.default_width = 1000.0;
        match entry(pdf, dictionary, b"Encoding") {
            Some(Object::Name(name)) => {
                if let Some(encoding) = predefined(name) {
                    self.codes = Codes::Known(encoding);
                }
            }
            Some(object) => {
                if let Some(bytes) = stream(object)? {
                    let map = CharacterMap::read(&bytes);
                    self.glyphs = map.glyphs;
                    if !map.lengths.is_empty() {
                        self.codes = Codes::Ranges(map.lengths);
                    }
                }
            }
            None => {}
        }
        let descendants = entry(pdf, dictionary, b"DescendantFonts").and_then(|object| object.as_array().ok());
        let descendant = descendants.and_then(|list| list.first()).and_then(|object| pdf.dereference(object).ok());
        let Some(descendant) = descendant.and_then(|(_, object)| object.as_dict().ok()) else { return Ok(()) };
        self.default_width = entry(pdf, descendant, b"DW").and_then(number).unwrap_or(1000.0);
        if let Some(descriptor) = entry(pdf, descendant, b"FontDescriptor").and_then(|object| object.as_dict().ok()) {
            let default = self.default_width;
            self.read_descriptor(pdf, descriptor);
            self.default_width = default;
        }
        if let Some(widths) = entry(pdf, descendant, b"W").and_then(|object| object.as_array().ok()) {
            self.read_widths(pdf, widths);
        }
        Ok(())
    }

    /// `first [w w w]` and `first last w`.
    fn read_widths(&mut self, pdf: &Pdf, widths: &[Object]) {
        const MOST: usize = 70_000;
        let follow = |object| pdf.dereference(object).map_or(object, |(_, object)| object);
        let mut rest = widths;
        while let [first, second, tail @ ..] = rest {
            let Some(first) = number(follow(first)) else { return };
            let first = natural(first);
            if let Ok(list) = follow(second).as_array() {
                for (glyph, width) in (first..).zip(list) {
                    self.widths.extend(number(follow(width)).map(|width| (glyph, width)));
                }
                rest = tail;
            } else if let ([third, after @ ..], Some(last)) = (tail, number(follow(second))) {
                let Some(width) = number(follow(third)) else { return };
                self.widths.extend((first..=natural(last)).take(MOST).map(|glyph| (glyph, width)));
                rest = after;
            } else {
                return;
            }
            if self.widths.len() > MOST {
                return;
            }
        }
    }

    fn read_descriptor(&mut self, pdf: &Pdf, descriptor: &Dictionary) {
        const FORCE_BOLD: i64 = 1 << 18;
        const ITALIC: i64 = 1 << 6;
        let flags = entry(pdf, descriptor, b"Flags").and_then(|object| object.as_i64().ok()).unwrap_or(0);
        let weight = entry(pdf, descriptor, b"FontWeight").and_then(number).unwrap_or(0.0);
        self.look.bold |= flags & FORCE_BOLD != 0 || weight >= 600.0;
        self.look.italic |= flags & ITALIC != 0;
        if let Some(width) = entry(pdf, descriptor, b"MissingWidth").and_then(number).filter(|width| *width > 0.0) {
            self.default_width = width;
        }
    }

    /// Takes the next code off a text string.
    pub(super) fn next<'f>(&'f self, bytes: &mut &[u8]) -> Option<Code<'f>> {
        let (first, _) = bytes.split_first()?;
        let length = match &self.codes {
            Codes::OneByte => 1,
            Codes::TwoBytes => 2,
            Codes::Ranges(ranges) => code_length(ranges, bytes),
            Codes::Known(encoding) => known_length(encoding, bytes),
        }
        .min(bytes.len());
        let (code, rest) = bytes.split_at(length);
        let is_space = length == 1 && *first == b' ';
        let number = code.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
        let text = match (&self.codes, self.short.get(number as usize)) {
            (Codes::OneByte, Some(text)) => text.as_deref().map(Into::into),
            (Codes::Known(encoding), _) if !self.texts.contains_key(&number) => {
                encoding.decode_without_bom_handling_and_without_replacement(code).map(|text| text.into_owned().into())
            }
            _ => self.texts.get(&number).map(|text| text.as_str().into()),
        };
        let glyph = self.glyph(number);
        let width = self.widths.get(&glyph).copied().unwrap_or(match &self.codes {
            Codes::Known(_) if length == 1 => self.default_width / 2.0,
            _ => self.default_width,
        });
        *bytes = rest;
        Some(Code { text, width, is_space })
    }

    fn glyph(&self, code: u32) -> u32 {
        let range = self.glyphs.iter().find(|(from, to, _)| (*from..=*to).contains(&code));
        range.map_or(code, |(from, _, glyph)| glyph.saturating_add(code - from))
    }
}

fn code_length(ranges: &[(usize, u32, u32)], bytes: &[u8]) -> usize {
    let fits = |(length, from, to): &&(usize, u32, u32)| {
        let code = bytes.iter().take(*length).fold(0, |code, byte| code << 8 | u32::from(*byte));
        bytes.len() >= *length && (*from..=*to).contains(&code)
    };
    ranges.iter().find(fits).or(ranges.first()).map_or(1, |(length, ..)| *length)
}

fn known_length(encoding: &'static Encoding, bytes: &[u8]) -> usize {
    if encoding == UTF_16BE {
        return if matches!(bytes.first(), Some(0xD8..=0xDB)) { 4 } else { 2 };
    }
    match (bytes.first(), bytes.get(1)) {
        (Some(0..=0x80), _) => 1,
        (Some(0xA0..=0xDF), _) if encoding == SHIFT_JIS => 1,
        (_, Some(0x30..=0x39)) if encoding == GB18030 => 4,
        _ => 2,
    }
}

/// Predefined maps whose codes are those of a usual encoding.
fn predefined(name: &[u8]) -> Option<&'static Encoding> {
    let name = std::str::from_utf8(name).ok()?;
    let starts = |prefixes: &[&str]| prefixes.iter().any(|prefix| name.starts_with(prefix));
    if starts(&["Uni"]) {
        Some(UTF_16BE)
    } else if starts(&["GB"]) {
        Some(GB18030)
    } else if starts(&["B5", "ETen", "ETHK", "HKscs"]) {
        Some(BIG5)
    } else if starts(&["KSC"]) {
        Some(EUC_KR)
    } else if starts(&["90ms", "90pv", "83pv", "Ext-RKSJ"]) {
        Some(SHIFT_JIS)
    } else {
        None
    }
}

/// What a code says in one of the named encodings.
fn named_encoding(name: &[u8], code: u8) -> Option<String> {
    let base = Object::Name(if matches!(name, b"MacRomanEncoding" | b"StandardEncoding" | b"MacExpertEncoding") { name } else { b"WinAnsiEncoding" }.to_vec());
    decode_by(base, code)
}

/// What a glyph is called by the Adobe glyph list, or by its number: `uni4E00`, `u1F600`.
fn glyph_name(name: &[u8]) -> Option<String> {
    let stem = name.split(|byte| *byte == b'.').next().filter(|stem| !stem.is_empty())?;
    let text = std::str::from_utf8(stem).ok()?;
    let hexadecimal = text.strip_prefix("uni").and_then(|digits| digits.get(..4)).or_else(|| text.strip_prefix('u').filter(|digits| digits.len() >= 4));
    if let Some(c) = hexadecimal.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
        return Some(c.to_string());
    }
    match text {
        "ff" | "f_f" => return Some("ff".to_owned()),
        "fi" | "f_i" => return Some("fi".to_owned()),
        "fl" | "f_l" => return Some("fl".to_owned()),
        "ffi" | "f_f_i" => return Some("ffi".to_owned()),
        "ffl" | "f_f_l" => return Some("ffl".to_owned()),
        _ => {}
    }
    let mut encoding = Dictionary::new();
    encoding.set("Type", Object::Name(b"Encoding".to_vec()));
    encoding.set("Differences", Object::Array(vec![Object::Integer(1), Object::Name(stem.to_vec())]));
    decode_by(Object::Dictionary(encoding), 1)
}

/// Asks the library's tables.
fn decode_by(encoding: Object, code: u8) -> Option<String> {
    let pdf = Pdf::new();
    let mut font = Dictionary::new();
    font.set("Type", Object::Name(b"Font".to_vec()));
    font.set("Encoding", encoding);
    let text = font.get_font_encoding(&pdf).ok()?.bytes_to_string(&[code]).ok()?;
    (!text.is_empty()).then_some(text)
}

fn look(name: &str) -> Look {
    let name = name.to_lowercase();
    let is_bold = ["bold", "black", "heavy", "simhei", "黑体"].iter().any(|word| name.contains(word));
    Look { bold: is_bold, italic: name.contains("italic") || name.contains("oblique"), underline: false, doubtful: false }
}

fn is_unnamed(c: char) -> bool {
    c.is_control() || matches!(c, '\u{FFFD}')
}
