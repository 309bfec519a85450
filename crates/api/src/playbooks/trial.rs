//! Trying a playbook: on its samples, and on the contracts of past reviews.

use chrono::NaiveDate;
use qiheng_contract::{Clause, Difference, Document, Effect, Playbook as Policy, SampleOutcome, Settings, Severity, differences, problems};
use qiheng_domain::contracts::Contract;
use qiheng_domain::reviews::{self, Review};
use qiheng_record::{Ref, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::policy_in_force;
use crate::reading::{settings_of, settings_on};
use crate::words::worded;
use crate::workspace::label_of;
use crate::{ApiError, Catalogue, Session};

/// Rules to be tried on their samples.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TrySamples {
    /// The playbook as it stands on the page.
    pub policy: Policy,
    /// One rule; none = all that have samples.
    #[serde(default)]
    pub rule: Option<String>,
}

/// What became of the samples.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TriedSamples {
    pub outcomes: Vec<SampleOutcome>,
    pub problems: Vec<ProblemView>,
}

/// Something that can't be right.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ProblemView {
    pub rule: String,
    pub error: ApiError,
}

/// A playbook to be tried on past reviews.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TryReviews {
    /// The playbook as it stands on the page.
    pub policy: Policy,
    /// Only what this rule finds; none = all.
    #[serde(default)]
    pub rule: Option<String>,
    /// Reviews to skip, counted from the latest.
    pub offset: u32,
    /// Reviews to be tried.
    pub limit: u32,
}

/// What would now be found otherwise.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedReviews {
    /// All reviews.
    pub total: u32,
    /// Reviews that were tried.
    pub tried: u32,
    /// Those of them in which something differs.
    pub reviews: Vec<TriedReview>,
}

/// A review in which something would now be found otherwise.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TriedReview {
    pub review: String,
    pub title: String,
    pub version: u32,
    pub differences: Vec<DifferenceView>,
}

/// A finding that would appear, vanish, or matter more or less.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct DifferenceView {
    pub effect: Effect,
    pub rule: String,
    pub severity: Severity,
    pub title: String,
    pub clause_label: Option<String>,
    pub quote: String,
}

pub(super) fn problems_of(policy: &Policy) -> Vec<ProblemView> {
    problems(policy).into_iter().map(|problem| ProblemView { rule: problem.rule().to_owned(), error: problem.into() }).collect()
}

/// Runs rules on their samples.
pub fn try_samples(session: &Session, request: TrySamples) -> Result<TriedSamples, ApiError> {
    let outcomes = samples_of(session, &request.policy, request.rule.as_deref());
    Ok(TriedSamples { outcomes, problems: problems_of(&request.policy) })
}

/// What became of a playbook's samples, today.
pub fn samples_of(session: &Session, policy: &Policy, rule: Option<&str>) -> Vec<SampleOutcome> {
    qiheng_contract::try_samples(policy, rule, settings_on(session.now()).today)
}

/// A past review with what it is tried on.
struct Past {
    review: String,
    title: String,
    version: u32,
    document: Document,
    clauses: Vec<Clause>,
    side: Option<String>,
    as_of: Option<NaiveDate>,
}

/// Tries a playbook on some past reviews, the latest first: what it finds otherwise than the one in force.
pub fn try_reviews(session: &Session, request: TryReviews) -> Result<TriedReviews, ApiError> {
    let (total, before, past) = session.read(|db| {
        let mut all = db.all::<Review>(&[])?;
        all.reverse();
        let total = all.len() as u32;
        let chosen = all.into_iter().skip(request.offset as usize).take(request.limit as usize);
        let past = chosen.map(|Stored { head, body }| {
            let reviews::Understood { document, reading } = reviews::understood(&db, body.reading)?;
            let title = db.get::<Contract>(body.contract)?.body.title;
            let version = db.get(body.version)?.body.number;
            let side = Some(body.side).filter(|side| !side.is_empty());
            Ok(Past { review: Ref::<Review>::new(head.id).to_string(), title, version, document, clauses: reading.clauses, side, as_of: body.as_of })
        });
        Ok((total, policy_in_force(&db)?.1, past.collect::<Result<Vec<_>, ApiError>>()?))
    })?;
    // Judging is slow and touches nothing: the archive is free for others meanwhile.
    let catalogue = session.catalogue(session.locale());
    let settings = settings_of(session)?;
    let tried = past.len() as u32;
    let reviews = past.into_iter().filter_map(|past| {
        let settings = Settings { side: past.side, as_of: past.as_of, ..settings.clone() };
        let mut found = differences(&past.document, &settings, &before, &request.policy);
        found.retain(|difference| request.rule.as_ref().is_none_or(|rule| *rule == difference.finding.rule));
        let differences = differences_in_words(catalogue, &past.clauses, found);
        (!differences.is_empty()).then_some(TriedReview { review: past.review, title: past.title, version: past.version, differences })
    });
    Ok(TriedReviews { total, tried, reviews: reviews.collect() })
}

/// Differences in words of a language.
pub fn differences_in_words(catalogue: &Catalogue, clauses: &[Clause], found: Vec<Difference>) -> Vec<DifferenceView> {
    let view = |Difference { finding, effect }| DifferenceView {
        effect,
        severity: finding.severity,
        title: worded(catalogue, &finding.title()),
        clause_label: label_of(clauses, finding.clause.as_deref()),
        rule: finding.rule,
        quote: finding.quote,
    };
    found.into_iter().map(view).collect()
}
