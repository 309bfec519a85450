//! Fields: a code, and the result that is shown. Only the result is text.

use super::xml::Xml;
use crate::read::error::Cause;

/// A field that has begun.
#[derive(Debug, Default)]
pub(super) struct Field {
    code: String,
    /// Past the code: what follows is the result.
    pub(super) is_result: bool,
    /// A table of contents: its result is navigation.
    pub(super) is_navigation: bool,
    /// What a form field shows that has no result of its own.
    shown: Option<String>,
}

impl Field {
    /// Reads `w:fldChar` of type begin, with the form field it may describe.
    pub(super) fn begin(xml: &mut Xml<'_>) -> Result<Self, Cause> {
        let mut field = Self::default();
        while let Some(element) = xml.child()? {
            if element.name() != "ffData" {
                xml.skip()?;
                continue;
            }
            while let Some(part) = xml.child()? {
                match part.name() {
                    "checkBox" => field.shown = Some(check_box(xml)?),
                    "ddList" => field.shown = drop_down(xml)?,
                    _ => xml.skip()?,
                }
            }
        }
        Ok(field)
    }

    /// Adds to the code, as long as it lasts.
    pub(super) fn add_code(&mut self, text: &str) {
        if !self.is_result && self.code.len() < 4096 {
            self.code.push_str(text);
        }
    }

    /// The result begins.
    pub(super) fn separate(&mut self) {
        self.is_result = true;
        self.is_navigation = Self::is_contents(&self.code);
        if self.code.trim_start().starts_with("FORMDROPDOWN") || self.code.trim_start().starts_with("FORMCHECKBOX") {
            return;
        }
        self.shown = None;
    }

    /// What to write for a field that ends without a result.
    pub(super) fn end(self) -> Option<String> {
        self.shown.or_else(|| if self.is_result { None } else { enclosed(&self.code) })
    }

    /// Whether a field code makes a table of contents.
    pub(super) fn is_contents(code: &str) -> bool {
        code.split_whitespace().next().is_some_and(|name| name.eq_ignore_ascii_case("TOC"))
    }
}

fn check_box(xml: &mut Xml<'_>) -> Result<String, Cause> {
    let (mut checked, mut default) = (None, false);
    while let Some(element) = xml.child()? {
        match element.name() {
            "checked" => checked = Some(element.is_on()),
            "default" => default = element.is_on(),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(if checked.unwrap_or(default) { "☑" } else { "☐" }.to_owned())
}

fn drop_down(xml: &mut Xml<'_>) -> Result<Option<String>, Cause> {
    let mut chosen = 0;
    let mut entries = Vec::new();
    while let Some(element) = xml.child()? {
        match element.name() {
            "result" => chosen = element.number("val").and_then(|n| usize::try_from(n).ok()).unwrap_or(0),
            "listEntry" => entries.push(element.val().unwrap_or_default().into_owned()),
            _ => {}
        }
        xml.skip()?;
    }
    Ok(entries.into_iter().nth(chosen))
}

/// A number in a circle, typed as `EQ \o\ac(○,1)`.
fn enclosed(code: &str) -> Option<String> {
    let code = code.trim();
    let is_overlay = code.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("EQ")) && code.contains("\\o");
    let inside = code.rsplit_once('(')?.1.split_once(')')?.0;
    let (shape, content) = inside.split_once([',', ';', '，'])?;
    if !is_overlay || !matches!(shape.trim(), "○" | "〇" | "◯" | "О" | "O") {
        return None;
    }
    let n: u32 = content.trim().parse().ok()?;
    (1..=20).contains(&n).then(|| char::from_u32('①' as u32 + n - 1).map(String::from)).flatten()
}
