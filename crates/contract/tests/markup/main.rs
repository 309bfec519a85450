//! Tracked changes written into files, through the public surface.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod answers;
#[path = "../read/build.rs"]
#[allow(dead_code, reason = "the tests of reading need more of it")]
mod build;
mod files;
#[allow(unreachable_pub, dead_code, reason = "the fuzz targets are a crate that shows it")]
#[path = "../../../../fuzz/src/lib.rs"]
mod fuzz;
mod laws;
mod moves;
mod settled;
#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "the tests of checks need more of it")]
mod support;

use qiheng_contract::markup::{Hand, mark_up, plain_docx};
use qiheng_contract::{Document, Side, compare, outline, read, redline};
use settled::{Settle, settled};

const OURS: &str = "Qiheng Test";

fn hand() -> Hand {
    Hand { author: OURS.to_owned(), date: Some("2026-11-26T09:00:00Z".to_owned()) }
}

/// The text of a package once all of our changes are settled.
fn text_once(package: &[u8], settle: Settle) -> String {
    read(&settled(package, OURS, settle), "settled.docx").unwrap().text
}

/// A .docx of lines, and how it reads.
fn file(lines: &str) -> (Vec<u8>, Document) {
    let bytes = plain_docx(&support::document(lines)).unwrap();
    let document = read(&bytes, "base.docx").unwrap();
    (bytes, document)
}

/// Redlines one file against a newer document and asks both word processors' answers.
fn redlined(base: &(Vec<u8>, Document), newer: &Document) -> Vec<u8> {
    let (old, new) = (outline(&base.1), outline(newer));
    let comparison = compare(&Side { document: &base.1, clauses: &old }, &Side { document: newer, clauses: &new });
    let edits = redline(&base.1, newer, &comparison);
    let marked = mark_up(&base.0, &base.1, &edits, &[], &hand()).unwrap();
    assert!(marked.left.is_empty(), "{:?} of {edits:#?}", marked.left);
    assert_eq!(text_once(&marked.bytes, Settle::Accept), newer.text, "accepted; {edits:#?}");
    assert_eq!(text_once(&marked.bytes, Settle::Reject), base.1.text, "rejected; {edits:#?}");
    assert_eq!(read(&marked.bytes, "marked.docx").unwrap().text, newer.text, "as it reads; {edits:#?}");
    marked.bytes
}
