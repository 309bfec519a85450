//! The review of a contract's next version: which clause is which, which decisions stay, what has been fixed.

use std::collections::BTreeMap;

use qiheng_archive::{Database, Transaction};
use qiheng_contract::compare::{Carried as Place, Comparison, Side, compare};
use qiheng_contract::{Fact as EngineFact, Reading as Understanding, Span, outline};
use qiheng_record::{Json, Message, Ref, Stored, Value};

use super::answer::{Answer, answer_to};
use super::start::Draft;
use super::{Carried, Decision, Fact, Finding, Reading, Review, Source, Understood, understood};
use crate::DomainError;
use crate::contracts::{Clause, Contract};

/// A review's version compared with the one reviewed before it.
pub struct Compared {
    /// The review before.
    pub earlier: Stored<Review>,
    /// What we had answered then, if anything.
    pub answer: Option<Stored<Answer>>,
    /// What the engine had read then; after an answer, the file that we sent.
    pub before: Understood,
    /// What it read now.
    pub after: Understood,
    /// The difference.
    pub comparison: Comparison,
}

/// Compares a review's version with the one reviewed before it; none for the first.
pub fn compared(db: &Database, review: Ref<Review>) -> Result<Option<Compared>, DomainError> {
    let this = db.get(review)?;
    let all = db.all::<Review>(&[("contract", Value::Id(this.body.contract.0))])?;
    let Some(earlier) = all.into_iter().take_while(|other| other.head.id != this.head.id).last() else { return Ok(None) };
    let (mut before, after) = (understood(db, earlier.body.reading)?, understood(db, this.body.reading)?);
    let answer = answer_to(db, Ref::new(earlier.head.id))?;
    if let Some(sent) = answer.as_ref().map(|answer| sent(db, &answer.body)).transpose()?.flatten() {
        // the other side answers what it was sent, not what it had sent itself
        before.reading.clauses = outline(&sent);
        before.document = sent;
    }
    let comparison = compare(&side(&before), &Side { document: &after.document, clauses: &after.reading.clauses });
    Ok(Some(Compared { earlier, answer, before, after, comparison }))
}

/// The file of an answer, read; none if it can't be read any more.
fn sent(db: &Database, answer: &Answer) -> Result<Option<qiheng_contract::Document>, DomainError> {
    let file = db.get(answer.document)?.body;
    Ok(qiheng_contract::read(&db.original(&file.sha256.0)?, &file.name).ok())
}

fn side(understood: &Understood) -> Side<'_> {
    Side { document: &understood.document, clauses: &understood.reading.clauses }
}

/// The latest review of a contract, seen from the draft of its next version.
pub(super) struct Earlier {
    review: Stored<Review>,
    before: Understood,
    findings: Vec<Stored<Finding>>,
    comparison: Comparison,
    /// Lineage of each clause of the older version, by path.
    lineages: BTreeMap<String, String>,
}

/// How an older finding and a newer one belong together.
#[derive(Clone, Copy)]
enum Match {
    /// The same rule, clause and words.
    Same,
    /// The same rule and clause; the words, or what they are compared with, differ.
    Near,
    /// The same rule; the older clause is gone, the newer one was added.
    Elsewhere,
}

impl Earlier {
    /// Compares the draft with the contract's latest reviewed version; none when there is no such version.
    pub(super) fn of(tx: &Transaction, contract: Ref<Contract>, draft: &Draft) -> Result<Option<Self>, DomainError> {
        let Some(review) = tx.all::<Review>(&[("contract", Value::Id(contract.0))])?.into_iter().next_back() else { return Ok(None) };
        let before = understood(tx, review.body.reading)?;
        let comparison = compare(&side(&before), &Side { document: draft.document, clauses: &draft.reading.clauses });
        let clauses = tx.all::<Clause>(&[("version", Value::Id(review.body.version.0))])?;
        Ok(Some(Self {
            findings: Review::findings(tx, Ref::new(review.head.id))?,
            lineages: clauses.into_iter().map(|clause| (clause.body.path, clause.body.lineage)).collect(),
            review,
            before,
            comparison,
        }))
    }

    /// What the engine understood then.
    pub(super) fn understanding(&self) -> &Understanding {
        &self.before.reading
    }

    /// The lineage that a clause of the newer version goes on with.
    pub(super) fn lineage(&self, path: &str) -> Option<&str> {
        let before = self.comparison.pair_of_new(path)?.before.as_ref()?;
        self.lineages.get(before).map(String::as_str)
    }

    /// Carries the decisions over to the new findings, adds what persons had found, and settles what is fixed.
    pub(super) fn carry(&self, tx: &Transaction, review: Ref<Review>, text: &str, findings: &mut Vec<Finding>) -> Result<(), DomainError> {
        let standing = self.findings.iter().filter(|finding| finding.body.decision != Decision::Fixed);
        let (mut engine, own): (Vec<_>, Vec<_>) = standing.partition(|finding| finding.body.source == Source::Engine);
        // One pass each: what is the same is never taken by what is only near.
        for how in [Match::Same, Match::Near, Match::Elsewhere] {
            engine.retain(|old| match self.successor(&old.body, findings, how) {
                Some(at) => {
                    hand_over(old, &mut findings[at], how);
                    false
                }
                None => true,
            });
        }
        for gone in engine {
            let mut fixed = tx.get(Ref::<Finding>::new(gone.head.id))?;
            fixed.body.decision = Decision::Fixed;
            fixed.body.decision_reason = None;
            fixed.body.decided_by = String::new();
            fixed.body.decided_at = None;
            tx.update(fixed)?;
        }
        let text: Vec<char> = text.chars().collect();
        for old in own {
            let position = findings.len() as u32 + 1;
            findings.push(self.own_finding(old, review, position, &text));
        }
        Ok(())
    }

    /// Where the newer findings hold what an older one said.
    fn successor(&self, old: &Finding, findings: &[Finding], how: Match) -> Option<usize> {
        let free = findings.iter().enumerate().filter(|(_, new)| new.rule == old.rule && new.earlier.is_none());
        let carried = match self.comparison.carry(Span { start: old.start, end: old.end }) {
            Place::Exact(span) | Place::Near(span) => Some(span),
            Place::Lost => None,
        };
        let fits = |new: &Finding| match how {
            Match::Same => self.same_clause(old, new) && normalised(&old.quote) == normalised(&new.quote) && said(&old.reason.0) == said(&new.reason.0),
            Match::Near => self.same_clause(old, new) || carried.is_some_and(|span| span.start < new.end && new.start < span.end),
            Match::Elsewhere => self.is_removed(&old.clause) && self.is_added(&new.clause),
        };
        let place = carried.map_or(old.start, |span| span.start);
        free.filter(|(_, new)| fits(new)).min_by_key(|(_, new)| new.start.abs_diff(place)).map(|(at, _)| at)
    }

    fn same_clause(&self, old: &Finding, new: &Finding) -> bool {
        match (old.clause.as_str(), new.clause.as_str()) {
            ("", "") => true,
            ("", _) | (_, "") => false,
            (old, new) => self.comparison.pair_of_old(old).and_then(|pair| pair.after.as_deref()) == Some(new),
        }
    }

    fn is_removed(&self, path: &str) -> bool {
        self.comparison.pair_of_old(path).is_some_and(|pair| pair.after.is_none())
    }

    fn is_added(&self, path: &str) -> bool {
        self.comparison.pair_of_new(path).is_some_and(|pair| pair.before.is_none())
    }

    /// A person's finding, at its place in the newer text; where that is gone it stays, to be decided again.
    fn own_finding(&self, old: &Stored<Finding>, review: Ref<Review>, position: u32, text: &[char]) -> Finding {
        let body = &old.body;
        let follow = |span: Span| match self.comparison.carry(span) {
            Place::Exact(span) => Some((span, Match::Same)),
            Place::Near(span) => Some((span, Match::Near)),
            Place::Lost => None,
        };
        let is_somewhere = body.start < body.end;
        let there = if is_somewhere { follow(Span { start: body.start, end: body.end }) } else { Some((Span::default(), Match::Same)) };
        let clause = self.comparison.pair_of_old(&body.clause).and_then(|pair| pair.after.clone()).unwrap_or_default();
        let (span, how) = there.unwrap_or((Span::default(), Match::Elsewhere));
        let quote = if there.is_some() && is_somewhere { text[span.start as usize..span.end as usize].iter().collect() } else { body.quote.clone() };
        let mut new = Finding {
            review,
            position,
            clause,
            start: span.start,
            end: span.end,
            quote,
            evidence: Json(body.evidence.0.iter().filter_map(|span| Some(follow(*span)?.0)).collect()),
            decision: Decision::Open,
            decision_reason: None,
            decided_by: String::new(),
            decided_at: None,
            ..body.clone()
        };
        hand_over(old, &mut new, how);
        new
    }

    /// Corrections of facts whose words are still there word for word.
    pub(super) fn carry_corrections(&self, tx: &Transaction, facts: &[(Ref<Fact>, String, &EngineFact)], reading: Ref<Reading>) -> Result<(), DomainError> {
        for correction in tx.all::<Fact>(&[("reading", Value::Id(self.review.body.reading.0))])? {
            let Some(corrected) = correction.body.corrects else { continue };
            let old = tx.get(corrected)?.body;
            let Place::Exact(span) = self.comparison.carry(Span { start: old.start, end: old.end }) else { continue };
            let same = facts.iter().find(|(_, kind, fact)| fact.start == span.start && fact.end == span.end && *kind == old.kind);
            let Some((id, _, fact)) = same else { continue };
            let clause = fact.clause.clone().unwrap_or_default();
            tx.insert(Fact { reading, corrects: Some(*id), start: span.start, end: span.end, clause, also: Json(fact.also.clone()), ..correction.body })?;
        }
        Ok(())
    }
}

/// The decision goes over with the finding. A waiver is given for certain words: when these changed, it must be given again.
fn hand_over(old: &Stored<Finding>, new: &mut Finding, how: Match) {
    new.earlier = Some(Ref::new(old.head.id));
    let carried = match (old.body.decision, how) {
        (Decision::Open | Decision::Fixed, _) => return,
        (_, Match::Same) => Carried::Exactly,
        (Decision::Accepted | Decision::Negotiate, Match::Near) => Carried::Nearly,
        (Decision::Waived, Match::Near) | (_, Match::Elsewhere) => Carried::Lost,
    };
    new.carried = Some(carried);
    new.proposal.clone_from(&old.body.proposal);
    if carried != Carried::Lost {
        new.decision = old.body.decision;
        new.decision_reason.clone_from(&old.body.decision_reason);
        new.decided_by.clone_from(&old.body.decided_by);
        new.decided_at.clone_from(&old.body.decided_at);
    }
}

/// What a reason speaks of, but for the words it quotes and the numbers of clauses, which change with every clause before them.
fn said(reason: &Message) -> Vec<(&str, &str)> {
    const PLACES: [&str; 5] = ["quote", "clause", "clauses", "label", "nearest"];
    reason.args.iter().filter(|(name, _)| !PLACES.contains(&name.as_str())).map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// A quotation without what carries no meaning: spaces, full and half width.
fn normalised(quote: &str) -> String {
    let half = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    };
    quote.chars().filter(|c| !c.is_whitespace()).map(half).collect()
}
