//! Electronic invoices (数电发票): the XML of the tax bureau, and an OFD that carries it or its key figures.

mod einvoice;
mod key_figures;
mod printed;

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::error::{Cause, ReadError};
use super::package::Package;
use super::{Kind, kind_of, ofd, refuse_oversized, xml_file};
use crate::invoice::Invoice;
use crate::model::Document;
use einvoice::ROOT;

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
    match kind_of(bytes) {
        Kind::Empty => Err(Cause::Empty),
        Kind::Xml => of_xml(bytes),
        Kind::Package => {
            let mut package = Package::open(bytes)?;
            if ofd::is_ofd(&package) { of_ofd(&mut package) } else { Ok(None) }
        }
        _ => Ok(None),
    }
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
    if xml_file::root(&text)? != ROOT {
        return Ok(None);
    }
    let invoice = einvoice::read(&text)?;
    if invoice == Invoice::default() { Err(Cause::Empty) } else { Ok(Some(invoice)) }
}

/// The attached XML says most; the key figures are what every bureau puts in.
fn of_ofd(package: &mut Package<'_>) -> Result<Option<Invoice>, Cause> {
    let is_attachment = |name: &String| name.to_ascii_lowercase().ends_with(".xml") && name.split('/').any(|folder| folder.eq_ignore_ascii_case("Attachs"));
    for name in package.names().filter(is_attachment).take(MAX_ATTACHMENTS).collect::<Vec<_>>() {
        // other attachments are nobody's business here, broken ones neither
        let attached = package.bytes(&name)?.and_then(|bytes| of_xml(&bytes).ok().flatten());
        if attached.is_some() {
            return Ok(attached);
        }
    }
    key_figures::read(package)
}
