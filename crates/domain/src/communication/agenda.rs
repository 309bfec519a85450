//! The agenda of a meeting: points that write themselves from what is open, and what is said to each while the meeting runs.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_record::{AnyRef, Choice, LongText, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::meeting::{Meeting, MeetingState};
use crate::DomainError;
use crate::actions::{Action, ActionState};
use crate::contracts::{Contract, Lifecycle, Obligation, ObligationState};
use crate::legal::{Dispute, DisputeState};
use crate::reviews::{Review, ReviewState, undecided};

/// A point of a meeting's agenda (议题), with what was said and settled.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "meeting_point", title = "topic", icon = "list-ordered", parent = "meeting")]
pub struct MeetingPoint {
    /// The meeting.
    #[field(required, list)]
    pub meeting: Ref<Meeting>,
    /// Its place in the order: 1, 2, 3 …
    #[field(required, list)]
    pub number: u32,
    /// What it is about.
    #[field(required, list, search = 4, pinyin)]
    pub topic: String,
    /// Why it stands there.
    #[field(required, list, filter, default = "own")]
    pub reason: PointReason,
    /// What was said.
    #[field(search = 2)]
    pub notes: LongText,
    /// What was decided.
    #[field(list, search = 3)]
    pub decision: LongText,
    /// What somebody has to do.
    #[field(search = 3)]
    pub action_what: String,
    /// Who.
    #[field(pinyin)]
    pub action_owner: String,
    /// By when.
    pub action_due: Option<NaiveDate>,
    /// The action that came of it.
    #[field(set_by = "end")]
    pub action: Option<Ref<Action>>,
    /// The record that it comes from.
    #[field(set_by = "agenda")]
    pub subject: Option<AnyRef>,
}

/// Why a point stands on the agenda.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PointReason {
    /// An obligation is overdue.
    Overdue,
    /// An obligation is due until the next meeting.
    DueSoon,
    /// A review has findings that nobody decided.
    Findings,
    /// An action item is open.
    Action,
    /// A dispute goes on.
    Dispute,
    /// Somebody put it there.
    Own,
}

/// A point as it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Proposal {
    reason: PointReason,
    topic: String,
    kind: &'static str,
    id: Uuid,
}

/// Points that write themselves, at most: beyond that nobody speaks about them all.
const MOST: usize = 60;
/// Days that a meeting without a series looks ahead.
const AHEAD: u64 = 14;

/// Adds to a meeting's agenda what is open and not on it yet. Tells how many points came.
pub fn write_agenda(tx: &Transaction, meeting: Ref<Meeting>, today: NaiveDate) -> Result<usize, DomainError> {
    let body = tx.get(meeting)?.body;
    let there = points_of(tx, meeting)?;
    let known: BTreeSet<Uuid> = there.iter().filter_map(|(_, point)| Some(point.subject.as_ref()?.id)).collect();
    let mut number = there.iter().map(|(_, point)| point.number).max().unwrap_or(0);
    let first = number;
    for proposal in proposals(tx, &body, today)?.into_iter().filter(|one| !known.contains(&one.id)) {
        number += 1;
        tx.insert(MeetingPoint {
            meeting,
            number,
            topic: proposal.topic,
            reason: proposal.reason,
            notes: LongText::default(),
            decision: LongText::default(),
            action_what: String::new(),
            action_owner: String::new(),
            action_due: None,
            action: None,
            subject: Some(AnyRef::new(proposal.kind, proposal.id)),
        })?;
    }
    Ok((number - first) as usize)
}

/// A meeting's points, in their order.
pub fn points_of(db: &Database, meeting: Ref<Meeting>) -> Result<Vec<(Ref<MeetingPoint>, MeetingPoint)>, DomainError> {
    let mut points: Vec<_> =
        db.all::<MeetingPoint>(&[("meeting", Value::Id(meeting.0))])?.into_iter().map(|stored| (Ref::new(stored.head.id), stored.body)).collect();
    points.sort_by_key(|(id, point)| (point.number, id.0));
    Ok(points)
}

/// Puts points into an order: 1, 2, 3 …
pub fn order(tx: &Transaction, points: &[Ref<MeetingPoint>]) -> Result<(), DomainError> {
    for (number, point) in (1..).zip(points) {
        let mut stored = tx.get(*point)?;
        stored.body.number = number;
        tx.update(stored)?;
    }
    Ok(())
}

/// What is open around a meeting: of its contract; else of the contracts of its vendor or project; else of all.
fn proposals(db: &Database, meeting: &Meeting, today: NaiveDate) -> Result<Vec<Proposal>, DomainError> {
    let until = meeting.held_on.checked_add_days(chrono::Days::new(AHEAD)).unwrap_or(meeting.held_on);
    let is_about_all = meeting.contract.is_none() && meeting.vendor.is_none() && meeting.project.is_none();
    let contracts: BTreeSet<Uuid> = match meeting.contract {
        Some(contract) => [contract.0].into(),
        None => {
            let runs = |contract: &Contract| !matches!(contract.lifecycle, Lifecycle::Completed | Lifecycle::Cancelled | Lifecycle::Expired);
            let is_of = |contract: &Contract| {
                is_about_all
                    || (meeting.vendor.is_some() && contract.vendor == meeting.vendor)
                    || (meeting.vendor.is_none() && meeting.project.is_some() && contract.project == meeting.project)
            };
            db.all::<Contract>(&[])?.into_iter().filter(|stored| runs(&stored.body) && is_of(&stored.body)).map(|stored| stored.head.id).collect()
        }
    };
    let mut found = Vec::new();
    let mut owed: Vec<_> = db
        .all::<Obligation>(&[("state", Value::Text(ObligationState::Open.name().to_owned()))])?
        .into_iter()
        .filter_map(|stored| Some((stored.body.day()?, stored)))
        .filter(|(day, stored)| contracts.contains(&stored.body.contract.0) && *day <= until)
        .collect();
    owed.sort_by_key(|(day, stored)| (*day, stored.head.id));
    found.extend(owed.into_iter().map(|(day, stored)| Proposal {
        reason: if day < today { PointReason::Overdue } else { PointReason::DueSoon },
        topic: stored.body.what,
        kind: Obligation::NAME,
        id: stored.head.id,
    }));
    for undecided in undecided(db)? {
        let review = db.get(undecided.review)?;
        if review.body.state == ReviewState::Open && contracts.contains(&review.body.contract.0) {
            let topic = db.get(review.body.contract)?.body.title;
            found.push(Proposal { reason: PointReason::Findings, topic, kind: Review::NAME, id: review.head.id });
        }
    }
    for action in db.all::<Action>(&[("state", Value::Text(ActionState::Open.name().to_owned()))])? {
        let Action { what, contract, vendor, project, .. } = action.body;
        let is_of = is_about_all
            || contract.is_some_and(|contract| contracts.contains(&contract.0))
            || (contract.is_none() && vendor.is_some() && vendor == meeting.vendor)
            || (contract.is_none() && project.is_some() && project == meeting.project);
        if is_of {
            found.push(Proposal { reason: PointReason::Action, topic: what, kind: Action::NAME, id: action.head.id });
        }
    }
    for dispute in db.all::<Dispute>(&[("state", Value::Text(DisputeState::Open.name().to_owned()))])? {
        let Dispute { subject, contract, vendor, .. } = dispute.body;
        let is_of = is_about_all || contract.is_some_and(|contract| contracts.contains(&contract.0)) || (vendor.is_some() && vendor == meeting.vendor);
        if is_of {
            found.push(Proposal { reason: PointReason::Dispute, topic: subject, kind: Dispute::NAME, id: dispute.head.id });
        }
    }
    found.truncate(MOST);
    Ok(found)
}

/// Begins a meeting: its minutes are taken from now on.
pub fn start(tx: &Transaction, meeting: Ref<Meeting>) -> Result<(), DomainError> {
    let mut stored = tx.get(meeting)?;
    stored.body.state = MeetingState::Running;
    tx.update(stored)?;
    Ok(())
}

/// Ends a meeting on a day: what somebody has to do becomes an action item, and the minutes are kept in words. Tells how many actions
/// came.
pub fn end(tx: &Transaction, meeting: Ref<Meeting>, on: NaiveDate, minutes: String) -> Result<usize, DomainError> {
    let mut stored = tx.get(meeting)?;
    let mut made = 0;
    for (id, point) in points_of(tx, meeting)? {
        if point.action.is_some() || point.action_what.trim().is_empty() {
            continue;
        }
        let action = tx.insert(Action {
            what: point.action_what.trim().to_owned(),
            owner: point.action_owner.trim().to_owned(),
            due_on: point.action_due,
            state: ActionState::Open,
            contract: stored.body.contract,
            vendor: stored.body.vendor,
            project: stored.body.project,
            about: point.subject.clone(),
            result: LongText::default(),
            meeting: Some(meeting),
        })?;
        let mut kept = tx.get(id)?;
        kept.body.action = Some(action);
        tx.update(kept)?;
        made += 1;
    }
    // Held before its day, it was held today; minutes that are finished later leave the day on which it was held.
    if stored.body.held_on > on {
        stored.body.held_on = on;
    }
    stored.body.state = MeetingState::Held;
    if !minutes.is_empty() {
        stored.body.minutes = LongText(minutes);
    }
    tx.update(stored)?;
    Ok(made)
}
