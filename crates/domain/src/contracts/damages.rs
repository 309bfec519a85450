//! Liquidated damages (违约金) for what is late, as the contract's own clause has them.

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_contract::{DutyKind, Fact, FactValue, Per, Role};
use qiheng_record::{Money, Stored};
use rust_decimal::Decimal;

use super::{Obligation, ObligationState, proposed};
use crate::DomainError;

/// What is owed for being late, and how it is reckoned.
#[derive(Debug, Clone, PartialEq)]
pub struct LateDamages {
    /// Days after the due day.
    pub days: i64,
    /// Percent of the base for each unit of time.
    pub percent: Decimal,
    /// The unit.
    pub per: Per,
    /// How many units have begun.
    pub units: i64,
    /// What the percent is of.
    pub base: Money,
    /// The words of the base, as the contract has them.
    pub base_words: Option<String>,
    /// The most that is owed, where the contract says so.
    pub cap: Option<Money>,
    /// What is owed.
    pub amount: Money,
    /// The sentence.
    pub quote: String,
}

/// Words of a base that is the whole price.
const OF_ALL: &[&str] = &[
    "合同总价",
    "合同价",
    "合同总金额",
    "合同金额",
    "合同总额",
    "总价",
    "总金额",
    "工程价款",
    "total price",
    "contract price",
    "contract value",
    "purchase price",
];
/// Words of a base that is a part of the price: what is late, unpaid, of that lot.
const OF_A_PART: &[&str] = &["逾期", "未付", "未交", "迟延", "延迟", "该批", "当期", "应付", "unpaid", "overdue", "delayed", "outstanding"];

/// What a clause on damages must speak of to be about an obligation of a kind. For other kinds contracts have no rate of their own.
fn is_about(kind: DutyKind, quote: &str) -> bool {
    let words: &[&str] = match kind {
        DutyKind::Delivery => &["交付", "交货", "供货", "竣工", "完工", "工期", "deliver", "completion", "delay"],
        DutyKind::Payment => &["付款", "支付", "给付", "付清", "pay"],
        _ => return false,
    };
    let quote = quote.to_lowercase();
    // what follows from being late is paid as well: only what stands before it says what was late
    let cause = quote.split(['，', ',']).next().unwrap_or_default();
    words.iter().any(|word| cause.contains(word))
}

/// What is owed for an obligation that was late by a day; none when it wasn't late, the contract has no rate for what is late, or a
/// base that isn't known as a sum (the rent of a quarter, the price of an order). Each begun week or month counts whole.
pub fn late_damages(db: &Database, obligation: &Stored<Obligation>, on: NaiveDate) -> Result<Option<LateDamages>, DomainError> {
    let body = &obligation.body;
    let Some(due) = body.due_on else { return Ok(None) };
    let until = body.done_on.filter(|_| body.state == ObligationState::Done).unwrap_or(on);
    let days = (until - due).num_days();
    let price = db.get(body.contract)?.body.amount;
    let (true, Some(price), Some(read)) = (days > 0 && body.state != ObligationState::Waived, price, proposed(db, body.contract)?) else { return Ok(None) };
    let text = &read.understood.document.text;
    let rates = read.understood.reading.facts.iter().filter_map(|fact| match &fact.value {
        FactValue::Damages { by, percent: Some(percent), per: Some(per), base, cap_percent }
            if *per != Per::Once && (*by == body.owed_by || *by == Role::Both) =>
        {
            Some((fact, *percent, *per, base.clone(), *cap_percent))
        }
        _ => None,
    });
    let quoted = |fact: &Fact| -> String { text.chars().skip(fact.start as usize).take((fact.end - fact.start) as usize).collect() };
    let Some((fact, percent, per, base_words, cap_percent)) =
        rates.filter(|(fact, ..)| is_about(body.kind, &quoted(fact))).min_by_key(|(_, _, per, _, _)| *per as u8)
    else {
        return Ok(None);
    };
    let says = |words: &[&str]| base_words.as_deref().is_some_and(|base| words.iter().any(|word| base.to_lowercase().contains(word)));
    let base = if says(OF_A_PART) { body.amount.clone().filter(|amount| amount.currency == price.currency) } else { says(OF_ALL).then(|| price.clone()) };
    let Some(base) = base else { return Ok(None) };
    let units = match per {
        Per::Week => (days + 6) / 7,
        Per::Month => (days + 29) / 30,
        Per::Day | Per::Once => days,
    };
    let sum = |amount: Decimal| Money { amount: amount.round_dp(2), currency: price.currency.clone() };
    let reckoned = base.amount.checked_mul(percent).and_then(|sum| sum.checked_mul(Decimal::from(units))).map(|sum| sum / Decimal::ONE_HUNDRED);
    let Some(reckoned) = reckoned else { return Ok(None) };
    let cap = cap_percent.map(|cap| sum(price.amount * cap / Decimal::ONE_HUNDRED));
    let amount = cap.as_ref().map_or(reckoned, |cap| reckoned.min(cap.amount));
    let quote = quoted(fact);
    Ok(Some(LateDamages { days, percent, per, units, base, base_words, cap, amount: sum(amount), quote }))
}
