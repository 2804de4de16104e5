//! What may be trusted: signed metadata checked from the pinned root on, by `sigstore-tuf`; nothing else is read before.

mod distinct;
mod memory;

use std::sync::{Arc, Mutex};

use directory::belief::Belief;
use directory::delta::Offer;
use jiff::Timestamp;
use sigstore_tuf::transport::FetchFuture;
use sigstore_tuf::{Repository, Updater, UpdaterConfig};
use store::Trust;

use crate::origin::Origin;
use crate::{Error, Link, Source};
pub(crate) use distinct::counted_twice;
use memory::Memory;

/// The roots of trust at hand: the one that came with the program or was named, and those that earlier syncs stored.
#[derive(Debug, Clone, Copy)]
pub struct Roots<'a> {
    /// The one that came with the program, or was named.
    pub pinned: Option<&'a [u8]>,
    /// The signed metadata of earlier syncs.
    pub stored: &'a Trust,
}

/// What a source offers, every signature checked. There is no other way to come by one than [`look`].
#[derive(Debug)]
pub struct Verified {
    offers: Vec<Offer>,
    trust: Trust,
    belief: Belief,
}

impl Verified {
    /// The files offered.
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// The metadata to store beside the edition.
    pub const fn trust(&self) -> &Trust {
        &self.trust
    }

    /// What the signatures are worth.
    pub const fn belief(&self) -> Belief {
        self.belief
    }
}

/// Looks what a source offers, and checks it. Only expiry is passed over, and told: see [`Belief`].
///
/// # Errors
/// [`Error::WrongKey`], [`Error::Older`], [`Error::Damaged`] and what kept the source from being asked.
pub async fn look(source: &Source, link: &Link, roots: Roots<'_>, at: Timestamp) -> Result<Verified, Error> {
    look_at(&Arc::new(Origin::open(source, link)?), roots, at).await
}

pub(crate) async fn look_at(origin: &Arc<Origin>, roots: Roots<'_>, at: Timestamp) -> Result<Verified, Error> {
    let root = roots.pinned.or_else(|| memory::oldest_root(roots.stored)).ok_or(Error::NoRoot)?;
    distinct_keys("the root of trust", root)?;
    let asked = Asked { origin: Arc::clone(origin), seen: Arc::default() };
    let (mut at, mut expired) = (at, None);
    // Each of the four roles can have expired once.
    for _ in 0..=4 {
        let memory = Memory::of(roots.stored);
        let mut updater = Updater::new(asked.clone(), root).map_err(|error| asked.named(&error))?;
        updater = updater.with_config(limits()).with_store(memory.clone());
        // The library has a `Timestamp` of its own version.
        let now = at.to_string().parse().map_err(|_| Error::Setup { why: "the time can't be told".to_owned() })?;
        match updater.refresh(now).await {
            Ok(()) => {
                return Ok(Verified { offers: offers(&updater), trust: memory.into_trust(), belief: Belief::from_expiry(expired) });
            }
            Err(sigstore_tuf::Error::Expired { expires, .. }) => {
                at = expires.to_string().parse().map_err(|_| Error::Setup { why: "an expiry can't be read".to_owned() })?;
                expired = Some(expired.map_or(at, |earlier: Timestamp| earlier.min(at)));
            }
            Err(error) => return Err(asked.named(&error)),
        }
    }
    Err(Error::Damaged { file: "timestamp.json".to_owned(), why: "its expiry can't be made sense of".to_owned() })
}

/// Refuses a root that gives one key to a role twice.
fn distinct_keys(name: &str, root: &[u8]) -> Result<(), Error> {
    match counted_twice(root) {
        None => Ok(()),
        Some(role) => Err(Error::WrongKey { why: format!("{name} gives one key to {role} under two ids, so that it would count twice") }),
    }
}

/// What an honest file may be long at most; anything longer is an attack on the memory.
fn limits() -> UpdaterConfig {
    let mut limits = UpdaterConfig::default();
    limits.root_max_length = 64 << 10;
    limits.timestamp_max_length = 16 << 10;
    limits.snapshot_max_length = 64 << 10;
    limits.targets_max_length = 1 << 20;
    limits
}

/// The offers among the signed targets. One that can't be read is not for us: a newer publisher may sign other things too.
fn offers(updater: &Updater) -> Vec<Offer> {
    let Some(targets) = updater.trusted().targets_role("targets") else {
        return Vec::new();
    };
    let offer = |(name, target): (&String, &sigstore_tuf::TargetFile)| {
        let signed: Offer = serde_json::from_value(target.custom.clone()?).ok()?;
        let sha256 = target.hashes.get("sha256").filter(|hash| hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        crate::origin::is_plain(name).then(|| Offer { name: name.clone(), length: target.length, sha256: sha256.clone(), ..signed })
    };
    targets.targets.iter().filter_map(offer).collect()
}

/// The source as the library asks it: each file once, the last failure kept by its name.
#[derive(Debug, Clone)]
struct Asked {
    origin: Arc<Origin>,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Debug, Default)]
struct Seen {
    files: std::collections::HashMap<String, Option<Vec<u8>>>,
    last: String,
    failure: Option<Error>,
}

impl Asked {
    async fn fetch(&self, name: &str, longest: u64) -> sigstore_tuf::Result<Option<Vec<u8>>> {
        if let Some(found) = self.seen(|seen| seen.files.get(name).cloned()).flatten() {
            return Ok(found);
        }
        let fetched = self.origin.metadata(name, longest).await.and_then(|found| {
            let root = found.as_deref().filter(|_| name.ends_with(".root.json"));
            root.map_or(Ok(()), |root| distinct_keys(name, root)).map(|()| found)
        });
        self.seen(|seen| name.clone_into(&mut seen.last));
        match fetched {
            Ok(found) => {
                self.seen(|seen| seen.files.insert(name.to_owned(), found.clone()));
                Ok(found)
            }
            Err(error) => {
                self.seen(|seen| seen.failure = Some(error));
                Err(sigstore_tuf::Error::transport(name))
            }
        }
    }

    fn seen<T>(&self, act: impl FnOnce(&mut Seen) -> T) -> Option<T> {
        self.seen.lock().ok().map(|mut seen| act(&mut seen))
    }

    /// What the library found, in words of ours.
    fn named(&self, error: &sigstore_tuf::Error) -> Error {
        use sigstore_tuf::Error as Tuf;
        let file = self.seen(|seen| seen.last.clone()).unwrap_or_default();
        let why = error.to_string();
        match error {
            Tuf::Transport { .. } => self.seen(|seen| seen.failure.take()).flatten().unwrap_or(Error::NotARepository { file }),
            Tuf::Rollback { .. } => Error::Older { why },
            Tuf::ThresholdNotMet { .. }
            | Tuf::DuplicateSignature { .. }
            | Tuf::BadRootVersion { .. }
            | Tuf::UnusableKey { .. }
            | Tuf::UnknownRole(_) => Error::WrongKey { why },
            _ => Error::Damaged { file, why },
        }
    }
}

impl Repository for Asked {
    fn fetch_metadata<'a>(&'a self, name: &'a str, max_length: u64) -> FetchFuture<'a> {
        Box::pin(self.fetch(name, max_length))
    }

    /// Files are fetched by [`Origin::file`], in parts and onto the disk, never through the library.
    fn fetch_target<'a>(&'a self, path: &'a str, _: u64) -> FetchFuture<'a> {
        Box::pin(async move { Err(sigstore_tuf::Error::transport(path)) })
    }
}
