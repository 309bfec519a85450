//! The table of holidays and make-up working days as a file: CSV, `date,type,name`.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{Datelike, NaiveDate, Weekday};
use qiheng_record::Coded;

/// What a row says about its day, with the festival it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Row {
    /// No work, though it may be a weekday (节假日).
    Holiday(String),
    /// Work on a Saturday or Sunday (调休).
    MakeUp(String),
}

/// Rows by day.
pub(crate) type Rows = BTreeMap<NaiveDate, Row>;

/// Why a table could not be read. Lines are counted from 1, as an editor shows them.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// The first line does not name the three columns.
    #[error("line {line}: expected the columns date,type,name")]
    Header {
        /// Line of the heading.
        line: u64,
    },
    /// A line has more or fewer than three columns.
    #[error("line {line}: expected three columns")]
    Columns {
        /// The line.
        line: u64,
    },
    /// A date that is not ISO (`2026-10-01`) or does not exist.
    #[error("line {line}: {date:?} is no date")]
    Date {
        /// The line.
        line: u64,
        /// What stands there.
        date: String,
    },
    /// A type other than `holiday` and `workday`.
    #[error("line {line}: unknown type {found:?}")]
    Type {
        /// The line.
        line: u64,
        /// What stands there.
        found: String,
    },
    /// A row does not say which festival it belongs to.
    #[error("line {line}: {date} has no name")]
    Name {
        /// The line.
        line: u64,
        /// The day.
        date: NaiveDate,
    },
    /// A day stands there twice.
    #[error("line {line}: {date} stands there twice")]
    Twice {
        /// The later of the two lines.
        line: u64,
        /// The day.
        date: NaiveDate,
    },
    /// A make-up working day on a day that is worked anyway.
    #[error("line {line}: make-up day {date} is no Saturday or Sunday")]
    MakeUpOnWeekday {
        /// The line.
        line: u64,
        /// The day.
        date: NaiveDate,
    },
    /// The file holds no whole year: none of its days is a 1 October.
    #[error("the table holds no whole year")]
    Empty,
}

impl Coded for TableError {
    fn code(&self) -> &'static str {
        match self {
            Self::Header { .. } => "calendar.table.header",
            Self::Columns { .. } => "calendar.table.columns",
            Self::Date { .. } => "calendar.table.date",
            Self::Type { .. } => "calendar.table.type",
            Self::Name { .. } => "calendar.table.name",
            Self::Twice { .. } => "calendar.table.twice",
            Self::MakeUpOnWeekday { .. } => "calendar.table.make_up_on_weekday",
            Self::Empty => "calendar.table.empty",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let line = |line: &u64| ("line".to_owned(), line.to_string());
        let pairs = match self {
            Self::Empty => vec![],
            Self::Header { line: at } | Self::Columns { line: at } => vec![line(at)],
            Self::Date { line: at, date } => vec![line(at), ("date".to_owned(), date.clone())],
            Self::Type { line: at, found } => vec![line(at), ("found".to_owned(), found.clone())],
            Self::Name { line: at, date } | Self::Twice { line: at, date } | Self::MakeUpOnWeekday { line: at, date } => {
                vec![line(at), ("date".to_owned(), date.to_string())]
            }
        };
        pairs.into_iter().collect()
    }
}

/// Rows of a file. A byte order mark, empty lines and lines that begin with `#` are passed over; no value holds a comma. Read by hand:
/// the crate `csv` tells the line where a comment begins, not that of the row behind it.
pub(crate) fn rows(csv: &str) -> Result<Rows, TableError> {
    let mut rows = Rows::new();
    let mut is_headed = false;
    let lines = (1..).zip(csv.trim_start_matches('\u{feff}').lines().map(str::trim));
    for (line, text) in lines.filter(|(_, text)| !text.is_empty() && !text.starts_with('#')) {
        let values: Vec<&str> = text.split(',').map(|value| value.trim().trim_matches('"')).collect();
        if !is_headed {
            if values != ["date", "type", "name"] {
                return Err(TableError::Header { line });
            }
            is_headed = true;
            continue;
        }
        let (date, row) = row(&values, line)?;
        match rows.entry(date) {
            Entry::Occupied(_) => return Err(TableError::Twice { line, date }),
            Entry::Vacant(place) => place.insert(row),
        };
    }
    Ok(rows)
}

fn row(values: &[&str], line: u64) -> Result<(NaiveDate, Row), TableError> {
    let &[date, kind, name] = values else { return Err(TableError::Columns { line }) };
    let date = iso(date).ok_or_else(|| TableError::Date { line, date: date.to_owned() })?;
    if name.is_empty() {
        return Err(TableError::Name { line, date });
    }
    match kind {
        "holiday" => Ok((date, Row::Holiday(name.to_owned()))),
        "workday" if is_weekend(date) => Ok((date, Row::MakeUp(name.to_owned()))),
        "workday" => Err(TableError::MakeUpOnWeekday { line, date }),
        found => Err(TableError::Type { line, found: found.to_owned() }),
    }
}

/// A date written `2026-10-01`, in the years 1 to 9999.
fn iso(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10 && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    shaped.then(|| text.parse().ok()).flatten().filter(|date: &NaiveDate| date.year() >= 1)
}

/// Whether a day is a Saturday or a Sunday.
pub(crate) fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
