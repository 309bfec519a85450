//! What the vendor reports in writing.

use chrono::NaiveDate;
use qiheng_archive::{Row, Transaction};
use qiheng_record::{LongText, Record, Ref};

use crate::DomainError;
use crate::contracts::{self, Contract, Obligation, ObligationState};
use crate::documents::Document;
use crate::projects::Project;
use crate::vendors::Vendor;

/// A written report of the vendor (乙方报告) on a period.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "vendor_report", title = "period", icon = "clipboard-list")]
pub struct VendorReport {
    /// The vendor.
    #[field(required, list, filter)]
    pub vendor: Ref<Vendor>,
    /// The contract it is about.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The project it is about.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// The period in words: 2026年11月.
    #[field(required, list, search = 6)]
    pub period: String,
    /// The day it came.
    #[field(required, list, filter)]
    pub received_on: NaiveDate,
    /// The obligation to report that it meets.
    pub obligation: Option<Ref<Obligation>>,
    /// Progress.
    #[field(search = 3)]
    pub progress: LongText,
    /// Problems.
    #[field(search = 3)]
    pub problems: LongText,
    /// What is done about them.
    #[field(search = 3)]
    pub solutions: LongText,
    /// The report itself.
    pub document: Option<Ref<Document>>,
    /// Is it kept as evidence and no longer changed?
    #[field(filter)]
    pub is_locked: Option<bool>,
}

/// A report that came meets the obligation to report for the day that is due; an earlier one that is missing stays overdue until it is
/// entered too.
pub(crate) fn check_vendor_report(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let report = VendorReport::from_values(after.values.clone())?;
    let Some(obligation) = report.obligation.filter(|_| before.is_none_or(|before| before.value("obligation") != after.value("obligation"))) else {
        return Ok(());
    };
    if tx.get(obligation)?.body.state == ObligationState::Open { contracts::fulfil_one(tx, obligation, report.received_on) } else { Ok(()) }
}
