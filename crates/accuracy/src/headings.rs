//! The labels: headings that, taken whole, name exactly one category. Stricter than the words that decide in the program, so
//! that what is learnt and measured is clean.

use anyhow::{Context, Result, bail};
use qiheng_contract::category;
use regex::Regex;

const TABLE: &str = include_str!("../words/headings.tsv");

/// The table of headings.
pub(crate) struct Headings(Vec<(usize, Regex)>);

impl Headings {
    /// Reads the table.
    pub(crate) fn read() -> Result<Self> {
        let mut rows = Vec::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
            let (name, pattern) = line.split_once('\t').with_context(|| format!("no tab in {line}"))?;
            let Some(at) = category::names().position(|known| known == name) else { bail!("no category {name}") };
            rows.push((at, Regex::new(&format!("^(?:{pattern})$"))?));
        }
        Ok(Headings(rows))
    }

    /// The one category that a heading names.
    pub(crate) fn label(&self, heading: &str) -> Option<usize> {
        let plain = plain(heading);
        let mut named = self.0.iter().filter(|(_, pattern)| pattern.is_match(&plain)).map(|(at, _)| *at);
        let first = named.next()?;
        named.all(|other| other == first).then_some(first)
    }
}

/// A heading without case, blanks between ideographs, and points at its end.
fn plain(heading: &str) -> String {
    let trimmed = heading.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if trimmed.is_ascii() { trimmed.split_whitespace().collect::<Vec<_>>().join(" ") } else { trimmed.split_whitespace().collect() }
}
