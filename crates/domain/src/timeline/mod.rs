//! The timeline (时间线): everything that happened about a contract, a vendor or a project, in the order in which it happened.

mod moment;

pub use moment::{MOMENTS, Moment, Origin};

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate};
use qiheng_archive::{Database, Row, Test};
use qiheng_record::{AnyRef, FieldType, Kind, Record, Ref, Value};
use uuid::Uuid;

use crate::DomainError;
use crate::contracts::{Contract, Version, VersionSource};
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
    pub kind: &'static Kind,
    /// The record.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Whose paper it is.
    pub origin: Origin,
}

/// What a timeline's record belongs to and what shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The contract it belongs to.
    pub contract: Option<Ref<Contract>>,
    /// The files that show it.
    pub documents: Vec<Ref<Document>>,
    /// Is it locked as evidence?
    pub is_locked: bool,
}

impl Shown {
    /// Of a record.
    pub fn of(row: &Row) -> Self {
        let refers = |name: &str| match row.value(name) {
            Value::Id(id) => Some(*id),
            _ => None,
        };
        let document = if row.kind.name == Document::NAME { Some(row.head.id) } else { refers("document") };
        Self {
            contract: if row.kind.name == Contract::NAME { Some(Ref::new(row.head.id)) } else { refers("contract").map(Ref::new) },
            documents: document.map(Ref::new).into_iter().collect(),
            is_locked: *row.value("is_locked") == Value::Flag(true),
        }
    }

    /// Of a record, with the files that show it besides its own: what was kept with it (what came with a mail, photos of a defect), what
    /// was signed as a contract.
    pub fn with_files(db: &Database, row: &Row) -> Result<Self, DomainError> {
        let mut shown = Self::of(row);
        let about = Value::Text(AnyRef::new(row.kind.name, row.head.id).to_string());
        let mut files = db.all::<Document>(&[("about", about)])?;
        if row.kind.name == Contract::NAME {
            let signed = [("contract", Value::Id(row.head.id)), ("source", Value::Text(VersionSource::Signed.name().to_owned()))];
            if let Some(latest) = db.all::<Version>(&signed)?.into_iter().max_by_key(|version| version.body.number) {
                files.extend(db.all::<Document>(&[("version", Value::Id(latest.head.id))])?);
            }
        }
        for document in files {
            let id = Ref::new(document.head.id);
            if document.body.role != DocumentRole::Report && !shown.documents.contains(&id) {
                shown.documents.push(id);
            }
        }
        Ok(shown)
    }
}

/// Everything that happened, oldest first. Only days and titles are read: a vendor of many years has tens of thousands of entries.
pub fn timeline(db: &Database, about: About) -> Result<Vec<Entry>, DomainError> {
    let mut found: Vec<(Uuid, &Moment, String, Vec<Value>)> = Vec::new();
    let mut scope = Scope::of(db, about)?;
    for moment in MOMENTS {
        for (id, title, days) in scope.records(db, moment)? {
            found.push((id, moment, title, days));
        }
    }
    found.sort_unstable_by_key(|(id, ..)| *id);
    let told: HashSet<Uuid> = found.iter().filter(|(.., days)| days.iter().any(|day| day_of(day).is_some())).map(|(id, ..)| *id).collect();
    // a file that was kept with something that is told here is shown by that
    let is_shown_by_another = |id: &Uuid| scope.files.get(id).is_some_and(|about| told.contains(about));
    let mut entries = Vec::with_capacity(found.len());
    for ((id, moment, title, days), number) in found.into_iter().zip(1..).filter(|((id, ..), _)| !is_shown_by_another(id)) {
        let days: Vec<_> = moment.days().iter().zip(&days).filter_map(|(field, day)| Some((*field, day_of(day)?))).collect();
        entries.extend(days.into_iter().map(|(field, on)| Entry { number, on, field, kind: moment.kind, id, title: title.clone(), origin: moment.origin }));
    }
    entries.sort_by_key(|entry| (entry.on, entry.number));
    Ok(entries)
}

/// The day of a date, or of a moment in UTC milliseconds.
fn day_of(value: &Value) -> Option<NaiveDate> {
    match value {
        Value::Date(day) => Some(*day),
        Value::Instant(milliseconds) => DateTime::from_timestamp_millis(*milliseconds).map(|moment| moment.date_naive()),
        _ => None,
    }
}

/// The records that a timeline is made of.
struct Scope {
    /// The record it is of, and the contracts that belong to it.
    roots: Vec<Value>,
    /// Disputes that belong to it: their events hang on them.
    disputes: Vec<Value>,
    /// Files that were kept with another record, and that record.
    files: HashMap<Uuid, Uuid>,
}

/// References that are asked for at once.
const AT_ONCE: usize = 10_000;

impl Scope {
    fn of(db: &Database, about: About) -> Result<Self, DomainError> {
        let (root, field) = match about {
            About::Contract(contract) => (contract.0, None),
            About::Vendor(vendor) => (vendor.0, Some("vendor")),
            About::Project(project) => (project.0, Some("project")),
        };
        let mut roots = vec![Value::Id(root)];
        if let About::Vendor(vendor) = about {
            // locked entries still name the record that was merged into this one
            let merged = db.values(Vendor::KIND, &[], &[("merged_into", Test::Is(Value::Id(vendor.0)))])?;
            roots.extend(merged.into_iter().map(|(merged, _)| Value::Id(merged)));
        }
        if let Some(field) = field {
            let contracts = db.values(Contract::KIND, &[], &[(field, Test::Is(Value::Id(root)))])?;
            roots.extend(contracts.into_iter().map(|(contract, _)| Value::Id(contract)));
        }
        Ok(Self { roots, disputes: Vec::new(), files: HashMap::new() })
    }

    /// The records of a kind that are one of the roots or refer to one: id, title, and the days in the order of the moment's.
    fn records(&mut self, db: &Database, moment: &Moment) -> Result<Vec<(Uuid, String, Vec<Value>)>, DomainError> {
        let kind = moment.kind;
        let is_of_files = kind.name == Document::NAME;
        let about: &[&str] = if is_of_files { &["about"] } else { &[] };
        let wanted: Vec<&str> = [&[kind.title], moment.days(), about].concat();
        let mut found: HashMap<Uuid, Vec<Value>> = HashMap::new();
        let mut take = |field: &str, values: &[Value]| -> Result<(), DomainError> {
            for some in values.chunks(AT_ONCE) {
                let mut tests = vec![(field, Test::OneOf(some.to_vec()))];
                if is_of_files {
                    // what we printed ourselves tells of the rest and is no happening of its own
                    tests.push(("role", Test::Not(Value::Text(DocumentRole::Report.name().to_owned()))));
                }
                found.extend(db.values(kind, &wanted, &tests)?);
            }
            Ok(())
        };
        for field in kind.fields {
            match field.ty {
                // a contract that another one belongs to has a timeline of its own
                FieldType::Ref { .. } if kind.name == Contract::NAME && field.name == "parent" || field.name == "agreement" => {}
                FieldType::Ref { kind } if [Contract::NAME, Vendor::NAME, Project::NAME].contains(&kind) => take(field.name, &self.roots)?,
                FieldType::Ref { kind } if kind == Dispute::NAME => take(field.name, &self.disputes)?,
                _ => {}
            }
        }
        if kind.name == Contract::NAME {
            take("id", &self.roots)?;
        }
        if is_of_files {
            let kept_with = found.iter_mut().filter_map(|(id, values)| Some((*id, values.pop()?.referred(FieldType::AnyRef)?.id)));
            self.files = kept_with.collect();
        }
        if kind.name == Dispute::NAME {
            self.disputes = found.keys().map(|id| Value::Id(*id)).collect();
        }
        Ok(found.into_iter().map(|(id, mut values)| (id, values.remove(0).in_plain(), values)).collect())
    }
}
