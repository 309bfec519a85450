//! The XML of the tax bureau, root `EInvoice`: sections in any order, any of them missing or empty.

use chrono::NaiveDate;

use super::values::{day, kind_named, number, one_more, rate, word, words};
use crate::invoice::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty};
use crate::read::error::Cause;
use crate::read::xml::Xml;
use crate::read::xml_file::PART;

/// The root element.
pub(super) const ROOT: &str = "EInvoice";

/// What is known before all of it is read: two places may say the number, two the day.
#[derive(Default)]
struct Draft {
    invoice: Invoice,
    document_id: String,
    requested_on: Option<NaiveDate>,
}

/// Reads a text whose root is [`ROOT`].
pub(super) fn read(text: &str) -> Result<Invoice, Cause> {
    let mut xml = Xml::new(text, PART);
    let mut draft = Draft::default();
    section(&mut xml, "", &mut draft)?;
    let Draft { mut invoice, document_id, requested_on } = draft;
    if invoice.number.is_empty() {
        invoice.number = document_id;
    }
    invoice.issued_on = invoice.issued_on.or(requested_on);
    Ok(invoice)
}

fn section(xml: &mut Xml<'_>, within: &str, draft: &mut Draft) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        let invoice = &mut draft.invoice;
        match (within, element.name()) {
            ("Header", "EIid") => draft.document_id = word(xml)?,
            ("TaxSupervisionInfo", "InvoiceNumber") => invoice.number = word(xml)?,
            ("TaxSupervisionInfo", "IssueTime") => invoice.issued_on = day(&words(xml)?),
            ("TaxSupervisionInfo", "TaxBureauName") => invoice.bureau = words(xml)?,
            ("InIssuType", "LabelCode") => invoice.red |= word(xml)?.eq_ignore_ascii_case("N"),
            ("GeneralOrSpecialVAT", "LabelCode") => invoice.kind = kind(&word(xml)?).unwrap_or(invoice.kind),
            ("GeneralOrSpecialVAT" | "EInvoiceType", "LabelName") if invoice.kind == InvoiceKind::Other => invoice.kind = kind_named(&words(xml)?),
            ("SellerInformation", name) => party(&mut invoice.seller, name.strip_prefix("Seller").unwrap_or_default(), xml)?,
            ("BuyerInformation", name) => party(&mut invoice.buyer, name.strip_prefix("Buyer").unwrap_or_default(), xml)?,
            ("BasicInformation", "TotalAmWithoutTax") => invoice.net = number(&word(xml)?),
            ("BasicInformation", "TotalTaxAm") => invoice.tax = number(&word(xml)?),
            ("BasicInformation", "TotalTax-includedAmount") => invoice.total = number(&word(xml)?),
            ("BasicInformation", "TotalTax-includedAmountInChinese") => invoice.total_in_words = words(xml)?,
            ("BasicInformation", "Drawer") => invoice.drawer = words(xml)?,
            ("BasicInformation", "RequestTime") => draft.requested_on = day(&words(xml)?),
            ("RedEInvoice", "OriginalInvoiceCode") => invoice.takes_back = word(xml)?,
            ("AdditionalInformation", "Remark") => invoice.remark = words(xml)?,
            (_, "IssuItemInformation") => {
                let line = line(xml)?;
                one_more(line, &mut invoice.lines)?;
            }
            (_, name) => section(xml, name, draft)?,
        }
    }
    Ok(())
}

fn party(party: &mut InvoiceParty, name: &str, xml: &mut Xml<'_>) -> Result<(), Cause> {
    match name {
        "IdNum" => party.code = word(xml)?.to_ascii_uppercase(),
        "Name" => party.name = words(xml)?,
        "Addr" => party.address = words(xml)?,
        "TelNum" => party.phone = words(xml)?,
        "BankName" => party.bank = words(xml)?,
        "BankAccNum" => party.account = word(xml)?,
        _ => xml.skip()?,
    }
    Ok(())
}

fn line(xml: &mut Xml<'_>) -> Result<InvoiceLine, Cause> {
    let mut line = InvoiceLine::default();
    while let Some(element) = xml.child()? {
        match element.name() {
            "ItemName" => line.item = words(xml)?,
            "SpecMod" => line.specification = words(xml)?,
            "MeaUnits" => line.unit = words(xml)?,
            "Quantity" => line.quantity = number(&word(xml)?),
            "UnPrice" => line.unit_price = number(&word(xml)?),
            "Amount" => line.amount = number(&word(xml)?),
            "TaxRate" => {
                let said = word(xml)?;
                (line.tax_rate, line.untaxed) = rate(said);
            }
            "ComTaxAm" => line.tax = number(&word(xml)?),
            "TaxClassificationCode" => line.classification = word(xml)?,
            _ => xml.skip()?,
        }
    }
    Ok(line)
}

fn kind(code: &str) -> Option<InvoiceKind> {
    match code {
        "01" => Some(InvoiceKind::Special),
        "02" => Some(InvoiceKind::Ordinary),
        _ => None,
    }
}
