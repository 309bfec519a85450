//! What the engine read in one version of a contract; never changed afterwards.

use qiheng_contract::Identity;
use qiheng_record::{Json, Record, Ref, Sha256};
use serde_json::Value as JsonValue;

use super::Source;
use crate::contracts::Version;
use crate::documents::Document;

/// One pass of the engine over one version (读取结果). A newer engine makes a new one; this one stays as it is.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "reading", title = "engine", icon = "scan-text", parent = "version")]
pub struct Reading {
    /// The version read.
    #[field(required, set_by = "read")]
    pub version: Ref<Version>,
    /// The main file read.
    #[field(required, set_by = "read")]
    pub document: Ref<Document>,
    /// Version of the program that read.
    #[field(required, list, set_by = "read")]
    pub engine: String,
    /// Version of the rules that judged.
    #[field(required, list, set_by = "read")]
    pub rules: String,
    /// Hash of the text as read.
    #[field(required, set_by = "read")]
    pub text_hash: Sha256,
    /// Hash under which the whole result is kept.
    #[field(required, set_by = "read")]
    pub result: Sha256,
    /// Which contract the file says it is: title, number, parties, sketch of the text.
    #[field(required, set_by = "read")]
    pub identity: Json<Identity>,
    /// The rules that found something, each once; a contract that is not reviewed has no other record of it.
    #[field(required, set_by = "read")]
    pub found: Json<Vec<String>>,
}

/// A thing the contract says (事实), found by the engine or set right by a person; the engine's stays below a correction.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "fact", title = "quote", icon = "quote", parent = "reading")]
pub struct Fact {
    /// The reading it belongs to.
    #[field(required, set_by = "read")]
    pub reading: Ref<Reading>,
    /// Kind of fact, such as `total_amount`.
    #[field(required, list, filter, index, set_by = "read")]
    pub kind: String,
    /// Its value, shaped by its kind.
    #[field(required, set_by = "correct")]
    pub value: Json<JsonValue>,
    /// Path of the clause.
    #[field(set_by = "read")]
    pub clause: String,
    /// First character.
    #[field(set_by = "read")]
    pub start: u32,
    /// One past the last character.
    #[field(set_by = "read")]
    pub end: u32,
    /// The words.
    #[field(list, set_by = "read")]
    pub quote: String,
    /// Further places.
    #[field(set_by = "read")]
    pub also: Json<Vec<(u32, u32)>>,
    /// Who says so.
    #[field(required, list, filter, set_by = "correct")]
    pub source: Source,
    /// The fact that this one sets right.
    #[field(set_by = "correct")]
    pub corrects: Option<Ref<Fact>>,
}
