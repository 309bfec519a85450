//! Mails, calls, letters, chats and visits.

use chrono::NaiveDate;
use qiheng_record::{Choice, Instant, Json, LongText, Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contracts::Contract;
use crate::documents::Document;
use crate::projects::Project;
use crate::vendors::Vendor;

/// A message (往来记录): a mail, a call, a letter, a chat, a visit.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "message", title = "subject", icon = "mail")]
pub struct Message {
    /// What it is about.
    #[field(required, list, search = 8, pinyin)]
    pub subject: String,
    /// By what means.
    #[field(required, list, filter, default = "email")]
    pub channel: Channel,
    /// Which way it went.
    #[field(required, list, filter, default = "received")]
    pub direction: Direction,
    /// The day.
    #[field(required, list, filter)]
    pub sent_on: NaiveDate,
    /// With whom: names, addresses.
    #[field(list, search = 5, pinyin)]
    pub with_whom: String,
    /// The contract it is about.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The project.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// What was said.
    #[field(search = 3)]
    pub text: LongText,
    /// The mail, letter or picture itself.
    pub document: Option<Ref<Document>>,
    /// The message that it answers.
    pub answers: Option<Ref<Message>>,
    /// Identity of a mail (Message-ID).
    #[field(search = 4, index, set_by = "take")]
    pub message_id: String,
    /// Identities of the mails before it, the one it answers last.
    #[field(set_by = "take")]
    pub reference_ids: Option<Json<Vec<String>>>,
    /// The moment it was sent.
    #[field(set_by = "take")]
    pub sent_at: Option<Instant>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// By what means.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Channel {
    Email,
    Phone,
    Letter,
    Chat,
    Visit,
}

/// Which way a message went.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "MessageDirection")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Direction {
    Sent,
    Received,
    Internal,
}
