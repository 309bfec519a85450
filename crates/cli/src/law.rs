//! `qiheng law`.

use std::process::ExitCode;

use qiheng_api::app::Nothing;
use qiheng_api::archive::{self, AtPath};
use qiheng_api::law::{AskArticle, article, laws};
use qiheng_api::{ApiError, Session};
use serde_json::json;

use crate::arguments::Law;

pub(crate) fn law(session: &Session, request: Law) -> Result<ExitCode, ApiError> {
    if let Some(path) = &request.archive {
        archive::open(session, AtPath { path: path.display().to_string() })?;
    }
    if let (Some(code), Some(number)) = (&request.code, request.article) {
        let found = article(session, AskArticle { code: code.clone(), article: number, on: request.on })?;
        if request.json {
            println!("{}", json!(found));
        } else {
            let said = [Some(found.citation.words), found.citation.note, found.citation.summary, found.official];
            said.into_iter().flatten().for_each(|line| println!("{line}"));
        }
        return Ok(ExitCode::SUCCESS);
    }
    let mut held = laws(session, Nothing {})?;
    held.laws.retain(|law| request.code.as_ref().is_none_or(|code| law.code == *code));
    if request.json {
        println!("{}", json!(held));
        return Ok(ExitCode::SUCCESS);
    }
    for law in held.laws {
        println!("{}\t{}\t{}", law.words, law.in_force, law.ended.unwrap_or_default());
        if request.code.is_some() {
            law.articles.iter().for_each(|article| println!("{}\t{}", article.words, article.summary));
        }
    }
    Ok(ExitCode::SUCCESS)
}
