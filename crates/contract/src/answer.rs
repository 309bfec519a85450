//! The answer to the vendor (回复): findings as changes of the draft's own words and as comments beside them.
//!
//! A finding whose wording can be put in its place is written there; any other is said in a comment. Where two findings want the
//! same words, the weightier one has them and the other is said.

use crate::compare::{Side, TextOp, compare};
use crate::facts::numeral::han_integer;
use crate::markup::{Added, Edit, Hand, Left, MarkupError, Note, mark_up};
use crate::model::{BlockKind, Clause, Document, Fact, FactValue, Finding, Region, Span};
use crate::outline::label::{Form, label, leading};
use crate::outline::outline;
use crate::read::read;
use crate::text::{Body, fold};

/// How the wording of a finding is laid to the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// The number that the argument of this name holds becomes the limit.
    Number(&'static str),
    /// The words that the argument of this name holds become other words.
    Words(&'static str),
    /// The words that a finding stands on become the wording.
    Quote,
    /// The sentence becomes the wording.
    Sentence,
    /// The wording follows the sentence.
    Behind,
    /// The wording becomes a clause.
    Clause,
    /// Nobody but the parties knows what is right: it is said, not written.
    Say,
}

/// How a rule's wording is laid to the draft.
pub fn remedy_of(rule: &str) -> Remedy {
    match rule {
        "deposit.over_limit" | "retention.over_limit" | "bond.over_limit" => Remedy::Number("percent"),
        "payment.over_legal_term" | "renewal.notice_long" => Remedy::Number("days"),
        "warranty.short" => Remedy::Number("months"),
        "own" => Remedy::Quote,
        "law.repealed" => Remedy::Words("law"),
        "obligation.no_deadline" => Remedy::Words("words"),
        "absent.signature" | "absent.buyer_identity" | "absent.vendor_identity" | "absent.subject" => Remedy::Say,
        "playbook.required" => Remedy::Clause,
        "damages.buyer_only"
        | "liability.buyer_uncapped"
        | "termination.buyer_none"
        | "termination.vendor_only"
        | "personal_data.no_terms"
        | "deposit.with_penalty"
        | "remedy.exclusive"
        | "suspension.vendor_only"
        | "audit.vendor_only"
        | "confidentiality.unanswered"
        | "warranty.no_response_time"
        | "warranty.start_open"
        | "acceptance.failure_open"
        | "subcontracting.unanswered"
        | "delivery.late_unanswered"
        | "guarantee.mode_open"
        | "guarantee.period_open"
        | "attachment.unnamed"
        | "precedence.missing"
        | "bilingual.no_prevailing"
        | "amendment.rest_open"
        | "lease.deposit_return"
        | "lease.repairs"
        | "lease.title"
        | "agency.report"
        | "agency.end_open"
        | "staff.injury_open"
        | "software.source_code"
        | "software.infringement"
        | "payment.event_missing"
        | "notice.form_differs"
        | "price.provisional"
        | "construction.qualification"
        | "construction.wages"
        | "construction.warranty_short" => Remedy::Behind,
        "term.vague"
        | "effect.unclear"
        | "damages.excessive"
        | "damages.asymmetric"
        | "damages.vague"
        | "liability.excludes_injury_or_gross_fault"
        | "liability.vendor_capped_low"
        | "standard_terms.unfair"
        | "force_majeure.overbroad"
        | "payment.advance_high"
        | "payment.pay_when_paid"
        | "payment.trigger_vague"
        | "price.unilateral_change"
        | "acceptance.deemed"
        | "acceptance.by_vendor"
        | "acceptance.vague"
        | "risk.transfers_early"
        | "quality.vague"
        | "delivery.vague"
        | "subcontracting.whole"
        | "assignment.vendor_free"
        | "ip.vendor_owns"
        | "confidentiality.one_sided"
        | "change.vendor_unilateral"
        | "interpretation.vendor_only"
        | "renewal.automatic"
        | "exclusivity.buyer_bound"
        | "dispute.arbitration_and_court"
        | "dispute.consultation_only"
        | "dispute.body_unclear"
        | "dispute.exclusive_jurisdiction"
        | "dispute.vendor_place"
        | "payment.acceleration"
        | "payment.late_interest_high"
        | "payment.set_off_excluded"
        | "payment.non_refundable"
        | "liability.indirect_loss_excluded"
        | "terms.elsewhere"
        | "publicity.vendor_free"
        | "title.retained"
        | "measure.vendor_records"
        | "delivery.put_off_freely"
        | "invoice.after_payment"
        | "data.vendor_uses"
        | "data.abroad"
        | "commitment.minimum"
        | "lien.vendor"
        | "termination.buyer_pays_rest"
        | "restriction.staff_one_sided"
        | "indemnity.buyer_only"
        | "settlement.deemed"
        | "staff.disguised_dispatch"
        | "limitation.agreed" => Remedy::Sentence,
        _ if rule.starts_with("absent.") => Remedy::Clause,
        _ => Remedy::Say,
    }
}

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
        let undone: Vec<usize> = marked.left.iter().filter_map(|Left { index, .. }| plan.edits.get(*index).map(|(_, point)| *point)).collect();
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
                Written { sent, changes, comment }
            });
            let written = written.collect();
            return Ok((marked.bytes, written));
        }
        plan.edits.retain(|(_, point)| !undone.contains(point));
    }
}

/// Edits in order of place, each with the point it is made for.
struct Plan {
    edits: Vec<(Edit, usize)>,
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
            edits.extend(self.clause(point, &wording, &mut series).map(|edit| (edit, index)));
        }
        edits.sort_by_key(|(edit, _)| self.place(edit));
        Plan { edits }
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

    /// A clause that isn't there: the last paragraph of the article about its subject, else a new article at the end.
    fn clause(&self, point: &Point<'_>, wording: &str, series: &mut Series) -> Option<Edit> {
        let before = series.before;
        let mut lines = Vec::new();
        let paragraph = |text: String, heading: Option<u8>| Added::Paragraph { text, number: 0, heading };
        let heading = point.heading.clone().unwrap_or_default();
        let number = series.next();
        if series.heads {
            lines.push(paragraph(format!("{number}{heading}"), series.heading));
            lines.push(paragraph(wording.to_owned(), None));
        } else if heading.is_empty() {
            lines.push(paragraph(format!("{number}{wording}"), series.heading));
        } else {
            lines.push(paragraph(format!("{number}{heading}{}{wording}", if wording.is_ascii() { ". " } else { "：" }), series.heading));
        }
        Some(Edit::Add { before, lines })
    }

    /// How articles are numbered, and where the next one goes: behind the last, before what is signed.
    fn series(&self) -> Series {
        let last = self.clauses.iter().rfind(|clause| clause.level == 1 && !clause.path.starts_with('@'));
        let blocks = &self.document.blocks;
        let block_at = |at: u32| blocks.partition_point(|block| block.span.end < at).min(blocks.len());
        let Some(last) = last else {
            let before = self.end_of_body(0, blocks.len());
            return Series { before, label: String::new(), gap: String::new(), form: None, number: 0, heads: false, heading: None };
        };
        let block = block_at(last.start);
        let line = blocks.get(block).map_or(Span::default(), |block| block.span);
        let folded: String = last.label.chars().map(fold).collect();
        let shape = label(&format!("{folded} "), true);
        let behind: String =
            self.chars[(last.start + last.label.chars().count() as u32) as usize..line.end as usize].iter().take_while(|c| c.is_whitespace()).collect();
        let head: u32 = (last.label.chars().count() + behind.chars().count() + last.heading.chars().count()) as u32;
        let before = self.end_of_body(block + 1, block_at(last.end.saturating_sub(1)) + 1);
        let heading = match blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Paragraph { heading, .. }) => *heading,
            _ => None,
        };
        Series {
            before,
            label: last.label.clone(),
            gap: behind,
            form: shape.as_ref().map(|shape| shape.form),
            number: shape.and_then(|shape| shape.numbers.last().copied()).unwrap_or(0),
            heads: !last.heading.is_empty() && head + 2 >= line.end - line.start,
            heading,
        }
    }

    /// The block before which new text of the body ends: what is signed and the empty lines before it stay behind.
    fn end_of_body(&self, from: usize, end: usize) -> usize {
        let blocks = &self.document.blocks;
        let signed = self.facts.iter().filter(|fact| matches!(fact.value, FactValue::Signature { .. })).map(|fact| fact.start).min();
        let mut at = end.min(blocks.len());
        if let Some(signed) = signed {
            let block = blocks.partition_point(|block| block.span.end < signed);
            if block >= from {
                at = at.min(block);
            }
        }
        let is_margin = |index: usize| {
            let line = self.text(blocks[index].span);
            let line = line.trim();
            let in_body = matches!(blocks[index].kind, BlockKind::Paragraph { region: Region::Body, .. });
            in_body
                && (line.is_empty()
                    || ["以下无正文", "此页无正文", "签字页", "签署页", "IN WITNESS WHEREOF", "(Signature"].iter().any(|word| line.contains(word))
                        && line.chars().count() < 160)
        };
        while at > from && is_margin(at - 1) {
            at -= 1;
        }
        at
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

/// The articles' numbers, going on.
struct Series {
    before: usize,
    label: String,
    gap: String,
    form: Option<Form>,
    number: u32,
    /// Articles have a heading in a line of its own.
    heads: bool,
    heading: Option<u8>,
}

impl Series {
    /// The next number with the space behind it.
    fn next(&mut self) -> String {
        if self.form.is_none() || self.number == 0 {
            return String::new();
        }
        let old = self.number;
        self.number += 1;
        let in_digits = self.label.contains(&old.to_string());
        let label = if in_digits {
            replaced_last(&self.label, &old.to_string(), &self.number.to_string())
        } else {
            in_han(old).zip(in_han(self.number)).and_then(|(was, is)| self.label.contains(&was).then(|| self.label.replacen(&was, &is, 1)))
        };
        let Some(label) = label else {
            self.form = None;
            return String::new();
        };
        self.label.clone_from(&label);
        let gap = if self.gap.is_empty() && !label.ends_with(|c: char| c.is_ascii_punctuation() || "、．。）".contains(c)) { " " } else { &self.gap };
        format!("{label}{gap}")
    }
}

fn replaced_last(text: &str, old: &str, new: &str) -> Option<String> {
    let at = text.rfind(old)?;
    Some(format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}

/// What differs between two sentences, in characters of the old one: word by word where most words stay, else the whole.
fn differences(old: &str, new: &str) -> Vec<(std::ops::Range<u32>, String)> {
    let whole = || vec![(0..old.chars().count() as u32, new.to_owned())];
    let (Ok(before), Ok(after)) = (read(old.as_bytes(), "old.txt"), read(new.as_bytes(), "new.txt")) else { return whole() };
    if before.text.trim_end() != old || after.text.trim_end() != new {
        return whole();
    }
    let (one, other) = (outline(&before), outline(&after));
    let comparison = compare(&Side { document: &before, clauses: &one }, &Side { document: &after, clauses: &other });
    let kept: u32 = comparison.kept.iter().map(|kept| kept.length).sum();
    let length = before.text.chars().count().min(after.text.chars().count()) as u32;
    let renumbered = comparison.renumbering.iter().map(|number| (number.before, number.after));
    let changed = comparison.changes.iter().map(|change| (change.before, change.after));
    let mut edits: Vec<(Span, Span)> = changed.chain(renumbered).collect();
    edits.sort_by_key(|(before, _)| before.start);
    if kept * 2 < length || edits.len() > 6 || comparison.changes.iter().any(|change| change.op == TextOp::Move) {
        return whole();
    }
    let newer: Vec<char> = after.text.chars().collect();
    edits.into_iter().map(|(before, after)| (before.start..before.end, newer[after.start as usize..after.end as usize].iter().collect())).collect()
}

/// Words that set no date.
const UNDATED: &[&str] =
    &["尽快", "及时", "在合理期限内", "在合理的期限内", "在合理时间内", "适时", "promptly", "as soon as possible", "as soon as practicable"];

/// What some edits reach over.
fn reach(edits: &[Edit]) -> Option<Span> {
    let spans: Vec<Span> = edits.iter().filter_map(|edit| if let Edit::Replace { span, .. } = edit { Some(*span) } else { None }).collect();
    Some(Span { start: spans.iter().map(|span| span.start).min()?, end: spans.iter().map(|span| span.end).max()? })
}

fn han_digit(c: char) -> bool {
    "〇零一二三四五六七八九十百".contains(c)
}

/// 1–999 in Chinese: `二十`, `一百零五`.
fn in_han(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (hundreds, tens, ones) = ((number / 100) as usize, (number / 10 % 10) as usize, (number % 10) as usize);
    if !(1..1000).contains(&number) {
        return None;
    }
    let mut out = String::new();
    if hundreds > 0 {
        out.push_str(DIGITS[hundreds]);
        out.push('百');
    }
    match tens {
        0 if hundreds > 0 && ones > 0 => out.push('零'),
        0 => {}
        1 if hundreds == 0 => out.push('十'),
        _ => {
            out.push_str(DIGITS[tens]);
            out.push('十');
        }
    }
    out.push_str(DIGITS[ones]);
    Some(out)
}
