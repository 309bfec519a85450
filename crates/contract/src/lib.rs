//! Understanding a contract: bytes in, values out. No clock, no files, no database, no network.
//!
//! The way through, one direction only: [`read()`] (bytes → [`Document`]) → [`outline()`] (→ clauses) → [`facts()`] → [`check()`]
//! (→ findings). [`review()`] goes the whole way. [`compare()`] holds a newer version against the one before. [`markup`] writes tracked
//! changes and comments into the file that was read.

mod answer;
pub mod check;
pub mod compare;
mod facts;
mod filled;
mod inline;
mod kind;
pub mod markup;
pub mod model;
mod outline;
mod pattern;
mod playbook;
pub mod read;
mod redline;
mod response;
mod review;
mod text;
mod title;

pub use answer::{Point, Rewording, Sent, Written, answer};
pub use check::{CHECKS, Check, Contract, Limit, Params, Remedy, check_of, remedy_of};
pub use compare::{Carried, ClausePair, ClauseState, Comparison, Meaning, Side, TextChange, TextOp, compare};
pub use facts::facts;
pub use model::*;
pub use outline::{category, outline};
pub use playbook::{Playbook, RequiredClause};
pub use read::{Cause as ReadCause, Correction, CorrectionError, Limit as ReadLimit, ReadError, Recognise, ScannedCharacter, ScannedLine, ScannedPage, join, read, read_with};
pub use redline::redline;
pub use response::{Response, is_about, response};
pub use review::{BuyerClass, RULES_VERSION, Reading, Settings, review};
pub use title::title;
