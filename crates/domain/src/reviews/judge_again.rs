//! Judging the same version again: for the other side, on another day, by another playbook; with words of a scan set right.

use qiheng_archive::Transaction;
use qiheng_record::{Json, Ref, Value};

use super::answer::findings_of_theirs;
use qiheng_contract::Correction;

use super::start::{Draft, engine_finding, keep_reading};
use super::{Fact, Finding, Review, ReviewState, Source};
use crate::DomainError;

/// Puts a new reading of the same text in the place of the review's. Findings that stay keep their decisions, those that no longer
/// apply go (undo brings them back), a person's findings stay; so do corrections of facts.
pub fn judge_again(tx: &Transaction, review: Ref<Review>, draft: &Draft) -> Result<(), DomainError> {
    judge_anew(tx, review, draft, &|offset| offset)
}

/// The same for a text in which a person has set words right: what was said of the text moves with it.
pub fn correct_words(tx: &Transaction, review: Ref<Review>, draft: &Draft, correction: &Correction) -> Result<(), DomainError> {
    judge_anew(tx, review, draft, &|offset| correction.moved(offset))
}

fn judge_anew(tx: &Transaction, review: Ref<Review>, draft: &Draft, moved: &dyn Fn(u32) -> u32) -> Result<(), DomainError> {
    let mut stored = tx.get(review)?;
    if stored.body.state == ReviewState::Concluded {
        return Err(DomainError::ReviewConcluded { review: review.to_string() });
    }
    let before = stored.body.reading;
    let document = tx.get(before)?.body.document;
    let reading = keep_reading(tx, draft, stored.body.version, document, None)?;
    keep_corrections(tx, before, reading, moved)?;
    let (own, mut old): (Vec<_>, Vec<_>) = Review::findings(tx, review)?.into_iter().partition(|finding| finding.body.source == Source::Person);
    let mut position = 0;
    for finding in findings_of_theirs(tx, stored.body.contract, draft.reading)? {
        position += 1;
        let new = engine_finding(review, position, finding);
        let same = |old: &Finding| old.rule == new.rule && old.clause == new.clause && (moved(old.start), moved(old.end)) == (new.start, new.end);
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
        (finding.body.start, finding.body.end) = (moved(finding.body.start), moved(finding.body.end));
        tx.update(finding)?;
    }
    stored.body.reading = reading;
    stored.body.playbook = draft.playbook;
    stored.body.side.clone_from(&draft.reading.side);
    stored.body.as_of = Some(draft.reading.as_of);
    Ok(tx.update(stored)?)
}

fn keep_corrections(tx: &Transaction, before: Ref<super::Reading>, reading: Ref<super::Reading>, moved: &dyn Fn(u32) -> u32) -> Result<(), DomainError> {
    let facts = tx.all::<Fact>(&[("reading", Value::Id(reading.0))])?;
    for correction in tx.all::<Fact>(&[("reading", Value::Id(before.0))])?.into_iter().filter(|fact| fact.body.corrects.is_some()) {
        let Fact { start, end, .. } = correction.body;
        let place = (&correction.body.kind, moved(start), moved(end));
        if let Some(fact) = facts.iter().find(|fact| (&fact.body.kind, fact.body.start, fact.body.end) == place) {
            let also = Json(fact.body.also.0.clone());
            let Fact { start, end, .. } = fact.body;
            tx.insert(Fact { reading, corrects: Some(Ref::new(fact.head.id)), also, start, end, ..correction.body })?;
        }
    }
    Ok(())
}
