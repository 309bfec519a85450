//! An invoice held against what the archive knows: whose it is, and what does not agree with the contract.

use qiheng_archive::Database;
use qiheng_contract::{InvoiceParty, name_key};
use qiheng_record::{Message, Ref, Value};
use rust_decimal::Decimal;

use super::Invoice;
use crate::DomainError;
use crate::contracts::{Contract, Lifecycle};
use crate::our_side::OwnEntity;
use crate::vendors::{Vendor, VendorBook};

/// Whose an invoice may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Proposal {
    /// The vendor that its seller is.
    pub vendor: Option<Ref<Vendor>>,
    /// The contract it may be for.
    pub contract: Option<Ref<Contract>>,
}

/// The vendor that the seller is, by credit code, else by name; and its contract that is being performed, if there is exactly one.
pub fn proposal(db: &Database, read: &qiheng_contract::Invoice) -> Result<Proposal, DomainError> {
    let code = Some(read.seller.code.as_str()).filter(|code| !code.is_empty());
    let Some(found) = VendorBook::of(db)?.find(&read.seller.name, code) else { return Ok(Proposal::default()) };
    let contracts = db.all::<Contract>(&[("vendor", Value::Id(found.vendor.0))])?;
    let mut alive = contracts.iter().filter(|contract| matches!(contract.body.lifecycle, Lifecycle::Signed | Lifecycle::Performing));
    let only = alive.next().filter(|_| alive.next().is_none());
    Ok(Proposal { vendor: Some(found.vendor), contract: only.map(|contract| Ref::new(contract.head.id)) })
}

/// What in an invoice does not agree with our companies and with the contract it is said to be for, whether it is kept yet or not.
pub fn against(db: &Database, read: &qiheng_contract::Invoice, contract: Option<Ref<Contract>>) -> Result<Vec<Message>, DomainError> {
    let contract = contract.map(|contract| db.get(contract)).transpose()?;
    let mut remarks = Vec::new();
    buyer(db, read, contract.as_ref().and_then(|contract| contract.body.own_entity), &mut remarks)?;
    let Some(contract) = contract else { return Ok(remarks) };
    let (id, contract) = (Ref::<Contract>::new(contract.head.id), contract.body);
    if let Some(vendor) = contract.vendor {
        let vendor = db.get(vendor)?.body;
        if !is_one(&read.seller, &vendor.name, vendor.credit_code.as_ref().map(|code| code.as_str())) {
            remarks.push(Message::new("invoice-remark-seller").with("seller", called(&read.seller)).with("vendor", vendor.name));
        }
    }
    if let Some(rate) = contract.tax_rate.as_ref().map(|rate| rate.0) {
        for other in read.tax_rates().into_iter().filter(|other| *other != rate) {
            remarks.push(Message::new("invoice-remark-tax-rate").with("rate", other.normalize()).with("agreed", rate.normalize()));
        }
    }
    if let (Some(issued), Some(signed)) = (read.issued_on, contract.signed_on)
        && issued < signed
    {
        remarks.push(Message::new("invoice-remark-before-signing").with("issued", issued).with("signed", signed));
    }
    above_amount(db, read, id, &contract, &mut remarks)?;
    Ok(remarks)
}

/// It must be made out to the company that contracts; without a contract, to any of ours.
fn buyer(db: &Database, read: &qiheng_contract::Invoice, ours: Option<Ref<OwnEntity>>, remarks: &mut Vec<Message>) -> Result<(), DomainError> {
    let ours = match ours {
        Some(ours) => vec![db.get(ours)?],
        None => db.all::<OwnEntity>(&[])?,
    };
    let is_ours = ours.iter().any(|entity| is_one(&read.buyer, &entity.body.name, entity.body.credit_code.as_ref().map(|code| code.as_str())));
    if !is_ours && !ours.is_empty() {
        let names: Vec<&str> = ours.iter().map(|entity| entity.body.name.as_str()).collect();
        remarks.push(Message::new("invoice-remark-buyer").with("buyer", called(&read.buyer)).with("ours", names.join("、")));
    }
    Ok(())
}

/// All that was invoiced, this one with it, must not be more than was agreed.
fn above_amount(db: &Database, read: &qiheng_contract::Invoice, id: Ref<Contract>, contract: &Contract, remarks: &mut Vec<Message>) -> Result<(), DomainError> {
    let (Some(total), Some(agreed)) = (read.total, &contract.amount) else { return Ok(()) };
    let kept = db.all::<Invoice>(&[("contract", Value::Id(id.0))])?;
    let others = kept.iter().filter(|kept| kept.body.number != read.number);
    let of_currency = others.filter_map(|kept| kept.body.total.as_ref()).filter(|sum| sum.currency == agreed.currency);
    let sum = of_currency.map(|sum| sum.amount).chain([total]).try_fold(Decimal::ZERO, Decimal::checked_add);
    if let Some(sum) = sum.filter(|sum| agreed.currency == super::take::CURRENCY && *sum > agreed.amount) {
        let remark = Message::new("invoice-remark-above-amount").with("sum", format!("{sum:.2}")).with("agreed", format!("{:.2}", agreed.amount));
        remarks.push(remark.with("above", format!("{:.2}", sum - agreed.amount)));
    }
    Ok(())
}

/// Two companies with codes of their own are two, however they are called.
fn is_one(party: &InvoiceParty, name: &str, code: Option<&str>) -> bool {
    match code.filter(|_| !party.code.is_empty()) {
        Some(code) => party.code == code,
        None => name_key(&party.name) == name_key(name),
    }
}

fn called(party: &InvoiceParty) -> &str {
    if party.name.is_empty() { &party.code } else { &party.name }
}
