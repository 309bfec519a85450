//! The letter that demands performance and what the delay costs.

use chrono::NaiveDate;
use qiheng_domain::claims::{self, Demand};
use qiheng_domain::contracts::{Clause, Contract, Obligation, ObligationState, Version};
use qiheng_domain::legal::Dispute;
use qiheng_record::{Message, Ref, Value};
use serde::Deserialize;
use ts_rs::TS;

use super::words::{capitals, said};
use super::{Late, Reckon, late};
use crate::reading::settings_on;
use crate::records::Saved;
use crate::reviews::typed;
use crate::words::money;
use crate::{ApiError, Session};

/// A demand to be drafted.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DraftDemand {
    /// The obligation, and how the delay is reckoned.
    pub reckon: Reckon,
    /// Days that are left to perform.
    #[serde(default = "ten")]
    pub within: u32,
}

fn ten() -> u32 {
    10
}

/// A claim to be kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepClaim {
    /// The obligation, and how the delay is reckoned.
    pub reckon: Reckon,
    /// The dispute that it is claimed in.
    #[serde(default)]
    pub dispute: Option<String>,
}

/// Drafts a demand for an obligation that is late, with what the delay costs where that can be reckoned. Answers with the notice.
pub fn draft(session: &Session, request: DraftDemand) -> Result<Saved, ApiError> {
    let obligation: Ref<Obligation> = typed("obligation", request.reckon.obligation.clone())?;
    let today = settings_on(session.now()).today;
    let (letter, late) = session.read(|db| {
        let late = late(&db, obligation, &request.reckon, today)?;
        let body = db.get(obligation)?.body;
        let contract = db.get(body.contract)?.body;
        let clause = clause_label(&db, body.contract, &body.lineage)?;
        Ok((letter(session, &contract, &body, clause, late.as_ref(), request.within, today), late))
    })?;
    let what = late.as_ref().map(|late| name_of(session, late));
    let operation = Message::new("op-demand-draft").with("title", &letter.subject);
    let (id, changes) = session.write(operation, |tx, _| {
        let claim = late.as_ref().zip(what).map(|(late, what)| (&late.chosen, late.days, what));
        claims::demand(tx, obligation, letter, claim)
    })?;
    Ok(Saved { id: id.to_string(), changes })
}

/// Keeps what the delay of an obligation costs as a claim.
pub fn keep(session: &Session, request: KeepClaim) -> Result<Saved, ApiError> {
    let obligation: Ref<Obligation> = typed("obligation", request.reckon.obligation.clone())?;
    let dispute: Option<Ref<Dispute>> = request.dispute.map(|dispute| typed("dispute", dispute)).transpose()?;
    let today = settings_on(session.now()).today;
    let late = session.read(|db| late(&db, obligation, &request.reckon, today))?.ok_or_else(|| ApiError::new("claim.nothing_owed", &[]))?;
    let what = name_of(session, &late);
    let operation = Message::new("op-claim-keep").with("title", &what);
    let (id, changes) = session.write(operation, |tx, _| claims::keep(tx, obligation, &late.chosen, late.days, what, dispute, None))?;
    Ok(Saved { id: id.to_string(), changes })
}

/// What a claim for a delay is called.
fn name_of(session: &Session, late: &Late) -> String {
    let id = if late.chosen.basis == claims::Basis::Agreed { "claims-name-damages" } else { "claims-name-interest" };
    said(session.catalogue(session.locale()), id, &[("what", late.obligation.body.what.clone())])
}

/// How the contract cites the clause of an obligation.
fn clause_label(db: &qiheng_archive::Database, contract: Ref<Contract>, lineage: &str) -> Result<String, ApiError> {
    if lineage.is_empty() {
        return Ok(String::new());
    }
    for version in db.all::<Version>(&[("contract", Value::Id(contract.0))])?.into_iter().rev() {
        let found = db.all::<Clause>(&[("version", Value::Id(version.head.id)), ("lineage", Value::Text(lineage.to_owned()))])?;
        if let Some(clause) = found.into_iter().next() {
            return Ok(if clause.body.label.is_empty() { clause.body.path } else { clause.body.label });
        }
    }
    Ok(String::new())
}

fn letter(session: &Session, contract: &Contract, body: &Obligation, clause: String, late: Option<&Late>, within: u32, today: NaiveDate) -> Demand {
    let catalogue = session.catalogue(session.locale());
    let given = |words: &str| if words.is_empty() { "none" } else { "given" }.to_owned();
    let mut args = vec![
        ("contract", contract.title.clone()),
        ("has-number", given(&contract.number)),
        ("number", contract.number.clone()),
        ("has-clause", if clause.starts_with(|c: char| c.is_ascii_digit()) { "numbered".to_owned() } else { given(&clause) }),
        ("clause", clause),
        ("what", body.what.trim_end_matches(['。', '.', '；', ';']).to_owned()),
        ("due", body.due_on.map(|day| day.to_string()).unwrap_or_default()),
        ("has-due", given(&body.due_on.map(|day| day.to_string()).unwrap_or_default())),
        ("state", if body.state == ObligationState::Done { "done" } else { "open" }.to_owned()),
        ("done", body.done_on.map(|day| day.to_string()).unwrap_or_default()),
        ("days", body.due_on.map(|due| (late.map_or(today, |late| late.days.1) - due).num_days().max(0)).unwrap_or_default().to_string()),
        ("today", late.map_or(today, |late| late.days.1).to_string()),
        ("within", within.to_string()),
    ];
    let mut paragraphs = vec![said(catalogue, "demand-facts", &args)];
    match late {
        Some(late) => {
            let amount = &late.reckoning.amount;
            args.push(("until", late.reckoning.steps.last().map_or(late.days.1, |step| step.until).to_string()));
            args.push(("amount", capitals(catalogue, amount).map_or_else(|| money(amount), |words| format!("{}（{words}）", money(amount)))));
            // what has reached its cap, or was done, runs no further
            let runs = late.reckoning.cap.is_none() && body.state != ObligationState::Done;
            args.push(("runs", if runs { "on" } else { "out" }.to_owned()));
            args.push(("kind", if late.chosen.basis == claims::Basis::Agreed { "damages" } else { "interest" }.to_owned()));
            paragraphs.push(said(catalogue, "demand-ask-with-claim", &args));
            paragraphs.extend(late.chosen.quote.as_ref().map(|quote| said(catalogue, "demand-quote", &[("quote", quote.clone())])));
        }
        None => paragraphs.push(said(catalogue, "demand-ask", &args)),
    }
    paragraphs.push(catalogue.plain("demand-reserve"));
    Demand { subject: said(catalogue, "demand-subject", &args), text: paragraphs.join("\n") }
}
