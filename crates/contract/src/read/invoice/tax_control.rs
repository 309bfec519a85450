//! Invoices issued through a tax control device (税控发票), as they came before the national platform: root `eInvoice`, mostly within an OFD.

use super::values::{day, number, one_more, rate, word, words};
use crate::invoice::{Invoice, InvoiceLine, InvoiceParty};
use crate::read::error::Cause;
use crate::read::xml::Xml;
use crate::read::xml_file::PART;

/// The root element.
pub(super) const ROOT: &str = "eInvoice";

/// Such an invoice is numbered within a code (发票代码), and so is the one that it takes back.
#[derive(Default)]
struct Draft {
    invoice: Invoice,
    code: String,
    code_taken_back: String,
}

/// Reads a text whose root is [`ROOT`].
pub(super) fn read(text: &str) -> Result<Invoice, Cause> {
    let mut draft = Draft::default();
    section(&mut Xml::new(text, PART), &mut draft)?;
    let Draft { mut invoice, code, code_taken_back } = draft;
    for (code, number) in [(code, &mut invoice.number), (code_taken_back, &mut invoice.takes_back)] {
        if !number.is_empty() {
            number.insert_str(0, &code);
        }
    }
    Ok(invoice)
}

fn section(xml: &mut Xml<'_>, draft: &mut Draft) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        let invoice = &mut draft.invoice;
        match element.name() {
            "InvoiceCode" => draft.code = word(xml)?,
            "InvoiceNo" => invoice.number = word(xml)?,
            "IssueDate" => invoice.issued_on = day(&words(xml)?),
            "Buyer" => party(&mut invoice.buyer, "Buyer", xml)?,
            "Seller" => party(&mut invoice.seller, "Seller", xml)?,
            "TaxExclusiveTotalAmount" => invoice.net = number(&word(xml)?),
            "TaxTotalAmount" => invoice.tax = number(&word(xml)?),
            "TaxInclusiveTotalAmount" => invoice.total = number(&word(xml)?),
            "TaxInclusiveTotalAmountWithWords" => invoice.total_in_words = words(xml)?,
            "Note" => invoice.remark = words(xml)?,
            "InvoiceClerk" => invoice.drawer = words(xml)?,
            "OriginalInvoiceCode" => draft.code_taken_back = word(xml)?,
            "OriginalInvoiceNo" => invoice.takes_back = word(xml)?,
            "GoodsInfo" => {
                let line = line(xml)?;
                one_more(line, &mut invoice.lines)?;
            }
            _ => section(xml, draft)?,
        }
    }
    Ok(())
}

/// Address and telephone, bank and account stand in one element each: they are kept as they stand.
fn party(party: &mut InvoiceParty, side: &str, xml: &mut Xml<'_>) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        match element.name().strip_prefix(side).unwrap_or_default() {
            "Name" => party.name = words(xml)?,
            "TaxID" => party.code = word(xml)?.to_ascii_uppercase(),
            "AddrTel" => party.address = words(xml)?,
            "FinancialAccount" => party.bank = words(xml)?,
            _ => xml.skip()?,
        }
    }
    Ok(())
}

fn line(xml: &mut Xml<'_>) -> Result<InvoiceLine, Cause> {
    let mut line = InvoiceLine::default();
    while let Some(element) = xml.child()? {
        match element.name() {
            "Item" => line.item = words(xml)?,
            "Code" => line.classification = word(xml)?,
            "Specification" => line.specification = words(xml)?,
            "MeasurementDimension" => line.unit = words(xml)?,
            "Price" => line.unit_price = number(&word(xml)?),
            "Quantity" => line.quantity = number(&word(xml)?),
            "Amount" => line.amount = number(&word(xml)?),
            "TaxScheme" => (line.tax_rate, line.untaxed) = rate(word(xml)?),
            "TaxAmount" => line.tax = number(&word(xml)?),
            _ => xml.skip()?,
        }
    }
    Ok(line)
}
