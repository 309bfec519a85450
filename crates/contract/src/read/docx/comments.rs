//! Comments, laid to the places that they speak of.

use std::collections::HashMap;

use super::properties::Author;
use super::xml::Xml;
use crate::model::Comment;
use crate::read::draft::Draft;
use crate::read::error::{Cause, Limit};
use crate::read::line::AnchorKind;

const MOST: usize = 50_000;

/// Reads `comments.xml`; the places are the draft's anchors.
pub(super) fn read(text: &str, part: &str, draft: &mut Draft) -> Result<(), Cause> {
    let mut places: HashMap<i32, [Option<u32>; 3]> = HashMap::new();
    for anchor in &draft.anchors {
        places.entry(anchor.comment).or_default()[anchor.kind as usize].get_or_insert(anchor.at);
    }
    let mut xml = Xml::new(text, part);
    xml.child()?;
    while let Some(element) = xml.child()? {
        let Some(id) = element.number("id").filter(|_| element.name() == "comment") else {
            xml.skip()?;
            continue;
        };
        let Author { name: author, date } = Author::of(&element);
        let mut text = String::new();
        paragraphs(&mut xml, &mut text)?;
        let text = text.trim_end().to_owned();
        let marks = places.get(&id).copied().unwrap_or_default();
        let sign = marks[AnchorKind::Sign as usize];
        let start = marks[AnchorKind::Start as usize].or(sign).unwrap_or_default();
        let end = marks[AnchorKind::End as usize].or(sign).unwrap_or(start).max(start);
        if draft.comments.len() >= MOST {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST as u64 });
        }
        draft.comments.push(Comment { start, end, author, date, text });
    }
    Ok(())
}

fn paragraphs(xml: &mut Xml<'_>, text: &mut String) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        match element.name() {
            "t" => text.push_str(&xml.text()?),
            "p" => {
                paragraphs(xml, text)?;
                text.push('\n');
            }
            "pPr" | "rPr" | "del" | "instrText" => xml.skip()?,
            _ => paragraphs(xml, text)?,
        }
    }
    Ok(())
}
