//! Findings: what is wrong, and what was decided about it.

pub use qiheng_contract::Severity;
use qiheng_contract::{Article, Span};
use qiheng_record::{Choice, Instant, Json, LongText, Message, Record, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Review;

/// Something wrong, missing or risky (审查意见), with the decision on it.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "finding", title = "rule", icon = "flag", parent = "review")]
pub struct Finding {
    /// The review.
    #[field(required, set_by = "check")]
    pub review: Ref<Review>,
    /// Place in the list.
    #[field(required, set_by = "check")]
    pub position: u32,
    /// The rule, such as `deposit.over_limit`; `own` for a person's finding.
    #[field(required, list, filter, set_by = "check")]
    pub rule: String,
    /// How much it matters.
    #[field(required, list, filter, set_by = "check")]
    pub severity: Severity,
    /// Who found it.
    #[field(required, filter, set_by = "check")]
    pub source: Source,
    /// Path of the clause.
    #[field(set_by = "check")]
    pub clause: String,
    /// First character; `start == end == 0` for an absence.
    #[field(set_by = "check")]
    pub start: u32,
    /// One past the last character.
    #[field(set_by = "check")]
    pub end: u32,
    /// The words that show it.
    #[field(list, set_by = "check")]
    pub quote: String,
    /// Other places the reason speaks of.
    #[field(set_by = "check")]
    pub evidence: Json<Vec<Span>>,
    /// Law it stands on.
    #[field(set_by = "check")]
    pub law: Json<Vec<Article>>,
    /// A few words that name it.
    #[field(required, set_by = "check")]
    pub title: Json<Message>,
    /// Why it matters.
    #[field(required, set_by = "check")]
    pub reason: Json<Message>,
    /// What to write instead.
    #[field(set_by = "check")]
    pub suggestion: Option<Json<Message>>,
    /// What was decided.
    #[field(required, list, filter, set_by = "decide")]
    pub decision: Decision,
    /// Why.
    #[field(set_by = "decide")]
    pub decision_reason: Option<LongText>,
    /// By whom.
    #[field(list, set_by = "decide")]
    pub decided_by: String,
    /// When.
    #[field(set_by = "decide")]
    pub decided_at: Option<Instant>,
    /// What we propose to write, in words of our own or of a precedent, in place of the suggestion.
    #[field(set_by = "propose")]
    pub proposal: Option<LongText>,
    /// The same finding in the version before.
    #[field(set_by = "start")]
    pub earlier: Option<Ref<Finding>>,
    /// How the decision came over from there.
    #[field(filter, set_by = "start")]
    pub carried: Option<Carried>,
}

/// A finding known again by its rule and place: judging a version anew makes new findings of it. What is missing has no place;
/// it is known by its title.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingKey {
    /// The finding's rule.
    pub rule: String,
    /// First character of what it stands on, in the file that was reviewed.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// A few words that name it.
    pub title: Message,
}

impl FindingKey {
    /// The key of a finding.
    pub fn of(finding: &Finding) -> Self {
        Self { rule: finding.rule.clone(), start: finding.start, end: finding.end, title: finding.title.0.clone() }
    }

    /// Is this the finding?
    pub fn is_of(&self, finding: &Finding) -> bool {
        let is_there = (self.rule.as_str(), self.start, self.end) == (finding.rule.as_str(), finding.start, finding.end);
        is_there && (self.start < self.end || self.title == finding.title.0)
    }
}

/// How a decision came over from the version before.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    /// Rule, clause and quotation are the same.
    Exactly,
    /// The words were changed; the rule and the clause are the same.
    Nearly,
    /// There was a decision on this rule whose place is gone: it must be decided again.
    Lost,
}

/// A critical finding that is neither gone nor waived with a reason: it keeps the version from being signed.
pub fn stands_against_signing(severity: Severity, decision: Decision) -> bool {
    severity == Severity::Critical && !matches!(decision, Decision::Waived | Decision::Fixed)
}

/// Whether the engine or a person says so.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Source {
    Engine,
    Person,
}

/// What was decided about a finding.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nothing yet.
    Open,
    /// We want it changed.
    Accepted,
    /// We talk about it.
    Negotiate,
    /// We live with it, for the reason given.
    Waived,
    /// The next version no longer has it.
    Fixed,
}
