//! An empty window of the same kind, to measure ours beside: what Tauri and the web view cost by themselves.

use tauri::WebviewWindowBuilder;

/// The one call over the bridge, under a name that the capabilities allow.
#[tauri::command]
fn status() {}

fn main() {
    tauri::Builder::default()
        .setup(|app| {
            WebviewWindowBuilder::from_config(app, &app.config().app.windows[0])?.build()?;
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![status])
        .run(tauri::generate_context!("examples/empty/tauri.conf.json"))
        .expect("no window can be shown: is there a display?");
}
