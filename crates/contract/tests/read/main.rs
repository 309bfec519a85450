//! Reading files: every format through the public surface, from documents built in code.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod build;
mod docx;
#[allow(unreachable_pub, reason = "the fuzz targets are a crate that shows it")]
#[path = "../../../../fuzz/src/lib.rs"]
mod fuzz;
mod hostile;
mod invoices;
mod joined;
mod laws;
mod numbering;
mod ofd;
mod pdf;
mod plain;
mod revisions;
mod scans;
mod seeds;
