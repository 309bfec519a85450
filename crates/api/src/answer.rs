//! The answer to the vendor: findings written into its own file, in the contract's language, and nothing that is internal.

use std::collections::BTreeMap;

use qiheng_contract::markup::Hand;
use qiheng_contract::{Article, Clause, Document, Fact, Finding, Point, Written, answer, remedy_of};
use qiheng_record::Message;

use crate::law_in_words::cited;
use crate::reading::Judged;
use crate::words::{suggested, worded};
use crate::workspace::contract_locale;
use crate::{ApiError, Catalogue, Session};

/// A finding with its title, as an archive keeps it or the engine gives it.
pub(crate) struct Subject<'f> {
    pub(crate) title: Message,
    pub(crate) finding: &'f Finding,
}

/// A draft with everything found in it written in: what `qiheng markup` gives.
pub fn marked_up(session: &Session, judged: &Judged, hand: &Hand) -> Result<(Vec<u8>, Vec<Written>), ApiError> {
    let Judged { main, document, reading, .. } = judged;
    let subjects: Vec<Subject> = reading.findings.iter().map(|finding| Subject { title: title_of(finding), finding }).collect();
    let draft = Draft { bytes: &main.bytes, document, clauses: &reading.clauses, facts: &reading.facts };
    written(session.catalogue(contract_locale(document.language)), &draft, &subjects, hand)
}

/// The file and what was read in it.
pub(crate) struct Draft<'d> {
    pub(crate) bytes: &'d [u8],
    pub(crate) document: &'d Document,
    pub(crate) clauses: &'d [Clause],
    pub(crate) facts: &'d [Fact],
}

/// Writes findings into a draft; `catalogue` is of the contract's language.
pub(crate) fn written(catalogue: &Catalogue, draft: &Draft, subjects: &[Subject], hand: &Hand) -> Result<(Vec<u8>, Vec<Written>), ApiError> {
    let points: Vec<Point> = subjects.iter().map(|subject| point(catalogue, subject)).collect();
    Ok(answer(draft.bytes, draft.document, draft.clauses, draft.facts, &points, hand)?)
}

fn point<'f>(catalogue: &Catalogue, subject: &Subject<'f>) -> Point<'f> {
    let Subject { title, finding } = subject;
    let id = format!("check-{}", finding.rule.replace(['.', '_'], "-"));
    let args = &finding.reason.args;
    let law = finding.law.iter().map(|law: &Article| cited(catalogue, law)).collect::<Vec<_>>().join(&catalogue.plain("answer-between-laws"));
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
        wording: finding.suggestion.as_ref().map(|message| suggested(catalogue, message)).filter(|wording| !wording.trim().is_empty()),
        words: matches!(remedy_of(&finding.rule), qiheng_contract::Remedy::Words(_)).then(|| catalogue.find(&format!("{id}-words"), args)).flatten(),
        heading: catalogue.find(&format!("{id}-heading"), args).or_else(|| args.get("title").cloned()),
        advice: catalogue.plain("answer-advice"),
    }
}

fn title_of(finding: &Finding) -> Message {
    Message { id: finding.reason.id.trim_end_matches("-reason").to_owned(), args: finding.reason.args.clone() }
}
