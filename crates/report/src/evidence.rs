//! The evidence package (举证包): the untouched originals, what the archive's journal says of them, a list of hashes that `sha256sum -c`
//! accepts, and a page that checks all of it in a browser, offline and without the program.

use std::io::{Cursor, Write as _};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::ReportError;

/// The page that checks a package.
const VERIFIER: &str = include_str!("../templates/verify.html");
/// The list of hashes.
const MANIFEST: &str = "manifest.sha256";

/// A file of the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackedFile {
    /// Its place in the package, folders apart by `/`.
    pub path: String,
    /// Its bytes, untouched.
    pub bytes: Vec<u8>,
}

/// Packs an evidence package. Files are stored as they are, without compression and without moments: the same files give the same bytes.
pub fn evidence_package(files: &[PackedFile]) -> Result<Vec<u8>, ReportError> {
    let verifier = PackedFile { path: "verify.html".into(), bytes: VERIFIER.as_bytes().to_vec() };
    let mut manifest = String::new();
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).last_modified_time(DateTime::default());
    let broken = |error: &dyn std::fmt::Display| ReportError::Template { detail: error.to_string() };
    for file in files.iter().chain([&verifier]) {
        package.start_file(&file.path, options).map_err(|error| broken(&error))?;
        package.write_all(&file.bytes).map_err(|error| broken(&error))?;
        let hash: String = Sha256::digest(&file.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        manifest.push_str(&format!("{hash}  {}\n", file.path));
    }
    package.start_file(MANIFEST, options).map_err(|error| broken(&error))?;
    package.write_all(manifest.as_bytes()).map_err(|error| broken(&error))?;
    Ok(package.finish().map_err(|error| broken(&error))?.into_inner())
}

/// A file name as it can stand in a package on every system: without folders, control characters and what Windows refuses.
pub fn safe_name(name: &str) -> String {
    let safe: String =
        name.chars().map(|c| if c.is_control() || "<>:\"/\\|?*\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}".contains(c) { '_' } else { c }).collect();
    let trimmed = safe.trim_matches(['.', ' ']);
    if trimmed.is_empty() { "_".to_owned() } else { trimmed.chars().take(120).collect() }
}
