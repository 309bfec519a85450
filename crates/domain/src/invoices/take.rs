//! Taking in an invoice: its file and what it says, in one operation.

use qiheng_archive::{Database, Transaction};
use qiheng_record::{LongText, Money, Ref, Value};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Invoice;
use crate::DomainError;
use crate::contracts::Contract;
use crate::documents::{Document, DocumentRole};
use crate::vendors::Vendor;

/// Electronic invoices are made out in yuan.
pub(super) const CURRENCY: &str = "CNY";

/// An invoice that was read.
pub struct IncomingInvoice<'f> {
    /// Name of its file.
    pub name: &'f str,
    /// The file.
    pub bytes: &'f [u8],
    /// What it says.
    pub read: &'f qiheng_contract::Invoice,
}

/// Keeps an invoice and its file. Refused without a number, and when its number is kept already.
pub fn take(tx: &Transaction, file: &IncomingInvoice, contract: Option<Ref<Contract>>, vendor: Option<Ref<Vendor>>) -> Result<Ref<Invoice>, DomainError> {
    let read = file.read;
    if let Some(refused) = refusal(tx, file)? {
        return Err(refused);
    }
    let document = Document::keep(tx, file.name.to_owned(), file.bytes, DocumentRole::Invoice)?;
    let document = tx.insert(Document { contract, vendor, ..document })?;
    let money = |sum: Option<Decimal>| Money::new(sum?, CURRENCY);
    let mut items: Vec<&str> = read.lines.iter().map(|line| line.item.as_str()).filter(|item| !item.is_empty()).collect();
    items.dedup();
    Ok(tx.insert(Invoice {
        number: read.number.clone(),
        kind: read.kind,
        red: Some(read.red),
        issued_on: read.issued_on,
        seller: read.seller.name.clone(),
        seller_code: read.seller.code.clone(),
        buyer: read.buyer.name.clone(),
        buyer_code: read.buyer.code.clone(),
        items: LongText(items.join("\n")),
        net: money(read.net),
        tax: money(read.tax),
        total: money(read.total),
        remark: LongText(read.remark.clone()),
        takes_back: read.takes_back.clone(),
        contract,
        vendor,
        document: Some(document),
    })?)
}

/// Why an invoice can't be taken in: without a number, or with one that is kept already.
pub fn refusal(db: &Database, file: &IncomingInvoice) -> Result<Option<DomainError>, DomainError> {
    match file.read.number.as_str() {
        "" => Ok(Some(DomainError::InvoiceWithoutNumber { name: file.name.to_owned() })),
        number => kept_with_number(db, number, None),
    }
}

/// The refusal of an invoice whose number is kept already, with another record or any; none when it is new.
pub(super) fn kept_with_number(db: &Database, number: &str, but: Option<Uuid>) -> Result<Option<DomainError>, DomainError> {
    let same = db.all::<Invoice>(&[("number", Value::Text(number.to_owned()))])?;
    let Some(kept) = same.into_iter().find(|kept| Some(kept.head.id) != but) else { return Ok(None) };
    let contract = kept.body.contract.map(|contract| db.get(contract)).transpose()?.map(|contract| contract.body.title);
    Ok(Some(DomainError::InvoiceKept { id: kept.head.id, number: kept.body.number, seller: kept.body.seller, contract }))
}
