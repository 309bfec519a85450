//! RTF as Outlook packs it (MS-OXRTFCP), to the words in it.

use encoding_rs::Encoding;

use crate::charset;

/// What every packed RTF is taken to begin with.
const DICTIONARY: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const RING: usize = 4096;
/// A run of 17 bytes takes two: more than this a stream can't hold.
const MOST_PER_BYTE: usize = 9;

/// The RTF in its packing; none when it is no such thing.
pub(crate) fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| packed.get(at..at + 4).map(|bytes| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) as usize);
    let (size, kind) = (word(4)?, packed.get(8..12)?);
    let body = packed.get(16..)?;
    match kind {
        b"MELA" => return Some(body[..size.min(body.len())].to_vec()),
        b"LZFu" => {}
        _ => return None,
    }
    let size = size.min(body.len().saturating_mul(MOST_PER_BYTE));
    let mut ring = vec![b' '; RING];
    ring[..DICTIONARY.len()].copy_from_slice(DICTIONARY);
    let mut at = DICTIONARY.len();
    let mut out = Vec::with_capacity(size.min(1 << 20));
    let mut bytes = body.iter().copied();
    'all: while out.len() < size {
        let Some(control) = bytes.next() else { break };
        for bit in 0..8 {
            let mut put = |byte: u8, out: &mut Vec<u8>| {
                ring[at] = byte;
                at = (at + 1) % RING;
                out.push(byte);
            };
            if control >> bit & 1 == 0 {
                let Some(byte) = bytes.next() else { break 'all };
                put(byte, &mut out);
                continue;
            }
            let (Some(high), Some(low)) = (bytes.next(), bytes.next()) else { break 'all };
            let from = usize::from(high) << 4 | usize::from(low) >> 4;
            if from == at {
                break 'all;
            }
            for step in 0..usize::from(low & 0xF) + 2 {
                let byte = ring[(from + step) % RING];
                ring[at] = byte;
                at = (at + 1) % RING;
                out.push(byte);
            }
        }
    }
    out.truncate(size);
    Some(out)
}

/// Words of an RTF: its text, or the HTML that it was made of.
pub(crate) struct Words {
    pub(crate) text: String,
    pub(crate) is_html: bool,
}

/// What a group sets, until it ends.
#[derive(Clone, Copy)]
struct Group {
    /// Nothing in it is shown: fonts, colours, pictures.
    skipped: bool,
    /// It holds a tag of the HTML.
    is_tag: bool,
    /// RTF that stands for HTML already told.
    is_double: bool,
    /// Characters that stand for one of Unicode in old readers.
    fallback: usize,
}

/// Groups whose text is none of the reader's.
const SILENT: &[&str] =
    &["fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "footer", "generator", "listtable", "listoverridetable", "themedata"];
const MOST_GROUPS: usize = 1_000;

/// The words of an RTF.
pub(crate) fn text(rtf: &[u8]) -> Words {
    let is_html = rtf.windows(10).take(2_000).any(|window| window == b"\\fromhtml1");
    let mut out = Out { text: String::new(), bytes: vec![], page: charset::of_code_page(936) };
    let mut groups = Vec::new();
    let mut group = Group { skipped: false, is_tag: false, is_double: false, fallback: 1 };
    let mut at = 0;
    let mut pass = 0;
    while let Some(&byte) = rtf.get(at) {
        at += 1;
        let is_shown = !group.skipped && (!is_html || group.is_tag || !group.is_double);
        match byte {
            b'{' if groups.len() < MOST_GROUPS => groups.push(group),
            b'}' => group = groups.pop().unwrap_or(group),
            b'\\' => {
                let (word, number, after) = control(rtf, at);
                at = after;
                match word {
                    b"'" => {
                        let code = rtf.get(at..at + 2).and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
                        at = (at + 2).min(rtf.len());
                        match code {
                            _ if pass > 0 => pass -= 1,
                            Some(code) if is_shown => out.bytes.push(code),
                            _ => {}
                        }
                    }
                    b"u" => {
                        out.flush();
                        let unit = (number.unwrap_or(0) & 0xFFFF) as u16;
                        if is_shown {
                            out.unit(unit);
                        }
                        pass = group.fallback;
                    }
                    b"uc" => group.fallback = number.unwrap_or(1).clamp(0, 8) as usize,
                    b"ansicpg" => out.page = charset::of_code_page(number.unwrap_or(936).unsigned_abs()),
                    b"htmltag" => (group.is_tag, group.skipped) = (true, false),
                    b"htmlrtf" => group.is_double = number != Some(0),
                    b"*" => group.skipped = !rtf[at..].starts_with(b"\\htmltag"),
                    b"par" | b"line" | b"row" if is_shown => out.char('\n'),
                    b"tab" | b"cell" if is_shown => out.char('\t'),
                    b"~" if is_shown => out.char(' '),
                    b"{" | b"}" | b"\\" if is_shown => out.char(char::from(word[0])),
                    word if SILENT.iter().any(|silent| silent.as_bytes() == word) => group.skipped = true,
                    _ => {}
                }
            }
            b'\r' | b'\n' => {}
            _ if pass > 0 => pass -= 1,
            _ if is_shown => out.bytes.push(byte),
            _ => {}
        }
    }
    out.flush();
    Words { text: out.text, is_html }
}

struct Out {
    text: String,
    /// Bytes of the page that are not decoded yet: a character may take two.
    bytes: Vec<u8>,
    page: &'static Encoding,
}

impl Out {
    fn flush(&mut self) {
        if !self.bytes.is_empty() {
            let (text, _, _) = self.page.decode(&self.bytes);
            self.text.push_str(&text);
            self.bytes.clear();
        }
    }

    fn char(&mut self, one: char) {
        self.flush();
        self.text.push(one);
    }

    /// Characters beyond the basic plane come in two units; they are told apart by what stands before.
    fn unit(&mut self, unit: u16) {
        let high = self.text.chars().next_back().filter(|one| ('\u{F0000}'..='\u{F03FF}').contains(one));
        match (high, unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                self.text.pop();
                let code = 0x10000 + ((u32::from(high) - 0xF0000) << 10) + u32::from(unit - 0xDC00);
                self.text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            // Kept in a private place until its other half comes.
            (_, 0xD800..=0xDBFF) => self.text.push(char::from_u32(0xF0000 + u32::from(unit - 0xD800)).unwrap_or(char::REPLACEMENT_CHARACTER)),
            _ => self.text.push(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }
}

/// A control word or symbol with its number, and where it ends.
fn control(rtf: &[u8], at: usize) -> (&[u8], Option<i32>, usize) {
    let letters = rtf[at..].iter().take_while(|byte| byte.is_ascii_lowercase()).count();
    if letters == 0 {
        let end = (at + 1).min(rtf.len());
        return (&rtf[at..end], None, end);
    }
    let word = &rtf[at..at + letters];
    let digits = rtf[at + letters..].iter().take(11).enumerate().take_while(|(place, byte)| byte.is_ascii_digit() || (*place == 0 && **byte == b'-')).count();
    let end = at + letters + digits;
    let number = std::str::from_utf8(&rtf[at + letters..end]).ok().and_then(|digits| digits.parse().ok());
    // `htmltag64` and its like: a blank after it belongs to it.
    (word, number, if rtf.get(end) == Some(&b' ') { end + 1 } else { end })
}
