//! The contracts that meet the conditions, with their values.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate};
use qiheng_archive::{Database, Query, Row};
use qiheng_record::{FieldType, Record, Value};
use uuid::Uuid;

use super::column::{Column, Of};
use super::condition::{Condition, order};
use super::kept::Kept;
use crate::DomainError;
use crate::contracts::Contract;

/// A question to all contracts.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The columns of the answer.
    pub columns: Vec<Column>,
    /// All must be met. Several on one kind of fact must be met by one and the same fact.
    pub conditions: Vec<(Column, Condition)>,
    /// The column to sort by, and whether downwards; else the newest contract first. Contracts without a value come last.
    pub sort: Option<(Column, bool)>,
    /// Only contracts whose title holds these words.
    pub text: Option<String>,
}

/// A contract of the answer.
#[derive(Debug)]
pub struct LedgerRow {
    /// The contract.
    pub contract: Uuid,
    /// Its title.
    pub title: String,
    /// The review of its latest version.
    pub review: Option<Uuid>,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// The values of a column for one contract: none, one, or as many as facts state.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Cell {
    /// The values.
    pub values: Vec<Value>,
    /// The finding that it tells of.
    pub finding: Option<Uuid>,
}

/// Asks all contracts. `today` is the day that conditions count from.
pub fn ledger(db: &Database, ask: &Ledger, today: NaiveDate) -> Result<Vec<LedgerRow>, DomainError> {
    let used: Vec<&Column> =
        ask.columns.iter().chain(ask.conditions.iter().map(|(column, _)| column)).chain(ask.sort.as_ref().map(|(column, _)| column)).collect();
    let kept = Kept::of(db, &used, today)?;
    let contracts = db.list(Contract::KIND, &Query { text: ask.text.as_deref(), limit: u32::MAX, ..Query::default() })?.rows;
    let titles = titles(db, &used)?;
    let asked = Asked::of(ask, today);
    let mut rows: Vec<(Option<Cell>, LedgerRow)> = contracts
        .iter()
        .filter(|contract| asked.is_met(contract, &kept))
        .map(|contract| {
            let cells = ask.columns.iter().map(|column| cell(contract, column, &kept)).collect();
            let sort = ask.sort.as_ref().map(|(column, _)| cell(contract, column, &kept));
            (sort, LedgerRow { contract: contract.head.id, title: contract.title(), review: kept.reviews.get(&contract.head.id).copied(), cells })
        })
        .collect();
    if let Some((_, down)) = ask.sort {
        rows.sort_by(|(one, _), (other, _)| sorted(one.as_ref(), other.as_ref(), down, &titles));
    }
    Ok(rows.into_iter().map(|(_, row)| row).collect())
}

/// Titles of the records that columns refer to, by id, for sorting.
fn titles(db: &Database, used: &[&Column]) -> Result<HashMap<Uuid, String>, DomainError> {
    let mut titles = HashMap::new();
    for column in used {
        if let FieldType::Ref { kind } = column.ty {
            let kind = db.kind(kind)?;
            titles.extend(db.cells(kind, [kind.title], &[])?.into_iter().map(|(id, [title])| (id, title.as_text().unwrap_or_default().to_owned())));
        }
    }
    Ok(titles)
}

fn sorted(one: Option<&Cell>, other: Option<&Cell>, down: bool, titles: &HashMap<Uuid, String>) -> Ordering {
    let first = |cell: Option<&Cell>| {
        let value = cell.and_then(|cell| cell.values.first()).filter(|value| **value != Value::Null)?;
        if let Value::Id(id) = value { titles.get(id).map(|title| Value::Text(title.clone())) } else { Some(value.clone()) }
    };
    match (first(one), first(other)) {
        (Some(one), Some(other)) => {
            let order = order(&one, &other).unwrap_or(Ordering::Equal);
            if down { order.reverse() } else { order }
        }
        (None, None) => Ordering::Equal,
        (one, _) => {
            if one.is_none() {
                Ordering::Greater
            } else {
                Ordering::Less
            }
        }
    }
}

/// Conditions, those on one kind of fact together.
struct Asked<'a> {
    plain: Vec<&'a (Column, Condition)>,
    facts: BTreeMap<&'static str, Vec<(&'static str, FieldType, &'a Condition)>>,
    today: NaiveDate,
}

impl<'a> Asked<'a> {
    fn of(ask: &'a Ledger, today: NaiveDate) -> Self {
        let mut asked = Self { plain: vec![], facts: BTreeMap::new(), today };
        for one in &ask.conditions {
            match (one.0.of, &one.1) {
                // That nothing is stated is said of all facts at once.
                (Of::Fact(shape, member), condition) if *condition != Condition::Empty => {
                    asked.facts.entry(shape.kind).or_default().push((member, one.0.ty, condition));
                }
                _ => asked.plain.push(one),
            }
        }
        asked
    }

    fn is_met(&self, contract: &Row, kept: &Kept) -> bool {
        let is_plain_met = |(column, condition): &&(Column, Condition)| {
            let values = cell(contract, column, kept).values;
            if *condition == Condition::Empty {
                values.iter().all(|value| *value == Value::Null)
            } else {
                values.iter().any(|value| condition.holds(value, self.today))
            }
        };
        let one_fact_meets = |(kind, conditions): (&&str, &Vec<(&str, FieldType, &Condition)>)| {
            let facts = kept.facts.get(&contract.head.id).and_then(|facts| facts.get(*kind));
            facts
                .into_iter()
                .flatten()
                .any(|fact| conditions.iter().all(|(member, ty, condition)| condition.holds(&ty.parse(&fact[*member]).unwrap_or(Value::Null), self.today)))
        };
        self.plain.iter().all(is_plain_met) && self.facts.iter().all(one_fact_meets)
    }
}

/// A contract's values in a column.
fn cell(contract: &Row, column: &Column, kept: &Kept) -> Cell {
    let id = contract.head.id;
    let facts = |kind: &str| kept.facts.get(&id).and_then(|facts| facts.get(kind)).into_iter().flatten();
    match column.of {
        Of::Contract(field) => Cell { values: vec![contract.value(field.name).clone()], finding: None },
        Of::Fact(shape, member) => {
            let given = facts(shape.kind).filter_map(|fact| column.ty.parse(&fact[member]).ok().filter(|value| *value != Value::Null));
            let mut values: Vec<Value> = Vec::new();
            given.for_each(|value| {
                if !values.contains(&value) {
                    values.push(value)
                }
            });
            Cell { values, finding: None }
        }
        Of::Rule(rule) => match kept.findings.get(&id).and_then(|findings| findings.get(rule)) {
            Some((finding, state)) => Cell { values: vec![Value::Text((*state).to_owned())], finding: *finding },
            None => Cell::default(),
        },
        Of::NoticeBy => Cell { values: notice_by(contract, facts("renewal")).map(Value::Date).into_iter().collect(), finding: None },
        Of::Account(sum) => Cell { values: kept.accounts.get(&id).and_then(|account| sum.of(account)).map(Value::Money).into_iter().collect(), finding: None },
        Of::OpenCritical => Cell { values: kept.open_critical.get(&id).map(|count| Value::Integer((*count).into())).into_iter().collect(), finding: None },
    }
}

/// The last day on which notice keeps a contract from renewing: so many days before its last day as it says, or as is kept.
fn notice_by<'f>(contract: &Row, mut renewals: impl Iterator<Item = &'f serde_json::Value>) -> Option<NaiveDate> {
    let Value::Date(ends_on) = contract.value("ends_on") else { return None };
    let told = renewals.find(|renewal| renewal["auto"] == true)?;
    let kept = if let Value::Integer(days) = contract.value("notice_days") { u64::try_from(*days).ok() } else { None };
    let days = kept.or_else(|| told["notice_days"].as_u64())?;
    ends_on.checked_sub_days(Days::new(days))
}
