//! Reference rates of interest (贷款市场报价利率, LPR): what was published, from which day on, and which days nobody looked up.

mod table;
mod take;

pub use table::{LprTable, RateTableError};
pub use take::{RateChange, changes, take};

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_record::{Choice, Percent, Record, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{DomainError, claims};

/// One publication of the loan prime rates (LPR 公布值). It counts before what the program brings along for the same month.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "lpr", title = "published_on", icon = "percent")]
pub struct Lpr {
    /// The day of publication.
    #[field(required, list, filter)]
    pub published_on: NaiveDate,
    /// One year, percent a year.
    #[field(required, list)]
    pub one_year: Percent,
    /// Over five years, percent a year.
    #[field(required, list)]
    pub over_five_years: Percent,
    /// Where it was looked up.
    #[field(search = 2)]
    pub source: String,
}

/// Which of the two published rates.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LprTerm")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Term {
    OneYear,
    OverFiveYears,
}

/// The rates that the program brings along, with those of the archive over them.
pub fn in_force(db: &Database) -> Result<LprTable, DomainError> {
    let mut table = LprTable::shipped().clone();
    for Lpr { published_on, one_year, over_five_years, .. } in db.all::<Lpr>(&[])?.into_iter().map(|stored| stored.body) {
        table.put(published_on, [one_year.0, over_five_years.0]);
    }
    Ok(table)
}

/// A day of publication stands there once.
pub(crate) fn check_lpr(tx: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let lpr = Lpr::from_values(after.values.clone())?;
    let same = tx.all::<Lpr>(&[("published_on", Value::Date(lpr.published_on))])?;
    if same.iter().any(|stored| stored.head.id != after.head.id) {
        return Err(DomainError::RatePublishedTwice { day: lpr.published_on });
    }
    claims::refresh(tx, None)
}
