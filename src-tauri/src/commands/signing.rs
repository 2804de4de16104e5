//! Signing an edition with a key of one's own.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use directory::proposal::wire::Publication;
use maintaining::signing::Shown;
use tauri::State;

use super::apart;
use crate::opened::Opened;
use crate::refusal::Refusal;
use crate::signing::{self, SigningKey};

/// The person's key; with `make` one is made where there is none.
#[tauri::command(async)]
pub fn signing_key(file: Option<&str>, make: bool) -> Result<Option<SigningKey>, Refusal> {
    apart(|| signing::key(file, make))
}

/// What waits for signatures; `None`: nothing does.
#[tauri::command(async)]
pub fn signing_show(opened: State<'_, Opened>) -> Result<Option<Shown>, Refusal> {
    apart(|| signing::show(&opened))
}

/// Signs what was shown, by its digest.
#[tauri::command(async)]
pub fn signing_sign(digest: &str, file: Option<&str>) -> Result<Publication, Refusal> {
    apart(|| signing::sign(digest, file))
}
