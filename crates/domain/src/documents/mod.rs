//! Files that belong to records, kept byte for byte under their hash.

use qiheng_archive::{ArchiveError, Database, Transaction};
use qiheng_record::{AnyRef, Choice, Record, Ref, Sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::DomainError;
use crate::belonging::{Belonging, is_root};
use crate::contracts::{Contract, Version};
use crate::projects::Project;
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
    /// The record that it was kept with, where that is another.
    #[field(set_by = "keep")]
    pub about: Option<AnyRef>,
}

impl Document {
    /// Keeps a file's bytes and describes it; it belongs to nothing yet.
    pub fn keep(tx: &Transaction, name: String, bytes: &[u8], role: DocumentRole) -> Result<Self, ArchiveError> {
        let (sha256, size) = (Sha256(tx.keep_original(bytes)?), bytes.len() as i64);
        Ok(Self { name, sha256, size, role, contract: None, version: None, project: None, vendor: None, about: None })
    }

    /// The same, filed with a record: so it is found with the contract, the vendor and the project too that the record is about.
    pub fn filed_with(self, db: &Database, with: AnyRef) -> Result<Self, DomainError> {
        let whose = Belonging::of(db, &with)?;
        let about = (!is_root(&with)).then_some(with);
        Ok(Self { contract: whose.contract, version: whose.version, project: whose.project, vendor: whose.vendor, about, ..self })
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
