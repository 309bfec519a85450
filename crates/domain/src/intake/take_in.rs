//! Keeping the files of an intake.

use std::collections::BTreeSet;

use qiheng_archive::{Database, Transaction};
use qiheng_record::{Json, Message, Ref, Sha256, Value};

use super::{Intake, IntakeItem, IntakeKind, Outcome};
use crate::DomainError;
use crate::contracts::Contract;
use crate::reviews::{self, Draft, Place, Review};

/// One file to be taken in.
pub struct TakeIn<'d> {
    /// The intake.
    pub intake: Ref<Intake>,
    /// Where it lies in the folder.
    pub name: &'d str,
    /// What was read in it.
    pub draft: Draft<'d>,
    /// Where it belongs.
    pub place: Place,
}

/// A file that was left out.
#[derive(Debug, Clone)]
pub struct LeftOut {
    /// Where it lies in the folder.
    pub name: String,
    /// Hash of its bytes, where they could be read.
    pub sha256: Option<String>,
    /// The contract that it is a copy of; none for a file that failed.
    pub copy_of: Option<Ref<Contract>>,
    /// Why it failed.
    pub reason: Option<Message>,
}

/// The intake of a folder: the one that was begun before, else a new one.
pub fn begin(tx: &Transaction, folder: &str, kind: IntakeKind) -> Result<Ref<Intake>, DomainError> {
    let begun = tx.all::<Intake>(&[("folder", Value::Text(folder.to_owned())), ("kind", Value::Text(kind.name().to_owned()))])?;
    match begun.last() {
        Some(intake) => Ok(Ref::new(intake.head.id)),
        None => Ok(tx.insert(Intake { folder: folder.to_owned(), kind })?),
    }
}

/// Keeps one file: a draft starts a review, a signed contract is registered. Returns its contract and, for a draft, the review.
pub fn take_in(tx: &Transaction, file: &TakeIn, actor: &str) -> Result<(Ref<Contract>, Option<Ref<Review>>), DomainError> {
    let (contract, review) = match tx.get(file.intake)?.body.kind {
        IntakeKind::Signed => (reviews::register(tx, &file.draft, file.place)?, None),
        IntakeKind::Drafts => {
            let review = reviews::start_at(tx, &file.draft, file.place, actor)?;
            (tx.get(review)?.body.contract, Some(review))
        }
    };
    // What failed before is no longer so.
    let failed =
        [("intake", Value::Id(file.intake.0)), ("name", Value::Text(file.name.to_owned())), ("outcome", Value::Text(Outcome::Failed.name().to_owned()))];
    for item in tx.all::<IntakeItem>(&failed)? {
        tx.remove_record(Ref::<IntakeItem>::new(item.head.id))?;
    }
    let bytes = file.draft.files.first().map(|(_, bytes)| qiheng_archive::Archive::hash_of(bytes));
    tx.insert(IntakeItem {
        intake: file.intake,
        name: file.name.to_owned(),
        sha256: bytes.map(Sha256),
        outcome: if matches!(file.place, Place::New(_)) { Outcome::NewContract } else { Outcome::NextVersion },
        contract: Some(contract),
        reason: None,
    })?;
    Ok((contract, review))
}

/// Those of the files that the intake has not noted or taken in yet.
pub fn not_noted(db: &Database, intake: Ref<Intake>, files: Vec<LeftOut>) -> Result<Vec<LeftOut>, DomainError> {
    let known: BTreeSet<(String, Option<String>)> =
        db.all::<IntakeItem>(&[("intake", Value::Id(intake.0))])?.into_iter().map(|item| (item.body.name, item.body.sha256.map(|hash| hash.0))).collect();
    Ok(files.into_iter().filter(|file| !known.contains(&(file.name.clone(), file.sha256.clone()))).collect())
}

/// Notes files that were left out.
pub fn note_left_out(tx: &Transaction, intake: Ref<Intake>, files: Vec<LeftOut>) -> Result<(), DomainError> {
    for file in files {
        tx.insert(IntakeItem {
            intake,
            name: file.name,
            sha256: file.sha256.map(Sha256),
            outcome: if file.copy_of.is_some() { Outcome::Duplicate } else { Outcome::Failed },
            contract: file.copy_of,
            reason: file.reason.map(Json),
        })?;
    }
    Ok(())
}

/// The operations that an intake and its files came into being by, the latest first: taking them back in this order takes back all.
pub fn operations_of(db: &Database, intake: Ref<Intake>) -> Result<Vec<i64>, DomainError> {
    let items = db.all::<IntakeItem>(&[("intake", Value::Id(intake.0))])?;
    let ids = items.iter().map(|item| item.head.id).chain([intake.0]);
    let born = ids.map(|id| Ok(db.history(Some(&id.to_string()), None, 1)?.first().map(|entry| entry.seq)));
    let born: BTreeSet<i64> = born.collect::<Result<Vec<_>, DomainError>>()?.into_iter().flatten().collect();
    Ok(born.into_iter().rev().collect())
}
