//! Whether a publisher's signature vouches for what a copy holds, without asking anyone.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use store::Copy;

use crate::origin::Origin;
use crate::trust::{Roots, look_at};
use crate::{Error, export};

/// Checks the signed metadata that a copy holds again, from the root of trust on: whether it vouches for an edition with this digest. A
/// copy that never came by a sync holds none: nothing vouches for it. That a signature has expired says nothing against it here.
///
/// # Errors
/// [`Error::WrongKey`], [`Error::Damaged`], where the metadata held isn't what was signed.
pub fn vouches(copy: &Copy, digest: &str, root: Option<&[u8]>, clock: Timestamp) -> Result<bool, Error> {
    let trust = copy.trust()?;
    if trust.is_empty() {
        return Ok(false);
    }
    let files: BTreeMap<String, Vec<u8>> = export::metadata(&trust)?.into_iter().collect();
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|error| Error::Setup { why: error.to_string() })?;
    let roots = Roots { pinned: root, stored: &trust };
    let verified = runtime.block_on(look_at(&Arc::new(Origin::Held(files)), roots, clock))?;
    Ok(verified.offers().iter().any(|offer| offer.state == digest))
}
