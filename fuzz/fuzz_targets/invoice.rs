//! Electronic invoices: XML of the tax bureau, alone or carried by an OFD.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| qiheng_fuzz::invoice(bytes));
