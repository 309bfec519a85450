//! How errors speak: a stable code, and what the sentence about them must name.

use std::collections::BTreeMap;

/// An error with a stable code; its sentence lives in the catalogue under the code (dots become dashes, prefix `error-`).
pub trait Coded: std::error::Error {
    /// Unique, stable, in dotted snake_case: `archive.locked`.
    fn code(&self) -> &'static str;

    /// What the sentence names, keyed as in the catalogue.
    fn args(&self) -> BTreeMap<String, String> {
        BTreeMap::new()
    }
}
