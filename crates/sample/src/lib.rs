//! A believable sample: an invented food company with its vendors, projects and contracts, drafts as vendors send them, the
//! reviews of these drafts, evaluations and things to do. For those who try the program before they trust it with their own.
//!
//! Everything is told in data files (`data/`, `drafts/`); days in them are counted from today, so that the sample never grows
//! old. It is written by the same operations as the program's own, by several colleagues, so that its history can be read.
//! No company in it exists: the credit codes name a region that no list has, mails end in `.example`, no telephone number can
//! be given out.
//!
//! ```
//! use qiheng_archive::{Archive, system_clock};
//! use qiheng_locales::{Catalogue, Locale};
//!
//! let folder = tempfile::tempdir()?;
//! let mut archive = Archive::create(&folder.path().join("sample.qiheng"), qiheng_domain::SCHEMA, system_clock)?;
//! let summary = qiheng_sample::fill(&mut archive, "Ada", "2026-11-26".parse()?, &Catalogue::new(Locale::English))?;
//! assert_eq!(summary.records["vendor"], 30);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Deliberately absent: a clock (the caller tells the day), and any rule of the trade.

mod contracts;
mod drafts;
mod evaluations;
mod intakes;
mod invoices;
mod lists;
mod mails;
mod our_side;
mod performing;
mod records;
mod reviews;
#[cfg(test)]
mod tests;
mod vendors;
mod writing;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use qiheng_archive::{Archive, Operation, Transaction};
use qiheng_domain::{DomainError, SCHEMA};
use qiheng_locales::Catalogue;
use qiheng_record::Message;
use uuid::Uuid;

/// What an archive holds after it was filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How many records there are of each kind, by its name.
    pub records: BTreeMap<&'static str, u64>,
    /// The last operation's place in the journal.
    pub operations: i64,
}

/// Fills an archive. `actor` is whoever works with it, and has a part in the sample; operations that quote a finding's title
/// quote it in the catalogue's language, as the program does.
pub fn fill(archive: &mut Archive, actor: &str, today: NaiveDate, catalogue: &Catalogue) -> Result<Summary, DomainError> {
    let mut sample = Sample { archive, actor, today, catalogue, ids: BTreeMap::new(), operations: 0 };
    sample.add_our_side()?;
    sample.add_vendors()?;
    sample.add_each("project", records::PROJECTS, |row| &row["manager"])?;
    sample.add_contracts()?;
    sample.add_intake()?;
    sample.add_invoices()?;
    sample.add_performing()?;
    sample.add_mails()?;
    sample.add_evaluations()?;
    sample.add_each("action", records::ACTIONS, |row| &row["owner"])?;
    sample.add_lists()?;
    sample.ask_for_a_stamp()?;
    let read = sample.archive.read();
    let records = SCHEMA.kinds.iter().map(|kind| Ok((kind.name, read.count(kind)?))).collect::<Result<_, DomainError>>()?;
    Ok(Summary { records, operations: sample.operations })
}

/// The sample on its way into an archive.
struct Sample<'a> {
    archive: &'a mut Archive,
    actor: &'a str,
    today: NaiveDate,
    catalogue: &'a Catalogue,
    /// Records by kind and the key that the data files call them by.
    ids: BTreeMap<(&'static str, String), Uuid>,
    operations: i64,
}

impl Sample<'_> {
    /// One operation of a colleague; `@me` is the archive's user.
    fn operation<T>(&mut self, by: &str, name: Message, work: impl FnOnce(&Transaction) -> Result<T, DomainError>) -> Result<T, DomainError> {
        let actor = self.named(by);
        let (result, changes) = self.archive.transact(Operation { name, actor }, work)?;
        self.operations = self.operations.max(changes.operation);
        Ok(result)
    }

    /// A colleague's name; `@me` is the archive's user.
    fn named(&self, name: &str) -> String {
        if name == "@me" { self.actor.to_owned() } else { name.to_owned() }
    }

    /// The record that the data files call by this key.
    fn id(&self, kind: &'static str, key: &str) -> Uuid {
        *self.ids.get(&(kind, key.to_owned())).unwrap_or_else(|| panic!("no {kind} {key} in the sample"))
    }
}
