//! Records of any kind: list, get, save, remove, search.

use std::collections::BTreeMap;
use std::time::Instant;

use qiheng_archive::{Changes, Database, Query, Row, Test};
use qiheng_record::{AnyRef, Field, FieldType, Kind, Message, ON_EVERY_RECORD, Problem, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as JsonValue};
use ts_rs::TS;
use uuid::Uuid;

use crate::app::Nothing;
use crate::words::title_of;
use crate::{ApiError, RecordRef, Session};

/// A record as generic screens see it: fields by name, titles of what it refers to by field.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RecordView {
    pub kind: String,
    pub id: String,
    #[ts(type = "number")]
    pub created_at: i64,
    #[ts(type = "number")]
    pub updated_at: i64,
    pub title: String,
    #[ts(type = "{ [key in string]: Json }")]
    pub fields: Map<String, JsonValue>,
    pub refs: BTreeMap<String, String>,
}

/// A window of a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListRequest {
    /// Kind of record.
    pub kind: String,
    /// Only titles that contain this.
    pub text: Option<String>,
    /// Field to sort by.
    pub sort: Option<String>,
    /// Downwards.
    pub descending: bool,
    /// Only records that refer to this one.
    pub parent: Option<RecordRef>,
    /// Only records whose fields pass these tests.
    #[serde(default)]
    pub filters: Vec<Filter>,
    /// Records to skip.
    pub offset: u32,
    /// Records wanted.
    pub limit: u32,
}

/// A test on one field.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "FieldFilter")]
pub struct Filter {
    /// The field.
    pub field: String,
    /// What its value must be.
    pub test: FilterTest,
}

/// What a field's value must be. Values are written as in a record's fields.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum FilterTest {
    OneOf {
        #[ts(type = "Array<Json>")]
        values: Vec<JsonValue>,
    },
    Contains {
        text: String,
    },
    /// Both ends count; an end that is null is open. Money is compared whatever its currency.
    Between {
        #[ts(type = "Json")]
        from: JsonValue,
        #[ts(type = "Json")]
        to: JsonValue,
    },
    Empty,
    Given,
}

/// A window's records, and how many there are in all.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RecordPage {
    #[ts(type = "number")]
    pub total: u64,
    pub rows: Vec<RecordView>,
}

/// Fields to keep: of a new record, or of the one with this id.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SaveRequest {
    pub kind: String,
    pub id: Option<String>,
    #[ts(type = "{ [key in string]: Json }")]
    pub fields: Map<String, JsonValue>,
}

/// A record that was made or changed.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Saved {
    pub id: String,
    pub changes: Changes,
}

/// A tag and how many records bear it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TagCount {
    pub tag: String,
    #[ts(type = "number")]
    pub count: u64,
}

/// A search.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SearchRequest {
    pub query: String,
    pub limit: u32,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct SearchResult {
    pub hits: Vec<SearchHit>,
    pub ms: f64,
}

/// A record that was found.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_archive::Hit")]
pub struct SearchHit {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub snippet: String,
    /// Found by the sound of a name.
    pub by_pinyin: bool,
}

/// A window of a kind's records.
pub fn list(session: &Session, request: ListRequest) -> Result<RecordPage, ApiError> {
    session.read(|db| {
        let kind = db.kind(&request.kind)?;
        let page = db.list(kind, &query_of(kind, &request)?)?;
        Ok(RecordPage { total: page.total, rows: page.rows.into_iter().map(|row| view(&db, row)).collect() })
    })
}

/// A list's window as the archive is asked for it.
pub(crate) fn query_of<'q>(kind: &'static Kind, request: &'q ListRequest) -> Result<Query<'q>, ApiError> {
    let mut filter = Vec::new();
    if let Some(parent) = &request.parent {
        let refers = |field: &&Field| matches!(field.ty, FieldType::Ref { kind } if kind == parent.kind);
        let to_any = |field: &&Field| field.ty == FieldType::AnyRef;
        if let Some(field) = kind.fields.iter().find(refers) {
            filter.push((field.name, Test::Is(Value::Id(id_of(parent)?))));
        } else if let Some(field) = kind.fields.iter().find(to_any) {
            filter.push((field.name, Test::Is(Value::Text(any_ref(parent)?.to_string()))));
        }
    }
    for Filter { field, test } in &request.filters {
        let on_every = || ON_EVERY_RECORD.iter().find(|known| known.name == *field);
        let known = kind.field(field).or_else(on_every).ok_or_else(|| kind.error(field, Problem::UnknownField))?;
        filter.extend(tests(kind, known, test)?.into_iter().map(|test| (known.name, test)));
    }
    let sort = request.sort.as_deref().map(|field| (field, request.descending));
    Ok(Query { filter, text: request.text.as_deref(), sort, offset: request.offset, limit: request.limit })
}

fn tests(kind: &'static Kind, field: &'static Field, test: &FilterTest) -> Result<Vec<Test>, ApiError> {
    // of tags each is asked for alone
    let ty = if field.ty == FieldType::Tags { FieldType::Text } else { field.ty };
    let parse = |json: &JsonValue| ty.parse(json).map_err(|problem| kind.error(field.name, problem));
    let end = |json: &JsonValue, test: fn(Value) -> Test| Ok::<_, ApiError>(Some(parse(json)?).filter(|value| *value != Value::Null).map(test));
    Ok(match test {
        FilterTest::OneOf { values } => vec![Test::OneOf(values.iter().map(parse).collect::<Result<_, _>>()?)],
        FilterTest::Contains { text } => vec![Test::Contains(text.trim().to_owned())],
        FilterTest::Between { from, to } => [end(from, Test::AtLeast)?, end(to, Test::AtMost)?].into_iter().flatten().collect(),
        FilterTest::Empty => vec![Test::Is(Value::Null)],
        FilterTest::Given => vec![Test::Given],
    })
}

/// All tags that records bear, those of the most records first.
pub fn tags(session: &Session, _: Nothing) -> Result<Vec<TagCount>, ApiError> {
    let counted = session.read(|db| Ok(db.tags()?))?;
    let mut tags: Vec<TagCount> = counted.into_iter().map(|(tag, count)| TagCount { tag, count }).collect();
    tags.sort_by(|one, other| other.count.cmp(&one.count));
    Ok(tags)
}

/// One record.
pub fn get(session: &Session, request: RecordRef) -> Result<RecordView, ApiError> {
    session.read(|db| Ok(view(&db, db.row(db.kind(&request.kind)?, id_of(&request)?)?)))
}

/// Makes or changes a record. Fields that a verb of their slice sets are refused.
pub fn save(session: &Session, request: SaveRequest) -> Result<Saved, ApiError> {
    let SaveRequest { kind, id, fields } = request;
    let id = id.map(|id| id_of(&RecordRef { kind: kind.clone(), id })).transpose()?;
    let title = match id {
        Some(id) => session.read(|db| Ok(db.row(db.kind(&kind)?, id)?.title()))?,
        None => new_title(&kind, &fields),
    };
    let name = if id.is_some() { "op-record-change" } else { "op-record-add" };
    let operation = Message::new(name).with("kind", &kind).with("title", title);
    let (id, changes) = session.write(operation, |tx, _| qiheng_domain::save(tx, tx.kind(&kind)?, id, &fields))?;
    Ok(Saved { id: id.to_string(), changes })
}

/// What a record will be called once it is made.
fn new_title(kind: &str, fields: &Map<String, JsonValue>) -> String {
    let title = qiheng_domain::SCHEMA.kind(kind).and_then(|kind| fields.get(kind.title));
    title.and_then(JsonValue::as_str).unwrap_or_default().to_owned()
}

/// Takes a record away; refused while others refer to it.
pub fn remove(session: &Session, request: RecordRef) -> Result<Changes, ApiError> {
    let id = id_of(&request)?;
    let title = session.read(|db| Ok(db.row(db.kind(&request.kind)?, id)?.title()))?;
    let operation = Message::new("op-record-remove").with("kind", &request.kind).with("title", title);
    let ((), changes) = session.write(operation, |tx, _| Ok(qiheng_domain::remove(tx, tx.kind(&request.kind)?, id)?))?;
    Ok(changes)
}

/// Finds records by their words.
pub fn search(session: &Session, request: SearchRequest) -> Result<SearchResult, ApiError> {
    let begun = Instant::now();
    let hits = session.read(|db| Ok(db.search(&request.query, request.limit as usize)?))?;
    let hits = hits.into_iter().map(|hit| SearchHit { kind: hit.kind, id: hit.id, title: hit.title, snippet: hit.snippet, by_pinyin: hit.by_pinyin }).collect();
    Ok(SearchResult { hits, ms: begun.elapsed().as_secs_f64() * 1e3 })
}

impl RecordView {
    /// A record that no archive keeps: only its title is known.
    pub(crate) fn unkept(kind: &str, title: &str) -> Self {
        Self { kind: kind.to_owned(), id: String::new(), created_at: 0, updated_at: 0, title: title.to_owned(), fields: Map::new(), refs: BTreeMap::new() }
    }
}

pub(crate) fn view(db: &Database, row: Row) -> RecordView {
    let titled = |(field, value): (&Field, &Value)| Some((field.name.to_owned(), title_of(db, value, field.ty)?));
    let refs = row.kind.fields.iter().zip(&row.values).filter_map(titled).collect();
    let in_json = |(field, value): (&Field, &Value)| (field.name.to_owned(), value.to_json());
    let (fields, on_it) = (row.kind.fields.iter().zip(&row.values).map(in_json), row.head.values());
    let head = ON_EVERY_RECORD.iter().zip(&on_it).map(in_json);
    RecordView {
        kind: row.kind.name.to_owned(),
        id: row.head.id.to_string(),
        created_at: row.head.created_at,
        updated_at: row.head.updated_at,
        title: row.title(),
        fields: fields.chain(head).collect(),
        refs,
    }
}

/// A reference that came from outside.
pub(crate) fn any_ref(record: &RecordRef) -> Result<AnyRef, ApiError> {
    Ok(AnyRef::new(&record.kind, id_of(record)?))
}

/// The id in a reference that came from outside.
pub(crate) fn id_of(record: &RecordRef) -> Result<Uuid, ApiError> {
    let unknown = || qiheng_archive::ArchiveError::NoSuchRecord { kind: record.kind.clone(), id: record.id.clone() };
    Ok(record.id.parse().map_err(|_| unknown())?)
}
