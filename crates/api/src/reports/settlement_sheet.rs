//! The settlement sheet (结清单): how a contract ended, its account, and what became of everything that was open; signed by hand.

use qiheng_domain::contracts::{Contract, Settlement, SettlementItem};
use qiheng_record::{Ref, Value};
use qiheng_report::sheet::{Column, Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let settlement = desk.db.get(Ref::<Settlement>::new(id))?;
    let contract = desk.db.get(settlement.body.contract)?;
    let row = sheet::row_of(desk, &settlement)?;
    let of_contract = sheet::fields(desk, &sheet::row_of::<Contract>(desk, &contract)?, &["title", "own_entity", "override_reason"]);
    let sums = ["amount", "invoiced", "paid", "deducted", "retained"];
    let said = |field: &str| (desk.catalogue().plain(&format!("settlement-{field}")), sheet::field_in_words(desk, &row, field));
    let sums: Vec<_> = sums.into_iter().map(said).filter(|(_, sum)| !sum.is_empty()).collect();
    let mut sections = vec![Section { heading: desk.catalogue().plain("account"), parts: vec![Part::Rows { rows: sums }] }, items(desk, id)?];
    if let Some(reason) = &settlement.body.override_reason {
        sections.push(Section { heading: desk.catalogue().plain("settlement-override-reason"), parts: vec![Part::Text { text: reason.0.clone() }] });
    }
    let mut data = sheet::fields(desk, &row, &["contract", "title", "amount", "invoiced", "paid", "deducted", "retained", "override_reason"]);
    data.extend(of_contract);
    sheet::compose(
        desk,
        Content {
            report: "report-settlement-sheet",
            title: contract.body.title,
            data,
            sections,
            signatures: &["report-signature-own-side", "report-signature-other-side"],
            is_internal: false,
            own_entity: contract.body.own_entity,
        },
    )
}

/// What was open, and what became of it.
fn items(desk: &Desk, settlement: Uuid) -> Result<Section, ApiError> {
    let label = |field: &str| desk.catalogue().plain(&format!("settlement-item-{field}"));
    let columns = vec![
        Column::words(label("issue"), 1.5),
        Column::words(label("what"), 3.0),
        Column::figures(label("amount"), 1.7),
        Column::words(label("outcome"), 1.3),
        Column::words(label("reason"), 2.5),
    ];
    let mut rows = Vec::new();
    for item in desk.db.all::<SettlementItem>(&[("settlement", Value::Id(settlement))])? {
        let row = sheet::row_of(desk, &item)?;
        let mut cells = ["issue", "what", "amount", "outcome", "reason"].map(|field| sheet::field_in_words(desk, &row, field)).to_vec();
        // what is a sum of the contract's account has no name of its own
        if cells[1] == item.body.issue.name() {
            cells[1].clear();
        }
        rows.push(cells);
    }
    Ok(sheet::table(desk, "settlement-items", columns, rows, vec![]))
}
