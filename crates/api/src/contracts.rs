//! Contracts: their way from draft to end, and the files that belong to them.

use std::path::PathBuf;

use chrono::NaiveDate;
use qiheng_archive::Changes;
use qiheng_domain::contracts::{self, Contract, Lifecycle, Needs, SignedFile, Step};
use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::reading::Input;
use crate::reviews::typed;
use crate::{ApiError, Session, signing};

/// Which contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct WhichContract {
    pub contract: String,
}

/// A step that may be taken next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextStep {
    /// The state it leads to.
    pub to: Lifecycle,
    /// What it asks for.
    pub needs: Needs,
    /// Why it can't be taken yet.
    pub blocked: Option<ApiError>,
}

/// A step to be taken.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeStep {
    /// The contract.
    pub contract: String,
    /// The state it leads to.
    pub to: Lifecycle,
    /// The day of signature.
    #[serde(default)]
    pub signed_on: Option<NaiveDate>,
    /// The signed file.
    #[serde(default)]
    pub signed_file: Option<PathBuf>,
    /// Somebody has looked at what the signed file says otherwise.
    #[serde(default)]
    pub differences_are_known: bool,
    /// Why, for terminating and cancelling.
    #[serde(default)]
    pub reason: Option<String>,
}

/// The steps that may be taken next, the usual one first.
pub fn steps(session: &Session, request: WhichContract) -> Result<Vec<NextStep>, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let catalogue = session.catalogue(session.locale());
    session.read(|db| {
        let state = db.get(contract)?.body.lifecycle;
        let blocked = |to| match to {
            Lifecycle::Signed => contracts::may_be_signed(&db, contract).err().map(|error| ApiError::from(error).worded(catalogue)),
            _ => None,
        };
        Ok(state.next().iter().map(|to| NextStep { to: *to, needs: to.needs(), blocked: blocked(*to) }).collect())
    })
}

/// Takes a step.
pub fn take_step(session: &Session, request: TakeStep) -> Result<Changes, ApiError> {
    let contract = typed::<Contract>("contract", request.contract)?;
    let file = request.signed_file.as_deref().map(Input::open).transpose()?;
    // reading is slow and touches nothing: it happens before the operation
    let differences = file.as_ref().map(|file| signing::differences(session, contract, file, request.differences_are_known)).transpose()?;
    let signed_file = file.map(|file| SignedFile { name: file.name, bytes: file.bytes, differences: differences.unwrap_or_default() });
    let step = Step { signed_on: request.signed_on, signed_file, reason: request.reason };
    let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
    let operation = Message::new("op-contract-step").with("title", title).with("state", request.to.name());
    let catalogue = session.catalogue(session.locale());
    let done = session.write(operation, |tx, _| contracts::move_to(tx, contract, request.to, step));
    Ok(done.map_err(|error| error.worded(catalogue))?.1)
}
