//! Later editions of the law base, as files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use qiheng_contract::{Article, LawBase, LawChange, law_changes};
use qiheng_domain::contracts::Contract;
use qiheng_domain::law::{self, LawBaseEdition};
use qiheng_domain::reviews::{Finding, Review, ReviewState};
use qiheng_locales::Catalogue;
use qiheng_record::{Message, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::citation::{args, cited};
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
    /// What it changes, in words.
    pub changes: Vec<String>,
    /// The reviews that cite what changes.
    pub reviews: Vec<TouchedReview>,
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
        let mut touched: BTreeMap<Uuid, Vec<Article>> = BTreeMap::new();
        for finding in db.all::<Finding>(&[])? {
            let cited = finding.body.law.0.into_iter().filter(|article| changes.iter().any(|change| change.touches(article)));
            for article in cited {
                let articles = touched.entry(finding.body.review.0).or_default();
                if !articles.contains(&article) {
                    articles.push(article);
                }
            }
        }
        let view = |(id, mut articles): (Uuid, Vec<Article>)| {
            articles.sort();
            let review = db.get(Ref::<Review>::new(id))?.body;
            Ok(TouchedReview {
                review: id.to_string(),
                title: db.get::<Contract>(review.contract)?.body.title,
                version: db.get(review.version)?.body.number,
                is_concluded: review.state == ReviewState::Concluded,
                articles: articles.iter().map(|article| cited(catalogue, &now, article)).collect(),
            })
        };
        Ok(LawUpdateView {
            as_of: base.as_of.to_string(),
            as_of_now: now.as_of.to_string(),
            is_later: base.as_of >= now.as_of,
            changes: changes.iter().map(|change| in_words(catalogue, &now, &base, change)).collect(),
            reviews: touched.into_iter().map(view).collect::<Result<_, ApiError>>()?,
        })
    })
}

fn in_words(catalogue: &Catalogue, before: &LawBase, after: &LawBase, change: &LawChange) -> String {
    let title = |code: &str| {
        let law = after.latest(code).or_else(|| before.latest(code));
        law.map_or_else(|| code.to_owned(), |law| super::citation::title_of(catalogue, law))
    };
    let (id, what) = match change {
        LawChange::LawAdded { code } => ("law-change-law-added", title(code)),
        LawChange::LawRemoved { code } => ("law-change-law-removed", title(code)),
        LawChange::LawTime { code } => ("law-change-law-time", title(code)),
        LawChange::ArticleAdded { article } => ("law-change-article-added", cited(catalogue, after, article)),
        LawChange::ArticleRemoved { article } => ("law-change-article-removed", cited(catalogue, before, article)),
        LawChange::ArticleChanged { article } => ("law-change-article-changed", cited(catalogue, after, article)),
    };
    catalogue.text(id, &args([("what", &what)]))
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
