//! The list of issues that both sides talk through (谈判问题清单): written for the other side, read back as it filled it in.

use qiheng_contract::Response;
use rust_decimal::Decimal;

use crate::{Cell, Column, Sheet};

/// One point of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Issue {
    /// The clause as it is cited.
    pub clause: String,
    /// The words of the draft; empty where something is missing.
    pub quote: String,
    /// What is wrong with them.
    pub issue: String,
    /// The wording that we propose.
    pub proposal: String,
}

/// The words of a list in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Its title.
    pub title: String,
    /// How it is filled in.
    pub advice: String,
    /// Heads of the columns: number, clause, text, issue, proposal, reply, their wording, remark.
    pub heads: [String; 8],
    /// The replies that may be chosen: agreed, refused, other words.
    pub choices: [String; 3],
}

impl Terms {
    /// The words of a catalogue by their ids: `issues-title`, `issues-reply` …
    pub fn worded(word: impl Fn(&str) -> String) -> Self {
        let plain = |id: &str| word(&format!("issues-{id}"));
        Self {
            title: plain("title"),
            advice: plain("advice"),
            heads: ["number", "clause", "text", "issue", "proposal", "reply", "wording", "remark"].map(plain),
            choices: ["agreed", "refused", "other"].map(plain),
        }
    }
}

const RESPONSES: [Response; 3] = [Response::Accepted, Response::Refused, Response::Changed];

/// The list as a table; `subject` names the contract and leads to the number, `number` is what the file is known by when it comes back.
pub fn issue_list(terms: &Terms, subject: &str, number: &str, issues: &[Issue]) -> Sheet {
    let widths = [6, 14, 34, 40, 40, 14, 34, 24];
    let column = |(at, (heading, width)): (usize, (&String, u16))| Column {
        heading: heading.clone(),
        width,
        choices: if at == 5 { terms.choices.to_vec() } else { Vec::new() },
        is_asked: at >= 5,
    };
    let words = |words: &str| if words.is_empty() { Cell::Empty } else { Cell::Text(words.to_owned()) };
    let row = |(at, issue): (u32, &Issue)| {
        let Issue { clause, quote, issue, proposal } = issue;
        let said = [Cell::Number(Decimal::from(at)), words(clause), words(quote), words(issue), words(proposal)];
        said.into_iter().chain([Cell::Empty, Cell::Empty, Cell::Empty]).collect()
    };
    Sheet {
        name: terms.title.clone(),
        notes: vec![terms.title.clone(), format!("{subject}{number}"), terms.advice.clone()],
        columns: terms.heads.iter().zip(widths).enumerate().map(column).collect(),
        rows: (1..).zip(issues).map(row).collect(),
    }
}

/// A list that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    /// The number it went out under.
    pub number: String,
    /// Its rows that can be told, in order.
    pub rows: Vec<ReturnedRow>,
}

/// A row of a list that came back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReturnedRow {
    /// Its number in the list.
    pub number: usize,
    /// The words of the draft that stand in it.
    pub quote: String,
    /// The reply; none where nothing, or nothing clear, was said.
    pub response: Option<Response>,
    /// Something was said that is none of the replies, or several of them.
    pub is_unclear: bool,
    /// The words they propose.
    pub wording: String,
    /// What they say about it.
    pub remark: String,
}

/// Reads a list back from the rows of its table and the lines above it; none if it is no such list.
pub fn returned(rows: &[Vec<String>], languages: &[Terms]) -> Option<Returned> {
    let head_at = |terms: &Terms| rows.iter().position(|row| terms.heads[5..7].iter().all(|head| row.iter().any(|cell| same(cell, head))));
    let (terms, head) = languages.iter().find_map(|terms| Some((terms, head_at(terms)?)))?;
    let number = rows[..head].iter().flatten().find_map(|cell| number_in(cell))?;
    let at: Vec<Option<usize>> = terms.heads.iter().map(|head_words| rows[head].iter().position(|cell| same(cell, head_words))).collect();
    let row = |row: &Vec<String>| {
        let cell = |column: usize| at[column].and_then(|at| row.get(at)).map_or("", |cell| cell.trim());
        let number = cell(0).trim_end_matches(['.', '、']).parse().ok()?;
        let (mut response, is_unclear, rest) = chosen(cell(5), &terms.choices);
        let wording = cell(6).to_owned();
        let remark = [cell(7), rest.as_str()].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join("\n");
        if response.is_none() && !is_unclear && !wording.is_empty() {
            response = Some(Response::Changed);
        }
        let is_unclear = response.is_none() && (is_unclear || !remark.is_empty());
        Some(ReturnedRow { number, quote: cell(2).to_owned(), response, is_unclear, wording, remark })
    };
    Some(Returned { number, rows: rows[head + 1..].iter().filter_map(row).collect() })
}

fn same(cell: &str, head: &str) -> bool {
    let bare = |words: &str| words.split_whitespace().collect::<String>();
    bare(cell) == bare(head)
}

/// `QH-20261126-1` in a line of words.
fn number_in(line: &str) -> Option<String> {
    let at = line.find("QH-")?;
    let number: String = line[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    let mut parts = number.split('-').skip(1);
    let are_digits = |part: Option<&str>| part.is_some_and(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
    (are_digits(parts.next()) && are_digits(parts.next()) && parts.next().is_none()).then_some(number)
}

/// Boxes that were ticked, and those that weren't.
const TICKED: &str = "☑☒■√✓✔✅●◼\u{f052}";
const EMPTY: &str = "□☐○◻";

/// The reply chosen in a cell, whether it is unclear, and what else stands there. Of the choices one is ticked, or the others were
/// taken out, or the cell says it in words of its own.
fn chosen(cell: &str, choices: &[String; 3]) -> (Option<Response>, bool, String) {
    let chars: Vec<char> = cell.chars().collect();
    let mut taken = vec![false; chars.len()];
    let (mut ticked, mut bare) = (Vec::new(), Vec::new());
    // the longest first: one choice may be a part of another (同意, 不同意)
    let mut order = [0, 1, 2];
    order.sort_by_key(|choice| std::cmp::Reverse(choices[*choice].chars().count()));
    for choice in order {
        let words: Vec<char> = choices[choice].chars().collect();
        let stands = |at: usize| (0..words.len()).all(|next| chars.get(at + next).is_some_and(|c| c.eq_ignore_ascii_case(&words[next]) && !taken[at + next]));
        let Some(at) = (0..chars.len()).find(|at| stands(*at)) else { continue };
        taken[at..at + words.len()].fill(true);
        let mark = (0..at).rev().find(|before| !chars[*before].is_whitespace());
        match mark.map(|mark| (mark, chars[mark])) {
            Some((mark, c)) if EMPTY.contains(c) => taken[mark] = true,
            Some((mark, c)) if TICKED.contains(c) => {
                taken[mark] = true;
                ticked.push(RESPONSES[choice]);
            }
            _ => bare.push(RESPONSES[choice]),
        }
    }
    let rest: String = chars.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(c, _)| *c).collect();
    let rest = rest.trim_matches(|c: char| c.is_whitespace() || "，,。.;；/、".contains(c)).to_owned();
    match (ticked.as_slice(), bare.as_slice()) {
        ([one], _) | ([], [one]) => (Some(*one), false, rest),
        ([], []) if rest.is_empty() => (None, false, rest),
        _ => (None, true, rest),
    }
}
