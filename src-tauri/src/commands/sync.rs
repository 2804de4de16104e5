//! Bringing the copy up to date from the window, handing it on, and what is to be said of that.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use tauri::ipc::Channel;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::told;
use crate::refusal::Refusal;
use crate::syncing::{self, Named, SyncEvent, SyncState, Syncing};

/// How the copy stands: its edition, its last attempt, its last success, where editions come from.
#[tauri::command(async)]
pub fn sync_state(app: AppHandle) -> Result<SyncState, Refusal> {
    told(|| Ok(syncing::state(&app)))
}

/// From now on tells this page what becomes of syncs, whoever began them.
#[tauri::command(async)]
pub fn sync_watch(syncing: State<'_, Syncing>, on: Channel<SyncEvent>) {
    syncing.watch(on);
}

/// Begins to bring the copy up to date: from an address, a folder or a bundle file, or from where it is set up to come from; and with
/// a root of trust, where none is set; and where `remember`, from there from now on. What comes of it is told to the page that watches.
#[tauri::command(async)]
pub fn sync_start(app: AppHandle, from: Option<String>, root: Option<String>, remember: bool) {
    syncing::begin(&app, Named { from, root, remember });
}

/// Stops the sync that is running, if one is.
#[tauri::command(async)]
pub fn sync_cancel(syncing: State<'_, Syncing>) {
    syncing.cancel();
}

/// Lets the person choose a bundle, in a window of this title, and brings the copy up to date from it. Whether one was chosen.
#[tauri::command(async)]
pub fn bundle_import(app: AppHandle, title: String) -> Result<bool, Refusal> {
    let chosen = app.dialog().file().set_title(title).add_filter("Valise", &["tar"]).blocking_pick_file();
    told(|| Ok(chosen.map(|path| syncing::begin(&app, Named::bundle(path.to_string()))).is_some()))
}

/// Lets the person choose where, in a window of this title, and writes the copy there as a bundle. `None`: nothing was chosen.
#[tauri::command(async)]
pub fn bundle_export(app: AppHandle, title: String) -> Result<Option<sync::Told>, Refusal> {
    let name = syncing::name_of_bundle(&app);
    let asks = app.dialog().file().set_title(title).add_filter("Valise", &["tar"]).set_file_name(name);
    let chosen = asks.blocking_save_file();
    told(|| Ok(chosen.and_then(|path| path.into_path().ok()).map(|path| syncing::export(&path))))
}
