//! Which days are worked.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::table::{Row, Rows, TableError, is_weekend, rows};

const SHIPPED: &str = include_str!("../data/cn.csv");

/// What a day is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Day {
    /// An ordinary weekday.
    Working,
    /// A Saturday or Sunday that is rested.
    Weekend,
    /// A day of rest by the table (节假日), with its festival.
    Holiday(String),
    /// A Saturday or Sunday that is worked (调休), with the festival it makes up for.
    MakeUp(String),
    /// The table does not hold the year: whether the day is worked is not known.
    UnknownYear,
}

impl Day {
    /// Whether the day is worked; nothing when the table does not hold its year.
    pub fn is_worked(&self) -> Option<bool> {
        match self {
            Self::Working | Self::MakeUp(_) => Some(true),
            Self::Weekend | Self::Holiday(_) => Some(false),
            Self::UnknownYear => None,
        }
    }
}

/// Which table a date was counted by, to be kept beside the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableVersion {
    /// Last year the table holds.
    pub last_year: i32,
    /// Tells tables apart: 64 bits over all rows (FNV-1a), in hexadecimal. No protection against forgery.
    pub fingerprint: String,
}

/// Working days and days of rest (工作日历): the week, and a table of holidays and make-up working days over it.
///
/// A year is held when the table has its National Day, 1 October: the notice for a year always names it, while single rows of a December
/// or January may come from the notice of the neighbouring year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    rows: Rows,
    years: BTreeSet<i32>,
    /// All working days of the years held, ascending: counting is looking up a place in it.
    working: Vec<NaiveDate>,
}

impl Calendar {
    /// The official table that ships with the program: mainland China, 2019 to 2026.
    pub fn shipped() -> &'static Self {
        static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Calendar::of(rows(SHIPPED).unwrap_or_default()));
        &CALENDAR
    }

    /// The table of a CSV file with the columns `date,type,name`; `type` is `holiday` or `workday`, lines with `#` are comments.
    pub fn parse(csv: &str) -> Result<Self, TableError> {
        let calendar = Self::of(rows(csv)?);
        if calendar.years.is_empty() { Err(TableError::Empty) } else { Ok(calendar) }
    }

    /// This table with a later one laid over it: years that the later one holds are taken from it alone, single days of other years
    /// replace ours.
    #[must_use]
    pub fn merged(&self, later: &Self) -> Self {
        let mut rows = self.rows.clone();
        rows.retain(|date, _| !later.years.contains(&date.year()));
        rows.extend(later.rows.iter().map(|(date, row)| (*date, row.clone())));
        Self::of(rows)
    }

    fn of(rows: Rows) -> Self {
        let is_national_day = |date: &&NaiveDate| date.month() == 10 && date.day() == 1;
        let years: BTreeSet<i32> = rows.keys().filter(is_national_day).map(Datelike::year).collect();
        let days = years
            .iter()
            .flat_map(|year| NaiveDate::from_ymd_opt(*year, 1, 1).into_iter().flat_map(|first| first.iter_days().take_while(|day| day.year() == *year)));
        let working = days.filter(|day| is_worked(&rows, *day)).collect();
        Self { rows, years, working }
    }

    /// The years it holds, ascending.
    pub fn years(&self) -> impl Iterator<Item = i32> + '_ {
        self.years.iter().copied()
    }

    /// Whether it holds a year.
    pub fn holds(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// What a day is.
    pub fn day(&self, date: NaiveDate) -> Day {
        if !self.holds(date.year()) {
            return Day::UnknownYear;
        }
        match self.rows.get(&date) {
            Some(Row::Holiday(name)) => Day::Holiday(name.clone()),
            Some(Row::MakeUp(name)) => Day::MakeUp(name.clone()),
            None if is_weekend(date) => Day::Weekend,
            None => Day::Working,
        }
    }

    /// Which table this is.
    pub fn version(&self) -> TableVersion {
        let mut hash = 0xcbf2_9ce4_8422_2325_u64;
        for (date, row) in &self.rows {
            let (kind, name) = match row {
                Row::Holiday(name) => ("holiday", name),
                Row::MakeUp(name) => ("workday", name),
            };
            for byte in format!("{date},{kind},{name}\n").bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        TableVersion { last_year: self.years.last().copied().unwrap_or_default(), fingerprint: format!("{hash:016x}") }
    }

    pub(crate) fn working(&self) -> &[NaiveDate] {
        &self.working
    }

    pub(crate) fn rows_between(&self, first: NaiveDate, last: NaiveDate) -> impl Iterator<Item = (NaiveDate, &Row)> {
        self.rows.range(first..=last.max(first)).map(|(date, row)| (*date, row))
    }
}

fn is_worked(rows: &Rows, date: NaiveDate) -> bool {
    match rows.get(&date) {
        Some(Row::Holiday(_)) => false,
        Some(Row::MakeUp(_)) => true,
        None => !is_weekend(date),
    }
}
