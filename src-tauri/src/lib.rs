//! The desktop shell: a window, and commands that are each a signature and a call. It decides nothing.

mod changed;
mod commands;
mod opened;
mod refusal;
#[cfg(test)]
mod samples;
mod syncing;
mod taken;
#[cfg(test)]
mod types;
mod window;

/// Opens the window and runs until it is closed.
///
/// # Panics
/// Where the system can show no window at all.
pub fn run() {
    tauri::Builder::default()
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(taken::Printing::plugin())
        .manage(opened::Opened::default())
        .manage(syncing::Syncing::default())
        .manage(taken::Printing::default())
        .setup(|app| {
            opened::ahead(app.handle());
            window::open(app)?;
            syncing::in_background(app.handle());
            Ok(())
        })
        .invoke_handler(commands::all())
        .run(tauri::generate_context!())
        .expect("no window can be shown: is there a display?");
}
