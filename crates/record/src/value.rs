//! Values as generic code sees them, and the types of fields.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value as JsonValue;
use ts_rs::TS;
use uuid::Uuid;

use crate::{AnyRef, CreditCode, Money, credit_code::CreditCodeError, error::Coded};

/// The value of one field of one record.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing was said.
    Null,
    /// Text of any length; choices, credit codes, hashes and references to records of any kind too.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// An exact decimal.
    Decimal(Decimal),
    /// A sum of money.
    Money(Money),
    /// A calendar date without a zone.
    Date(NaiveDate),
    /// UTC milliseconds since 1970.
    Instant(i64),
    /// Yes or no.
    Flag(bool),
    /// The id of another record.
    Id(Uuid),
    /// A structured value that only its own slice understands.
    Json(JsonValue),
}

/// The types a field can have. A type decides how the value is stored, parsed, compared, shown and edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FieldType {
    /// One line of text.
    Text,
    /// Text of several lines.
    LongText,
    /// A whole number.
    Integer,
    /// An exact decimal.
    Decimal,
    /// An exact decimal that counts hundredths: `0.035` is 0.035 %.
    Percent,
    /// A sum with its currency.
    Money,
    /// A calendar date.
    Date,
    /// A moment.
    Instant,
    /// Yes or no.
    Flag,
    /// One of a fixed set, by its stable English name.
    Choice {
        /// The names.
        choices: &'static [&'static str],
    },
    /// Another record.
    Ref {
        /// Its kind.
        kind: &'static str,
    },
    /// Another record, of whatever kind: `kind:id`.
    AnyRef,
    /// Structured data.
    Json,
    /// A few words of one's own by which records are found together (标签): a list of texts, each once.
    Tags,
    /// Unified social credit code.
    CreditCode,
    /// SHA-256 in lower-case hexadecimal digits.
    Hash,
}

/// A value that a field can't take.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{kind}.{field}: {problem:?}")]
pub struct FieldError {
    /// The kind of record.
    pub kind: &'static str,
    /// The field's name.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A required field is empty.
    Missing,
    /// Not a value of this type.
    Malformed(String),
    /// Not one of the choices.
    UnknownChoice(String),
    /// Not a credit code.
    CreditCode(CreditCodeError),
    /// The kind has no such field.
    UnknownField,
    /// Only a verb of the slice sets it (deciding, signing), never a form.
    SetByVerb,
}

impl Coded for FieldError {
    fn code(&self) -> &'static str {
        match &self.problem {
            Problem::Missing => "field.missing",
            Problem::Malformed(_) => "field.malformed",
            Problem::UnknownChoice(_) => "field.unknown_choice",
            Problem::CreditCode(CreditCodeError::Length) => "field.credit_code.length",
            Problem::CreditCode(CreditCodeError::Character) => "field.credit_code.character",
            Problem::CreditCode(CreditCodeError::CheckDigit(_)) => "field.credit_code.check_digit",
            Problem::UnknownField => "field.unknown",
            Problem::SetByVerb => "field.set_by_verb",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let mut args = BTreeMap::from([("kind".into(), self.kind.into()), ("field".into(), self.field.clone())]);
        match &self.problem {
            Problem::Malformed(text) | Problem::UnknownChoice(text) => drop(args.insert("value".into(), text.clone())),
            Problem::CreditCode(CreditCodeError::CheckDigit(digit)) => drop(args.insert("digit".into(), digit.to_string())),
            _ => {}
        }
        args
    }
}

impl FieldType {
    /// The names of a choice.
    pub fn choices(self) -> Option<&'static [&'static str]> {
        if let Self::Choice { choices } = self { Some(choices) } else { None }
    }

    /// Reads what came over IPC or from a file. Empty text is [`Value::Null`].
    pub fn parse(self, json: &JsonValue) -> Result<Value, Problem> {
        let malformed = || Problem::Malformed(json.as_str().map_or_else(|| json.to_string(), str::to_owned));
        let text = match json {
            JsonValue::Null => return Ok(Value::Null),
            JsonValue::String(text) if text.trim().is_empty() => return Ok(Value::Null),
            JsonValue::String(text) => Some(text.as_str()),
            _ => None,
        };
        match self {
            Self::Text => Ok(Value::Text(text.ok_or_else(malformed)?.trim().to_owned())),
            Self::LongText => Ok(Value::Text(text.ok_or_else(malformed)?.to_owned())),
            Self::Integer => json.as_i64().or_else(|| text?.trim().parse().ok()).map(Value::Integer).ok_or_else(malformed),
            Self::Decimal | Self::Percent => {
                let number = text.map(str::to_owned).or_else(|| json.is_number().then(|| json.to_string())).ok_or_else(malformed)?;
                number.trim().parse().map(|d: Decimal| Value::Decimal(d.normalize())).map_err(|_| malformed())
            }
            Self::Money => {
                let parts = json.get("amount").and_then(JsonValue::as_str).zip(json.get("currency").and_then(JsonValue::as_str));
                let (amount, currency) = parts.ok_or_else(malformed)?;
                let amount = amount.trim().parse().map_err(|_| malformed())?;
                Money::new(amount, currency).map(Value::Money).ok_or_else(malformed)
            }
            Self::Date => text.and_then(|t| t.trim().parse().ok()).map(Value::Date).ok_or_else(malformed),
            Self::Instant => json.as_i64().map(Value::Instant).ok_or_else(malformed),
            Self::Flag => json.as_bool().map(Value::Flag).ok_or_else(malformed),
            Self::Choice { choices } => {
                let name = text.ok_or_else(malformed)?;
                let known = choices.contains(&name).then(|| Value::Text(name.to_owned()));
                known.ok_or_else(|| Problem::UnknownChoice(name.to_owned()))
            }
            Self::Ref { .. } => text.and_then(|t| t.parse().ok()).map(Value::Id).ok_or_else(malformed),
            Self::AnyRef => {
                let reference: AnyRef = text.ok_or_else(malformed)?.parse()?;
                Ok(Value::Text(reference.to_string()))
            }
            Self::Json => Ok(Value::Json(json.clone())),
            Self::Tags => tags(json).ok_or_else(malformed),
            Self::CreditCode => {
                let code = CreditCode::parse(text.ok_or_else(malformed)?).map_err(Problem::CreditCode)?;
                Ok(Value::Text(code.to_string()))
            }
            Self::Hash => {
                let hash = text.ok_or_else(malformed)?;
                let is_hash = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
                if is_hash { Ok(Value::Text(hash.to_owned())) } else { Err(malformed()) }
            }
        }
    }
}

/// The longest tag, in characters.
const TAG_LENGTH: usize = 40;

/// Each tag once, without white space around it; none at all is nothing.
fn tags(json: &JsonValue) -> Option<Value> {
    let mut tags: Vec<&str> = Vec::new();
    for tag in json.as_array()? {
        let tag = tag.as_str()?.trim();
        if tag.chars().count() > TAG_LENGTH || tag.contains(char::is_control) {
            return None;
        }
        if !tag.is_empty() && !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    Some(if tags.is_empty() { Value::Null } else { Value::Json(tags.into()) })
}

impl Value {
    /// As it crosses IPC and stands in the journal: decimals, dates and ids as strings.
    pub fn to_json(&self) -> JsonValue {
        match self {
            Self::Null => JsonValue::Null,
            Self::Text(text) => text.as_str().into(),
            Self::Integer(number) | Self::Instant(number) => (*number).into(),
            Self::Decimal(number) => number.to_string().into(),
            Self::Money(money) => serde_json::json!({ "amount": money.amount.to_string(), "currency": money.currency }),
            Self::Date(date) => date.to_string().into(),
            Self::Flag(flag) => (*flag).into(),
            Self::Id(id) => id.to_string().into(),
            Self::Json(json) => json.clone(),
        }
    }

    /// As it names a record: a text as it is, anything else as it would be written; nothing for nothing.
    pub fn in_plain(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Null => String::new(),
            other => other.to_json().to_string(),
        }
    }

    /// The record that a value of this type refers to: its kind and id.
    pub fn referred(&self, ty: FieldType) -> Option<AnyRef> {
        match (self, ty) {
            (Self::Id(id), FieldType::Ref { kind }) => Some(AnyRef::new(kind, *id)),
            (Self::Text(text), FieldType::AnyRef) => text.parse().ok(),
            _ => None,
        }
    }

    /// The id that a reference holds.
    pub fn as_id(&self) -> Option<Uuid> {
        if let Self::Id(id) = self { Some(*id) } else { None }
    }

    /// The text of a text value.
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}
