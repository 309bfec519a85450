//! What reports about one record share: the record's own fields as its definition names them, the frame around the sections.

use std::collections::BTreeMap;

use qiheng_archive::Row;
use qiheng_domain::our_side::OwnEntity;
use qiheng_locales::Catalogue;
use qiheng_record::{Record, Ref, Stored};
use qiheng_report::Sheet;
use qiheng_report::sheet::{Column, Part, Section, SheetLabels};

use super::Desk;
use crate::ApiError;
use crate::words::value_in_words;

/// What a sheet is about and says.
pub(crate) struct Content {
    /// The report's name as a text id.
    pub(crate) report: &'static str,
    /// Its title.
    pub(crate) title: String,
    /// Label and value of what is known.
    pub(crate) data: Vec<(String, String)>,
    /// Its parts.
    pub(crate) sections: Vec<Section>,
    /// Who signs: text ids.
    pub(crate) signatures: &'static [&'static str],
    /// Does it stay in the house?
    pub(crate) is_internal: bool,
    /// Whose letterhead; the first of our companies if none.
    pub(crate) own_entity: Option<Ref<OwnEntity>>,
}

/// Composes a sheet.
pub(crate) fn compose(desk: &Desk, content: Content) -> Result<Vec<u8>, ApiError> {
    let catalogue = desk.catalogue();
    let (company, letterhead) = desk.company(content.own_entity)?;
    let seal = desk.seal()?;
    let row = |label: &str, value: &str| (catalogue.plain(label), value.to_owned());
    let mut basis = vec![row("report-date", &desk.today().to_string()), row("report-rules", concat!("qiheng ", env!("CARGO_PKG_VERSION")))];
    match &seal {
        Some(seal) => basis.extend([row("report-chain-head", &seal.head), row("report-seal-code", &seal.code)]),
        None => basis.push(row("report-chain-head", &catalogue.plain("report-preview"))),
    }
    let sheet = Sheet {
        language: catalogue.locale().tag().into(),
        title: content.title,
        date: desk.today().to_string(),
        company,
        letterhead,
        data: content.data,
        sections: content.sections,
        signatures: content.signatures.iter().map(|id| catalogue.plain(id)).collect(),
        basis,
        seal,
        labels: labels(catalogue, content.report, content.is_internal),
    };
    Ok(qiheng_report::sheet(&sheet, desk.session.fonts()?)?)
}

fn labels(catalogue: &Catalogue, report: &str, is_internal: bool) -> SheetLabels {
    let word = |id: &str| catalogue.plain(&format!("report-{id}"));
    SheetLabels {
        document_kind: catalogue.plain(report),
        confidential: if is_internal { word("internal") } else { String::new() },
        page: word("page"),
        page_of: word("page-of"),
        page_end: word("page-end"),
        basis: word("issued-from"),
        signature: word("signature"),
        date: word("date"),
        seal: word("seal"),
        disclaimer: word("sheet-disclaimer"),
    }
}

/// The fields of a record that say something, in the order of its definition, but for those named.
pub(crate) fn fields(desk: &Desk, row: &Row, but: &[&str]) -> Vec<(String, String)> {
    let given = row.kind.fields.iter().filter(|field| !but.contains(&field.name)).map(|field| {
        let label = desk.catalogue().plain(&format!("{}-{}", row.kind.name, field.name).replace('_', "-"));
        (label, field_in_words(desk, row, field.name))
    });
    given.filter(|(_, value)| !value.is_empty()).collect()
}

/// A field of a record in words.
pub(crate) fn field_in_words(desk: &Desk, row: &Row, name: &str) -> String {
    let field = row.kind.fields.iter().find(|field| field.name == name);
    field.map(|field| value_in_words(&desk.db, desk.catalogue(), row.kind, field, row.value(name))).unwrap_or_default()
}

/// A typed record as generic code sees it.
pub(crate) fn row_of<R: Record>(desk: &Desk, record: &Stored<R>) -> Result<Row, ApiError> {
    Ok(desk.db.row(R::KIND, record.head.id)?)
}

/// A part of a report: a table under its heading, or the word that there is nothing.
pub(crate) fn table(desk: &Desk, heading: &str, columns: Vec<Column>, rows: Vec<Vec<String>>, totals: Vec<Vec<String>>) -> Section {
    let part = if rows.is_empty() { Part::Text { text: desk.catalogue().plain("report-none") } } else { Part::Table { columns, rows, totals } };
    Section { heading: desk.catalogue().plain(heading), parts: vec![part] }
}

/// A text with arguments.
pub(crate) fn text(desk: &Desk, id: &str, args: &[(&str, String)]) -> String {
    let args: BTreeMap<_, _> = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    desk.catalogue().text(id, &args)
}
