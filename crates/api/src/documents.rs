//! Documents: keep a file with a record, give its bytes back.

use std::path::PathBuf;

use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_record::Message;
use serde::Deserialize;
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::Input;
use crate::records::{Saved, id_of};
use crate::reports::write_new;
use crate::reviews::typed;
use crate::{ApiError, RecordRef, Session};

/// A file to be kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepDocument {
    /// The record it belongs to: a contract, a project, a vendor, an evaluation, a review.
    pub about: RecordRef,
    /// Where it lies.
    pub path: PathBuf,
    /// What it is to the record.
    pub role: DocumentRole,
}

/// Which document.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichDocument {
    pub document: String,
}

/// A copy of a document.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopyDocument {
    /// The document.
    pub document: String,
    /// Where its copy goes.
    pub path: PathBuf,
}

/// Keeps a file with a record.
pub fn keep(session: &Session, request: KeepDocument) -> Result<Saved, ApiError> {
    let id = id_of(&request.about)?;
    let file = Input::open(&request.path)?;
    let operation = Message::new("op-document-add").with("name", &file.name);
    let (document, changes) = session.write(operation, |tx, _| {
        let document = Document::keep(tx, file.name, &file.bytes, request.role)?;
        Ok(tx.insert(document.filed_with(tx, &request.about.kind, id)?)?)
    })?;
    Ok(Saved { id: document.to_string(), changes })
}

/// A document's bytes as they were kept.
pub fn bytes(session: &Session, request: WhichDocument) -> Result<Vec<u8>, ApiError> {
    let id = typed::<Document>("document", request.document)?;
    session.read(|db| Ok(db.original(&db.get(id)?.body.sha256)?))
}

/// Writes a document's bytes to a file.
pub fn copy(session: &Session, request: CopyDocument) -> Result<Nothing, ApiError> {
    write_new(&request.path, &bytes(session, WhichDocument { document: request.document })?)?;
    Ok(Nothing {})
}
