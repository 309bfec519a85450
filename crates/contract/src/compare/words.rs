//! Words: the units in which versions are compared.

use crate::text::fold;

/// A word: a run of letters and digits, a number with its separators, a run of Chinese numerals, or one other character.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Equal words have equal keys, whatever their width.
    pub(super) key: u64,
    pub(super) kind: WordKind,
}

/// What a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordKind {
    /// Letters or a Chinese character.
    Letters,
    /// Digits or Chinese numerals.
    Number,
    /// Any other sign.
    Sign,
    /// The border between two cells of a table.
    Cell,
}

impl Word {
    /// Does it say something?
    pub(super) fn counts(&self) -> bool {
        matches!(self.kind, WordKind::Letters | WordKind::Number)
    }
}

/// The plain form in which characters are compared: fullwidth like halfwidth, curled quotes like straight ones.
pub(super) fn plain(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' => '"',
        '\t' => '\t',
        _ => fold(c),
    }
}

/// Adds the words of `text[start..end]`. White space parts words and is none; in a row of a table a TAB is a word.
pub(super) fn split(text: &[char], start: usize, end: usize, is_row: bool, words: &mut Vec<Word>) {
    let mut at = start;
    while at < end {
        let c = text[at];
        let (length, kind) = if is_row && c == '\t' {
            (1, WordKind::Cell)
        } else if c.is_whitespace() {
            at += 1;
            continue;
        } else {
            measure(&text[at..end])
        };
        words.push(Word { start: at as u32, end: (at + length) as u32, key: key(text[at..at + length].iter().map(|c| u64::from(plain(*c) as u32))), kind });
        at += length;
    }
}

/// How many characters the first word has, and its kind.
fn measure(rest: &[char]) -> (usize, WordKind) {
    let first = plain(rest[0]);
    if first.is_ascii_alphanumeric() {
        let run = rest.iter().take_while(|c| is_latin(plain(**c))).count();
        if rest[..run].iter().any(|c| !plain(*c).is_ascii_digit()) {
            return (latin(rest, run), WordKind::Letters);
        }
        return (number(rest, run), WordKind::Number);
    }
    if is_numeral(first) {
        return (rest.iter().take_while(|c| is_numeral(plain(**c))).count(), WordKind::Number);
    }
    if is_latin(first) {
        let run = rest.iter().take_while(|c| is_latin(plain(**c))).count();
        return (latin(rest, run), WordKind::Letters);
    }
    (1, if first.is_alphanumeric() { WordKind::Letters } else { WordKind::Sign })
}

/// Letters of alphabets, not of Chinese, Japanese or Korean.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || (c.is_alphabetic() && ('\u{C0}'..'\u{1100}').contains(&c))
}

/// Is it one of the signs in which Chinese numbers are written?
pub(super) fn is_numeral(c: char) -> bool {
    "零〇一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億".contains(c)
}

/// A word with an apostrophe inside is one: `party's`.
fn latin(rest: &[char], run: usize) -> usize {
    let apostrophe = rest.get(run).is_some_and(|c| plain(*c) == '\'');
    let tail = rest[run..].iter().skip(1).take_while(|c| plain(**c).is_ascii_alphabetic()).count();
    if apostrophe && tail > 0 { run + 1 + tail } else { run }
}

/// `1,000,000.00`, `2026-03-01`, `3.2.1`, `30%`: digits joined by one sign at a time, with a sign of share behind.
fn number(rest: &[char], run: usize) -> usize {
    let mut length = run;
    while rest.get(length).is_some_and(|c| matches!(plain(*c), ',' | '.' | '-' | '/' | ':')) {
        let digits = rest[length + 1..].iter().take_while(|c| plain(**c).is_ascii_digit()).count();
        if digits == 0 {
            break;
        }
        length += 1 + digits;
    }
    length + usize::from(rest.get(length).is_some_and(|c| matches!(plain(*c), '%' | '‰' | '‱')))
}

/// FNV-1a over any values: the same on every machine.
pub(super) fn key(values: impl Iterator<Item = u64>) -> u64 {
    values.fold(0xCBF2_9CE4_8422_2325, |hash: u64, value| {
        let mixed = (hash ^ value).wrapping_mul(0x0000_0100_0000_01B3);
        mixed ^ (mixed >> 29)
    })
}
