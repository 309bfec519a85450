//! What happens under a contract (履约事件): from it the days of obligations run.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_calendar::{Event, Events};
use qiheng_contract::DutyKind;
use qiheng_record::{Choice, LongText, Money, Record, Ref, Stored, Value};
use uuid::Uuid;

use super::account::{paid_on, settled};
use super::obligation::earliest;
use super::{Contract, Obligation, ObligationState, fulfil, refresh};
use crate::documents::Document;
use crate::invoices::Invoice;
use crate::{DomainError, claims};

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
    /// The acceptance that it repeats after defects.
    #[field(filter)]
    pub repeats: Option<Ref<Acceptance>>,
    /// The day on which it was repeated.
    #[field(set_by = "repeat")]
    pub repeated_on: Option<NaiveDate>,
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
    /// What kind of payment.
    #[field(required, list, filter, default = "progress")]
    pub kind: PaymentKind,
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
    /// Why more is paid than the contract's amount, or money that is held back before its day.
    pub override_reason: Option<LongText>,
}

/// What kind of payment.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaymentKind {
    /// Before anything was delivered (预付款).
    Advance,
    /// For what was delivered (进度款).
    Progress,
    /// The last of it (尾款).
    Final,
    /// Money that was held back and is released (质保金退还).
    Retention,
    /// What the vendor gave back (退款).
    Refund,
    /// Set off against what the vendor owes, and not paid (扣款).
    Deduction,
}

/// Acceptances with defects, or refused, that no later one repeats and whose defects were not all settled.
pub(super) fn standing_defects(db: &Database, contract: Ref<Contract>) -> Result<Vec<Stored<Acceptance>>, DomainError> {
    let mut all = db.all::<Acceptance>(&[("contract", Value::Id(contract.0))])?;
    let repeated: Vec<_> = all.iter().filter_map(|stored| stored.body.repeats).collect();
    all.retain(|stored| stored.body.result != AcceptanceResult::Passed && !repeated.contains(&Ref::new(stored.head.id)));
    let mut standing = Vec::new();
    for acceptance in all {
        if super::defect::all_settled(db, Ref::new(acceptance.head.id))? != Some(true) {
            standing.push(acceptance);
        }
    }
    Ok(standing)
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
        Acceptance::NAME => {
            if let Value::Id(earlier) = removed.value("repeats") {
                let mut stored = tx.get(Ref::<Acceptance>::new(*earlier))?;
                stored.body.repeated_on = None;
                tx.update(stored)?;
            }
            check_event(tx, None, removed)
        }
        super::DeliveryRevision::NAME => match removed.value("lot") {
            Value::Id(lot) => super::delivery::reschedule(tx, Ref::new(*lot)),
            _ => Ok(()),
        },
        ContractEvent::NAME => check_event(tx, None, removed),
        Payment::NAME => {
            check_event(tx, None, removed)?;
            claims::refresh(tx, Payment::from_values(removed.values.clone()).ok().map(|payment| payment.contract))
        }
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

/// Money that was held back is released for the obligation that holds it back, not before its day and not beyond its sum, unless
/// somebody says why.
fn release(tx: &Transaction, payment: Ref<Payment>) -> Result<Payment, DomainError> {
    let mut stored = tx.get(payment)?;
    if stored.body.kind != PaymentKind::Retention {
        return Ok(stored.body);
    }
    let held: Vec<_> = tx
        .all::<Obligation>(&[("contract", Value::Id(stored.body.contract.0)), ("is_retention", Value::Flag(true))])?
        .into_iter()
        .map(|obligation| Ref::new(obligation.head.id))
        .collect();
    if let (None, [only]) = (stored.body.obligation, &held[..]) {
        stored.body.obligation = Some(*only);
        tx.update(stored.clone())?;
    }
    let body = stored.body;
    let Some(obligation) = body.obligation else { return Err(DomainError::NothingHeldBack { what: body.what }) };
    let held = tx.get(obligation)?.body;
    if held.is_retention != Some(true) {
        return Err(DomainError::NothingHeldBack { what: held.what });
    }
    if body.override_reason.is_none() {
        let is_early = (held.due_rule.is_some() || held.due_on.is_some()) && earliest(tx, obligation)?.is_none_or(|first| body.paid_on < first);
        if is_early {
            return Err(DomainError::RetentionNotDue { what: held.what, due: held.due_on });
        }
        let payments = tx.all::<Payment>(&[("contract", Value::Id(body.contract.0))])?;
        if let Some(sum) = held.amount.filter(|sum| paid_on(&payments, obligation, &sum.currency) > sum.amount) {
            return Err(DomainError::ReleasedBeyond { what: held.what, held: sum });
        }
    }
    Ok(body)
}

/// An obligation to pay is done once its whole sum was paid.
fn meet(tx: &Transaction, payment: &Payment, payments: &[Stored<Payment>]) -> Result<(), DomainError> {
    let Some(obligation) = payment.obligation else { return Ok(()) };
    let body = tx.get(obligation)?.body;
    let recurs = body.due_rule.as_ref().is_some_and(|rule| rule.0.recurs());
    let is_open = body.kind == DutyKind::Payment && body.state == ObligationState::Open && !recurs;
    if body.amount.is_some_and(|sum| is_open && paid_on(payments, obligation, &sum.currency) >= sum.amount) {
        let last = payments.iter().filter(|stored| stored.body.obligation == Some(obligation)).map(|stored| stored.body.paid_on).max();
        fulfil(tx, obligation, last.unwrap_or(payment.paid_on))?;
    }
    Ok(())
}

/// More is paid than the contract's amount only with a reason (the ceiling).
pub(crate) fn check_payment(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let payment = release(tx, Ref::new(after.head.id))?;
    let contract = tx.get(payment.contract)?.body;
    let payments = tx.all::<Payment>(&[("contract", Value::Id(payment.contract.0))])?;
    if let (Some(ceiling), None) = (contract.amount, &payment.override_reason) {
        let paid = settled(&payments, &ceiling.currency);
        if paid > ceiling.amount {
            return Err(DomainError::PaidBeyond { contract: contract.title, paid, ceiling });
        }
    }
    meet(tx, &payment, &payments)?;
    check_event(tx, before, after)?;
    claims::refresh(tx, Some(payment.contract))
}
