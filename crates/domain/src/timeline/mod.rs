//! The timeline (时间线): everything that happened about a contract, a vendor or a project, in the order in which it happened.

mod moment;

pub use moment::{MOMENTS, Moment, Origin};

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate};
use qiheng_archive::{Database, Query, Row, Test};
use qiheng_record::{FieldType, Kind, Record, Ref, Value};
use uuid::Uuid;

use crate::DomainError;
use crate::contracts::Contract;
use crate::documents::{Document, DocumentRole};
use crate::legal::Dispute;
use crate::projects::Project;
use crate::vendors::Vendor;

/// What a timeline is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// One contract.
    Contract(Ref<Contract>),
    /// A vendor with all its contracts.
    Vendor(Ref<Vendor>),
    /// A project with all its contracts.
    Project(Ref<Project>),
}

impl About {
    /// By kind and id; none for a kind that has no timeline.
    pub fn of(kind: &str, id: Uuid) -> Option<Self> {
        match kind {
            Contract::NAME => Some(Self::Contract(Ref::new(id))),
            Vendor::NAME => Some(Self::Vendor(Ref::new(id))),
            Project::NAME => Some(Self::Project(Ref::new(id))),
            _ => None,
        }
    }
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// By which it is cited: its place among the records of the timeline in the order in which they were made. A later record doesn't
    /// move it.
    pub number: u32,
    /// The day.
    pub on: NaiveDate,
    /// What of the record happened then: the field that holds the day.
    pub field: &'static str,
    /// Kind of the record.
    pub kind: &'static str,
    /// The record.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// The contract it belongs to.
    pub contract: Option<Ref<Contract>>,
    /// The files that show it.
    pub documents: Vec<Ref<Document>>,
    /// Whose paper it is.
    pub origin: Origin,
    /// Is it locked as evidence?
    pub is_locked: bool,
}

/// Everything that happened, oldest first.
pub fn timeline(db: &Database, about: About) -> Result<Vec<Entry>, DomainError> {
    let mut rows: BTreeMap<Uuid, (&Moment, Row)> = BTreeMap::new();
    let mut scope = Scope::of(db, about)?;
    for moment in MOMENTS {
        for row in scope.rows(db, moment.kind)? {
            rows.insert(row.head.id, (moment, row));
        }
    }
    let numbers: BTreeMap<Uuid, u32> = rows.keys().zip(1..).map(|(id, number)| (*id, number)).collect();
    let mut entries: Vec<Entry> =
        rows.values().flat_map(|(moment, row)| moment.days(row).into_iter().map(|(field, on)| entry(moment, row, field, on, numbers[&row.head.id]))).collect();
    entries.sort_by_key(|entry| (entry.on, entry.number));
    Ok(entries)
}

fn entry(moment: &Moment, row: &Row, field: &'static str, on: NaiveDate, number: u32) -> Entry {
    let refers = |name: &str| match row.kind.field(name).map(|_| row.value(name)) {
        Some(Value::Id(id)) => Some(*id),
        _ => None,
    };
    let documents = if row.kind.name == Document::NAME { Some(row.head.id) } else { refers("document") };
    Entry {
        number,
        on,
        field,
        kind: moment.kind.name,
        id: row.head.id,
        title: row.title(),
        contract: if row.kind.name == Contract::NAME { Some(Ref::new(row.head.id)) } else { refers("contract").map(Ref::new) },
        documents: documents.map(Ref::new).into_iter().collect(),
        origin: moment.origin,
        is_locked: row.kind.field("is_locked").is_some_and(|_| *row.value("is_locked") == Value::Flag(true)),
    }
}

/// The day of a moment in UTC milliseconds.
fn day_of(milliseconds: i64) -> Option<NaiveDate> {
    DateTime::from_timestamp_millis(milliseconds).map(|moment| moment.date_naive())
}

/// The records that a timeline is made of.
struct Scope {
    /// The record it is of, and the contracts that belong to it.
    roots: BTreeSet<Uuid>,
    /// Disputes that belong to it: their events hang on them.
    disputes: BTreeSet<Uuid>,
}

impl Scope {
    fn of(db: &Database, about: About) -> Result<Self, DomainError> {
        let mut roots = BTreeSet::new();
        let field = match about {
            About::Contract(contract) => {
                roots.insert(contract.0);
                None
            }
            About::Vendor(vendor) => Some(("vendor", vendor.0)),
            About::Project(project) => Some(("project", project.0)),
        };
        if let Some((field, id)) = field {
            roots.insert(id);
            roots.extend(db.all::<Contract>(&[(field, Value::Id(id))])?.into_iter().map(|contract| contract.head.id));
        }
        Ok(Self { roots, disputes: BTreeSet::new() })
    }

    /// The records of a kind that are one of the roots or refer to one.
    fn rows(&mut self, db: &Database, kind: &'static Kind) -> Result<Vec<Row>, DomainError> {
        let mut found = BTreeMap::new();
        let targets = |field: &qiheng_record::Field| match field.ty {
            FieldType::Ref { kind } if [Contract::NAME, Vendor::NAME, Project::NAME].contains(&kind) => Some(&self.roots),
            FieldType::Ref { kind } if kind == Dispute::NAME => Some(&self.disputes),
            _ => None,
        };
        for field in kind.fields {
            // a contract that another one belongs to has a timeline of its own
            let Some(roots) = targets(field).filter(|_| !(kind.name == Contract::NAME && field.name == "parent") && field.name != "agreement") else {
                continue;
            };
            for root in roots {
                let query = Query { filter: vec![(field.name, Test::Is(Value::Id(*root)))], limit: u32::MAX, ..Query::default() };
                found.extend(db.list(kind, &query)?.rows.into_iter().map(|row| (row.head.id, row)));
            }
        }
        if kind.name == Contract::NAME {
            for root in &self.roots {
                if let Ok(row) = db.row(kind, *root) {
                    found.insert(row.head.id, row);
                }
            }
        }
        if kind.name == Document::NAME {
            // what we printed ourselves tells of the rest and is no happening of its own
            found.retain(|_, row| row.value("role").as_text() != Some(DocumentRole::Report.name()));
        }
        if kind.name == Dispute::NAME {
            self.disputes = found.keys().copied().collect();
        }
        Ok(found.into_values().collect())
    }
}
