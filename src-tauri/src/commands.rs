//! What the page may ask: each command is a signature and a call.

use directory::answer::{Answer, Card, CopyStatus};
use tauri::State;

use crate::desk::Desk;
use crate::refusal::Refusal;

/// Answers free text, on every keystroke.
#[tauri::command(async)]
pub fn lookup(desk: State<'_, Desk>, query: &str) -> Result<Answer, Refusal> {
    desk.lookup(query)
}

/// Shows all that is recorded about an authority (by its id) or a jurisdiction (by its code).
#[tauri::command(async)]
pub fn show(desk: State<'_, Desk>, id: &str) -> Result<Card, Refusal> {
    desk.show(id)
}

/// Says which edition the copy holds.
#[tauri::command(async)]
pub fn status(desk: State<'_, Desk>) -> Result<CopyStatus, Refusal> {
    desk.status()
}
