//! Official texts, taken in from files.

use std::path::PathBuf;

use qiheng_contract::{OfficialText, official_text};
use qiheng_domain::law::{self, LawText};
use qiheng_record::{LongText, Message, Ref, Value};
use serde::Deserialize;
use ts_rs::TS;

use crate::reading::{Input, read};
use crate::records::Saved;
use crate::{ApiError, Session};

/// A file with a law's official text.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "the names say it all")]
pub struct TakeLawText {
    pub path: PathBuf,
}

/// Takes in a law's official text. Refused when no article is found in it. The same law's text of the same day is replaced.
pub fn take_text(session: &Session, request: TakeLawText) -> Result<Saved, ApiError> {
    let input = Input::open(&request.path)?;
    let text = read(session, &input, &[])?.text;
    let OfficialText { title, in_force, articles } = official_text(&text);
    if articles.is_empty() {
        return Err(ApiError::new("law.no_articles", &[("path", &input.name)]));
    }
    let (code, there) = session.read(|db| {
        let base = law::in_force(&db)?;
        let code = base.code_of(&title);
        let same = db.all::<LawText>(&[("code", Value::Text(code.clone()))])?;
        Ok((code, same.into_iter().find(|text| text.body.in_force_from == in_force)))
    })?;
    let operation = Message::new("op-law-take-text").with("title", &title).with("articles", articles.len());
    let body = LawText { title, code, in_force_from: in_force, ended_on: None, source: Some(input.name), text: LongText(text) };
    let (id, changes) = session.write(operation, |tx, _| match there {
        Some(mut stored) => {
            let id = Ref::<LawText>::new(stored.head.id);
            stored.body = LawText { ended_on: stored.body.ended_on, ..body };
            tx.update(stored)?;
            Ok(id)
        }
        None => Ok(tx.insert(body)?),
    })?;
    Ok(Saved { id: id.to_string(), changes })
}
