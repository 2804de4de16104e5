//! The desktop shell: a window, and commands that are each a signature and a call. It decides nothing.

mod changed;
mod commands;
mod maintaining;
mod opened;
mod refusal;
mod syncing;
#[cfg(test)]
mod types;
mod window;

/// Opens the window and runs until it is closed.
///
/// # Panics
/// Where the system can show no window at all.
pub fn run() {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .manage(opened::Opened::default())
        .manage(syncing::Syncing::default())
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
