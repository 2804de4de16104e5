//! The endpoint: people propose, others decide, editions go out. One database, one publisher's memory, one HTTP API.
//!
//! [`Config`] says where and for whom; [`Config::run`] runs it. Work on the database is done off the event loop: writes one after
//! the other on one connection, reads on a few others.

mod asked;
mod backup;
mod caller;
mod console;
mod current;
mod description;
mod enclosures;
mod limits;
mod listen;
mod metrics;
mod problem;
mod proposals;
mod publications;
mod reports;
mod reviews;
mod signing;
mod statistics;
mod status;
mod tokens;

use std::num::NonZeroU32;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use jiff::Timestamp;
use store::Endpoint;
use store::endpoint::Actor;
use tokio::sync::Semaphore;

pub use console::Console;
pub use description::describe;
pub use listen::{Config, Tls};

use self::asked::Room;
use self::caller::{Caller, Door};
use self::current::{Current, Newest};
use self::metrics::Metrics;
use self::problem::Refused;
use crate::Error;

/// How many connections read at once.
const READERS: usize = 4;

/// Who may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readers {
    /// Everyone.
    Open,
    /// Whoever has a token.
    Registered,
}

/// Where an endpoint lives: its database, keys, the memory of what was published, and where that goes.
#[derive(Debug, Clone)]
pub struct House {
    /// The folder of the database.
    pub folder: PathBuf,
    /// The folder of the keys.
    pub keys: PathBuf,
    /// The folder of what was published so far.
    pub published: PathBuf,
    /// Where editions go.
    pub to: String,
}

impl House {
    /// A house in a folder: `endpoint.db`, `keys`, `published`, and `repository`, unless it is said where else editions go.
    pub fn in_folder(folder: &Path, to: Option<&str>) -> Self {
        let to = to.map_or_else(|| folder.join("repository").display().to_string(), str::to_owned);
        Self { folder: folder.to_path_buf(), keys: folder.join("keys"), published: folder.join("published"), to }
    }

    /// Opens its database, making it where there is none.
    ///
    /// # Errors
    /// What the file system or SQLite refused.
    pub fn open(&self) -> Result<Endpoint, Error> {
        std::fs::create_dir_all(&self.folder).map_err(Error::io(&self.folder, "made"))?;
        Ok(Endpoint::open(&self.folder.join("endpoint.db"))?)
    }

    /// The folder that is handed out, where editions go to one.
    fn handed_out(&self) -> Option<PathBuf> {
        let folder = self.to.strip_prefix("file://").unwrap_or(&self.to);
        (!folder.contains("://")).then(|| PathBuf::from(folder))
    }
}

/// What all requests share.
type Shared = Arc<Desk>;

/// The endpoint at work.
#[derive(Debug)]
struct Desk {
    house: House,
    readers: Readers,
    door: Door,
    metrics: Metrics,
    newest: Newest,
    room: Room,
    /// Whoever holds an edition with changes in it: a processor, and some tens of megabytes.
    thinking: Semaphore,
    writer: Mutex<Endpoint>,
    reading: Vec<Mutex<Endpoint>>,
    turn: AtomicUsize,
    /// One publication at a time.
    press: tokio::sync::Mutex<()>,
}

impl Desk {
    fn open(house: House, readers: Readers, rate: NonZeroU32, patience: Duration) -> Result<Shared, Error> {
        let writer = Mutex::new(house.open()?);
        let reading = (0..READERS).map(|_| Ok(Mutex::new(house.open()?))).collect::<Result<_, Error>>()?;
        let (door, metrics, newest, room) = (Door::new(rate), Metrics::default(), Newest::default(), Room::new(patience));
        let thinking = Semaphore::new(std::thread::available_parallelism().map_or(2, usize::from));
        let (turn, press) = (AtomicUsize::new(0), tokio::sync::Mutex::new(()));
        Ok(Arc::new(Self { house, readers, door, metrics, newest, room, thinking, writer, reading, turn, press }))
    }

    /// Reads, off the event loop.
    async fn read<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Endpoint) -> Result<T, Refused> + Send + 'static,
    ) -> Result<T, Refused> {
        let desk = Arc::clone(self);
        let read = move || work(&desk.reader());
        tokio::task::spawn_blocking(read).await.map_err(|error| Refused::trouble(&error))?
    }

    /// Looks at the newest edition, off the event loop.
    async fn look<T: Send + 'static>(self: &Arc<Self>, look: impl FnOnce(&Current) -> T + Send + 'static) -> Result<T, Refused> {
        let desk = Arc::clone(self);
        let look = move || Ok(look(&*desk.current()?));
        tokio::task::spawn_blocking(look).await.map_err(|error| Refused::trouble(&error))?
    }

    /// Does something that needs the newest edition with changes in it, and perhaps writes, off the event loop; a few at a time.
    async fn work<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self, &Current) -> Result<T, Refused> + Send + 'static,
    ) -> Result<T, Refused> {
        let _turn = self.thinking.acquire().await.map_err(|error| Refused::trouble(&error))?;
        let desk = Arc::clone(self);
        let work = move || work(&desk, &*desk.current()?);
        tokio::task::spawn_blocking(work).await.map_err(|error| Refused::trouble(&error))?
    }

    fn current(&self) -> Result<Arc<Current>, Error> {
        self.newest.get(&self.house.published)
    }

    /// A connection that reads.
    fn reader(&self) -> std::sync::MutexGuard<'_, Endpoint> {
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % self.reading.len();
        self.reading[turn].lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The one connection that writes.
    fn writer(&self) -> std::sync::MutexGuard<'_, Endpoint> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Who acts now, to the second.
fn actor(caller: &Caller) -> Actor<'_> {
    Actor { person: &caller.person.name, token: &caller.token, at: now() }
}

fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// The day of a moment, in UTC.
fn day(at: Timestamp) -> jiff::civil::Date {
    jiff::tz::Offset::UTC.to_datetime(at).date()
}

fn router(desk: &Shared) -> Router {
    use axum::routing::{get, post, put};
    let api = Router::new()
        .route("/api/me", get(status::me))
        .route("/api/statistics", get(statistics::get))
        .route("/api/proposals", get(proposals::list))
        .route("/api/proposals/{id}", get(proposals::get).put(proposals::put))
        .route("/api/proposals/{id}/withdraw", post(proposals::withdraw))
        .route("/api/proposals/{id}/reviews/{review}", put(reviews::put))
        .route("/api/enclosures/{sha256}", get(enclosures::get).put(enclosures::put))
        .route("/api/publications/{id}", get(publications::get).put(publications::put))
        .route("/api/publications/{id}/give-up", post(publications::give_up))
        .route("/api/staged", get(signing::get))
        .route("/api/staged/edition", get(signing::edition))
        .route("/api/staged/signatures/{key}", put(signing::put))
        .route("/api/reports", get(reports::list))
        .route("/api/reports/{id}", put(reports::put))
        .route("/api/reports/{id}/close", post(reports::close))
        .route("/healthz", get(status::health))
        .route("/metrics", get(status::metrics))
        .fallback(status::file)
        .method_not_allowed_fallback(status::no_method);
    limits::around(api, desk).with_state(Arc::clone(desk))
}
