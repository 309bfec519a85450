//! The reader of OFD: parts of a package, or a whole one.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::ofd(bytes));
