//! A clause that isn't there becomes the next article: its number, its heading, its place before what is signed.

use super::{Laying, Point};
use crate::markup::{Added, Edit};
use crate::model::{BlockKind, FactValue, Region, Span};
use crate::outline::label::{Form, label};
use crate::read::in_han;
use crate::text::fold;

impl Laying<'_> {
    /// A clause that isn't there: a new article behind the last.
    pub(super) fn clause(point: &Point<'_>, wording: &str, series: &mut Series) -> Edit {
        let before = series.before;
        let mut lines = Vec::new();
        let paragraph = |text: String, heading: Option<u8>| Added::Paragraph { text, number: 0, heading, from: None };
        let heading = point.heading.clone().unwrap_or_default();
        let number = series.next();
        if series.heads {
            lines.push(paragraph(format!("{number}{heading}"), series.heading));
            lines.push(paragraph(wording.to_owned(), None));
        } else if heading.is_empty() {
            lines.push(paragraph(format!("{number}{wording}"), series.heading));
        } else {
            lines.push(paragraph(format!("{number}{heading}{}{wording}", if wording.is_ascii() { ". " } else { "：" }), series.heading));
        }
        Edit::Add { before, lines }
    }

    /// How articles are numbered, and where the next one goes: behind the last, before what is signed.
    pub(super) fn series(&self) -> Series {
        let last = self.clauses.iter().rfind(|clause| clause.level == 1 && !clause.path.starts_with('@'));
        let blocks = &self.document.blocks;
        let block_at = |at: u32| blocks.partition_point(|block| block.span.end < at).min(blocks.len());
        let Some(last) = last else {
            let before = self.end_of_body(0, blocks.len());
            return Series { before, label: String::new(), gap: String::new(), form: None, number: 0, heads: false, heading: None };
        };
        let block = block_at(last.start);
        let line = blocks.get(block).map_or(Span::default(), |block| block.span);
        let folded: String = last.label.chars().map(fold).collect();
        let shape = label(&format!("{folded} "), true);
        let behind: String =
            self.chars[(last.start + last.label.chars().count() as u32) as usize..line.end as usize].iter().take_while(|c| c.is_whitespace()).collect();
        let head: u32 = (last.label.chars().count() + behind.chars().count() + last.heading.chars().count()) as u32;
        let before = self.end_of_body(block + 1, block_at(last.end.saturating_sub(1)) + 1);
        let heading = match blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Paragraph { heading, .. }) => *heading,
            _ => None,
        };
        Series {
            before,
            label: last.label.clone(),
            gap: behind,
            form: shape.as_ref().map(|shape| shape.form),
            number: shape.and_then(|shape| shape.numbers.last().copied()).unwrap_or(0),
            heads: !last.heading.is_empty() && head + 2 >= line.end - line.start,
            heading,
        }
    }

    /// The block before which new text of the body ends: what is signed and the empty lines before it stay behind.
    fn end_of_body(&self, from: usize, end: usize) -> usize {
        let blocks = &self.document.blocks;
        let signed = self.facts.iter().filter(|fact| matches!(fact.value, FactValue::Signature { .. })).map(|fact| fact.start).min();
        let mut at = end.min(blocks.len());
        if let Some(signed) = signed {
            let block = blocks.partition_point(|block| block.span.end < signed);
            if block >= from {
                at = at.min(block);
            }
        }
        let is_margin = |index: usize| {
            let line = self.text(blocks[index].span);
            let line = line.trim();
            let in_body = matches!(blocks[index].kind, BlockKind::Paragraph { region: Region::Body, .. });
            in_body
                && (line.is_empty()
                    || ["以下无正文", "此页无正文", "签字页", "签署页", "IN WITNESS WHEREOF", "(Signature"].iter().any(|word| line.contains(word))
                        && line.chars().count() < 160)
        };
        while at > from && is_margin(at - 1) {
            at -= 1;
        }
        at
    }
}

/// The articles' numbers, going on.
pub(super) struct Series {
    before: usize,
    label: String,
    gap: String,
    form: Option<Form>,
    number: u32,
    /// Articles have a heading in a line of its own.
    heads: bool,
    heading: Option<u8>,
}

impl Series {
    /// The next number with the space behind it.
    fn next(&mut self) -> String {
        if self.form.is_none() || self.number == 0 {
            return String::new();
        }
        let old = self.number;
        self.number += 1;
        let in_digits = self.label.contains(&old.to_string());
        let label = if in_digits {
            replaced_last(&self.label, &old.to_string(), &self.number.to_string())
        } else {
            in_han(old).zip(in_han(self.number)).and_then(|(was, is)| self.label.contains(&was).then(|| self.label.replacen(&was, &is, 1)))
        };
        let Some(label) = label else {
            self.form = None;
            return String::new();
        };
        self.label.clone_from(&label);
        let gap = if self.gap.is_empty() && !label.ends_with(|c: char| c.is_ascii_punctuation() || "、．。）".contains(c)) { " " } else { &self.gap };
        format!("{label}{gap}")
    }
}

fn replaced_last(text: &str, old: &str, new: &str) -> Option<String> {
    let at = text.rfind(old)?;
    Some(format!("{}{new}{}", &text[..at], &text[at + old.len()..]))
}
