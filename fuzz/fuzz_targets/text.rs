//! The readers of plain text and Markdown.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::text(bytes));
