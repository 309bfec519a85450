//! Replies of time stamping authorities.

#![no_main]

#[path = "../src/stamp.rs"]
mod stamp;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| stamp::stamp(bytes));
