//! Taking away: files, print, the clipboard, an e-mail; and what a receipt proves.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use jiff::civil::Date;
use paper::words::Language;
use tauri::AppHandle;
use tauri::ipc::Channel;

use super::told;
use crate::refusal::Refusal;
use crate::taken::{self, Copying, Proved, SaveStep, Style, Wanted};

/// Makes a file, asks the person where it goes in a window of this title, and writes it there; gives where that is. `null`: nowhere.
#[tauri::command(async)]
pub fn save(
    app: AppHandle,
    wanted: Wanted,
    style: Style,
    on: Option<Date>,
    title: &str,
    steps: Channel<SaveStep>,
) -> Result<Option<String>, Refusal> {
    told(|| taken::save(&app, wanted, style, on, title, &steps))
}

/// Makes a file, and hands it to the program that the system shows such files with.
#[tauri::command(async)]
pub fn print(app: AppHandle, wanted: Wanted, style: Style, on: Option<Date>) -> Result<(), Refusal> {
    told(|| taken::print(&app, wanted, style, on))
}

/// Copies an answer or an address block, with its citation.
#[tauri::command(async)]
pub fn cite(app: AppHandle, what: Copying, language: Language, on: Option<Date>) -> Result<(), Refusal> {
    told(|| taken::copy(&app, what, language, on))
}

/// Lets the system's own program write an e-mail to an office.
#[tauri::command(async)]
pub fn mail(app: AppHandle, id: &str, language: Language, on: Option<Date>) -> Result<(), Refusal> {
    told(|| taken::mail(&app, id, language, on))
}

/// Asks the person for a receipt in a window of this title, and says what it proves. `null`: none was chosen.
#[tauri::command(async)]
pub fn prove(app: AppHandle, title: &str) -> Result<Option<Proved>, Refusal> {
    told(|| taken::prove(&app, title))
}
