//! Invoices: what a file says and what does not agree, shown before it is taken in.

use std::path::PathBuf;

use qiheng_contract::{Invoice, InvoiceKind, InvoiceLine};
use qiheng_domain::contracts::Contract;
use qiheng_domain::invoices::{self, IncomingInvoice, Proposal};
use qiheng_domain::vendors::Vendor;
use qiheng_locales::Catalogue;
use qiheng_record::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::facts_in_words::grouped;
use crate::reading::Input;
use crate::records::Saved;
use crate::reviews::typed;
use crate::words::worded;
use crate::{ApiError, Session};

/// A file to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewInvoice {
    /// Where it lies.
    pub path: PathBuf,
    /// The contract to hold it against (else the proposed one).
    #[serde(default)]
    pub contract: Option<String>,
    /// It is for no contract, whatever is proposed.
    #[serde(default)]
    pub alone: bool,
}

/// An invoice to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeInvoice {
    /// Where it lies.
    pub path: PathBuf,
    /// The contract it is for.
    #[serde(default)]
    pub contract: Option<String>,
    /// The vendor it comes from (else the one that its seller is).
    #[serde(default)]
    pub vendor: Option<String>,
}

/// What an invoice says, whose it may be and what does not agree.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InvoicePreview {
    /// The file's name.
    pub name: String,
    /// What it says.
    pub fields: InvoiceFields,
    /// The vendor that its seller is.
    pub vendor: Option<Named>,
    /// The contract it was held against.
    pub contract: Option<Named>,
    /// What does not agree, in itself and with the contract, in words.
    pub remarks: Vec<InvoiceRemark>,
    /// Why it can't be taken in.
    pub refused: Option<ApiError>,
}

/// Something that does not agree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct InvoiceRemark {
    /// Which remark it is, such as `invoice-remark-total`.
    pub id: String,
    /// In words.
    pub words: String,
}

/// A record with its title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "NamedRecord")]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Named {
    pub id: String,
    pub title: String,
}

/// What an invoice says; sums with two places, thousands apart.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvoiceFields {
    pub number: String,
    pub kind: InvoiceKind,
    pub red: bool,
    pub takes_back: String,
    pub issued_on: Option<String>,
    pub seller: String,
    pub seller_code: String,
    pub buyer: String,
    pub buyer_code: String,
    pub lines: Vec<InvoiceLineFields>,
    pub net: String,
    pub tax: String,
    pub total: String,
    pub remark: String,
}

/// A line of an invoice.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvoiceLineFields {
    pub item: String,
    pub specification: String,
    pub unit: String,
    pub quantity: String,
    pub unit_price: String,
    pub amount: String,
    pub tax_rate: String,
    pub tax: String,
}

impl InvoiceFields {
    /// The fields of an invoice.
    pub fn of(invoice: &Invoice) -> Self {
        let sum = |sum: Option<Decimal>| sum.map(|sum| grouped(&sum.normalize().to_string())).unwrap_or_default();
        let plain = |number: Option<Decimal>| number.map(|number| number.normalize().to_string()).unwrap_or_default();
        let line = |line: &InvoiceLine| InvoiceLineFields {
            item: line.item.clone(),
            specification: line.specification.clone(),
            unit: line.unit.clone(),
            quantity: plain(line.quantity),
            unit_price: plain(line.unit_price),
            amount: sum(line.amount),
            tax_rate: line.tax_rate.map_or_else(|| line.untaxed.clone(), |rate| format!("{rate}%")),
            tax: sum(line.tax),
        };
        Self {
            number: invoice.number.clone(),
            kind: invoice.kind,
            red: invoice.red,
            takes_back: invoice.takes_back.clone(),
            issued_on: invoice.issued_on.map(|day| day.to_string()),
            seller: invoice.seller.name.clone(),
            seller_code: invoice.seller.code.clone(),
            buyer: invoice.buyer.name.clone(),
            buyer_code: invoice.buyer.code.clone(),
            lines: invoice.lines.iter().map(line).collect(),
            net: sum(invoice.net),
            tax: sum(invoice.tax),
            total: sum(invoice.total),
            remark: invoice.remark.clone(),
        }
    }
}

/// Reads the invoice in a file; a file that holds none is refused.
pub fn read(input: &Input) -> Result<Invoice, ApiError> {
    qiheng_contract::invoice(&input.bytes, &input.name)?.ok_or_else(|| ApiError::new("invoice.none", &[("name", &input.name)]))
}

/// What in an invoice does not agree with itself, in words.
pub fn remarks(catalogue: &Catalogue, invoice: &Invoice) -> Vec<InvoiceRemark> {
    in_words(catalogue, &invoice.remarks())
}

fn in_words(catalogue: &Catalogue, remarks: &[Message]) -> Vec<InvoiceRemark> {
    let words = |remark: &Message| {
        let mut remark = remark.clone();
        remark.args.values_mut().filter(|value| is_sum(value)).for_each(|value| *value = grouped(value));
        worded(catalogue, &remark)
    };
    remarks.iter().map(|remark| InvoiceRemark { id: remark.id.clone(), words: words(remark) }).collect()
}

/// Sums stand in messages with two places, and nothing else does.
fn is_sum(value: &str) -> bool {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    value.trim_start_matches('-').split_once('.').is_some_and(|(whole, places)| is_digits(whole) && places.len() == 2 && is_digits(places))
}

/// What a file says, whose it may be and what does not agree. Nothing is written.
pub fn preview(session: &Session, request: PreviewInvoice) -> Result<InvoicePreview, ApiError> {
    let input = Input::open(&request.path)?;
    let invoice = read(&input)?;
    let chosen = request.contract.map(|id| typed::<Contract>("contract", id)).transpose()?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let Proposal { vendor, contract } = invoices::proposal(&db, &invoice)?;
        let contract = chosen.or(contract.filter(|_| !request.alone));
        let against = invoices::against(&db, &invoice, contract)?;
        let file = IncomingInvoice { name: &input.name, bytes: &input.bytes, read: &invoice };
        let refused = invoices::refusal(&db, &file)?.map(ApiError::from);
        let vendor = vendor.map(|vendor| Ok::<_, ApiError>(Named { id: vendor.to_string(), title: db.get(vendor)?.body.name })).transpose()?;
        let contract = contract.map(|contract| Ok::<_, ApiError>(Named { id: contract.to_string(), title: db.get(contract)?.body.title })).transpose()?;
        Ok(InvoicePreview {
            name: input.name.clone(),
            fields: InvoiceFields::of(&invoice),
            vendor,
            contract,
            remarks: [in_words(catalogue, &against), remarks(catalogue, &invoice)].concat(),
            refused,
        })
    })
}

/// Keeps an invoice and its file.
pub fn take(session: &Session, request: TakeInvoice) -> Result<Saved, ApiError> {
    let input = Input::open(&request.path)?;
    let invoice = read(&input)?;
    let contract = request.contract.map(|id| typed::<Contract>("contract", id)).transpose()?;
    let vendor = request.vendor.map(|id| typed::<Vendor>("vendor", id)).transpose()?;
    let operation = Message::new("op-invoice-take").with("number", &invoice.number);
    let file = IncomingInvoice { name: &input.name, bytes: &input.bytes, read: &invoice };
    let (id, changes) = session.write(operation, |tx, _| {
        let vendor = match vendor {
            Some(vendor) => Some(vendor),
            None => invoices::proposal(tx, &invoice)?.vendor,
        };
        invoices::take(tx, &file, contract, vendor)
    })?;
    Ok(Saved { id: id.to_string(), changes })
}
