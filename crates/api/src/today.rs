//! Today: what is due, overdue, expiring, waiting for a decision or for an event.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use chrono::{Days, NaiveDate};
use qiheng_archive::Database;
use qiheng_domain::contracts::{self, Contract, Happened};
use qiheng_domain::holidays;
use qiheng_domain::reviews;
use qiheng_domain::today::{self, Dated, Occasion};
use qiheng_exchange::ics;
use qiheng_record::{Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::calendar::in_ics;
use crate::due_in_words::DueView;
use crate::reading::settings_on;
use crate::reports::write_new;
use crate::{ApiError, Session};

/// How far ahead is looked.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskToday {
    /// Days ahead; all that is overdue comes with it.
    pub days: u32,
}

/// What the day asks for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TodayView {
    /// The day, ISO.
    pub today: String,
    /// What has a day, earliest first.
    pub dated: Vec<DatedView>,
    /// Obligations whose event hasn't happened yet.
    pub waiting: Vec<WaitingView>,
    /// Reviews with findings that nobody decided.
    pub undecided: Vec<UndecidedView>,
}

/// A record with its day.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DatedView {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub on: String,
    /// Days from today; negative = overdue.
    #[ts(type = "number")]
    pub days_left: i64,
    pub why: Occasion,
    pub contract: Option<String>,
    pub contract_title: Option<String>,
    /// What it belongs to: a contract, a vendor, a project …
    pub of: Option<BelongsTo>,
    pub owner: String,
    /// Done, held, dropped: it reminds no more.
    pub is_over: bool,
    /// The day by the rule, where it was put off or moved to another.
    pub by_rule: Option<String>,
    /// The year whose holidays nobody knows yet, where the day may still move.
    pub unknown_year: Option<i32>,
}

/// A record that something belongs to.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct BelongsTo {
    pub kind: String,
    pub id: String,
    pub title: String,
}

/// An obligation that waits for an event.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WaitingView {
    pub obligation: String,
    pub title: String,
    pub contract: String,
    pub contract_title: String,
    pub owner: String,
    pub due: DueView,
}

/// A review with open findings; `critical` counts the open ones too.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct UndecidedView {
    pub review: String,
    pub contract_title: String,
    pub open: u32,
    pub critical: u32,
}

/// What the day asks for.
pub fn view(session: &Session, request: AskToday) -> Result<TodayView, ApiError> {
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    let to = today.checked_add_days(Days::new(request.days.into())).unwrap_or(NaiveDate::MAX);
    session.read(|db| {
        let mut titles = Titles::of(&db);
        let mut dated = today::dated(&db, today, None, to)?;
        dated.extend(today::warned(&db, today, to)?);
        let dated = dated.iter().map(|one| dated_view(&mut titles, one, today)).collect::<Result<_, ApiError>>()?;
        let calendar = holidays::in_force(&db)?;
        let mut waiting = Vec::new();
        let mut happened = BTreeMap::new();
        for obligation in today::waiting(&db)? {
            let stored = db.get(obligation)?;
            let happened = match happened.entry(stored.body.contract.0) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(Happened::under(&db, stored.body.contract)?),
            };
            let due = contracts::due(&stored, happened, &calendar);
            waiting.push(WaitingView {
                obligation: obligation.0.to_string(),
                due: DueView::of(catalogue, stored.body.reading().as_ref(), due),
                contract: stored.body.contract.0.to_string(),
                contract_title: titles.contract(stored.body.contract)?,
                owner: stored.body.owner,
                title: stored.body.what,
            });
        }
        let undecided = reviews::undecided(&db)?.into_iter().map(|one| {
            let contract = db.get(one.review)?.body.contract;
            Ok(UndecidedView { review: one.review.0.to_string(), contract_title: titles.contract(contract)?, open: one.open, critical: one.critical })
        });
        let undecided = undecided.collect::<Result<_, ApiError>>()?;
        Ok(TodayView { today: today.to_string(), dated, waiting, undecided })
    })
}

/// The last day that is asked for where no end is given.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day");

/// What is due in a span of time, for `qiheng due`: all that is overdue too where no start is given.
pub fn due_between(session: &Session, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<Vec<DatedView>, ApiError> {
    let today = settings_on(session.now()).today;
    session.read(|db| {
        let mut titles = Titles::of(&db);
        let all = today::dated(&db, today, from, to.unwrap_or(LAST))?;
        all.iter().map(|one| dated_view(&mut titles, one, today)).collect()
    })
}

pub(crate) fn dated_view(titles: &mut Titles, one: &Dated, today: NaiveDate) -> Result<DatedView, ApiError> {
    let of = one.of.map(|(kind, id)| Ok::<_, ApiError>(BelongsTo { kind: kind.to_owned(), id: id.to_string(), title: titles.of_record(kind, id)? }));
    Ok(DatedView {
        kind: one.kind.to_owned(),
        id: one.id.to_string(),
        title: one.title.clone(),
        on: one.on.to_string(),
        days_left: (one.on - today).num_days(),
        why: one.occasion,
        contract: one.contract.map(|contract| contract.0.to_string()),
        contract_title: one.contract.map(|contract| titles.contract(contract)).transpose()?,
        of: of.transpose()?,
        owner: one.owner.clone(),
        is_over: one.is_over,
        by_rule: one.by_rule.map(|day| day.to_string()),
        unknown_year: one.unknown_year,
    })
}

/// The titles of records, each looked up once: many rows belong to the same contract.
pub(crate) struct Titles<'a> {
    db: Database<'a>,
    known: HashMap<Uuid, String>,
}

impl<'a> Titles<'a> {
    pub(crate) fn of(db: &Database<'a>) -> Self {
        Self { db: *db, known: HashMap::new() }
    }

    fn contract(&mut self, contract: Ref<Contract>) -> Result<String, ApiError> {
        self.of_record(Contract::NAME, contract.0)
    }

    fn of_record(&mut self, kind: &str, id: Uuid) -> Result<String, ApiError> {
        if let Some(title) = self.known.get(&id) {
            return Ok(title.clone());
        }
        let title = self.db.row(self.db.kind(kind)?, id)?.title();
        self.known.insert(id, title.clone());
        Ok(title)
    }
}

/// Writes what is due in a span of time as .ics, for `qiheng due --ics`. Tells how many entries there are.
pub fn due_as_ics(session: &Session, from: Option<NaiveDate>, to: Option<NaiveDate>, owner: Option<&str>, path: &Path) -> Result<usize, ApiError> {
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    let entries = session.read(|db| {
        let mut all = today::dated(&db, today, from, to.unwrap_or(LAST))?;
        all.retain(|one| owner.is_none_or(|owner| one.owner == owner));
        in_ics(catalogue, &db, &all, today)
    })?;
    write_new(path, &ics(&catalogue.plain("calendar-ics-name"), &entries))?;
    Ok(entries.len())
}
