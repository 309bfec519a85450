//! Meetings.

use chrono::{DateTime, Local, NaiveDate};
use qiheng_archive::{Row, Transaction};
use qiheng_record::{Choice, LongText, Record, Ref, Value};

use super::MeetingSeries;
use crate::DomainError;
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
    /// Where it stands.
    #[field(required, list, filter, default = "planned")]
    pub state: MeetingState,
    /// The day.
    #[field(required, list, filter, index)]
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
    /// Who is asked to take part, a line each.
    #[field(search = 3, pinyin)]
    pub attendees: LongText,
    /// Who was there, a line each.
    #[field(search = 3, pinyin)]
    pub present: LongText,
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
    /// The series that it belongs to.
    #[field(filter)]
    pub series: Option<Ref<MeetingSeries>>,
    /// The day by the series' rule.
    #[field(set_by = "arrange")]
    pub slot_on: Option<NaiveDate>,
    /// Its identity in the calendar file that it came from.
    #[field(set_by = "invite")]
    pub uid: Option<String>,
}

/// Where a meeting stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum MeetingState {
    Planned,
    Running,
    Held,
    Cancelled,
}

impl MeetingState {
    /// Is it still to be held, or being held?
    pub fn is_to_come(self) -> bool {
        matches!(self, Self::Planned | Self::Running)
    }
}

/// One whose day has passed when it is entered was held, unless it says otherwise later.
pub(crate) fn check_meeting(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let mut stored = tx.get(Ref::<Meeting>::new(after.head.id))?;
    let today = DateTime::from_timestamp_millis(tx.now).map(|now| now.with_timezone(&Local).date_naive());
    if before.is_none() && stored.body.state == MeetingState::Planned && today.is_some_and(|today| stored.body.held_on < today) {
        stored.body.state = MeetingState::Held;
        tx.update(stored)?;
    }
    Ok(())
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

/// A meeting as an invitation has it (会议邀请).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identity.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What it is about.
    pub title: String,
    /// Where, or by what means.
    pub place: String,
    /// Who takes part, a line each.
    pub attendees: String,
    /// What it says.
    pub text: String,
    /// It was called off.
    pub is_cancelled: bool,
}

/// Takes an invitation in. One that is known by its identity moves or is called off, as long as it is still to come; what was held stays.
/// A new one that was called off is passed over.
pub fn invite(tx: &Transaction, invitation: Invitation) -> Result<Option<Ref<Meeting>>, DomainError> {
    let Invitation { uid, on, title, place, attendees, text, is_cancelled } = invitation;
    if let Some(mut known) = tx.all::<Meeting>(&[("uid", Value::Text(uid.clone()))])?.pop() {
        if !known.body.state.is_to_come() || known.body.is_locked == Some(true) {
            return Ok(None);
        }
        known.body.held_on = on;
        known.body.title = title;
        known.body.place = place;
        known.body.attendees = LongText(attendees);
        if is_cancelled {
            known.body.state = MeetingState::Cancelled;
        }
        let id = Ref::new(known.head.id);
        tx.update(known)?;
        return Ok(Some(id));
    }
    if is_cancelled {
        return Ok(None);
    }
    let meeting = tx.insert(Meeting {
        title,
        kind: MeetingKind::Special,
        state: MeetingState::Planned,
        held_on: on,
        place,
        contract: None,
        vendor: None,
        project: None,
        attendees: LongText(attendees),
        present: LongText::default(),
        agenda: LongText(text),
        minutes: LongText::default(),
        document: None,
        is_locked: None,
        series: None,
        slot_on: None,
        uid: Some(uid),
    })?;
    Ok(Some(meeting))
}
