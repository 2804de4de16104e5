//! Keys: made here, kept in files that only their owner reads, never printed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use directory::digest::hex;
use serde_json::{Value, json};

use crate::Error;

/// What a key signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The keys themselves: two of three, to be kept offline.
    Root,
    /// What an edition is.
    Targets,
    /// That it is the newest: snapshot and timestamp, signed again day by day.
    Online,
}

impl Role {
    /// The names of the key files of a role.
    pub(crate) const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Root => &["root-1", "root-2", "root-3"],
            Self::Targets => &["targets"],
            Self::Online => &["online"],
        }
    }

    /// How many of its keys must sign.
    pub(crate) const fn threshold(self) -> usize {
        if matches!(self, Self::Root) { 2 } else { 1 }
    }
}

/// A key that signs.
pub(crate) struct Signer {
    id: String,
    public: Value,
    pair: Ed25519KeyPair,
}

impl Signer {
    fn of(pkcs8: &[u8], path: &Path) -> Result<Self, Error> {
        let wrong = |why| Error::Key { path: path.to_path_buf(), why };
        let pair = Ed25519KeyPair::from_pkcs8(pkcs8).map_err(|_| wrong("it is no ed25519 key in PKCS #8"))?;
        let public = json!({"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": hex(pair.public_key().as_ref())}});
        let key: sigstore_tuf::Key = serde_json::from_value(public.clone()).map_err(|_| wrong("it can't be written down"))?;
        let id = key.key_id().map_err(|_| wrong("it can't be named"))?;
        Ok(Self { id, public, pair })
    }

    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn public(&self) -> &Value {
        &self.public
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> Value {
        json!({"keyid": self.id, "sig": hex(self.pair.sign(bytes).as_ref())})
    }
}

/// A folder with keys.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// Makes all keys, in a folder that must not hold any.
    ///
    /// # Errors
    /// [`Error::KeysThere`], or what the file system refused.
    pub fn init(folder: &Path) -> Result<Self, Error> {
        make_private(folder)?;
        let keys = Self { folder: folder.to_path_buf() };
        if keys.file("root-1").exists() {
            return Err(Error::KeysThere { path: keys.folder });
        }
        for name in [Role::Root, Role::Targets, Role::Online].into_iter().flat_map(Role::files) {
            keys.make(name)?;
        }
        Ok(keys)
    }

    /// Opens a folder with keys; each is read when it is needed.
    pub fn open(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// The keys of a role.
    pub(crate) fn of(&self, role: Role) -> Result<Vec<Signer>, Error> {
        role.files().iter().map(|name| self.read(name)).collect()
    }

    /// Makes a new first key for a role; the old one is set aside, and returned, since it signs its own replacement.
    pub(crate) fn renew(&self, role: Role) -> Result<Signer, Error> {
        let name = role.files().first().copied().unwrap_or_default();
        let (old, path) = (self.read(name)?, self.file(name));
        let aside = self.folder.join(format!("{name}-{}.retired", &old.id[..8]));
        fs::rename(&path, aside).map_err(Error::io(&path, "set aside"))?;
        self.make(name)?;
        Ok(old)
    }

    fn make(&self, name: &str) -> Result<(), Error> {
        let path = self.file(name);
        let random = SystemRandom::new();
        let made = Ed25519KeyPair::generate_pkcs8(&random).map_err(|_| Error::Key { path: path.clone(), why: "none could be made" })?;
        let failed = Error::io(&path, "written");
        let mut file = private(&path).map_err(&failed)?;
        file.write_all(made.as_ref()).map_err(&failed)?;
        file.sync_all().map_err(failed)
    }

    fn read(&self, name: &str) -> Result<Signer, Error> {
        let path = self.file(name);
        Signer::of(&fs::read(&path).map_err(Error::io(&path, "read"))?, &path)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.key"))
    }
}

/// A new file that only its owner reads.
fn private(path: &Path) -> std::io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// A folder that only its owner enters.
fn make_private(folder: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(Error::io(folder, "made"))
}
