//! Invoices (发票): taken in with their files, numbered once, held against their contracts.

mod against;
mod take;

pub use against::{Proposal, against, proposal};
use take::kept_with_number;
pub use take::{IncomingInvoice, refusal, take};

use chrono::NaiveDate;
use qiheng_archive::{Row, Transaction};
pub use qiheng_contract::InvoiceKind;
use qiheng_record::{LongText, Money, Record, Ref};

use crate::DomainError;
use crate::contracts::Contract;
use crate::documents::Document;
use crate::vendors::Vendor;

/// An invoice that we were sent (发票).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "invoice", title = "number", icon = "receipt-text")]
pub struct Invoice {
    /// Number: 20 digits; of an older one its code and number, one after the other.
    #[field(required, list, search = 10, index)]
    pub number: String,
    /// Which kind it is.
    #[field(required, list, filter, default = "other")]
    pub kind: InvoiceKind,
    /// Takes back an earlier one; its sums are negative.
    #[field(list, filter)]
    pub red: Option<bool>,
    /// Day of issue.
    #[field(list, filter)]
    pub issued_on: Option<NaiveDate>,
    /// Who issued it, as it stands there.
    #[field(list, search = 6, pinyin)]
    pub seller: String,
    /// Number of the seller as a tax payer.
    #[field(search = 6)]
    pub seller_code: String,
    /// To whom it is made out, as it stands there.
    #[field(search = 3, pinyin)]
    pub buyer: String,
    /// Number of the buyer as a tax payer.
    #[field(search = 3)]
    pub buyer_code: String,
    /// What was supplied.
    #[field(search = 4, pinyin)]
    pub items: LongText,
    /// Sum without tax.
    pub net: Option<Money>,
    /// Tax.
    pub tax: Option<Money>,
    /// Sum with tax.
    #[field(list, filter)]
    pub total: Option<Money>,
    /// Remark on the invoice.
    #[field(search = 2)]
    pub remark: LongText,
    /// Number of the invoice that a red one takes back.
    #[field(search = 5)]
    pub takes_back: String,
    /// The contract it is for.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor it comes from.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The file it was read from.
    #[field(set_by = "take")]
    pub document: Option<Ref<Document>>,
}

/// One number is one invoice: a second one would be paid twice.
pub(crate) fn check_invoice(tx: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let invoice = Invoice::from_values(after.values.clone())?;
    match kept_with_number(tx, &invoice.number, Some(after.head.id))? {
        Some(kept) => Err(kept),
        None => Ok(()),
    }
}
