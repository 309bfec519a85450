//! Taking in a mail: the mail itself byte for byte, what it says, and what came with it, in one operation.

use chrono::{FixedOffset, NaiveDate};
use qiheng_archive::{Database, Transaction};
use qiheng_mail::{Address, Mail};
use qiheng_record::{Instant, Json, LongText, Ref, Value};

use super::thread::{answered, put_in_order, with_id};
use crate::DomainError;
use crate::communication::{Channel, Direction, Message};
use crate::contracts::Contract;
use crate::documents::{Document, DocumentRole};
use crate::vendors::Vendor;

/// A mail that was read.
pub struct IncomingMail<'f> {
    /// Name of its file.
    pub name: &'f str,
    /// The file.
    pub bytes: &'f [u8],
    /// What it says.
    pub read: &'f Mail,
}

/// Where a mail belongs, as somebody has confirmed.
#[derive(Debug, Clone, Default)]
pub struct Filed {
    /// The contract it is about.
    pub contract: Option<Ref<Contract>>,
    /// The vendor it is from or to; else the contract's.
    pub vendor: Option<Ref<Vendor>>,
    /// Which way it went.
    pub direction: Option<Direction>,
    /// Its day, where the mail says none.
    pub sent_on: Option<NaiveDate>,
}

/// The day on which a mail was sent, by the clock of China: contracts count their days there, and many mails tell their time in UTC.
pub fn day_of(mail: &Mail) -> Option<NaiveDate> {
    let zone = FixedOffset::east_opt(8 * 3600).expect("eight hours are a zone");
    mail.sent.map(|sent| sent.with_timezone(&zone).date_naive())
}

/// Keeps a mail and what came with it. The same mail a second time is refused.
pub fn take(tx: &Transaction, file: &IncomingMail, filed: &Filed) -> Result<Ref<Message>, DomainError> {
    if let Some(refused) = refusal(tx, file)? {
        return Err(refused);
    }
    let mail = file.read;
    let name = || file.name.to_owned();
    let sent_on = day_of(mail).or(filed.sent_on).ok_or_else(|| DomainError::MailWithoutDate { name: name() })?;
    let direction = filed.direction.ok_or_else(|| DomainError::MailWithoutDirection { name: name() })?;
    let of_contract = filed.contract.map(|contract| tx.get(contract)).transpose()?.map(|contract| contract.body);
    let vendor = filed.vendor.or(of_contract.as_ref().and_then(|contract| contract.vendor));
    let project = of_contract.and_then(|contract| contract.project);
    let keep = |name: String, bytes: &[u8], role: DocumentRole| {
        let document = Document::keep(tx, name, bytes, role)?;
        Ok::<_, DomainError>(Document { contract: filed.contract, vendor, project, ..document })
    };
    let document = tx.insert(keep(name(), file.bytes, DocumentRole::Evidence)?)?;
    let message = tx.insert(Message {
        subject: if mail.subject.is_empty() { name() } else { mail.subject.clone() },
        channel: Channel::Email,
        direction,
        sent_on,
        with_whom: with_whom(mail, direction),
        contract: filed.contract,
        vendor,
        project,
        text: LongText(mail.text.clone()),
        document: Some(document),
        answers: answered(tx, mail)?,
        message_id: mail.message_id.clone(),
        reference_ids: Some(Json(mail.references.clone())).filter(|ids| !ids.0.is_empty()),
        sent_at: mail.sent.map(|sent| Instant(sent.timestamp_millis())),
        is_locked: None,
    })?;
    let role = match direction {
        Direction::Sent => DocumentRole::Outgoing,
        Direction::Received => DocumentRole::Incoming,
        Direction::Internal => DocumentRole::Evidence,
    };
    for attachment in mail.files() {
        tx.insert(Document { about: Some(message.into()), ..keep(attachment.name.clone(), &attachment.bytes, role)? })?;
    }
    let mut original = tx.get(document)?;
    original.body.about = Some(message.into());
    tx.update(original)?;
    put_in_order(tx, message, &mail.message_id)?;
    Ok(message)
}

/// Why a mail can't be taken in: it is kept already, by its identity or by its very bytes.
pub fn refusal(db: &Database, file: &IncomingMail) -> Result<Option<DomainError>, DomainError> {
    let kept = match with_id(db, &file.read.message_id)? {
        Some(kept) => Some(kept),
        None => with_bytes(db, file.bytes)?,
    };
    Ok(kept.map(|kept| DomainError::MailKept { id: kept.head.id, subject: kept.body.subject, sent_on: kept.body.sent_on }))
}

fn with_bytes(db: &Database, bytes: &[u8]) -> Result<Option<qiheng_record::Stored<Message>>, DomainError> {
    let hash = Value::Text(qiheng_archive::Archive::hash_of(bytes));
    for document in db.all::<Document>(&[("sha256", hash)])? {
        if let Some(kept) = db.all::<Message>(&[("document", Value::Id(document.head.id))])?.into_iter().next() {
            return Ok(Some(kept));
        }
    }
    Ok(None)
}

/// The other side: whoever wrote what we received, whomever we wrote to.
fn with_whom(mail: &Mail, direction: Direction) -> String {
    let others: Vec<&Address> = if direction == Direction::Received { mail.from.iter().collect() } else { mail.to.iter().chain(&mail.cc).collect() };
    let words = |one: &&Address| match (one.name.as_str(), one.email.as_str()) {
        ("", email) => email.to_owned(),
        (name, "") => name.to_owned(),
        (name, email) => format!("{name} <{email}>"),
    };
    others.iter().map(words).collect::<Vec<_>>().join("; ")
}
