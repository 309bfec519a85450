//! Claims (索赔与计息): what is asked of whoever is in breach, reckoned step by step and kept as it was reckoned; carried into a letter or a
//! dispute.

mod demand;
mod reckon;
mod terms;
mod total;

pub use demand::{Demand, demand, keep};
pub use reckon::{Piece, Reckoning, Run, Step, reckon};
pub use terms::{Proposed, Terms, about, balance, proposed};
pub use total::{Total, total};

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::Role;
use qiheng_record::{Choice, Json, LongText, Money, Percent, Record, Ref, Stored, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::DomainError;
use crate::communication::Notice;
use crate::contracts::{Contract, Obligation};
use crate::legal::Dispute;
use crate::rates::{self, Term};

/// A claim (索赔项): principal, damages, interest, loss or cost, with its reckoning.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "claim", title = "what", icon = "calculator", parent = "contract")]
pub struct Claim {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What is claimed.
    #[field(required, list, search = 6, pinyin)]
    pub what: String,
    /// What it is.
    #[field(required, list, filter, default = "loss")]
    pub kind: ClaimKind,
    /// Which side owes it.
    #[field(required, list, filter, default = "vendor")]
    pub owed_by: Role,
    /// The obligation that was broken.
    #[field(filter)]
    pub obligation: Option<Ref<Obligation>>,
    /// The letter that it is claimed in.
    #[field(filter)]
    pub notice: Option<Ref<Notice>>,
    /// The dispute that it is claimed in.
    #[field(filter)]
    pub dispute: Option<Ref<Dispute>>,
    /// How it is reckoned.
    #[field(required, filter, default = "sum")]
    pub basis: Basis,
    /// What the rate is of.
    pub base: Option<Money>,
    /// The agreed rate: percent of the base for each unit of time.
    pub percent: Option<Percent>,
    /// The unit of time of the agreed rate.
    pub per: Option<Per>,
    /// By how much the published rate is multiplied.
    pub factor: Option<Decimal>,
    /// Which of the published rates.
    pub term: Option<Term>,
    /// How many days a year has for interest.
    pub day_count: Option<DayCount>,
    /// The first day that counts.
    pub runs_from: Option<NaiveDate>,
    /// The last day that counts (暂计至).
    pub runs_until: Option<NaiveDate>,
    /// The most that is owed.
    pub cap: Option<Money>,
    /// The sum; follows from the rest unless it is a sum as it stands.
    #[field(list, filter)]
    pub amount: Option<Money>,
    /// The words that it stands on.
    #[field(search = 1)]
    pub quote: LongText,
    /// How it was reckoned, step by step.
    #[field(set_by = "reckon")]
    pub reckoning: Option<Json<Reckoning>>,
}

/// What a claim is.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClaimKind {
    /// What was owed or is given back.
    Principal,
    /// Liquidated damages (违约金).
    Damages,
    /// Interest (利息).
    Interest,
    /// What was lost (损失).
    Loss,
    /// Fees of court, counsel, experts (费用).
    Cost,
    /// What is taken off (扣减).
    Deduction,
}

/// How a claim is reckoned.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A sum as it stands.
    Sum,
    /// By the contract's own rate.
    Agreed,
    /// By the LPR of each day, multiplied (同期LPR; 施工合同解释 26).
    LprConcurrent,
    /// By the LPR of the day of the breach, multiplied by 1.3 to 1.5 (买卖合同解释 18).
    LprAtBreach,
    /// 0.05 % a day, owed to small and medium enterprises by public bodies and large ones (保障中小企业款项支付条例 17).
    Sme,
    /// By a rate a year.
    Annual,
}

/// The unit of time of an agreed rate.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ClaimPer")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Per {
    Day,
    Week,
    Month,
}

/// How many days a year has for interest.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum DayCount {
    Days365,
    Days360,
}

impl DayCount {
    /// The days.
    pub fn days(self) -> Decimal {
        Decimal::from(match self {
            Self::Days365 => 365,
            Self::Days360 => 360,
        })
    }
}

impl Claim {
    /// The terms it is reckoned by; none for a sum as it stands, or as long as something is missing.
    pub fn terms(&self) -> Option<Terms> {
        let run = match self.basis {
            Basis::Sum => return None,
            Basis::Agreed => Run::Agreed { percent: self.percent.as_ref()?.0, per: self.per.unwrap_or(Per::Day) },
            Basis::Annual => Run::Annual { percent: self.percent.as_ref()?.0 },
            Basis::Sme => Run::Sme,
            Basis::LprConcurrent => Run::Lpr { factor: self.factor.unwrap_or(Decimal::ONE), term: self.term.unwrap_or(Term::OneYear), is_fixed: false },
            Basis::LprAtBreach => Run::Lpr { factor: self.factor.unwrap_or(terms::least_factor()), term: self.term.unwrap_or(Term::OneYear), is_fixed: true },
        };
        Some(Terms { run, day_count: self.day_count.unwrap_or(DayCount::Days365), cap: self.cap.clone() })
    }
}

/// A claim doesn't end before it begins; its sum follows from its terms.
pub(crate) fn check_claim(tx: &Transaction, _: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let mut stored = tx.get(Ref::<Claim>::new(after.head.id))?;
    let body = &stored.body;
    if let (Some(from), Some(until)) = (body.runs_from, body.runs_until)
        && until < from
    {
        return Err(DomainError::ClaimEndsBeforeItBegins { what: body.what.clone(), from, until });
    }
    if body.basis != Basis::Sum {
        settle(tx, &mut stored)?;
        tx.update(stored)?;
    } else if body.reckoning.is_some() {
        stored.body.reckoning = None;
        tx.update(stored)?;
    }
    Ok(())
}

/// Sets a claim's sum and its steps by its terms; without terms, base or days it has none.
pub(crate) fn settle(db: &Database, stored: &mut Stored<Claim>) -> Result<(), DomainError> {
    let reckoned = reckoned(db, &stored.body)?;
    stored.body.amount = reckoned.as_ref().map(|reckoned| reckoned.amount.clone());
    stored.body.reckoning = reckoned.map(Json);
    Ok(())
}

/// A claim by its terms and by what was paid on its obligation in between.
fn reckoned(db: &Database, claim: &Claim) -> Result<Option<Reckoning>, DomainError> {
    let (Some(terms), Some(base), Some(from), Some(until)) = (claim.terms(), &claim.base, claim.runs_from, claim.runs_until) else { return Ok(None) };
    let pieces = match claim.obligation {
        Some(obligation) => balance(db, obligation, base, from, until)?,
        None => vec![Piece { from, until, base: base.amount }],
    };
    reckon(&terms, &pieces, &base.currency, &rates::in_force(db)?).map(Some)
}

/// Reckons anew what rests on published rates or on payments, but for what was sent.
pub(crate) fn refresh(tx: &Transaction, contract: Option<Ref<Contract>>) -> Result<(), DomainError> {
    let of_contract: Vec<_> = contract.map(|contract| ("contract", Value::Id(contract.0))).into_iter().collect();
    for mut stored in tx.all::<Claim>(&of_contract)? {
        let is_sent = match stored.body.notice {
            Some(notice) => tx.get(notice)?.body.sent_on.is_some(),
            None => false,
        };
        if is_sent || stored.body.basis == Basis::Sum {
            continue;
        }
        let before = (stored.body.amount.clone(), stored.body.reckoning.clone());
        settle(tx, &mut stored)?;
        if before != (stored.body.amount.clone(), stored.body.reckoning.clone()) {
            tx.update(stored)?;
        }
    }
    Ok(())
}
