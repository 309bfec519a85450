//! Why a mail could not be read, and the limits that keep a hostile one from taking the machine.

use std::collections::BTreeMap;

use qiheng_record::Coded;

/// A mail that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum MailError {
    #[error("{file} is no mail")]
    NotAMail { file: String },
    #[error("{file} is damaged: {detail}")]
    Damaged { file: String, detail: String },
    #[error("{file} is too large: {limit:?} above {most}")]
    TooLarge { file: String, limit: Limit, most: u64 },
}

/// What of a mail is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Size of the file, in MB.
    File,
    /// Size of the headers, in kB.
    Headers,
    /// How deep parts are nested.
    Depth,
    /// Number of parts, recipients or attachments.
    Parts,
    /// Size of all that is decoded, in MB.
    Decoded,
}

impl Limit {
    fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Headers => "headers",
            Self::Depth => "depth",
            Self::Parts => "parts",
            Self::Decoded => "decoded",
        }
    }

    /// In how many of its own units the sentence counts.
    fn unit(self) -> u64 {
        match self {
            Self::File | Self::Decoded => 1 << 20,
            Self::Headers => 1 << 10,
            Self::Depth | Self::Parts => 1,
        }
    }
}

pub(crate) const MOST_BYTES: u64 = 100 << 20;
pub(crate) const MOST_HEADER_BYTES: u64 = 512 << 10;
pub(crate) const MOST_DEPTH: u64 = 40;
pub(crate) const MOST_PARTS: u64 = 2_000;
pub(crate) const MOST_DECODED: u64 = 200 << 20;

/// Refuses what is above its limit.
pub(crate) fn within(value: u64, most: u64, limit: Limit, file: &str) -> Result<(), MailError> {
    if value > most { Err(MailError::TooLarge { file: file.to_owned(), limit, most: most / limit.unit() }) } else { Ok(()) }
}

impl Coded for MailError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAMail { .. } => "mail.not_a_mail",
            Self::Damaged { .. } => "mail.damaged",
            Self::TooLarge { .. } => "mail.too_large",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs = match self {
            Self::NotAMail { file } => vec![("name", file.clone())],
            Self::Damaged { file, detail } => vec![("name", file.clone()), ("detail", detail.clone())],
            Self::TooLarge { file, limit, most } => vec![("name", file.clone()), ("limit", limit.name().to_owned()), ("most", most.to_string())],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
