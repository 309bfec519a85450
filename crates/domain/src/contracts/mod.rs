//! Contracts (合同) and the versions of their text.

use chrono::NaiveDate;
pub use qiheng_contract::ContractKind;
use qiheng_record::{Choice, Money, Percent, Record, Ref};

use crate::our_side::OwnEntity;
use crate::projects::Project;
use crate::vendors::Vendor;

/// A contract (合同), from its first draft on.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "contract", title = "title", icon = "file-signature")]
pub struct Contract {
    /// Number by a scheme of one's own.
    #[field(list, search = 10)]
    pub number: String,
    /// Title.
    #[field(required, list, search = 10, pinyin)]
    pub title: String,
    /// Which rules apply to it.
    #[field(required, list, filter)]
    pub kind: ContractKind,
    /// Which of our companies contracts.
    #[field(filter)]
    pub own_entity: Option<Ref<OwnEntity>>,
    /// The other party.
    #[field(list, filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The contract that this one belongs to: a framework, or the amended one.
    pub parent: Option<Ref<Contract>>,
    /// The project it serves.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// Total.
    #[field(list)]
    pub amount: Option<Money>,
    /// VAT rate.
    pub tax_rate: Option<Percent>,
    /// Day of signature.
    #[field(list)]
    pub signed_on: Option<NaiveDate>,
    /// First day of effect.
    pub effective_on: Option<NaiveDate>,
    /// Last day.
    #[field(list)]
    pub ends_on: Option<NaiveDate>,
    /// Goes on unless someone says no.
    pub auto_renewal: Option<bool>,
    /// Days of notice that stop the renewal.
    pub notice_days: Option<u32>,
    /// Where it stands.
    #[field(required, list, filter, set_by = "lifecycle")]
    pub lifecycle: Lifecycle,
}

/// Where a contract stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Lifecycle {
    Draft,
    InReview,
    Approved,
    Signed,
    Performing,
    Completed,
    Terminated,
    Expired,
    Cancelled,
}

/// One state of the contract's text (版本).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "version", title = "number", icon = "git-commit-horizontal", parent = "contract")]
pub struct Version {
    /// The contract.
    #[field(required, list)]
    pub contract: Ref<Contract>,
    /// 1, 2, 3 …
    #[field(required, list)]
    pub number: u32,
    /// Who it comes from.
    #[field(required, list, filter)]
    pub source: VersionSource,
}

/// Who a version comes from.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionSource {
    /// The other party sent it.
    Theirs,
    /// We wrote it.
    Ours,
    /// What both signed.
    Signed,
}
