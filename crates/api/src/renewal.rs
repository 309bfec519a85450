//! Renewal: a term of its own for each, and the notice that stops one.

use chrono::NaiveDate;
use qiheng_domain::contracts::{self, Contract, TermOrigin};
use qiheng_domain::today::last_day_to_give_notice;
use qiheng_record::{LongText, Message};
use serde::Deserialize;
use ts_rs::TS;

use crate::contracts::WhichContract;
use crate::records::Saved;
use crate::reviews::typed;
use crate::{ApiError, Session};

/// A renewal.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RenewContract {
    /// The contract.
    pub contract: String,
    /// The last day of the new term.
    pub until: NaiveDate,
    /// How it came about.
    pub origin: TermOrigin,
    /// What was agreed with it.
    #[serde(default)]
    pub terms: String,
}

/// Renews a contract: the term so far and the new one are kept as periods. Answers with the new term.
pub fn renew(session: &Session, request: RenewContract) -> Result<Saved, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
    let operation = Message::new("op-contract-renew").with("title", title).with("until", request.until);
    let (id, changes) = session.write(operation, |tx, _| contracts::renew(tx, contract, request.until, request.origin, LongText(request.terms)))?;
    Ok(Saved { id: id.to_string(), changes })
}

/// Drafts the notice that the contract isn't to go on by itself. Answers with the notice.
pub fn draft_non_renewal(session: &Session, request: WhichContract) -> Result<Saved, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let catalogue = session.catalogue(session.locale());
    let (body, last) = session.read(|db| {
        let body = db.get(contract)?.body;
        let calendar = qiheng_domain::holidays::in_force(&db)?;
        let last = body.ends_on.zip(body.notice_days).and_then(|(ends_on, days)| last_day_to_give_notice(&calendar, ends_on, days));
        Ok((body, last))
    })?;
    let given = |known: bool| if known { "given" } else { "none" }.to_owned();
    let args = [
        ("contract", body.title.clone()),
        ("has-number", given(!body.number.is_empty())),
        ("number", body.number.clone()),
        ("has-end", given(body.ends_on.is_some())),
        ("ends", body.ends_on.map(|day| day.to_string()).unwrap_or_default()),
        ("has-days", given(body.notice_days.is_some())),
        ("days", body.notice_days.unwrap_or_default().to_string()),
        ("last", last.map(|day| day.to_string()).unwrap_or_default()),
    ];
    let args = args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let subject = catalogue.text("non-renewal-subject", &args);
    let text = catalogue.text("non-renewal-text", &args);
    let operation = Message::new("op-demand-draft").with("title", &subject);
    let (id, changes) = session.write(operation, |tx, _| contracts::draft_non_renewal(tx, contract, subject, text))?;
    Ok(Saved { id: id.to_string(), changes })
}
