//! The answer to the vendor: findings written into its own file, in the contract's language, and nothing that is internal.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat};
use qiheng_archive::{Changes, Database};
use qiheng_contract::markup::{Hand, Why};
use qiheng_contract::{
    Article, Clause, Document, Fact, Finding, Format, LawBase, Playbook, Point, Positions, Rewording, Sent, Severity, Written, answer, remedy_of,
};
use qiheng_domain::reviews::{self, Decision, Finding as KeptFinding, Outgoing, Review};
use qiheng_record::{Message, Ref, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::law::{self, cited};
use crate::reading::Judged;
use crate::reports::Beside;
use crate::reviews::typed;
use crate::words::{suggested, worded};
use crate::workspace::{contract_locale, label_of};
use crate::{ApiError, Catalogue, Session};

/// A finding with its title, as an archive keeps it or the engine gives it.
pub(crate) struct Subject<'f> {
    pub(crate) title: Message,
    pub(crate) finding: &'f Finding,
    /// The wording as a person put it, in place of the suggestion.
    pub(crate) wording: Option<String>,
}

/// How findings are said to the other side.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'v> {
    /// Words in the contract's language.
    pub(crate) catalogue: &'v Catalogue,
    /// What law is cited from.
    pub(crate) law: &'v LawBase,
}

/// Who marks a file, now.
pub fn hand(session: &Session, author: &str) -> Hand {
    let now = DateTime::from_timestamp_millis(session.now());
    Hand { author: author.trim().to_owned(), date: now.map(|moment| moment.to_rfc3339_opts(SecondsFormat::Secs, true)) }
}

/// A draft with everything found in it written in: what `qiheng markup` gives.
pub fn marked_up(session: &Session, judged: &Judged, hand: &Hand) -> Result<(Vec<u8>, Vec<Written>), ApiError> {
    let Judged { main, document, reading, .. } = judged;
    let subjects: Vec<Subject> = reading.findings.iter().map(|finding| Subject { title: finding.title(), finding, wording: None }).collect();
    let draft = Draft { bytes: &main.bytes, document, clauses: &reading.clauses, facts: &reading.facts };
    let base = law::in_force(session)?;
    let voice = Voice { catalogue: session.catalogue(contract_locale(document.language)), law: &base };
    written(voice, &draft, &subjects, hand)
}

/// The file and what was read in it.
pub(crate) struct Draft<'d> {
    pub(crate) bytes: &'d [u8],
    pub(crate) document: &'d Document,
    pub(crate) clauses: &'d [Clause],
    pub(crate) facts: &'d [Fact],
}

/// Writes findings into a draft.
pub(crate) fn written(voice: Voice, draft: &Draft, subjects: &[Subject], hand: &Hand) -> Result<(Vec<u8>, Vec<Written>), ApiError> {
    let points: Vec<Point> = subjects.iter().map(|subject| point(voice, subject)).collect();
    Ok(answer(draft.bytes, draft.document, draft.clauses, draft.facts, &points, hand)?)
}

fn point<'f>(voice: Voice, subject: &Subject<'f>) -> Point<'f> {
    let Voice { catalogue, law: base } = voice;
    let Subject { title, finding, wording } = subject;
    let id = &finding.title().id;
    let args = &finding.reason.args;
    let law = finding.law.iter().map(|law: &Article| cited(catalogue, base, law)).collect::<Vec<_>>().join(&catalogue.plain("answer-between-laws"));
    let words = [("title", worded(catalogue, title)), ("reason", worded(catalogue, &finding.reason)), ("law", law.clone())];
    let words: BTreeMap<String, String> = words.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    // how an absence was looked for is ours to know
    let is_absence = finding.start == finding.end;
    let id_of_comment = match (is_absence, law.is_empty()) {
        (true, true) => "answer-comment-absence",
        (true, false) => "answer-comment-absence-law",
        (false, true) => "answer-comment",
        (false, false) => "answer-comment-law",
    };
    let comment = catalogue.text(id_of_comment, &words);
    Point {
        finding,
        comment: comment.trim().to_owned(),
        wording: wording.clone().or_else(|| suggestion(catalogue, finding)),
        is_worded: wording.is_some(),
        words: matches!(remedy_of(&finding.rule), qiheng_contract::Remedy::Words(_)).then(|| catalogue.find(&format!("{id}-words"), args)).flatten(),
        heading: catalogue.find(&format!("{id}-heading"), args).or_else(|| args.get("title").cloned()),
        advice: catalogue.plain("answer-advice"),
    }
}

fn suggestion(catalogue: &Catalogue, finding: &Finding) -> Option<String> {
    finding.suggestion.as_ref().map(|message| suggested(catalogue, message)).filter(|wording| !wording.trim().is_empty())
}

/// A finding as it is said to the other side, without being laid to the draft.
pub(crate) struct Proposal {
    pub(crate) comment: String,
    pub(crate) wording: String,
}

/// What a finding says to the other side.
pub(crate) fn proposal(voice: Voice, subject: &Subject) -> Proposal {
    let Point { comment, wording, .. } = point(voice, subject);
    Proposal { comment, wording: wording.unwrap_or_default() }
}

/// What could go out of a review.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerPlan {
    /// Only a .docx can be written into; of another file only a list of issues can be made.
    pub is_docx: bool,
    /// Every finding that isn't waived, in order of place, as it would be written.
    pub points: Vec<AnswerPointView>,
    /// How many findings stay here: waived, or gone with an earlier version.
    pub kept_back: u32,
    /// The name that stands beside changes: the reviewer's.
    pub author: String,
    /// A name for the file, without its ending.
    pub file: String,
    /// The draft's name without its ending.
    pub name: String,
    /// When the last answer to this version was written; none if there is none.
    #[ts(type = "number | null")]
    pub answered_at: Option<i64>,
}

/// What is asked of a plan.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanAnswer {
    /// The review.
    pub review: String,
    /// Wordings as a person put them, by finding; the others are the suggestions.
    pub wordings: BTreeMap<String, String>,
}

/// A finding as it would go out.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AnswerPointView {
    pub finding: String,
    pub title: String,
    pub severity: Severity,
    pub decision: Decision,
    pub clause_label: Option<String>,
    pub sent: Sent,
    /// Why its wording is only said, where it should have been written.
    pub why: Option<Why>,
    pub changes: Vec<Rewording>,
    pub comment: String,
    /// What is proposed: the suggestion, or a person's words in its place.
    pub wording: String,
    /// How far the company goes on this point.
    pub positions: Option<Positions>,
    /// We want it changed or talk about it: it goes out unless it is taken off the list.
    pub is_chosen: bool,
}

/// What goes out, and where to.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteAnswer {
    /// The review.
    pub review: String,
    /// The findings that go out.
    pub findings: Vec<String>,
    /// Wordings as a person put them, by finding.
    #[serde(default)]
    pub wordings: BTreeMap<String, String>,
    /// In whose name.
    pub author: String,
    /// Where the file goes.
    pub path: PathBuf,
}

/// An answer that was written.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct AnswerWritten {
    pub answer: String,
    pub tracked: u32,
    pub said: u32,
    pub left: u32,
    pub changes: Changes,
}

/// A review with all that an answer is made of.
pub(crate) struct Answerable {
    name: String,
    bytes: Vec<u8>,
    pub(crate) document: Document,
    pub(crate) clauses: Vec<Clause>,
    facts: Vec<Fact>,
    reviewer: String,
    /// The company's policy by which it was judged.
    policy: Option<Playbook>,
    /// The archive's law base.
    law: Arc<LawBase>,
    /// Those that may go out.
    pub(crate) findings: Vec<Stored<KeptFinding>>,
}

impl Answerable {
    pub(crate) fn of(db: &Database, id: Ref<Review>) -> Result<Self, ApiError> {
        let review = db.get(id)?.body;
        let kept = reviews::understood(db, review.reading)?;
        let file = db.get(db.get(review.reading)?.body.document)?.body;
        let bytes = db.original(&file.sha256.0)?;
        // read anew: what was kept may be older than the places of paragraphs
        let document = match kept.document.format {
            Format::Docx => qiheng_contract::read(&bytes, &file.name).unwrap_or(kept.document),
            _ => kept.document,
        };
        let findings = reviews::outgoing(db, id)?;
        let policy = review.playbook.map(|version| db.get(version)?.body.policy()).transpose()?;
        let qiheng_contract::Reading { clauses, facts, .. } = kept.reading;
        Ok(Self { name: file.name, bytes, document, clauses, facts, reviewer: review.reviewer, policy, law: qiheng_domain::law::in_force(db)?, findings })
    }

    /// Writes some of the findings.
    fn written(
        &self,
        catalogue: &Catalogue,
        chosen: &[&Stored<KeptFinding>],
        wordings: &BTreeMap<String, String>,
        hand: &Hand,
    ) -> Result<(Vec<u8>, Vec<Written>), ApiError> {
        let findings: Vec<Finding> = chosen.iter().map(|kept| as_found(&kept.body)).collect();
        let subjects: Vec<Subject> = chosen.iter().zip(&findings).map(|(kept, finding)| subject(kept, finding, wordings)).collect();
        let draft = Draft { bytes: &self.bytes, document: &self.document, clauses: &self.clauses, facts: &self.facts };
        written(Voice { catalogue, law: &self.law }, &draft, &subjects, hand)
    }

    /// What some of the findings say to the other side.
    pub(crate) fn proposals(&self, catalogue: &Catalogue, chosen: &[&Stored<KeptFinding>], wordings: &BTreeMap<String, String>) -> Vec<Proposal> {
        let voice = Voice { catalogue, law: &self.law };
        chosen.iter().map(|kept| proposal(voice, &subject(kept, &as_found(&kept.body), wordings))).collect()
    }
}

/// The wording in a person's words: as given now, else as it was proposed before.
fn own_wording(kept: &Stored<KeptFinding>, wordings: &BTreeMap<String, String>) -> Option<String> {
    let given = wordings.get(&kept.head.id.to_string()).filter(|words| !words.trim().is_empty()).cloned();
    given.or_else(|| kept.body.proposal.as_ref().map(|proposal| proposal.0.clone()))
}

fn subject<'f>(kept: &Stored<KeptFinding>, finding: &'f Finding, wordings: &BTreeMap<String, String>) -> Subject<'f> {
    let wording = own_wording(kept, wordings);
    Subject { title: kept.body.title.0.clone(), finding, wording }
}

/// What could go out: every finding as it would be written. Nothing is kept.
pub fn plan(session: &Session, request: PlanAnswer) -> Result<AnswerPlan, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    session.read(|db| {
        let answerable = Answerable::of(&db, id)?;
        let (reader, contract) = (session.catalogue(session.locale()), session.catalogue(contract_locale(answerable.document.language)));
        let outgoing: Vec<_> = answerable.findings.iter().collect();
        let is_docx = answerable.document.format == Format::Docx;
        let hand = Hand { author: answerable.reviewer.clone(), date: None };
        let written = if is_docx {
            answerable.written(contract, &outgoing, &request.wordings, &hand)?.1
        } else {
            let proposals = answerable.proposals(contract, &outgoing, &request.wordings);
            proposals.into_iter().map(|Proposal { comment, .. }| Written { sent: Sent::Said, changes: Vec::new(), comment, why: None }).collect()
        };
        let point = |(kept, written): (&&Stored<KeptFinding>, Written)| AnswerPointView {
            finding: kept.head.id.to_string(),
            title: worded(reader, &kept.body.title.0),
            severity: kept.body.severity,
            decision: kept.body.decision,
            clause_label: label_of(&answerable.clauses, Some(kept.body.clause.as_str())),
            sent: written.sent,
            why: written.why,
            changes: written.changes,
            comment: written.comment,
            wording: own_wording(kept, &request.wordings).or_else(|| suggestion(contract, &as_found(&kept.body))).unwrap_or_default(),
            positions: answerable.policy.as_ref().and_then(|policy| policy.positions.get(&kept.body.rule)).cloned(),
            is_chosen: matches!(kept.body.decision, Decision::Accepted | Decision::Negotiate),
        };
        let answered = reviews::answer_to(&db, id)?;
        let stem = answerable.name.rsplit_once('.').map_or(answerable.name.as_str(), |(stem, _)| stem);
        Ok(AnswerPlan {
            is_docx,
            points: outgoing.iter().zip(written).map(point).collect(),
            kept_back: (Review::findings(&db, id)?.len() - outgoing.len()) as u32,
            author: answerable.reviewer.clone(),
            file: reader.text("answer-file-name", &[("name".to_owned(), stem.to_owned())].into()),
            name: stem.to_owned(),
            answered_at: answered.and_then(|answer| answer.body.written_at).map(|at| at.0),
        })
    })
}

/// Writes the answer to a file and keeps it, with what it holds.
pub fn write(session: &Session, request: WriteAnswer) -> Result<AnswerWritten, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    let hand = hand(session, &request.author);
    let (bytes, points) = session.read(|db| {
        let answerable = Answerable::of(&db, id)?;
        let contract = session.catalogue(contract_locale(answerable.document.language));
        let chosen: Vec<_> = answerable.findings.iter().filter(|finding| request.findings.contains(&finding.head.id.to_string())).collect();
        let (bytes, written) = answerable.written(contract, &chosen, &request.wordings, &hand)?;
        let points: Vec<_> = chosen.iter().map(|finding| Ref::new(finding.head.id)).zip(written).collect();
        Ok((bytes, points))
    })?;
    let count = |sent: Sent| points.iter().filter(|(_, one)| one.sent == sent).count() as u32;
    let (tracked, said, left) = (count(Sent::Tracked), count(Sent::Said), count(Sent::Left));
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let copy = Beside::write(&request.path, &bytes)?;
    let operation = Message::new("op-answer-send").with("name", &name);
    let outgoing = Outgoing { name, bytes: &bytes, hand: &hand, points };
    let (answer, changes) = session.write(operation, |tx, _| reviews::send_answer(tx, id, outgoing))?;
    copy.put()?;
    Ok(AnswerWritten { answer: answer.to_string(), tracked, said, left, changes })
}

/// A kept finding as the engine would give it.
fn as_found(kept: &KeptFinding) -> Finding {
    Finding {
        rule: kept.rule.clone(),
        severity: kept.severity,
        clause: Some(kept.clause.clone()).filter(|path| !path.is_empty()),
        start: kept.start,
        end: kept.end,
        quote: kept.quote.clone(),
        evidence: kept.evidence.0.clone(),
        law: kept.law.0.clone(),
        reason: kept.reason.0.clone(),
        suggestion: kept.suggestion.as_ref().map(|message| message.0.clone()),
    }
}
