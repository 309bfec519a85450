//! Columns and cells in words.

use qiheng_archive::Database;
use qiheng_domain::ledger::{Cell, Column, Of};
use qiheng_locales::Catalogue;
use qiheng_record::{FieldType, Value};
use serde::Serialize;
use ts_rs::TS;

use crate::words::{money, title_of};

/// A column that can be asked for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LedgerColumn {
    /// Its name in questions.
    pub name: String,
    /// What stands at its head.
    pub label: String,
    /// What it belongs to.
    pub group: LedgerGroup,
    /// The kind of fact that it belongs to, in words; none for others.
    pub of: Option<String>,
    /// The type of its values.
    #[serde(rename = "type")]
    pub ty: FieldType,
    /// The words of its choices, if it has some.
    pub choices: Vec<LedgerChoice>,
}

/// What a column belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum LedgerGroup {
    Contract,
    Fact,
    Rule,
}

/// A choice in words.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LedgerChoice {
    pub name: String,
    pub label: String,
}

pub(super) fn column(catalogue: &Catalogue, column: &Column) -> LedgerColumn {
    let choices = column.ty.choices().unwrap_or_default().iter();
    let of = if let Of::Fact(shape, _) = column.of { Some(catalogue.plain(&format!("fact-{}", hyphened(shape.kind)))) } else { None };
    LedgerColumn {
        name: column.name(),
        label: label(catalogue, column),
        group: match column.of {
            Of::Contract(_) | Of::NoticeBy | Of::OpenCritical | Of::Account(_) => LedgerGroup::Contract,
            Of::Fact(..) => LedgerGroup::Fact,
            Of::Rule(_) => LedgerGroup::Rule,
        },
        of,
        ty: column.ty,
        choices: choices.map(|name| LedgerChoice { name: (*name).to_owned(), label: choice(catalogue, column, name) }).collect(),
    }
}

/// What stands at the head of a column.
pub(super) fn label(catalogue: &Catalogue, column: &Column) -> String {
    match column.of {
        Of::Contract(field) => catalogue.plain(&format!("contract-{}", hyphened(field.name))),
        Of::Fact(shape, member) => {
            let args = [("fact", format!("fact-{}", hyphened(shape.kind))), ("member", format!("fact-value-{}", hyphened(member)))];
            catalogue.text("ledger-fact", &args.map(|(name, id)| (name.to_owned(), catalogue.plain(&id))).into())
        }
        Of::Rule(rule) => catalogue.plain(&format!("check-{}", hyphened(rule))),
        Of::NoticeBy => catalogue.plain("ledger-notice-by"),
        Of::OpenCritical => catalogue.plain("ledger-open-critical"),
        Of::Account(sum) => catalogue.plain(&format!("account-{}", sum.name())),
    }
}

/// A cell in words; several values are set apart.
pub(super) fn cell(db: &Database, catalogue: &Catalogue, column: &Column, cell: &Cell) -> String {
    let words = cell.values.iter().map(|one| value(db, catalogue, column, one)).filter(|words| !words.is_empty());
    words.collect::<Vec<_>>().join(&catalogue.plain("ledger-and"))
}

fn value(db: &Database, catalogue: &Catalogue, column: &Column, value: &Value) -> String {
    match (value, column.ty) {
        (Value::Text(name), FieldType::Choice { .. }) => choice(catalogue, column, name),
        (Value::Decimal(number), FieldType::Percent) => format!("{} %", number.normalize()),
        (Value::Decimal(number), _) => number.normalize().to_string(),
        (Value::Text(text), _) => text.clone(),
        (Value::Integer(number), _) => number.to_string(),
        (Value::Money(sum), _) => money(sum),
        (Value::Date(date), _) => date.to_string(),
        (Value::Flag(yes), _) => catalogue.plain(if *yes { "report-yes" } else { "report-no" }),
        (Value::Id(_), ty) => title_of(db, value, ty).unwrap_or_default(),
        _ => String::new(),
    }
}

fn choice(catalogue: &Catalogue, column: &Column, name: &str) -> String {
    let name = hyphened(name);
    match column.of {
        Of::Contract(field) => catalogue.plain(&format!("contract-{}-{name}", hyphened(field.name))),
        Of::Fact(_, member) => catalogue.plain(&format!("fact-value-{}-{name}", hyphened(member))),
        _ => catalogue.plain(&format!("ledger-rule-{name}")),
    }
}

fn hyphened(name: &str) -> String {
    name.replace(['_', '.'], "-")
}
