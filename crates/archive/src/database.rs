//! Reading records: one by id, or lists by kind with filter, sort and window.

use std::collections::BTreeMap;
use std::str::FromStr;

use qiheng_record::{AnyRef, Field, FieldType, Head, Kind, Record, Ref, Stored, Value};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use uuid::Uuid;

use crate::query::{Query, Test, head};
use crate::schema::{HEAD, columns as column_names};
use crate::{ArchiveError, Schema, columns, originals};

/// The archive as it can be read; inside a transaction it shows the transaction's own changes.
#[derive(Clone, Copy)]
pub struct Database<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) schema: &'a Schema,
}

/// A record as generic code sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its kind.
    pub kind: &'static Kind,
    /// The common head.
    pub head: Head,
    /// Values in the order of [`Kind::fields`].
    pub values: Vec<Value>,
}

/// The records of a window, and how many there are in all.
#[derive(Debug, Clone)]
pub struct Page {
    /// Records that pass the filter.
    pub total: u64,
    /// The window.
    pub rows: Vec<Row>,
}

impl Row {
    /// A field's value; [`Value::Null`] for a field that the kind has not.
    pub fn value(&self, field: &str) -> &Value {
        self.kind.position(field).map_or(&Value::Null, |at| &self.values[at])
    }

    /// The text that names the record.
    pub fn title(&self) -> String {
        self.value(self.kind.title).in_plain()
    }

    fn stored<R: Record>(self) -> Result<Stored<R>, ArchiveError> {
        Ok(Stored { head: self.head, body: R::from_values(self.values)? })
    }
}

impl<'a> Database<'a> {
    /// A kind by name.
    pub fn kind(&self, name: &str) -> Result<&'static Kind, ArchiveError> {
        self.schema.kind(name).ok_or_else(|| ArchiveError::NoSuchKind { kind: name.to_owned() })
    }

    /// A record that must be there.
    pub fn get<R: Record>(&self, id: Ref<R>) -> Result<Stored<R>, ArchiveError> {
        self.row(R::KIND, id.0)?.stored()
    }

    /// The records of a kind whose field has this value, oldest first.
    pub fn all<R: Record>(&self, filter: &[(&str, Value)]) -> Result<Vec<Stored<R>>, ArchiveError> {
        let filter = filter.iter().map(|(field, value)| (*field, Test::Is(value.clone()))).collect();
        let query = Query { filter, sort: Some(("created_at", false)), limit: u32::MAX, ..Query::default() };
        self.rows(R::KIND, &query)?.into_iter().map(Row::stored).collect()
    }

    /// A record that must be there, as generic code sees it.
    pub fn row(&self, kind: &'static Kind, id: Uuid) -> Result<Row, ArchiveError> {
        let sql = format!("SELECT {} FROM {} WHERE id = ?1", select(kind), kind.name);
        let row = self.conn.prepare_cached(&sql)?.query_row([id.to_string()], |row| Ok(from_row(kind, row))).optional()?;
        row.ok_or_else(|| ArchiveError::NoSuchRecord { kind: kind.name.to_owned(), id: id.to_string() })
    }

    /// The record that a reference leads to.
    pub fn follow(&self, reference: &AnyRef) -> Result<Row, ArchiveError> {
        self.row(self.kind(&reference.kind)?, reference.id)
    }

    /// A window of a kind's records, and how many there are in all.
    pub fn list(&self, kind: &'static Kind, query: &Query) -> Result<Page, ArchiveError> {
        let (condition, parameters) = query.condition(kind);
        Ok(Page { total: self.number(kind, &condition, &parameters)?, rows: self.rows(kind, query)? })
    }

    /// A window of a kind's records.
    pub fn rows(&self, kind: &'static Kind, query: &Query) -> Result<Vec<Row>, ArchiveError> {
        if let Some((field, target)) = query.sorted_by_reference(kind, self.schema) {
            return self.rows_by_title(kind, query, field.name, target);
        }
        let (condition, parameters) = query.condition(kind);
        let from = format!("{} WHERE {condition} ORDER BY {}", kind.name, query.order(kind));
        self.window(kind, &from, &parameters, query.offset.into(), query.limit.into())
    }

    /// Records by the titles of those that a field refers to; those that refer to nothing come before all titles. The titles are gone
    /// through in their own order, so that nothing is sorted.
    fn rows_by_title(&self, kind: &'static Kind, query: &Query, field: &str, target: &Kind) -> Result<Vec<Row>, ArchiveError> {
        let (condition, parameters) = query.condition(kind);
        let (table, to, title, direction) = (kind.name, target.name, target.title, query.direction());
        let without = format!("{condition} AND {table}.{field} IS NULL");
        let untitled = format!("{table} WHERE {without} ORDER BY {table}.rowid {direction}");
        let titled = format!(
            "{to} AS target CROSS JOIN {table} ON {table}.{field} = target.id WHERE {condition}
             ORDER BY target.{title} {direction}, target.rowid {direction}, {table}.rowid {direction}"
        );
        let untitled_number = self.number(kind, &without, &parameters)?;
        let (first, first_number, second) = match direction {
            "ASC" => (untitled, untitled_number, titled),
            _ => (titled, self.number(kind, &condition, &parameters)? - untitled_number, untitled),
        };
        let (offset, limit) = (u64::from(query.offset), u64::from(query.limit));
        let mut rows = if offset < first_number { self.window(kind, &first, &parameters, offset, limit)? } else { Vec::new() };
        let missing = limit - rows.len() as u64;
        if missing > 0 {
            rows.extend(self.window(kind, &second, &parameters, offset.saturating_sub(first_number), missing)?);
        }
        Ok(rows)
    }

    /// The part of a query's records, from its FROM clause on.
    fn window(&self, kind: &'static Kind, from: &str, parameters: &[Sql], offset: u64, limit: u64) -> Result<Vec<Row>, ArchiveError> {
        let columns = select(kind);
        let mut statement = self.conn.prepare_cached(&format!("SELECT {columns} FROM {from} LIMIT {limit} OFFSET {offset}"))?;
        let rows = statement.query_map(params_from_iter(parameters), |row| Ok(from_row(kind, row)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn number(&self, kind: &Kind, condition: &str, parameters: &[Sql]) -> Result<u64, ArchiveError> {
        let sql = format!("SELECT count(*) FROM {} WHERE {condition}", kind.name);
        let number: i64 = self.conn.prepare_cached(&sql)?.query_row(params_from_iter(parameters), |row| row.get(0))?;
        Ok(number.unsigned_abs())
    }

    /// Some fields (`created_at` too) of the records that pass the tests, with their ids, oldest first: for very many records, of which
    /// whole rows would be too much.
    pub fn values(&self, kind: &'static Kind, fields: &[&str], tests: &[(&str, Test)]) -> Result<Vec<(Uuid, Vec<Value>)>, ArchiveError> {
        let fields: Vec<&Field> = fields.iter().map(|name| kind.field(name).or_else(|| head(name)).expect("a field of the kind")).collect();
        let (condition, parameters) = Query { filter: tests.to_vec(), ..Query::default() }.condition(kind);
        let names: Vec<Vec<String>> = fields.iter().map(|field| column_names(field)).collect();
        let columns = std::iter::once("id".to_owned()).chain(names.iter().flatten().cloned()).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {columns} FROM {} WHERE {condition} ORDER BY id", kind.name);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(parameters.iter()), |row| {
            let id = row.get_ref(0).ok().and_then(|id| id.as_str().ok()).and_then(|id| id.parse().ok()).unwrap_or_default();
            let mut at = 1;
            let values = fields.iter().zip(&names).map(|(field, names)| {
                let value = columns::from_sql(field, at, &|column| row.get_ref(column).ok());
                at += names.len();
                value
            });
            Ok((id, values.collect()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The same for as many fields as are written down.
    pub fn cells<const N: usize>(&self, kind: &'static Kind, fields: [&str; N], tests: &[(&str, Test)]) -> Result<Vec<(Uuid, [Value; N])>, ArchiveError> {
        let rows = self.values(kind, &fields, tests)?.into_iter();
        Ok(rows.map(|(id, values)| (id, values.try_into().expect("a value of each field"))).collect())
    }

    /// Records that refer to this one: kind and id.
    pub fn referring(&self, kind: &Kind, id: Uuid) -> Result<Vec<(&'static Kind, Uuid)>, ArchiveError> {
        self.referring_by(|ty| match ty {
            FieldType::Ref { kind: target } => (target == kind.name).then(|| id.to_string()),
            FieldType::AnyRef => Some(AnyRef::new(kind.name, id).to_string()),
            _ => None,
        })
    }

    /// Does a record refer to this one by a reference that SQLite does not watch?
    pub(crate) fn is_referred_unwatched(&self, to: &AnyRef) -> Result<bool, ArchiveError> {
        Ok(!self.referring_by(|ty| (ty == FieldType::AnyRef).then(|| to.to_string()))?.is_empty())
    }

    /// Records whose fields hold what is wanted of their types.
    fn referring_by(&self, wanted: impl Fn(FieldType) -> Option<String>) -> Result<Vec<(&'static Kind, Uuid)>, ArchiveError> {
        let mut found = Vec::new();
        for other in self.schema.kinds {
            for field in other.fields {
                let Some(wanted) = wanted(field.ty) else { continue };
                let mut statement = self.conn.prepare_cached(&format!("SELECT id FROM {} WHERE {} = ?1", other.name, field.name))?;
                let ids = statement.query_map([wanted], |row| row.get::<_, String>(0))?;
                for id in ids {
                    found.extend(Uuid::from_str(&id?).ok().map(|id| (*other, id)));
                }
            }
        }
        Ok(found)
    }

    /// A file's bytes, checked against their hash.
    pub fn original(&self, sha256: &str) -> Result<Vec<u8>, ArchiveError> {
        originals::fetch(self.conn, sha256)
    }

    /// How many of the records that pass the tests there are of each combination of values of these fields (choices, references,
    /// flags), in no order.
    pub fn tally<const N: usize>(&self, kind: &'static Kind, by: [&str; N], tests: &[(&str, Test)]) -> Result<Vec<([Value; N], u64)>, ArchiveError> {
        let fields = by.map(|name| kind.field(name).expect("a field of the kind"));
        let names = fields.map(|field| field.name).join(", ");
        let (condition, parameters) = Query { filter: tests.to_vec(), ..Query::default() }.condition(kind);
        let mut statement = self.conn.prepare_cached(&format!("SELECT {names}, count(*) FROM {} WHERE {condition} GROUP BY {names}", kind.name))?;
        let rows = statement.query_map(params_from_iter(parameters.iter()), |row| {
            let mut at = 0;
            let values = fields.map(|field| {
                at += 1;
                columns::from_sql(field, at - 1, &|column| row.get_ref(column).ok())
            });
            Ok((values, row.get::<_, i64>(N)?.unsigned_abs()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// All tags that records bear, with the number of records.
    pub fn tags(&self) -> Result<BTreeMap<String, u64>, ArchiveError> {
        let mut found = BTreeMap::new();
        for kind in self.schema.kinds {
            let sql = format!("SELECT tag.value, count(*) FROM {0}, json_each({0}.tags) AS tag WHERE {0}.tags IS NOT NULL GROUP BY tag.value", kind.name);
            let mut statement = self.conn.prepare_cached(&sql)?;
            let counted = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
            for row in counted {
                let (tag, count) = row?;
                *found.entry(tag).or_default() += count.unsigned_abs();
            }
        }
        Ok(found)
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: &Kind) -> Result<u64, ArchiveError> {
        let count: i64 = self.conn.prepare_cached(&format!("SELECT count(*) FROM {}", kind.name))?.query_row([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

/// All columns of a kind, the head's first.
fn select(kind: &Kind) -> String {
    let names = HEAD.iter().map(|name| (*name).to_owned()).chain(kind.fields.iter().flat_map(column_names));
    names.map(|name| format!("{}.{name}", kind.name)).collect::<Vec<_>>().join(", ")
}

fn from_row(kind: &'static Kind, row: &rusqlite::Row) -> Row {
    let column = |at: usize| row.get_ref(at).ok();
    let id = row.get_ref(0).ok().and_then(|v| v.as_str().ok()).and_then(|id| id.parse().ok()).unwrap_or_default();
    let tags = column(4).and_then(|v| v.as_str().ok()).and_then(|tags| serde_json::from_str(tags).ok()).unwrap_or_default();
    let (created_at, updated_at) = (row.get(1).unwrap_or_default(), row.get(2).unwrap_or_default());
    let head = Head { id, created_at, updated_at, note: row.get(3).unwrap_or_default(), tags };
    let mut at = HEAD.len();
    let values = kind.fields.iter().map(|field| {
        let value = columns::from_sql(field, at, &column);
        at += column_names(field).len();
        value
    });
    Row { kind, values: values.collect(), head }
}
