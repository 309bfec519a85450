//! Embeds the UI from `ui/dist` and the window's configuration.

fn main() {
    tauri_build::build();
}
