//! The press: stage an edition, prove it, push it out. `timestamp.json` goes last, so that it never points to what isn't there.

use std::path::{Path, PathBuf};

use directory::content::Content;
use directory::delta::{self, Delta, Log, Offer};
use directory::digest;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use store::{Copy, Update};

use crate::history::{Generation, History, file_of, write_whole};
use crate::holders::{Holders, Public};
use crate::keys::{Keys, Role, Signer};
use crate::metadata::{self, Signed};
use crate::{Destination, Error, outlived, prove, staged};

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

/// An edition, made and not yet signed.
pub(crate) struct Made {
    pub(crate) edition: u32,
    pub(crate) log: Log,
    pub(crate) files: Vec<Packed>,
}

/// A file of an edition.
pub(crate) struct Packed {
    pub(crate) offer: Offer,
    pub(crate) bytes: Vec<u8>,
}

impl Made {
    fn offers(&self) -> Vec<Offer> {
        self.files.iter().map(|file| file.offer.clone()).collect()
    }
}

/// A version is the edition's number, or one more than the last: it only ever grows.
fn next(edition: u32, last: Option<&Signed>) -> u64 {
    u64::from(edition).max(last.map_or(0, |last| last.version) + 1)
}

impl Press {
    /// Opens a press. `at` is when it signs.
    ///
    /// # Errors
    /// [`Error::Locked`], where another publisher is at work.
    pub fn open(keys: &Path, state: &Path, at: Timestamp) -> Result<Self, Error> {
        let press = Self { keys: Keys::open(keys), history: History::open(state)?, at };
        // A rotation that was broken off after its root was written is good: its key only has to be put in place.
        if !press.history.roots()?.is_empty() {
            press.keys.settle(&press.holders()?)?;
        }
        Ok(press)
    }

    /// The root of trust that readers begin with; made by the first call.
    ///
    /// # Errors
    /// What the keys or the file system refused.
    pub fn root(&self) -> Result<Vec<u8>, Error> {
        if let Some((_, first)) = self.history.roots()?.into_iter().next() {
            return Ok(first);
        }
        let root = metadata::root(1, self.at, &self.keys.first_holders()?, &self.keys.of(Role::Root)?);
        self.history.write("metadata/1.root.json", &root.bytes)?;
        Ok(root.bytes)
    }

    /// Who may sign what, as the newest root says it.
    fn holders(&self) -> Result<Holders, Error> {
        Holders::newest(&self.history)
    }

    /// Whether the publisher's own key signs what an edition is; otherwise reviewers' keys do.
    fn signs_alone(&self, instead: &'static str) -> Result<Vec<Signer>, Error> {
        let holders = self.holders()?;
        let threshold = holders.threshold(Role::Targets);
        let own = self.keys.of(Role::Targets).unwrap_or_default();
        let held = own.iter().filter(|key| holders.holds(Role::Targets, key.id())).count();
        if held >= threshold {
            return Ok(own);
        }
        // Without reviewers a key that is missing is told as such.
        if threshold == 1 { self.keys.of(Role::Targets) } else { Err(Error::TheirsToSign { threshold, instead }) }
    }

    /// Publishes an edition. One that was staged already and not yet pushed out whole is pushed out again.
    ///
    /// # Errors
    /// [`Error`]; readers then see the edition before, or this one, whole. [`Error::TheirsToSign`], where reviewers sign.
    pub async fn publish(&self, edition: &Path, to: &Destination) -> Result<Published, Error> {
        self.root()?;
        let built = Copy::open(edition)?.content()?;
        let proven = match self.history.newest()? {
            Some(newest) if newest.edition() == built.edition() && self.says_the_same(&newest, &built)? => 0,
            newest => {
                let signers = self.signs_alone("stage the edition, let each of them sign it, then push it")?;
                let made = self.make(newest.as_ref(), built)?;
                let targets = self.targets(newest.as_ref(), &made, &signers);
                self.issue(newest.as_ref(), &made, targets)?
            }
        };
        self.push_newest(proven, to).await
    }

    /// Stages an edition for its reviewers, in the folder that is returned: each signs it with [`crate::sign_staged`], then
    /// [`Press::push_staged`] publishes it. What was staged before is replaced.
    ///
    /// # Errors
    /// [`Error`]; nothing goes out.
    pub fn stage(&self, edition: &Path) -> Result<PathBuf, Error> {
        self.root()?;
        let newest = self.history.newest()?;
        let made = self.make(newest.as_ref(), Copy::open(edition)?.content()?)?;
        let targets = self.targets(newest.as_ref(), &made, &[]);
        staged::write(&self.history.staged(), &made, &targets)
    }

    /// Publishes what is staged, once enough reviewers have signed it.
    ///
    /// # Errors
    /// [`Error::TooFewSignatures`], [`Error::Staged`], or as [`Press::publish`].
    pub async fn push_staged(&self, to: &Destination) -> Result<Published, Error> {
        let (folder, newest, holders) = (self.history.staged(), self.history.newest()?, self.holders()?);
        let (made, targets) = staged::read(&folder)?;
        let (signed, threshold) = (holders.signatures(Role::Targets, &targets.bytes), holders.threshold(Role::Targets));
        if signed < threshold {
            return Err(Error::TooFewSignatures { signed, threshold });
        }
        if newest.as_ref().is_some_and(|newest| newest.targets.version >= targets.version) {
            return Err(Error::Staged { path: folder, why: "another edition was published since: stage it again".to_owned() });
        }
        let proven = self.issue(newest.as_ref(), &made, targets)?;
        let published = self.push_newest(proven, to).await?;
        std::fs::remove_dir_all(&folder).map_err(Error::io(&folder, "cleared"))?;
        Ok(published)
    }

    /// Publishes an edition, where the publisher signs alone; where reviewers do, publishes it once enough of them have signed this very
    /// edition, and stages it for them until then.
    ///
    /// # Errors
    /// [`Error::TooFewSignatures`]: it is staged, and waits for them. Otherwise as [`Press::publish`].
    pub async fn publish_or_stage(&self, edition: &Path, to: &Destination) -> Result<Published, Error> {
        match self.publish(edition, to).await {
            Err(Error::TheirsToSign { .. }) => {}
            done => return done,
        }
        if !self.is_staged(edition)? {
            self.stage(edition)?;
        }
        self.push_staged(to).await
    }

    /// Whether what is staged is this edition, and may still follow the newest.
    fn is_staged(&self, edition: &Path) -> Result<bool, Error> {
        let newest = self.history.newest()?;
        let Ok((staged, targets)) = staged::read(&self.history.staged()) else { return Ok(false) };
        let made = self.make(newest.as_ref(), Copy::open(edition)?.content()?)?;
        let states = |made: &Made| made.files.iter().map(|file| (file.offer.to, file.offer.state.clone())).collect::<Vec<_>>();
        Ok(states(&staged) == states(&made) && newest.is_none_or(|newest| newest.targets.version < targets.version))
    }

    /// Gives up an edition that isn't out yet, with what is staged of it. `false`: it is published already, as far as this memory knows.
    ///
    /// # Errors
    /// What the file system refused.
    pub fn give_up(&self, edition: u32) -> Result<bool, Error> {
        if self.history.newest()?.is_some_and(|newest| newest.edition() >= edition) {
            return Ok(false);
        }
        let staged = self.history.staged();
        if staged.exists() {
            std::fs::remove_dir_all(&staged).map_err(Error::io(&staged, "cleared"))?;
        }
        Ok(true)
    }

    async fn push_newest(&self, proven: usize, to: &Destination) -> Result<Published, Error> {
        let newest = self.newest()?;
        self.push(&newest, to).await?;
        self.clear(to).await?;
        let files = newest.offers.iter().map(|offer| (offer.name.clone(), offer.length)).collect();
        Ok(Published { edition: newest.edition(), files, proven })
    }

    /// Signs anew that the newest edition is the newest. Gives which that is, and until when readers take it for confirmed.
    ///
    /// # Errors
    /// [`Error::Nothing`], or what the keys or the destination refused.
    pub async fn refresh(&self, to: &Destination) -> Result<(u32, Option<Timestamp>), Error> {
        let mut newest = self.newest()?;
        let online = self.keys.of(Role::Online)?;
        let left = metadata::expires(&newest.snapshot).map_or(0, |expires| expires.as_second() - self.at.as_second());
        if left < SNAPSHOT_LEFT {
            newest.snapshot = metadata::snapshot(newest.snapshot.version + 1, self.at, &newest.targets, &online);
        }
        newest.timestamp = metadata::timestamp(newest.timestamp.version + 1, self.at, &newest.snapshot, &online);
        self.take_in(&newest)?;
        self.push(&newest, to).await?;
        self.clear(to).await?;
        Ok((newest.edition(), metadata::expires(&newest.timestamp)))
    }

    /// Gives a role a new key. First the old and the new key both sign what is published, then a new root makes the new key
    /// good: readers come through whichever of the two roots they have seen, and wherever this is broken off.
    ///
    /// # Errors
    /// [`Error::Nothing`], [`Error::TheirsToSign`], or what the keys or the destination refused.
    pub async fn rotate(&self, role: Role, to: &Destination) -> Result<u64, Error> {
        let newest = self.newest()?;
        if role == Role::Targets {
            self.signs_alone("their keys are theirs: `replace-reviewer` puts another in the place of one")?;
        }
        let version = self.history.roots()?.len() as u64 + 1;
        let (old, next) = (self.keys.of(role)?, self.keys.next(role)?);
        let holders = self.holders()?.replaced(role, old[0].id(), next.public());
        if role != Role::Root {
            let both = self.sign_again(&newest, role, &next)?;
            self.take_in(&both)?;
            self.push(&both, to).await?;
        }
        let mut signers = self.keys.of(Role::Root)?;
        signers.extend((role == Role::Root).then_some(next));
        let root = metadata::root(version, self.at, &holders, &signers);
        self.history.write(&format!("metadata/{version}.root.json"), &root.bytes)?;
        self.keys.settle(&holders)?;
        self.push(&self.newest()?, to).await.map(|()| version)
    }

    /// Puts another reviewer in the place of one, by a new root that the root keys sign. What is published stays as it is, so that
    /// enough reviewers who stay must have signed it.
    ///
    /// # Errors
    /// [`Error::Reviewers`], where that can't be; or what the keys or the destination refused.
    pub async fn replace_reviewer(&self, old: &Public, new: &Public, to: &Destination) -> Result<u64, Error> {
        let (newest, holders, wrong) = (self.newest()?, self.holders()?, |why| Err(Error::Reviewers { why }));
        let own = self.keys.of(Role::Targets).unwrap_or_default();
        if !holders.holds(Role::Targets, old.id()) || own.iter().any(|key| key.id() == old.id()) {
            return wrong("the one who is to go isn't among them");
        }
        if holders.holds(Role::Targets, new.id()) {
            return wrong("the one who is to come is among them already");
        }
        let holders = holders.replaced(Role::Targets, old.id(), new);
        if holders.signatures(Role::Targets, &newest.targets.bytes) < holders.threshold(Role::Targets) {
            return wrong("too few of those who stay have signed the newest edition: publish one that they have signed first");
        }
        let version = self.history.roots()?.len() as u64 + 1;
        let root = metadata::root(version, self.at, &holders, &self.keys.of(Role::Root)?);
        self.history.write(&format!("metadata/{version}.root.json"), &root.bytes)?;
        self.push(&newest, to).await.map(|()| version)
    }

    /// The newest generation, signed anew by the keys of now and by the one that is to follow.
    fn sign_again(&self, newest: &Generation, role: Role, next: &Signer) -> Result<Generation, Error> {
        let also = |of: Role, mut file: Signed| {
            let signed = (of == role).then(|| metadata::also_signed(&file.bytes, next)).flatten();
            file.bytes = signed.unwrap_or(file.bytes);
            file
        };
        let targets = match role {
            Role::Targets => {
                let anew = metadata::targets(newest.targets.version + 1, self.at, &newest.offers, &self.keys.of(role)?);
                also(Role::Targets, anew)
            }
            Role::Root | Role::Online => newest.targets.clone(),
        };
        let online = self.keys.of(Role::Online)?;
        let snapshot = also(Role::Online, metadata::snapshot(newest.snapshot.version + 1, self.at, &targets, &online));
        let timestamp = also(Role::Online, metadata::timestamp(newest.timestamp.version + 1, self.at, &snapshot, &online));
        Ok(Generation { timestamp, snapshot, targets, offers: newest.offers.clone() })
    }

    /// Deletes what no reader needs any more.
    async fn clear(&self, to: &Destination) -> Result<(), Error> {
        let outlived = outlived::outlived(&self.history, self.at)?;
        to.delete(&outlived).await?;
        self.history.forget(&outlived)
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

    /// Makes an edition: its rows, its log of touches, its files.
    fn make(&self, newest: Option<&Generation>, built: Content) -> Result<Made, Error> {
        let editions = self.history.editions()?;
        let before = newest.and_then(|newest| editions.iter().find(|(number, _)| *number == newest.edition()));
        let (content, log) = match (newest, before) {
            (Some(newest), Some((_, path))) => self.follow(newest.edition(), path, built)?,
            _ => (built.clone(), Log::new(built.edition())),
        };
        self.check_day(&content)?;
        let files = self.files(&content, &log, &editions.iter().map(|(number, _)| *number).collect::<Vec<_>>())?;
        Ok(Made { edition: content.edition(), log, files })
    }

    /// Signs what an edition is.
    fn targets(&self, newest: Option<&Generation>, made: &Made, signers: &[Signer]) -> Signed {
        metadata::targets(next(made.edition, newest.map(|newest| &newest.targets)), self.at, &made.offers(), signers)
    }

    /// Signs that an edition is the newest, proves it from every base, and takes it into the memory.
    fn issue(&self, newest: Option<&Generation>, made: &Made, targets: Signed) -> Result<usize, Error> {
        let (online, edition) = (self.keys.of(Role::Online)?, made.edition);
        let snapshot = metadata::snapshot(next(edition, newest.map(|newest| &newest.snapshot)), self.at, &targets, &online);
        let timestamp = metadata::timestamp(next(edition, newest.map(|newest| &newest.timestamp)), self.at, &snapshot, &online);
        let generation = Generation { timestamp, snapshot, targets, offers: made.offers() };
        let room = tempfile::TempDir::new_in(self.history.folder()).map_err(Error::io(self.history.folder(), "written"))?;
        self.lay_out(room.path(), &generation, &made.files)?;
        let proven = prove::from_every_base(room.path(), &self.root()?, self.at, &generation.offers, &self.history.editions()?)?;
        for file in &made.files {
            self.history.write(&file_of(&file.offer), &file.bytes)?;
        }
        self.history.write_log(edition, &made.log)?;
        self.take_in(&generation)?;
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

    fn files(&self, content: &Content, log: &Log, published: &[u32]) -> Result<Vec<Packed>, Error> {
        let (to, state, schema) = (content.edition(), digest::of_content(content), Update::schema());
        let known: Vec<u32> = published.iter().copied().filter(|edition| *edition >= log.since()).collect();
        let mut deltas = vec![(format!("{to}.full.zst"), Delta::full(content))];
        deltas.extend(delta::bases(to, &known).into_iter().map(|from| (format!("{from}-{to}.delta.zst"), log.delta(from, content))));
        let issued = content.issued().and_then(|day| day.parse::<Date>().ok()).unwrap_or_default();
        let packed = |(name, delta): (String, Delta)| {
            let rows = delta.to_bytes();
            let bytes = sync::pack(&rows).map_err(Error::io(self.history.folder(), "packed"))?;
            let (length, sha256, ulen) = (bytes.len() as u64, sync::sha256_of(&bytes), rows.len() as u64);
            let offer = Offer { from: delta.header.from, to, schema, ulen, state: state.clone(), issued, name, length, sha256 };
            Ok(Packed { offer, bytes })
        };
        deltas.into_iter().map(packed).collect()
    }

    /// A repository of its own in a folder, for the proof.
    fn lay_out(&self, room: &Path, next: &Generation, files: &[Packed]) -> Result<(), Error> {
        for below in ["metadata", "targets"] {
            let path = room.join(below);
            std::fs::create_dir(&path).map_err(Error::io(&path, "made"))?;
        }
        let roots = self.history.roots()?;
        let all = roots.iter().map(|(name, bytes)| (name.clone(), bytes.as_slice())).chain(next.files());
        let all = all.chain([("metadata/timestamp.json".to_owned(), next.timestamp.bytes.as_slice())]);
        let targets = files.iter().map(|file| (file_of(&file.offer), file.bytes.as_slice()));
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
            let name = file_of(offer);
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
