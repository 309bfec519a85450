//! Compound files (OLE2): binary Office and WPS documents, and Office documents behind a password.

use super::error::Cause;

/// Names in the directory, with what a file that has them is.
const STREAMS: [(&str, Cause); 5] = [
    ("EncryptedPackage", Cause::Encrypted),
    ("WordDocument", Cause::Legacy),
    ("Workbook", Cause::Unsupported { format: "Excel" }),
    ("PowerPoint Document", Cause::Unsupported { format: "PowerPoint" }),
    ("__properties_version1.0", Cause::Unsupported { format: "Outlook" }),
];

/// Why a compound file is not read: what its directory lists says what it is. What it doesn't say is taken for a document of
/// some older program.
pub(super) fn cause(bytes: &[u8]) -> Cause {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    STREAMS.into_iter().find_map(|(name, cause)| has(name).then_some(cause)).unwrap_or(Cause::Legacy)
}
