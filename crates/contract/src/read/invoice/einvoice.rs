//! The XML of the tax bureau, root `EInvoice`: sections in any order, any of them missing or empty.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::invoice::{Invoice, InvoiceKind, InvoiceLine, InvoiceParty};
use crate::read::error::{Cause, Limit};
use crate::read::xml::Xml;
use crate::read::xml_file::PART;

/// The root element.
pub(super) const ROOT: &str = "EInvoice";
/// A real one has 2000 at most.
const MAX_LINES: usize = 20_000;
/// No sum on an invoice has more digits before the point.
const MAX_WHOLE: i64 = 1_000_000_000_000_000;

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
    // What says nothing of its colour shows it by its sign.
    invoice.red |= invoice.total.is_some_and(|total| total.is_sign_negative() && !total.is_zero());
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
                if invoice.lines.len() >= MAX_LINES {
                    return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_LINES as u64 });
                }
                let line = line(xml)?;
                if line != InvoiceLine::default() {
                    invoice.lines.push(line);
                }
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
                line.tax_rate = rate(&said);
                line.untaxed = if line.tax_rate.is_none() { said } else { String::new() };
            }
            "ComTaxAm" => line.tax = number(&word(xml)?),
            "TaxClassificationCode" => line.classification = word(xml)?,
            _ => xml.skip()?,
        }
    }
    Ok(line)
}

/// A text without any white space.
fn word(xml: &mut Xml<'_>) -> Result<String, Cause> {
    Ok(xml.text()?.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect())
}

/// A text on one line.
fn words(xml: &mut Xml<'_>) -> Result<String, Cause> {
    Ok(xml.text()?.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

fn kind(code: &str) -> Option<InvoiceKind> {
    match code {
        "01" => Some(InvoiceKind::Special),
        "02" => Some(InvoiceKind::Ordinary),
        _ => None,
    }
}

/// The kind by its Chinese name.
pub(super) fn kind_named(name: &str) -> InvoiceKind {
    if name.contains("专用发票") {
        InvoiceKind::Special
    } else if name.contains("普通发票") {
        InvoiceKind::Ordinary
    } else {
        InvoiceKind::Other
    }
}

/// A number: `1,000.00`, `-12.5`, `¥3`.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let bare: String = text.chars().filter(|c| !matches!(c, ',' | '，' | '¥' | '￥') && !c.is_whitespace()).collect();
    let number = bare.parse::<Decimal>().or_else(|_| Decimal::from_scientific(&bare)).ok()?;
    (number.abs() < Decimal::from(MAX_WHOLE)).then_some(number)
}

/// A rate in percent: `0.13`, `13%` and `13` are 13.
fn rate(text: &str) -> Option<Decimal> {
    let hundred = Decimal::ONE_HUNDRED;
    let rate = match text.strip_suffix(['%', '％']) {
        Some(percent) => number(percent)?,
        None => number(text).map(|rate| if rate < Decimal::ONE { rate * hundred } else { rate })?,
    };
    (Decimal::ZERO..=hundred).contains(&rate).then(|| rate.normalize())
}

/// A day: `2026-03-05 10:20:30`, `2026年03月05日`, `20260305`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    let first = numbers.next()?;
    if first.len() >= 8 {
        return NaiveDate::parse_from_str(&first[..8], "%Y%m%d").ok();
    }
    let (month, day) = (numbers.next()?, numbers.next()?);
    NaiveDate::from_ymd_opt(first.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_rates_and_days_in_all_their_ways() {
        let decimal = |text: &str| text.parse::<Decimal>().ok();
        for (text, is) in [("1,000.00", "1000.00"), ("￥-3", "-3"), ("1E3", "1000"), ("", "x"), ("——", "x"), ("9999999999999999", "x")] {
            assert_eq!(number(text), decimal(is), "{text}");
        }
        for (text, is) in [("0.13", "13"), ("13%", "13"), ("13", "13"), ("0.015", "1.5"), ("0", "0"), ("1%", "1"), ("免税", "x"), ("***", "x"), ("-1", "x")] {
            assert_eq!(rate(text), decimal(is), "{text}");
        }
        for text in ["2026-03-05 10:20:30", "2026-03-05T10:20:30", "2026-3-5", "2026年03月05日", "20260305", "20260305102030"] {
            assert_eq!(day(text), NaiveDate::from_ymd_opt(2026, 3, 5), "{text}");
        }
        for text in ["", "2026", "2026-13-01", "20261301", "昨天"] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
