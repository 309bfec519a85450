//! A company's own check: its expression, and a clause.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::expression(bytes));
