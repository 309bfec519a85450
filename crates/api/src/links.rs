//! Links between records of any kinds.

use qiheng_archive::Changes;
use qiheng_domain::links;
use qiheng_record::{AnyRef, Message, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::{any_ref, id_of};
use crate::{ApiError, RecordRef, Session};

/// A link to be made.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MakeLink {
    pub from: RecordRef,
    pub to: RecordRef,
    /// How they belong together.
    #[serde(default)]
    pub why: String,
}

/// A link by its id.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the name says it all")]
pub struct WhichLink {
    pub link: String,
}

/// A link as one of its records shows it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LinkView {
    pub link: String,
    /// The other record.
    pub kind: String,
    pub id: String,
    pub title: String,
    pub why: String,
}

/// The links of a record.
pub fn list(session: &Session, request: RecordRef) -> Result<Vec<LinkView>, ApiError> {
    let record = any_ref(&request)?;
    session.read(|db| {
        let view = |linked: links::Linked| LinkView {
            link: linked.link.0.to_string(),
            kind: linked.other.kind.name.to_owned(),
            id: linked.other.head.id.to_string(),
            title: linked.other.title(),
            why: linked.why,
        };
        Ok(links::links_of(&db, &record)?.into_iter().map(view).collect())
    })
}

/// Links two records.
pub fn add(session: &Session, request: MakeLink) -> Result<Changes, ApiError> {
    let (from, to) = (any_ref(&request.from)?, any_ref(&request.to)?);
    let title = |record: &AnyRef| session.read(|db| Ok(db.follow(record)?.title()));
    let operation = Message::new("op-link-add").with("title", title(&from)?).with("other", title(&to)?);
    let (_, changes) = session.write(operation, |tx, _| links::link(tx, from, to, &request.why))?;
    Ok(changes)
}

/// Takes a link away.
pub fn remove(session: &Session, request: WhichLink) -> Result<Changes, ApiError> {
    let link = Ref::<links::Link>::new(id_of(&RecordRef { kind: "link".into(), id: request.link })?);
    let ((), changes) = session.write(Message::new("op-link-remove"), |tx, _| Ok(tx.remove_record(link)?))?;
    Ok(changes)
}
