//! Real parts that nobody here wrote: a server that speaks S3, and the reference implementation of The Update Framework.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use sync::Source;

use crate::house::{House, facts, held, serve};
use crate::python::{python, script};

/// A server that speaks S3, with one bucket `editions`.
struct S3 {
    child: Child,
    address: String,
    /// Held open: what it says of each request is read and passed over.
    _says: BufReader<ChildStdout>,
}

impl S3 {
    fn start() -> Self {
        let mut child = python().arg(script("s3.py")).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut says = BufReader::new(child.stdout.take().unwrap());
        let mut address = String::new();
        says.read_line(&mut address).unwrap();
        assert!(address.starts_with("http://127.0.0.1:"), "the S3 server doesn't start: {address:?}");
        Self { child, address: address.trim().to_owned(), _says: says }
    }

    fn publisher(&self, house: &House, args: &[&str]) -> Output {
        self.publisher_at(house, &house.at.to_string(), args)
    }

    fn publisher_at(&self, house: &House, day: &str, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_valise-server"));
        command.args(args).arg("--keys").arg(house.path("keys")).arg("--state").arg(house.path("published"));
        command.args(["--to", "s3://editions/authorities", "--at", day]);
        command.env("AWS_ENDPOINT", &self.address).env("AWS_ALLOW_HTTP", "true").env("AWS_REGION", "us-east-1");
        command.env("AWS_ACCESS_KEY_ID", "invented").env("AWS_SECRET_ACCESS_KEY", "invented").output().unwrap()
    }

    fn source(&self) -> Source {
        Source::parse(&format!("{}/editions/authorities", self.address)).unwrap()
    }
}

impl Drop for S3 {
    fn drop(&mut self) {
        // It ends when its input does.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

#[test]
fn an_edition_is_published_to_a_store_that_speaks_s3_and_synced_from_it() {
    let (house, s3) = (House::new(), S3::start());
    let copy = house.path("reader.db");
    for number in 1..=3 {
        let edition = house.path("edition.db");
        store::write_edition(&edition, &mut facts(number, 300)).unwrap();
        let published = s3.publisher(&house, &["publish", edition.to_str().unwrap()]);
        assert!(published.status.success(), "{published:?}");
        let outcome = house.sync(&copy, &s3.source()).unwrap();
        assert_eq!((outcome.before, outcome.now), (number - 1, number));
    }
    let refreshed = s3.publisher(&house, &["refresh"]);
    assert!(refreshed.status.success(), "{refreshed:?}");
    let nothing = house.sync(&copy, &s3.source()).unwrap().to_string();
    assert!(nothing.starts_with("nothing new: edition 3 is the newest"), "{nothing}");
    let fresh = house.path("fresh.db");
    house.sync(&fresh, &s3.source()).unwrap();
    assert_eq!(held(&fresh).1, held(&copy).1);
    // The numbers are taken: another publisher with a memory of its own trips over them.
    let other = House::new();
    let edition = other.path("edition.db");
    store::write_edition(&edition, &mut facts(1, 0)).unwrap();
    let refused = s3.publisher(&other, &["publish", edition.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(3), "{refused:?}");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("another publisher uses the same numbers"), "{refused:?}");
    assert_eq!(house.sync(&fresh, &s3.source()).unwrap().now, 3);
}

/// The names of the files of a repository in the store, as the store itself lists them.
fn listed(s3: &S3) -> Vec<String> {
    let listed = python().arg(script("listed.py")).arg(&s3.address).output().unwrap();
    assert!(listed.status.success(), "{listed:?}");
    String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn old_generations_are_deleted_from_a_store_that_speaks_s3() {
    let (house, s3) = (House::new(), S3::start());
    let edition = house.path("edition.db");
    for (number, day) in [(1, "2026-11-23T12:00:00Z"), (2, "2026-11-24T12:00:00Z")] {
        store::write_edition(&edition, &mut facts(number, 0)).unwrap();
        let published = s3.publisher_at(&house, day, &["publish", edition.to_str().unwrap()]);
        assert!(published.status.success(), "{published:?}");
    }
    let full = |number: u32| listed(&s3).iter().filter(|name| name.ends_with(&format!(".{number}.full.zst"))).count();
    for (day, first) in [("2026-12-24T11:59:59Z", 1), ("2026-12-24T12:00:00Z", 0)] {
        let refreshed = s3.publisher_at(&house, day, &["refresh"]);
        assert!(refreshed.status.success(), "{refreshed:?}");
        assert_eq!((full(1), full(2)), (first, 1), "{day}: {:?}", listed(&s3));
    }
    assert!(
        !listed(&s3).iter().any(|name| name.ends_with("/1.targets.json")) && listed(&s3).iter().any(|name| name.ends_with("1.root.json"))
    );
    let fresh = house.path("fresh.db");
    assert_eq!(house.sync_at(&fresh, &s3.source(), "2026-12-24T12:00:00Z".parse().unwrap(), &crate::house::quick()).unwrap().now, 2);
}

#[test]
fn the_reference_implementation_reads_what_we_publish() {
    let house = House::of_today();
    (1..=4).for_each(|number| drop(house.publish(number)));
    let server = serve(house.path("repository"));
    let read = python().arg(script("reads.py")).arg(format!("http://{server}")).arg(house.path("root.json")).output().unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let said = String::from_utf8_lossy(&read.stdout).into_owned();
    let mut files: Vec<_> = std::fs::read_dir(house.path("repository/targets")).unwrap().map(|file| file.unwrap().file_name()).collect();
    files.retain(|file| file.to_string_lossy().contains("4."));
    for line in said.lines() {
        let [name, hash, to] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert!(files.iter().any(|file| *file == *format!("{hash}.{name}")) && to == "4", "{line}");
    }
    assert!(said.contains("4.full.zst") && said.contains("3-4.delta.zst"), "{said}");
}

#[test]
fn the_client_does_what_the_update_framework_asks_of_it() {
    let adapter = Path::new(env!("CARGO_BIN_EXE_valise-server")).with_file_name("examples").join("tuf-client");
    assert!(adapter.exists(), "the adapter isn't built: cargo test --workspace builds it");
    assert!(Command::new("faketime").arg("--version").output().is_ok(), "faketime is missing: `.ci/packages trial` installs it");
    let tried = python().arg(script("tuf_cases.py")).arg(adapter).output().unwrap();
    let said = String::from_utf8_lossy(&tried.stdout);
    println!("{said}");
    assert!(tried.status.success(), "{said}{}", String::from_utf8_lossy(&tried.stderr));
}
