//! A window with nothing in it: the floor that the start of the program is measured against.

use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &[u8] = b"<!doctype html><title>empty</title><p data-testid=\"ready\">ready</p>";

fn main() {
    let mut context = tauri::generate_context!();
    context.config_mut().app.windows.clear();
    let app = tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| Response::builder().header("content-type", "text/html").body(PAGE.to_vec()).unwrap_or_default())
        .setup(|app| {
            let address = "empty://localhost/".parse()?;
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(address)).inner_size(1360.0, 860.0).build()?;
            Ok(())
        })
        .build(context);
    match app {
        Ok(app) => app.run(|_, _| {}),
        Err(error) => eprintln!("{error}"),
    }
}
