//! Links (关联): what a person says belongs together, whatever kinds of record these are.

use qiheng_archive::{Database, Row, Transaction};
use qiheng_record::{AnyRef, Record, Ref, Stored, Value};

use crate::DomainError;

/// A link between two records (关联), told on both.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "link", title = "why", icon = "link-2")]
pub struct Link {
    /// The one record.
    #[field(required, set_by = "link")]
    pub one: AnyRef,
    /// The other.
    #[field(required, set_by = "link")]
    pub other: AnyRef,
    /// How they belong together.
    pub why: String,
}

/// A link as one of its records shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// The link.
    pub link: Ref<Link>,
    /// The other record.
    pub other: Row,
    /// How they belong together.
    pub why: String,
}

impl Link {
    /// The record at the other end than this one.
    fn far_end(&self, near: &AnyRef) -> &AnyRef {
        if self.one == *near { &self.other } else { &self.one }
    }
}

/// Links two records; both must be there.
pub fn link(tx: &Transaction, from: AnyRef, to: AnyRef, why: &str) -> Result<Ref<Link>, DomainError> {
    let (one, other) = (tx.follow(&from)?, tx.follow(&to)?);
    if from == to {
        return Err(DomainError::LinkedToItself { title: one.title() });
    }
    if of_record(tx, &from)?.iter().any(|link| *link.body.far_end(&from) == to) {
        return Err(DomainError::LinkedAlready { title: one.title(), other: other.title() });
    }
    Ok(tx.insert(Link { one: from, other: to, why: why.trim().to_owned() })?)
}

/// The links of a record, oldest first.
pub fn links_of(db: &Database, record: &AnyRef) -> Result<Vec<Linked>, DomainError> {
    let links = of_record(db, record)?.into_iter();
    links.map(|link| Ok(Linked { link: Ref::new(link.head.id), other: db.follow(link.body.far_end(record))?, why: link.body.why })).collect()
}

/// A record that goes takes its links with it.
pub(crate) fn forget(tx: &Transaction, record: &AnyRef) -> Result<(), DomainError> {
    for link in of_record(tx, record)? {
        tx.remove_record(Ref::<Link>::new(link.head.id))?;
    }
    Ok(())
}

/// Gives the links of one record to another of its kind; a link between the two goes, and so does one that the other has already.
pub(crate) fn hand_over(tx: &Transaction, from: &AnyRef, to: &AnyRef) -> Result<(), DomainError> {
    let mut known: Vec<AnyRef> = of_record(tx, to)?.iter().map(|link| link.body.far_end(to).clone()).chain([to.clone()]).collect();
    for mut link in of_record(tx, from)? {
        let other = link.body.far_end(from).clone();
        if known.contains(&other) {
            tx.remove_record(Ref::<Link>::new(link.head.id))?;
            continue;
        }
        let end = if link.body.one == *from { &mut link.body.one } else { &mut link.body.other };
        *end = to.clone();
        known.push(other);
        tx.update(link)?;
    }
    Ok(())
}

fn of_record(db: &Database, record: &AnyRef) -> Result<Vec<Stored<Link>>, DomainError> {
    let mut found = db.all::<Link>(&[("one", Value::Text(record.to_string()))])?;
    found.extend(db.all::<Link>(&[("other", Value::Text(record.to_string()))])?);
    found.sort_by_key(|link| link.head.id);
    Ok(found)
}
