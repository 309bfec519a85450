//! Records from the rows of the data files: a column is called like the field it fills.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use qiheng_domain::{DomainError, SCHEMA, save};
use qiheng_record::{FieldType, Kind, Message, ON_EVERY_RECORD};
use serde_json::{Map, Value as JsonValue, json};
use uuid::Uuid;

use crate::Sample;
use crate::writing::day;

pub(crate) const OWN_ENTITIES: &str = include_str!("../data/own_entities.csv");
pub(crate) const ACTORS: &str = include_str!("../data/actors.csv");
pub(crate) const VENDORS: &str = include_str!("../data/vendors.csv");
pub(crate) const CONTACTS: &str = include_str!("../data/contacts.csv");
pub(crate) const QUALIFICATIONS: &str = include_str!("../data/qualifications.csv");
pub(crate) const PROJECTS: &str = include_str!("../data/projects.csv");
pub(crate) const CONTRACTS: &str = include_str!("../data/contracts.csv");
pub(crate) const WARRANTIES: &str = include_str!("../data/warranties.csv");
pub(crate) const EVALUATIONS: &str = include_str!("../data/evaluations.csv");
pub(crate) const ACTIONS: &str = include_str!("../data/actions.csv");

/// One row of a data file: its cells by column, the empty ones left out.
pub(crate) type Row = BTreeMap<String, String>;

/// The rows of a data file.
pub(crate) fn rows(data: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_reader(data.as_bytes());
    let filled = |row: Row| row.into_iter().filter(|(_, cell)| !cell.is_empty()).collect();
    reader.deserialize().map(|row| filled(row.expect("the sample's data files are whole"))).collect()
}

/// A kind of the program's by name.
pub(crate) fn kind(name: &str) -> &'static Kind {
    SCHEMA.kind(name).expect("a kind of the program's")
}

/// A cell that holds a number of days, as a day.
pub(crate) fn day_of(row: &Row, column: &str, today: NaiveDate) -> Option<NaiveDate> {
    row.get(column).map(|days| day(today, days.parse().expect("a number of days")))
}

/// The message that names the making of a record.
pub(crate) fn added(kind: &Kind, title: &str) -> Message {
    Message::new("op-record-add").with("kind", kind.name).with("title", title)
}

impl Sample<'_> {
    /// The fields of a record from a row; columns that are no field of the kind are for others.
    pub(crate) fn fields(&self, kind: &'static Kind, row: &Row) -> Map<String, JsonValue> {
        let year = day_of(row, "signed", self.today).unwrap_or(self.today).year();
        let given = |(column, cell): (&String, &String)| {
            let field = kind.field(column).or_else(|| ON_EVERY_RECORD.iter().find(|field| field.name == column))?;
            let value = match field.ty {
                FieldType::Date => json!(day_of(row, column, self.today)),
                FieldType::Money => {
                    let (amount, currency) = cell.split_once(' ').unwrap_or((cell, "CNY"));
                    json!({ "amount": amount, "currency": currency })
                }
                FieldType::Ref { kind } => json!(self.id(kind, cell)),
                FieldType::AnyRef => {
                    let (kind, key) = cell.split_once(':').expect("kind:key");
                    json!(format!("{kind}:{}", self.id(self::kind(kind).name, key)))
                }
                FieldType::Tags => json!(cell.split('、').collect::<Vec<_>>()),
                FieldType::Flag => json!(cell == "true"),
                _ => json!(self.named(cell).replace("{year}", &year.to_string())),
            };
            Some((column.clone(), value))
        };
        row.iter().filter_map(given).collect()
    }

    /// Makes one record, in an operation of its own. Others can refer to it by the row's key.
    pub(crate) fn add(&mut self, kind_name: &str, row: &Row, by: &str) -> Result<Uuid, DomainError> {
        let kind = kind(kind_name);
        let fields = self.fields(kind, row);
        let title = fields[kind.title].as_str().unwrap_or_default().to_owned();
        let id = self.operation(by, added(kind, &title), |tx| save(tx, kind, None, &fields))?;
        if let Some(key) = row.get("key") {
            self.ids.insert((kind.name, key.clone()), id);
        }
        Ok(id)
    }

    /// Makes a record of every row of a data file.
    pub(crate) fn add_each(&mut self, kind: &str, data: &str, by: fn(&Row) -> &str) -> Result<(), DomainError> {
        rows(data).iter().try_for_each(|row| self.add(kind, row, by(row)).map(drop))
    }
}
