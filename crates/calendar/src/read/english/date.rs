//! Dates as English contracts write them.

use chrono::NaiveDate;

use super::lex::Lexer;
use crate::read::date::{known_date, last_of};
use crate::read::numeral::english as numeral;
use crate::read::token::Kind;

const MONTHS: [&str; 12] = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

impl Lexer<'_> {
    fn month(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        let is_month = |name: &&str| **name == *word || (word.len() >= 3 && word.len() <= 4 && name.starts_with(word) && *name != "march" && *name != "may");
        let place = MONTHS.iter().position(|name| is_month(name) || (*name == "march" && word == "mar"))?;
        u32::try_from(place + 1).ok()
    }

    fn year(&self, at: usize) -> Option<u32> {
        let word = self.word(at);
        (word.len() == 4).then(|| word.parse().ok()).flatten().filter(|year| (1900..2200).contains(year))
    }

    fn day_number(&self, at: usize) -> Option<(u32, usize)> {
        let (value, len, _) = numeral(self.plain.get(at..)?)?;
        (1..=31).contains(&value).then_some((value, len))
    }

    /// `end of March 2026`, `end of the third quarter of 2026`, `end of 2026`, `end of March`.
    pub(super) fn end_of(&self) -> Option<(Kind, usize)> {
        let lead = ["end of", "close of", "last day of", "last calendar day of", "final day of"].iter().find(|lead| self.is(self.at, lead))?;
        let mut at = self.at + lead.split(' ').count();
        if self.is(at, "month of") {
            at += 2;
        }
        let quarter = match (self.word(at), self.word(at + 1)) {
            ("q1" | "first" | "1st", _) => 1,
            ("q2" | "second" | "2nd", _) => 2,
            ("q3" | "third" | "3rd", _) => 3,
            ("q4" | "fourth" | "4th", _) => 4,
            _ => 0,
        };
        if quarter > 0 {
            let mut next = at + 1;
            next += usize::from(self.is(next, "calendar"));
            next += usize::from(self.is(next, "quarter"));
            next += usize::from(self.is(next, "of"));
            let year = self.year(next)?;
            return Some((last_of(year, quarter * 3), next + 1 - self.at));
        }
        if let Some(month) = self.month(at) {
            let mut next = at + 1;
            next += usize::from(matches!(self.word(next), "," | "of"));
            return Some(match self.year(next) {
                Some(year) => (last_of(year, month), next + 1 - self.at),
                None => (Kind::MonthDay(month, 31), at + 1 - self.at),
            });
        }
        at += usize::from(self.is(at, "year"));
        let year = self.year(at)?;
        Some((known_date(year, 12, 31), at + 1 - self.at))
    }

    /// `5 March 2026`, `March 5, 2026`, `the 5th day of March, 2026`, `2026-03-05`.
    pub(super) fn date(&self) -> Option<(Kind, usize)> {
        let digits = |text: &str| text.parse::<u32>().ok();
        if let Some(year) = self.year(self.at)
            && self.words.get(self.at + 1).is_some_and(|word| word.is_tied)
            && self.words.get(self.at + 2).is_some_and(|word| word.is_tied)
            && let (Some(month), Some(day)) = (digits(self.word(self.at + 1)), digits(self.word(self.at + 2)))
        {
            return Some((known_date(year, month, day), 3));
        }
        let parts: Vec<u32> = self.word(self.at).split(['/', '.']).filter_map(digits).collect();
        if let [year @ 1900..2200, month, day] = parts[..] {
            return Some((known_date(year, month, day), 1));
        }
        if parts.len() == 3 {
            return Some((Kind::Inexact, 1)); // 03/04/2026: which is the day cannot be told
        }
        let (month, day, len) = self.day_and_month()?;
        let mut next = self.at + len;
        next += usize::from(matches!(self.word(next), "," | "of" | "in"));
        let year = self.year(next)?;
        Some((known_date(year, month, day), next + 1 - self.at))
    }

    fn day_and_month(&self) -> Option<(u32, u32, usize)> {
        if let Some(month) = self.month(self.at) {
            let (day, len) = self.day_number(self.at + 1)?;
            return Some((month, day, len + 1));
        }
        let (day, len) = self.day_number(self.at)?;
        let mut next = self.at + len;
        next += usize::from(self.is(next, "day"));
        next += usize::from(self.is(next, "of"));
        let month = self.month(next)?;
        Some((month, day, next + 1 - self.at))
    }

    pub(super) fn month_day(&self) -> Option<(Kind, usize)> {
        if let Some((month, day, len)) = self.day_and_month() {
            let exists = NaiveDate::from_ymd_opt(2024, month, day).is_some();
            return Some((if exists { Kind::MonthDay(month, day) } else { Kind::BadDate }, len));
        }
        let month = self.month(self.at).filter(|_| self.word(self.at) != "may")?;
        let next = self.at + 1 + usize::from(self.is(self.at + 1, "of"));
        Some(self.year(next).map_or((Kind::Month(month), 1), |_| (Kind::NoDayOf, next + 1 - self.at)))
    }
}
