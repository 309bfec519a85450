//! The performance of vendors.

use chrono::NaiveDate;
use qiheng_record::{Choice, LongText, Percent, Record, Ref};

use crate::contracts::Contract;
use crate::vendors::Vendor;

/// How a vendor did in a period (绩效评价), in a simple form: one score of a hundred, and the words.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "evaluation", title = "period", icon = "gauge", parent = "vendor")]
pub struct Evaluation {
    /// The vendor.
    #[field(required, list)]
    pub vendor: Ref<Vendor>,
    /// The contract, where it is about one.
    #[field(filter)]
    pub contract: Option<Ref<Contract>>,
    /// The period in words: 2026年第三季度.
    #[field(required, list, search = 5)]
    pub period: String,
    /// Delivery, of a hundred.
    #[field(list)]
    pub delivery: Option<Percent>,
    /// Quality, of a hundred.
    #[field(list)]
    pub quality: Option<Percent>,
    /// Service, of a hundred.
    #[field(list)]
    pub service: Option<Percent>,
    /// Price, of a hundred.
    #[field(list)]
    pub price: Option<Percent>,
    /// What stands behind the scores.
    #[field(search = 2)]
    pub text: LongText,
    /// Day of the evaluation.
    #[field(list)]
    pub evaluated_on: Option<NaiveDate>,
    /// How far it has come.
    #[field(required, list, filter, default = "draft")]
    pub state: EvaluationState,
}

/// How far an evaluation has come.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum EvaluationState {
    Draft,
    Final,
    Sent,
    Answered,
}
