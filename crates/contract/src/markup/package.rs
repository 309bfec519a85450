//! The package written again with some parts changed; the others are copied as they are, compressed bytes and all.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The package of `bytes` with `parts` in place of those of the same name, new ones behind.
pub(super) fn with_parts(bytes: &[u8], mut parts: BTreeMap<String, String>) -> ZipResult<Vec<u8>> {
    let mut source = ZipArchive::new(Cursor::new(bytes))?;
    let mut target = ZipWriter::new(Cursor::new(Vec::with_capacity(bytes.len() + bytes.len() / 4)));
    for index in 0..source.len() {
        let entry = source.by_index_raw(index)?;
        let name = entry.name()?.into_owned();
        match parts.remove(&name) {
            None => target.raw_copy_file(entry)?,
            Some(new) => {
                let options = options().last_modified_time(entry.last_modified().unwrap_or_default());
                target.start_file(name, options)?;
                target.write_all(new.as_bytes())?;
            }
        }
    }
    for (name, new) in parts {
        target.start_file(name, options())?;
        target.write_all(new.as_bytes())?;
    }
    Ok(target.finish()?.into_inner())
}

/// A new package of these parts, in order.
pub(super) fn of_parts(parts: &[(&str, String)]) -> ZipResult<Vec<u8>> {
    let mut target = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        target.start_file(*name, options())?;
        target.write_all(text.as_bytes())?;
    }
    Ok(target.finish()?.into_inner())
}

fn options() -> SimpleFileOptions {
    // the same input gives the same bytes: no clock
    SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(zip::DateTime::default())
}
