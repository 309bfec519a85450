//! Taking in a file of published rates: what is new in it and what it changes, kept in one operation.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_record::{Percent, Value};
use rust_decimal::Decimal;

use super::{Lpr, LprTable, in_force};
use crate::{DomainError, claims};

/// A publication that a file adds or changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateChange {
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The rates so far: one year and over five years; none = it is new.
    pub was: Option<[Decimal; 2]>,
    /// As the file has them.
    pub is: [Decimal; 2],
}

/// What a file would add or change.
pub fn changes(db: &Database, file: &LprTable) -> Result<Vec<RateChange>, DomainError> {
    let now: Vec<_> = in_force(db)?.publications().collect();
    let change = |(published_on, is): (NaiveDate, [Decimal; 2])| {
        let was = now.iter().find(|(day, _)| *day == published_on).map(|(_, rates)| *rates);
        (was != Some(is)).then_some(RateChange { published_on, was, is })
    };
    Ok(file.publications().filter_map(change).collect())
}

/// Keeps what a file adds or changes.
pub fn take(tx: &Transaction, file: &LprTable, source: &str) -> Result<usize, DomainError> {
    let changes = changes(tx, file)?;
    for RateChange { published_on, is: [one, five], .. } in &changes {
        let lpr = Lpr { published_on: *published_on, one_year: Percent(*one), over_five_years: Percent(*five), source: source.to_owned() };
        match tx.all::<Lpr>(&[("published_on", Value::Date(*published_on))])?.pop() {
            Some(mut kept) => {
                kept.body = lpr;
                tx.update(kept)?;
            }
            None => drop(tx.insert(lpr)?),
        }
    }
    claims::refresh(tx, None)?;
    Ok(changes.len())
}
