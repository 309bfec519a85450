//! What leaves by mail: a report or a kept file as an .eml draft, for the user's own mail program to send.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_domain::belonging::Belonging;
use qiheng_domain::communication::{Meeting, Notice, served};
use qiheng_domain::contracts::{Contract, in_force};
use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_domain::our_side::OwnEntity;
use qiheng_domain::performance::Evaluation;
use qiheng_domain::vendors::{Contact, Vendor};
use qiheng_locales::Locale;
use qiheng_mail::{Address, Draft, DraftAttachment};
use qiheng_record::{AnyRef, Message, Record, Ref, Value};
use serde::Deserialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::app::Nothing;
use crate::reports::{Beside, Issued, WhichReport, composed, kind_of, write_new};
use crate::reviews::typed;
use crate::workspace::contract_locale;
use crate::{ApiError, Session};

/// A report to leave by mail.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailReport {
    /// Name of the report.
    pub name: String,
    /// The record that it is about.
    pub id: String,
    /// The day that it tells of, for reports that tell of any; none = today.
    #[serde(default)]
    pub on: Option<NaiveDate>,
    /// Where the draft goes.
    pub path: PathBuf,
}

/// A kept file to leave by mail.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MailDocument {
    /// The file.
    pub document: String,
    /// Where the draft goes.
    pub path: PathBuf,
}

/// Whom a mail goes to and what it is about.
#[derive(Default)]
struct Matter {
    vendor: Option<Ref<Vendor>>,
    contract: Option<Ref<Contract>>,
    /// The address that the contract wants, before any other.
    agreed: Option<Address>,
    /// What it is about.
    about: String,
    /// The number it bears.
    number: String,
}

/// Issues a report and writes a draft that carries it. Its PDF is kept as if it had been issued on paper.
pub fn report(session: &Session, request: MailReport) -> Result<Issued, ApiError> {
    let MailReport { name, id, on, path } = request;
    let which = WhichReport { name, id, on };
    let (pdf, eml, file) = drafted(session, &which, true)?;
    let copy = Beside::write(&path, &eml)?;
    let (kind, id) = kind_of(&which)?;
    let operation = Message::new("op-mail-report").with("name", &file);
    let (document, changes) = session.write(operation, |tx, _| {
        let document = Document::keep(tx, file, &pdf, DocumentRole::Outgoing)?;
        Ok(tx.insert(document.filed_with(tx, AnyRef::new(kind, id))?)?)
    })?;
    copy.put()?;
    Ok(Issued { document: document.to_string(), changes })
}

/// A draft that carries a report's preview; nothing is kept.
pub fn preview(session: &Session, which: &WhichReport) -> Result<Vec<u8>, ApiError> {
    Ok(drafted(session, which, false)?.1)
}

/// The PDF, the draft that carries it, and what the PDF is called in it.
fn drafted(session: &Session, which: &WhichReport, is_issued: bool) -> Result<(Vec<u8>, Vec<u8>, String), ApiError> {
    let (kind, id) = kind_of(which)?;
    let pdf = composed(session, which, is_issued)?;
    let report = session.catalogue(session.locale()).plain(&format!("report-{}", which.name.replace('_', "-")));
    let (draft, file) = session.read(|db| {
        let matter = matter(&db, kind, id)?;
        let stem: Vec<&str> = [report.as_str(), matter.number.as_str(), matter.about.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        let file = format!("{}.pdf", stem.join(" ")).replace(['\\', '/', ':', '*', '?', '"', '<', '>', '|'], " ");
        let message = match kind {
            Notice::NAME => "notice",
            Meeting::NAME => "minutes",
            _ => "report",
        };
        let attachment = DraftAttachment { name: file.clone(), media: "application/pdf", bytes: pdf.clone() };
        Ok((draft(session, &db, &matter, message, &report, attachment)?, file))
    })?;
    Ok((pdf, qiheng_mail::write(&draft), file))
}

/// Writes a draft that carries a kept file.
pub fn document(session: &Session, request: MailDocument) -> Result<Nothing, ApiError> {
    let id = typed::<Document>("document", request.document)?;
    let draft = session.read(|db| {
        let document = db.get(id)?.body;
        let bytes = db.original(&document.sha256)?;
        let about = document.contract.map(|contract| db.get(contract)).transpose()?.map(|contract| contract.body);
        let vendor = document.vendor.or(about.as_ref().and_then(|contract| contract.vendor));
        let matter = Matter { vendor, contract: document.contract, about: document.name.clone(), ..Matter::default() };
        let attachment = DraftAttachment { media: media_of(&document.name), name: document.name.clone(), bytes };
        let document = session.catalogue(session.locale()).plain("document");
        draft(session, &db, &matter, "file", &document, attachment)
    })?;
    write_new(&request.path, &qiheng_mail::write(&draft))?;
    Ok(Nothing {})
}

fn media_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
        Some("pdf") => "application/pdf",
        Some("docx") => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Some("xlsx") => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some("zip") => "application/zip",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// What a record is about, whoever it goes to.
fn matter(db: &Database, kind: &str, id: Uuid) -> Result<Matter, ApiError> {
    let title = db.row(db.kind(kind)?, id)?.title();
    let of_contract = |contract: Option<Ref<Contract>>, vendor: Option<Ref<Vendor>>| {
        let of_it = contract.map(|contract| db.get(contract)).transpose()?.and_then(|contract| contract.body.vendor);
        Ok::<_, ApiError>(vendor.or(of_it))
    };
    Ok(match kind {
        Notice::NAME => {
            let notice = db.get(Ref::<Notice>::new(id))?.body;
            let vendor = of_contract(Some(notice.contract), notice.vendor)?;
            let found = served(db, Ref::new(id))?;
            let agreed =
                found.address().filter(|agreed| !agreed.email.is_empty()).map(|agreed| Address { name: agreed.contact.clone(), email: agreed.email.clone() });
            Matter { vendor, contract: Some(notice.contract), agreed, about: title, number: notice.number }
        }
        Meeting::NAME => {
            let meeting = db.get(Ref::<Meeting>::new(id))?.body;
            Matter { vendor: of_contract(meeting.contract, meeting.vendor)?, contract: meeting.contract, about: title, ..Matter::default() }
        }
        Evaluation::NAME => {
            let evaluation = db.get(Ref::<Evaluation>::new(id))?.body;
            Matter { vendor: Some(evaluation.vendor), contract: evaluation.contract, about: title, ..Matter::default() }
        }
        _ => {
            // What is filed with a record goes to whom its file would.
            let Belonging { contract, vendor, .. } = Belonging::of(db, &AnyRef::new(kind, id))?;
            Matter { vendor: of_contract(contract, vendor)?, contract, about: title, ..Matter::default() }
        }
    })
}

/// The draft, in the contract's language.
fn draft(session: &Session, db: &Database, matter: &Matter, message: &str, report: &str, attachment: DraftAttachment) -> Result<Draft, ApiError> {
    let read = matter.contract.map(|contract| in_force(db, contract)).transpose()?.flatten();
    let locale: Locale = read.map_or(session.locale(), |(_, understood)| contract_locale(understood.document.language));
    let catalogue = session.catalogue(locale);
    let contract = matter.contract.map(|contract| db.get(contract)).transpose()?.map(|contract| contract.body);
    let vendor = matter.vendor.map(|vendor| db.get(vendor)).transpose()?.map(|vendor| vendor.body);
    let own = match contract.as_ref().and_then(|contract| contract.own_entity) {
        Some(own) => Some(db.get(own)?.body),
        None => db.all::<OwnEntity>(&[])?.into_iter().next().map(|own| own.body),
    };
    let contract_words = contract
        .map_or(String::new(), |contract| if contract.number.is_empty() { contract.title } else { format!("{}（{}）", contract.title, contract.number) });
    let args = BTreeMap::from(
        [
            ("about", matter.about.clone()),
            ("number", matter.number.clone()),
            ("numbered", if matter.number.is_empty() { "no" } else { "yes" }.to_owned()),
            ("under", if contract_words.is_empty() { "none" } else { "contract" }.to_owned()),
            ("report", report.to_owned()),
            ("contract", contract_words),
            ("vendor", vendor.map(|vendor| vendor.name).unwrap_or_default()),
            ("company", own.map(|own| own.name).unwrap_or_default()),
            ("file", attachment.name.clone()),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    Ok(Draft {
        to: recipients(db, matter)?,
        subject: catalogue.text(&format!("mail-draft-{message}-subject"), &args),
        text: catalogue.text(&format!("mail-draft-{message}-text"), &args),
        answers: None,
        attachments: vec![attachment],
    })
}

/// The agreed address, else the contacts with an address: the one to call first, else all.
fn recipients(db: &Database, matter: &Matter) -> Result<Vec<Address>, ApiError> {
    if let Some(agreed) = &matter.agreed {
        return Ok(vec![agreed.clone()]);
    }
    let Some(vendor) = matter.vendor else { return Ok(vec![]) };
    let mut contacts: Vec<Contact> = db.all::<Contact>(&[("vendor", Value::Id(vendor.0))])?.into_iter().map(|contact| contact.body).collect();
    contacts.retain(|contact| contact.email.contains('@'));
    if contacts.iter().any(|contact| contact.is_primary == Some(true)) {
        contacts.retain(|contact| contact.is_primary == Some(true));
    }
    Ok(contacts.into_iter().map(|contact| Address { name: contact.name, email: contact.email.trim().to_owned() }).collect())
}
