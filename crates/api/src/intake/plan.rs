//! What each file of a folder is taken for, shown before anything is kept.

use std::ops::ControlFlow;
use std::path::PathBuf;

use qiheng_archive::Database;
use qiheng_contract::{Identity, Settings, Severity};
use qiheng_domain::contracts::{Contract, ContractKind};
use qiheng_domain::intake::{Arrival, IntakeKind, Kept, TakenFor, Target};
use qiheng_domain::reviews::vendor_told;
use qiheng_domain::vendors::{KnownBy, VendorBook};
use qiheng_record::Ref;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::files::{Found, found};
use super::run::{IntakeChoice, IntakeFile, IntakeLeftOut, IntakeVendor, RunIntake};
use crate::in_order::in_order;
use crate::playbooks::policy_in_force;
use crate::reading::{Input, Judged, judge_for_us, settings_of, sha256};
use crate::reviews::own_names;
use crate::{ApiError, Session};

/// A folder, or several files and folders, to be taken in.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct PlanIntake {
    pub paths: Vec<PathBuf>,
    pub kind: IntakeKind,
}

/// What is in the folder and what each file is taken for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakePlan {
    /// The folder.
    pub folder: String,
    /// What its files are.
    pub kind: IntakeKind,
    /// One row a file, in the order of their names.
    pub rows: Vec<IntakeRow>,
    /// It was stopped: files are missing.
    pub is_stopped: bool,
}

/// One file of the plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct IntakeRow {
    /// Where it lies.
    pub path: PathBuf,
    /// Where it lies in the folder.
    pub name: String,
    /// Hash of its bytes; empty where they could not be read.
    pub sha256: String,
    /// Why it can't be taken in.
    pub error: Option<ApiError>,
    /// What it is called.
    pub title: String,
    /// The number that it bears.
    pub number: Option<String>,
    /// Which rules apply to it.
    pub kind: Option<ContractKind>,
    /// The other party that it names.
    pub vendor: Option<VendorMatch>,
    /// What it is taken for; none where it could not be read.
    pub target: Option<IntakeTarget>,
    /// The share of the text that it has in common with the version before, in percent.
    pub likeness: Option<u32>,
    /// Findings: critical, major, minor, info. All zero for signed contracts, which are not reviewed.
    pub findings: [u32; 4],
}

/// The vendor that a file names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct VendorMatch {
    /// The vendor; none if it is not known yet.
    pub id: Option<String>,
    /// Its name: the known one, else as it reads.
    pub name: String,
    /// How it was found.
    pub by: VendorMatchBy,
}

/// How a vendor was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VendorMatchBy {
    /// By its credit code.
    CreditCode,
    /// By its name, however it is spelt.
    Name,
    /// It is new: it will be made known as prospective.
    New,
}

/// What a file is taken for.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it all")]
pub enum IntakeTarget {
    NewContract,
    VersionOf { contract: String, title: String },
    VersionOfFile { file: String },
    CopyOf { contract: String, title: String },
    CopyOfFile { file: String },
}

impl IntakePlan {
    /// The run that takes in every file as it was taken for; copies and what could not be read are left out.
    pub fn as_proposed(&self) -> RunIntake {
        let (mut files, mut left_out) = (Vec::new(), Vec::new());
        for row in &self.rows {
            let choice = match &row.target {
                Some(IntakeTarget::NewContract) => IntakeChoice::NewContract { vendor: IntakeVendor::AsTold },
                Some(IntakeTarget::VersionOf { contract, .. }) => IntakeChoice::VersionOf { contract: contract.clone() },
                Some(IntakeTarget::VersionOfFile { file }) => IntakeChoice::VersionOfFile { file: file.clone() },
                Some(IntakeTarget::CopyOf { .. } | IntakeTarget::CopyOfFile { .. }) | None => {
                    let copy_of = match &row.target {
                        Some(IntakeTarget::CopyOf { contract, .. }) => Some(contract.clone()),
                        _ => None,
                    };
                    left_out.push(IntakeLeftOut { name: row.name.clone(), sha256: row.sha256.clone(), copy_of, error: row.error.clone() });
                    continue;
                }
            };
            files.push(IntakeFile { path: row.path.clone(), name: row.name.clone(), sha256: row.sha256.clone(), choice });
        }
        RunIntake { folder: self.folder.clone(), kind: self.kind, files, left_out }
    }
}

/// Reads every file of a folder and tells what each is taken for. Nothing is kept. Files that can't be read are told as rows.
pub fn plan(session: &Session, request: PlanIntake) -> Result<IntakePlan, ApiError> {
    let (folder, files) = found(&request.paths)?;
    let running = session.job().begin(files.len())?;
    let (kept, vendors) = session.read(|db| Ok((Kept::of(&db)?, VendorBook::of(&db)?)))?;
    let reader = Reader::of(session)?;
    let (mut rows, mut arrivals) = (Vec::with_capacity(files.len()), Vec::with_capacity(files.len()));
    let mut told: Vec<Option<VendorTold>> = Vec::with_capacity(files.len());
    in_order(
        &files,
        |file| reader.seen(file, request.kind),
        |file, seen| {
            running.done(&file.name);
            rows.push(seen.row);
            arrivals.push(seen.arrival);
            told.push(seen.vendor);
            if running.is_stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        },
    );
    let planned = kept.plan(&arrivals);
    session.read(|db| {
        let title = |contract: Ref<Contract>| Ok::<_, ApiError>(db.get(contract)?.body.title);
        let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
        for ((row, taken_for), told) in rows.iter_mut().zip(planned).zip(told) {
            let Some(TakenFor { target, likeness }) = taken_for else { continue };
            row.likeness = likeness.map(|share| (share * 100.0).round() as u32);
            row.target = Some(match target {
                Target::NewContract => IntakeTarget::NewContract,
                Target::VersionOf(contract) => IntakeTarget::VersionOf { contract: contract.to_string(), title: title(contract)? },
                Target::CopyOf(contract) => IntakeTarget::CopyOf { contract: contract.to_string(), title: title(contract)? },
                Target::VersionOfFile(at) => IntakeTarget::VersionOfFile { file: names[at].clone() },
                Target::CopyOfFile(at) => IntakeTarget::CopyOfFile { file: names[at].clone() },
            });
            row.vendor = told.map(|told| matched(&db, &vendors, told)).transpose()?;
        }
        Ok(())
    })?;
    Ok(IntakePlan { folder: folder.display().to_string(), kind: request.kind, is_stopped: rows.len() < files.len(), rows })
}

/// The other party as a file names it.
struct VendorTold {
    name: String,
    credit_code: Option<String>,
}

fn matched(db: &Database, vendors: &VendorBook, told: VendorTold) -> Result<VendorMatch, ApiError> {
    let Some(found) = vendors.find(&told.name, told.credit_code.as_deref()) else {
        return Ok(VendorMatch { id: None, name: told.name, by: VendorMatchBy::New });
    };
    let by = if found.by == KnownBy::CreditCode { VendorMatchBy::CreditCode } else { VendorMatchBy::Name };
    Ok(VendorMatch { id: Some(found.vendor.to_string()), name: db.get(found.vendor)?.body.name, by })
}

/// An invoice (OFD) in a folder of contracts is no contract: it is taken in for itself, against its contract.
fn no_invoice(input: Input) -> Result<Input, ApiError> {
    match qiheng_contract::invoice(&input.bytes, &input.name) {
        Ok(Some(invoice)) => Err(ApiError::new("intake.invoice", &[("name", &input.name), ("number", &invoice.number)])),
        // what can't be read is told by the reader of contracts
        Ok(None) | Err(_) => Ok(input),
    }
}

/// A file that was looked at.
struct Seen {
    row: IntakeRow,
    arrival: Option<Arrival>,
    vendor: Option<VendorTold>,
}

/// What reading a file needs to know.
pub(super) struct Reader<'s> {
    session: &'s Session,
    settings: Settings,
    own_names: Vec<String>,
}

impl<'s> Reader<'s> {
    pub(super) fn of(session: &'s Session) -> Result<Self, ApiError> {
        let mut settings = settings_of(session)?;
        settings.playbook = session.read(|db| Ok(policy_in_force(&db)?.1))?;
        Ok(Self { session, settings, own_names: own_names(session)? })
    }

    /// Reads and judges a file; `side` is ours if that is known.
    pub(super) fn judged(&self, file: Input, side: Option<String>) -> Result<Judged, ApiError> {
        judge_for_us(self.session, file, &[], &Settings { side, ..self.settings.clone() }, &self.own_names)
    }

    fn seen(&self, file: &Found, kind: IntakeKind) -> Seen {
        let mut row = IntakeRow {
            path: file.path.clone(),
            name: file.name.clone(),
            sha256: String::new(),
            error: None,
            title: String::new(),
            number: None,
            kind: None,
            vendor: None,
            target: None,
            likeness: None,
            findings: [0; 4],
        };
        let input = Input::open(&file.path).inspect(|input| row.sha256 = sha256(&input.bytes));
        let judged = match input.and_then(no_invoice).and_then(|input| self.judged(input, None)) {
            Ok(judged) => judged,
            Err(error) => {
                row.error = Some(error);
                return Seen { row, arrival: None, vendor: None };
            }
        };
        let identity = Identity::of(&judged.document, &judged.reading.facts);
        row.title = qiheng_contract::title(&judged.main.name, &judged.document);
        row.number.clone_from(&identity.number);
        row.kind = Some(judged.reading.kind);
        let vendor = vendor_told(&judged.reading).map(|(name, code)| VendorTold { name: name.to_owned(), credit_code: code.map(str::to_owned) });
        if kind == IntakeKind::Drafts {
            for finding in &judged.reading.findings {
                row.findings[match finding.severity {
                    Severity::Critical => 0,
                    Severity::Major => 1,
                    Severity::Minor => 2,
                    Severity::Info => 3,
                }] += 1;
            }
        }
        let arrival = Arrival { sha256: row.sha256.clone(), identity };
        Seen { row, arrival: Some(arrival), vendor }
    }
}
