//! Comparing any two texts and redlining one into the other.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::comparison(bytes));
