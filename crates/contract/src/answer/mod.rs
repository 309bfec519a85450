//! The answer to the vendor (回复): findings as changes of the draft's own words and as comments beside them.
//!
//! A finding whose wording can be put in its place is written there; any other is said in a comment. Where two findings want the
//! same words, the weightier one has them and the other is said.

mod articles;
mod differences;

use std::collections::BTreeMap;

use crate::check::{Remedy, remedy_of};
use crate::facts::numeral::han_integer;
use crate::markup::{Added, Edit, Hand, Left, MarkupError, Note, Why, mark_up};
use crate::model::{BlockKind, Clause, Document, Fact, Finding, Span};
use crate::outline::label::leading;
use crate::read::{in_han, read};
use crate::text::{Body, fold};

use differences::differences;

/// A finding as it goes out, in the contract's language.
#[derive(Debug, Clone)]
pub struct Point<'f> {
    /// The finding.
    pub finding: &'f Finding,
    /// What it says to the other side.
    pub comment: String,
    /// What to write; none if it is only said.
    pub wording: Option<String>,
    /// A person has put the wording into these words: it is written whole, also where a number or a comment would do.
    pub is_worded: bool,
    /// For [`Remedy::Words`]: what the words become.
    pub words: Option<String>,
    /// The heading of a clause that isn't there.
    pub heading: Option<String>,
    /// What introduces a wording that is only said, such as `建议：`.
    pub advice: String,
}

impl Point<'_> {
    /// How its wording is laid to the draft.
    fn remedy(&self) -> Remedy {
        match remedy_of(&self.finding.rule) {
            Remedy::Number(_) | Remedy::Words(_) | Remedy::Say if self.is_worded => Remedy::Sentence,
            remedy => remedy,
        }
    }
}

/// What became of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Sent {
    /// Its wording is a tracked change, with a comment beside it.
    Tracked,
    /// It is said in a comment.
    Said,
    /// Neither could be written safely.
    Left,
}

/// Words for other words.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Rewording {
    /// What goes.
    pub old: String,
    /// What comes.
    pub new: String,
    /// Where what comes stands in the marked file; empty where nothing comes.
    pub place: Span,
}

/// A point as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What became of it.
    pub sent: Sent,
    /// Its tracked changes.
    pub changes: Vec<Rewording>,
    /// The comment; empty if none could be written.
    pub comment: String,
    /// Why its wording is not a tracked change, where it should have been one.
    pub why: Option<Why>,
}

/// Writes points into the file that `document` was read from; for each point what became of it.
pub fn answer(
    bytes: &[u8],
    document: &Document,
    clauses: &[Clause],
    facts: &[Fact],
    points: &[Point<'_>],
    hand: &Hand,
) -> Result<(Vec<u8>, Vec<Written>), MarkupError> {
    let laying = Laying { document, clauses, facts, body: Body::of(document), chars: document.text.chars().collect() };
    let mut plan = laying.plan(points);
    loop {
        let edits: Vec<Edit> = plan.edits.iter().map(|(edit, _)| edit.clone()).collect();
        let notes = laying.notes(points, &plan);
        let marked = mark_up(bytes, document, &edits, &notes, hand)?;
        // what can't be written is said instead
        let undone: Vec<(usize, Why)> = marked.left.iter().filter_map(|Left { index, why }| plan.edits.get(*index).map(|(_, point)| (*point, *why))).collect();
        if undone.is_empty() {
            let unsaid: Vec<usize> = marked.left.iter().map(|left| left.index - edits.len()).collect();
            let mut rewordings = laying.rewordings(&plan, &marked.bytes);
            let written = notes.into_iter().enumerate().map(|(point, note)| {
                let sent = match (plan.is_tracked(point), unsaid.contains(&point)) {
                    (true, _) => Sent::Tracked,
                    (false, false) => Sent::Said,
                    (false, true) => Sent::Left,
                };
                let changes = rewordings.extract_if(.., |(of, _)| *of == point).map(|(_, words)| words).collect();
                let comment = if unsaid.contains(&point) { String::new() } else { note.text };
                Written { sent, changes, comment, why: plan.unlaid.get(&point).copied() }
            });
            let written = written.collect();
            return Ok((marked.bytes, written));
        }
        plan.unlaid.extend(undone);
        plan.edits.retain(|(_, point)| !plan.unlaid.contains_key(point));
    }
}

/// Edits in order of place, each with the point it is made for.
struct Plan {
    edits: Vec<(Edit, usize)>,
    /// Points whose wording can't be laid to the draft.
    unlaid: BTreeMap<usize, Why>,
}

impl Plan {
    fn is_tracked(&self, point: usize) -> bool {
        self.edits.iter().any(|(_, of)| *of == point)
    }
}

struct Laying<'d> {
    document: &'d Document,
    clauses: &'d [Clause],
    facts: &'d [Fact],
    body: Body<'d>,
    chars: Vec<char>,
}

impl Laying<'_> {
    fn plan(&self, points: &[Point<'_>]) -> Plan {
        let mut order: Vec<usize> = (0..points.len()).collect();
        order.sort_by_key(|point| points[*point].finding.severity);
        let mut taken: Vec<Span> = Vec::new();
        let mut edits: Vec<(Edit, usize)> = Vec::new();
        let mut unlaid = BTreeMap::new();
        let mut new_articles = Vec::new();
        for index in order {
            let point = &points[index];
            let Some(wording) = &point.wording else { continue };
            let is_absence = point.finding.start == point.finding.end;
            let own = match point.remedy() {
                Remedy::Sentence | Remedy::Behind | Remedy::Number(_) | Remedy::Words(_) if is_absence => {
                    new_articles.push(index);
                    continue;
                }
                Remedy::Say => Vec::new(),
                Remedy::Number(arg) => self.number(point.finding, arg).unwrap_or_default(),
                Remedy::Words(arg) => point.words.as_deref().and_then(|words| self.words(point.finding, arg, words)).unwrap_or_default(),
                Remedy::Quote => self.instead(Span { start: point.finding.start, end: point.finding.end }, wording),
                Remedy::Sentence => self.sentence(point.finding, wording).unwrap_or_default(),
                Remedy::Behind => self.behind(point.finding, wording).unwrap_or_default(),
                Remedy::Clause => {
                    new_articles.push(index);
                    continue;
                }
            };
            let Some(reach) = reach(&own) else { continue };
            if taken.iter().any(|other| other.start <= reach.end && reach.start <= other.end) {
                unlaid.insert(index, Why::Overlap);
                continue;
            }
            taken.push(reach);
            edits.extend(own.into_iter().map(|edit| (edit, index)));
        }
        new_articles.sort_unstable();
        let mut series = self.series();
        for index in new_articles {
            let point = &points[index];
            let wording = point.wording.clone().unwrap_or_default();
            edits.push((Self::clause(point, &wording, &mut series), index));
        }
        edits.sort_by_key(|(edit, _)| self.place(edit));
        Plan { edits, unlaid }
    }

    /// One comment a point; what isn't tracked is worded in it.
    fn notes(&self, points: &[Point<'_>], plan: &Plan) -> Vec<Note> {
        let note = |(index, point): (usize, &Point<'_>)| {
            let text = match &point.wording {
                Some(wording) if !plan.is_tracked(index) => {
                    let advice = if point.remedy() == Remedy::Say { "" } else { point.advice.as_str() };
                    format!("{}\n{advice}{wording}", point.comment)
                }
                _ => point.comment.clone(),
            };
            Note { span: self.place_of(point.finding), text }
        };
        points.iter().enumerate().map(note).collect()
    }

    /// What a comment stands beside: the words, else the heading of the clause where they belong, else the title.
    fn place_of(&self, finding: &Finding) -> Span {
        if finding.end > finding.start {
            return Span { start: finding.start, end: finding.end };
        }
        let clause = finding.clause.as_deref().and_then(|path| self.clauses.iter().find(|clause| clause.path == path));
        let at = clause.map_or(0, |clause| clause.start);
        let lines = self.document.blocks.iter().skip_while(|block| block.span.end < at).find(|block| block.span.end > block.span.start);
        lines.map_or(Span::default(), |block| block.span)
    }

    fn number(&self, finding: &Finding, arg: &str) -> Option<Vec<Edit>> {
        let args = &finding.reason.args;
        let (value, limit) = (args.get(arg)?, args.get("limit")?);
        let quote: Vec<char> = finding.quote.chars().map(fold).collect();
        let is_digit = |c: Option<&char>| c.is_some_and(|c| c.is_ascii_digit() || *c == '.');
        let mut at = 0;
        while at < quote.len() {
            if is_digit(quote.get(at)) {
                let end = (at..quote.len()).find(|next| !is_digit(quote.get(*next))).unwrap_or(quote.len());
                let word: String = quote[at..end].iter().collect();
                if word.trim_end_matches('.') == value || word.parse::<f64>().ok() == value.parse::<f64>().ok() {
                    return Some(self.replaced(finding.start + at as u32, finding.start + end as u32, limit));
                }
                at = end;
            } else if han_digit(quote[at]) {
                let end = (at..quote.len()).find(|next| !han_digit(quote[*next])).unwrap_or(quote.len());
                let word: String = quote[at..end].iter().collect();
                let limit = limit.parse().ok().and_then(in_han);
                if let (true, Some(limit)) = (han_integer(&word).map(|number| number.to_string()).as_deref() == Some(value), limit) {
                    return Some(self.replaced(finding.start + at as u32, finding.start + end as u32, &limit));
                }
                at = end;
            } else {
                at += 1;
            }
        }
        None
    }

    fn words(&self, finding: &Finding, arg: &str, new: &str) -> Option<Vec<Edit>> {
        let named = finding.reason.args.get(arg).map(String::as_str).filter(|words| finding.quote.contains(words));
        let old = named.or_else(|| UNDATED.iter().copied().find(|words| finding.quote.contains(words)))?;
        let at = finding.quote.find(old)?;
        let start = finding.start + finding.quote[..at].chars().count() as u32;
        Some(self.replaced(start, start + old.chars().count() as u32, new))
    }

    fn replaced(&self, start: u32, end: u32, text: &str) -> Vec<Edit> {
        vec![Edit::Replace { span: Span { start, end }, text: text.to_owned() }]
    }

    /// The sentence that a finding stands in, within its line or cell and behind its number.
    fn sentence_of(&self, finding: &Finding) -> Option<Span> {
        let byte = self.body.text.byte_at(finding.start);
        let sentence = self.body.text.span(&self.body.sentence_at(byte)?.range());
        let block = &self.document.blocks[self.document.blocks.partition_point(|block| block.span.end < finding.start)];
        let bounds = match &block.kind {
            BlockKind::Row { cells, .. } => cells.iter().find(|cell| cell.span.start <= finding.start && finding.start < cell.span.end)?.span,
            BlockKind::Paragraph { .. } => Span { start: self.words_start(block.span), end: block.span.end },
        };
        let span = Span { start: sentence.start.max(bounds.start), end: sentence.end.max(finding.end).min(bounds.end) };
        (span.start < span.end).then_some(span)
    }

    /// Where the words of a line begin behind its number and heading mark.
    fn words_start(&self, line: Span) -> u32 {
        line.start + leading(self.chars[line.start as usize..line.end as usize].iter().copied(), false).map_or(0, |(_, length)| length)
    }

    fn sentence(&self, finding: &Finding, wording: &str) -> Option<Vec<Edit>> {
        Some(self.instead(self.sentence_of(finding)?, wording))
    }

    /// Other words for a stretch, of which those that stay are left alone.
    fn instead(&self, span: Span, wording: &str) -> Vec<Edit> {
        let old = self.text(span);
        // a sentence keeps the mark that ends it
        let is_end = |c: char| matches!(c, '。' | '；' | ';' | '.' | '，' | ',');
        let (old, new) = (old.trim_end_matches(is_end), wording.trim_end_matches(is_end));
        let edits =
            differences(old, new).into_iter().map(|(at, text)| Edit::Replace { span: Span { start: span.start + at.start, end: span.start + at.end }, text });
        edits.collect()
    }

    fn behind(&self, finding: &Finding, wording: &str) -> Option<Vec<Edit>> {
        let span = self.sentence_of(finding)?;
        let old = self.text(span);
        let ends = old.ends_with(['。', '；', ';', '.', '！', '!']);
        let is_latin = wording.starts_with(|c: char| c.is_ascii());
        let stop = if ends {
            ""
        } else if is_latin {
            "."
        } else {
            "。"
        };
        let space = if is_latin { " " } else { "" };
        Some(self.replaced(span.end, span.end, &format!("{stop}{space}{wording}")))
    }

    /// What each edit does to the words, with its point, and where that stands in the marked file.
    fn rewordings(&self, plan: &Plan, marked: &[u8]) -> Vec<(usize, Rewording)> {
        let marked: Vec<char> = read(marked, "marked.docx").map(|document| document.text.chars().collect()).unwrap_or_default();
        let (mut shift, mut reached) = (0_i64, 0_usize);
        let mut found = Vec::new();
        for (edit, point) in &plan.edits {
            let (old, new) = self.in_words(edit);
            let words: Vec<char> = new.chars().collect();
            let expected = usize::try_from(i64::from(self.place(edit).0) + shift).unwrap_or(0);
            let stands = |at: &usize| marked.get(*at..at + words.len()).is_some_and(|there| there == words);
            // numbers counted by the word processor may have grown on the way
            let start = [expected].into_iter().chain(reached..marked.len()).find(stands).unwrap_or(expected.min(marked.len()));
            let end = (start + words.len()).min(marked.len());
            let added = usize::from(matches!(edit, Edit::Add { .. }));
            shift = start as i64 - i64::from(self.place(edit).0) + words.len() as i64 + added as i64 - old.chars().count() as i64;
            reached = end;
            found.push((*point, Rewording { old, new, place: Span { start: start as u32, end: end as u32 } }));
        }
        found
    }

    /// The words that an edit takes away and those that it brings.
    fn in_words(&self, edit: &Edit) -> (String, String) {
        match edit {
            Edit::Replace { span, text } => (self.text(*span), text.clone()),
            Edit::Add { lines, .. } => {
                let words = lines.iter().map(|line| if let Added::Paragraph { text, .. } = line { text.as_str() } else { "" });
                (String::new(), words.collect::<Vec<_>>().join("\n"))
            }
            Edit::Remove { .. } | Edit::Split { .. } | Edit::Join { .. } => (String::new(), String::new()),
        }
    }

    fn text(&self, span: Span) -> String {
        self.chars[span.start as usize..span.end as usize].iter().collect()
    }

    fn place(&self, edit: &Edit) -> (u32, bool) {
        match edit {
            Edit::Replace { span, .. } => (span.start, true),
            Edit::Add { before, .. } => (self.document.blocks.get(*before).map_or(self.chars.len() as u32, |block| block.span.start), false),
            Edit::Remove { first, .. } => (self.document.blocks.get(*first).map_or(0, |block| block.span.start), true),
            Edit::Split { at, .. } => (*at, true),
            Edit::Join { block } => (self.document.blocks.get(*block).map_or(0, |block| block.span.end), true),
        }
    }
}

/// Words that set no date.
const UNDATED: &[&str] = &[
    "尽快",
    "及时",
    "在合理期限内",
    "在合理的期限内",
    "在合理时间内",
    "适时",
    "迅速",
    "从速",
    "尽早",
    "promptly",
    "as soon as possible",
    "as soon as practicable",
];

/// What some edits reach over.
fn reach(edits: &[Edit]) -> Option<Span> {
    let spans: Vec<Span> = edits.iter().filter_map(|edit| if let Edit::Replace { span, .. } = edit { Some(*span) } else { None }).collect();
    Some(Span { start: spans.iter().map(|span| span.start).min()?, end: spans.iter().map(|span| span.end).max()? })
}

fn han_digit(c: char) -> bool {
    "〇零一二三四五六七八九十百".contains(c)
}
