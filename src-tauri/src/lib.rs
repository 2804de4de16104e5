//! The desktop shell: a window, and commands that are each a signature and a call. It decides nothing.

mod campaigning;
mod changed;
mod commands;
mod enclosures;
mod fonts;
mod links;
mod maintaining;
mod opened;
mod refusal;
#[cfg(test)]
mod samples;
mod signing;
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
        // First: a second start hands over what it was started with, and ends.
        .plugin(window::only_one())
        .plugin(tauri_plugin_deep_link::init())
        .plugin(window::remembered())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(taken::Printing::plugin())
        .register_uri_scheme_protocol(fonts::SCHEME, |_, request| fonts::answer(&request))
        .manage(links::Links::default())
        .manage(opened::Opened::default())
        .manage(syncing::Syncing::default())
        .manage(taken::Printing::default())
        .setup(|app| {
            opened::ahead(app.handle());
            links::listen(app.handle());
            window::open(app)?;
            syncing::in_background(app.handle());
            Ok(())
        })
        .invoke_handler(commands::all())
        .run(tauri::generate_context!())
        .expect("no window can be shown: is there a display?");
}
