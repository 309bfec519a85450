//! A folder of contracts that were signed long ago and registered afterwards.

use qiheng_archive::Archive;
use qiheng_domain::DomainError;
use qiheng_domain::contracts::Contract;
use qiheng_domain::intake::{IntakeKind, LeftOut, begin, note_left_out};
use qiheng_record::{Message, Ref};

use crate::Sample;
use crate::records::{CONTRACTS, rows};

/// The folder.
const FOLDER: &str = "历年合同";
/// How many copies lie in it.
const COPIES: usize = 3;

impl Sample<'_> {
    /// The folder's files: copies of contracts that are known, and one that is no contract.
    pub(crate) fn add_intake(&mut self) -> Result<(), DomainError> {
        let copies = rows(CONTRACTS).into_iter().take(COPIES).map(|row| LeftOut {
            name: format!("{}.pdf", row["title"]),
            sha256: Some(Archive::hash_of(row["key"].as_bytes())),
            copy_of: Some(Ref::<Contract>::new(self.id("contract", &row["key"]))),
            reason: None,
        });
        let failed = "通讯录.txt";
        let reason = Message::new("error-read-empty").with("file", failed);
        let mut files: Vec<LeftOut> = copies.collect();
        files.push(LeftOut { name: failed.into(), sha256: None, copy_of: None, reason: Some(reason) });
        let name = Message::new("op-intake-begin").with("folder", FOLDER);
        self.operation("@me", name, |tx| {
            let intake = begin(tx, FOLDER, IntakeKind::Signed)?;
            note_left_out(tx, intake, files)
        })
    }
}
