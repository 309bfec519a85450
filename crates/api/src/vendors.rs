//! Two records of one company: what tells it, what a merge would do, the merge.

use qiheng_archive::Changes;
use qiheng_domain::vendors::{self, Vendor};
use qiheng_record::{Message, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::{self, RecordView, id_of};
use crate::{ApiError, RecordRef, Session};

/// Which vendor.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the name says it all")]
pub struct WhichVendor {
    pub vendor: String,
}

/// Two vendors that are one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WhichMerge {
    /// The one that is kept.
    pub keep: String,
    /// The one that goes.
    pub other: String,
}

/// Two vendors to be made one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MergeVendors {
    /// The one that is kept.
    pub keep: String,
    /// The one that goes.
    pub other: String,
    /// Fields of which the other's value is taken.
    pub take: Vec<String>,
}

/// What a merge would do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergePreview {
    /// The vendor that is kept.
    pub keep: RecordView,
    /// The one that goes.
    pub other: RecordView,
    /// Fields in which the two differ.
    pub fields: Vec<MergeField>,
    /// What is handed over, by kind.
    pub moved: Vec<MovedCount>,
    /// Entries locked as evidence, for whose sake the other stays, retired.
    pub locked: u32,
}

/// A field in which two vendors differ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MergeField {
    /// The field.
    pub field: String,
    /// Whether the other's value is proposed: the kept one has none.
    pub take: bool,
}

/// How many records of a kind are handed over.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MovedCount {
    pub kind: String,
    pub count: u32,
}

/// Vendors that may be the same company.
pub fn twins(session: &Session, request: WhichVendor) -> Result<Vec<RecordView>, ApiError> {
    let vendor = vendor_of(request.vendor)?;
    session.read(|db| vendors::twins(&db, vendor)?.into_iter().map(|twin| Ok(records::view(&db, db.row(Vendor::KIND, twin.0)?))).collect())
}

/// What a merge would do.
pub fn preview(session: &Session, request: WhichMerge) -> Result<MergePreview, ApiError> {
    let (keep, other) = (vendor_of(request.keep)?, vendor_of(request.other)?);
    session.read(|db| {
        let (kept, gone) = (db.row(Vendor::KIND, keep.0)?, db.row(Vendor::KIND, other.0)?);
        // further names are put together, whichever is taken
        let by_hand = Vendor::KIND.fields.iter().filter(|field| field.set_by.is_none() && field.name != "other_names");
        let differing = by_hand.filter(|field| !is_empty(gone.value(field.name)) && kept.value(field.name) != gone.value(field.name));
        let fields = differing.map(|field| MergeField { field: field.name.to_owned(), take: is_empty(kept.value(field.name)) }).collect();
        let referring = vendors::referring(&db, other)?;
        let moved = referring.moved.into_iter().map(|(kind, count)| MovedCount { kind: kind.to_owned(), count }).collect();
        Ok(MergePreview { keep: records::view(&db, kept), other: records::view(&db, gone), fields, moved, locked: referring.locked })
    })
}

/// Makes two vendors one.
pub fn merge(session: &Session, request: MergeVendors) -> Result<Changes, ApiError> {
    let (keep, other) = (vendor_of(request.keep)?, vendor_of(request.other)?);
    let name = |vendor: Ref<Vendor>| session.read(|db| Ok(db.get(vendor)?.body.name));
    let operation = Message::new("op-vendor-merge").with("title", name(keep)?).with("other", name(other)?);
    let (_, changes) = session.write(operation, |tx, _| vendors::merge(tx, keep, other, &request.take))?;
    Ok(changes)
}

fn vendor_of(id: String) -> Result<Ref<Vendor>, ApiError> {
    Ok(Ref::new(id_of(&RecordRef { kind: Vendor::NAME.to_owned(), id })?))
}

fn is_empty(value: &Value) -> bool {
    *value == Value::Null || value.as_text().is_some_and(str::is_empty)
}
