//! Why a file could not be read, in situations that the user can act on.

use std::collections::BTreeMap;

use qiheng_record::Coded;

/// A file that could not be read, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {cause}")]
pub struct ReadError {
    /// The file's name as it was given.
    pub file: String,
    /// What is the matter with it.
    pub cause: Cause,
}

/// What is the matter with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// It holds no words.
    #[error("it holds no text")]
    Empty,
    /// It breaks off or breaks the rules of its format.
    #[error("damaged in {part}: {why}")]
    Damaged {
        /// The place: a part of the file, with the byte where known.
        part: String,
        /// What the parser said.
        why: String,
    },
    /// It is protected by a password.
    #[error("protected by a password")]
    Encrypted,
    /// A binary Word or WPS file (.doc, .wps).
    #[error("a binary Word or WPS file")]
    Legacy,
    /// Pictures of pages only.
    #[error("{pages} pages without a text layer")]
    NoTextLayer {
        /// How many pages (or pictures) there are.
        pages: u32,
    },
    /// It exceeds what a contract needs.
    #[error("too large: {limit} above {max}")]
    TooLarge {
        /// Which limit it exceeds.
        limit: Limit,
        /// The limit's value.
        max: u64,
    },
    /// The user has stopped the reading.
    #[error("the reading was stopped")]
    Stopped,
    /// A known format that is not read.
    #[error("{format} files are not read")]
    Unsupported {
        /// The format's usual name.
        format: &'static str,
    },
    /// Neither a document nor text.
    #[error("neither a document nor text")]
    NotAContractFile,
}

/// The limits that keep a hostile file from taking the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Size of the file, in MB.
    File,
    /// Number of entries in a package.
    Entries,
    /// Size of one part once inflated, in MB.
    Part,
    /// How many times larger a part is once inflated.
    Ratio,
    /// How deep elements are nested.
    Depth,
    /// Paragraphs and rows, changes, comments.
    Blocks,
    /// Pixels of a picture, in millions.
    Pixels,
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::File => "file",
            Self::Entries => "entries",
            Self::Part => "part",
            Self::Ratio => "ratio",
            Self::Depth => "depth",
            Self::Blocks => "blocks",
            Self::Pixels => "pixels",
        })
    }
}

impl Cause {
    /// The suffix by which a word processor knows the file, where one could make a .docx of it: a converter can step in here.
    pub fn convertible(&self) -> Option<&'static str> {
        match self {
            Self::Legacy => Some("doc"),
            Self::Unsupported { format: "RTF" } => Some("rtf"),
            Self::Unsupported { format: "OpenDocument" } => Some("odt"),
            Self::Unsupported { format: "HTML" } => Some("html"),
            _ => None,
        }
    }

    /// Damage at a place.
    pub(super) fn damaged(part: &str, why: &dyn ToString) -> Self {
        Self::Damaged { part: part.to_owned(), why: why.to_string() }
    }

    /// Names the file it happened in.
    pub(super) fn of(self, file: &str) -> ReadError {
        ReadError { file: file.to_owned(), cause: self }
    }
}

impl Coded for ReadError {
    fn code(&self) -> &'static str {
        match self.cause {
            Cause::Empty => "read.empty",
            Cause::Damaged { .. } => "read.damaged",
            Cause::Encrypted => "read.encrypted",
            Cause::Legacy => "read.legacy",
            Cause::NoTextLayer { .. } => "read.no_text_layer",
            Cause::TooLarge { .. } => "read.too_large",
            Cause::Stopped => "read.stopped",
            Cause::Unsupported { .. } => "read.unsupported",
            Cause::NotAContractFile => "read.not_a_contract_file",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let own = match &self.cause {
            Cause::Damaged { part, why } => vec![("part", part.clone()), ("why", why.clone())],
            Cause::NoTextLayer { pages } => vec![("pages", pages.to_string())],
            Cause::TooLarge { limit, max } => vec![("limit", limit.to_string()), ("max", max.to_string())],
            Cause::Unsupported { format } => vec![("format", (*format).to_owned())],
            Cause::Empty | Cause::Encrypted | Cause::Legacy | Cause::Stopped | Cause::NotAContractFile => Vec::new(),
        };
        own.into_iter().chain([("file", self.file.clone())]).map(|(key, value)| (key.to_owned(), value)).collect()
    }
}
