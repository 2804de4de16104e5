//! Handing a copy on: its edition with the signatures that vouch for it, as one bundle file.
//!
//! Nothing is signed here, so the file must be bit for bit the one that was signed: the rows are sorted and packed as the publisher
//! did it, and the hash decides whether that came out the same.

use std::path::Path;

use directory::delta::{Delta, Offer};
use serde_json::Value;
use store::{Copy, Trust};

use crate::Error;
use crate::origin::place;
use crate::pack::{pack, sha256_of};
use crate::run::KEPT;

/// What was handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The edition.
    pub edition: u32,
    /// The oldest edition that it brings up to date; 0: any.
    pub from: u32,
    /// Length of the bundle.
    pub bytes: u64,
}

/// Writes a bundle: the full edition, or with `since` only the delta that brings that edition up to date.
///
/// # Errors
/// [`Error::NotExportable`], where the copy never came by a sync, or holds no delta that goes back so far.
pub fn export(copy: &Copy, out: &Path, since: Option<u32>) -> Result<Exported, Error> {
    let trust = copy.trust()?;
    let offers = offers(&trust);
    let mut files = metadata(&trust)?;
    let (offer, bytes) = match since {
        None => full(copy, &offers)?,
        Some(since) => kept(&trust, &offers, since)?,
    };
    files.push((place(&offer), bytes));
    let bytes = write(out, &files)?;
    Ok(Exported { edition: offer.to, from: offer.from, bytes })
}

fn not(why: &str) -> Error {
    Error::NotExportable { why: why.to_owned() }
}

/// The signed metadata under the names that a repository gives them.
pub(crate) fn metadata(trust: &Trust) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let mut files = Vec::new();
    for (name, bytes) in trust.iter().filter(|(name, _)| !name.starts_with(KEPT)) {
        let (role, path) = (name.as_str(), |name: String| format!("metadata/{name}"));
        match role {
            "timestamp.json" => files.push((path(role.to_owned()), bytes.clone())),
            "snapshot.json" | "targets.json" => files.push((path(format!("{}.{role}", version(bytes)?)), bytes.clone())),
            _ => files.extend(role.strip_prefix("root_history/").map(|root| (path(root.to_owned()), bytes.clone()))),
        }
    }
    if files.len() < 4 { Err(not("it never came by a sync, so that nothing signed vouches for it")) } else { Ok(files) }
}

fn version(bytes: &[u8]) -> Result<u64, Error> {
    let signed: Option<Value> = serde_json::from_slice(bytes).ok();
    signed.and_then(|file| file["signed"]["version"].as_u64()).ok_or_else(|| not("its signed metadata can't be read"))
}

fn offers(trust: &Trust) -> Vec<Offer> {
    let targets: Value = trust.get("targets.json").and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
    let offer = |(name, target): (&String, &Value)| {
        let signed: Offer = serde_json::from_value(target["custom"].clone()).ok()?;
        let sha256 = target["hashes"]["sha256"].as_str()?.to_owned();
        Some(Offer { name: name.clone(), length: target["length"].as_u64()?, sha256, ..signed })
    };
    targets["signed"]["targets"].as_object().into_iter().flatten().filter_map(offer).collect()
}

fn full(copy: &Copy, offers: &[Offer]) -> Result<(Offer, Vec<u8>), Error> {
    let offer = offers.iter().find(|offer| offer.from == 0).ok_or_else(|| not("no full edition was signed"))?;
    let rows = Delta::full(&copy.content()?).to_bytes();
    let bytes = pack(&rows).map_err(|error| not(&error.to_string()))?;
    if sha256_of(&bytes) != offer.sha256 {
        return Err(not("packed again, its edition is not bit for bit the file that was signed. Hand on the publisher's files instead"));
    }
    Ok((offer.clone(), bytes))
}

fn kept(trust: &Trust, offers: &[Offer], since: u32) -> Result<(Offer, Vec<u8>), Error> {
    let goes_back = |offer: &&Offer| offer.from != 0 && offer.from <= since;
    let kept = |offer: &Offer| Some((offer.clone(), trust.get(&format!("{KEPT}{}", offer.name))?.clone()));
    let found = offers.iter().filter(goes_back).find_map(kept);
    found.ok_or_else(|| not(&format!("it keeps no delta that begins at edition {since} or before; leave --since away")))
}

/// Writes the tar: always the same bytes for the same files.
fn write(out: &Path, files: &[(String, Vec<u8>)]) -> Result<u64, Error> {
    let failed = Error::io(out, "written");
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let unfinished = store::unfinished_in(folder).map_err(&failed)?;
    let mut tar = tar::Builder::new(unfinished.as_file());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, bytes.as_slice()).map_err(&failed)?;
    }
    tar.finish().map_err(&failed)?;
    drop(tar);
    unfinished.as_file().sync_all().map_err(&failed)?;
    let length = unfinished.as_file().metadata().map_err(&failed)?.len();
    unfinished.persist(out).map_err(|error| failed(error.error))?;
    Ok(length)
}
