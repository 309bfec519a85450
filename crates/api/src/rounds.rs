//! The rounds of a negotiation (谈判往来): clause by clause, who proposed what when, and what the other side made of it.

use std::collections::HashMap;

use qiheng_archive::Database;
use qiheng_contract::compare::Meaning;
use qiheng_contract::{Carried, Language, Response, Sent, Span};
use qiheng_domain::contracts::{Clause, Contract, Version, VersionSource};
use qiheng_domain::law;
use qiheng_domain::reviews::{self, Answer, Compared, Finding, FindingKey, IssueList, Reply, Review};
use qiheng_domain::vendors::Vendor;
use qiheng_record::{Ref, Stored, Value};
use serde::Serialize;
use ts_rs::TS;

use crate::comparison::{Sides, answered};
use crate::reviews::{WhichReview, typed};
use crate::words::{date_of, worded};
use crate::workspace::{Wording, contract_locale};
use crate::{ApiError, Catalogue, Locale, Session};

/// A negotiation as a table: a row a clause, a column a move.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Rounds {
    /// The contract's title.
    pub contract: String,
    /// The other side.
    pub vendor: Option<String>,
    /// The contract's language.
    pub language: Language,
    /// The moves in order of time.
    pub moves: Vec<RoundMove>,
    /// The clauses that were talked about, as the latest version counts them.
    pub rows: Vec<RoundRow>,
}

/// What kind of move.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoveKind {
    /// A version came.
    Version,
    /// Our answer in the draft went out.
    Answer,
    /// Our list of issues went out.
    IssueList,
    /// The other side replied, on the list or at the table.
    Replies,
}

/// A move: something sent, said or come.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoundMove {
    /// What kind.
    pub kind: MoveKind,
    /// It is ours.
    pub is_ours: bool,
    /// The version it is, or is about.
    pub version: u32,
    /// Who made it, as far as it is known.
    pub who: String,
    /// The day, ISO.
    pub date: String,
    /// The review where it is shown.
    pub review: String,
}

/// A clause through all moves.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoundRow {
    /// How the clause is cited; none for what concerns the whole contract.
    pub clause_label: Option<String>,
    /// Its heading.
    pub heading: String,
    /// What was said in each move, as many as there are moves.
    pub cells: Vec<Vec<RoundEntry>>,
}

/// Something said about a clause in a move.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct RoundEntry {
    /// What it is about; empty for a change without a point of ours.
    pub title: String,
    /// Words that went.
    pub old: String,
    /// Words that came, or stand there.
    pub new: String,
    /// What was said beside it.
    pub note: String,
    /// What the other side made of our proposal.
    pub response: Option<Response>,
    /// A change that the file itself does not mark, though it marks others.
    pub is_unmarked: bool,
    /// The finding, to go to.
    pub finding: Option<String>,
}

/// The rounds of the contract that a review belongs to.
pub fn rounds(session: &Session, request: WhichReview) -> Result<Rounds, ApiError> {
    let (id, reader) = (typed::<Review>("review", request.review)?, session.locale());
    session.read(|db| kept(&db, id, |locale| session.catalogue(locale), reader))
}

/// The same, of an archive that is being read.
pub(crate) fn kept<'c>(db: &Database, id: Ref<Review>, catalogue_of: impl Fn(Locale) -> &'c Catalogue, reader: Locale) -> Result<Rounds, ApiError> {
    let contract_id = db.get(id)?.body.contract;
    let contract = db.get::<Contract>(contract_id)?.body;
    let vendor = contract.vendor.map(|vendor| db.get::<Vendor>(vendor)).transpose()?.map(|vendor| vendor.body.name);
    let reviews = db.all::<Review>(&[("contract", Value::Id(contract_id.0))])?;
    let rounds = reviews.into_iter().map(|review| Round::of(db, review)).collect::<Result<Vec<_>, _>>()?;
    let mut table = Table::default();
    let law = law::in_force(db)?;
    let language = reviews::understood(db, db.get(id)?.body.reading)?.document.language;
    for (at, round) in rounds.iter().enumerate() {
        let (before, next) = (at.checked_sub(1).map(|before| &rounds[before]), rounds.get(at + 1));
        let them = vendor.clone().unwrap_or_default();
        let column = table.push(RoundMove {
            kind: MoveKind::Version,
            is_ours: round.source == VersionSource::Ours,
            version: round.version,
            who: if round.source == VersionSource::Ours { String::new() } else { them },
            date: date_of(round.at),
            review: round.id.to_string(),
        });
        if let (Some(compared), Some(before)) = (&round.compared, before) {
            let locale = contract_locale(compared.before.document.language);
            let as_of = compared.after.reading.as_of;
            let wording = Wording { reader: catalogue_of(reader), contract: catalogue_of(locale), law: &law, as_of };
            table.version(column, before, round, compared, wording);
        }
        let came = column;
        for (at, said) in round.moves(db)? {
            let column = table.push(RoundMove {
                kind: said.kind(),
                is_ours: said.is_ours(),
                version: round.version,
                who: said.who(),
                date: date_of(at),
                review: round.id.to_string(),
            });
            table.said((came, column), round, &said, next, catalogue_of(reader));
        }
    }
    Ok(table.finished(contract.title, vendor, language))
}

/// One version with what was found and said about it.
struct Round {
    id: Ref<Review>,
    version: u32,
    source: VersionSource,
    at: i64,
    findings: Vec<Stored<Finding>>,
    /// Its clauses in order, by path.
    clauses: Vec<Clause>,
    /// What it changed of the version before.
    compared: Option<Compared>,
}

/// The clauses of a version, each with its heading; where it has none, with that of the clause it belongs to.
fn headed(db: &Database, version: Ref<Version>) -> Result<Vec<Clause>, ApiError> {
    let mut clauses: Vec<Clause> = db.all::<Clause>(&[("version", Value::Id(version.0))])?.into_iter().map(|clause| clause.body).collect();
    let mut headings: HashMap<String, String> = HashMap::new();
    for clause in &mut clauses {
        if clause.has_no_heading() {
            let above = clause.path.rsplit_once('.').map_or("", |(above, _)| above);
            clause.heading = headings.get(above).cloned().unwrap_or_default();
        }
        headings.insert(clause.path.clone(), clause.heading.clone());
    }
    Ok(clauses)
}

/// What was said about a version, without the version itself.
enum Said {
    Answer(Answer),
    List(IssueList),
    Replies(Vec<Reply>),
}

impl Said {
    fn kind(&self) -> MoveKind {
        match self {
            Self::Answer(_) => MoveKind::Answer,
            Self::List(_) => MoveKind::IssueList,
            Self::Replies(_) => MoveKind::Replies,
        }
    }

    fn is_ours(&self) -> bool {
        !matches!(self, Self::Replies(_))
    }

    fn who(&self) -> String {
        match self {
            Self::Answer(answer) => answer.author.clone(),
            Self::List(list) => list.author.clone(),
            Self::Replies(replies) => replies.first().map(|reply| reply.given_by.clone()).unwrap_or_default(),
        }
    }
}

impl Round {
    fn of(db: &Database, review: Stored<Review>) -> Result<Self, ApiError> {
        let id = Ref::new(review.head.id);
        let version = db.get::<Version>(review.body.version)?.body;
        let clauses = headed(db, review.body.version)?;
        Ok(Self {
            id,
            version: version.number,
            source: version.source,
            at: review.head.created_at,
            findings: Review::findings(db, id)?,
            clauses,
            compared: reviews::compared(db, id)?,
        })
    }

    /// What was said about this version, in order of time: replies that came together are one move.
    fn moves(&self, db: &Database) -> Result<Vec<(i64, Said)>, ApiError> {
        let of = [("review", Value::Id(self.id.0))];
        let mut moves: Vec<(i64, Said)> = Vec::new();
        moves.extend(db.all::<Answer>(&of)?.into_iter().map(|answer| (answer.head.created_at, Said::Answer(answer.body))));
        moves.extend(db.all::<IssueList>(&of)?.into_iter().map(|list| (list.head.created_at, Said::List(list.body))));
        let mut replies: Vec<Stored<Reply>> = db.all(&of)?;
        replies.sort_by_key(|reply| reply.head.created_at);
        let together = |one: &Stored<Reply>, next: &Stored<Reply>| {
            let key = |reply: &Stored<Reply>| (reply.body.document, reply.body.given_by.clone(), reply.body.given_on);
            key(one) == key(next)
        };
        moves.extend(replies.chunk_by(together).map(|group| (group[0].head.created_at, Said::Replies(group.iter().map(|reply| reply.body.clone()).collect()))));
        moves.sort_by_key(|(at, _)| *at);
        Ok(moves)
    }

    /// The clause that words of our answer to the version before stand in now.
    fn clause_at(&self, place: Span) -> Option<&Clause> {
        let compared = self.compared.as_ref()?;
        let (Carried::Exact(span) | Carried::Near(span)) = compared.comparison.carry(place) else { return None };
        let clauses = &compared.after.reading.clauses;
        let path = &clauses.iter().filter(|clause| clause.level == 1 && clause.start <= span.start && span.start < clause.end).next_back()?.path;
        self.clauses.iter().find(|clause| clause.path == *path)
    }

    fn finding(&self, key: &FindingKey) -> Option<&Stored<Finding>> {
        self.findings.iter().find(|finding| key.is_of(&finding.body))
    }

    fn clause(&self, path: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.path == path)
    }
}

/// Where a row belongs: what follows one clause through its versions.
type Lineage = String;

/// The table as it grows.
#[derive(Default)]
struct Table {
    moves: Vec<RoundMove>,
    rows: Vec<(Lineage, RoundRow)>,
    /// Where each clause stands in the latest version that has it.
    places: HashMap<Lineage, (u32, usize)>,
}

impl Table {
    fn push(&mut self, one: RoundMove) -> usize {
        self.moves.push(one);
        self.moves.len() - 1
    }

    fn add(&mut self, column: usize, clause: Option<&Clause>, entry: RoundEntry) {
        let lineage = clause.map(|clause| clause.lineage.clone()).unwrap_or_default();
        let at = self.rows.iter().position(|(of, _)| *of == lineage).unwrap_or_else(|| {
            self.rows.push((lineage, RoundRow { clause_label: None, heading: String::new(), cells: Vec::new() }));
            self.rows.len() - 1
        });
        let row = &mut self.rows[at].1;
        if let Some(clause) = clause {
            row.clause_label = Some(if clause.label.is_empty() { clause.path.clone() } else { clause.label.clone() });
            row.heading.clone_from(&clause.heading);
        }
        row.cells.resize_with(row.cells.len().max(column + 1), Vec::new);
        if !row.cells[column].contains(&entry) {
            row.cells[column].push(entry);
        }
    }

    /// A newer version: what became of our points, and what the other side changed of its own.
    fn version(&mut self, column: usize, before: &Round, round: &Round, compared: &Compared, wording: Wording) {
        let Compared { answer, before: older, after, comparison, .. } = compared;
        let sides = Sides { before: &older.reading.clauses, after: &after.reading.clauses, newer: after.document.text.chars().collect() };
        let points = answer.as_ref().map(|answer| answer.body.points.0.as_slice()).unwrap_or_default();
        for point in answered(points, &before.findings, &sides, comparison, wording) {
            let finding = before.findings.iter().find(|finding| finding.head.id.to_string() == point.finding);
            let here = after.reading.clauses.iter().filter(|clause| point.start < point.end && clause.start <= point.start && point.start < clause.end);
            let clause =
                here.last().and_then(|clause| round.clause(&clause.path)).or_else(|| before.clause(finding.map_or("", |finding| &finding.body.clause)));
            let (old, new) = match point.response {
                Response::Accepted => (String::new(), point.ours),
                Response::Refused => (point.ours, point.theirs),
                Response::Changed => (point.ours, point.now),
            };
            self.add(
                column,
                clause,
                RoundEntry { title: point.title, old, new, response: Some(point.response), finding: Some(point.finding), ..RoundEntry::default() },
            );
        }
        let marks = comparison.tracked > 0;
        for change in comparison.changes.iter().filter(|change| change.meaning != Meaning::Format) {
            if points.iter().any(|point| point.changes.iter().any(|ours| qiheng_contract::is_about(change, ours))) {
                continue;
            }
            let newer = change.clause_after.as_deref().and_then(|path| round.clause(path));
            let clause = newer.or_else(|| change.clause_before.as_deref().and_then(|path| before.clause(path)));
            let entry = RoundEntry {
                old: change.old.trim().to_owned(),
                new: change.new.trim().to_owned(),
                is_unmarked: marks && !change.marked,
                ..RoundEntry::default()
            };
            self.add(column, clause, entry);
        }
        self.stand(round);
    }

    /// Something said about a version, which stands in the first of the two columns.
    fn said(&mut self, (came, column): (usize, usize), round: &Round, said: &Said, next: Option<&Round>, reader: &Catalogue) {
        self.stand(round);
        let about = |key: &FindingKey| {
            let finding = round.finding(key);
            (finding.map(|finding| finding.head.id.to_string()), worded(reader, &key.title), finding.and_then(|finding| round.clause(&finding.body.clause)))
        };
        match said {
            Said::Answer(answer) => {
                for point in &answer.points.0 {
                    self.draft(came, round, &point.of);
                    let (finding, title, clause) = about(&point.of);
                    let clause = clause.or_else(|| point.changes.first().and_then(|ours| next?.clause_at(ours.place)));
                    let joined = |words: fn(&qiheng_contract::Rewording) -> &str| {
                        point.changes.iter().map(words).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" … ")
                    };
                    let note = if point.sent == Sent::Tracked { String::new() } else { point.comment.clone() };
                    self.add(
                        column,
                        clause,
                        RoundEntry { title, old: joined(|words| &words.old), new: joined(|words| &words.new), note, finding, ..RoundEntry::default() },
                    );
                }
            }
            Said::List(list) => {
                for point in &list.points.0 {
                    self.draft(came, round, &point.of);
                    let (finding, title, clause) = about(&point.of);
                    let note = if point.wording.is_empty() { point.comment.clone() } else { String::new() };
                    self.add(column, clause, RoundEntry { title, new: point.wording.clone(), note, finding, ..RoundEntry::default() });
                }
            }
            Said::Replies(replies) => {
                for reply in replies {
                    let key = FindingKey { rule: reply.rule.clone(), start: reply.start, end: reply.end, title: reply.title.0.clone() };
                    let (finding, title, clause) = about(&key);
                    let (new, note) = (reply.wording.0.clone(), reply.remark.0.clone());
                    self.add(column, clause, RoundEntry { title, new, note, response: Some(reply.response), finding, ..RoundEntry::default() });
                }
            }
        }
    }

    /// The words of the draft that a point of ours is about, unless the version's own changes of the clause tell them.
    fn draft(&mut self, column: usize, round: &Round, key: &FindingKey) {
        let Some(finding) = round.finding(key).filter(|finding| !finding.body.quote.is_empty()) else { return };
        let clause = round.clause(&finding.body.clause);
        let lineage = clause.map(|clause| clause.lineage.as_str()).unwrap_or_default();
        let is_told = |row: &RoundRow| row.cells.get(column).is_some_and(|cell| cell.iter().any(|entry| entry.finding.is_none() || entry.response.is_some()));
        if !self.rows.iter().any(|(of, row)| of == lineage && is_told(row)) {
            let finding_id = Some(finding.head.id.to_string());
            self.add(column, clause, RoundEntry { new: finding.body.quote.clone(), finding: finding_id, ..RoundEntry::default() });
        }
    }

    fn stand(&mut self, round: &Round) {
        for (at, clause) in round.clauses.iter().enumerate() {
            self.places.insert(clause.lineage.clone(), (round.version, at));
        }
    }

    fn finished(mut self, contract: String, vendor: Option<String>, language: Language) -> Rounds {
        let width = self.moves.len();
        let places = self.places;
        // as the contract reads; what concerns the whole of it comes last
        self.rows.sort_by_key(|(lineage, _)| places.get(lineage).map_or(usize::MAX, |(_, at)| *at));
        let rows = self.rows.into_iter().map(|(_, mut row)| {
            row.cells.resize_with(width, Vec::new);
            row
        });
        Rounds { contract, vendor, language, moves: self.moves, rows: rows.collect() }
    }
}
