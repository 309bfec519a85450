//! What keeps a playbook from coming into force: names that nobody knows, expressions that say nothing.

use std::collections::{BTreeMap, BTreeSet};

use qiheng_record::Coded;

use super::names::GROUPS;
use super::{ExpressionError, Playbook};
use crate::check::check_of;

/// Something in a playbook that can't be right.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum PlaybookProblem {
    #[error("there is no rule {rule}")]
    UnknownRule { rule: String },
    #[error("{rule} has no limit")]
    NoLimit { rule: String },
    #[error("an own check can't be called {id:?}")]
    OwnId { rule: String, id: String },
    #[error("two own checks are called {id}")]
    OwnTwice { rule: String, id: String },
    #[error("{rule} has no title")]
    OwnUntitled { rule: String },
    #[error("{rule}: nothing is called {at}")]
    UnknownPlace { rule: String, at: String },
    #[error("{title}: {error:?}")]
    Expression { rule: String, title: String, error: ExpressionError },
}

impl PlaybookProblem {
    /// The rule that it is about.
    pub fn rule(&self) -> &str {
        match self {
            Self::UnknownRule { rule }
            | Self::NoLimit { rule }
            | Self::OwnId { rule, .. }
            | Self::OwnTwice { rule, .. }
            | Self::OwnUntitled { rule }
            | Self::UnknownPlace { rule, .. }
            | Self::Expression { rule, .. } => rule,
        }
    }
}

impl Coded for PlaybookProblem {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownRule { .. } => "playbook.unknown_rule",
            Self::NoLimit { .. } => "playbook.no_limit",
            Self::OwnId { .. } => "playbook.own_id",
            Self::OwnTwice { .. } => "playbook.own_twice",
            Self::OwnUntitled { .. } => "playbook.own_untitled",
            Self::UnknownPlace { .. } => "playbook.unknown_place",
            Self::Expression { error, .. } => match error {
                ExpressionError::Empty => "expression.empty",
                ExpressionError::TooLong => "expression.too_long",
                ExpressionError::Malformed { .. } => "expression.malformed",
                ExpressionError::NoSuchName { .. } => "expression.no_such_name",
                ExpressionError::Mismatch { .. } => "expression.mismatch",
                ExpressionError::Pattern { .. } => "expression.pattern",
                ExpressionError::TooDeep { .. } => "expression.too_deep",
                ExpressionError::NotAClaim => "expression.not_a_claim",
            },
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let mut args = BTreeMap::from([("rule".to_owned(), self.rule().to_owned())]);
        let mut put = |name: &str, value: String| drop(args.insert(name.to_owned(), value));
        match self {
            Self::OwnId { id, .. } | Self::OwnTwice { id, .. } => put("id", id.clone()),
            Self::UnknownPlace { at, .. } => put("at", at.clone()),
            Self::Expression { title, error, .. } => {
                put("title", title.clone());
                if let Some(at) = error.at() {
                    put("start", at.start.to_string());
                    put("end", at.end.to_string());
                }
                match error {
                    ExpressionError::Malformed { detail, .. } | ExpressionError::Pattern { detail, .. } => put("detail", detail.clone()),
                    ExpressionError::NoSuchName { name, .. } => put("name", name.clone()),
                    ExpressionError::Mismatch { operation, given, .. } => {
                        put("operation_sign", operation.clone());
                        put("given", given.clone());
                    }
                    ExpressionError::Empty | ExpressionError::TooLong | ExpressionError::TooDeep { .. } | ExpressionError::NotAClaim => {}
                }
            }
            Self::UnknownRule { .. } | Self::NoLimit { .. } | Self::OwnUntitled { .. } => {}
        }
        args
    }
}

/// Everything in a playbook that can't be right, own checks first.
pub fn problems(playbook: &Playbook) -> Vec<PlaybookProblem> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for own in &playbook.own {
        let rule = own.rule();
        let is_id = !own.id.is_empty() && own.id.len() <= 60 && own.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !is_id {
            found.push(PlaybookProblem::OwnId { rule: rule.clone(), id: own.id.clone() });
        } else if !seen.insert(&own.id) {
            found.push(PlaybookProblem::OwnTwice { rule: rule.clone(), id: own.id.clone() });
        }
        if own.title.trim().is_empty() {
            found.push(PlaybookProblem::OwnUntitled { rule: rule.clone() });
        }
        if !own.at.is_empty() && !is_name(&own.at) {
            found.push(PlaybookProblem::UnknownPlace { rule: rule.clone(), at: own.at.clone() });
        }
        if let Some(error) = own.error() {
            found.push(PlaybookProblem::Expression { rule, title: own.title.clone(), error });
        }
    }
    let Playbook { name: _, off, off_for, limits, severities, wordings, positions, samples, required: _, own: _ } = playbook;
    let mut named: BTreeSet<&String> = off.iter().chain(off_for.values().flatten()).collect();
    named.extend(limits.keys().chain(severities.keys()).chain(wordings.keys()).chain(positions.keys()).chain(samples.keys()));
    found.extend(named.into_iter().filter(|rule| !playbook.knows(rule)).map(|rule| PlaybookProblem::UnknownRule { rule: rule.clone() }));
    let without = limits.keys().filter(|rule| check_of(rule).is_some_and(|check| check.limit.is_none()));
    found.extend(without.map(|rule| PlaybookProblem::NoLimit { rule: rule.clone() }));
    found
}

fn is_name(at: &str) -> bool {
    let (group, member) = at.split_once('.').map_or((at, None), |(group, member)| (group, Some(member)));
    GROUPS.iter().any(|known| known.name == group && member.is_none_or(|member| known.members.iter().any(|known| known.name == member)))
}
