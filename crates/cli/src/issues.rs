//! `qiheng issues` and `qiheng replies`: the list of issues that goes to the other side, and what comes back on it.

use std::collections::BTreeMap;
use std::process::ExitCode;

use qiheng_api::answer::{PlanAnswer, plan};
use qiheng_api::archive::AtPath;
use qiheng_api::issue_list::{ReadIssueList, ReplyGiven, TakeReplies, WriteIssueList, listed, read, take, write};
use qiheng_api::playbooks;
use qiheng_api::reading::{Input, judge, settings_on};
use qiheng_api::reports::{latest, write_new};
use qiheng_api::{ApiError, Locale, Session, archive};
use serde_json::json;

use crate::arguments::{Issues, Replies};
use crate::{UNREADABLE, complain};

/// Writes the list of a draft, or of a review that an archive keeps.
pub(crate) fn issues(session: &Session, locale: Locale, request: &Issues) -> ExitCode {
    let name = request.draft.display().to_string();
    let is_archive = request.draft.extension().is_some_and(|suffix| suffix == "qiheng");
    let done = if is_archive { of_review(session, request) } else { of_draft(session, request) };
    match done {
        Ok(number) => {
            println!("{number}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            complain(session, locale, &error, Some(&name));
            ExitCode::from(UNREADABLE)
        }
    }
}

fn of_draft(session: &Session, request: &Issues) -> Result<String, ApiError> {
    let mut settings = settings_on(session.now());
    settings.side.clone_from(&request.side);
    settings.playbook = request.playbook.as_deref().map(playbooks::open).transpose()?.unwrap_or_default();
    let judged = judge(Input::open(&request.draft)?, &[], &settings)?;
    write_new(&request.out, &listed(session, &judged, &request.out)?)?;
    Ok(request.out.display().to_string())
}

fn of_review(session: &Session, request: &Issues) -> Result<String, ApiError> {
    archive::open(session, AtPath { path: request.draft.display().to_string() })?;
    let review = request.review.clone().map_or_else(|| latest(session, "review_packet"), Ok)?;
    let plan = plan(session, PlanAnswer { review: review.clone(), wordings: BTreeMap::new() })?;
    let findings = plan.points.into_iter().filter(|point| point.is_chosen).map(|point| point.finding).collect();
    let list = WriteIssueList { review, findings, wordings: BTreeMap::new(), author: plan.author, path: request.out.clone() };
    Ok(write(session, list)?.number)
}

/// Reads a list back into an archive.
pub(crate) fn replies(session: &Session, locale: Locale, request: Replies) -> Result<ExitCode, ApiError> {
    let Replies { archive: path, list, from, date, dry_run, json: is_json } = request;
    archive::open(session, AtPath { path: path.display().to_string() })?;
    let name = list.display().to_string();
    let returned = read(session, ReadIssueList { path: list.clone() })?.ok_or_else(|| ApiError::new("issue_list.none", &[("name", &name)]))?;
    if is_json {
        println!("{}", json!(returned));
    } else {
        let catalogue = session.catalogue(locale);
        for point in &returned.points {
            let said = match point.response {
                Some(response) => catalogue.plain(&format!("reply-response-{}", response.name())),
                None if point.is_unclear => "?".to_owned(),
                None => "-".to_owned(),
            };
            println!("{said}  {} {}  {} {}", point.clause_label.as_deref().unwrap_or("-"), point.title, point.wording, point.remark);
        }
    }
    if !dry_run {
        let given = |point: qiheng_api::issue_list::ReturnedPoint| {
            Some(ReplyGiven { finding: point.finding, response: point.response?, wording: point.wording, remark: point.remark })
        };
        let replies = returned.points.into_iter().filter_map(given).collect();
        take(session, TakeReplies { path: list, given_by: from.unwrap_or(returned.given_by), given_on: date, replies })?;
    }
    Ok(ExitCode::SUCCESS)
}
