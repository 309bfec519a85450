//! Files given at the start: `qiheng-app FILE`, "open with", or a second start while the window is open.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use tauri::{AppHandle, Emitter, Manager, State};

/// The file the program was started with, until the page has asked for it.
pub(crate) struct FirstFile(Mutex<Option<PathBuf>>);

impl FirstFile {
    /// Remembers the file.
    pub(crate) fn new(path: Option<PathBuf>) -> Self {
        Self(Mutex::new(path))
    }
}

/// The file the program was started with; told once.
#[tauri::command]
pub(crate) fn first_file(file: State<'_, FirstFile>) -> Option<String> {
    file.0.lock().unwrap_or_else(PoisonError::into_inner).take().map(|path| path.display().to_string())
}

/// A second start: its file goes to the window that is open, which comes to the front.
pub(crate) fn hand_over(app: &AppHandle, args: &[String], folder: &str) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    if let Some(path) = args.get(1).map(|file| Path::new(folder).join(file)).filter(|path| path.is_file()) {
        let _ = app.emit("open-file", path.display().to_string());
    }
}

/// Files that macOS hands over: to the page once it listens, kept for its first question until then.
#[cfg(target_os = "macos")]
pub(crate) fn opened(app: &AppHandle, urls: &[tauri::Url]) {
    for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
        *app.state::<FirstFile>().0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.clone());
        let _ = app.emit("open-file", path.display().to_string());
    }
}
