//! Outline, facts and checks over any text.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::understand(bytes));
