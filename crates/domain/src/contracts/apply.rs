//! Applying what an amendment changes: what it was, what it becomes, and why it can't be applied.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_contract::{DutyKind, Role};
use qiheng_record::{LongText, Money, Ref, Stored};
use rust_decimal::Decimal;

use super::amended::{may_come_between, words_of};
use super::amendment::{Amendment, AmendmentEffect, Effect, applied};
use super::obligation::rule_of;
use super::{Obligation, ObligationState, refresh};
use crate::DomainError;

/// What something is and becomes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Change {
    /// The words before.
    pub was: String,
    /// The words after.
    pub is: String,
    /// The amount before and after.
    pub amounts: Option<(Option<Money>, Money)>,
    /// The target of a figure of performance before and after, in its unit.
    pub targets: Option<(Decimal, Decimal)>,
    /// The day before and after.
    pub days: Option<(Option<NaiveDate>, NaiveDate)>,
}

/// What an effect changes, as things stand before it. Refused where it can't be applied.
pub fn preview(db: &Database, effect: &Stored<AmendmentEffect>) -> Result<Change, DomainError> {
    let body = &effect.body;
    let amendment = db.get(body.amendment)?.body;
    if body.applied_on.is_some() {
        return Err(DomainError::EffectApplied { what: body.what.clone() });
    }
    let from = body.from(&amendment).ok_or_else(|| DomainError::NotAgreed { title: amendment.title.clone() })?;
    let lacks = |field: &'static str| DomainError::EffectLacks { what: body.what.clone(), field };
    contradiction(db, effect, &amendment, from)?;
    if body.effect.is_of_text() {
        may_come_between(db, amendment.contract, effect, &amendment, from)?;
    }
    let contract = db.get(amendment.contract)?.body;
    match body.effect {
        Effect::ClauseReplaced | Effect::ClauseStruck => {
            let was = words_of(db, amendment.contract, &body.clause, from)?.ok_or_else(|| DomainError::NoSuchClause { clause: body.clause.clone() })?;
            let is = if body.effect == Effect::ClauseStruck { String::new() } else { body.text.0.trim().to_owned() };
            if is.is_empty() && body.effect == Effect::ClauseReplaced {
                return Err(lacks("text"));
            }
            Ok(Change { was, is, ..Change::default() })
        }
        Effect::ClauseAdded => {
            if body.text.0.trim().is_empty() {
                return Err(lacks("text"));
            }
            if !body.clause.is_empty() && words_of(db, amendment.contract, &body.clause, from)?.is_none() {
                return Err(DomainError::NoSuchClause { clause: body.clause.clone() });
            }
            Ok(Change { is: body.text.0.trim().to_owned(), ..Change::default() })
        }
        Effect::Amount => Ok(Change { amounts: Some((contract.amount, body.amount.clone().ok_or_else(|| lacks("amount"))?)), ..Change::default() }),
        Effect::LastDay => Ok(Change { days: Some((contract.ends_on, body.new_day.ok_or_else(|| lacks("new_day"))?)), ..Change::default() }),
        Effect::ObligationAdded => Ok(Change {
            is: body.what.clone(),
            amounts: body.amount.clone().map(|amount| (None, amount)),
            days: body.new_day.map(|day| (None, day)),
            ..Change::default()
        }),
        Effect::ObligationChanged | Effect::ObligationCancelled => {
            let obligation = db.get(body.obligation.ok_or_else(|| lacks("obligation"))?)?.body;
            if obligation.state != ObligationState::Open || obligation.contract != amendment.contract {
                return Err(DomainError::ObligationNotOpen { what: obligation.what });
            }
            if body.effect == Effect::ObligationCancelled {
                return Ok(Change { was: obligation.what, ..Change::default() });
            }
            if body.amount.is_none() && body.new_day.is_none() && body.due_words.is_empty() && body.text.is_empty() {
                return Err(lacks("new_day"));
            }
            let said = |words: &str, other: &str| if words.is_empty() { other.to_owned() } else { words.to_owned() };
            let line = |what: String, when: String| if when.is_empty() { what } else { format!("{what}（{when}）") };
            Ok(Change {
                was: line(obligation.what.clone(), obligation.due_words.clone()),
                is: line(
                    said(body.text.0.trim(), &obligation.what),
                    if body.new_day.is_some() { body.due_words.clone() } else { said(&body.due_words, &obligation.due_words) },
                ),
                amounts: body.amount.clone().map(|amount| (obligation.amount, amount)),
                days: body.new_day.map(|day| (obligation.due_on, day)),
                ..Change::default()
            })
        }
        Effect::KpiTarget => {
            let kpi = db.get(body.kpi.ok_or_else(|| lacks("kpi"))?)?.body;
            let target = body.target.ok_or_else(|| lacks("target"))?;
            if kpi.contract != amendment.contract {
                return Err(DomainError::KpiOfAnother { name: kpi.name });
            }
            Ok(Change { was: kpi.name.clone(), is: kpi.name, targets: Some((kpi.target, target)), ..Change::default() })
        }
        Effect::Other => Ok(Change { is: said_of(body), ..Change::default() }),
    }
}

fn said_of(body: &AmendmentEffect) -> String {
    if body.text.is_empty() { body.what.clone() } else { body.text.0.trim().to_owned() }
}

/// Two changes of the same thing that count from the same day contradict each other; so does one that counts from before a later one of
/// the contract's amount or last day.
fn contradiction(db: &Database, effect: &Stored<AmendmentEffect>, amendment: &Amendment, from: NaiveDate) -> Result<(), DomainError> {
    let body = &effect.body;
    let bare = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    for (day, other, of) in applied(db, amendment.contract)? {
        let is_same_thing = match body.effect {
            Effect::ClauseReplaced | Effect::ClauseStruck => {
                matches!(other.body.effect, Effect::ClauseReplaced | Effect::ClauseStruck) && bare(&other.body.clause) == bare(&body.clause)
            }
            Effect::Amount | Effect::LastDay => other.body.effect == body.effect,
            Effect::ObligationChanged | Effect::ObligationCancelled => other.body.obligation.is_some() && other.body.obligation == body.obligation,
            Effect::KpiTarget => other.body.kpi.is_some() && other.body.kpi == body.kpi,
            Effect::ClauseAdded | Effect::ObligationAdded | Effect::Other => false,
        };
        let is_ordered = matches!(body.effect, Effect::Amount | Effect::LastDay | Effect::KpiTarget | Effect::ClauseReplaced | Effect::ClauseStruck);
        if is_same_thing && (day == from || (is_ordered && day > from)) {
            return Err(DomainError::Contradicts { what: body.what.clone(), other: other.body.what, title: of.title, day });
        }
    }
    Ok(())
}

/// Applies one effect.
pub fn apply(tx: &Transaction, effect: Ref<AmendmentEffect>, today: NaiveDate) -> Result<(), DomainError> {
    let mut stored = tx.get(effect)?;
    let change = preview(tx, &stored)?;
    let amendment = tx.get(stored.body.amendment)?.body;
    let body = &mut stored.body;
    body.applied_on = Some(today);
    body.was = LongText(change.was);
    if let Some((before, _)) = &change.amounts {
        body.amount_before.clone_from(before);
    }
    if let Some((before, _)) = change.days {
        body.day_before = before;
    }
    match body.effect {
        Effect::Amount | Effect::LastDay => {
            let mut contract = tx.get(amendment.contract)?;
            contract.body.amount = change.amounts.map(|(_, amount)| amount).or(contract.body.amount);
            contract.body.ends_on = change.days.map(|(_, day)| day).or(contract.body.ends_on);
            tx.update(contract)?;
        }
        Effect::ObligationAdded => {
            let obligation = tx.insert(Obligation {
                contract: amendment.contract,
                what: body.what.clone(),
                kind: body.duty.unwrap_or(DutyKind::Task),
                owed_by: body.owed_by.unwrap_or(Role::Vendor),
                due_on: body.new_day,
                due_words: body.due_words.clone(),
                due_rule: rule_of(&body.due_words),
                percent: None,
                amount: body.amount.clone(),
                is_retention: None,
                silence_accepts: None,
                standard: LongText::default(),
                owner: String::new(),
                state: ObligationState::Open,
                done_on: None,
                lineage: String::new(),
                quote: body.text.clone(),
                put_off_to: None,
                put_off_reason: None,
                met_until: None,
            })?;
            body.obligation = Some(obligation);
        }
        Effect::ObligationChanged | Effect::ObligationCancelled => {
            let Some(obligation) = body.obligation else { return Ok(()) };
            let mut changed = tx.get(obligation)?;
            if body.effect == Effect::ObligationCancelled {
                changed.body.state = ObligationState::Waived;
            } else {
                if !body.text.is_empty() {
                    changed.body.what = body.text.0.trim().to_owned();
                }
                changed.body.amount = body.amount.clone().or(changed.body.amount);
                if !body.due_words.is_empty() || body.new_day.is_some() {
                    // a day that was agreed stands for itself
                    changed.body.due_words.clone_from(&body.due_words);
                    changed.body.due_rule = rule_of(&body.due_words);
                    changed.body.due_on = body.new_day;
                }
            }
            tx.update(changed)?;
        }
        Effect::KpiTarget => {
            let (Some(kpi), Some((before, target))) = (body.kpi, change.targets) else { return Ok(()) };
            body.target_before = Some(before);
            let mut changed = tx.get(kpi)?;
            changed.body.target = target;
            tx.update(changed)?;
        }
        Effect::ClauseReplaced | Effect::ClauseAdded | Effect::ClauseStruck | Effect::Other => {}
    }
    tx.update(stored)?;
    refresh(tx, amendment.contract)
}
