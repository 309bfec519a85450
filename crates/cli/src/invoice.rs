//! `qiheng invoice`.

use std::process::ExitCode;

use qiheng_api::invoices::{InvoiceFields, read, remarks};
use qiheng_api::reading::{Input, sha256};
use qiheng_api::{Locale, Session};
use serde_json::json;

use crate::arguments::Invoice;
use crate::{UNREADABLE, complain};

pub(crate) fn invoice(session: &Session, locale: Locale, request: &Invoice) -> ExitCode {
    let mut code = ExitCode::SUCCESS;
    for path in &request.files {
        let name = path.display().to_string();
        let taken = Input::open(path).and_then(|input| Ok((read(&input)?, sha256(&input.bytes))));
        let (invoice, hash) = match taken {
            Ok(taken) => taken,
            Err(error) => {
                complain(session, locale, &error, Some(&name));
                code = ExitCode::from(UNREADABLE);
                continue;
            }
        };
        let remarks = remarks(session.catalogue(locale), &invoice);
        if request.json {
            let mut said = json!(invoice);
            said["file"] = json!(name);
            said["sha256"] = json!(hash);
            said["remarks"] = json!(remarks);
            println!("{said}");
        } else {
            let InvoiceFields { number, issued_on, seller, buyer, total, .. } = InvoiceFields::of(&invoice);
            println!("{name}\t{number}\t{}\t{seller}\t{buyer}\t{total}", issued_on.unwrap_or_default());
            remarks.iter().for_each(|remark| println!("  {}", remark.words));
        }
    }
    code
}
