//! Which contracts of the archive stand beside a draft.

use qiheng_archive::Database;
use qiheng_contract::{Beside, ContractKind, Document, Reading as Understanding, Relation};
use qiheng_record::{Ref, Stored, Value};

use super::start::known_vendor;
use super::{Reading, understood};
use crate::DomainError;
use crate::contracts::{Contract, Version};

/// The contracts that a draft is held against: the one that it belongs to by record or amends by name, the framework contract with
/// the same vendor that is still in force, and the latest signed one of its kind.
pub fn beside(db: &Database, document: &Document, reading: &Understanding, contract: Option<Ref<Contract>>) -> Result<Vec<Beside>, DomainError> {
    let here = contract.map(|contract| db.get(contract)).transpose()?;
    let vendor = match &here {
        Some(here) => here.body.vendor,
        None => known_vendor(db, reading)?,
    };
    let Some(vendor) = vendor else { return Ok(Vec::new()) };
    let mut signed: Vec<Stored<Contract>> = db
        .all::<Contract>(&[("vendor", Value::Id(vendor.0))])?
        .into_iter()
        .filter(|other| other.body.lifecycle.is_signed() && Some(other.head.id) != contract.map(|contract| contract.0))
        .collect();
    signed.sort_by_key(|other| (other.body.signed_on, other.head.created_at));
    let is_parent = |other: &&Stored<Contract>| here.as_ref().and_then(|here| here.body.parent).is_some_and(|parent| parent.0 == other.head.id);
    let is_named = |other: &&Stored<Contract>| {
        let Contract { number, title, .. } = &other.body;
        [number, title].into_iter().any(|name| name.chars().count() >= 4 && document.text.contains(name.as_str()))
    };
    let is_amendment = reading.kind == ContractKind::Amendment;
    let amended = signed.iter().find(is_parent).or_else(|| signed.iter().rev().find(is_named)).filter(|_| is_amendment);
    let is_framework = |other: &&Stored<Contract>| {
        let ended = other.body.ends_on.is_some_and(|end| end < reading.as_of);
        other.body.kind == ContractKind::Framework && !ended
    };
    let framework = signed.iter().rev().find(is_framework).filter(|_| reading.kind != ContractKind::Framework && !is_amendment);
    let same_kind = |other: &&Stored<Contract>| other.body.kind == reading.kind;
    let earlier = signed.iter().rev().find(same_kind).filter(|_| !is_amendment);
    let chosen = [(Relation::Amended, amended), (Relation::Framework, framework), (Relation::Earlier, earlier)];
    let read = |(relation, contract): (Relation, Option<&Stored<Contract>>)| contract.map(|contract| read_of(db, relation, contract)).transpose();
    Ok(chosen.into_iter().map(read).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().flatten().collect())
}

/// What the engine read in the last version of a contract that was read; none if none was.
fn read_of(db: &Database, relation: Relation, contract: &Stored<Contract>) -> Result<Option<Beside>, DomainError> {
    let mut versions = db.all::<Version>(&[("contract", Value::Id(contract.head.id))])?;
    versions.sort_by_key(|version| version.body.number);
    for version in versions.iter().rev() {
        if let Some(reading) = db.all::<Reading>(&[("version", Value::Id(version.head.id))])?.into_iter().next_back() {
            let read = understood(db, Ref::new(reading.head.id))?.reading;
            return Ok(Some(Beside::of(relation, contract.body.title.clone(), &read.clauses, &read.facts)));
        }
    }
    Ok(None)
}
