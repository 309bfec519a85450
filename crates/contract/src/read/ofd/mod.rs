//! OFD (GB/T 33190): a zip of XML parts whose pages place characters. Text comes by its place, as from a PDF; tags that a bureau adds
//! are left aside.

mod page;
mod parts;

use self::parts::{absolute, inner};
use super::draft::Draft;
use super::error::{Cause, Limit};
use super::package::Package;
use super::pdf::lay_out;
use super::pdf::page::{Budget, Glyphs};
use super::xml::Xml;
use crate::model::{Document, Format};
use page::Layout;

/// The list of the documents that it holds.
pub(super) const ROOT: &str = "OFD.xml";
const MAX_PAGES: usize = 5000;

/// Whether a package is an OFD.
pub(super) fn is_ofd(package: &Package<'_>) -> bool {
    package.has(ROOT)
}

/// Reads an OFD; the documents that it holds one after the other.
pub(super) fn read(package: &mut Package<'_>) -> Result<Document, Cause> {
    let root = required(package, ROOT)?;
    let mut pages = Vec::new();
    for document in inner(&root, ROOT, "DocRoot")? {
        document_pages(package, &absolute("", &document), &mut pages)?;
    }
    if pages.is_empty() {
        return Err(Cause::damaged("OFD", &"there is no page"));
    }
    let count = pages.len() as u32;
    let mut draft = Draft::default();
    let sheets = lay_out(pages, &mut Budget::default().grids, &mut draft)?;
    // pages of pictures alone
    if draft.is_empty() { Err(Cause::NoTextLayer { pages: count }) } else { Ok(Document { sheets, ..draft.finish(Format::Ofd) }) }
}

/// Where a document's pages and templates lie.
#[derive(Default)]
struct Root {
    sheet: Option<[f32; 4]>,
    templates: Vec<(String, String)>,
    pages: Vec<String>,
}

fn document_pages(package: &mut Package<'_>, part: &str, pages: &mut Vec<Glyphs>) -> Result<(), Cause> {
    let text = required(package, part)?;
    let mut root = Root::default();
    list(&mut Xml::new(&text, part), part, &mut root)?;
    for page in &root.pages {
        if pages.len() >= MAX_PAGES {
            return Err(Cause::TooLarge { limit: Limit::Blocks, max: MAX_PAGES as u64 });
        }
        let content = required(package, page)?;
        let mut layout = Layout::new(root.sheet);
        layout.area(&content, page)?;
        for id in layout.templates(&content, page)? {
            if let Some((_, template)) = root.templates.iter().find(|(known, _)| *known == id) {
                let template = template.clone();
                let content = required(package, &template)?;
                layout.content(&content, &template)?;
            }
        }
        layout.content(&content, page)?;
        pages.push(layout.finished());
    }
    Ok(())
}

fn list(xml: &mut Xml<'_>, part: &str, root: &mut Root) -> Result<(), Cause> {
    while let Some(element) = xml.child()? {
        let base = element.attr("BaseLoc").map(|place| absolute(part, &place));
        match (element.name(), base) {
            ("PhysicalBox", _) => root.sheet = root.sheet.or(parts::numbers(&xml.text()?)),
            ("Page", Some(place)) => {
                root.pages.push(place);
                xml.skip()?;
            }
            ("TemplatePage", Some(place)) => {
                root.templates.push((element.attr("ID").unwrap_or_default().into_owned(), place));
                xml.skip()?;
            }
            _ => list(xml, part, root)?,
        }
    }
    Ok(())
}

fn required(package: &mut Package<'_>, part: &str) -> Result<String, Cause> {
    package.text(part)?.ok_or_else(|| Cause::damaged(part, &"the part is missing"))
}
