//! The playbook: looked at, changed, tried, put in force, taken in and given out as a file.

mod advice;
mod file;
mod rules;
mod trial;

pub use advice::{AcceptedView, AdviceView, TakeAdvice, advice, take_advice};
pub use file::{ExportPlaybook, ImportPlaybook, export, import, open};
pub use rules::{ExpressionNames, RuleInfo, names, rules};
pub use trial::{
    DifferenceView, ProblemView, TriedReview, TriedReviews, TriedSamples, TryReviews, TrySamples, differences_in_words, samples_of, try_reviews, try_samples,
};

use std::collections::HashMap;

use qiheng_archive::{Changes, Database};
use qiheng_contract::{Playbook as Policy, PlaybookChange, changes};
use qiheng_domain::playbooks::{self, Playbook, PlaybookVersion};
use qiheng_domain::reviews::Review;
use qiheng_record::{Message, Ref, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::records::Saved;
use crate::reviews::typed;
use crate::words::worded;
use crate::{ApiError, Catalogue, Session};

/// Which playbook.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichPlaybook {
    pub playbook: String,
}

/// Which version of a playbook.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichPlaybookVersion {
    pub version: String,
}

/// A playbook as it is worked on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaybookView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The working copy's rules.
    pub policy: Policy,
    /// The same as a file has them.
    pub text: String,
    /// What keeps it from coming into force.
    pub problems: Vec<ProblemView>,
    /// What differs from the version in force, in words; from the program's defaults where none is.
    pub changes: Vec<String>,
    /// The versions, the latest first.
    pub versions: Vec<PlaybookVersionView>,
}

/// A version of a playbook.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_domain::playbooks::PlaybookVersion")]
pub struct PlaybookVersionView {
    pub id: String,
    pub number: u32,
    pub author: String,
    #[ts(type = "number")]
    pub in_force_from: i64,
    pub is_in_force: bool,
    pub changes: Vec<String>,
    pub override_reason: Option<String>,
    /// How many reviews were made with it.
    pub reviews: u32,
}

/// Other rules for the working copy.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangePlaybook {
    /// The playbook.
    pub playbook: String,
    /// The rules.
    pub policy: Policy,
}

/// Other rules for the working copy, as a file has them.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangePlaybookText {
    /// The playbook.
    pub playbook: String,
    /// The rules in TOML.
    pub text: String,
}

/// A playbook to be put in force.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PutInForce {
    /// The playbook.
    pub playbook: String,
    /// Why, although samples fail.
    #[serde(default)]
    pub override_reason: Option<String>,
}

/// Everything the playbook's page shows.
pub fn view(session: &Session, request: WhichPlaybook) -> Result<PlaybookView, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let playbook = db.get(id)?.body;
        let policy = playbook.policy()?;
        let mut reviews: HashMap<Ref<PlaybookVersion>, u32> = HashMap::new();
        for review in db.all::<Review>(&[])? {
            if let Some(version) = review.body.playbook {
                *reviews.entry(version).or_default() += 1;
            }
        }
        let versions = PlaybookVersion::of(&db, id)?;
        let (version, mut in_force) = policy_in_force(&db)?;
        if version.is_none() {
            in_force.name.clone_from(&policy.name);
        }
        Ok(PlaybookView {
            id: id.to_string(),
            name: playbook.name,
            problems: trial::problems_of(&policy),
            changes: in_words(catalogue, &changes(&in_force, &policy)),
            text: playbook.rules.0,
            policy,
            versions: versions.into_iter().map(|version| version_view(catalogue, version, &reviews)).collect(),
        })
    })
}

fn version_view(catalogue: &Catalogue, stored: Stored<PlaybookVersion>, reviews: &HashMap<Ref<PlaybookVersion>, u32>) -> PlaybookVersionView {
    let Stored { head, body } = stored;
    PlaybookVersionView {
        id: head.id.to_string(),
        number: body.number,
        author: body.author,
        in_force_from: body.in_force_from.map_or(head.created_at, |at| at.0),
        is_in_force: body.is_in_force == Some(true),
        changes: in_words(catalogue, &body.changes.0),
        override_reason: body.override_reason.map(|reason| reason.0),
        reviews: reviews.get(&Ref::new(head.id)).copied().unwrap_or_default(),
    }
}

fn in_words(catalogue: &Catalogue, changes: &[PlaybookChange]) -> Vec<String> {
    changes.iter().map(|change| worded(catalogue, &change.message)).collect()
}

/// The version that new reviews follow, and its rules: without one, every check with its default limits.
pub(crate) fn policy_in_force(db: &Database) -> Result<(Option<Ref<PlaybookVersion>>, Policy), ApiError> {
    let version = playbooks::in_force(db)?;
    let policy = version.as_ref().map(|version| version.body.policy()).transpose()?.unwrap_or_default();
    Ok((version.map(|version| Ref::new(version.head.id)), policy))
}

/// Gives the working copy other rules.
pub fn change(session: &Session, request: ChangePlaybook) -> Result<Changes, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let before = session.read(|db| Ok(db.get(id)?.body.policy()?))?;
    keep(session, id, change_operation(&before, &request.policy), playbooks::in_words(&request.policy))
}

/// Gives the working copy other rules as they were typed. They are refused where they can't be read.
pub fn change_text(session: &Session, request: ChangePlaybookText) -> Result<Changes, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let before = session.read(|db| Ok(db.get(id)?.body.policy()?))?;
    let after = file::parsed(&before.name, &request.text)?;
    keep(session, id, change_operation(&before, &after), request.text)
}

fn keep(session: &Session, id: Ref<Playbook>, operation: Message, rules: String) -> Result<Changes, ApiError> {
    Ok(session.write(operation, |tx, _| playbooks::change(tx, id, rules))?.1)
}

/// Names the first thing that is changed.
fn change_operation(before: &Policy, after: &Policy) -> Message {
    let name = if after.name.trim().is_empty() { &before.name } else { &after.name };
    match changes(before, after).into_iter().next() {
        Some(PlaybookChange { message: Message { id, args }, .. }) => Message { id: "op-playbook-change-rule".into(), args }.with("operation", id),
        None => Message::new("op-playbook-change"),
    }
    .with("name", name)
}

/// Keeps the working copy as a version and lets new reviews follow it.
pub fn put_in_force(session: &Session, request: PutInForce) -> Result<Saved, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let catalogue = session.catalogue(session.locale());
    let name = session.read(|db| Ok(db.get(id)?.body.name))?;
    let operation = Message::new("op-playbook-force").with("name", name);
    let done = session.write(operation, |tx, actor| playbooks::put_in_force(tx, id, request.override_reason, actor));
    let (version, changes) = done.map_err(|error| error.worded(catalogue))?;
    Ok(Saved { id: version.to_string(), changes })
}

/// Puts an older version's rules into the working copy.
pub fn restore(session: &Session, request: WhichPlaybookVersion) -> Result<Changes, ApiError> {
    let id = typed::<PlaybookVersion>("playbook_version", request.version)?;
    let version = session.read(|db| Ok(db.get(id)?.body))?;
    let operation = Message::new("op-playbook-restore").with("name", version.name).with("number", version.number);
    Ok(session.write(operation, |tx, _| playbooks::restore(tx, id))?.1)
}
