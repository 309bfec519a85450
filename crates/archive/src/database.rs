//! Reading records: one by id, or lists by kind with filter, sort and window.

use std::str::FromStr;

use qiheng_record::{FieldType, Head, Kind, Record, Ref, Stored, Value};
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use uuid::Uuid;

use crate::query::{Query, Test};
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
        match self.value(self.kind.title) {
            Value::Text(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_json().to_string(),
        }
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

    /// A window of a kind's records.
    pub fn list(&self, kind: &'static Kind, query: &Query) -> Result<Page, ArchiveError> {
        let (condition, parameters) = query.condition(kind);
        let sql = format!("SELECT count(*) FROM {} WHERE {condition}", kind.name);
        let total: i64 = self.conn.prepare_cached(&sql)?.query_row(params_from_iter(parameters.iter()), |row| row.get(0))?;
        Ok(Page { total: total.unsigned_abs(), rows: self.rows(kind, query)? })
    }

    fn rows(&self, kind: &'static Kind, query: &Query) -> Result<Vec<Row>, ArchiveError> {
        let (condition, parameters) = query.condition(kind);
        let order = query.order(kind, self.schema);
        let sql = format!("SELECT {} FROM {} WHERE {condition} ORDER BY {order} LIMIT {} OFFSET {}", select(kind), kind.name, query.limit, query.offset);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(parameters.iter()), |row| Ok(from_row(kind, row)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Some fields of the records that pass the tests, with their ids, oldest first: for very many records, of which whole rows would
    /// be too much.
    pub fn cells<const N: usize>(&self, kind: &'static Kind, fields: [&str; N], tests: &[(&str, Test)]) -> Result<Vec<(Uuid, [Value; N])>, ArchiveError> {
        let fields = fields.map(|name| kind.field(name).expect("a field of the kind"));
        let (condition, parameters) = Query { filter: tests.to_vec(), ..Query::default() }.condition(kind);
        let names = fields.iter().flat_map(|field| column_names(field)).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT id, {names} FROM {} WHERE {condition} ORDER BY id", kind.name);
        let mut statement = self.conn.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(parameters.iter()), |row| {
            let id = row.get_ref(0).ok().and_then(|id| id.as_str().ok()).and_then(|id| id.parse().ok()).unwrap_or_default();
            let mut at = 1;
            let values = fields.map(|field| {
                let value = columns::from_sql(field, at, &|column| row.get_ref(column).ok());
                at += column_names(field).len();
                value
            });
            Ok((id, values))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Records that refer to this one: kind and id.
    pub fn referring(&self, kind: &Kind, id: Uuid) -> Result<Vec<(&'static Kind, Uuid)>, ArchiveError> {
        let mut found = Vec::new();
        for other in self.schema.kinds {
            for field in other.fields.iter().filter(|f| f.ty == (FieldType::Ref { kind: kind.name })) {
                let mut statement = self.conn.prepare_cached(&format!("SELECT id FROM {} WHERE {} = ?1", other.name, field.name))?;
                let ids = statement.query_map([id.to_string()], |row| row.get::<_, String>(0))?;
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

    /// How many records there are of each combination of values of these fields (choices, references, flags), in no order.
    pub fn tally<const N: usize>(&self, kind: &'static Kind, by: [&str; N]) -> Result<Vec<([Value; N], u64)>, ArchiveError> {
        let fields = by.map(|name| kind.field(name).expect("a field of the kind"));
        let names = fields.map(|field| field.name).join(", ");
        let mut statement = self.conn.prepare_cached(&format!("SELECT {names}, count(*) FROM {} GROUP BY {names}", kind.name))?;
        let rows = statement.query_map([], |row| {
            let mut at = 0;
            let values = fields.map(|field| {
                at += 1;
                columns::from_sql(field, at - 1, &|column| row.get_ref(column).ok())
            });
            Ok((values, row.get::<_, i64>(N)?.unsigned_abs()))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: &Kind) -> Result<u64, ArchiveError> {
        let count: i64 = self.conn.prepare_cached(&format!("SELECT count(*) FROM {}", kind.name))?.query_row([], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }
}

/// All columns of a kind, the head's first.
fn select(kind: &Kind) -> String {
    HEAD.iter().map(|name| (*name).to_owned()).chain(kind.fields.iter().flat_map(column_names)).collect::<Vec<_>>().join(", ")
}

fn from_row(kind: &'static Kind, row: &rusqlite::Row) -> Row {
    let column = |at: usize| row.get_ref(at).ok();
    let id = row.get_ref(0).ok().and_then(|v| v.as_str().ok()).and_then(|id| id.parse().ok()).unwrap_or_default();
    let head = Head { id, created_at: row.get(1).unwrap_or_default(), updated_at: row.get(2).unwrap_or_default(), note: row.get(3).unwrap_or_default() };
    let mut at = HEAD.len();
    let values = kind.fields.iter().map(|field| {
        let value = columns::from_sql(field, at, &column);
        at += column_names(field).len();
        value
    });
    Row { kind, values: values.collect(), head }
}
