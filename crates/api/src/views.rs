//! Saved views of lists.

use qiheng_domain::views::{self, SavedView};
use qiheng_record::{Json, Message};
use serde::{Deserialize, Serialize};
use serde_json::Value as JsonValue;
use ts_rs::TS;

use crate::records::Saved;
use crate::{ApiError, Session};

/// Which list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WhichList {
    /// A kind of record, or `table` for the contract table.
    pub list: String,
}

/// A view to be kept; one of the same name takes the new shape.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::views::SavedView")]
pub struct KeepView {
    pub list: String,
    pub name: String,
    #[ts(type = "Json")]
    pub shown: JsonValue,
}

/// A saved view.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::views::SavedView")]
pub struct ViewInfo {
    pub id: String,
    pub name: String,
    #[ts(type = "Json")]
    pub shown: JsonValue,
}

/// The views of a list, by their names.
pub fn list(session: &Session, request: WhichList) -> Result<Vec<ViewInfo>, ApiError> {
    session.read(|db| {
        let views = views::views_of(&db, &request.list)?.into_iter();
        Ok(views.map(|stored| ViewInfo { id: stored.head.id.to_string(), name: stored.body.name, shown: stored.body.shown.0 }).collect())
    })
}

/// Keeps a view.
pub fn keep(session: &Session, request: KeepView) -> Result<Saved, ApiError> {
    let KeepView { list, name, shown } = request;
    let operation = Message::new("op-view-keep").with("name", name.trim());
    let (id, changes) = session.write(operation, |tx, _| views::keep(tx, SavedView { name, list, shown: Json(shown) }))?;
    Ok(Saved { id: id.0.to_string(), changes })
}
