//! Character maps: from the codes of a font to Unicode (`ToUnicode`) or to glyph numbers (`Encoding`).

use std::collections::HashMap;

use super::content::{Content, Operand};
use super::natural;

const MOST: usize = 70_000;

/// What a map says of the codes of a font.
#[derive(Debug, Default)]
pub(super) struct CharacterMap {
    /// Unicode text of single codes.
    pub(super) texts: HashMap<u32, String>,
    /// Glyph numbers of ranges of codes: first, last, number of the first.
    pub(super) glyphs: Vec<(u32, u32, u32)>,
    /// Lengths of codes, with the range of codes of each length.
    pub(super) lengths: Vec<(usize, u32, u32)>,
}

impl CharacterMap {
    /// Reads a map; what it doesn't understand it leaves out.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut map = Self::default();
        let mut content = Content::new(bytes);
        let mut operands = Vec::new();
        while let Some(operator) = content.next(&mut operands) {
            match operator {
                b"endbfchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let [Operand::Text(code), Operand::Text(text)] = pair {
                            map.put(value(code), utf16(text));
                        }
                    }
                }
                b"endbfrange" => {
                    for range in operands.chunks_exact(3) {
                        map.put_range(range);
                    }
                }
                b"endcidrange" => {
                    for range in operands.chunks_exact(3) {
                        if let [Operand::Text(from), Operand::Text(to), Operand::Number(glyph)] = range {
                            map.glyphs.push((value(from), value(to), natural(*glyph)));
                        }
                    }
                }
                b"endcidchar" => {
                    for pair in operands.chunks_exact(2) {
                        if let [Operand::Text(code), Operand::Number(glyph)] = pair {
                            map.glyphs.push((value(code), value(code), natural(*glyph)));
                        }
                    }
                }
                b"endcodespacerange" => {
                    for pair in operands.chunks_exact(2) {
                        if let [Operand::Text(from), Operand::Text(to)] = pair {
                            map.lengths.push((from.len().clamp(1, 4), value(from), value(to)));
                        }
                    }
                }
                _ => {}
            }
        }
        map
    }

    fn put(&mut self, code: u32, text: String) {
        if self.texts.len() < MOST && !text.is_empty() {
            self.texts.insert(code, text);
        }
    }

    fn put_range(&mut self, range: &[Operand<'_>]) {
        match range {
            [Operand::Text(from), Operand::Text(to), Operand::Text(text)] => {
                let (from, to) = (value(from), value(to));
                let text = utf16(text);
                let mut head: Vec<char> = text.chars().collect();
                let Some(last) = head.pop() else { return };
                for (step, code) in (from..=to).take(MOST).enumerate() {
                    let shifted = char::from_u32((last as u32).saturating_add(step as u32)).unwrap_or(char::REPLACEMENT_CHARACTER);
                    self.put(code, head.iter().chain([&shifted]).collect());
                }
            }
            [Operand::Text(from), Operand::Text(_), Operand::Array(texts)] => {
                for (code, text) in (value(from)..=u32::MAX).zip(texts) {
                    if let Operand::Text(text) = text {
                        self.put(code, utf16(text));
                    }
                }
            }
            _ => {}
        }
    }
}

fn value(code: &[u8]) -> u32 {
    code.iter().take(4).fold(0, |value, byte| value << 8 | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).filter(|c| *c != '\0').collect()
}
