//! A publisher's house and its readers: real keys, real editions of invented facts, a real server.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use directory::import;
use directory::record::{Contact, Facts};
use jiff::Timestamp;
use server::{Destination, Keys, Press, Published};
use store::Copy;
use sync::{Cancel, Error, Link, Outcome, Request, Source};
use tempfile::TempDir;

/// The first day of the house.
pub const DAY: &str = "2026-11-23T12:00:00Z";

/// A publisher's house.
pub struct House {
    /// Everything of it.
    pub room: TempDir,
    /// When it signs.
    pub at: Timestamp,
}

/// The invented facts, as edition `number`, with `contacts` more contacts; the value of one of them tells the edition.
pub fn facts(number: u32, contacts: usize) -> Facts {
    // The packages whose tests these are stand at different depths.
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().find(|folder| folder.join("fixtures").is_dir()).unwrap();
    let base = top.join("fixtures/cases/facts/base");
    let entries = fs::read_dir(base).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: PathBuf| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(path).unwrap());
    let mut files: BTreeMap<String, Vec<u8>> = entries.map(named).collect();
    files.insert("edition.csv".into(), format!("number,issued,note\n{number},2026-11-23,invented\n").into_bytes());
    let mut facts = import::read(&files).facts;
    let first = facts.contacts[0].clone();
    for index in 0..contacts {
        // Values that don't pack well, as real ones don't.
        let value = &directory::digest::of_bytes(&index.to_le_bytes())[..24];
        facts.contacts.push(Contact { id: format!("made-{index:05}"), value: value.to_owned(), ..first.clone() });
    }
    facts.contacts[0].value = format!("+999 70 {number:05}");
    facts
}

impl House {
    pub fn new() -> Self {
        Self::of(DAY.parse().unwrap())
    }

    /// A house that signs today, for readers that go by the clock of this machine.
    pub fn of_today() -> Self {
        Self::of(Timestamp::from_second(Timestamp::now().as_second()).unwrap())
    }

    fn of(at: Timestamp) -> Self {
        let house = Self { room: TempDir::new().unwrap(), at };
        Keys::init(&house.path("keys"), None).unwrap();
        fs::write(house.path("root.json"), house.press().root().unwrap()).unwrap();
        house
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    pub fn press(&self) -> Press {
        Press::open(&self.path("keys"), &self.path("published"), self.at).unwrap()
    }

    pub fn destination(&self) -> Destination {
        Destination::open(self.path("repository").to_str().unwrap()).unwrap()
    }

    pub fn root(&self) -> Vec<u8> {
        fs::read(self.path("root.json")).unwrap()
    }

    /// Publishes an edition of these facts.
    pub fn publish_facts(&self, facts: &mut Facts) -> Published {
        let edition = self.path("edition.db");
        store::write_edition(&edition, facts).unwrap();
        wait(self.press().publish(&edition, &self.destination())).unwrap()
    }

    /// Publishes edition `number`.
    pub fn publish(&self, number: u32) -> Published {
        self.publish_facts(&mut facts(number, 0))
    }

    /// The repository as a source.
    pub fn folder(&self) -> Source {
        Source::Folder(self.path("repository"))
    }

    /// Brings a copy up to date on the day of the house.
    pub fn sync(&self, copy: &Path, source: &Source) -> Result<Outcome, Error> {
        self.sync_at(copy, source, self.at, &quick())
    }

    pub fn sync_at(&self, copy: &Path, source: &Source, clock: Timestamp, link: &Link) -> Result<Outcome, Error> {
        let root = self.root();
        let request = Request { copy, source, remember: true, root: Some(&root), clock, link };
        sync::run(&request, &|_| {}, &Cancel::default())
    }
}

/// A link that doesn't wait between tries, and takes silence for a break soon.
pub fn quick() -> Link {
    Link { wait: std::time::Duration::ZERO, stall: std::time::Duration::from_millis(400), ..Link::default() }
}

/// Runs what the press does.
pub fn wait<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// What a copy holds and says of itself: the edition, the digest of its rows as they are, its stamp of success.
pub fn held(copy: &Path) -> (u32, String, Option<String>) {
    let open = Copy::open(copy).unwrap();
    open.check().unwrap();
    let digest = directory::digest::of_content(&open.content().unwrap());
    let state = open.state().unwrap();
    assert_eq!(state.digest, digest, "the copy says of itself what it is");
    (open.edition().unwrap(), digest, state.last_verified)
}

/// Copies a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Hands out a folder on loopback, for as long as the test runs.
pub fn serve(folder: PathBuf) -> std::net::SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || wait(server::serve(folder, ([127, 0, 0, 1], 0).into(), |at| tell.send(at).unwrap())));
    told.recv().unwrap()
}
