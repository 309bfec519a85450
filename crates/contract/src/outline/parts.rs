//! The parts of a model form (示范文本): agreement, general terms (通用条款) and special terms (专用条款), each numbered from one.

use std::collections::BTreeMap;

use super::label::{self, Form, Label};
use crate::pattern::re;
use crate::text::Body;

/// The heading of one part.
#[derive(Debug)]
pub(super) struct Part {
    /// Its line.
    pub(super) line: usize,
    /// Its label; of no length where the heading bears none.
    pub(super) label: Label,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Terms {
    Agreement,
    General,
    Special,
}

/// The parts in order; none unless the contract has both general and special terms.
pub(super) fn parts(body: &Body<'_>, end: usize) -> Vec<Part> {
    // a table of contents and a list of contract documents name the parts too: the last heading counts
    let mut heads: BTreeMap<Terms, usize> = BTreeMap::new();
    let written = |line: usize| body.line(&body.lines[line]).trim();
    let lines: Vec<usize> = (0..end).filter(|line| !body.lines[*line].is_row && !written(*line).is_empty()).collect();
    for (at, line) in lines.iter().enumerate() {
        let follows = lines.get(at + 1).is_some_and(|next| terms(written(*next)).is_none());
        if let Some(terms) = terms(written(*line)).filter(|_| follows) {
            heads.insert(terms, *line);
        }
    }
    if !heads.contains_key(&Terms::General) || !heads.contains_key(&Terms::Special) {
        return Vec::new();
    }
    let mut lines: Vec<usize> = heads.into_values().collect();
    lines.sort_unstable();
    let mut last = 0;
    lines
        .into_iter()
        .map(|line| {
            let words = body.line(&body.lines[line]).trim_start_matches([' ', '\t']);
            let read = label::label(words, false).filter(|label| matches!(label.form, Form::Part | Form::Chapter | Form::Han) && label.numbers[0] > last);
            let label = read.map_or(Label { form: Form::Part, numbers: vec![last + 1], len: 0 }, |label| Label { form: Form::Part, ..label });
            last = label.numbers[0];
            Part { line, label }
        })
        .collect()
}

/// What a heading line names.
fn terms(words: &str) -> Option<Terms> {
    if words.chars().count() > 48 || words.contains(['。', ';', ',', ':']) || words.contains("本合同") {
        return None;
    }
    let rest =
        label::label(words, false).filter(|label| matches!(label.form, Form::Part | Form::Chapter | Form::Han)).map_or(words, |label| &words[label.len..]);
    let heading = rest.trim();
    if is_special(heading) {
        Some(Terms::Special)
    } else if re!(r"^(?:\p{Han}{0,12})?(?:通用|一般|标准)(?:合同)?(?:条款|条件)$|^(?i:(?:standard |general )(?:terms and )?conditions(?: of contract)?)$")
        .is_match(heading)
    {
        Some(Terms::General)
    } else {
        re!(r"^(?:合同)?协议书$|^(?i:(?:contract|form of) agreement)$").is_match(heading).then_some(Terms::Agreement)
    }
}

/// Are these special terms, which speak only of the numbers of the general ones that they change?
pub(crate) fn is_special(heading: &str) -> bool {
    re!(r"^(?:\p{Han}{0,12})?(?:专用|特殊|特别|特定)(?:合同)?(?:条款|条件)$|^(?i:(?:special|particular) (?:terms and )?conditions(?: of contract)?)$")
        .is_match(heading.trim())
}
