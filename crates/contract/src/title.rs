//! What a draft is called.

use crate::model::Document;

/// Longer lines are sentences.
const LONGEST: usize = 40;
/// A title stands among the first lines.
const FIRST_LINES: usize = 12;
/// What documents that are reviewed call themselves.
const KINDS: [&str; 8] = ["合同", "协议", "订单", "greement", "GREEMENT", "ontract", "ONTRACT", "rder"];

/// A draft's title: the first line that reads like one, else the file's `name` without its ending.
pub fn title(name: &str, document: &Document) -> String {
    let from_text = document.text.lines().map(str::trim).take(FIRST_LINES).find(|line| is_title(line));
    from_text.unwrap_or_else(|| name.rsplit_once('.').map_or(name, |(stem, _)| stem)).to_owned()
}

fn is_title(line: &str) -> bool {
    (2..=LONGEST).contains(&line.chars().count()) && !line.contains(['：', ':', '。']) && KINDS.iter().any(|kind| line.contains(kind))
}
