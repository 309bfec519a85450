//! Wording what the archive keeps unworded.

use chrono::{DateTime, Local};
use qiheng_archive::Database;
use qiheng_locales::Catalogue;
use qiheng_record::{Field, FieldType, Kind, Message, Money, Value};

/// A message in words.
pub(crate) fn worded(catalogue: &Catalogue, message: &Message) -> String {
    let message = flattened(catalogue, message.clone());
    catalogue.text(&message.id, &message.args)
}

/// A message whose arguments are words: one called `kind` names a kind of record, one called `fact` a kind of fact, one called
/// `operation` another message (an undo names what it took back), one called `rule` the message that names a rule, `kinds` kinds of
/// contract, `severity` a severity.
pub(crate) fn flattened(catalogue: &Catalogue, mut message: Message) -> Message {
    if let Some(rule) = message.args.get("rule").filter(|rule| *rule == "literal" || rule.starts_with("check-")) {
        let rule = catalogue.text(rule, &message.args);
        message.args.insert("rule".into(), rule);
    }
    if let Some(kinds) = message.args.get_mut("kinds") {
        let named: Vec<String> = kinds.split(' ').map(|kind| catalogue.plain(&format!("contract-kind-{}", kind.replace('_', "-")))).collect();
        *kinds = named.join(&catalogue.plain("playbook-kinds-between"));
    }
    if let Some(severity) = message.args.get_mut("severity") {
        *severity = catalogue.plain(&format!("finding-severity-{severity}"));
    }
    if let Some(kind) = message.args.get_mut("kind") {
        *kind = catalogue.plain(&kind.replace('_', "-"));
    }
    if let Some(fact) = message.args.get_mut("fact") {
        *fact = catalogue.plain(fact);
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

/// A field's value in words; what it refers to by its title. Empty where nothing was said.
pub(crate) fn value_in_words(db: &Database, catalogue: &Catalogue, kind: &Kind, field: &Field, value: &Value) -> String {
    match (value, field.ty) {
        (Value::Text(name), FieldType::Choice { .. }) if !name.is_empty() => {
            catalogue.plain(&format!("{}-{}-{}", kind.name, field.name, name).replace('_', "-"))
        }
        (Value::Decimal(number), FieldType::Percent) => format!("{number} %"),
        (_, FieldType::Ref { .. } | FieldType::AnyRef) => title_of(db, value, field.ty).unwrap_or_default(),
        (Value::Money(sum), _) => money(sum),
        (Value::Text(text), _) => text.clone(),
        (Value::Integer(number), _) => number.to_string(),
        (Value::Decimal(number), _) => number.to_string(),
        (Value::Date(date), _) => date.to_string(),
        (Value::Instant(at), _) => date_of(*at),
        (Value::Flag(yes), _) => catalogue.plain(if *yes { "report-yes" } else { "report-no" }),
        (Value::Json(tags), FieldType::Tags) => tags.as_array().into_iter().flatten().filter_map(|tag| tag.as_str()).collect::<Vec<_>>().join(" · "),
        (Value::Null | Value::Id(_) | Value::Json(_), _) => String::new(),
    }
}

/// The title of the record that a value refers to, where it still is.
pub(crate) fn title_of(db: &Database, value: &Value, ty: FieldType) -> Option<String> {
    Some(db.follow(&value.referred(ty)?).ok()?.title())
}

/// A sum, thousands apart: `CNY 1,234,567.50`.
pub(crate) fn money(sum: &Money) -> String {
    format!("{} {}", sum.currency, crate::facts_in_words::grouped(&sum.amount.to_string()))
}
