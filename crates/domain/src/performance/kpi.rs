//! Figures of performance that a contract agrees.

use qiheng_archive::{Row, Transaction};
use qiheng_record::{Choice, LongText, Percent, Record, Ref};
use rust_decimal::Decimal;

use crate::DomainError;
use crate::contracts::Contract;

/// A key performance indicator of a contract (绩效指标): what is measured, and what was agreed of it.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "kpi", title = "name", icon = "target", parent = "contract")]
pub struct Kpi {
    /// The contract that agrees it.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What is measured: 交付及时率.
    #[field(required, list, search = 6, pinyin)]
    pub name: String,
    /// What must be reached.
    #[field(required, list)]
    pub target: Decimal,
    /// The target's unit: %, 小时, 次/月.
    #[field(list)]
    pub unit: String,
    /// Which way is better.
    #[field(required, list, filter, default = "higher")]
    pub direction: KpiDirection,
    /// Its share of the whole, of a hundred.
    pub weight: Option<Percent>,
    /// The clause by its number.
    #[field(list)]
    pub clause: String,
    /// How it is measured, and what follows from missing it.
    #[field(search = 2)]
    pub method: LongText,
}

/// Which way a figure of performance is better.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
pub enum KpiDirection {
    /// The more, the better: at least the target.
    Higher,
    /// The less, the better: at most the target.
    Lower,
}

impl Kpi {
    /// A target with its unit: `98 %`, `4 小时`.
    pub fn with_unit(&self, target: Decimal) -> String {
        format!("{} {}", target.normalize(), self.unit).trim_end().to_owned()
    }
}

/// A share of the whole lies between 0 and 100.
pub(crate) fn check_kpi(_: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let weight = Kpi::from_values(after.values.clone())?.weight;
    match weight.filter(|weight| weight.is_sign_negative() || **weight > Decimal::from(100)) {
        Some(weight) => Err(DomainError::WeightOutOfRange { weight: weight.0 }),
        None => Ok(()),
    }
}
