//! Why a reply does not prove anything.

use std::collections::BTreeMap;

use qiheng_record::Coded;

/// A reply that is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "the fields are named for what they hold")]
pub enum StampError {
    #[error("no reply to a request for a time stamp: {part}")]
    NotAReply { part: &'static str },
    #[error("the authority refused: status {status} {reason}")]
    Rejected { status: u32, reason: String },
    #[error("it stamps something else: {stamped}")]
    OtherHash { stamped: String },
    #[error("it answers another request")]
    OtherNonce,
    #[error("the authority's certificate is not in it")]
    NoCertificate,
    #[error("the certificate of {authority} is not for time stamps")]
    NotForStamping { authority: String },
    #[error("the certificate of {authority} did not hold on {day}")]
    NotValidThen { authority: String, day: String },
    #[error("algorithm {oid} is not known")]
    UnknownAlgorithm { oid: String },
    #[error("the signature does not fit")]
    BadSignature,
    #[error("{subject} is not signed by {issuer}")]
    BrokenChain { subject: String, issuer: String },
}

impl Coded for StampError {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAReply { .. } => "stamp.not_a_reply",
            Self::Rejected { .. } => "stamp.rejected",
            Self::OtherHash { .. } => "stamp.other_hash",
            Self::OtherNonce => "stamp.other_nonce",
            Self::NoCertificate => "stamp.no_certificate",
            Self::NotForStamping { .. } => "stamp.not_for_stamping",
            Self::NotValidThen { .. } => "stamp.not_valid_then",
            Self::UnknownAlgorithm { .. } => "stamp.unknown_algorithm",
            Self::BadSignature => "stamp.bad_signature",
            Self::BrokenChain { .. } => "stamp.broken_chain",
        }
    }

    fn args(&self) -> BTreeMap<String, String> {
        let pairs = match self {
            Self::NotAReply { part } => vec![("part", (*part).to_owned())],
            Self::Rejected { status, reason } => vec![("status", status.to_string()), ("reason", reason.clone())],
            Self::OtherHash { stamped } => vec![("stamped", stamped.clone())],
            Self::NotForStamping { authority } => vec![("authority", authority.clone())],
            Self::NotValidThen { authority, day } => vec![("authority", authority.clone()), ("day", day.clone())],
            Self::UnknownAlgorithm { oid } => vec![("oid", oid.clone())],
            Self::BrokenChain { subject, issuer } => vec![("subject", subject.clone()), ("issuer", issuer.clone())],
            Self::OtherNonce | Self::NoCertificate | Self::BadSignature => vec![],
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}
