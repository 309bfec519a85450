//! The reader of PDF.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::pdf(bytes));
