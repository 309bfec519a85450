//! What happens under a contract (履约事件): from it the days of obligations run.

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_calendar::{Event, Events};
use qiheng_record::{Choice, LongText, Money, Record, Ref, Value};
use rust_decimal::Decimal;

use super::{Contract, Obligation, refresh};
use crate::DomainError;
use crate::documents::Document;
use crate::invoices::Invoice;

/// Something that happened under a contract (履约事件): arrival, receipt of an invoice, notice.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "contract_event", title = "what", icon = "milestone", parent = "contract")]
pub struct ContractEvent {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What kind of event.
    #[field(required, list, filter, default = "delivery")]
    pub event: Event,
    /// The day.
    #[field(required, list, filter)]
    pub happened_on: NaiveDate,
    /// What happened, in words.
    #[field(required, list, search = 5, pinyin)]
    pub what: String,
    /// The one obligation that runs from it; none = all that run from such an event.
    #[field(filter)]
    pub obligation: Option<Ref<Obligation>>,
    /// What proves it.
    pub document: Option<Ref<Document>>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// An acceptance (验收): of what was delivered, with its result.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "acceptance", title = "what", icon = "clipboard-check", parent = "contract")]
pub struct Acceptance {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// The obligation that is accepted.
    pub obligation: Option<Ref<Obligation>>,
    /// What was accepted.
    #[field(required, list, search = 5, pinyin)]
    pub what: String,
    /// The day of the result.
    #[field(required, list, filter)]
    pub accepted_on: NaiveDate,
    /// The result.
    #[field(required, list, filter, default = "passed")]
    pub result: AcceptanceResult,
    /// Is it the last one of the contract?
    pub is_final: Option<bool>,
    /// What was wrong.
    #[field(search = 3)]
    pub defects: LongText,
    /// By when it is set right and accepted anew.
    #[field(list)]
    pub again_by: Option<NaiveDate>,
    /// The signed record.
    pub document: Option<Ref<Document>>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// The result of an acceptance.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptanceResult {
    /// As agreed.
    Passed,
    /// Taken with defects to be set right.
    Conditional,
    /// Refused.
    Failed,
}

/// A payment that was made (付款).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "payment", title = "what", icon = "banknote", parent = "contract")]
pub struct Payment {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What was paid for.
    #[field(required, list, search = 5, pinyin)]
    pub what: String,
    /// The sum.
    #[field(required, list, filter)]
    pub amount: Money,
    /// The day.
    #[field(required, list, filter)]
    pub paid_on: NaiveDate,
    /// The obligation that it meets.
    pub obligation: Option<Ref<Obligation>>,
    /// The invoice that it pays.
    pub invoice: Option<Ref<Invoice>>,
    /// The bank's number.
    #[field(search = 6)]
    pub reference: String,
    /// The bank's receipt.
    pub document: Option<Ref<Document>>,
    /// Why more is paid than the contract's amount.
    pub override_reason: Option<LongText>,
}

/// The day on which each kind of event last happened under a contract: its own dates, what was recorded, accepted and paid. For an
/// obligation, what was recorded for it alone comes first, and an event that only words tell ([`Event::Other`]) counts for it alone.
pub fn events(db: &Database, contract: Ref<Contract>, obligation: Option<Ref<Obligation>>) -> Result<Events, DomainError> {
    let of_contract = [("contract", Value::Id(contract.0))];
    let body = db.get(contract)?.body;
    let mut happened: Vec<(Event, NaiveDate)> = Vec::new();
    happened.extend(body.signed_on.map(|on| (Event::Signing, on)));
    happened.extend(body.effective_on.map(|on| (Event::Effect, on)));
    happened.extend(body.ends_on.map(|on| (Event::ContractEnd, on)));
    for Acceptance { accepted_on: on, result, is_final, .. } in db.all(&of_contract)?.into_iter().map(|stored| stored.body) {
        if result != AcceptanceResult::Failed {
            happened.push((if is_final == Some(true) { Event::FinalAcceptance } else { Event::Acceptance }, on));
        }
    }
    happened.extend(db.all::<Payment>(&of_contract)?.into_iter().map(|stored| (Event::Payment, stored.body.paid_on)));
    let mut own = Events::new();
    for ContractEvent { event, happened_on: on, obligation: of, .. } in db.all(&of_contract)?.into_iter().map(|stored| stored.body) {
        if of.is_some() && of == obligation {
            own.entry(event).and_modify(|last| *last = on.max(*last)).or_insert(on);
        } else if of.is_none() && event != Event::Other {
            happened.push((event, on));
        }
    }
    let mut events = Events::new();
    for (event, on) in happened {
        events.entry(event).and_modify(|last| *last = on.max(*last)).or_insert(on);
    }
    events.extend(own);
    Ok(events)
}

/// What ran from a removed event, acceptance or payment runs from it no more.
pub(crate) fn forget(tx: &Transaction, removed: &Row) -> Result<(), DomainError> {
    match removed.kind.name {
        ContractEvent::NAME | Acceptance::NAME | Payment::NAME => check_event(tx, None, removed),
        _ => Ok(()),
    }
}

/// A new event moves the days that run from it.
pub(crate) fn check_event(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    for row in before.into_iter().chain([after]) {
        if let Value::Id(contract) = row.value("contract") {
            refresh(tx, Ref::new(*contract))?;
        }
    }
    Ok(())
}

/// More is paid than the contract's amount only with a reason (the ceiling).
pub(crate) fn check_payment(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let payment = Payment::from_values(after.values.clone())?;
    let contract = tx.get(payment.contract)?.body;
    if let (Some(ceiling), None) = (contract.amount, &payment.override_reason) {
        let paid: Decimal = tx
            .all::<Payment>(&[("contract", Value::Id(payment.contract.0))])?
            .iter()
            .filter(|stored| stored.body.amount.currency == ceiling.currency)
            .map(|stored| stored.body.amount.amount)
            .sum();
        if paid > ceiling.amount {
            return Err(DomainError::PaidBeyond { contract: contract.title, paid, ceiling });
        }
    }
    check_event(tx, before, after)
}
