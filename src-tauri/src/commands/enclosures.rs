//! The file of a proposal's document.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use directory::proposal::wire::Enclosure;
use tauri::AppHandle;
use tauri::ipc::Response;

use super::apart;
use crate::enclosures::{self, Enclosed};
use crate::refusal::Refusal;

/// Lets the person choose a file in a window of this title, and keeps a copy. `null`: none was chosen.
#[tauri::command(async)]
pub fn enclosure_choose(app: AppHandle, title: &str) -> Result<Option<Enclosed>, Refusal> {
    apart(|| enclosures::choose(&app, title))
}

/// The bytes of a text or a picture.
#[tauri::command(async)]
pub fn enclosure_bytes(enclosure: Enclosure) -> Result<Response, Refusal> {
    apart(|| enclosures::bytes(&enclosure)).map(Response::new)
}

/// Opens it with the program that the system has for such files.
#[tauri::command(async)]
pub fn enclosure_open(app: AppHandle, enclosure: Enclosure) -> Result<(), Refusal> {
    apart(|| enclosures::open(&app, &enclosure))
}

/// Saves it where the person says. `null`: nowhere.
#[tauri::command(async)]
pub fn enclosure_save(app: AppHandle, title: &str, enclosure: Enclosure) -> Result<Option<String>, Refusal> {
    apart(|| enclosures::save(&app, title, &enclosure))
}
