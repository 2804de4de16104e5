//! What changed since the person last looked.

use directory::changes::Changes;
use store::Since;

use super::told;
use crate::changed;
use crate::refusal::Refusal;

/// What changed since the person last looked, or from an edition on; of one country, or of all.
#[tauri::command(async)]
pub fn changes(since: Option<u32>, country: Option<String>) -> Result<Changes, Refusal> {
    told(|| changed::told(since.map_or(Since::Looked, Since::Edition), country))
}

/// Remembers that the person has looked; gives what is left then.
#[tauri::command(async)]
pub fn changes_seen() -> Result<Changes, Refusal> {
    told(changed::seen)
}
