//! A finding of a person's own, by marking text.

use qiheng_archive::Transaction;
use qiheng_contract::Span;
use qiheng_record::{Json, Message, Ref};

use super::{Decision, Finding, Review, ReviewState, Severity, Source, understood};
use crate::DomainError;

/// What a person says about a stretch of the text.
#[derive(Debug, Clone)]
pub struct OwnFinding {
    /// The stretch.
    pub span: Span,
    /// How much it matters.
    pub severity: Severity,
    /// A few words that name it.
    pub title: String,
    /// Why it matters.
    pub reason: String,
    /// What to write instead.
    pub suggestion: Option<String>,
}

/// Adds a person's finding to a review.
pub fn add_finding(tx: &Transaction, review: Ref<Review>, own: OwnFinding) -> Result<Ref<Finding>, DomainError> {
    let stored = tx.get(review)?;
    if stored.body.state == ReviewState::Concluded {
        return Err(DomainError::ReviewConcluded { review: review.to_string() });
    }
    let understood = understood(tx, stored.body.reading)?;
    let Span { start, end } = own.span;
    let quote: String = understood.document.text.chars().skip(start as usize).take(end.saturating_sub(start) as usize).collect();
    if start >= end || quote.chars().count() != (end - start) as usize {
        return Err(DomainError::NoSuchText { start, end });
    }
    let clause = understood.reading.clauses.iter().filter(|clause| clause.start <= start && start < clause.end).max_by_key(|clause| clause.level);
    let position = tx.all::<Finding>(&[("review", qiheng_record::Value::Id(review.0))])?.len() as u32 + 1;
    let literal = |text: String| Json(Message::new("literal").with("text", text));
    Ok(tx.insert(Finding {
        review,
        position,
        rule: "own".into(),
        severity: own.severity,
        source: Source::Person,
        clause: clause.map(|clause| clause.path.clone()).unwrap_or_default(),
        start,
        end,
        quote,
        evidence: Json(vec![]),
        law: Json(vec![]),
        title: literal(own.title),
        reason: literal(own.reason),
        suggestion: own.suggestion.filter(|text| !text.trim().is_empty()).map(literal),
        decision: Decision::Open,
        decision_reason: None,
        decided_by: String::new(),
        decided_at: None,
        earlier: None,
        proposal: None,
        carried: None,
    })?)
}
