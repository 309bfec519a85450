//! From a claim to a letter: the claim is kept with the notice that makes it.

use chrono::NaiveDate;
use qiheng_archive::Transaction;
use qiheng_record::{LongText, Percent, Record, Ref};

use super::{Basis, Claim, ClaimKind, Proposed, Run, check_claim};
use crate::DomainError;
use crate::communication::{Notice, NoticeKind};
use crate::contracts::Obligation;
use crate::legal::Dispute;

/// A letter that demands performance, in words.
#[derive(Debug, Clone)]
pub struct Demand {
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub text: String,
}

/// Keeps a claim for the delay of an obligation over a stretch of days.
pub fn keep(
    tx: &Transaction,
    obligation: Ref<Obligation>,
    proposed: &Proposed,
    (from, until): (NaiveDate, NaiveDate),
    what: String,
    dispute: Option<Ref<Dispute>>,
    notice: Option<Ref<Notice>>,
) -> Result<Ref<Claim>, DomainError> {
    let body = tx.get(obligation)?.body;
    let (percent, per) = match proposed.terms.run {
        Run::Agreed { percent, per } => (Some(percent), Some(per)),
        Run::Annual { percent } => (Some(percent), None),
        Run::Sme | Run::Lpr { .. } => (None, None),
    };
    let (factor, term) = match proposed.terms.run {
        Run::Lpr { factor, term, .. } => (Some(factor), Some(term)),
        _ => (None, None),
    };
    let claim = tx.insert(Claim {
        contract: body.contract,
        what,
        kind: if proposed.basis == Basis::Agreed { ClaimKind::Damages } else { ClaimKind::Interest },
        owed_by: body.owed_by,
        obligation: Some(obligation),
        notice,
        dispute,
        basis: proposed.basis,
        base: Some(proposed.base.clone()),
        percent: percent.map(Percent),
        per,
        factor,
        term,
        day_count: per.is_none().then_some(proposed.terms.day_count),
        runs_from: Some(from),
        runs_until: Some(until),
        cap: proposed.terms.cap.clone(),
        amount: None,
        quote: LongText(proposed.quote.clone().unwrap_or_default()),
        reckoning: None,
    })?;
    check_claim(tx, None, &tx.row(Claim::KIND, claim.0)?)?;
    Ok(claim)
}

/// Drafts a demand for an obligation that is late, with the claim for the delay where one is reckoned.
pub fn demand(
    tx: &Transaction,
    obligation: Ref<Obligation>,
    letter: Demand,
    claim: Option<(&Proposed, (NaiveDate, NaiveDate), String)>,
) -> Result<Ref<Notice>, DomainError> {
    let contract = tx.get(obligation)?.body.contract;
    let vendor = tx.get(contract)?.body.vendor;
    let address = match vendor {
        Some(vendor) => tx.get(vendor)?.body.address,
        None => String::new(),
    };
    let notice = tx.insert(Notice {
        contract,
        number: String::new(),
        subject: letter.subject,
        kind: NoticeKind::Demand,
        vendor,
        obligation: Some(obligation),
        text: LongText(letter.text),
        sent_on: None,
        method: String::new(),
        address,
        tracking: String::new(),
        delivered_on: None,
        document: None,
        is_locked: None,
    })?;
    if let Some((proposed, days, what)) = claim {
        keep(tx, obligation, proposed, days, what, None, Some(notice))?;
    }
    Ok(notice)
}
