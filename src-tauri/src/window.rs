//! The one window, which never leaves the program's own pages. It opens where and as large as it was closed.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::{fs, io};

use store::place;
use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, DragDropEvent, Manager, Url, WebviewWindowBuilder, WindowEvent, Wry};
use tauri_plugin_window_state::StateFlags;

use crate::syncing::{self, Named};

/// A proxy that nobody is: whatever the web view would fetch goes nowhere. The content security policy alone lets through the
/// connection that the web view opens ahead when a link is pressed.
const NOWHERE: &str = "http://127.0.0.1:1";

/// Opens the window that `tauri.conf.json` describes.
pub fn open(app: &App) -> tauri::Result<()> {
    let described = &app.config().app.windows[0];
    let handle = app.handle().clone();
    let mut builder = WebviewWindowBuilder::from_config(app, described)?;
    if let Some(folder) = view(app)? {
        builder = builder.data_directory(folder);
    }
    let window = builder
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .proxy_url(Url::parse(NOWHERE).map_err(tauri::Error::InvalidUrl)?)
        .build()?;
    window.on_window_event(move |event| match event {
        // A bundle that is dropped on the window is taken in.
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) => {
            if let [path] = paths.as_slice() {
                syncing::begin(&handle, Named::bundle(path.display().to_string()));
            }
        }
        // Whoever comes back from another program may have brought an edition there.
        WindowEvent::Focused(true) => {
            let handle = handle.clone();
            std::thread::spawn(move || syncing::follow(&handle));
        }
        _ => {}
    });
    Ok(())
}

/// Where the web view keeps what it keeps, where that isn't the person's data folder: beside the program that is portable; and where
/// nothing can be put into the data folder, in one that is private and temporary.
fn view(app: &App) -> io::Result<Option<PathBuf>> {
    if let Some(folder) = place::portable() {
        return Ok(Some(folder.join("view")));
    }
    let made = app.path().app_local_data_dir().map_err(io::Error::other).and_then(fs::create_dir_all);
    made.map_or_else(|_| tempfile::tempdir().map(|folder| Some(folder.keep())), |()| Ok(None))
}

/// One window a copy of the directory: a second start on the same copy brings it to the front, and ends. Where there is no session bus,
/// each start opens a window of its own.
pub fn only_one() -> TauriPlugin<Wry> {
    let builder = tauri_plugin_single_instance::Builder::new().callback(|app, _, _| to_front(app));
    match place::copy() {
        Ok(copy) => {
            let mut number = DefaultHasher::new();
            copy.hash(&mut number);
            builder.dbus_id(format!("org.valise.Valise.c{:x}", number.finish())).build()
        }
        Err(_) => builder.build(),
    }
}

/// Where the window was and how large, kept beside the copy.
pub fn remembered() -> TauriPlugin<Wry> {
    let builder = tauri_plugin_window_state::Builder::new();
    let builder = builder.with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED);
    match place::copy() {
        Ok(copy) => builder.with_filename(copy.with_file_name("window.json").to_string_lossy()).build(),
        Err(_) => builder.build(),
    }
}

fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // What the system doesn't let us do, it says to the person in its own way.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// `tauri://localhost`, or `http://tauri.localhost` where the system's web view knows no schemes of one's own.
fn is_own_page(url: &Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}
