//! What past decisions say of the playbook: a deviation that is accepted nearly every time is a fallback.

use std::collections::{BTreeMap, HashSet};

use qiheng_archive::Database;
use qiheng_contract::{Playbook as Policy, Remedy, Severity, check_of, remedy_of};
use qiheng_record::{Instant, Ref, Stored};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::DomainError;
use crate::reviews::{Decision, Finding, Review, Source};

/// Decisions from which something may be learnt.
const ENOUGH: usize = 5;
/// Of ten decisions, so many accepted the deviation.
const MOSTLY: usize = 8;

/// A rule whose deviations are accepted nearly every time.
#[derive(Debug, Clone, PartialEq)]
pub struct Advice {
    /// The rule.
    pub rule: String,
    /// How often it was decided on.
    pub decided: u32,
    /// The deviations that were accepted, the latest first.
    pub accepted: Vec<Accepted>,
    /// A limit that would let all of them pass.
    pub limit: Option<Decimal>,
    /// A severity that fits better, where there is no such limit.
    pub severity: Option<Severity>,
}

/// A deviation that was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The finding.
    pub finding: Ref<Finding>,
    /// Its review.
    pub review: Ref<Review>,
    /// What the contract says; empty where it says nothing.
    pub quote: String,
    /// Why it was accepted.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Option<Instant>,
}

/// What past decisions propose for a policy: rules that it applies and has no acceptable position on. Of a finding that went from
/// version to version, the last decision counts.
pub fn advice(db: &Database, policy: &Policy) -> Result<Vec<Advice>, DomainError> {
    let findings = db.all::<Finding>(&[])?;
    let superseded: HashSet<Uuid> = findings.iter().filter_map(|finding| finding.body.earlier.map(|earlier| earlier.0)).collect();
    let counts = |finding: &Stored<Finding>| {
        finding.body.source == Source::Engine
            && !matches!(finding.body.decision, Decision::Open | Decision::Fixed)
            && !superseded.contains(&finding.head.id)
            && policy.knows(&finding.body.rule)
            && !policy.off.contains(&finding.body.rule)
            && policy.positions.get(&finding.body.rule).is_none_or(|positions| positions.acceptable.is_empty())
    };
    let mut by_rule: BTreeMap<String, Vec<Stored<Finding>>> = BTreeMap::new();
    for finding in findings.into_iter().filter(counts) {
        by_rule.entry(finding.body.rule.clone()).or_default().push(finding);
    }
    let mut advice: Vec<Advice> = by_rule.into_iter().filter_map(|(rule, decided)| of_rule(policy, rule, decided)).collect();
    advice.sort_by_key(|advice| std::cmp::Reverse(advice.accepted.len()));
    Ok(advice)
}

fn of_rule(policy: &Policy, rule: String, decided: Vec<Stored<Finding>>) -> Option<Advice> {
    let count = decided.len();
    let mut waived: Vec<_> = decided.into_iter().filter(|finding| finding.body.decision == Decision::Waived).collect();
    if count < ENOUGH || waived.len() * 10 < count * MOSTLY {
        return None;
    }
    waived.sort_by_key(|finding| std::cmp::Reverse(finding.body.decided_at.as_ref().map_or(finding.head.updated_at, |at| at.0)));
    let limit = limit_for(policy, &rule, &waived);
    let own = || policy.own_check(&rule).map(|own| own.severity);
    let severity = policy.severities.get(&rule).copied().or_else(|| check_of(&rule).map(|check| check.severity)).or_else(own);
    let accepted = waived.into_iter().map(|Stored { head, body }| Accepted {
        finding: Ref::new(head.id),
        review: body.review,
        quote: body.quote,
        reason: body.decision_reason.map(|reason| reason.0).unwrap_or_default(),
        by: body.decided_by,
        at: body.decided_at,
    });
    let accepted = accepted.collect();
    Some(Advice { severity: if limit.is_some() { None } else { severity.and_then(milder) }, limit, rule, decided: count as u32, accepted })
}

/// The number farthest from the limit among those that were accepted.
fn limit_for(policy: &Policy, rule: &str, waived: &[Stored<Finding>]) -> Option<Decimal> {
    let Remedy::Number(arg) = remedy_of(rule) else { return None };
    let limit = policy.limits.get(rule).copied().or_else(|| Some(check_of(rule)?.limit?.default))?;
    let said: Option<Vec<Decimal>> = waived.iter().map(|finding| finding.body.reason.0.args.get(arg)?.parse().ok()).collect();
    said?.into_iter().max_by_key(|said| (*said - limit).abs()).map(|limit| limit.normalize())
}

fn milder(severity: Severity) -> Option<Severity> {
    match severity {
        Severity::Critical => Some(Severity::Major),
        Severity::Major => Some(Severity::Minor),
        Severity::Minor => Some(Severity::Info),
        Severity::Info => None,
    }
}
