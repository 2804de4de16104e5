//! What the page may ask: each command is a signature and a call.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state by value")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use directory::answer::{Answer, Card, CopyStatus};
use tauri::State;

use crate::opened::{Opened, today};
use crate::refusal::Refusal;

/// Answers free text, on every keystroke.
#[tauri::command(async)]
pub fn lookup(opened: State<'_, Opened>, query: &str) -> Result<Answer, Refusal> {
    told(|| Ok(opened.reading()?.desk.lookup(query, None, today())))
}

/// Shows all that is recorded about an authority (by its id) or a jurisdiction (by its code).
#[tauri::command(async)]
pub fn show(opened: State<'_, Opened>, id: &str) -> Result<Card, Refusal> {
    told(|| opened.reading()?.desk.show(id, today()).ok_or_else(|| Refusal::not_found(id)))
}

/// Says which edition the copy holds.
#[tauri::command(async)]
pub fn status(opened: State<'_, Opened>) -> Result<CopyStatus, Refusal> {
    told(|| Ok(opened.reading()?.status(today())?))
}

/// A fault of the program is told to the page too: otherwise it would wait for ever.
fn told<T>(answer: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    catch_unwind(AssertUnwindSafe(answer)).unwrap_or_else(|_| Err(Refusal::fault()))
}
