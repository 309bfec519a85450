//! What the bytes of a text file say: byte order mark, UTF-8, UTF-16, GB 18030, in this order.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::read::error::Cause;

/// Control characters that no text holds.
fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1A}' | '\u{1C}'..='\u{1F}')
}

/// Decodes a text; what is no text in any of these encodings is refused.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Cause> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return if is_text(&text) { Ok(text) } else { Err(Cause::NotAContractFile) };
    }
    let candidates: &[&Encoding] = match zeros(bytes) {
        Some(encoding) => &[encoding],
        None => &[UTF_8, GB18030],
    };
    let decoded = candidates.iter().find_map(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes).filter(|text| is_text(text)));
    if let Some(text) = decoded {
        return Ok(text);
    }
    // a few broken bytes in a long text are no reason to refuse it
    let (text, _) = UTF_8.decode_without_bom_handling(bytes);
    let broken = text.matches('\u{FFFD}').count();
    if is_text(&text) && broken * 200 < text.len() { Ok(text) } else { Err(Cause::NotAContractFile) }
}

/// UTF-16 without a mark shows by zero bytes at every other place (ASCII, line ends) or by few other than CJK pairs.
fn zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096) & !1];
    let at = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (at(0), at(1));
    let pairs = sample.len() / 2;
    match (even, odd) {
        (0, 0) => None,
        _ if odd > even * 8 && odd * 50 > pairs => Some(UTF_16LE),
        _ if even > odd * 8 && even * 50 > pairs => Some(UTF_16BE),
        _ => None,
    }
}

fn is_text(text: &str) -> bool {
    let odd = text.chars().take(100_000).filter(|c| is_control(*c) || matches!(c, '\u{FFFE}' | '\u{FFFF}')).count();
    odd * 200 <= text.len().min(100_000)
}
