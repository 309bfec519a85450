//! The layout of what was read on a picture.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::scan(bytes));
