//! Obligations (合同义务): who owes what by when, with the sentence that says so.

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_calendar::{Calendar, Due, DueError, DueRule, Event, Reading, Step, due_on, occurrences};
use qiheng_contract::{DutyKind, Role};
use qiheng_record::{Choice, Json, LongText, Money, Percent, Record, Ref, Stored, Value};

use super::{Contract, Happened};
use crate::DomainError;

/// An obligation under a contract (合同义务).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "obligation", title = "what", icon = "list-checks", parent = "contract")]
pub struct Obligation {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What is owed.
    #[field(required, list, search = 8, pinyin)]
    pub what: String,
    /// What it is about.
    #[field(required, list, filter, default = "task")]
    pub kind: DutyKind,
    /// Which side owes it.
    #[field(required, list, filter, default = "vendor")]
    pub owed_by: Role,
    /// The last day on which it is in time; follows from the rule where there is one.
    #[field(list, filter, index)]
    pub due_on: Option<NaiveDate>,
    /// The words that say when.
    #[field(list, search = 2)]
    pub due_words: String,
    /// How the day follows from what happens (到期规则).
    #[field(set_by = "rule")]
    pub due_rule: Option<Json<DueRule>>,
    /// Share of the price.
    pub percent: Option<Percent>,
    /// Sum.
    #[field(filter)]
    pub amount: Option<Money>,
    /// Is it money that is held back (质保金)?
    #[field(filter)]
    pub is_retention: Option<bool>,
    /// Does it count as accepted when the day passes in silence (视为验收合格, 民法典 621)?
    pub silence_accepts: Option<bool>,
    /// What it must be like to count as done.
    pub standard: LongText,
    /// Who looks after it on our side.
    #[field(list, filter, search = 4, pinyin)]
    pub owner: String,
    /// Where it stands.
    #[field(required, list, filter, default = "open")]
    pub state: ObligationState,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// The clause, by its identity from version to version.
    #[field(set_by = "confirm")]
    pub lineage: String,
    /// The sentence that it stands on.
    #[field(search = 1)]
    pub quote: LongText,
    /// The day to which it was put off; the day by the rule stays beside it.
    #[field(filter, set_by = "put_off")]
    pub put_off_to: Option<NaiveDate>,
    /// Why it was put off.
    #[field(set_by = "put_off")]
    pub put_off_reason: Option<LongText>,
    /// Of what recurs, the due day that was met last: the next one lies after it.
    #[field(set_by = "fulfil")]
    pub met_until: Option<NaiveDate>,
}

/// Where an obligation stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum ObligationState {
    Open,
    Done,
    Waived,
}

impl Obligation {
    /// The day that reminds: the one to which it was put off, else that by the rule.
    pub fn day(&self) -> Option<NaiveDate> {
        self.put_off_to.or(self.due_on)
    }

    /// Still open after its day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.state == ObligationState::Open && self.day().is_some_and(|due| due < today)
    }

    /// How its time is understood from the words that say it; none without words.
    pub fn reading(&self) -> Option<Reading> {
        (!self.due_words.is_empty()).then(|| qiheng_calendar::read(&self.due_words))
    }
}

/// The rule that words state, unless they leave a doubt.
pub(super) fn rule_of(due_words: &str) -> Option<Json<DueRule>> {
    qiheng_calendar::read(due_words).rule().cloned().map(Json)
}

/// When an obligation is due by its rule, and why; none without a rule. Of a rule that recurs it is the first date after the one that
/// was met last.
pub fn due(obligation: &Stored<Obligation>, happened: &Happened, calendar: &Calendar) -> Option<Result<Due, DueError>> {
    let Obligation { due_rule: Some(Json(rule)), done_on, met_until, .. } = &obligation.body else { return None };
    let happened = happened.of(Ref::new(obligation.head.id));
    if !rule.recurs() {
        return Some(due_on(rule, &happened, calendar));
    }
    let began = || [Event::Start, Event::Effect, Event::Signing].iter().find_map(|event| happened.get(event).copied());
    let Some(from) = met_until.or(*done_on).and_then(|met| met.succ_opt()).or_else(began) else {
        return Some(Err(DueError::NotHappened { event: Event::Effect }));
    };
    Some(occurrences(rule, &happened, calendar, from).and_then(|mut dates| dates.next().unwrap_or(Err(DueError::TooFar))))
}

/// Words of money that is held back until the warranty has passed.
const RETENTION: &[&str] = &["质保金", "质量保证金", "质量保修金", "保修金", "保留金", "尾款作为质保", "retention", "retained"];

/// Do words speak of money that is held back?
pub(super) fn holds_back(words: &str) -> bool {
    let words = words.to_lowercase();
    RETENTION.iter().any(|word| words.contains(word))
}

/// The first day on which an obligation may be done without being early: that from which its last period runs (`质保期满后15日内`: the end of
/// the warranty). None as long as its event hasn't happened.
pub(super) fn earliest(db: &Database, obligation: Ref<Obligation>) -> Result<Option<NaiveDate>, DomainError> {
    let stored = db.get(obligation)?;
    let Some(due) = due(&stored, &Happened::under(db, stored.body.contract)?, &*crate::holidays::in_force(db)?) else { return Ok(stored.body.due_on) };
    let Ok(due) = due else { return Ok(None) };
    let reached = due.steps.iter().filter_map(|step| match step {
        Step::Fixed { date } | Step::Happened { date, .. } | Step::Counted { to: date, .. } => Some(*date),
        _ => None,
    });
    let reached: Vec<NaiveDate> = reached.collect();
    Ok(reached.iter().rev().nth(1).or(reached.last()).copied())
}

/// What is done has its day. Words that say when give the rule, unless they leave a doubt; the rule gives the day.
pub(crate) fn check_obligation(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let mut stored = tx.get(Ref::<Obligation>::new(after.head.id))?;
    let obligation = &mut stored.body;
    if obligation.state == ObligationState::Done && obligation.done_on.is_none() {
        return Err(DomainError::DoneWithoutDay { what: obligation.what.clone() });
    }
    if before.is_none_or(|before| before.value("due_words") != after.value("due_words")) {
        let rule = rule_of(&obligation.due_words);
        // words without a rule leave the day to a person; a rule that went takes its day with it
        if rule.is_none() && obligation.due_rule.is_some() {
            obligation.due_on = None;
        }
        obligation.due_rule = rule;
    }
    let contract = obligation.contract;
    tx.update(stored)?;
    refresh(tx, contract)
}

/// The day to be reminded of. Where no table of holidays knows the year, a day is as it was counted, never later than it will be.
pub fn day_of(due: &Result<Due, DueError>) -> Option<NaiveDate> {
    match due {
        Ok(due) => Some(due.date),
        Err(DueError::NoTable { unmoved, .. }) => *unmoved,
        Err(_) => None,
    }
}

/// Sets the days of a contract's open obligations by their rules and by what has happened. A rule whose event hasn't happened gives no
/// day.
pub(crate) fn refresh(tx: &Transaction, contract: Ref<Contract>) -> Result<(), DomainError> {
    let mut open = tx.all::<Obligation>(&[("contract", Value::Id(contract.0))])?;
    open.retain(|stored| stored.body.state == ObligationState::Open && stored.body.due_rule.is_some());
    if open.is_empty() {
        return Ok(());
    }
    let happened = Happened::under(tx, contract)?;
    let calendar = crate::holidays::in_force(tx)?;
    for mut stored in open {
        let Some(due) = due(&stored, &happened, &calendar) else { continue };
        let day = day_of(&due);
        if day != stored.body.due_on {
            stored.body.due_on = day;
            tx.update(stored)?;
        }
    }
    Ok(())
}

/// Says that an obligation was done. One that recurs stays open and falls due next time; what was missed before that day is over.
pub fn fulfil(tx: &Transaction, obligation: Ref<Obligation>, on: NaiveDate) -> Result<(), DomainError> {
    let due = tx.get(obligation)?.body.due_on;
    meet(tx, obligation, on, due.map_or(on, |due| due.max(on)))
}

/// The same for one due day alone: of several that were missed, the later ones stay overdue.
pub(crate) fn fulfil_one(tx: &Transaction, obligation: Ref<Obligation>, on: NaiveDate) -> Result<(), DomainError> {
    let due = tx.get(obligation)?.body.due_on;
    meet(tx, obligation, on, due.unwrap_or(on))
}

fn meet(tx: &Transaction, obligation: Ref<Obligation>, on: NaiveDate, met_until: NaiveDate) -> Result<(), DomainError> {
    let mut stored = tx.get(obligation)?;
    let recurs = stored.body.due_rule.as_ref().is_some_and(|rule| rule.0.recurs());
    stored.body.done_on = Some(on);
    if recurs {
        // what comes early meets the day that it is for
        stored.body.met_until = Some(met_until);
        (stored.body.put_off_to, stored.body.put_off_reason) = (None, None);
    } else {
        stored.body.state = ObligationState::Done;
    }
    let contract = stored.body.contract;
    tx.update(stored)?;
    refresh(tx, contract)
}

/// Puts an obligation off to another day, for a reason that is kept; none takes that back. What the contract says stays as it is.
pub fn put_off(tx: &Transaction, obligation: Ref<Obligation>, to: Option<NaiveDate>, reason: &str) -> Result<(), DomainError> {
    let mut stored = tx.get(obligation)?;
    if to.is_some() && reason.trim().is_empty() {
        return Err(DomainError::PutOffWithoutReason);
    }
    stored.body.put_off_to = to;
    stored.body.put_off_reason = to.map(|_| LongText(reason.trim().to_owned()));
    tx.update(stored)?;
    Ok(())
}
