//! Dates as Chinese contracts write them.

use chrono::NaiveDate;

use super::lex::Lexer;
use crate::read::date::{known_date, last_of};
use crate::read::numeral::chinese as numeral;
use crate::read::token::Kind;

impl Lexer<'_> {
    pub(super) fn date(&self) -> Option<(Kind, usize)> {
        self.written_date().or_else(|| self.plain_date()).or_else(|| self.month_day())
    }

    /// `2026-10-01`, `2026/10/1`, `2026.10.1`.
    fn plain_date(&self) -> Option<(Kind, usize)> {
        let digits = |at: usize, most: usize| {
            let len = self.chars.get(at..)?.iter().take(most + 1).take_while(|character| character.is_ascii_digit()).count();
            let value: String = self.chars[at..at + len].iter().collect();
            (1..=most).contains(&len).then(|| value.parse::<u32>().ok().map(|value| (value, len))).flatten()
        };
        let (year, year_len) = digits(self.at, 4).filter(|(_, len)| *len == 4)?;
        let separator = *self.chars.get(self.at + 4)?;
        if !matches!(separator, '-' | '/' | '.') {
            return None;
        }
        let (month, month_len) = digits(self.at + 5, 2)?;
        if self.chars.get(self.at + 5 + month_len) != Some(&separator) {
            return None;
        }
        let (day, day_len) = digits(self.at + 6 + month_len, 2)?;
        let mut len = year_len + 1 + month_len + 1 + day_len;
        len += usize::from(self.is(self.at + len, "日"));
        Some((known_date(year, month, day), len))
    }

    /// `2026年10月1日`, `二〇二六年十月底`, `2026年底`, `2026年第三季度末`.
    fn written_date(&self) -> Option<(Kind, usize)> {
        let open = usize::from(self.chars[self.at] == '[');
        let year = numeral(&self.chars[self.at + open..]).filter(|number| number.is_whole && (1900..=9999).contains(&number.value))?;
        let mut len = open + year.len;
        len += usize::from(open == 1 && self.is(self.at + len, "]"));
        if !self.is(self.at + len, "年") {
            return None;
        }
        len += 1;
        let year = year.value;
        if let Some((_, end)) =
            self.one_of(self.at + len, &["年底", "年末", "年终", "底", "末", "度末", "度底", "下半年末", "下半年底", "下半年内", "内", "之内", "以内"])
        {
            return Some((known_date(year, 12, 31), len + end));
        }
        if let Some((_, end)) = self.one_of(self.at + len, &["上半年末", "上半年底", "上半年内"]) {
            return Some((known_date(year, 6, 30), len + end));
        }
        if let Some((quarter, more)) = self.quarter(self.at + len) {
            len += more;
            let Some((_, end)) = self.one_of(self.at + len, &["末", "底", "结束", "最后一日", "最后一天", "内", "之内", "以内"]) else {
                return Some((Kind::NoDayOf, len));
            };
            return Some((last_of(year, quarter * 3), len + end));
        }
        let Some((month, more)) = self.month(self.at + len) else { return Some((Kind::NoDayOf, len)) };
        len += more;
        if let Some(end) = self.month_end(self.at + len) {
            return Some((last_of(year, month), len + end));
        }
        if let Some((day, more)) = self.ten_days(self.at + len) {
            return Some((known_date(year, month, day), len + more));
        }
        if let Some((day, more)) = self.day(self.at + len) {
            return Some((known_date(year, month, day), len + more));
        }
        Some((Kind::NoDayOf, len))
    }

    /// Words behind a month that mean its last day: 底, 内.
    fn month_end(&self, at: usize) -> Option<usize> {
        const ENDS: [&str; 12] = ["月底", "月末", "底", "末", "的最后一日", "最后一日", "最后一天", "的最后一天", "下旬末", "内", "之内", "以内"];
        self.one_of(at, &ENDS).map(|(_, len)| len)
    }

    /// 上旬末, 中旬末 behind a month: its 10th, its 20th.
    fn ten_days(&self, at: usize) -> Option<(u32, usize)> {
        let first = self.one_of(at, &["上旬末", "上旬底", "上旬结束", "上旬内"]).map(|(_, len)| (10, len));
        first.or_else(|| self.one_of(at, &["中旬末", "中旬底", "中旬结束", "中旬内"]).map(|(_, len)| (20, len)))
    }

    fn quarter(&self, at: usize) -> Option<(u32, usize)> {
        let lead = self.one_of(at, &["第", "度第"]).map_or(0, |(_, len)| len);
        let number = numeral(self.chars.get(at + lead..)?).filter(|number| (1..=4).contains(&number.value))?;
        let (_, more) = self.one_of(at + lead + number.len, &["季度", "季"])?;
        Some((number.value, lead + number.len + more))
    }

    /// `10月`, `元月`, `十二月份`.
    fn month(&self, at: usize) -> Option<(u32, usize)> {
        if self.is(at, "元月") {
            return Some((1, 2 + usize::from(self.is(at + 2, "份"))));
        }
        let (value, len) = self.whole(at).filter(|(value, _)| (1..=12).contains(value))?;
        if !self.is(at + len, "月") {
            return None;
        }
        Some((value, len + 1 + usize::from(self.is(at + len + 1, "份"))))
    }

    fn day(&self, at: usize) -> Option<(u32, usize)> {
        let lead = usize::from(self.is(at, "的"));
        let (value, len) = self.whole(at + lead)?;
        let (_, more) = self.one_of(at + lead + len, &["日", "号"])?;
        Some((value, lead + len + more))
    }

    /// `10月1日`, `3月底`, `9月`.
    fn month_day(&self) -> Option<(Kind, usize)> {
        let (month, len) = self.month(self.at)?;
        if let Some((day, more)) = self.day(self.at + len)
            && !self.is(self.at + len, "的")
        {
            let exists = NaiveDate::from_ymd_opt(2024, month, day).is_some();
            return Some((if exists { Kind::MonthDay(month, day) } else { Kind::BadDate }, len + more));
        }
        if let Some(end) = self.month_end(self.at + len) {
            return Some((Kind::MonthDay(month, 31), len + end));
        }
        if let Some((day, more)) = self.ten_days(self.at + len) {
            return Some((Kind::MonthDay(month, day), len + more));
        }
        Some((Kind::Month(month), len))
    }
}
