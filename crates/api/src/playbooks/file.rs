//! Playbooks as files.

use std::path::{Path, PathBuf};

use qiheng_contract::{Playbook as Policy, problems};
use qiheng_domain::playbooks::{Playbook, PlaybookVersion};
use qiheng_record::{LongText, Message};
use serde::Deserialize;
use ts_rs::TS;

use crate::app::Nothing;
use crate::reading::Input;
use crate::records::Saved;
use crate::reports::write_new;
use crate::reviews::typed;
use crate::{ApiError, Session};

/// A file with a playbook.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct ImportPlaybook {
    pub path: PathBuf,
}

/// A playbook to be written to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportPlaybook {
    /// The playbook.
    pub playbook: String,
    /// One of its versions; none = the working copy.
    #[serde(default)]
    pub version: Option<String>,
    /// Where it goes.
    pub path: PathBuf,
}

/// The playbook in a file, with nothing in it that can't be right.
pub fn open(path: &Path) -> Result<Policy, ApiError> {
    let (_, policy) = read(path)?;
    problems(&policy).into_iter().next().map_or(Ok(policy), |problem| Err(problem.into()))
}

fn read(path: &Path) -> Result<(String, Policy), ApiError> {
    let input = Input::open(path)?;
    let name = path.display().to_string();
    let text = String::from_utf8(input.bytes).map_err(|error| malformed(&name, &error.to_string()))?;
    let policy = parsed(&name, text.trim_start_matches('\u{feff}'))?;
    Ok((text, policy))
}

/// Rules in TOML; `name` is told where they can't be read.
pub(super) fn parsed(name: &str, text: &str) -> Result<Policy, ApiError> {
    toml::from_str(text).map_err(|error| malformed(name, &error.to_string()))
}

fn malformed(name: &str, detail: &str) -> ApiError {
    ApiError::new("playbook.malformed", &[("path", name), ("detail", detail)])
}

/// Makes a playbook from a file. It comes into force when it is put in force.
pub fn import(session: &Session, request: ImportPlaybook) -> Result<Saved, ApiError> {
    let (text, policy) = read(&request.path)?;
    let stem = || request.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = if policy.name.trim().is_empty() { stem() } else { policy.name };
    let operation = Message::new("op-playbook-import").with("name", &name);
    let rules = LongText(text.trim_start_matches('\u{feff}').to_owned());
    let (playbook, changes) = session.write(operation, |tx, _| Ok(tx.insert(Playbook { name, is_in_force: None, rules })?))?;
    Ok(Saved { id: playbook.to_string(), changes })
}

/// Writes a playbook to a file, as `qiheng review --playbook` reads it.
pub fn export(session: &Session, request: ExportPlaybook) -> Result<Nothing, ApiError> {
    let id = typed::<Playbook>("playbook", request.playbook)?;
    let version = request.version.map(|version| typed::<PlaybookVersion>("playbook_version", version)).transpose()?;
    let rules = session.read(|db| Ok(if let Some(version) = version { db.get(version)?.body.rules } else { db.get(id)?.body.rules }))?;
    write_new(&request.path, rules.as_bytes())?;
    Ok(Nothing {})
}
