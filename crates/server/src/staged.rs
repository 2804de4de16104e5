//! An edition that waits for its reviewers: a folder that can be handed round. Each looks, signs with a key of their own, and hands it
//! back; nothing goes out before enough of them have.

use std::fs;
use std::path::{Path, PathBuf};

use directory::content::Content;
use directory::delta::{Log, Offer};
use directory::digest;
use serde_json::{Value, json};

use crate::Error;
use crate::history::{History, file_of, offers, write_whole};
use crate::holders::Holders;
use crate::keys::{Role, Signer};
use crate::metadata::{self, Signed};
use crate::press::{Made, Packed};

const TARGETS: &str = "targets.json";
const LOG: &str = "log";

/// What a reviewer has signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// The edition.
    pub edition: u32,
    /// The day on which it is issued.
    pub issued: String,
    /// How many rows it has.
    pub rows: usize,
    /// Its digest (see `directory::digest`).
    pub state: String,
    /// How many have signed it so far, this one among them.
    pub signatures: usize,
}

/// What waits for its reviewers' signatures, as it is handed out to them.
pub(crate) struct Waiting {
    pub(crate) edition: u32,
    pub(crate) holders: Holders,
    /// `targets.json`.
    pub(crate) targets: Vec<u8>,
    /// SHA-256 of what of it is to be signed.
    pub(crate) over: String,
    /// The whole edition, packed.
    pub(crate) packed: Vec<u8>,
}

/// What waits; `None`: nothing does, or it is being exchanged right now.
pub(crate) fn waiting(history: &History) -> Result<Option<Waiting>, Error> {
    let Ok((made, targets)) = read(&history.staged()) else { return Ok(None) };
    let full = made.files.into_iter().find(|file| file.offer.from == 0);
    let (Some(canonical), Some(full)) = (metadata::canonical(&targets.bytes), full) else { return Ok(None) };
    let (holders, over) = (Holders::newest(history)?, digest::of_bytes(&canonical));
    Ok(Some(Waiting { edition: made.edition, holders, targets: targets.bytes, over, packed: full.bytes }))
}

impl Waiting {
    /// The ids of the keys that may sign it.
    pub(crate) fn keys(&self) -> Vec<String> {
        self.holders.keys(Role::Targets).map(|key| key.id().to_owned()).collect()
    }

    /// The ids of those that have.
    pub(crate) fn signed(&self) -> Vec<String> {
        self.holders.signed_by(Role::Targets, &self.targets).into_iter().collect()
    }

    /// The file with a signature that was made elsewhere; `None`: the key isn't one of those, or it doesn't hold.
    pub(crate) fn with(&self, key: &str, signature: &str) -> Option<Vec<u8>> {
        let file = metadata::with_signature(&self.targets, json!({"keyid": key, "sig": signature}))?;
        self.holders.signed_by(Role::Targets, &file).contains(key).then_some(file)
    }
}

/// Keeps the file with a further signature.
pub(crate) fn keep(history: &History, targets: &[u8]) -> Result<(), Error> {
    write_whole(&history.staged().join(TARGETS), targets)
}

/// Stages an edition in a folder.
pub(crate) fn write(folder: &Path, made: &Made, targets: &Signed) -> Result<PathBuf, Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::io(folder, "cleared"))?;
    }
    let below = folder.join("targets");
    fs::create_dir_all(&below).map_err(Error::io(&below, "made"))?;
    for file in &made.files {
        write_whole(&folder.join(file_of(&file.offer)), &file.bytes)?;
    }
    write_whole(&folder.join(LOG), &made.log.to_bytes())?;
    // It comes last: where it is, all is.
    write_whole(&folder.join(TARGETS), &targets.bytes)?;
    Ok(folder.to_path_buf())
}

/// What is staged in a folder: every file as it is to be signed.
pub(crate) fn read(folder: &Path) -> Result<(Made, Signed), Error> {
    let wrong = |why: &str| Error::Staged { path: folder.to_path_buf(), why: why.to_owned() };
    let path = folder.join(TARGETS);
    let bytes = fs::read(&path).map_err(|_| wrong("nothing is staged there"))?;
    let file: Value = serde_json::from_slice(&bytes).map_err(|_| wrong("targets.json can't be read"))?;
    let version = file["signed"]["version"].as_u64().ok_or_else(|| wrong("targets.json has no version"))?;
    let offers = offers(&file["signed"]);
    let edition = offers.iter().map(|offer| offer.to).max().ok_or_else(|| wrong("it offers no edition"))?;
    let files = offers.into_iter().map(|offer| packed(folder, offer)).collect::<Result<_, _>>()?;
    let log = fs::read(folder.join(LOG)).ok().and_then(|log| Log::parse(&log)).ok_or_else(|| wrong("its log can't be read"))?;
    Ok((Made { edition, log, files }, Signed { version, bytes }))
}

fn packed(folder: &Path, offer: Offer) -> Result<Packed, Error> {
    let wrong = |why: &str| Error::Staged { path: folder.to_path_buf(), why: format!("{} {why}", offer.name) };
    let plain = offer.sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) && !offer.name.contains(['/', '\\']);
    if !plain {
        return Err(wrong("is no name of ours"));
    }
    let bytes = fs::read(folder.join(file_of(&offer))).map_err(|_| wrong("is missing"))?;
    if bytes.len() as u64 != offer.length || sync::sha256_of(&bytes) != offer.sha256 {
        return Err(wrong("is not the file that is to be signed"));
    }
    Ok(Packed { offer, bytes })
}

/// Signs what is staged in a folder, after looking that its files are those named, and that the rows come to the digest named.
///
/// # Errors
/// [`Error::Staged`], or [`Error::Key`]; nothing is signed then.
pub fn sign_staged(folder: &Path, key: &Path) -> Result<Reviewed, Error> {
    let signer = Signer::read(key)?;
    let (made, targets) = read(folder)?;
    let (full, content) = rows(folder, &made)?;
    let wrong = |why: &str| Error::Staged { path: folder.to_path_buf(), why: why.to_owned() };
    let state = digest::of_content(&content);
    if made.files.iter().any(|file| file.offer.state != state || file.offer.to != content.edition()) {
        return Err(wrong("its rows don't come to what is to be signed"));
    }
    let signed = metadata::also_signed(&targets.bytes, &signer).ok_or_else(|| wrong("targets.json can't be signed"))?;
    write_whole(&folder.join(TARGETS), &signed)?;
    let file: Value = serde_json::from_slice(&signed).unwrap_or_default();
    let signatures = file["signatures"].as_array().map_or(0, Vec::len);
    Ok(Reviewed { edition: made.edition, issued: full.issued.to_string(), rows: content.rows.len(), state, signatures })
}

fn rows(folder: &Path, made: &Made) -> Result<(Offer, Content), Error> {
    let full = made.files.iter().find(|file| file.offer.from == 0);
    let full = full.ok_or_else(|| Error::Staged { path: folder.to_path_buf(), why: "no full edition is among its files".to_owned() })?;
    Ok((full.offer.clone(), History::content(&folder.join(file_of(&full.offer)))?))
}
