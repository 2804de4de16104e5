//! The desktop shell: a window, and commands that are each a signature and a call. It decides nothing.

mod commands;
mod opened;
mod refusal;
#[cfg(test)]
mod types;
mod window;

/// Opens the window and runs until it is closed.
///
/// # Panics
/// Where the system can show no window at all.
pub fn run() {
    tauri::Builder::default()
        .manage(opened::Opened::default())
        .setup(|app| {
            opened::ahead(app.handle());
            window::open(app)?;
            Ok(())
        })
        .invoke_handler(commands::all())
        .run(tauri::generate_context!())
        .expect("no window can be shown: is there a display?");
}
