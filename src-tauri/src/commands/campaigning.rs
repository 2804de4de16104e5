//! Verification campaigns: how they stand, and what states have answered.
#![allow(clippy::needless_pass_by_value, reason = "Tauri hands a command its state and its arguments by value")]

use tauri::State;

use super::apart;
use crate::campaigning::{self, CampaignAnswer, CampaignNow};
use crate::maintaining::OutboxDraft;
use crate::opened::Opened;
use crate::refusal::Refusal;

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
