//! Disputes: the deadlines that their steps set off, with the article, and how long the claim can still be brought.

use chrono::NaiveDate;
use qiheng_archive::Database;
use qiheng_calendar::Due;
use qiheng_contract::LawBase;
use qiheng_domain::legal::{self, Dispute, LegalEvent, Limitation, SetOff, last_day};
use qiheng_domain::today::LIMITATION_WARNS;
use qiheng_locales::Catalogue;
use qiheng_record::{Coded, Message, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::law::{cited, summary};
use crate::reading::settings_on;
use crate::records::Saved;
use crate::reviews::typed;
use crate::today::BelongsTo;
use crate::words::worded;
use crate::{ApiError, Session};

/// Which dispute.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichDispute {
    pub dispute: String,
}

/// A dispute's times.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DisputeTimes {
    /// Deadlines that its steps set off, earliest first.
    pub deadlines: Vec<DeadlineView>,
    /// Its limitation; none without the day from which it runs.
    pub limitation: Option<LimitationView>,
}

/// A deadline that a step sets off.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DeadlineView {
    /// Its stable name.
    pub name: String,
    /// What is to be done, in words.
    pub what: String,
    /// The step that sets it off.
    pub by: BelongsTo,
    /// Its day.
    pub by_on: String,
    /// The last day; with `unsure` it may still move, to later.
    pub ends_on: Option<String>,
    /// How it was counted.
    pub steps: Vec<String>,
    /// Why the day is not certain.
    pub unsure: Option<String>,
    /// Days that are left; negative = over.
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    /// The article, as it is cited.
    pub article: String,
    /// What it says, in a sentence of ours.
    pub summary: Option<String>,
    /// The event that keeps it, where it was taken over.
    pub taken: Option<String>,
}

/// A dispute's limitation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LimitationView {
    /// Its last day.
    pub ends_on: String,
    /// Days that are left; negative = over.
    #[ts(type = "number")]
    pub days_left: i64,
    /// The warning that has been passed: within 180, 90 or 30 days; none before.
    pub within: Option<u32>,
    /// The day from which it runs.
    pub from: String,
    /// What interrupted it last; none = it runs from when we knew.
    pub interrupted_by: Option<String>,
    /// What should interrupt it, in order; those that came too late are marked.
    pub interruptions: Vec<InterruptionView>,
    /// The longest time of twenty years ends it.
    pub is_longest: bool,
}

/// What starts limitation anew.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::legal::Interruption")]
pub struct InterruptionView {
    pub on: String,
    pub record: BelongsTo,
    pub counts: bool,
}

impl LimitationView {
    pub(crate) fn of(limitation: Limitation, today: NaiveDate) -> Self {
        let days_left = (limitation.ends_on - today).num_days();
        let within = LIMITATION_WARNS.iter().rev().find(|days| days_left <= **days as i64).map(|days| *days as u32);
        let interruption = |one: legal::Interruption| InterruptionView {
            on: one.on.to_string(),
            record: BelongsTo { kind: one.kind.to_owned(), id: one.id.to_string(), title: one.what },
            counts: one.counts,
        };
        Self {
            ends_on: limitation.ends_on.to_string(),
            days_left,
            within,
            from: limitation.from.to_string(),
            interrupted_by: limitation.interrupted_by,
            interruptions: limitation.interruptions.into_iter().map(interruption).collect(),
            is_longest: limitation.is_longest,
        }
    }
}

/// A dispute's times.
pub fn times(session: &Session, request: WhichDispute) -> Result<DisputeTimes, ApiError> {
    let dispute: Ref<Dispute> = typed("dispute", request.dispute)?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| times_of(&db, catalogue, dispute, today))
}

pub(crate) fn times_of(db: &Database, catalogue: &Catalogue, dispute: Ref<Dispute>, today: NaiveDate) -> Result<DisputeTimes, ApiError> {
    let base = qiheng_domain::law::in_force(db)?;
    let deadlines = legal::set_off(db, dispute)?.into_iter().map(|one| deadline_view(catalogue, &base, one, today)).collect();
    let limitation = legal::limitation(db, dispute)?.map(|limitation| LimitationView::of(limitation, today));
    Ok(DisputeTimes { deadlines, limitation })
}

fn deadline_view(catalogue: &Catalogue, base: &LawBase, one: SetOff, today: NaiveDate) -> DeadlineView {
    let article = one.deadline.cited();
    let held = base.latest(&article.code).and_then(|law| law.article(&article.article));
    let ends_on = last_day(&one.ends);
    // what the rule runs from is named beside it
    let steps = |due: &Due| due.steps.iter().skip(1).map(|step| worded(catalogue, &step.message())).collect();
    let unsure = one.ends.as_ref().err().map(|error| catalogue.text(&format!("error-{}", error.code().replace(['.', '_'], "-")), &error.args()));
    DeadlineView {
        name: one.deadline.name.to_owned(),
        what: catalogue.plain(&text_of(one.deadline.name)),
        by: BelongsTo { kind: "legal_event".into(), id: one.by.head.id.to_string(), title: one.by.body.what },
        by_on: one.by.body.done_on.map(|day| day.to_string()).unwrap_or_default(),
        ends_on: ends_on.map(|day| day.to_string()),
        steps: one.ends.as_ref().map(steps).unwrap_or_default(),
        unsure,
        days_left: ends_on.map(|day| (day - today).num_days()),
        article: cited(catalogue, base, &article),
        summary: held.map(|held| summary(catalogue, held).to_owned()),
        taken: one.taken.map(|event| event.to_string()),
    }
}

fn text_of(name: &str) -> String {
    format!("deadline-{}", name.replace('_', "-"))
}

/// A deadline to be kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeDeadline {
    /// The dispute.
    pub dispute: String,
    /// The step that sets it off.
    pub by: String,
    /// Its name.
    pub name: String,
}

/// Keeps a deadline as an event that must be done by its day.
pub fn take_deadline(session: &Session, request: TakeDeadline) -> Result<Saved, ApiError> {
    let dispute: Ref<Dispute> = typed("dispute", request.dispute)?;
    let by: Ref<LegalEvent> = typed("legal_event", request.by)?;
    let what = session.catalogue(session.locale()).plain(&text_of(&request.name));
    let operation = Message::new("op-record-add").with("kind", "legal_event").with("title", &what);
    let (id, changes) = session.write(operation, |tx, _| legal::take(tx, dispute, by, &request.name, what))?;
    Ok(Saved { id: id.to_string(), changes })
}
