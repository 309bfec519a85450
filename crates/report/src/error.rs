//! What can keep a report from being made.

use std::collections::BTreeMap;
use std::path::PathBuf;

use qiheng_record::Coded;

/// A report that can't be made; no file has been written.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum ReportError {
    #[error("no fonts in {looked}")]
    NoFonts { looked: String },
    #[error("{path}: {source}", path = path.display())]
    Font { path: PathBuf, source: std::io::Error },
    #[error("no font has the character {character}")]
    MissingGlyph { character: String },
    #[error("{detail}")]
    Template { detail: String },
}

impl Coded for ReportError {
    fn code(&self) -> &'static str {
        match self {
            Self::NoFonts { .. } => "report.no_fonts",
            Self::Font { .. } => "report.font",
            Self::MissingGlyph { .. } => "report.missing_glyph",
            Self::Template { .. } => "report.template",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs = match self {
            Self::NoFonts { looked } => vec![("looked", looked.clone())],
            Self::Font { path, source } => vec![("path", path.display().to_string()), ("detail", source.to_string())],
            Self::MissingGlyph { character } => vec![("character", character.clone())],
            Self::Template { detail } => vec![("detail", detail.clone())],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
