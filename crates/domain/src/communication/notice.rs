//! Formal notices under a contract.

use chrono::{Datelike, NaiveDate};
use qiheng_archive::{Database, Row, Test, Transaction};
use qiheng_record::{Choice, LongText, Record, Ref, Value};

use crate::DomainError;
use crate::contracts::{Contract, Obligation};
use crate::documents::Document;
use crate::vendors::Vendor;

/// A formal notice under a contract (正式通知): numbered, with its delivery.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "notice", title = "subject", icon = "mail-warning", parent = "contract")]
pub struct Notice {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// Its number; given when it is left empty.
    #[field(list, search = 9)]
    pub number: String,
    /// What it is about.
    #[field(required, list, search = 8, pinyin)]
    pub subject: String,
    /// What kind of notice.
    #[field(required, list, filter, default = "other")]
    pub kind: NoticeKind,
    /// To whom.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The obligation it is about.
    pub obligation: Option<Ref<Obligation>>,
    /// What it says.
    #[field(search = 3)]
    pub text: LongText,
    /// The day it was sent; none as long as it is a draft.
    #[field(list, filter)]
    pub sent_on: Option<NaiveDate>,
    /// How: courier, mail, by hand.
    pub method: String,
    /// Where to.
    pub address: String,
    /// The carrier's number.
    #[field(search = 4)]
    pub tracking: String,
    /// The day it was delivered.
    #[field(list, filter)]
    pub delivered_on: Option<NaiveDate>,
    /// What proves the delivery.
    pub document: Option<Ref<Document>>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// What kind of notice.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// A demand to perform or to pay (催告): it interrupts limitation (民法典 195).
    Demand,
    /// A claim for a breach.
    Claim,
    /// Defects found (质量异议, 民法典 621).
    Defects,
    /// No renewal.
    NonRenewal,
    /// Termination (解除, 民法典 565).
    Termination,
    /// Any other.
    Other,
}

/// The next number of a year: `TZ-2026-003`.
pub fn next_number(db: &Database, year: i32) -> Result<String, DomainError> {
    let prefix = format!("TZ-{year}-");
    let of_year = [("number", Test::AtLeast(Value::Text(prefix.clone()))), ("number", Test::AtMost(Value::Text(format!("{prefix}:"))))];
    let numbers = db.cells(Notice::KIND, ["number"], &of_year)?.into_iter();
    let last = numbers.filter_map(|(_, [number])| number.as_text()?.strip_prefix(&prefix)?.parse::<u32>().ok()).max();
    Ok(format!("{prefix}{:03}", last.unwrap_or(0) + 1))
}

/// A notice that is sent has a number; it isn't delivered before it was sent.
pub(crate) fn check_notice(tx: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let mut stored = tx.get(Ref::<Notice>::new(after.head.id))?;
    if let (Some(sent), Some(delivered)) = (stored.body.sent_on, stored.body.delivered_on)
        && delivered < sent
    {
        return Err(DomainError::DeliveredBeforeSent { sent, delivered });
    }
    if let Some(sent) = stored.body.sent_on.filter(|_| stored.body.number.is_empty()) {
        stored.body.number = next_number(tx, sent.year())?;
        tx.update(stored)?;
    }
    Ok(())
}
