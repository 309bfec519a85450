//! The project summary (项目合同概览): the contracts that serve a project against its budget, what still stands in their reviews,
//! how their vendors did, what is still to be done.

use std::collections::BTreeMap;

use qiheng_domain::actions::{Action, ActionState};
use qiheng_domain::contracts::{Contract, Lifecycle};
use qiheng_domain::performance::Evaluation;
use qiheng_domain::projects::Project;
use qiheng_domain::reviews::{Decision, Review, stands_against_signing};
use qiheng_record::{Money, Record, Ref, Stored, Value};
use qiheng_report::sheet::{Column, Section};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;
use crate::words::money;

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let project = desk.db.get(Ref::<Project>::new(id))?;
    let contracts = desk.db.all::<Contract>(&[("project", Value::Id(id))])?;
    let row = sheet::row_of(desk, &project)?;
    let sections = vec![
        contracts_table(desk, &project.body, &contracts)?,
        reviews_table(desk, &contracts)?,
        evaluations_table(desk, &contracts)?,
        actions_table(desk, id)?,
    ];
    sheet::compose(
        desk,
        Content {
            report: "report-project-summary",
            title: project.body.name.clone(),
            data: sheet::fields(desk, &row, &["name"]),
            sections,
            signatures: &[],
            is_internal: true,
            own_entity: contracts.iter().find_map(|contract| contract.body.own_entity),
        },
    )
}

fn contracts_table(desk: &Desk, project: &Project, contracts: &[Stored<Contract>]) -> Result<Section, ApiError> {
    let label = |field: &str| desk.catalogue().plain(&format!("contract-{field}"));
    let columns = vec![
        Column::words(label("number"), 2.1),
        Column::words(label("title"), 3.1),
        Column::words(label("vendor"), 2.5),
        Column::words(label("lifecycle"), 1.1),
        Column::figures(label("amount"), 2.2),
    ];
    let mut rows = Vec::new();
    for contract in contracts {
        let row = sheet::row_of(desk, contract)?;
        rows.push(["number", "title", "vendor", "lifecycle", "amount"].map(|field| sheet::field_in_words(desk, &row, field)).to_vec());
    }
    Ok(sheet::table(desk, "report-contracts", columns, rows, totals(desk, project, contracts)))
}

/// One row a currency; against the budget where it is in the same one. Contracts that were cancelled don't count.
fn totals(desk: &Desk, project: &Project, contracts: &[Stored<Contract>]) -> Vec<Vec<String>> {
    let mut sums: BTreeMap<&str, (Decimal, u32)> = BTreeMap::new();
    for amount in contracts.iter().filter(|contract| contract.body.lifecycle != Lifecycle::Cancelled).filter_map(|contract| contract.body.amount.as_ref()) {
        let (sum, count) = sums.entry(&amount.currency).or_default();
        *sum += amount.amount;
        *count += 1;
    }
    let share = |sum: Decimal, currency: &str| {
        let budget = project.budget.as_ref().filter(|budget| budget.currency == currency && budget.amount.is_sign_positive() && !budget.amount.is_zero())?;
        let percent = (sum / budget.amount * Decimal::from(100)).round_dp(1);
        Some(format!("{} {percent} %", desk.catalogue().plain("report-of-budget")))
    };
    let total = sums.into_iter().map(|(currency, (sum, count))| {
        vec![
            desk.catalogue().plain("report-total"),
            sheet::text(desk, "report-head-count", &[("count", count.to_string())]),
            share(sum, currency).unwrap_or_default(),
            String::new(),
            money(&Money { amount: sum, currency: currency.to_owned() }),
        ]
    });
    total.collect()
}

/// The latest review of each contract.
fn reviews_table(desk: &Desk, contracts: &[Stored<Contract>]) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::words(word("contract"), 3.6),
        Column::figures(word("version"), 0.8),
        Column::words(word("review-state"), 1.2),
        Column::figures(word("report-findings"), 1.2),
        Column::figures(word("report-decided"), 1.2),
        Column::figures(word("report-standing"), 1.8),
    ];
    let mut rows = Vec::new();
    for contract in contracts {
        let Some(review) = desk.db.all::<Review>(&[("contract", Value::Id(contract.head.id))])?.into_iter().next_back() else { continue };
        let findings = Review::findings(&desk.db, Ref::new(review.head.id))?;
        let count = |test: fn(&qiheng_domain::reviews::Finding) -> bool| findings.iter().filter(|finding| test(&finding.body)).count().to_string();
        rows.push(vec![
            contract.body.title.clone(),
            desk.db.get(review.body.version)?.body.number.to_string(),
            word(&format!("review-state-{}", review.body.state.name())),
            count(|_| true),
            count(|finding| finding.decision != Decision::Open),
            count(|finding| stands_against_signing(finding.severity, finding.decision)),
        ]);
    }
    Ok(sheet::table(desk, "report-reviews", columns, rows, vec![]))
}

fn evaluations_table(desk: &Desk, contracts: &[Stored<Contract>]) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::words(word("evaluation-vendor"), 3.0),
        Column::words(word("evaluation-period"), 2.0),
        Column::words(word("evaluation-state"), 1.2),
        Column::figures(word("report-overall"), 1.0),
    ];
    let mut rows = Vec::new();
    for contract in contracts {
        for evaluation in desk.db.all::<Evaluation>(&[("contract", Value::Id(contract.head.id))])? {
            let mean = evaluation.body.overall().map_or_else(|| word("report-not-scored"), |(mean, _)| mean.normalize().to_string());
            let state = word(&format!("{}-state-{}", Evaluation::NAME, evaluation.body.state.name()));
            rows.push(vec![desk.db.get(evaluation.body.vendor)?.body.name, evaluation.body.period, state, mean]);
        }
    }
    Ok(sheet::table(desk, "report-evaluations", columns, rows, vec![]))
}

/// What is still to be done, the most urgent first.
fn actions_table(desk: &Desk, project: Uuid) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![Column::words(word("action-what"), 4.0), Column::words(word("action-owner"), 1.4), Column::words(word("action-due-on"), 1.8)];
    let mut actions = desk.db.all::<Action>(&[("project", Value::Id(project))])?;
    actions.retain(|action| action.body.state == ActionState::Open);
    actions.sort_by_key(|action| (action.body.due_on.is_none(), action.body.due_on));
    let rows = actions.into_iter().map(|action| {
        let due = action.body.due_on.map(|day| day.to_string()).unwrap_or_default();
        let due = if action.body.is_overdue(desk.today()) { format!("{due} · {}", word("report-overdue")) } else { due };
        vec![action.body.what, action.body.owner, due]
    });
    Ok(sheet::table(desk, "report-actions", columns, rows.collect(), vec![]))
}
