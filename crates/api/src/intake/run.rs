//! Taking in what the plan has shown, file by file.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::PathBuf;

use qiheng_archive::Changes;
use qiheng_domain::contracts::Contract;
use qiheng_domain::intake::{Intake, IntakeKind, Kept, LeftOut, TakeIn, begin, not_noted, note_left_out, take_in};
use qiheng_domain::playbooks::PlaybookVersion;
use qiheng_domain::reviews::{Draft, OtherParty, Place, vendor_told};
use qiheng_domain::vendors::{Vendor, VendorBook};
use qiheng_record::{Message, Ref};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::gather;
use super::plan::Reader;
use crate::in_order::in_order;
use crate::reading::{Input, Judged, sha256};
use crate::reviews::typed;
use crate::{ApiError, Session};

/// What is to be taken in, as the plan was shown and changed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RunIntake {
    /// The folder.
    pub folder: String,
    /// What its files are.
    pub kind: IntakeKind,
    /// The files to be taken in, in their order.
    pub files: Vec<IntakeFile>,
    /// The files that the plan leaves out, to be noted: copies, and what could not be read.
    #[serde(default)]
    pub left_out: Vec<IntakeLeftOut>,
}

/// A file that the plan leaves out.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IntakeLeftOut {
    /// Where it lies in the folder.
    pub name: String,
    /// Hash of its bytes; empty where they could not be read.
    pub sha256: String,
    /// The contract that it is a copy of.
    pub copy_of: Option<String>,
    /// Why it could not be read.
    pub error: Option<ApiError>,
}

/// One file to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IntakeFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Where it lies in the folder.
    pub name: String,
    /// Hash of its bytes when it was planned: a file that was changed since is left out.
    pub sha256: String,
    /// Where it belongs.
    pub choice: IntakeChoice,
}

/// Where a file belongs.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum IntakeChoice {
    NewContract { vendor: IntakeVendor },
    VersionOf { contract: String },
    VersionOfFile { file: String },
}

/// The other party of a new contract.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum IntakeVendor {
    /// The one that the file names: known by credit code or name, else made known as prospective.
    AsTold,
    /// This one.
    Known {
        /// Its id.
        id: String,
    },
    /// Left open.
    Open,
}

/// What became of an intake.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeDone {
    /// Its record.
    pub intake: String,
    /// The files that were taken in.
    pub taken: Vec<TakenFile>,
    /// The files that were not, by name, with the reason.
    pub failed: Vec<(String, ApiError)>,
    /// It was stopped: the files after the last one are still to be taken in.
    pub is_stopped: bool,
    /// What changed.
    pub changes: Changes,
}

/// A file that was taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TakenFile {
    /// Where it lies in the folder.
    pub name: String,
    /// Its contract.
    pub contract: String,
    /// What the contract is called.
    pub title: String,
    /// The review that was started; none for signed contracts.
    pub review: Option<String>,
}

/// Takes in files one by one, each in an operation of its own. What fails is left out and told; nothing else is lost by it.
pub fn run(session: &Session, request: RunIntake) -> Result<IntakeDone, ApiError> {
    let running = session.job().begin(request.files.len())?;
    let reader = Reader::of(session)?;
    let mut work = Work::begin(session, &request, reader.playbook)?;
    let kept = session.read(|db| Ok(Kept::of(&db)?))?;
    in_order(
        &request.files,
        |file| read(session, &reader, file, &kept),
        |file, judged| {
            if running.is_stopped() {
                work.done.is_stopped = true;
                return ControlFlow::Break(());
            }
            if let Err(error) = judged.and_then(|judged| work.take(file, judged)) {
                work.fail(file, error);
            }
            running.done(&file.name);
            ControlFlow::Continue(())
        },
    );
    work.end()
}

/// Reads a file again, as long as it is the one that was planned.
fn read(session: &Session, reader: &Reader, file: &IntakeFile, kept: &Kept) -> Result<Judged, ApiError> {
    let input = Input::open(&file.path)?;
    if sha256(&input.bytes) != file.sha256 {
        return Err(ApiError::new("intake.changed", &[("name", &file.name)]));
    }
    // A run that is repeated takes nothing in twice.
    if let Some(contract) = kept.contract_of(&file.sha256) {
        let title = session.read(|db| Ok(db.get(contract)?.body.title))?;
        return Err(ApiError::new("intake.kept_already", &[("name", &file.name), ("title", &title)]));
    }
    let contract = match &file.choice {
        IntakeChoice::VersionOf { contract } => Some(typed::<Contract>("contract", contract.clone())?),
        _ => None,
    };
    reader.judged(input, contract)
}

/// An intake under way.
struct Work<'s> {
    session: &'s Session,
    kind: IntakeKind,
    intake: Ref<Intake>,
    playbook: Option<Ref<PlaybookVersion>>,
    vendors: VendorBook,
    /// The contracts that files of this run belong to, by the file's name.
    made: HashMap<String, Ref<Contract>>,
    left_out: Vec<LeftOut>,
    done: IntakeDone,
}

impl<'s> Work<'s> {
    fn begin(session: &'s Session, request: &RunIntake, playbook: Option<Ref<PlaybookVersion>>) -> Result<Self, ApiError> {
        let operation = Message::new("op-intake-begin").with("folder", &request.folder);
        let (intake, changes) = session.write(operation, |tx, _| begin(tx, &request.folder, request.kind))?;
        let vendors = session.read(|db| Ok(VendorBook::of(&db)?))?;
        let left_out = request.left_out.iter().filter(|file| file.copy_of.is_some() || file.error.is_some()).map(|file| {
            Ok(LeftOut {
                name: file.name.clone(),
                sha256: Some(file.sha256.clone()).filter(|hash| !hash.is_empty()),
                copy_of: file.copy_of.clone().map(|id| typed("contract", id)).transpose()?,
                reason: file.error.as_ref().map(reason),
            })
        });
        let left_out = left_out.collect::<Result<_, ApiError>>()?;
        let done = IntakeDone { intake: intake.to_string(), taken: vec![], failed: vec![], is_stopped: false, changes };
        Ok(Self { session, kind: request.kind, intake, playbook, vendors, made: HashMap::new(), left_out, done })
    }

    fn take(&mut self, file: &IntakeFile, judged: Judged) -> Result<(), ApiError> {
        let place = self.place(file, &judged)?;
        let files = vec![(judged.main.name.as_str(), judged.main.bytes.as_slice())];
        let draft = Draft { files, document: &judged.document, reading: &judged.reading, playbook: self.playbook };
        let taking = TakeIn { intake: self.intake, name: &file.name, draft, place };
        let name = match self.kind {
            IntakeKind::Drafts => "op-review-start",
            IntakeKind::Signed => "op-contract-register",
        };
        let operation = Message::new(name).with("name", &judged.main.name);
        let ((contract, review), changes) = self.session.write(operation, |tx, actor| take_in(tx, &taking, actor))?;
        let (title, vendor) = self.session.read(|db| {
            let contract = db.get(contract)?.body;
            Ok((contract.title, contract.vendor.map(|vendor| db.get(vendor)).transpose()?))
        })?;
        if let Some(vendor) = vendor {
            let code = vendor.body.credit_code.as_ref().map(ToString::to_string);
            self.vendors.add(Ref::new(vendor.head.id), &vendor.body.name, code.as_deref());
        }
        self.made.insert(file.name.clone(), contract);
        gather(&mut self.done.changes, changes);
        self.done.taken.push(TakenFile { name: file.name.clone(), contract: contract.to_string(), title, review: review.map(|review| review.to_string()) });
        Ok(())
    }

    fn place(&self, file: &IntakeFile, judged: &Judged) -> Result<Place, ApiError> {
        Ok(match &file.choice {
            IntakeChoice::VersionOf { contract } => Place::NextOf(typed("contract", contract.clone())?),
            IntakeChoice::VersionOfFile { file: before } => {
                let contract = self.made.get(before).copied();
                Place::NextOf(contract.ok_or_else(|| ApiError::new("intake.version_before_missing", &[("name", &file.name), ("before", before)]))?)
            }
            IntakeChoice::NewContract { vendor: IntakeVendor::Known { id } } => Place::New(OtherParty::Known(typed::<Vendor>("vendor", id.clone())?)),
            IntakeChoice::NewContract { vendor: IntakeVendor::Open } => Place::New(OtherParty::Open),
            IntakeChoice::NewContract { vendor: IntakeVendor::AsTold } => {
                let found = vendor_told(&judged.reading).and_then(|(name, code)| self.vendors.find(name, code));
                Place::New(found.map_or(OtherParty::Unknown, |found| OtherParty::Known(found.vendor)))
            }
        })
    }

    fn fail(&mut self, file: &IntakeFile, error: ApiError) {
        self.left_out.push(LeftOut { name: file.name.clone(), sha256: Some(file.sha256.clone()), copy_of: None, reason: Some(reason(&error)) });
        self.done.failed.push((file.name.clone(), error));
    }

    /// Notes what was left out, and tells what became of all.
    fn end(mut self) -> Result<IntakeDone, ApiError> {
        let left_out = std::mem::take(&mut self.left_out);
        let left_out = self.session.read(|db| Ok(not_noted(&db, self.intake, left_out)?))?;
        if !left_out.is_empty() {
            let operation = Message::new("op-intake-left-out").with("count", left_out.len());
            let ((), changes) = self.session.write(operation, |tx, _| note_left_out(tx, self.intake, left_out))?;
            gather(&mut self.done.changes, changes);
        }
        Ok(self.done)
    }
}

/// An error as the message that says it.
fn reason(error: &ApiError) -> Message {
    Message { id: format!("error-{}", error.code.replace(['.', '_'], "-")), args: error.args.clone() }
}
