//! The way of a contract: which step may follow which, and what each needs.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_record::{LongText, Ref, Value};
use serde::Serialize;
use ts_rs::TS;

use super::numbering::give_number;
use super::settlement::{Settled, is_settled_by, settle};
use super::{Contract, Lifecycle, Version, VersionSource, refresh};
use crate::DomainError;
use crate::documents::{Document, DocumentRole};
use crate::reviews::{self, Review};

/// What a step asks for beside a confirmation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// The day of signature; the signed file may come with it.
    Signature,
    /// Why.
    Reason,
}

/// Each state with those that may follow.
const STEPS: &[(Lifecycle, &[Lifecycle])] = {
    use Lifecycle::{Approved, Cancelled, Completed, Draft, Expired, InReview, Performing, Signed, Terminated};
    &[
        // Contracts signed long ago are registered without a review: a draft may be signed at once.
        (Draft, &[InReview, Signed, Cancelled]),
        (InReview, &[Approved, Draft, Cancelled]),
        (Approved, &[Signed, InReview, Cancelled]),
        (Signed, &[Performing, Terminated, Completed, Expired]),
        (Performing, &[Completed, Terminated, Expired]),
        (Completed, &[Performing]),
        (Terminated, &[]),
        (Expired, &[Performing]),
        (Cancelled, &[Draft]),
    ]
};

impl Lifecycle {
    /// The states that may follow, the usual one first.
    pub fn next(self) -> &'static [Self] {
        STEPS.iter().find(|(state, _)| *state == self).map_or(&[], |(_, next)| next)
    }

    /// What reaching this state asks for.
    pub fn needs(self) -> Needs {
        match self {
            Self::Signed => Needs::Signature,
            Self::Terminated | Self::Cancelled => Needs::Reason,
            _ => Needs::Nothing,
        }
    }
}

/// The signed file.
#[derive(Debug, Clone, Default)]
pub struct SignedFile {
    /// Its name.
    pub name: String,
    /// Its bytes, kept as they are.
    pub bytes: Vec<u8>,
    /// How its words differ from the version that was reviewed last, one difference a line.
    pub differences: String,
    /// What was read and understood in it; none where it can't be read.
    pub read: Option<(qiheng_contract::Document, qiheng_contract::Reading)>,
}

/// What comes with a step.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// The day on which it is taken.
    pub on: NaiveDate,
    /// The day of signature, for signing.
    pub signed_on: Option<NaiveDate>,
    /// The signed file: kept as a version of its own.
    pub signed_file: Option<SignedFile>,
    /// Why, for terminating and cancelling; kept in the contract's remark.
    pub reason: Option<String>,
    /// For completing and terminating: what becomes of what is open.
    pub settlement: Option<Settling>,
}

/// How what is open is settled as a contract ends.
#[derive(Debug, Clone)]
pub struct Settling {
    /// The day.
    pub on: NaiveDate,
    /// Who settles.
    pub by: String,
    /// What becomes of each item.
    pub settled: Vec<Settled>,
    /// Why it ends although something is left.
    pub override_reason: Option<String>,
}

/// Moves a contract to another state.
pub fn move_to(tx: &Transaction, contract: Ref<Contract>, to: Lifecycle, step: Step) -> Result<(), DomainError> {
    let from = tx.get(contract)?.body.lifecycle;
    if !from.next().contains(&to) {
        return Err(DomainError::NoSuchStep { from: from.name(), to: to.name() });
    }
    if to.needs() == Needs::Signature {
        may_be_signed(tx, contract)?;
        if let Some(file) = step.signed_file {
            keep_signed(tx, contract, file)?;
        }
    }
    // what is approved goes out to be signed, and bears its number by then
    if matches!(to, Lifecycle::Approved | Lifecycle::Signed) {
        give_number(tx, contract, step.signed_on.unwrap_or(step.on))?;
    }
    let mut stored = tx.get(contract)?;
    let reason = step.reason.filter(|reason| !reason.trim().is_empty());
    match to.needs() {
        Needs::Signature => stored.body.signed_on = Some(step.signed_on.ok_or(DomainError::SignedWithoutDate)?),
        Needs::Reason => stored.body.end_reason = Some(LongText(reason.ok_or(DomainError::StepWithoutReason { to: to.name() })?)),
        Needs::Nothing => {}
    }
    if let Some(ended_as) = is_settled_by(to) {
        let settling = step.settlement.ok_or(DomainError::EndWithoutSettlement)?;
        let override_reason = settling.override_reason.filter(|reason| !reason.trim().is_empty()).map(LongText);
        settle(tx, contract, ended_as, &settling.settled, (settling.on, &settling.by), override_reason)?;
    }
    stored.body.lifecycle = to;
    tx.update(stored)?;
    // the day of signature sets obligations off
    refresh(tx, contract)
}

/// Refused while a critical finding stands in the latest version that was reviewed, whatever was decided on it, unless it was waived
/// with a reason. Contracts that were never reviewed are registered as they are.
pub fn may_be_signed(db: &Database, contract: Ref<Contract>) -> Result<(), DomainError> {
    let Some(review) = db.all::<Review>(&[("contract", Value::Id(contract.0))])?.into_iter().next_back() else { return Ok(()) };
    let standing: Vec<_> = Review::findings(db, Ref::new(review.head.id))?
        .into_iter()
        .filter(|finding| reviews::stands_against_signing(finding.body.severity, finding.body.decision))
        .collect();
    match standing.first() {
        None => Ok(()),
        Some(first) => Err(DomainError::CriticalStands { count: standing.len(), title: first.body.title.0.clone(), clause: first.body.clause.clone() }),
    }
}

/// What was signed counts from here on, not what was reviewed: it is read where it can be.
fn keep_signed(tx: &Transaction, contract: Ref<Contract>, file: SignedFile) -> Result<(), DomainError> {
    if let Some((document, reading)) = &file.read {
        let draft = reviews::Draft { files: vec![(&file.name, &file.bytes)], document, reading, playbook: None };
        return reviews::keep_signed(tx, &draft, contract, file.differences);
    }
    let number = Version::next_number(tx, contract)?;
    let version = tx.insert(Version { contract, number, source: VersionSource::Signed, differences: LongText(file.differences) })?;
    tx.insert(Document::keep(tx, file.name, &file.bytes, DocumentRole::Main)?.of(contract, Some(version)))?;
    Ok(())
}
