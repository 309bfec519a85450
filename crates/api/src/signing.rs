//! The signed file held against the text that was approved: what was signed is what was agreed, or each difference is known.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use qiheng_contract::{Document, Settings, Side, compare};
use qiheng_domain::contracts::{Contract, SignedFile, Version};
use qiheng_domain::reviews::{Review, understood};
use qiheng_record::{Ref, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::comparison::{ChangeView, ClauseChange, Sides};
use crate::reading::{Input, read, settings_of, sha256};
use crate::reviews::{side_before, typed};
use crate::workspace::contract_locale;
use crate::{ApiError, Session};

/// A file that is said to be the signed contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct CheckSigned {
    pub contract: String,
    pub file: PathBuf,
}

/// How the signed file differs from the text that was reviewed last.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignedCheck {
    /// The version that was reviewed last.
    pub version: u32,
    /// Language of the signed text, as HTML calls it.
    pub lang: String,
    /// Differences of words, those that weigh most first.
    pub changes: Vec<ChangeView>,
    /// Clauses that came, went or moved.
    pub clauses: Vec<ClauseChange>,
    /// Numbers that only follow what came or went.
    pub renumbered: u32,
    /// Differences of spaces and of the width of characters.
    pub form: u32,
    /// Words of a scan that were read with doubt: a difference there may be none.
    pub doubtful: u32,
}

impl SignedCheck {
    /// Differences that somebody has to look at.
    pub(crate) fn count(&self) -> usize {
        self.changes.len() + self.clauses.len()
    }

    /// The differences as the version keeps them, one a line.
    pub(crate) fn told(&self) -> String {
        let change = |change: &ChangeView| {
            let place = change.clause_label.iter().map(|label| format!("{label}: "));
            format!("{}{}[-{}-][+{}+]{}", place.collect::<String>(), change.lead, change.old, change.new, change.tail).replace('\n', " ")
        };
        let clause = |clause: &ClauseChange| {
            let label = |label: &Option<String>| label.clone().unwrap_or_else(|| "—".to_owned());
            format!("{} → {} {}", label(&clause.before_label), label(&clause.after_label), clause.heading)
        };
        self.changes.iter().map(change).chain(self.clauses.iter().map(clause)).collect::<Vec<_>>().join("\n")
    }
}

/// The signed file that was read last, by its hash: a scan isn't read twice, before it is signed and as it is.
pub(crate) type LastSigned = Option<(String, Arc<Document>)>;

/// Compares a signed file with the contract's last reviewed version; none where no version was reviewed.
pub fn check(session: &Session, request: CheckSigned) -> Result<Option<SignedCheck>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    held_against(session, contract, &Input::open(&request.file)?)
}

pub(crate) fn held_against(session: &Session, contract: Ref<Contract>, file: &Input) -> Result<Option<SignedCheck>, ApiError> {
    let approved = session.read(|db| {
        let Some(review) = db.all::<Review>(&[("contract", Value::Id(contract.0))])?.into_iter().next_back() else { return Ok(None) };
        let version = db.get::<Version>(review.body.version)?.body.number;
        Ok(Some((version, understood(&db, review.body.reading)?)))
    })?;
    let Some((version, before)) = approved else { return Ok(None) };
    let signed = read_signed(session, file)?;
    let clauses = qiheng_contract::outline(&signed);
    let newer = Side { document: &signed, clauses: &clauses };
    let comparison = compare(&Side { document: &before.document, clauses: &before.reading.clauses }, &newer);
    let sides = Sides { before: &before.reading.clauses, after: &clauses, newer: signed.text.chars().collect() };
    let changes = sides.changes(&comparison, &[]);
    let places = signed.sheets.iter().filter_map(|sheet| sheet.scan.as_ref()).flat_map(|scan| &scan.places);
    Ok(Some(SignedCheck {
        version,
        lang: contract_locale(signed.language).tag().to_owned(),
        form: (comparison.changes.len() - changes.len()) as u32,
        changes,
        clauses: sides.clauses(&comparison),
        renumbered: comparison.renumbering.len() as u32,
        doubtful: places.filter(|place| place.doubtful).count() as u32,
    }))
}

fn read_signed(session: &Session, file: &Input) -> Result<Arc<Document>, ApiError> {
    let hash = sha256(&file.bytes);
    let last = session.last_signed().clone();
    if let Some((_, document)) = last.filter(|(known, _)| *known == hash) {
        return Ok(document);
    }
    let document = Arc::new(read(session, file, &[])?);
    *session.last_signed() = Some((hash, document.clone()));
    Ok(document)
}

/// The file as the contract keeps it, read where it can be. Refused while nobody has looked at its differences.
pub(crate) fn signed_file(session: &Session, contract: Ref<Contract>, file: Input, are_known: bool) -> Result<SignedFile, ApiError> {
    let differences = differences(session, contract, &file, are_known)?;
    // only what was reviewed is held against a text: any other file may be kept without one
    let read = match read_signed(session, &file) {
        Ok(document) => {
            let settings = Settings { side: side_before(session, contract)?, ..settings_of(session)? };
            let reading = qiheng_contract::review(&document, &settings);
            Some((Arc::unwrap_or_clone(document), reading))
        }
        Err(_) => None,
    };
    Ok(SignedFile { name: file.name, bytes: file.bytes, differences, read })
}

/// Refuses a signed file whose differences nobody has looked at; else what the version keeps of them.
fn differences(session: &Session, contract: Ref<Contract>, file: &Input, are_known: bool) -> Result<String, ApiError> {
    let Some(check) = held_against(session, contract, file)? else { return Ok(String::new()) };
    if check.count() > 0 && !are_known {
        let args = BTreeMap::from([("count".to_owned(), check.count().to_string()), ("version".to_owned(), check.version.to_string())]);
        return Err(ApiError { args, ..ApiError::new("contract.signed_differs", &[]) });
    }
    Ok(check.told())
}
