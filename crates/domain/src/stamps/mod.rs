//! Time stamps (时间戳): an authority outside says when it saw the chain's head; whoever holds the archive can't rewrite what was before.

use chrono::{DateTime, Utc};
use qiheng_archive::{Database, Transaction};
use qiheng_record::{Instant, Record, Ref, Sha256, Stored, Value};
use qiheng_timestamp::{Stamp, StampError};
use sha2::{Digest, Sha256 as Hash};

use crate::DomainError;
use crate::documents::{Document, DocumentRole};

/// A time stamp over the chain's head (可信时间戳): asked for by a file, answered by a file.
#[derive(Record, Debug, Clone, PartialEq)]
#[record(kind = "time_stamp", title = "head", icon = "stamp")]
pub struct TimeStamp {
    /// The chain's head that is stamped.
    #[field(required, list, search = 6, index, set_by = "ask")]
    pub head: Sha256,
    /// Operations up to it.
    #[field(list, set_by = "ask")]
    pub operations: i64,
    /// A number that the reply must repeat.
    #[field(set_by = "ask")]
    pub nonce: String,
    /// The request as it went out.
    #[field(set_by = "ask")]
    pub request: Option<Ref<Document>>,
    /// When the authority saw it.
    #[field(list, set_by = "take")]
    pub stamped_at: Option<Instant>,
    /// The authority, as its certificate names it.
    #[field(list, search = 4, set_by = "take")]
    pub authority: String,
    /// Who vouches for the authority.
    #[field(set_by = "take")]
    pub issuer: String,
    /// The root that it was checked against; none = its issuer is not checked.
    #[field(set_by = "take")]
    pub root: String,
    /// Its number with the authority.
    #[field(search = 4, set_by = "take")]
    pub serial: String,
    /// The reply as it came in.
    #[field(set_by = "take")]
    pub document: Option<Ref<Document>>,
    /// The root certificates that were given with it.
    #[field(set_by = "take")]
    pub roots: Option<Ref<Document>>,
}

/// What is stamped for a head: the SHA-256 of its 64 hexadecimal digits, so that `openssl ts -verify -data` needs no more than the head
/// in a file.
pub fn stamped_of(head: &str) -> [u8; 32] {
    Hash::digest(head.as_bytes()).into()
}

/// Asks for a stamp over a head: the request is kept and given back.
pub fn ask(tx: &Transaction, head: &str, operations: i64, nonce: u64) -> Result<(Ref<TimeStamp>, Vec<u8>), DomainError> {
    let request = qiheng_timestamp::request(&stamped_of(head), nonce);
    let name = format!("{}.tsq", &head[..head.len().min(12)]);
    let document = tx.insert(Document::keep(tx, name, &request, DocumentRole::Outgoing)?)?;
    let stamp = TimeStamp {
        head: Sha256(head.to_owned()),
        operations,
        nonce: nonce.to_string(),
        request: Some(document),
        stamped_at: None,
        authority: String::new(),
        issuer: String::new(),
        root: String::new(),
        serial: String::new(),
        document: None,
        roots: None,
    };
    Ok((tx.insert(stamp)?, request))
}

/// A file with its name.
pub struct Named<'f> {
    /// Its name.
    pub name: &'f str,
    /// Its bytes.
    pub bytes: &'f [u8],
}

/// The request that a reply answers; none when it is not one of ours.
pub fn asked_by(db: &Database, reply: &[u8]) -> Result<Option<Stored<TimeStamp>>, DomainError> {
    let Some(stamped) = qiheng_timestamp::stamped_hash(reply) else { return Ok(None) };
    let mut asked: Vec<_> = db.all::<TimeStamp>(&[])?.into_iter().filter(|stamp| stamped_of(&stamp.body.head.0) == stamped).collect();
    // Of two requests over one head, the one that this reply fits.
    let fits = |stamp: &Stored<TimeStamp>| qiheng_timestamp::check(reply, &stamped, stamp.body.nonce.parse().ok(), &[]).is_ok();
    let place = asked.iter().position(fits).unwrap_or(0);
    Ok((place < asked.len()).then(|| asked.swap_remove(place)))
}

/// Takes in a reply: it is checked, and what it says is kept with it.
pub fn take(tx: &Transaction, reply: &Named, roots: Option<&Named>) -> Result<Ref<TimeStamp>, DomainError> {
    let Some(mut stored) = asked_by(tx, reply.bytes)? else {
        // What is no reply at all is told as that.
        let error = qiheng_timestamp::check(reply.bytes, &[0; 32], None, &[]).err();
        return Err(match error {
            Some(error) if !matches!(error, StampError::OtherHash { .. }) => error.into(),
            _ => DomainError::StampNotAskedFor { name: reply.name.to_owned() },
        });
    };
    let stamp = checked(&stored.body, reply.bytes, roots.map(|roots| roots.bytes))?;
    if stored.body.document.is_some() && (stored.body.root.is_empty() == stamp.root.is_none()) {
        return Err(DomainError::StampTaken { authority: stored.body.authority });
    }
    stored.body.stamped_at = Some(Instant(stamp.at.timestamp_millis()));
    stored.body.authority = stamp.authority;
    stored.body.issuer = stamp.issuer;
    stored.body.root = stamp.root.unwrap_or_default();
    stored.body.serial = stamp.serial;
    stored.body.document = Some(tx.insert(Document::keep(tx, reply.name.to_owned(), reply.bytes, DocumentRole::Incoming)?)?);
    if let Some(roots) = roots {
        stored.body.roots = Some(tx.insert(Document::keep(tx, roots.name.to_owned(), roots.bytes, DocumentRole::Evidence)?)?);
    }
    let id = Ref::new(stored.head.id);
    tx.update(stored)?;
    Ok(id)
}

fn checked(stamp: &TimeStamp, reply: &[u8], roots: Option<&[u8]>) -> Result<Stamp, StampError> {
    let roots: Vec<Vec<u8>> = roots.map(<[u8]>::to_vec).into_iter().collect();
    qiheng_timestamp::check(reply, &stamped_of(&stamp.head.0), stamp.nonce.parse().ok(), &roots)
}

/// A kept stamp, checked anew.
#[derive(Debug)]
pub struct Checked {
    /// The stamp.
    pub stored: Stored<TimeStamp>,
    /// What its reply says; an error when it proves nothing.
    pub found: Result<Stamp, StampError>,
    /// When it was made, as far as it holds.
    pub at: Option<DateTime<Utc>>,
}

/// Every stamp that has its reply, checked anew from the files kept with it, oldest first.
pub fn check_all(db: &Database) -> Result<Vec<Checked>, DomainError> {
    let mut all = Vec::new();
    for stored in db.all::<TimeStamp>(&[])? {
        let Some(document) = stored.body.document else { continue };
        let bytes_of = |document: Ref<Document>| Ok::<_, DomainError>(db.original(&db.get(document)?.body.sha256)?);
        let roots = stored.body.roots.map(bytes_of).transpose()?;
        let found = checked(&stored.body, &bytes_of(document)?, roots.as_deref());
        let at = found.as_ref().ok().map(|stamp| stamp.at);
        all.push(Checked { stored, found, at });
    }
    Ok(all)
}

/// The requests that no reply has come for.
pub fn waiting(db: &Database) -> Result<Vec<Stored<TimeStamp>>, DomainError> {
    Ok(db.all::<TimeStamp>(&[("document", Value::Null)])?)
}
