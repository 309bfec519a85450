//! Setting a fact right. The engine's fact stays below the correction.

use qiheng_archive::Transaction;
use qiheng_contract::FactValue;
use qiheng_record::{Json, Ref, Value};
use serde_json::{Value as JsonValue, json};

use super::{Fact, Review, ReviewState, Source};
use crate::DomainError;

/// Lays a person's value over the engine's; `None` says that the contract doesn't say this. Correcting again replaces the
/// correction; giving back the engine's own value takes it away.
pub fn correct_fact(tx: &Transaction, fact: Ref<Fact>, value: Option<JsonValue>) -> Result<Ref<Fact>, DomainError> {
    let given = tx.get(fact)?;
    let below = given.body.corrects.unwrap_or(fact);
    let engine = tx.get(below)?.body;
    let reviews = tx.all::<Review>(&[("reading", Value::Id(engine.reading.0))])?;
    if let Some(concluded) = reviews.iter().find(|review| review.body.state == ReviewState::Concluded) {
        return Err(DomainError::ReviewConcluded { review: concluded.head.id.to_string() });
    }
    let value = value.unwrap_or(JsonValue::Null);
    if !value.is_null() {
        let malformed = |_| DomainError::FactMalformed { kind: engine.kind.clone(), value: value.to_string() };
        serde_json::from_value::<FactValue>(json!({ "kind": engine.kind, "value": value })).map_err(malformed)?;
    }
    let present = tx.all::<Fact>(&[("corrects", Value::Id(below.0))])?.into_iter().next();
    if value == engine.value.0 {
        if let Some(present) = present {
            tx.remove_record(Ref::<Fact>::new(present.head.id))?;
        }
        return Ok(below);
    }
    match present {
        Some(mut present) => {
            let id = Ref::new(present.head.id);
            present.body.value = Json(value);
            tx.update(present)?;
            Ok(id)
        }
        None => Ok(tx.insert(Fact { value: Json(value), source: Source::Person, corrects: Some(below), ..engine })?),
    }
}
