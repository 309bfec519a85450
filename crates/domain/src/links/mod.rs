//! Links (关联): what a person says belongs together, whatever kinds of record these are.

use qiheng_archive::{Database, Row, Test, Transaction};
use qiheng_record::{Record, Ref, Value};
use uuid::Uuid;

use crate::DomainError;

/// A link between two records (关联), told on both.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "link", title = "why", icon = "link-2")]
pub struct Link {
    /// Kind of the one record.
    #[field(required, set_by = "link")]
    pub from_kind: String,
    /// The one record, by its id.
    #[field(required, index, set_by = "link")]
    pub from_id: String,
    /// Kind of the other.
    #[field(required, set_by = "link")]
    pub to_kind: String,
    /// The other record, by its id.
    #[field(required, index, set_by = "link")]
    pub to_id: String,
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

/// Links two records; both must be there.
pub fn link(tx: &Transaction, from: (&str, Uuid), to: (&str, Uuid), why: String) -> Result<Ref<Link>, DomainError> {
    let [one, other] = [from, to].map(|(kind, id)| tx.kind(kind).and_then(|kind| tx.row(kind, id)));
    let (one, other) = (one?, other?);
    if from == to {
        return Err(DomainError::LinkedToItself { title: one.title() });
    }
    if links_of(tx, one.head.id)?.iter().any(|linked| linked.other.head.id == other.head.id) {
        return Err(DomainError::LinkedAlready { title: one.title(), other: other.title() });
    }
    let (from_id, to_id) = (from.1.to_string(), to.1.to_string());
    Ok(tx.insert(Link { from_kind: from.0.to_owned(), from_id, to_kind: to.0.to_owned(), to_id, why: why.trim().to_owned() })?)
}

/// The links of a record, oldest first.
pub fn links_of(db: &Database, id: Uuid) -> Result<Vec<Linked>, DomainError> {
    let mut found = Vec::new();
    for stored in of_record(db, id)? {
        let (link, body) = (Ref::new(stored.0), stored.1);
        let (kind, other) = if body.from_id == id.to_string() { (&body.to_kind, &body.to_id) } else { (&body.from_kind, &body.from_id) };
        // a record that some older operation took away has left its link behind
        if let Some(other) = other.parse().ok().and_then(|other| db.row(db.kind(kind).ok()?, other).ok()) {
            found.push(Linked { link, other, why: body.why });
        }
    }
    Ok(found)
}

/// A record that goes takes its links with it.
pub(crate) fn forget(tx: &Transaction, id: Uuid) -> Result<(), DomainError> {
    for (link, _) in of_record(tx, id)? {
        tx.remove_record(Ref::<Link>::new(link))?;
    }
    Ok(())
}

/// Gives the links of one record to another of its kind; a link between the two goes, and so does one that the other has already.
pub(crate) fn hand_over(tx: &Transaction, from: Uuid, to: Uuid) -> Result<(), DomainError> {
    let mut known: Vec<Uuid> = links_of(tx, to)?.into_iter().map(|linked| linked.other.head.id).chain([to]).collect();
    for (id, mut body) in of_record(tx, from)? {
        let here = if body.from_id == from.to_string() { &mut body.from_id } else { &mut body.to_id };
        *here = to.to_string();
        let other = if body.from_id == to.to_string() { &body.to_id } else { &body.from_id };
        match other.parse() {
            Ok(other) if !known.contains(&other) => {
                known.push(other);
                let mut stored = tx.get(Ref::<Link>::new(id))?;
                stored.body = body;
                tx.update(stored)?;
            }
            _ => tx.remove_record(Ref::<Link>::new(id))?,
        }
    }
    Ok(())
}

fn of_record(db: &Database, id: Uuid) -> Result<Vec<(Uuid, Link)>, DomainError> {
    let mut found = Vec::new();
    for side in ["from_id", "to_id"] {
        let query = qiheng_archive::Query {
            filter: vec![(side, Test::Is(Value::Text(id.to_string())))],
            sort: Some(("created_at", false)),
            limit: u32::MAX,
            ..Default::default()
        };
        for row in db.rows(Link::KIND, &query)? {
            found.push((row.head.id, Link::from_values(row.values)?));
        }
    }
    found.sort_by_key(|(id, _)| *id);
    Ok(found)
}
