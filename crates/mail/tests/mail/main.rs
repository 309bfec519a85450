//! Mails as they come: read for what they say, refused where they are hostile, written as drafts.

#![allow(clippy::unwrap_used, reason = "a test that can't make its mail fails")]

#[path = "../../../../fuzz/src/mail.rs"]
mod fuzzed;

mod drafts;
mod given;
mod hostile;
mod laws;
mod saved;
mod sent;
