//! Taking over a contract's duties as obligations: proposed by the reading, confirmed by a person.

use std::collections::HashSet;

use qiheng_archive::{Database, Transaction};
use qiheng_contract::{Duty, DutyKind, Role, duties};
use qiheng_record::{LongText, Money, Percent, Ref, Value};
use rust_decimal::Decimal;
use serde::Deserialize;
use ts_rs::TS;

use super::obligation::{self, rule_of};
use super::{Clause, Contract, Obligation, ObligationState, Version, VersionSource, refresh};
use crate::DomainError;
use crate::reviews::{Reading, Understood, understood};

/// What the signed text, else the newest one, obliges to.
pub struct Proposed {
    /// The version.
    pub version: Ref<Version>,
    /// Its text.
    pub understood: Understood,
    /// Its duties, in order of place.
    pub duties: Vec<Duty>,
    /// The sentences that obligations of the contract stand on already.
    pub known: HashSet<String>,
}

/// An obligation as a person confirmed it beside the text.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "ConfirmedDuty")]
pub struct Confirmed {
    /// Path of the clause.
    pub clause: Option<String>,
    /// What it is about.
    pub kind: DutyKind,
    /// Which side owes it.
    pub owed_by: Role,
    /// What is owed.
    pub what: String,
    /// The sentence.
    pub quote: String,
    /// The words that say when.
    pub due_words: String,
    /// Share of the price.
    #[ts(type = "string | null")]
    pub percent: Option<Decimal>,
    /// Sum, where the text says one.
    #[ts(type = "string | null")]
    pub amount: Option<Decimal>,
    /// Does silence accept?
    #[serde(default)]
    pub silence_accepts: bool,
    /// Who looks after it on our side.
    #[serde(default)]
    pub owner: String,
}

/// The version that holds, and what was read in it: the signed one, else the latest; none before its text was read.
pub fn in_force(db: &Database, contract: Ref<Contract>) -> Result<Option<(Ref<Version>, Understood)>, DomainError> {
    let mut versions = db.all::<Version>(&[("contract", Value::Id(contract.0))])?;
    versions.sort_by_key(|version| (version.body.source == VersionSource::Signed, version.body.number));
    for version in versions.into_iter().rev() {
        let version = Ref::new(version.head.id);
        let Some(reading) = db.all::<Reading>(&[("version", Value::Id(version.0))])?.pop() else { continue };
        return Ok(Some((version, understood(db, Ref::new(reading.head.id))?)));
    }
    Ok(None)
}

/// The duties of a contract; none before its text was read.
pub fn proposed(db: &Database, contract: Ref<Contract>) -> Result<Option<Proposed>, DomainError> {
    let Some((version, understood)) = in_force(db, contract)? else { return Ok(None) };
    let duties = duties(&understood.document, &understood.reading.clauses);
    let known = db.all::<Obligation>(&[("contract", Value::Id(contract.0))])?.into_iter().map(|stored| stored.body.quote.0).collect();
    Ok(Some(Proposed { version, understood, duties, known }))
}

/// Keeps confirmed obligations. A share becomes a sum where the contract has an amount.
pub fn confirm(tx: &Transaction, contract: Ref<Contract>, version: Ref<Version>, confirmed: Vec<Confirmed>) -> Result<Vec<Ref<Obligation>>, DomainError> {
    let price = tx.get(contract)?.body.amount;
    let clauses = tx.all::<Clause>(&[("version", Value::Id(version.0))])?;
    let lineage = |path: &Option<String>| clauses.iter().find(|clause| Some(&clause.body.path) == path.as_ref()).map(|clause| clause.body.lineage.clone());
    let currency = price.as_ref().map_or("CNY", |price| price.currency.as_str());
    let of_price = |percent: Decimal| Some((price.as_ref()?.amount * percent / Decimal::ONE_HUNDRED).round_dp(2));
    let kept = confirmed
        .into_iter()
        .map(|one| {
            let amount = one.amount.or_else(|| one.percent.and_then(of_price));
            let due_rule = rule_of(&one.due_words);
            Ok(tx.insert(Obligation {
                contract,
                what: one.what,
                kind: one.kind,
                owed_by: one.owed_by,
                due_on: None,
                due_words: one.due_words,
                due_rule,
                percent: one.percent.map(Percent),
                amount: amount.and_then(|amount| Money::new(amount, currency)),
                is_retention: (one.kind == DutyKind::Payment && obligation::holds_back(&one.quote)).then_some(true),
                silence_accepts: one.silence_accepts.then_some(true),
                standard: LongText::default(),
                owner: one.owner,
                state: ObligationState::Open,
                done_on: None,
                lineage: lineage(&one.clause).unwrap_or_default(),
                quote: LongText(one.quote),
                put_off_to: None,
                put_off_reason: None,
                met_until: None,
            })?)
        })
        .collect::<Result<Vec<_>, DomainError>>()?;
    refresh(tx, contract)?;
    Ok(kept)
}
