//! A sentence made even: full width to half width, capitals to small letters, no stray blanks, each character with its place.

use std::ops::Range;

use super::numeral::chinese as numeral;

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
            if let Some(blank) = blank
                && place - blank > 1
                && "年月日天个周小".contains(character)
                && chars.last().is_some_and(|before| is_han(*before) && numeral(&[*before]).is_none() || ":,。;(".contains(*before))
            {
                chars.push('_'); // 满　　个月: a blank to be filled in
                at.push(blank);
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
        let mut text = Self { chars, at };
        text.drop_lines_under_numbers();
        if text.is_chinese() {
            text.join_digits();
        }
        text
    }

    /// `__15__日`, a form filled in: the line is no blank any more.
    fn drop_lines_under_numbers(&mut self) {
        let is_line = |character: &char| matches!(character, '_' | ' ');
        let run = |chars: &[char], is: &dyn Fn(&char) -> bool| chars.iter().take_while(|character| is(character)).count();
        let (mut from, mut dropped) = (0, Vec::new());
        while from < self.chars.len() {
            let before = run(&self.chars[from..], &is_line);
            let number = run(&self.chars[from + before..], &|character| character.is_ascii_digit());
            let after = run(&self.chars[from + before + number..], &is_line);
            let (first, last) = (from + before, from + before + number);
            let is_lined = |place: std::ops::Range<usize>| self.chars[place].contains(&'_');
            if number > 0 && is_lined(from..first) && is_lined(last..last + after) && !self.chars.get(last + after).is_some_and(char::is_ascii_digit) {
                dropped.extend((from..first).chain(last..last + after).filter(|at| self.chars[*at] == '_'));
            }
            from = (last + after).max(from + 1);
        }
        self.drop(&dropped);
    }

    /// `2 0 2 5年`, `6 0日`: digits set apart. Not the number of a clause or an annex with a number behind it.
    fn join_digits(&mut self) {
        let mut dropped = Vec::new();
        let digit = |at: usize| self.chars.get(at).is_some_and(char::is_ascii_digit);
        let mut at = 0;
        while at < self.chars.len() {
            let mut end = at;
            while digit(end) && self.chars.get(end + 1) == Some(&' ') && digit(end + 2) {
                end += 2;
            }
            let before = at.checked_sub(1).map(|before| self.chars[before]);
            let is_part = before.is_some_and(|before| before.is_ascii() || "件条款项表号图章节录第".contains(before));
            if end > at && !is_part && self.chars.get(end + 1).is_some_and(|unit| "年月日天个周小工号".contains(*unit)) {
                dropped.extend((at + 1..end).step_by(2));
            }
            at = end + 1;
        }
        self.drop(&dropped);
    }

    /// Leaves out characters, named in ascending order.
    fn drop(&mut self, places: &[usize]) {
        let stays = |at: &usize| places.binary_search(at).is_err();
        self.chars = (0..self.chars.len()).filter(stays).map(|at| self.chars[at]).collect();
        self.at = (0..self.at.len()).filter(stays).map(|at| self.at[at]).collect();
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
