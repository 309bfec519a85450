//! The calendar: days with what is due on them, the table of holidays that they are counted by, and the same as .ics.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use qiheng_archive::{Changes, Database};
use qiheng_calendar::Day;
use qiheng_domain::DomainError;
use qiheng_domain::holidays::{self, HolidayTable};
use qiheng_domain::today::{self, Dated};
use qiheng_exchange::{IcsEntry, ics};
use qiheng_locales::Catalogue;
use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::{Input, settings_on};
use crate::records::{Saved, id_of};
use crate::reports::write_new;
use crate::today::{DatedView, Titles, dated_view};
use crate::{ApiError, RecordRef, Session};

/// Days at most that are asked for at once: a year and a bit.
const MOST_DAYS: i64 = 400;

/// A span of days, both ends included.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AskCalendar {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Only what concerns this contract, vendor or project.
    #[serde(default)]
    pub about: Option<RecordRef>,
    /// Only what this person looks after.
    #[serde(default)]
    pub owner: Option<String>,
    /// Only records of this kind.
    #[serde(default)]
    pub kind: Option<String>,
}

/// A span of days with what is due on them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarView {
    /// Today, ISO.
    pub today: String,
    /// The days that are something else than an ordinary weekday or weekend: rested, worked for another, of a year that no table holds.
    pub days: Vec<DayView>,
    /// Years of the span that no table of holidays holds.
    pub unknown_years: Vec<i32>,
    /// What has a day in it, earliest first, what is over included.
    pub entries: Vec<DatedView>,
    /// Who looks after any of it, whatever is asked for.
    pub owners: Vec<String>,
    /// The kinds of record among it, whatever is asked for.
    pub kinds: Vec<String>,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DayView {
    pub on: String,
    pub is: DayIs,
    /// The festival, in the table's words.
    pub name: Option<String>,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "as in qiheng_calendar::Day")]
pub enum DayIs {
    Working,
    Weekend,
    Holiday,
    MakeUp,
    Unknown,
}

impl DayView {
    fn of(on: NaiveDate, day: &Day) -> Self {
        let (is, name) = match day {
            Day::Working => (DayIs::Working, None),
            Day::Weekend => (DayIs::Weekend, None),
            Day::Holiday(name) => (DayIs::Holiday, Some(name.clone())),
            Day::MakeUp(name) => (DayIs::MakeUp, Some(name.clone())),
            Day::UnknownYear => (DayIs::Unknown, None),
        };
        Self { on: on.to_string(), is, name }
    }
}

/// A span of days with what is due on them.
pub fn view(session: &Session, request: AskCalendar) -> Result<CalendarView, ApiError> {
    let today = settings_on(session.now()).today;
    session.read(|db| {
        let calendar = holidays::in_force(&db)?;
        let days = span(&request)?;
        let all = today::in_span(&db, today, request.from, request.to)?;
        let owners: BTreeSet<String> = all.iter().map(|one| one.owner.clone()).filter(|owner| !owner.is_empty()).collect();
        let kinds: BTreeSet<&str> = all.iter().map(|one| one.kind).collect();
        let shown = chosen(&db, all, &request)?;
        let mut titles = Titles::of(&db);
        Ok(CalendarView {
            today: today.to_string(),
            unknown_years: days.iter().map(Datelike::year).filter(|year| !calendar.holds(*year)).collect::<BTreeSet<_>>().into_iter().collect(),
            days: days
                .into_iter()
                .map(|date| DayView::of(date, &calendar.day(date)))
                .filter(|day| !matches!(day.is, DayIs::Working | DayIs::Weekend))
                .collect(),
            entries: shown.iter().map(|one| dated_view(&mut titles, one, today)).collect::<Result<_, _>>()?,
            owners: owners.into_iter().collect(),
            kinds: kinds.into_iter().map(str::to_owned).collect(),
        })
    })
}

fn span(request: &AskCalendar) -> Result<Vec<NaiveDate>, ApiError> {
    let days = (request.to - request.from).num_days();
    if !(0..=MOST_DAYS).contains(&days) {
        return Err(ApiError::new("calendar.span", &[("days", &MOST_DAYS.to_string())]));
    }
    Ok(request.from.iter_days().take_while(|day| *day <= request.to).collect())
}

/// What is asked for.
fn chosen(db: &Database, all: Vec<Dated>, request: &AskCalendar) -> Result<Vec<Dated>, ApiError> {
    let about = request.about.as_ref().map(|about| Ok::<_, ApiError>((about.kind.as_str(), id_of(about)?))).transpose()?;
    let mut shown = Vec::new();
    for one in all {
        let is_owners = request.owner.as_ref().is_none_or(|owner| one.owner == *owner);
        let is_of_kind = request.kind.as_ref().is_none_or(|kind| one.kind == kind);
        if is_owners && is_of_kind && about.map_or(Ok(true), |about| today::concerns(db, &one, about))? {
            shown.push(one);
        }
    }
    Ok(shown)
}

/// Where what is due is written to as .ics.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ExportCalendar {
    pub ask: AskCalendar,
    pub path: PathBuf,
}

/// A calendar that was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarWritten {
    /// How many entries it has.
    pub entries: u32,
}

/// Writes what is shown as .ics. An entry keeps its identity: read in again, it takes the place of the former.
pub fn export(session: &Session, request: ExportCalendar) -> Result<CalendarWritten, ApiError> {
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    let entries = session.read(|db| {
        span(&request.ask)?;
        let shown = chosen(&db, today::in_span(&db, today, request.ask.from, request.ask.to)?, &request.ask)?;
        in_ics(catalogue, &db, &shown, today)
    })?;
    let name = catalogue.plain("calendar-ics-name");
    write_new(&request.path, &ics(&name, &entries))?;
    Ok(CalendarWritten { entries: entries.len() as u32 })
}

/// What has a day, as entries of a calendar.
pub(crate) fn in_ics(catalogue: &Catalogue, db: &Database, shown: &[Dated], today: NaiveDate) -> Result<Vec<IcsEntry>, ApiError> {
    let mut titles = Titles::of(db);
    let entry = |one: &Dated| {
        let view = dated_view(&mut titles, one, today)?;
        let kind = catalogue.plain(&one.kind.replace('_', "-"));
        let why = catalogue.plain(&format!("due-why-{}", one.occasion.name().replace('_', "-")));
        let of = view.of.map(|of| of.title);
        let lines = [Some(format!("{kind} · {why}")), of, Some(one.owner.clone()).filter(|owner| !owner.is_empty())];
        let lines: Vec<String> = lines.into_iter().flatten().collect();
        // silence that accepts may come and go with a field: it is the same entry
        let part = match one.occasion {
            today::Occasion::Deemed => today::Occasion::Due,
            other => other,
        };
        Ok(IcsEntry {
            uid: format!("{}-{}@qiheng", one.id, part.name()),
            made_at: one.made_at,
            changed_at: one.changed_at,
            on: one.on,
            summary: one.title.clone(),
            description: lines.join("\n"),
            categories: vec![kind],
            is_over: one.is_over,
        })
    };
    shown.iter().map(entry).collect()
}

/// Another day for a record, with the reason; none = an obligation goes back to the day by its rule.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PutOff {
    pub kind: String,
    pub id: String,
    pub to: Option<NaiveDate>,
    pub reason: String,
}

/// Puts a record off.
pub fn put_off(session: &Session, request: PutOff) -> Result<Changes, ApiError> {
    let id = id_of(&RecordRef { kind: request.kind.clone(), id: request.id })?;
    let title = session.read(|db| Ok(db.row(db.kind(&request.kind)?, id)?.title()))?;
    let operation = match request.to {
        Some(to) => Message::new("op-put-off").with("title", title).with("day", to).with("reason", request.reason.trim()),
        None => Message::new("op-put-off-taken-back").with("title", title),
    };
    Ok(session.write(operation, |tx, _| today::put_off(tx, &request.kind, id, request.to, &request.reason))?.1)
}

/// A year and where its table comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct CoveredYear {
    pub year: i32,
    /// The archive's table; none = the program's own.
    pub table: Option<String>,
    pub table_name: Option<String>,
}

/// Which years the tables of holidays hold.
pub fn coverage(session: &Session, _: Nothing) -> Result<Vec<CoveredYear>, ApiError> {
    session.read(|db| {
        let covered = |one: holidays::CoveredYear| CoveredYear {
            year: one.year,
            table: one.table.as_ref().map(|(id, _)| id.to_string()),
            table_name: one.table.map(|(_, name)| name),
        };
        Ok(holidays::coverage(&db)?.into_iter().map(covered).collect())
    })
}

/// A file with a table of holidays.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct HolidayFile {
    pub path: PathBuf,
}

/// What a table in a file would change.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::holidays::TableChanges")]
pub struct TablePreview {
    pub name: String,
    pub years: Vec<TableYear>,
    pub days: Vec<ChangedDayView>,
    pub dues: Vec<MovedDueView>,
}

/// A year of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TableYear {
    pub year: i32,
    pub was_held: bool,
}

/// A day that becomes something else.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ChangedDayView {
    pub was: DayView,
    pub is: DayView,
}

/// A due day that moves.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MovedDueView {
    pub obligation: String,
    pub what: String,
    pub contract_title: String,
    pub was: Option<String>,
    pub is: Option<String>,
}

fn table(path: &Path) -> Result<HolidayTable, ApiError> {
    let input = Input::open(path)?;
    let text = String::from_utf8(input.bytes).map_err(|_| ApiError::new("calendar.table.not_text", &[("path", &input.name)]))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(HolidayTable::of(stem, text.trim_start_matches('\u{feff}').to_owned())?)
}

/// What a file would change. Nothing is written.
pub fn preview(session: &Session, request: HolidayFile) -> Result<TablePreview, ApiError> {
    let table = table(&request.path)?;
    session.read(|db| {
        let changes = holidays::preview(&db, &table)?;
        let due = |one: holidays::MovedDue| {
            Ok::<_, DomainError>(MovedDueView {
                obligation: one.obligation.to_string(),
                what: one.what,
                contract_title: db.get(one.contract)?.body.title,
                was: one.was.map(|day| day.to_string()),
                is: one.is.map(|day| day.to_string()),
            })
        };
        Ok(TablePreview {
            name: table.name.clone(),
            years: changes.years.into_iter().map(|(year, was_held)| TableYear { year, was_held }).collect(),
            days: changes.days.iter().map(|day| ChangedDayView { was: DayView::of(day.date, &day.was), is: DayView::of(day.date, &day.is) }).collect(),
            dues: changes.dues.into_iter().map(due).collect::<Result<_, _>>()?,
        })
    })
}

/// Takes a table of holidays in: every day that is counted by it follows, in one operation.
pub fn take(session: &Session, request: HolidayFile) -> Result<Saved, ApiError> {
    let table = table(&request.path)?;
    let operation = Message::new("op-holidays").with("name", &table.name).with("years", &table.years);
    let (id, changes) = session.write(operation, |tx, _| holidays::take(tx, table))?;
    Ok(Saved { id: id.to_string(), changes })
}
