//! Deadlines that the law ties to the steps of a dispute (法定期限): which step sets which off, how long each is, and by which article.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_calendar::{Due, DueError, DueRule, Event, Events, Period, Unit, due_on};
use qiheng_contract::Article;
use qiheng_record::{LongText, Ref, Stored, Value};

use super::{Dispute, DisputeKind, LegalEvent, LegalEventKind};
use crate::{DomainError, holidays};

/// A deadline that the law ties to a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its stable name: `answer`, `appeal_judgment`.
    pub name: &'static str,
    /// The step that sets it off, once it was done.
    pub after: LegalEventKind,
    /// The stages in which it does; none = in any.
    pub stages: &'static [DisputeKind],
    /// How long it is.
    pub count: u32,
    /// In what.
    pub unit: Unit,
    /// What is to be done by then.
    pub kind: LegalEventKind,
    /// The law, by its short title.
    pub law: &'static str,
    /// Its article.
    pub article: &'static str,
}

const fn deadline(
    name: &'static str,
    after: LegalEventKind,
    stages: &'static [DisputeKind],
    (count, unit): (u32, Unit),
    kind: LegalEventKind,
    (law, article): (&'static str, &'static str),
) -> Deadline {
    Deadline { name, after, stages, count, unit, kind, law, article }
}

const CIVIL: &str = "民事诉讼法";
const COURT: &[DisputeKind] = &[DisputeKind::Litigation];
const ARBITRATION: &[DisputeKind] = &[DisputeKind::Arbitration];

/// The deadlines, by the step that sets them off. The Civil Procedure Law is that in force since 2024, the Arbitration Law that since
/// March 2026.
pub const DEADLINES: &[Deadline] = &[
    deadline("answer", LegalEventKind::Service, COURT, (15, Unit::Days), LegalEventKind::Answer, (CIVIL, "128")),
    deadline("jurisdiction", LegalEventKind::Service, COURT, (15, Unit::Days), LegalEventKind::Answer, (CIVIL, "130")),
    deadline("appeal_judgment", LegalEventKind::Judgment, COURT, (15, Unit::Days), LegalEventKind::Appeal, (CIVIL, "171")),
    deadline("appeal_ruling", LegalEventKind::Ruling, COURT, (10, Unit::Days), LegalEventKind::Appeal, (CIVIL, "171")),
    deadline("answer_appeal", LegalEventKind::Appeal, COURT, (15, Unit::Days), LegalEventKind::Answer, (CIVIL, "174")),
    deadline("retrial", LegalEventKind::FinalJudgment, COURT, (6, Unit::Months), LegalEventKind::Other, (CIVIL, "216")),
    deadline("enforce_judgment", LegalEventKind::FinalJudgment, COURT, (2, Unit::Years), LegalEventKind::Enforcement, (CIVIL, "250")),
    deadline("set_aside", LegalEventKind::Award, ARBITRATION, (3, Unit::Months), LegalEventKind::Other, ("仲裁法", "72")),
    deadline("enforce_award", LegalEventKind::Award, ARBITRATION, (2, Unit::Years), LegalEventKind::Enforcement, (CIVIL, "250")),
    deadline("confirm_mediation", LegalEventKind::Settlement, &[DisputeKind::Mediation], (30, Unit::Days), LegalEventKind::Other, (CIVIL, "205")),
    deadline("enforce_settlement", LegalEventKind::Settlement, COURT, (2, Unit::Years), LegalEventKind::Enforcement, (CIVIL, "250")),
    deadline("sue_after_preservation", LegalEventKind::Preservation, &[], (30, Unit::Days), LegalEventKind::Filing, (CIVIL, "104")),
    deadline("payment_order", LegalEventKind::PaymentOrder, &[], (15, Unit::Days), LegalEventKind::Answer, (CIVIL, "227")),
];

impl Deadline {
    /// The article as findings cite it.
    pub fn cited(&self) -> Article {
        Article { code: self.law.to_owned(), article: self.article.to_owned() }
    }

    /// Its last day, when the step was done on a day. The day of the step doesn't count, a last day of rest moves (民事诉讼法 85).
    pub fn ends(&self, done_on: NaiveDate, calendar: &qiheng_calendar::Calendar) -> Result<Due, DueError> {
        let rule = DueRule::Event(Event::Notice).after(Period::new(self.count, self.unit));
        due_on(&rule, &Events::from([(Event::Notice, done_on)]), calendar)
    }
}

/// A deadline that a dispute's own steps set off.
#[derive(Debug, Clone, PartialEq)]
pub struct SetOff {
    /// The deadline.
    pub deadline: &'static Deadline,
    /// The step that sets it off.
    pub by: Stored<LegalEvent>,
    /// Its last day, or why none can be named.
    pub ends: Result<Due, DueError>,
    /// The event that keeps it, where it was taken over.
    pub taken: Option<Ref<LegalEvent>>,
}

/// The deadlines of a dispute, earliest first: of each step that was done, in the stage in which it is.
pub fn set_off(db: &Database, dispute: Ref<Dispute>) -> Result<Vec<SetOff>, DomainError> {
    let stage = db.get(dispute)?.body.kind;
    let calendar = holidays::in_force(db)?;
    let events = db.all::<LegalEvent>(&[("dispute", Value::Id(dispute.0))])?;
    let mut found = Vec::new();
    for step in &events {
        let Some(done_on) = step.body.done_on else { continue };
        for deadline in DEADLINES {
            if deadline.after != step.body.kind || !(deadline.stages.is_empty() || deadline.stages.contains(&stage)) {
                continue;
            }
            let keeps = |event: &&Stored<LegalEvent>| event.body.deadline == deadline.name && event.body.runs_from == Some(Ref::new(step.head.id));
            let taken = events.iter().find(keeps).map(|event| Ref::new(event.head.id));
            found.push(SetOff { deadline, by: step.clone(), ends: deadline.ends(done_on, &calendar), taken });
        }
    }
    found.sort_by_key(|one| (last_day(&one.ends), one.deadline.name));
    Ok(found)
}

/// The day to be reminded of: where no table of holidays knows the year, the day as it was counted, never later than it will be.
pub fn last_day(ends: &Result<Due, DueError>) -> Option<NaiveDate> {
    crate::contracts::day_of(ends)
}

/// Keeps a deadline as an event of the dispute that must be done by its day. `what` is how it is called in the reader's language.
pub fn take(tx: &Transaction, dispute: Ref<Dispute>, by: Ref<LegalEvent>, name: &str, what: String) -> Result<Ref<LegalEvent>, DomainError> {
    let unknown = || DomainError::NoSuchDeadline { name: name.to_owned() };
    let one = set_off(tx, dispute)?.into_iter().find(|one| one.deadline.name == name && one.by.head.id == by.0).ok_or_else(unknown)?;
    if let Some(taken) = one.taken {
        return Ok(taken);
    }
    let due_on = last_day(&one.ends).ok_or_else(unknown)?;
    let event = LegalEvent {
        dispute,
        what,
        kind: one.deadline.kind,
        due_on,
        done_on: None,
        result: LongText::default(),
        document: None,
        article: format!("{} {}", one.deadline.law, one.deadline.article),
        deadline: one.deadline.name.to_owned(),
        runs_from: Some(by),
    };
    Ok(tx.insert(event)?)
}

/// A step whose day changes moves the deadlines that were taken over from it, as long as they are open.
pub(crate) fn check_legal_event(tx: &Transaction, before: Option<&qiheng_archive::Row>, after: &qiheng_archive::Row) -> Result<(), DomainError> {
    if before.is_none_or(|before| before.value("done_on") == after.value("done_on")) {
        return Ok(());
    }
    let step = tx.get(Ref::<LegalEvent>::new(after.head.id))?;
    let Some(done_on) = step.body.done_on else { return Ok(()) };
    let calendar = holidays::in_force(tx)?;
    for mut event in tx.all::<LegalEvent>(&[("runs_from", Value::Id(step.head.id))])? {
        let known = DEADLINES.iter().find(|deadline| deadline.name == event.body.deadline);
        let Some(day) = known.and_then(|deadline| last_day(&deadline.ends(done_on, &calendar))) else { continue };
        if event.body.done_on.is_none() && event.body.due_on != day {
            event.body.due_on = day;
            tx.update(event)?;
        }
    }
    Ok(())
}
