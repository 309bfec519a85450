//! What the program says of itself: its version, its rules, and how right they were measured to be.

use qiheng_contract::{CHECKS, RULES_VERSION};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::Nothing;
use crate::{ApiError, Session};

/// The program in figures.
#[derive(Debug, Clone, Serialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct About {
    pub version: String,
    pub rules: String,
    pub checks: u32,
    /// As `cargo xtask accuracy --write` measured them last.
    pub accuracy: Accuracy,
}

/// How right the engine is on the contracts that it was developed with; shares of 1.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Accuracy {
    pub facts: Measured,
    pub findings: Measured,
    pub absences: Measured,
    pub seeded: Seeded,
    pub categories: Categories,
    /// What it was measured on.
    pub data: String,
}

/// Precision and recall over a number of expected answers, with the lower end of the 90 % interval of the recall.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Measured {
    pub precision: f32,
    pub recall: f32,
    pub low: f32,
    pub wanted: u32,
}

/// Mistakes put into sound contracts, and how many were found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Seeded {
    pub found: u32,
    pub wanted: u32,
    pub alarms: u32,
}

/// Categories of clauses told with their heading hidden.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct Categories {
    pub zh: MacroF1,
    pub en: MacroF1,
}

/// The mean F1 over categories, with its 90 % interval.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct MacroF1 {
    pub macro_f1: f32,
    pub low: f32,
    pub high: f32,
    pub clauses: u32,
    pub documents: u32,
}

/// What the program says of itself.
pub fn about(_: &Session, _: Nothing) -> Result<About, ApiError> {
    let accuracy = serde_json::from_str(include_str!("../../../docs/accuracy.json")).expect("a test reads it");
    Ok(About { version: env!("CARGO_PKG_VERSION").to_owned(), rules: RULES_VERSION.to_owned(), checks: CHECKS.len() as u32, accuracy })
}
