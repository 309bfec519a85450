//! What a contract says, as expressions see it: values by name, each with its place.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use cel::Value;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::names::{GROUPS, Group, MemberType};
use crate::check::Contract;
use crate::model::{AdvanceKind, Fact, FactValue, Span};
use crate::text::fold;

/// Elements of a list that an expression sees.
const LONGEST_LIST: usize = 500;

/// A thing that the contract says: its members' values, and where it says it.
#[derive(Debug, Default)]
pub(super) struct Thing {
    members: BTreeMap<&'static str, Value>,
    pub(super) place: Option<Span>,
    /// Members that are said elsewhere than the others.
    places: BTreeMap<&'static str, Span>,
}

/// What a contract says, by name.
#[derive(Debug)]
pub(super) struct Offered {
    things: HashMap<&'static str, Vec<Thing>>,
    /// The folded text.
    pub(super) text: Arc<String>,
    /// What its clauses are about.
    pub(super) categories: Arc<Vec<String>>,
}

impl Offered {
    /// What a contract says.
    pub(super) fn by(contract: &Contract<'_>) -> Self {
        let body = contract.body();
        let mut things: HashMap<&'static str, Vec<Thing>> = HashMap::new();
        let mut about = Thing::default().with("kind", name_of(&contract.kind)).with("language", name_of(&body.document.language));
        about.place = None;
        things.insert("contract", vec![about]);
        for fact in contract.facts {
            offer(&mut things, fact);
        }
        let clauses = contract.clauses.iter().take(LONGEST_LIST).map(|clause| {
            let span = Span { start: clause.start, end: clause.end };
            let names = clause.categories.iter().map(|category| words(&category.name));
            let mut thing = Thing::default()
                .with("label", words(&clause.label))
                .with("heading", words(&clause.heading))
                .with("text", Value::from(&body.folded()[body.text.bytes(span)]))
                .with("categories", Value::List(Arc::new(names.collect())));
            thing.place = Some(span);
            thing
        });
        things.insert("clauses", clauses.collect());
        let sure = |name: &str| contract.clauses.iter().any(|clause| clause.categories.first().is_some_and(|first| first.name == name));
        let categories = crate::outline::category::names().filter(|name| sure(name)).map(str::to_owned).collect();
        Self { things, text: Arc::new(body.folded().to_owned()), categories: Arc::new(categories) }
    }

    /// The value of a name; of a list, all elements or the one asked for.
    pub(super) fn value(&self, group: &Group, only: Option<usize>) -> Value {
        if group.members.is_empty() {
            return Value::from(self.text.as_str());
        }
        let things = self.things(group.name);
        if group.is_list {
            let chosen = things.iter().enumerate().filter(|(at, _)| only.is_none_or(|only| only == *at));
            return Value::List(Arc::new(chosen.map(|(_, thing)| thing.value(group)).collect()));
        }
        things.first().map_or_else(|| Thing::default().value(group), |thing| thing.value(group))
    }

    /// The things of a name.
    pub(super) fn things(&self, name: &str) -> &[Thing] {
        self.things.get(name).map_or(&[], Vec::as_slice)
    }
}

impl Thing {
    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.members.insert(name, value);
        self
    }

    fn value(&self, group: &Group) -> Value {
        let member = |name: &'static str| (name.to_owned(), self.members.get(name).cloned().unwrap_or(Value::Null));
        let members: HashMap<String, Value> = group.members.iter().map(|known| member(known.name)).collect();
        Value::from(members)
    }

    /// Where the contract says a member, or the thing.
    pub(super) fn place_of(&self, member: Option<&str>) -> Option<Span> {
        let own = member.and_then(|member| self.places.get(member).copied());
        let is_said = member.is_none_or(|member| self.members.get(member).is_some_and(|value| *value != Value::Null));
        own.or(self.place.filter(|_| is_said))
    }
}

/// A contract that says everything, once.
pub(super) fn exemplary() -> Offered {
    let example = |ty: MemberType, choices: &[&str]| match ty {
        MemberType::Number => Value::Float(1.0),
        MemberType::Text => Value::from(choices.first().copied().unwrap_or("x")),
        MemberType::Flag => Value::Bool(true),
        MemberType::Day => Value::from("2026-01-01"),
        MemberType::Texts => Value::List(Arc::new(vec![Value::from("payment")])),
    };
    let thing = |group: &Group| group.members.iter().fold(Thing::default(), |thing, member| thing.with(member.name, example(member.ty, member.choices)));
    let things = GROUPS.iter().map(|group| (group.name, vec![thing(group)])).collect();
    Offered { things, text: Arc::new("x".to_owned()), categories: Arc::default() }
}

fn offer(things: &mut HashMap<&'static str, Vec<Thing>>, fact: &Fact) {
    let place = Span { start: fact.start, end: fact.end };
    let (name, thing) = match &fact.value {
        FactValue::Party { role, label, name, credit_code } => {
            let thing = Thing::default().with("role", name_of(role)).with("label", words(label));
            ("parties", thing.with("name", text(name.as_deref())).with("credit_code", text(credit_code.as_deref())))
        }
        FactValue::TotalAmount { amount, currency, words_amount, tax, tax_rate } => {
            let thing = Thing::default().with("total", number(*amount)).with("currency", text(currency.as_deref()));
            ("amount", thing.with("in_words", number(*words_amount)).with("tax", name_of(tax)).with("tax_rate", number(*tax_rate)))
        }
        FactValue::Payment { percent, amount, trigger, days, working_days } => {
            let thing = Thing::default().with("percent", number(*percent)).with("amount", number(*amount)).with("trigger", text(trigger.as_deref()));
            ("payments", thing.with("days", count(*days)).with("working_days", flag(*working_days)))
        }
        FactValue::Advance { kind, percent, amount } => {
            let name = match kind {
                AdvanceKind::Deposit => "deposit",
                AdvanceKind::Earnest | AdvanceKind::Advance => "advance",
                AdvanceKind::Bond => "retention",
            };
            (name, Thing::default().with("percent", number(*percent)).with("amount", number(*amount)))
        }
        FactValue::Date { which, date } => {
            let Some(which) = member_of("dates", &name_of(which)) else { return };
            let days = things.entry("dates").or_insert_with(|| vec![Thing::default()]);
            if let Some(days) = days.first_mut()
                && !days.members.contains_key(which)
            {
                days.members.insert(which, Value::from(date.to_string()));
                days.places.insert(which, place);
            }
            return;
        }
        FactValue::Term { months, days } => ("term", Thing::default().with("months", count(*months)).with("days", count(*days))),
        FactValue::Acceptance { days, working_days, deemed } => {
            ("acceptance", Thing::default().with("days", count(*days)).with("working_days", flag(*working_days)).with("deemed", Value::Bool(*deemed)))
        }
        FactValue::Warranty { months } => ("warranty", Thing::default().with("months", count(*months))),
        FactValue::Damages { by, percent, per, base, cap_percent } => {
            let thing = Thing::default().with("by", name_of(by)).with("percent", number(*percent)).with("per", per.map_or(Value::Null, |per| name_of(&per)));
            ("damages", thing.with("base", text(base.as_deref())).with("cap_percent", number(*cap_percent)))
        }
        FactValue::Renewal { auto, notice_days } => ("renewal", Thing::default().with("auto", Value::Bool(*auto)).with("notice_days", count(*notice_days))),
        FactValue::Confidentiality { years } => ("confidentiality", Thing::default().with("years", number(*years))),
        FactValue::Dispute { method, body } => ("dispute", Thing::default().with("method", name_of(method)).with("body", text(body.as_deref()))),
        FactValue::GoverningLaw { law } => ("governing_law", Thing::default().with("name", words(law))),
        FactValue::Blank { around } => ("blanks", Thing::default().with("around", words(around))),
        FactValue::Definition { .. } | FactValue::Reference { .. } | FactValue::Signature { .. } => return,
    };
    let known = things.entry(name).or_default();
    if known.len() < LONGEST_LIST {
        known.push(Thing { place: Some(place), ..thing });
    }
}

fn member_of(group: &str, name: &Value) -> Option<&'static str> {
    let Value::String(name) = name else { return None };
    GROUPS.iter().find(|known| known.name == group)?.members.iter().map(|member| member.name).find(|member| *member == name.as_str())
}

/// A choice by the name that the command line's JSON gives it.
fn name_of(choice: &impl Serialize) -> Value {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(name)) => Value::from(name),
        _ => Value::Null,
    }
}

fn words(text: &str) -> Value {
    Value::from(text.chars().map(fold).collect::<String>())
}

fn text(said: Option<&str>) -> Value {
    said.map_or(Value::Null, words)
}

fn number(said: Option<Decimal>) -> Value {
    said.and_then(|said| said.to_f64()).map_or(Value::Null, Value::Float)
}

fn count(said: Option<u32>) -> Value {
    said.map_or(Value::Null, |said| Value::Float(said.into()))
}

fn flag(said: Option<bool>) -> Value {
    said.map_or(Value::Null, Value::Bool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_that_is_offered_has_a_name_and_every_name_an_example() {
        let offered = exemplary();
        for group in GROUPS.iter().filter(|group| !group.members.is_empty()) {
            let thing = &offered.things(group.name)[0];
            assert!(group.members.iter().all(|member| thing.members[member.name] != Value::Null), "{}", group.name);
        }
    }
}
