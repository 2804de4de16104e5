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
        .invoke_handler(tauri::generate_handler![
            commands::own::add_note,
            commands::own::keep_recent,
            commands::own::looked_up,
            commands::own::notes,
            commands::own::recent,
            commands::own::remove_note,
            commands::own::report,
            commands::own::watch,
            commands::own::watched,
            commands::reading::ask,
            commands::reading::choices,
            commands::reading::country,
            commands::reading::listing,
            commands::reading::lookup,
            commands::reading::matrix,
            commands::reading::show,
            commands::reading::status,
            commands::reading::there,
        ])
        .run(tauri::generate_context!())
        .expect("no window can be shown: is there a display?");
}
