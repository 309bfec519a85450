//! Many records of one kind at once: the same fields, the same tags, gone together. One step of undo; refused as a whole, with the record
//! that stands in the way.

use qiheng_archive::{Changes, Transaction};
use qiheng_domain::DomainError;
use qiheng_record::{Kind, Message};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as JsonValue};
use ts_rs::TS;
use uuid::Uuid;

use crate::records::{ListRequest, id_of, query_of};
use crate::{ApiError, RecordRef, Session};

/// The longest list of records that is changed at once.
const MOST: usize = 10_000;

/// The ids of a list's records.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordIds {
    /// As many as can be changed at once.
    pub ids: Vec<String>,
    /// How many records the list has.
    #[ts(type = "number")]
    pub total: u64,
}

/// Fields and tags for many records.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveMany {
    /// Kind of record.
    pub kind: String,
    /// The records.
    pub ids: Vec<String>,
    /// Fields to set on each.
    #[serde(default)]
    #[ts(type = "{ [key in string]: Json }")]
    pub fields: Map<String, JsonValue>,
    /// Tags to add to each.
    #[serde(default)]
    pub add_tags: Vec<String>,
    /// Tags to take from each.
    #[serde(default)]
    pub remove_tags: Vec<String>,
}

/// Records to take away.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RemoveMany {
    pub kind: String,
    pub ids: Vec<String>,
}

/// The ids of all records of a list, whatever part of it is shown; its window is not looked at.
pub fn ids(session: &Session, request: ListRequest) -> Result<RecordIds, ApiError> {
    session.read(|db| {
        let kind = db.kind(&request.kind)?;
        let query = qiheng_archive::Query { offset: 0, limit: MOST as u32, ..query_of(kind, &request)? };
        let page = db.list(kind, &query)?;
        Ok(RecordIds { ids: page.rows.iter().map(|row| row.head.id.to_string()).collect(), total: page.total })
    })
}

/// Sets fields and tags of many records.
pub fn save(session: &Session, request: SaveMany) -> Result<Changes, ApiError> {
    let SaveMany { kind, ids, fields, add_tags, remove_tags } = request;
    let change_tags = !add_tags.is_empty() || !remove_tags.is_empty();
    let each = |tx: &Transaction, kind: &'static Kind, id: Uuid| {
        let mut fields = fields.clone();
        if change_tags {
            let borne = tx.row(kind, id)?.head.tags;
            let tags: Vec<&String> = borne.iter().filter(|tag| !remove_tags.contains(tag)).chain(&add_tags).collect();
            fields.insert("tags".into(), serde_json::json!(tags));
        }
        qiheng_domain::save(tx, kind, Some(id), &fields).map(drop)
    };
    for_each(session, "op-records-change", &kind, &ids, each)
}

/// Takes many records away.
pub fn remove(session: &Session, request: RemoveMany) -> Result<Changes, ApiError> {
    for_each(session, "op-records-remove", &request.kind, &request.ids, qiheng_domain::remove)
}

fn for_each(
    session: &Session,
    name: &str,
    kind: &str,
    ids: &[String],
    work: impl Fn(&Transaction, &'static Kind, Uuid) -> Result<(), DomainError>,
) -> Result<Changes, ApiError> {
    if ids.len() > MOST {
        return Err(ApiError::new("records.too_many", &[("count", &ids.len().to_string()), ("most", &MOST.to_string())]));
    }
    let ids: Vec<Uuid> = ids.iter().map(|id| id_of(&RecordRef { kind: kind.to_owned(), id: id.clone() })).collect::<Result<_, _>>()?;
    let operation = Message::new(name).with("kind", kind).with("count", ids.len());
    let ((), changes) = session.write(operation, |tx, _| {
        let kind = tx.kind(kind)?;
        ids.iter().try_for_each(|id| {
            let title = tx.row(kind, *id)?.title();
            work(tx, kind, *id).map_err(|cause| DomainError::OneRefused { title, cause: Box::new(cause) })
        })
    })?;
    Ok(changes)
}
