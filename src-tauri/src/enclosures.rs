//! The file of a proposal's document in the window: chosen by whoever proposes, and beside the changes for whoever reviews. It is another
//! person's file: the page is given text and pictures alone, bounded, and everything else goes to the program that the system has for it.

use directory::proposal::wire::{Enclosure, EnclosureKind};
use maintaining::enclosures;
use serde::Serialize;
use tauri::AppHandle;

use crate::maintaining::{client, own};
use crate::refusal::{Refusal, RefusalCode};
use crate::taken::{self, Made};

/// A file that was chosen.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Enclosed {
    /// Its name, as it was.
    name: String,
    /// What a draft names it by.
    enclosure: Enclosure,
}

/// Asks for the file of a document, and keeps a copy until the endpoint has it. `None`: none was chosen.
pub fn choose(app: &AppHandle, title: &str) -> Result<Option<Enclosed>, Refusal> {
    let endings = ["pdf", "png", "jpg", "jpeg", "txt"];
    let chosen = taken::dialog(app, title).add_filter("PDF, PNG, JPEG, TXT", &endings).blocking_pick_file();
    let Some(path) = chosen.and_then(|path| path.into_path().ok()) else { return Ok(None) };
    let enclosure = enclosures::keep(&own()?, &path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Some(Enclosed { name, enclosure }))
}

fn fetch(enclosure: &Enclosure) -> Result<Vec<u8>, Refusal> {
    let (_, client) = client(&own()?)?;
    Ok(client.again(|client| client.enclosure(enclosure))?)
}

/// The bytes of a text or a picture, to be shown.
pub fn bytes(enclosure: &Enclosure) -> Result<Vec<u8>, Refusal> {
    match enclosure.kind {
        EnclosureKind::Pdf => Err(Refusal { code: RefusalCode::Unusable, message: "a PDF isn't shown here: open it".to_owned() }),
        EnclosureKind::Png | EnclosureKind::Jpeg | EnclosureKind::Text => fetch(enclosure),
    }
}

/// Named by its hash and what it is, and not by what somebody called it.
fn made(enclosure: &Enclosure) -> Result<Made, Refusal> {
    let bytes = fetch(enclosure)?;
    let name = enclosure.sha256.chars().take(16).collect();
    Ok(Made { name, ending: enclosure.kind.ending(), bytes })
}

/// Opens it with the program that the system has for such files.
pub fn open(app: &AppHandle, enclosure: &Enclosure) -> Result<(), Refusal> {
    taken::show(app, &made(enclosure)?)
}

/// Saves it where the person says. Gives where that is; `None`: nowhere.
pub fn save(app: &AppHandle, title: &str, enclosure: &Enclosure) -> Result<Option<String>, Refusal> {
    taken::give(app, title, &made(enclosure)?)
}
