//! What can be a column.

use qiheng_contract::CHECKS;
use qiheng_record::{Field, FieldType, Money, Record};

use crate::DomainError;
use crate::contracts::{Account, Contract};
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
    /// A sum of the contract's account: `account.paid`.
    Account(Sum),
}

/// A sum of a contract's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "as in the account")]
pub enum Sum {
    Invoiced,
    Paid,
    Retained,
    Open,
    Overdue,
}

impl Sum {
    /// All of them, in the order of the account.
    pub const ALL: [Self; 5] = [Self::Invoiced, Self::Paid, Self::Retained, Self::Open, Self::Overdue];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Invoiced => "invoiced",
            Self::Paid => "paid",
            Self::Retained => "retained",
            Self::Open => "open",
            Self::Overdue => "overdue",
        }
    }

    /// The sum in an account that is kept.
    pub(super) fn of(self, account: &Account) -> Option<Money> {
        let sum = match self {
            Self::Invoiced => account.invoiced,
            Self::Paid => account.paid,
            Self::Retained => account.retained,
            Self::Open => account.open()?,
            Self::Overdue => account.overdue,
        };
        Money::new(sum, &account.currency).filter(|_| account.is_kept)
    }
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
    let sums = Sum::ALL.into_iter().map(|sum| Column { of: Of::Account(sum), ty: FieldType::Money });
    let shapes = FACT_SHAPES.iter().filter(|shape| !TOO_MANY.contains(&shape.kind));
    let facts = shapes.flat_map(|shape| shape.members.iter().map(move |(member, ty, _)| Column { of: Of::Fact(shape, member), ty: *ty }));
    let rules = CHECKS.iter().map(|check| Column { of: Of::Rule(check.id), ty: FieldType::Choice { choices: &RULE_STATES } });
    fields.chain(derived).chain(sums).chain(facts).chain(rules)
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
            Of::Account(sum) => format!("account.{}", sum.name()),
        }
    }
}
