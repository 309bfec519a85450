//! Outlines, facts and findings of short contracts, written as Markdown: `tests/reading/*.md`.

#![allow(clippy::unwrap_used, reason = "a test that can't read its own cases fails")]

#[path = "support/document.rs"]
mod support;

use std::path::Path;

use qiheng_contract::{Settings, review};
use serde_json::Value;
use support::document;

/// Does every wanted field of the value stand so in the fact?
fn is_like(wanted: &Value, given: &Value) -> bool {
    wanted.as_object().unwrap().iter().all(|(key, value)| given.get(key) == Some(value))
}

/// One expectation: `outline a | b`, `fact kind {…}`, `no kind`, `finding rule: words`, `absent rule`, `silent rule`.
fn unmet(text: &str, line: &str) -> Option<String> {
    let document = document(text);
    let reading = review(&document, &Settings::on("2026-06-01".parse().unwrap()));
    let facts: Vec<Value> = reading.facts.iter().map(|fact| serde_json::to_value(fact).unwrap()).collect();
    let of = |kind: &str| facts.iter().filter(|fact| fact["kind"] == kind).map(|fact| fact["value"].clone()).collect::<Vec<_>>();
    let quotes = |rule: &str| reading.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.quote.clone()).collect::<Vec<_>>();
    let (what, rest) = line.split_once(' ').unwrap();
    match what {
        "outline" => {
            let top = reading.clauses.iter().filter(|clause| clause.level == 1 && !clause.path.starts_with('@'));
            let found: Vec<&str> = top.map(|clause| if clause.heading.is_empty() { clause.label.as_str() } else { clause.heading.as_str() }).collect();
            (found.join(" | ") != rest).then(|| format!("{found:?}"))
        }
        "fact" => {
            let (kind, value) = rest.split_once(' ').unwrap();
            let wanted: Value = serde_json::from_str(value).unwrap();
            (!of(kind).iter().any(|given| is_like(&wanted, given))).then(|| format!("{:?}", of(kind)))
        }
        "no" => (!of(rest).is_empty()).then(|| format!("{:?}", of(rest))),
        "finding" => {
            let (rule, words) = rest.split_once(": ").unwrap();
            (!quotes(rule).iter().any(|quote| quote.contains(words))).then(|| format!("{:?}", quotes(rule)))
        }
        "absent" => quotes(rest).is_empty().then(|| "nothing".to_owned()),
        "silent" => (!quotes(rest).is_empty()).then(|| format!("{:?}", quotes(rest))),
        _ => panic!("{line}"),
    }
}

#[test]
fn every_contract_is_read_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut wrong = Vec::new();
    for file in files {
        for case in std::fs::read_to_string(&file).unwrap().split("\n## ").skip(1) {
            let (title, rest) = case.split_once('\n').unwrap();
            let (expectations, lines): (Vec<&str>, Vec<&str>) = rest.lines().partition(|line| line.starts_with("> "));
            let text = lines.join("\n").trim_matches('\n').to_owned();
            assert!(!expectations.is_empty(), "{title}");
            wrong.extend(
                expectations
                    .iter()
                    .filter_map(|line| unmet(&text, line.trim_start_matches("> ").trim()).map(|found| format!("{title}: {line}\n  found {found}"))),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
