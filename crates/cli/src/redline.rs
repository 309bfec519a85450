//! `qiheng compare` and `qiheng markup`.

use std::process::ExitCode;

use qiheng_api::answer::{self, marked_up};
use qiheng_api::playbooks;
use qiheng_api::reading::{Input, judge, settings_on};
use qiheng_api::redline::Compared;
use qiheng_api::reports::{redline_of, write_new};
use qiheng_api::{ApiError, Locale, Session};
use qiheng_contract::compare::visible;
use qiheng_contract::markup::Hand;
use qiheng_contract::{Meaning, Sent, TextOp};
use serde_json::json;

use crate::arguments::{Compare, Markup};
use crate::{UNREADABLE, complain};

pub(crate) fn compare(session: &Session, locale: Locale, request: &Compare) -> ExitCode {
    let compared = match Compared::of(session, &request.before, &request.after) {
        Ok(compared) => compared,
        Err(error) => {
            complain(session, locale, &error, None);
            return ExitCode::from(UNREADABLE);
        }
    };
    if request.json {
        println!("{}", compared.as_json());
    } else if request.out.is_none() {
        print(session, locale, &compared);
    }
    if let Some(out) = &request.out
        && let Err(error) = redline(session, locale, request, &compared).and_then(|bytes| write_new(out, &bytes))
    {
        complain(session, locale, &error, Some(&out.display().to_string()));
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

pub(crate) fn markup(session: &Session, locale: Locale, request: &Markup) -> ExitCode {
    let name = request.draft.display().to_string();
    let judged = request.playbook.as_deref().map(playbooks::open).transpose().and_then(|playbook| {
        let mut settings = settings_on(session.now());
        settings.side.clone_from(&request.side);
        settings.playbook = playbook.unwrap_or_default();
        judge(session, Input::open(&request.draft)?, &[], &settings)
    });
    let judged = match judged {
        Ok(judged) => judged,
        Err(error) => {
            complain(session, locale, &error, Some(&name));
            return ExitCode::from(UNREADABLE);
        }
    };
    let hand = hand(session, &request.author, request.date.as_deref());
    let written = marked_up(session, &judged, &hand).and_then(|(bytes, written)| write_new(&request.out, &bytes).map(|()| written));
    let written = match written {
        Ok(written) => written,
        Err(error) => {
            complain(session, locale, &error, Some(&name));
            return ExitCode::FAILURE;
        }
    };
    let count = |sent: Sent| written.iter().filter(|one| one.sent == sent).count();
    if request.json {
        let points: Vec<_> = judged
            .reading
            .findings
            .iter()
            .zip(&written)
            .map(|(finding, one)| json!({ "rule": finding.rule, "sent": one.sent, "changes": one.changes, "comment": one.comment }))
            .collect();
        println!("{}", json!({ "out": request.out.display().to_string(), "points": points }));
    } else {
        let args = [("tracked", count(Sent::Tracked)), ("said", count(Sent::Said)), ("left", count(Sent::Left))]
            .map(|(name, count)| (name.to_owned(), count.to_string()));
        println!("{}", session.catalogue(locale).text("answer-outcome", &args.into()));
    }
    ExitCode::SUCCESS
}

/// In whose name, and when: now, unless a date is given.
pub(crate) fn hand(session: &Session, author: &str, date: Option<&str>) -> Hand {
    let now = answer::hand(session, author);
    Hand { date: date.map(str::to_owned).or(now.date), ..now }
}

fn redline(session: &Session, locale: Locale, request: &Compare, compared: &Compared) -> Result<Vec<u8>, ApiError> {
    let out = request.out.as_deref().unwrap_or_else(|| std::path::Path::new(""));
    match out.extension().and_then(|end| end.to_str()).map(str::to_lowercase).as_deref() {
        Some("docx") => {
            let hand = hand(session, &request.author, request.date.as_deref());
            let catalogue = session.catalogue(locale);
            let marked = compared.docx(&hand, catalogue)?;
            if !marked.left.is_empty() {
                let args = [("count".to_owned(), marked.left.len().to_string())];
                eprintln!("{}", catalogue.text("redline-left", &args.into()));
            }
            Ok(marked.bytes)
        }
        Some("pdf") => redline_of(session, compared, locale, settings_on(session.now()).today.to_string()),
        _ => Err(ApiError::new("cli.docx_or_pdf", &[("path", &out.display().to_string())])),
    }
}

fn print(session: &Session, locale: Locale, compared: &Compared) {
    let catalogue = session.catalogue(locale);
    for change in compared.comparison.changes.iter().filter(|change| change.meaning != Meaning::Format) {
        let clause = change.clause().unwrap_or("-");
        let one_line = |text: &str| visible(&text.replace('\n', " "));
        match change.op {
            TextOp::Move => println!("  {clause}  ⇄ {}", one_line(&change.new)),
            _ => {
                for (sign, words) in [("-", &change.old), ("+", &change.new)].into_iter().filter(|(_, words)| !words.is_empty()) {
                    println!("  {clause}  {sign} {}", one_line(words));
                }
            }
        }
    }
    if let Some(numbers) = compared.renumbered() {
        let args = [("count".to_owned(), compared.comparison.renumbering.len().to_string()), ("numbers".to_owned(), numbers)];
        println!("  {}", catalogue.text("changes-renumbered-note", &args.into()));
    }
}
