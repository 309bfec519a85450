//! The contract sheet (合同履行情况表): what the contract is, what each side owes and when with the reason for each day, what happened, what
//! was accepted, invoiced and paid.

use std::collections::BTreeMap;

use qiheng_domain::contracts::{self, Acceptance, Contract, ContractEvent, Happened, Obligation, ObligationState, Payment};
use qiheng_domain::invoices::Invoice;
use qiheng_record::{Money, Record, Ref, Stored, Value};
use qiheng_report::sheet::{Column, Part, Section};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;
use crate::contracts::AccountView;
use crate::deliveries;
use crate::due_in_words::DueView;
use crate::words::money;

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let contract = desk.db.get(Ref::<Contract>::new(id))?;
    let mut obligations = desk.db.all::<Obligation>(&[("contract", Value::Id(id))])?;
    obligations.sort_by_key(|obligation| (obligation.body.due_on.is_none(), obligation.body.due_on, obligation.head.id));
    let row = sheet::row_of(desk, &contract)?;
    let account = AccountView::of(&contracts::account(&desk.db, Ref::new(id), desk.today())?);
    let sections = vec![
        Section { heading: desk.catalogue().plain("account"), parts: vec![Part::Rows { rows: account.rows(desk.catalogue()) }] },
        obligations_table(desk, &obligations)?,
        reasons_table(desk, &obligations)?,
        deliveries_table(desk, id)?,
        of_contract::<ContractEvent>(desk, id, "happened_on", &[("happened_on", 1.2), ("event", 1.6), ("what", 5.0)])?,
        of_contract::<Acceptance>(desk, id, "accepted_on", &[("accepted_on", 1.2), ("what", 2.6), ("result", 1.0), ("defects", 2.6), ("again_by", 1.2)])?,
        money_table::<Invoice>(desk, id, "total", &[("issued_on", 1.3), ("number", 2.8), ("seller", 2.8)])?,
        money_table::<Payment>(desk, id, "amount", &[("paid_on", 1.3), ("what", 3.0), ("reference", 2.2)])?,
    ];
    sheet::compose(
        desk,
        Content {
            report: "report-contract-sheet",
            title: contract.body.title.clone(),
            data: sheet::fields(desk, &row, &["title"]),
            sections,
            signatures: &[],
            is_internal: true,
            own_entity: contract.body.own_entity,
        },
    )
}

/// What is owed, the earliest first; what waits for an event stands last.
fn obligations_table(desk: &Desk, obligations: &[Stored<Obligation>]) -> Result<Section, ApiError> {
    let label = |field: &str| desk.catalogue().plain(&format!("obligation-{field}"));
    let columns = vec![
        Column::words(label("what"), 3.6),
        Column::words(label("owed-by"), 0.9),
        Column::words(label("due-on"), 1.6),
        Column::words(label("state"), 0.9),
        Column::words(label("done-on"), 1.2),
        Column::figures(label("amount"), 1.9),
    ];
    let mut rows = Vec::new();
    for obligation in obligations {
        let row = sheet::row_of(desk, obligation)?;
        let mut cells = ["what", "owed_by", "due_on", "state", "done_on", "amount"].map(|field| sheet::field_in_words(desk, &row, field)).to_vec();
        if let Some(to) = obligation.body.put_off_to {
            cells[2] = sheet::text(desk, "report-put-off", &[("due", cells[2].clone()), ("to", to.to_string())]);
        }
        if obligation.body.is_overdue(desk.today()) {
            cells[2] = format!("{} · {}", cells[2], desk.catalogue().plain("report-overdue"));
        }
        rows.push(cells);
    }
    Ok(sheet::table(desk, "report-obligations", columns, rows, vec![]))
}

/// Why each open obligation is due when it is: the words of the contract, the rule, how the day was counted or what it waits for.
fn reasons_table(desk: &Desk, obligations: &[Stored<Obligation>]) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns =
        vec![Column::words(word("obligation-what"), 2.4), Column::words(word("obligation-due-words"), 3.0), Column::words(word("report-counted"), 4.6)];
    let mut rows = Vec::new();
    let calendar = qiheng_domain::holidays::in_force(&desk.db)?;
    let happened = obligations.first().map(|first| Happened::under(&desk.db, first.body.contract)).transpose()?.unwrap_or_default();
    for obligation in obligations.iter().filter(|obligation| obligation.body.state == ObligationState::Open && !obligation.body.due_words.is_empty()) {
        let due = contracts::due(obligation, &happened, &calendar);
        let view = DueView::of(desk.catalogue(), obligation.body.reading().as_ref(), due);
        let counted = if view.steps.is_empty() { view.waits.or(view.doubt).unwrap_or_default() } else { view.steps.join("\n") };
        rows.push(vec![obligation.body.what.clone(), obligation.body.due_words.clone(), counted]);
    }
    Ok(sheet::table(desk, "report-reasons", columns, rows, vec![]))
}

/// What came when, against the first and the last agreed day.
fn deliveries_table(desk: &Desk, contract: Uuid) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let view = deliveries::of(&desk.db, Ref::new(contract), desk.today())?;
    let columns = vec![
        Column::words(word("delivery-lot-what"), 2.6),
        Column::words(word("delivery-lot-quantity"), 1.2),
        Column::words(word("delivery-lot-planned-on"), 1.4),
        Column::words(word("delivery-lot-agreed-on"), 1.4),
        Column::words(word("delivery-lot-delivered-on"), 1.4),
        Column::figures(word("deliveries-late"), 1.4),
    ];
    let late = |days: Option<i64>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    let row = |lot: deliveries::LotView| {
        let lateness = if lot.late_first.is_none() { String::new() } else { format!("{} / {}", late(lot.late_first), late(lot.late_last)) };
        vec![lot.what, lot.quantity, lot.planned_on, lot.agreed_on, lot.delivered_on.unwrap_or_default(), lateness]
    };
    let counts = [("count", view.counted.to_string()), ("first", view.by_first.to_string()), ("last", view.by_last.to_string())];
    let told = (view.counted > 0).then(|| Part::Text { text: sheet::text(desk, "deliveries-punctual", &counts) });
    let mut section = sheet::table(desk, "delivery-lot-plural", columns, view.lots.into_iter().map(row).collect(), vec![]);
    section.parts.extend(told);
    Ok(section)
}

fn of_contract<R: Record>(desk: &Desk, contract: Uuid, by: &str, fields: &[(&str, f32)]) -> Result<Section, ApiError> {
    let (columns, rows) = cells::<R>(desk, contract, by, fields)?;
    Ok(sheet::table(desk, &format!("{}-plural", R::NAME).replace('_', "-"), columns, rows, vec![]))
}

/// Invoices or payments with their sums, one total a currency.
fn money_table<R: Record>(desk: &Desk, contract: Uuid, sum: &str, fields: &[(&str, f32)]) -> Result<Section, ApiError> {
    let all: Vec<(&str, f32)> = fields.iter().copied().chain([(sum, 2.2)]).collect();
    let (mut columns, rows) = cells::<R>(desk, contract, fields[0].0, &all)?;
    if let Some(last) = columns.last_mut() {
        *last = Column::figures(last.label.clone(), 2.2);
    }
    let mut sums: BTreeMap<String, Decimal> = BTreeMap::new();
    for record in desk.db.all::<R>(&[("contract", Value::Id(contract))])? {
        if let Value::Money(Money { amount, currency }) = desk.db.row(R::KIND, record.head.id)?.value(sum) {
            *sums.entry(currency.clone()).or_default() += amount;
        }
    }
    let total = |(currency, amount): (String, Decimal)| {
        let mut cells = vec![String::new(); fields.len()];
        cells[0] = desk.catalogue().plain("report-total");
        cells.push(money(&Money { amount, currency }));
        cells
    };
    let totals = sums.into_iter().map(total).collect();
    Ok(sheet::table(desk, &format!("{}-plural", R::NAME).replace('_', "-"), columns, rows, totals))
}

type Cells = (Vec<Column>, Vec<Vec<String>>);

fn cells<R: Record>(desk: &Desk, contract: Uuid, by: &str, fields: &[(&str, f32)]) -> Result<Cells, ApiError> {
    let label = |field: &str| desk.catalogue().plain(&format!("{}-{field}", R::NAME).replace('_', "-"));
    let columns = fields.iter().map(|(field, width)| Column::words(label(field), *width)).collect();
    let mut rows = Vec::new();
    for record in desk.db.all::<R>(&[("contract", Value::Id(contract))])? {
        rows.push(desk.db.row(R::KIND, record.head.id)?);
    }
    rows.sort_by_key(|row| match row.value(by) {
        Value::Date(day) => Some(*day),
        _ => None,
    });
    Ok((columns, rows.iter().map(|row| fields.iter().map(|(field, _)| sheet::field_in_words(desk, row, field)).collect()).collect()))
}
