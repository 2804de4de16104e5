//! What a publisher remembers: a repository of its own, complete, and the log of touches, under a lock.
//!
//! Files are staged in a folder apart and moved in once they are proven, `timestamp.json` last: until then the edition before is
//! the newest. Whoever is killed in between begins again from there.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use directory::content::Content;
use directory::delta::{Delta, Log, Offer};
use serde_json::Value;

use crate::Error;
use crate::metadata::{self, Signed};

/// A publisher's memory, locked.
#[derive(Debug)]
pub(crate) struct History {
    folder: PathBuf,
    _lock: Option<File>,
}

/// The newest generation: the signed files, and what they offer.
#[derive(Debug, Clone)]
pub(crate) struct Generation {
    pub(crate) timestamp: Signed,
    pub(crate) snapshot: Signed,
    pub(crate) targets: Signed,
    pub(crate) offers: Vec<Offer>,
}

/// A generation that was signed once.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Past {
    snapshot: u64,
    targets: u64,
    /// When it was signed.
    pub(crate) signed: jiff::Timestamp,
}

impl Generation {
    /// The edition.
    pub(crate) fn edition(&self) -> u32 {
        self.offers.iter().map(|offer| offer.to).max().unwrap_or(0)
    }

    /// Name and bytes of its signed files, in the order in which they go out; the timestamp is not among them.
    pub(crate) fn files(&self) -> [(String, &[u8]); 2] {
        let (targets, snapshot) = (&self.targets, &self.snapshot);
        [
            (format!("metadata/{}.targets.json", targets.version), &targets.bytes),
            (format!("metadata/{}.snapshot.json", snapshot.version), &snapshot.bytes),
        ]
    }
}

impl History {
    /// Opens a publisher's memory, and locks it.
    pub(crate) fn open(folder: &Path) -> Result<Self, Error> {
        for below in ["repository/metadata", "repository/targets", "log"] {
            let path = folder.join(below);
            fs::create_dir_all(&path).map_err(Error::io(&path, "made"))?;
        }
        let path = folder.join("lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io(&path, "opened"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder: folder.to_path_buf(), _lock: Some(lock) }),
            Err(TryLockError::WouldBlock) => Err(Error::Locked { path: folder.to_path_buf() }),
            Err(TryLockError::Error(error)) => Err(Error::io(&path, "locked")(error)),
        }
    }

    /// Looks at a publisher's memory without its lock: files in it are whole and don't change, and the timestamp is written last.
    pub(crate) fn look(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), _lock: None }
    }

    /// Where an edition waits for its reviewers' signatures.
    pub(crate) fn staged(&self) -> PathBuf {
        self.folder.join("staged")
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.join("repository").join(name)
    }

    pub(crate) fn read(&self, name: &str) -> Result<Vec<u8>, Error> {
        let path = self.place(name);
        fs::read(&path).map_err(Error::io(&path, "read"))
    }

    /// Writes a file: whole, or not at all.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        write_whole(&self.place(name), bytes)
    }

    /// All roots so far, oldest first.
    pub(crate) fn roots(&self) -> Result<Vec<(String, Vec<u8>)>, Error> {
        let mut roots = Vec::new();
        for version in 1_u64.. {
            let name = format!("metadata/{version}.root.json");
            if !self.place(&name).exists() {
                break;
            }
            roots.push((name.clone(), self.read(&name)?));
        }
        Ok(roots)
    }

    /// The newest generation; `None` where nothing was published yet.
    pub(crate) fn newest(&self) -> Result<Option<Generation>, Error> {
        if !self.place("metadata/timestamp.json").exists() {
            return Ok(None);
        }
        let (timestamp, signed) = self.signed("metadata/timestamp.json")?;
        let version = signed["meta"]["snapshot.json"]["version"].as_u64().unwrap_or(0);
        let (snapshot, signed) = self.signed(&format!("metadata/{version}.snapshot.json"))?;
        let version = signed["meta"]["targets.json"]["version"].as_u64().unwrap_or(0);
        let (targets, signed) = self.signed(&format!("metadata/{version}.targets.json"))?;
        Ok(Some(Generation { timestamp, snapshot, targets, offers: offers(&signed) }))
    }

    fn signed(&self, name: &str) -> Result<(Signed, Value), Error> {
        let bytes = self.read(name)?;
        let damaged = || Error::History { path: self.place(name), why: "it is no signed file".to_owned() };
        let mut file: Value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        let version = file["signed"]["version"].as_u64().ok_or_else(damaged)?;
        Ok((Signed { version, bytes }, file["signed"].take()))
    }

    /// Every generation that was ever signed here, oldest first: one for each snapshot.
    pub(crate) fn generations(&self) -> Result<Vec<Past>, Error> {
        let path = self.place("metadata");
        let mut past = Vec::new();
        for entry in fs::read_dir(&path).map_err(Error::io(&path, "read"))? {
            let name = entry.map_err(Error::io(&path, "read"))?.file_name().to_string_lossy().into_owned();
            if name.ends_with(".snapshot.json") {
                let (file, signed) = self.signed(&format!("metadata/{name}"))?;
                let targets = signed["meta"]["targets.json"]["version"].as_u64().unwrap_or(0);
                past.push(Past { snapshot: file.version, targets, signed: metadata::signed_at("snapshot", &file).unwrap_or_default() });
            }
        }
        past.sort_by_key(|past| past.snapshot);
        Ok(past)
    }

    /// The names of a generation's files, but for the timestamp.
    pub(crate) fn files_of(&self, past: &Past) -> Result<Vec<String>, Error> {
        let targets = format!("metadata/{}.targets.json", past.targets);
        let (_, signed) = self.signed(&targets)?;
        let mut names: Vec<String> = offers(&signed).iter().map(file_of).collect();
        names.extend([targets, format!("metadata/{}.snapshot.json", past.snapshot)]);
        Ok(names)
    }

    /// Forgets deltas that no reader needs any more. Full editions stay: deltas are proven from them.
    pub(crate) fn forget(&self, outlived: &BTreeSet<String>) -> Result<(), Error> {
        for path in outlived.iter().filter(|name| name.ends_with(".delta.zst")).map(|name| self.place(name)) {
            if path.exists() {
                fs::remove_file(&path).map_err(Error::io(&path, "deleted"))?;
            }
        }
        Ok(())
    }

    /// Every edition published so far whose rows are still here.
    pub(crate) fn editions(&self) -> Result<Vec<(u32, PathBuf)>, Error> {
        let path = self.place("targets");
        let mut editions = Vec::new();
        for entry in fs::read_dir(&path).map_err(Error::io(&path, "read"))? {
            let entry = entry.map_err(Error::io(&path, "read"))?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let number = name.strip_suffix(".full.zst").and_then(|name| name.rsplit_once('.')).and_then(|(_, number)| number.parse().ok());
            editions.extend(number.map(|number| (number, entry.path())));
        }
        editions.sort();
        Ok(editions)
    }

    /// The rows of a published edition.
    pub(crate) fn content(path: &Path) -> Result<Content, Error> {
        let damaged = |why: String| Error::History { path: path.to_path_buf(), why };
        let rows = unpack(path)?;
        let mut content = Content::default();
        let full = Delta::parse(&rows).map_err(|broken| damaged(broken.to_string()))?;
        full.apply(&mut content).map_err(|misfit| damaged(misfit.to_string()))?;
        Ok(content)
    }

    /// The log of touches up to an edition.
    pub(crate) fn log(&self, edition: u32) -> Result<Log, Error> {
        let path = self.log_file(edition);
        Log::parse(&unpack(&path)?).ok_or_else(|| Error::History { path, why: "it is no log of touches".to_owned() })
    }

    pub(crate) fn write_log(&self, edition: u32, log: &Log) -> Result<(), Error> {
        let path = self.log_file(edition);
        let packed = zstd::encode_all(log.to_bytes().as_slice(), 3).map_err(Error::io(&path, "packed"))?;
        write_whole(&path, &packed)
    }

    fn log_file(&self, edition: u32) -> PathBuf {
        self.folder.join(format!("log/{edition}.zst"))
    }
}

fn unpack(path: &Path) -> Result<Vec<u8>, Error> {
    let failed = Error::io(path, "read");
    zstd::decode_all(fs::File::open(path).map_err(&failed)?).map_err(failed)
}

/// Writes a file beside its place, and moves it there.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = Error::io(path, "written");
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    let mut unfinished = store::unfinished_in(folder).map_err(&failed)?;
    std::io::Write::write_all(&mut unfinished, bytes).map_err(&failed)?;
    unfinished.as_file().sync_all().map_err(&failed)?;
    unfinished.persist(path).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Where the file of an offer stands.
pub(crate) fn file_of(offer: &Offer) -> String {
    format!("targets/{}.{}", offer.sha256, offer.name)
}

/// What signed targets offer.
pub(crate) fn offers(signed: &Value) -> Vec<Offer> {
    let offer = |(name, target): (&String, &Value)| {
        let signed: Offer = serde_json::from_value(target["custom"].clone()).ok()?;
        let sha256 = target["hashes"]["sha256"].as_str()?.to_owned();
        Some(Offer { name: name.clone(), length: target["length"].as_u64()?, sha256, ..signed })
    };
    signed["targets"].as_object().into_iter().flatten().filter_map(offer).collect()
}
