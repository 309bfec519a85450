//! The chain's head kept out of reach of whoever holds the archive: in a mail to oneself, and under a time stamp of somebody else.

use std::path::PathBuf;

use chrono::{DateTime, SecondsFormat, Utc};
use qiheng_archive::Changes;
use qiheng_domain::stamps::{self, Named};
use qiheng_mail::Draft;
use qiheng_record::Message;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::Input;
use crate::reports::{Beside, write_new};
use crate::{ApiError, Session};

/// Where a file goes.
#[derive(Debug, Clone, Deserialize, TS)]
#[ts(rename = "FileGoesTo")]
pub struct GoesTo {
    /// Its place.
    pub path: PathBuf,
}

/// A reply to a request for a time stamp.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeStamp {
    /// The reply: .tsr.
    pub path: PathBuf,
    /// The root certificates that the authority is checked against: PEM or DER; none = its issuer is not checked.
    #[serde(default)]
    pub roots: Option<PathBuf>,
}

/// The chain's head, and what stands for it outside.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HeadView {
    /// The head.
    pub head: String,
    /// Operations up to it.
    #[ts(type = "number")]
    pub operations: i64,
    /// Its time stamps, newest first, each checked anew.
    pub stamps: Vec<StampView>,
    /// Heads whose requests no reply has come for.
    pub waiting: Vec<String>,
}

/// A time stamp over an earlier head.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StampView {
    /// The record.
    pub id: String,
    /// The head.
    pub head: String,
    /// Operations up to it.
    #[ts(type = "number")]
    pub operations: i64,
    /// When the authority saw it (RFC 3339, UTC); none when the reply proves nothing.
    pub at: Option<String>,
    /// The authority.
    pub authority: String,
    /// The root that it was checked against; none = its issuer is not checked.
    pub root: Option<String>,
    /// Why it proves nothing.
    pub problem: Option<ApiError>,
}

/// A time stamp that was taken in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StampTaken {
    /// The record.
    pub id: String,
    /// When the authority saw the head (RFC 3339, UTC).
    pub at: String,
    /// The authority.
    pub authority: String,
    /// The root that it was checked against; none = its issuer is not checked.
    pub root: Option<String>,
    /// What changed.
    pub changes: Changes,
}

fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn head_of(session: &Session) -> Result<(String, i64), ApiError> {
    session.read(|db| {
        let operations = db.history(None, None, 1)?.first().map_or(0, |entry| entry.seq);
        Ok((db.head()?, operations))
    })
}

/// The chain's head, and what stands for it outside.
pub fn view(session: &Session, _: Nothing) -> Result<HeadView, ApiError> {
    let (head, operations) = head_of(session)?;
    let waiting = session.read(|db| Ok(stamps::waiting(&db)?.into_iter().map(|stamp| stamp.body.head.0).collect()))?;
    Ok(HeadView { head, operations, stamps: checked(session)?, waiting })
}

/// Every time stamp, checked anew, newest first.
pub(crate) fn checked(session: &Session) -> Result<Vec<StampView>, ApiError> {
    session.read(|db| {
        let all = stamps::check_all(&db)?.into_iter().rev().map(|checked| {
            let body = checked.stored.body;
            StampView {
                id: checked.stored.head.id.to_string(),
                head: body.head.0,
                operations: body.operations,
                at: checked.at.map(moment),
                authority: body.authority,
                root: checked.found.as_ref().ok().and_then(|stamp| stamp.root.clone()),
                problem: checked.found.err().map(ApiError::from),
            }
        });
        Ok(all.collect())
    })
}

/// Writes a mail draft to oneself that carries the head.
pub fn mail(session: &Session, request: GoesTo) -> Result<Nothing, ApiError> {
    let (head, operations) = head_of(session)?;
    let name = session.archive_name()?;
    let at = DateTime::from_timestamp_millis(session.now()).map(moment).unwrap_or_default();
    let args = BTreeMap::from(
        [("archive", name), ("head", head.clone()), ("operations", operations.to_string()), ("at", at), ("code", crate::reports::code(&head))]
            .map(|(name, value)| (name.to_owned(), value)),
    );
    let catalogue = session.catalogue(session.locale());
    let draft = Draft { subject: catalogue.text("mail-head-subject", &args), text: catalogue.text("mail-head-text", &args), ..Draft::default() };
    write_new(&request.path, &qiheng_mail::write(&draft))?;
    Ok(Nothing {})
}

/// Writes a request for a time stamp over the head (.tsq), and keeps that it was asked for.
pub fn ask(session: &Session, request: GoesTo) -> Result<Changes, ApiError> {
    let (head, operations) = head_of(session)?;
    let nonce = u64::from_be_bytes(uuid::Uuid::now_v7().as_bytes()[8..].try_into().expect("the last eight of sixteen bytes"));
    let file = qiheng_timestamp::request(&stamps::stamped_of(&head), nonce);
    let copy = Beside::write(&request.path, &file)?;
    let operation = Message::new("op-stamp-ask").with("operations", operations);
    let (_, changes) = session.write(operation, |tx, _| stamps::ask(tx, &head, operations, nonce))?;
    copy.put()?;
    Ok(changes)
}

/// Takes in a reply: it is checked here, and kept with what it says.
pub fn take(session: &Session, request: TakeStamp) -> Result<StampTaken, ApiError> {
    let reply = Input::open(&request.path)?;
    let roots = request.roots.as_deref().map(Input::open).transpose()?;
    let named = |input: &'_ Input| (input.name.clone(), input.bytes.clone());
    let (name, bytes) = named(&reply);
    let roots = roots.as_ref().map(named);
    let operation = Message::new("op-stamp-take").with("name", &name);
    let (id, changes) = session.write(operation, |tx, _| {
        let roots = roots.as_ref().map(|(name, bytes)| Named { name, bytes });
        stamps::take(tx, &Named { name: &name, bytes: &bytes }, roots.as_ref())
    })?;
    let stamp = session.read(|db| Ok(db.get(id)?.body))?;
    let at = stamp.stamped_at.and_then(|at| DateTime::from_timestamp_millis(at.0)).map(moment).unwrap_or_default();
    Ok(StampTaken { id: id.to_string(), at, authority: stamp.authority, root: Some(stamp.root).filter(|root| !root.is_empty()), changes })
}
