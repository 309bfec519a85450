//! Claims added up.

use std::collections::BTreeMap;

use qiheng_record::Money;
use rust_decimal::Decimal;

use super::{Claim, ClaimKind};

/// Claims of one currency added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// By what they are.
    pub by_kind: BTreeMap<ClaimKind, Decimal>,
    /// What is asked for: all but for deductions, which are taken off.
    pub sum: Money,
    /// Damages are more than 30 % above what was lost (合同编通则解释 65): on request they may be lowered. None where no loss is recorded.
    pub is_above_loss: Option<bool>,
}

/// One total a currency.
pub fn total<'c>(claims: impl IntoIterator<Item = &'c Claim>) -> Vec<Total> {
    let mut currencies: BTreeMap<&str, BTreeMap<ClaimKind, Decimal>> = BTreeMap::new();
    for claim in claims {
        if let Some(Money { amount, currency }) = &claim.amount {
            *currencies.entry(currency).or_default().entry(claim.kind).or_default() += amount;
        }
    }
    let of = |(currency, by_kind): (&str, BTreeMap<ClaimKind, Decimal>)| {
        let sum = by_kind.iter().map(|(kind, sum)| if *kind == ClaimKind::Deduction { -*sum } else { *sum }).sum();
        let get = |kind| by_kind.get(&kind).copied().unwrap_or_default();
        let (damages, loss) = (get(ClaimKind::Damages), get(ClaimKind::Loss));
        let is_above_loss = (loss > Decimal::ZERO).then(|| damages > loss * Decimal::new(13, 1));
        Total { sum: Money { amount: sum, currency: currency.to_owned() }, by_kind, is_above_loss }
    };
    currencies.into_iter().map(of).collect()
}
