//! Taking in many contracts at once (批量收录): what each file is taken for, and keeping them one by one.
//!
//! Each file is an operation of its own, so that what is kept stays kept when the work is stopped, and one contract can be taken
//! back alone. The run is a record that names its files and what became of each.

mod plan;
mod take_in;

pub use plan::{Arrival, Kept, TakenFor, Target};
pub use take_in::{LeftOut, TakeIn, begin, not_noted, note_left_out, operations_of, take_in};

use qiheng_record::{Choice, Json, Message, Record, Ref, Sha256};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::contracts::Contract;

/// One taking in of a folder (收录批次). Taking in the same folder again goes on with it.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "intake", title = "folder", icon = "folder-input")]
pub struct Intake {
    /// The folder, as it was chosen.
    #[field(required, list, search = 4, set_by = "take_in")]
    pub folder: String,
    /// What its files are.
    #[field(required, list, filter, set_by = "take_in")]
    pub kind: IntakeKind,
}

/// What the files of an intake are.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IntakeKind {
    /// Drafts: each is reviewed.
    Drafts,
    /// Contracts signed long ago: registered without a review.
    Signed,
}

/// One file of an intake and what became of it (收录文件).
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "intake_item", title = "name", icon = "file-input", parent = "intake")]
pub struct IntakeItem {
    /// The intake.
    #[field(required, set_by = "take_in")]
    pub intake: Ref<Intake>,
    /// Where it lies in the folder.
    #[field(required, list, search = 3, set_by = "take_in")]
    pub name: String,
    /// Hash of its bytes, where they could be read.
    #[field(set_by = "take_in")]
    pub sha256: Option<Sha256>,
    /// What became of it.
    #[field(required, list, filter, set_by = "take_in")]
    pub outcome: Outcome,
    /// The contract that it belongs to.
    #[field(list, filter, set_by = "take_in")]
    pub contract: Option<Ref<Contract>>,
    /// Why it was left out: the error's message.
    #[field(set_by = "take_in")]
    pub reason: Option<Json<Message>>,
}

/// What became of a file.
#[derive(Choice, Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is a contract of its own now.
    NewContract,
    /// It is a version of a contract that was known.
    NextVersion,
    /// Its bytes were kept already.
    Duplicate,
    /// It could not be read or kept.
    Failed,
}
