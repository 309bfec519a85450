//! `qiheng FILE`: hands a draft to the window.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use qiheng_api::ApiError;

/// The window's program, installed beside this one.
const WINDOW: &str = if cfg!(windows) { "qiheng-app.exe" } else { "qiheng-app" };

/// Opens the window with a draft and leaves it to itself. What is neither a command nor a file is told so.
pub(crate) fn open(files: &[OsString]) -> Result<ExitCode, ApiError> {
    let [file] = files else { return Err(not_a_command(files)) };
    let file = Path::new(file);
    if !file.is_file() {
        return Err(not_a_command(files));
    }
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    let program = std::env::current_exe().ok().and_then(|here| Some(here.parent()?.join(WINDOW))).unwrap_or_else(|| PathBuf::from(WINDOW));
    let started = Command::new(&program).arg(&file).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    started.map(|_| ExitCode::SUCCESS).map_err(|error| {
        let detail = error.to_string();
        ApiError::new("cli.no_window", &[("program", &program.display().to_string()), ("detail", &detail)])
    })
}

fn not_a_command(words: &[OsString]) -> ApiError {
    let word = words.first().map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    ApiError::new("cli.no_such_command", &[("word", &word)])
}
