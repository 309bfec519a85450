//! What may be kept of a contract.

use qiheng_archive::{Row, Transaction};
use qiheng_record::{Record, Ref, Value};

use super::{Contract, refresh};
use crate::DomainError;
use crate::vendors::{Vendor, VendorStatus};

/// A suspended or blacklisted vendor is given no contract, unless the reason is recorded with it. A contract's own days move those of
/// its obligations.
pub(crate) fn check(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    may_be_given(tx, before, after)?;
    refresh(tx, Ref::new(after.head.id))
}

fn may_be_given(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let contract = Contract::from_values(after.values.clone())?;
    let is_given =
        before.is_none_or(|before| before.value("vendor") != after.value("vendor") || *before.value("override_reason") != *after.value("override_reason"));
    let (true, Value::Id(vendor), None) = (is_given, after.value("vendor"), &contract.override_reason) else { return Ok(()) };
    let vendor = tx.get(Ref::<Vendor>::new(*vendor))?.body;
    match vendor.status {
        VendorStatus::Suspended | VendorStatus::Blacklisted => Err(DomainError::VendorBarred { vendor: vendor.name, status: vendor.status.name() }),
        _ => Ok(()),
    }
}
