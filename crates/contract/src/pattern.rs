//! Patterns written out in the code: compiled when first needed, and not even then for words that can't match.
//!
//! A contract in Chinese has no use for the English half of the patterns, and most clauses none for most rules. So each pattern
//! knows its clues: words of which every match holds at least one. Looking for them is far cheaper than compiling the pattern.

mod clues;

use std::sync::OnceLock;

use regex::{Captures, Match, Regex, RegexBuilder};

use clues::Clues;

/// A pattern written out in the code, compiled once where it stands.
macro_rules! re {
    ($pattern:expr) => {{
        static PATTERN: crate::pattern::Pattern = crate::pattern::Pattern::new($pattern);
        &PATTERN
    }};
}
pub(crate) use re;

/// Longer texts are not looked through for clues once the pattern is compiled: it finds them itself.
const LONG: usize = 4096;

/// Bytes that a pattern's automaton may grow to, in each direction and for each thread. Left to itself it grows to 2 MiB with the
/// texts it has seen; several hundred patterns that have read a thousand contracts would hold hundreds of megabytes. Below this
/// size states are thrown away and made anew so often that it can be felt.
const LARGEST_AUTOMATON: usize = 128 * 1024;

/// A regular expression that is compiled when some text may match it.
#[derive(Debug)]
pub(crate) struct Pattern {
    words: &'static str,
    clues: OnceLock<Clues>,
    regex: OnceLock<Regex>,
}

impl Pattern {
    /// A pattern of these words. `\b` means the edge of an ASCII word: the Unicode one would take every pattern that has it out
    /// of the automaton and make it many times slower on Chinese text.
    pub(crate) const fn new(words: &'static str) -> Self {
        Pattern { words, clues: OnceLock::new(), regex: OnceLock::new() }
    }

    /// Is the pattern found in the text?
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.regex_for(text).is_some_and(|regex| regex.is_match(text))
    }

    /// The first place where it is found.
    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.find_at(text, 0)
    }

    /// The first place from a byte on.
    pub(crate) fn find_at<'t>(&self, text: &'t str, from: usize) -> Option<Match<'t>> {
        self.regex_for(text)?.find_at(text, from)
    }

    /// All places where it is found.
    pub(crate) fn find_iter<'r, 't>(&'r self, text: &'t str) -> impl Iterator<Item = Match<'t>> + use<'r, 't> {
        self.regex_for(text).into_iter().flat_map(move |regex| regex.find_iter(text))
    }

    /// The groups of the first match.
    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_at(text, 0)
    }

    /// The groups of the first match from a byte on.
    pub(crate) fn captures_at<'t>(&self, text: &'t str, from: usize) -> Option<Captures<'t>> {
        self.regex_for(text)?.captures_at(text, from)
    }

    /// The groups of all matches.
    pub(crate) fn captures_iter<'r, 't>(&'r self, text: &'t str) -> impl Iterator<Item = Captures<'t>> + use<'r, 't> {
        self.regex_for(text).into_iter().flat_map(move |regex| regex.captures_iter(text))
    }

    /// The text without what the pattern, bound to its beginning, finds there.
    pub(crate) fn trim_start<'t>(&self, text: &'t str) -> &'t str {
        self.find(text).map_or(text, |hit| &text[hit.end()..])
    }

    /// The compiled pattern, if the text may match it.
    fn regex_for(&self, text: &str) -> Option<&Regex> {
        let compiled = self.regex.get();
        if compiled.is_some() && text.len() > LONG {
            return compiled;
        }
        let may_match = self.clues.get_or_init(|| Clues::of(self.words)).are_in(text);
        may_match.then(|| self.regex.get_or_init(|| self.compile()))
    }

    fn compile(&self) -> Regex {
        let words = self.words.replace(r"\b", r"(?-u:\b)");
        RegexBuilder::new(&words).dfa_size_limit(LARGEST_AUTOMATON).build().expect("the pattern is a literal and compiles")
    }
}
