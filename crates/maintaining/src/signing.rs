//! Signing an edition: what a reviewer is shown, and a signature of exactly that.
//!
//! What would be signed is fetched whole, and compared with the edition held on this machine: the endpoint's word of what changed isn't
//! asked.

use std::collections::BTreeSet;

use directory::comparison::{Comparison, RowDifference};
use directory::content::RowId;
use directory::proposal::wire::Publication;
use jiff::Timestamp;
use serde::Serialize;
use store::Copy;
use sync::endpoint::Client;

use crate::{Error, Key};

/// The shortest beginning of a digest that names what is signed, in characters: nobody makes another edition that begins alike.
pub const SHORTEST: usize = 16;

/// An edition that waits for signatures, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "SigningShown"))]
pub struct Shown {
    /// SHA-256 of what would be signed.
    pub digest: String,
    /// The edition.
    pub edition: u32,
    /// The day on which it is issued.
    pub issued: String,
    /// How many rows it has.
    pub rows: usize,
    /// The edition held here, with which it is compared.
    pub held: u32,
    /// Whether a publisher's signature vouches for the one held: else what is compared with it may not be all that changed.
    pub vouched: bool,
    /// What is added, changed or withdrawn: all of it.
    pub changes: Vec<RowDifference>,
    /// How many keys must sign.
    pub threshold: u32,
    /// Ids of the keys that may.
    pub keys: Vec<String>,
    /// Ids of those that have.
    pub signed: Vec<String>,
}

/// What waits for signatures, compared with the copy held here; `None`: nothing does.
///
/// # Errors
/// [`Error::Endpoint`]; [`Error::Own`], where the copy can't be read.
pub fn look(client: &Client, copy: &Copy) -> Result<Option<Shown>, Error> {
    let Some(staged) = client.again(Client::staged)? else { return Ok(None) };
    let held = copy.content()?;
    let gone: BTreeSet<RowId> = held.rows.keys().filter(|id| !staged.content().rows.contains_key(*id)).cloned().collect();
    let ((edition, issued), said) = (staged.edition(), staged.said());
    Ok(Some(Shown {
        digest: staged.over(),
        edition,
        issued: issued.to_string(),
        rows: staged.content().rows.len(),
        held: held.edition(),
        vouched: sync::vouches(copy, &copy.digest()?, None, Timestamp::now())?,
        changes: Comparison::of(&held, staged.content(), &gone).told(),
        threshold: said.threshold,
        keys: said.keys.clone(),
        signed: said.signed.clone(),
    }))
}

/// Signs what was shown: `digest` is its digest, or the beginning of that. It is fetched and checked once more; what is something else by
/// now is not signed.
///
/// # Errors
/// [`Error::Unusable`], where that isn't what waits; [`Error::Endpoint`].
pub fn sign(client: &Client, key: &Key, digest: &str) -> Result<Publication, Error> {
    if digest.len() < SHORTEST {
        return Err(Error::unusable(format!("say what is signed by the first {SHORTEST} characters of its digest, or more")));
    }
    let staged = client.again(Client::staged)?.filter(|staged| staged.over().starts_with(digest));
    let staged = staged.ok_or_else(|| Error::unusable("that isn't what waits to be signed by now: look at it again"))?;
    let (id, signature) = (key.id(), key.sign(&staged));
    Ok(client.again(|client| client.sign(&id, &signature))?)
}
