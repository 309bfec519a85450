//! Automatic numbers, as Word counts and writes them (ECMA-376 part 1, 17.9).
//!
//! A paragraph names an instance (`num`) and a level; the instance points to an abstract definition, which owns the counters:
//! two instances of one definition continue each other unless one says where to start.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::number_format::write_number;
use super::properties::{Indent, ParagraphProperties};
use super::styles::{Style, Styles};
use super::xml::{Element, Xml};
use crate::read::error::{Cause, Limit};

const LEVELS: usize = 9;
/// Definitions and instances together.
const MOST: usize = 15_000;

/// The definitions of `numbering.xml` and the state of counting.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbering {
    definitions: HashMap<i32, Definition>,
    instances: HashMap<i32, Instance>,
    counters: HashMap<i32, [Option<u32>; LEVELS]>,
    /// Instances and levels whose start override has been used.
    started: HashSet<(i32, usize)>,
}

#[derive(Debug, Clone, Default)]
struct Definition {
    levels: [Level; LEVELS],
    /// The numbering style that holds the levels in its stead.
    style_link: Option<String>,
}

#[derive(Debug, Clone, Default)]
struct Instance {
    definition: i32,
    overrides: HashMap<usize, Override>,
}

#[derive(Debug, Clone, Default)]
struct Override {
    start: Option<u32>,
    level: Option<Level>,
}

#[derive(Debug, Clone, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    /// The example that a custom format goes by: `001, 002, 003, ...`.
    custom: Option<String>,
    text: String,
    is_legal: bool,
    restart: Option<u8>,
    style: Option<String>,
    indent: Indent,
    is_picture: bool,
}

/// A place in the numbering: instance and level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    instance: i32,
    level: usize,
}

impl Position {
    /// The level, 0–8.
    pub(super) fn level(self) -> u8 {
        self.level as u8
    }
}

impl Numbering {
    /// Reads `numbering.xml`; numbering styles need `styles`.
    pub(super) fn read(text: &str, styles: &Styles) -> Result<Self, Cause> {
        let mut xml = Xml::new(text, "word/numbering.xml");
        let mut numbering = Self::default();
        xml.child()?;
        while let Some(element) = xml.child()? {
            match element.name() {
                "abstractNum" => {
                    let id = element.number("abstractNumId").unwrap_or_default();
                    numbering.definitions.insert(id, Definition::read(&mut xml)?);
                }
                "num" => {
                    let id = element.number("numId").unwrap_or_default();
                    numbering.instances.insert(id, Instance::read(&mut xml)?);
                }
                _ => xml.skip()?,
            }
            if numbering.definitions.len() + numbering.instances.len() > MOST {
                return Err(Cause::TooLarge { limit: Limit::Blocks, max: MOST as u64 });
            }
        }
        numbering.follow_style_links(styles);
        Ok(numbering)
    }

    /// Lets instances whose definition only links to a numbering style use the definition of that style.
    fn follow_style_links(&mut self, styles: &Styles) {
        let target = |mut id: i32| {
            for _ in 0..LEVELS {
                let Some(link) = self.definitions.get(&id).and_then(|definition| definition.style_link.as_deref()) else { break };
                let instance = styles.find(link).and_then(|style| style.paragraph.num_id);
                let Some(instance) = instance.and_then(|num| self.instances.get(&num)) else { break };
                id = instance.definition;
            }
            id
        };
        let targets: Vec<(i32, i32)> = self.instances.iter().map(|(num, instance)| (*num, target(instance.definition))).collect();
        for (num, definition) in targets {
            self.instances.entry(num).and_modify(|instance| instance.definition = definition);
        }
    }

    /// Where a paragraph stands in the numbering, from its own properties and its style.
    pub(super) fn position(&self, own: &ParagraphProperties, style: &Style) -> Option<Position> {
        let id = own.num_id.or(style.paragraph.num_id).filter(|id| *id != 0)?;
        let instance = self.instances.get(&id)?;
        let by_style = || {
            let definition = self.definitions.get(&instance.definition)?;
            let names = style.numbered_by.as_ref()?;
            names.iter().find_map(|name| definition.levels.iter().position(|level| level.style.as_ref() == Some(name)))
        };
        let level = match (own.level, own.num_id) {
            (Some(level), _) => usize::from(level),
            (None, Some(_)) => by_style().unwrap_or(0),
            (None, None) => by_style().or(style.paragraph.level.map(usize::from)).unwrap_or(0),
        };
        Some(Position { instance: id, level: level.min(LEVELS - 1) })
    }

    /// The indent that a level gives its paragraphs.
    pub(super) fn indent(&self, at: Position) -> Indent {
        self.instances.get(&at.instance).and_then(|instance| self.level(instance, at.level)).map(|level| level.indent).unwrap_or_default()
    }

    fn level<'a>(&'a self, instance: &'a Instance, level: usize) -> Option<&'a Level> {
        let own = instance.overrides.get(&level).and_then(|over| over.level.as_ref());
        own.or_else(|| self.definitions.get(&instance.definition).map(|definition| &definition.levels[level]))
    }

    fn start(&self, instance: &Instance, level: usize) -> u32 {
        let over = instance.overrides.get(&level).and_then(|over| over.start);
        over.or_else(|| self.level(instance, level)?.start).unwrap_or(1)
    }

    /// Counts one paragraph and gives its number as it reads; empty where the level writes none.
    pub(super) fn count(&mut self, at: Position) -> String {
        let Some(instance) = self.instances.get(&at.instance) else { return String::new() };
        let mut counters = self.counters.get(&instance.definition).copied().unwrap_or_default();
        for (above, counter) in counters.iter_mut().enumerate().take(at.level) {
            counter.get_or_insert_with(|| self.start(instance, above)); // a level skipped on the way down counts as begun
        }
        let is_overridden = instance.overrides.get(&at.level).is_some_and(|over| over.start.is_some());
        let begins = is_overridden && !self.started.contains(&(at.instance, at.level));
        counters[at.level] = Some(match counters[at.level] {
            Some(before) if !begins => before.saturating_add(1),
            _ => self.start(instance, at.level),
        });
        for (below, counter) in counters.iter_mut().enumerate().skip(at.level + 1) {
            let restarts = match self.level(instance, below).and_then(|level| level.restart) {
                None => true,
                Some(from) => at.level < usize::from(from), // 0 = never, n = after level n (counted from 1) or one above it
            };
            if restarts {
                *counter = None;
            }
        }
        let text = self.level(instance, at.level).map_or_else(String::new, |level| self.write(instance, level, at.level, &counters));
        let definition = instance.definition;
        self.started.insert((at.instance, at.level));
        self.counters.insert(definition, counters);
        text
    }

    fn write(&self, instance: &Instance, level: &Level, index: usize, counters: &[Option<u32>; LEVELS]) -> String {
        if level.format == "bullet" || level.is_picture {
            return if level.text.is_empty() && !level.is_picture { String::new() } else { "•".to_owned() };
        }
        let mut out = String::new();
        let mut rest = level.text.chars().peekable();
        while let Some(c) = rest.next() {
            let named = rest.peek().and_then(|digit| digit.to_digit(10)).filter(|n| c == '%' && *n > 0);
            let Some(n) = named else {
                out.push(c);
                continue;
            };
            rest.next();
            let wanted = n as usize - 1;
            let (Some(source), Some(value)) = (self.level(instance, wanted), counters[wanted]) else { continue };
            if wanted > index {
                continue; // a deeper level has no number here
            }
            match source.format.as_str() {
                "none" | "bullet" => {}
                _ if level.is_legal => out.push_str(&value.to_string()),
                "custom" => out.push_str(&custom(source.custom.as_deref(), value)),
                format => out.push_str(&write_number(format, value)),
            }
        }
        out
    }
}

/// A format given by example: leading zeros fix the width.
fn custom(example: Option<&str>, value: u32) -> String {
    let first = example.and_then(|example| example.split(',').next()).map(str::trim).unwrap_or_default();
    let width = if first.starts_with('0') { first.len().min(LEVELS) } else { 0 };
    format!("{value:0width$}")
}

impl Definition {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut definition = Self::default();
        while let Some(element) = xml.child()? {
            match element.name() {
                "lvl" => {
                    let index = level_index(&element);
                    let level = Level::read(xml)?;
                    if let Some(slot) = index.and_then(|index| definition.levels.get_mut(index)) {
                        *slot = level;
                    }
                    continue;
                }
                "numStyleLink" => definition.style_link = element.val().map(Cow::into_owned),
                _ => {}
            }
            xml.skip()?;
        }
        Ok(definition)
    }
}

impl Instance {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut instance = Self::default();
        while let Some(element) = xml.child()? {
            match element.name() {
                "abstractNumId" => instance.definition = element.number("val").unwrap_or_default(),
                "lvlOverride" => {
                    let index = level_index(&element);
                    let mut over = Override::default();
                    while let Some(part) = xml.child()? {
                        match part.name() {
                            "lvl" => over.level = Some(Level::read(xml)?),
                            "startOverride" => {
                                over.start = count(&part);
                                xml.skip()?;
                            }
                            _ => xml.skip()?,
                        }
                    }
                    if let Some(index) = index {
                        instance.overrides.insert(index, over);
                    }
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(instance)
    }
}

impl Level {
    fn read(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut level = Self { format: "decimal".to_owned(), ..Self::default() };
        while let Some(element) = xml.child()? {
            match element.name() {
                "start" => level.start = count(&element),
                "numFmt" => level.take_format(&element),
                "lvlText" => level.text = element.val().unwrap_or_default().into_owned(),
                "isLgl" => level.is_legal = element.is_on(),
                "lvlRestart" => level.restart = element.number("val").and_then(|n| u8::try_from(n).ok()),
                "pStyle" => level.style = element.val().map(Cow::into_owned),
                "lvlPicBulletId" => level.is_picture = true,
                "pPr" => {
                    level.indent = ParagraphProperties::read(xml)?.indent;
                    continue;
                }
                "AlternateContent" => {
                    // a custom format stands in the first branch, a plain one for older programs in the second
                    let mut is_taken = false;
                    while let Some(branch) = xml.child()? {
                        while let Some(part) = xml.child()? {
                            if part.name() == "numFmt" && !is_taken {
                                level.take_format(&part);
                            }
                            xml.skip()?;
                        }
                        is_taken |= branch.name() == "Choice";
                    }
                    continue;
                }
                _ => {}
            }
            xml.skip()?;
        }
        Ok(level)
    }

    fn take_format(&mut self, element: &Element<'_>) {
        self.format = element.val().unwrap_or_default().into_owned();
        self.custom = element.attr("format").map(Cow::into_owned);
    }
}

fn level_index(element: &Element<'_>) -> Option<usize> {
    element.number("ilvl").and_then(|index| usize::try_from(index).ok()).filter(|index| *index < LEVELS)
}

fn count(element: &Element<'_>) -> Option<u32> {
    element.number("val").and_then(|n| u32::try_from(n).ok())
}
