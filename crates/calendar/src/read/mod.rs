//! From a contract's sentence to a due rule: characters → tokens → rule. One grammar for Chinese, one for English.

mod chinese;
mod date;
mod english;
mod numeral;
mod outcome;
mod text;
mod token;

use std::ops::Range;

use qiheng_record::Message;
use serde::{Deserialize, Serialize};

use crate::rule::DueRule;
use text::{LONGEST, Text};

/// What a sentence says about when something is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// One rule, and no word about time left that it does not explain.
    Clear {
        /// The rule.
        rule: DueRule,
        /// The words it rests on, in Unicode scalar values.
        place: Range<u32>,
        /// What to know about it.
        remarks: Vec<Remark>,
    },
    /// Someone should look: no rule, more than one, or not all was understood.
    Doubtful {
        /// Why.
        reason: Doubt,
        /// The rule that comes nearest, if any.
        guess: Option<DueRule>,
        /// The words that raise the doubt, in Unicode scalar values.
        place: Range<u32>,
    },
}

impl Reading {
    /// The rule, if it is clear.
    pub fn rule(&self) -> Option<&DueRule> {
        match self {
            Self::Clear { rule, .. } => Some(rule),
            Self::Doubtful { .. } => None,
        }
    }
}

/// What to know about a reading that is clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// It runs from an event that is none of the known; whoever reads the words names its day.
    OtherEvent,
    /// 前 behind a day was read as with the day itself: on the 5th it is in time by 5日前.
    DayIncluded,
}

impl Remark {
    /// Its sentence in the catalogue.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::OtherEvent => "due-remark-other-event",
            Self::DayIncluded => "due-remark-day-included",
        })
    }
}

/// Why a sentence does not name one due time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// It says nothing about time.
    NoTime,
    /// It names no day: 及时, 合理期限, as soon as possible.
    Vague,
    /// The number is left blank.
    Blank,
    /// Digits and words differ: 10（十五）日.
    NumbersDiffer,
    /// The date does not exist: 2月30日.
    NoSuchDate,
    /// The number is a range or only about right: 3至5日, 约30日.
    Inexact,
    /// A unit or a part of the calendar whose length is not certain: 工作小时, fiscal year.
    OddUnit,
    /// Within the days before an end, or so many days before it: 期满前30日内.
    BeforeOrWithin,
    /// It says from when something may be done, not until when: 30日后.
    OnlyABeginning,
    /// It does not say from what the period runs.
    NoStart,
    /// The year is not named.
    NoYear,
    /// From one event or the other, without which counts.
    EitherEvent,
    /// Working days that are to include days of rest.
    Contradiction,
    /// Several times that differ.
    Several,
    /// A length of time that the rule does not explain.
    LeftOver,
    /// The text is longer than a sentence; only its beginning was read.
    TooLong,
}

impl Doubt {
    /// Its sentence in the catalogue.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::NoTime => "due-doubt-no-time",
            Self::Vague => "due-doubt-vague",
            Self::Blank => "due-doubt-blank",
            Self::NumbersDiffer => "due-doubt-numbers-differ",
            Self::NoSuchDate => "due-doubt-no-such-date",
            Self::Inexact => "due-doubt-inexact",
            Self::OddUnit => "due-doubt-odd-unit",
            Self::BeforeOrWithin => "due-doubt-before-or-within",
            Self::OnlyABeginning => "due-doubt-only-a-beginning",
            Self::NoStart => "due-doubt-no-start",
            Self::NoYear => "due-doubt-no-year",
            Self::EitherEvent => "due-doubt-either-event",
            Self::Contradiction => "due-doubt-contradiction",
            Self::Several => "due-doubt-several",
            Self::LeftOver => "due-doubt-left-over",
            Self::TooLong => "due-doubt-too-long",
        })
    }
}

/// What a sentence of a contract, Chinese or English, says about when something is due. Deterministic; looks at no more than the first
/// 4 000 characters. An event that is none of the known is read as [`Event::Other`](crate::Event::Other).
pub fn read(words: &str) -> Reading {
    let text = Text::of(words);
    let mut reading = outcome::weighed(if text.is_chinese() { chinese::read(&text) } else { english::read(&text) }, &text);
    if words.chars().nth(LONGEST).is_some()
        && let Reading::Clear { rule, place, .. } = reading
    {
        reading = Reading::Doubtful { reason: Doubt::TooLong, guess: Some(rule), place };
    }
    match reading {
        Reading::Clear { rule, place, .. } if is_about(words, place.start) => Reading::Doubtful { reason: Doubt::Inexact, guess: Some(rule), place },
        reading => reading,
    }
}

/// `on or around the 25th day of each month`: is it only about the time that begins at a character?
fn is_about(words: &str, at: u32) -> bool {
    let before: String = words.chars().take(at as usize).collect::<String>().to_ascii_lowercase();
    let before = before.trim_end().trim_end_matches(" the").trim_end();
    ["or around", "or about", " around", " approximately"].iter().any(|word| before.ends_with(word))
}
