//! What the words of a sentence are to the grammar.

use chrono::NaiveDate;

use super::text::Text;
use crate::event::Event;
use crate::period::Period;
use crate::rule::Span;

/// A piece of a sentence: `start..end` counts the read characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// Which term (期限) is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Term {
    /// 质保期, warranty period.
    Warranty,
    /// 合同期, 租期, term of the contract.
    Contract,
    /// 试用期, 审核期, trial run: known only when the sentence says how long it is.
    Other,
    /// 交货期, 工期: a time by which something has to be done.
    Duty,
}

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A length of time. `is_day`: may as well be a day of the month (5日).
    Period { period: Period, is_day: bool },
    /// The so manieth day (第10个工作日).
    Nth(Period),
    /// A day of the month (10号, the fifth day).
    DayNumber(u32),
    /// The last working day.
    LastWorkingDay,
    /// The last day, the end (底, 末).
    End,
    /// The beginning (月初) or another part that names no day.
    NoDay,
    /// The last day of the first, second, third ten days of a month (上旬末).
    TenDays(u32),
    /// A date.
    Date(NaiveDate),
    /// A day and month.
    MonthDay(u32, u32),
    /// A month of a year, or without one, in which no day is named.
    Month(u32),
    /// A year and month, or a year, in which no day is named.
    NoDayOf,
    /// A date that does not exist.
    BadDate,
    /// A number left blank.
    Blank,
    /// Digits and words that differ.
    NumbersDiffer,
    /// A range, or a number that is only about right.
    Inexact,
    /// A unit that is not known.
    OddUnit,
    /// A length of time that says nothing about when something is due: a threshold, a tenor.
    Aside,
    /// Every week, month, quarter, year.
    Each(Span),
    /// A week, month … without more.
    Span(Span),
    /// By the week, month … : a frequency.
    Frequency(Span),
    /// The same (0) or the next (1) week, month, quarter, year.
    Ahead(Span, i32),
    /// A month of the quarter or year (首月); 0 for the last.
    MonthIn(u32),
    /// Every other month of the year, from the first (单月) or second (双月) on.
    AlternateMonths(u32),
    /// A day of the week, 1 for Monday.
    Weekday(u32),
    /// Something that happens.
    Event(Event),
    /// Something that can be received, handed over or confirmed, and the event this is.
    Thing(Event),
    /// Receiving, handing over.
    Hand,
    /// Confirming, signing.
    Confirm,
    /// Being done.
    Done,
    /// Being over (结束).
    Over,
    /// All of them being done (均完成).
    All,
    /// The contract itself.
    Contract,
    /// A term.
    Term(Term),
    /// The end of a term (届满).
    TermEnds,
    /// The beginning of a month, quarter (开始).
    Begins,
    /// After; from … on.
    After,
    /// The next day.
    NextDay,
    /// The day itself.
    TheDay,
    /// Before.
    Before,
    /// Within (内).
    Within,
    /// Full (满).
    Full,
    /// Each full (每满).
    EachFull,
    /// Up to (至).
    Until,
    /// Not later than.
    By,
    /// At least, not less than.
    AtLeast,
    /// In advance (提前).
    InAdvance,
    /// Where a phrase of time begins (自, 于, 在).
    From,
    /// And, between nouns.
    And,
    /// And, between clauses.
    AndThen,
    /// Or.
    Or,
    /// Whichever is earlier.
    Earlier,
    /// Whichever is later.
    Later,
    /// The first day counts.
    Inclusive,
    /// The last day does not move; or a duty that goes on until the term ends.
    Ends,
    /// Working days that are to include days of rest.
    Contradiction,
    /// A time that names no day (及时).
    Vague,
    /// Being late, by so much.
    Late,
    /// Lengthening by so much.
    Renewal,
    /// Not.
    Not,
    /// Of (的) and other words without weight.
    Of,
    /// A party (甲方).
    Party,
    /// A comma.
    Comma,
    /// The end of a sentence.
    Stop,
    /// (
    Open,
    /// )
    Close,
    /// Where a condition begins: upon, once, when.
    Lead,
    /// That which was spoken of before: thereof, thereafter.
    Thereof,
    /// The day after (the day following).
    DayAfter,
    /// The day of (the date of, the date on which).
    DayOf,
    /// The earlier of … and ….
    EarlierOf,
    /// The later of … and ….
    LaterOf,
    /// Shall, must, will: a condition ends here.
    Modal,
    /// Anything else.
    Noise,
}

/// The tokens of each sentence. A semicolon ends none: what stands behind it may go on with the same time.
pub(super) fn sentences<'a>(text: &'a Text, tokens: &'a [Token]) -> impl Iterator<Item = &'a [Token]> {
    tokens.split_inclusive(|token| token.kind == Kind::Stop && text.chars[token.start] != ';')
}
