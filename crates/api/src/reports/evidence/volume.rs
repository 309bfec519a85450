//! The volume of exhibits: what of their files can be bound, and where each exhibit begins.

use std::collections::{BTreeMap, BTreeSet};

use qiheng_domain::documents::Document;
use qiheng_record::Record as _;
use qiheng_report::ReportError;
use qiheng_report::exhibits::{Bound, BoundExhibit, BoundSheet, ExhibitLabels, ExhibitVolume, bindable, exhibit_volume};

use super::super::{Desk, sheet};
use super::{Exhibit, MakeEvidence};
use crate::ApiError;
use crate::job::Running;

/// The volume of exhibits (证据册) and the page on which each begins.
pub(super) struct Volume {
    pub(super) pdf: Vec<u8>,
    pub(super) first_pages: Vec<u32>,
}

impl Volume {
    /// Binds what can be bound. A PDF that the binder doesn't take after all is told on its divider, as a damaged one is.
    pub(super) fn bound(desk: &Desk, request: &MakeEvidence, exhibits: &[Exhibit], files: &BTreeMap<String, Vec<u8>>, job: &Running) -> Result<Self, ApiError> {
        let fonts = desk.session.fonts()?;
        let (company, _) = desk.company(None)?;
        let mut looked: BTreeMap<&str, Bound> = BTreeMap::new();
        for (path, bytes) in files {
            job.go_on()?;
            looked.insert(path, bindable(bytes));
        }
        let compose = |looked: &BTreeMap<&str, Bound>, exhibits: &[Exhibit]| {
            let volume = volume(desk, request, exhibits, looked, &company);
            let sheets: BTreeSet<&String> = volume.exhibits.iter().flat_map(|exhibit| exhibit.sheets.iter().map(|sheet| &sheet.path)).collect();
            let given: Vec<_> = sheets.into_iter().map(|path| (path.clone(), files[path.trim_start_matches('/')].clone())).collect();
            let fonts = fonts.clone();
            job.unless_stopped(move || exhibit_volume(&volume, given, &fonts).map(|pdf| (pdf, volume)))
        };
        let composed = match compose(&looked, exhibits)? {
            // anything else is no fault of a file's
            Err(ReportError::Template { .. }) => {
                let mut refused = Vec::new();
                for path in files.keys().filter(|path| !matches!(looked[path.as_str()], Bound::Other | Bound::Unreadable)) {
                    for exhibit in exhibits.iter().filter(|exhibit| exhibit.files.iter().any(|(_, _, of)| of == path)) {
                        if compose(&looked, std::slice::from_ref(exhibit))?.is_err() {
                            refused.push(path.as_str());
                            break;
                        }
                    }
                }
                looked.extend(refused.into_iter().map(|path| (path, Bound::Unreadable)));
                compose(&looked, exhibits)?
            }
            composed => composed,
        };
        let (pdf, volume) = composed?;
        let mut page = 1;
        let mut first_pages = Vec::new();
        for exhibit in &volume.exhibits {
            first_pages.push(page);
            page += 1 + exhibit.sheets.len() as u32;
        }
        Ok(Self { pdf, first_pages })
    }
}

fn volume(desk: &Desk, request: &MakeEvidence, exhibits: &[Exhibit], looked: &BTreeMap<&str, Bound>, company: &str) -> ExhibitVolume {
    let catalogue = desk.catalogue();
    let word = |id: &str| catalogue.plain(id);
    let bind = |(exhibit, number): (&Exhibit, u32)| {
        let mut rows = vec![(word("evidence-day"), exhibit.entry.on.to_string()), (word("evidence-source"), exhibit.source.clone())];
        if !exhibit.purpose.is_empty() {
            rows.push((word("evidence-purpose"), exhibit.purpose.clone()));
        }
        if exhibit.row.kind.name != Document::NAME {
            rows.extend(sheet::fields(desk, &exhibit.row, &["is_locked", "document"]));
        }
        let mut sheets = Vec::new();
        for (document, _, path) in &exhibit.files {
            let sheet = |page, wide| BoundSheet { path: format!("/{path}"), page, wide };
            let (note, bound) = match &looked[path.as_str()] {
                Bound::Pages(pages) => (None, pages.iter().zip(1..).map(|(wide, page)| sheet(Some(page), *wide)).collect()),
                Bound::Picture => (None, vec![sheet(None, false)]),
                Bound::Other => (Some("evidence-beside"), vec![]),
                Bound::Unreadable => (Some("evidence-unreadable"), vec![]),
            };
            sheets.extend(bound);
            let note = note.map(|note| catalogue.text(note, &[("path".to_owned(), path.clone())].into()));
            rows.push((word("evidence-files"), note.map_or_else(|| document.name.clone(), |note| format!("{}\n{note}", document.name))));
            rows.push(("SHA-256".to_owned(), document.sha256.0.clone()));
        }
        BoundExhibit { number, title: exhibit.entry.title.clone(), rows, sheets }
    };
    ExhibitVolume {
        language: catalogue.locale().tag().into(),
        title: request.subject.clone(),
        date: desk.today().to_string(),
        company: company.to_owned(),
        exhibits: exhibits.iter().zip(1..).map(bind).collect(),
        labels: ExhibitLabels {
            document_kind: word("report-evidence-volume"),
            exhibit: word("evidence-exhibit"),
            page: word("report-page"),
            page_of: word("report-page-of"),
            page_end: word("report-page-end"),
        },
    }
}
