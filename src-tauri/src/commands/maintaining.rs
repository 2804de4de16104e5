//! The maintainers' bench: signing in, what is taken in, the outbox, reviews.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use directory::proposal::State as Standing;
use directory::proposal::wire::{Proposal, Publication, Review, Statistics, Summary};
use tauri::{AppHandle, State};

use super::apart;
use crate::maintaining::{self, Brought, FormColumn, OutboxDraft, Preview, Reading, Signed};
use crate::opened::Opened;
use crate::refusal::Refusal;
use crate::taken;

/// Where the person is signed in; the endpoint isn't asked.
#[tauri::command(async)]
pub fn signed() -> Result<Signed, Refusal> {
    apart(maintaining::signed)
}

/// Signs in at an endpoint, with a token that was typed, or that lies in a file.
#[tauri::command(async)]
pub fn sign_in(endpoint: &str, token: Option<&str>, file: Option<&str>) -> Result<Signed, Refusal> {
    apart(|| maintaining::sign_in(endpoint, token, file))
}

/// Signs out.
#[tauri::command(async)]
pub fn sign_out() -> Result<Signed, Refusal> {
    apart(maintaining::sign_out)
}

/// Says what is wrong with a file or a row, and what it would change.
#[tauri::command(async)]
pub fn intake_preview(opened: State<'_, Opened>, brought: Brought, reading: Reading) -> Result<Preview, Refusal> {
    apart(|| maintaining::preview(&opened, &brought, &reading))
}

/// Keeps what it would change as a draft; gives the drafts.
#[tauri::command(async)]
pub fn intake_keep(opened: State<'_, Opened>, brought: Brought, reading: Reading, reason: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    apart(|| maintaining::keep(&opened, &brought, &reading, reason))
}

/// The columns of a table, with what is held under a key.
#[tauri::command(async)]
pub fn intake_form(opened: State<'_, Opened>, table: &str, key: Vec<String>) -> Result<Vec<FormColumn>, Refusal> {
    apart(|| maintaining::form(&opened, table, &key))
}

/// The drafts, newest first; `refresh` asks the endpoint first how they stand.
#[tauri::command(async)]
pub fn outbox(refresh: bool) -> Result<Vec<OutboxDraft>, Refusal> {
    apart(|| maintaining::drafts(refresh))
}

/// Sends a draft; gives the drafts.
#[tauri::command(async)]
pub fn outbox_send(id: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    apart(|| maintaining::send(id))
}

/// Takes a draft away; gives the drafts.
#[tauri::command(async)]
pub fn outbox_discard(id: &str) -> Result<Vec<OutboxDraft>, Refusal> {
    apart(|| maintaining::discard(id))
}

/// What stands in a state at the endpoint.
#[tauri::command(async)]
pub fn review_queue(state: Standing) -> Result<Vec<Summary>, Refusal> {
    apart(|| maintaining::queue(state))
}

/// A proposal, side by side.
#[tauri::command(async)]
pub fn review_show(id: &str) -> Result<Proposal, Refusal> {
    apart(|| maintaining::proposal(id))
}

/// A second person's word; gives the proposal as it stands then.
#[tauri::command(async)]
pub fn review_decide(id: &str, word: Review) -> Result<Proposal, Refusal> {
    apart(|| maintaining::decide(id, &word))
}

/// Has the endpoint publish what was accepted, under an id of the page's own.
#[tauri::command(async)]
pub fn review_publish(id: &str) -> Result<Publication, Refusal> {
    apart(|| maintaining::publish(id))
}

/// What the Secretariat reports.
#[tauri::command(async)]
pub fn statistics() -> Result<Statistics, Refusal> {
    apart(maintaining::statistics)
}

/// Lets the person choose where in a window of this title, and writes a spreadsheet to fill in there. Gives where; `null`: nowhere.
#[tauri::command(async)]
pub fn template_save(app: AppHandle, opened: State<'_, Opened>, title: &str, of: Option<&str>) -> Result<Option<String>, Refusal> {
    apart(|| taken::give(&app, title, &maintaining::template(&opened, of)?))
}
