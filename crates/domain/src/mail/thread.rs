//! Which mail answers which.

use std::collections::BTreeSet;

use qiheng_archive::{Database, Transaction};
use qiheng_mail::Mail;
use qiheng_record::{Ref, Stored, Value};
use uuid::Uuid;

use crate::DomainError;
use crate::communication::{Channel, Message};

/// The message with an identity.
pub(super) fn with_id(db: &Database, message_id: &str) -> Result<Option<Stored<Message>>, DomainError> {
    if message_id.is_empty() {
        return Ok(None);
    }
    Ok(db.all::<Message>(&[("message_id", Value::Text(message_id.to_owned()))])?.into_iter().next())
}

/// The nearest message before it that is kept.
pub(super) fn answered(db: &Database, mail: &Mail) -> Result<Option<Ref<Message>>, DomainError> {
    for reference in mail.references.iter().rev() {
        if let Some(kept) = with_id(db, reference)? {
            return Ok(Some(Ref::new(kept.head.id)));
        }
    }
    Ok(None)
}

/// Messages that were kept before the one that they answer are put behind it. Locked ones stay as they are.
pub(super) fn put_in_order(tx: &Transaction, id: Ref<Message>, message_id: &str) -> Result<(), DomainError> {
    if message_id.is_empty() {
        return Ok(());
    }
    for mut later in tx.all::<Message>(&[("channel", Value::Text(Channel::Email.name().to_owned()))])? {
        let references = later.body.reference_ids.clone().map(|ids| ids.0).unwrap_or_default();
        let Some(place) = references.iter().position(|reference| reference == message_id) else { continue };
        if later.head.id == id.0 || later.body.is_locked == Some(true) {
            continue;
        }
        let before = later.body.answers.map(|before| tx.get(before)).transpose()?.map(|before| before.body.message_id);
        let place_before = before.and_then(|before| references.iter().position(|reference| *reference == before));
        if later.body.answers.is_none() || place_before.is_some_and(|before| before < place) {
            later.body.answers = Some(id);
            tx.update(later)?;
        }
    }
    Ok(())
}

/// A thread is shown as far as this.
const LONGEST: usize = 500;

/// All messages of a thread, earliest first, this one among them.
pub fn thread(db: &Database, id: Ref<Message>) -> Result<Vec<Stored<Message>>, DomainError> {
    let mut seen: BTreeSet<Uuid> = BTreeSet::from([id.0]);
    let mut waiting = vec![db.get(id)?];
    let mut found = Vec::new();
    while let Some(message) = waiting.pop() {
        let before = message.body.answers.map(|before| db.get(before)).transpose()?;
        let after = db.all::<Message>(&[("answers", Value::Id(message.head.id))])?;
        for near in before.into_iter().chain(after) {
            if seen.len() < LONGEST && seen.insert(near.head.id) {
                waiting.push(near);
            }
        }
        found.push(message);
    }
    found.sort_by_key(|message| (message.body.sent_on, message.body.sent_at.as_ref().map(|at| at.0), message.head.id));
    Ok(found)
}
