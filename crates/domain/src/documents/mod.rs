//! Files that belong to records, kept byte for byte under their hash.

use qiheng_archive::{ArchiveError, Database, Transaction};
use qiheng_record::{Choice, Record, Ref, Sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::DomainError;
use crate::communication::{Meeting, Message, Notice};
use crate::contracts::{Contract, Settlement, Version};
use crate::legal::Dispute;
use crate::performance::Evaluation;
use crate::projects::Project;
use crate::reviews::Review;
use crate::vendors::Vendor;

/// A file (文件). Its bytes lie in the archive under their SHA-256.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "document", title = "name", icon = "file-text")]
pub struct Document {
    /// File name.
    #[field(required, list, search = 8, pinyin)]
    pub name: String,
    /// Hash of its bytes.
    #[field(required, set_by = "keep")]
    pub sha256: Sha256,
    /// Size in bytes.
    #[field(list, set_by = "keep")]
    pub size: i64,
    /// What it is to its record.
    #[field(required, list, filter, default = "evidence")]
    pub role: DocumentRole,
    /// The contract it belongs to.
    #[field(list, filter)]
    pub contract: Option<Ref<Contract>>,
    /// The version of the contract it belongs to.
    pub version: Option<Ref<Version>>,
    /// The project it belongs to.
    #[field(filter)]
    pub project: Option<Ref<Project>>,
    /// The vendor it belongs to.
    #[field(filter)]
    pub vendor: Option<Ref<Vendor>>,
    /// The mail that it came with.
    #[field(set_by = "take")]
    pub message: Option<Ref<Message>>,
}

impl Document {
    /// Keeps a file's bytes and describes it; it belongs to nothing yet.
    pub fn keep(tx: &Transaction, name: String, bytes: &[u8], role: DocumentRole) -> Result<Self, ArchiveError> {
        let (sha256, size) = (Sha256(tx.keep_original(bytes)?), bytes.len() as i64);
        Ok(Self { name, sha256, size, role, contract: None, version: None, project: None, vendor: None, message: None })
    }

    /// The same, filed where a record belongs: with itself, or with the contract or vendor that it is about.
    pub fn filed_with(self, db: &Database, kind: &str, id: Uuid) -> Result<Self, DomainError> {
        Ok(match kind {
            Contract::NAME => self.of(Ref::new(id), None),
            Project::NAME => Self { project: Some(Ref::new(id)), ..self },
            Vendor::NAME => Self { vendor: Some(Ref::new(id)), ..self },
            Review::NAME => {
                let review = db.get(Ref::<Review>::new(id))?.body;
                self.of(review.contract, Some(review.version))
            }
            Evaluation::NAME => {
                let evaluation = db.get(Ref::<Evaluation>::new(id))?.body;
                Self { vendor: Some(evaluation.vendor), contract: evaluation.contract, ..self }
            }
            Dispute::NAME => {
                let Dispute { contract, vendor, .. } = db.get(Ref::<Dispute>::new(id))?.body;
                Self { contract, vendor, ..self }
            }
            Settlement::NAME => self.of(db.get(Ref::<Settlement>::new(id))?.body.contract, None),
            Notice::NAME => self.of(db.get(Ref::<Notice>::new(id))?.body.contract, None),
            Message::NAME => {
                let Message { contract, vendor, project, .. } = db.get(Ref::<Message>::new(id))?.body;
                Self { contract, vendor, project, message: Some(Ref::new(id)), ..self }
            }
            Meeting::NAME => {
                let Meeting { contract, vendor, project, .. } = db.get(Ref::<Meeting>::new(id))?.body;
                Self { contract, vendor, project, ..self }
            }
            _ => return Err(DomainError::NoPlaceForDocument { kind: kind.to_owned() }),
        })
    }

    /// The same, as a document of a contract and of one version of it.
    #[must_use]
    pub fn of(self, contract: Ref<Contract>, version: Option<Ref<Version>>) -> Self {
        Self { contract: Some(contract), version, ..self }
    }
}

/// What a file is to its record.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentRole {
    /// The contract's main text.
    Main,
    /// An attachment of the contract (附件).
    Attachment,
    /// A report as it was issued.
    Report,
    /// What went out to the other side (发出件).
    Outgoing,
    /// What came back from the other side (收到件).
    Incoming,
    /// An invoice (发票).
    Invoice,
    /// A scan, a mail or anything else that proves something.
    Evidence,
}
