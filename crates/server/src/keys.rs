//! Keys: made here, kept in files that only their owner reads, never printed.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use directory::digest::hex;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::Error;
use crate::holders::{Holders, Public};

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
    pub(crate) const ALL: [Self; 3] = [Self::Root, Self::Targets, Self::Online];

    /// The names of the key files of a role.
    pub(crate) const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Root => &["root-1", "root-2", "root-3"],
            Self::Targets => &["targets"],
            Self::Online => &["online"],
        }
    }

    /// How many of its keys must sign, where nobody said otherwise.
    const fn threshold(self) -> usize {
        if matches!(self, Self::Root) { 2 } else { 1 }
    }

    /// What the metadata calls it.
    pub(crate) const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Root => &["root"],
            Self::Targets => &["targets"],
            Self::Online => &["snapshot", "timestamp"],
        }
    }
}

/// Reviewers: their public keys, and how many of them must sign an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewers {
    /// Their keys; the publisher then has no key for what an edition is.
    pub keys: Vec<Public>,
    /// How many must sign.
    pub threshold: usize,
}

/// Reviewers as the folder of keys keeps them until the first root is written.
#[derive(Serialize, Deserialize)]
struct Named {
    threshold: usize,
    keys: Vec<Value>,
}

/// A key that signs.
pub(crate) struct Signer {
    public: Public,
    pair: Ed25519KeyPair,
}

impl Signer {
    /// Reads a key file.
    pub(crate) fn read(path: &Path) -> Result<Self, Error> {
        let wrong = |why| Error::Key { path: path.to_path_buf(), why };
        let pkcs8 = fs::read(path).map_err(Error::io(path, "read"))?;
        let pair = Ed25519KeyPair::from_pkcs8(&pkcs8).map_err(|_| wrong("it is no ed25519 key in PKCS #8"))?;
        let public = json!({"keytype": "ed25519", "scheme": "ed25519", "keyval": {"public": hex(pair.public_key().as_ref())}});
        let public = Public::of(public).ok_or_else(|| wrong("it can't be written down"))?;
        Ok(Self { public, pair })
    }

    pub(crate) fn id(&self) -> &str {
        self.public.id()
    }

    pub(crate) fn public(&self) -> &Public {
        &self.public
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> Value {
        json!({"keyid": self.id(), "sig": hex(self.pair.sign(bytes).as_ref())})
    }
}

/// Makes a key for one person: `FILE.key`, which only its owner reads, and `FILE.pub`, to be given to the publisher.
///
/// # Errors
/// [`Error::KeysThere`], or what the file system refused.
pub fn make_key(path: &Path) -> Result<Public, Error> {
    let (secret, public) = (with_ending(path, "key"), with_ending(path, "pub"));
    if secret.exists() || public.exists() {
        return Err(Error::KeysThere { path: path.to_path_buf() });
    }
    make(&secret)?;
    let made = Signer::read(&secret)?.public;
    fs::write(&public, format!("{}\n", made.key())).map_err(Error::io(&public, "written"))?;
    Ok(made)
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    name.into()
}

/// A folder with keys.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
}

impl Keys {
    /// Makes all keys, in a folder that must not hold any. With reviewers, theirs sign what an edition is.
    ///
    /// # Errors
    /// [`Error::KeysThere`], [`Error::Reviewers`], or what the file system refused.
    pub fn init(folder: &Path, reviewers: Option<&Reviewers>) -> Result<Self, Error> {
        make_private(folder)?;
        let keys = Self { folder: folder.to_path_buf() };
        if keys.file("root-1").exists() {
            return Err(Error::KeysThere { path: keys.folder });
        }
        let mut roles = vec![Role::Online, Role::Targets, Role::Root];
        if let Some(reviewers) = reviewers {
            roles.retain(|role| *role != Role::Targets);
            keys.name(reviewers)?;
        }
        // The first root key comes last: where it is, all are. One that was killed before that is gone on with.
        for name in roles.into_iter().flat_map(|role| role.files().iter().rev()).filter(|name| !keys.file(name).exists()) {
            make(&keys.file(name))?;
        }
        Ok(keys)
    }

    /// Writes down who the reviewers are, until the first root says it.
    fn name(&self, reviewers: &Reviewers) -> Result<(), Error> {
        let Reviewers { keys, threshold } = reviewers;
        let twice = keys.iter().enumerate().any(|(index, key)| keys[..index].contains(key));
        let wrong = |why| Err(Error::Reviewers { why });
        match *threshold {
            0 => return wrong("at least one of them must sign"),
            more if more > keys.len() => return wrong("more signatures are asked for than there are keys"),
            _ if twice => return wrong("one key is named twice"),
            _ => {}
        }
        let named = json!(Named { threshold: *threshold, keys: keys.iter().map(|key| key.key().clone()).collect() });
        crate::history::write_whole(&self.reviewers(), named.to_string().as_bytes())
    }

    fn reviewers(&self) -> PathBuf {
        self.folder.join("reviewers.json")
    }

    /// Opens a folder with keys; each is read when it is needed.
    pub fn open(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf() }
    }

    /// Who holds what before there is a root.
    pub(crate) fn first_holders(&self) -> Result<Holders, Error> {
        let own = |role: Role| Ok::<_, Error>((role, self.of(role)?.iter().map(|key| key.public().clone()).collect(), role.threshold()));
        let targets = self.named()?.map_or_else(|| own(Role::Targets), |named| Ok((Role::Targets, named.keys, named.threshold)));
        Ok(Holders::new(vec![own(Role::Root)?, targets?, own(Role::Online)?]))
    }

    fn named(&self) -> Result<Option<Reviewers>, Error> {
        let path = self.reviewers();
        if !path.exists() {
            return Ok(None);
        }
        let text = fs::read_to_string(&path).map_err(Error::io(&path, "read"))?;
        let named: Option<Named> = serde_json::from_str(&text).ok();
        let read = named.and_then(|named| Some((named.keys.into_iter().map(Public::of).collect::<Option<_>>()?, named.threshold)));
        let (keys, threshold) = read.ok_or(Error::Key { path, why: "it names no reviewers" })?;
        Ok(Some(Reviewers { keys, threshold }))
    }

    /// The keys of a role.
    pub(crate) fn of(&self, role: Role) -> Result<Vec<Signer>, Error> {
        role.files().iter().map(|name| Signer::read(&self.file(name))).collect()
    }

    /// The key that is to follow the first one of a role; an earlier attempt's, where that was broken off.
    pub(crate) fn next(&self, role: Role) -> Result<Signer, Error> {
        let path = self.file(&next(role.files()[0]));
        if !path.exists() {
            make(&path)?;
        }
        Signer::read(&path)
    }

    /// Puts keys that a root has since made good into their place, and sets those before them aside. Safe to be broken off: it
    /// goes on from wherever it was.
    pub(crate) fn settle(&self, holders: &Holders) -> Result<(), Error> {
        for (role, name) in Role::ALL.into_iter().map(|role| (role, role.files()[0])) {
            let (waiting, path) = (self.file(&next(name)), self.file(name));
            if !waiting.exists() || !holders.holds(role, Signer::read(&waiting)?.id()) {
                continue;
            }
            if path.exists() {
                let old = Signer::read(&path)?;
                let aside = self.folder.join(format!("{name}-{}.retired", &old.id()[..8]));
                fs::rename(&path, aside).map_err(Error::io(&path, "set aside"))?;
            }
            fs::rename(&waiting, &path).map_err(Error::io(&waiting, "put in its place"))?;
        }
        Ok(())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.key"))
    }
}

fn next(name: &str) -> String {
    format!("{name}.next")
}

/// Makes a key: whole, in a file that only its owner reads, and never over another.
fn make(path: &Path) -> Result<(), Error> {
    let failed = Error::io(path, "written");
    let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new());
    let made = made.map_err(|_| Error::Key { path: path.to_path_buf(), why: "none could be made" })?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(&failed)?;
    file.write_all(made.as_ref()).map_err(&failed)?;
    file.as_file().sync_all().map_err(&failed)?;
    file.persist_noclobber(path).map(drop).map_err(|error| failed(error.error))
}

/// A folder that only its owner enters.
fn make_private(folder: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(Error::io(folder, "made"))
}
