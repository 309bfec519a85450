//! What happens under a contract (履约事件): from it the days of obligations run.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_calendar::{Event, Events};
use qiheng_record::{Choice, LongText, Money, Record, Ref, Value};
use rust_decimal::Decimal;
use uuid::Uuid;

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

/// What has happened under a contract: the day on which each kind of event last did.
#[derive(Debug, Clone, Default)]
pub struct Happened {
    /// What counts for every obligation.
    shared: Events,
    /// What was recorded for one obligation alone.
    own: BTreeMap<Uuid, Events>,
}

impl Happened {
    /// The contract's own days, what was recorded, accepted and paid.
    pub fn under(db: &Database, contract: Ref<Contract>) -> Result<Self, DomainError> {
        let of_contract = [("contract", Value::Id(contract.0))];
        let mut happened = Self::default();
        let body = db.get(contract)?.body;
        let dates = [(Event::Signing, body.signed_on), (Event::Effect, body.effective_on), (Event::ContractEnd, body.ends_on)];
        dates.into_iter().filter_map(|(event, on)| Some((event, on?))).for_each(|(event, on)| note(&mut happened.shared, event, on));
        for Acceptance { accepted_on, result, is_final, .. } in db.all(&of_contract)?.into_iter().map(|stored| stored.body) {
            if result != AcceptanceResult::Failed {
                note(&mut happened.shared, if is_final == Some(true) { Event::FinalAcceptance } else { Event::Acceptance }, accepted_on);
            }
        }
        db.all::<Payment>(&of_contract)?.iter().for_each(|stored| note(&mut happened.shared, Event::Payment, stored.body.paid_on));
        for ContractEvent { event, happened_on, obligation, .. } in db.all(&of_contract)?.into_iter().map(|stored| stored.body) {
            match obligation {
                Some(obligation) => note(happened.own.entry(obligation.0).or_default(), event, happened_on),
                // what only words tell is not the same for two obligations
                None if event != Event::Other => note(&mut happened.shared, event, happened_on),
                None => {}
            }
        }
        Ok(happened)
    }

    /// As it counts for an obligation: what was recorded for it alone comes first, and an event that only words tell
    /// ([`Event::Other`]) counts for it alone.
    pub fn of(&self, obligation: Ref<Obligation>) -> Events {
        let mut events = self.shared.clone();
        events.extend(self.own.get(&obligation.0).into_iter().flatten().map(|(event, on)| (*event, *on)));
        events
    }

    /// As it counts for an obligation that is not kept yet.
    pub fn shared(&self) -> &Events {
        &self.shared
    }
}

/// The last day of an event counts.
fn note(events: &mut Events, event: Event, on: NaiveDate) {
    events.entry(event).and_modify(|last| *last = on.max(*last)).or_insert(on);
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
