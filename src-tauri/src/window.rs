//! The one window, which never leaves the program's own pages.

use tauri::webview::NewWindowResponse;
use tauri::{App, DragDropEvent, Url, WebviewWindowBuilder, WindowEvent};

use crate::syncing;

/// A proxy that nobody is: whatever the web view would fetch goes nowhere. The content security policy alone lets through the
/// connection that the web view opens ahead when a link is pressed.
const NOWHERE: &str = "http://127.0.0.1:1";

/// Opens the window that `tauri.conf.json` describes.
pub fn open(app: &App) -> tauri::Result<()> {
    let described = &app.config().app.windows[0];
    let handle = app.handle().clone();
    let window = WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .proxy_url(Url::parse(NOWHERE).map_err(tauri::Error::InvalidUrl)?)
        .build()?;
    // A bundle that is dropped on the window is taken in.
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
            && let [path] = paths.as_slice()
        {
            syncing::begin(&handle, Some(path.display().to_string()), None);
        }
    });
    Ok(())
}

/// `tauri://localhost`, or `http://tauri.localhost` where the system's web view knows no schemes of one's own.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}
