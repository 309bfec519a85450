//! Contracts: their way from draft to end, and the files that belong to them.

use std::path::PathBuf;

use chrono::NaiveDate;
use qiheng_archive::Changes;
use qiheng_domain::contracts::{self, Account, Contract, Issue, Lifecycle, Needs, OpenItem, Outcome, Settled, Settling, Step, is_settled_by};
use qiheng_locales::Catalogue;
use qiheng_record::{Message, Money};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::{Input, settings_on};
use crate::reviews::typed;
use crate::words::money;
use crate::{ApiError, Session, signing};

/// Which contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichContract {
    pub contract: String,
}

/// A step that may be taken next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextStep {
    /// The state it leads to.
    pub to: Lifecycle,
    /// What it asks for.
    pub needs: Needs,
    /// Why it can't be taken yet.
    pub blocked: Option<ApiError>,
    /// It ends the contract: what is open is settled with it.
    pub settles: bool,
}

/// A step to be taken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeStep {
    /// The contract.
    pub contract: String,
    /// The state it leads to.
    pub to: Lifecycle,
    /// The day of signature.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// The signed file.
    #[serde(default)]
    pub signed_file: Option<PathBuf>,
    /// Somebody has looked at what the signed file says otherwise.
    #[serde(default)]
    pub differences_are_known: bool,
    /// Why, for terminating and cancelling.
    #[serde(default)]
    pub reason: Option<String>,
    /// For completing and terminating: what becomes of each thing that is open.
    #[serde(default)]
    pub settled: Vec<Settled>,
    /// Why the contract ends although something is left.
    #[serde(default)]
    pub override_reason: Option<String>,
}

/// The steps that may be taken next, the usual one first.
pub fn steps(session: &Session, request: WhichContract) -> Result<Vec<NextStep>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let state = db.get(contract)?.body.lifecycle;
        let blocked = |to| match to {
            Lifecycle::Signed => contracts::may_be_signed(&db, contract).err().map(|error| ApiError::from(error).worded(catalogue)),
            _ => None,
        };
        Ok(state.next().iter().map(|to| NextStep { to: *to, needs: to.needs(), blocked: blocked(*to), settles: is_settled_by(*to).is_some() }).collect())
    })
}

/// Takes a step.
pub fn take_step(session: &Session, request: TakeStep) -> Result<Changes, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let file = request.signed_file.as_deref().map(Input::open).transpose()?;
    // reading is slow and touches nothing: it happens before the operation
    let signed_file = file.map(|file| signing::signed_file(session, contract, file, request.differences_are_known)).transpose()?;
    let today = settings_on(session.now()).today;
    let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
    let operation = Message::new("op-contract-step").with("title", title).with("state", request.to.name());
    let catalogue = session.catalogue(session.locale());
    let done = session.write(operation, |tx, actor| {
        let settling = Settling { on: today, by: actor.to_owned(), settled: request.settled, override_reason: request.override_reason };
        let settlement = is_settled_by(request.to).is_some().then_some(settling);
        let step = Step { on: today, signed_on: request.signed_on, signed_file, reason: request.reason, settlement };
        contracts::move_to(tx, contract, request.to, step)
    });
    Ok(done.map_err(|error| error.worded(catalogue))?.1)
}

/// The number that a contract without one would be given; none where our company has no scheme.
pub fn next_number(session: &Session, request: WhichContract) -> Result<Option<String>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let today = settings_on(session.now()).today;
    session.read(|db| Ok(contracts::next_number(&db, contract, today)?))
}

/// Gives a contract its number by the scheme of our company.
pub fn give_number(session: &Session, request: WhichContract) -> Result<Changes, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let today = settings_on(session.now()).today;
    let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
    let operation = Message::new("op-contract-number").with("title", title);
    Ok(session.write(operation, |tx, _| contracts::give_number(tx, contract, today))?.1)
}

/// Something open under a contract.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct OpenItemView {
    pub kind: String,
    pub id: String,
    pub issue: Issue,
    pub title: String,
    pub amount: Option<String>,
    pub on: Option<String>,
    /// What usually becomes of it.
    pub usual: Option<Outcome>,
}

/// All that is open under a contract today.
pub fn open_items(session: &Session, request: WhichContract) -> Result<Vec<OpenItemView>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let today = settings_on(session.now()).today;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let items = contracts::open_items(&db, contract, today)?;
        Ok(items.into_iter().map(|item| OpenItemView::of(catalogue, item)).collect())
    })
}

impl OpenItemView {
    fn of(catalogue: &Catalogue, item: OpenItem) -> Self {
        let title = if item.what.is_empty() || item.issue == Issue::Findings {
            catalogue.text(&format!("settle-{}", item.issue.name().replace('_', "-")), &[("count".to_owned(), item.what)].into())
        } else {
            item.what
        };
        Self {
            kind: item.kind.to_owned(),
            id: item.id.to_string(),
            issue: item.issue,
            title,
            amount: item.amount.as_ref().map(money),
            on: item.on.map(|day| day.to_string()),
            usual: item.usual,
        }
    }
}

/// A contract's account, worded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "as in the account of the domain")]
pub struct AccountView {
    pub signed: Option<String>,
    pub amount: Option<String>,
    /// The amount was amended.
    pub is_amended: bool,
    pub planned: String,
    pub invoiced: String,
    pub paid: String,
    pub deducted: Option<String>,
    pub retained: Option<String>,
    pub overdue: Option<String>,
    pub open: Option<String>,
    /// Percent of the amount that was paid.
    pub paid_share: Option<String>,
    /// More was paid than agreed.
    pub is_overpaid: bool,
    /// There are payments, invoices or obligations to pay.
    pub is_kept: bool,
    /// Sums in other currencies were left out.
    pub has_others: bool,
}

impl AccountView {
    pub(crate) fn of(account: &Account) -> Self {
        let said = |amount: Decimal| money(&Money { amount, currency: account.currency.clone() });
        let given = |amount: Decimal| (!amount.is_zero()).then(|| said(amount));
        let share = account.amount.filter(|amount| !amount.is_zero()).and_then(|amount| (account.paid * Decimal::ONE_HUNDRED).checked_div(amount));
        Self {
            signed: account.signed.map(said),
            amount: account.amount.map(said),
            is_amended: account.signed != account.amount,
            planned: said(account.planned),
            invoiced: said(account.invoiced),
            paid: said(account.paid),
            deducted: given(account.deducted),
            retained: given(account.retained),
            overdue: given(account.overdue),
            open: account.open().map(said),
            paid_share: share.map(|share| share.round_dp(1).to_string()),
            is_overpaid: account.open().is_some_and(|open| open < Decimal::ZERO),
            is_kept: account.is_kept,
            has_others: account.has_others,
        }
    }

    /// Label and value, one a row, as reports have it.
    pub(crate) fn rows(&self, catalogue: &Catalogue) -> Vec<(String, String)> {
        let row = |id: &str, value: &Option<String>| value.clone().map(|value| (catalogue.plain(&format!("account-{id}")), value));
        let some = |value: &String| Some(value.clone());
        let signed = self.is_amended.then(|| row("signed", &self.signed)).flatten();
        let rows = [
            signed,
            row(if self.is_amended { "amended" } else { "amount" }, &self.amount),
            row("planned", &some(&self.planned)),
            row("invoiced", &some(&self.invoiced)),
            row("paid", &some(&self.paid)),
            row("deducted", &self.deducted),
            row("retained", &self.retained),
            row("open", &self.open),
            row("overdue", &self.overdue),
        ];
        rows.into_iter().flatten().collect()
    }
}

/// A contract's account today.
pub fn account(session: &Session, request: WhichContract) -> Result<AccountView, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let today = settings_on(session.now()).today;
    session.read(|db| Ok(AccountView::of(&contracts::account(&db, contract, today)?)))
}
