//! Terms of a contract (合同期): the first one and each renewal as a period of its own.

use chrono::{Days, NaiveDate};
use qiheng_archive::Transaction;
use qiheng_record::{Choice, LongText, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Contract, Lifecycle, refresh};
use crate::DomainError;
use crate::communication::{Notice, NoticeKind};

/// A period for which a contract runs (合同期).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "contract_term", title = "number", icon = "calendar-days", parent = "contract")]
pub struct ContractTerm {
    /// The contract.
    #[field(required, list, filter, set_by = "renew")]
    pub contract: Ref<Contract>,
    /// 1, 2, 3 …
    #[field(required, list, set_by = "renew")]
    pub number: u32,
    /// Its first day, where it is known.
    #[field(list, set_by = "renew")]
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    #[field(required, list, filter, set_by = "renew")]
    pub ends_on: NaiveDate,
    /// How it came about.
    #[field(required, list, filter, set_by = "renew")]
    pub origin: TermOrigin,
    /// What was agreed with it.
    #[field(search = 2)]
    pub terms: LongText,
}

/// How a term came about.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TermOrigin {
    /// As it was signed.
    Signed,
    /// Nobody said no.
    Automatic,
    /// Both agreed on it.
    Agreed,
}

/// Renews a contract until a day: the term so far and the new one are kept as periods.
pub fn renew(tx: &Transaction, contract: Ref<Contract>, until: NaiveDate, origin: TermOrigin, terms: LongText) -> Result<Ref<ContractTerm>, DomainError> {
    let mut stored = tx.get(contract)?;
    let title = stored.body.title.clone();
    let Some(ends_on) = stored.body.ends_on else { return Err(DomainError::RenewedWithoutEnd { title }) };
    if until <= ends_on {
        return Err(DomainError::RenewedBackwards { title, ends_on, until });
    }
    if !matches!(stored.body.lifecycle, Lifecycle::Signed | Lifecycle::Performing | Lifecycle::Expired) {
        return Err(DomainError::NoSuchStep { from: stored.body.lifecycle.name(), to: Lifecycle::Performing.name() });
    }
    let mut number = tx.all::<ContractTerm>(&[("contract", Value::Id(contract.0))])?.iter().map(|term| term.body.number).max().unwrap_or(0);
    if number == 0 {
        number = 1;
        let starts_on = stored.body.effective_on.or(stored.body.signed_on);
        tx.insert(ContractTerm { contract, number, starts_on, ends_on, origin: TermOrigin::Signed, terms: LongText::default() })?;
    }
    let starts_on = ends_on.checked_add_days(Days::new(1));
    let term = tx.insert(ContractTerm { contract, number: number + 1, starts_on, ends_on: until, origin, terms })?;
    stored.body.ends_on = Some(until);
    if stored.body.lifecycle == Lifecycle::Expired {
        stored.body.lifecycle = Lifecycle::Performing;
    }
    tx.update(stored)?;
    refresh(tx, contract)?;
    Ok(term)
}

/// Drafts the notice that stops a contract from going on by itself.
pub fn draft_non_renewal(tx: &Transaction, contract: Ref<Contract>, subject: String, text: String) -> Result<Ref<Notice>, DomainError> {
    let vendor = tx.get(contract)?.body.vendor;
    let address = vendor.map(|vendor| tx.get(vendor)).transpose()?.map(|vendor| vendor.body.address).unwrap_or_default();
    Ok(tx.insert(Notice {
        contract,
        number: String::new(),
        subject,
        kind: NoticeKind::NonRenewal,
        vendor,
        obligation: None,
        text: LongText(text),
        sent_on: None,
        method: String::new(),
        address,
        tracking: String::new(),
        delivered_on: None,
        document: None,
        is_locked: None,
    })?)
}
