//! Meetings.

use chrono::NaiveDate;
use qiheng_record::{Choice, LongText, Record, Ref};

use crate::contracts::Contract;
use crate::documents::Document;
use crate::projects::Project;
use crate::vendors::Vendor;

/// A meeting (会议) with its minutes.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "meeting", title = "title", icon = "users-round")]
pub struct Meeting {
    /// What it is about.
    #[field(required, list, search = 8, pinyin)]
    pub title: String,
    /// What kind of meeting.
    #[field(required, list, filter, default = "weekly")]
    pub kind: MeetingKind,
    /// The day.
    #[field(required, list, filter)]
    pub held_on: NaiveDate,
    /// Where, or by what means.
    pub place: String,
    /// The contract it is about.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The vendor that took part.
    #[field(list, filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The project it serves.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// Who took part, a line each.
    #[field(search = 3, pinyin)]
    pub attendees: LongText,
    /// What was to be spoken about.
    #[field(search = 2)]
    pub agenda: LongText,
    /// What was said and agreed.
    #[field(search = 4)]
    pub minutes: LongText,
    /// The signed minutes or the recording.
    pub document: Option<Ref<Document>>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// What kind of meeting.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum MeetingKind {
    Weekly,
    Milestone,
    Special,
    Internal,
    Summary,
}
