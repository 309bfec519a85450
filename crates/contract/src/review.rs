//! The whole way from a document to its findings.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::beside::Beside;
use crate::check::{Contract, Known, check};
use crate::facts::{self, Draft, Gathered};
use crate::kind;
use crate::law::LawBase;
use crate::model::{Clause, ContractKind, DateKind, Document, Fact, FactValue, Finding, Role};
use crate::outline;
use crate::playbook::Playbook;
use crate::text::Body;

/// The version of the rules: a reading names the one that made it.
pub const RULES_VERSION: &str = "7";

/// The buyer's size class (中小企业划型标准规定), which decides its legal payment terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BuyerClass {
    /// State organs and public institutions (机关、事业单位).
    Public,
    /// Large enterprises.
    Large,
    /// Medium enterprises.
    Medium,
    /// Small and micro enterprises.
    Small,
}

/// What the reviewer knows beyond the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Settings {
    /// Our party by its label or name in the contract; none = the buyer, as far as the text tells.
    pub side: Option<String>,
    /// The date on which law and terms are judged; none = the contract's own, else `today`.
    pub as_of: Option<NaiveDate>,
    /// The day of the review.
    pub today: NaiveDate,
    /// The buyer's size class.
    pub buyer_class: Option<BuyerClass>,
    /// Is the vendor a small or medium enterprise?
    pub vendor_is_small: Option<bool>,
    /// The kind of contract; none = told from title and words.
    pub kind: Option<ContractKind>,
    /// The company's policy.
    pub playbook: Playbook,
    /// The contracts that stand beside it: its framework, what it amends, what was agreed before.
    #[serde(default)]
    pub beside: Vec<Beside>,
    /// The law base by which law that ended is told.
    #[serde(skip, default = "LawBase::built_in")]
    #[ts(skip)]
    pub law: Arc<LawBase>,
}

impl Settings {
    /// Nothing known but the day.
    pub fn on(today: NaiveDate) -> Self {
        Settings {
            side: None,
            as_of: None,
            today,
            buyer_class: None,
            vendor_is_small: None,
            kind: None,
            playbook: Playbook::default(),
            beside: Vec::new(),
            law: LawBase::built_in(),
        }
    }
}

/// What the engine read in a document. The same document and settings give the same reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Reading {
    /// The kind of contract.
    pub kind: ContractKind,
    /// Our party, by its label in the contract.
    pub side: String,
    /// The date on which law and terms were judged.
    pub as_of: NaiveDate,
    /// The clauses in order.
    pub clauses: Vec<Clause>,
    /// What the contract says.
    pub facts: Vec<Fact>,
    /// What is wrong, missing or risky, in order of place; absences last.
    pub findings: Vec<Finding>,
}

/// Reads a document's clauses and facts and checks them.
pub fn review(document: &Document, settings: &Settings) -> Reading {
    judged(document, settings, &[&settings.playbook]).0
}

/// A document's findings by several playbooks.
pub(crate) fn findings_by(document: &Document, settings: &Settings, playbooks: &[&Playbook]) -> Vec<Vec<Finding>> {
    let (reading, others) = judged(document, settings, playbooks);
    std::iter::once(reading.findings).chain(others).collect()
}

/// What was read, with the findings by the first playbook, and those by the others.
fn judged(document: &Document, settings: &Settings, playbooks: &[&Playbook]) -> (Reading, Vec<Vec<Finding>>) {
    let body = Body::of(document);
    let clauses = outline::of(&body);
    let draft = Draft::of(body, &clauses, settings.side.as_deref());
    let gathered = Gathered::from(&draft);
    let facts = facts::of(&draft, &gathered);
    let kind = settings.kind.unwrap_or_else(|| kind::of(&draft));
    let as_of = settings.as_of.or_else(|| signed_on(&facts)).unwrap_or(settings.today);
    let known =
        Known { kind, as_of, buyer_class: settings.buyer_class, vendor_is_small: settings.vendor_is_small, beside: &settings.beside, law: &settings.law };
    let contract = Contract::of(&draft, &gathered, &facts, known);
    let mut findings = playbooks.iter().map(|playbook| check(&contract, playbook));
    let first = findings.next().unwrap_or_default();
    let others = findings.collect();
    let side = draft.parties.label(Role::Buyer);
    (Reading { kind, side, as_of, clauses, facts, findings: first }, others)
}

/// The date of the contract: its signing, else its start.
fn signed_on(facts: &[Fact]) -> Option<NaiveDate> {
    let of = |wanted: DateKind| {
        facts.iter().find_map(|fact| match fact.value {
            FactValue::Date { which, date } if which == wanted => Some(date),
            _ => None,
        })
    };
    of(DateKind::Signed).or_else(|| of(DateKind::Effective))
}
