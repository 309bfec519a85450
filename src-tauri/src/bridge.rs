//! What the page can call: commands by name, bytes, and the system's own dialogs.

use std::sync::Arc;

use qiheng_api::{ApiError, Session};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// Runs a command of `qiheng_api`, off the window's thread. What a write changed goes to every window.
#[tauri::command]
pub(crate) async fn call(app: AppHandle, session: State<'_, Arc<Session>>, name: String, request: Value) -> Result<Value, ApiError> {
    let session = Arc::clone(&session);
    let answer = tauri::async_runtime::spawn_blocking(move || qiheng_api::call(&session, &name, request)).await.map_err(|error| broken(&error))??;
    let changes = answer.get("changes").unwrap_or(&answer);
    if changes.get("operation").and_then(Value::as_i64).is_some_and(|seq| seq > 0) && changes.get("kinds").is_some() {
        // A window that is closing misses nothing.
        let _ = app.emit("changes", changes);
    }
    Ok(answer)
}

/// Runs a command that answers with bytes.
#[tauri::command]
pub(crate) async fn call_bytes(session: State<'_, Arc<Session>>, name: String, request: Value) -> Result<Response, ApiError> {
    let session = Arc::clone(&session);
    let bytes = tauri::async_runtime::spawn_blocking(move || qiheng_api::call_bytes(&session, &name, request)).await.map_err(|error| broken(&error))??;
    Ok(Response::new(bytes))
}

/// Asks for an existing file; none when the user thinks better of it.
#[tauri::command]
pub(crate) async fn pick_file(app: AppHandle, filters: Vec<String>) -> Option<String> {
    let extensions: Vec<&str> = filters.iter().map(String::as_str).collect();
    let dialog = app.dialog().file().add_filter(extensions.join(", "), &extensions);
    dialog.blocking_pick_file().map(|path| path.to_string())
}

/// Asks for a folder; none when the user thinks better of it.
#[tauri::command]
pub(crate) async fn pick_folder(app: AppHandle) -> Option<String> {
    app.dialog().file().blocking_pick_folder().map(|path| path.to_string())
}

/// Asks where a new file goes.
#[tauri::command]
pub(crate) async fn pick_save(app: AppHandle, name: String, extension: String) -> Option<String> {
    let dialog = app.dialog().file().set_file_name(name).add_filter(&extension, &[&extension]);
    let chosen = dialog.blocking_save_file()?.to_string();
    Some(if chosen.ends_with(&format!(".{extension}")) { chosen } else { format!("{chosen}.{extension}") })
}

/// Files that a viewer shows without running them.
const SHOWN: [&str; 14] = ["pdf", "docx", "doc", "wps", "xlsx", "txt", "md", "png", "jpg", "jpeg", "tif", "tiff", "eml", "ofd"];

/// Hands the answer of a command in bytes to the system's viewer as a file of this name: to be read, to be printed.
#[tauri::command]
pub(crate) async fn show_bytes(app: AppHandle, session: State<'_, Arc<Session>>, name: String, request: Value, file: String) -> Result<(), ApiError> {
    let is_shown = file.rsplit_once('.').is_some_and(|(_, extension)| SHOWN.contains(&extension.to_lowercase().as_str()));
    if !is_shown || file.contains(['/', '\\', ':']) {
        return Err(ApiError::new("file.not_shown", &[("name", &file)]));
    }
    let session = Arc::clone(&session);
    let bytes = tauri::async_runtime::spawn_blocking(move || qiheng_api::call_bytes(&session, &name, request)).await.map_err(|error| broken(&error))??;
    let folder = app.path().temp_dir().map_err(|error| broken(&error))?.join("qiheng");
    let path = folder.join(&file);
    std::fs::create_dir_all(&folder)
        .map_err(|error| ApiError::new("file.unwritable", &[("path", &path.display().to_string()), ("detail", &error.to_string())]))?;
    qiheng_api::reports::write_new(&path, &bytes)?;
    app.opener()
        .open_path(path.display().to_string(), None::<&str>)
        .map_err(|error| ApiError::new("file.no_viewer", &[("path", &path.display().to_string()), ("detail", &error.to_string())]))
}

fn broken(error: &impl std::fmt::Display) -> ApiError {
    ApiError::new("api.broken", &[("detail", &error.to_string())])
}
