//! The period of limitation (诉讼时效): three years from when we knew, anew from each interruption (民法典 188, 195).

use chrono::{Months, NaiveDate};
use qiheng_archive::Database;
use qiheng_record::{Ref, Value};

use super::{Dispute, LegalEvent, LegalEventKind};
use crate::DomainError;
use crate::communication::{Notice, NoticeKind};

/// Years of limitation (民法典 188 ¶1).
const YEARS: u32 = 3;
/// Years after the harm beyond which nothing helps (民法典 188 ¶2).
const LONGEST: u32 = 20;

/// When a claim falls under limitation, and why then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limitation {
    /// The last day.
    pub ends_on: NaiveDate,
    /// The day from which it runs.
    pub from: NaiveDate,
    /// What interrupted it last; none = it runs from when we knew.
    pub interrupted_by: Option<String>,
}

/// The period of limitation of a dispute; none without the day from which it runs. Demands and claims that were delivered, and what
/// was filed, start it anew, as long as it hadn't ended by then.
pub fn limitation(db: &Database, dispute: Ref<Dispute>) -> Result<Option<Limitation>, DomainError> {
    let body = db.get(dispute)?.body;
    let Some(known) = body.known_on else { return Ok(None) };
    let mut interruptions: Vec<(NaiveDate, String)> = Vec::new();
    if let Some(contract) = body.contract {
        for notice in db.all::<Notice>(&[("contract", Value::Id(contract.0))])?.into_iter().map(|stored| stored.body) {
            let demands = matches!(notice.kind, NoticeKind::Demand | NoticeKind::Claim | NoticeKind::Termination);
            interruptions.extend(notice.delivered_on.filter(|_| demands).map(|day| (day, notice.subject)));
        }
    }
    for event in db.all::<LegalEvent>(&[("dispute", Value::Id(dispute.0))])?.into_iter().map(|stored| stored.body) {
        let interrupts = matches!(event.kind, LegalEventKind::Demand | LegalEventKind::Filing);
        interruptions.extend(event.done_on.filter(|_| interrupts).map(|day| (day, event.what)));
    }
    interruptions.sort();
    let after = |day: NaiveDate, years: u32| day.checked_add_months(Months::new(years * 12)).unwrap_or(NaiveDate::MAX);
    let mut limitation = Limitation { ends_on: after(known, YEARS), from: known, interrupted_by: None };
    for (day, what) in interruptions {
        if day >= limitation.from && day <= limitation.ends_on {
            limitation = Limitation { ends_on: after(day, YEARS), from: day, interrupted_by: Some(what) };
        }
    }
    limitation.ends_on = limitation.ends_on.min(after(known, LONGEST));
    Ok(Some(limitation))
}
