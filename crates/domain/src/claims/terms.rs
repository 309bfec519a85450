//! On which terms a claim runs: the contract's own words, else what the law gives for an obligation of its kind.

use chrono::{Days, NaiveDate};
use qiheng_archive::Database;
use qiheng_contract::{ContractKind, DutyKind, Fact, FactValue, Role, lpr_clauses};
use qiheng_record::{Money, Ref, Stored, Value};
use rust_decimal::Decimal;

use super::{Basis, DayCount, Per, Piece, Run};
use crate::DomainError;
use crate::contracts::{self, Obligation, ObligationState, Payment};
use crate::rates::Term;

/// The terms of a reckoning.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// At what rate it runs.
    pub run: Run,
    /// How many days a year has.
    pub day_count: DayCount,
    /// The most that is owed.
    pub cap: Option<Money>,
}

/// Terms that an obligation's delay may run by.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// How it is reckoned.
    pub basis: Basis,
    /// The terms.
    pub terms: Terms,
    /// What the rate is of.
    pub base: Money,
    /// The words of the base, as the contract has them.
    pub base_words: Option<String>,
    /// The contract's sentence; none where the law gives the rate.
    pub quote: Option<String>,
}

/// 加计30%: the least of 买卖合同解释 18.
pub(super) fn least_factor() -> Decimal {
    Decimal::new(13, 1)
}

/// 加计50%: the most of it.
fn most_factor() -> Decimal {
    Decimal::new(15, 1)
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

/// The stretch in which an obligation was or is late by a day; none when it isn't.
pub fn about(body: &Obligation, on: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let due = body.due_on.filter(|_| body.state != ObligationState::Waived)?;
    let until = body.done_on.filter(|_| body.state == ObligationState::Done).unwrap_or(on);
    (until > due).then(|| (due + Days::new(1), until))
}

/// The terms that an obligation's delay may run by, the fittest first: the contract's own, else, for money, what the law gives. None
/// where the base isn't known as a sum (the rent of a quarter, the price of an order).
pub fn proposed(db: &Database, obligation: &Stored<Obligation>) -> Result<Vec<Proposed>, DomainError> {
    let body = &obligation.body;
    let contract = db.get(body.contract)?.body;
    let mut found = Vec::new();
    let read = contracts::proposed(db, body.contract)?;
    if let (Some(price), Some(read)) = (&contract.amount, &read) {
        found.extend(agreed(body, price, &read.understood.document.text, &read.understood.reading.facts));
    }
    let Some(base) = body.amount.clone().filter(|_| body.kind == DutyKind::Payment) else { return Ok(found) };
    let of = |basis, run, quote: Option<String>| Proposed {
        basis,
        terms: Terms { run, day_count: DayCount::Days365, cap: None },
        base: base.clone(),
        base_words: None,
        quote,
    };
    let text = read.as_ref().map(|read| read.understood.document.text.as_str()).unwrap_or_default();
    let own = lpr_clauses(text).into_iter().find(|clause| is_about(body.kind, &clause.quote));
    let is_own = own.is_some();
    if let Some(clause) = own {
        let term = if clause.is_over_five_years { Term::OverFiveYears } else { Term::OneYear };
        found.push(of(Basis::LprConcurrent, Run::Lpr { factor: clause.factor, term, is_fixed: false }, Some(clause.quote)));
    }
    let factor = if body.owed_by == Role::Buyer { least_factor() } else { most_factor() };
    let at_breach = of(Basis::LprAtBreach, Run::Lpr { factor, term: Term::OneYear, is_fixed: true }, None);
    let concurrent = (!is_own).then(|| of(Basis::LprConcurrent, Run::Lpr { factor: Decimal::ONE, term: Term::OneYear, is_fixed: false }, None));
    // of works, silence means the rate as published (施工合同解释 26)
    if contract.kind == ContractKind::Construction {
        found.extend(concurrent);
        found.push(at_breach);
    } else {
        found.push(at_breach);
        found.extend(concurrent);
    }
    if body.owed_by == Role::Buyer {
        found.push(of(Basis::Sme, Run::Sme, None));
    }
    Ok(found)
}

/// The contract's own rate for being late with an obligation of this kind.
fn agreed(body: &Obligation, price: &Money, text: &str, facts: &[Fact]) -> Option<Proposed> {
    let rates = facts.iter().filter_map(|fact| match &fact.value {
        FactValue::Damages { by, percent: Some(percent), per: Some(per), base, cap_percent } if *by == body.owed_by || *by == Role::Both => {
            let per = match per {
                qiheng_contract::Per::Day => Per::Day,
                qiheng_contract::Per::Week => Per::Week,
                qiheng_contract::Per::Month => Per::Month,
                qiheng_contract::Per::Once => return None,
            };
            Some((fact, *percent, per, base.clone(), *cap_percent))
        }
        _ => None,
    });
    let quoted = |fact: &Fact| -> String { text.chars().skip(fact.start as usize).take((fact.end - fact.start) as usize).collect() };
    let (fact, percent, per, base_words, cap_percent) =
        rates.filter(|(fact, ..)| is_about(body.kind, &quoted(fact))).min_by_key(|(_, _, per, _, _)| *per as u8)?;
    let says = |words: &[&str]| base_words.as_deref().is_some_and(|base| words.iter().any(|word| base.to_lowercase().contains(word)));
    let base = if says(OF_A_PART) { body.amount.clone().filter(|amount| amount.currency == price.currency) } else { says(OF_ALL).then(|| price.clone()) };
    let cap = cap_percent.and_then(|cap| Money::new((price.amount.checked_mul(cap)? / Decimal::ONE_HUNDRED).round_dp(2), &price.currency));
    Some(Proposed {
        basis: Basis::Agreed,
        terms: Terms { run: Run::Agreed { percent, per }, day_count: DayCount::Days365, cap },
        base: base?,
        base_words,
        quote: Some(sentence(text, fact)),
    })
}

/// The sentence from a fact's first word on: the cap stands behind the rate.
fn sentence(text: &str, fact: &Fact) -> String {
    let words: Vec<char> = text.chars().skip(fact.start as usize).collect();
    let own = (fact.end - fact.start) as usize;
    let ends = |at: usize| match words[at] {
        '。' | '；' | ';' | '\n' => true,
        '.' => words.get(at + 1).is_none_or(|next| next.is_whitespace()),
        _ => false,
    };
    let end = (own.saturating_sub(1)..words.len()).find(|at| ends(*at)).map_or(words.len(), |at| at + usize::from(words[at] != '\n'));
    words[..end.max(own).min(words.len())].iter().collect::<String>().trim().to_owned()
}

/// What of a sum was outstanding day by day: payments on the obligation lower it from the day after they were made. What is no payment
/// stays whole.
pub fn balance(db: &Database, obligation: Ref<Obligation>, base: &Money, from: NaiveDate, until: NaiveDate) -> Result<Vec<Piece>, DomainError> {
    let whole = || vec![Piece { from, until, base: base.amount }];
    if db.get(obligation)?.body.kind != DutyKind::Payment {
        return Ok(whole());
    }
    let mut paid: Vec<(NaiveDate, Decimal)> = db
        .all::<Payment>(&[("obligation", Value::Id(obligation.0))])?
        .into_iter()
        .filter(|payment| payment.body.amount.currency == base.currency)
        .map(|payment| (payment.body.paid_on, payment.body.amount.amount))
        .collect();
    paid.sort();
    let mut outstanding = base.amount;
    let mut pieces = Vec::new();
    let mut at = from;
    for (day, sum) in paid {
        if day >= at && day < until && outstanding > Decimal::ZERO {
            pieces.push(Piece { from: at, until: day, base: outstanding });
            at = day + Days::new(1);
        }
        if day < until {
            outstanding -= sum;
        }
    }
    if outstanding > Decimal::ZERO && at <= until {
        pieces.push(Piece { from: at, until, base: outstanding });
    }
    Ok(pieces)
}
