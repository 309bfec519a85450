//! What can keep a file from being written or read.

use std::collections::BTreeMap;

use qiheng_record::Coded;

/// A file that can't be written or read; nothing has been kept.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum ExchangeError {
    #[error("the table can't be written: {detail}")]
    Unwritable { detail: String },
    #[error("not a readable .xlsx: {detail}")]
    Unreadable { detail: String },
    #[error("not a calendar file")]
    NoCalendar,
    #[error("a calendar of more than {meetings} meetings or 4 MB")]
    CalendarTooLarge { meetings: usize },
    #[error("the table is larger than {rows} rows or {columns} columns")]
    TooLarge { rows: u32, columns: u32 },
}

impl Coded for ExchangeError {
    fn code(&self) -> &'static str {
        match self {
            Self::Unwritable { .. } => "exchange.unwritable",
            Self::Unreadable { .. } => "exchange.unreadable",
            Self::TooLarge { .. } => "exchange.too_large",
            Self::NoCalendar => "exchange.no_calendar",
            Self::CalendarTooLarge { .. } => "exchange.calendar_too_large",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs = match self {
            Self::Unwritable { detail } | Self::Unreadable { detail } => vec![("detail", detail.clone())],
            Self::NoCalendar => vec![],
            Self::CalendarTooLarge { meetings } => vec![("meetings", meetings.to_string())],
            Self::TooLarge { rows, columns } => vec![("rows", rows.to_string()), ("columns", columns.to_string())],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
