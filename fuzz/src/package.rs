//! Packages made of parts.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A package as it is, or one made of the parts that the input gives, separated by the byte 0.
pub(crate) fn package(input: &[u8], parts: &[&str]) -> Vec<u8> {
    if input.starts_with(b"PK") {
        return input.to_vec();
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in parts.iter().zip(input.split(|byte| *byte == 0)).filter(|(_, content)| !content.is_empty()) {
        zip.start_file(*name, options).expect("the archive lies in memory");
        zip.write_all(content).expect("the archive lies in memory");
    }
    zip.finish().expect("the archive lies in memory").into_inner()
}
