//! From characters to tokens.

use super::words::{self, is_weightless};
use crate::period::{Period, Unit};
use crate::read::numeral::english as numeral;
use crate::read::text::Text;
use crate::read::token::{Kind, Token};
use crate::rule::Span;

/// The tokens of a sentence; words without weight have none.
pub(super) fn tokens(text: &Text) -> Vec<Token> {
    let words = words_of(text);
    let plain: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let mut lexer = Lexer { words: &words, plain: &plain, at: 0, tokens: Vec::new() };
    while lexer.at < words.len() {
        lexer.next();
    }
    lexer.tokens
}

/// A word or a mark.
pub(super) struct Word {
    text: String,
    start: usize,
    end: usize,
    /// Whether `a` or `an` stood before it.
    has_article: bool,
    /// Whether a hyphen ties it to the word before.
    pub(super) is_tied: bool,
}

fn words_of(text: &Text) -> Vec<Word> {
    let chars = &text.chars;
    let (mut words, mut at, mut has_article) = (Vec::<Word>::new(), 0, false);
    while at < chars.len() {
        let start = at;
        let character = chars[at];
        if character.is_alphanumeric() {
            while at < chars.len() && (chars[at].is_alphanumeric() || joins(chars, at)) {
                at += 1;
            }
        } else {
            at += 1;
        }
        let word: String = chars[start..at].iter().collect();
        if character.is_whitespace() || matches!(character, '-' | '"' | '\'' | '*') {
            continue;
        }
        let word = word.strip_suffix("'s").map_or(word.clone(), str::to_owned);
        let is_tied = start > 0 && chars[start - 1] == '-';
        if is_weightless(&word) && !is_tied {
            has_article = matches!(word.as_str(), "a" | "an");
            if !(has_article && chars[at..].starts_with(&[' ', 'h', 'u', 'n'])) {
                continue;
            }
        }
        words.push(Word { text: word, start, end: at, has_article, is_tied });
        has_article = false;
    }
    words
}

/// Apostrophes and points inside a word or number: `supplier's`, `28,000`, `9.3`.
fn joins(chars: &[char], at: usize) -> bool {
    let (Some(before), Some(after)) = (at.checked_sub(1).and_then(|at| chars.get(at)), chars.get(at + 1)) else { return false };
    match chars[at] {
        '\'' => before.is_alphanumeric() && after.is_alphanumeric(),
        '.' | ',' | '/' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

pub(super) struct Lexer<'a> {
    pub(super) words: &'a [Word],
    pub(super) plain: &'a [&'a str],
    pub(super) at: usize,
    tokens: Vec<Token>,
}

const UNITS: &[(&str, Option<Unit>)] = &[
    ("minutes", None),
    ("minute", None),
    ("business hours", None),
    ("business hour", None),
    ("working hours", None),
    ("working hour", None),
    ("clear days", None),
    ("clear business days", None),
    ("trading days", None),
    ("business weeks", None),
    ("bank working days", Some(Unit::WorkingDays)),
    ("bank business days", Some(Unit::WorkingDays)),
    ("business days", Some(Unit::WorkingDays)),
    ("business day", Some(Unit::WorkingDays)),
    ("working days", Some(Unit::WorkingDays)),
    ("working day", Some(Unit::WorkingDays)),
    ("workdays", Some(Unit::WorkingDays)),
    ("workday", Some(Unit::WorkingDays)),
    ("work days", Some(Unit::WorkingDays)),
    ("banking days", Some(Unit::WorkingDays)),
    ("banking day", Some(Unit::WorkingDays)),
    ("bank days", Some(Unit::WorkingDays)),
    ("calendar days", Some(Unit::Days)),
    ("calendar day", Some(Unit::Days)),
    ("natural days", Some(Unit::Days)),
    ("days", Some(Unit::Days)),
    ("day", Some(Unit::Days)),
    ("calendar weeks", Some(Unit::Weeks)),
    ("weeks", Some(Unit::Weeks)),
    ("week", Some(Unit::Weeks)),
    ("calendar months", Some(Unit::Months)),
    ("calendar month", Some(Unit::Months)),
    ("months", Some(Unit::Months)),
    ("month", Some(Unit::Months)),
    ("year anniversary", Some(Unit::Years)),
    ("calendar years", Some(Unit::Years)),
    ("years", Some(Unit::Years)),
    ("year", Some(Unit::Years)),
    ("anniversary", Some(Unit::Years)),
    ("hours", Some(Unit::Hours)),
    ("hour", Some(Unit::Hours)),
    ("hrs", Some(Unit::Hours)),
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const FILLERS: [&str; 7] = ["full", "consecutive", "running", "complete", "whole", "entire", "elapsed"];

impl Lexer<'_> {
    fn next(&mut self) {
        let taken =
            self.mark().or_else(|| self.which()).or_else(|| self.blank()).or_else(|| self.end_of()).or_else(|| self.date()).or_else(|| self.month_day());
        let taken = taken.or_else(|| self.each()).or_else(|| self.one()).or_else(|| self.number()).or_else(|| self.phrase());
        let (kind, len) = taken.unwrap_or((Kind::Noise, 1));
        let end = (self.at + len.max(1)).min(self.words.len());
        self.tokens.push(Token { kind, start: self.words[self.at].start, end: self.words[end - 1].end });
        self.at = end;
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.plain.get(at).copied().unwrap_or_default()
    }

    pub(super) fn is(&self, at: usize, phrase: &str) -> bool {
        phrase.split(' ').zip(at..).all(|(word, at)| self.word(at) == word)
    }

    fn mark(&self) -> Option<(Kind, usize)> {
        let kind = match self.word(self.at) {
            "," | ":" => Kind::Comma,
            "." | ";" | "!" | "?" => Kind::Stop,
            "(" | "[" => Kind::Open,
            ")" | "]" => Kind::Close,
            _ => return None,
        };
        if kind == Kind::Open && self.bracketed_number().is_some() {
            return None;
        }
        if kind == Kind::Open
            && self.is(self.at + 1, "]")
            && let Some((_, len)) = self.unit(self.at + 2)
        {
            return Some((Kind::Blank, 2 + len));
        }
        if kind == Kind::Open && matches!(self.word(self.at + 1), "●" | "•" | "·" | "_" | "x" | "xx") && matches!(self.word(self.at + 2), "]" | ")") {
            return self.unit(self.at + 3).map(|(_, len)| (Kind::Blank, 3 + len));
        }
        Some((kind, 1))
    }

    /// `whichever shall first occur`, `whichever date is the later`.
    fn which(&self) -> Option<(Kind, usize)> {
        if self.word(self.at) == "if" {
            return match self.word(self.at + 1) {
                "earlier" | "sooner" => Some((Kind::Earlier, 2)),
                "later" => Some((Kind::Later, 2)),
                _ => None,
            };
        }
        // written apart as well: which ever is later
        let is_apart = self.word(self.at) == "which" && self.word(self.at + 1) == "ever";
        if self.word(self.at) != "whichever" && !is_apart {
            return None;
        }
        (1 + usize::from(is_apart)..8).find_map(|len| match self.word(self.at + len) {
            "earlier" | "earliest" | "first" | "sooner" | "soonest" | "shorter" => Some((Kind::Earlier, len + 1)),
            "later" | "latest" | "last" | "longer" => Some((Kind::Later, len + 1)),
            _ => None,
        })
    }

    fn blank(&self) -> Option<(Kind, usize)> {
        let len = (self.at..self.words.len()).take_while(|at| matches!(self.word(*at), "_" | "__" | "…" | "xx" | "x")).count();
        let bracket = usize::from(len > 0 && matches!(self.word(self.at + len), ")" | "]"));
        let filler = usize::from(len > 0 && self.word(self.at + len + bracket) == "(") * 3;
        let (_, unit) = self.unit(self.at + len + bracket).or_else(|| self.unit(self.at + len + bracket + filler))?;
        (len > 0).then_some((Kind::Blank, len + bracket + unit))
    }

    /// `each Friday`, `every two weeks`.
    fn each(&self) -> Option<(Kind, usize)> {
        if let Some(day) = WEEKDAYS.iter().position(|name| *name == self.word(self.at).trim_end_matches('s')) {
            return Some((Kind::Weekday(u32::try_from(day + 1).ok()?), 1));
        }
        if !matches!(self.word(self.at), "each" | "every") {
            return None;
        }
        if WEEKDAYS.contains(&self.word(self.at + 1)) {
            return Some((Kind::Each(Span::Week), 1));
        }
        let number = numeral(self.plain.get(self.at + 1..)?).filter(|(_, _, is_ordinal)| !is_ordinal);
        number.map(|_| (Kind::EachFull, 1))
    }

    /// `a week`, `a month` behind within or of.
    fn one(&self) -> Option<(Kind, usize)> {
        if self.is(self.at, "fortnight") {
            return Some((Kind::Period { period: Period::new(14, Unit::Days), is_day: false }, 1));
        }
        let is_limit = matches!(self.tokens.last().map(|token| token.kind), Some(Kind::Within | Kind::AtLeast | Kind::By));
        if !self.words[self.at].has_article || !is_limit {
            return None;
        }
        let (unit, len) = self.unit(self.at)?;
        unit.map(|unit| (Kind::Period { period: Period::new(1, unit), is_day: false }, len))
    }

    /// `within (10) days`: a number and its unit, the number only in brackets.
    fn bracketed_number(&self) -> Option<(u32, usize)> {
        let (value, len, is_ordinal) = numeral(self.plain.get(self.at + 1..)?)?;
        let close = self.at + 1 + len;
        (!is_ordinal && self.word(close) == ")" && self.unit(close + 1).is_some()).then_some((value, len + 2))
    }

    fn number(&self) -> Option<(Kind, usize)> {
        if matches!(self.word(self.at), "(" | "[") {
            let (value, len) = self.bracketed_number()?;
            let (unit, more) = self.unit(self.at + len)?;
            let kind = unit.map_or(Kind::OddUnit, |unit| Kind::Period { period: Period::new(value, unit), is_day: false });
            return Some((kind, len + more));
        }
        if let Some(len) = ["period of", "time limit of", "duration of", "time period of", "term of", "window of"]
            .iter()
            .find(|lead| self.is(self.at, lead))
            .map(|lead| lead.split(' ').count())
            && let Some((kind, more)) = (Lexer { words: self.words, plain: self.plain, at: self.at + len, tokens: Vec::new() }).number()
            && matches!(kind, Kind::Period { .. } | Kind::NumbersDiffer | Kind::Inexact | Kind::OddUnit)
        {
            return Some((kind, len + more));
        }
        if self.is(self.at, "half a year") || self.is(self.at, "half year") {
            let len = if self.word(self.at + 1) == "year" { 2 } else { 3 };
            return Some((Kind::Period { period: Period::new(6, Unit::Months), is_day: false }, len));
        }
        let (value, mut len, is_ordinal) = numeral(&self.plain[self.at..])?;
        let mut values = vec![value];
        if self.word(self.at + len) == "("
            && let Some((second, more, _)) = numeral(self.plain.get(self.at + len + 1..)?)
            && self.word(self.at + len + 1 + more) == ")"
        {
            values.push(second);
            len += more + 2;
        }
        if let Some((between, more)) = self.range(len) {
            return Some((Kind::Inexact, between + more));
        }
        let filler = usize::from(FILLERS.contains(&self.word(self.at + len)));
        let Some((unit, more)) = self.unit(self.at + len + filler) else {
            if self.at > 0 && self.is(self.at - 1, "net") && !is_ordinal {
                return Some((Kind::Period { period: Period::new(value, Unit::Days), is_day: false }, len));
            }
            let is_day = is_ordinal && value <= 31 && !matches!(self.word(self.at + len), "party" | "parties" | "instalment" | "quarter" | "lot");
            return is_day.then_some((Kind::DayNumber(value), len));
        };
        len += filler + more;
        if values.iter().any(|other| *other != value) {
            return Some((Kind::NumbersDiffer, len));
        }
        let Some(unit) = unit else { return Some((Kind::OddUnit, len)) };
        if is_ordinal && unit == Unit::Years && self.plain[self.at..self.at + len].contains(&"anniversary") {
            return Some((Kind::Period { period: Period::new(value, unit), is_day: false }, len));
        }
        if is_ordinal {
            return Some((if matches!(unit, Unit::Days | Unit::WorkingDays) { Kind::Nth(Period::new(value, unit)) } else { Kind::Noise }, len));
        }
        if self.about() {
            return Some((Kind::Inexact, len));
        }
        Some((Kind::Period { period: Period::new(value, unit), is_day: false }, len))
    }

    /// Whether the words before make the number a rough one.
    fn about(&self) -> bool {
        self.at > 0 && matches!(self.word(self.at - 1), "approximately" | "about" | "around" | "roughly" | "circa" | "some" | "nearly" | "almost")
    }

    /// `8-10 weeks`, `eight to ten weeks`, `three or four days`.
    fn range(&self, len: usize) -> Option<(usize, usize)> {
        let at = self.at + len;
        let between = usize::from(matches!(self.word(at), "to" | "or" | "and"));
        if between == 0 && !self.words.get(at)?.is_tied {
            return None;
        }
        let (_, second, _) = numeral(self.plain.get(at + between..)?)?;
        let bracket = if self.word(at + between + second) == "(" { 3 } else { 0 };
        let (_, unit) = self.unit(at + between + second + bracket)?;
        Some((len, between + second + bracket + unit))
    }

    fn unit(&self, at: usize) -> Option<(Option<Unit>, usize)> {
        UNITS.iter().find(|(phrase, _)| self.is(at, phrase)).map(|(phrase, unit)| (*unit, phrase.split(' ').count()))
    }

    fn phrase(&self) -> Option<(Kind, usize)> {
        let most = words::LONGEST.min(self.words.len() - self.at);
        (1..=most).rev().find_map(|len| words::kind(&self.plain[self.at..self.at + len].join(" ")).map(|kind| (kind, len)))
    }
}
