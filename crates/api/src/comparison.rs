//! What changed since the version that was reviewed before, worded.

use std::collections::BTreeMap;

use qiheng_contract::compare::{ClauseState, Meaning, TextOp, visible};
use qiheng_contract::{Carried, Response, Rewording, Span, is_about, response};
use qiheng_domain::contracts::Version;
use qiheng_domain::law;
use qiheng_domain::reviews::{self, AnswerPoint, Compared, Decision, Finding, Review};
use qiheng_record::{Ref, Stored};
use serde::Serialize;
use ts_rs::TS;

use crate::reviews::{WhichReview, typed};
use crate::words::worded;
use crate::workspace::{FindingView, Wording, contract_locale, label_of};
use crate::{ApiError, Session};

/// The difference between a review's version and the one reviewed before it. Offsets of `after` count Unicode scalar values of the
/// newer text.
#[derive(Debug, Clone, Serialize, TS)]
#[ts(rename = "ComparisonView")]
pub struct Comparison {
    /// The version before.
    pub version: u32,
    /// Its review.
    pub review: String,
    /// In one sentence: how many changes there are, and what of them the file itself shows.
    pub note: String,
    /// The file has revision marks, but not on every change.
    pub warns: bool,
    /// The changes of words: those that no revision mark shows first, then by what they touch, then as the contract reads.
    pub changes: Vec<ChangeView>,
    /// Clauses that came, went or moved.
    pub clauses: Vec<ClauseChange>,
    /// Numbers that read otherwise only because something before them came or went.
    pub renumbered: u32,
    /// Revision marks in the newer file; with none, the file was simply not edited with them on.
    pub tracked: u32,
    /// Differences of form only: spaces, width of characters.
    pub form: u32,
    /// What was found in the version before and is no longer there.
    pub fixed: Vec<FindingView>,
    /// What became of our answer to the version before, point by point; empty if there was none.
    pub answered: Vec<AnsweredPoint>,
}

/// A point of our answer, and what the other side made of it.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AnsweredPoint {
    pub finding: String,
    pub title: String,
    pub clause_label: Option<String>,
    pub response: Response,
    /// The words that we wrote for theirs; empty where it was only said.
    pub ours: String,
    pub theirs: String,
    /// What stands there now, where it is neither.
    pub now: String,
    pub start: u32,
    pub end: u32,
}

/// One change of the text.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "as in qiheng_contract::compare::TextChange")]
pub struct ChangeView {
    pub op: TextOp,
    pub meaning: Meaning,
    pub marked: bool,
    /// It answers wording of ours; else the other side wrote it of its own.
    pub is_answer: bool,
    /// How the clause is cited; none before the first clause.
    pub clause_label: Option<String>,
    /// The words around it in the same paragraph, so that it can be read where it stands.
    pub lead: String,
    pub old: String,
    pub new: String,
    pub tail: String,
    pub start: u32,
    pub end: u32,
}

/// A clause that came, went or moved.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ClauseChange {
    pub state: ClauseState,
    pub before_label: Option<String>,
    pub after_label: Option<String>,
    pub heading: String,
    pub start: u32,
    pub end: u32,
}

/// How many characters of a paragraph stand before and after a change; a rest that is hardly longer is shown whole.
const AROUND: usize = 24;
const REST: usize = 12;

/// What changed since the version that was reviewed before; nothing for a first version.
pub fn comparison(session: &Session, request: WhichReview) -> Result<Option<Comparison>, ApiError> {
    let (id, reader) = (typed("review", request.review)?, session.locale());
    session.read(|db| kept(&db, id, |locale| session.catalogue(locale), reader))
}

/// The same, of an archive that is being read.
pub(crate) fn kept<'c>(
    db: &qiheng_archive::Database,
    id: Ref<Review>,
    catalogue_of: impl Fn(crate::Locale) -> &'c qiheng_locales::Catalogue,
    reader: crate::Locale,
) -> Result<Option<Comparison>, ApiError> {
    let Some(compared) = reviews::compared(db, id)? else { return Ok(None) };
    let Compared { earlier, answer, before, after, comparison } = &compared;
    let law = law::in_force(db)?;
    let contract = catalogue_of(contract_locale(before.document.language));
    let wording = Wording { reader: catalogue_of(reader), contract, law: &law, as_of: after.reading.as_of };
    let sides = Sides { before: &before.reading.clauses, after: &after.reading.clauses, newer: after.document.text.chars().collect() };
    let points = answer.as_ref().map(|answer| answer.body.points.0.as_slice()).unwrap_or_default();
    let changes = sides.changes(comparison, points);
    let form = comparison.changes.len() - changes.len();
    let version = db.get::<Version>(earlier.body.version)?.body.number;
    let unmarked = changes.iter().filter(|change| !change.marked && !change.is_answer).count();
    let earlier_findings = Review::findings(db, Ref::new(earlier.head.id))?;
    let answered = answered(points, &earlier_findings, &sides, comparison, wording);
    let (note, count) = match (changes.len(), comparison.tracked, unmarked) {
        (0, ..) => ("changes-none", 0),
        (all, 0, _) => ("changes-untracked", all),
        (all, _, 0) => ("changes-marked", all),
        _ => ("changes-unmarked", unmarked),
    };
    let base = if answer.is_some() { "changes-base-answer" } else { "changes-base-version" };
    let base = wording.reader.text(base, &BTreeMap::from([("version".to_owned(), version.to_string())]));
    let args = BTreeMap::from([("base".to_owned(), base), ("count".to_owned(), count.to_string())]);
    Ok(Some(Comparison {
        version,
        note: wording.reader.text(note, &args),
        warns: comparison.tracked > 0 && unmarked > 0,
        review: earlier.head.id.to_string(),
        changes,
        answered,
        clauses: sides.clauses(comparison),
        renumbered: comparison.renumbering.len() as u32,
        tracked: comparison.tracked,
        form: form as u32,
        fixed: earlier_findings
            .into_iter()
            .filter(|finding| finding.body.decision == Decision::Fixed)
            .map(|finding| FindingView::kept(wording, &before.reading.clauses, None, finding))
            .collect(),
    }))
}

/// Two versions with what their changes are cited by.
pub(crate) struct Sides<'a> {
    pub(crate) before: &'a [qiheng_contract::Clause],
    pub(crate) after: &'a [qiheng_contract::Clause],
    /// The newer text.
    pub(crate) newer: Vec<char>,
}

impl Sides<'_> {
    /// The changes of words, those that no revision mark shows first, then by what they touch.
    pub(crate) fn changes(&self, comparison: &qiheng_contract::Comparison, points: &[AnswerPoint]) -> Vec<ChangeView> {
        let mut changes: Vec<_> = comparison.changes.iter().filter(|change| change.meaning != Meaning::Format).collect();
        changes.sort_by_key(|change| (change.marked, change.meaning, change.after.start, change.before.start));
        changes.into_iter().map(|change| change_view(change, self, points)).collect()
    }

    /// Clauses that came, went or moved. Sub-clauses that did so with the clause they belong to aren't named again.
    pub(crate) fn clauses(&self, comparison: &qiheng_contract::Comparison) -> Vec<ClauseChange> {
        clause_changes(self, comparison)
    }
}

fn change_view(change: &qiheng_contract::compare::TextChange, sides: &Sides, points: &[AnswerPoint]) -> ChangeView {
    let newer = &sides.newer;
    let label = label_of(sides.after, change.clause_after.as_deref()).or_else(|| label_of(sides.before, change.clause_before.as_deref()));
    let (start, end) = (change.after.start as usize, change.after.end as usize);
    let line: Vec<char> = newer[..start.min(newer.len())].iter().rev().take_while(|c| **c != '\n').copied().collect();
    let rest: Vec<char> = newer[end.min(newer.len())..].iter().take_while(|c| **c != '\n').copied().collect();
    let (line, rest) = if change.new.ends_with('\n') { (line, vec![]) } else { (line, rest) };
    ChangeView {
        op: change.op,
        meaning: change.meaning,
        marked: change.marked,
        is_answer: points.iter().any(|point| point.changes.iter().any(|ours| is_about(change, ours))),
        clause_label: label,
        lead: ellipsis(&line).chain(line.iter().take(shown(&line)).rev().copied()).collect(),
        old: visible(&change.old),
        new: visible(&change.new),
        tail: rest.iter().take(shown(&rest)).copied().chain(ellipsis(&rest)).collect(),
        start: change.after.start,
        end: change.after.end,
    }
}

/// What became of each point that was written, and of those only said.
pub(crate) fn answered(
    points: &[AnswerPoint],
    findings: &[Stored<Finding>],
    sides: &Sides,
    comparison: &qiheng_contract::Comparison,
    wording: Wording,
) -> Vec<AnsweredPoint> {
    let mut answered: Vec<AnsweredPoint> = Vec::new();
    for point in points {
        let Some(finding) = findings.iter().find(|finding| point.of.is_of(&finding.body)) else { continue };
        let responses: Vec<(Response, String)> = point.changes.iter().map(|ours| response(ours, comparison, &sides.newer)).collect();
        let all = |wanted: Response| responses.iter().all(|(one, _)| *one == wanted);
        let is_gone = finding.body.decision == Decision::Fixed;
        let response = match (responses.is_empty(), all(Response::Accepted), all(Response::Refused)) {
            (true, ..) => {
                if is_gone {
                    Response::Accepted
                } else {
                    Response::Refused
                }
            }
            (_, true, _) => Response::Accepted,
            (_, _, true) => Response::Refused,
            _ => Response::Changed,
        };
        let joined = |words: fn(&Rewording) -> &str| point.changes.iter().map(words).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" … ");
        let now = responses
            .iter()
            .filter(|(one, _)| *one == Response::Changed)
            .map(|(_, now)| now.trim())
            .filter(|now| !now.is_empty())
            .collect::<Vec<_>>()
            .join(" … ");
        let place = point.changes.first().map(|ours| comparison.carry(Span { start: ours.place.start.saturating_sub(1), end: ours.place.end.max(1) }));
        let place = match place {
            Some(Carried::Exact(span) | Carried::Near(span)) => span,
            _ => Span::default(),
        };
        answered.push(AnsweredPoint {
            finding: finding.head.id.to_string(),
            title: worded(wording.reader, &finding.body.title.0),
            clause_label: label_of(sides.before, Some(finding.body.clause.as_str())),
            response,
            ours: joined(|words| &words.new),
            theirs: joined(|words| &words.old),
            now,
            start: place.start,
            end: place.end,
        });
    }
    answered
}

/// How much of the rest of a line is shown, as it goes away from the change: whole words, where words are set apart.
fn shown(rest: &[char]) -> usize {
    if rest.len() <= AROUND + REST {
        return rest.len();
    }
    let is_of_word = |c: &char| c.is_ascii_alphanumeric();
    if !is_of_word(&rest[AROUND]) {
        return AROUND;
    }
    rest[..AROUND].iter().rposition(|c| !is_of_word(c)).unwrap_or(AROUND)
}

/// Says that a line goes on beyond what is shown of it.
fn ellipsis(rest: &[char]) -> impl Iterator<Item = char> {
    (rest.len() > shown(rest)).then_some('…').into_iter()
}

fn clause_changes(sides: &Sides, comparison: &qiheng_contract::Comparison) -> Vec<ClauseChange> {
    let Sides { before, after, .. } = sides;
    let told = |state| matches!(state, ClauseState::Added | ClauseState::Removed | ClauseState::Moved);
    let pairs = &comparison.pairs;
    let above = |path: &str| path.rsplit_once('.').map(|(above, _)| above.to_owned());
    let is_told_above = |pair: &qiheng_contract::compare::ClausePair| {
        let upper = |of: fn(&qiheng_contract::compare::ClausePair) -> Option<&str>| of(pair).and_then(above);
        pairs.iter().any(|other| {
            other.state == pair.state
                && (other.after.is_some() && other.after == upper(|pair| pair.after.as_deref())
                    || other.before.is_some() && other.before == upper(|pair| pair.before.as_deref()))
        })
    };
    let shown = pairs.iter().filter(|pair| told(pair.state) && !is_told_above(pair));
    let heading = |clauses: &[qiheng_contract::Clause], path: Option<&str>| {
        clauses.iter().find(|clause| Some(clause.path.as_str()) == path).map(|clause| clause.heading.clone())
    };
    let change = shown.map(|pair| ClauseChange {
        state: pair.state,
        before_label: label_of(before, pair.before.as_deref()),
        after_label: label_of(after, pair.after.as_deref()),
        heading: heading(after, pair.after.as_deref()).or_else(|| heading(before, pair.before.as_deref())).unwrap_or_default(),
        start: pair.after_span.start,
        end: pair.after_span.end,
    });
    change.collect()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_word_is_not_cut() {
        let of = |text: &str| text.chars().take(shown(&text.chars().collect::<Vec<_>>())).collect::<String>();
        let long = " of the price within thirty days after the Buyer has received the goods";
        assert_eq!(of(long), " of the price within");
        assert_eq!(of(" of the price"), " of the price");
        assert_eq!(of(&"甲方应在合同签订后十日内支付".repeat(4)).chars().count(), super::AROUND);
        assert_eq!(of(&"x".repeat(80)).chars().count(), super::AROUND, "one long word is cut all the same");
    }
}
