//! Links from outside.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use tauri::State;
use tauri::ipc::Channel;

use crate::links::Links;

/// Tells the page of each link that opens the program, as it came.
#[tauri::command]
pub fn link_watch(links: State<'_, Links>, page: Channel<String>) {
    links.watch(page);
}
