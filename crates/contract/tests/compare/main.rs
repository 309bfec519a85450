//! Comparing two versions of a draft, through the public surface.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../read/build.rs"]
#[allow(dead_code, reason = "the tests of reading need more of it")]
mod build;
mod carrying;
mod cases;
#[allow(unreachable_pub, dead_code, reason = "the fuzz targets are a crate that shows it")]
#[path = "../../../../fuzz/src/lib.rs"]
mod fuzz;
mod given;
mod laws;
mod long;
mod tracked;
