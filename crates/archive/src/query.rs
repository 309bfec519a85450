//! What is wanted of a list: filter, words, order, window; and the SQL that says so.

use qiheng_record::{Field, FieldType, Kind, ON_EVERY_RECORD, Value};
use rusqlite::types::Value as Sql;

use crate::{Schema, columns};

/// A window of a list. The order always ends in the id, so that it is stable.
#[derive(Debug, Clone, Default)]
pub struct Query<'q> {
    /// Only records whose fields (those of the head too) pass these tests. A field that the kind has not is passed over.
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
    /// Anything but this, empty too.
    Not(Value),
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
        let mut where_ = Where { table: kind.name, terms: vec!["1".to_owned()], parameters: Vec::new() };
        for (name, test) in &self.filter {
            // a test that names nothing would let everything through
            let field = kind.field(name).or_else(|| head(name)).unwrap_or_else(|| panic!("{} has no field {name}", kind.name));
            where_.add(field, test);
        }
        if let Some(text) = self.text.map(str::trim).filter(|text| !text.is_empty()) {
            where_.contains(&format!("{}.{}", kind.name, kind.title), text);
        }
        (where_.terms.join(" AND "), where_.parameters)
    }

    /// The ORDER BY clause. What is equal comes in the order in which it was written, which every index of a column holds too.
    pub(crate) fn order(&self, kind: &Kind) -> String {
        // Ids are UUIDv7: their order is that of creation, and they have an index.
        let Some((name, _)) = self.sort else { return "id DESC".to_owned() };
        let direction = self.direction();
        let by = match kind.field(name) {
            Some(field) => comparable(field.name, field.ty),
            None if name == "updated_at" => "updated_at".to_owned(),
            None => return format!("id {direction}"),
        };
        format!("{by} {direction}, rowid {direction}")
    }

    /// The direction of the order, in SQL.
    pub(crate) fn direction(&self) -> &'static str {
        if self.sort.is_some_and(|(_, descending)| descending) { "DESC" } else { "ASC" }
    }

    /// The reference that the list is sorted by, and the kind that it leads to.
    pub(crate) fn sorted_by_reference(&self, kind: &'static Kind, schema: &Schema) -> Option<(&'static Field, &'static Kind)> {
        let field = kind.field(self.sort?.0)?;
        match field.ty {
            FieldType::Ref { kind: target } => Some((field, schema.kind(target)?)),
            _ => None,
        }
    }
}

/// Decimals lie as text and are compared as numbers.
pub(crate) fn comparable(name: &str, ty: FieldType) -> String {
    if matches!(ty, FieldType::Decimal | FieldType::Percent) { format!("CAST({name} AS REAL)") } else { name.to_owned() }
}

/// What the head of every record holds, as if these were fields.
const HEAD: [Field; 2] = [of_head("id", FieldType::Ref { kind: "" }), of_head("created_at", FieldType::Instant)];

const fn of_head(name: &'static str, ty: FieldType) -> Field {
    Field { name, doc: "", ty, required: true, list: false, filter: false, search: 0, pinyin: false, index: false, secret: false, set_by: None, default: None }
}

/// A field of the head.
pub(crate) fn head(name: &str) -> Option<&'static Field> {
    HEAD.iter().chain(&ON_EVERY_RECORD).find(|field| field.name == name)
}

struct Where {
    table: &'static str,
    terms: Vec<String>,
    parameters: Vec<Sql>,
}

impl Where {
    fn add(&mut self, field: &Field, test: &Test) {
        let name = &format!("{}.{}", self.table, field.name);
        match test {
            Test::Is(value) => match first(value, field) {
                Sql::Null => self.terms.push(format!("{name} IS NULL")),
                sql => {
                    let place = self.parameter(sql);
                    self.terms.push(format!("{name} = {place}"));
                }
            },
            Test::Not(value) => {
                let place = self.parameter(first(value, field));
                self.terms.push(format!("{name} IS NOT {place}"));
            }
            Test::OneOf(values) if field.ty == FieldType::Tags => {
                let places: Vec<_> = values.iter().map(|value| first(value, field)).map(|sql| self.parameter(sql)).collect();
                let wanted = places.join(", ");
                self.terms.push(format!("{name} IS NOT NULL AND EXISTS (SELECT 1 FROM json_each({name}) AS tag WHERE tag.value IN ({wanted}))"));
            }
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
        let name = format!("{}.{}", self.table, field.name);
        self.terms.push(format!("{} {sign} {}", comparable(&name, field.ty), comparable(&place, field.ty)));
    }

    fn parameter(&mut self, value: Sql) -> String {
        self.parameters.push(value);
        format!("?{}", self.parameters.len())
    }
}

fn first(value: &Value, field: &Field) -> Sql {
    columns::to_sql(value, field.ty).swap_remove(0)
}
