//! Reviews one file and prints what was read as JSON: `review [--read] [--side=LABEL] FILE`. Used to measure the engine alone.

use std::io::Write;
use std::process::ExitCode;

use chrono::NaiveDate;
use qiheng_contract::{Settings, read, review};
use serde_json::json;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let only_read = arguments.iter().any(|argument| argument == "--read");
    let Some(file) = arguments.iter().find(|argument| !argument.starts_with("--")) else {
        eprintln!("review [--read] [--side=LABEL] FILE");
        return ExitCode::FAILURE;
    };
    let side = arguments.iter().find_map(|argument| argument.strip_prefix("--side=")).map(str::to_owned);
    match answer(file, only_read, side) {
        Ok(answer) => {
            // a closed pipe is the reader's choice
            let _ = std::io::stdout().write_all(answer.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn answer(file: &str, only_read: bool, side: Option<String>) -> Result<String, Box<dyn std::error::Error>> {
    let document = read(&std::fs::read(file)?, file)?;
    if only_read {
        return Ok(json!({ "text": document.text, "changes": document.changes, "comments": document.comments }).to_string());
    }
    // a fixed day, so that two runs can be compared
    let day = NaiveDate::from_ymd_opt(2026, 1, 1).ok_or("no such day")?;
    let reading = review(&document, &Settings { side, ..Settings::on(day) });
    Ok(json!({ "text": document.text, "changes": document.changes, "comments": document.comments, "reading": reading }).to_string())
}
