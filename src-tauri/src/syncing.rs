//! A sync while the window is open: in a thread of its own, told to the page as it goes. What the window reads is exchanged once the new
//! edition is ready to answer: no lookup waits for it.

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde::Serialize;
use store::{Copy, Publisher, place};
use sync::{Cancel, Error, Link, Outcome, Progress, Request, Source, Step, Told};
use tauri::ipc::Channel;
use tauri::{AppHandle, Manager};

use crate::changed;
use crate::opened::{Opened, today};

/// Between two looks for a newer edition, while the window is open.
const BETWEEN: Duration = Duration::from_secs(6 * 3600);

/// The sync that is running, and the page that is told.
#[derive(Default)]
pub struct Syncing {
    running: Mutex<Option<Cancel>>,
    page: Mutex<Option<Channel<SyncEvent>>>,
}

/// What a page is told of a sync.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum SyncEvent {
    /// It has begun.
    Began,
    /// It goes on.
    Step {
        /// What is being done.
        step: SyncStep,
        /// Bytes so far.
        done: u64,
        /// Bytes in all; 0: not known.
        total: u64,
    },
    /// What the window reads is now another edition, that another program brought.
    Exchanged {
        /// How the copy stands now.
        state: Box<SyncState>,
    },
    /// It is over.
    Ended {
        /// What came of it.
        told: Told,
        /// Whether what the window reads is now another edition.
        exchanged: bool,
        /// How the copy stands now.
        state: Box<SyncState>,
    },
}

/// What is being done.
#[derive(Debug, Clone, Copy, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum SyncStep {
    /// Asking what is new.
    Checking,
    /// Fetching a file.
    Fetching,
    /// Bringing the copy up to date.
    Applying,
}

/// How the copy stands.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SyncState {
    /// Its edition; `null`: there is no copy.
    edition: Option<u32>,
    /// When that was issued.
    issued: Option<String>,
    /// How many days ago that was.
    age_days: Option<i64>,
    /// When the last attempt was made; `null`: none was.
    attempted: Option<String>,
    /// What came of it; `null`: none was made, or an older program made it.
    told: Option<Told>,
    /// When a sync was last verified; `null`: never.
    verified: Option<String>,
    /// When the newest confirmation expired; `null`: it had not.
    unconfirmed_since: Option<String>,
    /// Where editions come from; `null`: no publisher is set.
    source: Option<String>,
    /// How many changes there are that the person hasn't looked at.
    unseen: usize,
    /// Whether a root of trust is at hand.
    trusted: bool,
    /// Whether a sync is running.
    running: bool,
}

impl Syncing {
    /// Tells this page from now on.
    pub fn watch(&self, page: Channel<SyncEvent>) {
        *self.page.lock().unwrap_or_else(PoisonError::into_inner) = Some(page);
    }

    /// Stops the sync that is running.
    pub fn cancel(&self) {
        if let Some(cancel) = &*self.running.lock().unwrap_or_else(PoisonError::into_inner) {
            cancel.stop();
        }
    }

    fn tell(&self, event: SyncEvent) {
        if let Some(page) = &*self.page.lock().unwrap_or_else(PoisonError::into_inner) {
            // A page that is gone has nobody to tell.
            let _ = page.send(event);
        }
    }

    /// The way to stop a new sync; `None`, where one is running already.
    fn take(&self) -> Option<Cancel> {
        let mut running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running.is_none().then(|| running.insert(Cancel::default()).clone())
    }

    fn give_back(&self) {
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn is_running(&self) -> bool {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).is_some()
    }
}

/// Looks for a newer edition once the window can answer, and again every few hours: only where it is set up where to look.
pub fn in_background(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        // The first keystroke is to be answered first.
        let _ = app.state::<Opened>().reading().map(|reading| reading.desk.prepare());
        loop {
            if state(&app).source.is_some() {
                begin(&app, Named::default());
            }
            std::thread::park_timeout(BETWEEN);
        }
    });
}

/// What a person named for a sync.
#[derive(Debug, Clone, Default)]
pub struct Named {
    /// Where editions come from; `None`: from where it is set up.
    pub from: Option<String>,
    /// The root of trust.
    pub root: Option<String>,
    /// Whether they come from there from now on.
    pub remember: bool,
}

impl Named {
    /// A bundle file.
    pub fn bundle(path: String) -> Self {
        Self { from: Some(path), ..Self::default() }
    }
}

/// Begins a sync, where none is running.
pub fn begin(app: &AppHandle, named: Named) {
    let Some(cancel) = app.state::<Syncing>().take() else { return };
    let app = app.clone();
    std::thread::spawn(move || {
        let syncing = app.state::<Syncing>();
        syncing.tell(SyncEvent::Began);
        let done = match named.from.clone().or_else(known) {
            Some(from) => run(&syncing, &from, &named, &cancel).map_err(|error| Told::from(&error)),
            None => Err(Told::no_publisher()),
        };
        // Another program may have brought what is new: "nothing new" is of the file, and the window is to answer from that.
        let (done, exchanged) = match (done, app.state::<Opened>().follow()) {
            (Ok(_), Err(error)) => (Err(Told::from(&Error::from(error))), false),
            (done, followed) => (done, followed.unwrap_or(false)),
        };
        let told = done.map_or_else(|told| told, |outcome| Told::from(&outcome));
        syncing.give_back();
        syncing.tell(SyncEvent::Ended { told, exchanged, state: Box::new(state(&app)) });
    });
}

/// Has the window answer from what the file holds by now, where another program brought it; the page is told.
pub fn follow(app: &AppHandle) {
    if app.state::<Opened>().follow().unwrap_or(false) {
        app.state::<Syncing>().tell(SyncEvent::Exchanged { state: Box::new(state(app)) });
    }
}

/// Where editions come from, where no other source is named.
fn known() -> Option<String> {
    let last = place::copy().and_then(|path| Copy::open(&path)?.state()).ok().and_then(|state| state.source);
    Publisher::find().source(last)
}

fn run(syncing: &Syncing, from: &str, named: &Named, cancel: &Cancel) -> Result<Outcome, Error> {
    // What is held before is what is compared with afterwards.
    changed::count();
    let (copy, publisher) = (place::copy()?, Publisher::find());
    let source = Source::parse(from)?;
    let remember = named.from.is_some() && Source::stays(named.remember, known().as_deref());
    let root = named.root.as_deref().map(Path::new).or_else(|| publisher.root()).map(read).transpose()?;
    let (root, clock, link) = (root.as_deref(), Timestamp::now(), &Link::default());
    let request = Request { copy: &copy, source: &source, remember, root, clock, link };
    let tell = |progress: Progress| {
        let step = match progress.step {
            Step::Checking => SyncStep::Checking,
            Step::Fetching { .. } => SyncStep::Fetching,
            Step::Applying => SyncStep::Applying,
        };
        syncing.tell(SyncEvent::Step { step, done: progress.done, total: progress.total });
    };
    sync::run(&request, &tell, cancel)
}

fn read(path: &Path) -> Result<Vec<u8>, Error> {
    std::fs::read(path).map_err(|source| Error::Io { path: path.to_path_buf(), doing: "read", source })
}

/// How the copy stands.
pub fn state(app: &AppHandle) -> SyncState {
    let publisher = Publisher::find();
    let running = app.state::<Syncing>().is_running();
    let trusted = publisher.root().is_some();
    let none = SyncState { source: publisher.source(None), trusted, running, ..SyncState::default() };
    let Ok(copy) = place::copy().and_then(|path| Copy::open(&path)) else { return none };
    let (Ok(status), Ok(held)) = (copy.status(today()), copy.state()) else { return none };
    SyncState {
        edition: Some(status.edition),
        issued: Some(status.issued),
        age_days: Some(status.age_days),
        attempted: held.last_attempt,
        told: held.last_told.as_deref().and_then(Told::read),
        verified: held.last_verified,
        unconfirmed_since: held.unconfirmed_since,
        source: publisher.source(held.source),
        unseen: changed::count(),
        trusted: trusted || copy.trust().is_ok_and(|trust| !trust.is_empty()),
        running,
    }
}

/// What a bundle of this copy is called.
pub fn name_of_bundle(app: &AppHandle) -> String {
    state(app).edition.map_or_else(|| "valise.tar".to_owned(), |edition| format!("valise-{edition}.tar"))
}

/// Writes the copy as a bundle.
pub fn export(path: &Path) -> Told {
    let written = || sync::export(&Copy::open(&place::copy()?)?, path, None);
    written().map_or_else(|error| Told::from(&error), |exported| Told::exported(&exported, path))
}
