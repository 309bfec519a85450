//! The period of limitation (诉讼时效): three years from when we knew, anew from each interruption (民法典 188, 195).

use chrono::{Months, NaiveDate};
use qiheng_archive::Database;
use qiheng_record::{Record, Ref, Stored, Value};
use uuid::Uuid;

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
    /// All that interrupted it, in order.
    pub interruptions: Vec<Interruption>,
    /// It would have run longer, but for the longest time.
    pub is_longest: bool,
    /// When what it rests on changed last: UTC milliseconds.
    pub changed_at: i64,
}

/// What starts limitation anew (中断, 民法典 195).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interruption {
    /// The day.
    pub on: NaiveDate,
    /// What it was.
    pub what: String,
    /// Kind of its record.
    pub kind: &'static str,
    /// Its record.
    pub id: Uuid,
    /// It came in time.
    pub counts: bool,
}

/// The period of limitation of a dispute; none without the day from which it runs. Demands and claims that were delivered, and what
/// was filed, start it anew, as long as it hadn't ended by then.
pub fn limitation(db: &Database, dispute: Ref<Dispute>) -> Result<Option<Limitation>, DomainError> {
    let body = db.get(dispute)?.body;
    let Some(known) = body.known_on else { return Ok(None) };
    let mut interruptions: Vec<Interruption> = Vec::new();
    let mut changed_at = i64::MIN;
    if let Some(contract) = body.contract {
        for Stored { head, body: notice } in db.all::<Notice>(&[("contract", Value::Id(contract.0))])? {
            let demands = matches!(notice.kind, NoticeKind::Demand | NoticeKind::Claim | NoticeKind::Termination);
            let Some(on) = notice.delivered_on.filter(|_| demands) else { continue };
            changed_at = changed_at.max(head.updated_at);
            interruptions.push(Interruption { on, what: notice.subject, kind: Notice::NAME, id: head.id, counts: false });
        }
    }
    for Stored { head, body: event } in db.all::<LegalEvent>(&[("dispute", Value::Id(dispute.0))])? {
        let interrupts = matches!(event.kind, LegalEventKind::Demand | LegalEventKind::Filing);
        let Some(on) = event.done_on.filter(|_| interrupts) else { continue };
        changed_at = changed_at.max(head.updated_at);
        interruptions.push(Interruption { on, what: event.what, kind: LegalEvent::NAME, id: head.id, counts: false });
    }
    interruptions.sort();
    let after = |day: NaiveDate, years: u32| day.checked_add_months(Months::new(years * 12)).unwrap_or(NaiveDate::MAX);
    let (mut from, mut ends_on, mut interrupted_by) = (known, after(known, YEARS), None);
    for one in &mut interruptions {
        if one.on >= from && one.on <= ends_on {
            (from, ends_on, interrupted_by, one.counts) = (one.on, after(one.on, YEARS), Some(one.what.clone()), true);
        }
    }
    let longest = after(known, LONGEST);
    Ok(Some(Limitation { ends_on: ends_on.min(longest), from, interrupted_by, interruptions, is_longest: ends_on > longest, changed_at }))
}
