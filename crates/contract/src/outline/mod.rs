//! The clause tree (条、款、项): which lines begin a clause, how deep it lies, where it ends.
//!
//! Labels of one [form](label::Form) are siblings. The main body's topmost form is found first; every other form hangs below
//! whatever was open when it first appeared. Attachments (附件, Annex) and the parts of a model form are trees of their own.

mod bare;
pub mod category;
mod heading;
pub(crate) mod label;
pub(crate) mod parts;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use label::{AttachmentLabel, Form, Label};

use crate::facts::parties::read_label;
use crate::model::{Align, BlockKind, Clause, Document};
use crate::pattern::re;
use crate::text::{Body, Line};

/// The clauses of a document in order, each with its categories.
pub fn outline(document: &Document) -> Vec<Clause> {
    of(&Body::of(document))
}

/// The clauses of a prepared document.
pub(crate) fn of(body: &Body<'_>) -> Vec<Clause> {
    let lines = Lines::read(body);
    let mut nodes = Vec::new();
    let bounds: Vec<usize> = lines.attachments.iter().map(|(at, _)| *at).chain([body.lines.len()]).collect();
    let mut count = 0;
    let parts = parts::parts(body, bounds[0]);
    if let Some(first) = parts.first() {
        tree(body, &lines.labels, 0..first.line, "", &mut nodes);
    }
    for (at, part) in parts.iter().enumerate() {
        let before = nodes.iter().filter(|node| node.level == 1).filter_map(|node| node.path.parse().ok()).max().unwrap_or(0);
        let path = part.label.numbers[0].max(before + 1).to_string();
        nodes.push(Node { path: path.clone(), level: 1, line: part.line, label: part.label.clone(), end: 0 });
        let end = parts.get(at + 1).map_or(bounds[0], |next| next.line);
        tree(body, &lines.labels, part.line + 1..end, &path, &mut nodes);
    }
    let runs = if parts.is_empty() { runs(&lines, bounds[0]) } else { Vec::new() };
    for run in runs {
        if run.is_main {
            tree(body, &lines.labels, run.lines, "", &mut nodes);
        } else {
            count += 1;
            tree(body, &lines.labels, run.lines, &format!("@{count}"), &mut nodes);
        }
    }
    for (at, (first, _)) in lines.attachments.iter().enumerate() {
        count += 1;
        let path = format!("@{count}");
        nodes.push(Node {
            path: path.clone(),
            level: 1,
            line: *first,
            label: Label { form: Form::Part, numbers: vec![count], len: lines.attachments[at].1.len },
            end: 0,
        });
        tree(body, &lines.labels, first + 1..bounds[at + 1], &path, &mut nodes);
    }
    close(body, &mut nodes, &bounds);
    let mut clauses: Vec<Clause> = nodes.iter().map(|node| clause(body, node)).collect();
    category::assign(body, &mut clauses);
    clauses
}

/// A stretch of the body whose written-out labels count up once.
struct Numbering {
    lines: Range<usize>,
    /// The longest stretch is the contract; instructions before it and a second contract behind it are not.
    is_main: bool,
}

/// Cuts the body where written-out labels (第一条, 一、) start again at one after at least three, outside of chapters.
fn runs(lines: &Lines, end: usize) -> Vec<Numbering> {
    let whole = || vec![Numbering { lines: 0..end, is_main: true }];
    let labelled = |form: Form| lines.labels.range(0..end).filter(move |(_, (label, _))| label.form == form).map(|(at, (label, _))| (*at, label.numbers[0]));
    let count = |form: Form| labelled(form).count();
    let Some(form) = [Form::Article, Form::Han].into_iter().find(|form| count(*form) >= 6) else { return whole() };
    if count(Form::Part) > 0 || count(Form::Chapter) > 0 || form == Form::Article && count(Form::HanSection) > 1 {
        return whole();
    }
    let mut cuts = vec![(0, 0)];
    let mut last = 0;
    for (at, number) in labelled(form) {
        if number == 1 && last >= 3 {
            cuts.push((at, 0));
        }
        last = number;
        if let Some(cut) = cuts.last_mut() {
            cut.1 += 1;
        }
    }
    // Many restarts are lists inside, not contracts.
    if cuts.len() == 1 || cuts.len() > 3 || cuts.iter().any(|(_, labels)| *labels < 3) {
        return whole();
    }
    let longest = cuts.iter().enumerate().max_by_key(|(at, (_, labels))| (*labels, std::cmp::Reverse(*at))).map_or(0, |(at, _)| at);
    let ends: Vec<usize> = cuts.iter().skip(1).map(|(at, _)| *at).chain([end]).collect();
    cuts.iter().zip(ends).enumerate().map(|(at, ((from, _), to))| Numbering { lines: *from..to, is_main: at == longest }).collect()
}

/// A clause while the tree grows.
#[derive(Debug)]
struct Node {
    path: String,
    level: u32,
    line: usize,
    label: Label,
    /// Byte at which it ends.
    end: usize,
}

/// What the lines begin with.
struct Lines {
    labels: BTreeMap<usize, (Label, Option<u8>)>,
    attachments: Vec<(usize, AttachmentLabel)>,
}

impl Lines {
    fn read(body: &Body<'_>) -> Self {
        let mut labels = BTreeMap::new();
        let mut running = Vec::new();
        for (at, line) in body.lines.iter().enumerate().filter(|(_, line)| is_running_text(body, line)) {
            let words = body.line(line).trim_start_matches([' ', '\t']);
            if words.is_empty() || is_contents_entry(words) {
                continue;
            }
            running.push(at);
            if let Some(label) = label::label(words, line.number.is_some()) {
                labels.insert(at, (label, number_level(body, line)));
            }
        }
        bare::add(body, &running, &mut labels);
        let attachments = attachments(body);
        Lines { labels, attachments }
    }
}

/// A paragraph, or a row with one filled cell: forms often set the whole contract in such a table.
fn is_running_text(body: &Body<'_>, line: &Line) -> bool {
    match &body.document.blocks[line.block].kind {
        BlockKind::Paragraph { .. } => true,
        BlockKind::Row { cells, .. } => cells.iter().filter(|cell| !body.folded()[body.text.bytes(cell.span)].trim().is_empty()).count() == 1,
    }
}

fn number_level(body: &Body<'_>, line: &Line) -> Option<u8> {
    match body.document.blocks[line.block].kind {
        BlockKind::Paragraph { number_level, number: Some(_), .. } => number_level,
        _ => None,
    }
}

/// A line of a table of contents: it ends in leaders and a page number.
fn is_contents_entry(words: &str) -> bool {
    re!(r"(\.{3,}|…+|·{3,}|-{4,}|\t)\s*[0-9]{1,3}\s*$").is_match(words)
}

/// The lines that begin an attachment, in order: short lines with an attachment's label that something other than the next
/// label follows.
fn attachments(body: &Body<'_>) -> Vec<(usize, AttachmentLabel)> {
    let candidates: Vec<(usize, AttachmentLabel)> = body
        .lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_row)
        .filter_map(|(at, line)| {
            let words = body.line(line).trim();
            let label = label::attachment(words)?;
            let rest = &words[label.len..];
            let title = words.chars().count() <= 60
                && !rest.contains(['。', ';', ','])
                && rest.trim() != "." // the end of a sentence that was wrapped
                && !rest.trim_start().starts_with(['为', '是', '所', '中', '的', '和', '与', '及', '、', '第'])
                && !is_contents_entry(words)
                && !re!(r"^\s+(to|of|is|are|shall|and|or|hereto|attached|sets?|contains?)\b").is_match(rest);
            title.then_some((at, label))
        })
        .collect();
    let listed = |at: usize| {
        let next = (at + 1..body.lines.len()).find(|next| !body.line(&body.lines[*next]).trim().is_empty());
        next.is_none_or(|next| candidates.iter().any(|(other, _)| *other == next))
    };
    let mut found: Vec<(usize, AttachmentLabel)> = Vec::new();
    for (at, label) in &candidates {
        let in_list = listed(*at) || candidates.iter().any(|(other, _)| other < at && at - other <= 2 && listed(*other) && !stands_out(body, *at));
        if !in_list && !found.iter().any(|(_, other)| other.key == label.key) {
            found.push((*at, label.clone()));
        }
    }
    // An attachment comes after the body; a title such as "Exhibit 10.3" above it is none.
    let first_clause = body.lines.iter().position(|line| !line.is_row && label::label(body.line(line).trim(), line.number.is_some()).is_some());
    let labelled = |line: &Line| !line.is_row && label::label(body.line(line).trim(), line.number.is_some()).is_some();
    let third =
        first_clause.and_then(|first| body.lines.iter().enumerate().skip(first).filter(|(_, line)| labelled(line)).nth(1).map(|(at, _)| at)).or(first_clause);
    found.retain(|(at, _)| third.is_some_and(|third| *at > third));
    found
}

fn stands_out(body: &Body<'_>, line: usize) -> bool {
    match body.document.blocks[body.lines[line].block].kind {
        BlockKind::Paragraph { heading, align, .. } => heading.is_some() || align == Align::Center,
        BlockKind::Row { .. } => false,
    }
}

/// The siblings that a label belongs to: its form, kept apart by the word processor's list level.
type Rank = (Form, Option<u8>);

/// Grows the tree of one region below `root`.
fn tree(body: &Body<'_>, labels: &BTreeMap<usize, (Label, Option<u8>)>, region: Range<usize>, root: &str, nodes: &mut Vec<Node>) {
    let items: Vec<(usize, &Label, Rank)> =
        labels.range(region.clone()).map(|(at, (label, level))| (*at, label, (label.form, level.filter(|_| label.form == Form::Dotted(1))))).collect();
    let items = without_contents(body, items);
    let Some(top) = top_rank(&items, region.len()) else { return };
    let base = u32::from(!root.is_empty());
    let mut open: Vec<(Rank, Vec<u32>, String)> = Vec::new();
    let mut taken: HashMap<String, u32> = HashMap::new();
    let mut last_top = 0;
    for (line, label, rank) in items {
        let number = *label.numbers.last().expect("a label has a number");
        let is_top = rank == top && fits(top.0, last_top, number);
        if open.is_empty() && !is_top {
            continue;
        }
        let is_astray = !is_top && number == 1 && starts_astray(body, &open, rank, line);
        if is_top {
            last_top = label.numbers[0];
            open.clear();
        } else if is_astray {
            last_top += 1;
            open.clear();
        } else {
            let depth = parent_depth(&open, rank, label);
            open.truncate(depth);
            if open.is_empty() {
                continue;
            }
        }
        let parent = open.last().map_or(root.to_owned(), |(_, _, path)| path.clone());
        let number = if is_astray { last_top } else { number };
        let mut path = if parent.is_empty() { number.to_string() } else { format!("{parent}.{number}") };
        let times = taken.entry(path.clone()).and_modify(|n| *n += 1).or_insert(1);
        if *times > 1 {
            path = format!("{path}-{times}");
        }
        open.push((rank, label.numbers.clone(), path.clone()));
        nodes.push(Node { path, level: base + open.len() as u32, line, label: label.clone(), end: 0 });
    }
}

/// A bold heading `1.` where the list before it has gone on to two and more: its author meant a clause of the top level, and the
/// word processor counted it with the lists.
fn starts_astray(body: &Body<'_>, open: &[(Rank, Vec<u32>, String)], rank: Rank, line: usize) -> bool {
    let words = body.line(&body.lines[line]).trim();
    let goes_on = open.iter().any(|((form, _), numbers, _)| *form == rank.0 && numbers.last().is_some_and(|last| *last >= 2));
    let is_heading = words.chars().count() <= 20 && !words.ends_with(['。', ';', ':', '.', ',']);
    goes_on
        && is_heading
        && body.lines[line].number.is_some()
        && is_bold(body, line)
        && !body.lines[..line].iter().rposition(|line| line.number.is_some()).is_some_and(|before| is_bold(body, before))
}

fn is_bold(body: &Body<'_>, line: usize) -> bool {
    let block = &body.document.blocks[body.lines[line].block];
    let mut written = block.runs.iter().filter(|run| !body.folded()[body.text.bytes(run.span)].trim().is_empty()).peekable();
    written.peek().is_some() && written.all(|run| run.bold)
}

/// May `number` follow `last` at the top level? Written-out labels (第三条, 三、) stand for themselves even when they skip or
/// repeat; a bare `1.` that starts again belongs to a list inside.
fn fits(form: Form, last: u32, number: u32) -> bool {
    match form {
        Form::Dotted(_) | Form::Paren | Form::HalfParen | Form::Circled | Form::Letter | Form::SmallRoman | Form::Capital | Form::Roman => {
            number == last + 1 || (last > 0 && number > last && number <= last + 2) || (number == last && last >= 3)
        }
        _ => true,
    }
}

/// How many of the open clauses stay open for this label.
fn parent_depth(open: &[(Rank, Vec<u32>, String)], rank: Rank, label: &Label) -> usize {
    if let Form::Dotted(count) = rank.0
        && count > 1
    {
        let prefix = &label.numbers[..label.numbers.len() - 1];
        let parent = open.iter().rposition(|((form, _), numbers, _)| match form {
            Form::Dotted(n) if *n > 1 => numbers.as_slice() == prefix,
            _ => prefix.len() == 1 && numbers.last() == prefix.first(),
        });
        if let Some(parent) = parent {
            return parent + 1;
        }
    }
    if let Some(same) = open.iter().rposition(|(other, _, _)| *other == rank) {
        return same.max(1);
    }
    if let Some(same) = open.iter().rposition(|((form, _), _, _)| *form == rank.0) {
        return same.max(1);
    }
    open.len()
}

/// Drops a table of contents: a first run of labels that starts again and had nothing between its lines.
fn without_contents<'l>(body: &Body<'_>, items: Vec<(usize, &'l Label, Rank)>) -> Vec<(usize, &'l Label, Rank)> {
    for rank in [Form::Part, Form::Chapter, Form::Article, Form::EnArticle, Form::Han, Form::Dotted(1)] {
        let firsts: Vec<usize> = (0..items.len()).filter(|at| items[*at].1.form == rank && items[*at].1.numbers == [1]).collect();
        let [first, second, ..] = firsts[..] else { continue };
        let same_words = body.line(&body.lines[items[first].0]).trim() == body.line(&body.lines[items[second].0]).trim();
        let last = items[second - 1].0;
        let bare = (items[first].0..=last).filter(|line| !body.line(&body.lines[*line]).trim().is_empty()).count();
        let is_short = |line: usize| body.line(&body.lines[line]).chars().count() <= 120;
        if second - first >= 3 && bare <= (second - first) + 2 && same_words && (items[first].0..=last).all(is_short) {
            return items[second..].to_vec();
        }
    }
    items
}

/// The topmost rank: the first in the order of ranks whose labels count up through the region.
fn top_rank(items: &[(usize, &Label, Rank)], lines: usize) -> Option<Rank> {
    let mut chains: BTreeMap<Rank, (u32, usize, usize, u32)> = BTreeMap::new();
    let mut before: BTreeMap<Rank, (u32, usize, usize, u32)> = BTreeMap::new();
    for (line, label, rank) in items {
        let number = label.numbers[0];
        if label.numbers.len() > 1 {
            continue;
        }
        let chain = chains.entry(*rank).or_insert((0, *line, *line, 0));
        // counting that starts again further down may be the contract, the first the list of its chapters
        if number == 1 && chain.3 >= 3 && matches!(rank.0, Form::Part | Form::Chapter) {
            before.insert(*rank, *chain);
            *chain = (0, *line, *line, 0);
        }
        if number == chain.0 + 1 || (chain.0 > 0 && number > chain.0 && number <= chain.0 + 2) {
            if chain.3 == 0 {
                chain.1 = *line;
            }
            *chain = (number, chain.1, *line, chain.3 + 1);
        }
    }
    let span = |chain: &(u32, usize, usize, u32)| chain.2 - chain.1;
    for (rank, first) in before {
        if chains.get(&rank).is_some_and(|second| span(second) < span(&first)) {
            chains.insert(rank, first);
        }
    }
    let enough = |rank: &Rank, chain: &(u32, usize, usize, u32)| match rank.0 {
        Form::Part | Form::Chapter => chain.3 >= 2 && span(chain) * 3 >= lines,
        Form::Article | Form::EnArticle => chain.3 >= 2,
        Form::Han => chain.3 >= 3 && span(chain) * 5 >= lines * 2,
        _ => chain.3 >= 3 && span(chain) * 2 >= lines,
    };
    let longest = || chains.iter().filter(|(_, chain)| chain.3 > 0).max_by_key(|(rank, chain)| (span(chain), std::cmp::Reverse(**rank)));
    // 1.–7. with blanks, and below them the long lists of one part
    let above = || longest().and_then(|(low, list)| chains.iter().find(|(rank, chain)| *rank < low && chain.3 >= 5 && chain.2 < list.1));
    chains.iter().find(|(rank, chain)| enough(rank, chain)).or_else(above).or_else(longest).map(|(rank, _)| *rank)
}

/// Sets the ends: a clause reaches to the next one of its level or above, the body's last to the signatures.
fn close(body: &Body<'_>, nodes: &mut [Node], bounds: &[usize]) {
    let byte = |line: usize| body.lines.get(line).map_or(body.folded().len(), |line| line.range.start);
    let mut open: Vec<usize> = Vec::new();
    let body_end = signature_line(body, nodes, bounds[0]);
    for at in 0..nodes.len() {
        let start = byte(nodes[at].line);
        while let Some(last) = open.pop_if(|last| nodes[*last].level >= nodes[at].level) {
            let limit = if nodes[last].path.starts_with('@') { start } else { start.min(byte(body_end)) };
            nodes[last].end = limit;
        }
        open.push(at);
    }
    for last in open {
        nodes[last].end = if nodes[last].path.starts_with('@') { body.folded().len() } else { byte(body_end) };
    }
}

/// The line at which the signatures begin, after the last clause of the body.
fn signature_line(body: &Body<'_>, nodes: &[Node], limit: usize) -> usize {
    let last = nodes.iter().filter(|node| !node.path.starts_with('@')).map(|node| node.line).max().unwrap_or(0);
    (last + 1..limit)
        .find(|line| {
            let words = body.line(&body.lines[*line]).trim();
            re!(r"^\(?\s*(以下无正文|本页无正文|以下为签|签署页|IN WITNESS|In witness)|^(甲\s*方|乙\s*方|买\s*方|卖\s*方|需\s*方|供\s*方|委托方|受托方|发包人|承包人|出租方|承租方|委托人|受托人)\s*(\(?(章|盖章|签章|公章|签字|签名|印章|盖公章|签字盖章)|:|\s{4,}|$)|^(法定代表人|授权代表|签约代表)|^(By|Party [AB])\s*[:(]").is_match(words)
                || read_label(words).is_some_and(|(_, len)| re!(r"^\s*\([甲乙丙]方\)\s*\t|^\s*(?:\([^)]{1,12}\))?\s*(?::|\(?(?:盖章|公章|章|签字|签章))").is_match(&words[len..]))
        })
        .unwrap_or(limit)
}

fn clause(body: &Body<'_>, node: &Node) -> Clause {
    let line = &body.lines[node.line];
    let words = body.line(line);
    let start = line.range.start + (words.len() - words.trim_start_matches([' ', '\t']).len());
    let label = start..start + node.label.len;
    let heading = heading::heading(body, node.line, label.end);
    Clause {
        path: node.path.clone(),
        label: body.text.quote(&label).trim().to_owned(),
        level: node.level,
        heading,
        categories: Vec::new(),
        start: body.text.char_at(start),
        end: body.text.char_at(trim_end(body, start, node.end.max(line.range.end))),
    }
}

fn trim_end(body: &Body<'_>, start: usize, end: usize) -> usize {
    start + body.folded()[start..end].trim_end().len()
}
