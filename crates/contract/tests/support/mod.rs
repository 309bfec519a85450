//! The cases of the Markdown files.

#[path = "document.rs"]
mod plain;

use std::path::Path;

use chrono::NaiveDate;
use qiheng_contract::{Beside, Change, ChangeOp, Comment, ContractKind, Document, Finding, Language, Relation, Settings, Severity, review};

pub(crate) use plain::document;

/// The frame contract with a case in it, with or without the clause whose heading has a word.
pub(crate) fn framed(language: &str, case: &str, without: Option<&str>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/checks/frame-{language}.txt"));
    let frame = std::fs::read_to_string(path).unwrap().replace("{case}", case);
    let Some(word) = without else { return frame };
    let begins = |line: &str| line.starts_with('第') || line.starts_with("Article ");
    let mut skipping = false;
    let kept: Vec<&str> = frame
        .lines()
        .filter(|line| {
            if begins(line) {
                skipping = line.contains(word);
            } else if line.starts_with("甲方（盖章") || line.starts_with("IN WITNESS") || line.starts_with("附件") {
                skipping = false;
            }
            !skipping
        })
        .collect();
    kept.join("\n")
}

/// One case: a document and what one rule must find in it.
pub(crate) struct Case {
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) rule: String,
    pub(crate) document: Document,
    pub(crate) kind: Option<ContractKind>,
    pub(crate) as_of: Option<NaiveDate>,
    /// The contract beside it: what stands below a line `---`.
    pub(crate) beside: Option<Beside>,
    /// Empty = the rule must be silent.
    pub(crate) expected: Vec<Expected>,
    /// The words between carets.
    marked: Vec<String>,
}

/// A line `> major at ^: 民法典 586`.
pub(crate) struct Expected {
    severity: Severity,
    at_mark: bool,
    law: Option<String>,
}

impl Case {
    /// Do the findings of the rule fit what is expected?
    pub(crate) fn holds(&self, found: &[&Finding]) -> Result<(), String> {
        if self.expected.is_empty() {
            return if found.is_empty() { Ok(()) } else { Err("must be silent".into()) };
        }
        for expected in &self.expected {
            let fits = |finding: &&&Finding| {
                let law = expected.law.as_ref().is_none_or(|law| finding.law.iter().any(|article| *law == format!("{} {}", article.code, article.article)));
                let place = !expected.at_mark
                    || self
                        .marked
                        .iter()
                        .any(|mark| finding.quote.contains(mark.as_str()) || mark.contains(finding.quote.as_str()) && !finding.quote.is_empty());
                finding.severity == expected.severity && law && place
            };
            if found.iter().find(fits).is_none() {
                return Err(format!("expected {:?} at {:?}", expected.severity, self.marked));
            }
        }
        Ok(())
    }
}

/// The cases of one Markdown file: `## title (rule, option, …)`, the clause, `> expectation`.
pub(crate) fn cases(file: &Path, text: &str) -> Vec<Case> {
    text.split("\n## ").skip(1).map(|part| case(&file.file_name().unwrap().to_string_lossy(), part)).collect()
}

fn case(file: &str, part: &str) -> Case {
    let (head, rest) = part.split_once('\n').unwrap();
    let (title, options) = head.rsplit_once('(').unwrap_or_else(|| panic!("{file}: {head}"));
    let mut options = options.trim_end().trim_end_matches(')').split(',').map(str::trim);
    let rule = options.next().unwrap().to_owned();
    let (mut language, mut without, mut alone, mut bilingual, mut kind, mut as_of, mut mark, mut relation) = ("zh", None, false, false, None, None, None, None);
    for option in options {
        match option.split_once(['=', ' ']) {
            Some(("without", word)) => without = Some(word.to_owned()),
            Some(("kind", name)) => kind = Some(serde_json::from_value(name.into()).unwrap()),
            Some(("as_of", day)) => as_of = Some(day.parse().unwrap()),
            _ if ["framework", "amended", "earlier"].contains(&option) => relation = Some(serde_json::from_value::<Relation>(option.into()).unwrap()),
            _ if option == "en" => language = "en",
            _ if option == "alone" => alone = true,
            _ if option == "bilingual" => bilingual = true,
            _ if option == "comment" || option == "tracked" => mark = Some(option.to_owned()),
            _ => panic!("{file}: {option}"),
        }
    }
    let (expectations, lines): (Vec<&str>, Vec<&str>) = rest.lines().partition(|line| line.starts_with("> "));
    let words = lines.join("\n").trim_matches('\n').to_owned();
    let (clause, other) = words.split_once("\n---\n").map_or((words.as_str(), None), |(clause, other)| (clause, Some(other)));
    let beside = relation.zip(other).map(|(relation, other)| {
        let reading = review(&plain::document(other), &Settings::on("2026-06-01".parse().unwrap()));
        Beside::of(relation, "甲乙合同".to_owned(), &reading.clauses, &reading.facts)
    });
    let plain = clause.replace('^', "");
    let marked: Vec<String> = clause.split('^').skip(1).step_by(2).map(str::to_owned).collect();
    let text = if alone { plain } else { framed(language, &plain, without.as_deref()) };
    let mut document = document(&text);
    if bilingual {
        document.language = Language::Bilingual;
    }
    if let (Some(mark), Some(words)) = (mark, marked.first()) {
        let start = document.text[..document.text.find(words.as_str()).unwrap()].chars().count() as u32;
        let end = start + words.chars().count() as u32;
        let (author, date) = ("Lin".to_owned(), String::new());
        if mark == "comment" {
            document.comments.push(Comment { start, end, author, date, text: "?".into() });
        } else {
            document.changes.push(Change { op: ChangeOp::Insert { start, end }, author, date });
        }
    }
    let expected = expectations.iter().filter(|line| line.trim() != "> none").map(|line| expected(file, line)).collect();
    Case { file: file.to_owned(), title: title.trim().to_owned(), rule, document, kind, as_of, beside, expected, marked }
}

fn expected(file: &str, line: &str) -> Expected {
    let words = line.trim_start_matches("> ").trim();
    let (what, law) = words.split_once(": ").map_or((words.trim_end_matches(':'), None), |(what, law)| (what, Some(law.to_owned())));
    let severity = match what.split(' ').next() {
        Some("critical") => Severity::Critical,
        Some("major") => Severity::Major,
        Some("minor") => Severity::Minor,
        Some("info") => Severity::Info,
        _ => panic!("{file}: {line}"),
    };
    Expected { severity, at_mark: what.contains('^'), law }
}
