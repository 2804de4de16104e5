//! The press: stage an edition, prove it, push it out. `timestamp.json` goes last, so that it never points to what isn't there.

use std::path::Path;

use directory::content::Content;
use directory::delta::{self, Delta, Log, Offer};
use directory::digest;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use store::{Copy, Update};

use crate::history::{Generation, History, write_whole};
use crate::keys::{Keys, Role, Signer};
use crate::metadata::{self, Signed};
use crate::{Destination, Error, prove};

/// A snapshot is signed again once less than this is left of its 30 days: readers then fetch it once more.
const SNAPSHOT_LEFT: i64 = 15 * 86_400;

/// A press: keys, and the memory of what was published.
#[derive(Debug)]
pub struct Press {
    keys: Keys,
    history: History,
    at: Timestamp,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The edition.
    pub edition: u32,
    /// The files that it offers, by name and length.
    pub files: Vec<(String, u64)>,
    /// From how many bases the client was run before anything went out.
    pub proven: usize,
}

/// A file of an edition, staged.
struct Staged {
    offer: Offer,
    bytes: Vec<u8>,
}

impl Press {
    /// Opens a press. `at` is when it signs.
    ///
    /// # Errors
    /// [`Error::Locked`], where another publisher is at work.
    pub fn open(keys: &Path, state: &Path, at: Timestamp) -> Result<Self, Error> {
        Ok(Self { keys: Keys::open(keys), history: History::open(state)?, at })
    }

    /// The root of trust that readers begin with; made by the first call.
    ///
    /// # Errors
    /// What the keys or the file system refused.
    pub fn root(&self) -> Result<Vec<u8>, Error> {
        if let Some((_, first)) = self.history.roots()?.into_iter().next() {
            return Ok(first);
        }
        let root = metadata::root(1, self.at, &self.holders()?, &self.keys.of(Role::Root)?);
        self.history.write("metadata/1.root.json", &root.bytes)?;
        Ok(root.bytes)
    }

    fn holders(&self) -> Result<Vec<(Role, Vec<Signer>)>, Error> {
        [Role::Root, Role::Targets, Role::Online].into_iter().map(|role| Ok((role, self.keys.of(role)?))).collect()
    }

    /// Publishes an edition. One that was staged already and not yet pushed out whole is pushed out again.
    ///
    /// # Errors
    /// [`Error`]; readers then see the edition before, or this one, whole.
    pub async fn publish(&self, edition: &Path, to: &Destination) -> Result<Published, Error> {
        self.root()?;
        let built = Copy::open(edition)?.content()?;
        let proven = match self.history.newest()? {
            Some(newest) if newest.edition() == built.edition() && self.says_the_same(&newest, &built)? => 0,
            newest => self.stage(newest.as_ref(), built)?,
        };
        let newest = self.newest()?;
        self.push(&newest, to).await?;
        let files = newest.offers.iter().map(|offer| (offer.name.clone(), offer.length)).collect();
        Ok(Published { edition: newest.edition(), files, proven })
    }

    /// Signs anew that the newest edition is the newest.
    ///
    /// # Errors
    /// [`Error::Nothing`], or what the keys or the destination refused.
    pub async fn refresh(&self, to: &Destination) -> Result<(), Error> {
        let mut newest = self.newest()?;
        let online = self.keys.of(Role::Online)?;
        let left = History::expires(&newest.snapshot).map_or(0, |expires| expires.as_second() - self.at.as_second());
        if left < SNAPSHOT_LEFT {
            newest.snapshot = metadata::snapshot(newest.snapshot.version + 1, self.at, &newest.targets, &online);
        }
        newest.timestamp = metadata::timestamp(newest.timestamp.version + 1, self.at, &newest.snapshot, &online);
        self.take_in(&newest)?;
        self.push(&newest, to).await
    }

    /// Gives a role a new key, by a new root that the old and the new keys sign, and signs everything anew with it.
    ///
    /// # Errors
    /// [`Error::Nothing`], or what the keys or the destination refused.
    pub async fn rotate(&self, role: Role, to: &Destination) -> Result<u64, Error> {
        let newest = self.newest()?;
        let version = self.history.roots()?.len() as u64 + 1;
        let old = self.keys.renew(role)?;
        let mut signers = self.keys.of(Role::Root)?;
        if role == Role::Root {
            signers.push(old);
        }
        let root = metadata::root(version, self.at, &self.holders()?, &signers);
        self.history.write(&format!("metadata/{version}.root.json"), &root.bytes)?;
        let next = self.sign(Some(&newest), newest.edition(), newest.offers.clone())?;
        self.take_in(&next)?;
        self.push(&next, to).await.map(|()| version)
    }

    fn newest(&self) -> Result<Generation, Error> {
        self.history.newest()?.ok_or_else(|| Error::Nothing { path: self.history.folder().to_path_buf() })
    }

    /// Whether an edition as it was built is the published one, but for the numbers that its rows bear.
    fn says_the_same(&self, newest: &Generation, built: &Content) -> Result<bool, Error> {
        let editions = self.history.editions()?;
        let of = |wanted: u32| editions.iter().find(|(number, _)| *number == wanted).map(|(_, path)| History::content(path)).transpose();
        let before = editions.iter().map(|(number, _)| *number).filter(|number| *number < newest.edition()).max();
        let published = of(newest.edition())?;
        let again = match before.map(of).transpose()?.flatten() {
            Some(before) => delta::next_edition(&before, built.clone())?,
            None => built.clone(),
        };
        Ok(published.is_some_and(|published| published == again))
    }

    /// Stages an edition: its files, its signatures, proven from every base; then takes it into the memory.
    fn stage(&self, newest: Option<&Generation>, built: Content) -> Result<usize, Error> {
        let editions = self.history.editions()?;
        let before = newest.and_then(|newest| editions.iter().find(|(number, _)| *number == newest.edition()));
        let (content, log) = match (newest, before) {
            (Some(newest), Some((_, path))) => self.follow(newest.edition(), path, built)?,
            _ => (built.clone(), Log::new(built.edition())),
        };
        self.check_day(&content)?;
        let files = self.files(&content, &log, &editions.iter().map(|(number, _)| *number).collect::<Vec<_>>())?;
        let next = self.sign(newest, content.edition(), files.iter().map(|file| file.offer.clone()).collect())?;
        let room = tempfile::TempDir::new_in(self.history.folder()).map_err(Error::io(self.history.folder(), "written"))?;
        self.lay_out(room.path(), &next, &files)?;
        let proven = prove::from_every_base(room.path(), &self.root()?, self.at, &next.offers, &editions)?;
        for file in &files {
            self.history.write(&format!("targets/{}.{}", file.offer.sha256, file.offer.name), &file.bytes)?;
        }
        self.history.write_log(content.edition(), &log)?;
        self.take_in(&next)?;
        Ok(proven)
    }

    fn follow(&self, edition: u32, before: &Path, built: Content) -> Result<(Content, Log), Error> {
        let before = History::content(before)?;
        let content = delta::next_edition(&before, built)?;
        let mut log = self.history.log(edition)?;
        log.record(&before, &content);
        Ok((content, log))
    }

    fn check_day(&self, content: &Content) -> Result<(), Error> {
        let issued = content.issued().unwrap_or_default().to_owned();
        let begins = issued.parse::<Date>().ok().and_then(|day| Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
        // Where the day has begun anywhere on earth, it has begun.
        if begins.is_some_and(|begins| begins.as_second() <= self.at.as_second() + 14 * 3600) {
            Ok(())
        } else {
            Err(Error::FromTheFuture { issued })
        }
    }

    fn files(&self, content: &Content, log: &Log, published: &[u32]) -> Result<Vec<Staged>, Error> {
        let (to, state, schema) = (content.edition(), digest::of_content(content), Update::schema());
        let known: Vec<u32> = published.iter().copied().filter(|edition| *edition >= log.since()).collect();
        let mut deltas = vec![(format!("{to}.full.zst"), Delta::full(content, schema))];
        deltas
            .extend(delta::bases(to, &known).into_iter().map(|from| (format!("{from}-{to}.delta.zst"), log.delta(from, content, schema))));
        let issued = content.issued().and_then(|day| day.parse::<Date>().ok()).unwrap_or_default();
        let packed = |(name, delta): (String, Delta)| {
            let rows = delta.to_bytes();
            let bytes = sync::pack(&rows).map_err(Error::io(self.history.folder(), "packed"))?;
            let (length, sha256, ulen) = (bytes.len() as u64, sync::sha256_of(&bytes), rows.len() as u64);
            let offer = Offer { from: delta.header.from, to, schema, ulen, state: state.clone(), issued, name, length, sha256 };
            Ok(Staged { offer, bytes })
        };
        deltas.into_iter().map(packed).collect()
    }

    /// Signs a generation. Each version is the edition's number, or one more than the last: it only ever grows.
    fn sign(&self, newest: Option<&Generation>, edition: u32, offers: Vec<Offer>) -> Result<Generation, Error> {
        let next = |last: Option<&Signed>| u64::from(edition).max(last.map_or(0, |last| last.version) + 1);
        let online = self.keys.of(Role::Online)?;
        let targets = metadata::targets(next(newest.map(|newest| &newest.targets)), self.at, &offers, &self.keys.of(Role::Targets)?);
        let snapshot = metadata::snapshot(next(newest.map(|newest| &newest.snapshot)), self.at, &targets, &online);
        let timestamp = metadata::timestamp(next(newest.map(|newest| &newest.timestamp)), self.at, &snapshot, &online);
        Ok(Generation { timestamp, snapshot, targets, offers })
    }

    /// A repository of its own in a folder, for the proof.
    fn lay_out(&self, room: &Path, next: &Generation, files: &[Staged]) -> Result<(), Error> {
        for below in ["metadata", "targets"] {
            let path = room.join(below);
            std::fs::create_dir(&path).map_err(Error::io(&path, "made"))?;
        }
        let roots = self.history.roots()?;
        let all = roots.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).chain(next.files());
        let all = all.chain([("metadata/timestamp.json".to_owned(), next.timestamp.bytes.as_slice())]);
        let targets = files.iter().map(|file| (format!("targets/{}.{}", file.offer.sha256, file.offer.name), file.bytes.as_slice()));
        all.chain(targets).try_for_each(|(name, bytes)| write_whole(&room.join(name), bytes))
    }

    /// Takes a generation into the memory, the timestamp last.
    fn take_in(&self, next: &Generation) -> Result<(), Error> {
        next.files().into_iter().try_for_each(|(name, bytes)| self.history.write(&name, bytes))?;
        self.history.write("metadata/timestamp.json", &next.timestamp.bytes)
    }

    /// Pushes a generation out: roots, files, targets, snapshot; reads back; then the timestamp.
    async fn push(&self, next: &Generation, to: &Destination) -> Result<(), Error> {
        let mut out = self.history.roots()?;
        for offer in &next.offers {
            let name = format!("targets/{}.{}", offer.sha256, offer.name);
            out.push((name.clone(), self.history.read(&name)?));
        }
        out.extend(next.files().into_iter().map(|(name, bytes)| (name, bytes.to_vec())));
        for (name, bytes) in &out {
            to.put_new(name, bytes).await?;
        }
        for (name, bytes) in &out {
            if to.get(name).await?.as_ref() != Some(bytes) {
                return Err(Error::Taken { name: name.clone() });
            }
        }
        to.put_over("metadata/timestamp.json", &next.timestamp.bytes).await
    }
}
