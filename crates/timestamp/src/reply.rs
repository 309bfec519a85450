//! A reply: TimeStampResp around a CMS signature around what was stamped (RFC 3161, RFC 5652).

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::chain::{Certificate, root_of};
use crate::signature::{Hash, is_by};
use crate::tlv::{BOOLEAN, Fields, INTEGER, OCTETS, OID, SEQUENCE, SET, TIME, Tlv, UTF8, context, dotted, write};
use crate::{Stamp, StampError};

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const TST_INFO: &str = "1.2.840.113549.1.9.16.1.4";
const CONTENT_TYPE: &str = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST: &str = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE: &str = "1.2.840.113549.1.9.16.2.12";
const SIGNING_CERTIFICATE_2: &str = "1.2.840.113549.1.9.16.2.47";

/// A CMS signature, its parts as they came.
struct Signed<'b> {
    /// TSTInfo.
    content: &'b [u8],
    certificates: Vec<Tlv<'b>>,
    signer: Tlv<'b>,
}

/// What was stamped, and when.
struct Info<'b> {
    hash: Hash,
    imprint: &'b [u8],
    serial: &'b [u8],
    at: DateTime<Utc>,
    accuracy: Option<u64>,
    nonce: Option<&'b [u8]>,
}

pub(crate) fn check(reply: &[u8], hash: &[u8; 32], nonce: Option<u64>, roots: &[Vec<u8>]) -> Result<Stamp, StampError> {
    let signed = signed(token(reply)?)?;
    let info = info(signed.content)?;
    if info.hash != Hash::Sha256 || info.imprint != hash {
        return Err(StampError::OtherHash { stamped: hexadecimal(info.imprint) });
    }
    if let (Some(asked), Some(given)) = (nonce, info.nonce)
        && asked != number(given)
    {
        return Err(StampError::OtherNonce);
    }
    // A reply to our request carries our nonce: one without it may be an older one shown again.
    if nonce.is_some() && info.nonce.is_none() {
        return Err(StampError::OtherNonce);
    }
    let certificates: Vec<Certificate> = signed.certificates.iter().filter_map(|certificate| Certificate::read(certificate.whole)).collect();
    let signer = by_signer(&signed, &certificates)?;
    if !signer.is_for_stamping() {
        return Err(StampError::NotForStamping { authority: signer.subject() });
    }
    if !signer.holds_at(info.at) {
        return Err(StampError::NotValidThen { authority: signer.subject(), day: info.at.date_naive().to_string() });
    }
    let root = root_of(signer, &certificates, roots, info.at)?;
    Ok(Stamp { at: info.at, accuracy: info.accuracy, serial: hexadecimal(info.serial), authority: signer.subject(), issuer: signer.issuer(), root })
}

/// The hash of a reply or of a request.
pub(crate) fn imprint_of(bytes: &[u8]) -> Option<[u8; 32]> {
    let of_request = || {
        let mut fields = Fields::of(bytes).take_if(SEQUENCE)?.within();
        fields.take_if(INTEGER)?;
        let mut imprint = fields.take_if(SEQUENCE)?.within();
        imprint.take_if(SEQUENCE)?;
        imprint.take_if(OCTETS)?.value.try_into().ok()
    };
    let of_reply = || info(signed(token(bytes).ok()?).ok()?.content).ok()?.imprint.try_into().ok();
    of_request().or_else(of_reply)
}

/// The token of a reply; a bare token is taken as well.
fn token(reply: &[u8]) -> Result<Tlv<'_>, StampError> {
    let outer = Fields::of(reply).want(SEQUENCE, "reply")?;
    let mut fields = outer.within();
    if fields.take_if(OID).is_some() {
        return Ok(outer);
    }
    let mut status = fields.want(SEQUENCE, "status")?.within();
    let code = number(status.want(INTEGER, "status")?.value);
    let words = status
        .take_if(SEQUENCE)
        .map(|texts| texts.within().filter(|text| text.tag == UTF8).map(|text| String::from_utf8_lossy(text.value).into_owned()).collect::<Vec<_>>().join(" "));
    // 0 granted, 1 granted with changes; all others are refusals.
    if code > 1 {
        return Err(StampError::Rejected { status: code.try_into().unwrap_or(u32::MAX), reason: words.unwrap_or_default().chars().take(200).collect() });
    }
    fields.want(SEQUENCE, "token")
}

fn signed(token: Tlv<'_>) -> Result<Signed<'_>, StampError> {
    let mut fields = token.within();
    if dotted(fields.want(OID, "content type")?.value) != SIGNED_DATA {
        return Err(StampError::NotAReply { part: "content type" });
    }
    let mut fields = fields.want(context(0), "content")?.within().want(SEQUENCE, "signed data")?.within();
    fields.want(INTEGER, "version")?;
    fields.want(SET, "digest algorithms")?;
    let mut content = fields.want(SEQUENCE, "stamped content")?.within();
    if dotted(content.want(OID, "stamped content")?.value) != TST_INFO {
        return Err(StampError::NotAReply { part: "stamped content" });
    }
    let content = content.want(context(0), "stamped content")?.within().want(OCTETS, "stamped content")?.value;
    let certificates = fields.take_if(context(0)).map(|all| all.within().take(20).collect()).unwrap_or_default();
    fields.take_if(context(1));
    let mut signers = fields.want(SET, "signers")?.within();
    let signer = signers.want(SEQUENCE, "signer")?;
    // RFC 3161, 2.4.2: the authority's signature, and no other.
    if signers.next().is_some() {
        return Err(StampError::NotAReply { part: "signers" });
    }
    Ok(Signed { content, certificates, signer })
}

fn info(content: &[u8]) -> Result<Info<'_>, StampError> {
    let mut fields = Fields::of(content).want(SEQUENCE, "stamp")?.within();
    fields.want(INTEGER, "version")?;
    fields.want(OID, "policy")?;
    let mut imprint = fields.want(SEQUENCE, "imprint")?.within();
    let hash = Hash::named(&imprint.want(SEQUENCE, "imprint")?)?;
    let imprint = imprint.want(OCTETS, "imprint")?.value;
    let serial = fields.want(INTEGER, "serial number")?.value;
    let at = time(fields.want(TIME, "time")?.value).ok_or(StampError::NotAReply { part: "time" })?;
    let accuracy = fields.take_if(SEQUENCE).map(|accuracy| {
        let mut parts = accuracy.within();
        let seconds = parts.take_if(INTEGER).map_or(0, |seconds| number(seconds.value));
        let milliseconds = parts.take_if(0x80).map_or(0, |milliseconds| number(milliseconds.value));
        seconds.saturating_mul(1_000).saturating_add(milliseconds)
    });
    fields.take_if(BOOLEAN);
    let nonce = fields.take_if(INTEGER).map(|nonce| nonce.value);
    Ok(Info { hash, imprint, serial, at, accuracy, nonce })
}

/// The certificate by whose key the reply is signed.
fn by_signer<'c>(signed: &Signed<'_>, certificates: &'c [Certificate]) -> Result<&'c Certificate, StampError> {
    let mut fields = signed.signer.within();
    fields.want(INTEGER, "signer")?;
    let issuer_and_serial = fields.take_if(SEQUENCE);
    let key_id = if issuer_and_serial.is_none() { fields.take_if(0x80) } else { None };
    let digest = Hash::named(&fields.want(SEQUENCE, "digest algorithm")?)?;
    let attributes = fields.want(context(0), "signed attributes")?;
    let algorithm = fields.want(SEQUENCE, "signature algorithm")?;
    let signature = fields.want(OCTETS, "signature")?.value;
    let is_signer = |certificate: &&Certificate| match (issuer_and_serial, key_id) {
        (Some(named), _) => certificate.is_named(named),
        (None, Some(id)) => certificate.key_id() == Some(id.value.to_vec()),
        (None, None) => false,
    };
    let certificate = certificates.iter().find(is_signer).ok_or(StampError::NoCertificate)?;
    if value_of(&attributes, CONTENT_TYPE).is_none_or(|kind| kind.tag != OID || dotted(kind.value) != TST_INFO) {
        return Err(StampError::NotAReply { part: "signed attributes" });
    }
    let stated = value_of(&attributes, MESSAGE_DIGEST).ok_or(StampError::NotAReply { part: "signed attributes" })?;
    if stated.value != digest.over(signed.content) {
        return Err(StampError::BadSignature);
    }
    if !names_certificate(&attributes, certificate) {
        return Err(StampError::NoCertificate);
    }
    // The signature is over the attributes as a set, not as the field of the signer that they came in.
    is_by(certificate.key(), &algorithm, Some(digest), &write(SET, attributes.value), signature)?;
    Ok(certificate)
}

/// The value of a signed attribute.
fn value_of<'b>(attributes: &Tlv<'b>, oid: &str) -> Option<Tlv<'b>> {
    attributes.within().find_map(|attribute| {
        let mut fields = attribute.within();
        let is_it = fields.take_if(OID).is_some_and(|found| dotted(found.value) == oid);
        if is_it { fields.take_if(SET)?.within().next() } else { None }
    })
}

/// RFC 5035: the signed attributes name the certificate by its hash, so that no other with the same key is put in its place.
fn names_certificate(attributes: &Tlv, certificate: &Certificate) -> bool {
    let first = |value: Tlv<'_>| -> Option<Vec<u8>> { Some(value.within().take_if(SEQUENCE)?.within().take_if(SEQUENCE)?.value.to_vec()) };
    if let Some(id) = value_of(attributes, SIGNING_CERTIFICATE_2).and_then(first) {
        let mut fields = Fields::of(&id);
        // SHA-256 where none is named.
        let hash = fields.take_if(SEQUENCE).map_or(Ok(Hash::Sha256), |algorithm| Hash::named(&algorithm));
        return hash.is_ok_and(|hash| fields.take_if(OCTETS).is_some_and(|named| named.value == hash.over(certificate.bytes())));
    }
    if let Some(id) = value_of(attributes, SIGNING_CERTIFICATE).and_then(first) {
        return Fields::of(&id).take_if(OCTETS).is_some_and(|named| named.value == Hash::Sha1.over(certificate.bytes()));
    }
    false
}

/// `20260303020200Z`, with or without parts of a second.
fn time(words: &[u8]) -> Option<DateTime<Utc>> {
    let words = std::str::from_utf8(words).ok()?.strip_suffix('Z')?;
    let (whole, parts) = words.split_once('.').unwrap_or((words, ""));
    let seconds = NaiveDateTime::parse_from_str(whole, "%Y%m%d%H%M%S").ok()?.and_utc();
    let milliseconds: i64 = if parts.is_empty() { 0 } else { format!("{parts:0<3}").get(..3)?.parse().ok()? };
    seconds.checked_add_signed(TimeDelta::milliseconds(milliseconds))
}

fn number(digits: &[u8]) -> u64 {
    digits.iter().skip_while(|digit| **digit == 0).take(9).fold(0_u64, |sum, digit| sum.checked_mul(256).map_or(u64::MAX, |sum| sum + u64::from(*digit)))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
