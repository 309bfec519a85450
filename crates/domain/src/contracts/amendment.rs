//! Amendments (合同变更): what was agreed, and each thing that it changes, applied one by one.

use chrono::NaiveDate;
use qiheng_archive::{Database, Row, Transaction};
use qiheng_contract::{DutyKind, Role};
use qiheng_record::{Choice, LongText, Money, Record, Ref, Stored, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Contract, Obligation};
use crate::DomainError;
use crate::documents::Document;
use crate::performance::Kpi;

/// An amendment of a contract (合同变更), with what it changes.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "amendment", title = "title", icon = "file-pen-line", parent = "contract")]
pub struct Amendment {
    /// The contract.
    #[field(required, list, filter)]
    pub contract: Ref<Contract>,
    /// What it is called: 补充协议一.
    #[field(required, list, search = 8, pinyin)]
    pub title: String,
    /// Why.
    #[field(search = 4)]
    pub reason: LongText,
    /// The clauses that change, and how.
    #[field(search = 4)]
    pub clauses: LongText,
    /// The day on which it was agreed; it counts from then.
    #[field(list, filter)]
    pub agreed_on: Option<NaiveDate>,
    /// The contract's amount from then on; none = as before.
    #[field(list, filter)]
    pub amount: Option<Money>,
    /// The contract's amount until then.
    #[field(set_by = "agree")]
    pub amount_before: Option<Money>,
    /// The contract's last day from then on; none = as before.
    #[field(list)]
    pub ends_on: Option<NaiveDate>,
    /// The contract's last day until then.
    #[field(set_by = "agree")]
    pub ended_before: Option<NaiveDate>,
    /// Another contract record that holds its text, where there is one.
    pub agreement: Option<Ref<Contract>>,
    /// The signed file.
    pub document: Option<Ref<Document>>,
}

/// One thing that an amendment changes (变更事项).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "amendment_effect", title = "what", icon = "file-diff", parent = "amendment")]
pub struct AmendmentEffect {
    /// The amendment.
    #[field(required, list, filter)]
    pub amendment: Ref<Amendment>,
    /// What changes, in words.
    #[field(required, list, search = 5, pinyin)]
    pub what: String,
    /// How it changes.
    #[field(required, list, filter, default = "clause_replaced")]
    pub effect: Effect,
    /// The clause by its number, such as 4.1 or 第四条; of one that is added, the clause that it follows.
    #[field(list)]
    pub clause: String,
    /// The clause's new words.
    #[field(search = 2)]
    pub text: LongText,
    /// The obligation that is changed or cancelled.
    pub obligation: Option<Ref<Obligation>>,
    /// The figure of performance whose target changes.
    pub kpi: Option<Ref<Kpi>>,
    /// The figure's new target, in its unit.
    pub target: Option<Decimal>,
    /// What a new obligation is about.
    pub duty: Option<DutyKind>,
    /// Which side owes a new obligation.
    pub owed_by: Option<Role>,
    /// The new amount: of the contract or of the obligation.
    #[field(list)]
    pub amount: Option<Money>,
    /// The new day: the contract's last one, or that of the obligation.
    #[field(list)]
    pub new_day: Option<NaiveDate>,
    /// The words that say when the obligation is due.
    pub due_words: String,
    /// From which day it counts; none = the day on which the amendment was agreed.
    pub counts_from: Option<NaiveDate>,
    /// The day on which it was applied.
    #[field(list, filter, set_by = "apply")]
    pub applied_on: Option<NaiveDate>,
    /// What it was before.
    #[field(set_by = "apply")]
    pub was: LongText,
    /// The amount before.
    #[field(set_by = "apply")]
    pub amount_before: Option<Money>,
    /// The day before.
    #[field(set_by = "apply")]
    pub day_before: Option<NaiveDate>,
    /// The target before.
    #[field(set_by = "apply")]
    pub target_before: Option<Decimal>,
}

/// How something changes.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AmendmentEffectKind")]
pub enum Effect {
    /// A clause has other words.
    ClauseReplaced,
    /// A clause comes in.
    ClauseAdded,
    /// A clause goes.
    ClauseStruck,
    /// The contract's amount.
    Amount,
    /// The contract's last day.
    LastDay,
    /// An obligation comes in.
    ObligationAdded,
    /// An obligation has another day, amount or wording.
    ObligationChanged,
    /// An obligation goes.
    ObligationCancelled,
    /// A figure of performance has another target.
    KpiTarget,
    /// Anything else: it is told and changes no record.
    Other,
}

impl Effect {
    /// Does it change the contract's words?
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::ClauseReplaced | Self::ClauseAdded | Self::ClauseStruck)
    }
}

impl AmendmentEffect {
    /// The day from which it counts; none as long as nothing was agreed.
    pub fn from(&self, amendment: &Amendment) -> Option<NaiveDate> {
        self.counts_from.or(amendment.agreed_on)
    }
}

/// An amendment is to another contract than the one that holds its text, and not in a circle. What was agreed changes the contract's
/// amount and last day.
pub(crate) fn check_amendment(tx: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    let amendment = Amendment::from_values(after.values.clone())?;
    if let Some(agreement) = amendment.agreement {
        let mut at = Some(amendment.contract);
        // a chain of parents that comes back to where it began is found within as many steps as it has
        for _ in 0..64 {
            let Some(contract) = at else { break };
            if contract == agreement {
                return Err(DomainError::AmendsItself { title: amendment.title });
            }
            at = tx.get(contract)?.body.parent;
        }
    }
    let was_agreed = before.is_some_and(|before| *before.value("agreed_on") != Value::Null);
    if amendment.agreed_on.is_some() && !was_agreed {
        let mut stored = tx.get(amendment.contract)?;
        let mut agreed = tx.get(Ref::<Amendment>::new(after.head.id))?;
        agreed.body.amount_before = stored.body.amount.clone().filter(|_| amendment.amount.is_some());
        agreed.body.ended_before = stored.body.ends_on.filter(|_| amendment.ends_on.is_some());
        tx.update(agreed)?;
        stored.body.amount = amendment.amount.or(stored.body.amount);
        stored.body.ends_on = amendment.ends_on.or(stored.body.ends_on);
        tx.update(stored)?;
        super::refresh(tx, amendment.contract)?;
    }
    Ok(())
}

/// What was applied stays as it was applied.
pub(crate) fn check_effect(_: &Transaction, before: Option<&Row>, after: &Row) -> Result<(), DomainError> {
    match before {
        Some(before) if *before.value("applied_on") != Value::Null && before.values != after.values => Err(DomainError::EffectApplied { what: before.title() }),
        _ => Ok(()),
    }
}

/// What was applied is taken back, not removed.
pub(crate) fn may_remove(row: &Row) -> Result<(), DomainError> {
    let is_applied = row.kind.name == AmendmentEffect::NAME && *row.value("applied_on") != Value::Null;
    if is_applied { Err(DomainError::EffectApplied { what: row.title() }) } else { Ok(()) }
}

/// A change of the contract's amount or last day that was agreed or applied.
struct Changed<T> {
    on: Option<NaiveDate>,
    before: Option<T>,
}

/// Effects of a contract's amendments that were applied, with their amendments, by the day from which they count.
pub(super) fn applied(db: &Database, contract: Ref<Contract>) -> Result<Vec<(NaiveDate, Stored<AmendmentEffect>, Amendment)>, DomainError> {
    let mut found = Vec::new();
    for amendment in db.all::<Amendment>(&[("contract", Value::Id(contract.0))])? {
        for effect in db.all::<AmendmentEffect>(&[("amendment", Value::Id(amendment.head.id))])? {
            if let (Some(_), Some(from)) = (effect.body.applied_on, effect.body.from(&amendment.body)) {
                found.push((from, effect, amendment.body.clone()));
            }
        }
    }
    found.sort_by_key(|(from, effect, _)| (*from, effect.head.id));
    Ok(found)
}

/// What stood before the first change after a day; none where nothing changed since.
fn before_changes<T: Clone>(mut changes: Vec<Changed<T>>, on: Option<NaiveDate>) -> Option<Option<T>> {
    changes.retain(|change| on.is_none_or(|on| change.on.is_none_or(|day| day > on)));
    changes.sort_by_key(|change| change.on);
    changes.into_iter().next().map(|first| first.before)
}

fn amount_changes(db: &Database, contract: Ref<Contract>) -> Result<Vec<Changed<Money>>, DomainError> {
    let of_amendment = |stored: Stored<Amendment>| Changed { on: stored.body.agreed_on, before: stored.body.amount_before };
    let all = db.all::<Amendment>(&[("contract", Value::Id(contract.0))])?;
    let mut changes: Vec<_> = all.into_iter().filter(|stored| stored.body.amount_before.is_some()).map(of_amendment).collect();
    let effects = applied(db, contract)?.into_iter().filter(|(_, effect, _)| effect.body.effect == Effect::Amount);
    changes.extend(effects.map(|(on, effect, _)| Changed { on: Some(on), before: effect.body.amount_before }));
    Ok(changes)
}

/// The amount as it was signed, before any amendment; none where none changed it.
pub(super) fn amount_at_signing(db: &Database, contract: Ref<Contract>) -> Result<Option<Money>, DomainError> {
    Ok(before_changes(amount_changes(db, contract)?, None).flatten())
}

/// The contract's amount and last day as they were on a day.
pub fn terms_on(db: &Database, contract: Ref<Contract>, on: NaiveDate) -> Result<(Option<Money>, Option<NaiveDate>), DomainError> {
    let now = db.get(contract)?.body;
    let amount = before_changes(amount_changes(db, contract)?, Some(on)).unwrap_or(now.amount);
    let all = db.all::<Amendment>(&[("contract", Value::Id(contract.0))])?;
    let mut ends: Vec<_> = all
        .into_iter()
        .filter(|stored| stored.body.ends_on.is_some() && stored.body.agreed_on.is_some())
        .map(|stored| Changed { on: stored.body.agreed_on, before: stored.body.ended_before })
        .collect();
    let effects = applied(db, contract)?.into_iter().filter(|(_, effect, _)| effect.body.effect == Effect::LastDay);
    ends.extend(effects.map(|(on, effect, _)| Changed { on: Some(on), before: effect.body.day_before }));
    Ok((amount, before_changes(ends, Some(on)).unwrap_or(now.ends_on)))
}
