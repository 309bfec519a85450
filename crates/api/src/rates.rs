//! Published rates of interest (LPR): the table as it counts, later publications from a file.

use std::path::{Path, PathBuf};

use qiheng_archive::Changes;
use qiheng_domain::DomainError;
use qiheng_domain::rates::{self, Lpr, LprTable};
use qiheng_record::{Message, Stored};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::{Input, settings_on};
use crate::reports::write_new;
use crate::{ApiError, Session};

/// The published rates.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RatesView {
    /// Publications, latest first.
    pub publications: Vec<PublicationView>,
    /// The last day that the table covers.
    pub until: String,
    /// It covers today.
    pub covers_today: bool,
}

/// One publication.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PublicationView {
    /// The day.
    pub published_on: String,
    /// One year, percent a year.
    pub one_year: String,
    /// Over five years.
    pub over_five_years: String,
    /// A rate differs from the publication before.
    pub is_changed: bool,
    /// The first publication after one or more months that nobody looked up.
    pub after_gap: bool,
    /// The archive's own record of it; none = it came with the program.
    pub record: Option<String>,
    /// Where it was looked up.
    pub source: String,
}

/// A file with published rates.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RatesFile {
    pub path: PathBuf,
}

/// What a file would add or change.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RateChangeView {
    pub published_on: String,
    /// The rates so far; none = it is new.
    pub was: Option<[String; 2]>,
    pub is: [String; 2],
}

/// The table as it counts; without an archive, that which comes with the program.
pub fn view(session: &Session, _: Nothing) -> Result<RatesView, ApiError> {
    let today = settings_on(session.now()).today;
    let of = |table: LprTable, own: Vec<Stored<Lpr>>| {
        let mut publications: Vec<PublicationView> = Vec::new();
        let mut before: Option<(chrono::NaiveDate, [Decimal; 2])> = None;
        for (day, pair) in table.publications() {
            let kept = own.iter().find(|stored| stored.body.published_on == day);
            let [one_year, over_five_years] = pair.map(percent);
            publications.push(PublicationView {
                published_on: day.to_string(),
                one_year,
                over_five_years,
                is_changed: before.is_none_or(|(_, rates)| rates != pair),
                after_gap: day.pred_opt().is_some_and(|eve| before.is_some() && table.on(eve, rates::Term::OneYear).is_none()),
                record: kept.map(|stored| stored.head.id.to_string()),
                source: kept.map(|stored| stored.body.source.clone()).unwrap_or_default(),
            });
            before = Some((day, pair));
        }
        publications.reverse();
        let until = table.until();
        RatesView { publications, until: until.map(|day| day.to_string()).unwrap_or_default(), covers_today: until.is_some_and(|until| until >= today) }
    };
    if !session.is_open() {
        return Ok(of(LprTable::shipped().clone(), vec![]));
    }
    session.read(|db| Ok(of(rates::in_force(&db)?, db.all::<Lpr>(&[])?)))
}

/// Two places at least: `3.00`.
pub(crate) fn percent(rate: Decimal) -> String {
    let mut rate = rate.normalize();
    if rate.scale() < 2 {
        rate.rescale(2);
    }
    rate.to_string()
}

fn read(path: &Path) -> Result<(String, LprTable), ApiError> {
    let input = Input::open(path)?;
    let text = String::from_utf8_lossy(&input.bytes).into_owned();
    let table = LprTable::read(&text).map_err(|cause| DomainError::RateTable { path: input.name.clone(), cause })?;
    Ok((input.name, table))
}

/// What a file would add or change. Nothing is written.
pub fn preview(session: &Session, request: RatesFile) -> Result<Vec<RateChangeView>, ApiError> {
    let (_, table) = read(&request.path)?;
    let changes = session.read(|db| Ok(rates::changes(&db, &table)?))?;
    let view = |change: rates::RateChange| RateChangeView {
        published_on: change.published_on.to_string(),
        was: change.was.map(|was| was.map(percent)),
        is: change.is.map(percent),
    };
    Ok(changes.into_iter().map(view).collect())
}

/// Keeps what a file adds or changes, in one operation. What was reckoned by these rates and not sent yet is reckoned anew.
pub fn take(session: &Session, request: RatesFile) -> Result<Changes, ApiError> {
    let (name, table) = read(&request.path)?;
    let operation = Message::new("op-rates-take").with("name", &name);
    Ok(session.write(operation, |tx, _| rates::take(tx, &table, &name))?.1)
}

/// Writes the table as it counts to a file, to be read, extended and taken in again.
pub fn export(session: &Session, request: RatesFile) -> Result<Nothing, ApiError> {
    let table = session.read(|db| Ok(rates::in_force(&db)?))?;
    write_new(&request.path, table.to_csv().as_bytes())?;
    Ok(Nothing {})
}
