//! Precedents (条款先例): how our signed contracts settled the same thing before, and with whom.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use qiheng_archive::{Database, Query, Row, Test};
use qiheng_record::{Record, Ref, Stored, Value};
use uuid::Uuid;

use super::{Clause, Contract, Version};
use crate::DomainError;
use crate::reviews::Reading;
use crate::vendors::Vendor;

/// Which wordings are wanted.
#[derive(Debug, Clone, Default)]
pub struct Wanted<'w> {
    /// The category of clause; none = all.
    pub category: Option<&'w str>,
    /// Words that stand in it; empty = any.
    pub words: &'w str,
    /// The contract at hand: what was agreed with its vendor and in contracts of its kind comes first, its own clauses are left out.
    pub beside: Option<Ref<Contract>>,
    /// Wordings at most.
    pub limit: usize,
}

/// A wording that was agreed, with every contract that has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Precedent {
    /// The clause as the latest of them has it.
    pub clause: Clause,
    /// The contracts, latest first.
    pub uses: Vec<Use>,
}

/// A signed contract with the wording.
#[derive(Debug, Clone, PartialEq)]
pub struct Use {
    /// The contract.
    pub contract: Ref<Contract>,
    /// Its title.
    pub title: String,
    /// With whom.
    pub vendor: Option<String>,
    /// When it was signed.
    pub signed_on: Option<NaiveDate>,
    /// How it cites the clause.
    pub label: String,
    /// It is with the vendor of the contract at hand.
    pub is_same_vendor: bool,
    /// It is of the kind of the contract at hand.
    pub is_same_kind: bool,
}

/// The agreed wordings that fit, best first: the same vendor, the same kind of contract, used often, signed lately.
pub fn precedents(db: &Database, wanted: &Wanted) -> Result<Vec<Precedent>, DomainError> {
    let here = wanted.beside.map(|contract| db.get(contract)).transpose()?.map(|contract| contract.body);
    let contracts: HashMap<Uuid, Contract> = db
        .all::<Contract>(&[])?
        .into_iter()
        .filter(|contract| contract.body.lifecycle.is_signed() && wanted.beside != Some(Ref::new(contract.head.id)))
        .map(|contract| (contract.head.id, contract.body))
        .collect();
    let vendors: HashMap<Uuid, String> = db.all::<Vendor>(&[])?.into_iter().map(|vendor| (vendor.head.id, vendor.body.name)).collect();
    let versions = signed_versions(db, &contracts)?;
    let clauses = clauses(db, wanted, versions.keys().copied())?;
    let mut found: HashMap<String, Precedent> = HashMap::new();
    for clause in clauses {
        let contract_id = versions[&clause.version.0];
        let contract = &contracts[&contract_id];
        let one = Use {
            contract: Ref::new(contract_id),
            title: contract.title.clone(),
            vendor: contract.vendor.and_then(|vendor| vendors.get(&vendor.0).cloned()),
            signed_on: contract.signed_on,
            label: if clause.label.is_empty() { clause.path.clone() } else { clause.label.clone() },
            is_same_vendor: here.as_ref().is_some_and(|here| here.vendor.is_some() && here.vendor == contract.vendor),
            is_same_kind: here.as_ref().is_some_and(|here| here.kind == contract.kind),
        };
        let precedent = found.entry(wording(&clause)).or_insert_with(|| Precedent { clause: clause.clone(), uses: Vec::new() });
        if !precedent.uses.iter().any(|other| other.contract == one.contract) {
            precedent.uses.push(one);
        }
    }
    let mut found: Vec<Precedent> = found.into_values().collect();
    for precedent in &mut found {
        precedent.uses.sort_by_key(|one| (std::cmp::Reverse(one.signed_on), one.contract.0));
    }
    let rank = |precedent: &Precedent| {
        let has = |is: fn(&Use) -> bool| precedent.uses.iter().any(is);
        let latest = precedent.uses.first().and_then(|one| one.signed_on);
        (has(|one| one.is_same_vendor), has(|one| one.is_same_kind), precedent.uses.len(), latest)
    };
    found.sort_by(|one, other| rank(other).cmp(&rank(one)).then_with(|| one.clause.text.0.cmp(&other.clause.text.0)));
    found.truncate(wanted.limit);
    for Precedent { clause, .. } in found.iter_mut().filter(|precedent| precedent.clause.has_no_heading()) {
        clause.heading = heading_above(db, clause)?;
    }
    Ok(found)
}

/// The last version of each contract that was read: a signed scan is kept as a version too, and its words are those of the one before.
fn signed_versions(db: &Database, contracts: &HashMap<Uuid, Contract>) -> Result<HashMap<Uuid, Uuid>, DomainError> {
    let read: HashSet<Uuid> = db.tally(Reading::KIND, ["version"], &[])?.into_iter().filter_map(|([version], _)| version.as_id()).collect();
    let mut last: HashMap<Uuid, (u32, Uuid)> = HashMap::new();
    for Stored { head, body } in db.all::<Version>(&[])? {
        let Version { contract, number, .. } = body;
        if read.contains(&head.id) && contracts.contains_key(&contract.0) && last.get(&contract.0).is_none_or(|(before, _)| *before < number) {
            last.insert(contract.0, (number, head.id));
        }
    }
    Ok(last.into_iter().map(|(contract, (_, version))| (version, contract)).collect())
}

/// Clauses of these versions that fit, each with words of its own.
fn clauses(db: &Database, wanted: &Wanted, versions: impl Iterator<Item = Uuid>) -> Result<Vec<Clause>, DomainError> {
    let mut filter = vec![("version", Test::OneOf(versions.map(Value::Id).collect())), ("text", Test::Given)];
    filter.extend(wanted.category.map(|category| ("categories", Test::Contains(category.to_owned()))));
    filter.extend(wanted.words.split_whitespace().map(|word| ("text", Test::Contains(word.to_owned()))));
    let page = db.list(Clause::KIND, &Query { filter, sort: Some(("created_at", true)), limit: MOST, ..Query::default() })?;
    let clauses = page.rows.into_iter().map(|row: Row| Clause::from_values(row.values)).collect::<Result<Vec<_>, _>>()?;
    // "term" is a part of "termination": a category is a whole word, and the first is what the clause is about
    let is_about = |clause: &Clause| wanted.category.is_none_or(|category| clause.categories.split(' ').next() == Some(category));
    Ok(clauses.into_iter().filter(|clause| is_about(clause) && !clause.text.0.trim().is_empty()).collect())
}

/// The heading of the clause that this one belongs to.
fn heading_above(db: &Database, clause: &Clause) -> Result<String, DomainError> {
    let Some((above, _)) = clause.path.rsplit_once('.') else { return Ok(String::new()) };
    let found = db.all::<Clause>(&[("version", Value::Id(clause.version.0)), ("path", Value::Text(above.to_owned()))])?;
    let above = found.into_iter().next().map(|above| above.body);
    Ok(above.filter(|above| !above.has_no_heading()).map(|above| above.heading).unwrap_or_default())
}

/// As many clauses as are looked at.
const MOST: u32 = 5_000;

/// A clause's words without its number, white space and width of characters: the same wording reads the same.
fn wording(clause: &Clause) -> String {
    let text = clause.text.0.strip_prefix(&clause.label).unwrap_or(&clause.text.0);
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
