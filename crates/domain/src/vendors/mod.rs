//! Vendors (乙方): the parties that supply us.

mod book;
mod merge;

pub use book::{KnownBy, VendorBook, VendorFound};
pub use merge::{Referring, merge, referring, twins};

use chrono::NaiveDate;
use qiheng_record::{Choice, CreditCode, LongText, Record, Ref};

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
    #[field(required, list, filter, default = "prospective")]
    pub status: VendorStatus,
    /// Names that it had or is called by too (曾用名), a line each: contracts are known as its own by them.
    #[field(search = 7, pinyin)]
    pub other_names: LongText,
    /// The vendor that it was merged into; it stays for the sake of locked evidence.
    #[field(set_by = "merge")]
    pub merged_into: Option<Ref<Vendor>>,
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

/// Whom we talk to at a vendor (联系人).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "contact", title = "name", icon = "contact", parent = "vendor")]
pub struct Contact {
    /// The vendor.
    #[field(required, list)]
    pub vendor: Ref<Vendor>,
    /// Name.
    #[field(required, list, search = 8, pinyin)]
    pub name: String,
    /// What the person does there.
    #[field(list)]
    pub role: String,
    /// Telephone.
    #[field(list, search = 3)]
    pub phone: String,
    /// Mail.
    #[field(list, search = 3)]
    pub email: String,
    /// The one to call first.
    #[field(list)]
    pub is_primary: Option<bool>,
}

/// A licence or certificate of a vendor (资质).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "qualification", title = "kind", icon = "badge-check", parent = "vendor")]
pub struct Qualification {
    /// The vendor.
    #[field(required, list)]
    pub vendor: Ref<Vendor>,
    /// What it certifies.
    #[field(required, list, search = 5)]
    pub kind: String,
    /// Its number.
    #[field(list, search = 5)]
    pub number: String,
    /// Who issued it.
    #[field(list)]
    pub issuer: String,
    /// First day of validity.
    #[field(list)]
    pub valid_from: Option<NaiveDate>,
    /// Last day of validity.
    #[field(list)]
    pub valid_to: Option<NaiveDate>,
}
