//! Compound files (OLE2): binary Word and WPS documents, and Office documents behind a password.

/// Whether the directory lists the stream that an encrypted Office document is kept in.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
