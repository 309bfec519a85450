//! Vendors (乙方): the parties that supply us.

use qiheng_record::{Choice, CreditCode, Record};

/// A party that supplies us (乙方).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "vendor", title = "name", icon = "building-2")]
pub struct Vendor {
    /// Name as on the business licence.
    #[field(required, list, search = 10, pinyin)]
    pub name: String,
    /// Name in daily use.
    #[field(list, search = 9, pinyin)]
    pub short_name: String,
    /// What it does for us.
    #[field(list, filter)]
    pub kind: Option<VendorKind>,
    /// Unified social credit code, GB 32100.
    #[field(list, search = 8)]
    pub credit_code: Option<CreditCode>,
    /// ISO 3166 code of its country.
    pub country: String,
    /// Domicile.
    #[field(search = 3)]
    pub address: String,
    /// Whether it may be given contracts.
    #[field(required, list, filter)]
    pub status: VendorStatus,
}

/// What a vendor does for us.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum VendorKind {
    Service,
    Goods,
    Engineering,
    SalesAgent,
    Other,
}

/// Whether a vendor may be given contracts.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum VendorStatus {
    Prospective,
    Qualified,
    Active,
    Suspended,
    Blacklisted,
    Retired,
}
