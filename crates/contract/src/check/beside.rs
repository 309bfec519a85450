//! A draft beside the contracts it belongs to: its framework contract, the contract it amends, what was agreed with the same vendor
//! before. What a contract says is compared by its facts, never by its words.

use rust_decimal::Decimal;

use super::{Contract, Params, Spot};
use crate::beside::{Beside, Relation};
use crate::model::{AdvanceKind, Fact, FactValue, Finding, Per, Role, Severity};
use crate::pattern::re;

/// How a draft departs from what stands beside it, seen by the buyer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaning {
    Worse,
    Better,
    Otherwise,
}

/// A point on which two contracts differ.
struct Difference<'f> {
    here: &'f Fact,
    there: &'f Fact,
    leaning: Leaning,
}

/// The draft says something else than the framework contract that it is made under.
pub(super) fn framework(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let severity = |leaning: Leaning| if leaning == Leaning::Better { Severity::Minor } else { params.severity };
    let of = contract.beside.iter().filter(|beside| beside.relation == Relation::Framework);
    of.flat_map(|beside| differences(contract.facts, &beside.facts).into_iter().map(move |difference| (beside, difference)))
        .map(|(beside, difference)| difference.finding(contract, params, beside, severity(difference.leaning)))
        .collect()
}

/// The draft is less favourable than what was agreed with the same vendor before.
pub(super) fn earlier(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let of = contract.beside.iter().filter(|beside| beside.relation == Relation::Earlier);
    of.flat_map(|beside| differences(contract.facts, &beside.facts).into_iter().map(move |difference| (beside, difference)))
        .filter(|(_, difference)| difference.leaning == Leaning::Worse)
        .map(|(beside, difference)| difference.finding(contract, params, beside, params.severity))
        .collect()
}

/// The amendment has another party than the contract that it amends (民法典 543: the parties of a contract change it).
pub(super) fn amended_party(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(beside) = amended(contract) else { return Vec::new() };
    let names = |facts: &[Fact]| -> Vec<String> {
        facts.iter().filter_map(|fact| if let FactValue::Party { name: Some(name), .. } = &fact.value { Some(bare(name)) } else { None }).collect()
    };
    let there = names(&beside.facts);
    if there.is_empty() {
        return Vec::new();
    }
    let is_new = |fact: &&Fact| matches!(&fact.value, FactValue::Party { name: Some(name), .. } if !there.contains(&bare(name)));
    let found = contract.facts.iter().filter(is_new).map(|fact| at(contract, params, fact, Spot::default().arg("title", &beside.title)));
    found.collect()
}

/// The amendment changes a clause that the contract hasn't.
pub(super) fn amended_clause(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(beside) = amended(contract).filter(|beside| !beside.clauses.is_empty()) else { return Vec::new() };
    let named = re!(
        r"(?:原|主)(?:合同|协议)(?:书)?(?:的)?\s*(第\s*[0-9一二三四五六七八九十百]+\s*条|[0-9]+(?:\.[0-9]+)+\s*条?)|(?i:(?:section|article|clause)\s+([0-9]+(?:\.[0-9]+)*)\s+of\s+the\s+(?:original\s+|existing\s+)?(?:agreement|contract))"
    );
    let text = contract.body().folded();
    let mut found = Vec::new();
    for hit in named.captures_iter(text) {
        let Some(clause) = hit.get(1).or_else(|| hit.get(2)) else { continue };
        if !beside.has_clause(clause.as_str()) && contract.in_body(clause.start()) {
            found.push(params.finding(contract, &clause.range(), Spot::default().arg("title", &beside.title).arg("to", clause.as_str())));
        }
    }
    found
}

/// The sum that an amendment gives for the contract is not the contract's.
pub(super) fn amended_sum(contract: &Contract<'_>, params: &Params) -> Vec<Finding> {
    let Some(beside) = amended(contract) else { return Vec::new() };
    let totals: Vec<Decimal> =
        beside.facts.iter().filter_map(|fact| if let FactValue::TotalAmount { amount, .. } = &fact.value { *amount } else { None }).collect();
    let Some(total) = totals.first().filter(|_| totals.len() == 1) else { return Vec::new() };
    let named = re!(
        r"原(?:合同|协议)?(?:书)?(?:的|约定的)?(?:总价款?|总金额|合同价款?|合同总价|价款|金额)(?:为|是|:)?\s*(?:人民币)?\s*[¥￥]?\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(万)?元"
    );
    let mut found = Vec::new();
    for hit in named.captures_iter(contract.body().folded()) {
        let Some(sum) = hit.get(1).and_then(|sum| sum.as_str().replace(',', "").parse::<Decimal>().ok()) else { continue };
        let sum = if hit.get(2).is_some() { sum * Decimal::from(10_000) } else { sum };
        if sum != *total {
            let whole = hit.get(0).expect("group 0 always is").range();
            found.push(params.finding(contract, &whole, Spot::default().arg("title", &beside.title).arg("total", total.normalize())));
        }
    }
    found
}

fn amended<'c>(contract: &'c Contract<'_>) -> Option<&'c Beside> {
    contract.beside.iter().find(|beside| beside.relation == Relation::Amended)
}

impl Difference<'_> {
    fn finding(&self, contract: &Contract<'_>, params: &Params, beside: &Beside, severity: Severity) -> Finding {
        let spot = Spot::default().arg("title", &beside.title).arg("there", &self.there.quote).arg("fact", kind(&self.here.value)).severity(severity);
        at(contract, params, self.here, spot)
    }
}

fn at(contract: &Contract<'_>, params: &Params, fact: &Fact, spot: Spot) -> Finding {
    let text = &contract.body().text;
    params.finding(contract, &(text.byte_at(fact.start)..text.byte_at(fact.end)), spot)
}

/// The id of the text that names a kind of fact.
fn kind(value: &FactValue) -> &'static str {
    match value {
        FactValue::Payment { .. } => "fact-payment",
        FactValue::Advance { .. } => "fact-advance",
        FactValue::Damages { .. } => "fact-damages",
        FactValue::Warranty { .. } => "fact-warranty",
        FactValue::Acceptance { .. } => "fact-acceptance",
        FactValue::Dispute { .. } => "fact-dispute",
        FactValue::GoverningLaw { .. } => "fact-governing-law",
        FactValue::Renewal { .. } => "fact-renewal",
        _ => "fact-confidentiality",
    }
}

/// Every point on which both contracts speak once and differently. Where a contract gives several values for one point, they are
/// for different things, and none is compared.
fn differences<'f>(here: &'f [Fact], there: &'f [Fact]) -> Vec<Difference<'f>> {
    /// What is compared: a number of which more is better for the buyer (1) or worse (-1), or words.
    enum Point {
        Number(Decimal, i8),
        Words(String),
    }
    type Read = fn(&FactValue) -> Option<Point>;
    fn damages(value: &FactValue, side: Role, sign: i8) -> Option<Point> {
        match value {
            FactValue::Damages { by, percent: Some(percent), per: Some(Per::Day), .. } if *by == side => Some(Point::Number(*percent, sign)),
            _ => None,
        }
    }
    fn advance(value: &FactValue, wanted: AdvanceKind) -> Option<Point> {
        match value {
            FactValue::Advance { kind, percent: Some(percent), .. } if *kind == wanted => Some(Point::Number(*percent, -1)),
            _ => None,
        }
    }
    const POINTS: &[Read] = &[
        |value| if let FactValue::Warranty { months: Some(months) } = value { Some(Point::Number((*months).into(), 1)) } else { None },
        |value| if let FactValue::Acceptance { days: Some(days), .. } = value { Some(Point::Number((*days).into(), 1)) } else { None },
        |value| if let FactValue::Payment { days: Some(days), .. } = value { Some(Point::Number((*days).into(), 1)) } else { None },
        |value| damages(value, Role::Vendor, 1),
        |value| damages(value, Role::Buyer, -1),
        |value| advance(value, AdvanceKind::Deposit),
        |value| advance(value, AdvanceKind::Advance),
        |value| if let FactValue::Confidentiality { years: Some(years) } = value { Some(Point::Number(*years, 1)) } else { None },
        |value| if let FactValue::Renewal { auto, .. } = value { Some(Point::Number(Decimal::from(u8::from(*auto)), -1)) } else { None },
        |value| match value {
            FactValue::Dispute { method, body } => Some(Point::Words(format!("{method:?} {}", body.as_deref().map(bare).unwrap_or_default()))),
            _ => None,
        },
        |value| if let FactValue::GoverningLaw { law } = value { Some(Point::Words(bare(law))) } else { None },
    ];
    let one = |facts: &'f [Fact], read: Read| -> Option<(&'f Fact, Point)> {
        let mut found = facts.iter().filter_map(|fact| Some((fact, read(&fact.value)?)));
        let first = found.next()?;
        found.next().is_none().then_some(first)
    };
    let compare = |read: &Read| {
        let (here, there) = (one(here, *read)?, one(there, *read)?);
        let leaning = match (&here.1, &there.1) {
            (Point::Number(ours, sign), Point::Number(theirs, _)) if ours != theirs => {
                if (ours > theirs) == (*sign > 0) {
                    Leaning::Better
                } else {
                    Leaning::Worse
                }
            }
            (Point::Words(ours), Point::Words(theirs)) if ours != theirs => Leaning::Otherwise,
            _ => return None,
        };
        Some(Difference { here: here.0, there: there.0, leaning })
    };
    POINTS.iter().filter_map(compare).collect()
}

/// Words without white space, brackets of one width.
fn bare(words: &str) -> String {
    words.chars().map(crate::text::fold).filter(|c| !c.is_whitespace()).collect()
}
