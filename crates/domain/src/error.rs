//! What a rule refuses.

use std::collections::BTreeMap;

use qiheng_archive::ArchiveError;
use qiheng_record::{Coded, FieldError};

/// A refusal, by a rule of the trade or by the archive. Nothing has been changed.
#[derive(Debug, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum DomainError {
    #[error("waiving a finding needs a reason")]
    WaiveWithoutReason,
    #[error("only the review of the next version may set a finding to fixed")]
    FixedByHand,
    #[error("review {review} is concluded")]
    ReviewConcluded { review: String },
    #[error("{open} findings are undecided")]
    StillUndecided { open: usize },
    #[error("{path}: {detail}")]
    PlaybookMalformed { path: String, detail: String },
    #[error("vendor {vendor} is {status}")]
    VendorBarred { vendor: String, status: &'static str },
    #[error("{start}..{end} is no stretch of the text")]
    NoSuchText { start: u32, end: u32 },
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

impl From<FieldError> for DomainError {
    fn from(error: FieldError) -> Self {
        Self::Archive(error.into())
    }
}

impl Coded for DomainError {
    fn code(&self) -> &'static str {
        match self {
            Self::WaiveWithoutReason => "review.waive_without_reason",
            Self::FixedByHand => "review.fixed_by_hand",
            Self::ReviewConcluded { .. } => "review.concluded",
            Self::StillUndecided { .. } => "review.still_undecided",
            Self::PlaybookMalformed { .. } => "playbook.malformed",
            Self::VendorBarred { .. } => "contract.vendor_barred",
            Self::NoSuchText { .. } => "review.no_such_text",
            Self::Archive(error) => error.code(),
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        match self {
            Self::Archive(error) => error.args(),
            Self::ReviewConcluded { review } => BTreeMap::from([("review".into(), review.clone())]),
            Self::StillUndecided { open } => BTreeMap::from([("open".into(), open.to_string())]),
            Self::PlaybookMalformed { path, detail } => BTreeMap::from([("path".into(), path.clone()), ("detail".into(), detail.clone())]),
            Self::VendorBarred { vendor, status } => BTreeMap::from([("vendor".into(), vendor.clone()), ("status".into(), (*status).to_owned())]),
            Self::NoSuchText { start, end } => BTreeMap::from([("start".into(), start.to_string()), ("end".into(), end.to_string())]),
            Self::WaiveWithoutReason | Self::FixedByHand => BTreeMap::new(),
        }
    }
}
