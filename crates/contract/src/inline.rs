//! Labels in the middle of a paragraph: files that lost their line breaks put several clauses into one.

use std::ops::Range;

use crate::facts::numeral::han_integer;
use crate::pattern::re;

/// Where the clauses of a text stand: the last label of each way of counting that began a line or a piece of one.
#[derive(Debug, Default)]
pub(crate) struct Counting {
    han: u32,
    arabic: u32,
}

impl Counting {
    /// Cuts a Chinese paragraph where the next label follows the end of a sentence: `……负担。五、甲方……`.
    pub(crate) fn cut(&mut self, words: &str) -> Vec<Range<usize>> {
        self.begin(words);
        let mut pieces = Vec::new();
        let mut from = 0;
        if self.han == 0 && self.arabic == 0 || !words.contains(['。', '.', ';']) {
            pieces.push(0..words.len());
            return pieces;
        }
        for hit in re!(r"[。.;]\s*(?:([一二三四五六七八九十]{1,3})[、,]|([1-9][0-9]?)[、.])\s*[\p{Han}《]").captures_iter(words) {
            let Some((number, is_han)) = hit.get(1).map(|label| (label, true)).or(hit.get(2).map(|label| (label, false))) else { continue };
            let value = if is_han { han_integer(number.as_str()).and_then(|value| u32::try_from(value).ok()) } else { number.as_str().parse().ok() };
            let last = if is_han { &mut self.han } else { &mut self.arabic };
            if *last > 0 && value == Some(*last + 1) {
                *last += 1;
                pieces.push(from..number.start());
                from = number.start();
            }
        }
        pieces.push(from..words.len());
        pieces
    }

    /// Takes note of the label with which a line begins.
    fn begin(&mut self, words: &str) {
        if !words.trim_start().starts_with(|c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)) {
            return;
        }
        let Some(hit) = re!(r"^\s*(?:([一二三四五六七八九十]{1,3})[、,.]|([1-9][0-9]?)[、.])").captures(words) else { return };
        if let Some(value) = hit.get(1).and_then(|label| han_integer(label.as_str())).and_then(|value| u32::try_from(value).ok()) {
            self.han = value;
            self.arabic = 0;
        } else if let Some(value) = hit.get(2).and_then(|label| label.as_str().parse().ok()) {
            self.arabic = value;
        }
    }
}
