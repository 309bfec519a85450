//! Meetings: a series proposes the next, the agenda writes itself, minutes are taken on one screen while the meeting runs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Local, NaiveDate};
use qiheng_archive::{Changes, Database};
use qiheng_domain::actions::Action;
use qiheng_domain::communication::{self, Invitation, Meeting, MeetingPoint, MeetingSeries, NextMeeting, PointReason, points_of};
use qiheng_domain::contracts::Obligation;
use qiheng_domain::holidays;
use qiheng_domain::our_side::Actor;
use qiheng_domain::reviews::{Decision, Review, Severity};
use qiheng_exchange::{IcsStart, read_ics};
use qiheng_locales::Catalogue;
use qiheng_record::{AnyRef, Message, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::reading::{Input, settings_on};
use crate::records::Saved;
use crate::reviews::typed;
use crate::today::BelongsTo;
use crate::words::worded;
use crate::{ApiError, Session};

/// Which series.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichSeries {
    pub series: String,
}

/// Which meeting.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichMeeting {
    pub meeting: String,
}

/// The next meeting of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NextMeetingView {
    /// The series.
    pub series: String,
    /// Its title.
    pub title: String,
    /// The day.
    pub on: String,
    /// The day by the rule, where it moved.
    pub by_rule: Option<String>,
    /// Why it moved, in words.
    pub steps: Vec<String>,
    /// The year whose holidays nobody knows yet, where it may still move.
    pub unknown_year: Option<i32>,
}

impl NextMeetingView {
    fn of(catalogue: &Catalogue, series: Uuid, title: String, next: NextMeeting) -> Self {
        Self {
            series: series.to_string(),
            title,
            on: next.on.to_string(),
            by_rule: (next.by_rule != next.on).then(|| next.by_rule.to_string()),
            steps: next.steps.iter().map(|step| worded(catalogue, &step.message())).collect(),
            unknown_year: next.unknown_year,
        }
    }
}

/// A series with what it proposes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SeriesView {
    /// The next meeting; none while one is arranged, when the series has stopped or ended.
    pub next: Option<NextMeetingView>,
    /// The meeting that is arranged and still to come.
    pub arranged: Option<BelongsTo>,
    /// Its day.
    pub arranged_on: Option<String>,
}

/// What a series proposes.
pub fn series(session: &Session, request: WhichSeries) -> Result<SeriesView, ApiError> {
    let series: Ref<MeetingSeries> = typed("meeting_series", request.series)?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let next = next(&db, catalogue, series, today)?;
        let mut to_come: Vec<_> = db
            .all::<Meeting>(&[("series", Value::Id(series.0))])?
            .into_iter()
            .filter(|meeting| meeting.body.state.is_to_come() && meeting.body.held_on >= today)
            .collect();
        to_come.sort_by_key(|meeting| meeting.body.held_on);
        let arranged = to_come.into_iter().next();
        Ok(SeriesView {
            next,
            arranged_on: arranged.as_ref().map(|meeting| meeting.body.held_on.to_string()),
            arranged: arranged.map(|meeting| BelongsTo { kind: Meeting::NAME.to_owned(), id: meeting.head.id.to_string(), title: meeting.body.title }),
        })
    })
}

fn next(db: &Database, catalogue: &Catalogue, series: Ref<MeetingSeries>, today: NaiveDate) -> Result<Option<NextMeetingView>, ApiError> {
    let stored = db.get(series)?;
    let next = communication::next_of(db, &stored, &*holidays::in_force(db)?, today)?;
    Ok(next.map(|next| NextMeetingView::of(catalogue, series.0, stored.body.title, next)))
}

/// A meeting of a series to be arranged.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ArrangeMeeting {
    pub series: String,
    /// The day; none = the one that is proposed.
    pub on: Option<NaiveDate>,
}

/// Arranges the next meeting of a series, with an agenda.
pub fn arrange(session: &Session, request: ArrangeMeeting) -> Result<Saved, ApiError> {
    let series: Ref<MeetingSeries> = typed("meeting_series", request.series)?;
    let today = settings_on(session.now()).today;
    let title = session.read(|db| Ok(db.get(series)?.body.title))?;
    let operation = Message::new("op-meeting-arrange").with("title", title);
    let (id, changes) = session.write(operation, |tx, _| communication::arrange(tx, series, request.on, today))?;
    Ok(Saved { id: id.to_string(), changes })
}

/// An agenda that was written.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AgendaWritten {
    pub points: u32,
    pub changes: Changes,
}

/// Adds what is open to a meeting's agenda.
pub fn write_agenda(session: &Session, request: WhichMeeting) -> Result<AgendaWritten, ApiError> {
    let (meeting, title) = which(session, request.meeting)?;
    let today = settings_on(session.now()).today;
    let operation = Message::new("op-meeting-agenda").with("title", title);
    let (points, changes) = session.write(operation, |tx, _| communication::write_agenda(tx, meeting, today))?;
    Ok(AgendaWritten { points: points as u32, changes })
}

fn which(session: &Session, meeting: String) -> Result<(Ref<Meeting>, String), ApiError> {
    let meeting: Ref<Meeting> = typed("meeting", meeting)?;
    let title = session.read(|db| Ok(db.get(meeting)?.body.title))?;
    Ok((meeting, title))
}

/// A meeting as its minutes are taken.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MeetingView {
    pub title: String,
    pub state: String,
    pub held_on: String,
    pub today: String,
    pub place: String,
    /// What it is about: a contract, a vendor, a project.
    pub of: Option<BelongsTo>,
    /// Who is asked to take part, in order, and whoever else was there.
    pub attendees: Vec<Attendee>,
    pub points: Vec<PointView>,
    /// People who may have to do something: who took part, who works here, who had to before.
    pub people: Vec<String>,
    /// The next meeting of its series.
    pub next: Option<NextMeetingView>,
    pub is_locked: bool,
}

/// Somebody who is asked to take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Attendee {
    pub name: String,
    pub is_present: bool,
}

/// A point of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::communication::MeetingPoint")]
pub struct PointView {
    pub id: String,
    pub number: u32,
    pub topic: String,
    pub reason: PointReason,
    pub notes: String,
    pub decision: String,
    pub action_what: String,
    pub action_owner: String,
    pub action_due: Option<String>,
    pub action: Option<String>,
    /// The record that it comes from, while it is there.
    pub subject: Option<BelongsTo>,
    /// The day by which that is due.
    pub due: Option<String>,
    /// Findings of it that nobody decided, and the critical ones among them.
    pub open: Option<[u32; 2]>,
}

/// A meeting with its agenda.
pub fn view(session: &Session, request: WhichMeeting) -> Result<MeetingView, ApiError> {
    let meeting: Ref<Meeting> = typed("meeting", request.meeting)?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let body = db.get(meeting)?.body;
        let points = points_of(&db, meeting)?;
        let of = [body.contract.map(AnyRef::from), body.vendor.map(AnyRef::from), body.project.map(AnyRef::from)].into_iter().flatten().next();
        let attendees = attendees(&body);
        let mut people: Vec<String> = attendees.iter().map(|one| one.name.clone()).collect();
        let known: BTreeSet<String> = db
            .all::<Actor>(&[])?
            .into_iter()
            .map(|actor| actor.body.name)
            .chain(db.all::<Action>(&[])?.into_iter().map(|action| action.body.owner))
            .filter(|name| !name.is_empty() && !people.contains(name))
            .collect();
        people.extend(known);
        Ok(MeetingView {
            state: body.state.name().to_owned(),
            held_on: body.held_on.to_string(),
            today: today.to_string(),
            of: of.and_then(|of| belongs_to(&db, &of)),
            attendees,
            points: points.into_iter().map(|(id, point)| point_view(&db, id, point)).collect::<Result<_, _>>()?,
            people,
            next: body.series.map(|series| next(&db, catalogue, series, today)).transpose()?.flatten(),
            is_locked: body.is_locked == Some(true),
            title: body.title,
            place: body.place,
        })
    })
}

/// The names of a text with one a line, or several between commas.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(['\n', '、', '，', ',', '；', ';']).map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

pub(crate) fn attendees(meeting: &Meeting) -> Vec<Attendee> {
    let present = names(&meeting.present);
    let asked = names(&meeting.attendees);
    let more = present.iter().filter(|name| !asked.contains(name)).cloned().collect::<Vec<_>>();
    asked.into_iter().chain(more).map(|name| Attendee { is_present: present.contains(&name), name }).collect()
}

/// What something is about; an operation that was taken back may have taken it along.
fn belongs_to(db: &Database, to: &AnyRef) -> Option<BelongsTo> {
    Some(BelongsTo { kind: to.kind.clone(), id: to.id.to_string(), title: db.follow(to).ok()?.title() })
}

fn point_view(db: &Database, id: Ref<MeetingPoint>, point: MeetingPoint) -> Result<PointView, ApiError> {
    let (mut due, mut open) = (None, None);
    if let Some(AnyRef { kind, id }) = &point.subject {
        due = match kind.as_str() {
            Obligation::NAME => db.get(Ref::<Obligation>::new(*id)).ok().and_then(|stored| stored.body.day()),
            Action::NAME => db.get(Ref::<Action>::new(*id)).ok().and_then(|stored| stored.body.due_on),
            _ => None,
        };
        if kind == Review::NAME {
            let findings = Review::findings(db, Ref::new(*id))?;
            let undecided = || findings.iter().filter(|finding| finding.body.decision == Decision::Open);
            let critical = undecided().filter(|finding| finding.body.severity == Severity::Critical).count();
            open = (!findings.is_empty()).then(|| [undecided().count() as u32, critical as u32]);
        }
    }
    let mut subject = point.subject.and_then(|subject| belongs_to(db, &subject));
    // a review is called by its contract
    if let Some(subject) = subject.as_mut().filter(|subject| subject.kind == Review::NAME) {
        subject.title.clone_from(&point.topic);
    }
    Ok(PointView {
        id: id.to_string(),
        number: point.number,
        topic: point.topic,
        reason: point.reason,
        notes: point.notes.0,
        decision: point.decision.0,
        action_what: point.action_what,
        action_owner: point.action_owner,
        action_due: point.action_due.map(|day| day.to_string()),
        action: point.action.map(|action| action.to_string()),
        subject,
        due: due.map(|day| day.to_string()),
        open,
    })
}

/// The order of an agenda.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OrderPoints {
    /// The meeting.
    pub meeting: String,
    /// Its points, in the order that they get.
    pub points: Vec<String>,
}

/// Puts the points of an agenda into an order.
pub fn order(session: &Session, request: OrderPoints) -> Result<Changes, ApiError> {
    let (_, title) = which(session, request.meeting)?;
    let points: Vec<Ref<MeetingPoint>> = request.points.into_iter().map(|point| typed("meeting_point", point)).collect::<Result<_, _>>()?;
    let operation = Message::new("op-meeting-order").with("title", title);
    Ok(session.write(operation, |tx, _| communication::order(tx, &points))?.1)
}

/// Begins a meeting.
pub fn start(session: &Session, request: WhichMeeting) -> Result<Changes, ApiError> {
    let (meeting, title) = which(session, request.meeting)?;
    Ok(session.write(Message::new("op-meeting-start").with("title", title), |tx, _| communication::start(tx, meeting))?.1)
}

/// A meeting that has ended.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingEnded {
    /// How many actions came of it.
    pub actions: u32,
    /// The next meeting of its series.
    pub next: Option<NextMeetingView>,
    #[allow(missing_docs, reason = "as everywhere")]
    pub changes: Changes,
}

/// Ends a meeting: actions become records, the minutes are kept in words.
pub fn end(session: &Session, request: WhichMeeting) -> Result<MeetingEnded, ApiError> {
    let (meeting, title) = which(session, request.meeting)?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    let minutes = session.read(|db| Ok(minutes_in_words(catalogue, &points_of(&db, meeting)?)))?;
    let operation = Message::new("op-meeting-end").with("title", title);
    let (actions, changes) = session.write(operation, |tx, _| communication::end(tx, meeting, today, minutes))?;
    let next = session.read(|db| Ok(db.get(meeting)?.body.series.map(|series| next(&db, catalogue, series, today)).transpose()?.flatten()))?;
    Ok(MeetingEnded { actions: actions as u32, next, changes })
}

/// What was said and settled, point by point; what nobody spoke about is left out.
fn minutes_in_words(catalogue: &Catalogue, points: &[(Ref<MeetingPoint>, MeetingPoint)]) -> String {
    let mut lines = Vec::new();
    for (_, point) in points {
        let action = [point.action_what.trim(), point.action_owner.trim()].into_iter().filter(|part| !part.is_empty()).map(str::to_owned);
        let action: Vec<String> = action.chain(point.action_due.map(|day| day.to_string())).collect();
        let settled = [("meeting-point-decision", point.decision.trim().to_owned()), ("action", action.join(" · "))];
        if point.notes.trim().is_empty() && settled.iter().all(|(_, said)| said.is_empty()) {
            continue;
        }
        lines.push(format!("{}. {}", point.number, point.topic));
        lines.extend(Some(point.notes.trim().to_owned()).filter(|notes| !notes.is_empty()));
        for (label, said) in settled.into_iter().filter(|(_, said)| !said.is_empty()) {
            let args = [("label".to_owned(), catalogue.plain(label)), ("said".to_owned(), said)].into();
            lines.push(catalogue.text("meeting-settled", &args));
        }
    }
    lines.join("\n")
}

/// A calendar file.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvitationFile {
    pub path: PathBuf,
}

/// Which meetings of a calendar file are taken in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeInvitations {
    /// The file.
    pub path: PathBuf,
    /// Their identities.
    pub uids: Vec<String>,
}

/// A meeting of a calendar file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::communication::Invitation")]
pub struct InvitationView {
    pub uid: String,
    pub on: String,
    pub title: String,
    pub place: String,
    pub is_cancelled: bool,
    /// The meeting that came of it before.
    pub known: Option<String>,
}

/// Meetings that were taken in.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct InvitationsTaken {
    pub meetings: Vec<String>,
    pub changes: Changes,
}

/// The meetings of a file, each once, as they are taken in. A moment in UTC is a day here.
fn invitations(path: &Path, untitled: &str) -> Result<Vec<Invitation>, ApiError> {
    let mut found: Vec<Invitation> = Vec::new();
    for one in read_ics(&Input::open(path)?.bytes)? {
        let on = match one.start {
            IcsStart::Day(day) => day,
            IcsStart::Utc(moment) => moment.and_utc().with_timezone(&Local).date_naive(),
        };
        let title = if one.summary.is_empty() { untitled.to_owned() } else { one.summary };
        let invitation = Invitation {
            uid: one.uid,
            on,
            title,
            place: one.location,
            attendees: one.attendees.join("\n"),
            text: one.description,
            is_cancelled: one.is_cancelled,
        };
        // of one that moved, a file may tell both: the later word counts
        match found.iter_mut().find(|known| known.uid == invitation.uid) {
            Some(known) => *known = invitation,
            None => found.push(invitation),
        }
    }
    Ok(found)
}

/// What meetings a calendar file holds. Nothing is written.
pub fn read_invitations(session: &Session, request: InvitationFile) -> Result<Vec<InvitationView>, ApiError> {
    let untitled = session.catalogue(session.locale()).plain("meeting");
    let found = invitations(&request.path, &untitled)?;
    session.read(|db| {
        let view = |one: Invitation| {
            let known = db.all::<Meeting>(&[("uid", Value::Text(one.uid.clone()))])?.pop().map(|meeting| meeting.head.id.to_string());
            let Invitation { uid, on, title, place, is_cancelled, .. } = one;
            Ok(InvitationView { uid, on: on.to_string(), title, place, is_cancelled, known })
        };
        found.into_iter().map(view).collect()
    })
}

/// Takes meetings of a calendar file in, in one operation.
pub fn take_invitations(session: &Session, request: TakeInvitations) -> Result<InvitationsTaken, ApiError> {
    let untitled = session.catalogue(session.locale()).plain("meeting");
    let chosen: Vec<Invitation> = invitations(&request.path, &untitled)?.into_iter().filter(|one| request.uids.contains(&one.uid)).collect();
    let operation = Message::new("op-meetings-invited").with("count", chosen.len());
    let (meetings, changes) = session.write(operation, |tx, _| {
        let mut kept = Vec::new();
        for one in chosen {
            kept.extend(communication::invite(tx, one)?);
        }
        Ok(kept)
    })?;
    Ok(InvitationsTaken { meetings: meetings.iter().map(ToString::to_string).collect(), changes })
}
