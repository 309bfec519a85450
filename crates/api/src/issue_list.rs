//! The list of issues for the table, and what comes back on it: written as .xlsx or .docx, read back into replies.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use qiheng_archive::{Changes, Database};
use qiheng_contract::{Block, BlockKind, Document, Response, Span};
use qiheng_domain::contracts::{Contract, Version};
use qiheng_domain::reviews::{self, Finding, Heard, IssueList, OutgoingList, Reply, Review, Said};
use qiheng_domain::vendors::Vendor;
use qiheng_exchange::{Issue, Returned, Terms, issue_list, returned};
use qiheng_locales::Catalogue;
use qiheng_record::{Message, Ref, Stored};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answer::{Answerable, Proposal, Subject, Voice, proposal};
use crate::law;
use crate::reading::{Input, Judged, settings_on};
use crate::reports::Beside;
use crate::reviews::typed;
use crate::words::worded;
use crate::workspace::{contract_locale, label_of};
use crate::{ApiError, Locale, Session};

/// Which findings go on the list, and where it goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteIssueList {
    /// The review.
    pub review: String,
    /// The findings that go out.
    pub findings: Vec<String>,
    /// Wordings as a person put them, by finding.
    #[serde(default)]
    pub wordings: BTreeMap<String, String>,
    /// In whose name.
    pub author: String,
    /// Where the file goes: .docx, else .xlsx.
    pub path: PathBuf,
}

/// A list that was written.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct IssueListWritten {
    pub issue_list: String,
    pub number: String,
    pub count: u32,
    pub changes: Changes,
}

/// Writes the list and keeps it with what it holds.
pub fn write(session: &Session, request: WriteIssueList) -> Result<IssueListWritten, ApiError> {
    let id = typed::<Review>("review", request.review)?;
    let author = request.author.trim().to_owned();
    let (number, bytes, points) = session.read(|db| {
        let answerable = Answerable::of(&db, id)?;
        let catalogue = session.catalogue(contract_locale(answerable.document.language));
        let chosen: Vec<_> = answerable.findings.iter().filter(|finding| request.findings.contains(&finding.head.id.to_string())).collect();
        let number = IssueList::next_number(&db, settings_on(session.now()).today)?;
        let proposals = answerable.proposals(catalogue, &chosen, &request.wordings);
        let issues: Vec<Issue> =
            chosen.iter().zip(&proposals).map(|(kept, proposal)| issue(&answerable.clauses, &kept.body.clause, &kept.body.quote, proposal)).collect();
        let review = db.get(id)?.body;
        let subject = [
            ("title", db.get(review.contract)?.body.title),
            ("version", db.get::<Version>(review.version)?.body.number.to_string()),
            ("author", author.clone()),
        ];
        let bytes = file(catalogue, &request.path, &subject, &number, &issues)?;
        let points: Vec<_> = chosen.iter().zip(proposals).map(|(kept, one)| (Ref::new(kept.head.id), one.comment, one.wording)).collect();
        Ok((number, bytes, points))
    })?;
    let count = points.len() as u32;
    let name = request.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let copy = Beside::write(&request.path, &bytes)?;
    let operation = Message::new("op-issue-list-send").with("name", &name);
    let outgoing = OutgoingList { name, bytes: &bytes, number: number.clone(), author, points };
    let (list, changes) = session.write(operation, |tx, _| reviews::send_issue_list(tx, id, outgoing))?;
    copy.put()?;
    Ok(IssueListWritten { issue_list: list.to_string(), number, count, changes })
}

/// The list of everything found in a draft that no archive keeps: what `qiheng issue-list` gives. `path` says by its ending which
/// file it becomes.
pub fn listed(session: &Session, judged: &Judged, path: &Path) -> Result<Vec<u8>, ApiError> {
    let Judged { main, document, reading, .. } = judged;
    let catalogue = session.catalogue(contract_locale(document.language));
    let base = law::in_force(session)?;
    let voice = Voice { catalogue, law: &base };
    let issues: Vec<Issue> = reading
        .findings
        .iter()
        .map(|finding| {
            let proposal = proposal(voice, &Subject { title: finding.title(), finding, wording: None });
            issue(&reading.clauses, finding.clause.as_deref().unwrap_or_default(), &finding.quote, &proposal)
        })
        .collect();
    let subject = [("title", qiheng_contract::title(&main.name, document)), ("version", "1".to_owned()), ("author", reading.side.clone())];
    let number = format!("QH-{}-0", reading.as_of.format("%Y%m%d"));
    file(catalogue, path, &subject, &number, &issues)
}

fn issue(clauses: &[qiheng_contract::Clause], clause: &str, quote: &str, proposal: &Proposal) -> Issue {
    Issue {
        clause: label_of(clauses, Some(clause)).unwrap_or_default(),
        quote: quote.to_owned(),
        issue: proposal.comment.clone(),
        proposal: proposal.wording.clone(),
    }
}

fn file(catalogue: &Catalogue, path: &Path, subject: &[(&str, String)], number: &str, issues: &[Issue]) -> Result<Vec<u8>, ApiError> {
    let args = subject.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let sheet = issue_list(&terms(catalogue), &catalogue.text("issues-subject", &args), number, issues);
    let is_docx = path.extension().is_some_and(|suffix| suffix.eq_ignore_ascii_case("docx"));
    Ok(if is_docx { qiheng_exchange::docx(&sheet) } else { qiheng_exchange::xlsx(&sheet) }?)
}

fn terms(catalogue: &Catalogue) -> Terms {
    Terms::worded(|id| catalogue.plain(id))
}

/// A file that may be a list that came back.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ReadIssueList {
    pub path: PathBuf,
}

/// A list that came back, held against the one that went out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnedList {
    /// The review it belongs to.
    pub review: String,
    /// The contract's title.
    pub contract: String,
    /// The version that was reviewed.
    pub version: u32,
    /// The number of the list.
    pub number: String,
    /// Who may have filled it in: the vendor.
    pub given_by: String,
    /// Its points, in order.
    pub points: Vec<ReturnedPoint>,
    /// Rows that are none of the list's, or whose finding is gone.
    pub unmatched: u32,
}

/// A point of a list that came back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReturnedPoint {
    /// The finding.
    pub finding: String,
    /// What it is called.
    pub title: String,
    /// The clause as it is cited.
    pub clause_label: Option<String>,
    /// The wording that we had proposed.
    pub proposal: String,
    /// Their reply; none where they gave none, or none that is clear.
    pub response: Option<Response>,
    /// They said something that is none of the replies.
    pub is_unclear: bool,
    /// The words they propose.
    pub wording: String,
    /// What they say about it.
    pub remark: String,
    /// This reply has been kept already.
    pub is_known: bool,
}

/// Reads a file as a list that came back; none if it is no such list. Nothing is kept.
pub fn read(session: &Session, request: ReadIssueList) -> Result<Option<ReturnedList>, ApiError> {
    let input = Input::open(&request.path)?;
    let Some(list) = list_in(session, &input)? else { return Ok(None) };
    session.read(|db| Ok(Some(held_against(session, &db, &list)?.0)))
}

/// The list that a file holds, if it is one.
fn list_in(session: &Session, input: &Input) -> Result<Option<Returned>, ApiError> {
    let languages = [terms(session.catalogue(Locale::Chinese)), terms(session.catalogue(Locale::English))];
    let suffix = input.name.rsplit_once('.').map(|(_, suffix)| suffix.to_lowercase());
    let rows = match suffix.as_deref() {
        Some("xlsx") => qiheng_exchange::read_xlsx(&input.bytes)?,
        Some("docx") => rows_of(&qiheng_contract::read(&input.bytes, &input.name)?),
        _ => return Ok(None),
    };
    Ok(returned(&rows, &languages))
}

/// The rows of a document's tables, and its lines, as rows of words.
fn rows_of(document: &Document) -> Vec<Vec<String>> {
    let text: Vec<char> = document.text.chars().collect();
    let words = |span: Span| text[span.start as usize..span.end as usize].iter().collect::<String>();
    let row = |block: &Block| match &block.kind {
        BlockKind::Row { cells, .. } => cells.iter().map(|cell| words(cell.span)).collect(),
        BlockKind::Paragraph { .. } => vec![words(block.span)],
    };
    document.blocks.iter().map(row).collect()
}

/// A list that came back with the findings that it was made of.
fn held_against(session: &Session, db: &Database, list: &Returned) -> Result<(ReturnedList, Stored<IssueList>), ApiError> {
    let sent = IssueList::numbered(db, &list.number)?.ok_or_else(|| ApiError::new("issue_list.unknown", &[("number", &list.number)]))?;
    let review_id = sent.body.review;
    let review = db.get(review_id)?.body;
    let contract = db.get::<Contract>(review.contract)?.body;
    let understood = reviews::understood(db, review.reading)?;
    let findings = Review::findings(db, review_id)?;
    let latest = reviews::latest_replies(db, review_id)?;
    let reader = session.catalogue(session.locale());
    let (mut points, mut unmatched) = (Vec::new(), 0);
    for row in &list.rows {
        let point = row.number.checked_sub(1).and_then(|at| sent.body.points.0.get(at));
        let finding = point.and_then(|point| findings.iter().find(|finding| point.of.is_of(&finding.body)));
        let (Some(point), Some(finding)) = (point, finding.filter(|finding| is_quoted(&finding.body, &row.quote))) else {
            unmatched += 1;
            continue;
        };
        let is_kept = |reply: &Stored<Reply>| {
            let Reply { response, wording, remark, .. } = &reply.body;
            row.response == Some(*response) && wording.0 == row.wording && remark.0 == row.remark
        };
        points.push(ReturnedPoint {
            finding: finding.head.id.to_string(),
            title: worded(reader, &finding.body.title.0),
            clause_label: label_of(&understood.reading.clauses, Some(finding.body.clause.as_str())),
            proposal: point.wording.clone(),
            response: row.response,
            is_unclear: row.is_unclear,
            wording: row.wording.clone(),
            remark: row.remark.clone(),
            is_known: latest.get(&finding.head.id).is_some_and(is_kept),
        });
    }
    let given_by = contract.vendor.map(|vendor| db.get::<Vendor>(vendor)).transpose()?.map(|vendor| vendor.body.name).unwrap_or_default();
    let list = ReturnedList {
        review: review_id.to_string(),
        contract: contract.title,
        version: db.get::<Version>(review.version)?.body.number,
        number: list.number.clone(),
        given_by,
        points,
        unmatched,
    };
    Ok((list, sent))
}

/// A row that stands where the finding's should, but speaks of other words, belongs to another list.
fn is_quoted(finding: &Finding, quote: &str) -> bool {
    let bare = |words: &str| words.split_whitespace().collect::<String>();
    let (quote, words) = (bare(quote), bare(&finding.quote));
    quote.is_empty() || words.starts_with(&quote) || quote.starts_with(&words)
}

/// Replies to be kept from a list that came back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeReplies {
    /// The file.
    pub path: PathBuf,
    /// Who filled it in.
    pub given_by: String,
    /// On which day.
    pub given_on: Option<NaiveDate>,
    /// The replies as a person looked them over.
    pub replies: Vec<ReplyGiven>,
}

/// A reply to one finding.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ReplyGiven {
    pub finding: String,
    pub response: Response,
    #[serde(default)]
    pub wording: String,
    #[serde(default)]
    pub remark: String,
}

/// Replies that were kept.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct RepliesTaken {
    pub count: u32,
    pub changes: Changes,
}

/// Keeps the replies of a list that came back, with its file, in one operation.
pub fn take(session: &Session, request: TakeReplies) -> Result<RepliesTaken, ApiError> {
    let input = Input::open(&request.path)?;
    let list = list_in(session, &input)?.ok_or_else(|| ApiError::new("issue_list.none", &[("name", &input.name)]))?;
    let sent = session.read(|db| Ok(held_against(session, &db, &list)?.1))?;
    let said = request.replies.into_iter().map(said).collect::<Result<Vec<_>, _>>()?;
    let returned = Some((Ref::new(sent.head.id), input.name.clone(), input.bytes.as_slice()));
    let heard = Heard { given_by: request.given_by, given_on: request.given_on, returned };
    let operation = Message::new("op-replies-take").with("name", &input.name);
    let (count, changes) = session.write(operation, |tx, actor| reviews::take_replies(tx, sent.body.review, &said, &heard, actor))?;
    Ok(RepliesTaken { count: count as u32, changes })
}

fn said(given: ReplyGiven) -> Result<Said, ApiError> {
    let ReplyGiven { finding, response, wording, remark } = given;
    Ok(Said { finding: typed::<Finding>("finding", finding)?, response, wording, remark })
}

/// A reply heard at the table.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddReply {
    /// The reply.
    #[serde(flatten)]
    pub reply: ReplyGiven,
    /// Who says so.
    pub given_by: String,
    /// On which day, if not today.
    #[serde(default)]
    pub given_on: Option<NaiveDate>,
}

/// Keeps one reply.
pub fn add(session: &Session, request: AddReply) -> Result<Changes, ApiError> {
    let said = said(request.reply)?;
    let (review, title) = session.read(|db| {
        let finding = db.get(said.finding)?.body;
        Ok((finding.review, finding.title.0))
    })?;
    let today = settings_on(session.now()).today;
    let heard = Heard { given_by: request.given_by, given_on: Some(request.given_on.unwrap_or(today)), returned: None };
    let mut operation = Message::new("op-reply-add");
    operation.args = title.args.clone();
    operation.args.insert("operation".into(), title.id);
    Ok(session.write(operation, |tx, actor| reviews::take_replies(tx, review, &[said], &heard, actor))?.1)
}
