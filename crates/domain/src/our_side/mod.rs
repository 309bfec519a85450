//! Our side: the companies that we contract for, and the people who work here.

use qiheng_record::{Choice, CreditCode, LongText, Record};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of our companies (我方主体).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "own_entity", title = "name", icon = "landmark")]
pub struct OwnEntity {
    /// Name as on the business licence.
    #[field(required, list, search = 10, pinyin)]
    pub name: String,
    /// Unified social credit code, GB 32100.
    #[field(list, search = 8)]
    pub credit_code: Option<CreditCode>,
    /// Domicile.
    #[field(list)]
    pub address: String,
    /// Its mail addresses and domains: who writes from there writes for us.
    pub email: String,
    /// Lines of the letterhead below the name.
    pub letterhead: LongText,
    /// Name on the seal, where it differs.
    pub seal_name: String,
    /// How its contracts are numbered, such as `HT-{kind}-{year}-{nnn}`.
    pub number_scheme: String,
    /// Size class; statutory terms of payment depend on it.
    #[field(list, filter)]
    pub size_class: Option<SizeClass>,
}

/// Size class of a buyer (保障中小企业款项支付条例).
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum SizeClass {
    Public,
    Large,
    Medium,
    Small,
}

/// Somebody who works here (经办人); operations carry the name.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "actor", title = "name", icon = "user")]
pub struct Actor {
    /// Name.
    #[field(required, list, search = 10, pinyin)]
    pub name: String,
    /// What the person answers for in a review.
    #[field(required, list, filter, default = "business")]
    pub role: Role,
}

/// The roles that give opinions on a contract.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "OpinionRole")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Role {
    Business,
    Technical,
    Finance,
    Legal,
}
