//! The features of a clause's words: pairs of characters in Chinese, words and pairs of words in other languages.

use std::ops::Range;

/// The number of a feature: a hash of its words.
pub type Feature = u32;

/// Where a clause stands among the others: what its neighbours' headings say, and how far down it lies.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Place {
    /// Share of the document before it, 0–1.
    pub position: f32,
    /// 1 = top level.
    pub level: u32,
    /// The category of the heading of the clause around it.
    pub parent: Option<usize>,
    /// The category of the heading before it on its level.
    pub previous: Option<usize>,
    /// The category of the heading after it on its level.
    pub next: Option<usize>,
}

/// Most bytes of a clause that are read: what it is about shows early, and nested clauses are read once for each level.
const READ: usize = 1500;

/// Bytes of an English clause whose words count once more, as its opening.
const OPENING: usize = 120;

/// Is a clause's text Chinese? Every tenth of its first letters decides.
pub fn is_chinese(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(200);
    let (han, all) = letters.fold((0, 0), |(han, all), c| (han + usize::from(is_han(c)), all + 1));
    han * 10 > all
}

/// Calls `found` with every feature of a text and the bytes that show it; a feature may come more than once.
pub fn grams(text: &str, chinese: bool, mut found: impl FnMut(Feature, Range<usize>)) {
    let mut end = text.len().min(READ);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    if chinese {
        return characters(text, found);
    }
    // how an English clause opens says more than how it goes on
    words(text, |feature, range| {
        if range.end <= OPENING {
            found(feature.rotate_left(11) ^ 0x5bd1_e995, range.clone());
        }
        found(feature, range);
    });
}

/// The features of a place.
pub fn place_features(place: &Place) -> impl Iterator<Item = Feature> + use<> {
    #[allow(clippy::cast_sign_loss, reason = "a share is not negative")]
    let tenth = (place.position * 10.0) as u8;
    let known = |kind: u64, of: Option<usize>| of.map(|at| mix(kind << 40 | at as u64));
    [
        Some(mix(1 << 40 | u64::from(tenth))),
        Some(mix(2 << 40 | u64::from(place.level.min(4)))),
        known(3, place.parent),
        known(4, place.previous),
        known(5, place.next),
    ]
    .into_iter()
    .flatten()
}

/// Pairs of characters: longer runs learnt from few wordings know only these. Blanks are passed over, numbers are one sign, punctuation parts.
fn characters(text: &str, mut found: impl FnMut(Feature, Range<usize>)) {
    let mut before: Option<(char, usize)> = None;
    for (at, c) in text.char_indices() {
        let sign = match c {
            '\u{4E00}'..='\u{9FFF}' => c,
            ' ' | '\t' | '_' => continue,
            '0'..='9' if before.is_some_and(|(before, _)| before == '0') => continue,
            '0'..='9' => '0',
            c if c.is_alphabetic() => c.to_ascii_lowercase(),
            _ => {
                before = None;
                continue;
            }
        };
        let end = at + c.len_utf8();
        if let Some((first, start)) = before {
            found(mix(u64::from(first) << 32 | u64::from(sign)), start..end);
        }
        before = Some((sign, at));
    }
}

/// Words and pairs of words, without case; numbers are one sign.
fn words(text: &str, mut found: impl FnMut(Feature, Range<usize>)) {
    let mut before: Option<(u64, usize)> = None;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        let mut word = 0xcbf2_9ce4_8422_2325u64;
        while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
            let sign = if bytes[at].is_ascii_digit() { b'0' } else { bytes[at].to_ascii_lowercase() };
            if sign != b'0' || at == start || !bytes[at - 1].is_ascii_digit() {
                word = (word ^ u64::from(sign)).wrapping_mul(0x0100_0000_01b3);
            }
            at += 1;
        }
        found(mix(word), start..at);
        if let Some((first, from)) = before {
            found(mix(first.rotate_left(17) ^ word), from..at);
        }
        before = Some((word, start));
    }
}

fn mix(key: u64) -> Feature {
    let key = (key ^ key >> 31).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((key ^ key >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}
