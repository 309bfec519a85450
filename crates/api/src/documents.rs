//! Documents: keep a file with a record, give its bytes back.

use std::path::PathBuf;

use qiheng_domain::documents::{Document, DocumentRole};
use qiheng_ocr::{Pages, Picture};
use qiheng_record::{AnyRef, Message};
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
        Ok(tx.insert(document.filed_with(tx, AnyRef::new(&request.about.kind, id))?)?)
    })?;
    Ok(Saved { id: document.to_string(), changes })
}

/// A document's bytes as they were kept.
pub fn bytes(session: &Session, request: WhichDocument) -> Result<Vec<u8>, ApiError> {
    let id = typed::<Document>("document", request.document)?;
    session.read(|db| Ok(db.original(&db.get(id)?.body.sha256)?))
}

/// A page of a document.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichPage {
    pub document: String,
    /// From 0.
    pub page: u32,
    /// By how many quarters it is turned clockwise to stand upright.
    pub turned: u8,
}

/// A part of a page's picture, in points from the upright page's upper left.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichStrip {
    #[serde(flatten)]
    pub page: WhichPage,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// Pixels a point of a page that is shown whole: sharp where a screen has two pixels for one.
const SHOWN: f32 = 2.0 * 96.0 / 72.0;

/// A page that is a picture as it looks, upright, as JPEG.
pub fn page(session: &Session, request: WhichPage) -> Result<Vec<u8>, ApiError> {
    let (picture, scale) = picture(session, &request)?;
    picture.reduced(scale, SHOWN).jpeg().map_err(|error| no_picture(&request, &error))
}

/// A part of a page as it looks, as PNG: what was read there can be held against it.
pub fn strip(session: &Session, request: WhichStrip) -> Result<Vec<u8>, ApiError> {
    let (picture, scale) = picture(session, &request.page)?;
    #[allow(clippy::cast_sign_loss, reason = "clamped first")]
    let pixels = |points: f32| (points * scale).max(0.0) as u32;
    let part = picture.part(pixels(request.left), pixels(request.top), pixels(request.width), pixels(request.height));
    part.map_err(|error| no_picture(&request.page, &error))
}

/// A page's picture, upright, with its pixels a point.
fn picture(session: &Session, request: &WhichPage) -> Result<(Picture, f32), ApiError> {
    let file = bytes(session, WhichDocument { document: request.document.clone() })?;
    let pages = Pages::open(&file).map_err(|error| no_picture(request, &error))?;
    let (picture, scale) = pages.picture(request.page).map_err(|error| no_picture(request, &error))?;
    Ok((picture.turned(request.turned), scale))
}

fn no_picture(request: &WhichPage, error: &dyn std::fmt::Display) -> ApiError {
    ApiError::new("scan.no_picture", &[("page", &(request.page + 1).to_string()), ("detail", &error.to_string())])
}

/// Writes a document's bytes to a file.
pub fn copy(session: &Session, request: CopyDocument) -> Result<Nothing, ApiError> {
    write_new(&request.path, &bytes(session, WhichDocument { document: request.document })?)?;
    Ok(Nothing {})
}
