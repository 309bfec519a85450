//! Signatures by the algorithms that authorities use.

use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::Pkcs1v15Sign;
use rsa::pkcs8::DecodePublicKey;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::StampError;
use crate::tlv::{Fields, OID, SEQUENCE, Tlv, dotted};

/// A hash that something is signed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    fn of_oid(oid: &str) -> Option<Self> {
        Some(match oid {
            "1.3.14.3.2.26" => Self::Sha1,
            "2.16.840.1.101.3.4.2.1" => Self::Sha256,
            "2.16.840.1.101.3.4.2.2" => Self::Sha384,
            "2.16.840.1.101.3.4.2.3" => Self::Sha512,
            _ => return None,
        })
    }

    /// The hash that an algorithm identifier names.
    pub(crate) fn named(algorithm: &Tlv) -> Result<Self, StampError> {
        let oid = oid_of(algorithm);
        Self::of_oid(&oid).ok_or(StampError::UnknownAlgorithm { oid })
    }

    pub(crate) fn over(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha1 => Sha1::digest(bytes).to_vec(),
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }

    /// What stands before the hash in an RSA signature (RFC 8017, 9.2).
    fn prefix(self) -> &'static [u8] {
        match self {
            Self::Sha1 => &[0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00, 0x04, 0x14],
            Self::Sha256 => &[0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20],
            Self::Sha384 => &[0x30, 0x41, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02, 0x05, 0x00, 0x04, 0x30],
            Self::Sha512 => &[0x30, 0x51, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03, 0x05, 0x00, 0x04, 0x40],
        }
    }
}

/// The identifier of an algorithm, in dots.
pub(crate) fn oid_of(algorithm: &Tlv) -> String {
    algorithm.within().take_if(OID).map(|oid| dotted(oid.value)).unwrap_or_default()
}

/// Whether a signature over `message` was made with the private key to `key` (SubjectPublicKeyInfo). `hash` is the one that stands
/// beside the algorithm where it names none itself. SHA-1 is taken for no signature: two messages with one hash can be made.
pub(crate) fn is_by(key: &[u8], algorithm: &Tlv, hash: Option<Hash>, message: &[u8], signature: &[u8]) -> Result<(), StampError> {
    let oid = oid_of(algorithm);
    let unknown = || StampError::UnknownAlgorithm { oid: oid.clone() };
    let named = match oid.as_str() {
        "1.2.840.113549.1.1.1" | "1.2.840.10045.2.1" => hash,
        "1.2.840.113549.1.1.11" | "1.2.840.10045.4.3.2" => Some(Hash::Sha256),
        "1.2.840.113549.1.1.12" | "1.2.840.10045.4.3.3" => Some(Hash::Sha384),
        "1.2.840.113549.1.1.13" | "1.2.840.10045.4.3.4" => Some(Hash::Sha512),
        _ => None,
    };
    let hash = named.filter(|hash| *hash != Hash::Sha1).ok_or_else(unknown)?;
    let digest = hash.over(message);
    let bad = |_| StampError::BadSignature;
    if oid.starts_with("1.2.840.113549.1.1.") {
        let key = rsa::PublicKey::from_public_key_der(key).map_err(|_| unknown())?;
        let scheme = Pkcs1v15Sign { hash_len: Some(digest.len()), prefix: hash.prefix().into() };
        return key.verify(scheme, &digest, signature).map_err(|_| StampError::BadSignature);
    }
    match curve_of(key).as_str() {
        "1.2.840.10045.3.1.7" => {
            let key = p256::ecdsa::VerifyingKey::from_public_key_der(key).map_err(|_| unknown())?;
            let signature = p256::ecdsa::Signature::from_der(signature).map_err(bad)?;
            key.verify_prehash(&digest, &signature).map_err(bad)
        }
        "1.3.132.0.34" => {
            let key = p384::ecdsa::VerifyingKey::from_public_key_der(key).map_err(|_| unknown())?;
            let signature = p384::ecdsa::Signature::from_der(signature).map_err(bad)?;
            key.verify_prehash(&digest, &signature).map_err(bad)
        }
        curve => Err(StampError::UnknownAlgorithm { oid: curve.to_owned() }),
    }
}

/// The curve of a key.
fn curve_of(key: &[u8]) -> String {
    let curve = || {
        let mut fields = Fields::of(key).take_if(SEQUENCE)?.within().take_if(SEQUENCE)?.within();
        fields.take_if(OID)?;
        fields.take_if(OID)
    };
    curve().map(|oid| dotted(oid.value)).unwrap_or_default()
}
