//! Contract numbers by a scheme of one's own: `HT-{kind}-{year}-{nnn}`.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use qiheng_archive::{Database, Row, Test, Transaction};
use qiheng_record::{Record, Ref, Stored, Value};

use super::{Contract, ContractKind};
use crate::DomainError;
use crate::our_side::OwnEntity;

/// How contracts are numbered: words as they are, and in braces what changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberScheme {
    /// What stands before the running number.
    before: Vec<Part>,
    /// Digits of the running number, at least.
    digits: usize,
    /// What stands behind it.
    behind: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Year,
    ShortYear,
    Month,
    Kind,
}

/// Why a scheme numbers nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemeProblem {
    /// Something in braces that has no meaning, or a brace that isn't closed.
    Unknown(String),
    /// The running number stands nowhere, or twice.
    Running,
}

impl FromStr for NumberScheme {
    type Err = SchemeProblem;

    fn from_str(text: &str) -> Result<Self, SchemeProblem> {
        let (mut before, mut digits, mut behind) = (Vec::new(), None, Vec::new());
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (words, braced) = rest.split_once('{').map_or((rest, None), |(words, more)| (words, Some(more)));
            let parts = if digits.is_none() { &mut before } else { &mut behind };
            if !words.is_empty() {
                parts.push(Part::Words(words.to_owned()));
            }
            let Some(braced) = braced else { break };
            let (name, more) = braced.split_once('}').ok_or_else(|| SchemeProblem::Unknown(format!("{{{braced}")))?;
            rest = more;
            match name {
                "year" => parts.push(Part::Year),
                "yy" => parts.push(Part::ShortYear),
                "month" => parts.push(Part::Month),
                "kind" => parts.push(Part::Kind),
                _ if !name.is_empty() && name.bytes().all(|one| one == b'n') => match digits.replace(name.len()) {
                    None => {}
                    Some(_) => return Err(SchemeProblem::Running),
                },
                _ => return Err(SchemeProblem::Unknown(format!("{{{name}}}"))),
            }
        }
        Ok(Self { before, digits: digits.ok_or(SchemeProblem::Running)?, behind })
    }
}

impl NumberScheme {
    /// The number after the last one that contracts of this kind and day bear. It runs anew wherever what stands before it is another.
    pub fn next(&self, db: &Database, kind: ContractKind, on: NaiveDate) -> Result<String, DomainError> {
        let words = |parts: &[Part]| parts.iter().map(|part| part.words(kind, on)).collect::<String>();
        let (before, behind) = (words(&self.before), words(&self.behind));
        let alike = [("number", Test::AtLeast(Value::Text(before.clone()))), ("number", Test::AtMost(Value::Text(format!("{before}\u{10FFFF}"))))];
        let running = |number: &Value| number.as_text()?.strip_prefix(&before)?.strip_suffix(&behind)?.parse::<u32>().ok();
        let last = db.cells(Contract::KIND, ["number"], &alike)?.into_iter().filter_map(|(_, [number])| running(&number)).max();
        Ok(format!("{before}{:0digits$}{behind}", last.unwrap_or(0) + 1, digits = self.digits))
    }
}

impl Part {
    fn words(&self, kind: ContractKind, on: NaiveDate) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Year => on.year().to_string(),
            Self::ShortYear => format!("{:02}", on.year() % 100),
            Self::Month => format!("{:02}", on.month()),
            Self::Kind => code(kind).to_owned(),
        }
    }
}

/// A kind's two letters as contract registers write them: the initials of 采购, 服务, 软件 …
fn code(kind: ContractKind) -> &'static str {
    match kind {
        ContractKind::Purchase => "CG",
        ContractKind::Service => "FW",
        ContractKind::Software => "RJ",
        ContractKind::Outsourcing => "WB",
        ContractKind::SalesAgency => "DL",
        ContractKind::Construction => "SG",
        ContractKind::Lease => "ZL",
        ContractKind::Framework => "KJ",
        ContractKind::Order => "DD",
        ContractKind::Nda => "BM",
        ContractKind::Amendment => "BC",
        ContractKind::Other => "QT",
    }
}

/// The next number of a contract that has none, by the scheme of our company that contracts; none where no scheme is set.
pub fn next_number(db: &Database, contract: Ref<Contract>, on: NaiveDate) -> Result<Option<String>, DomainError> {
    let Contract { kind, own_entity, number, .. } = db.get(contract)?.body;
    let entities: Vec<Stored<OwnEntity>> = match own_entity {
        Some(entity) => vec![db.get(entity)?],
        None => db.all(&[])?,
    };
    let scheme = entities.into_iter().map(|entity| entity.body.number_scheme).find(|scheme| !scheme.is_empty());
    let Some(scheme) = scheme.filter(|_| number.is_empty()) else { return Ok(None) };
    let scheme: NumberScheme = scheme.parse().map_err(|problem| refused(&scheme, problem))?;
    scheme.next(db, kind, on).map(Some)
}

/// Gives a contract that has no number the next one; nothing where no scheme is set.
pub fn give_number(tx: &Transaction, contract: Ref<Contract>, on: NaiveDate) -> Result<(), DomainError> {
    if let Some(number) = next_number(tx, contract, on)? {
        let mut stored = tx.get(contract)?;
        stored.body.number = number;
        tx.update(stored)?;
    }
    Ok(())
}

fn refused(scheme: &str, problem: SchemeProblem) -> DomainError {
    let (problem, part) = match problem {
        SchemeProblem::Unknown(part) => ("unknown", part),
        SchemeProblem::Running => ("running", String::new()),
    };
    DomainError::NumberScheme { scheme: scheme.to_owned(), problem, part }
}

/// A scheme that numbers nothing is not kept.
pub(crate) fn check_own_entity(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let scheme = OwnEntity::from_values(after.values.clone())?.number_scheme;
    if scheme.is_empty() {
        return Ok(());
    }
    scheme.parse::<NumberScheme>().map(drop).map_err(|problem| refused(&scheme, problem))
}
