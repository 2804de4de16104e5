//! The endpoint, measured: proposals a second and their 99th percentile while a thousand readers read; static files a second beside
//! nginx, which hands out the same files on the same machine in the same run; the time from the last review to the reader's screen; a
//! proposal of 10,000 rows, and imports of 10,000 and 100,000.
//!
//! Readers, writers and server share the machine's processors. What counts is the ratio.

#![allow(clippy::cast_precision_loss, reason = "what is measured is far below the bounds of f64")]

#[path = "../../../tests/endpoint/endpoint.rs"]
#[allow(dead_code)]
mod endpoint;
#[path = "../../../tests/sync/house.rs"]
#[allow(dead_code, unused_imports)]
mod house;
#[path = "endpoint/import.rs"]
mod import;
#[path = "../../../tests/endpoint/nginx.rs"]
mod nginx;
#[path = "../../../tests/endpoint/reader.rs"]
mod reader;
#[path = "endpoint/screen.rs"]
mod screen;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use directory::record::Facts;
use endpoint::{Endpoint, Running, change, draft};
use reader::Reader;

const READERS: usize = 1000;
const WRITERS: usize = 50;
const WRITES: usize = 10;

fn main() {
    // Only what is named, where something is: `cargo bench --bench endpoint statics`.
    let named: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let wanted = |name: &str| named.is_empty() || named.iter().any(|word| word == name);
    let (mut facts, contact) = real();
    let of = |facts: &mut Facts| {
        let endpoint = Endpoint::of(facts);
        let ada = endpoint.add("ada", &["maintainer", "publisher"]);
        let running = endpoint.run();
        (endpoint, running, ada)
    };
    println!("an edition of {} rows", directory::content::Content::of(&mut facts).rows.len());
    // As fast as they can, which no reader does; and each once a second.
    for (name, pause) in [("proposals", Duration::ZERO), ("proposals-paced", Duration::from_secs(1))] {
        if wanted(name) {
            let (_endpoint, running, ada) = of(&mut facts);
            proposals(&running, &ada, &contact, pause);
        }
    }
    if wanted("statics") {
        let (endpoint, running, _) = of(&mut facts);
        statics(&endpoint, &running);
    }
    if wanted("screen") {
        let (endpoint, running, ada) = of(&mut facts);
        screen::from_the_last_review(&endpoint, &running, &ada, &contact);
    }
    if wanted("import") {
        let (_endpoint, running, ada) = of(&mut facts);
        import::large_proposal(&running, &ada, &mut facts);
        import::spreadsheets(&mut facts);
    }
}

/// The real facts, and the id of a contact among them.
fn real() -> (Facts, String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/facts");
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| Some((path.file_name()?.to_str()?.to_owned(), std::fs::read(&path).ok()?));
    let files: BTreeMap<String, Vec<u8>> = paths.filter(|path| path.extension().is_some_and(|end| end == "csv")).filter_map(read).collect();
    let mut facts = directory::import::read(&files).facts;
    // The endpoint begins with its first edition.
    facts.editions.truncate(1);
    facts.editions[0].number = 1;
    let contact = facts.contacts[0].id.clone();
    (facts, contact)
}

/// The value at a percentile of what is sorted, in milliseconds.
fn percentile(took: &[Duration], percent: usize) -> f64 {
    took[(took.len() - 1) * percent / 100].as_secs_f64() * 1000.0
}

/// What a reader does between two reads.
#[expect(clippy::disallowed_methods, reason = "the pace of readers is what is measured under, and no outcome hangs on it")]
fn wait(pause: Duration) {
    std::thread::sleep(pause);
}

fn proposals(running: &Running, token: &str, contact: &str, pause: Duration) {
    let (host, stop, reads) = (running.host(), AtomicBool::new(false), AtomicU64::new(0));
    let mut took: Vec<Duration> = Vec::new();
    let began = Instant::now();
    let write = |writer: usize| {
        let client = running.client(token);
        let one = |at: usize| {
            let draft = draft(1, vec![change("contact", contact, "note", &format!("writer {writer}, {at}"))]);
            let began = Instant::now();
            client.propose(&format!("proposal-{writer}-{at}"), &draft).unwrap();
            began.elapsed()
        };
        (0..WRITES).map(one).collect::<Vec<_>>()
    };
    let mut slowest: Vec<Duration> = Vec::new();
    std::thread::scope(|scope| {
        let read = || {
            let (mut reader, mut took) = (Reader::open(&host), Vec::new());
            while !stop.load(Ordering::Relaxed) {
                let began = Instant::now();
                reader.read();
                took.push(began.elapsed());
                reads.fetch_add(1, Ordering::Relaxed);
                wait(pause);
            }
            took
        };
        let readers: Vec<_> = (0..READERS).map(|_| scope.spawn(read)).collect();
        let write = &write;
        let writers: Vec<_> = (0..WRITERS).map(|writer| scope.spawn(move || write(writer))).collect();
        took.extend(writers.into_iter().flat_map(|writer| writer.join().unwrap()));
        stop.store(true, Ordering::Relaxed);
        slowest.extend(readers.into_iter().flat_map(|reader| reader.join().unwrap()));
    });
    let seconds = began.elapsed().as_secs_f64();
    took.sort_unstable();
    slowest.sort_unstable();
    println!(
        "{} proposals by {WRITERS} writers, with {READERS} readers who pause for {pause:?}: {:.1} a second, p50 {:.0} ms, p99 {:.0} ms",
        took.len(),
        took.len() as f64 / seconds,
        percentile(&took, 50),
        percentile(&took, 99)
    );
    println!(
        "  meanwhile {:.0} reads a second, p50 {:.0} ms, p99 {:.0} ms; the endpoint's memory at its peak {} MB",
        reads.load(Ordering::Relaxed) as f64 / seconds,
        percentile(&slowest, 50),
        percentile(&slowest, 99),
        running.peak() >> 20
    );
}

/// Reads a second of a file, by 32 connections, after a round that isn't counted.
fn rate(host: &str, file: &str, count: u32) -> f64 {
    let round = |count: u32| {
        let began = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..32 {
                scope.spawn(|| {
                    let mut reader = Reader::of(host, file);
                    (0..count).for_each(|_| reader.read());
                });
            }
        });
        32.0 * f64::from(count) / began.elapsed().as_secs_f64()
    };
    round(count / 5 + 1);
    round(count)
}

fn statics(endpoint: &Endpoint, running: &Running) {
    let full = std::fs::read_dir(endpoint.path("repository/targets")).unwrap().next().unwrap().unwrap();
    let large = format!("/targets/{}", full.file_name().to_string_lossy());
    let rival = nginx::start(&endpoint.path("repository"), endpoint.room.path());
    let length = full.metadata().unwrap().len() >> 10;
    for (what, file, count) in [("timestamp.json", "/metadata/timestamp.json", 500), ("the full edition", large.as_str(), 20)] {
        // In turns, so that what else the machine does meets both.
        let (mut ours, mut theirs): (f64, f64) = (0.0, 0.0);
        for _ in 0..3 {
            ours = ours.max(rate(&running.host(), file, count));
            theirs = rival.as_ref().map_or(0.0, |rival| theirs.max(rate(&rival.host, file, count)));
        }
        if rival.is_some() {
            println!("static files, {what}: {ours:.0} a second, nginx {theirs:.0}: {:.2} of it", ours / theirs);
        } else {
            println!("static files, {what}: {ours:.0} a second (nginx isn't here: apt-get install nginx-light)");
        }
    }
    println!("  the full edition has {length} KB");
}
