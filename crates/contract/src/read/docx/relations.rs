//! Where the parts of a document stand in its package.

use super::xml::Xml;
use crate::read::error::Cause;
use crate::read::package::Package;

/// Last words of the types that are followed.
const KINDS: [&str; 6] = ["officeDocument", "styles", "numbering", "footnotes", "endnotes", "comments"];

/// Names of the parts that are read.
pub(crate) struct Relations {
    pub(crate) document: String,
    pub(super) styles: String,
    pub(super) numbering: String,
    pub(crate) footnotes: String,
    pub(crate) endnotes: String,
    pub(crate) comments: String,
}

impl Relations {
    /// Follows the relationships from the package's root; where they say nothing, the usual names count.
    pub(crate) fn read(package: &mut Package<'_>) -> Result<Self, Cause> {
        let document = targets(package, "_rels/.rels", "")?
            .into_iter()
            .find_map(|(kind, target)| (kind == "officeDocument").then_some(target))
            .filter(|target| package.has(target))
            .unwrap_or_else(|| "word/document.xml".to_owned());
        let (folder, file) = document.rsplit_once('/').unwrap_or(("", &document));
        let own = targets(package, format!("{folder}/_rels/{file}.rels").trim_start_matches('/'), folder)?;
        let part = |kind: &str| {
            let found = own.iter().find_map(|(of, target)| (of == kind).then(|| target.clone()));
            found.unwrap_or_else(|| resolve(folder, &format!("{kind}.xml")))
        };
        Ok(Self {
            styles: part("styles"),
            numbering: part("numbering"),
            footnotes: part("footnotes"),
            endnotes: part("endnotes"),
            comments: part("comments"),
            document,
        })
    }
}

/// Last words of the relationships' types, with the targets inside the package.
fn targets(package: &mut Package<'_>, name: &str, folder: &str) -> Result<Vec<(String, String)>, Cause> {
    let mut found = Vec::new();
    let Some(text) = package.text(name)? else { return Ok(found) };
    let mut xml = Xml::new(&text, name);
    xml.child()?;
    while let Some(element) = xml.child()? {
        let is_outside = element.attr("TargetMode").as_deref() == Some("External");
        if let (false, Some(kind), Some(target)) = (is_outside, element.attr("Type"), element.attr("Target")) {
            let kind = kind.rsplit('/').next().unwrap_or_default();
            if KINDS.contains(&kind) {
                found.push((kind.to_owned(), resolve(folder, &target)));
            }
        }
        xml.skip()?;
    }
    Ok(found)
}

fn resolve(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|step| !step.is_empty()).collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}
