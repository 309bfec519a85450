//! Composing with typst: one template, the house style, data as files. Nothing else can be read: no system fonts, no packages, no clock.

use std::collections::HashMap;

use sha2::{Digest, Sha256};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Fonts, ReportError};

/// A template with its data.
pub(crate) struct Source {
    identity: String,
    main: typst::syntax::Source,
    house: typst::syntax::Source,
    files: HashMap<FileId, Bytes>,
}

impl Source {
    /// A template by name, its text, and its data as JSON.
    pub(crate) fn new(name: &str, template: &str, data: Vec<u8>) -> Self {
        let digest = Sha256::digest(&data);
        let identity = format!("{name}-{}", digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        let main = typst::syntax::Source::new(file_id("/main.typ"), template.to_owned());
        let house = typst::syntax::Source::new(file_id("/house.typ"), include_str!("../templates/house.typ").to_owned());
        Self { identity, main, house, files: HashMap::from([(file_id("/data.json"), Bytes::new(data))]) }
    }

    /// A further file that the template reads.
    pub(crate) fn add(&mut self, path: &str, bytes: Vec<u8>) {
        self.files.insert(file_id(path), Bytes::new(bytes));
    }
}

fn file_id(path: &str) -> FileId {
    FileId::new(RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a path of ours is valid")))
}

struct Workshop<'a> {
    library: LazyHash<Library>,
    source: Source,
    fonts: &'a Fonts,
}

impl World for Workshop<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.source.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<typst::syntax::Source> {
        [&self.source.main, &self.source.house].into_iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.source.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None // the date is data
    }
}

/// Composes and writes PDF/A-3b. A warning is an error: unknown fonts and the like must not reach paper.
pub(crate) fn pdf(source: Source, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    written(source, fonts, PdfStandards::new(&[PdfStandard::A_3b]).expect("one standard agrees with itself"))
}

/// The same as plain PDF: what is bound in from elsewhere keeps to no standard.
pub(crate) fn bound(source: Source, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    written(source, fonts, PdfStandards::default())
}

fn written(source: Source, fonts: &Fonts, standards: PdfStandards) -> Result<Vec<u8>, ReportError> {
    let workshop = Workshop { library: LazyHash::new(Library::default()), source, fonts };
    let compiled = typst::compile::<PagedDocument>(&workshop);
    let document = compiled.output.map_err(|errors| refusal(&errors))?;
    if !compiled.warnings.is_empty() {
        return Err(refusal(&compiled.warnings));
    }
    let options = PdfOptions { ident: Smart::Custom(workshop.source.identity.clone()), standards, ..PdfOptions::default() };
    let pdf = typst_pdf::pdf(&document, &options).map_err(|errors| refusal(&errors));
    // Nothing of this report stays in memory.
    typst::comemo::evict(0);
    pdf
}

/// A character that no font has is told apart: the user can do something about it.
fn refusal(problems: &[SourceDiagnostic]) -> ReportError {
    let detail = problems.iter().map(|problem| problem.message.to_string()).collect::<Vec<_>>().join("; ");
    let glyph = detail
        .split_once("the text ")
        .and_then(|(_, rest)| rest.split_once(" could not be displayed"))
        .map(|(text, _)| text.trim_matches(['"', '“', '”', '`']).to_owned());
    match glyph {
        Some(character) => ReportError::MissingGlyph { character },
        None => ReportError::Template { detail },
    }
}
