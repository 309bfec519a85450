//! Wording what the archive keeps unworded.

use chrono::{DateTime, Local};
use qiheng_locales::Catalogue;
use qiheng_record::Message;

/// A message in words.
pub(crate) fn worded(catalogue: &Catalogue, message: &Message) -> String {
    let message = flattened(catalogue, message.clone());
    catalogue.text(&message.id, &message.args)
}

/// A message whose arguments are words: one called `kind` names a kind of record, one called `operation` another message
/// (an undo names what it took back).
pub(crate) fn flattened(catalogue: &Catalogue, mut message: Message) -> Message {
    if let Some(kind) = message.args.get_mut("kind") {
        *kind = catalogue.plain(&kind.replace('_', "-"));
    }
    if let Some(inner) = message.args.get("operation") {
        let inner = catalogue.text(inner, &message.args);
        message.args.insert("operation".into(), inner);
    }
    message
}

/// A suggestion in words: the company's own wording where its playbook has one.
pub(crate) fn suggested(catalogue: &Catalogue, message: &Message) -> String {
    message.args.get("wording").cloned().unwrap_or_else(|| worded(catalogue, message))
}

/// A moment as a calendar date of this computer, ISO.
pub(crate) fn date_of(milliseconds: i64) -> String {
    DateTime::from_timestamp_millis(milliseconds).map(|moment| moment.with_timezone(&Local).date_naive().to_string()).unwrap_or_default()
}
