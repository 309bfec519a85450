//! Time stamps of RFC 3161 through files: a request goes out, a reply comes in, and is checked here without any network.
//!
//! The authority stamps a hash and never sees what was hashed. A [`Stamp`] says: these 32 bytes existed at that time, by
//! the word of that authority. Whether the authority is one to be trusted is told only against roots that the caller gives.
//!
//! ```
//! let request = qiheng_timestamp::request(&[7; 32], 42);
//! assert!(qiheng_timestamp::check(&request, &[7; 32], Some(42), &[]).is_err(), "a request is no reply");
//! ```

mod chain;
mod error;
mod reply;
mod signature;
mod tlv;

pub use error::StampError;

use chrono::{DateTime, Utc};
use tlv::{INTEGER, OCTETS, SEQUENCE, write};

/// SHA-256, as an algorithm identifier without parameters.
const SHA256: &[u8] = &[0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00];

/// What a reply says once it has been checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When the authority saw the hash.
    pub at: DateTime<Utc>,
    /// How far that may be off, in milliseconds, as the authority says.
    pub accuracy: Option<u64>,
    /// Its number with the authority, in hexadecimal digits.
    pub serial: String,
    /// The authority, as its certificate names it.
    pub authority: String,
    /// Who vouches for the authority, as its certificate says.
    pub issuer: String,
    /// The root that it leads to; none = no root was given that it leads to, its issuer is not checked.
    pub root: Option<String>,
}

/// A request (.tsq) over a SHA-256; the reply must carry the same nonce and the authority's certificate.
pub fn request(hash: &[u8; 32], nonce: u64) -> Vec<u8> {
    let imprint = write(SEQUENCE, &[SHA256, &write(OCTETS, hash)].concat());
    // An integer is signed: a zero before what would be taken for negative.
    let mut digits: Vec<u8> = nonce.to_be_bytes().into_iter().skip_while(|byte| *byte == 0).collect();
    if digits.first().is_none_or(|first| *first >= 0x80) {
        digits.insert(0, 0);
    }
    let wants_certificate = [0x01, 0x01, 0xFF];
    write(SEQUENCE, &[&write(INTEGER, &[1])[..], &imprint, &write(INTEGER, &digits), &wants_certificate].concat())
}

/// Checks a reply (.tsr, or the bare token): what was stamped, the nonce, the signature, the certificate and its purpose at that
/// time, and the way to one of the roots (certificates, DER or PEM).
pub fn check(reply: &[u8], hash: &[u8; 32], nonce: Option<u64>, roots: &[Vec<u8>]) -> Result<Stamp, StampError> {
    reply::check(reply, hash, nonce, roots)
}

/// The hash that a reply or a request is about, before anything of it is believed.
pub fn stamped_hash(bytes: &[u8]) -> Option<[u8; 32]> {
    reply::imprint_of(bytes)
}
