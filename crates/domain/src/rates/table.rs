//! The table of loan prime rates: read from CSV, asked by day.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use chrono::{Datelike, Days, Months, NaiveDate};
use qiheng_record::Coded;
use rust_decimal::Decimal;

use super::Term;

/// Published rates by the day of publication, each with one year and over five years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LprTable {
    published: BTreeMap<NaiveDate, [Decimal; 2]>,
}

/// The day of a month on which the rates are published, or the working day after.
const DAY: u32 = 20;
/// The heading of a file.
const COLUMNS: [&str; 3] = ["published_on", "one_year", "over_five_years"];
/// More a year is a slip of the pen.
const MOST: i64 = 50;

/// Why a file of rates can't be read. Lines are counted from 1, as an editor shows them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum RateTableError {
    #[error("line {line}: expected the columns published_on,one_year,over_five_years")]
    Header { line: usize },
    #[error("line {line}: expected three values")]
    Columns { line: usize },
    #[error("line {line}: {found:?} is no date")]
    Date { line: usize, found: String },
    #[error("line {line}: {found:?} is no rate in percent")]
    Rate { line: usize, found: String },
    #[error("line {line}: {day} stands there twice")]
    Twice { line: usize, day: NaiveDate },
    #[error("no rate in it")]
    Empty,
}

impl Coded for RateTableError {
    fn code(&self) -> &'static str {
        match self {
            Self::Header { .. } => "rates.header",
            Self::Columns { .. } => "rates.columns",
            Self::Date { .. } => "rates.date",
            Self::Rate { .. } => "rates.rate",
            Self::Twice { .. } => "rates.twice",
            Self::Empty => "rates.empty",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs: Vec<(&str, String)> = match self {
            Self::Header { line } | Self::Columns { line } => vec![("line", line.to_string())],
            Self::Date { line, found } | Self::Rate { line, found } => vec![("line", line.to_string()), ("found", found.clone())],
            Self::Twice { line, day } => vec![("line", line.to_string()), ("day", day.to_string())],
            Self::Empty => vec![],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl LprTable {
    /// What the program brings along.
    ///
    /// # Panics
    /// When the file is malformed: a test keeps that from happening.
    pub fn shipped() -> &'static Self {
        static TABLE: OnceLock<LprTable> = OnceLock::new();
        TABLE.get_or_init(|| Self::read(include_str!("../../data/lpr.csv")).expect("the file that comes with the program"))
    }

    /// Reads a file: `published_on,one_year,over_five_years`, percent a year. A byte order mark, empty lines and lines that begin with `#`
    /// are passed over.
    pub fn read(csv: &str) -> Result<Self, RateTableError> {
        let mut table = Self::default();
        let mut is_headed = false;
        let lines = (1..).zip(csv.trim_start_matches('\u{feff}').lines().map(str::trim));
        for (line, text) in lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#')) {
            let values: Vec<&str> = text.split(',').map(|value| value.trim().trim_matches('"').trim_end_matches('%').trim()).collect();
            if !is_headed {
                if values != COLUMNS {
                    return Err(RateTableError::Header { line });
                }
                is_headed = true;
                continue;
            }
            let &[day, one, five] = &values[..] else { return Err(RateTableError::Columns { line }) };
            let day: NaiveDate = day.parse().map_err(|_| RateTableError::Date { line, found: day.to_owned() })?;
            let rate = |text: &str| {
                let rate = text.parse::<Decimal>().ok().filter(|rate| !rate.is_sign_negative() && *rate <= Decimal::from(MOST));
                rate.ok_or_else(|| RateTableError::Rate { line, found: text.to_owned() })
            };
            if table.published.insert(day, [rate(one)?, rate(five)?]).is_some() {
                return Err(RateTableError::Twice { line, day });
            }
        }
        if table.published.is_empty() { Err(RateTableError::Empty) } else { Ok(table) }
    }

    /// The same as a file.
    pub fn to_csv(&self) -> String {
        let line = |(day, rates): (&NaiveDate, &[Decimal; 2])| {
            let [one, five] = rates.map(|mut rate| {
                rate.rescale(rate.normalize().scale().max(2));
                rate
            });
            format!("{day},{one},{five}\n")
        };
        format!("{}\n{}", COLUMNS.join(","), self.published.iter().map(line).collect::<String>())
    }

    /// Puts a publication in. Another day of the same month is taken out: rates are published once a month.
    pub fn put(&mut self, day: NaiveDate, rates: [Decimal; 2]) {
        self.published.retain(|other, _| (other.year(), other.month()) != (day.year(), day.month()));
        self.published.insert(day, rates);
    }

    /// Publications, oldest first: the day, one year, over five years.
    pub fn publications(&self) -> impl DoubleEndedIterator<Item = (NaiveDate, [Decimal; 2])> + '_ {
        self.published.iter().map(|(day, rates)| (*day, *rates))
    }

    /// The rate of a day with the last day on which it surely counts: that before the next publication. None for a day that the table
    /// doesn't cover: before its first publication, or after the day on which one should follow that it doesn't hold.
    pub fn on(&self, day: NaiveDate, term: Term) -> Option<Rate> {
        let (published, rates) = self.published.range(..=day).next_back()?;
        let until = self.covered_until(*published);
        (day <= until).then(|| Rate { percent: rates[term as usize], published: *published, until })
    }

    /// The last day that the table covers.
    pub fn until(&self) -> Option<NaiveDate> {
        self.published.keys().next_back().map(|last| self.covered_until(*last))
    }

    /// The last day on which a publication counts: that before the next one, where that is of the next month; else that before the day on
    /// which the next one is due.
    fn covered_until(&self, published: NaiveDate) -> NaiveDate {
        let next_month = published.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
        let due = next_month.and_then(|first| first.with_day(DAY)).unwrap_or(NaiveDate::MAX);
        let next = self.published.range(published + Days::new(1)..).next().map(|(next, _)| *next);
        let ends = next.filter(|next| next_month.is_some_and(|month| (next.year(), next.month()) == (month.year(), month.month()) || *next < due));
        ends.unwrap_or(due) - Days::new(1)
    }
}

/// A rate on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Percent a year.
    pub percent: Decimal,
    /// The day of its publication.
    pub published: NaiveDate,
    /// The last day on which it surely counts.
    pub until: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_shipped_table_has_each_month_once_and_says_where_it_ends() {
        let table = LprTable::shipped();
        let days: Vec<_> = table.publications().map(|(day, _)| day).collect();
        assert!(days.windows(2).all(|two| (two[1].year() * 12 + two[1].month() as i32) - (two[0].year() * 12 + two[0].month() as i32) == 1));
        let on = |text| table.on(day(text), Term::OneYear).map(|rate| rate.percent.to_string());
        assert_eq!(on("2019-08-19"), None);
        assert_eq!(on("2019-08-20").as_deref(), Some("4.25"));
        assert_eq!(on("2024-10-20").as_deref(), Some("3.35"), "the day before the publication");
        assert_eq!(on("2024-10-21").as_deref(), Some("3.10"));
        assert_eq!(table.until(), Some(day("2026-07-19")));
        assert_eq!(on("2026-07-20"), None, "what nobody looked up is not guessed");
        assert_eq!(table.on(day("2022-05-20"), Term::OverFiveYears).map(|rate| rate.percent.to_string()).as_deref(), Some("4.45"));
        assert_eq!(LprTable::read(&table.to_csv()).as_ref(), Ok(table));
    }

    #[test]
    fn a_month_that_is_missing_stays_a_gap() {
        let mut table = LprTable::shipped().clone();
        table.put(day("2026-10-20"), [Decimal::from(3), Decimal::from(4)]);
        assert_eq!(table.on(day("2026-09-01"), Term::OneYear), None);
        assert_eq!(table.on(day("2026-11-19"), Term::OneYear).map(|rate| rate.published), Some(day("2026-10-20")));
        assert_eq!(table.on(day("2026-11-20"), Term::OneYear), None);
    }

    #[test]
    fn what_can_not_be_read_says_where() {
        let head = "published_on,one_year,over_five_years\n";
        for (csv, code) in [
            ("day,one,five\n2024-01-22,3,4".to_owned(), "rates.header"),
            (format!("{head}2024-01-22,3"), "rates.columns"),
            (format!("{head}2024-13-22,3,4"), "rates.date"),
            (format!("{head}2024-01-22,-3,4"), "rates.rate"),
            (format!("{head}2024-01-22,3.1.1,4"), "rates.rate"),
            (format!("{head}2024-01-22,3,4\n2024-01-22,3,4"), "rates.twice"),
            (head.to_owned(), "rates.empty"),
        ] {
            assert_eq!(LprTable::read(&csv).unwrap_err().code(), code, "{csv}");
        }
        assert!(LprTable::read(&format!("\u{feff}# 来源\n\n{head}\"2024-01-22\",3.45%,4.2%\n")).is_ok());
    }
}
