//! What can be a column.

use qiheng_contract::CHECKS;
use qiheng_record::{Field, FieldType, Record};

use crate::DomainError;
use crate::contracts::Contract;
use crate::reviews::{FACT_SHAPES, FactShape};

/// A column of the table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Where its values come from.
    pub of: Of,
    /// The type of its values.
    pub ty: FieldType,
}

/// Where a column's values come from.
#[derive(Debug, Clone, Copy)]
pub enum Of {
    /// A field of the contract: `ends_on`.
    Contract(&'static Field),
    /// A member of a fact: `advance.percent`. A contract may state several.
    Fact(&'static FactShape, &'static str),
    /// What a rule found: `rule.deposit.over_limit`.
    Rule(&'static str),
    /// The last day to give notice, so that it does not renew: `notice_by`.
    NoticeBy,
    /// Critical findings that are neither waived nor gone: `open_critical`.
    OpenCritical,
}

/// What a rule has come to in a contract.
pub(super) const RULE_STATES: [&str; 3] = ["found", "settled", "not_found"];

/// Fields of a contract that say something of it to others than the program.
const CONTRACT: [&str; 13] =
    ["number", "title", "kind", "vendor", "own_entity", "project", "amount", "tax_rate", "signed_on", "effective_on", "ends_on", "lifecycle", "notice_days"];
/// Kinds of fact that there are dozens of in one contract.
const TOO_MANY: [&str; 3] = ["definition", "reference", "blank"];

/// Every column: those of the contract, of facts in the order in which a buyer asks, of rules in their order.
pub fn columns() -> impl Iterator<Item = Column> {
    let fields = CONTRACT.iter().filter_map(|name| Contract::KIND.field(name)).map(|field| Column { of: Of::Contract(field), ty: field.ty });
    let derived = [Column { of: Of::NoticeBy, ty: FieldType::Date }, Column { of: Of::OpenCritical, ty: FieldType::Integer }];
    let shapes = FACT_SHAPES.iter().filter(|shape| !TOO_MANY.contains(&shape.kind));
    let facts = shapes.flat_map(|shape| shape.members.iter().map(move |(member, ty, _)| Column { of: Of::Fact(shape, member), ty: *ty }));
    let rules = CHECKS.iter().map(|check| Column { of: Of::Rule(check.id), ty: FieldType::Choice { choices: &RULE_STATES } });
    fields.chain(derived).chain(facts).chain(rules)
}

/// The column with this name.
pub fn column(name: &str) -> Result<Column, DomainError> {
    columns().find(|column| column.name() == name).ok_or_else(|| DomainError::NoSuchColumn { column: name.to_owned() })
}

impl Column {
    /// Its name, as conditions and addresses call it.
    pub fn name(&self) -> String {
        match self.of {
            Of::Contract(field) => field.name.to_owned(),
            Of::Fact(shape, member) => format!("{}.{member}", shape.kind),
            Of::Rule(rule) => format!("rule.{rule}"),
            Of::NoticeBy => "notice_by".to_owned(),
            Of::OpenCritical => "open_critical".to_owned(),
        }
    }
}
