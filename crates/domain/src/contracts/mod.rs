//! Contracts (合同), their parties, the versions of their text and its clauses.

mod account;
mod amended;
mod amendment;
mod apply;
mod confirm;
mod defect;
mod delivery;
mod event;
mod lifecycle;
mod numbering;
mod obligation;
mod precedents;
mod rules;
mod settlement;
mod term;

pub use account::{Account, account, accounts, paid_on};
pub use amended::{Amended, AmendedClause, ClauseChange, amended};
pub use amendment::{Amendment, AmendmentEffect, Effect, terms_on};
pub(crate) use amendment::{check_amendment, check_effect, may_remove};
pub use apply::{Change, apply, preview};
pub use confirm::{Confirmed, Proposed, confirm, in_force, proposed};
pub use defect::{Defect, DefectState};
pub(crate) use defect::{check_acceptance, check_defect};
pub use delivery::{DeliveryLot, DeliveryRevision, Lateness, Punctuality, punctuality};
pub(crate) use delivery::{check_lot, check_revision};
pub use event::{Acceptance, AcceptanceResult, ContractEvent, Happened, Payment, PaymentKind};
pub(crate) use event::{check_event, check_payment, forget};
pub use lifecycle::{Needs, Settling, SignedFile, Step, may_be_signed, move_to};
pub(crate) use numbering::check_own_entity;
pub use numbering::{NumberScheme, SchemeProblem, give_number, next_number};
pub use obligation::{Obligation, ObligationState, day_of, due, fulfil, put_off};
pub(crate) use obligation::{check_obligation, fulfil_one, refresh};
pub use precedents::{Precedent, Use, Wanted, precedents};
pub(crate) use rules::check;
pub use settlement::{EndedAs, Issue, OpenItem, Outcome, Settled, Settlement, SettlementItem, is_settled_by, open_items};
pub use term::{ContractTerm, TermOrigin, draft_non_renewal, renew};

use chrono::NaiveDate;
use qiheng_archive::Database;
pub use qiheng_contract::ContractKind;
use qiheng_record::{Choice, LongText, Money, Percent, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    #[field(required, list, filter, default = "other")]
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
    #[field(list, filter)]
    pub amount: Option<Money>,
    /// VAT rate.
    pub tax_rate: Option<Percent>,
    /// Day of signature.
    #[field(list, filter)]
    pub signed_on: Option<NaiveDate>,
    /// First day of effect.
    pub effective_on: Option<NaiveDate>,
    /// Last day.
    #[field(list, filter)]
    pub ends_on: Option<NaiveDate>,
    /// Goes on unless someone says no.
    pub auto_renewal: Option<bool>,
    /// Days of notice that stop the renewal.
    pub notice_days: Option<u32>,
    /// Where it stands.
    #[field(required, list, filter, set_by = "lifecycle", default = "draft")]
    pub lifecycle: Lifecycle,
    /// Why a suspended or blacklisted vendor is given this contract all the same.
    pub override_reason: Option<LongText>,
    /// Why it was terminated or cancelled.
    #[field(set_by = "lifecycle")]
    pub end_reason: Option<LongText>,
}

/// Where a contract stands.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
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

impl Lifecycle {
    /// Was it signed, whatever became of it since?
    pub fn is_signed(self) -> bool {
        matches!(self, Self::Signed | Self::Performing | Self::Completed | Self::Terminated | Self::Expired)
    }
}

/// One state of the contract's text (版本).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "version", title = "number", icon = "git-commit-horizontal", parent = "contract")]
pub struct Version {
    /// The contract.
    #[field(required, list)]
    pub contract: Ref<Contract>,
    /// 1, 2, 3 …
    #[field(required, list, set_by = "start")]
    pub number: u32,
    /// Who it comes from.
    #[field(required, list, filter)]
    pub source: VersionSource,
    /// How what was signed differs from the version that was reviewed last, one difference a line.
    #[field(set_by = "sign")]
    pub differences: LongText,
}

impl Version {
    /// The number of the contract's next version.
    pub fn next_number(db: &Database, contract: Ref<Contract>) -> Result<u32, qiheng_archive::ArchiveError> {
        Ok(db.all::<Self>(&[("contract", Value::Id(contract.0))])?.iter().map(|version| version.body.number).max().unwrap_or(0) + 1)
    }
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

/// A party of a contract (合同当事人) and what the text calls it.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "contract_party", title = "name", icon = "users", parent = "contract")]
pub struct ContractParty {
    /// The contract.
    #[field(required)]
    pub contract: Ref<Contract>,
    /// Name as in the contract.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// What the text calls it: 甲方, the Company.
    #[field(list)]
    pub label: String,
    /// Its place in the deal.
    #[field(required, list, filter, default = "other")]
    pub role: PartyRole,
    /// Our company, if it is one of ours.
    pub own_entity: Option<Ref<OwnEntity>>,
    /// The vendor, if it is one.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
}

/// The place of a party in the deal.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum PartyRole {
    Buyer,
    Vendor,
    Other,
}

/// A clause of one version (条款). Its lineage stays the same from version to version.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "clause", title = "heading", icon = "pilcrow", parent = "version")]
pub struct Clause {
    /// The version.
    #[field(required, set_by = "read")]
    pub version: Ref<Version>,
    /// Address such as 3.2.1.
    #[field(required, list, set_by = "read")]
    pub path: String,
    /// Label as it reads.
    #[field(list, set_by = "read")]
    pub label: String,
    /// Heading words, else the first words.
    #[field(list, search = 5, set_by = "read")]
    pub heading: String,
    /// The whole text with that of its sub-clauses.
    #[field(search = 1, set_by = "read")]
    pub text: LongText,
    /// Categories, most likely first, separated by spaces.
    #[field(list, filter, set_by = "read")]
    pub categories: String,
    /// Identity from version to version; a person can correct it.
    #[field(required, set_by = "compare")]
    pub lineage: String,
}

impl Clause {
    /// Do its first words stand for a heading?
    pub fn has_no_heading(&self) -> bool {
        !self.label.is_empty() && self.heading.starts_with(&self.label)
    }
}
