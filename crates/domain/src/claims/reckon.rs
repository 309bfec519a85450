//! Reckoning: days × rate × base, piece by piece, each step rounded to the cent and told.

use chrono::{Days, NaiveDate};
use qiheng_record::Money;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use super::{Per, Terms};
use crate::DomainError;
use crate::rates::{LprTable, Term};

/// At what rate a claim runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// Percent of the base for each begun unit of time.
    Agreed {
        /// Percent.
        percent: Decimal,
        /// The unit.
        per: Per,
    },
    /// Percent a year.
    Annual {
        /// Percent.
        percent: Decimal,
    },
    /// 0.05 % a day.
    Sme,
    /// The published rate, multiplied.
    Lpr {
        /// By how much.
        factor: Decimal,
        /// Which one.
        term: Term,
        /// That of the first day for all days; else that of each day.
        is_fixed: bool,
    },
}

/// A stretch of days with what is outstanding in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// What is outstanding.
    pub base: Decimal,
}

/// One step: a stretch of days with one base and one rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// How many days.
    pub days: i64,
    /// What the rate is of.
    #[serde(with = "rust_decimal::serde::str")]
    pub base: Decimal,
    /// Percent for each unit.
    #[serde(with = "rust_decimal::serde::str")]
    pub percent: Decimal,
    /// By how much the rate is multiplied.
    #[serde(with = "rust_decimal::serde::str")]
    pub factor: Decimal,
    /// Units: days; weeks or months begun.
    pub units: i64,
    /// The unit of time of the rate; none = a year.
    pub per: Option<Per>,
    /// The day on which the rate was published, of a published one.
    pub published: Option<NaiveDate>,
    /// The sum, to the cent.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
}

/// A claim with its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// The steps.
    pub steps: Vec<Step>,
    /// Days of a year, of a rate a year.
    pub year: Option<i64>,
    /// The steps' sum, before the cap.
    #[serde(with = "rust_decimal::serde::str")]
    pub sum: Decimal,
    /// The cap, where it is reached.
    pub cap: Option<Money>,
    /// What is owed.
    pub amount: Money,
    /// The first day that the table of published rates doesn't cover: from it on nothing is reckoned.
    pub gap: Option<NaiveDate>,
}

/// 0.05 % a day (保障中小企业款项支付条例 17).
const SME_PERCENT: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// Reckons what is owed over stretches of days that follow each other.
pub fn reckon(terms: &Terms, pieces: &[Piece], currency: &str, table: &LprTable) -> Result<Reckoning, DomainError> {
    let mut steps = Vec::new();
    let mut gap = None;
    let first = pieces.first().map(|piece| piece.from);
    for piece in pieces.iter().filter(|piece| piece.from <= piece.until) {
        match terms.run {
            Run::Agreed { percent, per } => {
                let since = first.unwrap_or(piece.from);
                let begun = |day: NaiveDate| -> i64 {
                    let days = (day - since).num_days() + 1;
                    match per {
                        Per::Day => days,
                        Per::Week => (days + 6) / 7,
                        Per::Month => (days + 29) / 30,
                    }
                };
                let before = if piece.from == since { 0 } else { begun(piece.from - Days::new(1)) };
                steps.push(step(piece, percent, Decimal::ONE, Some(per), begun(piece.until) - before, None, terms)?);
            }
            Run::Sme => steps.push(step(piece, SME_PERCENT, Decimal::ONE, Some(Per::Day), length(piece), None, terms)?),
            Run::Annual { percent } => steps.push(step(piece, percent, Decimal::ONE, None, length(piece), None, terms)?),
            Run::Lpr { factor, term, is_fixed: true } => {
                let begins = first.unwrap_or(piece.from);
                match table.on(begins, term) {
                    Some(rate) => steps.push(step(piece, rate.percent, factor, None, length(piece), Some(rate.published), terms)?),
                    None => gap = gap.or(Some(begins)),
                }
            }
            Run::Lpr { factor, term, is_fixed: false } => {
                let mut at = piece.from;
                while at <= piece.until && gap.is_none() {
                    let Some(rate) = table.on(at, term) else {
                        gap = Some(at);
                        break;
                    };
                    let part = Piece { from: at, until: rate.until.min(piece.until), base: piece.base };
                    let same =
                        steps.last_mut().filter(|last: &&mut Step| last.percent == rate.percent && last.base == part.base && last.until + Days::new(1) == at);
                    match same {
                        // a publication that changes nothing begins no step
                        Some(last) => {
                            *last =
                                step(&Piece { from: last.from, ..part.clone() }, rate.percent, factor, None, last.days + length(&part), last.published, terms)?
                        }
                        None => steps.push(step(&part, rate.percent, factor, None, length(&part), Some(rate.published), terms)?),
                    }
                    at = part.until + Days::new(1);
                }
            }
        }
        if gap.is_some() {
            break;
        }
    }
    let sum = steps.iter().try_fold(Decimal::ZERO, |sum, step| sum.checked_add(step.amount)).ok_or(DomainError::ClaimTooLarge)?;
    let cap = terms.cap.clone().filter(|cap| cap.currency == currency && cap.amount < sum);
    let amount = cap.as_ref().map_or(sum, |cap| cap.amount);
    let amount = Money::new(amount, currency).ok_or(DomainError::ClaimTooLarge)?;
    let year = steps.iter().any(|step| step.per.is_none()).then(|| if terms.day_count.days() == Decimal::from(360) { 360 } else { 365 });
    Ok(Reckoning { steps, year, sum, cap, amount, gap })
}

fn length(piece: &Piece) -> i64 {
    (piece.until - piece.from).num_days() + 1
}

fn step(
    piece: &Piece,
    percent: Decimal,
    factor: Decimal,
    per: Option<Per>,
    units: i64,
    published: Option<NaiveDate>,
    terms: &Terms,
) -> Result<Step, DomainError> {
    let divisor = if per.is_some() { Decimal::ONE_HUNDRED } else { Decimal::ONE_HUNDRED * terms.day_count.days() };
    let product = piece.base.checked_mul(percent).and_then(|all| all.checked_mul(factor)).and_then(|all| all.checked_mul(Decimal::from(units)));
    let amount = product.and_then(|all| all.checked_div(divisor)).ok_or(DomainError::ClaimTooLarge)?;
    Ok(Step {
        from: piece.from,
        until: piece.until,
        days: length(piece),
        base: piece.base,
        percent,
        factor,
        units,
        per,
        published,
        amount: amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
    })
}
