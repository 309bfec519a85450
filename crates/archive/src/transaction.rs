//! Writing records, inside an operation only.

use std::ops::Deref;

use qiheng_record::{Field, FieldType, Kind, ON_EVERY_RECORD, Record, Ref, Stored, Value};
use rusqlite::types::Value as Sql;
use rusqlite::{params, params_from_iter};
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
        self.check_references(kind.fields.iter().zip(values))?;
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
        self.check_references(differing.clone())?;
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
        let (head, fields): (Map<_, _>, Map<_, _>) = fields.clone().into_iter().partition(|(name, _)| ON_EVERY_RECORD.iter().any(|field| field.name == name));
        kind.check_given(&fields)?;
        let mut values = match id {
            Some(id) => self.row(kind, id)?.values,
            None => kind.blank(),
        };
        kind.overlay(&mut values, &fields)?;
        let id = match id {
            Some(id) => self.update_values(kind, id, &values).map(|()| id),
            None => self.insert_values(kind, &values),
        }?;
        self.save_head(kind, id, &head)?;
        Ok(id)
    }

    /// What is referred to whatever its kind has to be there: SQLite watches only references to one table.
    fn check_references<'v>(&self, mut fields: impl Iterator<Item = (&'v Field, &'v Value)>) -> Result<(), ArchiveError> {
        fields.try_for_each(|(field, value)| match (field.ty, value.referred(field.ty)) {
            (FieldType::AnyRef, Some(reference)) => self.follow(&reference).map(drop),
            _ => Ok(()),
        })
    }

    /// Writes what every record may bear: note and tags.
    fn save_head(&self, kind: &'static Kind, id: Uuid, given: &Map<String, JsonValue>) -> Result<(), ArchiveError> {
        for field in ON_EVERY_RECORD.iter().filter(|field| given.contains_key(field.name)) {
            let value = field.ty.parse(&given[field.name]).map_err(|problem| kind.error(field.name, problem))?;
            let sql = format!("UPDATE {} SET {name} = ?1, updated_at = ?2 WHERE id = ?3 AND {name} IS NOT ?1", kind.name, name = field.name);
            let value = columns::to_sql(&value, field.ty).swap_remove(0);
            self.conn.prepare_cached(&sql)?.execute(params![value, self.now, id.to_string()])?;
        }
        Ok(())
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
