//! An endpoint for a test: a house with an edition of invented facts, a process, people with tokens.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use directory::cell::Cell;
use directory::content::{Columns, RowId};
use directory::proposal::wire::{Carrier, Decision, Document, Draft, Problem, Publish, Review};
use directory::proposal::{Evidence, RowChange, Touch};
use server::{Destination, Keys, Press, Public, Reviewers, make_key};
use sync::Link;
use sync::endpoint::{Client, Trouble};
use tempfile::TempDir;

use crate::house::{facts, wait};

/// A contact of Alphaland's ministry, and what stands there in the first edition.
pub const MAILBOX: (&str, &str) = ("XA-ministry-email", "central.authority@justice.xa.example");

/// Wherever the system has a port to give.
pub const ANYWHERE: &str = "127.0.0.1:0";

/// An endpoint's house.
pub struct Endpoint {
    pub room: TempDir,
}

/// An endpoint at work.
pub struct Running {
    pub address: String,
    child: Child,
}

impl Drop for Running {
    fn drop(&mut self) {
        // Where `strace` stands around it, it would outlive that.
        let id = self.child.id();
        let traced = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        for child in traced.split_whitespace() {
            let _ = Command::new("kill").args(["-9", child]).stderr(Stdio::null()).status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn valise_server() -> Command {
    Command::new(beside("valise-server"))
}

/// A program of ours: cargo puts the tests one folder below them.
pub fn beside(program: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let found = test.ancestors().nth(2).unwrap().join(program);
    assert!(found.is_file(), "{program} isn't built: cargo test --workspace --no-run --test endpoint --test it");
    found
}

impl Endpoint {
    /// A house with its first edition out, of invented facts.
    pub fn new() -> Self {
        Self::of(&mut facts(1, 0))
    }

    /// A house with a first edition of these facts out.
    pub fn of(facts: &mut directory::record::Facts) -> Self {
        let endpoint = Self { room: TempDir::new().unwrap() };
        Keys::init(&endpoint.path("keys"), None).unwrap();
        let edition = endpoint.path("edition.db");
        store::write_edition(&edition, facts).unwrap();
        let at = jiff::Timestamp::now();
        let press = Press::open(&endpoint.path("keys"), &endpoint.path("published"), at).unwrap();
        std::fs::write(endpoint.path("root.json"), press.root().unwrap()).unwrap();
        let to = Destination::open(endpoint.path("repository").to_str().unwrap()).unwrap();
        wait(press.publish(&edition, &to)).unwrap();
        endpoint
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.room.path().join(name)
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = valise_server();
        command.args(words).arg("--house").arg(self.room.path());
        command
    }

    /// Adds a person; their token.
    pub fn add(&self, name: &str, roles: &[&str]) -> String {
        let mut command = self.command(&["user", "add", name]);
        for role in roles {
            command.args(["--role", role]);
        }
        let done = command.output().unwrap();
        assert!(done.status.success(), "{done:?}");
        String::from_utf8(done.stdout).unwrap().trim().to_owned()
    }

    pub fn run(&self) -> Running {
        self.run_as(valise_server(), &[])
    }

    /// Runs the endpoint, by a command that begins with what is to be run around it.
    pub fn run_as(&self, command: Command, more: &[&str]) -> Running {
        self.run_with(command, ANYWHERE, more)
    }

    /// Runs the endpoint where it stood before.
    pub fn run_at(&self, command: Command, address: &str) -> Running {
        self.run_with(command, address, &[])
    }

    /// Runs the endpoint where it stood before, with what else is to be said to it.
    pub fn run_with(&self, mut command: Command, address: &str, more: &[&str]) -> Running {
        command.stderr(Stdio::null());
        self.start(command, address, more).unwrap_or_else(|| panic!("it doesn't start"))
    }

    /// Begins to run it; `None`: it ended before it listened.
    pub fn begin(&self, command: Command) -> Option<Running> {
        self.begin_at(command, ANYWHERE)
    }

    /// Begins to run it where it stood before; `None`: it ended before it listened.
    pub fn begin_at(&self, command: Command, address: &str) -> Option<Running> {
        self.begin_with(command, address, &[])
    }

    /// The same, with what else is to be said to it.
    pub fn begin_with(&self, mut command: Command, address: &str, more: &[&str]) -> Option<Running> {
        command.stderr(Stdio::null());
        self.start(command, address, more)
    }

    /// Runs it with its log in a file.
    pub fn run_with_log(&self, log: &std::path::Path, mut command: Command, more: &[&str]) -> Running {
        command.stderr(std::fs::File::create(log).unwrap());
        self.start(command, ANYWHERE, more).unwrap_or_else(|| panic!("it doesn't start"))
    }

    fn start(&self, mut command: Command, address: &str, more: &[&str]) -> Option<Running> {
        command.args(["run", "--listen", address, "--rate", "100000", "--house"]).arg(self.room.path()).args(more);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.strip_prefix("listening at ").map(|address| address.trim().to_owned());
        // Ended by its own drop where it doesn't listen.
        let running = Running { address: address.clone().unwrap_or_default(), child };
        address.map(|_| running)
    }

    /// What a newly synced reader holds in a contact.
    pub fn read_contact(&self, contact: &str) -> (u32, Option<String>) {
        self.read_contact_from(&sync::Source::Folder(self.path("repository")), contact)
    }

    /// What a newly synced reader of a source holds in a contact.
    pub fn read_contact_from(&self, source: &sync::Source, contact: &str) -> (u32, Option<String>) {
        let copy = self.path("a-reader.db");
        let _ = std::fs::remove_file(&copy);
        let link = Link::default();
        let root = std::fs::read(self.path("root.json")).unwrap();
        let request = sync::Request { copy: &copy, source, remember: true, root: Some(&root), clock: jiff::Timestamp::now(), link: &link };
        let now = sync::run(&request, &|_| {}, &sync::Cancel::default()).unwrap().now;
        let facts = store::Copy::open(&copy).unwrap().facts().unwrap();
        (now, facts.contacts.into_iter().find(|found| found.id == contact).map(|found| found.value))
    }
}

/// A house in which two of three reviewers sign what an edition is, its first edition out, and a proposal accepted.
pub fn reviewed() -> Endpoint {
    let endpoint = Endpoint { room: TempDir::new().unwrap() };
    let keys: Vec<Public> = ["ben", "cleo", "dan"].iter().map(|name| make_key(&endpoint.path(name)).unwrap()).collect();
    Keys::init(&endpoint.path("keys"), Some(&Reviewers { keys, threshold: 2 })).unwrap();
    let edition = endpoint.path("edition.db");
    store::write_edition(&edition, &mut facts(1, 0)).unwrap();
    {
        let press = Press::open(&endpoint.path("keys"), &endpoint.path("published"), jiff::Timestamp::now()).unwrap();
        std::fs::write(endpoint.path("root.json"), press.root().unwrap()).unwrap();
        press.stage(&edition).unwrap();
        sign(&endpoint, "ben");
        sign(&endpoint, "cleo");
        wait(press.push_staged(&Destination::open(endpoint.path("repository").to_str().unwrap()).unwrap())).unwrap();
    }
    endpoint
}

pub fn sign(endpoint: &Endpoint, name: &str) {
    let staged = endpoint.path("published/staged");
    let key = endpoint.path(&format!("{name}.key"));
    let done = valise_server().arg("sign").arg(&staged).arg("--key").arg(key).output().unwrap();
    assert!(done.status.success(), "{done:?}");
}

impl Running {
    pub fn client(&self, token: &str) -> Client {
        Client::open(&self.address, Some(token), &Link::default()).unwrap()
    }

    pub fn host(&self) -> String {
        self.address.trim_start_matches("http://").trim_end_matches('/').to_owned()
    }

    /// The most memory that the process ever held, in bytes; 0 where the system doesn't say.
    pub fn peak(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok()).map_or(0, |peak| peak << 10)
    }

    /// Waits until the process has ended.
    pub fn ended(&mut self) {
        self.child.wait().unwrap();
    }
}

pub fn id(table: &str, key: &str) -> RowId {
    RowId { table: table.to_owned(), key: vec![Cell::Text(key.to_owned())] }
}

/// A change of one column.
pub fn change(table: &str, key: &str, column: &str, value: &str) -> RowChange {
    RowChange { id: id(table, key), touch: Touch::Touched(Columns::from([(column.to_owned(), Cell::Text(value.to_owned()))])) }
}

/// A submitted draft against an edition, from a note verbale.
pub fn draft(base: u32, changes: Vec<RowChange>) -> Draft {
    let document = Document {
        title: "Note verbale of Alphaland".to_owned(),
        reference: Some("NV 12/2026".to_owned()),
        dated: Some("2026-11".to_owned()),
        received_on: "2026-11-20".parse().unwrap(),
        carrier: Carrier::NoteVerbale,
        enclosure: None,
    };
    Draft { base, revision: 0, submit: true, document, reason: "the mailbox has moved".to_owned(), changes }
}

/// A draft that moves the mailbox.
pub fn moved(to: &str) -> Draft {
    draft(1, vec![change("contact", MAILBOX.0, "value", to)])
}

/// A review with the note verbale in hand.
pub fn review(decision: Decision) -> Review {
    let evidence = vec![Evidence::NoteVerbale { reference: "NV 12/2026".to_owned() }];
    let reason = (decision != Decision::Accept).then(|| "it isn't what the note says".to_owned());
    Review { revision: 1, decision, reason, evidence, resolutions: vec![] }
}

pub const PUBLISH: Publish = Publish { note: None };

/// The problem that came back.
pub fn refused<T: std::fmt::Debug>(answer: Result<T, Trouble>) -> Problem {
    match answer {
        Err(Trouble::Refused(problem)) => *problem,
        other => panic!("not refused: {other:?}"),
    }
}
