//! Saved views (保存的视图): a list as somebody wants to see it again.

use qiheng_archive::{Database, Transaction};
use qiheng_record::{Json, Record, Ref, Stored, Value};
use serde_json::Value as JsonValue;

use crate::DomainError;

/// A list with its filters, order and columns, under a name (保存的视图).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "saved_view", title = "name", icon = "bookmark")]
pub struct SavedView {
    /// What it is called.
    #[field(required, set_by = "keep")]
    pub name: String,
    /// The list that it is of: a kind of record, or `table` for the contract table.
    #[field(required, index, set_by = "keep")]
    pub list: String,
    /// What the page needs to show it; it alone understands this.
    #[field(required, set_by = "keep")]
    pub shown: Json<JsonValue>,
}

/// The views of a list, by their names.
pub fn views_of(db: &Database, list: &str) -> Result<Vec<Stored<SavedView>>, DomainError> {
    let mut views = db.all::<SavedView>(&[("list", Value::Text(list.to_owned()))])?;
    views.sort_by(|one, other| one.body.name.cmp(&other.body.name));
    Ok(views)
}

/// Keeps a view; one of the same list and name takes the new shape.
pub fn keep(tx: &Transaction, view: SavedView) -> Result<Ref<SavedView>, DomainError> {
    let view = SavedView { name: view.name.trim().to_owned(), ..view };
    match views_of(tx, &view.list)?.into_iter().find(|known| known.body.name == view.name) {
        Some(mut known) => {
            let id = Ref::new(known.head.id);
            known.body = view;
            tx.update(known)?;
            Ok(id)
        }
        None => Ok(tx.insert(view)?),
    }
}
