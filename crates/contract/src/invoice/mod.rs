//! What an electronic invoice says, and what in it does not agree with itself. Reading the file is [`read`](crate::read)'s.

mod audit;

use chrono::NaiveDate;
use qiheng_record::Choice;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An electronic invoice (数电发票) as its file says it. What the file does not say is empty.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Invoice {
    /// Number: 20 digits; of an older invoice its code and number, one after the other.
    pub number: String,
    /// Which kind it is.
    pub kind: InvoiceKind,
    /// Whether it takes back an earlier one (红字发票): its sums are negative then.
    pub red: bool,
    /// Number of the invoice that a red one takes back.
    pub takes_back: String,
    /// Day of issue.
    pub issued_on: Option<NaiveDate>,
    /// Who supplied.
    pub seller: InvoiceParty,
    /// Who is to pay.
    pub buyer: InvoiceParty,
    /// What was supplied; an invoice known only by the key figures of an OFD has no lines.
    pub lines: Vec<InvoiceLine>,
    /// Sum without tax.
    pub net: Option<Decimal>,
    /// Tax.
    pub tax: Option<Decimal>,
    /// Sum with tax.
    pub total: Option<Decimal>,
    /// The total in words, as it stands there.
    pub total_in_words: String,
    /// Who issued it.
    pub drawer: String,
    /// The tax bureau.
    pub bureau: String,
    /// Remark.
    pub remark: String,
}

/// Kind of an invoice.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceKind {
    /// Special VAT invoice (增值税专用发票): its tax can be deducted.
    Special,
    /// Ordinary invoice (普通发票).
    Ordinary,
    /// Any other, or not said.
    #[default]
    Other,
}

/// The seller or buyer of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvoiceParty {
    pub name: String,
    /// Unified social credit code, or another number of a tax payer.
    pub code: String,
    pub address: String,
    pub phone: String,
    pub bank: String,
    pub account: String,
}

/// A line of an invoice.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvoiceLine {
    pub item: String,
    pub specification: String,
    pub unit: String,
    pub quantity: Option<Decimal>,
    pub unit_price: Option<Decimal>,
    /// Without tax.
    pub amount: Option<Decimal>,
    /// In percent.
    pub tax_rate: Option<Decimal>,
    /// What stands in place of a rate: 免税, 不征税, `***`.
    pub untaxed: String,
    pub tax: Option<Decimal>,
    /// Code of the goods or services (商品和服务税收分类编码).
    pub classification: String,
}

impl Invoice {
    /// The rates of its lines, each once, in order of place.
    pub fn tax_rates(&self) -> Vec<Decimal> {
        let mut rates = Vec::new();
        for rate in self.lines.iter().filter_map(|line| line.tax_rate) {
            if !rates.contains(&rate) {
                rates.push(rate);
            }
        }
        rates
    }
}
