//! Starting a review from a draft: contract, version, file, reading, facts, review and findings in one operation.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_contract::{FactValue, RULES_VERSION, Reading as Understanding, Role as PartyRole};
use qiheng_record::{CreditCode, Json, LongText, Money, Ref, Sha256, Value};

use super::answer::findings_of_theirs;
use super::next_version::Earlier;
use super::{Decision, Fact, Finding, Reading, Review, ReviewState, Source};
use crate::DomainError;
use crate::contracts::{self, Clause, Contract, ContractParty, Lifecycle, Version, VersionSource};
use crate::documents::{Document, DocumentRole};
use crate::our_side::OwnEntity;
use crate::playbooks::PlaybookVersion;
use crate::vendors::{Vendor, VendorStatus};

/// A draft that has been read and judged.
pub struct Draft<'d> {
    /// Name and bytes of each file: the main one, then its attachments.
    pub files: Vec<(&'d str, &'d [u8])>,
    /// What was read.
    pub document: &'d qiheng_contract::Document,
    /// What was understood.
    pub reading: &'d Understanding,
    /// The version of the playbook by which it was judged.
    pub playbook: Option<Ref<PlaybookVersion>>,
}

/// Keeps the draft as the next version of `contract`, or of a new contract, and starts its review.
pub fn start(tx: &Transaction, draft: &Draft, contract: Option<Ref<Contract>>, reviewer: &str) -> Result<Ref<Review>, DomainError> {
    let is_new = contract.is_none();
    let contract = match contract {
        Some(contract) => contract,
        None => tx.insert(new_contract(tx, draft)?)?,
    };
    let earlier = Earlier::of(tx, contract, draft)?;
    if !is_new {
        take_up_again(tx, contract, draft, earlier.as_ref())?;
    }
    let number = Version::next_number(tx, contract)?;
    let version = tx.insert(Version { contract, number, source: VersionSource::Theirs })?;
    let mut documents = Vec::new();
    for (name, bytes) in &draft.files {
        let role = if documents.is_empty() { DocumentRole::Main } else { DocumentRole::Attachment };
        documents.push(tx.insert(Document::keep(tx, (*name).to_owned(), bytes, role)?.of(contract, Some(version)))?);
    }
    let document = *documents.first().ok_or(DomainError::DraftWithoutFile)?;
    let reading = keep_reading(tx, draft, version, document, earlier.as_ref())?;
    keep_clauses(tx, draft, version, earlier.as_ref())?;
    if number == 1 {
        keep_parties(tx, draft, contract)?;
    }
    let review = tx.insert(Review {
        contract,
        version,
        reading,
        playbook: draft.playbook,
        side: draft.reading.side.clone(),
        as_of: Some(draft.reading.as_of),
        reviewer: reviewer.to_owned(),
        state: ReviewState::Open,
    })?;
    let engine = findings_of_theirs(tx, contract, draft.reading)?.into_iter().zip(1..);
    let mut findings: Vec<Finding> = engine.map(|(finding, position)| engine_finding(review, position, finding)).collect();
    if let Some(earlier) = &earlier {
        earlier.carry(tx, review, &draft.document.text, &mut findings)?;
    }
    for finding in findings {
        tx.insert(finding)?;
    }
    Ok(review)
}

pub(super) fn keep_reading(
    tx: &Transaction,
    draft: &Draft,
    version: Ref<Version>,
    document: Ref<Document>,
    earlier: Option<&Earlier>,
) -> Result<Ref<Reading>, DomainError> {
    let result = serde_json::to_vec(&(draft.document, draft.reading)).expect("plain data becomes JSON");
    let reading = tx.insert(Reading {
        version,
        document,
        engine: env!("CARGO_PKG_VERSION").into(),
        rules: RULES_VERSION.into(),
        text_hash: Sha256(qiheng_archive::Archive::hash_of(draft.document.text.as_bytes())),
        result: Sha256(tx.keep_original(&result)?),
    })?;
    let mut facts = Vec::new();
    for fact in &draft.reading.facts {
        let mut json = serde_json::to_value(&fact.value).expect("plain data becomes JSON");
        let kind = json["kind"].as_str().unwrap_or_default().to_owned();
        let id = tx.insert(Fact {
            reading,
            kind: kind.clone(),
            value: Json(json["value"].take()),
            clause: fact.clause.clone().unwrap_or_default(),
            start: fact.start,
            end: fact.end,
            quote: fact.quote.clone(),
            also: Json(fact.also.clone()),
            source: Source::Engine,
            corrects: None,
        })?;
        facts.push((id, kind, fact));
    }
    if let Some(earlier) = earlier {
        earlier.carry_corrections(tx, &facts, reading)?;
    }
    Ok(reading)
}

/// A clause goes on with the lineage that it had in the version before; a new one begins a lineage of its own, named by its path.
fn keep_clauses(tx: &Transaction, draft: &Draft, version: Ref<Version>, earlier: Option<&Earlier>) -> Result<(), DomainError> {
    let text: Vec<char> = draft.document.text.chars().collect();
    let parents: BTreeSet<&str> = draft.reading.clauses.iter().filter_map(|clause| Some(clause.path.rsplit_once('.')?.0)).collect();
    for clause in &draft.reading.clauses {
        let words: String = text[clause.start as usize..clause.end as usize].iter().collect();
        let first_words = || words.lines().next().unwrap_or_default().chars().take(40).collect();
        tx.insert(Clause {
            version,
            path: clause.path.clone(),
            label: clause.label.clone(),
            heading: if clause.heading.is_empty() { first_words() } else { clause.heading.clone() },
            categories: clause.categories.iter().map(|category| category.name.as_str()).collect::<Vec<_>>().join(" "),
            lineage: earlier.and_then(|earlier| earlier.lineage(&clause.path)).map_or_else(|| format!("{version}/{}", clause.path), str::to_owned),
            // The text of a clause holds that of its sub-clauses: only those without are searched by their words.
            text: LongText(if parents.contains(clause.path.as_str()) { String::new() } else { words }),
        })?;
    }
    Ok(())
}

fn keep_parties(tx: &Transaction, draft: &Draft, contract: Ref<Contract>) -> Result<(), DomainError> {
    let Contract { vendor, own_entity, .. } = tx.get(contract)?.body;
    for fact in &draft.reading.facts {
        let FactValue::Party { role, label, name: Some(name), .. } = &fact.value else { continue };
        let is_ours = *label == draft.reading.side;
        let role = match role {
            PartyRole::Buyer => contracts::PartyRole::Buyer,
            PartyRole::Vendor => contracts::PartyRole::Vendor,
            PartyRole::Other | PartyRole::Both => contracts::PartyRole::Other,
        };
        tx.insert(ContractParty {
            contract,
            name: name.clone(),
            label: label.clone(),
            own_entity: own_entity.filter(|_| is_ours),
            vendor: vendor.filter(|_| !is_ours && role == contracts::PartyRole::Vendor),
            role,
        })?;
    }
    Ok(())
}

pub(super) fn engine_finding(review: Ref<Review>, position: u32, finding: qiheng_contract::Finding) -> Finding {
    let title = finding.title();
    Finding {
        review,
        position,
        rule: finding.rule,
        severity: finding.severity,
        source: Source::Engine,
        clause: finding.clause.unwrap_or_default(),
        start: finding.start,
        end: finding.end,
        quote: finding.quote,
        evidence: Json(finding.evidence),
        law: Json(finding.law),
        title: Json(title),
        reason: Json(finding.reason),
        suggestion: finding.suggestion.map(Json),
        decision: Decision::Open,
        decision_reason: None,
        decided_by: String::new(),
        decided_at: None,
        earlier: None,
        proposal: None,
        carried: None,
    }
}

/// What a draft says of the whole contract.
struct Told {
    amount: Option<Money>,
    effective_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

impl Told {
    fn by(reading: &Understanding) -> Self {
        let facts = || reading.facts.iter().map(|fact| &fact.value);
        let amount = facts().find_map(|fact| match fact {
            FactValue::TotalAmount { amount: Some(amount), currency, .. } => Money::new(*amount, currency.as_deref().unwrap_or("CNY")),
            _ => None,
        });
        let date = |wanted| facts().find_map(|fact| matches!(fact, FactValue::Date { which, .. } if *which == wanted).then(|| date_of(fact)).flatten());
        Self { amount, effective_on: date(qiheng_contract::DateKind::Effective), ends_on: date(qiheng_contract::DateKind::Ends) }
    }
}

/// A new version takes its contract back into review. Sum and dates follow the text where they still say what the version before
/// said; what a person has changed stays.
fn take_up_again(tx: &Transaction, contract: Ref<Contract>, draft: &Draft, earlier: Option<&Earlier>) -> Result<(), DomainError> {
    let mut stored = tx.get(contract)?;
    let before = earlier.map(|earlier| Told::by(earlier.understanding()));
    let after = Told::by(draft.reading);
    let body = &mut stored.body;
    follow(&mut body.amount, before.as_ref().map(|told| &told.amount), after.amount);
    follow(&mut body.effective_on, before.as_ref().map(|told| &told.effective_on), after.effective_on);
    follow(&mut body.ends_on, before.as_ref().map(|told| &told.ends_on), after.ends_on);
    if matches!(body.lifecycle, Lifecycle::Draft | Lifecycle::Approved) {
        body.lifecycle = Lifecycle::InReview;
    }
    Ok(tx.update(stored)?)
}

fn follow<T: PartialEq>(kept: &mut Option<T>, before: Option<&Option<T>>, after: Option<T>) {
    if after.is_some() && (kept.is_none() || before.is_some_and(|before| before == kept)) {
        *kept = after;
    }
}

/// A contract as the draft tells of itself.
fn new_contract(tx: &Transaction, draft: &Draft) -> Result<Contract, DomainError> {
    let told = Told::by(draft.reading);
    let own_entity = tx.all::<OwnEntity>(&[])?.into_iter().next().map(|own| Ref::new(own.head.id));
    Ok(Contract {
        number: String::new(),
        title: qiheng_contract::title(draft.files.first().map_or("", |(name, _)| name), draft.document),
        kind: draft.reading.kind,
        own_entity,
        vendor: vendor(tx, draft)?,
        parent: None,
        project: None,
        amount: told.amount,
        tax_rate: None,
        signed_on: None,
        effective_on: told.effective_on,
        ends_on: told.ends_on,
        auto_renewal: None,
        notice_days: None,
        lifecycle: Lifecycle::InReview,
        override_reason: None,
        end_reason: None,
    })
}

fn date_of(fact: &FactValue) -> Option<NaiveDate> {
    if let FactValue::Date { date, .. } = fact { Some(*date) } else { None }
}

/// The other party as the draft names it: its name and credit code.
fn other_party(reading: &Understanding) -> Option<(&String, Option<CreditCode>)> {
    reading.facts.iter().find_map(|fact| match &fact.value {
        FactValue::Party { role: PartyRole::Vendor, label, name: Some(name), credit_code } if *label != reading.side => {
            Some((name, credit_code.as_deref().and_then(|code| CreditCode::parse(code).ok())))
        }
        _ => None,
    })
}

/// The other party, where it is known by credit code or name.
pub(super) fn known_vendor(db: &Database, reading: &Understanding) -> Result<Option<Ref<Vendor>>, DomainError> {
    let Some((name, credit_code)) = other_party(reading) else { return Ok(None) };
    let mut known = match &credit_code {
        Some(code) => db.all::<Vendor>(&[("credit_code", Value::Text(code.to_string()))])?,
        None => vec![],
    };
    known.extend(db.all::<Vendor>(&[("name", Value::Text(name.clone()))])?);
    Ok(known.first().map(|vendor| Ref::new(vendor.head.id)))
}

/// The other party: as it is known, else made known as prospective.
fn vendor(tx: &Transaction, draft: &Draft) -> Result<Option<Ref<Vendor>>, DomainError> {
    if let Some(known) = known_vendor(tx, draft.reading)? {
        return Ok(Some(known));
    }
    let Some((name, credit_code)) = other_party(draft.reading) else { return Ok(None) };
    let vendor = Vendor {
        name: name.clone(),
        short_name: String::new(),
        kind: None,
        credit_code,
        country: String::new(),
        address: String::new(),
        status: VendorStatus::Prospective,
    };
    Ok(Some(tx.insert(vendor)?))
}
