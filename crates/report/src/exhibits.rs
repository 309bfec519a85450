//! The volume of exhibits (证据册): a divider for each, then its sheets, every page stamped with exhibit and page. Foreign PDFs and
//! pictures are placed as they are; the untouched files travel beside the volume.

use serde::{Deserialize, Serialize};

use crate::compose::{self, Source};
use crate::{Fonts, ReportError};

/// The volume's data, already worded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExhibitVolume {
    /// `zh-CN` or `en`.
    pub language: String,
    /// What is to be proved.
    pub title: String,
    /// The day printed on it, ISO.
    pub date: String,
    /// Who submits it.
    pub company: String,
    /// The exhibits, in order.
    pub exhibits: Vec<BoundExhibit>,
    /// Words of the volume itself.
    pub labels: ExhibitLabels,
}

/// Words of the volume itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is named for the place where it stands")]
pub struct ExhibitLabels {
    pub document_kind: String,
    pub exhibit: String,
    pub page: String,
    pub page_of: String,
    pub page_end: String,
}

/// One exhibit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoundExhibit {
    /// Its number, from 1.
    pub number: u32,
    /// Its name.
    pub title: String,
    /// What stands on its divider: label, value.
    pub rows: Vec<(String, String)>,
    /// Its sheets.
    pub sheets: Vec<BoundSheet>,
}

/// One page of a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BoundSheet {
    /// The file, as given to [`exhibit_volume`].
    pub path: String,
    /// The page of a PDF, from 1; none for a picture.
    pub page: Option<u32>,
    /// Is it wider than high?
    pub wide: bool,
}

/// What can be bound of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bound {
    /// A PDF: of each page, whether it is wider than high.
    Pages(Vec<bool>),
    /// A picture.
    Picture,
    /// Nothing: another kind of file.
    Other,
    /// A PDF that is damaged or locked by a password.
    Unreadable,
}

/// Pages of one PDF that are bound at most.
const MOST: usize = 3_000;

/// Looks at a file before it is bound.
pub fn bindable(bytes: &[u8]) -> Bound {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") || bytes.starts_with(b"\xFF\xD8\xFF") {
        return Bound::Picture;
    }
    if !bytes.starts_with(b"%PDF-") {
        return Bound::Other;
    }
    // the foreign parser has panicked on hostile files before
    let read = std::panic::catch_unwind(|| {
        let document = lopdf::Document::load_mem(bytes).ok().filter(|document| !document.is_encrypted())?;
        let pages = document.get_pages();
        (!pages.is_empty() && pages.len() <= MOST).then(|| pages.values().map(|page| is_wide(&document, *page)).collect())
    });
    read.ok().flatten().map_or(Bound::Unreadable, Bound::Pages)
}

fn is_wide(document: &lopdf::Document, page: lopdf::ObjectId) -> bool {
    let mut at = document.get_dictionary(page).ok();
    let (mut media, mut turned) = (None, None);
    // what a page doesn't say it has from the node above it
    for _ in 0..32 {
        let Some(dictionary) = at else { break };
        let numbers = |array: &Vec<lopdf::Object>| array.iter().filter_map(|number| number.as_float().ok()).collect::<Vec<_>>();
        media = media.or_else(|| dictionary.get_deref(b"MediaBox", document).and_then(lopdf::Object::as_array).ok().map(numbers));
        turned = turned.or_else(|| dictionary.get_deref(b"Rotate", document).and_then(lopdf::Object::as_i64).ok());
        at = dictionary.get_deref(b"Parent", document).and_then(lopdf::Object::as_dict).ok();
    }
    let Some([left, low, right, high]) = media.as_deref() else { return false };
    let is_wide = (right - left).abs() > (high - low).abs();
    if turned.unwrap_or(0).rem_euclid(180) == 90 { !is_wide } else { is_wide }
}

/// Composes the volume. `files` are the PDFs and pictures that its sheets name.
pub fn exhibit_volume(volume: &ExhibitVolume, files: Vec<(String, Vec<u8>)>, fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let data = serde_json::to_vec(volume).expect("plain data becomes JSON");
    let mut source = Source::new("exhibits", include_str!("../templates/exhibits.typ"), data);
    for (path, bytes) in files {
        source.add(&path, bytes);
    }
    compose::bound(source, fonts)
}
