//! Running headers, footers and page numbers: the same words at the same place on most pages.

use std::collections::HashMap;

use super::lines::{Item, Page};
use crate::model::Sheet;
use crate::read::text::pages::{FEWEST_ENTRIES, is_contents_entry, page_number, page_of};

/// Lines looked at from either end of a page.
const DEPTH: usize = 3;

/// What is printed on a page about its place among the others.
pub(super) fn sheet(page: &Page) -> Sheet {
    let mut sheet = Sheet { page: page.number, ..Sheet::default() };
    let lines = edges(page).filter_map(|index| if let Item::Line(line) = &page.items[index] { Some(line.text()) } else { None });
    for (number, of) in lines.filter_map(|text| page_of(&text)) {
        // a number with its total says more than a bare one
        if sheet.number.is_none() || sheet.of.is_none() && of.is_some() {
            (sheet.number, sheet.of) = (Some(number), of);
        }
    }
    sheet
}

/// Takes running headers, footers and page numbers out.
pub(super) fn strip(pages: &mut [Page]) {
    strip_numbered(pages);
    strip_contents(pages);
    let mut seen: HashMap<(String, i32), usize> = HashMap::new();
    for page in pages.iter() {
        for key in edges(page).filter_map(|index| key(&page.items[index])) {
            *seen.entry(key).or_default() += 1;
        }
    }
    // left and right pages may differ, and chapters; of few pages all must agree
    let enough = if pages.len() < 6 { pages.len().max(2) } else { (pages.len() * 2).div_ceil(5) };
    for page in pages.iter_mut() {
        let running = |item: &Item| key(item).is_some_and(|key| seen.get(&key).is_some_and(|count| *count >= enough && !key.0.is_empty()));
        let number = |item: &Item| matches!(item, Item::Line(line) if page_number(&line.text()).is_some());
        // from either end inwards, as long as lines are of the margin
        let is_long = page.items.len() > 1;
        let top = page.items.iter().take(DEPTH).take_while(|item| running(item) || (is_long && number(item))).count();
        let bottom = page.items.iter().skip(top).rev().take(DEPTH).take_while(|item| running(item) || (is_long && number(item))).count();
        let end = page.items.len() - bottom;
        page.items.truncate(end);
        page.items.drain(..top);
        // text may run on below the number
        page.items.retain(|item| !number(item) || key(item).is_none_or(|key| seen.get(&key).is_none_or(|count| *count < enough)));
    }
}

/// Pages of a text that was paged before bear its page lines anywhere: `Supply Agreement Page 7 of 75`, again and again.
fn strip_numbered(pages: &mut [Page]) {
    const OFTEN: usize = 4;
    let numbered = |item: &Item| match item {
        Item::Line(line) => {
            let text = line.text();
            if text.starts_with('-') && text.ends_with('-') && page_number(&text).is_some() {
                return Some("-".to_owned());
            }
            let is_numbered = ["Page ", "page ", "第"]
                .iter()
                .any(|word| text.find(word).is_some_and(|at| text[at + word.len()..].trim_start().starts_with(|c: char| c.is_ascii_digit())));
            is_numbered
                .then(|| text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect::<String>())
                .filter(|words| words.ends_with("of") || words.ends_with("Page") || words.ends_with('页'))
        }
        Item::Table(_) => None,
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for words in pages.iter().flat_map(|page| &page.items).filter_map(numbered) {
        *seen.entry(words).or_default() += 1;
    }
    seen.retain(|_, count| *count >= OFTEN);
    if !seen.is_empty() {
        for page in pages {
            page.items.retain(|item| numbered(item).is_none_or(|words| !seen.contains_key(&words)));
        }
    }
}

/// Takes tables of contents out.
fn strip_contents(pages: &mut [Page]) {
    let is_entry = |item: &Item| matches!(item, Item::Line(line) if is_contents_entry(&line.text()));
    if pages.iter().flat_map(|page| &page.items).filter(|item| is_entry(item)).count() >= FEWEST_ENTRIES {
        for page in pages {
            page.items.retain(|item| !is_entry(item));
        }
    }
}

fn edges(page: &Page) -> impl Iterator<Item = usize> + use<> {
    let count = page.items.len();
    (0..count.min(DEPTH)).chain(count.saturating_sub(DEPTH).max(DEPTH.min(count))..count)
}

/// A line's words, numbers aside, with its height on the page.
fn key(item: &Item) -> Option<(String, i32)> {
    let Item::Line(line) = item else { return None };
    let text: String = line.text().chars().filter(|c| !c.is_whitespace() && !c.is_ascii_digit()).take(80).collect();
    Some((text, (line.y / 6.0).round() as i32))
}
