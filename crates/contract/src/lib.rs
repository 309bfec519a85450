//! Understanding a contract: bytes in, values out. No clock, no files, no database, no network.
//!
//! The way through, one direction only: [`read()`] (bytes → [`Document`]) → [`outline()`] (→ clauses) → [`facts()`] → [`check()`]
//! (→ findings). [`review()`] goes the whole way.

pub mod model;
pub mod read;

pub use model::*;
pub use read::{join, read, Cause as ReadCause, ReadError};
