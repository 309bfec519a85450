//! Judging the same version again: for the other side, on another day, by another playbook.

use qiheng_archive::Transaction;
use qiheng_record::{Json, Ref, Value};

use super::answer::findings_of_theirs;
use super::start::{Draft, engine_finding, keep_reading};
use super::{Fact, Finding, Review, ReviewState, Source};
use crate::DomainError;

/// Puts a new reading of the same text in the place of the review's. Findings that stay keep their decisions, those that no longer
/// apply go (undo brings them back), a person's findings stay; so do corrections of facts.
pub fn judge_again(tx: &Transaction, review: Ref<Review>, draft: &Draft) -> Result<(), DomainError> {
    let mut stored = tx.get(review)?;
    if stored.body.state == ReviewState::Concluded {
        return Err(DomainError::ReviewConcluded { review: review.to_string() });
    }
    let before = stored.body.reading;
    let document = tx.get(before)?.body.document;
    let reading = keep_reading(tx, draft, stored.body.version, document, None)?;
    keep_corrections(tx, before, reading)?;
    let (own, mut old): (Vec<_>, Vec<_>) = Review::findings(tx, review)?.into_iter().partition(|finding| finding.body.source == Source::Person);
    let mut position = 0;
    for finding in findings_of_theirs(tx, stored.body.contract, draft.reading)? {
        position += 1;
        let new = engine_finding(review, position, finding);
        let same = |old: &Finding| old.rule == new.rule && old.clause == new.clause && (old.start, old.end) == (new.start, new.end);
        match old.iter().position(|old| same(&old.body)) {
            Some(at) => {
                let mut kept = old.swap_remove(at);
                let decided = kept.body;
                kept.body = Finding {
                    decision: decided.decision,
                    decision_reason: decided.decision_reason,
                    decided_by: decided.decided_by,
                    decided_at: decided.decided_at,
                    proposal: decided.proposal,
                    earlier: decided.earlier,
                    carried: decided.carried,
                    ..new
                };
                tx.update(kept)?;
            }
            None => {
                tx.insert(new)?;
            }
        }
    }
    for gone in old {
        tx.remove_record(Ref::<Finding>::new(gone.head.id))?;
    }
    for mut finding in own {
        position += 1;
        finding.body.position = position;
        tx.update(finding)?;
    }
    stored.body.reading = reading;
    stored.body.playbook = draft.playbook;
    stored.body.side.clone_from(&draft.reading.side);
    stored.body.as_of = Some(draft.reading.as_of);
    Ok(tx.update(stored)?)
}

fn keep_corrections(tx: &Transaction, before: Ref<super::Reading>, reading: Ref<super::Reading>) -> Result<(), DomainError> {
    let facts = tx.all::<Fact>(&[("reading", Value::Id(reading.0))])?;
    for correction in tx.all::<Fact>(&[("reading", Value::Id(before.0))])?.into_iter().filter(|fact| fact.body.corrects.is_some()) {
        let place = |fact: &Fact| (fact.kind.clone(), fact.start, fact.end);
        if let Some(fact) = facts.iter().find(|fact| place(&fact.body) == place(&correction.body)) {
            let also = Json(fact.body.also.0.clone());
            tx.insert(Fact { reading, corrects: Some(Ref::new(fact.head.id)), also, ..correction.body })?;
        }
    }
    Ok(())
}
