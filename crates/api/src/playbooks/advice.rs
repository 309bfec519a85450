//! What past decisions say of the playbook.

use qiheng_archive::Changes;
use qiheng_contract::{Playbook as Policy, Severity, title_of};
use qiheng_domain::contracts::Contract;
use qiheng_domain::playbooks::{self, Accepted, Playbook};
use qiheng_record::Message;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{WhichPlaybook, keep};
use crate::reviews::typed;
use crate::words::worded;
use crate::{ApiError, Catalogue, Session};

/// A rule whose deviations are accepted nearly every time.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AdviceView {
    /// The rule.
    pub rule: String,
    /// What names it.
    pub title: String,
    /// How often it was decided on.
    pub decided: u32,
    /// The deviations that were accepted, the latest first.
    pub accepted: Vec<AcceptedView>,
    /// A wording that would be the fallback: what was accepted last.
    pub acceptable: String,
    /// A limit that would let all of them pass.
    #[ts(type = "string | null")]
    pub limit: Option<Decimal>,
    /// A severity that fits better, where there is no such limit.
    pub severity: Option<Severity>,
}

/// A deviation that was accepted.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AcceptedView {
    pub finding: String,
    pub review: String,
    pub contract: String,
    pub quote: String,
    pub reason: String,
    pub by: String,
    #[ts(type = "number | null")]
    pub at: Option<i64>,
}

/// Advice to be taken: the deviation becomes acceptable.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeAdvice {
    /// The playbook.
    pub playbook: String,
    /// The rule.
    pub rule: String,
    /// The wording that is acceptable from now on.
    pub acceptable: String,
    /// The limit from now on; none = as it is.
    #[serde(default)]
    #[ts(type = "string | null")]
    pub limit: Option<Decimal>,
    /// The severity from now on; none = as it is.
    #[serde(default)]
    pub severity: Option<Severity>,
}

/// Rules whose deviations are accepted nearly every time.
pub fn advice(session: &Session, request: WhichPlaybook) -> Result<Vec<AdviceView>, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let policy = db.get(id)?.body.policy()?;
        let advice = playbooks::advice(&db, &policy)?.into_iter().map(|advice| {
            let accepted = advice.accepted.into_iter().map(|accepted| {
                let Accepted { finding, review, quote, reason, by, at } = accepted;
                let contract = db.get::<Contract>(db.get(review)?.body.contract)?.body.title;
                Ok(AcceptedView { finding: finding.to_string(), review: review.to_string(), contract, quote, reason, by, at: at.map(|at| at.0) })
            });
            let accepted = accepted.collect::<Result<Vec<_>, ApiError>>()?;
            let said = accepted.iter().map(|accepted| accepted.quote.trim()).find(|quote| !quote.is_empty());
            Ok(AdviceView {
                title: title(catalogue, &policy, &advice.rule),
                acceptable: said.map_or_else(|| catalogue.plain("playbook-advice-absent"), str::to_owned),
                rule: advice.rule,
                decided: advice.decided,
                accepted,
                limit: advice.limit,
                severity: advice.severity,
            })
        });
        advice.collect()
    })
}

/// A rule by the words that name it.
fn title(catalogue: &Catalogue, policy: &Policy, rule: &str) -> String {
    policy.own_check(rule).map_or_else(|| worded(catalogue, &Message::new(&title_of(rule))), |own| own.title.clone())
}

/// Makes an accepted deviation the fallback, in one operation.
pub fn take_advice(session: &Session, request: TakeAdvice) -> Result<Changes, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let mut policy = session.read(|db| Ok(db.get(id)?.body.policy()?))?;
    policy.positions.entry(request.rule.clone()).or_default().acceptable = request.acceptable;
    if let Some(limit) = request.limit {
        policy.limits.insert(request.rule.clone(), limit);
    }
    if let Some(severity) = request.severity {
        policy.severities.insert(request.rule, severity);
    }
    let operation = Message::new("op-playbook-advice").with("name", &policy.name);
    keep(session, id, operation, playbooks::in_words(&policy))
}
