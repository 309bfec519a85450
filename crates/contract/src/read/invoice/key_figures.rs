//! The key figures that an OFD says of itself: pairs of name and value in its list of documents.

use super::values::{day, number, word};
use crate::invoice::Invoice;
use crate::read::error::Cause;
use crate::read::ofd;
use crate::read::package::Package;
use crate::read::xml::Xml;

/// Reads them; none when no number of an invoice is among them.
pub(super) fn read(package: &mut Package<'_>) -> Result<Option<Invoice>, Cause> {
    let Some(list) = package.text(ofd::ROOT)? else { return Ok(None) };
    let mut figures = Figures::default();
    gather(&mut Xml::new(&list, ofd::ROOT), &mut figures)?;
    if figures.invoice.number.is_empty() {
        return Ok(None);
    }
    let Figures { mut invoice, code } = figures;
    invoice.number = code + &invoice.number;
    if invoice.total.is_none() {
        invoice.total = invoice.net.zip(invoice.tax).and_then(|(net, tax)| net.checked_add(tax));
    }
    Ok(Some(invoice))
}

#[derive(Default)]
struct Figures {
    invoice: Invoice,
    /// Older invoices are numbered within a code (发票代码).
    code: String,
}

fn gather(xml: &mut Xml<'_>, figures: &mut Figures) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        let name = if element.name() == "CustomData" { element.attr("Name") } else { None };
        let Some(name) = name else {
            gather(xml, figures)?;
            continue;
        };
        let value = word(xml)?;
        let invoice = &mut figures.invoice;
        match name.trim() {
            "发票代码" => figures.code = value,
            "发票号码" => invoice.number = value,
            "开票日期" => invoice.issued_on = day(&value),
            "合计金额" => invoice.net = number(&value),
            "合计税额" => invoice.tax = number(&value),
            "价税合计" => invoice.total = number(&value),
            "销售方纳税人识别号" => invoice.seller.code = value.to_ascii_uppercase(),
            "购买方纳税人识别号" => invoice.buyer.code = value.to_ascii_uppercase(),
            "销售方名称" => invoice.seller.name = value,
            "购买方名称" => invoice.buyer.name = value,
            _ => {}
        }
    }
    Ok(())
}
