//! Kinds of record as plain data, and records as typed structs.

use serde_json::Value as JsonValue;
use uuid::Uuid;

use crate::value::{FieldError, FieldType, Problem, Value};

/// All that generic code knows of one kind of record.
#[derive(Debug, PartialEq, Eq)]
pub struct Kind {
    /// Stable name in snake_case: table, message ids, exports.
    pub name: &'static str,
    /// Name of the icon in the window.
    pub icon: &'static str,
    /// The field whose value names a record.
    pub title: &'static str,
    /// The field that points to the record it belongs to, if it always belongs to one.
    pub parent: Option<&'static str>,
    /// What it is, from the struct's documentation.
    pub doc: &'static str,
    /// Its fields in the order of the form.
    pub fields: &'static [Field],
}

/// One field of a kind.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Name in snake_case.
    pub name: &'static str,
    /// What it holds, from the field's documentation.
    pub doc: &'static str,
    /// Its type.
    pub ty: FieldType,
    /// Can't be left empty.
    pub required: bool,
    /// A column of the list unless the user chooses otherwise.
    pub list: bool,
    /// Offered as a filter first.
    pub filter: bool,
    /// Weight in the search; 0 = not searched.
    pub search: u8,
    /// Found by pinyin and its initials too.
    pub pinyin: bool,
    /// Looked up by value among very many records: it has an index.
    pub index: bool,
    /// Masked in lists, logs and default exports.
    pub secret: bool,
    /// Not edited in forms: the verb of the slice that sets it.
    pub set_by: Option<&'static str>,
    /// What a new record has unless told otherwise, as its JSON text.
    pub default: Option<&'static str>,
}

/// What every record has beside its fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// UUIDv7.
    pub id: Uuid,
    /// UTC milliseconds.
    pub created_at: i64,
    /// UTC milliseconds.
    pub updated_at: i64,
    /// Free remark.
    pub note: Option<String>,
    /// Words of one's own by which records are found together (标签).
    pub tags: Vec<String>,
}

const fn of_every_record(name: &'static str, doc: &'static str, ty: FieldType, search: u8) -> Field {
    Field { name, doc, ty, required: false, list: false, filter: false, search, pinyin: false, index: false, secret: false, set_by: None, default: None }
}

/// What a person may write on every record beside its kind's own fields.
pub const ON_EVERY_RECORD: [Field; 2] = [
    of_every_record("note", "Free remark.", FieldType::LongText, 1),
    of_every_record("tags", "Words of one's own by which records are found together.", FieldType::Tags, 4),
];

impl Head {
    /// The values of [`ON_EVERY_RECORD`].
    pub fn values(&self) -> [Value; 2] {
        let tags = if self.tags.is_empty() { Value::Null } else { Value::Json(self.tags.clone().into()) };
        [self.note.clone().map_or(Value::Null, Value::Text), tags]
    }
}

/// A record as kept in the archive.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored<R> {
    /// The common head.
    pub head: Head,
    /// The kind's own fields.
    pub body: R,
}

/// A struct that is one kind of record; derived.
pub trait Record: Sized {
    /// The kind's name; apart from [`Record::KIND`] so that a record can refer to its own kind.
    const NAME: &'static str;

    /// The kind as data.
    const KIND: &'static Kind;

    /// Values in the order of [`Kind::fields`].
    fn into_values(self) -> Vec<Value>;

    /// From values in the order of [`Kind::fields`].
    fn from_values(values: Vec<Value>) -> Result<Self, FieldError>;
}

impl Kind {
    /// The position of a field.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }

    /// A field by name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Can a person make one in a form? Not where a verb must set something that is required.
    pub fn is_made_by_hand(&self) -> bool {
        self.fields.iter().all(|field| !field.required || field.set_by.is_none() || field.default.is_some())
    }

    /// The values of a new record: the defaults.
    pub fn blank(&'static self) -> Vec<Value> {
        let value = |field: &Field| field.default.and_then(|text| field.ty.parse(&text.into()).ok()).unwrap_or(Value::Null);
        self.fields.iter().map(value).collect()
    }

    /// Refuses fields that only a verb may set.
    pub fn check_given(&'static self, given: &serde_json::Map<String, JsonValue>) -> Result<(), FieldError> {
        let set_by_verb = self.fields.iter().find(|field| field.set_by.is_some() && given.contains_key(field.name));
        set_by_verb.map_or(Ok(()), |field| Err(self.error(field.name, Problem::SetByVerb)))
    }

    /// Lays given values (by field name) over the values of a record and checks what is required.
    pub fn overlay(&'static self, values: &mut [Value], given: &serde_json::Map<String, JsonValue>) -> Result<(), FieldError> {
        for (name, json) in given {
            let position = self.position(name).ok_or_else(|| self.error(name, Problem::UnknownField))?;
            values[position] = self.fields[position].ty.parse(json).map_err(|problem| self.error(name, problem))?;
        }
        self.check_required(values)
    }

    /// Refuses empty required fields.
    pub fn check_required(&'static self, values: &[Value]) -> Result<(), FieldError> {
        for (field, value) in self.fields.iter().zip(values) {
            let is_empty = match value {
                Value::Null => true,
                Value::Text(text) => text.trim().is_empty(),
                _ => false,
            };
            if field.required && is_empty {
                return Err(self.error(field.name, Problem::Missing));
            }
        }
        Ok(())
    }

    /// An error at one of this kind's fields.
    pub fn error(&'static self, field: &str, problem: Problem) -> FieldError {
        FieldError { kind: self.name, field: field.to_owned(), problem }
    }
}
