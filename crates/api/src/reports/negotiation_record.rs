//! The record of a negotiation (谈判记录): every move in order of time, then clause by clause what was proposed and what became of it.

use qiheng_domain::contracts::Contract;
use qiheng_domain::reviews::Review;
use qiheng_record::Ref;
use qiheng_report::sheet::{Column, Part, Section};
use uuid::Uuid;

use super::Desk;
use super::sheet::{self, Content};
use crate::ApiError;
use crate::rounds::{MoveKind, RoundEntry, RoundMove, RoundRow, kept};

pub(crate) fn compose(desk: &Desk, id: Uuid) -> Result<Vec<u8>, ApiError> {
    let review = Ref::<Review>::new(id);
    let rounds = kept(&desk.db, review, |locale| desk.session.catalogue(locale), desk.session.locale())?;
    let contract = desk.db.get(desk.db.get(review)?.body.contract)?;
    let row = sheet::row_of::<Contract>(desk, &contract)?;
    let mut sections = vec![moves(desk, &rounds.moves)];
    sections.extend(rounds.rows.iter().map(|row| clause(desk, &rounds.moves, row)));
    let data =
        ["number", "vendor", "kind", "amount"].map(|field| (desk.catalogue().plain(&format!("contract-{field}")), sheet::field_in_words(desk, &row, field)));
    sheet::compose(
        desk,
        Content {
            report: "report-negotiation-record",
            title: contract.body.title,
            data: data.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
            sections,
            signatures: &["report-signed-buyer", "report-signed-vendor"],
            is_internal: true,
            own_entity: contract.body.own_entity,
        },
    )
}

fn moves(desk: &Desk, moves: &[RoundMove]) -> Section {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![Column::words(word("report-date"), 1.4), Column::words(word("report-move"), 3.4), Column::words(word("report-by"), 3.0)];
    let rows = moves.iter().map(|one| vec![one.date.clone(), name(desk, one), one.who.clone()]).collect();
    sheet::table(desk, "report-moves", columns, rows, Vec::new())
}

fn clause(desk: &Desk, moves: &[RoundMove], row: &RoundRow) -> Section {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![Column::words(word("report-move"), 2.1), Column::words(word("report-said"), 5.6), Column::words(word("report-became"), 1.1)];
    let entries = row.cells.iter().zip(moves).flat_map(|(entries, one)| entries.iter().map(move |entry| (one, entry)));
    let rows = entries.map(|(one, entry)| vec![name(desk, one), said(desk, entry), became(desk, one, entry)]).collect();
    let label = row.clause_label.clone().unwrap_or_else(|| word("ui-finding-whole"));
    Section { heading: [label, row.heading.clone()].join(" ").trim().to_owned(), parts: vec![Part::Table { columns, rows, totals: Vec::new() }] }
}

fn name(desk: &Desk, one: &RoundMove) -> String {
    let id = match (one.kind, one.is_ours) {
        (MoveKind::Version, true) => "round-version-ours",
        (MoveKind::Version, false) => "round-version",
        (MoveKind::Answer, _) => "round-answer",
        (MoveKind::IssueList, _) => "round-issue-list",
        (MoveKind::Replies, _) => "round-replies",
    };
    sheet::text(desk, id, &[("version", one.version.to_string())])
}

fn said(desk: &Desk, entry: &RoundEntry) -> String {
    let words = match (entry.old.as_str(), entry.new.as_str()) {
        ("", new) => new.to_owned(),
        (old, "") => sheet::text(desk, "report-struck", &[("old", old.to_owned())]),
        (old, new) => sheet::text(desk, "report-reworded", &[("old", old.to_owned()), ("new", new.to_owned())]),
    };
    [entry.title.as_str(), words.as_str(), entry.note.as_str()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}

fn became(desk: &Desk, one: &RoundMove, entry: &RoundEntry) -> String {
    let word = |id: &str| desk.catalogue().plain(id);
    match entry.response {
        Some(response) if one.kind == MoveKind::Version => word(&format!("response-{}", response.name())),
        Some(response) => word(&format!("reply-response-{}", response.name())),
        None if entry.is_unmarked => word("round-unmarked"),
        None => String::new(),
    }
}
