//! Exact sums of money.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A sum with its currency; four decimal places at most, as it is kept in the archive.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// The sum.
    #[serde(with = "rust_decimal::serde::str")]
    pub amount: Decimal,
    /// ISO 4217 code.
    pub currency: String,
}

/// Decimal places kept.
pub const PLACES: u32 = 4;

impl Money {
    /// A sum; none when it has more than four places, is beyond 9·10¹⁴, or the currency isn't three capitals.
    pub fn new(amount: Decimal, currency: &str) -> Option<Self> {
        let money = Self { amount: amount.normalize(), currency: currency.to_owned() };
        let is_code = currency.len() == 3 && currency.bytes().all(|b| b.is_ascii_uppercase());
        (is_code && money.units().is_some()).then_some(money)
    }

    /// The sum in 10⁻⁴ of the currency's unit.
    pub fn units(&self) -> Option<i64> {
        let scaled = self.amount.checked_mul(Decimal::from(10_i64.pow(PLACES)))?;
        if scaled.fract().is_zero() { i64::try_from(scaled.trunc()).ok() } else { None }
    }

    /// From 10⁻⁴ of the currency's unit.
    pub fn from_units(units: i64, currency: &str) -> Self {
        Self { amount: Decimal::new(units, PLACES).normalize(), currency: currency.to_owned() }
    }
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.amount)
    }
}

impl FromStr for Money {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (currency, amount) = text.split_once(' ').ok_or(())?;
        Self::new(amount.parse().map_err(|_| ())?, currency).ok_or(())
    }
}
