//! The legal file (法律案卷) of a dispute: parties, claim, steps, deadlines with their articles, limitation with its reasons, notices,
//! advice and documents, as counsel takes them over.

use qiheng_domain::communication::Notice;
use qiheng_domain::contracts::Contract;
use qiheng_domain::documents::Document;
use qiheng_domain::legal::{Consultation, Dispute, LegalEvent};
use qiheng_domain::our_side::OwnEntity;
use qiheng_domain::vendors::Vendor;
use qiheng_record::{Record, Ref, Stored, Value};
use qiheng_report::sheet::{Column, Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;
use crate::legal::{DisputeTimes, LimitationView, times_of};

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let dispute = desk.db.get(Ref::<Dispute>::new(id))?;
    let row = sheet::row_of(desk, &dispute)?;
    let contract = dispute.body.contract.map(|contract| desk.db.get(contract)).transpose()?;
    let times = times_of(&desk.db, desk.catalogue(), Ref::new(id), desk.today())?;
    let mut sections = vec![parties(desk, &dispute.body, contract.as_ref())?];
    sections.extend(words(desk, "dispute-grounds", &dispute.body.grounds));
    sections.push(steps(desk, id)?);
    sections.push(deadlines(desk, &times));
    sections.push(limitation(desk, times.limitation.as_ref()));
    sections.push(notices(desk, dispute.body.contract)?);
    sections.push(advice(desk, &dispute.body)?);
    sections.push(documents(desk, &dispute.body, id)?);
    sections.extend(words(desk, "dispute-outcome", &dispute.body.outcome));
    sheet::compose(
        desk,
        Content {
            report: "report-legal-file",
            title: dispute.body.subject.clone(),
            data: sheet::fields(desk, &row, &["subject", "vendor", "grounds", "outcome"]),
            sections,
            signatures: &[],
            is_internal: true,
            own_entity: contract.and_then(|contract| contract.body.own_entity),
        },
    )
}

fn words(desk: &Desk, heading: &str, text: &str) -> Option<Section> {
    let text = text.trim();
    (!text.is_empty()).then(|| Section { heading: desk.catalogue().plain(heading), parts: vec![Part::Text { text: text.to_owned() }] })
}

/// Both sides with what a court asks for: name, credit code, address.
fn parties(desk: &Desk, dispute: &Dispute, contract: Option<&Stored<Contract>>) -> Result<Section, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::words(word("report-side"), 1.0),
        Column::words(word("own-entity-name"), 2.8),
        Column::words(word("own-entity-credit-code"), 2.2),
        Column::words(word("own-entity-address"), 3.0),
    ];
    let own = match contract.and_then(|contract| contract.body.own_entity) {
        Some(own) => Some(desk.db.get(own)?),
        None => desk.db.all::<OwnEntity>(&[])?.into_iter().next(),
    };
    let mut rows = Vec::new();
    if let Some(own) = own {
        let row = sheet::row_of(desk, &own)?;
        let cells = ["name", "credit_code", "address"].map(|field| sheet::field_in_words(desk, &row, field));
        rows.push([vec![word("report-own-side")], cells.to_vec()].concat());
    }
    if let Some(vendor) = dispute.vendor.or(contract.and_then(|contract| contract.body.vendor)) {
        let row = sheet::row_of::<Vendor>(desk, &desk.db.get(vendor)?)?;
        let cells = ["name", "credit_code", "address"].map(|field| sheet::field_in_words(desk, &row, field));
        rows.push([vec![word("report-other-side")], cells.to_vec()].concat());
    }
    Ok(sheet::table(desk, "report-parties", columns, rows, vec![]))
}

/// Records of a kind as a table of some of their fields, in the order of one of their days.
fn table_of<R: Record>(desk: &Desk, heading: &str, records: Vec<Stored<R>>, by: &str, fields: &[(&str, f32)]) -> Result<Section, ApiError> {
    let label = |field: &str| desk.catalogue().plain(&format!("{}-{field}", R::NAME).replace('_', "-"));
    let columns = fields.iter().map(|(field, share)| Column::words(label(field), *share)).collect();
    let mut rows = records.iter().map(|record| sheet::row_of(desk, record)).collect::<Result<Vec<_>, _>>()?;
    let day = |row: &qiheng_archive::Row| match row.value(by) {
        Value::Date(day) => Some(*day),
        _ => None,
    };
    rows.sort_by_key(|row| (day(row), row.head.id));
    let cells = rows.iter().map(|row| fields.iter().map(|(field, _)| sheet::field_in_words(desk, row, field)).collect()).collect();
    Ok(sheet::table(desk, heading, columns, cells, vec![]))
}

fn steps(desk: &Desk, dispute: Uuid) -> Result<Section, ApiError> {
    let events = desk.db.all::<LegalEvent>(&[("dispute", Value::Id(dispute))])?;
    let fields = [("due_on", 1.4), ("done_on", 1.4), ("kind", 1.3), ("what", 3.2), ("article", 1.6), ("result", 2.6)];
    table_of(desk, "report-steps", events, "due_on", &fields)
}

/// What the law gives time for, with the article, how it was counted, and whether it is kept.
fn deadlines(desk: &Desk, times: &DisputeTimes) -> Section {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::words(word("report-deadline"), 2.4),
        Column::words(word("report-set-off-by"), 2.4),
        Column::words(word("report-last-day"), 2.1),
        Column::words(word("report-basis-of-law"), 3.4),
        Column::words(word("report-counted"), 3.4),
    ];
    let rows = times.deadlines.iter().map(|one| {
        let law = [Some(one.article.clone()), one.summary.clone()].into_iter().flatten().collect::<Vec<_>>().join("\n");
        let counted = [one.steps.join("\n"), one.unsure.clone().unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        vec![one.what.clone(), format!("{} {}", one.by_on, one.by.title), one.ends_on.clone().unwrap_or_default(), law, counted.join("\n")]
    });
    sheet::table(desk, "report-deadlines", columns, rows.collect(), vec![])
}

/// Until when the claim can be brought, and why until then.
fn limitation(desk: &Desk, limitation: Option<&LimitationView>) -> Section {
    let word = |id: &str| desk.catalogue().plain(id);
    let heading = word("report-limitation");
    let Some(limitation) = limitation else { return Section { heading, parts: vec![Part::Text { text: word("report-limitation-none") }] } };
    let since = match &limitation.interrupted_by {
        Some(what) => sheet::text(desk, "report-limitation-interrupted", &[("day", limitation.from.clone()), ("what", what.clone())]),
        None => sheet::text(desk, "report-limitation-known", &[("day", limitation.from.clone())]),
    };
    let left = limitation.days_left;
    let id = if left < 0 { "report-limitation-over" } else { "report-limitation-left" };
    let mut rows = vec![
        (word("report-limitation-from"), since),
        (word("report-limitation-ends"), format!("{} · {}", limitation.ends_on, sheet::text(desk, id, &[("days", left.abs().to_string())]))),
        (word("report-basis-of-law"), word(if limitation.is_longest { "report-limitation-law-longest" } else { "report-limitation-law" })),
    ];
    if left >= 0 {
        rows.push((word("report-limitation-how"), word("report-limitation-how-text")));
    }
    let mut parts = vec![Part::Rows { rows }];
    if !limitation.interruptions.is_empty() {
        let columns = vec![
            Column::words(word("report-day"), 1.4),
            Column::words(word("report-interruption"), 5.0),
            Column::words(word("report-interruption-counts"), 2.0),
        ];
        let counts = |counts: bool| word(if counts { "report-interruption-in-time" } else { "report-interruption-too-late" });
        let rows = limitation.interruptions.iter().map(|one| vec![one.on.clone(), one.record.title.clone(), counts(one.counts)]).collect();
        parts.push(Part::Table { columns, rows, totals: vec![] });
    }
    Section { heading, parts }
}

fn notices(desk: &Desk, contract: Option<Ref<Contract>>) -> Result<Section, ApiError> {
    let notices = contract.map(|contract| desk.db.all::<Notice>(&[("contract", Value::Id(contract.0))])).transpose()?.unwrap_or_default();
    let fields = [("number", 1.6), ("subject", 3.4), ("kind", 1.4), ("sent_on", 1.4), ("delivered_on", 1.4), ("tracking", 1.6)];
    table_of(desk, "notice-plural", notices, "sent_on", &fields)
}

fn advice(desk: &Desk, dispute: &Dispute) -> Result<Section, ApiError> {
    let is_about = |one: &Stored<Consultation>| match (dispute.contract, dispute.vendor) {
        (Some(contract), _) if one.body.contract.is_some() => one.body.contract == Some(contract),
        (_, Some(vendor)) => one.body.vendor == Some(vendor),
        _ => false,
    };
    let advice = desk.db.all::<Consultation>(&[])?.into_iter().filter(is_about).collect();
    table_of(desk, "consultation-plural", advice, "asked_on", &[("asked_on", 1.4), ("question", 3.0), ("counsel", 1.6), ("answer", 3.6), ("law_cited", 1.8)])
}

/// Files of the contract and of the steps, each with the beginning of its hash.
fn documents(desk: &Desk, dispute: &Dispute, id: Uuid) -> Result<Section, ApiError> {
    let mut documents: Vec<Stored<Document>> = match dispute.contract {
        Some(contract) => desk.db.all(&[("contract", Value::Id(contract.0))])?,
        None => vec![],
    };
    for event in desk.db.all::<LegalEvent>(&[("dispute", Value::Id(id))])? {
        if let Some(document) = event.body.document.filter(|document| documents.iter().all(|known| known.head.id != document.0)) {
            documents.push(desk.db.get(document)?);
        }
    }
    documents.sort_by_key(|document| (document.head.created_at, document.head.id));
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::figures(word("report-number"), 0.6),
        Column::words(word("document-name"), 4.4),
        Column::words(word("document-role"), 1.4),
        Column::words(word("document-sha256"), 2.6),
    ];
    let mut rows = Vec::new();
    for (number, document) in (1..).zip(&documents) {
        let row = sheet::row_of(desk, document)?;
        let hash = document.body.sha256.0.chars().take(16).collect();
        rows.push(vec![format!("{number}"), document.body.name.clone(), sheet::field_in_words(desk, &row, "role"), hash]);
    }
    Ok(sheet::table(desk, "document-plural", columns, rows, vec![]))
}
