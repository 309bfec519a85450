//! Later editions of the law base, as files.

use std::path::{Path, PathBuf};

use qiheng_contract::{LawBase, LawChange, law_changes};
use qiheng_domain::law::{self, LawBaseEdition};
use qiheng_domain::reviews::ReviewState;
use qiheng_locales::Catalogue;
use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::citation::{args, cited, summary, title_of};
use crate::app::Nothing;
use crate::reading::Input;
use crate::records::Saved;
use crate::reports::write_new;
use crate::{ApiError, Session};

/// A file with a law base.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct LawFile {
    pub path: PathBuf,
}

/// Where the law base is written to.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ExportLaw {
    pub path: PathBuf,
}

/// What a law base in a file would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LawUpdateView {
    /// The day until which its law was looked up.
    pub as_of: String,
    /// The day of the one in force.
    pub as_of_now: String,
    /// It would be in force: it is not older than the one that is.
    pub is_later: bool,
    /// What it changes.
    pub changes: Vec<LawChangeView>,
    /// The reviews that cite what changes.
    pub reviews: Vec<TouchedReview>,
}

/// One change, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LawChangeView {
    /// What changes.
    pub words: String,
    /// What the article said; none where that isn't what changes.
    pub was: Option<String>,
    /// What it says.
    pub is: Option<String>,
}

/// A review that cites law that changes.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TouchedReview {
    pub review: String,
    pub title: String,
    pub version: u32,
    pub is_concluded: bool,
    /// The articles that it cites and that change.
    pub articles: Vec<String>,
}

fn edition(path: &Path) -> Result<LawBaseEdition, ApiError> {
    let input = Input::open(path)?;
    let text = String::from_utf8(input.bytes).map_err(|error| ApiError::new("law.malformed", &[("path", &input.name), ("detail", &error.to_string())]))?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok(LawBaseEdition::of(stem, text.trim_start_matches('\u{feff}').to_owned())?)
}

/// What a file would change, and which reviews it touches. Nothing is written.
pub fn preview(session: &Session, request: LawFile) -> Result<LawUpdateView, ApiError> {
    let base = edition(&request.path)?.base()?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let now = law::in_force(&db)?;
        let changes = law_changes(&now, &base);
        let view = |touched: law::TouchedReview| {
            let review = db.get(touched.review)?.body;
            Ok(TouchedReview {
                review: touched.review.to_string(),
                title: db.get(review.contract)?.body.title,
                version: db.get(review.version)?.body.number,
                is_concluded: review.state == ReviewState::Concluded,
                articles: touched.articles.iter().map(|article| cited(catalogue, &now, article)).collect(),
            })
        };
        Ok(LawUpdateView {
            as_of: base.as_of.to_string(),
            as_of_now: now.as_of.to_string(),
            is_later: base.as_of >= now.as_of,
            changes: changes.iter().map(|change| LawChangeView::of(catalogue, &now, &base, change)).collect(),
            reviews: law::touched(&db, &changes)?.into_iter().map(view).collect::<Result<_, ApiError>>()?,
        })
    })
}

impl LawChangeView {
    fn of(catalogue: &Catalogue, before: &LawBase, after: &LawBase, change: &LawChange) -> Self {
        let title = |code: &str| {
            let law = after.latest(code).or_else(|| before.latest(code));
            law.map_or_else(|| code.to_owned(), |law| title_of(catalogue, law))
        };
        let (id, what, was, is) = match change {
            LawChange::LawAdded { code } => ("law-change-law-added", title(code), None, None),
            LawChange::LawRemoved { code } => ("law-change-law-removed", title(code), None, None),
            LawChange::LawTime { code } => ("law-change-law-time", title(code), None, None),
            LawChange::ArticleAdded { article, is } => ("law-change-article-added", cited(catalogue, after, article), None, Some(is)),
            LawChange::ArticleRemoved { article, was } => ("law-change-article-removed", cited(catalogue, before, article), Some(was), None),
            LawChange::ArticleChanged { article, was, is } => ("law-change-article-changed", cited(catalogue, after, article), Some(was), Some(is)),
        };
        let [was, is] = [was, is].map(|held| held.map(|held| summary(catalogue, held).to_owned()));
        let is_same = was == is;
        Self { words: catalogue.text(id, &args([("what", &what)])), was: was.filter(|_| !is_same), is: is.filter(|_| !is_same) }
    }
}

/// Puts a later law base in force. Reviews keep what they found until they are judged again.
pub fn update(session: &Session, request: LawFile) -> Result<Saved, ApiError> {
    let edition = edition(&request.path)?;
    let operation = Message::new("op-law-update").with("day", edition.as_of.unwrap_or_default());
    let (id, changes) = session.write(operation, |tx, _| law::put_in_force(tx, edition))?;
    Ok(Saved { id: id.to_string(), changes })
}

/// Writes the law base in force to a file, to be read, changed and taken in again.
pub fn export(session: &Session, request: ExportLaw) -> Result<Nothing, ApiError> {
    let base = session.read(|db| Ok(law::in_force(&db)?))?;
    write_new(&request.path, base.in_words().as_bytes())?;
    Ok(Nothing {})
}
