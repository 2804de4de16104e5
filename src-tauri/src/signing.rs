//! Signing an edition in the window: the reviewer's key, what waits for signatures, and a signature of what was shown.

use directory::proposal::wire::Publication;
use maintaining::signing::{self, Shown};
use maintaining::{Error, Key, session};
use serde::Serialize;

use crate::maintaining::{client, own};
use crate::opened::Opened;
use crate::refusal::{Refusal, RefusalCode};

/// A reviewer's key, as far as anyone sees it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SigningKey {
    /// Its id.
    id: String,
    /// Its public half, to be given to the publisher.
    public: String,
}

/// The key in the keyring, or in a file that is named; one is made where there is none and `make` says so.
fn held(file: Option<&str>, make: bool) -> Result<Option<Key>, Refusal> {
    if let Some(path) = file {
        return Ok(Some(Key::of_file(path.as_ref())?));
    }
    let endpoint = session::signed_in(&own()?)?.ok_or(Error::SignedOut)?.endpoint;
    Ok(if make { Some(Key::make(&endpoint)?) } else { Key::find(&endpoint)? })
}

/// The person's key; with `make` one is made where there is none.
pub fn key(file: Option<&str>, make: bool) -> Result<Option<SigningKey>, Refusal> {
    Ok(held(file, make)?.map(|key| SigningKey { id: key.id(), public: key.public() }))
}

/// What waits for signatures, compared with the copy that the window reads.
pub fn show(opened: &Opened) -> Result<Option<Shown>, Refusal> {
    let (_, client) = client(&own()?)?;
    opened.reading()?.with_copy(|copy| signing::look(&client, copy)).map_err(Refusal::from)
}

/// Signs what was shown, by its digest.
pub fn sign(digest: &str, file: Option<&str>) -> Result<Publication, Refusal> {
    let none = || Refusal { code: RefusalCode::Unusable, message: "there is no key on this machine: make one first".to_owned() };
    let key = held(file, false)?.ok_or_else(none)?;
    let (_, client) = client(&own()?)?;
    Ok(signing::sign(&client, &key, digest)?)
}
