//! Which language a text is in, by its letters.

use crate::model::Language;

/// An English word says about as much as this many Chinese characters, in tenths.
const WORD: u64 = 16;

/// The language of most of the words, or both where each has a good share.
pub(super) fn of(text: &str) -> Language {
    let mut characters = 0_u64;
    let mut words = 0_u64;
    let mut is_inside = false;
    for c in text.chars() {
        let is_letter = c.is_ascii_alphabetic();
        words += u64::from(is_letter && !is_inside);
        is_inside = is_letter;
        characters += u64::from(is_chinese(c));
    }
    let english = words * WORD;
    let share = english * 100 / (english + characters * 10).max(1);
    match share {
        _ if english == 0 => Language::Chinese,
        0..25 => Language::Chinese,
        25..90 => Language::Bilingual,
        _ => Language::English,
    }
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}
