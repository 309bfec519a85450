//! A sentence made even: full width to half width, capitals to small letters, no stray blanks, each character with its place.

use std::ops::Range;

/// The most characters of a text that are looked at; no sentence of a contract is longer.
pub(super) const LONGEST: usize = 4_000;

/// The characters that are read, and where each stood.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) chars: Vec<char>,
    at: Vec<u32>,
}

impl Text {
    /// The even form of the first [`LONGEST`] characters. Blanks are kept only between two ASCII characters, and once.
    pub(super) fn of(words: &str) -> Self {
        let (mut chars, mut at) = (Vec::new(), Vec::new());
        let mut blank = None;
        for (place, original) in (0_u32..).zip(words.chars().take(LONGEST)) {
            let character = even(original);
            if character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}') {
                blank = blank.or(Some(place));
                continue;
            }
            if let Some(blank) = blank.take()
                && character.is_ascii()
                && chars.last().is_some_and(char::is_ascii)
            {
                chars.push(' ');
                at.push(blank);
            }
            chars.push(character);
            at.push(place);
        }
        Self { chars, at }
    }

    /// Where a range of read characters stands in the original, in Unicode scalar values.
    pub(super) fn place(&self, range: Range<usize>) -> Range<u32> {
        let start = self.at.get(range.start).copied().unwrap_or_default();
        let end = range.end.checked_sub(1).and_then(|last| self.at.get(last)).map_or(start, |last| last + 1);
        start..end.max(start)
    }

    /// The read characters from a place on that equal a word.
    pub(super) fn starts_with(&self, at: usize, word: &str) -> bool {
        let mut here = self.chars.iter().skip(at);
        word.chars().all(|character| here.next() == Some(&character))
    }

    pub(super) fn is_chinese(&self) -> bool {
        self.chars.iter().any(|character| is_han(*character))
    }
}

pub(super) fn is_han(character: char) -> bool {
    matches!(character, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '〇')
}

fn even(character: char) -> char {
    let half = match character {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        '【' | '〔' | '〖' => '[',
        '】' | '〕' | '〗' => ']',
        '—' | '–' | '−' | '‐' | '‑' => '-',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '﹍' => '_',
        other => other,
    };
    half.to_ascii_lowercase()
}
