//! How values lie in SQL columns. Money is two columns: 10⁻⁴ of the unit, and the currency.

use qiheng_record::{Field, FieldType, Money, Value};
use rusqlite::types::{Value as Sql, ValueRef};

/// A value as its column or columns.
pub(crate) fn to_sql(value: &Value, ty: FieldType) -> Vec<Sql> {
    let single = match value {
        Value::Null if ty == FieldType::Money => return vec![Sql::Null, Sql::Null],
        Value::Money(money) => return vec![money.units().map_or(Sql::Null, Sql::Integer), Sql::Text(money.currency.clone())],
        Value::Null => Sql::Null,
        Value::Text(text) => Sql::Text(text.clone()),
        Value::Integer(number) | Value::Instant(number) => Sql::Integer(*number),
        Value::Decimal(number) => Sql::Text(number.normalize().to_string()),
        Value::Date(date) => Sql::Text(date.to_string()),
        Value::Flag(flag) => Sql::Integer((*flag).into()),
        Value::Id(id) => Sql::Text(id.to_string()),
        Value::Json(json) => Sql::Text(json.to_string()),
    };
    vec![single]
}

/// A value from its columns, the first at `at`. What the column can't hold by its type is read as nothing.
pub(crate) fn from_sql<'a>(field: &Field, at: usize, column: &impl Fn(usize) -> Option<ValueRef<'a>>) -> Value {
    let text = |at: usize| column(at).and_then(|v| v.as_str_or_null().ok().flatten());
    let integer = |at: usize| column(at).and_then(|v| v.as_i64_or_null().ok().flatten());
    let value = match field.ty {
        FieldType::Integer => integer(at).map(Value::Integer),
        FieldType::Instant => integer(at).map(Value::Instant),
        FieldType::Flag => integer(at).map(|flag| Value::Flag(flag != 0)),
        FieldType::Money => integer(at).zip(text(at + 1)).map(|(units, currency)| Value::Money(Money::from_units(units, currency))),
        FieldType::Decimal | FieldType::Percent => text(at).and_then(|t| t.parse().ok()).map(Value::Decimal),
        FieldType::Date => text(at).and_then(|t| t.parse().ok()).map(Value::Date),
        FieldType::Ref { .. } => text(at).and_then(|t| t.parse().ok()).map(Value::Id),
        FieldType::Json | FieldType::Tags => text(at).and_then(|t| serde_json::from_str(t).ok()).map(Value::Json),
        FieldType::Text | FieldType::LongText | FieldType::Choice { .. } | FieldType::CreditCode | FieldType::Hash | FieldType::AnyRef => {
            text(at).map(|t| Value::Text(t.to_owned()))
        }
    };
    value.unwrap_or(Value::Null)
}
