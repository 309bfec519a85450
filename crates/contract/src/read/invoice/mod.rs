//! Electronic invoices: the XML of the tax bureau (数电发票), that of the tax control devices before it, and an OFD that carries one of
//! them or its key figures.

mod einvoice;
mod key_figures;
mod printed;
mod tax_control;
mod values;

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::error::{Cause, ReadError};
use super::package::Package;
use super::{Kind, kind_of, ofd, refuse_oversized, xml_file};
use crate::invoice::{Invoice, InvoiceKind};
use crate::model::Document;
use values::kind_named;

/// Attachments of an OFD that are looked into.
const MAX_ATTACHMENTS: usize = 20;

/// Reads an invoice; none when the file is something else. `name` is what messages call it.
pub fn invoice(bytes: &[u8], name: &str) -> Result<Option<Invoice>, ReadError> {
    // as in `read_with`: what a foreign parser breaks at stays an error
    let read = catch_unwind(AssertUnwindSafe(|| by_content(bytes)));
    read.unwrap_or_else(|_| Err(Cause::damaged(name, &"a parser gave up"))).map_err(|cause| cause.of(name))
}

fn by_content(bytes: &[u8]) -> Result<Option<Invoice>, Cause> {
    refuse_oversized(bytes)?;
    let found = match kind_of(bytes) {
        Kind::Empty => return Err(Cause::Empty),
        Kind::Xml => of_xml(bytes)?,
        Kind::Package => {
            let mut package = Package::open(bytes)?;
            if ofd::is_ofd(&package) { of_ofd(&mut package)? } else { None }
        }
        _ => None,
    };
    // What says nothing of its colour shows it by its sign.
    let is_negative = |invoice: &Invoice| invoice.total.is_some_and(|total| total.is_sign_negative() && !total.is_zero());
    Ok(found.map(|invoice| Invoice { red: invoice.red || is_negative(&invoice), ..invoice }))
}

/// An invoice as it reads when printed; any other XML is refused by name.
pub(super) fn read(bytes: &[u8]) -> Result<Document, Cause> {
    match of_xml(bytes)? {
        Some(invoice) => printed::document(&invoice),
        None => Err(Cause::Unsupported { format: "XML" }),
    }
}

fn of_xml(bytes: &[u8]) -> Result<Option<Invoice>, Cause> {
    let text = xml_file::decoded(bytes)?;
    let invoice = match xml_file::root(&text)?.as_str() {
        einvoice::ROOT => einvoice::read(&text)?,
        tax_control::ROOT => tax_control::read(&text)?,
        _ => return Ok(None),
    };
    if invoice == Invoice::default() { Err(Cause::Empty) } else { Ok(Some(invoice)) }
}

/// The attached XML says most; the key figures are what every bureau puts in.
fn of_ofd(package: &mut Package<'_>) -> Result<Option<Invoice>, Cause> {
    let is_attachment = |name: &String| name.to_ascii_lowercase().ends_with(".xml") && name.split('/').any(|folder| folder.eq_ignore_ascii_case("Attachs"));
    let mut carried = None;
    for name in package.names().filter(is_attachment).take(MAX_ATTACHMENTS).collect::<Vec<_>>() {
        // other attachments are nobody's business here, broken ones neither
        carried = package.bytes(&name)?.and_then(|bytes| of_xml(&bytes).ok().flatten());
        if carried.is_some() {
            break;
        }
    }
    let Some(mut invoice) = carried.map_or_else(|| key_figures::read(package), |invoice| Ok(Some(invoice)))? else { return Ok(None) };
    if invoice.kind == InvoiceKind::Other {
        // Only the page says it; pages of pictures say nothing.
        invoice.kind = ofd::read(package).map_or(InvoiceKind::Other, |page| kind_named(&page.text));
    }
    Ok(Some(invoice))
}
