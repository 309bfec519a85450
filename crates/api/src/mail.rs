//! Mail: what a file says and what it may be about, shown before it is taken in; and a kept mail with its headers and its thread.

use std::path::PathBuf;

use chrono::NaiveDate;
use qiheng_domain::communication::{Direction, Message as Kept};
use qiheng_domain::contracts::Contract;
use qiheng_domain::documents::Document;
use qiheng_domain::mail::{self, ContractBy, Filed, IncomingMail, VendorBy};
use qiheng_domain::vendors::Vendor;
use qiheng_mail::{Address, Mail, runs};
use qiheng_record::{AnyRef, Message, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::invoices::Named;
use crate::reading::Input;
use crate::reviews::typed;
use crate::words::worded;
use crate::{ApiError, Session};

/// A mail to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewMail {
    /// Where its file lies.
    pub path: PathBuf,
}

/// A mail to be taken in, as somebody has confirmed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeMail {
    /// Where its file lies.
    pub path: PathBuf,
    /// The contract it is about.
    #[serde(default)]
    pub contract: Option<String>,
    /// The vendor it is from or to; else the contract's.
    #[serde(default)]
    pub vendor: Option<String>,
    /// Which way it went.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// Its day, where it says none itself.
    #[serde(default)]
    pub sent_on: Option<NaiveDate>,
}

/// Which message.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichMessage {
    pub message: String,
}

/// What a mail says, and what it may be about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailPreview {
    /// The file's name.
    pub name: String,
    /// What it says.
    pub fields: MailFields,
    /// Which way it went, as far as its addresses tell.
    pub direction: Option<Direction>,
    /// Vendors it may be from or to, the likeliest first.
    pub vendors: Vec<ProposedVendor>,
    /// Contracts it may be about, the likeliest first.
    pub contracts: Vec<ProposedContract>,
    /// The message that it answers.
    pub answers: Option<Named>,
    /// What is odd about it, in words.
    pub remarks: Vec<String>,
    /// Why it can't be taken in.
    pub refused: Option<ApiError>,
}

/// A vendor that a mail may be from or to.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ProposedVendor {
    pub vendor: Named,
    pub by: VendorBy,
}

/// A contract that a mail may be about.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProposedContract {
    /// The contract.
    pub contract: Named,
    /// Its vendor.
    pub vendor: Option<Named>,
    /// By what it is proposed.
    pub by: ContractBy,
    /// Whether the mail itself says it.
    pub is_said: bool,
}

/// What a mail says.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailFields {
    /// Who wrote it, name and address.
    pub from: Vec<String>,
    /// To whom.
    pub to: Vec<String>,
    /// Who got a copy.
    pub cc: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// When it was sent, with the sender's zone (RFC 3339).
    pub sent: Option<String>,
    /// On which day, by the clock of China.
    pub sent_on: Option<NaiveDate>,
    /// Its identity.
    pub message_id: String,
    /// What it says, no more than a page shows.
    pub text: String,
    /// What came with it.
    pub attachments: Vec<MailAttachment>,
}

/// A file that came with a mail.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailAttachment {
    /// The kept document, once it is taken in.
    pub document: Option<String>,
    /// Its name.
    pub name: String,
    /// Size in bytes.
    #[ts(type = "number")]
    pub size: i64,
    /// A picture within the text: it stays in the mail.
    pub inline: bool,
    /// It can run, or carries a program.
    pub runs: bool,
    /// It may be a draft of a contract.
    pub is_draft: bool,
}

/// A mail that was taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailTaken {
    /// The message.
    pub id: String,
    /// What came with it.
    pub attachments: Vec<MailAttachment>,
    /// What changed.
    pub changes: qiheng_archive::Changes,
}

/// A kept message: its headers where it is a mail, its thread, its attachments.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MailView {
    /// The headers in their order; none when no mail is kept with it.
    pub headers: Vec<MailHeader>,
    /// The stations it went through, newest first.
    pub received: Vec<String>,
    /// What is odd about it, in words.
    pub remarks: Vec<String>,
    /// The messages of its thread, earliest first, itself among them.
    pub thread: Vec<ThreadMessage>,
    /// What came with it.
    pub attachments: Vec<MailAttachment>,
}

/// A header.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MailHeader {
    pub name: String,
    pub value: String,
}

/// A message of a thread.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ThreadMessage {
    pub id: String,
    pub subject: String,
    pub sent_on: NaiveDate,
    pub with_whom: String,
    pub direction: Direction,
}

/// Files that are read as contracts.
const DRAFTS: &[&str] = &["docx", "pdf", "ofd", "doc", "wps", "rtf", "odt"];

fn attachment(document: Option<String>, name: &str, size: usize, inline: bool) -> MailAttachment {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let is_draft = !inline && DRAFTS.contains(&ending.as_str());
    MailAttachment { document, name: name.to_owned(), size: size as i64, inline, runs: runs(name), is_draft }
}

/// As much of a mail's text as a page shows.
const SHOWN: usize = 4_000;

impl MailFields {
    /// The fields of a mail.
    pub fn of(mail: &Mail) -> Self {
        let one = |one: &Address| match (one.name.as_str(), one.email.as_str()) {
            ("", email) => email.to_owned(),
            (name, "") => name.to_owned(),
            (name, email) => format!("{name} <{email}>"),
        };
        let all = |addresses: &[Address]| addresses.iter().map(one).collect();
        Self {
            from: all(&mail.from),
            to: all(&mail.to),
            cc: all(&mail.cc),
            subject: mail.subject.clone(),
            sent: mail.sent.map(|sent| sent.to_rfc3339()),
            sent_on: mail::day_of(mail),
            message_id: mail.message_id.clone(),
            text: mail.text.chars().take(SHOWN).collect(),
            attachments: mail.attachments.iter().map(|file| attachment(None, &file.name, file.bytes.len(), file.inline)).collect(),
        }
    }
}

fn read(input: &Input) -> Result<Mail, ApiError> {
    Ok(qiheng_mail::read(&input.bytes, &input.name)?)
}

fn in_words(session: &Session, remarks: &[Message]) -> Vec<String> {
    let catalogue = session.catalogue(session.locale());
    remarks.iter().map(|remark| worded(catalogue, remark)).collect()
}

/// What a mail says and what it may be about. Nothing is written.
pub fn preview(session: &Session, request: PreviewMail) -> Result<MailPreview, ApiError> {
    let input = Input::open(&request.path)?;
    let mail = read(&input)?;
    session.read(|db| {
        let found = mail::proposal(&db, &mail)?;
        let vendor = |vendor: Ref<Vendor>| Ok::<_, ApiError>(Named { id: vendor.to_string(), title: db.get(vendor)?.body.name });
        let vendors = found.vendors.iter().map(|(id, by)| Ok(ProposedVendor { vendor: vendor(*id)?, by: *by })).collect::<Result<_, ApiError>>()?;
        let contract = |(id, by): &(Ref<Contract>, ContractBy)| {
            let contract = db.get(*id)?.body;
            let vendor = contract.vendor.map(vendor).transpose()?;
            Ok(ProposedContract { contract: Named { id: id.to_string(), title: contract.title }, vendor, by: *by, is_said: by.is_said() })
        };
        let contracts = found.contracts.iter().map(contract).collect::<Result<_, ApiError>>()?;
        let answers = found.answers.map(|id| Ok::<_, ApiError>(Named { id: id.to_string(), title: db.get(id)?.body.subject })).transpose()?;
        let file = IncomingMail { name: &input.name, bytes: &input.bytes, read: &mail };
        let refused = mail::refusal(&db, &file)?.map(ApiError::from);
        let (fields, remarks) = (MailFields::of(&mail), in_words(session, &mail.remarks));
        Ok(MailPreview { name: input.name.clone(), fields, direction: found.direction, vendors, contracts, answers, remarks, refused })
    })
}

/// Keeps a mail and what came with it.
pub fn take(session: &Session, request: TakeMail) -> Result<MailTaken, ApiError> {
    let input = Input::open(&request.path)?;
    let mail = read(&input)?;
    let contract = request.contract.map(|id| typed::<Contract>("contract", id)).transpose()?;
    let vendor = request.vendor.map(|id| typed::<Vendor>("vendor", id)).transpose()?;
    let filed = Filed { contract, vendor, direction: request.direction, sent_on: request.sent_on };
    let subject = if mail.subject.is_empty() { &input.name } else { &mail.subject };
    let operation = Message::new("op-mail-take").with("subject", subject);
    let file = IncomingMail { name: &input.name, bytes: &input.bytes, read: &mail };
    let (id, changes) = session.write(operation, |tx, _| mail::take(tx, &file, &filed))?;
    let attachments = session.read(|db| kept_attachments(&db, id))?;
    Ok(MailTaken { id: id.to_string(), attachments, changes })
}

/// Takes a mail in where it says itself where it belongs; what is given goes before what it says.
pub fn take_as_said(session: &Session, request: TakeMail) -> Result<MailTaken, ApiError> {
    let found = preview(session, PreviewMail { path: request.path.clone() })?;
    let said: Vec<&ProposedContract> = found.contracts.iter().filter(|proposed| proposed.is_said).collect();
    let best = said.first().map(|first| first.by);
    let mut best = said.into_iter().filter(|proposed| Some(proposed.by) == best);
    // Two that are said alike are nobody's choice but the user's.
    let contract = best.next().filter(|_| best.next().is_none()).map(|proposed| proposed.contract.id.clone());
    let vendor = match found.vendors.as_slice() {
        [only] => Some(only.vendor.id.clone()),
        _ => None,
    };
    let is_given = request.contract.is_some();
    take(
        session,
        TakeMail {
            contract: request.contract.or(contract),
            // the given contract's vendor is the mail's
            vendor: request.vendor.or(vendor.filter(|_| !is_given)),
            direction: request.direction.or(found.direction),
            ..request
        },
    )
}

/// The id of the contract with a number, or with this id.
pub fn contract_called(session: &Session, words: &str) -> Result<String, ApiError> {
    session.read(|db| {
        let mut of_number = db.all::<Contract>(&[("number", Value::Text(words.trim().to_owned()))])?.into_iter();
        match (of_number.next(), of_number.next()) {
            (Some(only), None) => Ok(only.head.id.to_string()),
            _ => {
                let id = typed::<Contract>("contract", words.trim().to_owned())?;
                db.get(id)?;
                Ok(id.to_string())
            }
        }
    })
}

fn kept_attachments(db: &qiheng_archive::Database, id: Ref<Kept>) -> Result<Vec<MailAttachment>, ApiError> {
    let own = db.get(id)?.body.document;
    let mut documents = db.all::<Document>(&[("about", Value::Text(AnyRef::from(id).to_string()))])?;
    documents.retain(|document| own.is_none_or(|own| own.0 != document.head.id));
    Ok(documents.iter().map(|kept| attachment(Some(kept.head.id.to_string()), &kept.body.name, kept.body.size.unsigned_abs() as usize, false)).collect())
}

/// A kept message: its headers where it is a mail, its thread, its attachments.
pub fn view(session: &Session, request: WhichMessage) -> Result<MailView, ApiError> {
    let id = typed::<Kept>("message", request.message)?;
    session.read(|db| {
        let message = db.get(id)?.body;
        let file = message.document.map(|document| db.get(document)).transpose()?.map(|document| document.body);
        let file = file.map(|file| Ok::<_, ApiError>((db.original(&file.sha256)?, file.name))).transpose()?;
        // A message may keep a letter or a picture as well.
        let mail = file.and_then(|(bytes, name)| qiheng_mail::read(&bytes, &name).ok());
        let thread = mail::thread(&db, id)?.into_iter().map(|kept| {
            let Kept { subject, sent_on, with_whom, direction, .. } = kept.body;
            ThreadMessage { id: kept.head.id.to_string(), subject, sent_on, with_whom, direction }
        });
        let headers =
            mail.as_ref().map(|mail| mail.headers.iter().map(|header| MailHeader { name: header.name.clone(), value: header.value.clone() }).collect());
        Ok(MailView {
            headers: headers.unwrap_or_default(),
            received: mail.as_ref().map(|mail| mail.received().map(str::to_owned).collect()).unwrap_or_default(),
            remarks: mail.as_ref().map(|mail| in_words(session, &mail.remarks)).unwrap_or_default(),
            thread: thread.collect(),
            attachments: kept_attachments(&db, id)?,
        })
    })
}
