//! Styles, resolved along their `basedOn` chains.

use std::borrow::Cow;
use std::collections::HashMap;

use super::properties::{ParagraphProperties, RunProperties};
use super::xml::Xml;
use crate::read::error::{Cause, Limit};

const MOST: usize = 50_000;

/// What a style gives to its paragraphs or runs, its ancestors' share included.
#[derive(Debug, Clone, Default)]
pub(super) struct Style {
    /// Paragraph properties.
    pub(super) paragraph: ParagraphProperties,
    /// Run properties.
    pub(super) run: RunProperties,
    /// Heading level by outline level or name: 0 = title, 1–9.
    pub(super) heading: Option<u8>,
    /// Whether it is made for entries of a table of contents.
    pub(super) is_contents: bool,
    /// Ids of the style itself and of the ancestor that its numbering comes from.
    pub(super) numbered_by: Option<[String; 2]>,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Style,
}

#[derive(Default)]
struct Declared {
    name: String,
    based_on: Option<String>,
    paragraph: ParagraphProperties,
    run: RunProperties,
}

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(text: &str) -> Result<Self, Cause> {
        let mut xml = Xml::new(text, "word/styles.xml");
        let mut declared = HashMap::new();
        let mut base = Style::default();
        let mut default_id = None;
        xml.child()?;
        while let Some(element) = xml.child()? {
            match element.name() {
                "docDefaults" => {
                    while let Some(defaults) = xml.child()? {
                        match defaults.name() {
                            "rPrDefault" | "pPrDefault" => {
                                while let Some(properties) = xml.child()? {
                                    match properties.name() {
                                        "rPr" => base.run = RunProperties::read(&mut xml)?,
                                        "pPr" => base.paragraph = ParagraphProperties::read(&mut xml)?,
                                        _ => xml.skip()?,
                                    }
                                }
                            }
                            _ => xml.skip()?,
                        }
                    }
                }
                "style" => {
                    let id = element.attr("styleId").unwrap_or_default().into_owned();
                    let is_default = element.attr("default").is_some_and(|v| v == "1" || v == "true");
                    if is_default && element.attr("type").as_deref() == Some("paragraph") {
                        default_id = Some(id.clone());
                    }
                    declared.insert(id, Declared::read(&mut xml)?);
                    if declared.len() > MOST {
                        return Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST as u64 });
                    }
                }
                _ => xml.skip()?,
            }
        }
        let mut by_id = HashMap::with_capacity(declared.len());
        for id in declared.keys() {
            resolve(id, &declared, &base, &mut by_id);
        }
        let default_paragraph = default_id.and_then(|id| by_id.get(&id).cloned()).unwrap_or(base);
        Ok(Self { by_id, default_paragraph })
    }

    /// The style of this id, if declared.
    pub(super) fn find(&self, id: &str) -> Option<&Style> {
        self.by_id.get(id)
    }

    /// The style of a paragraph, which names it or leaves it to the default.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> &Style {
        id.and_then(|id| self.by_id.get(id)).unwrap_or(&self.default_paragraph)
    }
}

impl Declared {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut style = Self::default();
        while let Some(element) = xml.child()? {
            match element.name() {
                "pPr" => {
                    style.paragraph = ParagraphProperties::read(xml)?;
                    continue;
                }
                "rPr" => {
                    style.run = RunProperties::read(xml)?;
                    continue;
                }
                "name" => style.name = element.val().unwrap_or_default().to_lowercase(),
                "basedOn" => style.based_on = element.val().map(Cow::into_owned),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(style)
    }
}

/// Resolves a style after its ancestors; a circle of ancestors ends where it closes.
fn resolve(id: &str, declared: &HashMap<String, Declared>, base: &Style, done: &mut HashMap<String, Style>) {
    let mut chain = vec![id];
    while let Some(parent) = chain.last().and_then(|id| declared.get(*id)).and_then(|style| style.based_on.as_deref()) {
        if chain.contains(&parent) || chain.len() > 64 {
            break;
        }
        chain.push(parent);
        if done.contains_key(parent) {
            break;
        }
    }
    for id in chain.into_iter().rev() {
        if done.contains_key(id) {
            continue;
        }
        let Some(style) = declared.get(id) else { continue };
        let parent = style.based_on.as_ref().and_then(|parent| done.get(parent)).unwrap_or(base);
        let mut resolved = parent.clone();
        resolved.paragraph.inherit_into(&style.paragraph);
        resolved.run.inherit_into(style.run);
        resolved.heading = match style.paragraph.outline {
            Some(level @ 0..=8) => Some(level + 1),
            Some(_) => None,
            None => heading_by_name(&style.name).or(parent.heading),
        };
        resolved.is_contents = parent.is_contents || is_contents_name(&style.name);
        if style.paragraph.num_id.is_some() {
            resolved.numbered_by = Some([id.to_owned(), id.to_owned()]);
        } else if let Some(by) = &mut resolved.numbered_by {
            id.clone_into(&mut by[0]);
        }
        done.insert(id.to_owned(), resolved);
    }
}

fn heading_by_name(name: &str) -> Option<u8> {
    if matches!(name, "title" | "标题") {
        return Some(0);
    }
    let digits = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题"))?.trim();
    digits.parse().ok().filter(|level| (1..=9).contains(level))
}

fn is_contents_name(name: &str) -> bool {
    let rest = ["toc ", "目录", "contents "].iter().find_map(|prefix| name.strip_prefix(prefix));
    rest.is_some_and(|rest| !rest.is_empty() && (rest == "heading" || rest.trim() == "标题" || rest.trim().parse::<u8>().is_ok()))
}
