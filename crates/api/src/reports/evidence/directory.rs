//! The directory of exhibits (证据目录), as it is handed to a court.

use qiheng_report::sheet::{Column, Part, Section};

use super::super::Desk;
use super::super::sheet::{self, Content};
use super::{Exhibit, MakeEvidence};
use crate::ApiError;

/// Number, name, source, purpose, files; then what each record says, and the hashes.
pub(super) fn compose(desk: &Desk, request: &MakeEvidence, exhibits: &[Exhibit], first_pages: &[u32]) -> Result<Vec<u8>, ApiError> {
    let word = |id: &str| desk.catalogue().plain(id);
    let columns = vec![
        Column::figures(word("evidence-number"), 0.8),
        Column::words(word("evidence-name"), 3.0),
        Column::words(word("evidence-day"), 1.45),
        Column::words(word("evidence-source"), 1.3),
        Column::words(word("evidence-purpose"), 2.4),
        Column::words(word("evidence-files"), 2.2),
        Column::figures(word("evidence-page"), 0.8),
    ];
    let rows = exhibits.iter().zip(first_pages).zip(1..).map(|((exhibit, page), number)| {
        let names = exhibit.files.iter().map(|(document, _, _)| document.name.clone()).collect::<Vec<_>>().join("\n");
        let kind = word(&exhibit.row.kind.name.replace('_', "-"));
        let files = if names.is_empty() { word("evidence-record-only") } else { names };
        let name = format!("{kind} · {}", exhibit.entry.title);
        vec![number.to_string(), name, exhibit.entry.on.to_string(), exhibit.source.clone(), exhibit.purpose.clone(), files, page.to_string()]
    });
    let mut sections = vec![Section { heading: word("report-evidence-directory"), parts: vec![Part::Table { columns, rows: rows.collect(), totals: vec![] }] }];
    for (exhibit, number) in exhibits.iter().zip(1..) {
        let hashes = exhibit.files.iter().map(|(document, _, path)| (path.clone(), document.sha256.0.clone()));
        let rows: Vec<(String, String)> = sheet::fields(desk, &exhibit.row, &["is_locked", "document"]).into_iter().chain(hashes).collect();
        sections.push(Section { heading: format!("{number}. {}", exhibit.entry.title), parts: vec![Part::Rows { rows }] });
    }
    let subject = desk.row(&request.about)?;
    let data = vec![
        (word("evidence-subject"), request.subject.clone()),
        (word(&request.about.kind.replace('_', "-")), subject.title()),
        (word("evidence-count"), exhibits.len().to_string()),
    ];
    let vendor = subject.kind.field("vendor").map(|_| sheet::field_in_words(desk, &subject, "vendor")).filter(|vendor| !vendor.is_empty());
    let data = data.into_iter().chain(vendor.map(|vendor| (word("vendor"), vendor))).collect();
    sheet::compose(
        desk,
        Content {
            report: "report-evidence-directory",
            title: request.subject.clone(),
            data,
            sections,
            signatures: &["evidence-submitted-by"],
            is_internal: false,
            own_entity: None,
        },
    )
}
