//! Mails: .eml, and the compound file of .msg.

#![no_main]

#[path = "../src/mail.rs"]
mod mail;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mail::mail(bytes));
