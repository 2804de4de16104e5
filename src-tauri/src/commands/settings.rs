//! What the person chose for the window.

use serde::{Deserialize, Serialize};
use store::Own;

use super::own::own;
use crate::refusal::Refusal;

/// What can be chosen.
#[derive(Debug, Clone, Copy, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SettingName {
    /// The language of the pages.
    Language,
    /// The language of sheets and letters, where it is another.
    SheetLanguage,
    /// The size of the paper of sheets and letters.
    Paper,
    /// That the first page was read.
    Welcomed,
    /// The person's own state, which asks.
    MyState,
}

impl SettingName {
    const fn name(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::SheetLanguage => "sheet-language",
            Self::Paper => "paper",
            Self::Welcomed => "welcomed",
            Self::MyState => "my-state",
        }
    }
}

/// A choice that was made.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Setting {
    /// What was chosen: a code of `SettingName`, or of a later version.
    name: String,
    /// What it was set to.
    value: String,
}

/// Says what was chosen.
#[tauri::command(async)]
pub fn settings() -> Result<Vec<Setting>, Refusal> {
    own(|own| all(own))
}

/// Keeps a choice, or takes it back; gives all that are there then.
#[tauri::command(async)]
pub fn choose(name: SettingName, value: Option<&str>) -> Result<Vec<Setting>, Refusal> {
    own(|own| own.choose(name.name(), value).and_then(|()| all(own)))
}

fn all(own: &Own) -> Result<Vec<Setting>, store::Error> {
    Ok(own.settings()?.into_iter().map(|(name, value)| Setting { name, value }).collect())
}
