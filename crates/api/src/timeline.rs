//! The timeline of a contract, a vendor or a project.

use std::collections::BTreeMap;

use qiheng_archive::Database;
use qiheng_domain::timeline::{self, About, Entry, Shown};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::id_of;
use crate::{ApiError, RecordRef, Session};

/// Which part of a timeline.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskTimeline {
    /// A contract, vendor or project.
    pub about: RecordRef,
    /// Only entries of these kinds; empty = all.
    #[serde(default)]
    pub kinds: Vec<String>,
    /// Only entries whose title holds these words.
    #[serde(default)]
    pub words: String,
    /// Entries to skip.
    pub offset: u32,
    /// Entries wanted.
    pub limit: u32,
}

/// A part of a timeline, newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Timeline {
    pub title: String,
    pub total: u32,
    /// How many entries there are of each kind, whatever was asked for.
    pub kinds: BTreeMap<String, u32>,
    pub entries: Vec<TimelineEntry>,
}

/// Something that happened.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::timeline::Entry")]
pub struct TimelineEntry {
    pub number: u32,
    pub on: String,
    pub field: String,
    pub kind: String,
    pub id: String,
    pub title: String,
    pub contract: Option<String>,
    pub contract_title: Option<String>,
    pub documents: Vec<String>,
    pub is_locked: bool,
}

/// What a timeline is of.
pub(crate) fn about(record: &RecordRef) -> Result<About, ApiError> {
    About::of(&record.kind, id_of(record)?).ok_or_else(|| ApiError::new("timeline.not_of_this", &[("kind", &record.kind)]))
}

/// A part of a timeline.
pub fn view(session: &Session, request: AskTimeline) -> Result<Timeline, ApiError> {
    let about = about(&request.about)?;
    session.read(|db| {
        let all = timeline::timeline(&db, about)?;
        let mut kinds: BTreeMap<String, u32> = BTreeMap::new();
        for entry in &all {
            *kinds.entry(entry.kind.name.to_owned()).or_default() += 1;
        }
        let words = request.words.trim().to_lowercase();
        let fits = |entry: &&Entry| {
            (request.kinds.is_empty() || request.kinds.iter().any(|kind| kind == entry.kind.name)) && entry.title.to_lowercase().contains(&words)
        };
        let chosen: Vec<&Entry> = all.iter().rev().filter(fits).collect();
        let entries = chosen.iter().skip(request.offset as usize).take(request.limit as usize).map(|entry| worded(&db, entry)).collect::<Result<_, _>>()?;
        let title = db.row(db.kind(&request.about.kind)?, id_of(&request.about)?)?.title();
        Ok(Timeline { title, total: chosen.len() as u32, kinds, entries })
    })
}

fn worded(db: &Database, entry: &Entry) -> Result<TimelineEntry, ApiError> {
    let shown = Shown::with_files(db, &db.row(entry.kind, entry.id)?)?;
    Ok(TimelineEntry {
        number: entry.number,
        on: entry.on.to_string(),
        field: entry.field.to_owned(),
        kind: entry.kind.name.to_owned(),
        id: entry.id.to_string(),
        title: entry.title.clone(),
        contract: shown.contract.map(|contract| contract.0.to_string()),
        contract_title: shown.contract.map(|contract| db.get(contract).map(|stored| stored.body.title)).transpose()?,
        documents: shown.documents.iter().map(|document| document.0.to_string()).collect(),
        is_locked: shown.is_locked,
    })
}
