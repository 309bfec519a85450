//! Wording what the archive keeps unworded.

use chrono::{DateTime, Local};
use qiheng_locales::Catalogue;
use qiheng_record::Message;

/// A message in words. An argument `operation` names another message (an undo names what it took back) and is worded first.
pub(crate) fn worded(catalogue: &Catalogue, message: &Message) -> String {
    let mut args = message.args.clone();
    if let Some(inner) = args.get("operation") {
        let inner = catalogue.text(inner, &message.args);
        args.insert("operation".into(), inner);
    }
    catalogue.text(&message.id, &args)
}

/// A suggestion in words: the company's own wording where its playbook has one.
pub(crate) fn suggested(catalogue: &Catalogue, message: &Message) -> String {
    message.args.get("wording").cloned().unwrap_or_else(|| worded(catalogue, message))
}

/// The same as a message that a window can word without knowing of messages in messages.
pub(crate) fn flattened(catalogue: &Catalogue, mut message: Message) -> Message {
    if let Some(inner) = message.args.get("operation") {
        let inner = catalogue.text(inner, &message.args);
        message.args.insert("operation".into(), inner);
    }
    message
}

/// A moment as a calendar date of this computer, ISO.
pub(crate) fn date_of(milliseconds: i64) -> String {
    DateTime::from_timestamp_millis(milliseconds).map(|moment| moment.with_timezone(&Local).date_naive().to_string()).unwrap_or_default()
}
