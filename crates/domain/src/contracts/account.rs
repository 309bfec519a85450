//! A contract's account (合同账目): what was agreed, invoiced, paid, held back, and what is open.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_contract::{DutyKind, Role};
use qiheng_record::{Money, Record, Ref, Stored, Value};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{Amendment, Contract, Obligation, ObligationState, Payment, PaymentKind};
use crate::DomainError;
use crate::invoices::Invoice;

/// A contract's account in the currency of its amount; without an amount, in that of its first payment or invoice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The currency.
    pub currency: String,
    /// The amount as it was signed; none where it has none.
    pub signed: Option<Decimal>,
    /// The amount as amended: the ceiling of what may be paid.
    pub amount: Option<Decimal>,
    /// Payments that are planned: obligations to pay that have a sum and were not waived.
    pub planned: Decimal,
    /// Invoices, red ones taken off.
    pub invoiced: Decimal,
    /// What was paid, what came back taken off.
    pub paid: Decimal,
    /// What was set off and not paid: damages, defects.
    pub deducted: Decimal,
    /// What is held back (质保金): retention that is not released yet.
    pub retained: Decimal,
    /// Planned payments after their day.
    pub overdue: Decimal,
    /// There are payments, invoices or obligations to pay.
    pub is_kept: bool,
    /// Sums in other currencies were left out.
    pub has_others: bool,
}

impl Account {
    /// What remains of the amount: neither paid nor set off. Below nothing where more was paid.
    pub fn open(&self) -> Option<Decimal> {
        Some(self.amount? - self.paid - self.deducted)
    }

    /// Invoiced and neither paid nor set off, but for what is held back.
    pub fn unpaid_invoices(&self) -> Decimal {
        (self.invoiced - self.paid - self.deducted - self.retained).max(Decimal::ZERO)
    }

    /// Paid beyond what was invoiced.
    pub fn uninvoiced_payments(&self) -> Decimal {
        (self.paid - self.invoiced).max(Decimal::ZERO)
    }
}

/// What payments add up to on the way to the ceiling: what was paid and set off, less what came back.
pub(super) fn settled(payments: &[Stored<Payment>], currency: &str) -> Decimal {
    let of_currency = payments.iter().map(|stored| &stored.body).filter(|payment| payment.amount.currency == currency);
    of_currency.map(|payment| if payment.kind == PaymentKind::Refund { -payment.amount.amount } else { payment.amount.amount }).sum()
}

/// What was paid on an obligation, less what came back.
pub fn paid_on(payments: &[Stored<Payment>], obligation: Ref<Obligation>, currency: &str) -> Decimal {
    let on: Vec<_> = payments.iter().filter(|stored| stored.body.obligation == Some(obligation)).cloned().collect();
    settled(&on, currency)
}

/// The account of a contract by a day.
pub fn account(db: &Database, contract: Ref<Contract>, today: NaiveDate) -> Result<Account, DomainError> {
    let of_contract = [("contract", Value::Id(contract.0))];
    let entries = Entries { payments: db.all(&of_contract)?, invoices: db.all(&of_contract)?, obligations: db.all(&of_contract)? };
    let signed = super::amendment::amount_at_signing(db, contract)?;
    Ok(entries.account(db.get(contract)?.body.amount, signed, today))
}

/// The accounts of all contracts by a day.
pub fn accounts(db: &Database, today: NaiveDate) -> Result<HashMap<Uuid, Account>, DomainError> {
    let mut entries: HashMap<Uuid, Entries> = HashMap::new();
    for payment in db.all::<Payment>(&[])? {
        entries.entry(payment.body.contract.0).or_default().payments.push(payment);
    }
    for invoice in db.all::<Invoice>(&[])? {
        if let Some(contract) = invoice.body.contract {
            entries.entry(contract.0).or_default().invoices.push(invoice);
        }
    }
    let to_pay = [("kind", Value::Text(DutyKind::Payment.name().to_owned()))];
    for obligation in db.all::<Obligation>(&to_pay)? {
        entries.entry(obligation.body.contract.0).or_default().obligations.push(obligation);
    }
    let amended: HashSet<Uuid> = db.cells(Amendment::KIND, ["contract"], &[])?.into_iter().filter_map(|(_, [contract])| contract.as_id()).collect();
    let mut found = HashMap::new();
    for (id, [amount]) in db.cells(Contract::KIND, ["amount"], &[])? {
        let amount = if let Value::Money(amount) = amount { Some(amount) } else { None };
        let signed = if amended.contains(&id) { super::amendment::amount_at_signing(db, Ref::new(id))? } else { None };
        found.insert(id, entries.remove(&id).unwrap_or_default().account(amount, signed, today));
    }
    Ok(found)
}

/// What stands on an account.
#[derive(Default)]
struct Entries {
    payments: Vec<Stored<Payment>>,
    invoices: Vec<Stored<Invoice>>,
    obligations: Vec<Stored<Obligation>>,
}

impl Entries {
    /// The account of a contract over this amount now, and another when it was signed.
    fn account(&self, amount: Option<Money>, signed: Option<Money>, today: NaiveDate) -> Account {
        let Self { payments, invoices, obligations } = self;
        let totals = invoices.iter().filter_map(|stored| stored.body.total.as_ref());
        let mut sums = amount.iter().chain(payments.iter().map(|stored| &stored.body.amount)).chain(totals.clone());
        let currency = sums.next().map_or_else(|| "CNY".to_owned(), |sum| sum.currency.clone());
        let here = |sum: &&Money| sum.currency == currency;
        let has_others = sums.any(|sum| !here(&sum));
        let to_pay: Vec<_> = obligations
            .iter()
            .filter(|stored| stored.body.kind == DutyKind::Payment && stored.body.owed_by == Role::Buyer && stored.body.state != ObligationState::Waived)
            .filter_map(|stored| Some((stored, stored.body.amount.as_ref().filter(here)?.amount)))
            .collect();
        let rest = |stored: &Stored<Obligation>, sum: Decimal| match stored.body.state {
            ObligationState::Open => (sum - paid_on(payments, Ref::new(stored.head.id), &currency)).max(Decimal::ZERO),
            _ => Decimal::ZERO,
        };
        let deducted = payments.iter().filter(|stored| stored.body.kind == PaymentKind::Deduction && stored.body.amount.currency == currency);
        let deducted: Decimal = deducted.map(|stored| stored.body.amount.amount).sum();
        Account {
            signed: signed.or_else(|| amount.clone()).map(|sum| sum.amount),
            amount: amount.as_ref().map(|sum| sum.amount),
            planned: to_pay.iter().map(|(_, sum)| *sum).sum(),
            invoiced: totals.filter(here).map(|sum| sum.amount).sum(),
            paid: settled(payments, &currency) - deducted,
            deducted,
            retained: to_pay.iter().filter(|(stored, _)| stored.body.is_retention == Some(true)).map(|(stored, sum)| rest(stored, *sum)).sum(),
            overdue: to_pay.iter().filter(|(stored, _)| stored.body.is_overdue(today)).map(|(stored, sum)| rest(stored, *sum)).sum(),
            is_kept: !payments.is_empty() || !invoices.is_empty() || !to_pay.is_empty(),
            has_others,
            currency,
        }
    }
}
