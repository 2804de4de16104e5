//! A reviewer's own key (ed25519): made here, kept in the operating system's keyring, or in a file of one's own. Its secret half is
//! never shown, sent or written anywhere else.

use std::fmt;
use std::io::Read;
use std::path::Path;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use directory::digest::hex;
use directory::proposal::wire::Signature;
use serde_json::json;
use sync::Staged;

use crate::Error;
use crate::keyring::{self, Kept};

/// The longest key: PKCS #8 of ed25519 has fewer than a hundred bytes.
const LONGEST: u64 = 1_024;

/// A reviewer's key.
pub struct Key(Ed25519KeyPair);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

impl Key {
    /// The key for an endpoint that the keyring holds; `None`: none was made on this machine.
    ///
    /// # Errors
    /// [`Error::NoKeyring`], [`Error::NoKey`].
    pub fn find(endpoint: &str) -> Result<Option<Self>, Error> {
        let Some(text) = Kept::Key.find(endpoint)? else { return Ok(None) };
        let wrong = || Error::NoKey { place: "the keyring".to_owned() };
        let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
        let bytes: Option<Vec<u8>> = text.as_bytes().chunks(2).map(pair).collect();
        Ed25519KeyPair::from_pkcs8(&bytes.ok_or_else(wrong)?).map(|pair| Some(Self(pair))).map_err(|_| wrong())
    }

    /// Makes a key for an endpoint, and keeps it; one that is there already stays, and is given.
    ///
    /// # Errors
    /// [`Error::NoKeyring`], [`Error::NoKey`].
    pub fn make(endpoint: &str) -> Result<Self, Error> {
        if let Some(held) = Self::find(endpoint)? {
            return Ok(held);
        }
        let failed = |_| Error::NoKey { place: "what the system's chance gave".to_owned() };
        let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(failed)?;
        Kept::Key.keep(endpoint, &hex(made.as_ref()))?;
        // What the keyring gives back is what will sign.
        Self::find(endpoint)?.ok_or_else(|| Error::NoKey { place: "the keyring".to_owned() })
    }

    /// Reads a key from a file, as `valise-server make-key` writes it, that its owner alone may read.
    ///
    /// # Errors
    /// [`Error::File`], [`Error::Open`], [`Error::NoKey`].
    pub fn of_file(path: &Path) -> Result<Self, Error> {
        let mut bytes = Vec::new();
        let failed = |source| Error::File { path: path.to_path_buf(), source };
        keyring::open(path)?.take(LONGEST).read_to_end(&mut bytes).map_err(failed)?;
        Ed25519KeyPair::from_pkcs8(&bytes).map(Self).map_err(|_| Error::NoKey { place: path.display().to_string() })
    }

    /// Its id: SHA-256 of the canonical form of its public half (The Update Framework, 4.2).
    pub fn id(&self) -> String {
        // The fields stand in the order that the canonical form has, and hold nothing that it would write differently.
        sync::sha256_of(self.public().as_bytes())
    }

    /// Its public half, to be given to the publisher.
    pub fn public(&self) -> String {
        json!({"keytype": "ed25519", "keyval": {"public": hex(self.0.public_key().as_ref())}, "scheme": "ed25519"}).to_string()
    }

    /// Signs what was fetched and checked, and nothing else: there is no other way to a [`Staged`].
    pub(crate) fn sign(&self, staged: &Staged) -> Signature {
        Signature { over: staged.over(), signature: hex(self.0.sign(staged.canonical()).as_ref()) }
    }
}
