//! How the colleagues find things again: links between records and views of lists.

use qiheng_domain::DomainError;
use qiheng_domain::links::link;
use qiheng_domain::views::{SavedView, keep};
use qiheng_record::{AnyRef, Json, Message};
use serde_json::{Value as JsonValue, json};

use crate::Sample;

/// Records that belong together, by kind and key, and how.
const LINKS: &[((&str, &str), (&str, &str), &str)] =
    &[(("vendor", "dingwo"), ("project", "line"), "冷冻段备选供应商"), (("vendor", "chengan"), ("vendor", "yueyang"), "同一包装线上下游，交付互相影响")];

impl Sample<'_> {
    pub(crate) fn add_lists(&mut self) -> Result<(), DomainError> {
        for (from, to, why) in LINKS {
            let [one, other] = [from, to].map(|(kind, key)| AnyRef::new(kind, self.id(kind, key)));
            let title = |end: &AnyRef| self.archive.read().follow(end).map(|row| row.title());
            let name = Message::new("op-link-add").with("title", title(&one)?).with("other", title(&other)?);
            self.operation("@me", name, |tx| link(tx, one, other, why))?;
        }
        for (list, name, shown) in views() {
            let view = SavedView { name: name.to_owned(), list: list.to_owned(), shown: Json(shown) };
            self.operation("@me", Message::new("op-view-keep").with("name", name), |tx| keep(tx, view))?;
        }
        Ok(())
    }
}

/// Views as the window keeps them.
fn views() -> [(&'static str, &'static str, JsonValue); 2] {
    let one_of = |field: &str, value: &str| json!([{ "field": field, "test": { "is": "one_of", "values": [value] } }]);
    [
        (
            "contract",
            "履行中，先到期的在前",
            json!({
                "text": null, "filters": one_of("lifecycle", "performing"), "sort": "ends_on", "down": false,
                "columns": ["number", "title", "vendor", "amount", "ends_on", "lifecycle"],
            }),
        ),
        (
            "vendor",
            "关键供应商",
            json!({
                "text": null, "filters": one_of("tags", "关键"), "sort": "name", "down": false,
                "columns": ["name", "short_name", "kind", "status", "tags"],
            }),
        ),
    ]
}
