//! What the bytes of a text file say: byte order mark, UTF-8, UTF-16, GB 18030, in this order.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use crate::read::error::Cause;

/// Characters looked at.
const SAMPLE: usize = 100_000;

/// Decodes a text; what is no text in any of these encodings is refused.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Cause> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return marked(encoding, &bytes[mark..]);
    }
    let strictly = |encoding: &'static Encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let is_wide = bytes.iter().take(4096).any(|byte| *byte == 0);
    let wide = || [UTF_16LE, UTF_16BE].into_iter().filter(|_| is_wide).find_map(|encoding| strictly(encoding).filter(|text| is_plausible(text)));
    let decoded = strictly(UTF_8).filter(|text| !is_wide && is_free_of_controls(text)).or_else(wide);
    if let Some(text) = decoded.or_else(|| strictly(GB18030).filter(|text| is_plausible(text))) {
        return Ok(text);
    }
    // a few broken bytes in a long text are no reason to refuse it
    for encoding in [UTF_8, GB18030] {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        if text.matches('\u{FFFD}').count() * 200 < text.len() && is_plausible(&text) {
            return Ok(text);
        }
    }
    Err(Cause::NotAContractFile)
}

/// Decodes what stands behind a byte order mark; where it makes no sense as the mark says, the mark may lie.
fn marked<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Result<Cow<'b, str>, Cause> {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let is_free = is_free_of_controls(&text);
    if is_free && is_plausible(&text) {
        return Ok(text);
    }
    let others = [UTF_8, UTF_16LE, UTF_16BE, GB18030].into_iter().filter(|other| *other != encoding);
    let other = others.filter_map(|other| other.decode_without_bom_handling_and_without_replacement(bytes)).find(|text| is_plausible(text));
    let is_lost = text.matches('\u{FFFD}').count() * 20 > text.chars().count();
    other.or((is_free && !is_lost).then_some(text)).ok_or(Cause::NotAContractFile)
}

fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{E}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}')
}

fn is_free_of_controls(text: &str) -> bool {
    let sample = text.chars().take(SAMPLE);
    sample.filter(|c| is_control(*c)).count() * 200 <= text.len().min(SAMPLE)
}

/// Whether nearly all characters are such as contracts are written in; a wrong encoding gives others.
fn is_plausible(text: &str) -> bool {
    let is_usual = |c: char| {
        !is_control(c)
            && matches!(c,
                '\0'..='\u{7E}' | '\u{A0}'..='\u{17F}' | '\u{370}'..='\u{45F}' | '\u{2000}'..='\u{27BF}' | '\u{2E80}'..='\u{9FFF}'
                | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
    };
    let (mut usual, mut all) = (0, 0);
    for c in text.chars().take(SAMPLE) {
        all += 1;
        usual += usize::from(is_usual(c));
    }
    usual * 20 >= all * 19
}
