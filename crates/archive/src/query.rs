//! What is wanted of a list: filter, words, order, window; and the SQL that says so.

use qiheng_record::{Field, FieldType, Kind, Value};
use rusqlite::types::Value as Sql;

use crate::{Schema, columns};

/// A window of a list. The order always ends in the id, so that it is stable.
#[derive(Debug, Clone, Default)]
pub struct Query<'q> {
    /// Only records whose fields pass these tests. A field that the kind has not is passed over.
    pub filter: Vec<(&'q str, Test)>,
    /// Only records whose title contains this text.
    pub text: Option<&'q str>,
    /// Field to sort by (`created_at` and `updated_at` too), and whether downwards; else newest first.
    pub sort: Option<(&'q str, bool)>,
    /// Records to skip.
    pub offset: u32,
    /// Records wanted.
    pub limit: u32,
}

/// What a field's value must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Test {
    /// Exactly this; [`Value::Null`] = empty.
    Is(Value),
    /// One of these.
    OneOf(Vec<Value>),
    /// Text that holds these words, upper or lower case.
    Contains(String),
    /// At least this: numbers, money (whatever its currency), dates, moments.
    AtLeast(Value),
    /// At most this.
    AtMost(Value),
    /// Anything but empty.
    Given,
}

impl Query<'_> {
    /// The WHERE clause. Names come from the kind only, values only as parameters.
    pub(crate) fn condition(&self, kind: &Kind) -> (String, Vec<Sql>) {
        let mut where_ = Where { terms: vec!["1".to_owned()], parameters: Vec::new() };
        for (name, test) in &self.filter {
            if let Some(field) = kind.field(name) {
                where_.add(field, test);
            }
        }
        if let Some(text) = self.text.map(str::trim).filter(|text| !text.is_empty()) {
            where_.contains(kind.title, text);
        }
        (where_.terms.join(" AND "), where_.parameters)
    }

    /// The ORDER BY clause. Records that a field refers to are sorted by their titles.
    pub(crate) fn order(&self, kind: &Kind, schema: &Schema) -> String {
        // Ids are UUIDv7: their order is that of creation, and they have an index.
        let Some((name, descending)) = self.sort else { return "id DESC".to_owned() };
        let direction = if descending { "DESC" } else { "ASC" };
        let by = match kind.field(name) {
            Some(field) => match field.ty {
                FieldType::Ref { kind: target } => match schema.kind(target) {
                    Some(target) => format!("(SELECT {} FROM {} AS target WHERE target.id = {}.{})", target.title, target.name, kind.name, field.name),
                    None => field.name.to_owned(),
                },
                ty => comparable(field.name, ty),
            },
            None if name == "updated_at" => "updated_at".to_owned(),
            None => return format!("id {direction}"),
        };
        format!("{by} {direction}, id {direction}")
    }
}

/// Decimals lie as text and are compared as numbers.
fn comparable(name: &str, ty: FieldType) -> String {
    if matches!(ty, FieldType::Decimal | FieldType::Percent) { format!("CAST({name} AS REAL)") } else { name.to_owned() }
}

struct Where {
    terms: Vec<String>,
    parameters: Vec<Sql>,
}

impl Where {
    fn add(&mut self, field: &Field, test: &Test) {
        let name = field.name;
        match test {
            Test::Is(value) => match first(value, field) {
                Sql::Null => self.terms.push(format!("{name} IS NULL")),
                sql => {
                    let place = self.parameter(sql);
                    self.terms.push(format!("{name} = {place}"));
                }
            },
            Test::OneOf(values) => {
                let places: Vec<_> = values.iter().map(|value| first(value, field)).map(|sql| self.parameter(sql)).collect();
                self.terms.push(format!("{name} IN ({})", places.join(", ")));
            }
            Test::Contains(text) => self.contains(name, text),
            Test::AtLeast(value) => self.compare(field, ">=", value),
            Test::AtMost(value) => self.compare(field, "<=", value),
            Test::Given => self.terms.push(format!("{name} IS NOT NULL")),
        }
    }

    fn contains(&mut self, name: &str, text: &str) {
        let place = self.parameter(Sql::Text(text.to_lowercase()));
        self.terms.push(format!("instr(lower({name}), {place}) > 0"));
    }

    fn compare(&mut self, field: &Field, sign: &str, value: &Value) {
        let place = self.parameter(first(value, field));
        self.terms.push(format!("{} {sign} {}", comparable(field.name, field.ty), comparable(&place, field.ty)));
    }

    fn parameter(&mut self, value: Sql) -> String {
        self.parameters.push(value);
        format!("?{}", self.parameters.len())
    }
}

fn first(value: &Value, field: &Field) -> Sql {
    columns::to_sql(value, field.ty).swap_remove(0)
}
