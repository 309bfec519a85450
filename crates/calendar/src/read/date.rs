//! Dates that exist, and such as do not.

use chrono::NaiveDate;

use super::token::Kind;

/// A date, if it exists.
pub(super) fn known_date(year: u32, month: u32, day: u32) -> Kind {
    let date = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    date.map_or(Kind::BadDate, Kind::Date)
}

/// The last day of a month.
pub(super) fn last_of(year: u32, month: u32) -> Kind {
    (28..=31).rev().map(|day| known_date(year, month, day)).find(|kind| *kind != Kind::BadDate).unwrap_or(Kind::BadDate)
}
