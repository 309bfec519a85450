//! The contract as amended on a day (变更后的合同文本): clause by clause, beside each changed one what changed it.

use qiheng_domain::contracts::Contract;
use qiheng_record::Ref;
use qiheng_report::sheet::{Column, Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::amendments::{self, AmendedView};
use crate::{ApiError, amendments::AmendedClauseView};

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let contract = desk.db.get(Ref::<Contract>::new(id))?;
    let catalogue = desk.catalogue();
    let row = |label: &str, value: String| (catalogue.plain(label), value);
    let mut data = vec![row("contract-number", contract.body.number.clone()), row("amended-on", desk.on().to_string())];
    let sections = match amendments::view(&desk.db, catalogue, Ref::new(id), desk.on())? {
        Some(view) => {
            data.push(row("amended-version", view.version.to_string()));
            data.extend(view.amount.clone().map(|amount| row("contract-amount", amount)));
            data.extend(view.ends_on.clone().map(|day| row("contract-ends-on", day)));
            data.push(row("amended-changed", view.changed.to_string()));
            text(desk, &view)
        }
        None => vec![Section { heading: catalogue.plain("report-amended-contract"), parts: vec![Part::Text { text: catalogue.plain("amended-no-text") }] }],
    };
    data.retain(|(_, value)| !value.is_empty());
    sheet::compose(
        desk,
        Content {
            report: "report-amended-contract",
            title: contract.body.title,
            data,
            sections,
            signatures: &[],
            is_internal: false,
            own_entity: contract.body.own_entity,
        },
    )
}

fn text(desk: &Desk, view: &AmendedView) -> Vec<Section> {
    let catalogue = desk.catalogue();
    let columns = || vec![Column::words(catalogue.plain("amended-text"), 7.2), Column::words(catalogue.plain("amended-source"), 2.4)];
    let cells = |clause: &AmendedClauseView| {
        let words = if clause.text.is_empty() { catalogue.plain("amended-struck") } else { clause.text.clone() };
        vec![words, clause.source.clone().unwrap_or_default()]
    };
    let mut rows: Vec<Vec<String>> = view.clauses.iter().map(cells).collect();
    for (words, at) in [(&view.preamble, 0), (&view.closing, rows.len() + 1)] {
        if !words.is_empty() {
            rows.insert(at.min(rows.len()), vec![words.clone(), String::new()]);
        }
    }
    let mut sections = vec![Section { heading: catalogue.plain("amended-words"), parts: vec![Part::Table { columns: columns(), rows, totals: vec![] }] }];
    let was: Vec<Vec<String>> = view.clauses.iter().filter_map(|clause| Some(vec![clause.was.clone()?, clause.source.clone().unwrap_or_default()])).collect();
    if !was.is_empty() {
        sections.push(Section { heading: catalogue.plain("amended-was"), parts: vec![Part::Table { columns: columns(), rows: was, totals: vec![] }] });
    }
    sections
}
