//! Bringing a playbook into force, and bringing an older version back.

use chrono::{DateTime, NaiveDate};
use qiheng_archive::Transaction;
use qiheng_contract::{Playbook as Policy, changes, problems, try_samples};
use qiheng_record::{Instant, Json, LongText, Message, Ref, Value};

use super::{Playbook, PlaybookVersion, in_words};
use crate::DomainError;

/// Keeps the working copy as a version and lets new reviews follow it. What can't be read is refused; so is a rule that fails its
/// samples, unless a reason is given.
pub fn put_in_force(tx: &Transaction, playbook: Ref<Playbook>, override_reason: Option<String>, actor: &str) -> Result<Ref<PlaybookVersion>, DomainError> {
    let override_reason = override_reason.filter(|reason| !reason.trim().is_empty());
    let mut working = tx.get(playbook)?;
    let policy = working.body.policy()?;
    if let Some(problem) = problems(&policy).into_iter().next() {
        return Err(DomainError::PlaybookProblem(problem));
    }
    let override_reason = match failing(&policy, tx.now) {
        Some(error) if override_reason.is_none() => return Err(error),
        Some(_) => override_reason.map(LongText),
        None => None,
    };
    for mut other in tx.all::<PlaybookVersion>(&[("is_in_force", Value::Flag(true))])? {
        other.body.is_in_force = Some(false);
        tx.update(other)?;
    }
    for mut other in tx.all::<Playbook>(&[("is_in_force", Value::Flag(true))])? {
        if other.head.id != playbook.0 {
            other.body.is_in_force = Some(false);
            tx.update(other)?;
        }
    }
    working.body.is_in_force = Some(true);
    let (name, rules) = (working.body.name.clone(), working.body.rules.clone());
    tx.update(working)?;
    let before = PlaybookVersion::of(tx, playbook)?.into_iter().next();
    let (number, changes) = match &before {
        Some(before) => (before.body.number + 1, changes(&before.body.policy()?, &policy)),
        None => (1, changes(&Policy { name: policy.name.clone(), ..Policy::default() }, &policy)),
    };
    Ok(tx.insert(PlaybookVersion {
        playbook,
        number,
        name,
        rules,
        changes: Json(changes),
        author: actor.to_owned(),
        in_force_from: Some(Instant(tx.now)),
        is_in_force: Some(true),
        override_reason,
    })?)
}

/// The first sample that fails, and how many do.
fn failing(policy: &Policy, now: i64) -> Option<DomainError> {
    let today = DateTime::from_timestamp_millis(now).map_or(NaiveDate::MIN, |moment| moment.date_naive());
    let failed: Vec<_> = try_samples(policy, None, today).into_iter().filter(|outcome| !outcome.holds).collect();
    let first = failed.first()?;
    let samples = policy.sampled().into_iter().find(|(rule, _)| *rule == first.rule).map(|(_, samples)| samples)?;
    let texts = if first.must { samples.must } else { samples.must_not };
    let title = match policy.own_check(&first.rule) {
        Some(own) => Message::new("literal").with("text", &own.title),
        None => Message::new(&qiheng_contract::title_of(&first.rule)),
    };
    Some(DomainError::PlaybookSampleFails { title, must: first.must, sample: texts.get(first.index as usize)?.clone(), count: failed.len() })
}

/// Puts an older version's rules into the working copy. Reviews follow them once they are put in force.
pub fn restore(tx: &Transaction, version: Ref<PlaybookVersion>) -> Result<(), DomainError> {
    let version = tx.get(version)?.body;
    super::change(tx, version.playbook, in_words(&version.policy()?))
}
