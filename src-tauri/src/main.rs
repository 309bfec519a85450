//! The window: one adapter from the page to `qiheng_api`. No rule lives here.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod bridge;
mod notify;
mod opened_file;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use qiheng_api::Session;
use tauri::{Emitter, Manager};

/// How often a look is taken whether a backup is due.
const BACKUP_LOOK: Duration = Duration::from_secs(60);

fn main() {
    let session = Arc::new(Session::of_this_computer());
    let shown = session.clone();
    let told = session.clone();
    keep_backups(session.clone());
    let first_file = std::env::args_os().nth(1).map(PathBuf::from).filter(|path| path.is_file());
    let app = tauri::Builder::default()
        // First, so that a second start hands its file over and ends.
        .plugin(tauri_plugin_single_instance::init(|app, args, folder| opened_file::hand_over(app, &args, &folder)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .setup(move |app| {
            let app = app.handle().clone();
            notify::keep_telling(app.clone(), told);
            // A window that is closing misses nothing.
            shown.on_page(move |progress| drop(app.emit("reading", progress)));
            Ok(())
        })
        .manage(session)
        .manage(opened_file::FirstFile::new(first_file))
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            bridge::call_bytes,
            bridge::pick_file,
            bridge::pick_folder,
            bridge::pick_save,
            bridge::show_bytes,
            opened_file::first_file
        ])
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(|app, event| {
            #[cfg(target_os = "macos")]
            if let tauri::RunEvent::Opened { urls } = &event {
                opened_file::opened(app, urls);
            }
            if let tauri::RunEvent::Exit = event {
                // Closed in order, so that the archive's lock is gone.
                let session = app.state::<Arc<Session>>();
                let _ = qiheng_api::archive::close(&session, qiheng_api::app::Nothing {});
            }
        }),
        Err(error) => {
            // Nobody can be shown a window; the terminal is all there is.
            eprintln!("qiheng-app: {error}");
            std::process::exit(1);
        }
    }
}

/// Automatic backups, on a thread of their own for as long as the program runs.
fn keep_backups(session: Arc<Session>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(BACKUP_LOOK);
            if let Err(error) = qiheng_api::archive::keep_backup(&session) {
                // The archive itself is untouched; the next look tries again.
                eprintln!("qiheng-app: {error}");
            }
        }
    });
}
