//! The one window, which never leaves the program's own pages.

use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindowBuilder};

/// Opens the window that `tauri.conf.json` describes.
pub fn open(app: &App) -> tauri::Result<()> {
    let described = &app.config().app.windows[0];
    WebviewWindowBuilder::from_config(app, described)?
        // The content security policy stops what a page fetches; this stops where it goes.
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// `tauri://localhost`, or `http://tauri.localhost` where the system's web view knows no schemes of one's own.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}
