//! References that read otherwise only because the clause they lead to bears another number.

use std::collections::HashMap;

use super::clauses::Clauses;
use super::passages::Version;
use super::words::{Word, WordKind, plain};
use crate::facts::numeral::han_integer;
use crate::model::Span;

/// How a clause is cited: the unit of its number (条, 章, 节, else none) and its numbers.
type Citation = (Option<char>, Vec<u32>);

/// The numbers that clauses of the main body bore, each with the number that the same clause bears now.
#[derive(Debug)]
pub(super) struct References {
    numbers: HashMap<Citation, Vec<u32>>,
}

impl References {
    pub(super) fn of(old: &Version<'_>, new: &Version<'_>, clauses: &Clauses) -> Self {
        let mut numbers = HashMap::new();
        for (before, after) in clauses.forward.iter().enumerate().filter_map(|(before, after)| after.map(|after| (before, after))) {
            let (was, is) = (&old.clauses[before], &new.clauses[after]);
            if was.path.starts_with('@') || is.path.starts_with('@') {
                continue;
            }
            let (Some((unit, was_number)), Some((_, is_number))) = (citation(&was.label), citation(&is.label)) else { continue };
            // a bare 3. deeper down is cited together with what it belongs to
            if unit.is_some() || was_number.len() > 1 || was.level == 1 {
                numbers.entry((unit, was_number)).or_insert(is_number);
            }
        }
        References { numbers }
    }

    /// Does a number, replaced by another, still cite the same clause?
    pub(super) fn follow(&self, old: &Version<'_>, before: Span, new: &Version<'_>, after: Span) -> bool {
        let (Some((unit, was)), Some((unit_now, is))) = (cited(old, before), cited(new, after)) else { return false };
        let now = self.numbers.get(&(unit, was.clone())).or_else(|| self.numbers.get(&(None, was)));
        unit == unit_now && now == Some(&is)
    }
}

/// Reads the number of a label: `第三条`, `3.2`, `Article 4`.
fn citation(label: &str) -> Option<Citation> {
    let label: String = label.chars().map(plain).collect();
    let is_number = |c: char| c.is_ascii_digit() || c == '.' || han_integer(c.encode_utf8(&mut [0; 4])).is_some() || "百零".contains(c);
    let start = label.find(is_number)?;
    let digits = label[start..].split(|c| !is_number(c)).next()?;
    let unit = label[start + digits.len()..].chars().next().filter(|c| "条章节".contains(*c));
    Some((unit, value(digits)?))
}

/// What a number in the running text cites, if it stands in a reference to a clause of the contract itself.
fn cited(version: &Version<'_>, span: Span) -> Option<Citation> {
    let at = version.words.partition_point(|word| word.start < span.start);
    let word = version.words.get(at).filter(|word| word.kind == WordKind::Number && (word.start, word.end) == (span.start, span.end))?;
    let text = |word: &Word| version.plain(Span { start: word.start, end: word.end });
    let before = text(version.words.get(at.checked_sub(1)?)?);
    let unit = version.words.get(at + 1).and_then(|next| text(next).chars().next()).filter(|c| "条章节".contains(*c));
    let is_reference = before == "第" && unit.is_some() || is_english(&before);
    // 《民法典》第十条 is no clause of ours
    let passage = &version.passages[version.passage_at(span.start)];
    let lead = version.plain(Span { start: passage.start.max(span.start.saturating_sub(40)), end: span.start });
    let cites_law = lead.contains(['《', '》', '法']) || lead.contains(" Law") || lead.contains(" Act");
    if !is_reference || cites_law {
        return None;
    }
    Some((unit, value(&text(word))?))
}

fn is_english(word: &str) -> bool {
    ["article", "section", "clause", "paragraph"].contains(&word.to_ascii_lowercase().trim_end_matches('s'))
}

fn value(number: &str) -> Option<Vec<u32>> {
    let number = number.trim_matches('.');
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        return number.split('.').map(|part| part.parse().ok()).collect();
    }
    Some(vec![u32::try_from(han_integer(number)?).ok()?])
}
