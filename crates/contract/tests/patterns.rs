//! Patterns compile when they are first used; here all of them are, so that none fails at a user's contract.

use std::fs;
use std::path::Path;

use regex::Regex;

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_pattern_compiles() {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let literal = Regex::new(r##"(?s)re!\(\s*(?:r"([^"]*)"|r#"(.*?)"#)\s*\)"##).unwrap();
    let mut count = 0;
    let mut wrong = Vec::new();
    for file in &files {
        for hit in literal.captures_iter(file) {
            let words = hit.get(1).or(hit.get(2)).unwrap().as_str();
            count += 1;
            if let Err(error) = Regex::new(&words.replace(r"\b", r"(?-u:\b)")) {
                wrong.push(format!("{words}: {error}"));
            }
        }
    }
    assert!(count > 500, "only {count} patterns were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
