//! Versions written out side by side, in Markdown.

use std::fmt::Write;
use std::path::Path;

use crate::given::{compared, draft};
use qiheng_contract::{ClauseState, Comparison, TextOp};

/// What a comparison says, one line each: `state before → after` for clauses that are not the same, `op meaning «old» → «new»`
/// for changes with `(clause)`, and how many numbers changed.
fn said(comparison: &Comparison) -> String {
    let mut out = String::new();
    for pair in comparison.pairs.iter().filter(|pair| pair.state != ClauseState::Same) {
        let path = |path: &Option<String>| path.clone().unwrap_or_else(|| "–".into());
        let and = if pair.moved && pair.changed { " + changed" } else { "" };
        writeln!(out, "{}{and} {} → {}", snake(&pair.state), path(&pair.before), path(&pair.after)).unwrap();
    }
    for change in &comparison.changes {
        let words = match change.op {
            TextOp::Insert => format!("«{}»", change.new),
            TextOp::Delete | TextOp::Move => format!("«{}»", change.old),
            TextOp::Replace => format!("«{}» → «{}»", change.old, change.new),
        };
        let words = words.replace('\n', "¶").replace('\t', "⇥");
        writeln!(out, "{} {} {words} ({})", snake(&change.op), snake(&change.meaning), change.clause().unwrap_or("–")).unwrap();
    }
    if !comparison.renumbering.is_empty() {
        writeln!(out, "renumbered {}", comparison.renumbering.len()).unwrap();
    }
    out
}

fn snake(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// `## title`, then the older text, `---`, the newer text, then lines `> expected`.
fn cases(text: &str) -> Vec<(String, String, String, String)> {
    let case = |part: &str| {
        let (title, rest) = part.split_once('\n').unwrap();
        let (expected, lines): (Vec<&str>, Vec<&str>) = rest.lines().partition(|line| line.starts_with("> "));
        let texts = lines.join("\n");
        let (before, after) = texts.split_once("\n---\n").unwrap_or_else(|| panic!("{title}"));
        let expected: String = expected.iter().flat_map(|line| [&line[2..], "\n"]).collect();
        (title.to_owned(), before.trim_matches('\n').to_owned(), after.trim_matches('\n').to_owned(), expected)
    };
    text.split("\n## ").skip(1).map(case).collect()
}

#[test]
fn every_case_holds() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare");
    let mut wrong = String::new();
    for file in ["chinese.md", "english.md"] {
        let cases = cases(&std::fs::read_to_string(folder.join(file)).unwrap());
        assert!(cases.len() > 5, "{file}");
        for (title, before, after, expected) in cases {
            let (before, after) = (draft(&before), draft(&after));
            let found = said(&compared(&before, &after));
            if found != expected && !(found.is_empty() && expected == "nothing\n") {
                writeln!(wrong, "## {title}\nexpected:\n{expected}found:\n{}", found.lines().map(|line| format!("> {line}\n")).collect::<String>()).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
