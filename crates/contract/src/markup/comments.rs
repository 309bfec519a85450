//! Comments: their part, and the entries of the package that name it.

use super::edit::Note;
use super::part::children;
use super::tracked::{Tracked, escaped};

const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The marks of a comment in the text: where its words begin, and where they end with its sign.
pub(super) fn marks(prefix: &str, id: u32) -> (String, String) {
    let w = prefix;
    (format!("<{w}commentRangeStart {w}id=\"{id}\"/>"), format!("<{w}commentRangeEnd {w}id=\"{id}\"/><{w}r><{w}commentReference {w}id=\"{id}\"/></{w}r>"))
}

/// The part with comments added to it; `part` is the one that is there.
pub(super) fn part_with(part: Option<&str>, notes: &[(u32, &Note)], author: &str, date: Option<&str>) -> Option<String> {
    let empty = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"{WORD}\"></w:comments>");
    let part = part.unwrap_or(&empty);
    let name = root_name(part)?;
    let w = name.strip_suffix("comments")?;
    let tracked = Tracked::new(w, &super::Hand { author: String::new(), date: None }, 0);
    let initials: String = author.chars().take(1).collect();
    let date = date.map_or_else(String::new, |date| format!(" {w}date=\"{}\"", escaped(date)));
    let mut added = String::new();
    for (id, note) in notes {
        let paragraphs: String = note.text.split('\n').map(|line| format!("<{w}p><{w}r>{}</{w}r></{w}p>", tracked.words(line))).collect();
        added.push_str(&format!(
            "<{w}comment {w}id=\"{id}\" {w}author=\"{}\"{date} {w}initials=\"{}\">{paragraphs}</{w}comment>",
            escaped(author),
            escaped(&initials)
        ));
    }
    append(part, name, &added)
}

/// The relationships of the document with one to the comments.
pub(super) fn relations_with(relations: Option<&str>, target: &str) -> Option<String> {
    let empty = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{RELATIONS}\"></Relationships>");
    let relations = relations.unwrap_or(&empty);
    let free = (1..).find(|number| !relations.contains(&format!("\"rId{number}\"")))?;
    append(relations, root_name(relations)?, &format!("<Relationship Id=\"rId{free}\" Type=\"{RELATION}\" Target=\"{target}\"/>"))
}

/// The list of content types with that of the comments.
pub(super) fn types_with(types: &str, part: &str) -> Option<String> {
    if types.contains(&format!("\"/{part}\"")) {
        return Some(types.to_owned());
    }
    append(types, root_name(types)?, &format!("<Override PartName=\"/{part}\" ContentType=\"{CONTENT}\"/>"))
}

/// Is a relationship to a part of comments among these?
pub(super) fn has_relation(relations: &str) -> bool {
    let Some(root) = relations.find("<Relationships").map(|at| &relations[at..]) else { return false };
    let kids = children(root).map(|(kids, _)| kids).unwrap_or_default();
    kids.iter().any(|kid| root[kid.range.clone()].contains("/comments\""))
}

fn root_name(xml: &str) -> Option<&str> {
    let at = xml.match_indices('<').find(|(at, _)| !xml[at + 1..].starts_with(['?', '!']))?.0;
    xml[at + 1..].split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()
}

/// Adds to the end of the root element.
fn append(xml: &str, root: &str, added: &str) -> Option<String> {
    let close = format!("</{root}>");
    if let Some(at) = xml.rfind(&close) {
        return Some(format!("{}{added}{}", &xml[..at], &xml[at..]));
    }
    let at = xml.rfind("/>")?;
    Some(format!("{}>{added}{close}{}", &xml[..at], &xml[at + 2..]))
}
