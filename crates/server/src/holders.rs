//! Who may sign what, as a root says it: public keys and thresholds. Written once by `init-keys`, changed by `rotate` alone.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use aws_lc_rs::signature::{ED25519, UnparsedPublicKey};
use serde_json::{Map, Value, json};

use crate::Error;
use crate::history::History;
use crate::keys::Role;
use crate::metadata;

/// The public half of a key: its id, and the key as the metadata writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Public {
    id: String,
    key: Value,
}

impl Public {
    /// From the key as the metadata writes it; `None` where it is no ed25519 key.
    pub(crate) fn of(key: Value) -> Option<Self> {
        let read: sigstore_tuf::Key = serde_json::from_value(key.clone()).ok()?;
        let id = read.key_id().ok()?;
        let public = Self { id, key };
        (public.key["scheme"] == "ed25519" && public.bytes()?.len() == 32).then_some(public)
    }

    /// Reads a file that [`crate::make_key`] wrote.
    ///
    /// # Errors
    /// [`Error::Key`], where it is none.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(path).map_err(Error::io(path, "read"))?;
        let key = serde_json::from_str(&text).ok().and_then(Self::of);
        key.ok_or_else(|| Error::Key {
            path: path.to_path_buf(),
            why: "it is no public ed25519 key, as `valise-server make-key` writes it",
        })
    }

    /// Its id: the SHA-256 of its canonical form.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// As the metadata writes it.
    pub(crate) fn key(&self) -> &Value {
        &self.key
    }

    fn bytes(&self) -> Option<Vec<u8>> {
        unhex(self.key["keyval"]["public"].as_str()?)
    }

    fn signed(&self, canonical: &[u8], signature: &str) -> bool {
        let verified = |signature: &[u8]| UnparsedPublicKey::new(&ED25519, self.bytes()?).verify(canonical, signature).ok();
        unhex(signature).and_then(|signature| verified(&signature)).is_some()
    }
}

/// The holders of the three roles.
#[derive(Debug, Clone)]
pub(crate) struct Holders(Vec<(Role, Vec<Public>, usize)>);

impl Holders {
    pub(crate) fn new(roles: Vec<(Role, Vec<Public>, usize)>) -> Self {
        Self(roles)
    }

    /// Reads them from a root; `None` where it is none.
    pub(crate) fn read(root: &[u8]) -> Option<Self> {
        let root: Value = serde_json::from_slice(root).ok()?;
        let signed = &root["signed"];
        let role = |role: Role| {
            let said = &signed["roles"][role.names()[0]];
            let key = |id: &Value| Public::of(signed["keys"][id.as_str()?].clone());
            let keys = said["keyids"].as_array()?.iter().map(key).collect::<Option<Vec<_>>>()?;
            Some((role, keys, usize::try_from(said["threshold"].as_u64()?).ok()?))
        };
        Role::ALL.into_iter().map(role).collect::<Option<Vec<_>>>().map(Self)
    }

    /// Those of the newest root that a publisher remembers.
    pub(crate) fn newest(history: &History) -> Result<Self, Error> {
        let (name, root) = history.roots()?.pop().ok_or_else(|| Error::Nothing { path: history.folder().to_path_buf() })?;
        let damaged = || Error::History { path: history.folder().join("repository").join(name), why: "it is no root".to_owned() };
        Self::read(&root).ok_or_else(damaged)
    }

    /// The same, with another key in the place of one.
    pub(crate) fn replaced(&self, role: Role, old: &str, new: &Public) -> Self {
        let mut holders = self.clone();
        let keys = holders.0.iter_mut().filter(|(of, ..)| *of == role).flat_map(|(_, keys, _)| keys.iter_mut());
        keys.filter(|key| key.id == old).for_each(|key| *key = new.clone());
        holders
    }

    /// Whether a key is one of a role's.
    pub(crate) fn holds(&self, role: Role, id: &str) -> bool {
        self.keys(role).any(|key| key.id == id)
    }

    /// How many keys of a role must sign.
    pub(crate) fn threshold(&self, role: Role) -> usize {
        self.0.iter().find(|(of, ..)| *of == role).map_or(usize::MAX, |(.., threshold)| *threshold)
    }

    pub(crate) fn keys(&self, role: Role) -> impl Iterator<Item = &Public> {
        self.0.iter().filter(move |(of, ..)| *of == role).flat_map(|(_, keys, _)| keys)
    }

    /// Which of a role's keys have signed a file: each counts once, whatever stands there twice.
    pub(crate) fn signed_by(&self, role: Role, file: &[u8]) -> BTreeSet<String> {
        let canonical = metadata::canonical(file).unwrap_or_default();
        let file: Value = serde_json::from_slice(file).unwrap_or_default();
        let said = |signature: &Value| {
            let (id, signature) = (signature["keyid"].as_str()?, signature["sig"].as_str()?);
            self.keys(role).find(|key| key.id == id && key.signed(&canonical, signature)).map(|key| key.id.clone())
        };
        file["signatures"].as_array().into_iter().flatten().filter_map(said).collect()
    }

    /// How many have.
    pub(crate) fn signatures(&self, role: Role, file: &[u8]) -> usize {
        self.signed_by(role, file).len()
    }

    /// As a root writes them down.
    pub(crate) fn body(&self) -> Value {
        let (mut keys, mut roles) = (BTreeMap::new(), Map::new());
        for (role, holders, threshold) in &self.0 {
            let ids: Vec<&str> = holders.iter().map(Public::id).collect();
            keys.extend(holders.iter().map(|public| (public.id.clone(), public.key.clone())));
            roles.extend(role.names().iter().map(|name| ((*name).to_owned(), json!({"keyids": ids, "threshold": threshold}))));
        }
        json!({"consistent_snapshot": true, "keys": keys, "roles": roles})
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    text.len().is_multiple_of(2).then(|| text.as_bytes().chunks(2).map(pair).collect())?
}
