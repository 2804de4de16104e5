//! Verification campaigns: how they stand, the letters, and what states have answered.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use paper::document::Paper;
use paper::words::Language;
use tauri::{AppHandle, State};

use super::apart;
use crate::campaigning::{self, CampaignAnswer, CampaignLetter, CampaignNow};
use crate::maintaining::OutboxDraft;
use crate::opened::Opened;
use crate::refusal::Refusal;
use crate::taken;

/// Who is due, and how far each region has come.
#[tauri::command(async)]
pub fn campaign(opened: State<'_, Opened>) -> Result<CampaignNow, Refusal> {
    apart(|| campaigning::now(&opened))
}

/// Keeps a state's answer as a draft; gives the drafts.
#[tauri::command(async)]
pub fn campaign_answer(opened: State<'_, Opened>, answer: CampaignAnswer) -> Result<Vec<OutboxDraft>, Refusal> {
    apart(|| campaigning::answer(&opened, answer))
}

/// The letter of today to a state.
#[tauri::command(async)]
pub fn campaign_letter(opened: State<'_, Opened>, country: &str, language: Option<&str>) -> Result<CampaignLetter, Refusal> {
    apart(|| campaigning::letter(&opened, country, language))
}

/// Takes down that a state was written to today; gives how it stands then.
#[tauri::command(async)]
pub fn campaign_written(opened: State<'_, Opened>, country: &str, language: &str) -> Result<CampaignNow, Refusal> {
    apart(|| campaigning::written(&opened, country, language))
}

/// Hands the letter of today to a state to the program that the system shows PDF with, to be printed.
#[tauri::command(async)]
pub fn campaign_print(app: AppHandle, opened: State<'_, Opened>, country: &str, language: Language, paper: Paper) -> Result<(), Refusal> {
    apart(|| taken::show(&app, &campaigning::printed(&opened, country, language, paper)?))
}

/// Lets the person choose a folder in a window of this title, and writes the letters that are due into it. How many; `None`: nothing was
/// chosen.
#[tauri::command(async)]
pub fn campaign_letters(app: AppHandle, opened: State<'_, Opened>, title: &str, remind: Option<i32>) -> Result<Option<u32>, Refusal> {
    let chosen = taken::folder(&app, title).and_then(|path| path.into_path().ok());
    apart(|| chosen.map(|folder| campaigning::letters(&opened, &folder, remind)).transpose())
}
