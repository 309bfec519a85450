//! Writing records, inside an operation only.

use std::ops::Deref;

use qiheng_record::{Field, Kind, Record, Ref, Stored, Value};
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;
use serde_json::{Map, Value as JsonValue};
use uuid::Uuid;

use crate::schema::columns as column_names;
use crate::{ArchiveError, Database, columns, originals};

/// A running operation. All it writes comes into being together, or not at all.
pub struct Transaction<'a> {
    pub(crate) database: Database<'a>,
    /// The operation's moment: UTC milliseconds.
    pub now: i64,
}

impl<'a> Deref for Transaction<'a> {
    type Target = Database<'a>;

    fn deref(&self) -> &Database<'a> {
        &self.database
    }
}

impl Transaction<'_> {
    /// Makes a record.
    pub fn insert<R: Record>(&self, body: R) -> Result<Ref<R>, ArchiveError> {
        self.insert_values(R::KIND, &body.into_values()).map(Ref::new)
    }

    /// Keeps a record's new state.
    pub fn update<R: Record>(&self, stored: Stored<R>) -> Result<(), ArchiveError> {
        self.update_values(R::KIND, stored.head.id, &stored.body.into_values())
    }

    /// Makes a record from values in the order of the kind's fields.
    pub fn insert_values(&self, kind: &'static Kind, values: &[Value]) -> Result<Uuid, ArchiveError> {
        kind.check_required(values)?;
        let id = Uuid::now_v7();
        let mut names = vec!["id".to_owned(), "created_at".into(), "updated_at".into()];
        let mut parameters = vec![Sql::Text(id.to_string()), Sql::Integer(self.now), Sql::Integer(self.now)];
        push(kind.fields.iter().zip(values), &mut names, &mut parameters);
        let places = (1..=names.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({places})", kind.name, names.join(", "));
        self.conn.prepare_cached(&sql)?.execute(params_from_iter(parameters))?;
        Ok(id)
    }

    /// Gives a record new values; only what differs is written.
    pub fn update_values(&self, kind: &'static Kind, id: Uuid, values: &[Value]) -> Result<(), ArchiveError> {
        kind.check_required(values)?;
        let before = self.row(kind, id)?;
        let differing = kind.fields.iter().zip(values).zip(&before.values).filter(|((_, new), old)| new != old).map(|(pair, _)| pair);
        let (mut names, mut parameters) = (vec!["updated_at".to_owned()], vec![Sql::Integer(self.now)]);
        push(differing, &mut names, &mut parameters);
        if names.len() == 1 {
            return Ok(());
        }
        let assignments = names.iter().zip(1..).map(|(name, n)| format!("{name} = ?{n}")).collect::<Vec<_>>().join(", ");
        parameters.push(Sql::Text(id.to_string()));
        let sql = format!("UPDATE {} SET {assignments} WHERE id = ?{}", kind.name, parameters.len());
        self.conn.prepare_cached(&sql)?.execute(params_from_iter(parameters))?;
        Ok(())
    }

    /// Makes or changes a record from fields given by name, as forms and imports do. Returns its id.
    /// Fields that a verb of their slice sets can't be changed this way.
    pub fn save_fields(&self, kind: &'static Kind, id: Option<Uuid>, fields: &Map<String, JsonValue>) -> Result<Uuid, ArchiveError> {
        kind.check_given(fields)?;
        let mut values = match id {
            Some(id) => self.row(kind, id)?.values,
            None => kind.blank(),
        };
        kind.overlay(&mut values, fields)?;
        match id {
            Some(id) => self.update_values(kind, id, &values).map(|()| id),
            None => self.insert_values(kind, &values),
        }
    }

    /// Takes a record away; refused while others refer to it.
    pub fn remove(&self, kind: &'static Kind, id: Uuid) -> Result<(), ArchiveError> {
        self.row(kind, id)?;
        let referring = self.referring(kind, id)?;
        if let Some((other, other_id)) = referring.first() {
            let by = self.row(other, *other_id)?.title();
            return Err(ArchiveError::StillReferred { kind: kind.name.to_owned(), id: id.to_string(), count: referring.len(), by });
        }
        self.conn.prepare_cached(&format!("DELETE FROM {} WHERE id = ?1", kind.name))?.execute([id.to_string()])?;
        Ok(())
    }

    /// Takes a record of a known kind away; refused while others refer to it.
    pub fn remove_record<R: Record>(&self, id: Ref<R>) -> Result<(), ArchiveError> {
        self.remove(R::KIND, id.0)
    }

    /// Keeps a file byte for byte; returns its SHA-256.
    pub fn keep_original(&self, bytes: &[u8]) -> Result<String, ArchiveError> {
        originals::keep(self.conn, bytes)
    }
}

fn push<'v>(fields: impl Iterator<Item = (&'v Field, &'v Value)>, names: &mut Vec<String>, parameters: &mut Vec<Sql>) {
    for (field, value) in fields {
        names.extend(column_names(field));
        parameters.extend(columns::to_sql(value, field.ty));
    }
}
