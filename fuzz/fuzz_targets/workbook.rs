//! A list of issues that comes back as a workbook.

#![no_main]

#[path = "../src/workbook.rs"]
mod workbook;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| workbook::workbook(bytes));
