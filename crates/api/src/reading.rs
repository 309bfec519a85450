//! From files to a judged reading; the one way in for the window and the command line.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use qiheng_contract::{Document, Reading, Recognise, Settings};

use crate::legacy::converted;
use crate::{ApiError, Session};

/// A file with its bytes.
pub struct Input {
    /// File name, without folders.
    pub name: String,
    /// Bytes.
    pub bytes: Vec<u8>,
}

impl Input {
    /// Reads a file from disk.
    pub fn open(path: &Path) -> Result<Self, ApiError> {
        let bytes = fs::read(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => ApiError::new("file.not_found", &[("path", &path.display().to_string())]),
            _ => ApiError::new("file.unreadable", &[("path", &path.display().to_string()), ("detail", &error.to_string())]),
        })?;
        Ok(Self { name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes })
    }

    /// A file of pasted text.
    pub fn pasted(name: &str, text: String) -> Self {
        let stem = if name.trim().is_empty() { "pasted" } else { name.trim() };
        Self { name: format!("{stem}.txt"), bytes: text.into_bytes() }
    }
}

/// A contract of one or more files, read and judged.
pub struct Judged {
    /// The main file.
    pub main: Input,
    /// Its attachments, in order.
    pub attachments: Vec<Input>,
    /// The text with its structure.
    pub document: Document,
    /// Clauses, facts, findings.
    pub reading: Reading,
}

/// Reads the main file and its attachments.
pub fn read(session: &Session, main: &Input, attachments: &[Input]) -> Result<Document, ApiError> {
    let document = read_one(session, main)?;
    let attached = attachments.iter().map(|input| read_one(session, input)).collect::<Result<Vec<_>, _>>()?;
    Ok(if attached.is_empty() { document } else { qiheng_contract::join(document, attached) })
}

fn read_one(session: &Session, input: &Input) -> Result<Document, ApiError> {
    let eye = session.scans.eye(&input.name);
    let read = qiheng_contract::read_with(&input.bytes, &input.name, eye.as_ref().map(|eye| eye as &dyn Recognise));
    if let Some(error) = eye.and_then(|eye| eye.failure()) {
        return Err(error);
    }
    let suffix = read.as_ref().err().and_then(|error| error.cause.convertible());
    let docx = suffix.map(|suffix| converted(&input.name, suffix, &input.bytes)).transpose()?.flatten();
    let mut read = docx.map_or(read, |docx| qiheng_contract::read(&docx, &input.name)).map_err(ApiError::from);
    if let Err(error) = &mut read {
        error.args.entry("name".into()).or_insert_with(|| input.name.clone());
    }
    read
}

/// Reads and judges a contract.
pub fn judge(session: &Session, main: Input, attachments: &[PathBuf], settings: &Settings) -> Result<Judged, ApiError> {
    let attachments = attachments.iter().map(|path| Input::open(path)).collect::<Result<Vec<_>, _>>()?;
    let document = read(session, &main, &attachments)?;
    let reading = qiheng_contract::review(&document, settings);
    Ok(Judged { main, attachments, document, reading })
}

/// The same from our side: when nobody says which party is ours, the one that is called like one of our companies is.
pub fn judge_for_us(session: &Session, main: Input, attachments: &[PathBuf], settings: &Settings, own_names: &[String]) -> Result<Judged, ApiError> {
    let mut judged = judge(session, main, attachments, settings)?;
    if settings.side.is_none()
        && let Some(ours) = own_names.iter().find(|name| judged.document.text.contains(name.as_str()))
    {
        judged.reading = qiheng_contract::review(&judged.document, &Settings { side: Some(ours.clone()), ..settings.clone() });
    }
    Ok(judged)
}

/// Settings with nothing known but the day; `today` in UTC milliseconds.
pub fn settings_on(today: i64) -> Settings {
    let date = chrono::DateTime::from_timestamp_millis(today).map(|moment| moment.with_timezone(&chrono::Local).date_naive());
    Settings::on(date.unwrap_or(NaiveDate::MIN))
}

/// The same with the law base that the open archive keeps, if one is open.
pub fn settings_of(session: &Session) -> Result<Settings, ApiError> {
    Ok(Settings { law: crate::law::in_force(session)?, ..settings_on(session.now()) })
}

/// SHA-256 of a file in lower-case hexadecimal digits.
pub fn sha256(bytes: &[u8]) -> String {
    qiheng_archive::Archive::hash_of(bytes)
}
