//! The performance of vendors.

mod kpi;

pub(crate) use kpi::check_kpi;
pub use kpi::{Kpi, KpiDirection};

use chrono::NaiveDate;
use qiheng_archive::{Row, Transaction};
use qiheng_record::{Choice, LongText, Percent, Record, Ref, Value};
use rust_decimal::Decimal;

use crate::DomainError;
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

/// The fields that hold scores.
pub const SCORES: [&str; 4] = ["delivery", "quality", "service", "price"];

impl Evaluation {
    /// The scores in the order of [`SCORES`].
    pub fn scores(&self) -> [Option<Decimal>; 4] {
        [&self.delivery, &self.quality, &self.service, &self.price].map(|score| score.as_ref().map(|score| score.0))
    }

    /// The mean of the scores that were given, to one decimal, and how many those are; a missing score is not a zero.
    pub fn overall(&self) -> Option<(Decimal, u32)> {
        let given: Vec<Decimal> = self.scores().into_iter().flatten().collect();
        let count = u32::try_from(given.len()).ok().filter(|count| *count > 0)?;
        Some(((given.iter().sum::<Decimal>() / Decimal::from(count)).round_dp(1), count))
    }
}

/// Scores lie between 0 and 100; once final, an evaluation keeps its scores and words and only goes on to be sent and answered.
pub(crate) fn check_evaluation(_: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let evaluation = Evaluation::from_values(after.values.clone())?;
    let hundred = Decimal::from(100);
    for (field, score) in SCORES.iter().zip(evaluation.scores()) {
        if let Some(score) = score.filter(|score| score.is_sign_negative() || *score > hundred) {
            return Err(DomainError::ScoreOutOfRange { field, score });
        }
    }
    let Some(before) = before else { return Ok(()) };
    let draft = Value::Text(EvaluationState::Draft.name().to_owned());
    let is_frozen = *before.value("state") != draft;
    let differs = |field: &&str| before.value(field) != after.value(field);
    let frozen = ["vendor", "contract", "period", "delivery", "quality", "service", "price", "text", "evaluated_on"];
    match frozen.iter().find(|field| differs(field)) {
        Some(field) if is_frozen => Err(DomainError::EvaluationFinal { field }),
        None if is_frozen && *after.value("state") == draft => Err(DomainError::EvaluationFinal { field: "state" }),
        _ => Ok(()),
    }
}
