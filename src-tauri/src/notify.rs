//! The desktop is told what is due, where the user asked for it; a click brings the window to Today.

use std::sync::Arc;
use std::time::Duration;

use qiheng_api::Session;
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;

/// How often a look is taken whether it is time.
const LOOK: Duration = Duration::from_secs(20);

/// Looks on a thread of its own for as long as the program runs.
pub(crate) fn keep_telling(app: AppHandle, session: Arc<Session>) {
    let clicked = app.clone();
    // A desktop that can't report clicks still shows the words.
    let _ = app.notification().on_action(move |_| to_today(&clicked));
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            match qiheng_api::reminding::tell(&session) {
                Ok(Some(told)) => {
                    if let Err(error) = app.notification().builder().title(told.title).body(told.text).show() {
                        // A desktop without notifications: Today says the same.
                        eprintln!("qiheng-app: {error}");
                    }
                }
                Ok(None) => {}
                Err(error) => eprintln!("qiheng-app: {error}"),
            }
        }
    });
}

fn to_today(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
    let _ = app.emit("open-today", ());
}
