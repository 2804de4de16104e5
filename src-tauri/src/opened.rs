//! The copy of the directory that the window reads: opened once, as the command line opens it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use directory::answer::CopyStatus;
use directory::desk::Desk;
use jiff::civil::Date;
use jiff::{Timestamp, ZonedDateTime};
use paper::receipt::Edition;
use store::{Copy, Publisher, place};
use tauri::{AppHandle, Manager};

use crate::refusal::{Refusal, RefusalCode};

/// The copy, once it is open. What could not be opened is tried again when it is next asked for.
#[derive(Default)]
pub struct Opened(Mutex<Option<Arc<Reading>>>);

/// A copy that is open and ready to answer.
pub struct Reading {
    pub desk: Desk,
    copy: Mutex<Copy>,
    /// The digest of the edition that it answers from. The file may hold another by now, that another program brought.
    digest: String,
}

impl Reading {
    /// What something reads in the copy itself.
    pub fn with_copy<T>(&self, read: impl FnOnce(&Copy) -> T) -> T {
        read(&self.copy.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Which edition the copy holds, and how old it is on a day.
    pub fn status(&self, on: Date) -> Result<CopyStatus, store::Error> {
        self.copy().status(on)
    }

    /// Which edition it answers from, the digest taken from the rows as they are.
    pub fn edition(&self) -> Result<Edition, Refusal> {
        let status = self.status(today())?;
        let digest = self.copy().digest()?;
        if digest != self.digest {
            let message = "the copy holds another edition than the answer came from: ask again".to_owned();
            return Err(Refusal { code: RefusalCode::Internal, message });
        }
        Ok(Edition { number: status.edition, issued: status.issued, digest })
    }

    /// Whether the file holds the edition that it answers from.
    fn is_as_the_file(&self) -> Result<bool, store::Error> {
        Ok(self.copy().state()?.digest == self.digest)
    }

    /// Whether a publisher's signature vouches for it.
    pub fn is_signed(&self, edition: &Edition, now: Timestamp) -> Result<bool, sync::Error> {
        // A root that can't be read is none: then the one that came with the copy's own metadata counts.
        let root = Publisher::find().root().and_then(|path| std::fs::read(path).ok());
        sync::vouches(&self.copy(), &edition.digest, root.as_deref(), now)
    }

    fn copy(&self) -> MutexGuard<'_, Copy> {
        self.copy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the copy, and makes it ready for the first keystroke, while the window is still being made. The page is told of a failure when it first asks.
pub fn ahead(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || app.state::<Opened>().reading().map(|reading| reading.desk.prepare()));
}

/// Today, by this machine's clock and zone.
pub fn today() -> Date {
    now().date()
}

/// Now, by this machine's clock and zone.
pub fn now() -> ZonedDateTime {
    ZonedDateTime::now()
}

impl Opened {
    /// The open copy; who comes while it is being opened waits.
    pub fn reading(&self) -> Result<Arc<Reading>, Refusal> {
        let mut opened = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reading) = &*opened {
            return Ok(Arc::clone(reading));
        }
        let reading = Arc::new(open()?);
        *opened = Some(Arc::clone(&reading));
        Ok(reading)
    }

    /// Where the file holds another edition than the one that answers, whoever brought it: puts it in its place once it is ready to
    /// answer; until then that one answers. Whether it did.
    pub fn follow(&self) -> Result<bool, store::Error> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(reading) = held
            && reading.is_as_the_file()?
        {
            return Ok(false);
        }
        let next = Arc::new(open()?);
        next.desk.prepare();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(next);
        Ok(true)
    }
}

/// The person's own copy, made ready to answer.
fn open() -> Result<Reading, store::Error> {
    let copy = place::open()?;
    loop {
        let digest = copy.state()?.digest;
        let facts = copy.facts()?;
        // Another program may have brought an edition while this one was read.
        if copy.state()?.digest == digest {
            return Ok(Reading { desk: Desk::new(facts), copy: Mutex::new(copy), digest });
        }
    }
}
