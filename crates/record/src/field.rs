//! Rust types that can be fields, and how each becomes a [`Value`] and comes back.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Deref;
use std::str::FromStr;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use crate::{CreditCode, Money, Problem, Record, Value, value::FieldType};

/// A Rust type that a field can have.
pub trait FieldValue: Sized {
    /// The field type it stands for.
    const TYPE: FieldType;

    /// As generic code sees it.
    fn into_value(self) -> Value;

    /// From what generic code holds.
    fn from_value(value: Value) -> Result<Self, Problem>;
}

fn malformed<T>(value: &Value) -> Result<T, Problem> {
    Err(if *value == Value::Null { Problem::Missing } else { Problem::Malformed(value.to_json().to_string()) })
}

macro_rules! plain {
    ($($rust:ty => $variant:ident as $ty:ident),* $(,)?) => { $(
        impl FieldValue for $rust {
            const TYPE: FieldType = FieldType::$ty;
            fn into_value(self) -> Value { Value::$variant(self) }
            fn from_value(value: Value) -> Result<Self, Problem> {
                if let Value::$variant(inner) = value { Ok(inner) } else { malformed(&value) }
            }
        }
    )* };
}

plain! { i64 => Integer as Integer, Decimal => Decimal as Decimal, Money => Money as Money, NaiveDate => Date as Date, bool => Flag as Flag }

/// Text that is not said is empty text.
impl FieldValue for String {
    const TYPE: FieldType = FieldType::Text;

    fn into_value(self) -> Value {
        if self.is_empty() { Value::Null } else { Value::Text(self) }
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Text(text) => Ok(text),
            Value::Null => Ok(Self::new()),
            other => malformed(&other),
        }
    }
}

/// Whole numbers that fit 32 bits.
impl FieldValue for u32 {
    const TYPE: FieldType = FieldType::Integer;

    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Integer(number) => number.try_into().map_err(|_| Problem::Malformed(number.to_string())),
            other => malformed(&other),
        }
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const TYPE: FieldType = T::TYPE;

    fn into_value(self) -> Value {
        self.map_or(Value::Null, T::into_value)
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        if value == Value::Null { Ok(None) } else { T::from_value(value).map(Some) }
    }
}

macro_rules! wrapped {
    ($($(#[$doc:meta])* $name:ident($inner:ty) => $variant:ident as $ty:ident);* $(;)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
        pub struct $name(pub $inner);

        impl Deref for $name {
            type Target = $inner;
            fn deref(&self) -> &$inner { &self.0 }
        }

        impl FieldValue for $name {
            const TYPE: FieldType = FieldType::$ty;
            fn into_value(self) -> Value { Value::$variant(self.0) }
            fn from_value(value: Value) -> Result<Self, Problem> {
                if let Value::$variant(inner) = value { Ok(Self(inner)) } else { malformed(&value) }
            }
        }
    )* };
}

/// Text of several lines. Like [`String`], what is not said is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LongText(pub String);

impl Deref for LongText {
    type Target = String;

    fn deref(&self) -> &String {
        &self.0
    }
}

impl FieldValue for LongText {
    const TYPE: FieldType = FieldType::LongText;

    fn into_value(self) -> Value {
        self.0.into_value()
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        String::from_value(value).map(Self)
    }
}

wrapped! {
    /// An exact percentage: `0.035` is 0.035 %.
    Percent(Decimal) => Decimal as Percent;
    /// A moment: UTC milliseconds since 1970.
    Instant(i64) => Instant as Instant;
    /// A SHA-256 in lower-case hexadecimal digits.
    Sha256(String) => Text as Hash;
}

impl FieldValue for CreditCode {
    const TYPE: FieldType = FieldType::CreditCode;

    fn into_value(self) -> Value {
        Value::Text(self.into())
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Text(text) => Self::parse(&text).map_err(Problem::CreditCode),
            other => malformed(&other),
        }
    }
}

/// The id of a record of kind `K`.
pub struct Ref<K>(pub Uuid, PhantomData<fn() -> K>);

impl<K> Ref<K> {
    /// Takes an id for that of a `K`.
    pub fn new(id: Uuid) -> Self {
        Self(id, PhantomData)
    }
}

// By hand: a derive would ask the same of K.
impl<K> Clone for Ref<K> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<K> Copy for Ref<K> {}
impl<K> PartialEq for Ref<K> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<K> Eq for Ref<K> {}
impl<K> Hash for Ref<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<K> fmt::Debug for Ref<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}
impl<K> fmt::Display for Ref<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<K: Record> FieldValue for Ref<K> {
    const TYPE: FieldType = FieldType::Ref { kind: K::NAME };

    fn into_value(self) -> Value {
        Value::Id(self.0)
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        if let Value::Id(id) = value { Ok(Self::new(id)) } else { malformed(&value) }
    }
}

/// A record of whatever kind, by its kind's name and its id; written `kind:id`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AnyRef {
    /// The kind's name.
    pub kind: String,
    /// The record's id.
    pub id: Uuid,
}

impl AnyRef {
    /// The record of this kind with this id.
    pub fn new(kind: &str, id: Uuid) -> Self {
        Self { kind: kind.to_owned(), id }
    }
}

impl<K: Record> From<Ref<K>> for AnyRef {
    fn from(of_kind: Ref<K>) -> Self {
        Self::new(K::NAME, of_kind.0)
    }
}

impl fmt::Display for AnyRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

impl FromStr for AnyRef {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let malformed = || Problem::Malformed(text.to_owned());
        let (kind, id) = text.split_once(':').ok_or_else(malformed)?;
        Ok(Self::new(kind, id.parse().map_err(|_| malformed())?))
    }
}

impl FieldValue for AnyRef {
    const TYPE: FieldType = FieldType::AnyRef;

    fn into_value(self) -> Value {
        Value::Text(self.to_string())
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Text(text) => text.parse(),
            other => malformed(&other),
        }
    }
}

/// Structured data that only its own slice understands; kept as canonical JSON.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Json<T>(pub T);

impl<T: Serialize + DeserializeOwned> FieldValue for Json<T> {
    const TYPE: FieldType = FieldType::Json;

    fn into_value(self) -> Value {
        serde_json::to_value(self.0).map_or(Value::Null, Value::Json)
    }

    fn from_value(value: Value) -> Result<Self, Problem> {
        match value {
            Value::Json(json) => serde_json::from_value(json).map(Self).map_err(|error| Problem::Malformed(error.to_string())),
            other => malformed(&other),
        }
    }
}
