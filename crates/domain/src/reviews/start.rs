//! Starting a review from a draft: contract, version, file, reading, facts, review and findings in one operation.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_contract::{FactValue, Identity, RULES_VERSION, Reading as Understanding, Role as PartyRole};
use qiheng_record::{CreditCode, Json, LongText, Money, Ref, Sha256};

use super::answer::findings_of_theirs;
use super::next_version::Earlier;
use super::{Decision, Fact, Finding, Reading, Review, ReviewState, Source};
use crate::DomainError;
use crate::contracts::{self, Clause, Contract, ContractParty, Lifecycle, Version, VersionSource, refresh};
use crate::documents::{Document, DocumentRole};
use crate::our_side::OwnEntity;
use crate::playbooks::PlaybookVersion;
use crate::vendors::{Vendor, VendorBook, VendorStatus};

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

/// Where a draft belongs.
#[derive(Debug, Clone, Copy)]
pub enum Place {
    /// It is the next version of this contract.
    NextOf(Ref<Contract>),
    /// It is a contract of its own, with this other party.
    New(OtherParty),
}

/// The other party of a new contract.
#[derive(Debug, Clone, Copy)]
pub enum OtherParty {
    /// The one that the text names: known by credit code or name, else made known as prospective.
    AsTold,
    /// This one.
    Known(Ref<Vendor>),
    /// The one that the text names; whoever calls has found that it is not known yet.
    Unknown,
    /// Left open.
    Open,
}

/// Keeps the draft as the next version of `contract`, or of a new contract, and starts its review.
pub fn start(tx: &Transaction, draft: &Draft, contract: Option<Ref<Contract>>, reviewer: &str) -> Result<Ref<Review>, DomainError> {
    start_at(tx, draft, contract.map_or(Place::New(OtherParty::AsTold), Place::NextOf), reviewer)
}

/// Keeps the draft where it belongs and starts its review.
pub fn start_at(tx: &Transaction, draft: &Draft, place: Place, reviewer: &str) -> Result<Ref<Review>, DomainError> {
    let contract = match place {
        Place::NextOf(contract) => contract,
        Place::New(other) => tx.insert(new_contract(tx, draft, other)?)?,
    };
    let earlier = Earlier::of(tx, contract, draft)?;
    if matches!(place, Place::NextOf(_)) {
        take_up_again(tx, contract, draft, earlier.as_ref())?;
    }
    let (version, reading) = keep_version(tx, draft, contract, VersionSource::Theirs, earlier.as_ref())?;
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

/// Keeps the draft's files as the contract's next version, with what was read and understood in them.
pub(super) fn keep_version(
    tx: &Transaction,
    draft: &Draft,
    contract: Ref<Contract>,
    source: VersionSource,
    earlier: Option<&Earlier>,
) -> Result<(Ref<Version>, Ref<Reading>), DomainError> {
    let number = Version::next_number(tx, contract)?;
    let version = tx.insert(Version { contract, number, source, differences: LongText::default() })?;
    let mut documents = Vec::new();
    for (name, bytes) in &draft.files {
        let role = if documents.is_empty() { DocumentRole::Main } else { DocumentRole::Attachment };
        documents.push(tx.insert(Document::keep(tx, (*name).to_owned(), bytes, role)?.of(contract, Some(version)))?);
    }
    let document = *documents.first().ok_or(DomainError::DraftWithoutFile)?;
    let reading = keep_reading(tx, draft, version, document, earlier)?;
    keep_clauses(tx, draft, version, earlier)?;
    if number == 1 {
        keep_parties(tx, draft, contract)?;
    }
    Ok((version, reading))
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
        found: Json(draft.reading.findings.iter().map(|finding| finding.rule.clone()).collect::<BTreeSet<_>>().into_iter().collect()),
        identity: Json(Identity::of(draft.document, &draft.reading.facts)),
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

/// A new version takes its contract back into review.
fn take_up_again(tx: &Transaction, contract: Ref<Contract>, draft: &Draft, earlier: Option<&Earlier>) -> Result<(), DomainError> {
    let mut stored = tx.get(contract)?;
    let body = &mut stored.body;
    follow_text(body, draft, earlier);
    if matches!(body.lifecycle, Lifecycle::Draft | Lifecycle::Approved) {
        body.lifecycle = Lifecycle::InReview;
    }
    tx.update(stored)?;
    refresh(tx, contract)
}

/// Sum and dates follow the text where they still say what the version before said; what a person has changed stays.
pub(super) fn follow_text(contract: &mut Contract, draft: &Draft, earlier: Option<&Earlier>) {
    let before = earlier.map(|earlier| Told::by(earlier.understanding()));
    let after = Told::by(draft.reading);
    follow(&mut contract.amount, before.as_ref().map(|told| &told.amount), after.amount);
    follow(&mut contract.effective_on, before.as_ref().map(|told| &told.effective_on), after.effective_on);
    follow(&mut contract.ends_on, before.as_ref().map(|told| &told.ends_on), after.ends_on);
}

fn follow<T: PartialEq>(kept: &mut Option<T>, before: Option<&Option<T>>, after: Option<T>) {
    if after.is_some() && (kept.is_none() || before.is_some_and(|before| before == kept)) {
        *kept = after;
    }
}

/// A contract as the draft tells of itself.
pub(super) fn new_contract(tx: &Transaction, draft: &Draft, other: OtherParty) -> Result<Contract, DomainError> {
    let told = Told::by(draft.reading);
    let own_entity = tx.all::<OwnEntity>(&[])?.into_iter().next().map(|own| Ref::new(own.head.id));
    Ok(Contract {
        number: qiheng_contract::number(&draft.document.text).unwrap_or_default(),
        title: qiheng_contract::title(draft.files.first().map_or("", |(name, _)| name), draft.document),
        kind: draft.reading.kind,
        own_entity,
        vendor: vendor(tx, draft, other)?,
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

fn vendor(tx: &Transaction, draft: &Draft, other: OtherParty) -> Result<Option<Ref<Vendor>>, DomainError> {
    let known = match other {
        OtherParty::Known(vendor) => return Ok(Some(vendor)),
        OtherParty::Open => return Ok(None),
        OtherParty::Unknown => None,
        OtherParty::AsTold => Some(VendorBook::of(tx)?),
    };
    let Some((name, code)) = vendor_told(draft.reading) else { return Ok(None) };
    if let Some(found) = known.and_then(|book| book.find(name, code)) {
        return Ok(Some(found.vendor));
    }
    let vendor = Vendor {
        name: name.to_owned(),
        short_name: String::new(),
        kind: None,
        credit_code: code.and_then(|code| CreditCode::parse(code).ok()),
        country: String::new(),
        address: String::new(),
        status: VendorStatus::Prospective,
        other_names: LongText::default(),
        merged_into: None,
    };
    Ok(Some(tx.insert(vendor)?))
}

/// The other party, where it is known by credit code or name.
pub(super) fn known_vendor(db: &Database, reading: &Understanding) -> Result<Option<Ref<Vendor>>, DomainError> {
    let Some((name, code)) = vendor_told(reading) else { return Ok(None) };
    Ok(VendorBook::of(db)?.find(name, code).map(|found| found.vendor))
}

/// The other party as the text names it: name and credit code.
pub fn vendor_told(reading: &Understanding) -> Option<(&str, Option<&str>)> {
    reading.facts.iter().find_map(|fact| match &fact.value {
        FactValue::Party { role: PartyRole::Vendor, label, name: Some(name), credit_code } if *label != reading.side => {
            Some((name.as_str(), credit_code.as_deref()))
        }
        _ => None,
    })
}
