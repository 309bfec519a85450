//! The end of a contract (结清): what is still open under it, and what becomes of each of it.

use chrono::NaiveDate;
use qiheng_archive::{Database, Transaction};
use qiheng_contract::DutyKind;
use qiheng_record::{Choice, LongText, Money, Record, Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{Acceptance, Account, Contract, Lifecycle, Obligation, ObligationState, account, fulfil};
use crate::DomainError;
use crate::actions::{Action, ActionState};
use crate::legal::{Dispute, DisputeState};
use crate::reviews::{Decision, Finding, Review};

/// How a contract was settled when it ended (结清单).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "settlement", title = "title", icon = "file-check", parent = "contract")]
pub struct Settlement {
    /// The contract.
    #[field(required, list, filter, set_by = "settle")]
    pub contract: Ref<Contract>,
    /// What was settled: the contract's title.
    #[field(required, list, search = 5, pinyin, set_by = "settle")]
    pub title: String,
    /// How it ended.
    #[field(required, list, filter, set_by = "settle")]
    pub ended_as: EndedAs,
    /// The day.
    #[field(required, list, filter, set_by = "settle")]
    pub settled_on: NaiveDate,
    /// Who settled it.
    #[field(list, search = 4, pinyin, set_by = "settle")]
    pub settled_by: String,
    /// The amount as amended.
    #[field(set_by = "settle")]
    pub amount: Option<Money>,
    /// What was invoiced.
    #[field(set_by = "settle")]
    pub invoiced: Option<Money>,
    /// What was paid.
    #[field(list, set_by = "settle")]
    pub paid: Option<Money>,
    /// What was set off.
    #[field(set_by = "settle")]
    pub deducted: Option<Money>,
    /// What is held back.
    #[field(list, set_by = "settle")]
    pub retained: Option<Money>,
    /// Why it ended although something was left unsettled.
    #[field(set_by = "settle", search = 2)]
    pub override_reason: Option<LongText>,
}

/// How a contract ended.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum EndedAs {
    Completed,
    Terminated,
}

/// Something that was open when a contract ended, and what became of it (结清事项).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "settlement_item", title = "what", icon = "list-checks", parent = "settlement")]
pub struct SettlementItem {
    /// The settlement.
    #[field(required, set_by = "settle")]
    pub settlement: Ref<Settlement>,
    /// What was open.
    #[field(required, list, search = 4, pinyin, set_by = "settle")]
    pub what: String,
    /// Why it was open.
    #[field(required, list, filter, set_by = "settle")]
    pub issue: Issue,
    /// The sum of it.
    #[field(list, set_by = "settle")]
    pub amount: Option<Money>,
    /// What became of it.
    #[field(required, list, filter, set_by = "settle")]
    pub outcome: Outcome,
    /// Why it was waived, or how it is carried on.
    #[field(search = 2, set_by = "settle")]
    pub reason: LongText,
    /// The obligation, where it is one.
    #[field(set_by = "settle")]
    pub obligation: Option<Ref<Obligation>>,
}

/// Why something is open.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Issue {
    /// An obligation that was not done.
    Obligation,
    /// Money that is held back.
    Retention,
    /// An acceptance with defects that nobody accepted anew.
    Defects,
    /// Invoices that were not paid.
    UnpaidInvoices,
    /// Payments without an invoice.
    Uninvoiced,
    /// A part of the price that was not paid.
    UnpaidPrice,
    /// More was paid than agreed.
    Overpaid,
    /// A dispute that goes on.
    Dispute,
    /// Findings that nobody decided.
    Findings,
    /// An action that was not done.
    Action,
}

/// What becomes of what is open.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It is given up, for a reason.
    Waived,
    /// It goes on after the end: warranty, secrecy, money held back.
    CarriedOn,
    /// It was left as it is.
    LeftOpen,
}

/// Something open under a contract.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenItem {
    /// Kind of the record.
    pub kind: &'static str,
    /// The record.
    pub id: Uuid,
    /// What it is; empty = the issue says it.
    pub what: String,
    /// Why it is open.
    pub issue: Issue,
    /// The sum of it.
    pub amount: Option<Money>,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// What usually becomes of it; none = a person must say.
    pub usual: Option<Outcome>,
}

/// What becomes of one open item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct Settled {
    /// Kind of the record.
    pub kind: String,
    /// The record.
    pub id: Uuid,
    /// Why it was open.
    pub issue: Issue,
    /// What becomes of it.
    pub outcome: Outcome,
    /// Why it is waived, or how it is carried on.
    #[serde(default)]
    pub reason: String,
}

/// Does reaching this state end the contract's performance, so that it is settled?
pub fn is_settled_by(to: Lifecycle) -> Option<EndedAs> {
    match to {
        Lifecycle::Completed => Some(EndedAs::Completed),
        Lifecycle::Terminated => Some(EndedAs::Terminated),
        _ => None,
    }
}

/// All that is open under a contract by a day.
pub fn open_items(db: &Database, contract: Ref<Contract>, today: NaiveDate) -> Result<Vec<OpenItem>, DomainError> {
    let of_contract = [("contract", Value::Id(contract.0))];
    let mut items = Vec::new();
    let mut obligations = db.all::<Obligation>(&of_contract)?;
    obligations.sort_by_key(|stored| (stored.body.due_on.is_none(), stored.body.due_on, stored.head.id));
    for stored in obligations.into_iter().filter(|stored| stored.body.state == ObligationState::Open) {
        let is_retention = stored.body.is_retention == Some(true);
        // what recurs ends with the contract
        let recurs = stored.body.due_rule.as_ref().is_some_and(|rule| rule.0.recurs());
        let usual = match stored.body.kind {
            DutyKind::Warranty | DutyKind::Confidentiality => Some(Outcome::CarriedOn),
            _ if is_retention => Some(Outcome::CarriedOn),
            _ if recurs => Some(Outcome::Done),
            _ => None,
        };
        items.push(OpenItem {
            kind: Obligation::NAME,
            id: stored.head.id,
            what: stored.body.what,
            issue: if is_retention { Issue::Retention } else { Issue::Obligation },
            amount: stored.body.amount,
            on: stored.body.due_on,
            usual,
        });
    }
    for stored in super::event::standing_defects(db, contract)? {
        let Acceptance { what, again_by, .. } = stored.body;
        items.push(OpenItem { kind: Acceptance::NAME, id: stored.head.id, what, issue: Issue::Defects, amount: None, on: again_by, usual: None });
    }
    items.extend(of_account(contract, &account(db, contract, today)?));
    for stored in db.all::<Dispute>(&of_contract)?.into_iter().filter(|stored| stored.body.state == DisputeState::Open) {
        let Dispute { subject, claim, .. } = stored.body;
        let usual = Some(Outcome::CarriedOn);
        items.push(OpenItem { kind: Dispute::NAME, id: stored.head.id, what: subject, issue: Issue::Dispute, amount: claim, on: None, usual });
    }
    if let Some(review) = db.all::<Review>(&of_contract)?.pop() {
        let findings = db.all::<Finding>(&[("review", Value::Id(review.head.id))])?;
        let open = findings.iter().filter(|finding| finding.body.decision == Decision::Open).count();
        if open > 0 {
            items.push(OpenItem {
                kind: Review::NAME,
                id: review.head.id,
                what: open.to_string(),
                issue: Issue::Findings,
                amount: None,
                on: None,
                usual: None,
            });
        }
    }
    for stored in db.all::<Action>(&of_contract)?.into_iter().filter(|stored| stored.body.state == ActionState::Open) {
        let Action { what, due_on, .. } = stored.body;
        items.push(OpenItem { kind: Action::NAME, id: stored.head.id, what, issue: Issue::Action, amount: None, on: due_on, usual: None });
    }
    Ok(items)
}

/// Where the sums don't meet. A contract whose payments nobody keeps says nothing.
fn of_account(contract: Ref<Contract>, account: &Account) -> Vec<OpenItem> {
    if !account.is_kept {
        return Vec::new();
    }
    let zero = rust_decimal::Decimal::ZERO;
    let open = account.open().unwrap_or_default();
    let sums = [
        (Issue::UnpaidInvoices, account.unpaid_invoices()),
        (Issue::Uninvoiced, account.uninvoiced_payments()),
        (Issue::UnpaidPrice, open - account.retained),
        (Issue::Overpaid, -open),
    ];
    let item = |(issue, sum): (Issue, rust_decimal::Decimal)| OpenItem {
        kind: Contract::NAME,
        id: contract.0,
        what: String::new(),
        issue,
        amount: Money::new(sum, &account.currency),
        on: None,
        usual: None,
    };
    sums.into_iter().filter(|(_, sum)| *sum > zero).map(item).collect()
}

/// Settles what is open as a contract ends: each item is done, waived for a reason or carried on; nothing is left over unless somebody
/// says why.
pub(super) fn settle(
    tx: &Transaction,
    contract: Ref<Contract>,
    ended_as: EndedAs,
    settled: &[Settled],
    (on, by): (NaiveDate, &str),
    override_reason: Option<LongText>,
) -> Result<Ref<Settlement>, DomainError> {
    let open = open_items(tx, contract, on)?;
    let said = |item: &OpenItem| {
        settled.iter().find(|one| (one.kind.as_str(), one.id, one.issue) == (item.kind, item.id, item.issue) && one.outcome != Outcome::LeftOpen)
    };
    let left: Vec<_> = open.iter().filter(|item| said(item).is_none()).collect();
    if let (Some(first), None) = (left.first(), &override_reason) {
        return Err(DomainError::ContractUnsettled { count: left.len(), first: first.what.clone(), issue: first.issue.name() });
    }
    let account = account(tx, contract, on)?;
    let sum = |amount| Money::new(amount, &account.currency);
    let settlement = tx.insert(Settlement {
        contract,
        title: tx.get(contract)?.body.title,
        ended_as,
        settled_on: on,
        settled_by: by.to_owned(),
        amount: account.amount.and_then(sum),
        invoiced: sum(account.invoiced),
        paid: sum(account.paid),
        deducted: sum(account.deducted),
        retained: sum(account.retained),
        override_reason: override_reason.filter(|_| !left.is_empty()),
    })?;
    for item in open {
        let (outcome, reason) = said(&item).map_or((Outcome::LeftOpen, String::new()), |one| (one.outcome, one.reason.trim().to_owned()));
        if outcome == Outcome::Waived && reason.is_empty() {
            return Err(DomainError::WaivedUnsettled { what: item.what, issue: item.issue.name() });
        }
        apply(tx, &item, outcome, on)?;
        tx.insert(SettlementItem {
            settlement,
            what: if item.what.is_empty() { item.issue.name().to_owned() } else { item.what },
            issue: item.issue,
            amount: item.amount,
            outcome,
            reason: LongText(reason),
            obligation: (item.kind == Obligation::NAME).then(|| Ref::new(item.id)),
        })?;
    }
    Ok(settlement)
}

/// What an outcome changes in the record itself.
fn apply(tx: &Transaction, item: &OpenItem, outcome: Outcome, on: NaiveDate) -> Result<(), DomainError> {
    let is_over = matches!(outcome, Outcome::Done | Outcome::Waived);
    match item.kind {
        Obligation::NAME if is_over => {
            let obligation = Ref::<Obligation>::new(item.id);
            if outcome == Outcome::Done {
                fulfil(tx, obligation, on)?;
            }
            let mut stored = tx.get(obligation)?;
            stored.body.state = if outcome == Outcome::Done { ObligationState::Done } else { ObligationState::Waived };
            tx.update(stored)?;
        }
        Acceptance::NAME if is_over => {
            let mut stored = tx.get(Ref::<Acceptance>::new(item.id))?;
            stored.body.again_by = None;
            tx.update(stored)?;
        }
        Action::NAME if is_over => {
            let mut stored = tx.get(Ref::<Action>::new(item.id))?;
            stored.body.state = if outcome == Outcome::Done { ActionState::Done } else { ActionState::Dropped };
            tx.update(stored)?;
        }
        _ => {}
    }
    Ok(())
}
