//! One place for offsets: the model counts characters, matching counts bytes of a folded copy.
//!
//! Folding maps every character to exactly one: full-width forms to plain ones (`％` → `%`, `（` → `(`), odd spaces to a
//! space, radicals of broken PDFs to their ideographs, underscores below a filled-in value to spaces. Patterns are written against the folded text; quotes come from the
//! original.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::filled::without_underlines;
use crate::inline::Counting;
use crate::model::{Block, BlockKind, Document, Span};
use crate::pattern::{Pattern, re};

/// The last `count` characters of a text.
pub(crate) fn last_chars(text: &str, count: usize) -> &str {
    count.checked_sub(1).map_or("", |count| text.char_indices().rev().nth(count).map_or(text, |(at, _)| &text[at..]))
}

/// The first `count` characters of a text.
pub(crate) fn first_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or(text, |(at, _)| &text[..at])
}

/// A document's text, folded for matching, with the way back to its characters.
#[derive(Debug)]
pub(crate) struct Text<'a> {
    original: &'a str,
    folded: String,
    /// Byte of each character in `folded`, and its length.
    folded_at: Vec<u32>,
    /// Byte of each character in `original`, and its length.
    original_at: Vec<u32>,
}

impl<'a> Text<'a> {
    /// Folds `original`.
    pub(crate) fn of(original: &'a str) -> Self {
        let mut folded = String::with_capacity(original.len());
        let mut folded_at = Vec::with_capacity(original.len() / 2);
        let mut original_at = Vec::with_capacity(original.len() / 2);
        for (at, c) in original.char_indices() {
            original_at.push(at as u32);
            folded_at.push(folded.len() as u32);
            folded.push(fold(c));
        }
        original_at.push(original.len() as u32);
        folded_at.push(folded.len() as u32);
        Text { original, folded: without_underlines(folded), folded_at, original_at }
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// The character that begins at a byte of the folded text.
    pub(crate) fn char_at(&self, byte: usize) -> u32 {
        self.folded_at.partition_point(|&at| (at as usize) < byte) as u32
    }

    /// The byte of the folded text at which a character begins.
    pub(crate) fn byte_at(&self, char: u32) -> usize {
        self.folded_at.get(char as usize).copied().unwrap_or(self.folded.len() as u32) as usize
    }

    /// A range of the folded text in characters.
    pub(crate) fn span(&self, bytes: &Range<usize>) -> Span {
        Span { start: self.char_at(bytes.start), end: self.char_at(bytes.end) }
    }

    /// A span of characters as a range of the folded text.
    pub(crate) fn bytes(&self, span: Span) -> Range<usize> {
        self.byte_at(span.start)..self.byte_at(span.end)
    }

    /// What the document says at a range of the folded text.
    pub(crate) fn quote(&self, bytes: &Range<usize>) -> &'a str {
        let span = self.span(bytes);
        &self.original[self.original_at[span.start as usize] as usize..self.original_at[span.end as usize] as usize]
    }
}

/// The plain form of a character.
#[allow(clippy::match_same_arms, reason = "the common characters are told apart first")]
pub(crate) fn fold(c: char) -> char {
    match c {
        ' '..='~' | '\n' | '\t' | '\u{4E00}'..='\u{9FFF}' => c,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\r' => ' ',
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '│' | '┃' => '\t',
        '\u{FFE5}' => '¥',
        '\u{17F}' => 's',
        '\u{212A}' => 'K',
        '\u{FE4D}'..='\u{FE4F}' => '_',
        '\u{FE6A}' => '%',
        '\u{FE59}' | '\u{3014}' => '(',
        '\u{FE5A}' | '\u{3015}' => ')',
        '\u{2E80}'..='\u{2FDF}' | '\u{F900}'..='\u{FAFF}' => single(c).unwrap_or(c),
        _ => c,
    }
}

fn single(c: char) -> Option<char> {
    let mut folded = std::iter::once(c).nfkc();
    folded.next().filter(|_| folded.next().is_none())
}

/// A paragraph or a table row, as a range of the folded text.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The whole line.
    pub(crate) range: Range<usize>,
    /// Its block in the document.
    pub(crate) block: usize,
    /// The automatic number.
    pub(crate) number: Option<Range<usize>>,
    /// Is it a table row?
    pub(crate) is_row: bool,
}

/// A sentence or a part of one that ends in a semicolon.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sentence<'t> {
    /// The words, folded, without white space around them.
    pub(crate) text: &'t str,
    /// Where they begin in the folded text.
    pub(crate) start: usize,
}

impl Sentence<'_> {
    /// Where it stands.
    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Does it contain one of the words?
    pub(crate) fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.text.contains(word))
    }
}

/// The document with what all stages share: folded text, lines and sentences.
#[derive(Debug)]
pub(crate) struct Body<'a> {
    /// The document.
    pub(crate) document: &'a Document,
    /// Its text.
    pub(crate) text: Text<'a>,
    /// Its paragraphs and rows.
    pub(crate) lines: Vec<Line>,
    sentences: Vec<Range<usize>>,
    /// Reviewers' notes typed into the text in square brackets: they agree nothing.
    notes: Vec<Range<usize>>,
    mentions: RefCell<HashMap<String, usize>>,
}

impl<'a> Body<'a> {
    /// Prepares a document.
    pub(crate) fn of(document: &'a Document) -> Self {
        let text = Text::of(&document.text);
        let mut counting = Counting::default();
        let lines: Vec<Line> = document.blocks.iter().enumerate().flat_map(|(at, block)| split(&text, line(&text, at, block), &mut counting)).collect();
        let sentences = lines.iter().flat_map(|line| sentences(text.folded(), line)).collect();
        let notes = notes(text.folded());
        Body { document, text, lines, sentences, notes, mentions: RefCell::default() }
    }

    /// The folded text.
    pub(crate) fn folded(&self) -> &str {
        self.text.folded()
    }

    /// How often a word stands in the text; counted once for each word.
    pub(crate) fn mentions(&self, word: &str) -> usize {
        *self.mentions.borrow_mut().entry(word.to_owned()).or_insert_with(|| self.folded().matches(word).count())
    }

    /// The words of a line.
    pub(crate) fn line(&self, line: &Line) -> &str {
        &self.folded()[line.range.clone()]
    }

    /// The sentence that a byte of the folded text lies in.
    pub(crate) fn sentence_at(&self, byte: usize) -> Option<Sentence<'_>> {
        let at = self.sentences.partition_point(|range| range.end <= byte);
        self.sentences.get(at).filter(|range| range.start <= byte).map(|range| self.sentence(range))
    }

    /// The contract's own sentences in which a pattern is found, each once; none of a reviewer's notes in brackets.
    pub(crate) fn sentences_with(&self, cue: &'static Pattern) -> Vec<Sentence<'_>> {
        let mut found: Vec<Sentence<'_>> = Vec::new();
        for hit in cue.find_iter(self.folded()) {
            if found.last().is_some_and(|last| hit.start() < last.range().end) {
                continue;
            }
            found.extend(self.sentence_at(hit.start()).filter(|sentence| !self.is_note(sentence.start)));
        }
        found
    }

    /// What the contract itself says: the folded text with reviewers' notes blanked out, byte for byte as long.
    pub(crate) fn agreed(&self) -> Cow<'_, str> {
        if self.notes.is_empty() {
            return Cow::Borrowed(self.folded());
        }
        let mut text = self.folded().to_owned();
        for note in &self.notes {
            text.replace_range(note.clone(), &" ".repeat(note.len()));
        }
        Cow::Owned(text)
    }

    /// Does a byte of the folded text lie in a reviewer's note?
    fn is_note(&self, byte: usize) -> bool {
        let at = self.notes.partition_point(|note| note.end <= byte);
        self.notes.get(at).is_some_and(|note| note.start <= byte)
    }

    /// The line that a byte of the folded text lies in.
    pub(crate) fn line_at(&self, byte: usize) -> Option<&Line> {
        // where one paragraph was cut, its pieces touch
        let at = self.lines.partition_point(|line| line.range.end < byte);
        let next = self.lines.get(at + 1).filter(|line| line.range.start == byte);
        next.or_else(|| self.lines.get(at)).filter(|line| line.range.start <= byte)
    }

    fn sentence(&self, range: &Range<usize>) -> Sentence<'_> {
        Sentence { text: &self.folded()[range.clone()], start: range.start }
    }
}

/// `[审核意见: …]`, `[批注:…]`, `[Drafting note: …]`, in order.
fn notes(folded: &str) -> Vec<Range<usize>> {
    let note = re!(r"\[[^\[\]:\n]{0,8}(?:审核|审查|审阅|评审|批注|法务|(?i:reviewer|comment|drafting note|note to draft))[^\[\]:\n]{0,8}:[^\[\]]{0,1500}\]");
    note.find_iter(folded).map(|hit| hit.range()).collect()
}

fn line(text: &Text<'_>, at: usize, block: &Block) -> Line {
    let (number, is_row) = match &block.kind {
        BlockKind::Paragraph { number, .. } => (number.map(|span| text.bytes(span)), false),
        BlockKind::Row { .. } => (None, true),
    };
    Line { range: text.bytes(block.span), block: at, number, is_row }
}

/// Cuts a paragraph where a label follows the end of a sentence or heading: files that lost their line breaks put several
/// clauses into one, Latin ones a whole contract.
fn split(text: &Text<'_>, line: Line, counting: &mut Counting) -> Vec<Line> {
    let words = &text.folded()[line.range.clone()];
    if line.is_row {
        return vec![line];
    }
    let pieces = if words.bytes().filter(u8::is_ascii).count() * 10 < words.len() * 9 {
        counting.cut(words)
    } else if words.len() < 1500 && re!(r"[.;]\s+Section\s+[0-9]{1,2}\.[0-9]{1,2}\s+[A-Z]").find_iter(words).nth(1).is_none() {
        return vec![line];
    } else {
        latin(words)
    };
    let number = line.number.clone();
    let from = line.range.start;
    pieces
        .into_iter()
        .enumerate()
        .map(|(at, piece)| Line { range: from + piece.start..from + piece.end, number: number.clone().filter(|_| at == 0), ..line.clone() })
        .collect()
}

/// The pieces of a long Latin paragraph.
fn latin(words: &str) -> Vec<Range<usize>> {
    let inline = re!(
        r#"[.;:)"”A-Z]\s+(?:and\s+|or\s+)?(IN WITNESS WHEREOF|(?:ARTICLE|Article|SECTION|Section)\s+(?:[IVX]+|[0-9]+(?:\.[0-9]+)*)[.:]?\s+[A-Z]|[0-9]{1,2}\.(?:[0-9]{1,2}\.?)*\s{1,4}[A-Z"“]|[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2})?\s{1,4}[A-Z"“]|\([a-z]{1,4}\)\s+[A-Za-z])"#
    );
    let mut pieces = Vec::new();
    let mut from = 0;
    for hit in inline.captures_iter(words) {
        let at = hit.get(1).expect("the pattern has one group").start();
        pieces.push(from..at);
        from = at;
    }
    pieces.push(from..words.len());
    pieces
}

fn is_han(c: Option<char>) -> bool {
    c.is_some_and(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c) || c == ')')
}

/// A sentence longer than this, in bytes, ends at its next comma, else at twice the length: what is read in a sentence may look through
/// it for each thing found there, which must not grow with a text that never ends its sentence.
const LONGEST: usize = 6_000;

/// Cuts a line after `。`, `;`, `!`, `?`, and after an English full stop that a capital follows.
fn sentences(folded: &str, line: &Line) -> Vec<Range<usize>> {
    let words = &folded[line.range.clone()];
    let bytes = words.as_bytes();
    let mut cuts = Vec::new();
    let mut from = 0;
    for (at, c) in words.char_indices() {
        let end = at + c.len_utf8();
        let ends = match c {
            '。' | ';' | '!' | '?' => true,
            // older files end Chinese sentences with a full-width stop
            '.' if is_han(words[..at].chars().next_back()) => words[end..].trim_start().chars().next().is_none_or(|next| is_han(Some(next)) || next == '"'),
            '.' => {
                bytes.get(end) == Some(&b' ')
                    && at >= 3
                    && (bytes[at - 1].is_ascii_alphanumeric() && bytes[at - 2].is_ascii_alphanumeric() || matches!(bytes[at - 1], b')' | b'"'))
                    && words[end..].trim_start().starts_with(|next: char| next.is_ascii_uppercase() || next == '"' || next == '(' || next == '“')
                    && !["Co", "Ltd", "Inc", "No", "Corp", "Mr", "Ms", "Dr", "St"].iter().any(|short| words[from..at].ends_with(short))
            }
            ',' | '、' => end - from > LONGEST,
            _ => end - from > 2 * LONGEST,
        };
        if ends {
            cuts.push(from..end);
            from = end;
        }
    }
    cuts.push(from..words.len());
    cuts.into_iter()
        .filter_map(|cut| {
            let piece = &words[cut.clone()];
            let start = line.range.start + cut.start + (piece.len() - piece.trim_start().len());
            let end = start + piece.trim().len();
            (start < end).then_some(start..end)
        })
        .collect()
}
