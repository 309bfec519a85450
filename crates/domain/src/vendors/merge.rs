//! Merging two records of one company: every reference is kept, and the whole is one step of undo.

use std::collections::BTreeMap;

use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::name_key;
use qiheng_record::{AnyRef, FieldType, FieldValue, Kind, Record, Ref, Value};
use uuid::Uuid;

use super::{Vendor, VendorStatus};
use crate::DomainError;
use crate::communication::is_locked;
use crate::links::{self, Link};

/// What refers to a vendor, and so is handed over when it is merged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Referring {
    /// How many records of each kind, by its name.
    pub moved: BTreeMap<&'static str, u32>,
    /// Entries locked as evidence: they stay as they are.
    pub locked: u32,
}

/// What refers to a vendor.
pub fn referring(db: &Database, vendor: Ref<Vendor>) -> Result<Referring, DomainError> {
    let mut found = Referring::default();
    for (kind, id) in db.referring(Vendor::KIND, vendor.0)?.into_iter().filter(|(kind, _)| kind.name != Link::NAME) {
        if is_locked(&db.row(kind, id)?) {
            found.locked += 1;
        } else {
            *found.moved.entry(kind.name).or_default() += 1;
        }
    }
    Ok(found)
}

/// Vendors that may be the same company: the same credit code, or the same name however it is spelt where not both have a code.
pub fn twins(db: &Database, vendor: Ref<Vendor>) -> Result<Vec<Ref<Vendor>>, DomainError> {
    let this = db.get(vendor)?.body;
    let mut found = Vec::new();
    for (id, [name, code, merged]) in db.cells(Vendor::KIND, ["name", "credit_code", "merged_into"], &[])? {
        let code = code.as_text();
        let own = this.credit_code.as_ref().map(ToString::to_string);
        let same_code = own.is_some() && own.as_deref() == code;
        let same_name = (own.is_none() || code.is_none()) && name_key(name.as_text().unwrap_or_default()) == name_key(&this.name);
        if id != vendor.0 && merged == Value::Null && this.merged_into.is_none() && (same_code || same_name) {
            found.push(Ref::new(id));
        }
    }
    Ok(found)
}

/// Merges `other` into `keep`. Of the fields named in `take` the other's values are taken; its name stays known beside the name that is
/// kept. What refers to the other refers to the one that is kept from now on, except entries locked as evidence: for their sake the
/// other stays, retired, and says where it went.
pub fn merge(tx: &Transaction, keep: Ref<Vendor>, other: Ref<Vendor>, take: &[String]) -> Result<Referring, DomainError> {
    let (mut kept, gone) = (tx.row(Vendor::KIND, keep.0)?, tx.row(Vendor::KIND, other.0)?);
    if keep == other {
        return Err(DomainError::MergedWithItself { vendor: kept.title() });
    }
    if let Some(row) = [&kept, &gone].into_iter().find(|row| *row.value("merged_into") != Value::Null) {
        return Err(DomainError::MergedBefore { vendor: row.title() });
    }
    let moved = referring(tx, other)?;
    links::hand_over(tx, &other.into(), &keep.into())?;
    for (kind, id) in tx.referring(Vendor::KIND, other.0)? {
        let row = tx.row(kind, id)?;
        if !is_locked(&row) {
            tx.update_values(kind, id, &handed_over(kind, &row, other.0, keep.0))?;
        }
    }
    let before = kept.title();
    for name in take {
        let at = Vendor::KIND.position(name).filter(|at| Vendor::KIND.fields[*at].set_by.is_none());
        let at = at.ok_or_else(|| DomainError::from(Vendor::KIND.error(name, qiheng_record::Problem::UnknownField)))?;
        kept.values[at] = gone.values[at].clone();
    }
    let mut vendor = Vendor::from_values(kept.values.clone())?;
    let mut names: Vec<String> = [&vendor.other_names.0, text(&gone, "other_names")].into_iter().flat_map(|names| names.lines()).map(str::to_owned).collect();
    names.extend([before, gone.title()]);
    let mut known = vec![name_key(&vendor.name)];
    names.retain(|name| {
        !name.trim().is_empty() && !known.contains(&name_key(name)) && {
            known.push(name_key(name));
            true
        }
    });
    vendor.other_names.0 = names.join("\n");
    tx.update_values(Vendor::KIND, keep.0, &vendor.into_values())?;
    let tags = [&kept.head.tags[..], &gone.head.tags].concat();
    let head = serde_json::json!({ "tags": tags, "note": joined(&kept, &gone) });
    tx.save_fields(Vendor::KIND, Some(keep.0), head.as_object().expect("an object"))?;
    if moved.locked == 0 {
        tx.remove(Vendor::KIND, other.0)?;
    } else {
        let mut stored = tx.get(other)?;
        stored.body.status = VendorStatus::Retired;
        stored.body.merged_into = Some(keep);
        tx.update(stored)?;
    }
    Ok(moved)
}

/// A record's values with each reference to the one vendor led to the other.
fn handed_over(kind: &Kind, row: &Row, from: Uuid, to: Uuid) -> Vec<Value> {
    let values = kind.fields.iter().zip(&row.values).map(|(field, value)| match (field.ty, value) {
        (FieldType::Ref { .. }, Value::Id(id)) if *id == from => Value::Id(to),
        (FieldType::AnyRef, _) if value.referred(field.ty).is_some_and(|reference| reference.id == from) => AnyRef::from(Ref::<Vendor>::new(to)).into_value(),
        _ => value.clone(),
    });
    values.collect()
}

fn text<'r>(row: &'r Row, field: &str) -> &'r str {
    row.value(field).as_text().unwrap_or_default()
}

/// Both notes, one under the other.
fn joined(kept: &Row, gone: &Row) -> String {
    [&kept.head.note, &gone.head.note].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("\n")
}
