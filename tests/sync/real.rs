//! Real parts that nobody here wrote: a server that speaks S3, and the reference implementation of The Update Framework.

use std::path::Path;
use std::process::{Command, Output};

use sync::Source;

use crate::house::{House, facts, held, serve};
use crate::python::{python, script};
use crate::s3::S3;

/// The publisher of a house, at work on the store.
fn publisher(s3: &S3, house: &House, args: &[&str]) -> Output {
    publisher_at(s3, house, &house.at.to_string(), args)
}

fn publisher_at(s3: &S3, house: &House, day: &str, args: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_valise-server"));
    command.args(args).arg("--keys").arg(house.path("keys")).arg("--state").arg(house.path("published"));
    command.args(["--to", "s3://editions/authorities", "--at", day]);
    s3.known_to(command).output().unwrap()
}

fn source(s3: &S3) -> Source {
    Source::parse(&s3.address("authorities")).unwrap()
}

#[test]
fn an_edition_is_published_to_a_store_that_speaks_s3_and_synced_from_it() {
    let (house, s3) = (House::new(), S3::start());
    let copy = house.path("reader.db");
    for number in 1..=3 {
        let edition = house.path("edition.db");
        store::write_edition(&edition, &mut facts(number, 300)).unwrap();
        let published = publisher(&s3, &house, &["publish", edition.to_str().unwrap()]);
        assert!(published.status.success(), "{published:?}");
        let outcome = house.sync(&copy, &source(&s3)).unwrap();
        assert_eq!((outcome.before, outcome.now), (number - 1, number));
    }
    let refreshed = publisher(&s3, &house, &["refresh"]);
    assert!(refreshed.status.success(), "{refreshed:?}");
    let nothing = house.sync(&copy, &source(&s3)).unwrap().to_string();
    assert!(nothing.starts_with("nothing new: edition 3 is the newest"), "{nothing}");
    let fresh = house.path("fresh.db");
    house.sync(&fresh, &source(&s3)).unwrap();
    assert_eq!(held(&fresh).1, held(&copy).1);
    // The numbers are taken: another publisher with a memory of its own trips over them.
    let other = House::new();
    let edition = other.path("edition.db");
    store::write_edition(&edition, &mut facts(1, 0)).unwrap();
    let refused = publisher(&s3, &other, &["publish", edition.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(3), "{refused:?}");
    assert!(String::from_utf8_lossy(&refused.stderr).contains("another publisher uses the same numbers"), "{refused:?}");
    assert_eq!(house.sync(&fresh, &source(&s3)).unwrap().now, 3);
}

/// The names of the files of a repository in the store, as the store itself lists them.
fn listed(s3: &S3) -> Vec<String> {
    let listed = python().arg(script("listed.py")).arg(s3.root()).output().unwrap();
    assert!(listed.status.success(), "{listed:?}");
    String::from_utf8(listed.stdout).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn old_generations_are_deleted_from_a_store_that_speaks_s3() {
    let (house, s3) = (House::new(), S3::start());
    let edition = house.path("edition.db");
    for (number, day) in [(1, "2026-11-23T12:00:00Z"), (2, "2026-11-24T12:00:00Z")] {
        store::write_edition(&edition, &mut facts(number, 0)).unwrap();
        let published = publisher_at(&s3, &house, day, &["publish", edition.to_str().unwrap()]);
        assert!(published.status.success(), "{published:?}");
    }
    let full = |number: u32| listed(&s3).iter().filter(|name| name.ends_with(&format!(".{number}.full.zst"))).count();
    for (day, first) in [("2026-12-24T11:59:59Z", 1), ("2026-12-24T12:00:00Z", 0)] {
        let refreshed = publisher_at(&s3, &house, day, &["refresh"]);
        assert!(refreshed.status.success(), "{refreshed:?}");
        assert_eq!((full(1), full(2)), (first, 1), "{day}: {:?}", listed(&s3));
    }
    assert!(
        !listed(&s3).iter().any(|name| name.ends_with("/1.targets.json")) && listed(&s3).iter().any(|name| name.ends_with("1.root.json"))
    );
    let fresh = house.path("fresh.db");
    assert_eq!(house.sync_at(&fresh, &source(&s3), "2026-12-24T12:00:00Z".parse().unwrap(), &crate::house::quick()).unwrap().now, 2);
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
