//! Reading files: every format through the public surface, from documents built in code.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod build;
mod docx;
mod hostile;
mod joined;
mod laws;
mod numbering;
mod pdf;
mod plain;
mod revisions;
