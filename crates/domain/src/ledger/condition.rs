//! Conditions on columns, and how they are written.

use std::cmp::Ordering;

use chrono::{Days, NaiveDate};
use qiheng_record::{FieldType, Value};
use rust_decimal::Decimal;
use serde_json::Value as JsonValue;

use super::column::{Column, column};
use crate::DomainError;

/// What the values of a column must be.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// One of these.
    OneOf(Vec<Value>),
    /// Text that holds these words, upper or lower case.
    Contains(String),
    /// Text that is given and does not hold these words.
    Lacks(String),
    /// More than this.
    Above(Value),
    /// At least this.
    AtLeast(Value),
    /// Less than this.
    Below(Value),
    /// At most this.
    AtMost(Value),
    /// A day from today to so many days later.
    Within(u32),
    /// Anything but empty.
    Given,
    /// Nothing.
    Empty,
}

impl Condition {
    /// Does a value meet it? [`Condition::Empty`] is met by nothing that is there.
    pub(super) fn holds(&self, value: &Value, today: NaiveDate) -> bool {
        let is = |wanted: &[Ordering], bound: &Value| order(value, bound).is_some_and(|order| wanted.contains(&order));
        let holds_words = |words: &str| value.as_text().is_some_and(|text| text.to_lowercase().contains(&words.to_lowercase()));
        match self {
            Self::OneOf(values) => values.iter().any(|one| order(value, one) == Some(Ordering::Equal)),
            Self::Contains(words) => holds_words(words),
            Self::Lacks(words) => value.as_text().is_some() && !holds_words(words),
            Self::Above(bound) => is(&[Ordering::Greater], bound),
            Self::AtLeast(bound) => is(&[Ordering::Greater, Ordering::Equal], bound),
            Self::Below(bound) => is(&[Ordering::Less], bound),
            Self::AtMost(bound) => is(&[Ordering::Less, Ordering::Equal], bound),
            Self::Within(days) => {
                let last = today.checked_add_days(Days::new((*days).into())).unwrap_or(NaiveDate::MAX);
                matches!(value, Value::Date(date) if (today..=last).contains(date))
            }
            Self::Given => *value != Value::Null,
            Self::Empty => *value == Value::Null,
        }
    }
}

/// The order of two values; none where they can't be compared. Sums are compared whatever their currency.
pub(super) fn order(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) => Some(one.cmp(other)),
        (Value::Date(one), Value::Date(other)) => Some(one.cmp(other)),
        (Value::Flag(one), Value::Flag(other)) => Some(one.cmp(other)),
        (Value::Id(one), Value::Id(other)) => Some(one.cmp(other)),
        _ => Some(number(one)?.cmp(&number(other)?)),
    }
}

fn number(value: &Value) -> Option<Decimal> {
    match value {
        Value::Integer(number) => Some(Decimal::from(*number)),
        Value::Decimal(number) => Some(*number),
        Value::Money(sum) => Some(sum.amount),
        _ => None,
    }
}

/// A condition from its words: `advance.percent > 20`, `renewal.auto = true`, `ends_on within 90`, `lifecycle = signed,performing`,
/// `dispute.body lacks 江州`, `vendor given`.
pub fn condition(words: &str) -> Result<(Column, Condition), DomainError> {
    let malformed = || DomainError::ConditionMalformed { condition: words.to_owned() };
    let mut parts = words.trim().splitn(3, char::is_whitespace);
    let (name, sign, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next().unwrap_or_default().trim());
    let column = column(name)?;
    let value = |text: &str| parsed(column.ty, text).ok_or_else(malformed);
    let condition = match (sign, rest) {
        ("given", "") => Condition::Given,
        ("empty", "") => Condition::Empty,
        (_, "") => return Err(malformed()),
        ("=", rest) => Condition::OneOf(rest.split(',').map(|one| value(one.trim())).collect::<Result<_, _>>()?),
        ("contains", rest) => Condition::Contains(rest.to_owned()),
        ("lacks", rest) => Condition::Lacks(rest.to_owned()),
        (">", rest) => Condition::Above(value(rest)?),
        (">=", rest) => Condition::AtLeast(value(rest)?),
        ("<", rest) => Condition::Below(value(rest)?),
        ("<=", rest) => Condition::AtMost(value(rest)?),
        ("within", rest) if column.ty == FieldType::Date => Condition::Within(rest.parse().map_err(|_| malformed())?),
        _ => return Err(malformed()),
    };
    Ok((column, condition))
}

/// A value written out.
fn parsed(ty: FieldType, text: &str) -> Option<Value> {
    let json = match ty {
        FieldType::Flag => JsonValue::Bool(match text {
            "true" | "yes" => true,
            "false" | "no" => false,
            _ => return None,
        }),
        FieldType::Integer => JsonValue::from(text.parse::<i64>().ok()?),
        FieldType::Money => return text.parse().ok().map(Value::Decimal),
        _ => JsonValue::from(text.trim_end_matches('%').trim_end()),
    };
    ty.parse(&json).ok().filter(|value| *value != Value::Null)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conditions_are_read() {
        let decimal = |text: &str| Value::Decimal(text.parse().unwrap());
        for (words, wanted) in [
            ("advance.percent > 20", Condition::Above(decimal("20"))),
            ("advance.percent <= 20 %", Condition::AtMost(decimal("20"))),
            ("renewal.auto = yes", Condition::OneOf(vec![Value::Flag(true)])),
            ("lifecycle = signed, performing", Condition::OneOf(["signed", "performing"].map(|state| Value::Text(state.into())).to_vec())),
            ("ends_on within 90", Condition::Within(90)),
            ("amount >= 1000000", Condition::AtLeast(decimal("1000000"))),
            ("dispute.body lacks 江州 仲裁", Condition::Lacks("江州 仲裁".into())),
            ("vendor given", Condition::Given),
            ("rule.liability.buyer_uncapped = found", Condition::OneOf(vec![Value::Text("found".into())])),
        ] {
            assert_eq!(condition(words).unwrap().1, wanted, "{words}");
        }
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        for words in
            ["", "advance.percent", "advance.percent > many", "advance.percent within 90", "lifecycle = begun", "ends_on ~ 3", "renewal.auto = perhaps"]
        {
            assert!(condition(words).is_err(), "{words}");
        }
        assert!(matches!(condition("no.such = 1"), Err(DomainError::NoSuchColumn { .. })));
    }
}
