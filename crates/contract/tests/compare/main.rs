//! Comparing two versions of a draft, through the public surface.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod cases;
mod given;
