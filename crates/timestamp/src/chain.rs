//! Certificates: what one says, and whether it leads to a root.

use chrono::{DateTime, Utc};
use x509_cert::der::{Decode, Encode};
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, SubjectKeyIdentifier};

use crate::StampError;
use crate::signature::is_by;
use crate::tlv::{Fields, SEQUENCE, Tlv};

const TIME_STAMPING: &str = "1.3.6.1.5.5.7.3.8";
/// More than this no authority needs.
const LONGEST: usize = 8;

/// A certificate with its bytes.
#[derive(Debug)]
pub(crate) struct Certificate {
    bytes: Vec<u8>,
    parsed: x509_cert::Certificate,
    key: Vec<u8>,
}

impl Certificate {
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let parsed = x509_cert::Certificate::from_der(bytes).ok()?;
        let key = parsed.tbs_certificate().subject_public_key_info().to_der().ok()?;
        Some(Self { bytes: bytes.to_vec(), parsed, key })
    }

    /// All certificates of a file, DER or PEM.
    fn of_file(file: &[u8]) -> Vec<Self> {
        if let Some(one) = Self::read(file) {
            return vec![one];
        }
        let all = x509_cert::Certificate::load_pem_chain(file).unwrap_or_default();
        all.iter().filter_map(|one| Self::read(&one.to_der().ok()?)).collect()
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SubjectPublicKeyInfo.
    pub(crate) fn key(&self) -> &[u8] {
        &self.key
    }

    pub(crate) fn subject(&self) -> String {
        shown(&self.parsed.tbs_certificate().subject().to_string())
    }

    pub(crate) fn issuer(&self) -> String {
        shown(&self.parsed.tbs_certificate().issuer().to_string())
    }

    /// Whether an issuer and serial number name this one.
    pub(crate) fn is_named(&self, issuer_and_serial: Tlv) -> bool {
        let mut fields = issuer_and_serial.within();
        let (issuer, serial) = (fields.next(), fields.next());
        let tbs = self.parsed.tbs_certificate();
        let own = (tbs.issuer().to_der().ok(), tbs.serial_number().as_bytes());
        issuer.is_some_and(|issuer| own.0.as_deref() == Some(issuer.whole)) && serial.is_some_and(|serial| serial.value == own.1)
    }

    pub(crate) fn key_id(&self) -> Option<Vec<u8>> {
        let (_, id) = self.parsed.tbs_certificate().get_extension::<SubjectKeyIdentifier>().ok()??;
        Some(id.0.as_bytes().to_vec())
    }

    /// RFC 3161, 2.3: for time stamps, for nothing else, and critical.
    pub(crate) fn is_for_stamping(&self) -> bool {
        match self.parsed.tbs_certificate().get_extension::<ExtendedKeyUsage>() {
            Ok(Some((critical, usage))) => critical && usage.0.len() == 1 && usage.0[0].to_string() == TIME_STAMPING,
            _ => false,
        }
    }

    pub(crate) fn holds_at(&self, at: DateTime<Utc>) -> bool {
        let validity = self.parsed.tbs_certificate().validity();
        let seconds = |time: &x509_cert::time::Time| i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX);
        (seconds(&validity.not_before)..=seconds(&validity.not_after)).contains(&at.timestamp())
    }

    fn may_issue(&self) -> bool {
        matches!(self.parsed.tbs_certificate().get_extension::<BasicConstraints>(), Ok(Some((_, constraints))) if constraints.ca)
    }

    /// Whether another has signed this one.
    fn is_signed_by(&self, issuer: &Self) -> Result<(), StampError> {
        let broken = || StampError::BrokenChain { subject: self.subject(), issuer: issuer.subject() };
        // The signature is over the bytes as they came.
        let mut fields = Fields::of(&self.bytes).want(SEQUENCE, "certificate")?.within();
        let signed = fields.want(SEQUENCE, "certificate")?.whole;
        let algorithm = fields.want(SEQUENCE, "certificate")?;
        let signature = self.parsed.signature().as_bytes().ok_or_else(broken)?;
        match is_by(issuer.key(), &algorithm, None, signed, signature) {
            Err(StampError::BadSignature) => Err(broken()),
            other => other,
        }
    }

    fn is_issued_by(&self, issuer: &Self) -> bool {
        self.parsed.tbs_certificate().issuer() == issuer.parsed.tbs_certificate().subject()
    }
}

/// Names come from outside: nothing in them may turn or hide what stands beside.
fn shown(name: &str) -> String {
    name.chars()
        .map(
            |one| if one.is_control() || matches!(one, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') { '\u{FFFD}' } else { one },
        )
        .take(300)
        .collect()
}

/// The root that a certificate leads to; none when no root was given, or none that it leads to. A step that is claimed and does not
/// hold is an error.
pub(crate) fn root_of(signer: &Certificate, between: &[Certificate], roots: &[Vec<u8>], at: DateTime<Utc>) -> Result<Option<String>, StampError> {
    let roots: Vec<Certificate> = roots.iter().flat_map(|file| Certificate::of_file(file)).collect();
    let mut here = signer;
    for _ in 0..LONGEST {
        if roots.iter().any(|root| root.bytes == here.bytes) {
            return Ok(Some(here.subject()));
        }
        for root in roots.iter().filter(|root| here.is_issued_by(root)) {
            here.is_signed_by(root)?;
            let holds = root.may_issue() && root.holds_at(at);
            return Ok(holds.then(|| root.subject()));
        }
        let Some(issuer) = between.iter().find(|issuer| here.is_issued_by(issuer) && issuer.bytes != here.bytes) else { return Ok(None) };
        here.is_signed_by(issuer)?;
        if !issuer.may_issue() || !issuer.holds_at(at) {
            return Ok(None);
        }
        here = issuer;
    }
    Ok(None)
}
