//! `qiheng mail`.

use std::process::ExitCode;

use qiheng_api::archive::{self, AtPath};
use qiheng_api::mail::{PreviewMail, TakeMail, contract_called, preview, take_as_said};
use qiheng_api::{ApiError, Direction, Locale, Session};
use serde_json::json;

use crate::arguments::{Mail, MailDirection};
use crate::{UNREADABLE, complain};

/// Each file is an operation of its own: one that is refused keeps the others from nothing.
pub(crate) fn mail(session: &Session, locale: Locale, request: Mail) -> ExitCode {
    let opened = archive::open(session, AtPath { path: request.archive.display().to_string() });
    let contract = opened.and_then(|_| request.contract.as_deref().map(|contract| contract_called(session, contract)).transpose());
    let contract = match contract {
        Ok(contract) => contract,
        Err(error) => {
            complain(session, locale, &error, None);
            return ExitCode::FAILURE;
        }
    };
    let mut code = ExitCode::SUCCESS;
    for path in &request.files {
        if let Err(error) = one(session, locale, &request, path, contract.as_ref()) {
            complain(session, locale, &error, Some(&path.display().to_string()));
            code = ExitCode::from(UNREADABLE);
        }
    }
    code
}

fn one(session: &Session, locale: Locale, request: &Mail, path: &std::path::Path, contract: Option<&String>) -> Result<(), ApiError> {
    let found = preview(session, PreviewMail { path: path.to_owned() })?;
    let direction = request.direction.map(|direction| match direction {
        MailDirection::Sent => Direction::Sent,
        MailDirection::Received => Direction::Received,
        MailDirection::Internal => Direction::Internal,
    });
    let taken = if request.dry_run {
        None
    } else {
        Some(take_as_said(session, TakeMail { path: path.to_owned(), contract: contract.cloned(), vendor: None, direction, sent_on: request.date })?)
    };
    if request.json {
        let id = taken.as_ref().map(|taken| &taken.id);
        println!("{}", json!({ "file": path.display().to_string(), "message": id, "mail": found }));
        return Ok(());
    }
    let day = found.fields.sent_on.or(request.date).map(|day| day.to_string()).unwrap_or_default();
    println!("{}\t{day}\t{}\t{}\t{}", path.display(), found.fields.from.join("; "), found.fields.subject, taken.map(|taken| taken.id).unwrap_or_default());
    let catalogue = session.catalogue(locale);
    if let (Some(proposed), None) = (found.contracts.first(), contract) {
        println!(
            "  {}: {} ({})",
            catalogue.plain("contract"),
            proposed.contract.title,
            catalogue.plain(&format!("mail-contract-by-{}", json!(proposed.by).as_str().unwrap_or_default()))
        );
    }
    found.fields.attachments.iter().filter(|file| !file.inline).for_each(|file| println!("  + {}", file.name));
    found.remarks.iter().chain(found.refused.map(|refused| refused.words(catalogue)).iter()).for_each(|remark| println!("  {remark}"));
    Ok(())
}
