//! Properties of paragraphs, runs and rows, copied and marked.

use super::part::{Part, Run, children};

/// The marks that properties of a paragraph's own mark may hold of changes, which a copy doesn't take along.
const MARKS: [&str; 4] = ["ins", "del", "moveFrom", "moveTo"];

/// What of a paragraph's properties a copy takes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Copy {
    /// Everything: it is the paragraph itself.
    All,
    /// What makes it look; no section, no former properties, no marks of others.
    Look,
    /// The same without a number made by the word processor.
    Unnumbered,
}

/// A paragraph's properties (`props` = its `w:pPr` or nothing) with `mark` set to its mark.
pub(super) fn paragraph_props(prefix: &str, props: &str, copy: Copy, mark: &str) -> Option<String> {
    let w = prefix;
    let (kids, _) = if props.is_empty() { (Vec::new(), 0..0) } else { children(props)? };
    let mut before = String::new();
    let mut mark_props = String::new();
    let mut behind = String::new();
    let mut unnumbered = copy == Copy::Unnumbered;
    let leading = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    let no_number = format!("<{w}numPr><{w}numId {w}val=\"0\"/></{w}numPr>");
    for kid in &kids {
        let xml = &props[kid.range.clone()];
        let name = kid.name.as_str();
        if unnumbered && !leading.contains(&name) {
            before.push_str(&no_number);
            unnumbered = false;
        }
        match name {
            "rPr" => mark_props = marked(xml, copy == Copy::All, mark)?,
            "sectPr" | "pPrChange" if copy == Copy::All => behind.push_str(xml),
            "sectPr" | "pPrChange" => {}
            "pageBreakBefore" if copy != Copy::All => {}
            "numPr" if copy == Copy::Unnumbered => {}
            _ => before.push_str(xml),
        }
    }
    if unnumbered {
        before.push_str(&no_number);
    }
    if mark_props.is_empty() && !mark.is_empty() {
        mark_props = format!("<{w}rPr>{mark}</{w}rPr>");
    }
    if before.is_empty() && mark_props.is_empty() && behind.is_empty() {
        return Some(String::new());
    }
    Some(format!("<{w}pPr>{before}{mark_props}{behind}</{w}pPr>"))
}

/// The properties of a paragraph's mark with a mark of ours in its place: behind those of others, before everything else.
fn marked(xml: &str, keeps_marks: bool, mark: &str) -> Option<String> {
    let (kids, _) = children(xml)?;
    let tag_end = xml.find('>')?;
    let open = xml[..tag_end].trim_end_matches('/');
    let name = open.trim_start_matches('<').split_whitespace().next()?;
    let (marks, others): (Vec<_>, Vec<_>) = kids.iter().partition(|kid| MARKS.contains(&kid.name.as_str()));
    let mut inside = String::new();
    if keeps_marks {
        marks.iter().for_each(|kid| inside.push_str(&xml[kid.range.clone()]));
    }
    inside.push_str(mark);
    others.iter().filter(|kid| keeps_marks || kid.name != "rPrChange").for_each(|kid| inside.push_str(&xml[kid.range.clone()]));
    Some(format!("{open}>{inside}</{name}>"))
}

/// A run's properties for new words of the same look.
pub(super) fn run_props(part: &Part, run: &Run) -> String {
    let Some(range) = run.props.clone() else { return String::new() };
    let xml = &part.text[range];
    match children(xml) {
        Some((kids, _)) => without(xml, kids.iter().filter(|kid| kid.name == "rPrChange").map(|kid| kid.range.clone())),
        None => String::new(),
    }
}

/// A row's properties (`w:trPr` or nothing) with `mark` in them, without marks of others unless they are kept.
pub(super) fn row_props(prefix: &str, props: &str, keeps_marks: bool, mark: &str) -> Option<String> {
    let w = prefix;
    let (kids, _) = if props.is_empty() { (Vec::new(), 0..0) } else { children(props)? };
    let (mut inside, mut marks, mut change) = (String::new(), String::new(), String::new());
    for kid in &kids {
        let xml = &props[kid.range.clone()];
        match kid.name.as_str() {
            "ins" | "del" if keeps_marks => marks.push_str(xml),
            "trPrChange" if keeps_marks => change.push_str(xml),
            "ins" | "del" | "trPrChange" => {}
            _ => inside.push_str(xml),
        }
    }
    Some(format!("<{w}trPr>{inside}{marks}{mark}{change}</{w}trPr>"))
}

/// Some XML without the children at the ranges.
pub(super) fn without(xml: &str, ranges: impl Iterator<Item = std::ops::Range<usize>>) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut at = 0;
    for range in ranges {
        out.push_str(&xml[at..range.start]);
        at = range.end;
    }
    out.push_str(&xml[at..]);
    out
}
