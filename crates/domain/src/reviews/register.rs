//! What was signed: kept with what it says, without a review.

use qiheng_archive::Transaction;
use qiheng_contract::{DateKind, FactValue};
use qiheng_record::{LongText, Ref};

use super::next_version::Earlier;
use super::start::{Draft, Place, follow_text, keep_version, new_contract};
use crate::DomainError;
use crate::contracts::{Contract, Lifecycle, VersionSource, may_be_signed, refresh};

/// Keeps a signed file where it belongs and reads its facts. A new contract is signed from the first; one that is known becomes
/// signed if that is its next step and nothing stands against it, else it only gains the version.
pub fn register(tx: &Transaction, draft: &Draft, place: Place) -> Result<Ref<Contract>, DomainError> {
    let signed_on = draft.reading.facts.iter().find_map(|fact| match fact.value {
        FactValue::Date { which: DateKind::Signed, date } => Some(date),
        _ => None,
    });
    match place {
        Place::New(other) => {
            let contract = tx.insert(Contract { lifecycle: Lifecycle::Signed, signed_on, ..new_contract(tx, draft, other)? })?;
            keep_version(tx, draft, contract, VersionSource::Signed, None)?;
            Ok(contract)
        }
        Place::NextOf(contract) => {
            let earlier = Earlier::of(tx, contract, draft)?;
            keep_version(tx, draft, contract, VersionSource::Signed, earlier.as_ref())?;
            let mut stored = tx.get(contract)?;
            follow_text(&mut stored.body, draft, earlier.as_ref());
            stored.body.signed_on = stored.body.signed_on.or(signed_on);
            if stored.body.lifecycle.next().contains(&Lifecycle::Signed) && may_be_signed(tx, contract).is_ok() {
                stored.body.lifecycle = Lifecycle::Signed;
            }
            tx.update(stored)?;
            refresh(tx, contract)?;
            Ok(contract)
        }
    }
}

/// Keeps the file that was signed as a version of its own with what it says, and how that differs from what was reviewed.
pub fn keep_signed(tx: &Transaction, draft: &Draft, contract: Ref<Contract>, differences: String) -> Result<(), DomainError> {
    let earlier = Earlier::of(tx, contract, draft)?;
    let (version, _) = keep_version(tx, draft, contract, VersionSource::Signed, earlier.as_ref())?;
    let mut stored = tx.get(version)?;
    stored.body.differences = LongText(differences);
    tx.update(stored)?;
    let mut stored = tx.get(contract)?;
    follow_text(&mut stored.body, draft, earlier.as_ref());
    Ok(tx.update(stored)?)
}
